//! The panel of a narrow window is a sheet at its foot. Its head can be dragged; a button does the
//! same, for those who do not drag.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent, ShadowRoot};

use sayso_cards::panel::Stop;

use crate::page;
use crate::panel::find;

/// Where a drag began: the pointer's place in the window and the sheet's height then.
type Grip = Rc<Cell<Option<(i32, i32)>>>;

/// The shares of the window's height up to which a sheet that is let go closes, stops at its head, and at its half.
const STOPS: [(f64, Option<Stop>); 3] = [(0.1, None), (0.35, Some(Stop::Peek)), (0.75, Some(Stop::Half))];

/// Listens for drags on the head of a panel; tells, when one ends, how far the sheet is drawn out; nothing when it
/// was drawn shut.
pub(crate) fn listen(root: &ShadowRoot, dragged: impl Fn(Option<Stop>) + 'static) -> Vec<EventListener> {
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
                    _ => release(&of, &grip).into_iter().for_each(|stop| dragged(stop)),
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
    if let (Some(header), Some(panel)) = (is_in(".bar"), find(root, ".sheet")) {
        // Else the browser would begin to select or to drag text.
        event.prevent_default();
        let _ = header.set_pointer_capture(event.pointer_id());
        grip.set(Some((event.client_y(), panel.offset_height())));
    }
}

fn drag(root: &ShadowRoot, grip: &Grip, event: &PointerEvent) {
    if event.buttons() == 0 {
        // The pointer was released where no event reached us.
        grip.set(None);
    }
    if let (Some((from, height)), Some(panel)) = (grip.get(), find(root, ".panel")) {
        let height = (height + from - event.client_y()).max(0);
        let _ = panel.style().set_property("--height", &[&height.to_string(), "px"].concat());
    }
}

/// Lets go; where the sheet stops then, if it was dragged.
fn release(root: &ShadowRoot, grip: &Grip) -> Option<Option<Stop>> {
    grip.take()?;
    let panel = find(root, ".panel")?;
    let window = page::window().ok()?.inner_height().ok()?.as_f64()?;
    let share = f64::from(panel.offset_height()) / window;
    // A press that moved nothing leaves it where it is.
    let is_dragged = panel.style().remove_property("--height").is_ok_and(|height| !height.is_empty());
    is_dragged.then_some(())?;
    Some(STOPS.into_iter().find(|(most, _)| share < *most).map_or(Some(Stop::Full), |(_, stop)| stop))
}
