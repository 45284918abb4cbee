//! The orders of words: said after, said before its subject, said by somebody.

use std::ops::Range;

use super::super::phrase::phrase_after;
use super::super::reading::{Reading, Sentence};
use super::draft::{Draft, trim};
use super::extent::{clause_start, content_start, continuation, is_clause};
use super::verb::Verb;
use sayso_language::lexicon::{Shape, Takes};
use sayso_language::token::TokenKind;

/// `it rained, she said`; `“It rained,” she said, “and it was cold.”`
pub(super) fn after(reading: &Reading, bounds: &Range<usize>, verbs: &[Verb], v: usize) -> Option<Vec<Range<usize>>> {
    let verb = &verbs[v];
    // `An officer, who asked not to be named,`: what stands before is whoever speaks.
    let source = verb.source.as_ref().filter(|source| !reading.has("relatives", source.start))?;
    // `…, as she said`
    let start = source.start - usize::from(source.start > bounds.start + 1 && reading.has("as", source.start - 1));
    let before = start.checked_sub(1).filter(|&n| n > bounds.start)?;
    let closes_quote = closes_quote(reading, before);
    if !closes_quote && !matches!(reading.kind(before), TokenKind::Comma | TokenKind::Dash) {
        return None;
    }
    let (next, _) = content_start(reading, bounds, verb);
    let ends = next >= bounds.end
        || matches!(
            reading.kind(next),
            TokenKind::Mark | TokenKind::Comma | TokenKind::Dash | TokenKind::Semicolon | TokenKind::Close
        )
        || reading.has("conjunctions", next)
        || reading.has("prepositions", next) && !reading.has("that", next);
    let quote_follows = reading.kind(next) == TokenKind::Quote;
    // “…,” she said several months after her release: whatever follows, the comma in the quotation leads to its speaker.
    let leads = closes_quote
        && (reading.kind(before) == TokenKind::Comma || before > 0 && reading.kind(before - 1) == TokenKind::Comma);
    if !ends
        && (!leads || quote_follows)
        && !(closes_quote && (quote_follows || verb.cue.takes == Takes::Tells))
        && !(closes_quote && reading.has("reasons", next))
    {
        return None;
    }
    let start = clause_start(reading, bounds, verbs, v);
    let first = trim(reading, start..before + 1)?;
    if first.len() < 2 {
        return None;
    }
    // "On Monday, he said." opens no content.
    if !closes_quote && first.len() <= 4 && reading.has("prepositions", first.start) {
        return None;
    }
    // `During his years in office, Mr. Obama said, a majority has come to believe it`
    let is_occasion =
        !closes_quote && reading.has("prepositions", first.start) && !is_clause(reading, first.start, first.end);
    if is_occasion && reading.kind(next) == TokenKind::Comma {
        return trim(reading, next + 1..bounds.end).map(|part| vec![part]);
    }
    let mut content = vec![first.clone()];
    content.extend(continuation(reading, bounds, next, &first, closes_quote));
    Some(content)
}

/// `it rained, said Ellis, a former officer`.
pub(super) fn inverted(
    reading: &Reading,
    bounds: &Range<usize>,
    verbs: &[Verb],
    v: usize,
) -> Option<(Range<usize>, Vec<Range<usize>>)> {
    let verb = &verbs[v];
    if verb.cue.shape == Shape::Ing || verb.cue.shape == Shape::Base {
        return None;
    }
    let before = verb.group.start.checked_sub(1).filter(|&n| n > bounds.start)?;
    let closes_quote = closes_quote(reading, before);
    if !closes_quote && reading.kind(before) != TokenKind::Comma {
        return None;
    }
    let starts_phrase = reading.is_name(verb.group.end)
        || reading.has("articles", verb.group.end)
        || reading.has("roles", verb.group.end)
        || reading.has("unnamed", verb.group.end)
        || reading.has("possessives", verb.group.end)
        || closes_quote && reading.has("people", verb.group.end)
        || closes_quote && is_described(reading, verb.group.end);
    if !starts_phrase
        || !closes_quote
            && !matches!(
                verb.cue.lemma.as_str(),
                "say" | "report" | "write" | "note" | "add" | "warn" | "claim" | "argue" | "explain"
            )
            && verb.cue.shape != Shape::Fixed
    {
        return None;
    }
    let source = phrase_after(reading, verb.group.end, bounds.end)?;
    // `Ellis, who was there, said the plan failed`: a clause follows.
    if !closes_quote && verb.source.is_some() && !is_inversion_safe(reading, &source, bounds) {
        return None;
    }
    // `Paul Dewar, a member of parliament, said the lapses are serious`: whoever stands before speaks.
    let near = source.start..source.start + 4;
    let is_somebody =
        |n: usize| reading.is_name(n) || near.contains(&n) && (reading.has("roles", n) || reading.has("unnamed", n));
    let ends = source.end >= bounds.end || matches!(reading.kind(source.end), TokenKind::Comma | TokenKind::Mark);
    if !closes_quote && verb.source.is_some() && !(ends && source.clone().any(is_somebody)) {
        return None;
    }
    let start = clause_start(reading, bounds, verbs, v).min(verb.group.start);
    let first = trim(reading, start..verb.group.start)?;
    if first.len() < 3 {
        return None;
    }
    let mut content = vec![first.clone()];
    content.extend(continuation(reading, bounds, source.end, &first, closes_quote));
    Some((source, content))
}

