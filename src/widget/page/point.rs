//! What a reader pointed at.

use sayso_core::text::Utf16;
use wasm_bindgen::JsCast;
use web_sys::{DomRectList, Element, HtmlSlotElement, MouseEvent, Node, Range, Text};

use super::{PageText, document, marks, style_of, window};

/// The place in the article's text under a plain click; nothing when the click was meant for
/// the host: a link or control, a modified or second click, the end of a selection.
pub(crate) fn utf16_at_point(event: &MouseEvent, page: &PageText) -> Option<Utf16> {
    let modified = event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key();
    // Inside of open shadow roots too.
    let path = event.composed_path();
    let target = path.get(0).dyn_into::<Element>().ok()?;
    let controls = path.iter().filter_map(|node| node.dyn_into::<Element>().ok()).any(|at| marks::is_control(&at));
    if event.default_prevented() || event.button() != 0 || modified || controls || is_selecting() {
        return None;
    }
    let point = (f64::from(event.client_x()), f64::from(event.client_y()));
    let range = document().ok()?.create_range().ok()?;
    let gap = gap(&target);
    // A slot is drawn in its component, its text is a child of the component.
    let elements = [Some(target.clone()), shadow_host(&target)].into_iter().flatten();
    for element in elements {
        for (node, start) in page.children_of(&element) {
            if let Some(offset) = character_at(&range, node, point, gap) {
                return Some(Utf16::new(start.get() + offset));
            }
        }
    }
    None
}

fn shadow_host(slot: &Element) -> Option<Element> {
    if !slot.is_instance_of::<HtmlSlotElement>() {
        return None;
    }
    let root = slot.get_root_node().dyn_into::<web_sys::ShadowRoot>().ok()?;
    Some(root.host())
}

/// The character of a text node that is drawn at a point, in UTF-16 units.
///
/// The browsers' own functions for this find characters beside the point too, each its own, and
/// none in shadow roots; the boxes of the text itself are the same everywhere.
fn character_at(range: &Range, node: &Text, point: (f64, f64), gap: f64) -> Option<usize> {
    let length = node.length();
    if !covers(range, node, length, point, gap)? {
        return None;
    }
    // The shortest beginning of the text that is drawn at the point ends with its character.
    let (mut without, mut with) = (0, length);
    while with - without > 1 {
        let middle = (without + with) / 2;
        match covers(range, node, middle, point, gap)? {
            true => with = middle,
            false => without = middle,
        }
    }
    Some(without as usize)
}

fn covers(range: &Range, node: &Node, length: u32, (x, y): (f64, f64), gap: f64) -> Option<bool> {
    range.set_start(node, 0).ok()?;
    range.set_end(node, length).ok()?;
    let boxes: DomRectList = range.get_client_rects()?;
    let mut boxes = (0..boxes.length()).filter_map(|n| boxes.item(n));
    Some(boxes.any(|found| {
        // A line reaches to the middle of the gap to the next one.
        let more = ((gap - found.height()) / 2.0).max(0.0);
        x >= found.left() && x <= found.right() && y >= found.top() - more && y <= found.bottom() + more
    }))
}

/// The height of a line of an element's text, in pixels; 0 where it is the typeface's own.
fn gap(element: &Element) -> f64 {
    let height = style_of(element).and_then(|style| style.get_property_value("line-height").ok());
    height.map(|height| js_sys::parse_float(&height)).filter(|height| height.is_finite()).unwrap_or_default()
}

fn is_selecting() -> bool {
    let selection = window().ok().and_then(|window| window.get_selection().ok().flatten());
    selection.is_some_and(|selection| !selection.is_collapsed())
}
