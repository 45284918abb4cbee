//! The panel of a narrow window is a sheet at its foot. Its head can be dragged; a button does the
//! same, for those who do not drag.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent, ShadowRoot};

use crate::page;
use crate::panel::find;

/// The least height of the sheet that still shows its head, in pixels.
const LEAST: i32 = 96;

/// Where a drag began: the pointer's place in the window and the sheet's height then.
type Grip = Rc<Cell<Option<(i32, i32)>>>;

/// The share of the window's height from which on a sheet is drawn out.
const LARGE: f64 = 0.8;

/// Listens for drags on the head of a panel; tells, when one ends, whether the sheet is drawn out.
pub(crate) fn listen(root: &ShadowRoot, dragged: impl Fn(bool) + 'static) -> Vec<EventListener> {
    let grip = Grip::default();
    let dragged = Rc::new(dragged);
    ["pointerdown", "pointermove", "pointerup", "pointercancel"]
        .map(|name| {
            let (of, grip, dragged) = (root.clone(), grip.clone(), dragged.clone());
            let act = move |event: &Event| {
                let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
                match name {
                    "pointerdown" => take(&of, &grip, event),
                    "pointermove" => drag(&of, &grip, event),
                    _ => release(&of, &grip).into_iter().for_each(|is_large| dragged(is_large)),
                }
            };
            page::listen(root, name, Box::new(act))
        })
        .into()
}

fn take(root: &ShadowRoot, grip: &Grip, event: &PointerEvent) {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    let is_in = |selector: &str| target.closest(selector).ok().flatten();
    if is_in("button").is_some() {
        return;
    }
    if let (Some(header), Some(panel)) = (is_in("header, .moves"), find(root, ".panel")) {
        // The panel at the side of a wide window begins at its top: nothing is dragged there.
        if panel.offset_top() > 0 {
            // Else the browser would begin to select or to drag text.
            event.prevent_default();
            let _ = header.set_pointer_capture(event.pointer_id());
            grip.set(Some((event.client_y(), panel.offset_height())));
        }
    }
}

fn drag(root: &ShadowRoot, grip: &Grip, event: &PointerEvent) {
    if event.buttons() == 0 {
        // The pointer was released where no event reached us.
        grip.set(None);
    }
    if let (Some((from, height)), Some(panel)) = (grip.get(), find(root, ".panel")) {
        let height = (height + from - event.client_y()).max(LEAST);
        let _ = panel.style().set_property("--height", &[&height.to_string(), "px"].concat());
    }
}

/// Lets go; whether the sheet is drawn out now, if it was dragged.
fn release(root: &ShadowRoot, grip: &Grip) -> Option<bool> {
    grip.take()?;
    let panel = find(root, ".panel")?;
    let window = page::window().ok()?.inner_height().ok()?.as_f64()?;
    Some(f64::from(panel.offset_height()) > window * LARGE)
}
