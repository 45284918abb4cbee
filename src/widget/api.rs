//! All that JavaScript sees. Values cross by `serde-wasm-bindgen`.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use sayso_cards::words;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use web_sys::{CustomEvent, CustomEventInit, Element};

use crate::session::Session;

/// What a page may ask for; attributes of `<say-so>` have the same names.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub(crate) struct Options {
    /// The article's slug; else the page's canonical URL decides.
    pub(crate) article: Option<String>,
    /// CSS selector of the element that holds the article's text; else the page's `<article>`.
    #[serde(rename = "for")]
    pub(crate) text: Option<String>,
    /// Language of the panel (BCP 47); else that of the article.
    pub(crate) lang: Option<String>,
    /// `light`, `dark`, or as the page.
    pub(crate) theme: Option<String>,
    /// `on`: opening a claim makes an entry in the browser's history.
    pub(crate) history: Option<String>,
}

/// A claim, as the handle lists it.
#[derive(Serialize)]
struct ClaimInfo<'a> {
    id: &'a str,
    proposition: &'a str,
    state: &'static str,
}

/// How a sentence was found on the page.
#[derive(Serialize)]
pub(crate) struct PlacementInfo {
    pub(crate) sentence: String,
    pub(crate) claims: Vec<String>,
    pub(crate) found: String,
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

/// Tells the host page of something, by an event that bubbles and leaves shadow roots.
pub(crate) fn emit(root: &Element, name: &str, detail: JsValue) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        let _ = root.dispatch_event(&event);
    }
}
