//! Text that readers take with them.

use js_sys::Reflect;
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

use super::{document, window};

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

/// Selects the text of an element, for the reader to copy.
pub(crate) fn select(element: &Element) {
    let range = document().ok().and_then(|document| document.create_range().ok());
    let selection = window().ok().and_then(|window| window.get_selection().ok().flatten());
    if let (Some(range), Some(selection)) = (range, selection) {
        let _ = range.select_node_contents(element);
        let _ = selection.remove_all_ranges();
        let _ = selection.add_range(&range);
    }
}
