//! The desk in the browser: an article with its sentences, proposals and claims; beside it the claim that is being worked
//! on, and the card that readers get of it.
//!
//! [`state`] holds what there is; [`message`] lists what happens, [`app`] does it: [`work`] to what is open, [`replies`] with what the
//! server answers. [`draft`] makes steps of a form; [`view`] draws, in the editor's language ([`words`]). The files are at the
//! other side of [`ask`], and nothing is kept here that a closed window would lose, but for the form that is open.

mod app;
mod ask;
mod draft;
mod keys;
mod message;
mod replies;
mod select;
mod state;
mod view;
mod words;
mod work;

use wasm_bindgen::prelude::wasm_bindgen;

/// Opens the desk in its page.
#[wasm_bindgen(start)]
pub fn start() {
    let place = gloo::utils::document().get_element_by_id("desk");
    if let Some(place) = place {
        yew::Renderer::<app::App>::with_root(place).render();
    }
}
