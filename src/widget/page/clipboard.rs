//! Text that readers take with them.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, Element, Event};

use super::{OURS_SELECTOR, document, window};

/// What a reader copies of the page holds nothing of ours.
pub(crate) fn clean_copy(event: &Event) -> Option<()> {
    let event: &ClipboardEvent = event.dyn_ref()?;
    let selection = window().ok()?.get_selection().ok().flatten()?;
    if event.default_prevented() || selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let copied = document().ok()?.create_element("div").ok()?;
    let fragment = selection.get_range_at(0).ok()?.clone_contents().ok()?;
    copied.append_child(&fragment).ok()?;
    let ours = copied.query_selector_all(OURS_SELECTOR).ok()?;
    let ours: Vec<Element> = (0..ours.length()).filter_map(|n| ours.item(n)?.dyn_into().ok()).collect();
    // The words in our own elements are the page's.
    for element in &ours {
        while let Some(child) = element.first_child().filter(|_| element.local_name() == "say-so-words") {
            element.parent_node()?.insert_before(&child, Some(element)).ok()?;
        }
        element.remove();
    }
    if ours.is_empty() {
        return None;
    }
    let data = event.clipboard_data()?;
    data.set_data("text/html", &copied.inner_html()).ok()?;
    data.set_data("text/plain", &String::from(selection.to_string())).ok()?;
    event.prevent_default();
    Some(())
}

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
