//! One mounted article: its claims on the page, its panel, and what the reader does.
//!
//! The main loop: [`Session::mount`] finds and marks; a click, a mark, a link or the address
//! leads to [`Session::show`]; Escape, the close button or the address to [`Session::hide`].

mod address;
mod found;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo::events::{EventListener, EventListenerOptions};
use sayso_cards::{PERMALINK, words};
use sayso_core::model::ClaimIdx;
use sayso_core::{Card, State};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, KeyboardEvent, MouseEvent};
use yew::Callback;

use self::found::{Found, PlacementInfo};
use crate::database;
use crate::error::Error;
use crate::events::emit;
use crate::options::Options;
use crate::page::{self, Gesture, Mark, Marks, Paint, Painted};
use crate::panel::{Message, Mounted, Props};

thread_local! {
    /// The articles of the page that are mounted: a link in one may lead to another.
    static MOUNTED: RefCell<Vec<Weak<Session>>> = const { RefCell::new(Vec::new()) };
    /// The article whose panel is open: a page shows one panel at a time.
    static OPEN: RefCell<Weak<Session>> = const { RefCell::new(Weak::new()) };
}

/// One mounted article. Dropping it takes every change to the page back.
pub(crate) struct Session {
    found: Found,
    /// The sentence of each mark.
    marked: Vec<usize>,
    host: Element,
    uses_history: bool,
    opened: Cell<Option<usize>>,
    parts: RefCell<Option<Parts>>,
}

/// What has to be taken back.
struct Parts {
    panel: Mounted,
    marks: Rc<Marks>,
    open_paint: Option<Painted>,
    _paint: Painted,
    _listeners: Vec<EventListener>,
}

impl Session {
    /// Finds the article's claims on the page and makes them clickable.
    pub(crate) fn mount(host: &Element, options: &Options) -> Result<Rc<Self>, Error> {
        let db = database::open()?;
        let article = found::which_article(&db, options)?;
        let text = found::article_element(options)?;
        let found = Found::new(db, article, &text);
        let session = Rc::new(Self {
            marked: found.marked(),
            found,
            host: host.clone(),
            uses_history: options.history.as_deref() == Some("on"),
            opened: Cell::new(None),
            parts: RefCell::new(None),
        });
        let parts = session.equip(&text, options)?;
        *session.parts.borrow_mut() = Some(parts);
        MOUNTED.with_borrow_mut(|mounted| {
            mounted.retain(|other| other.strong_count() > 0);
            mounted.push(Rc::downgrade(&session));
        });
        Ok(session)
    }

    fn equip(self: &Rc<Self>, text: &Element, options: &Options) -> Result<Parts, Error> {
        let words = words::for_language(options.lang.as_deref().unwrap_or(self.found.language()));
        let sentences = || self.marked.iter().filter_map(|&n| Some((n, self.found.place(n)?)));
        let paint = page::paint(sentences().map(|(n, place)| (paint_of(self.found.state_of(n)), place)))?;
        let mark = |(number, (n, place))| {
            let values =
                [("n", &*usize::to_string(&(number + 1))), ("state", (words.state)(self.found.state_of(n)).word)];
            let claim = self.found.claims_of(n).next().map(|claim| claim.of(self.found.db().archive()));
            let (id, proposition) =
                claim.map(|claim| (claim.id.clone(), claim.proposition.clone())).unwrap_or_default();
            Mark { place, name: words::fill(words.mark, &values), description: proposition, claim: id }
        };
        let marks: Vec<Mark> = sentences().enumerate().map(mark).collect();
        let (marked, closed) = (Rc::downgrade(self), Rc::downgrade(self));
        let heard = move |mark, gesture| with(&marked, |session| session.hear(mark, gesture));
        let marks = Rc::new(Marks::set(&marks, Rc::new(heard))?);
        let props = Props {
            language: words.tag,
            orphans: self.found.n_orphans(),
            on_close: Callback::from(move |()| with(&closed, |session| session.close())),
        };
        let panel = Mounted::new(&self.host, options.theme.as_deref(), props)?;
        let listeners = self.listen(text, &panel)?;
        Ok(Parts { panel, marks, open_paint: None, _paint: paint, _listeners: listeners })
    }

