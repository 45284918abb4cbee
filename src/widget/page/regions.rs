//! Regions of a page that its readers write: nothing in them is ours to read or to obey.

use sayso_core::text::reading::READERS;
use web_sys::Element;

/// Whether an element is in a region that readers write, shadow roots included.
pub(crate) fn is_readers_own(element: &Element) -> bool {
    use wasm_bindgen::JsCast;
    let mut element = element.clone();
    loop {
        if element.closest(READERS).ok().flatten().is_some() {
            return true;
        }
        match element.get_root_node().dyn_into::<web_sys::ShadowRoot>() {
            Ok(root) => element = root.host(),
            Err(_) => return false,
        }
    }
}
