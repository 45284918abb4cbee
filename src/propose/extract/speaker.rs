//! Follows pronouns and short names to whoever speaks.
//!
//! A pronoun goes on with the speaker before it, and stops where somebody else comes in: orphan
//! rather than guess. What is here is text: which entry of the newsroom's registry is meant is
//! decided elsewhere.

use std::ops::Range;

use super::extracted::{Extracted, Rule, Speaker, Via};
use sayso_core::model::SourceKind;

use super::names::{Person, mentions, named};
use super::pronoun::{Turn, address, pronoun};
use super::reading::Reading;
use sayso_language::lexicon::Takes;
use sayso_language::token::TokenKind;

/// Fills in who speaks in each finding, in the order of the text.
pub(super) fn follow(reading: &Reading, found: &mut [Extracted]) {
    let mut people = mentions(reading);
    let mut last: Option<Turn> = None;
    let mut last_document: Option<Document> = None;
    let mut order: Vec<usize> = (0..found.len()).collect();
    order.sort_by_key(|&n| found[n].cue.as_ref().map_or(found[n].content[0].start, |cue| cue.start));
    for n in order {
        let Some(place) = found[n].source.clone() else { continue };
        let tokens = tokens_of(reading, &place);
        let within_quotation = found[n].rule != Rule::Incise
            && found[n].cue.as_ref().is_some_and(|cue| reading.is_quoted(token_at(reading, cue.start)));
        let mut speaker = if found[n].rule == Rule::CarriedOn {
            let from = found.iter().find(|one| one.cue.is_some() && one.cue == found[n].goes_on);
            from.and_then(|one| one.speaker.clone()).map(|speaker| Speaker { here: false, ..speaker })
        } else if reading.has("pronouns", tokens.start) && tokens.len() <= 2 {
            // A reply is of whoever was spoken to: the text does not say who that is.
            let replies = reading.lexicon.has("replies", &found[n].lemma);
            pronoun(reading, &tokens, &mut people, last.as_mut().filter(|_| !replies))
        } else {
            named(reading, &tokens, &mut people)
        };
        if let Some(found_speaker) = &mut speaker
            && found_speaker.is_document()
        {
            resolve_document(reading, &tokens, found_speaker, last_document.as_ref(), &mut found[n].via);
        }
        documents_beside(reading, &mut found[n], &tokens, speaker.as_ref(), &mut last_document);
        said_when(reading, &mut found[n]);
        if let Some(speaker) = &speaker
            && !within_quotation
            && matches!(found[n].takes, Takes::Says | Takes::Tells | Takes::According)
            && !matches!(found[n].rule, Rule::Credit | Rule::Shared | Rule::Object)
        {
            last = Some(Turn {
                gender: last
                    .and_then(|turn| turn.gender.filter(|_| turn.speaker.name == speaker.name))
                    .or(address(reading, &tokens)),
                end: tokens_of(reading, &found[n].cue.clone().unwrap_or(place)).end,
                speaker: speaker.clone(),
            });
        }
        found[n].speaker = speaker;
    }
    for one in found.iter_mut() {
        let first = one.source.as_ref().map(|place| token_at(reading, place.start));
        let is_definite = first.is_some_and(|first| {
            (reading.has("articles", first) || reading.has("people", first)) && !reading.has("indefinites", first)
        });
        if let Some(speaker) = one.speaker.as_mut().filter(|_| is_definite) {
            described(reading, speaker, &people);
        }
    }
}

/// `the chief finance officer`: whoever is named with that role elsewhere in the text, and nobody else.
fn described(reading: &Reading, speaker: &mut Speaker, people: &[Person]) {
    if speaker.named || speaker.kind != SourceKind::Person {
        return;
    }
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
        words.filter(|word| word.len() > 1 && !reading.lexicon.has("empty", word)).collect()
    };
    let own = words(&speaker.name);
    let is_role = own.iter().any(|last| reading.lexicon.has("roles", last));
    let fits = |person: &&Person| {
        let role = person.role.as_deref().map(words).unwrap_or_default();
        // "The director of the hospital" is its director.
        !role.is_empty() && (own.iter().all(|word| role.contains(word)) || role.iter().all(|word| own.contains(word)))
    };
    let mut fitting = people.iter().filter(fits);
    if let (Some(person), None, true) = (fitting.next(), fitting.next(), is_role) {
        let role = Some(speaker.name.clone());
        *speaker = Speaker { name: person.name.clone(), named: true, here: false, role, kind: SourceKind::Person };
    }
}

