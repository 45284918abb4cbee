//! The keys, and what every field means: from the one list of keys and the one table of fields.

use sayso_desk_wire::{Field, Table};
use yew::{Html, html};

use crate::keys::{KEYS, ON_QUESTIONS};
use crate::state::State;

pub(super) fn draw(state: &State) -> Html {
    let key =
        |name: &str, does: &str| html! { <><dt><kbd>{ name.to_owned() }</kbd></dt><dd>{ does.to_owned() }</dd></> };
    let field = |field: &Field| {
        html! { <><dt>{ &field.name }</dt><dd>{ &field.meaning }if !field.example.is_empty() { <code>{ format!(" {}", field.example) }</code> }</dd></> }
    };
    let table = |table: &Table| {
        html! { <details><summary>{ &table.name }</summary><p>{ &table.meaning }</p><dl>{ for table.fields.iter().map(field) }</dl></details> }
    };
    let by = state.newsroom.by.as_deref();
    html! {
        <>
            <h2>{ "Help" }</h2>
            <p>{ "The files of the folder are the only store: what you decide here is in them at once, and what others write there appears here. Nothing is sent anywhere, but for a page that you ask to be fetched." }</p>
            <p>{ match by {
                Some(by) => format!("You are at the desk as {by}: that is what you said when it was started, and nobody has checked it. The record is git’s log."),
                None => "Nobody’s name is written beside your decisions: start the desk with --by to say who decides.".to_owned(),
            } }</p>
            <h3>{ "Keys" }</h3>
            <dl class="keys">
                { for KEYS.iter().map(|(name, _, does)| key(name, does)) }
                { for ON_QUESTIONS.iter().map(|(name, does)| key(name, does)) }
            </dl>
            <h3>{ "Fields" }</h3>
            { for state.newsroom.catalogue.iter().map(table) }
        </>
    }
}
