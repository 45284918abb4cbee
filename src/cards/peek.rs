//! One line on a claim, for whoever points at its sentence: who says it, and how many bear on it.

use sayso_core::Card;
use sayso_core::model::Stance;

use crate::Words;
use crate::words::number;

/// The line: speaker and year, what needs attention, and the counts; else the state.
pub fn peek(card: &Card, words: &Words) -> String {
    let said = &card.attribution;
    let mut told = Vec::new();
    if card.withdrawn.is_none() {
        let name = said.speaker.as_ref().map_or(words.nobody, |speaker| &speaker.name);
        let year = number(said.said_at.unwrap_or(card.article.published).year().into(), words);
        told.push([name, words.list_separator, &year].concat());
    }
    let n_names = told.len();
    if card.state.needs_attention() {
        told.push(words.state(card.state).word().to_owned());
    }
    for (stance, phrase) in [
        (Stance::Corroborates, &words.peek_corroborates),
        (Stance::Contradicts, &words.peek_contradicts),
        (Stance::Limits, &words.peek_limits),
    ] {
        let n = card.counts.of(stance).origins;
        if n > 0 && card.withdrawn.is_none() {
            told.push(words.count(phrase, n));
        }
    }
    if told.len() == n_names {
        let word = if card.kind.is_counted() { words.state(card.state).word() } else { words.kind(card.kind) };
        told.push(word.to_owned());
    }
    told.join(" · ")
}
