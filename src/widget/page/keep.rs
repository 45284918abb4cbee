//! What readers take with them: a text they copy, and whether they want marks.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Storage};

use super::{document, window};

/// The name under which it is kept whether a reader wants marks.
pub(crate) const MARKS: &str = "sayso-marks";

/// Copies a text; false where the page may not.
pub(crate) async fn copy(text: &str) -> bool {
    // Pages without a secure context have no clipboard at all.
    let Some(window) = window().ok().filter(web_sys::Window::is_secure_context) else { return false };
    let clipboard = Reflect::get(&window.navigator(), &"clipboard".into()).unwrap_or_default();
    if !clipboard.is_object() {
        return false;
    }
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}

/// Marks the text of an element, for the reader to copy.
pub(crate) fn select(element: &Element) {
    let range = document().ok().and_then(|document| document.create_range().ok());
    let selection = window().ok().and_then(|window| window.get_selection().ok().flatten());
    if let (Some(range), Some(selection)) = (range, selection) {
        let _ = range.select_node_contents(element);
        let _ = selection.remove_all_ranges();
        let _ = selection.add_range(&range);
    }
}

/// Keeps something in the browser.
pub(crate) fn remember(name: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(name, value);
    }
}

/// What was kept.
pub(crate) fn remembered(name: &str) -> Option<String> {
    storage()?.get_item(name).ok().flatten()
}

/// Browsers refuse it in some frames and modes.
fn storage() -> Option<Storage> {
    window().ok()?.local_storage().map_err(|_: JsValue| ()).ok().flatten()
}
