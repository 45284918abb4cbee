//! Attributions without a verb: a name and a colon, a picture's credit, hearsay.

use std::ops::Range;

use super::super::extracted::Rule;
use super::super::reading::{Reading, Sentence};
use super::draft::{Draft, trim};
use sayso_language::lexicon::Takes;
use sayso_language::token::TokenKind;

/// `The fleet at anchor. Image: United States Navy.`: the whole caption is the giver's word.
pub(super) fn credit(reading: &Reading, number: usize, sentence: &Sentence) -> Option<Draft> {
    let colon = sentence
        .tokens
        .clone()
        .find(|&n| reading.kind(n) == TokenKind::Colon && reading.has("credits", n.checked_sub(1).unwrap_or(n)))?;
    let source = colon + 1..sentence.tokens.end;
    let first =
        reading.sentences[..number].iter().rev().take_while(|before| before.paragraph == sentence.paragraph).last();
    let start = first.map_or(sentence.tokens.start, |first| first.tokens.start);
    let caption = trim(reading, start..colon - 1)?;
    (source.len() < 12).then(|| Draft {
        source: trim(reading, source),
        cue: colon - 1..colon,
        content: vec![caption],
        addressee: None,
        rule: Rule::Credit,
        takes: Takes::Shows,
        lemma: "image".into(),
        sentence: number,
        goes_on: None,
    })
}

/// `PENCE: Well, look …`, to the end of the paragraph.
pub(super) fn turn(reading: &Reading, number: usize, sentence: &Sentence) -> Option<Draft> {
    let start = sentence.tokens.start;
    let opens = number == 0 || reading.sentences[number - 1].paragraph != sentence.paragraph;
    let colon = (start..sentence.tokens.end.min(start + 5)).find(|&n| reading.kind(n) == TokenKind::Colon)?;
    let named = colon > start && (start..colon).all(|n| reading.is_name(n));
    if !opens || !named || reading.kind(start) != TokenKind::Word {
        return None;
    }
    let paragraph = reading.sentences[number..].iter().take_while(|next| next.paragraph == sentence.paragraph);
    let end = paragraph.last().map_or(sentence.tokens.end, |last| last.tokens.end);
    Some(Draft {
        source: Some(start..colon),
        cue: colon..colon + 1,
        content: vec![trim(reading, colon + 1..end)?],
        addressee: None,
        rule: Rule::Turn,
        takes: Takes::Says,
        lemma: ":".into(),
        sentence: number,
        goes_on: None,
    })
}

/// `who reportedly visited Kabul`: the outlet says that somebody says so, and not who.
pub(super) fn hearsay(reading: &Reading, number: usize, sentence: &Sentence) -> Option<Draft> {
    let n = sentence.tokens.clone().find(|&n| reading.has("hearsay", n) && !reading.is_quoted(n))?;
    let start = (sentence.tokens.start..n)
        .rev()
        .find(|&k| matches!(reading.kind(k), TokenKind::Comma | TokenKind::Semicolon | TokenKind::Dash))
        .map_or(sentence.tokens.start, |k| k + 1);
    let end = (n..sentence.tokens.end)
        .find(|&k| matches!(reading.kind(k), TokenKind::Comma | TokenKind::Semicolon | TokenKind::Dash))
        .unwrap_or(sentence.tokens.end);
    Some(Draft {
        source: None,
        cue: n..n + 1,
        content: vec![trim(reading, start..end)?],
        addressee: None,
        rule: Rule::Hearsay,
        takes: Takes::Says,
        lemma: reading.tokens[n].lower.clone(),
        sentence: number,
        goes_on: None,
    })
}

/// What follows a colon at the end of a paragraph: the next paragraph, and those that go on with
/// its quotation.
pub(super) fn next_block(reading: &Reading, number: usize) -> Vec<Range<usize>> {
    let Some(next) = reading.sentences.get(number + 1) else { return Vec::new() };
    let paragraph = next.paragraph;
    let of_next = reading.sentences[number + 1..].iter().take_while(|sentence| sentence.paragraph == paragraph);
    let end = of_next.last().map_or(next.tokens.end, |sentence| sentence.tokens.end);
    trim(reading, next.tokens.start..end).into_iter().collect()
}
