//! The state of a claim, and the labels beside it.

use sayso_core::model::{Polarity, Wording};
use sayso_core::{Card, State};

use crate::pen::Pen;

/// The state as a chip with what it means, then the labels that no state hides, each once.
pub(crate) fn labels(card: &Card, pen: &mut Pen) {
    let words = pen.words;
    let state = words.state(card.state);
    let said = &card.attribution;
    pen.el("div", "labels", |pen| {
        pen.line("strong", class_of(card.state), state.word);
        pen.line("p", "definition", state.definition);
        // Of what was taken back there is only that it was.
        if card.withdrawn.is_some() {
            return;
        }
        pen.el("ul", "labels-beside", |pen| {
            let own_voice = (said.wording == Wording::OwnVoice).then_some(words.label_own_voice);
            let denied = (said.polarity == Polarity::Denied).then_some(words.label_denied);
            let kind = words.kind(card.kind);
            pen.line("li", "", kind);
            own_voice.into_iter().for_each(|label| pen.line("li", "", label));
            for (n, hedge) in said.hedges.iter().enumerate() {
                let label = words.strength(hedge.strength);
                let is_new = said.hedges[..n].iter().all(|before| before.strength != hedge.strength);
                if is_new && label != kind {
                    pen.line("li", "", label);
                }
            }
            denied.into_iter().for_each(|label| pen.line("li", "", label));
        });
    });
}

/// The classes of a state's sign: its glyph and its colour.
pub(crate) fn class_of(state: State) -> &'static str {
    match state {
        State::TextChanged => "state text_changed",
        State::Withdrawn => "state withdrawn",
        State::OutOfDate => "state out_of_date",
        State::Disputed => "state disputed",
        State::Limited => "state limited",
        State::Corroborated => "state corroborated",
        State::OneSource => "state one_source",
        State::NothingFound => "state nothing_found",
        State::NotChecked => "state not_checked",
    }
}
