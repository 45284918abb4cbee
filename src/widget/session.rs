//! One mounted article: its claims on the page, its panel, and what the reader does.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo::events::{EventListener, EventListenerOptions};
use sayso_cards::{PERMALINK, permalink, words};
use sayso_core::model::{ArticleIdx, ClaimIdx, Sentence};
use sayso_core::text::{Byte, Fact, How, Orphan, Placement, Utf16, resolve};
use sayso_core::{Card, Database, State};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlLinkElement, KeyboardEvent, MouseEvent, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::Callback;

use crate::api::{self, Options, PlacementInfo};
use crate::database;
use crate::error::Error;
use crate::page::{self, Mark, Marks, PageText, Paint, Painted, Place};
use crate::panel::{Message, Mounted, Props};

thread_local! {
    /// The article whose panel is open: a page shows one panel at a time.
    static OPEN: RefCell<Weak<Session>> = const { RefCell::new(Weak::new()) };
}

/// One mounted article. Dropping it takes every change to the page back.
pub(crate) struct Session {
    db: Rc<Database>,
    article: ArticleIdx,
    host: Element,
    page: PageText,
    placements: Vec<Placement>,
    /// Place of each sentence that was found, by number of the sentence.
    places: Vec<Option<Place>>,
    /// The number of each mark's sentence.
    marked: Vec<usize>,
    uses_history: bool,
    opened: Cell<Option<usize>>,
    parts: RefCell<Option<Parts>>,
}

/// What has to be taken back.
struct Parts {
    panel: Mounted,
    marks: Marks,
    open_paint: Option<Painted>,
    _paint: Painted,
    _listeners: Vec<EventListener>,
}

impl Session {
    /// Finds the article's claims on the page and makes them clickable.
    pub(crate) fn mount(host: &Element, options: &Options) -> Result<Rc<Self>, Error> {
        let db = database::open()?;
        let article = which_article(&db, options)?;
        let text = article_element(options)?;
        let page = PageText::read(&text);
        let sentences = &article.of(db.archive()).sentences;
        let selectors: Vec<_> = sentences.iter().map(|sentence| &sentence.selector).collect();
        let placements = resolve(&page.text, &selectors, &db.archive().uncased_names());
        let ranges: Vec<_> = placements.iter().map(range).collect();
        let places = page.places(&ranges);
        let has_claim = |n: &usize| db.claims_of(article, *n as u32).next().is_some();
        let marked = (0..places.len()).filter(|n| places[*n].is_some()).filter(has_claim).collect();
        let uses_history = options.history.as_deref() == Some("on");
        let session = Rc::new(Self {
            db: db.clone(),
            article,
            host: host.clone(),
            page,
            placements,
            places,
            marked,
            uses_history,
            opened: Cell::new(None),
            parts: RefCell::new(None),
        });
        let parts = session.equip(&text, options)?;
        *session.parts.borrow_mut() = Some(parts);
        session.follow_location();
        Ok(session)
    }

