//! A proposition that stands alone: what is said, as a sentence that is understood without the article. Where the words
//! do not give one, it is left to the editor.

use sayso_core::model::SourceKind;
use sayso_language::Lexicon;
use sayso_language::lexicon::primary;

use crate::extract::{Extracted, Quoted, Speaker};

/// Marks around what somebody said.
const MARKS: [char; 7] = ['“', '”', '„', '‟', '"', '«', '»'];

/// What parts of a quote say together; empty where an editor has to write it: because somebody speaks of themselves,
/// because the words point at something before them, or because the desk writes another language (`desk`).
pub(super) fn of(lexicon: &Lexicon, desk: &str, one: &Extracted, quote: &[String]) -> String {
    if !desk.is_empty() && primary(desk) != lexicon.language {
        return String::new();
    }
    let words = together(lexicon, quote);
    let is = |list: &str, word: &str| {
        let plain = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        // "I’m", "j’ai": what stands before the apostrophe.
        let own = plain.split(['\'', '’']).next().unwrap_or_default();
        lexicon.has(list, own) || lexicon.has(list, &plain)
    };
    let (first, rest) = words.split_once(' ').unwrap_or((&words, ""));
    // Who says it of whom: a pronoun at the beginning is whoever speaks, of a person who is named.
    let speaker = one.speaker.as_ref().filter(|speaker| speaker.named && speaker.kind == SourceKind::Person);
    let is_own = one.quoted != Quoted::Direct && is("people", first);
    let words = match speaker.filter(|_| is_own) {
        Some(Speaker { name, .. }) => format!("{name} {rest}"),
        None if is("pointers", first) || is("people", first) => return String::new(),
        None => words,
    };
    if words.split_whitespace().any(|word| is("first-person", word)) {
        return String::new();
    }
    sentence(&words)
}

/// The parts of a quote as one text, without what joins it to its attribution, and with its marks in pairs.
fn together(lexicon: &Lexicon, quote: &[String]) -> String {
    let mut words = quote.join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((first, rest)) = words.split_once(' ')
        && lexicon.has("that", &first.to_lowercase())
    {
        words = rest.to_owned();
    }
    let whole = words.trim_matches(|c: char| c == ',' || c.is_whitespace());
    let inner = whole.strip_prefix(['“', '„', '"', '«']).map(str::trim_start);
    let inner = inner.and_then(|inner| inner.trim_end_matches(['.', ',']).strip_suffix(['”', '“', '"', '»']));
    let plain = inner.filter(|inner| !inner.contains(MARKS)).unwrap_or(whole);
    let marks = plain.chars().filter(|c| MARKS.contains(c)).count();
    let opening = plain.chars().filter(|c| matches!(c, '“' | '„' | '«')).count();
    let closing = plain.chars().filter(|c| matches!(c, '”' | '»')).count();
    // Of two halves of one quotation the marks between them are no part of what is said.
    let is_paired = marks.is_multiple_of(2) && quote.len() == 1 && (opening == closing || closing == 0);
    let kept: String =
        if is_paired { plain.to_owned() } else { plain.chars().filter(|c| !MARKS.contains(c)).collect() };
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// With a capital and a full stop.
fn sentence(words: &str) -> String {
    let words = words.trim_matches(|c: char| matches!(c, ',' | '.' | ';' | ':' | '،') || c.is_whitespace());
    let mut chars = words.chars();
    let first: String = chars.next().map_or(String::new(), |c| c.to_uppercase().collect());
    let end = if words.ends_with(['?', '!', '؟']) || words.is_empty() { "" } else { "." };
    format!("{first}{}{end}", chars.as_str())
}
