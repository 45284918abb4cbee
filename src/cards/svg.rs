//! What the pictures share: text that breaks into lines, and marks that turn with the direction
//! of the language.

use crate::Words;
use crate::pen::Pen;

/// Width of a picture in its own units, about a pixel each.
pub(crate) const WIDTH: u32 = 320;

/// Height of a line of text.
pub(crate) const LINE: u32 = 17;

/// How much of a title or a quotation a picture's words give: more than any that is not meant to do harm has.
pub(crate) const WHOLE: usize = 400;

/// The most lines that one text takes: what is longer than that is elsewhere in full.
const MOST_LINES: u32 = 12;

/// About how many units a character takes: text has no width before it is drawn. Measured on the
/// widest of the fonts that browsers take for an interface.
const CHARACTER: u32 = 7;

/// A number as an attribute.
pub(crate) fn number(name: &'static str, value: u32, pen: &mut Pen) {
    pen.attr(name, &value.to_string());
}

/// How high the picture that is open is, once all of it is drawn.
pub(crate) fn height(height: u32, pen: &mut Pen) {
    pen.attr("viewBox", &["0 0 ", &WIDTH.to_string(), " ", &height.to_string()].concat());
}

/// A place from the side on which lines begin.
pub(crate) fn x(at: u32, pen: &Pen) -> u32 {
    if pen.words.direction == "rtl" { WIDTH.saturating_sub(at) } else { at }
}

/// A round mark.
pub(crate) fn dot(class: &'static str, at: u32, y: u32, radius: u32, pen: &mut Pen) {
    let at = x(at, pen);
    pen.el("circle", class, |pen| {
        number("cx", at, pen);
        number("cy", y, pen);
        number("r", radius, pen);
    });
}

/// A straight line.
pub(crate) fn line(class: &'static str, from: (u32, u32), to: (u32, u32), pen: &mut Pen) {
    let (start, end) = (x(from.0, pen), x(to.0, pen));
    pen.el("line", class, |pen| {
        number("x1", start, pen);
        number("y1", from.1, pen);
        number("x2", end, pen);
        number("y2", to.1, pen);
    });
}

/// Text that begins at a place and goes on in lines below; gives how many lines it took.
pub(crate) fn text(class: &'static str, at: u32, y: u32, text: &str, pen: &mut Pen) -> u32 {
    let most = WIDTH.saturating_sub(at) / CHARACTER;
    let lines = broken(&short(text, (most * MOST_LINES) as usize), most);
    let at = x(at, pen);
    pen.el("text", class, |pen| {
        for (n, line) in lines.iter().enumerate() {
            pen.el("tspan", "", |pen| {
                number("x", at, pen);
                number("y", y + n as u32 * LINE, pen);
                pen.text(line);
            });
        }
    });
    lines.len() as u32
}

/// Names and quotations keep their own direction within a language that is written from right to left.
pub(crate) fn isolated(text: &str, words: &Words) -> String {
    if words.direction == "rtl" { ["\u{2068}", text, "\u{2069}"].concat() } else { text.to_owned() }
}

/// A text in lines of about so many characters, broken at spaces, and within what has none.
fn broken(text: &str, most: u32) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut length = 0;
    for word in text.split_inclusive(' ') {
        let mut more = word.chars().count() as u32;
        if length > 0 && length + more > most {
            lines.push(String::new());
            length = 0;
        }
        let mut rest = word;
        while more > most {
            let (line, after) = rest.split_at(rest.char_indices().nth(most as usize).map_or(rest.len(), |(at, _)| at));
            lines.insert(lines.len() - 1, line.to_owned());
            (rest, more) = (after, more - most);
        }
        length += more;
        if let Some(line) = lines.last_mut() {
            line.push_str(rest);
        }
    }
    // A line is placed by itself: an isolate that goes on is closed at its end and opened anew.
    let mut is_open = false;
    for line in &mut lines {
        if is_open {
            line.insert(0, '\u{2068}');
        }
        is_open = line.matches('\u{2068}').count() > line.matches('\u{2069}').count();
        if is_open {
            line.push('\u{2069}');
        }
    }
    lines
}

/// A text of at most so many characters, cut at a word.
pub(crate) fn short(text: &str, most: usize) -> String {
    let mut cut = String::new();
    let mut length = 0;
    for word in text.split_inclusive(' ') {
        length += word.chars().count();
        if length > most && !cut.is_empty() {
            return [cut.trim_end(), "…"].concat();
        }
        if length > 2 * most {
            return word.chars().take(most).chain(['…']).collect();
        }
        cut.push_str(word);
    }
    cut
}
