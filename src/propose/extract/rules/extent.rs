//! Where what is said begins and ends.

use std::ops::Range;

use super::super::phrase::phrase_after;
use super::super::reading::Reading;
use super::draft::trim;
use super::verb::Verb;
use sayso_language::lexicon::{Shape, Takes};
use sayso_language::token::TokenKind;

/// Before and after `according to X`.
pub(super) fn around(reading: &Reading, bounds: &Range<usize>, verbs: &[Verb], v: usize) -> Option<Vec<Range<usize>>> {
    let verb = &verbs[v];
    let source = verb.source.as_ref().map_or(verb.group.end..verb.group.end, Clone::clone);
    let place = verb.group.start.min(source.start)..verb.group.end.max(source.end);
    let is_tight = reading.lexicon.has("capital-nouns", "yes");
    let end = if is_tight { place.end } else { insertion_end(reading, place.end, bounds.end) };
    let opening = place.start == bounds.start
        || (bounds.start..place.start).all(|k| !reading.tokens[k].is_word() || reading.has("conjunctions", k));
    if opening {
        // `Laut Polizei wurde niemand verletzt.`
        if is_tight && reading.kind(end) != TokenKind::Comma {
            return trim(reading, end..bounds.end).map(|part| vec![part]);
        }
        let comma =
            |from: usize| (from..bounds.end).find(|&k| reading.kind(k) == TokenKind::Comma && !reading.is_quoted(k));
        let mut comma_at = comma(end)?;
        // `According to a report by Webb, commissioned by the trustees, the scheme has a gap`
        let is_told = reading.has("participles", comma_at + 1) || reading.has("relatives", comma_at + 1);
        if let Some(next) = comma(comma_at + 1).filter(|_| is_told) {
            comma_at = next;
        }
        return trim(reading, comma_at + 1..bounds.end).map(|part| vec![part]);
    }
    let start = clause_start(reading, bounds, verbs, v);
    let mut content: Vec<_> = trim(reading, start..place.start).into_iter().collect();
    // `Niemand wurde laut Polizei verletzt.`
    if is_tight && reading.tokens.get(end).is_some_and(|token| token.is_word()) {
        content.extend(trim(reading, end..bounds.end));
    }
    if reading.kind(end) == TokenKind::Comma
        && (reading.has("conjunctions", end + 1) || reading.kind(end + 1) == TokenKind::Quote)
    {
        content.extend(trim(reading, end + 1..bounds.end));
    }
    (!content.is_empty()).then_some(content)
}

/// The end of what belongs to a source after a comma: `Ellis, a former director,`.
pub(super) fn insertion_end(reading: &Reading, end: usize, until: usize) -> usize {
    let mut end = end;
    while end < until
        && reading.tokens[end].is_word()
        && reading.kind(end) != TokenKind::Comma
        && !reading.has("conjunctions", end)
    {
        end += 1;
    }
    end
}

/// Where the clause begins that ends before a postposed verb: after an earlier attribution.
pub(super) fn clause_start(reading: &Reading, bounds: &Range<usize>, verbs: &[Verb], v: usize) -> usize {
    let end = verbs[v].start;
    // An earlier `he said` in front keeps its own words: what follows both is attributed to both.
    let mut start = bounds.start;
    if let Some(earlier) = v.checked_sub(1).map(|v| &verbs[v]) {
        let cut = (earlier.group.end..end).find(|&k| reading.kind(k) == TokenKind::Semicolon && !reading.is_quoted(k));
        start = cut.map_or(start, |cut| cut + 1);
    }
    // Sentences that were joined because of their quotations: only the last is attributed here.
    let ends = |k: usize| {
        let goes_on = reading.is_quoted(k + 1) && reading.quotation_at(k) == reading.quotation_at(k + 1);
        let quoted = reading.is_quoted(k) && reading.kind(k) == TokenKind::Quote && !goes_on;
        let stop = |k: usize| {
            reading.kind(k) == TokenKind::Mark && [".", "!", "?"].contains(&reading.tokens[k].lower.as_str())
        };
        let opens =
            reading.kind(k + 1) == TokenKind::Quote || reading.tokens.get(k + 1).is_some_and(|token| token.capital);
        opens && k + 2 < end && (stop(k) && !reading.is_quoted(k) || quoted && k > 0 && stop(k - 1))
    };
    if let Some(last) = (start..end.saturating_sub(1)).rev().find(|&k| ends(k)) {
        let only_quotes = (start..last).all(|k| reading.is_quoted(k) || !reading.tokens[k].is_word());
        if !only_quotes {
            start = last + 1;
        }
    }
    while start < end && reading.has("conjunctions", start) {
        start += 1;
    }
    start
}

