//! Who is before or after an attributing word.

use std::ops::Range;

use super::reading::Reading;
use sayso_language::lexicon::Shape;
use sayso_language::token::TokenKind;

/// The most tokens an insertion between two commas may have: "Ray Boisvert, a former … , said".
const LONGEST_INSERTION: usize = 32;

/// The subject that ends before a verb group: a name, a noun with what belongs to it, a pronoun.
/// Never looks before `from`.
pub(super) fn subject_before(reading: &Reading, verb: usize, from: usize) -> Option<Range<usize>> {
    let mut end = verb;
    let mut insertion_end = None;
    // `Donna Rawlings, 59, of Ashton, Md., who watched it,`
    let mut insertions = 0;
    loop {
        let last = end.checked_sub(1).filter(|&last| last >= from)?;
        match reading.kind(last) {
            TokenKind::Close => {
                end = (from..last).rev().find(|&n| reading.kind(n) == TokenKind::Open)?;
                insertion_end.get_or_insert(last + 1);
            }
            TokenKind::Comma | TokenKind::Dash if insertions == 0 => {
                end = insertion_start(reading, last, from)?;
                insertion_end = Some(last);
                insertions = 1;
            }
            _ if (1..MOST_INSERTIONS).contains(&insertions) && short_insertion(reading, end, from).is_some() => {
                end = short_insertion(reading, end, from)?;
                insertions += 1;
            }
            _ if is_time(reading, last) => end = last,
            _ if reading.has("before-times", last) => end = last,
            _ => break,
        }
    }
    let head = phrase_before(reading, end, from)?;
    // `In a statement read to the court, he said`
    if head.start == from + 1 && reading.has("prepositions", from) {
        return None;
    }
    if let Some(start) = described(reading, head.start, end, from) {
        return Some(start..end);
    }
    Some(head.start..insertion_end.unwrap_or(head.end))
}

/// `The woman who runs the house said`: whoever the clause describes, and not the last thing in it. Where that phrase begins.
fn described(reading: &Reading, head: usize, end: usize, from: usize) -> Option<usize> {
    let is_relative = |n: usize| reading.has("relatives", n);
    let relative = (from..end).rev().find(|&n| is_relative(n) && !reading.is_quoted(n))?;
    let is_plain = (relative..end).all(|n| reading.tokens[n].is_word());
    // `who Trump said was ill`: the verb has a subject of its own.
    let next = relative + 1;
    let has_own_subject = reading.is_name(next)
        || reading.has("pronouns", next)
        || reading.has("articles", next)
        || reading.has("possessives", next);
    let has_verb = || (next..end).any(|n| is_verb_here(reading, n, from) || reading.has("called", n));
    let is_its = if reading.tokens[relative].is("who") { !has_own_subject } else { has_verb() };
    if head <= relative || !is_plain || end < relative + 3 || !is_its {
        return None;
    }
    let whom = phrase_before(reading, relative, from)?;
    (!reading.has("pronouns", whom.start)).then_some(whom.start)
}

/// The most insertions after one name.
const MOST_INSERTIONS: usize = 4;

/// Where a short insertion begins that ends here, before the comma of the next one: an age, a place.
fn short_insertion(reading: &Reading, end: usize, from: usize) -> Option<usize> {
    let start = (from..end).rev().take(5).find(|&n| reading.kind(n) == TokenKind::Comma)?;
    let inner = start + 1..end;
    let is_age = inner.len() == 1 && reading.kind(inner.start) == TokenKind::Number;
    let is_place = reading.has("joins", inner.start) && inner.clone().skip(1).all(|n| reading.is_name(n));
    let is_state =
        inner.len() <= 2 && inner.clone().all(|n| reading.is_name(n)) && reading.has("joins", start.saturating_sub(2));
    (start > from && (is_age || is_place || is_state)).then_some(start)
}