/// One attribution of two that hold each other: `It rained, the ministry said, according to the agency` is the ministry's,
/// by way of the agency.
pub fn passed_on(mut found: Vec<Extracted>) -> Vec<Extracted> {
    let within = |outer: &Extracted, inner: &Extracted| {
        let cue = inner.cue.as_ref().filter(|cue| !cue.is_empty());
        outer.takes == Takes::According
            && inner.takes != Takes::According
            && cue.is_some_and(|cue| outer.content.iter().any(|part| part.start <= cue.start && cue.end <= part.end))
    };
    let nested: Vec<(usize, usize)> = (0..found.len())
        .flat_map(|outer| (0..found.len()).map(move |inner| (outer, inner)))
        .filter(|&(outer, inner)| outer != inner && within(&found[outer], &found[inner]))
        .collect();
    for &(outer, inner) in &nested {
        found[inner].confidence = found[inner].confidence.max(found[outer].confidence);
        if let Some(place) = found[outer].source.clone() {
            found[inner].via.push(Via { place, is_document: false });
        }
    }
    let mut n = 0..;
    found.retain(|_| n.next().is_some_and(|n| nested.iter().all(|(outer, _)| *outer != n)));
    found
}

/// A document whose author is known: `a 2008 report` of Jones's.
struct Document {
    /// The noun that names it again: `report`.
    noun: String,
    author: Speaker,
    place: Range<usize>,
}

fn token_at(reading: &Reading, byte: usize) -> usize {
    reading.tokens.partition_point(|token| token.range.start < byte)
}

fn tokens_of(reading: &Reading, place: &Range<usize>) -> Range<usize> {
    token_at(reading, place.start)..token_at(reading, place.end)
}

/// `the report` goes on with the report that was named with its author.
fn resolve_document(
    reading: &Reading,
    tokens: &Range<usize>,
    speaker: &mut Speaker,
    last: Option<&Document>,
    via: &mut Vec<Via>,
) {
    let Some(last) = last else { return };
    let same = tokens.clone().any(|n| reading.tokens[n].is(&last.noun)) && tokens.len() <= 3;
    if same {
        via.push(Via { place: last.place.clone(), is_document: true });
        *speaker = Speaker { here: false, ..last.author.clone() };
    }
}

/// `Jones wrote in a 2008 report`, `a former official told Global News`, `the Times reported`.
fn documents_beside(
    reading: &Reading,
    found: &mut Extracted,
    source: &Range<usize>,
    speaker: Option<&Speaker>,
    last: &mut Option<Document>,
) {
    let Some(cue) = found.cue.clone() else { return };
    let after = token_at(reading, cue.end);
    let after = after.max(if source.start >= after && source.start < after + 4 { source.end } else { after });
    let until = (after..reading.tokens.len().min(after + 16)).find(|&n| {
        matches!(reading.kind(n), TokenKind::Comma | TokenKind::Mark | TokenKind::Quote) || reading.has("that", n)
    });
    let beside = after..until.unwrap_or(after);
    if beside.is_empty() || !reading.has("in", beside.start) {
        return;
    }
    let Some(noun) = beside.clone().find(|&n| reading.has("documents", n)) else { return };
    let place = reading.bytes(&(beside.start + 1..beside.end));
    found.via.push(Via { place: place.clone(), is_document: true });
    if let Some(speaker) = speaker {
        *last = Some(Document { noun: reading.tokens[noun].lower.clone(), author: speaker.clone(), place });
    }
}

/// The year or day beside the attributing words.
fn said_when(reading: &Reading, found: &mut Extracted) {
    let Some(cue) = &found.cue else { return };
    let start = token_at(reading, cue.end);
    let within = |n: usize| found.content.iter().any(|part| part.contains(&reading.tokens[n].range.start));
    found.said = (start..reading.tokens.len().min(start + 14))
        .take_while(|&n| {
            !matches!(reading.kind(n), TokenKind::Mark | TokenKind::Comma) && !reading.has("clauses", n) && !within(n)
        })
        .find(|&n| reading.kind(n) == TokenKind::Number && is_year(&reading.tokens[n].lower))
        .map(|n| reading.tokens[n].range.clone());
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse().is_ok_and(|year: u32| (1900..2100).contains(&year))
}
