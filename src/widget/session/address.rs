//! The page's address: permalinks, and the browser's history where the page wants it used.

use std::cell::Cell;

use sayso_cards::{PERMALINK, permalink};
use wasm_bindgen::JsValue;
use web_sys::{History, Location};

use crate::page;

/// What the states of our entries begin with.
const STATE: &str = "sayso-";

thread_local! {
    /// The reader has closed the panel, and the browser is on its way back.
    static LEAVING: Cell<bool> = const { Cell::new(false) };
}

/// The claim that the address names: `#sayso-…`.
pub(super) fn claim() -> Option<String> {
    let hash = location()?.hash().ok()?;
    hash.strip_prefix(PERMALINK).map(str::to_owned)
}

/// Makes a history entry for a claim, unless the address names it already. The entry remembers
/// how many of ours lie on one another.
pub(super) fn push(id: &str) {
    if claim().as_deref() != Some(id)
        && let Some(history) = history()
    {
        let _ = history.push_state_with_url(&state(depth() + 1), "", Some(&permalink(id)));
    }
}

/// Puts another claim in the place of the one that the address names.
pub(super) fn replace(id: &str) {
    if let Some(history) = history() {
        let _ = history.replace_state_with_url(&state(depth()), "", Some(&permalink(id)));
    }
}

/// Goes back in the browser's history.
pub(super) fn back() {
    if let Some(history) = history() {
        let _ = history.back();
    }
}

/// Leaves the claims: back to where the reader was before the first, else by taking the claim
/// out of the address.
pub(super) fn leave() {
    let (Some(history), Some(location)) = (history(), location()) else { return };
    match depth() {
        0 => {
            if let (Ok(path), Ok(query)) = (location.pathname(), location.search()) {
                let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("{path}{query}")));
            }
        }
        depth => {
            LEAVING.set(true);
            let _ = history.go_with_delta(-depth);
        }
    }
}

/// Whether the browser has gone back because the panel was closed: then a claim that the page was
/// loaded with is not opened again.
pub(super) fn arrive() -> bool {
    let left = LEAVING.replace(false);
    if left && claim().is_some() {
        leave();
    }
    left
}

/// Goes to a claim on another page.
pub(super) fn go(page: &str, id: &str) {
    if let Some(location) = location() {
        let _ = location.assign(&format!("{page}{}", permalink(id)));
    }
}

/// What an entry of ours remembers; other states are the host's.
fn state(depth: i32) -> JsValue {
    [STATE, &depth.to_string()].concat().into()
}

fn depth() -> i32 {
    let state = history().and_then(|history| history.state().ok()?.as_string());
    state.and_then(|state| state.strip_prefix(STATE)?.parse().ok()).unwrap_or(0)
}

fn location() -> Option<Location> {
    Some(page::window().ok()?.location())
}

fn history() -> Option<History> {
    page::window().ok()?.history().ok()
}
