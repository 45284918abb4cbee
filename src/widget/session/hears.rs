//! What a reader does in the text and with the keyboard.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use sayso_core::model::ClaimIdx;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusEvent, HtmlInputElement, KeyboardEvent, MouseEvent};

use super::{Opened, Session, trail, with};
use crate::page::{self, Gesture};

impl Session {
    /// One listener for the whole article, whatever is pressed in it.
    pub(super) fn listen(self: &Rc<Self>, text: &Element) -> Vec<EventListener> {
        let on = |event: &'static str| {
            let session = Rc::downgrade(self);
            let active = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(text, event, active, move |event| {
                with(&session, |session| session.hear(event));
            })
        };
        ["click", "keydown", "focusin", "focusout"].map(on).into()
    }

    fn hear(self: &Rc<Self>, event: &Event) {
        self.catch_up();
        let Some(marks) = self.marks() else { return };
        match marks.gesture(event) {
            Some(Gesture::Press(n)) => {
                let found = self.found();
                let claim = self.marked(n).and_then(|n| found.as_ref()?.gravest_of(n));
                claim.into_iter().for_each(|claim| self.begin_anew(claim));
            }
            // A mark with the focus shows which sentence is its own.
            Some(Gesture::Focus(n, is_to_be_seen)) => {
                let is_open = self.opened.get() != Opened::Nothing;
                if !is_open {
                    self.paint_open(self.marked(n));
                }
                if let (true, Some(n), Some(found)) = (is_to_be_seen, self.marked(n), self.found()) {
                    found.place(n).and_then(|place| page::reveal(place, is_open));
                }
            }
            Some(Gesture::Leave) if self.opened.get() == Opened::Nothing => self.paint_open(None),
            Some(_) => {}
            None if event.type_() == "click" => self.click(event.unchecked_ref()),
            None => {
                if let Some((from, to)) = event.dyn_ref::<KeyboardEvent>().and_then(|event| marks.key(event)) {
                    event.prevent_default();
                    marks.go(from, to);
                }
            }
        }
    }

    /// Looks again at once if the page has changed and was not read since: a reader's click is
    /// answered as the page is now.
    pub(super) fn catch_up(self: &Rc<Self>) {
        let behind = self.parts.borrow().as_ref().is_some_and(|parts| parts.watch.is_behind());
        if behind {
            self.look();
        }
    }

    fn click(self: &Rc<Self>, event: &MouseEvent) {
        let Some(found) = self.found() else { return };
        let claim = page::utf16_at_point(event, found.page()).and_then(|at| found.claim_at(at));
        claim.into_iter().for_each(|claim| self.begin_anew(claim));
    }

    /// Opens a claim that the reader has pressed in the text.
    fn begin_anew(self: &Rc<Self>, claim: ClaimIdx) {
        trail::forget();
        self.show_by_reader(claim);
    }

    /// Escape closes, unless it is meant for something of the host's.
    pub(super) fn key(self: &Rc<Self>, event: &KeyboardEvent) {
        // Inside of shadow roots too: first what has the focus, last the window.
        let path = event.composed_path();
        let tags = path.iter().filter_map(|at| at.dyn_into::<Element>().ok()).map(|element| element.tag_name());
        let tags: Vec<String> = tags.collect();
        let focused = tags.first().is_none_or(|tag| matches!(&**tag, "BODY" | "HTML"));
        let ours = focused || tags.iter().any(|tag| page::OURS.contains(&&**tag));
        if event.key() != "Escape" || !ours || event.default_prevented() || event.is_composing() {
            return;
        }
        // What was typed goes first.
        let field = path.get(0).dyn_into::<HtmlInputElement>().ok().filter(|field| !field.value().is_empty());
        match field.filter(|field| self.focused().is_some_and(|focused| focused == ***field)) {
            Some(field) => {
                field.set_value("");
                self.filter(&field.name(), "");
            }
            None => self.close(),
        }
    }

    /// What has the focus in the page is not left under the sheet.
    pub(super) fn uncover(&self, event: &Event) {
        let Some(sheet) = self.in_panel(".panel") else { return };
        // Seen from the page, what is in our shadow root is one element, which may stand anywhere.
        let focused = self.focused().or_else(|| event.dyn_ref::<FocusEvent>()?.target()?.dyn_into::<Element>().ok());
        if let Some(focused) = focused.filter(|focused| !sheet.contains(Some(focused))) {
            page::uncover(&focused, &sheet);
        }
    }
}
