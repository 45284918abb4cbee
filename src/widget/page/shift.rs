//! A page that gives way: `data-sayso-shift` on an element says that it may be made narrower while the panel is open.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::view::find;

const ASKS: &str = "[data-sayso-shift]";

const PADDING: &str = "padding-inline-end";

/// Whether the page gives way.
pub(crate) fn gives_way() -> bool {
    find(ASKS).is_some()
}

/// The page's element, made narrower; dropping it gives the element its own padding back.
pub(crate) struct Shift {
    element: HtmlElement,
    /// The padding and the whole attribute as they were.
    before: (String, Option<String>),
}

impl Shift {
    /// Makes the element that asks for it narrower by a width in pixels.
    pub(crate) fn by(width: f64) -> Option<Self> {
        let element: HtmlElement = find(ASKS)?.dyn_into().ok()?;
        let before = (element.style().get_property_value(PADDING).ok()?, element.get_attribute("style"));
        let _ = element.style().set_property(PADDING, &[&(width as i32).to_string(), "px"].concat());
        Some(Self { element, before })
    }
}

impl Drop for Shift {
    fn drop(&mut self) {
        let (padding, attribute) = &self.before;
        let _ = match padding.is_empty() {
            true => self.element.style().remove_property(PADDING).map(drop),
            false => self.element.style().set_property(PADDING, padding),
        };
        // An empty attribute would still be one.
        if attribute.is_none() && self.element.get_attribute("style").is_some_and(|style| style.is_empty()) {
            let _ = self.element.remove_attribute("style");
        }
    }
}
