//! What a new version of an article changes, before it is taken over.

use sayso_desk_wire::{Became, Compared, Differing};
use yew::{Html, html};

use super::Link;
use crate::keys::Key;
use crate::message::Message;
use crate::state::State;
use crate::words::DeskWords;

pub(super) fn draw(state: &State, compared: &Compared, link: &Link) -> Html {
    let words = state.words;
    let list = |name: &str, sentences: &[String]| {
        if sentences.is_empty() {
            return html! {};
        }
        html! {
            <details class="more">
                <summary>{ name.to_owned() }<span class="n">{ words.n(sentences.len()) }</span></summary>
                <ul class="text">{ for sentences.iter().map(|one| html! { <li dir="auto">{ one }</li> }) }</ul>
            </details>
        }
    };
    html! {
        <>
            <h2>{ words.a_new_version }</h2>
            <p>{ words.count(&words.claims_stand, compared.n_standing, &[("touched", &words.n(compared.touched.len()))]) }</p>
            if compared.differing.is_empty() { <p>{ words.nothing_differs }</p> }
            <ul class="answers text">{ for compared.differing.iter().map(|one| differing(one, words)) }</ul>
            { list(words.new_sentences, &compared.added) }
            { list(words.moved_sentences, &compared.moved) }
            { super::side::consequences(state) }
            <p class="decide">
                <button type="button" class="first" disabled={state.is_busy} onclick={link.callback(|_| Message::Do(Key::Accept))}>{ words.take_over }<kbd>{ "a" }</kbd></button>
                <button type="button" onclick={link.callback(|_| Message::Close)}>{ words.close }<kbd>{ "Esc" }</kbd></button>
            </p>
        </>
    }
}

/// A sentence as it was and as it is, with its claims.
fn differing(differing: &Differing, words: &DeskWords) -> Html {
    let stretch = |(became, text): &(Became, String)| match became {
        Became::Kept => html! { { text } },
        Became::Removed => html! { <del>{ text }</del> },
        Became::Added => html! { <ins>{ text }</ins> },
    };
    html! {
        <li>
            <p dir="auto">{ for differing.stretches.iter().map(stretch) }</p>
            if !differing.claims.is_empty() { <p class="soft">{ words.say(words.claimed, &[("claims", &differing.claims.join(", "))]) }</p> }
        </li>
    }
}
