//! The state of a claim as a sign.

use sayso_core::State;

use crate::pen::Pen;

/// The state: a word, with its own sign and colour.
pub(crate) fn state(state: State, pen: &mut Pen) {
    pen.line("strong", class_of(state), pen.words.state(state).word());
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
