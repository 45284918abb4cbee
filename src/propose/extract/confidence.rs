//! How sure a proposal is: the share of right ones among those of its kind, in steps of a
//! twentieth. `cargo xtask eval attribution` prints stated beside measured.

use std::ops::Range;

use super::extracted::Rule;
use super::extracted::{Extracted, Quoted};
use super::reading::Reading;
use sayso_language::lexicon::Takes;

/// Below this, nothing is proposed unless an editor asks for more.
pub const DEFAULT_THRESHOLD: f32 = 0.65;

/// The edges of the classes in which stated and measured confidence are compared.
pub const RELIABILITY: [f32; 6] = [0.0, 0.35, 0.5, 0.65, 0.8, 0.9];

/// The chance that an attribution is right.
pub(super) fn of(reading: &Reading, found: &Extracted, cue: &Range<usize>, source: Option<&Range<usize>>) -> f32 {
    // A quotation that goes on has no attributing words that could be denied.
    if !cue.is_empty() && is_not_said(reading, cue, source) {
        return 0.05;
    }
    // `sighed`, `went on`: said only where the words are quoted.
    let lemma = found.lemma.split(' ').next().unwrap_or_default();
    if reading.lexicon.has("with-quotes", lemma) && found.quoted != Quoted::Direct {
        return 0.05;
    }
    // `what she says it would do`, `a rule they say could exclude many`: words about what is said.
    if found.rule == Rule::Before && found.quoted == Quoted::Indirect && is_spoken_of(reading, cue, source) {
        return 0.2;
    }
    let within_quotation = !cue.is_empty() && reading.is_quoted(cue.start) && !found.rule.is_texts_own();
    let base = if within_quotation { of_quoted_speakers(found) } else { of_rule(found) };
    let documents = matches!(found.takes, Takes::Shows | Takes::Judges)
        && source.is_some_and(|source| source.clone().any(|n| reading.has("documents", n)));
    let plain = found.rule != Rule::Hearsay && is_plain_noun(reading, source);
    // `the company said`: a body in lower case, or only a noun that ends like one.
    let is_body = source.is_some_and(|source| source.clone().any(|n| reading.has("bodies", n)));
    let steps = i16::from(has_that(reading, found, cue) && !within_quotation) + 2 * i16::from(documents)
        - i16::from(plain)
        - i16::from(plain && !is_body);
    (base + 0.1 * f32::from(steps)).clamp(0.05, 0.95)
}

/// What a quoted person says others say is seldom a claim of its own.
fn of_quoted_speakers(found: &Extracted) -> f32 {
    match found.takes {
        Takes::Says | Takes::Tells => 0.3,
        Takes::Thinks | Takes::Shows => 0.15,
        _ => 0.05,
    }
}

fn of_rule(found: &Extracted) -> f32 {
    let says = matches!(found.takes, Takes::Says | Takes::Tells);
    match (found.rule, found.quoted) {
        (Rule::Signed, _) => 0.85,
        (Rule::Incise, _) => 0.9,
        (Rule::After | Rule::Inverted | Rule::Colon | Rule::Turn, Quoted::Direct) if says => 0.9,
        (Rule::After | Rule::Inverted | Rule::Colon | Rule::Turn, Quoted::Mixed) if says => 0.8,
        // A transcript without quotation marks may be any list.
        (Rule::Turn, Quoted::Indirect) if says => 0.6,
        (Rule::After | Rule::Inverted | Rule::Colon, Quoted::Indirect) if says => 0.7,
        (Rule::Colon, Quoted::Direct) => 0.8,
        (Rule::According | Rule::CarriedOn, _) => 0.85,
        (Rule::Before | Rule::Told, Quoted::Direct | Quoted::Mixed) if says => 0.85,
        (Rule::Before | Rule::Told, Quoted::Indirect) if says => 0.7,
        (Rule::Before, _) if found.takes == Takes::Shows => 0.3,
        (Rule::Before, _) if found.takes == Takes::Thinks => 0.4,
        (Rule::Participle | Rule::Shared, Quoted::Mixed) if says => 0.6,
        (Rule::Shared, _) if says => 0.6,
        (Rule::Participle, _) if says => 0.4,
        (Rule::Hearsay, _) => 0.65,
        (Rule::Passive, _) => 0.3,
        (Rule::Credit, _) | (Rule::Object, Quoted::Mixed) => 0.5,
        (Rule::Object, _) if found.takes == Takes::Figures => 0.7,
        (Rule::Object, _) => 0.4,
        // `“…”, meint der Fischer`
        (Rule::After | Rule::Inverted, Quoted::Direct) if found.takes == Takes::Thinks => 0.7,
        (Rule::After | Rule::Inverted, _) => 0.15,
        _ => 0.25,
    }
}

/// Whether a clause of somebody's words is a part of another one.
fn is_spoken_of(reading: &Reading, cue: &Range<usize>, source: Option<&Range<usize>>) -> bool {
    let start = source.map_or(cue.start, |source| source.start);
    let leads = |n: usize| reading.has("spoken-of", n);
    let is_led = start
        .checked_sub(1)
        .is_some_and(|before| leads(before) && !reading.has("prepositions", before.saturating_sub(1)));
    // What is said begins with its verb: its subject stands before.
    let begins = reading.has("helpers", cue.end) && !reading.has("pronouns", cue.end);
    is_led || begins
}

/// `said that`: the clause that follows is surely what is said.
fn has_that(reading: &Reading, found: &Extracted, cue: &Range<usize>) -> bool {
    matches!(found.rule, Rule::Before | Rule::Told | Rule::Participle | Rule::Shared)
        && (cue.end..cue.end + 6).any(|n| reading.has("that", n))
}

/// A source in lower case that is no kind of person or document.
fn is_plain_noun(reading: &Reading, source: Option<&Range<usize>>) -> bool {
    let Some(source) = source else { return true };
    // Persian has no capitals to tell names by.
    let has_case = |n: usize| reading.text[reading.tokens[n].range.clone()].chars().any(char::is_lowercase);
    if !source.clone().any(has_case) {
        return false;
    }
    !source.clone().any(|n| {
        reading.is_name(n)
            || ["pronouns", "unnamed", "documents", "roles"].iter().any(|list| reading.has(list, n))
            || reading.tokens[n].capital
    })
}

/// `did not say`, `neither Blake nor Webb said`, `n’a pas dit`: what is not said is nobody's claim.
fn is_not_said(reading: &Reading, cue: &Range<usize>, source: Option<&Range<usize>>) -> bool {
    let from = source.map_or(cue.start, |source| source.start.min(cue.start));
    let before = from.saturating_sub(2);
    let in_cue = (from..cue.end).filter(|&n| source.is_none_or(|source| !source.contains(&n)) || n + 3 > cue.start);
    let is_negation = |n: usize| {
        let lower = reading.tokens.get(n).map_or("", |token| token.lower.as_str());
        reading.has("negations", n)
            || lower.ends_with("n't")
            || lower.ends_with("n’t")
            || lower.starts_with("n’")
            || lower.starts_with("n'")
    };
    let negated_subject = (before..from + 1).any(|n| reading.has("nobodies", n));
    in_cue.into_iter().any(is_negation) || negated_subject
}
