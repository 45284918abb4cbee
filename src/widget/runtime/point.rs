//! What a reader points at with a mouse: the sentence is tinted, the pointer says that it can be pressed, and after
//! a moment a line tells who says it and how many bear on it. Nothing of it is the session's: it passes.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use sayso_cards::peek;
use sayso_core::model::ClaimIdx;
use web_sys::PointerEvent;

use super::Mounted;
use crate::page::{self, Besides};

/// How long a reader points before the line comes, in milliseconds.
const DELAY: u32 = 300;

/// How often is looked at most where the pointer is, in milliseconds.
const OFTEN: f64 = 40.0;

/// What is pointed at.
#[derive(Default)]
pub(super) struct Pointed {
    claim: Option<ClaimIdx>,
    /// When that was looked at last.
    at: f64,
    /// The line that will come.
    soon: Option<Timeout>,
}

impl Mounted {
    /// The pointer has moved over the text.
    pub(super) fn pointed_at(self: &Rc<Self>, event: &PointerEvent) {
        // A finger does not hover; a line would cover what it is about to press.
        if event.pointer_type() != "mouse" || event.time_stamp() - self.pointed.borrow().at < OFTEN {
            return;
        }
        self.pointed.borrow_mut().at = event.time_stamp();
        let Some(anchored) = self.anchored() else { return };
        let at = if event.buttons() == 0 { page::utf16_at_point(event, anchored.page()) } else { None };
        let claim = at.and_then(|at| anchored.claim_at(at));
        if claim == self.pointed.borrow().claim {
            return;
        }
        let sentence = claim.map(|claim| anchored.stored(claim).sentence as usize);
        self.peek(None);
        let is_open = sentence.is_some() && sentence == self.open_sentence();
        self.paint_besides(Besides::Over, sentence.filter(|_| !is_open));
        let x = f64::from(event.client_x());
        let soon = claim.filter(|_| !is_open).map(|claim| {
            let mounted = Rc::downgrade(self);
            Timeout::new(DELAY, move || mounted.upgrade().iter().for_each(|mounted| mounted.tell_shortly(claim, x)))
        });
        let mut pointed = self.pointed.borrow_mut();
        (pointed.claim, pointed.soon) = (claim, soon);
    }

    /// Says the line on a claim.
    fn tell_shortly(&self, claim: ClaimIdx, x: f64) {
        let Some(anchored) = self.anchored() else { return };
        let line = peek(&anchored.card(claim), self.words());
        self.peek(Some((&line, anchored.stored(claim).sentence as usize, x)));
    }

    /// The pointer has left the text, or something was pressed.
    pub(super) fn points_at_nothing(&self) {
        let pointed = self.pointed.take();
        if pointed.claim.is_some() {
            self.paint_besides(Besides::Over, None);
            self.peek(None);
        }
    }
}
