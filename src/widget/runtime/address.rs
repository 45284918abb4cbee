//! The page's address: permalinks, and the browser's history where the page wants it used.

use sayso_cards::{PERMALINK, permalink};
use wasm_bindgen::JsValue;
use web_sys::{History, Location};

use crate::page;
use crate::session::Address;

/// What the states of our entries begin with.
const STATE: &str = "sayso-";

/// The address as it is now.
pub(super) fn read() -> Address {
    Address { name: name(), depth: depth() }
}

/// What follows `#sayso-`.
fn name() -> Option<String> {
    let hash = location()?.hash().ok()?;
    hash.strip_prefix(PERMALINK).map(str::to_owned)
}

/// Makes a history entry for a claim. The entry remembers how many of ours lie on one another.
pub(super) fn push(id: &str) {
    if let Some(history) = history() {
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
pub(super) fn go_back(entries: i32) {
    if let Some(history) = history() {
        let _ = history.go_with_delta(-entries);
    }
}

/// Takes the claim out of the address.
pub(super) fn clean() {
    let (Some(history), Some(location)) = (history(), location()) else { return };
    if let (Ok(path), Ok(query)) = (location.pathname(), location.search()) {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("{path}{query}")));
    }
}

/// Goes to a claim on another page.
pub(super) fn go_to(page: &str, id: &str) {
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
