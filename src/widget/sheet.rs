//! The panel of a narrow window is a sheet at its foot. Its head can be dragged; a button does the
//! same, for those who do not drag.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent, ShadowRoot};

use crate::panel::find;

/// The least height of the sheet that still shows its head, in pixels.
const LEAST: i32 = 96;

/// Where a drag began: the pointer's place in the window and the sheet's height then.
type Grip = Rc<Cell<Option<(i32, i32)>>>;

/// Listens for drags on the head of a panel.
pub(crate) fn listen(root: &ShadowRoot) -> Vec<EventListener> {
    let grip = Grip::default();
    let on = |event: &'static str, act: fn(&ShadowRoot, &Grip, &PointerEvent)| {
        let (of, grip) = (root.clone(), grip.clone());
        EventListener::new_with_options(root, event, EventListenerOptions::enable_prevent_default(), move |event| {
            if let Some(event) = event.dyn_ref::<PointerEvent>() {
                act(&of, &grip, event);
            }
        })
    };
    vec![on("pointerdown", take), on("pointermove", drag), on("pointerup", release), on("pointercancel", release)]
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
        // Let go where nobody heard of it.
        grip.set(None);
    }
    if let (Some((from, height)), Some(panel)) = (grip.get(), find(root, ".panel")) {
        let height = (height + from - event.client_y()).max(LEAST);
        let _ = panel.style().set_property("--height", &[&height.to_string(), "px"].concat());
    }
}

fn release(_: &ShadowRoot, grip: &Grip, _: &PointerEvent) {
    grip.set(None);
}
