//! What of a page is an article's text: one set of rules, for the browser's live page and for a
//! saved page that an editor imports, so that what was read from a page is found in it again.
//!
//! A tree answers a few questions about an element ([`Element`]); [`rule`] says how it is read. The
//! rules and their reasons are [`SKIPPED`], [`READERS`] and the functions below.

use alloc::string::String;
use alloc::vec::Vec;

use super::BLOCK;
#[cfg(doc)]
use super::LINE;

/// What the rules ask an element.
pub trait Element {
    /// Its name in lower case: `p`, `sup`.
    fn name(&self) -> &str;
    /// An attribute's value.
    fn attribute(&self, name: &str) -> Option<String>;
    /// Whether it is one that a CSS selector describes.
    fn matches(&self, selector: &str) -> bool;
    /// Whether something in it is.
    fn contains(&self, selector: &str) -> bool;
    /// The text in it, whatever is drawn of it.
    fn text(&self) -> String;
    /// How it is laid out.
    fn layout(&self) -> Layout;
    /// Whether the browser draws quotation marks around a `<q>`.
    fn draws_quotes(&self) -> bool;
}

/// How an element is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Not at all.
    Hidden,
    /// In its line.
    InLine,
    /// As a block: with lines of its own.
    Block,
    /// Beside the text around it: a float.
    Float,
    /// Taken out of the text, and put over it or out of sight.
    Positioned,
}

/// How an element is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Not at all.
    Skip,
    /// In its line.
    InLine,
    /// In its line, between marks of quotation.
    Quotation,
    /// As a block: nothing is joined across its edges.
    Block,
    /// The end of a line.
    LineEnd,
    /// As these letters: a picture of a letter.
    Letters(String),
}

/// Elements that are not read, and why.
pub const SKIPPED: &[(&str, &str)] = &[
    ("script, style, template, noscript", "a program's own, which readers do not see"),
    ("textarea, select, option, button, input, meter, progress, datalist, output", "controls"),
    ("iframe, object, embed, video, audio, canvas, svg, map", "other documents, and what plays"),
    ("rt, rp", "how a word is spoken, beside the word"),
    ("del, s, strike", "struck out: it is not said any more"),
    ("annotation, annotation-xml", "a formula once more, for programs"),
    ("[role=doc-noteref], [role=doc-backlink]", "the number of a note, by its role"),
    ("say-so, say-so-mark, say-so-panel", "our own"),
    ("[data-sayso-exclude]", "the page's own wish"),
];

/// Regions of a page that its readers write, as content systems and comment services mark them:
/// nothing in them is the article's, and nothing is obeyed.
pub const READERS: &str = "[data-sayso-exclude], #comments, .comments, .comments-area, .comment-list, \
    .commentlist, .comment-content, .comment-respond, #respond, [itemprop=comment], [itemtype$='/Comment'], \
    [property=comment], #disqus_thread, [id^=coral_], #coral_thread, #coral_talk_stream, .fb-comments, \
    [data-spotim-module], [data-spot-im-class], .hyvor-talk, #isso-thread, #commento, #remark42, .giscus, .utterances, \
    #hcb_form_name, .viafoura, vf-conversations, .gh-comments, [data-ghost-comments], .comments-page, .discussion-feed, \
    .ljt-comments, .comment-thread, .js-comments, [data-component=comments], [data-testid=comments]";

/// Elements that are in a line unless something takes them out of it.
pub const IN_LINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "img", "ins",
    "kbd", "label", "mark", "nobr", "q", "rb", "rbc", "ruby", "samp", "slot", "small", "span", "strong", "sub", "sup",
    "time", "tt", "u", "var", "wbr",
];

/// Elements of a formula: drawn by rules of their own, and read in their line.
const FORMULA: &[&str] = &[
    "math",
    "maction",
    "menclose",
    "merror",
    "mfenced",
    "mfrac",
    "mi",
    "mmultiscripts",
    "mn",
    "mo",
    "mover",
    "mpadded",
    "mphantom",
    "mroot",
    "mrow",
    "ms",
    "mspace",
    "msqrt",
    "mstyle",
    "msub",
    "msubsup",
    "msup",
    "mtext",
    "munder",
    "munderover",
    "semantics",
];

/// The longest text of a floating element in a line that is a drop cap: a letter and its quotation mark.
const DROP_CAP: usize = 2;

