//! The way back: which claims the reader came from by the panel's links, and where each was read.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo::timers::callback::Timeout;

use super::{Opened, Session};
use crate::page;

thread_local! {
    /// One for the page: a link leads from one article to another.
    static TRAIL: RefCell<Vec<Stop>> = const { RefCell::new(Vec::new()) };
}

/// Where the reader was.
pub(super) struct Stop {
    session: Weak<Session>,
    opened: Opened,
    /// How far page and panel were scrolled, in pixels.
    page: f64,
    panel: i32,
}

impl Stop {
    /// Where the reader is in an article.
    pub(super) fn here(session: &Rc<Session>) -> Self {
        let panel = session.body().map_or(0, |body| body.scroll_top());
        Self { session: Rc::downgrade(session), opened: session.opened.get(), page: page::scrolled(), panel }
    }

    /// Whether a claim of an article is shown there.
    fn is(&self, session: &Rc<Session>, opened: Opened) -> bool {
        self.opened == opened && self.session.upgrade().is_some_and(|other| Rc::ptr_eq(&other, session))
    }

    /// The article, and what was shown of it.
    pub(super) fn place(&self) -> Option<(Rc<Session>, Opened)> {
        Some((self.session.upgrade()?, self.opened))
    }

    /// How far the panel was scrolled, in pixels.
    pub(super) fn panel(&self) -> i32 {
        self.panel
    }

    /// Scrolls the page to where it was.
    pub(super) fn scroll(self) {
        page::scroll_page(self.page);
        // The browser restores its own place after it has told of going back.
        Timeout::new(0, move || page::scroll_page(self.page)).forget();
    }
}

/// Remembers where the reader is before a link leads away.
pub(super) fn leave(stop: Stop) {
    TRAIL.with_borrow_mut(|trail| trail.push(stop));
}

/// Where the reader came from last.
pub(super) fn back() -> Option<Stop> {
    TRAIL.with_borrow_mut(Vec::pop)
}

/// The same, if it is what is to be shown now: the browser has gone back by itself.
pub(super) fn back_to(session: &Rc<Session>, opened: Opened) -> Option<Stop> {
    TRAIL.with_borrow_mut(|trail| trail.pop_if(|stop| stop.is(session, opened)))
}

/// Whether there is a way back.
pub(super) fn is_there() -> bool {
    TRAIL.with_borrow(|trail| !trail.is_empty())
}

/// Whether the browser's own way back leads where the reader came from last.
pub(super) fn is_in_history() -> bool {
    let last = TRAIL.with_borrow(|trail| trail.last().and_then(Stop::place));
    last.is_some_and(|(session, _)| session.uses_history())
}

/// Forgets it: the panel was closed, or the reader began anew.
pub(super) fn forget() {
    TRAIL.with_borrow_mut(Vec::clear);
}