    fn equip(self: &Rc<Self>, text: &Element, options: &Options) -> Result<Parts, Error> {
        let language = options.lang.clone().unwrap_or_else(|| self.article.of(self.db.archive()).language.clone());
        let words = words::for_language(&language);
        let sentences = || self.marked.iter().filter_map(|&n| Some((n, self.places[n].as_ref()?)));
        let paint = page::paint(sentences().map(|(n, place)| (paint_of(self.state_of(n)), place)))?;
        let marks: Vec<Mark> = (sentences().enumerate())
            .map(|(number, (n, place))| {
                let state = (words.state)(self.state_of(n)).word;
                let values = [("n", &*(number + 1).to_string()), ("state", state)];
                let claim = self.claims_of(n).next().map(|claim| claim.of(self.db.archive()).id.clone());
                Mark { place, name: words::fill(words.mark, &values), claim: claim.unwrap_or_default() }
            })
            .collect();
        let weak = Rc::downgrade(self);
        let pressed = weak.clone();
        let marks = Marks::set(&marks, Rc::new(move |mark| with(&pressed, |session| session.open_mark(mark))))?;
        let closed = weak.clone();
        let props = Props {
            language: words.tag,
            orphans: self.n_orphans(),
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
                let key = event.unchecked_ref::<KeyboardEvent>();
                if key.key() == "Escape" && !key.default_prevented() {
                    with(&typed, |session| session.close());
                }
            }),
            EventListener::new(page::window()?.as_ref(), "popstate", move |_| with(&moved, Session::follow_location)),
            EventListener::new_with_options(panel.root(), "click", active, move |event| {
                with(&followed, |session| session.follow_link(event));
            }),
        ])
    }

    fn click(self: &Rc<Self>, event: &MouseEvent) {
        let Some(at) = page::utf16_at_point(event, &self.page) else { return };
        let covers = |n: &&usize| self.places[**n].as_ref().is_some_and(|place| place.utf16.contains(&at));
        if let Some(&n) = self.marked.iter().find(covers) {
            let claim = self.claim_at(n, at).or_else(|| self.claims_of(n).next());
            if let Some(claim) = claim {
                self.show(claim, true);
            }
        }
    }

    /// The claim of a sentence whose own words were clicked.
    fn claim_at(&self, n: usize, at: Utf16) -> Option<ClaimIdx> {
        let Placement::Anchored { range, .. } = &self.placements[n] else { return None };
        let map = sayso_core::text::OffsetMap::new(&self.page.text);
        let inside = map.byte(at).0.checked_sub(range.start.0)? as u32;
        self.claims_of(n).find(|claim| claim.of(self.db.archive()).content.iter().any(|part| part.contains(&inside)))
    }

    /// A link to a claim, inside the panel: without history it opens here, with it the
    /// browser follows it and says so by `popstate`.
    fn follow_link(self: &Rc<Self>, event: &web_sys::Event) {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("a[href]").ok().flatten());
        let href = link.and_then(|link| link.get_attribute("href")).unwrap_or_default();
        if let Some(claim) = href.strip_prefix(PERMALINK)
            && !self.uses_history
            && self.open(claim)
        {
            event.prevent_default();
        }
    }

    /// Opens or closes as the address says: on load, and when the reader goes back or forth.
    fn follow_location(self: &Rc<Self>) {
        let hash = page::window().ok().and_then(|window| window.location().hash().ok()).unwrap_or_default();
        let claim = hash.strip_prefix(PERMALINK).and_then(|id| self.own_claim(id));
        match claim {
            Some(claim) => {
                self.show(claim, false);
                self.scroll_into_view();
            }
            None => self.hide(),
        }
    }

    /// Opens the card of a claim of this article; false when there is none of this name.
    pub(crate) fn open(self: &Rc<Self>, id: &str) -> bool {
        let Some(claim) = self.own_claim(id) else { return false };
        self.show(claim, true);
        self.scroll_into_view();
        true
    }

    fn open_mark(self: &Rc<Self>, mark: usize) {
        let claim = self.marked.get(mark).and_then(|&n| self.claims_of(n).next());
        if let Some(claim) = claim {
            self.show(claim, true);
        }
    }

    /// Closes the panel for the reader: the focus goes back to the sentence.
    pub(crate) fn close(&self) {
        let Some(n) = self.opened.get() else { return };
        self.hide();
        let mark = self.marked.iter().position(|&marked| marked == n);
        if let (Some(parts), Some(mark)) = (&*self.parts.borrow(), mark) {
            parts.marks.focus(mark);
        }
        if self.uses_history
            && let Ok(window) = page::window()
            && let (Ok(path), Ok(query)) = (window.location().pathname(), window.location().search())
            && let Ok(history) = window.history()
        {
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("{path}{query}")));
        }
    }

    fn show(self: &Rc<Self>, claim: ClaimIdx, by_reader: bool) {
        let before = OPEN.replace(Rc::downgrade(self)).upgrade();
        if let Some(other) = before.filter(|other| !Rc::ptr_eq(other, self)) {
            other.hide();
        }
        let first = claim.of(self.db.archive());
        let n = first.sentence as usize;
        let others = self.claims_of(n).filter(|&other| other != claim);
        let cards = [claim].into_iter().chain(others).map(|claim| Rc::new(self.card(claim))).collect();
        self.opened.set(Some(n));
        if by_reader && self.uses_history {
            push(&permalink(&first.id));
        }
        if let Some(parts) = &mut *self.parts.borrow_mut() {
            let place = self.places[n].as_ref().map(|place| (Paint::Open, place));
            parts.open_paint = page::paint(place.into_iter()).ok();
            parts.panel.tell(Message::Show(cards));
        }
        api::emit(&self.host, "sayso:open", JsValue::from_str(&first.id));
    }

    fn hide(&self) {
        if self.opened.take().is_none() {
            return;
        }
        if let Some(parts) = &mut *self.parts.borrow_mut() {
            parts.open_paint = None;
            parts.panel.tell(Message::Hide);
        }
        api::emit(&self.host, "sayso:close", JsValue::NULL);
    }

    fn scroll_into_view(&self) {
        let Some(element) = self.opened.get().and_then(|n| self.places[n].as_ref()?.start.0.parent_element()) else {
            return;
        };
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Start);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }

    /// Takes every change to the page back.
    pub(crate) fn unmount(&self) {
        self.hide();
        self.parts.borrow_mut().take();
    }

    /// The card of a claim, as it is on this page: what was changed is not shown as checked.
    fn card(&self, claim: ClaimIdx) -> Card {
        let mut card = self.db.card(claim);
        let placement = &self.placements[claim.of(self.db.archive()).sentence as usize];
        if matches!(placement, Placement::Orphaned(Orphan::Changed { .. })) {
            card.state = State::TextChanged;
        }
        card
    }

    /// The cards of all claims of this article.
    pub(crate) fn cards(&self) -> Vec<Card> {
        let own = self.db.claims().filter(|(_, claim)| claim.article == self.article);
        own.map(|(idx, _)| self.card(idx)).collect()
    }

    /// How many claims this article has.
    pub(crate) fn n_claims(&self) -> usize {
        self.db.claims().filter(|(_, claim)| claim.article == self.article).count()
    }

    /// Where the sentences were found.
    pub(crate) fn placement(&self) -> Vec<PlacementInfo> {
        let info = |(n, sentence): (usize, &Sentence)| PlacementInfo {
            sentence: sentence.selector.exact.clone(),
            claims: self.claims_of(n).map(|claim| claim.of(self.db.archive()).id.clone()).collect(),
            found: found(&self.placements[n]),
        };
        self.article.of(self.db.archive()).sentences.iter().enumerate().map(info).collect()
    }

    fn n_orphans(&self) -> u32 {
        (0..self.places.len()).filter(|&n| self.places[n].is_none() && self.claims_of(n).next().is_some()).count()
            as u32
    }

    fn own_claim(&self, id: &str) -> Option<ClaimIdx> {
        let (idx, claim) = self.db.claim(id)?;
        (claim.article == self.article).then_some(idx)
    }

    fn claims_of(&self, sentence: usize) -> impl Iterator<Item = ClaimIdx> + '_ {
        self.db.claims_of(self.article, sentence as u32)
    }

    /// The gravest state of a sentence's claims: DESIGN's order of precedence.
    fn state_of(&self, sentence: usize) -> State {
        self.claims_of(sentence).map(|claim| self.card(claim).state).min().unwrap_or(State::NotChecked)
    }
}