/// Where an insertion begins that ends in a comma or dash.
fn insertion_start(reading: &Reading, closing: usize, from: usize) -> Option<usize> {
    let kind = reading.kind(closing);
    let earliest = from.max(closing.saturating_sub(LONGEST_INSERTION));
    let opens = |until: usize| (earliest..until).rev().find(|&n| reading.kind(n) == kind && !reading.is_quoted(n));
    let start = opens(closing)?;
    // `Colin Feaver, a spokesman for Tarrant’s owner, Brackwell Group, insisted`: the name within belongs to the role before it.
    let before = opens(start).filter(|&before| {
        let is_role = reading.has("indefinites", before + 1) && (before..start).any(|n| reading.has("roles", n));
        is_role && before > from && reading.is_name(before - 1) && reading.is_name(start + 1)
    });
    let start = before.unwrap_or(start);
    (start > from).then_some(start)
}

fn is_time(reading: &Reading, n: usize) -> bool {
    reading.has("times", n) && !reading.tokens[n].is("may")
        || reading.kind(n) == TokenKind::Number && n > 0 && reading.has("times", n - 1)
}

/// The noun phrase that ends at `end`.
fn phrase_before(reading: &Reading, end: usize, from: usize) -> Option<Range<usize>> {
    let last = end.checked_sub(1)?;
    // `printed as late as 1974 claimed`: a number says nothing.
    let is_number = reading.tokens[last].lower.chars().all(char::is_numeric);
    if !reading.tokens[last].is_word() || is_number {
        return None;
    }
    if reading.has("pronouns", last) || reading.has("things", last) {
        return Some(last..end);
    }
    if is_small(reading, last)
        || reading.tokens[last].is_possessive()
        || last > from && is_verb_here(reading, last, from)
    {
        return None;
    }
    let mut start = last;
    while start > from && goes_on_left(reading, start, from) {
        start -= 1;
    }
    while start < last && (reading.has("conjunctions", start) || is_boundary(reading, start)) {
        start += 1;
    }
    Some(start..end)
}

/// A word that is never the last of a noun phrase.
fn is_small(reading: &Reading, n: usize) -> bool {
    (reading.is_adverb(n)
        || ["clauses", "helpers", "prepositions", "articles", "possessives"].iter().any(|list| reading.has(list, n)))
        && !reading.is_name(n)
        && !(reading.has("articles", n) && reading.has("counts", n))
}

/// A word at which a noun phrase cannot begin.
fn is_boundary(reading: &Reading, n: usize) -> bool {
    reading.has("prepositions", n) || reading.is_adverb(n) || reading.has("clauses", n)
}

/// Whether the token before `start` belongs to the same noun phrase.
fn goes_on_left(reading: &Reading, start: usize, from: usize) -> bool {
    let before = start - 1;
    let token = &reading.tokens[before];
    if joins_firm(reading, before) {
        return before > from;
    }
    if !token.is_word() || reading.is_quoted(before) != reading.is_quoted(start) {
        return false;
    }
    // A phrase begins with its article, unless it hangs on another.
    if reading.has("articles", start) && !reading.has("joins", before) && !reading.has("articles", before) {
        return false;
    }
    if reading.has("conjunctions", before) {
        let joins = reading.has("and", before);
        return joins && before > from && joins_names(reading, before);
    }
    let ends = ["clauses", "helpers", "pronouns", "weekdays"].iter().any(|list| reading.has(list, before));
    if ends {
        return false;
    }
    if reading.has("prepositions", before) {
        let is_inner = before > from && reading.tokens[before - 1].is_word() && !is_small(reading, before - 1);
        return reading.has("joins", before) && is_inner && !follows_verb(reading, before, from);
    }
    if reading.is_adverb(before) {
        return false;
    }
    !is_verb_here(reading, before, from)
}

/// `Lyle & Moxon`: the sign within a name.
fn joins_firm(reading: &Reading, n: usize) -> bool {
    reading.tokens[n].is("&") && n > 0 && reading.is_name(n - 1) && reading.is_name(n + 1)
}

/// `Harper and Baird`, `the FBI and the CIA`.
fn joins_names(reading: &Reading, and: usize) -> bool {
    let before = reading.is_name(and - 1) || reading.has("plural", and - 1);
    let after = reading.is_name(and + 1) || reading.has("articles", and + 1) && reading.is_name(and + 2);
    before && after
}

fn follows_verb(reading: &Reading, n: usize, from: usize) -> bool {
    n > from && is_verb_here(reading, n - 1, from)
}

