//! The way back: which claims the reader came from by the panel's links, and where each was read.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{Opened, Session};
use crate::page;
use crate::panel::Message;

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
    /// What had the focus in the panel, as a selector.
    focused: Option<String>,
}

impl Stop {
    /// Where the reader is in an article.
    pub(super) fn here(session: &Rc<Session>) -> Self {
        let panel = session.body().map_or(0, |body| body.scroll_top());
        let focused = session.focused().and_then(|focused| selector(&focused));
        Self { session: Rc::downgrade(session), opened: session.opened.get(), page: page::scrolled(), panel, focused }
    }

    /// Whether a claim of an article is shown there.
    fn is(&self, session: &Rc<Session>, opened: Opened) -> bool {
        self.opened == opened && self.session.upgrade().is_some_and(|other| Rc::ptr_eq(&other, session))
    }

    /// The article, and what was shown of it.
    pub(super) fn place(&self) -> Option<(Rc<Session>, Opened)> {
        Some((self.session.upgrade()?, self.opened))
    }

    /// Tells the panel, before it shows what it showed then, where the reader was in it.
    pub(super) fn tell(&self, session: &Session) {
        session.tell(Message::Scroll(self.panel));
        self.focused.iter().for_each(|focused| session.tell(Message::Point(focused.clone())));
    }

    /// Scrolls the page to where it was.
    pub(super) fn scroll(self) {
        page::scroll_page(self.page);
        // The browser restores its own place after it has told of going back.
        Timeout::new(0, move || page::scroll_page(self.page)).forget();
    }
}

/// What finds a link or button of the panel again.
fn selector(focused: &Element) -> Option<String> {
    if let Some(href) = focused.get_attribute("href") {
        // Quotes within are percent-encoded.
        return Some(["a[href=\"", &href, "\"]"].concat());
    }
    let button: &HtmlElement = focused.dyn_ref()?;
    Some([".", button.class_name().split(' ').next()?].concat()).filter(|class| class.len() > 1)
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

/// The claim of an article from which the reader came to its list.
pub(super) fn before_list(session: &Rc<Session>) -> Option<Opened> {
    let last = TRAIL.with_borrow(|trail| trail.last().and_then(Stop::place));
    last.filter(|(other, _)| Rc::ptr_eq(other, session)).map(|(_, opened)| opened)
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
