//! Small pieces that several sections of a card share.

use sayso_core::model::Hedge;
use yew::{Html, html};

use crate::Words;
use crate::words::{fill, quote};

/// A hedge in its words, with what it does and whose it is.
pub(crate) fn hedged(hedge: &Hedge, words: &Words) -> String {
    let said = quote(&hedge.words, words);
    let values =
        [("words", &*said), ("strength", (words.strength)(hedge.strength)), ("whose", (words.whose)(hedge.whose))];
    fill(words.hedge, &values)
}

/// A link out of the page. The database proves that it leads to the web.
pub(crate) fn link(title: &str, url: &str) -> Html {
    html! { <a href={url.to_owned()} rel="noopener noreferrer">{ title.to_owned() }</a> }
}
