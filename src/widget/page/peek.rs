//! One line on the claim that a reader points at, above its sentence.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ShadowRoot};

use super::{PageRange, document, view, window};
use crate::error::Error;

/// How far it keeps from the sentence and from the sides of the window, in pixels.
const AIR: f64 = 6.0;

/// The element that says it, in the panel's shadow root, which is emptied by its own guard.
pub(crate) struct Peek(HtmlElement);

impl Peek {
    /// An element in these colours, hidden. Assistive technology hears the sentence's mark.
    pub(crate) fn new(root: &ShadowRoot, colours: &str) -> Result<Self, Error> {
        let refused = |_| Error::Browser("createElement");
        let element: HtmlElement = document()?.create_element("div").map_err(refused)?.unchecked_into();
        let _ = element.set_attribute("class", &[colours, " peek"].concat());
        let _ = element.set_attribute("aria-hidden", "true");
        let _ = element.set_attribute("hidden", "");
        root.append_child(&element).map_err(refused)?;
        Ok(Self(element))
    }

    /// Says a line above a sentence, near where the reader points; below it where there is no room.
    pub(crate) fn show(&self, line: &str, place: &PageRange, x: f64) -> Option<()> {
        let (lines, width) = (view::lines(place)?, window().ok()?.inner_width().ok()?.as_f64()?);
        self.0.set_text_content(Some(line));
        let _ = self.0.remove_attribute("hidden");
        let own = self.0.get_bounding_client_rect();
        let above = lines.top() - own.height() - AIR;
        let top = if above >= AIR { above } else { lines.bottom() + AIR };
        let left = (x - own.width() / 2.0).min(width - own.width() - AIR).max(AIR);
        for (name, value) in [("left", left), ("top", top)] {
            let _ = self.0.style().set_property(name, &[&(value as i32).to_string(), "px"].concat());
        }
        Some(())
    }

    /// Says nothing.
    pub(crate) fn hide(&self) {
        let _ = self.0.set_attribute("hidden", "");
    }
}
