//! Carries out what the session says.

use std::rc::Rc;

use sayso_cards::panel::View;
use sayso_cards::{Field, Form, Query, cite, panel, words};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlInputElement;

use super::{Mounted, address, ask, find};
use crate::host_events::emit;
use crate::page;
use crate::panel::Message;
use crate::session::{Act, Announcement, Effect, HostEvent, MarksShown, Shown};

/// Does one thing; nothing in an article that a listener of the host's has unmounted.
#[inline(never)]
pub(super) fn perform(effect: Effect) {
    match effect {
        Effect::In(mount, act) => {
            if let Some(mounted) = find(mount) {
                mounted.perform(act);
            }
        }
        Effect::RememberMarks(marks) => page::remember_marks(marks),
        Effect::ScrollPage(to) => {
            page::scroll_page(to);
            // The browser restores its own place after it has told of going back.
            page::soon(Box::new(move || page::scroll_page(to)));
        }
        Effect::PushAddress(name) => address::push(&name),
        Effect::ReplaceAddress(name) => address::replace(&name),
        Effect::CleanAddress => address::clean(),
        Effect::GoBack(entries) => address::go_back(entries),
        Effect::GoTo { page, claim } => address::go_to(&page, &claim),
    }
}

fn tell_host(mounted: &Mounted, event: HostEvent) {
    let (name, detail) = match event {
        HostEvent::Ready(n_claims) => ("sayso:ready", mounted.found(n_claims)),
        HostEvent::Open(Some(claim)) => ("sayso:open", JsValue::from_str(&claim)),
        HostEvent::Open(None) => ("sayso:open", JsValue::NULL),
        HostEvent::Close => ("sayso:close", JsValue::NULL),
        HostEvent::Error(problem) => ("sayso:error", JsValue::from_str(&problem)),
    };
    emit(mounted.host(), name, detail);
}

impl Mounted {
    fn perform(self: &Rc<Self>, act: Act) {
        match act {
            Act::Show => self.show(),
            Act::Refresh => self.tell(Message::Refresh(self.view())),
            Act::Close { returns_focus, to } => {
                self.tell(Message::Show(View::Closed));
                self.shift.take();
                if returns_focus {
                    self.focus_on(to);
                }
            }
            Act::Refocus(sentence) => self.refocus(sentence),
            Act::Restore { scroll, unfolded, focused } => {
                self.tell(Message::Scroll(scroll, unfolded));
                if let Some(focused) = focused {
                    self.tell(Message::Point(focused));
                }
            }
            Act::Point(selector) => self.tell(Message::Point(selector)),
            Act::NoSuchClaim => self.tell(Message::Notice(self.words().no_such_claim)),
            Act::ShowSection(id) => {
                if let Some(section) = self.in_panel(&["[id='", &id, "']"].concat()) {
                    section.scroll_into_view();
                    let _ = section.focus();
                }
            }
            Act::ToggleSize => self.tell(Message::Size),
            Act::Announce(announcement) => self.announce(announcement),
            Act::Problem(problem) => self.tell(Message::Problem(self.told(problem))),
            Act::ClearField(field) => self.clear(field),
            Act::Cite { claim, form } => self.cite(&claim, form),
            Act::PaintOpen(sentence) => self.paint_open(sentence),
            Act::Repaint => {
                self.repaint();
                self.tell(Message::Marks(self.marks_shown() == MarksShown::All));
            }
            Act::ScrollTo(sentence) => self.at(sentence, page::scroll_to),
            Act::KeepInView(sentence) => self.at(sentence, |place| {
                let _ = page::keep_in_view(place, self.room.get());
            }),
            Act::Reveal { sentence, is_open } => self.at(sentence, |place| {
                let _ = page::reveal(place, is_open.then_some(self.room.get()));
            }),
            Act::Emit(event) => tell_host(self, event),
        }
    }

    fn clear(&self, field: Field) {
        let field = self.in_panel(&["input[name=", field.name(), "]"].concat());
        if let Some(field) = field.as_ref().and_then(|field| field.dyn_ref::<HtmlInputElement>()) {
            field.set_value("");
        }
    }

