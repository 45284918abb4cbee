//! What a reader asks for in the panel.

use std::rc::Rc;

use sayso_cards::{Query, overview, words};
use sayso_core::State;
use web_sys::{Event, MouseEvent};

use super::trail::{self, Stop};
use super::{Opened, Session, address, others};
use crate::page;
use crate::panel::{Message, Request};
use crate::text;

impl Session {
    /// Does what the reader asks by a click in the panel.
    pub(super) fn answer(self: &Rc<Self>, event: &MouseEvent) {
        let Some(request) = Request::of(event) else { return };
        if let Request::Claim(..) = request {
            event.prevent_default();
        }
        self.grant(request);
    }

    /// Does what the reader asks by typing or choosing in it.
    pub(super) fn hear_field(self: &Rc<Self>, event: &Event) {
        Request::of_field(event).into_iter().for_each(|request| self.grant(request));
    }

    fn grant(self: &Rc<Self>, request: Request) {
        match request {
            Request::Close => self.close(),
            Request::List => self.show_list_by_reader(),
            Request::Back => self.go_back(),
            Request::Step(forward) => self.step(forward),
            Request::Claim(id, page) => self.go_to(&id, &page),
            Request::Size => self.resize(),
            Request::Marks => self.toggle_marks(),
            Request::More => self.list_more(),
            Request::Cite(id, form) => self.cite(&id, form),
            Request::Filter(name, value) => self.filter(&name, &value),
            Request::Speaker(id) => {
                self.filter("speaker", &id);
                // The list is far above the names.
                self.tell(Message::Point(".found".to_owned()));
            }
        }
    }

    /// Opens a claim where it stands: on this page, or on its article's own.
    fn go_to(self: &Rc<Self>, id: &str, page: &str) {
        let stop = Stop::here(self);
        let there = [self.clone()].into_iter().chain(others(self)).find(|session| session.has(id));
        match there {
            Some(session) => {
                trail::leave(stop);
                session.open_here(id);
            }
            None => address::go(page, id),
        }
    }

    /// Goes back to the claim, or the list, that a link led away from, where it was being read.
    fn go_back(self: &Rc<Self>) {
        if trail::is_in_history() {
            // The browser leads there, and is met there.
            return address::back();
        }
        let Some(stop) = trail::back() else { return };
        if let Some((session, opened)) = stop.place() {
            stop.tell(&session);
            session.show_opened(opened);
            stop.scroll();
        }
    }

    /// Goes to the next claim of the article, or to the one before; the focus stays on its button.
    fn step(self: &Rc<Self>, forward: bool) {
        let (Some(found), Opened::Claim(claim)) = (self.found(), self.opened.get()) else { return };
        let all = found.in_order();
        let at = all.iter().position(|&other| other == claim).unwrap_or(0);
        let next = if forward { at + 1 } else { at.wrapping_sub(1) };
        let Some(&next) = all.get(next) else { return };
        self.replace_address(next);
        self.turn_to(next);
        self.scroll_into_view();
        self.at_opened(page::keep_in_view);
    }

    /// Copies a citation; where the page may not, it is marked for the reader to copy.
    fn cite(self: &Rc<Self>, id: &str, form: sayso_cards::Form) {
        let Some(found) = self.found() else { return };
        let Some(claim) = found.claim(id) else { return };
        let text = sayso_cards::cite(&found.card(claim), form, self.words());
        self.tell(Message::Cite(id.to_owned(), form));
        let session = Rc::downgrade(self);
        wasm_bindgen_futures::spawn_local(async move {
            let is_copied = page::copy(&text).await;
            let Some(session) = session.upgrade() else { return };
            let words = session.words();
            if !is_copied && let Some(shown) = session.in_panel(".citation") {
                page::select(&shown);
            }
            session.announce(if is_copied { words.announce_copied } else { words.announce_not_copied });
        });
    }

    /// Shows only what fits in the list.
    pub(super) fn filter(self: &Rc<Self>, name: &str, value: &str) {
        let before = self.query.borrow().clone();
        self.change_query(|query| {
            query.most = 0;
            match name {
                "search" => (query.search, query.typed) = (text::folded(value), value.to_owned()),
                "state" => query.state = State::ALL.into_iter().find(|state| state.word() == value),
                "speaker" => query.speaker = Some(value.to_owned()).filter(|name| !name.is_empty()),
                "stance" => query.stance = overview::stance_of(value),
                _ => {}
            }
        });
        if before != *self.query.borrow() {
            self.announce_found();
        }
    }

    /// Lists more; the focus goes on to the first of them.
    fn list_more(self: &Rc<Self>) {
        let most = self.query.borrow().most.max(overview::AT_A_TIME);
        self.change_query(|query| query.most = most * 4);
        self.tell(Message::Point([".list li:nth-child(", &(most + 1).to_string(), ") a"].concat()));
    }

    /// Draws the sheet out by button, or in again, whatever it was dragged to.
    fn resize(&self) {
        // Nothing else is in it; an empty one would still say that it was dragged.
        let _ = self.in_panel(".panel").map(|panel| panel.remove_attribute("style"));
        self.tell(Message::Size);
    }

    /// How many claims the list has.
    fn announce_found(&self) {
        if self.opened.get() == Opened::List {
            let n = self.overview().fitting(&self.query.borrow()).count();
            self.announce(&self.words().count(&self.words().announce_list, n as u32));
        }
    }

    fn change_query(self: &Rc<Self>, change: impl FnOnce(&mut Query)) {
        change(&mut self.query.borrow_mut());
        self.tell(Message::Refresh(self.view()));
    }

    /// Shows the marks in the text, or hides them; remembered only where the publisher allows it.
    fn toggle_marks(self: &Rc<Self>) {
        let has_marks = !self.has_marks.get();
        self.has_marks.set(has_marks);
        if self.options.storage.as_deref() == Some("on") {
            page::remember(page::MARKS, if has_marks { "on" } else { "quiet" });
        }
        self.repaint();
        self.tell(Message::Refresh(self.view()));
    }

    /// Tells those who do not see the panel what became of it.
    pub(super) fn announce(&self, text: &str) {
        self.tell(Message::Announce(text.to_owned()));
    }

    /// Which claim is open, and how it stands: said when another one is.
    pub(super) fn announce_claim(&self) {
        let (Some(found), words) = (self.found(), self.words()) else { return };
        let Opened::Claim(claim) = self.opened.get() else { return self.announce_found() };
        let (n, of) = found.position(claim);
        let position = sayso_cards::panel::position(n, of, words);
        let state = words.state(found.state(claim)).word;
        self.announce(&words::fill(words.announce_card, &[("position", &position), ("state", state)]));
    }
}
