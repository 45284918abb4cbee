//! Quotations without attributing words of their own: they go on with a speaker.

use std::ops::Range;

use super::extracted::Rule;
use super::reading::{Reading, Sentence};
use super::rules::Draft;
use sayso_language::lexicon::Takes;
use sayso_language::token::TokenKind;

/// Adds what goes on: further quotations of a paragraph, paragraphs that are nothing but a
/// quotation, and quotations that are signed below.
pub(super) fn go_on(reading: &Reading, drafts: &mut Vec<Draft>) {
    let mut last: Option<usize> = None;
    for (n, sentence) in reading.sentences.iter().enumerate() {
        if let Some(draft) = signed(reading, n, sentence) {
            drafts.retain(|other| other.sentence != n || !other.cue.is_empty());
            drafts.push(draft);
            continue;
        }
        let own = drafts.iter().enumerate().filter(|(_, draft)| draft.sentence == n && carries(reading, draft));
        // What was quoted goes on rather than what was not.
        let own = own.max_by_key(|(at, draft)| (reading.is_quoted(draft.content[0].start), *at)).map(|(at, _)| at);
        if own.is_some() {
            last = own;
            continue;
        }
        let Some(words) = quoted_whole(reading, sentence) else {
            // Whatever else is told ends the turn.
            last = None;
            continue;
        };
        if drafts.iter().any(|draft| {
            draft
                .content
                .iter()
                .any(|part| part.start < words.end && words.start < part.end && !reading.is_quoted(draft.cue.start))
        }) {
            continue;
        }
        let Some(speaker) = last else { continue };
        let carried = Draft {
            source: drafts[speaker].source.clone(),
            cue: words.start..words.start,
            content: vec![words],
            addressee: drafts[speaker].addressee.clone(),
            rule: Rule::CarriedOn,
            takes: Takes::Says,
            lemma: String::new(),
            sentence: n,
            goes_on: Some(drafts[speaker].cue.clone()),
        };
        drafts.push(carried);
    }
}

/// Whether a later quotation can go on with this attribution's speaker.
fn carries(reading: &Reading, draft: &Draft) -> bool {
    draft.source.is_some()
        && (draft.rule.is_texts_own() || !reading.is_quoted(draft.cue.start))
        && matches!(draft.takes, Takes::Says | Takes::Tells | Takes::According)
}

/// The tokens of a sentence that is nothing but a quotation.
fn quoted_whole(reading: &Reading, sentence: &Sentence) -> Option<Range<usize>> {
    let mut words = sentence.tokens.clone().filter(|&n| reading.tokens[n].is_word());
    (words.clone().next().is_some() && words.all(|n| reading.is_quoted(n))).then(|| sentence.tokens.clone())
}

/// `“It rained.” — Jane Doe`, in the same or the next paragraph.
fn signed(reading: &Reading, n: usize, sentence: &Sentence) -> Option<Draft> {
    let next = reading.sentences.get(n + 1);
    let within = sentence.tokens.clone().rev().take(14).find(|&k| reading.kind(k) == TokenKind::Dash);
    let (dash, end) = match (within, next) {
        (Some(dash), _) => (dash, sentence.tokens.end),
        (None, Some(next)) => (next.tokens.start, next.tokens.end),
        (None, None) => return None,
    };
    let quotation = dash
        .checked_sub(1)
        .and_then(|last| reading.quotation_at(last))
        .filter(|one| one.closed && one.tokens.end == dash)?;
    // Names alone, and what may be beside one: after a comma a role or a place, in any words but verbs.
    let comma = (dash + 1..end).find(|&k| reading.kind(k) == TokenKind::Comma).unwrap_or(end);
    let is_name = |k: usize| {
        reading.is_name(k)
            || reading.has("joins", k)
            || reading.has("articles", k)
            || reading.has("roles", k)
            || !reading.tokens[k].is_word()
            || k > comma && !reading.has("helpers", k) && !reading.has("pronouns", k)
    };
    let named = reading.kind(dash) == TokenKind::Dash
        && reading.is_name(dash + 1)
        && end - dash < 14
        && (dash + 1..end).all(is_name);
    named.then(|| Draft {
        source: Some(dash + 1..end),
        cue: dash..dash + 1,
        content: vec![quotation.tokens.clone()],
        addressee: None,
        rule: Rule::Signed,
        takes: Takes::Says,
        lemma: "—".into(),
        sentence: n,
        goes_on: None,
    })
}
