//! French attributions that stand within what is said, or after it, with their subject tied on: `avertit-il`, `a-t-elle
//! dit`; and in a quotation with any subject: `« La rivière, a déclaré le maire, est haute »`.

use std::ops::Range;

use super::super::phrase::phrase_after;
use super::super::reading::Reading;
use super::draft::trim;
use super::extent::{clause_start, continuation};
use super::verb::Verb;
use sayso_language::token::TokenKind;

/// What was found.
pub(super) struct Incise {
    pub(super) source: Range<usize>,
    pub(super) cue: Range<usize>,
    pub(super) content: Vec<Range<usize>>,
}

pub(super) fn incise(reading: &Reading, bounds: &Range<usize>, verbs: &[Verb], v: usize) -> Option<Incise> {
    let verb = &verbs[v];
    let is_tied = |n: usize| {
        reading.tokens.get(n).is_some_and(|token| reading.text[token.range.clone()].starts_with('-') && token.is_word())
    };
    let at = verb.at;
    let (cue, source) = if at >= 2 && is_tied(at - 1) && reading.has("helpers", at - 2) {
        (at - 2..at + 1, at - 1..at)
    } else if is_tied(verb.group.end) {
        (verb.group.start..verb.group.end, verb.group.end..verb.group.end + 1)
    } else if reading.is_quoted(at) && reading.lexicon.has("incises", "yes") {
        (verb.group.clone(), phrase_after(reading, verb.group.end, bounds.end)?)
    } else {
        return None;
    };
    let end = cue.end.max(source.end);
    let before = cue.start.checked_sub(1)?;
    let follows = matches!(reading.kind(before), TokenKind::Comma | TokenKind::Quote | TokenKind::Mark);
    if !follows {
        return None;
    }
    if let Some(quotation) = reading.quotation_at(at) {
        let ends = end >= quotation.tokens.end - 1 || matches!(reading.kind(end), TokenKind::Comma | TokenKind::Mark);
        let parts = [quotation.tokens.start..before + 1, end..quotation.tokens.end];
        let content: Vec<Range<usize>> = parts.into_iter().filter_map(|part| trim(reading, part)).collect();
        return (ends && before > quotation.tokens.start).then_some(Incise { source, cue, content });
    }
    let first = trim(reading, clause_start(reading, bounds, verbs, v).min(cue.start)..cue.start)?;
    let mut content = vec![first.clone()];
    content.extend(continuation(reading, bounds, end, &first, reading.is_quoted(before)));
    Some(Incise { source, cue, content })
}
