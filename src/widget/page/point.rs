//! What a reader pointed at.

use sayso_core::text::Utf16;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

use super::{PageText, document, marks, window};

/// The place in the article's text under a plain click; nothing when the click was meant for
/// the host: a link or control, a modified or second click, the end of a selection.
pub(crate) fn utf16_at_point(event: &MouseEvent, page: &PageText) -> Option<Utf16> {
    let modified = event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key();
    let target = event.target()?.dyn_into::<Element>().ok()?;
    if event.default_prevented() || event.button() != 0 || modified || marks::is_control(&target) || is_selecting() {
        return None;
    }
    let (x, y) = (event.client_x() as f32, event.client_y() as f32);
    let caret = document().ok()?.caret_position_from_point(x, y)?;
    let node = caret.offset_node()?;
    is_on_text(&node, caret.offset(), x, y).then(|| page.utf16(&node, caret.offset()))?
}

fn is_selecting() -> bool {
    let selection = window().ok().and_then(|window| window.get_selection().ok().flatten());
    selection.is_some_and(|selection| !selection.is_collapsed())
}

/// A caret is found beside the text too, at the end of a line or in a margin: only a point on
/// one of the two characters at the caret is a point on the text.
fn is_on_text(node: &web_sys::Node, offset: u32, x: f32, y: f32) -> bool {
    let Some(length) = node.dyn_ref::<web_sys::Text>().map(|text| text.length()) else { return false };
    let Some(range) = document().ok().and_then(|document| document.create_range().ok()) else { return false };
    let around = (offset.saturating_sub(1), (offset + 1).min(length));
    if range.set_start(node, around.0).is_err() || range.set_end(node, around.1).is_err() {
        return false;
    }
    let Some(boxes) = range.get_client_rects() else { return false };
    let (x, y) = (f64::from(x), f64::from(y));
    (0..boxes.length())
        .filter_map(|n| boxes.item(n))
        .any(|found| x >= found.left() - 1.0 && x <= found.right() + 1.0 && y >= found.top() && y <= found.bottom())
}