/// Where what is said begins after a verb, past whom it is told to and when; and whom.
pub(super) fn content_start(reading: &Reading, bounds: &Range<usize>, verb: &Verb) -> (usize, Option<Range<usize>>) {
    let mut n = verb.group.end;
    let mut addressee = None;
    if verb.cue.takes == Takes::Tells || verb.cue.lemma == "ask" && reading.is_name(n) {
        let object = reading.has("objects", n);
        let found = if object { Some(n..n + 1) } else { phrase_after(reading, n, bounds.end) };
        if let Some(found) = found {
            n = found.end;
            addressee = Some(found);
        }
    }
    (skip_adjuncts(reading, bounds, n, verb.cue.takes), addressee)
}

/// Past `on Monday`, `in an interview with CNN`, `at a rally`.
pub(super) fn skip_adjuncts(reading: &Reading, bounds: &Range<usize>, from: usize, takes: Takes) -> usize {
    let mut n = from;
    if matches!(takes, Takes::Judges | Takes::Wants) {
        return n;
    }
    loop {
        let start = n;
        let is_relative = n + 1 < bounds.end && reading.has("relative-times", n);
        if is_relative && reading.has("times", n + 1) {
            n += 2;
        }
        while n < bounds.end
            && (reading.has("times", n) && !reading.tokens[n].is("may")
                || reading.is_adverb(n) && !reading.has("clauses", n)
                || reading.kind(n) == TokenKind::Number && n > 0 && reading.has("times", n - 1))
        {
            n += 1;
        }
        let preposition = n < bounds.end && reading.has("adjuncts", n);
        if preposition {
            let mut end = n + 1;
            while end < bounds.end
                && reading.tokens[end].is_word()
                && !reading.has("clauses", end)
                && !reading.has("helpers", end)
                && (!reading.has("pronouns", end) || reading.has("possessives", end))
                && !reading.is_quoted(end)
            {
                end += 1;
            }
            // Only where a clause, a quotation or the end follows: else it is a part of what is said.
            let follows = end >= bounds.end
                || reading.has("clauses", end)
                || reading.has("pronouns", end)
                || !reading.tokens[end].is_word();
            if follows {
                n = end;
            }
        }
        if n == start || n >= bounds.end {
            break;
        }
    }
    if reading.kind(n) == TokenKind::Comma && n + 1 < bounds.end && (reading.kind(n + 1) == TokenKind::Quote) && n > 0 {
        n += 1;
    }
    n
}

/// Where what is said ends: before the next attribution of the same sentence.
pub(super) fn content_end(reading: &Reading, bounds: &Range<usize>, verbs: &[Verb], v: usize, start: usize) -> usize {
    let mut end = bounds.end;
    for later in &verbs[v + 1..] {
        // `Strand, who had said there would be none, said`: what the clause within says ends with it.
        let is_outer = later.source.as_ref().is_some_and(|source| source.start < verbs[v].start)
            || reading.has("relatives", verbs[v].start) && verbs[v].source.is_some();
        if is_outer
            && (start + 1..end).contains(&later.group.start)
            && reading.kind(later.group.start - 1) == TokenKind::Comma
        {
            end = later.group.start - 1;
        }
        if later.start <= start || later.start >= end || reading.is_quoted(later.at) != reading.is_quoted(verbs[v].at) {
            continue;
        }
        let before = later.start - 1;
        let after_comma = reading.kind(before) == TokenKind::Comma;
        let closes_quote = reading.kind(before) == TokenKind::Quote;
        let conjunction = reading.has("conjunctions", before);
        let participle = later.cue.shape == Shape::Ing && reading.kind(later.group.start - 1) == TokenKind::Comma;
        if reading.kind(before) == TokenKind::Semicolon && later.source.is_some() {
            end = before;
        } else if later.cue.takes == Takes::According && (after_comma || closes_quote) {
            end = before + usize::from(closes_quote);
        } else if participle {
            end = later.group.start - 1;
        } else if after_comma && is_postposed(reading, bounds, later) || closes_quote && later.source.is_some() {
            end = before + usize::from(closes_quote);
        } else if conjunction && before > start {
            let comma = reading.kind(before - 1) == TokenKind::Comma;
            // `said he had watched it rise and thought of home`: a thought that has no subject of its own is told.
            let is_told = later.source.is_none() && later.cue.takes == Takes::Thinks;
            if (comma || later.source.is_none()) && !is_told {
                end = before - usize::from(comma);
            }
        }
    }
    end
}

