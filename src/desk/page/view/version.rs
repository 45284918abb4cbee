//! What a new version of an article changes, before it is taken over.

use sayso_desk_wire::{Became, Compared, Differing, many};
use yew::{Html, html};

use super::Link;
use crate::app::Message;
use crate::keys::Key;
use crate::state::State;

pub(super) fn draw(state: &State, compared: &Compared, link: &Link) -> Html {
    let n_touched = compared.touched.len();
    let list = |name: &str, sentences: &[String]| {
        if sentences.is_empty() {
            return html! {};
        }
        html! {
            <details class="more">
                <summary>{ name.to_owned() }<span class="n">{ sentences.len() }</span></summary>
                <ul class="text">{ for sentences.iter().map(|one| html! { <li dir="auto">{ one }</li> }) }</ul>
            </details>
        }
    };
    html! {
        <>
            <h2>{ "A new version" }</h2>
            <p>{ format!("{} as before; to be looked at: {n_touched}.", many_stand(compared.n_standing)) }</p>
            if compared.differing.is_empty() { <p>{ "Every sentence that was there is there." }</p> }
            <ul class="answers text">{ for compared.differing.iter().map(one) }</ul>
            { list("New sentences", &compared.added) }
            { list("Sentences that moved", &compared.moved) }
            { super::side::consequences(state) }
            <p class="decide">
                <button type="button" class="first" disabled={state.is_busy} onclick={link.callback(|_| Message::Do(Key::Accept))}>{ "Take over the new version" }<kbd>{ "a" }</kbd></button>
                <button type="button" onclick={link.callback(|_| Message::Close)}>{ "Close" }<kbd>{ "Esc" }</kbd></button>
            </p>
        </>
    }
}

fn many_stand(n: usize) -> String {
    format!("{} {}", many(n, "claim"), if n == 1 { "stands" } else { "stand" })
}

/// A sentence as it was and as it is, with its claims.
fn one(differing: &Differing) -> Html {
    let stretch = |(became, text): &(Became, String)| match became {
        Became::Kept => html! { { text } },
        Became::Removed => html! { <del>{ text }</del> },
        Became::Added => html! { <ins>{ text }</ins> },
    };
    html! {
        <li>
            <p dir="auto">{ for differing.stretches.iter().map(stretch) }</p>
            if !differing.claims.is_empty() { <p class="soft">{ format!("Claimed: {}", differing.claims.join(", ")) }</p> }
        </li>
    }
}