/// Whether a quotation ends here, its comma within or behind its mark: `“…,” she said`, `„…“, sagte sie`.
fn closes_quote(reading: &Reading, n: usize) -> bool {
    let is_end = |n: usize| reading.kind(n) == TokenKind::Quote && reading.is_quoted(n);
    let behind = || reading.kind(n) == TokenKind::Comma && !reading.is_quoted(n) && n > 0 && is_end(n - 1);
    is_end(n) || reading.lexicon.has("comma-behind", "yes") && behind()
}

/// `young Sam Orrin`, `one source in the room`: small words before a name or a word for people.
fn is_described(reading: &Reading, n: usize) -> bool {
    /// The most words before it.
    const BEFORE: usize = 4;
    let small = ["prepositions", "times", "helpers", "clauses", "conjunctions"];
    let is_open = |k: usize| {
        reading.tokens.get(k).is_some_and(|token| token.is_word())
            && !small.iter().any(|list| reading.has(list, k))
            && !reading.is_adverb(k)
    };
    let is_somebody =
        |k: usize| reading.has("unnamed", k) || reading.has("roles", k) || reading.is_name(k) && reading.is_name(k + 1);
    (n..n + BEFORE).take_while(|&k| is_open(k)).any(is_somebody)
}

/// After an inverted source the sentence ends, or an insertion or a place follows.
pub(super) fn is_inversion_safe(reading: &Reading, source: &Range<usize>, bounds: &Range<usize>) -> bool {
    source.end >= bounds.end
        || matches!(reading.kind(source.end), TokenKind::Comma | TokenKind::Mark)
        || reading.has("prepositions", source.end)
}

/// `X was accused by Y of Z`, `X is expected to Z`.
pub(super) fn passive(
    reading: &Reading,
    bounds: &Range<usize>,
    verb: &Verb,
) -> Option<(Range<usize>, Vec<Range<usize>>)> {
    let by = by_after(reading, bounds, verb.group.end)?;
    let judges = matches!(verb.cue.takes, Takes::Judges | Takes::Wants);
    let stops = |k: usize| {
        !judges && !reading.is_adverb(k) && !reading.has("times", k)
            || reading.tokens[k].is("to")
            || reading.has("helpers", k)
    };
    if (verb.group.end..by).any(stops) {
        return None;
    }
    let source = phrase_after(reading, by + 1, bounds.end)?;
    let mut content: Vec<_> = verb.source.clone().into_iter().collect();
    content.extend(trim(reading, verb.group.end..by));
    let rest = source.end..bounds.end;
    let is_shared = reading.has("conjunctions", rest.start) && by_after(reading, bounds, rest.start).is_some();
    if rest.len() > 1 && reading.kind(rest.start) != TokenKind::Comma && !is_shared {
        content.extend(trim(reading, rest));
    }
    Some((source, content))
}

pub(super) fn by_after(reading: &Reading, bounds: &Range<usize>, from: usize) -> Option<usize> {
    (from..bounds.end.min(from + 8)).find(|&k| reading.has("by", k) && !reading.is_quoted(k))
}

/// `called a hero by Tehran and a terrorist by Washington`: the second half.
pub(super) fn second_passive(reading: &Reading, sentence: &Sentence, first: &Draft) -> Option<Draft> {
    let start = first.source.as_ref()?.end;
    if !reading.has("conjunctions", start) {
        return None;
    }
    let by = by_after(reading, &sentence.tokens, start)?;
    let source = phrase_after(reading, by + 1, sentence.tokens.end)?;
    let content = vec![trim(reading, start + 1..by)?];
    Some(Draft { source: Some(source), content, ..first.clone() })
}

/// The first subject of a sentence, for verbs that share it.
pub(super) fn first_subject(reading: &Reading, bounds: &Range<usize>, before: usize) -> Option<Range<usize>> {
    let mut start = bounds.start;
    while start < before
        && (reading.has("conjunctions", start) || reading.is_adverb(start) || reading.kind(start) == TokenKind::Comma)
    {
        start += 1;
    }
    if reading.has("prepositions", start) || reading.has("clauses", start) && !reading.has("pronouns", start) {
        start = (start..before).find(|&k| reading.kind(k) == TokenKind::Comma)? + 1;
    }
    if reading.has("pronouns", start) {
        return Some(start..start + 1);
    }
    phrase_after(reading, start, before)
}

pub(super) fn is_name_phrase(reading: &Reading, phrase: &Range<usize>) -> bool {
    phrase.clone().any(|n| reading.is_name(n))
}
