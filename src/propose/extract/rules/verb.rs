//! The attributing words of a sentence: which they are, and who is before them.

use std::ops::Range;

use super::super::phrase::{phrase_after, subject_before};
use super::super::reading::{Reading, Sentence};
use sayso_language::lexicon::{Cue, Shape, Takes};
use sayso_language::token::TokenKind;

/// A cue where it is.
#[derive(Clone, Debug)]
pub(super) struct Verb {
    /// With its helpers: `has also said`.
    pub(super) group: Range<usize>,
    pub(super) cue: Cue,
    /// The token of the cue itself.
    pub(super) at: usize,
    pub(super) passive: bool,
    pub(super) source: Option<Range<usize>>,
    /// Where its clause begins: its subject's first token, or its own.
    pub(super) start: usize,
}

/// The cues of a sentence, with their subjects.
pub(super) fn verbs(reading: &Reading, sentence: &Sentence) -> Vec<Verb> {
    let mut verbs: Vec<Verb> = Vec::new();
    let mut n = sentence.tokens.start;
    while n < sentence.tokens.end {
        let found = cues_at(reading, n, sentence.tokens.end).find_map(|cue| verb(reading, sentence, n, cue));
        match found {
            Some(verb) => {
                n = verb.group.end.max(n + 1);
                verbs.push(verb);
            }
            None => n += 1,
        }
    }
    verbs
}

/// The cues that a word may begin, the longest first: one form may be of several (`read`).
fn cues_at<'a>(reading: &'a Reading, n: usize, until: usize) -> impl Iterator<Item = &'a Cue> {
    let follows = move |(k, rest): (usize, &String)| n + 1 + k < until && reading.tokens[n + 1 + k].is(rest);
    let cues = reading.lexicon.cues(&reading.tokens[n].lower).iter();
    cues.filter(move |cue| cue.rest.iter().enumerate().all(follows))
}

pub(super) fn verb(reading: &Reading, sentence: &Sentence, n: usize, cue: &Cue) -> Option<Verb> {
    let end = n + 1 + cue.rest.len();
    if matches!(cue.takes, Takes::According | Takes::Cites) {
        // `Angaben der Polizei zufolge`
        let source = match reading.has("postpositions", n) {
            true => subject_before(reading, n, sentence.tokens.start),
            false => phrase_after(reading, end, sentence.tokens.end),
        };
        return Some(Verb { group: n..end, cue: cue.clone(), at: n, passive: false, source, start: n });
    }
    // A cue within a quotation is the quoted speaker's own; its clause begins there.
    let from = match reading.quotation_at(n) {
        Some(quotation) => sentence.tokens.start.max(quotation.tokens.start + 1),
        None => sentence.tokens.start,
    };
    let token = &reading.tokens[n];
    // `„…“, so Müller`: only between a comma and a name.
    if reading.has("tags", n) {
        let is_led = n > from && reading.kind(n - 1) == TokenKind::Comma;
        let names = reading.is_name(end) || reading.has("articles", end) && reading.is_name(end + 1);
        if !(is_led && names) {
            return None;
        }
    }
    let is_infinitive = n > from && reading.tokens[n - 1].is("to") && cue.shape == Shape::Base;
    if is_infinitive || token.capital && n > from && !reading.is_headline(sentence) {
        return None;
    }
    let mut start = n;
    while start > from && (reading.has("helpers", start - 1) || reading.is_adverb(start - 1)) {
        start -= 1;
    }
    while start < n && reading.is_adverb(start) && start > from && !reading.tokens[start - 1].is_word() {
        start += 1;
    }
    let helper = |list: &str| (start..n).any(|k| reading.has(list, k));
    let been = (start..n).any(|k| reading.tokens[k].is("been"));
    // `she said by phone`
    let has_subject = n > from && reading.has("people", n - 1);
    let by_follows = start == n && reading.has("by", end) && !has_subject;
    let passive = cue.shape == Shape::Past && (been || by_follows || helper("being") && !helper("having"));
    if !is_verb(reading, sentence, n, start, end, cue) {
        return None;
    }
    let source = match reading.lexicon.has("subject-first", "yes") {
        true => leading(reading, start, from),
        false => subject_before(reading, start, from),
    };
    let clause = source.as_ref().map_or(start, |source| source.start);
    Some(Verb { group: start..end, cue: cue.clone(), at: n, passive, source, start: clause })
}

/// Who stands first, where the verb stands last: `او به خبرنگاران گفت`; after a quotation, whoever comes after it.
fn leading(reading: &Reading, verb: usize, from: usize) -> Option<Range<usize>> {
    let behind = (from..verb).rev().find(|&n| reading.kind(n) == TokenKind::Quote);
    let mut start = behind.filter(|&n| !reading.is_quoted(n + 1)).map_or(from, |n| n + 1);
    let is_small = |n: usize| {
        !reading.tokens[n].is_word()
            || reading.has("conjunctions", n)
            || reading.has("adverbs", n) && !reading.has("pronouns", n)
    };
    while start < verb && is_small(start) {
        start += 1;
    }
    // `در تهران، وزیر گفت`
    if reading.has("prepositions", start) {
        start = (start..verb).find(|&n| reading.kind(n) == TokenKind::Comma)? + 1;
    }
    let ends = |n: usize| !reading.tokens[n].is_word() || reading.has("ends-subject", n);
    let end = (start..verb).find(|&n| ends(n)).unwrap_or(verb);
    (end > start).then_some(start..end)
}

/// Whether a word that may be noun or verb is a verb here.
pub(super) fn is_verb(reading: &Reading, sentence: &Sentence, n: usize, start: usize, end: usize, cue: &Cue) -> bool {
    if cue.shape == Shape::Fixed || start < n && !matches!(cue.shape, Shape::Ing) {
        return true;
    }
    let Some(before) = n.checked_sub(1).filter(|&before| before >= sentence.tokens.start) else {
        return cue.shape == Shape::Ing;
    };
    let token = &reading.tokens[before];
    let after_noun_word = reading.has("articles", before) && !reading.tokens[before].is("many")
        || reading.has("possessives", before)
        || token.is_possessive()
        || reading.has("prepositions", before) && cue.shape != Shape::Ing;
    if after_noun_word {
        return false;
    }
    let opens = |k: usize| {
        reading.has("that", k)
            || reading.has("articles", k)
            || reading.has("pronouns", k)
            || reading.has("possessives", k)
            || reading.has("clauses", k)
            || reading.is_name(k)
            || matches!(reading.kind(k), TokenKind::Quote | TokenKind::Colon | TokenKind::Comma | TokenKind::Mark)
            || k >= sentence.tokens.end
    };
    match cue.shape {
        Shape::Past | Shape::Fixed => true,
        Shape::Present => {
            reading.is_name(before)
                || sentence.paragraph == 0
                || reading.has("pronouns", before)
                || matches!(token.kind, TokenKind::Close | TokenKind::Comma | TokenKind::Quote)
                || cue.lemma == "say"
                || (opens(end) && !reading.is_name(end) && !matches!(reading.kind(end), TokenKind::Comma))
        }
        Shape::Base => {
            reading.has("pronouns", before)
                || token.lower.ends_with('s') && (opens(end) || cue.lemma == "say")
                || reading.has("they", before)
        }
        Shape::Ing => true,
    }
}