    fn listen(self: &Rc<Self>, text: &Element, panel: &Mounted) -> Result<Vec<EventListener>, Error> {
        let session = || Rc::downgrade(self);
        let (clicked, typed, moved, followed) = (session(), session(), session(), session());
        let active = EventListenerOptions::enable_prevent_default();
        Ok(vec![
            EventListener::new(text, "click", move |event| {
                with(&clicked, |session| session.click(event.unchecked_ref::<MouseEvent>()));
            }),
            EventListener::new(page::document()?.as_ref(), "keydown", move |event| {
                with(&typed, |session| session.key(event.unchecked_ref::<KeyboardEvent>()));
            }),
            EventListener::new(page::window()?.as_ref(), "popstate", move |_| with(&moved, Session::follow_address)),
            EventListener::new_with_options(panel.root(), "click", active, move |event| {
                with(&followed, |session| session.follow_link(event.unchecked_ref::<MouseEvent>()));
            }),
        ])
    }

    fn click(self: &Rc<Self>, event: &MouseEvent) {
        let Some(at) = page::utf16_at_point(event, self.found.page()) else { return };
        let covers = |n: &&usize| self.found.place(**n).is_some_and(|place| place.utf16.contains(&at));
        let sentence = self.marked.iter().find(covers);
        if let Some(claim) = sentence.and_then(|&n| self.found.claim_at(n, at)) {
            self.show_by_reader(claim);
        }
    }

    /// A mark is pressed, or has the focus: then its sentence is painted.
    fn hear(self: &Rc<Self>, mark: usize, gesture: Gesture) {
        let Some(&n) = self.marked.get(mark) else { return };
        match gesture {
            Gesture::Press => {
                if let Some(claim) = self.found.claims_of(n).next() {
                    self.show_by_reader(claim);
                }
            }
            Gesture::Focus if self.opened.get().is_none() => self.paint_open(Some(n)),
            Gesture::Leave if self.opened.get().is_none() => self.paint_open(None),
            Gesture::Focus | Gesture::Leave => {}
        }
    }

    /// Escape closes, unless it is meant for something of the host's.
    fn key(&self, event: &KeyboardEvent) {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let ours = target.is_none_or(|target| {
            target == self.host || matches!(&*target.tag_name(), "BODY" | "HTML" | "SAY-SO-MARK" | "SAY-SO")
        });
        if event.key() == "Escape" && ours && !event.default_prevented() && !event.is_composing() {
            self.close();
        }
    }

