//! The state of a claim, and the labels beside it.

use sayso_core::model::{Polarity, Wording};
use sayso_core::{Card, State};

use crate::pen::Pen;

/// The state as a chip with its definition, then the labels that no state hides.
pub(crate) fn labels(card: &Card, pen: &mut Pen) {
    let words = pen.words;
    let state = words.state(card.state);
    let said = &card.attribution;
    pen.el("div", "labels", |pen| {
        pen.el("details", "state-of", |pen| {
            pen.line("summary", class_of(card.state), state.word);
            pen.line("p", "definition", state.definition);
        });
        // Of what was taken back there is only that it was.
        if card.withdrawn.is_some() {
            return;
        }
        pen.el("ul", "labels-beside", |pen| {
            pen.line("li", "", words.kind(card.kind));
            if said.wording == Wording::OwnVoice {
                pen.line("li", "", words.label_own_voice);
            }
            for hedge in &said.hedges {
                pen.line("li", "", words.strength(hedge.strength));
            }
            if said.polarity == Polarity::Denied {
                pen.line("li", "", words.label_denied);
            }
        });
    });
}

/// The classes of a state's sign: its glyph and its colour.
pub(crate) fn class_of(state: State) -> &'static str {
    match state {
        State::TextChanged => "state text_changed",
        State::Withdrawn => "state withdrawn",
        State::OutOfDate => "state out_of_date",
        State::Contested => "state contested",
        State::Qualified => "state qualified",
        State::Corroborated => "state independently_corroborated",
        State::SingleOrigin => "state single_origin",
        State::NothingFound => "state nothing_found",
        State::NotChecked => "state not_checked",
    }
}