/// Whether words are a clause or quotation, and not only a thing: `announced the start of a vote`
/// has no verb.
pub(super) fn is_clause(reading: &Reading, start: usize, end: usize) -> bool {
    let opens = reading.has("clauses", start)
        || reading.has("pronouns", start)
        || reading.kind(start) == TokenKind::Quote
        || reading.is_quoted(start);
    let is_verb = |n: usize| {
        reading.has("helpers", n)
            || !reading.tokens[n].capital
                && reading
                    .lexicon
                    .cues(&reading.tokens[n].lower)
                    .iter()
                    .any(|cue| matches!(cue.shape, Shape::Past | Shape::Present) && cue.rest.is_empty())
            || reading.tokens[n].lower.len() > 4 && reading.tokens[n].lower.ends_with("ed")
    };
    opens || reading.lexicon.language != "en" || (start + 1..end.min(start + 16)).any(is_verb)
}

/// A thing that is spoken of ends where another clause begins.
pub(super) fn object_end(reading: &Reading, takes: Takes, start: usize, end: usize) -> usize {
    let cut = (start + 1..end).find(|&k| {
        if reading.is_quoted(k) {
            return false;
        }
        let comma = reading.kind(k) == TokenKind::Comma;
        let next = k + 1;
        comma
            && (reading.has("clauses", next)
                || reading.has("conjunctions", next)
                || reading.tokens.get(next).is_some_and(|token| token.lower.ends_with("ing")))
            // `cited his words as a reason`
            || reading.has("reasons", k) && !(takes == Takes::Judges && reading.tokens[k].is("as"))
            || reading.kind(k) == TokenKind::Dash
    });
    cut.unwrap_or(end)
}

pub(super) fn is_postposed(reading: &Reading, bounds: &Range<usize>, verb: &Verb) -> bool {
    let (next, _) = content_start(reading, bounds, verb);
    next >= bounds.end || matches!(reading.kind(next), TokenKind::Mark | TokenKind::Comma)
}

/// What goes on after `he said,`.
pub(super) fn continuation(
    reading: &Reading,
    bounds: &Range<usize>,
    next: usize,
    first: &Range<usize>,
    quoted: bool,
) -> Option<Range<usize>> {
    let mut from = next;
    while from < bounds.end
        && !matches!(
            reading.kind(from),
            TokenKind::Comma | TokenKind::Quote | TokenKind::Dash | TokenKind::Mark | TokenKind::Colon
        )
    {
        from += 1;
    }
    if reading.kind(from) == TokenKind::Mark && !reading.is_quoted(from) {
        // `“It rained,” she said. “It was cold.”` in one sentence of the segmenter.
        return (from + 1 < bounds.end && reading.kind(from + 1) == TokenKind::Quote)
            .then(|| trim(reading, from + 1..bounds.end))?;
    }
    /// How far from a speaker the second half of a quotation begins, in tokens.
    const FAR: usize = 12;
    if from > next + FAR {
        return None;
    }
    let opens = (from..bounds.end.min(from + 3)).find(|&k| reading.kind(k) == TokenKind::Quote && reading.is_quoted(k));
    if let Some(opens) = opens {
        return trim(reading, opens..bounds.end);
    }
    if quoted && reading.kind(from) == TokenKind::Comma {
        // `he said, referring to the report, “and …”`
        let opens =
            (from..bounds.end.min(from + 16)).find(|&k| reading.kind(k) == TokenKind::Quote && reading.is_quoted(k));
        // `he said, adding later, “…”` is another attribution.
        let says = |k: usize| {
            let cues = reading.lexicon.cues(&reading.tokens[k].lower);
            cues.iter().any(|cue| cue.shape == Shape::Ing && matches!(cue.takes, Takes::Says | Takes::Tells))
        };
        let before = opens
            .filter(|&k| matches!(reading.kind(k - 1), TokenKind::Comma | TokenKind::Dash))
            .filter(|&k| !(from..k).any(says));
        return before.and_then(|opens| trim(reading, opens..bounds.end));
    }
    let is_inserted = !quoted && first.len() <= 8 && reading.kind(from) == TokenKind::Comma && from == next;
    if is_inserted && !cue_follows(reading, from + 1, bounds.end) {
        return trim(reading, from + 1..bounds.end);
    }
    None
}

pub(super) fn cue_follows(reading: &Reading, n: usize, until: usize) -> bool {
    n < until
        && reading
            .lexicon
            .cues(&reading.tokens[n].lower)
            .iter()
            .any(|cue| cue.shape == Shape::Ing || cue.takes == Takes::According)
}
