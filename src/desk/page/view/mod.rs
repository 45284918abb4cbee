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
use sayso_desk_wire::Entry;
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
            <a class="skip" href="#article">{ "To the article" }</a>
            <a class="skip" href="#side">{ "To the claim" }</a>
            { bar::draw(state, link) }
            <div class="columns">
                { list::draw(state, link) }
                { text::draw(state, link) }
                { side::draw(state, link) }
            </div>
        </div>
    }
}

/// An entry in words.
pub(crate) fn name_of(entry: &Entry) -> String {
    match entry {
        Entry::Newsroom => "the newsroom".to_owned(),
        Entry::Source(id) => format!("the source {id}"),
        Entry::Origin(id) => format!("the origin {id}"),
        Entry::Question(id) => format!("the question {id}"),
        Entry::Reference(id) => format!("the reference {id}"),
        Entry::Article(id) => format!("the article {id}"),
        Entry::Claim(_, id) => format!("the claim {id}"),
    }
}

/// A card's state, from its word for machines, as readers are told it.
fn state_in_words(state: &State, word: &str) -> &'static str {
    let known = sayso_core::State::ALL.iter().find(|state| state.word() == word);
    known.map_or("", |known| words::for_language(&state.newsroom.language).state(*known).word())
}
