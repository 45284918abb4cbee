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
    // A transcript within quotation marks.
    let mark = usize::from(reading.kind(sentence.tokens.start) == TokenKind::Quote);
    let start = sentence.tokens.start + mark;
    let opens = number == 0 || reading.sentences[number - 1].paragraph != sentence.paragraph;
    let colon = (start..sentence.tokens.end.min(start + 5)).find(|&n| reading.kind(n) == TokenKind::Colon)?;
    let named = colon > start && (start..colon).all(|n| reading.is_name(n));
    if !opens || !named || reading.kind(start) != TokenKind::Word {
        return None;
    }
    // `Said Ellis: “…”`
    let says = reading.lexicon.cues(&reading.tokens[start].lower).iter().any(|cue| cue.takes == Takes::Says);
    let cue = if says && colon > start + 1 { start..start + 1 } else { colon..colon + 1 };
    let source = if says && colon > start + 1 { start + 1..colon } else { start..colon };
    let paragraph = reading.sentences[number..].iter().take_while(|next| next.paragraph == sentence.paragraph);
    let end = paragraph.last().map_or(sentence.tokens.end, |last| last.tokens.end);
    Some(Draft {
        source: Some(source),
        cue,
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

/// `And from Director Ilse Roth:`, `From the desk of Max Muster, Deputy Editor.`: the next paragraph, if it is a quotation.
pub(super) fn introduced(reading: &Reading, number: usize, sentence: &Sentence) -> Option<Draft> {
    /// The most tokens of such a line.
    const LONGEST: usize = 18;
    let tokens = sentence.tokens.clone();
    let mut start = tokens.start;
    while start < tokens.end && reading.has("conjunctions", start) {
        start += 1;
    }
    let opens = number == 0 || reading.sentences[number - 1].paragraph != sentence.paragraph;
    let next = reading.sentences.get(number + 1).filter(|next| next.paragraph != sentence.paragraph)?;
    let is_quoted = reading.kind(next.tokens.start) == TokenKind::Quote && reading.is_quoted(next.tokens.start);
    if !opens || !is_quoted || !reading.has("from", start) || tokens.len() > LONGEST {
        return None;
    }
    let end =
        tokens.clone().find(|&n| matches!(reading.kind(n), TokenKind::Comma | TokenKind::Colon)).unwrap_or(tokens.end);
    let name = (start + 1..end).find(|&n| {
        reading.is_name(n)
            && (n..end).all(|k| reading.is_name(k) || reading.has("roles", k) || !reading.tokens[k].is_word())
    })?;
    let source = trim(reading, name..end)?;
    Some(Draft {
        source: Some(source),
        cue: start..start + 1,
        content: next_block(reading, number),
        addressee: None,
        rule: Rule::Colon,
        takes: Takes::Says,
        lemma: reading.tokens[start].lower.clone(),
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
