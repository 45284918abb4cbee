//! Small pieces that several sections of a card share.

use sayso_core::Date;
use sayso_core::model::Hedge;

use crate::pen::Pen;
use crate::words::{date, fill, quote};

/// A hedge in its words, which are an article's, with what it does and whose it is.
pub(crate) fn hedged(hedge: &Hedge, language: &str, pen: &mut Pen) {
    let words = pen.words;
    let values =
        [("words", "{words}"), ("strength", words.strength(hedge.strength)), ("whose", words.whose(hedge.whose))];
    pen.fill_in(&fill(words.hedge, &values), &quote(&hedge.words, words), language);
}

/// A date for readers and machines.
pub(crate) fn time(at: Date, pen: &mut Pen) {
    pen.open("time", "");
    pen.attr("datetime", &at.to_string());
    pen.text(&date(at, pen.words));
    pen.close();
}

/// What a folded part says at a glance, beside its name.
pub(crate) fn crumb(text: &str, pen: &mut Pen) {
    pen.text(" ");
    pen.line("span", "crumb", text);
}
