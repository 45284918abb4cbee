//! What is seen of the desk.

mod bar;
mod claim;
mod fields;
mod help;
mod list;
mod questions;
mod record;
mod reference;
mod side;
mod text;
mod version;

use sayso_cards::words;
use yew::html::Scope;
use yew::{Html, html};

use crate::app::App;
use crate::state::State;

/// Where messages go.
pub(crate) type Link = Scope<App>;

/// Draws everything.
pub(crate) fn draw(state: &State, link: &Link) -> Html {
    html! {
        <div class="desk auto">
            <a class="skip" href="#article">{ state.words.to_article }</a>
            <a class="skip" href="#side">{ state.words.to_claim }</a>
            { bar::draw(state, link) }
            <div class="columns">
                { list::draw(state, link) }
                { text::draw(state, link) }
                { side::draw(state, link) }
            </div>
        </div>
    }
}

/// A card's state, from its word for machines, as readers are told it.
fn state_in_words(state: &State, word: &str) -> &'static str {
    let known = sayso_core::State::ALL.iter().find(|state| state.word() == word);
    known.map_or("", |known| words::for_language(state.words.tag).state(*known).word())
}
