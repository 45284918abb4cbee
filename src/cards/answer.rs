//! The answer in one plain sentence: how many bring evidence, how many deny, how many limit.
//!
//! One part a stance, and never a sum across them. What was counted, and what was not, unfolds.

use sayso_core::Card;
use sayso_core::card::{CardPassage, CardSpent, Piece};
use sayso_core::model::{Stance, Target};

use crate::Words;
use crate::evidence::standing;
use crate::pen::Pen;
use crate::words::{Plural, fill};

/// The section that answers before any list.
pub(crate) fn answer(card: &Card, pen: &mut Pen) {
    pen.el("section", "answer", |pen| {
        pen.line("h3", "", pen.words.answer);
        sentences(card, pen);
        figures(card, pen);
        counting(card, pen);
    });
}

fn sentences(card: &Card, pen: &mut Pen) {
    let words = pen.words;
    // Not by the state: where the page's text has changed, that is all it says.
    match &card.looked_into {
        Some(looked_into) if card.evidence.is_empty() => return pen.phrase("p", "", words.scope, looked_into),
        None if card.evidence.is_empty() => return pen.line("p", "", words.never_checked),
        _ if !card.kind.is_counted() => {
            return pen.line("p", "", &fill(words.no_numbers, &[("kind", words.kind(card.kind))]));
        }
        _ => {}
    }
    if of(card, Stance::Supersedes).next().is_some() {
        pen.line("p", "", words.superseded_by_later);
        // That nobody else denies it would sound as if it still held.
        if !live(card).any(|piece| piece.stance.is_counted()) {
            return;
        }
    }
    let part = |&stance: &Stance| match stance {
        Stance::Corroborates => {
            let (by, unclear) = (&words.corroborated_by, words.corroborated_unclear);
            Some(("corroborated", one_stance(card, words, stance, by, unclear, "")))
        }
        Stance::Contradicts => Some(("denied", denied(card, words))),
        Stance::Limits => {
            let (by, unclear) = (&words.limited_by, words.limited_unclear);
            Some(("limited", one_stance(card, words, stance, by, unclear, words.limited_by_nothing_else)))
        }
        Stance::Repeats | Stance::Supersedes => None,
    };
    let parts: Vec<(&str, String)> = Stance::ALL.iter().filter_map(part).collect();
    let parts: Vec<(&str, &str)> = parts.iter().map(|(name, part)| (*name, part.as_str())).collect();
    pen.line("p", "", &fill(words.answer_sentence, &parts));
    if live(card).any(Piece::is_against_itself) {
        pen.line("p", "", words.by_itself);
    }
}

fn denied(card: &Card, words: &Words) -> String {
    let denials = || of(card, Stance::Contradicts).filter(|piece| !piece.standing.is_itself());
    if denials().next().is_some() && denials().all(|piece| piece.by_accused) {
        let in_part = denials().all(|piece| piece.is_in_part());
        return if in_part { words.denied_in_part_by_accused } else { words.denied_by_accused }.to_owned();
    }
    // The sentence counts what counts; where nothing does, it speaks of all.
    let counts = card.counts.of(Stance::Contradicts).origins > 0;
    let spoken_of = || denials().filter(|piece| piece.counted || !counts);
    let n_in_part = spoken_of().filter(|piece| piece.is_in_part()).count();
    let (by, unclear) = match n_in_part {
        0 => (&words.denied_by, words.denied_unclear),
        n if n == spoken_of().count() => (&words.denied_in_part_by, words.denied_in_part_unclear),
        _ => (&words.denied_some_in_part, words.denied_unclear),
    };
    one_stance(card, words, Stance::Contradicts, by, unclear, words.denied_by_nobody_else)
}

/// What counts, or, where nothing does, whether there is anything at all: from origins not known
/// to be independent (`unclear`), or only from the claim's own (`nobody_else`).
fn one_stance(card: &Card, words: &Words, stance: Stance, by: &Plural, unclear: &str, nobody_else: &str) -> String {
    let origins = card.counts.of(stance).origins;
    let from_others = of(card, stance).any(|piece| !piece.standing.is_itself());
    let from_itself = of(card, stance).any(Piece::is_against_itself);
    match (origins, from_others, from_itself) {
        (0, true, _) => unclear.to_owned(),
        (0, false, true) => nobody_else.to_owned(),
        _ => words.count(by, origins),
    }
}

fn of(card: &Card, stance: Stance) -> impl Iterator<Item = &Piece> {
    live(card).filter(move |piece| piece.stance == stance)
}

/// Evidence on the content that nothing has superseded.
fn live(card: &Card) -> impl Iterator<Item = &Piece> {
    card.evidence.iter().filter(|piece| piece.target == Target::Content && piece.spent.is_none())
}

/// What the same origin said before and has said since: 63, 57, 55.
fn figures(card: &Card, pen: &mut Pen) {
    let (words, Some(figure)) = (pen.words, &card.figure) else { return };
    let of = |is_later: bool| {
        let fits = move |piece: &&Piece| match piece.stance {
            Stance::Supersedes => is_later,
            _ => !is_later && piece.spent.is_some(),
        };
        let own = |piece: &&Piece| piece.target == Target::Content && piece.standing.is_itself();
        let is_told = |piece: &&Piece| piece.spent != Some(CardSpent::Withdrawn);
        let other = |piece: &Piece| piece.figure.clone().filter(|other| other != figure);
        card.evidence.iter().filter(own).filter(is_told).filter(fits).filter_map(other)
    };
    let here = fill(words.figure_here, &[("figure", figure)]);
    let all: Vec<String> = of(false).chain([here]).chain(of(true)).collect();
    if all.len() > 1 {
        pen.el("p", "figures", |pen| {
            pen.el("span", "label", |pen| {
                pen.text(words.figures);
                pen.text(words.colon);
            });
            pen.text(&all.join(" → "));
        });
    }
}

/// Each count unfolds to what was counted and what was not, and why.
fn counting(card: &Card, pen: &mut Pen) {
    let words = pen.words;
    let countable = |piece: &&Piece| piece.target == Target::Content && piece.stance.is_counted();
    if !card.kind.is_counted() || !card.evidence.iter().any(|piece| countable(&piece)) {
        return;
    }
    pen.el("details", "counting", |pen| {
        pen.line("summary", "", words.how_counted);
        pen.line("p", "", words.counting_rule);
        for &stance in Stance::ALL {
            let mut pieces = card.evidence.iter().filter(countable).filter(|piece| piece.stance == stance).peekable();
            if pieces.peek().is_none() {
                continue;
            }
            let origins = card.counts.of(stance).origins;
            let heading = words.count_with(&words.counted_of, origins, &[("stance", words.stance(stance).word)]);
            pen.line("h4", "", &heading);
            pen.el("ul", "", |pen| {
                pieces.for_each(|piece| {
                    pen.el("li", "", |pen| {
                        pen.line("strong", "", &piece.origin);
                        pen.text(words.list_separator);
                        pen.line("span", "", title_of(&piece.passage));
                        pen.text(" ");
                        standing(piece, card, pen);
                    });
                });
            });
        }
    });
}

/// What a passage is called in a list: the document's title, or the words themselves.
fn title_of(passage: &CardPassage) -> &str {
    match passage {
        CardPassage::Sentence { words, .. } => words,
        CardPassage::Document { title, .. } => title,
    }
}