/// The longest number of a note: [12], *†, [note 12].
const NOTE: usize = 10;

/// All that is never read, as one selector.
pub fn skipped() -> String {
    let skipped: Vec<&str> = SKIPPED.iter().map(|(selector, _)| *selector).chain([READERS]).collect();
    skipped.join(", ")
}

/// How an element is read; `skipped` is what [`skipped`] gives.
pub fn rule(element: &impl Element, skipped: &str) -> Rule {
    if element.matches(skipped) || is_note_number(element) {
        return Rule::Skip;
    }
    let name = element.name();
    if FORMULA.contains(&name) {
        let is_set_apart = name == "math" && element.attribute("display").is_some_and(|display| display == "block");
        return if is_set_apart { Rule::Block } else { Rule::InLine };
    }
    match (name, element.layout()) {
        (_, Layout::Hidden) => Rule::Skip,
        ("br", _) => Rule::LineEnd,
        ("img", _) => letter(element).map_or(Rule::InLine, Rule::Letters),
        // A word for those who hear the page, or one that pops up: no part of the sentence.
        (name, Layout::Positioned) if IN_LINE.contains(&name) => Rule::Skip,
        (name, Layout::Float) if IN_LINE.contains(&name) && element.text().trim().chars().count() <= DROP_CAP => {
            Rule::InLine
        }
        (_, Layout::Positioned | Layout::Float | Layout::Block) => Rule::Block,
        ("q", Layout::InLine) if element.draws_quotes() => Rule::Quotation,
        (_, Layout::InLine) => Rule::InLine,
    }
}

/// Whether an element is the number of a note. A raised number alone is not: it may be a power or
/// the end of "1st".
fn is_note_number(element: &impl Element) -> bool {
    const PLACES: &[&str] = &["fn", "foot", "note", "cite", "ref", "endnote", "_ftn", "_edn", "sdfootnote"];
    const CLASSES: &str = ".reference, .footnote, .footnote-ref, .fn, .noteref, .note-ref, .footnoteref, .endnote, \
        [epub\\:type=noteref], [id^=cite_ref], [id^=fnref]";
    let is_raised = element.name() == "sup";
    if !is_raised && element.name() != "a" {
        return false;
    }
    let text = element.text();
    let text = text.trim();
    if text.is_empty() || text.chars().count() > NOTE {
        return false;
    }
    let inside = text.strip_prefix('[').and_then(|text| text.strip_suffix(']'));
    let is_number = text.chars().all(|c| c.is_numeric() || "[]()*†‡§, –-".contains(c));
    let is_letter = text.chars().count() == 1;
    if is_raised {
        return inside.is_some()
            || (is_number || is_letter) && (element.contains("a[href*='#']") || element.matches(CLASSES));
    }
    let href = element.attribute("href").unwrap_or_default();
    let leads_to_note = href.split_once('#').is_some_and(|(_, to)| PLACES.iter().any(|place| to.starts_with(place)));
    leads_to_note && (is_number || inside.is_some())
}

/// The letters that a picture stands for: a drop cap that was drawn.
fn letter(element: &impl Element) -> Option<String> {
    let alt = element.attribute("alt")?;
    let alt = alt.trim();
    let is_letter = (1..=DROP_CAP).contains(&alt.chars().count()) && alt.ends_with(char::is_alphabetic);
    is_letter.then(|| alt.into())
}

/// Begins or ends a block of a text that is being read. Tells whether that was one character more.
pub fn end_block(text: &mut String) -> bool {
    let is_open = !text.is_empty() && !text.ends_with(BLOCK);
    if is_open {
        text.push(BLOCK);
    }
    is_open
}

