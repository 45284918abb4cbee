//! Pronouns: who goes on speaking, as long as nobody else has come in.

use std::ops::Range;

use sayso_core::model::SourceKind;

use super::extracted::Speaker;
use super::names::{Person, kind, name_run, named, split_role, without_possessive};
use super::phrase::phrase_after;
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

/// What a form of address or a role tells: Mr. Jones, a spokeswoman.
pub(super) fn address(reading: &Reading, source: &Range<usize>) -> Option<Gender> {
    source.clone().find_map(|n| Gender::of(reading, n))
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
        let begins_with_another =
            reading.has("indefinites", tokens.start) && describing(reading, tokens.start, tokens.end).is_some();
        if begins_with_another || names_another(reading, &tokens.clone(), turn) {
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
    if reading.has("it", tokens.start) {
        return body(reading, tokens.start, people, last.as_deref());
    }
    if !reading.has("people", tokens.start) {
        return None;
    }
    let gender = Gender::of(reading, tokens.start);
    let turn = last.filter(|turn| {
        let fits = match gender {
            Some(gender) => turn.speaker.kind == SourceKind::Person && turn.gender.is_none_or(|known| known == gender),
            // They: people of any number, and bodies.
            None => !turn.speaker.is_document(),
        };
        fits && !somebody_between(reading, turn, tokens.start, people)
    });
    match turn {
        Some(turn) => {
            turn.gender = turn.gender.or(gender);
            Some(Speaker { here: false, ..turn.speaker.clone() })
        }
        None if gender.is_some() => {
            subject_before(reading, tokens.start, people).or_else(|| only_person(reading, tokens.start, gender, people))
        }
        None => None,
    }
}

/// `it`: the body that the sentence begins with, or the one before it does; or whose words the one before gives.
fn body(reading: &Reading, pronoun: usize, people: &mut Vec<Person>, last: Option<&Turn>) -> Option<Speaker> {
    let own = reading.sentences.iter().position(|sentence| sentence.tokens.contains(&pronoun))?;
    let here = leading_body(reading, reading.sentences[own].tokens.start..pronoun, people);
    let before = &reading.sentences[own.checked_sub(1)?];
    let is_near = before.paragraph == reading.sentences[own].paragraph;
    let is_body = |turn: &&Turn| {
        matches!(turn.speaker.kind, SourceKind::Organisation | SourceKind::Outlet | SourceKind::Document)
    };
    let said = || {
        last.filter(is_body)
            .filter(|turn| before.tokens.contains(&turn.end.saturating_sub(1)))
            .map(|turn| turn.speaker.clone())
    };
    let led = |people: &mut Vec<Person>| leading_body(reading, before.tokens.clone(), people).filter(|_| is_near);
    let found = here.or_else(said).or_else(|| led(people))?;
    Some(Speaker { here: false, ..found })
}

/// The body that words begin with, behind what says when: `When the trust announced it,`.
fn leading_body(reading: &Reading, tokens: Range<usize>, people: &mut Vec<Person>) -> Option<Speaker> {
    let mut start = tokens.start;
    if reading.has("prepositions", start) {
        start = tokens.clone().find(|&n| reading.kind(n) == TokenKind::Comma)? + 1;
    } else if reading.has("clauses", start) {
        start += 1;
    }
    let begins = reading.has("articles", start) || reading.is_name(start);
    let phrase = phrase_after(reading, start, tokens.end).filter(|_| begins && !reading.is_quoted(start))?;
    let is_body = phrase.clone().any(|n| reading.has("bodies", n));
    named(reading, &phrase, people).filter(|found| is_body && found.kind == SourceKind::Organisation)
}

/// Whoever the sentence before is about: `Berit Holt, who lost her brother, shook her head. “There was no siren,” she said.`
fn subject_before(reading: &Reading, pronoun: usize, people: &mut Vec<Person>) -> Option<Speaker> {
    let own = reading.sentences.iter().position(|sentence| sentence.tokens.contains(&pronoun))?;
    // A quotation's own sentences say nothing of who speaks.
    let before = reading.sentences[..own]
        .iter()
        .rev()
        .find(|sentence| sentence.tokens.clone().any(|n| reading.tokens[n].is_word() && !reading.is_quoted(n)))?;
    if before.paragraph + 1 < reading.sentences[own].paragraph {
        return None;
    }
    let (start, end) = (before.tokens.start, before.tokens.end);
    let mut named_here = Vec::new();
    named_in(reading, start..end, None, people, &mut named_here);
    // Two people, and "he" may be either.
    if named_here.iter().filter(|one| one.named).count() != 1 {
        return None;
    }
    let name = name_run(reading, start, end);
    if let Some(person) = person_of(reading, &name, people).filter(|_| !reading.is_quoted(start)) {
        return Some(Speaker { here: false, ..person });
    }
    // `Its head, Pierre Lacombe, was more open.`
    let comma = (start..end.min(start + BESIDE)).find(|&n| reading.kind(n) == TokenKind::Comma)?;
    let name = name_run(reading, comma + 1, end);
    let has_role = (start..comma).any(|n| reading.has("roles", n) || reading.has("unnamed", n));
    let person =
        person_of(reading, &name, people).filter(|_| has_role && name.len() >= 2 && !reading.is_quoted(start))?;
    Some(Speaker { here: false, ..person })
}

/// The most words of a role before the name beside it.
const BESIDE: usize = 12;

/// Who is told of: the one person who is named in a pronoun's paragraph before it, or in the one before.
fn only_person(reading: &Reading, pronoun: usize, gender: Option<Gender>, people: &mut Vec<Person>) -> Option<Speaker> {
    let own = reading.sentences.iter().position(|sentence| sentence.tokens.contains(&pronoun))?;
    let paragraph = reading.sentences[own].paragraph;
    for back in 0..=1 {
        let within = paragraph.checked_sub(back)?;
        let sentences = reading.sentences[..=own].iter().filter(|sentence| sentence.paragraph == within);
        let mut named_here: Vec<Speaker> = Vec::new();
        for sentence in sentences {
            named_in(reading, sentence.tokens.start..sentence.tokens.end.min(pronoun), gender, people, &mut named_here);
        }
        match &named_here[..] {
            [] => {}
            [one] => return Some(Speaker { here: false, ..one.clone() }),
            _ => return None,
        }
    }
    None
}

/// Adds whoever is named or described in a part of the text, outside of quotations.
fn named_in(
    reading: &Reading,
    tokens: Range<usize>,
    gender: Option<Gender>,
    people: &mut Vec<Person>,
    known: &mut Vec<Speaker>,
) {
    known.extend(described(reading, tokens.start, tokens.end, gender, people));
    let mut n = tokens.start;
    while n < tokens.end {
        let run = name_run(reading, n, tokens.end);
        // "In Port Ashby" is a place.
        let is_place = n > 0 && reading.has("joins", n - 1);
        if let Some(person) = person_of(reading, &run, people).filter(|_| !is_place && !reading.is_quoted(n))
            && known.iter().all(|other| other.name != person.name)
        {
            known.push(person);
        }
        n = run.end.max(n + 1);
    }
}

/// The person of a name: a full one, or the last name of one that is known.
fn person_of(reading: &Reading, run: &Range<usize>, people: &mut Vec<Person>) -> Option<Speaker> {
    if run.is_empty() {
        return None;
    }
    let (_, name) = split_role(reading, run);
    let words = without_possessive(&reading.text[reading.bytes(&name)]);
    let has_role = run.len() > name.len();
    let is_known =
        name.len() == 1 && (has_role || people.iter().any(|person| person.name.ends_with(&format!(" {words}"))));
    let is_full = name.len() >= 2 && kind(reading, &words, true, false) == SourceKind::Person;
    let person = named(reading, run, people).filter(|_| is_known || is_full)?;
    (person.kind == SourceKind::Person).then_some(person)
}

/// The person without a name that a sentence begins with: `A consultant at the hospital disagreed.`
fn described(
    reading: &Reading,
    start: usize,
    until: usize,
    gender: Option<Gender>,
    people: &mut Vec<Person>,
) -> Option<Speaker> {
    if !reading.has("articles", start) || reading.is_quoted(start) {
        return None;
    }
    let last = describing(reading, start, until)?;
    let fits = address(reading, &(start..last + 1)).is_none_or(|own| Some(own) == gender);
    let speaker = named(reading, &(start..last + 1), people).filter(|_| fits)?;
    (speaker.kind == SourceKind::Person && !speaker.named).then_some(speaker)
}

/// The noun that tells who a phrase is about that begins with an article: the `consultant` of "A consultant at the hospital".
fn describing(reading: &Reading, start: usize, until: usize) -> Option<usize> {
    let is_person = |n: usize| (reading.has("roles", n) || reading.has("unnamed", n)) && !reading.tokens[n].capital;
    (start + 1..until.min(start + 6)).take_while(|&n| reading.tokens[n].is_word()).find(|&n| is_person(n))
}
