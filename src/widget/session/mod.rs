//! One mounted article: its claims on the page, its panel, and what the reader does.
//!
//! The main loop: [`Session::look`] finds the article and marks its claims, at the beginning and
//! whenever the page has changed; a click, a mark, a link or the address leads to
//! [`Session::show`]; Escape, the close button or the address to [`Session::hide`].

mod address;
mod asks;
mod found;
mod hears;
mod shown;
mod target;
mod trail;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo::events::{EventListener, EventListenerOptions};
use sayso_cards::{Overview, Pages, Query, Words, words};
use sayso_core::model::{ArticleIdx, ClaimIdx};
use sayso_core::{Database, State};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, KeyboardEvent, MouseEvent};

use self::found::{Found, PlacementInfo};
use crate::database;
use crate::error::Error;
use crate::events::emit;
use crate::options::Options;
use crate::page::{self, Mark, Marks, PageText, Paint, Painted, Place, Seat, Watch};
use crate::panel::{self, Message, Mounted};
use crate::sheet;

thread_local! {
    /// The articles of the page that are mounted, until they are unmounted: a host may forget
    /// their handles, and a link in one may lead to another.
    static MOUNTED: RefCell<Vec<Rc<Session>>> = const { RefCell::new(Vec::new()) };
    /// The article whose panel is open: a page shows one panel at a time.
    static OPEN: RefCell<Weak<Session>> = const { RefCell::new(Weak::new()) };
    /// The article whose list the address may name.
    static LISTED: RefCell<Weak<Session>> = const { RefCell::new(Weak::new()) };
}

/// One mounted article. [`Session::unmount`] takes every change to the page back.
pub(crate) struct Session {
    db: Rc<Database>,
    options: Options,
    host: Element,
    opened: Cell<Opened>,
    /// Whether the text shows its marks.
    has_marks: Cell<bool>,
    /// Whether the same sentences are to be painted anew.
    is_stale: Cell<bool>,
    /// The sentence that the focus went back to when the panel was closed; none for the button.
    returned: Cell<Option<Option<usize>>>,
    /// What of the list the reader wants to see.
    query: RefCell<Query>,
    /// The list, as long as the article stands as it does.
    overview: RefCell<Option<Rc<Overview>>>,
    /// The element that holds the article's text, shared with the watch.
    text: Rc<RefCell<Option<Element>>>,
    standing: RefCell<Option<Standing>>,
    parts: RefCell<Option<Parts>>,
    /// What the host and the reader were told last, if nothing can be shown.
    problem: RefCell<Option<String>>,
}

/// What the panel shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opened {
    Nothing,
    Claim(ClaimIdx),
    List,
}

/// The article as it stands on the page at the moment. Marks go before the paint they stand beside.
struct Standing {
    found: Rc<Found>,
    /// The sentence of each mark.
    marked: Vec<usize>,
    marks: Rc<Marks>,
    paint: Painted,
    listeners: Vec<EventListener>,
}

/// What lasts as long as the session.
struct Parts {
    panel: Mounted,
    watch: Watch,
    _listeners: Vec<EventListener>,
    /// Emptied when the panel has gone.
    _seat: Seat,
}

impl Session {
    /// Draws the panel in its seat, and looks for the article. That it is not there is no
    /// error here: it may still come.
    pub(crate) fn mount(host: &Element, options: Options) -> Result<Rc<Self>, Error> {
        let kept = (options.storage.as_deref() == Some("on")).then(|| page::remembered(page::MARKS)).flatten();
        let has_marks = kept.as_ref().or(options.marks.as_ref()).is_none_or(|marks| marks != "quiet");
        let session = Rc::new(Self {
            db: database::open(&options.database)?,
            options,
            has_marks: Cell::new(has_marks),
            is_stale: Cell::default(),
            returned: Cell::default(),
            query: RefCell::default(),
            overview: RefCell::default(),
            host: host.clone(),
            opened: Cell::new(Opened::Nothing),
            text: Rc::default(),
            standing: RefCell::default(),
            parts: RefCell::default(),
            problem: RefCell::default(),
        });
        let parts = session.equip(Seat::take(host)?)?;
        session.parts.replace(Some(parts));
        MOUNTED.with_borrow_mut(|mounted| mounted.push(session.clone()));
        Ok(session)
    }