fn with(session: &Weak<Session>, act: impl FnOnce(&Rc<Session>)) {
    if let Some(session) = session.upgrade() {
        act(&session);
    }
}

fn push(url: &str) {
    let window = page::window().ok();
    let is_there = window.as_ref().and_then(|window| window.location().hash().ok()).as_deref() == Some(url);
    if let Some(history) = window.and_then(|window| window.history().ok())
        && !is_there
    {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(url));
    }
}

fn paint_of(state: State) -> Paint {
    match state {
        State::TextChanged | State::Withdrawn | State::OutOfDate | State::Contested => Paint::Attention,
        State::Qualified | State::Corroborated | State::SingleOrigin => Paint::Evidence,
        State::NothingFound | State::NotChecked => Paint::Quiet,
    }
}

/// Where a sentence stands on the page, be it as it was checked or changed in place.
fn range(placement: &Placement) -> Option<std::ops::Range<Byte>> {
    match placement {
        Placement::Anchored { range, .. } | Placement::Orphaned(Orphan::Changed { range, .. }) => Some(range.clone()),
        Placement::Orphaned(_) => None,
    }
}

/// How a sentence was found, in words for the host's developers.
fn found(placement: &Placement) -> String {
    match placement {
        Placement::Anchored { how: How::Exact, .. } => "exact".into(),
        Placement::Anchored { how: How::Folded, .. } => "folded".into(),
        Placement::Anchored { how: How::Approximate { distance }, .. } => format!("approximate, {distance} bytes"),
        Placement::Orphaned(Orphan::Gone) => "orphan: text gone".into(),
        Placement::Orphaned(Orphan::Ambiguous) => "orphan: ambiguous".into(),
        Placement::Orphaned(Orphan::TooShort) => "orphan: too short".into(),
        Placement::Orphaned(Orphan::Changed { fact, .. }) => match fact {
            Fact::Number => "orphan: number changed".into(),
            Fact::Name => "orphan: name changed".into(),
            Fact::Negation => "orphan: negation changed".into(),
            Fact::Quotation => "orphan: quotation mark changed".into(),
        },
    }
}

/// Which article the page holds: as the options say, else by the canonical URL, never by its words.
fn which_article(db: &Database, options: &Options) -> Result<ArticleIdx, Error> {
    if let Some(id) = &options.article {
        return db.article(id).map(|(idx, _)| idx).ok_or_else(|| Error::NoArticle(id.clone()));
    }
    let link = page::document()?.query_selector("link[rel=canonical]").ok().flatten();
    let url = link.and_then(|link| link.dyn_into::<HtmlLinkElement>().ok()).map(|link| link.href());
    let url = url.ok_or(Error::WhichArticle)?;
    let at = db.archive().articles.iter().position(|article| article.url == url);
    at.map(ArticleIdx::new).ok_or(Error::NoArticle(url))
}

fn article_element(options: &Options) -> Result<Element, Error> {
    let selector = options.text.as_deref().unwrap_or("article");
    let element = page::document()?.query_selector(selector).ok().flatten();
    element.ok_or_else(|| Error::NoText(selector.to_owned()))
}
