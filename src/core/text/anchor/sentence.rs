//! Where a sentence may begin and end in a page's text, as it is written there.

use crate::text::{BLOCK, LINE};

/// Marks that end a sentence.
const ENDS: &[char] = &['.', '!', '?', '…', '؟', '۔', '。', '！', '？', '।', '։'];

/// Marks that close what a sentence is in.
const CLOSERS: &[char] = &['"', '\'', '”', '’', '“', '‘', '»', '›', '«', '‹', ')', ']', '」', '』'];

/// Marks that are before an item of a list.
const BULLETS: &[char] = &['•', '▪', '■', '►', '*'];

/// Whether a sentence may begin after this text.
pub(super) fn may_begin(before: &str) -> bool {
    let before = before.trim_end_matches(is_space);
    before.is_empty()
        || before.ends_with([BLOCK, LINE])
        || before.ends_with(BULLETS)
        || is_ended(before)
        || is_dateline(before)
}

/// Whether a sentence of these words may end before this text.
pub(super) fn may_end(words: &str, after: &str) -> bool {
    let rest = after.trim_start_matches(is_space);
    if rest.is_empty() || rest.starts_with([BLOCK, LINE]) {
        return true;
    }
    // In quotation marks it is another's.
    is_ended(words) && !after.starts_with(CLOSERS)
}

/// How much of a text, in bytes, is words that a sentence goes on with after its full stop, before `next`
/// begins: a few words in small letters. ("It is so. reportedly")
pub(super) fn afterthought(after: &str, next: Option<usize>) -> usize {
    const LONGEST: usize = 48;
    if !after.trim_start_matches(' ').starts_with(char::is_lowercase) {
        return 0;
    }
    let end = next.unwrap_or_else(|| end_of(after));
    if end > LONGEST { 0 } else { end }
}

/// Where the sentence ends that a text begins with, with its mark.
fn end_of(text: &str) -> usize {
    let is_end = |c: char| c == '\n' || ENDS.contains(&c);
    let end = text.find(is_end).unwrap_or(text.len());
    let mark = text.get(end..).and_then(|rest| rest.chars().next()).filter(|&c| c != '\n');
    end + mark.map_or(0, char::len_utf8)
}

/// Whether a text ends with a sentence's end, and the marks that close it.
pub(super) fn is_ended(text: &str) -> bool {
    let mut text = text.trim_end_matches(is_space);
    // A mark after a space opens something.
    while let Some(inside) = text.strip_suffix(CLOSERS).filter(|inside| !inside.ends_with(char::is_whitespace)) {
        text = inside;
    }
    text.ends_with(ENDS)
}

/// Where the last sentence begins in the text before a place.
pub(super) fn last_start(before: &str) -> usize {
    let after_end = |(at, mark): (usize, &str)| at + mark.len();
    let is_end = |c: char| c == '\n' || ENDS.contains(&c);
    let start = before.rmatch_indices(is_end).next().map_or(0, after_end);
    // The marks that close the sentence before belong to it.
    let rest = before.get(start..).unwrap_or_default();
    start + rest.len() - rest.trim_start_matches(CLOSERS).len()
}

/// How much after a place still belongs to its sentence.
pub(super) fn rest(words: &str, after: &str) -> usize {
    let closers = after.len() - after.trim_start_matches(CLOSERS).len();
    if is_ended(words) { closers.max(afterthought(after, None)) } else { end_of(after) }
}

/// Whether a block begins with nothing but the place that the news comes from: "OTTAWA (AP) -".
fn is_dateline(before: &str) -> bool {
    const LONGEST: usize = 64;
    const DASHES: &[char] = &['-', '–', '—'];
    let start = before.rfind([BLOCK, LINE]).map_or(0, |at| at + BLOCK.len_utf8());
    let line = before.get(start..).unwrap_or_default();
    let Some(line) = line.strip_suffix(DASHES).filter(|line| line.len() <= LONGEST) else { return false };
    let place = line.split([' ', ',', '\u{a0}']).next().unwrap_or_default();
    place.chars().count() > 1 && place.chars().all(char::is_uppercase)
}

/// White space within a line, and what is not drawn.
fn is_space(c: char) -> bool {
    (c.is_whitespace() && c != BLOCK && c != LINE) || matches!(c, '\u{200B}'..='\u{200F}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_begins_after_another_and_not_within_one() {
        for before in [
            "",
            "So. ",
            "So? ",
            "“So.” ",
            "„So.“ ",
            "(So.) ",
            "A head\u{2029}",
            "a\u{2028} ",
            "• ",
            "OTTAWA (AP) — ",
            "Er.»\u{a0}",
        ] {
            assert!(may_begin(before), "{before:?}");
        }
        for before in ["Update: ", "So, ", "So. “", "It is false that ", "“So” ", "no; ", "So. (", "Ottawa - "] {
            assert!(!may_begin(before), "{before:?}");
        }
    }

    #[test]
    fn a_sentence_ends_before_another() {
        for (words, after) in [
            ("So.", " It is."),
            ("“So.”", " It is."),
            ("So", "\u{2029}It"),
            ("So", ""),
            ("So", " \u{2028}it"),
            ("هو.", " قال"),
        ] {
            assert!(may_end(words, after), "{words:?} {after:?}");
        }
        for (words, after) in [("So.", "” It is."), ("So", " it is."), ("So:", " it is.")] {
            assert!(!may_end(words, after), "{words:?} {after:?}");
        }
    }

    #[test]
    fn the_rest_of_a_sentence_is_what_it_goes_on_with() {
        assert_eq!(rest("So.", " It is."), 0);
        assert_eq!(rest("So.", "” It is."), "”".len());
        assert_eq!(rest("So.", " it is. Now"), " it is.".len());
        assert_eq!(rest("So", ", it is\nNow"), ", it is".len());
        assert_eq!(last_start("It was.\" Now "), "It was.\"".len());
    }
}
