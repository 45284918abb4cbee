//! The bar at the top: where one is, what the last thing led to, and what can be done from anywhere.

use yew::{Html, TargetCast, html};

use super::Link;
use crate::app::Message;
use crate::keys::Key;
use crate::state::State;

pub(super) fn draw(state: &State, link: &Link) -> Html {
    let newsroom = &state.newsroom;
    let act = |key: Key| link.callback(move |_| Message::Do(key));
    let undo = newsroom.undo.as_ref().map(|what| format!("Take back: {what}"));
    let redo = newsroom.redo.as_ref().map(|what| format!("Do again: {what}"));
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
            <h1>{ "Sayso desk" }<span>{ &newsroom.publisher }</span></h1>
            <form role="search" onsubmit={find}>
                <label class="unseen" for="find">{ "Look for claims, questions and references" }</label>
                <input id="find" type="search" placeholder="Was this checked before?" />
            </form>
            <div class="tools" role="group" aria-label="Tools">
                <button type="button" title={undo} disabled={newsroom.undo.is_none()} onclick={act(Key::Undo)}>{ "Undo" }<kbd>{ "u" }</kbd></button>
                <button type="button" title={redo} disabled={newsroom.redo.is_none()} onclick={act(Key::Redo)}>{ "Redo" }<kbd>{ "U" }</kbd></button>
                <button type="button" onclick={act(Key::Reference)}>{ "New reference" }<kbd>{ "r" }</kbd></button>
                <button type="button" disabled={state.is_busy} onclick={link.callback(|_| Message::Build)}>{ "Build the site" }</button>
                <button type="button" onclick={act(Key::Help)}>{ "Help" }<kbd>{ "?" }</kbd></button>
                <label class="switch"><input type="checkbox" checked={!state.has_no_keys} onchange={keys} />{ "single keys" }</label>
            </div>
            <p class="message" role="status">{ &state.message }</p>
            if let Some((drawn, of)) = state.progress {
                <progress aria-label="How far the site is built" value={drawn.to_string()} max={of.max(1).to_string()} />
            }
            <>{ for newsroom.notices.iter().map(|notice| html! { <p class="notice">{ notice }</p> }) }</>
        </header>
    }
}