/// Whether words that follow one another without a space are parted by [`LINE`], because the page's
/// style leaves a gap between them: a label before a headline.
pub fn is_parted(before: &str, next: &str) -> bool {
    // One letter is the first of the word that follows: a drop cap.
    let word = before.trim_end_matches(char::is_alphanumeric);
    if before.get(word.len()..).is_some_and(|word| word.chars().count() == 1) {
        return false;
    }
    before.ends_with(|c: char| !c.is_whitespace() && !"([{“„‘«‹".contains(c))
        && next.starts_with(|c: char| c.is_alphanumeric() || "“„‘«‹\"".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::borrow::ToOwned;
    use alloc::vec;

    /// An element without a page.
    #[derive(Default)]
    struct Lone {
        name: &'static str,
        attributes: Vec<(&'static str, &'static str)>,
        text: &'static str,
        layout: Option<Layout>,
        has_note_link: bool,
    }

    impl Element for Lone {
        fn name(&self) -> &str {
            self.name
        }

        fn attribute(&self, name: &str) -> Option<String> {
            self.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
        }

        fn matches(&self, selector: &str) -> bool {
            selector.split(", ").any(|one| one == self.name)
                || self
                    .attribute("class")
                    .is_some_and(|class| selector.split(", ").any(|one| one == [".", &class].concat()))
        }

        fn contains(&self, _: &str) -> bool {
            self.has_note_link
        }

        fn text(&self) -> String {
            self.text.to_owned()
        }

        fn layout(&self) -> Layout {
            self.layout.unwrap_or(if IN_LINE.contains(&self.name) { Layout::InLine } else { Layout::Block })
        }

        fn draws_quotes(&self) -> bool {
            true
        }
    }

    #[track_caller]
    fn check(element: &Lone, expected: Rule) {
        assert_eq!(rule(element, &skipped()), expected);
    }

    #[test]
    fn numbers_of_notes_are_out_and_raised_letters_in() {
        let sup = |text| Lone { name: "sup", text, ..Lone::default() };
        for text in ["st", "3", "−6", "2"] {
            check(&sup(text), Rule::InLine);
        }
        for text in ["[4]", "[note 1]", "[a]"] {
            check(&sup(text), Rule::Skip);
        }
        check(&Lone { has_note_link: true, ..sup("3") }, Rule::Skip);
        check(&Lone { attributes: vec![("class", "reference")], ..sup("12") }, Rule::Skip);
        check(&Lone { has_note_link: true, ..sup("see the note") }, Rule::InLine);
        let link = |href, text| Lone { name: "a", attributes: vec![("href", href)], text, ..Lone::default() };
        check(&link("#fn1", "1"), Rule::Skip);
        check(&link("#chapter-1", "1"), Rule::InLine);
        check(&link("#fn1", "the note"), Rule::InLine);
    }

    #[test]
    fn what_is_laid_out_beside_its_line_is_read_by_what_it_is() {
        let span = |layout, text| Lone { name: "span", layout: Some(layout), text, ..Lone::default() };
        check(&span(Layout::Float, "T"), Rule::InLine);
        check(&span(Layout::Float, "A pull quote"), Rule::Block);
        check(&span(Layout::Positioned, "never"), Rule::Skip);
        check(&Lone { name: "div", layout: Some(Layout::Positioned), ..Lone::default() }, Rule::Block);
        check(&span(Layout::Hidden, "ten"), Rule::Skip);
        check(&span(Layout::Block, "A label"), Rule::Block);
        check(&Lone { name: "td", ..Lone::default() }, Rule::Block);
        check(&Lone { name: "details", ..Lone::default() }, Rule::Block);
    }

    #[test]
    fn words_are_parted_where_the_style_leaves_a_gap() {
        assert!(is_parted("Live", "The grid") && is_parted("minute,", "it said") && is_parted("Live", "“We"));
        assert!(
            !is_parted("T", "he only")
                && !is_parted("Live ", "The")
                && !is_parted("link", ", and")
                && !is_parted("(", "link")
                && !is_parted("", "The")
        );
    }

    #[test]
    fn elements_with_a_rule_of_their_own() {
        let lone = |name| Lone { name, ..Lone::default() };
        for name in ["script", "template", "rt", "del", "button", "say-so"] {
            check(&lone(name), Rule::Skip);
        }
        check(&lone("br"), Rule::LineEnd);
        check(&lone("q"), Rule::Quotation);
        check(&lone("mi"), Rule::InLine);
        check(&Lone { attributes: vec![("display", "block")], ..lone("math") }, Rule::Block);
        check(&Lone { attributes: vec![("alt", "T")], ..lone("img") }, Rule::Letters("T".into()));
        check(&Lone { attributes: vec![("alt", "A bridge")], ..lone("img") }, Rule::InLine);
        check(&Lone { attributes: vec![("class", "comments")], ..lone("div") }, Rule::Skip);
        check(&lone("form"), Rule::Block);
        check(&lone("ins"), Rule::InLine);
    }
}