/// Whether a lower-case word is surely a verb: a form of a cue after a noun, or a past form.
fn is_verb_here(reading: &Reading, n: usize, from: usize) -> bool {
    let token = &reading.tokens[n];
    if token.capital || n == from || reading.has("articles", n - 1) || reading.has("possessives", n - 1) {
        return false;
    }
    let cues = reading.lexicon.cues(&token.lower);
    cues.iter().any(|cue| cue.shape == Shape::Past && cue.rest.is_empty())
        && reading.tokens[n - 1].is_word()
        && !reading.has("prepositions", n - 1)
}

/// The noun phrase that begins at `start`: who is after `said` or `according to`.
pub(super) fn phrase_after(reading: &Reading, start: usize, until: usize) -> Option<Range<usize>> {
    reading.tokens.get(start).filter(|token| start < until && token.is_word())?;
    if reading.has("people", start)
        || reading.has("objects", start) && !reading.tokens.get(start + 1).is_some_and(|next| next.is_word())
    {
        return Some(start..start + 1);
    }
    let mut end = start;
    while end < until && goes_on_right(reading, start, end, until) {
        end += 1;
    }
    while end > start && (is_boundary(reading, end - 1) || reading.has("articles", end - 1)) {
        end -= 1;
    }
    (end > start).then(|| start..name_behind(reading, start..end, until).unwrap_or(end))
}

/// `said the council’s chief engineer, Ruth Calloway.`: the whole name that follows a role, and nothing else. Where it ends.
fn name_behind(reading: &Reading, role: Range<usize>, until: usize) -> Option<usize> {
    let is_role = role.clone().any(|n| reading.has("roles", n)) && !role.clone().any(|n| reading.is_name(n));
    let first = role.end + 1;
    if !is_role || first >= until || reading.kind(role.end) != TokenKind::Comma {
        return None;
    }
    let end = (first..until).find(|&n| !reading.is_name(n) || reading.is_quoted(n)).unwrap_or(until);
    let ends_there = end == until || !reading.tokens[end].is_word();
    (end - first >= 2 && ends_there).then_some(end)
}

fn goes_on_right(reading: &Reading, start: usize, n: usize, until: usize) -> bool {
    let token = &reading.tokens[n];
    // `a report seen by the paper`: what was done with it is no part of what it is.
    let is_noun_before = n > start && !reading.has("articles", n - 1) && !reading.has("possessives", n - 1);
    if is_noun_before && reading.has("participles", n) {
        return false;
    }
    if !token.is_word() && !joins_firm(reading, n) {
        // A short bracket after a name: (R-Wis.).
        return false;
    }
    if reading.is_quoted(n) != reading.is_quoted(start) {
        return false;
    }
    if n == start {
        return !reading.has("clauses", n) && !reading.has("prepositions", n);
    }
    // Where nouns are written with capitals, a small word after one ends the phrase.
    let is_small_word = token.kind == TokenKind::Word && !token.capital && !reading.has("joins", n);
    let has_noun = || (start..n).any(|k| reading.tokens[k].capital && k > start || reading.is_name(k));
    let is_within = reading.has("articles", n) && reading.has("joins", n - 1) || reading.has("conjunctions", n);
    if reading.lexicon.has("capital-nouns", "yes") && is_small_word && !is_within && has_noun() {
        // `die Sprecherin der Polizei`
        return reading.has("genitives", n) && reading.tokens.get(n + 1).is_some_and(|next| next.capital);
    }
    if reading.has("conjunctions", n) {
        return reading.has("and", n) && n + 1 < until && joins_names(reading, n);
    }
    // Without a comma between them, the next phrase begins with its article: told Ellis the plan.
    let begins = reading.has("articles", n) && !reading.has("joins", n - 1) && !reading.has("articles", n - 1);
    let stops = begins
        || reading.has("clauses", n)
        || reading.has("helpers", n)
        || reading.has("pronouns", n)
        || is_time(reading, n)
        || reading.is_adverb(n);
    if stops {
        return false;
    }
    if reading.has("prepositions", n) {
        return reading.has("joins", n) && !token.is("in") && !token.is("to");
    }
    !is_verb_here(reading, n, start)
}
