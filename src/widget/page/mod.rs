//! The host page: the only module that touches its nodes.
//!
//! Whatever changes the page returns a guard; dropping the guard takes the change back.

mod highlight;
mod marks;
mod point;
mod reader;
mod view;

pub(crate) use highlight::{Paint, Painted, paint};
pub(crate) use marks::{Gesture, Mark, Marks};
pub(crate) use point::utf16_at_point;
pub(crate) use reader::{PageText, Place};
pub(crate) use view::{find, keep_clear_of_sheet, scroll_to};

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{CssStyleSheet, Document, Element, ShadowRoot, Window};

use crate::error::Error;

/// The window. A widget without one does not exist.
pub(crate) fn window() -> Result<Window, Error> {
    web_sys::window().ok_or(Error::Browser("a window"))
}

/// The document.
pub(crate) fn document() -> Result<Document, Error> {
    window()?.document().ok_or(Error::Browser("a document"))
}

/// A style sheet made by script: strict policies refuse `<style>` and `style=`, not these.
pub(crate) fn style_sheet(css: &str) -> Result<CssStyleSheet, Error> {
    let refused = |_: JsValue| Error::Browser("a style sheet");
    let sheet = CssStyleSheet::new().map_err(refused)?;
    sheet.replace_sync(css).map_err(refused)?;
    Ok(sheet)
}

/// The open shadow root of one of our own elements, empty, with these styles.
pub(crate) fn shadow_root(host: &Element, css: &[&str]) -> Result<ShadowRoot, Error> {
    let root = match host.shadow_root() {
        Some(root) => root,
        None => {
            let init = web_sys::ShadowRootInit::new(web_sys::ShadowRootMode::Open);
            host.attach_shadow(&init).map_err(|_| Error::Browser("a shadow root"))?
        }
    };
    while let Some(child) = root.first_child() {
        let _ = root.remove_child(&child);
    }
    let sheets = css.iter().map(|css| style_sheet(css).map(JsValue::from)).collect::<Result<Array, Error>>()?;
    root.set_adopted_style_sheets(&sheets);
    Ok(root)
}
