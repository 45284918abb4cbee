//! The answer in plain sentences: how many bring evidence, how many deny, how many limit.
//!
//! One sentence a stance, and never a sum across them.

use sayso_core::Card;
use sayso_core::State;
use sayso_core::card::Piece;
use sayso_core::model::{Stance, Target};
use yew::{Html, html};

use crate::Words;
use crate::words::{Plural, fill};

/// The section that answers before any list.
pub(crate) fn answer(card: &Card, words: &Words) -> Html {
    let sentences = sentences(card, words);
    html! {
        <section class="answer">
            <h3>{ words.answer }</h3>
            <ul>{ for sentences.into_iter().map(|sentence| html! { <li>{ sentence }</li> }) }</ul>
        </section>
    }
}

fn sentences(card: &Card, words: &Words) -> Vec<String> {
    match card.state {
        State::NotChecked => return vec![words.never_checked.to_owned()],
        State::NothingFound => return vec![fill(words.scope, &[("scope", &card.about.scope)])],
        _ if !card.kind.is_counted() => return vec![words.no_numbers.to_owned()],
        _ => {}
    }
    let itself = live(card).any(Piece::is_against_itself).then_some(words.by_itself);
    let later = of(card, Stance::Supersedes).next().map(|_| words.superseded_by_later);
    let answers = [
        one_stance(card, Stance::Corroborates, &words.corroborated_by, words.corroborated_unclear, ""),
        denied(card, words),
        one_stance(card, Stance::Qualifies, &words.limited_by, words.limited_unclear, words.limited_by_nothing_else),
    ];
    later.into_iter().map(str::to_owned).chain(answers).chain(itself.map(str::to_owned)).collect()
}

fn denied(card: &Card, words: &Words) -> String {
    let denials = || of(card, Stance::Contradicts).filter(|piece| !piece.standing.is_same());
    if denials().next().is_some() && denials().all(|piece| piece.by_accused) {
        return words.denied_by_accused.to_owned();
    }
    // The sentence counts what counts; where nothing does, it speaks of all.
    let counts = card.counts.of(Stance::Contradicts).origins > 0;
    let spoken_of = || denials().filter(|piece| piece.counted || !counts);
    let (by, unclear) = if spoken_of().next().is_some() && spoken_of().all(|piece| piece.in_part) {
        (&words.denied_in_part_by, words.denied_in_part_unclear)
    } else {
        (&words.denied_by, words.denied_unclear)
    };
    one_stance(card, Stance::Contradicts, by, unclear, words.denied_by_nobody_else)
}

/// What counts, or, where nothing does, whether there is anything at all: from origins not known
/// to be independent (`unclear`), or only from the claim's own (`nobody_else`).
fn one_stance(card: &Card, stance: Stance, by: &Plural, unclear: &str, nobody_else: &str) -> String {
    let origins = card.counts.of(stance).origins;
    let from_others = of(card, stance).any(|piece| !piece.standing.is_same());
    let from_itself = of(card, stance).any(Piece::is_against_itself);
    match (origins, from_others, from_itself) {
        (0, true, _) => unclear.to_owned(),
        (0, false, true) => nobody_else.to_owned(),
        _ => by.of(origins),
    }
}

fn of(card: &Card, stance: Stance) -> impl Iterator<Item = &Piece> {
    live(card).filter(move |piece| piece.stance == stance)
}

/// Evidence on the content that nothing has superseded.
fn live(card: &Card) -> impl Iterator<Item = &Piece> {
    card.evidence.iter().filter(|piece| piece.target == Target::Content && piece.spent.is_none())
}