    /// A link to a claim, inside the panel: it opens where the claim stands, on this page or
    /// on its article's own.
    fn follow_link(self: &Rc<Self>, event: &MouseEvent) {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("a[href]").ok().flatten());
        let href = link.and_then(|link| link.get_attribute("href")).unwrap_or_default();
        let modified = event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key();
        let Some(id) = href.strip_prefix(PERMALINK).filter(|_| !modified) else { return };
        event.prevent_default();
        let mounted = MOUNTED.with_borrow(|mounted| mounted.iter().filter_map(Weak::upgrade).collect::<Vec<_>>());
        let opened = mounted.iter().any(|session| session.open(id));
        if let (false, Some((_, claim))) = (opened, self.found.db().claim(id)) {
            address::go(&claim.article.of(self.found.db().archive()).url, id);
        }
    }

    /// Opens as the address says, on load and when the reader goes back or forth; closes when it
    /// says nothing, if it was told of the opening.
    pub(crate) fn follow_address(self: &Rc<Self>) {
        address::arrive();
        let claim = address::claim().and_then(|id| self.found.claim(&id));
        match claim {
            Some(claim) => {
                self.show(claim);
                self.scroll_into_view();
            }
            None if self.uses_history => self.hide(),
            None => {}
        }
    }

    /// Opens the card of a claim of this article; false when there is none of this name.
    pub(crate) fn open(self: &Rc<Self>, id: &str) -> bool {
        let Some(claim) = self.found.claim(id) else { return false };
        self.show_by_reader(claim);
        self.scroll_into_view();
        true
    }

    /// Closes the panel.
    pub(crate) fn close(&self) {
        if self.opened.get().is_some() {
            self.hide();
            if self.uses_history {
                address::leave();
            }
        }
    }

    fn show_by_reader(self: &Rc<Self>, claim: ClaimIdx) {
        if self.uses_history {
            address::push(&claim.of(self.found.db().archive()).id);
        }
        self.show(claim);
        if let Some(place) = self.opened.get().and_then(|n| self.found.place(n)) {
            page::keep_clear_of_sheet(place);
        }
    }

    fn show(self: &Rc<Self>, claim: ClaimIdx) {
        let before = OPEN.replace(Rc::downgrade(self)).upgrade();
        if let Some(other) = before.filter(|other| !Rc::ptr_eq(other, self)) {
            other.hide();
        }
        let first = claim.of(self.found.db().archive());
        let n = first.sentence as usize;
        let others = self.found.claims_of(n).filter(|&other| other != claim);
        let cards = [claim].into_iter().chain(others).map(|claim| Rc::new(self.found.card(claim))).collect();
        self.opened.set(Some(n));
        self.paint_open(Some(n));
        self.tell(Message::Show(cards));
        emit(&self.host, "sayso:open", JsValue::from_str(&first.id));
    }

    /// Shows nothing; the focus, if the panel had it, goes back to the sentence.
    fn hide(&self) {
        let Some(n) = self.opened.take() else { return };
        let had_focus = self.has_focus();
        self.paint_open(None);
        self.tell(Message::Hide);
        let marks = self.parts.borrow().as_ref().map(|parts| parts.marks.clone());
        if let Some(marks) = marks.filter(|_| had_focus) {
            // A sentence that is not on the page has no mark: the first one stands in for it.
            marks.focus(self.marked.iter().position(|&marked| marked == n).unwrap_or(0));
        }
        emit(&self.host, "sayso:close", JsValue::NULL);
    }

    fn has_focus(&self) -> bool {
        self.parts.borrow().as_ref().is_some_and(|parts| parts.panel.root().active_element().is_some())
    }

    fn tell(&self, message: Message) {
        if let Some(parts) = &*self.parts.borrow() {
            parts.panel.tell(message);
        }
    }

    fn paint_open(&self, sentence: Option<usize>) {
        if let Some(parts) = &mut *self.parts.borrow_mut() {
            let place = sentence.and_then(|n| self.found.place(n)).map(|place| (Paint::Open, place));
            parts.open_paint = page::paint(place.into_iter()).ok();
        }
    }

    fn scroll_into_view(&self) {
        if let Some(place) = self.opened.get().and_then(|n| self.found.place(n)) {
            page::scroll_to(place);
        }
    }

    /// Takes every change to the page back.
    pub(crate) fn unmount(&self) {
        self.hide();
        let parts = self.parts.borrow_mut().take();
        drop(parts);
    }

    /// The cards of all claims of this article.
    pub(crate) fn cards(&self) -> Vec<Card> {
        self.found.claims().map(|claim| self.found.card(claim)).collect()
    }

    /// How many claims this article has.
    pub(crate) fn n_claims(&self) -> usize {
        self.found.claims().count()
    }

    /// Where the sentences were found.
    pub(crate) fn placement(&self) -> Vec<PlacementInfo> {
        self.found.placement()
    }
}

fn with(session: &Weak<Session>, act: impl FnOnce(&Rc<Session>)) {
    if let Some(session) = session.upgrade() {
        act(&session);
    }
}

fn paint_of(state: State) -> Paint {
    match state {
        State::TextChanged | State::Withdrawn | State::OutOfDate | State::Contested => Paint::Attention,
        State::Qualified | State::Corroborated | State::SingleOrigin => Paint::Evidence,
        State::NothingFound | State::NotChecked => Paint::Quiet,
    }
}
