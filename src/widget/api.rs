//! All that JavaScript sees. Values cross by `serde-wasm-bindgen`; `sayso.d.ts` says the same.

use std::cell::RefCell;
use std::mem::ManuallyDrop;
use std::rc::{Rc, Weak};

use sayso_cards::words;
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::database;
use crate::host_events::emit;
use crate::options::Options;
use crate::page::{self, Seat};
use crate::runtime::Mounted;

/// A claim, as the handle lists it.
#[derive(Serialize)]
struct ClaimInfo<'a> {
    id: &'a str,
    proposition: &'a str,
    state: &'static str,
}

/// An article that Sayso is mounted on. It may be forgotten: the article stays mounted.
#[wasm_bindgen]
pub struct Handle {
    mounted: RefCell<Weak<Mounted>>,
    /// Where a problem is shown that no article looks after.
    problem: RefCell<Option<ManuallyDrop<Seat>>>,
}

/// Mounts Sayso: finds and marks the article's claims, and draws the panel inside of `root`. On
/// failure the page stays as it is, `root` shows one plain sentence, and a `sayso:error` event
/// tells the host.
#[wasm_bindgen]
pub fn mount(root: Element, options: JsValue) -> Handle {
    let handle = Handle { mounted: RefCell::default(), problem: RefCell::default() };
    // Before anything is read, the page's own language is the best guess at its readers'.
    let language = page::language();
    let mounted = Options::read(&options)
        .and_then(|(options, database)| Mounted::mount(&root, options, database::open(database.as_ref())?));
    let problem = match mounted {
        Ok(mounted) => {
            handle.mounted.replace(Rc::downgrade(&mounted));
            None
        }
        Err(error) => Some(error.told(words::for_language(&language))),
    };
    if let Some(problem) = &problem
        && let Ok(seat) = Seat::take(&root)
    {
        let sentence = words::fill(words::for_language(&language).error, &[("problem", problem)]);
        let _ = crate::panel::show_error(seat.element(), &sentence);
        handle.problem.replace(Some(ManuallyDrop::new(seat)));
    }
    let later = handle.mounted.borrow().clone();
    // The host has the handle before it is told anything.
    wasm_bindgen_futures::spawn_local(async move {
        if let Some(mounted) = later.upgrade() {
            mounted.look();
        }
        if let Some(problem) = problem {
            emit(&root, "sayso:error", JsValue::from_str(&problem));
        }
    });
    handle
}

/// Whether an element is where a page's readers write: then it is not obeyed.
#[wasm_bindgen]
pub fn ignores(element: &Element) -> bool {
    page::is_readers_own(element)
}

#[wasm_bindgen]
impl Handle {
    /// Opens the card of a claim of this article; false when there is none of this name.
    pub fn open(&self, claim: &str) -> bool {
        self.mounted().is_some_and(|mounted| mounted.open(claim))
    }

    /// Closes the panel.
    pub fn close(&self) {
        if let Some(mounted) = self.mounted() {
            mounted.close();
        }
    }

    /// Takes every change to the page back. The handle is of no use afterwards.
    pub fn unmount(&self) {
        if let Some(mounted) = self.mounted() {
            mounted.unmount();
        }
        let problem = self.problem.borrow_mut().take();
        problem.into_iter().for_each(|seat| drop(ManuallyDrop::into_inner(seat)));
    }

    /// The article's claims: `{id, proposition, state}` each.
    pub fn claims(&self) -> Result<JsValue, JsValue> {
        let overview = self.mounted().map(|mounted| mounted.overview()).unwrap_or_default();
        let infos = overview.items.iter().map(|item| ClaimInfo {
            id: &item.id,
            proposition: &item.proposition,
            state: item.state.word(),
        });
        Ok(serde_wasm_bindgen::to_value(&infos.collect::<Vec<_>>())?)
    }

    /// Where the sentences were found: `{sentence, claims, found, reason, words}` each; `found` is
    /// `exact`, `folded`, `changed` or `orphan`, which has a reason.
    pub fn placement(&self) -> Result<JsValue, JsValue> {
        let infos = self.mounted().map(|mounted| mounted.placement()).unwrap_or_default();
        Ok(serde_wasm_bindgen::to_value(&infos)?)
    }

    /// A listener of the host's may call any of these while another one runs.
    fn mounted(&self) -> Option<Rc<Mounted>> {
        self.mounted.borrow().upgrade()
    }
}
