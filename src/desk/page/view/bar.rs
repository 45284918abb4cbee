//! The bar at the top: where one is, what the last thing led to, and what can be done from anywhere.

use yew::{Html, TargetCast, html};

use super::{Link, fields};
use crate::keys::Key;
use crate::message::Message;
use crate::state::State;
use crate::words::{self, DeskWords};

pub(super) fn draw(state: &State, link: &Link) -> Html {
    let (newsroom, words) = (&state.newsroom, state.words);
    let act = |key: Key| link.callback(move |_| Message::Do(key));
    let undo = newsroom.undo.as_ref().map(|what| words.say(words.take_back, &[("what", what)]));
    let redo = newsroom.redo.as_ref().map(|what| words.say(words.do_again, &[("what", what)]));
    let find = link.batch_callback(|event: web_sys::SubmitEvent| {
        event.prevent_default();
        let field = gloo::utils::document().get_element_by_id("find")?;
        let text = wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlInputElement>(field).ok()?.value();
        (!text.trim().is_empty()).then_some(Message::Find(text))
    });
    let keys = link.callback(|event: web_sys::Event| {
        Message::Keys(event.target_dyn_into::<web_sys::HtmlInputElement>().is_some_and(|field| field.checked()))
    });
    html! {
        <header class="bar">
            <h1>{ words.title }<span dir="auto">{ &newsroom.publisher }</span></h1>
            <form role="search" onsubmit={find}>
                <label class="unseen" for="find">{ words.find }</label>
                <input id="find" type="search" placeholder={words.find_hint} />
            </form>
            <div class="tools" role="group" aria-label={words.tools}>
                <button type="button" title={undo} disabled={newsroom.undo.is_none()} onclick={act(Key::Undo)}>{ words.undo }<kbd>{ "u" }</kbd></button>
                <button type="button" title={redo} disabled={newsroom.redo.is_none()} onclick={act(Key::Redo)}>{ words.redo }<kbd>{ "U" }</kbd></button>
                <button type="button" onclick={act(Key::Reference)}>{ words.new_reference }<kbd>{ "r" }</kbd></button>
                <button type="button" disabled={state.is_busy} onclick={link.callback(|_| Message::Build)}>{ words.build }</button>
                <button type="button" onclick={act(Key::Help)}>{ words.help }<kbd>{ "?" }</kbd></button>
                { languages(state, link) }
                <label class="switch"><input type="checkbox" checked={!state.has_no_keys} onchange={keys} />{ words.single_keys }</label>
            </div>
            <p class="message" role="status">{ &state.message }</p>
            if let Some((drawn, of)) = state.progress {
                <progress aria-label={words.progress} value={drawn.to_string()} max={of.max(1).to_string()} />
            }
            <>{ for newsroom.notices.iter().map(|notice| html! { <p class="notice">{ notice }</p> }) }</>
        </header>
    }
}

/// The languages that the desk speaks.
fn languages(state: &State, link: &Link) -> Html {
    let onchange = link.callback(|event: web_sys::Event| Message::Speak(fields::typed(&event)));
    let one = |words: &DeskWords| {
        html! { <option value={words.tag} lang={words.tag} selected={words.tag == state.words.tag}>{ words.own_name }</option> }
    };
    html! {
        <>
            <label class="unseen" for="language">{ state.words.language }</label>
            <select id="language" {onchange}>{ for words::all().map(one) }</select>
        </>
    }
}
