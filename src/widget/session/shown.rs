//! What is shown, and how it comes and goes: by the address, by the host, by the reader.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use sayso_cards::panel::View;
use sayso_core::model::ClaimIdx;
use wasm_bindgen::JsValue;

use super::{LISTED, OPEN, Opened, Session, address, others, trail, with};
use crate::events::emit;
use crate::page;
use crate::panel::Message;

impl Session {
    /// Opens as the address says, on load and when the reader goes back or forth; closes when it
    /// says nothing, if it was told of the opening.
    pub(super) fn follow_address(self: &Rc<Self>) {
        if address::arrive() {
            [self.clone()].into_iter().chain(others(self)).for_each(|session| session.refocus());
        }
        let named = address::claim();
        let opened = match named.as_deref() {
            // The list has a permalink too: one without a claim.
            Some("") if self.is_named("") => Opened::List,
            Some(id) => self.found().and_then(|found| found.claim(id)).map_or(Opened::Nothing, Opened::Claim),
            None => Opened::Nothing,
        };
        match opened {
            // Another article shows it, and hides this one then: the way back goes on there.
            Opened::Nothing if named.is_some_and(|named| others(self).any(|other| other.is_named(&named))) => {}
            Opened::Nothing if self.uses_history() && self.opened.get() != Opened::Nothing => {
                self.hide();
                trail::forget();
            }
            Opened::Nothing => {}
            opened if self.opened.get() == opened => {}
            opened => {
                let stop = trail::back_to(self, opened);
                stop.iter().for_each(|stop| stop.tell(self));
                self.show_opened(opened);
                match stop {
                    Some(stop) => stop.scroll(),
                    None => self.scroll_into_view(),
                }
            }
        }
    }

    pub(super) fn show_opened(self: &Rc<Self>, opened: Opened) {
        match opened {
            // The article of this session may be another one by now.
            Opened::Claim(claim) if Some(claim.of(self.db.archive()).article) == self.article() => self.show(claim),
            Opened::Claim(_) => {}
            Opened::List => self.show_list(),
            Opened::Nothing => self.hide(),
        }
    }

    /// Whether the address, without its page, names something of this article: a claim, or its list.
    fn is_named(self: &Rc<Self>, name: &str) -> bool {
        match name {
            "" => LISTED.with_borrow(|listed| match listed.strong_count() {
                // The page was loaded with this address.
                0 => self.article().is_some() && others(self).next().is_none(),
                _ => std::ptr::eq(listed.as_ptr(), &raw const **self),
            }),
            id => self.has(id),
        }
    }

    /// Whether this article has a claim.
    pub(super) fn has(&self, id: &str) -> bool {
        self.found().is_some_and(|found| found.claim(id).is_some())
    }

    /// Opens the card of a claim of this article; false when there is none of this name.
    pub(crate) fn open(self: &Rc<Self>, id: &str) -> bool {
        trail::forget();
        self.open_here(id)
    }

    pub(super) fn open_here(self: &Rc<Self>, id: &str) -> bool {
        self.catch_up();
        let Some(claim) = self.found().and_then(|found| found.claim(id)) else { return false };
        self.show_by_reader(claim);
        self.scroll_into_view();
        true
    }

    /// Closes the panel.
    pub(crate) fn close(self: &Rc<Self>) {
        if self.opened.get() != Opened::Nothing {
            self.hide();
            trail::forget();
            if self.uses_history() && address::claim().is_some() {
                address::leave();
            }
        }
    }

    pub(super) fn show_by_reader(self: &Rc<Self>, claim: ClaimIdx) {
        if self.uses_history() {
            address::push(&claim.of(self.db.archive()).id);
        }
        self.show(claim);
        self.at_opened(page::keep_in_view);
    }

    pub(super) fn show(self: &Rc<Self>, claim: ClaimIdx) {
        self.show_as(Opened::Claim(claim));
        emit(&self.host, "sayso:open", JsValue::from_str(&claim.of(self.db.archive()).id));
    }

    pub(super) fn show_list_by_reader(self: &Rc<Self>) {
        match self.opened.get() {
            Opened::Claim(_) => trail::leave(trail::Stop::here(self)),
            Opened::Nothing => trail::forget(),
            Opened::List => {}
        }
        if self.uses_history() {
            address::push("");
            LISTED.replace(Rc::downgrade(self));
        }
        self.show_list();
    }