    /// Draws what is open, and gives the panel the focus.
    fn show(self: &Rc<Self>) {
        self.tell(Message::Trail(ask(|state| state.has_back())));
        self.find_room();
        self.tell(Message::Show(self.view()));
    }

    /// How the sentences were found, as the host is told.
    fn found(&self, n_claims: usize) -> JsValue {
        let found = self.anchored().map(|anchored| anchored.found(n_claims)).unwrap_or_default();
        serde_wasm_bindgen::to_value(&found).unwrap_or(JsValue::NULL)
    }

    /// What the panel shows.
    #[inline(never)]
    fn shown(&self) -> Option<Shown> {
        ask(|state| state.shown(self.id()))
    }

    /// What of the list the reader wants to see.
    #[inline(never)]
    fn query(&self) -> Query {
        ask(|state| state.query(self.id()))
    }

    /// The sentence that is open.
    #[inline(never)]
    pub(super) fn open_sentence(&self) -> Option<usize> {
        ask(|state| state.open_sentence(self.id()))
    }

    /// What the panel should show now.
    pub(super) fn view(&self) -> View {
        let (shown, anchored) = (self.shown(), self.anchored());
        match (shown, anchored) {
            (Some(Shown::Claim(claim)), Some(anchored)) => View::Card {
                card: Rc::new(anchored.card(claim)),
                others: anchored.others(claim),
                difference: anchored.difference(claim),
                position: anchored.position(claim, ask(|state| state.is_stepping())),
            },
            (Some(Shown::List), Some(_)) => View::List { overview: self.overview(), query: self.query() },
            _ => View::Closed,
        }
    }

    /// A problem as the panel tells it.
    fn told(&self, problem: Option<String>) -> Option<String> {
        problem.map(|problem| words::fill(self.words().error, &[("problem", &problem)]))
    }

    /// Tells those who do not see the panel what became of it.
    fn announce(&self, announcement: Announcement) {
        let (Some(anchored), words) = (self.anchored(), self.words()) else { return };
        let shown = self.shown();
        let text = match (announcement, shown) {
            (Announcement::Claim, Some(Shown::Claim(claim))) => {
                let (n, of) = anchored.position(claim, ask(|state| state.is_stepping()));
                let position = panel::position(n, of, words);
                let state = words.state(anchored.state(claim)).word();
                words::fill(words.announce_card, &[("position", &position), ("state", state)])
            }
            (Announcement::Found, Some(Shown::List)) => {
                let query = self.query();
                words.count(&words.announce_list, self.overview().fitting(&query).count() as u32)
            }
            _ => return,
        };
        self.tell(Message::Announce(text));
    }

    /// Copies a citation; where the page may not, it is selected for the reader to copy.
    fn cite(self: &Rc<Self>, id: &str, form: Form) {
        let Some(anchored) = self.anchored() else { return };
        let Some(claim) = anchored.claim(id) else { return };
        let text = cite(&anchored.card(claim), form, self.words());
        self.tell(Message::Cite(id.to_owned(), form));
        let mounted = Rc::downgrade(self);
        wasm_bindgen_futures::spawn_local(async move {
            let is_copied = page::copy(&text).await;
            let Some(mounted) = mounted.upgrade() else { return };
            let words = mounted.words();
            if !is_copied && let Some(shown) = mounted.in_panel(".citation") {
                page::select(&shown);
            }
            let told = if is_copied { words.announce_copied } else { words.announce_not_copied };
            mounted.tell(Message::Announce(told.to_owned()));
        });
    }

    /// Gives the focus to the mark of a sentence; the list, and a sentence that is not on the page,
    /// come from the button.
    fn focus_on(&self, sentence: Option<usize>) {
        let mark = sentence.and_then(|sentence| self.mark_of_sentence(sentence));
        match (self.marks(), mark) {
            (Some(marks), Some(n)) => marks.focus(n),
            _ => self.focus_button(),
        }
    }

    /// The browser has gone back because the panel was closed, and may have dropped the focus.
    fn refocus(self: &Rc<Self>, sentence: Option<usize>) {
        let mounted = Rc::downgrade(self);
        page::soon(Box::new(move || {
            if let Some(mounted) = mounted.upgrade() {
                if !page::has_focus() {
                    mounted.focus_on(sentence);
                }
                page::reveal_focus();
            }
        }));
    }
}
