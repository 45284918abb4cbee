//! Pronouns: who goes on speaking, as long as nobody else has come in.

use std::ops::Range;

use sayso_core::model::SourceKind;

use super::extracted::Speaker;
use super::names::{Person, kind, name_run, named, split_role, without_possessive};
use super::reading::Reading;
use sayso_language::token::TokenKind;

/// Who has spoken last, and where.
pub(super) struct Turn {
    pub(super) speaker: Speaker,
    /// The token after their attributing words.
    pub(super) end: usize,
    /// As far as a form of address or a pronoun has told.
    pub(super) gender: Option<Gender>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Gender {
    He,
    She,
}

impl Gender {
    /// What a pronoun or a form of address tells.
    fn of(reading: &Reading, word: usize) -> Option<Self> {
        match () {
            () if reading.has("he", word) => Some(Self::He),
            () if reading.has("she", word) => Some(Self::She),
            () => None,
        }
    }
}

/// What a form of address tells: Mr. Jones.
pub(super) fn address(reading: &Reading, source: &Range<usize>) -> Option<Gender> {
    source.clone().find_map(|n| Gender::of(reading, n).filter(|_| reading.tokens[n].lower.ends_with('.')))
}

/// The most paragraphs a pronoun reaches back.
const REACH: usize = 3;

/// Whether somebody else has come in since: a sentence that begins with another full name, or too
/// many paragraphs.
fn somebody_between(reading: &Reading, turn: &Turn, pronoun: usize, people: &[Person]) -> bool {
    let sentence_of = |token: usize| reading.sentences.partition_point(|sentence| sentence.tokens.end <= token);
    let (from, to) = (sentence_of(turn.end.saturating_sub(1)), sentence_of(pronoun));
    let paragraph = |n: usize| reading.sentences.get(n).map_or(0, |sentence| sentence.paragraph);
    if paragraph(to) > paragraph(from) + REACH {
        return true;
    }
    (from + 1..to).any(|n| {
        let tokens = &reading.sentences[n].tokens;
        let start = tokens.clone().find(|&k| !reading.has("articles", k) && !reading.has("conjunctions", k));
        let run = start.map_or(0..0, |start| name_run(reading, start, tokens.end));
        let (_, name) = split_role(reading, &run);
        let words = without_possessive(&reading.text[reading.bytes(&name)]);
        let last = words.rsplit(' ').next().unwrap_or_default();
        let is_known = name.len() == 1 && people.iter().any(|person| person.name.ends_with(&format!(" {last}")));
        if names_another(reading, &tokens.clone(), turn) {
            return true;
        }
        // Whoever it is, or what: better nobody than the wrong one.
        let is_other = !reading.is_quoted(run.start) && !turn.speaker.name.ends_with(last);
        is_other
            && (is_known
                || name.len() >= 2 && kind(reading, &words, true, false) == SourceKind::Person
                || run.len() > name.len())
    })
}

/// Whether a sentence has the full name of somebody else: `Rehn met Paul Ekdahl on Friday.`
fn names_another(reading: &Reading, tokens: &Range<usize>, turn: &Turn) -> bool {
    let mut n = tokens.start;
    while n < tokens.end {
        let run = name_run(reading, n, tokens.end);
        let (_, name) = split_role(reading, &run);
        let words = without_possessive(&reading.text[reading.bytes(&name)]);
        let is_full = name.len() >= 2 && !reading.is_quoted(n) && !reading.has("bodies", name.end - 1);
        if is_full && kind(reading, &words, true, false) == SourceKind::Person && !turn.speaker.name.contains(&words) {
            return turn.speaker.kind == SourceKind::Person;
        }
        n = run.end.max(n + 1);
    }
    false
}

/// `he`, `she`, `they`: the speaker before; `who`: the name before it.
pub(super) fn pronoun(
    reading: &Reading,
    tokens: &Range<usize>,
    people: &mut Vec<Person>,
    last: Option<&mut Turn>,
) -> Option<Speaker> {
    if reading.has("clauses", tokens.start) {
        let before = tokens.start.checked_sub(1)?;
        let end = if reading.kind(before) == TokenKind::Comma { before } else { tokens.start };
        let start = (0..end).rev().take_while(|&n| reading.is_name(n)).last()?;
        return named(reading, &(start..end), people).map(|speaker| Speaker { here: true, ..speaker });
    }
    if !reading.has("people", tokens.start) {
        return None;
    }
    let turn = last?;
    let gender = Gender::of(reading, tokens.start);
    let fits = match gender {
        Some(gender) => turn.speaker.kind == SourceKind::Person && turn.gender.is_none_or(|known| known == gender),
        // They: people of any number, and bodies.
        None => !turn.speaker.is_document(),
    };
    if !fits || somebody_between(reading, turn, tokens.start, people) {
        return None;
    }
    turn.gender = turn.gender.or(gender);
    Some(Speaker { here: false, ..turn.speaker.clone() })
}