    /// Puts another claim of the article in the place of the one that is open; the focus stays.
    pub(super) fn turn_to(self: &Rc<Self>, claim: ClaimIdx) {
        self.opened.set(Opened::Claim(claim));
        self.paint_open(self.sentence());
        self.tell(Message::Refresh(self.view()));
        self.announce_claim();
        emit(&self.host, "sayso:open", JsValue::from_str(&claim.of(self.db.archive()).id));
    }

    pub(super) fn replace_address(&self, claim: ClaimIdx) {
        if self.uses_history() {
            address::replace(&claim.of(self.db.archive()).id);
        }
    }

    /// Shows all claims of the article.
    fn show_list(self: &Rc<Self>) {
        self.show_as(Opened::List);
        emit(&self.host, "sayso:open", JsValue::NULL);
    }

    fn show_as(self: &Rc<Self>, opened: Opened) {
        let before = OPEN.replace(Rc::downgrade(self)).upgrade();
        if let Some(other) = before.filter(|other| !Rc::ptr_eq(other, self)) {
            other.hide();
        }
        self.opened.set(opened);
        self.paint_open(self.sentence());
        self.tell(Message::Trail(trail::is_there()));
        let is_rtl = self.words().direction == "rtl";
        let covered =
            self.found().zip(self.sentence()).and_then(|(found, n)| Some(page::would_cover(found.place(n)?, is_rtl)));
        self.tell(Message::Opposite(covered.unwrap_or(false)));
        self.tell(Message::Show(self.view()));
        self.announce_claim();
    }

    /// What the panel should show now.
    pub(super) fn view(&self) -> View {
        let found = self.found();
        match (self.opened.get(), found) {
            (Opened::Claim(claim), Some(found)) => View::Card {
                card: Rc::new(found.card(claim)),
                others: found.others(claim),
                difference: found.difference(claim),
                position: found.position(claim),
            },
            (Opened::List, Some(_)) => View::List {
                overview: self.overview(),
                query: self.query.borrow().clone(),
                has_marks: self.has_marks.get(),
            },
            _ => View::Closed,
        }
    }

    /// Shows what is open as it stands on the page now.
    pub(super) fn refresh(&self) {
        if self.opened.get() != Opened::Nothing {
            self.paint_open(self.sentence());
            self.tell(Message::Refresh(self.view()));
        }
    }

    /// Shows nothing; the focus, if the panel had it, goes back to where it came from.
    pub(super) fn hide(self: &Rc<Self>) {
        // From the list it goes to the sentence that the reader came to the list from.
        let sentence = self.sentence_of(match self.opened.get() {
            Opened::List => trail::before_list(self).unwrap_or(Opened::List),
            opened => opened,
        });
        if self.opened.replace(Opened::Nothing) == Opened::Nothing {
            return;
        }
        let had_focus = self.parts.borrow().as_ref().is_some_and(|parts| parts.panel.has_focus());
        self.paint_open(None);
        self.tell(Message::Show(View::Closed));
        self.returned.set(had_focus.then_some(sentence));
        if had_focus {
            self.focus_on(sentence);
        }
        emit(&self.host, "sayso:close", JsValue::NULL);
    }

    /// Gives the focus to the mark of a sentence; the list, and a sentence that is not on the page,
    /// come from the button.
    fn focus_on(&self, sentence: Option<usize>) {
        let marks = self.marks();
        let mark = sentence.and_then(|n| self.standing.borrow().as_ref()?.marked.iter().position(|&at| at == n));
        match (marks, mark) {
            (Some(marks), Some(n)) => marks.focus(n),
            _ => self.focus_button(),
        }
    }

    /// The browser has gone back because the panel was closed, and may have dropped the focus.
    fn refocus(self: &Rc<Self>) {
        let (Some(sentence), session) = (self.returned.take(), Rc::downgrade(self)) else { return };
        Timeout::new(0, move || {
            with(&session, |session| {
                if !page::has_focus() {
                    session.focus_on(sentence);
                }
                page::reveal_focus();
            });
        })
        .forget();
    }

    fn focus_button(&self) {
        let root = self.parts.borrow().as_ref().map(|parts| parts.panel.root().clone());
        root.iter().for_each(crate::panel::focus_button);
    }
}
