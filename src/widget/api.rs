//! All that JavaScript sees. Values cross by `serde-wasm-bindgen`.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use sayso_cards::words;
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::events::emit;
use crate::options::Options;
use crate::session::Session;

/// A claim, as the handle lists it.
#[derive(Serialize)]
struct ClaimInfo<'a> {
    id: &'a str,
    proposition: &'a str,
    state: &'static str,
}

/// An article that Sayso is mounted on.
#[wasm_bindgen]
pub struct Handle {
    session: RefCell<Option<Rc<Session>>>,
}

/// Mounts Sayso: finds and marks the article's claims, and draws the panel in a shadow root of
/// `root`. On failure the page stays as it is, `root` shows one plain sentence, and a
/// `sayso:error` event tells the host.
#[wasm_bindgen]
pub fn mount(root: Element, options: JsValue) -> Handle {
    let mounted = read(options).and_then(|options| Session::mount(&root, &options));
    match mounted {
        Ok(session) => {
            announce(root, Rc::downgrade(&session));
            Handle { session: RefCell::new(Some(session)) }
        }
        Err(error) => {
            let problem = error.to_string();
            let sentence = words::fill(words::for_language("en").error, &[("problem", &problem)]);
            let _ = crate::panel::show_error(&root, &sentence);
            emit(&root, "sayso:error", JsValue::from_str(&problem));
            Handle { session: RefCell::new(None) }
        }
    }
}

/// Tells the host that the article is ready, once it has the handle, and opens what the address names.
fn announce(root: Element, session: Weak<Session>) {
    wasm_bindgen_futures::spawn_local(async move {
        if let Some(session) = session.upgrade() {
            emit(&root, "sayso:ready", JsValue::from_f64(session.n_claims() as f64));
            session.follow_address();
        }
    });
}

fn read(options: JsValue) -> Result<Options, crate::error::Error> {
    if options.is_undefined() || options.is_null() {
        return Ok(Options::default());
    }
    serde_wasm_bindgen::from_value(options).map_err(|error| crate::error::Error::Options(error.to_string()))
}

#[wasm_bindgen]
impl Handle {
    /// Opens the card of a claim of this article; false when there is none of this name.
    pub fn open(&self, claim: &str) -> bool {
        self.session().is_some_and(|session| session.open(claim))
    }

    /// Closes the panel.
    pub fn close(&self) {
        if let Some(session) = self.session() {
            session.close();
        }
    }

    /// Takes every change to the page back. The handle is of no use afterwards.
    pub fn unmount(&self) {
        let session = self.session.borrow_mut().take();
        if let Some(session) = session {
            session.unmount();
        }
    }

    /// The article's claims: `{id, proposition, state}` each.
    pub fn claims(&self) -> Result<JsValue, JsValue> {
        let cards = self.session().map(|session| session.cards()).unwrap_or_default();
        let infos = cards.iter().map(|card| ClaimInfo {
            id: &card.id,
            proposition: &card.proposition,
            state: card.state.word(),
        });
        Ok(serde_wasm_bindgen::to_value(&infos.collect::<Vec<_>>())?)
    }

    /// Where the sentences were found: `{sentence, claims, found}` each; `found` is `exact`,
    /// `folded`, `approximate, …`, or `orphan: …` with the reason.
    pub fn placement(&self) -> Result<JsValue, JsValue> {
        let infos = self.session().map(|session| session.placement()).unwrap_or_default();
        Ok(serde_wasm_bindgen::to_value(&infos)?)
    }

    /// A listener of the host's may call any of these while another one runs.
    fn session(&self) -> Option<Rc<Session>> {
        self.session.borrow().clone()
    }
}