    fn equip(self: &Rc<Self>, seat: Seat) -> Result<Parts, Error> {
        let changed = Rc::downgrade(self);
        let pages = self.options.pages.as_deref().map(Pages::read).unwrap_or_default();
        let panel = Mounted::new(seat.element(), self.options.theme.as_deref(), self.words().tag, pages)?;
        let watch = Watch::new(self.text.clone(), move || with(&changed, Session::look))?;
        let (typed, moved, asked) = (Rc::downgrade(self), Rc::downgrade(self), Rc::downgrade(self));
        let (written, focused) = (Rc::downgrade(self), Rc::downgrade(self));
        let active = EventListenerOptions::enable_prevent_default();
        let mut listeners = vec![
            EventListener::new(page::document()?.as_ref(), "keydown", move |event| {
                // Scripts and autofill send events of this name that are none.
                if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                    with(&typed, |session| session.key(event));
                }
            }),
            EventListener::new(page::window()?.as_ref(), "popstate", move |_| with(&moved, Session::follow_address)),
            EventListener::new_with_options(panel.root(), "click", active, move |event| {
                with(&asked, |session| session.answer(event.unchecked_ref::<MouseEvent>()));
            }),
            EventListener::new(panel.root(), "input", move |event| {
                with(&written, |session| session.hear_field(event));
            }),
            EventListener::new(page::document()?.as_ref(), "focusin", move |event| {
                with(&focused, |session| session.uncover(event));
            }),
        ];
        let drawn = Rc::downgrade(self);
        let dragged = move |is_large| with(&drawn, |session| session.tell(Message::Dragged(is_large)));
        listeners.extend(sheet::listen(panel.root(), dragged));
        Ok(Parts { panel, watch, _listeners: listeners, _seat: seat })
    }

    /// Looks for the article, and marks its claims where they stand now. Tells the host and the
    /// reader what became of it, when that is something else than before.
    pub(crate) fn look(self: &Rc<Self>) {
        let before = self.article();
        let target = target::which_article(&self.db, &self.options)
            .and_then(|article| Ok((article, self.text_element()?)))
            .and_then(|(article, text)| if self.is_taken(&text) { Err(Error::Twice) } else { Ok((article, text)) });
        if before.is_some() && target.as_ref().map_or(true, |(article, _)| before != Some(*article)) {
            self.hide();
            trail::forget();
            self.query.take();
            if self.parts.borrow().is_none() {
                // A listener of the host's has unmounted us.
                return;
            }
        }
        let stands = target.and_then(|(article, text)| self.stand(article, &text));
        self.watch_on();
        match stands {
            Ok(()) if before != self.article() => {
                self.problem.take();
                self.tell(Message::Problem(None));
                emit(&self.host, "sayso:ready", JsValue::from_f64(self.n_claims() as f64));
                self.follow_address();
            }
            Ok(()) => {}
            Err(error) => self.give_up(&error),
        }
    }

    /// The element that holds the text; without a `for`, the one it was for as long as it is
    /// there: another article that comes into the page is not this one.
    fn text_element(&self) -> Result<Element, Error> {
        let known = self.text.borrow().clone();
        match known.filter(|text| self.options.text.is_none() && text.is_connected()) {
            Some(text) => Ok(text),
            None => target::article_element(&self.host, &self.options),
        }
    }

    /// Leaves the page as it was, with one plain sentence where the reader can see it.
    fn give_up(&self, error: &Error) {
        let left = self.standing.take();
        drop(left);
        self.overview.take();
        self.text.take();
        self.watch_on();
        let problem = error.told(self.words());
        if self.problem.replace(Some(problem.clone())).as_ref() == Some(&problem) {
            return;
        }
        let sentence = words::fill(self.words().error, &[("problem", &problem)]);
        self.tell(Message::Problem(Some(sentence)));
        emit(&self.host, "sayso:error", JsValue::from_str(&problem));
    }

    /// Whether another article of ours has this text.
    fn is_taken(self: &Rc<Self>, text: &Element) -> bool {
        others(self).any(|other| other.text.borrow().as_ref() == Some(text))
    }

    /// Marks the claims where they stand in a text. All in one go: nothing flickers.
    fn stand(self: &Rc<Self>, article: ArticleIdx, text: &Element) -> Result<(), Error> {
        let mut page = PageText::read(text);
        let same_text = self.text.borrow().as_ref() == Some(text);
        let before = self.standing.take();
        let is_stale = self.is_stale.replace(false);
        if let Some(standing) = &before
            && !is_stale
            && same_text
            && standing.found.article() == article
            && page.is_as(standing.found.page())
            && standing.marks.are_set()
            && standing.paint.is_on()
        {
            self.standing.replace(before);
            return Ok(());
        }
        let focused = before.as_ref().and_then(|standing| standing.marks.focused_claim());
        let stood = before.is_some();
        let before = before.filter(|standing| same_text && !standing.paint.splits_nodes() && standing.paint.is_on());
        if stood && before.is_none() {
            // What stood there has been taken off the page.
            page = PageText::read(text);
        }
        let mut found = Found::new(self.db.clone(), article, page);
        let marked = found.marked();
        let (marks, paint, listeners) = match before {
            Some(Standing { marks, paint, listeners, .. }) => (Some(marks), Some(paint), Some(listeners)),
            None => (None, None, None),
        };
        let paint = {
            let sentences = self.painted(&found, &marked);
            match paint {
                Some(paint) => paint.repaint(found.page(), &sentences)?,
                None => Painted::new(found.page(), &sentences)?,
            }
        };
        if paint.splits_nodes() {
            found.reread(text);
        }
        let marks = self.mark(&found, &marked, marks)?;
        marks.sweep(text);
        let listeners = listeners.unwrap_or_else(|| self.listen(text));
        let counts = Message::Counts(found.claims().count() as u32, found.n_orphans(), self.words().tag);
        self.text.replace(Some(text.clone()));
        self.overview.take();
        self.standing.replace(Some(Standing { found: Rc::new(found), marked, marks, paint, listeners }));
        self.tell(counts);
        self.refresh();
        // With everything in its place again: the focus is heard of.
        if let (Some(claim), Some(marks)) = (focused, self.marks()) {
            marks.focus_claim(&claim);
        }
        Ok(())
    }

    /// How each sentence is painted.
    fn painted<'f>(&self, found: &'f Found, marked: &[usize]) -> Vec<(Paint, &'f Place)> {
        let paint = |n: usize| if self.has_marks.get() { paint_of(found.state_of(n)) } else { Paint::None };
        marked.iter().filter_map(|&n| Some((paint(n), found.place(n)?))).collect()
    }

    /// Paints the same sentences anew.
    fn repaint(self: &Rc<Self>) {
        if self.standing.borrow().as_ref().is_some_and(|standing| standing.paint.splits_nodes()) {
            self.is_stale.set(true);
            return self.look();
        }
        let Some(mut standing) = self.standing.take() else { return };
        let sentences = self.painted(&standing.found, &standing.marked);
        if let Ok(paint) = standing.paint.repaint(standing.found.page(), &sentences) {
            standing.paint = paint;
            self.standing.replace(Some(standing));
            self.paint_open(self.sentence());
        }
    }

    fn mark(&self, found: &Found, marked: &[usize], marks: Option<Rc<Marks>>) -> Result<Rc<Marks>, Error> {
        let words = self.words();
        // How many claims stand before a sentence: the panel numbers them in the order of the article.
        let mut before = 0;
        let mut at = 0;
        let mark = |&n: &usize| {
            before += (at..n).map(|other| found.claims_of(other).count()).sum::<usize>();
            at = n;
            let gravest = found.gravest_of(n)?;
            let beside = found.claims_of(n).take_while(|&claim| claim != gravest).count();
            let number = words::number((before + beside + 1) as u32, words);
            let name = words::fill(words.mark, &[("n", &*number), ("state", words.state(found.state(gravest)).word)]);
            let claim = found.stored(gravest);
            Some(Mark { place: found.place(n)?, name, description: claim.title(), claim: &claim.id })
        };
        let language = (words.tag, words.direction);
        let new: Vec<Mark> = marked.iter().filter_map(mark).collect();
        match marks {
            Some(marks) => marks.update(&new, language).map(|()| marks),
            None => Ok(Rc::new(Marks::new(&new, language)?)),
        }
    }

    fn tell(&self, message: Message) {
        if let Some(parts) = &*self.parts.borrow() {
            parts.panel.tell(message);
        }
    }

    /// Watches what is on the page now; what was done to it until now is known.
    fn watch_on(&self) {
        let found = self.found();
        let roots = found.as_ref().map_or(&[][..], |found| found.page().roots());
        if let Some(parts) = &*self.parts.borrow() {
            parts.watch.aim(self.text.borrow().as_ref(), roots);
        }
    }

    fn paint_open(&self, sentence: Option<usize>) {
        if let Some(Standing { found, marked, paint, .. }) = &mut *self.standing.borrow_mut() {
            let number = |n: usize| marked.iter().position(|&at| at == n);
            paint.set_open(found.page(), sentence.and_then(|n| Some((number(n)?, found.place(n)?))));
        }
    }

    fn scroll_into_view(&self) {
        self.at_opened(page::scroll_to);
    }

    /// Does something where the opened sentence stands.
    fn at_opened<T>(&self, act: impl FnOnce(&Place) -> T) {
        if let (Some(n), Some(found)) = (self.sentence(), self.found()) {
            found.place(n).map(act);
        }
    }

    /// The sentence that is opened.
    fn sentence(&self) -> Option<usize> {
        self.sentence_of(self.opened.get())
    }

    fn sentence_of(&self, opened: Opened) -> Option<usize> {
        match opened {
            Opened::Claim(claim) => Some(claim.of(self.db.archive()).sentence as usize),
            Opened::Nothing | Opened::List => None,
        }
    }

    /// Takes every change to the page back.
    pub(crate) fn unmount(self: &Rc<Self>) {
        self.hide();
        MOUNTED.with_borrow_mut(|mounted| mounted.retain(|other| !Rc::ptr_eq(other, self)));
        let (standing, parts) = (self.standing.take(), self.parts.take());
        self.text.take();
        drop((standing, parts));
    }

    fn words(&self) -> &'static Words {
        let article = || target::which_article(&self.db, &self.options).ok();
        let language = || article().map(|article| article.of(self.db.archive()).language.clone());
        words::for_language(&self.options.lang.clone().or_else(language).unwrap_or_default())
    }

    fn uses_history(&self) -> bool {
        self.options.history.as_deref() == Some("on")
    }

    fn found(&self) -> Option<Rc<Found>> {
        self.standing.borrow().as_ref().map(|standing| standing.found.clone())
    }

    fn marks(&self) -> Option<Rc<Marks>> {
        self.standing.borrow().as_ref().map(|standing| standing.marks.clone())
    }

    fn marked(&self, mark: usize) -> Option<usize> {
        self.standing.borrow().as_ref()?.marked.get(mark).copied()
    }

    fn article(&self) -> Option<ArticleIdx> {
        self.found().map(|found| found.article())
    }

    /// All claims of this article at a glance.
    pub(crate) fn overview(&self) -> Rc<Overview> {
        let overview = || Rc::new(self.found().map(|found| found.overview()).unwrap_or_default());
        self.overview.borrow_mut().get_or_insert_with(overview).clone()
    }

    /// What scrolls in the panel.
    fn body(&self) -> Option<HtmlElement> {
        self.in_panel(".body")
    }

    /// What has the focus in the panel.
    fn focused(&self) -> Option<Element> {
        self.parts.borrow().as_ref().and_then(|parts| parts.panel.root().active_element())
    }

    fn in_panel(&self, selector: &str) -> Option<HtmlElement> {
        self.parts.borrow().as_ref().and_then(|parts| panel::find(parts.panel.root(), selector))
    }

    /// How many claims this article has.
    fn n_claims(&self) -> usize {
        self.found().map_or(0, |found| found.claims().count())
    }

    /// Where the sentences were found.
    pub(crate) fn placement(&self) -> Vec<PlacementInfo> {
        self.found().map(|found| found.placement()).unwrap_or_default()
    }
}

/// The other articles of the page.
fn others(session: &Rc<Session>) -> impl Iterator<Item = Rc<Session>> {
    let mounted = MOUNTED.with_borrow(Vec::clone);
    let this = session.clone();
    mounted.into_iter().filter(move |other| !Rc::ptr_eq(other, &this))
}

fn with(session: &Weak<Session>, act: impl FnOnce(&Rc<Session>)) {
    if let Some(session) = session.upgrade() {
        act(&session);
    }
}

fn paint_of(state: State) -> Paint {
    match state {
        State::TextChanged => Paint::Changed,
        State::Withdrawn | State::OutOfDate | State::Contested => Paint::Attention,
        State::Qualified | State::Corroborated | State::SingleOrigin | State::NothingFound | State::NotChecked => {
            Paint::Evidence
        }
    }
}
