//! The edge between the session and a real page: what happens becomes an [`Event`], and every
//! [`Effect`] is carried out here. The session is kept only here.

mod address;
mod anchored;
mod article;
mod listen;
mod perform;
mod point;
mod target;

pub(crate) use article::Mounted;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;

use crate::error::Error;
use crate::page;
use crate::session::{Event, MountId, Seen, State};

thread_local! {
    static PAGE: Page = Page::default();
}

/// All that is mounted on this page.
#[derive(Default)]
struct Page {
    state: RefCell<State>,
    /// Kept until they are unmounted: a host may forget their handles, and a link in one may lead to
    /// another.
    mounted: RefCell<Vec<Rc<Mounted>>>,
    /// One for all articles: the address is the page's.
    on_address: RefCell<Option<EventListener>>,
    next: Cell<u32>,
}

/// A number that no article of this page has had.
fn next_id() -> MountId {
    PAGE.with(|page| MountId(page.next.replace(page.next.get() + 1)))
}

/// Takes an article among those of the page.
fn insert(mounted: Rc<Mounted>) -> Result<(), Error> {
    PAGE.with(|page| {
        if page.on_address.borrow().is_none() {
            let on_address = |_: &web_sys::Event| dispatch(Event::AddressChanged);
            let listener = page::listen(page::window()?.as_ref(), "popstate", Box::new(on_address));
            page.on_address.replace(Some(listener));
        }
        page.mounted.borrow_mut().push(mounted);
        Ok(())
    })
}

/// Takes an article out again.
fn remove(id: MountId) {
    PAGE.with(|page| {
        page.mounted.borrow_mut().retain(|mounted| mounted.id() != id);
        if page.mounted.borrow().is_empty() {
            page.on_address.take();
        }
    });
}

/// The articles of the page.
fn all() -> Vec<Rc<Mounted>> {
    PAGE.with(|page| page.mounted.borrow().clone())
}

fn find(id: MountId) -> Option<Rc<Mounted>> {
    PAGE.with(|page| page.mounted.borrow().iter().find(|mounted| mounted.id() == id).cloned())
}

/// Asks the session something.
fn ask<T>(question: impl FnOnce(&State) -> T) -> T {
    PAGE.with(|page| question(&page.state.borrow()))
}

/// Tells the session what has happened, and does what it says. A listener of the host's may lead
/// here again meanwhile: nothing is borrowed then.
#[inline(never)]
fn dispatch(event: Event) {
    let seen = seen();
    let effects = PAGE.with(|page| page.state.borrow_mut().step(event, &seen));
    effects.into_iter().for_each(perform::perform);
}

/// What the page looks like now.
fn seen() -> Seen {
    let open = ask(State::open_mount).and_then(find);
    Seen {
        address: address::read(),
        page_scroll: page::scrolled(),
        panel_scroll: open.as_ref().and_then(|open| open.panel_body()).map_or(0, |body| body.scroll_top()),
        unfolded: open.as_ref().map(|open| open.unfolded()).unwrap_or_default(),
        panel_has_focus: open.as_ref().is_some_and(|open| open.focused().is_some()),
        focused: open.and_then(|open| listen::selector(&open.focused()?)),
    }
}
