//! The desk in the browser: an article with its sentences, proposals and claims; beside it the claim that is being worked
//! on, and the card that readers get of it.
//!
//! [`state`] holds what there is; [`app`] does what an editor does; [`draft`] makes steps of a form; [`view`] draws. The files are at the
//! other side of [`ask`], and nothing is kept here that a closed window would lose, but for the form that is open.

mod app;
mod ask;
mod draft;
mod keys;
mod select;
mod state;
mod view;

use wasm_bindgen::prelude::wasm_bindgen;

/// Opens the desk in its page.
#[wasm_bindgen(start)]
pub fn start() {
    let place = gloo::utils::document().get_element_by_id("desk");
    if let Some(place) = place {
        yew::Renderer::<app::App>::with_root(place).render();
    }
}
