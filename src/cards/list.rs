//! All claims of an article, in its order, to step through.

use sayso_core::State;
use sayso_core::text::Orphan;
use yew::{Html, Properties, classes, component, html};

use crate::permalink;

/// What one claim of the list says.
#[derive(Clone, PartialEq)]
pub struct Item {
    /// The claim's slug.
    pub id: String,
    /// The claim in the editors' words.
    pub proposition: String,
    /// Where it stands.
    pub state: State,
    /// Why its sentence is not on the page as it was checked, if it is not.
    pub missing: Option<Orphan>,
}

/// What a list is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct ListProps {
    /// The claims.
    pub items: Vec<Item>,
    /// Language tag of the words to use (BCP 47).
    pub language: &'static str,
}

/// Draws the list; each claim is a link to it.
#[component]
pub fn ListView(props: &ListProps) -> Html {
    let words = crate::words::for_language(props.language);
    let item = |item: &Item| {
        let missing =
            item.missing.as_ref().map(|orphan| html! { <span class="missing">{ (words.orphan)(orphan) }</span> });
        let state = (words.state)(item.state);
        html! {
            <li>
                <a href={permalink(&item.id)}>{ &item.proposition }</a>{ " " }
                <span class={classes!("state", item.state.word())}>{ state.word }</span>
                { for missing }
            </li>
        }
    };
    html! { <ol class="list" lang={words.tag}>{ for props.items.iter().map(item) }</ol> }
}
