//! The host page: the only module that touches its nodes.
//!
//! Whatever changes the page returns a guard; dropping the guard takes the change back.

mod clipboard;
mod highlights;
mod marks;
mod paint;
mod painter;
mod peek;
mod point;
mod reader;
mod regions;
mod seat;
mod shift;
mod split;
mod storage;
mod view;
mod watch;
mod wrap;

pub(crate) use clipboard::{clean_copy, copy, select};
pub(crate) use marks::{Gesture, Mark, Marks};
pub(crate) use paint::{Besides, Paint};
pub(crate) use painter::{Painted, splits_nodes};
pub(crate) use peek::Peek;
pub(crate) use point::utf16_at_point;
pub(crate) use reader::{PageRange, PageText, whole_text};
pub(crate) use regions::is_readers_own;
pub(crate) use seat::{Seat, place_for_panel, say_in};
pub(crate) use shift::{Shift, gives_way};
pub(crate) use split::Splits;
pub(crate) use storage::{remember_marks, remembered_marks};
pub(crate) use view::{
    Room, article_around, canonical_url, find, has_focus, is_translated, keep_in_view, language, reveal, reveal_focus,
    room, scroll_page, scroll_to, scrolled, uncover,
};
pub(crate) use watch::Watch;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    CssStyleDeclaration, CssStyleSheet, Document, Element, Event, EventTarget, HtmlFormElement, ShadowRoot, Window,
};

use crate::error::Error;

/// The names of our own elements.
pub(crate) const OURS: [&str; 4] = ["say-so", "say-so-mark", "say-so-panel", "say-so-words"];

/// The same, as a selector.
const OURS_SELECTOR: &str = "say-so, say-so-mark, say-so-panel, say-so-words";

/// Whether an element answers to the names of what is in it, whatever it is asked: then its
/// parts are not asked for.
fn is_form(node: &JsValue) -> bool {
    node.is_instance_of::<HtmlFormElement>()
}

/// The window. A widget without one does not exist.
pub(crate) fn window() -> Result<Window, Error> {
    web_sys::window().ok_or(Error::Browser("window"))
}

/// The document.
pub(crate) fn document() -> Result<Document, Error> {
    window()?.document().ok_or(Error::Browser("document"))
}

/// Listens to an event, whose default may be prevented, until the listener is dropped. Boxed, so that
/// readers load what registers a listener once.
#[inline(never)]
pub(crate) fn listen(target: &EventTarget, event: &'static str, act: Box<dyn FnMut(&Event)>) -> EventListener {
    EventListener::new_with_options(target, event, EventListenerOptions::enable_prevent_default(), act)
}

/// Does something once the browser has done what it is about to do.
#[inline(never)]
pub(crate) fn soon(act: Box<dyn FnOnce()>) {
    Timeout::new(0, act).forget();
}

/// How an element is drawn.
fn style_of(element: &Element) -> Option<CssStyleDeclaration> {
    window().ok()?.get_computed_style(element).ok().flatten()
}

/// A style sheet made by script: strict policies refuse `<style>` and `style=`, not these.
fn style_sheet(css: &str) -> Result<CssStyleSheet, Error> {
    let refused = |_: JsValue| Error::Browser("CSSStyleSheet");
    let sheet = CssStyleSheet::new().map_err(refused)?;
    sheet.replace_sync(css).map_err(refused)?;
    Ok(sheet)
}

/// A style sheet of ours in a tree of the host's; dropping it takes the sheet out.
struct Adopted {
    sheet: CssStyleSheet,
    root: JsValue,
}

impl Adopted {
    fn by_document(sheet: &CssStyleSheet) -> Result<Self, Error> {
        Self::by(sheet, document()?.into())
    }

    fn by_root(root: &ShadowRoot, sheet: &CssStyleSheet) -> Result<Self, Error> {
        Self::by(sheet, root.clone().into())
    }

    fn by(sheet: &CssStyleSheet, root: JsValue) -> Result<Self, Error> {
        set_sheets(&root, &sheets(&root)?.concat(&Array::of1(sheet)))?;
        Ok(Self { sheet: sheet.clone(), root })
    }
}

impl Drop for Adopted {
    fn drop(&mut self) {
        let Ok(sheets) = sheets(&self.root) else { return };
        // Once: the same sheet may have been adopted a second time meanwhile.
        let at = (0..sheets.length()).find(|&n| Object::is(&sheets.get(n), &self.sheet));
        let _ = set_sheets(&self.root, &sheets.filter(&mut |_, n, _| Some(n) != at));
    }
}

/// The adopted style sheets of a tree: not taken on trust, because a page's element of this name
/// would be given instead.
fn sheets(root: &JsValue) -> Result<Array, Error> {
    let refused = Error::Browser("CSSStyleSheet");
    match Reflect::get(root, &"adoptedStyleSheets".into()) {
        Ok(sheets) if Array::is_array(&sheets) => Ok(sheets.unchecked_into()),
        _ => Err(refused),
    }
}

fn set_sheets(root: &JsValue, sheets: &Array) -> Result<(), Error> {
    let set = Reflect::set(root, &"adoptedStyleSheets".into(), sheets);
    set.map(drop).map_err(|_| Error::Browser("CSSStyleSheet"))
}
