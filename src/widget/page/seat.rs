//! Where the panel is drawn: an element of ours in the page, with a shadow root.

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{Element, ShadowRoot};

use super::{document, style_sheet};
use crate::error::Error;

/// The element of ours that the panel is drawn in; dropping it empties or removes it.
pub(crate) struct Seat {
    element: Element,
    is_added: bool,
}

impl Seat {
    /// `<say-so>` itself; in any other element a new one, so that it can be removed again.
    pub(crate) fn take(root: &Element) -> Result<Self, Error> {
        if root.local_name() == "say-so" {
            return Ok(Self { element: root.clone(), is_added: false });
        }
        let refused = |_: JsValue| Error::Browser("createElement");
        let element = document()?.create_element("say-so-panel").map_err(refused)?;
        root.append_child(&element).map_err(refused)?;
        Ok(Self { element, is_added: true })
    }

    /// The element.
    pub(crate) fn element(&self) -> &Element {
        &self.element
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        if self.is_added {
            self.element.remove();
        } else if let Some(root) = self.element.shadow_root() {
            empty(&root);
        }
    }
}

/// The open shadow root of one of our own elements, empty, with these styles.
fn shadow_root(host: &Element, css: &[&str]) -> Result<ShadowRoot, Error> {
    let root = match host.shadow_root() {
        Some(root) => root,
        None => new_shadow_root(host)?,
    };
    empty(&root);
    let sheets = css.iter().map(|css| style_sheet(css).map(JsValue::from)).collect::<Result<Array, Error>>()?;
    root.set_adopted_style_sheets(&sheets);
    Ok(root)
}

fn empty(root: &ShadowRoot) {
    while let Some(child) = root.first_child() {
        let _ = root.remove_child(&child);
    }
    root.set_adopted_style_sheets(&Array::new());
}

fn new_shadow_root(host: &Element) -> Result<ShadowRoot, Error> {
    let init = web_sys::ShadowRootInit::new(web_sys::ShadowRootMode::Open);
    host.attach_shadow(&init).map_err(|_| Error::Browser("attachShadow"))
}

/// An empty element of a class in the shadow root of one of our own, with these styles.
pub(crate) fn place_for_panel(host: &Element, css: &[&str], class: &str) -> Result<(ShadowRoot, Element), Error> {
    let root = shadow_root(host, css)?;
    let place = document()?.create_element("div").map_err(|_| Error::Browser("createElement"))?;
    let _ = place.set_attribute("class", class);
    root.append_child(&place).map_err(|_| Error::Browser("createElement"))?;
    Ok((root, place))
}

/// One plain sentence in the place of the panel.
pub(crate) fn say_in(host: &Element, css: &[&str], sentence: &str) -> Result<(), Error> {
    let refused = |_: JsValue| Error::Browser("createElement");
    let root = shadow_root(host, css)?;
    let text = document()?.create_element("p").map_err(refused)?;
    let _ = text.set_attribute("class", "error");
    let _ = text.set_attribute("role", "status");
    text.set_text_content(Some(sentence));
    // What the page has inside of the element may lead to the same sources.
    let slot = document()?.create_element("slot").map_err(refused)?;
    root.append_with_node_2(&text, &slot).map_err(refused)
}
