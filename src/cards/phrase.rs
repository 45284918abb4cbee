//! Small pieces that several sections of a card share.

use sayso_core::Date;
use sayso_core::model::Hedge;

use crate::Words;
use crate::pen::Pen;
use crate::words::{date, fill, quote};

/// A hedge in its words, with what it does and whose it is.
pub(crate) fn hedged(hedge: &Hedge, words: &Words) -> String {
    let said = quote(&hedge.words, words);
    let values = [("words", &*said), ("strength", words.strength(hedge.strength)), ("whose", words.whose(hedge.whose))];
    fill(words.hedge, &values)
}

/// A date for readers and machines.
pub(crate) fn time(at: Date, pen: &mut Pen) {
    pen.open("time", "");
    pen.attr("datetime", &at.to_string());
    pen.text(&date(at, pen.words));
    pen.close();
}
