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
    let words = state.words;
    let by = state.newsroom.by.as_deref();
    html! {
        <>
            <h2>{ words.help }</h2>
            <p>{ words.help_store }</p>
            <p>{ match by {
                Some(by) => words.say(words.help_by, &[("by", by)]),
                None => words.help_nobody.to_owned(),
            } }</p>
            <h3>{ words.help_keys }</h3>
            <dl class="keys">
                { for KEYS.iter().map(|(name, _, does)| key(name, does(words))) }
                { for ON_QUESTIONS.iter().map(|(name, does)| key(name, does(words))) }
            </dl>
            <h3>{ words.help_fields }</h3>
            if words.tag != "en" { <p>{ words.help_english }</p> }
            <div lang="en" dir="ltr">{ for state.newsroom.catalogue.iter().map(table) }</div>
        </>
    }
}
