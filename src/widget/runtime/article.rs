//! One mounted article: its claims on the page, and its panel.
//!
//! [`Mounted::look`] finds the article and marks its claims, at the beginning and whenever the page
//! has changed. What a reader or the host does then is `listen.rs`, what comes of it the session's.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use sayso_cards::panel::OnPage;
use sayso_cards::{Overview, Words, words};
use sayso_core::model::ArticleIdx;
use sayso_core::{Database, State};
use web_sys::{Element, HtmlElement};

use super::anchored::{Anchored, PlacementInfo};
use super::point::Pointed;
use super::{all, ask, dispatch, insert, listen, next_id, remove, target};
use crate::error::Error;
use crate::options::Options;
use crate::page::{
    self, Besides, Mark, Marks, PageRange, PageText, Paint, Painted, Peek, Room, Seat, Shift, Splits, Watch,
};
use crate::panel::{self, Message};
use crate::session::{ClaimOnPage, ClaimsOnPage, Event, MarksShown, MountId};

/// One mounted article. [`Mounted::unmount`] takes every change to the page back.
pub(crate) struct Mounted {
    id: MountId,
    db: Rc<Database>,
    options: Options,
    host: Element,
    /// Whether the same sentences are to be painted anew.
    is_stale: Cell<bool>,
    /// The list, as long as the article does not change.
    overview: RefCell<Option<Rc<Overview>>>,
    /// The element that holds the article's text, shared with the watch.
    text: Rc<RefCell<Option<Element>>>,
    marked: RefCell<Option<Marked>>,
    parts: RefCell<Option<Parts>>,
    pub(super) pointed: RefCell<Pointed>,
    /// Where the panel has room.
    pub(super) room: Cell<Room>,
    /// What of the page gives way while the panel is open.
    pub(super) shift: RefCell<Option<Shift>>,
    /// When a click in the text opened the panel last, by the browser's clock.
    pub(super) pressed_at: Cell<f64>,
}

/// The article as it is marked on the page at the moment. Marks go before the paint beside them, and that before the nodes
/// are joined.
struct Marked {
    anchored: Rc<Anchored>,
    /// The sentence of each mark.
    sentences: Vec<usize>,
    marks: Rc<Marks>,
    paint: Painted,
    /// The nodes whose sentences have a mark after them.
    splits: Rc<RefCell<Splits>>,
    listeners: Vec<EventListener>,
}

/// What lasts as long as the article is mounted.
struct Parts {
    panel: panel::Drawn,
    peek: Peek,
    watch: Watch,
    _listeners: Vec<EventListener>,
    /// Emptied when the panel has gone.
    _seat: Seat,
}

impl Mounted {
    /// Draws the panel in its seat. That the article is not there is no error here: it may still come.
    pub(crate) fn mount(host: &Element, options: Options, db: Rc<Database>) -> Result<Rc<Self>, Error> {
        let kept = options.keeps_choice.then(page::remembered_marks).flatten();
        let settings = options.settings(kept);
        let mounted = Rc::new(Self {
            id: next_id(),
            db,
            options,
            host: host.clone(),
            is_stale: Cell::default(),
            overview: RefCell::default(),
            text: Rc::default(),
            marked: RefCell::default(),
            parts: RefCell::default(),
            pointed: RefCell::default(),
            pressed_at: Cell::default(),
            room: Cell::default(),
            shift: RefCell::default(),
        });
        let parts = mounted.equip(Seat::take(host)?)?;
        mounted.parts.replace(Some(parts));
        insert(mounted.clone())?;
        dispatch(Event::Mounted(mounted.id, settings));
        Ok(mounted)
    }

    fn equip(self: &Rc<Self>, seat: Seat) -> Result<Parts, Error> {
        let panel =
            panel::Drawn::new(seat.element(), self.options.theme, self.words().tag, self.options.pages.clone())?;
        let peek = Peek::new(panel.root(), self.options.theme.class())?;
        let (at_once, changed) = (Rc::downgrade(self), Rc::downgrade(self));
        let heal = move || at_once.upgrade().iter().for_each(|mounted| mounted.heal());
        let watch = Watch::new(self.text.clone(), heal, move || changed.upgrade().iter().for_each(Self::look))?;
        let listeners = listen::in_page(self, &panel)?;
        Ok(Parts { panel, peek, watch, _listeners: listeners, _seat: seat })
    }

    /// Looks for the article, and marks its claims where they are now. Tells the host and the
    /// reader what became of it, when that is something else than before.
    pub(crate) fn look(self: &Rc<Self>) {
        let before = self.article();
        let target = target::which_article(&self.db, &self.options)
            .and_then(|article| Ok((article, self.text_element()?)))
            .and_then(|(article, text)| if self.is_taken(&text) { Err(Error::Twice) } else { Ok((article, text)) });
        if before.is_some() && target.as_ref().map_or(true, |(article, _)| before != Some(*article)) {
            dispatch(Event::Gone(self.id));
            if self.parts.borrow().is_none() {
                // A listener of the host's has unmounted us.
                return;
            }
        }
        let marked = target.and_then(|(article, text)| self.mark_text(article, &text));
        // What is watched from now on is what comes after.
        self.watch_on();
        match marked {
            Ok(Some((on_page, focused))) => {
                dispatch(Event::Anchored(self.id, on_page));
                // With everything in its place again: the focus is heard of.
                if let (Some(claim), Some(marks)) = (focused, self.marks()) {
                    marks.focus_claim(&claim);
                }
            }
            Ok(None) => {}
            Err(error) => self.give_up(&error),
        }
    }

    /// Text of the host's that it has written anew is never seen twice.
    fn heal(&self) {
        let splits = self.marked.borrow().as_ref().map(|marked| marked.splits.clone());
        splits.iter().for_each(|splits| splits.borrow_mut().heal());
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
        let left = self.marked.take();
        drop(left);
        self.overview.take();
        self.text.take();
        self.watch_on();
        self.tell(Message::OnPage(OnPage::default(), self.words().tag));
        dispatch(match error {
            Error::OtherPage => Event::Gone(self.id),
            error => Event::Failed(self.id, error.told(self.words())),
        });
    }

    /// Whether another article of ours has this text.
    fn is_taken(&self, text: &Element) -> bool {
        all().iter().any(|other| other.id != self.id && other.text.borrow().as_ref() == Some(text))
    }

    /// Marks the claims where they are in a text. All in one go: nothing flickers. Gives the
    /// claims on the page, and the claim whose mark had the focus; nothing when all is as it was.
    fn mark_text(
        self: &Rc<Self>,
        article: ArticleIdx,
        text: &Element,
    ) -> Result<Option<(ClaimsOnPage, Option<String>)>, Error> {
        self.heal();
        let mut page = PageText::read(text);
        let is_same_text = self.text.borrow().as_ref() == Some(text);
        let before = self.marked.take();
        let is_stale = self.is_stale.replace(false);
        if let Some(marked) = &before
            && !is_stale
            && is_same_text
            && marked.is_as(article, &page)
        {
            self.marked.replace(before);
            return Ok(None);
        }
        let focused = before.as_ref().and_then(|marked| marked.marks.focused_claim());
        let was_marked = before.is_some();
        let before = before.filter(|marked| is_same_text && !marked.paint.splits_nodes() && marked.paint.is_on());
        if was_marked && before.is_none() {
            // What was there has been taken off the page.
            page = PageText::read(text);
        }
        let marked = self.marked_anew(before, Anchored::new(self.db.clone(), article, page), text)?;
        let on_page = claims_on_page(&marked.anchored);
        let counts = Message::OnPage(marked.anchored.on_page(), self.words().tag);
        self.text.replace(Some(text.clone()));
        self.overview.take();
        self.marked.replace(Some(marked));
        self.tell(counts);
        self.tell(Message::Marks(self.marks_shown() == MarksShown::All));
        Ok(Some((on_page, focused)))
    }

    /// Paint and marks for an article, made of those that were there before as far as they can be.
    fn marked_anew(
        self: &Rc<Self>,
        before: Option<Marked>,
        mut anchored: Anchored,
        text: &Element,
    ) -> Result<Marked, Error> {
        let sentences = anchored.marked();
        let (marks, paint, splits, listeners) = match before {
            Some(Marked { marks, paint, splits, listeners, .. }) => (Some(marks), Some(paint), splits, Some(listeners)),
            None => (None, None, Rc::default(), None),
        };
        // Where sentences are painted by elements they end their nodes anyway.
        if !page::splits_nodes(&self.painted(&anchored, &sentences)) {
            anchored.split_after(&sentences, &mut splits.borrow_mut());
        }
        let paint = {
            let painted = self.painted(&anchored, &sentences);
            match paint {
                Some(paint) => paint.repaint(anchored.page(), &painted)?,
                None => Painted::new(anchored.page(), &painted)?,
            }
        };
        if paint.splits_nodes() {
            anchored.reread(text);
        }
        let marks = self.set_marks(&anchored, &sentences, marks)?;
        marks.sweep(text);
        let listeners = listeners.unwrap_or_else(|| listen::in_text(self, text));
        Ok(Marked { anchored: Rc::new(anchored), sentences, marks, paint, splits, listeners })
    }

    /// How each sentence is painted.
    fn painted<'f>(&self, anchored: &'f Anchored, sentences: &[usize]) -> Vec<(Paint, &'f PageRange)> {
        let marks = self.marks_shown();
        let paint = |n: usize| paint_of(anchored.state_of(n), marks);
        sentences.iter().filter_map(|&n| Some((paint(n), anchored.place(n)?))).collect()
    }

    /// Paints the same sentences anew.
    pub(super) fn repaint(self: &Rc<Self>) {
        if self.marked.borrow().as_ref().is_some_and(|marked| marked.paint.splits_nodes()) {
            self.is_stale.set(true);
            return self.look();
        }
        let Some(mut marked) = self.marked.take() else { return };
        let sentences = self.painted(&marked.anchored, &marked.sentences);
        let marks = self.set_marks(&marked.anchored, &marked.sentences, Some(marked.marks.clone()));
        if let (Ok(paint), Ok(_)) = (marked.paint.repaint(marked.anchored.page(), &sentences), marks) {
            marked.paint = paint;
            self.marked.replace(Some(marked));
            self.paint_open(self.open_sentence());
        }
    }

    fn set_marks(
        &self,
        anchored: &Anchored,
        sentences: &[usize],
        marks: Option<Rc<Marks>>,
    ) -> Result<Rc<Marks>, Error> {
        let words = self.words();
        let shown = self.marks_shown();
        let mark = |&n: &usize| {
            let gravest = anchored.gravest_of(n)?;
            let (claim, state) = (anchored.stored(gravest), anchored.state(gravest));
            let about = [("words", &*anchored.opening(n)), ("state", words.state(state).word())];
            let name = words::fill(words.mark, &about);
            // A line that tells of something has its sign, too.
            let sign = matches!(paint_of(state, shown), Paint::Attention | Paint::Changed).then_some(state);
            Some(Mark { place: anchored.place(n)?, name, description: claim.title(), claim: &claim.id, sign })
        };
        let language = (words.tag, words.direction);
        let new: Vec<Mark> = sentences.iter().filter_map(mark).collect();
        match marks {
            Some(marks) => marks.update(&new, language).map(|()| marks),
            None => Ok(Rc::new(Marks::new(&new, language)?)),
        }
    }

    /// Tells the panel something.
    pub(super) fn tell(&self, message: Message) {
        if let Some(parts) = &*self.parts.borrow() {
            parts.panel.tell(message);
        }
    }

    /// Says a line above a sentence, near where the reader points; or nothing.
    pub(super) fn peek(&self, line: Option<(&str, usize, f64)>) {
        let parts = self.parts.borrow();
        let Some(Parts { peek, .. }) = &*parts else { return };
        match line {
            Some((line, sentence, x)) => self.at(sentence, |place| {
                let _ = peek.show(line, place, x);
            }),
            None => peek.hide(),
        }
    }

    /// Watches what is on the page now; what was done to it until now is known.
    fn watch_on(&self) {
        let anchored = self.anchored();
        let roots = anchored.as_ref().map_or(&[][..], |anchored| anchored.page().roots());
        if let Some(parts) = &*self.parts.borrow() {
            parts.watch.aim(self.text.borrow().as_ref(), roots);
        }
    }

    /// Whether the page has changed and was not read since.
    pub(super) fn is_behind(&self) -> bool {
        self.parts.borrow().as_ref().is_some_and(|parts| parts.watch.is_behind())
    }

    /// Paints one sentence as the one that is open, or none.
    pub(super) fn paint_open(&self, sentence: Option<usize>) {
        self.paint_besides(Besides::Open, sentence);
    }

    /// Paints one sentence as the one that is open, or as the one that is pointed at; or none.
    pub(super) fn paint_besides(&self, as_what: Besides, sentence: Option<usize>) {
        if let Some(Marked { anchored, sentences, paint, .. }) = &mut *self.marked.borrow_mut() {
            let number = |n: usize| sentences.iter().position(|&at| at == n);
            paint.set(as_what, anchored.page(), sentence.and_then(|n| Some((number(n)?, anchored.place(n)?))));
        }
    }

    /// Does something where a sentence is, if it is on the page.
    pub(super) fn at<T>(&self, sentence: usize, act: impl FnOnce(&PageRange) -> T) {
        if let Some(anchored) = self.anchored() {
            anchored.place(sentence).map(act);
        }
    }

    /// Takes every change to the page back.
    pub(crate) fn unmount(&self) {
        dispatch(Event::Unmounted(self.id));
        self.pointed.take();
        self.shift.take();
        remove(self.id);
        let (marked, parts) = (self.marked.take(), self.parts.take());
        self.text.take();
        drop((marked, parts));
    }

    /// The words of the panel's language.
    pub(super) fn words(&self) -> &'static Words {
        let article = || target::which_article(&self.db, &self.options).ok();
        let language = || article().map(|article| article.of(self.db.archive()).language.clone());
        words::for_language(&self.options.language.clone().or_else(language).unwrap_or_default())
    }

    pub(super) fn id(&self) -> MountId {
        self.id
    }

    pub(super) fn host(&self) -> &Element {
        &self.host
    }

    /// Which marks the text shows.
    pub(super) fn marks_shown(&self) -> MarksShown {
        ask(|state| state.marks(self.id))
    }

    pub(super) fn anchored(&self) -> Option<Rc<Anchored>> {
        self.marked.borrow().as_ref().map(|marked| marked.anchored.clone())
    }

    pub(super) fn marks(&self) -> Option<Rc<Marks>> {
        self.marked.borrow().as_ref().map(|marked| marked.marks.clone())
    }

    pub(super) fn sentence_of_mark(&self, mark: usize) -> Option<usize> {
        self.marked.borrow().as_ref()?.sentences.get(mark).copied()
    }

    pub(super) fn mark_of_sentence(&self, sentence: usize) -> Option<usize> {
        self.marked.borrow().as_ref()?.sentences.iter().position(|&at| at == sentence)
    }

    fn article(&self) -> Option<ArticleIdx> {
        self.anchored().map(|anchored| anchored.article())
    }

    /// All claims of this article at a glance.
    pub(crate) fn overview(&self) -> Rc<Overview> {
        let overview = || Rc::new(self.anchored().map(|anchored| anchored.overview()).unwrap_or_default());
        self.overview.borrow_mut().get_or_insert_with(overview).clone()
    }

    /// Looks where the panel has room beside the text of the sentence that is open; a page that gives way is told.
    pub(super) fn find_room(&self) {
        self.shift.take();
        let sentence = ask(|state| state.open_sentence(self.id));
        let first = || self.marked.borrow().as_ref().and_then(|marked| marked.sentences.first().copied());
        let gives_way = page::gives_way();
        let anchored = self.anchored();
        let place = sentence.or_else(first).and_then(|n| anchored.as_ref()?.place(n));
        let room = page::room(place, self.words().direction == "rtl", gives_way);
        if let Some(width) = room.width.filter(|_| gives_way) {
            self.shift.replace(Shift::by(width));
        }
        self.room.set(room);
        self.tell(Message::Room(room));
    }

    /// What scrolls in the panel.
    pub(super) fn panel_body(&self) -> Option<HtmlElement> {
        self.in_panel(".panel")
    }

    /// Which folded parts of the panel are open, by number.
    pub(super) fn unfolded(&self) -> Vec<u32> {
        let parts = self.parts.borrow();
        parts.as_ref().map(|parts| panel::unfolded(parts.panel.root())).unwrap_or_default()
    }

    /// What has the focus in the panel.
    pub(super) fn focused(&self) -> Option<Element> {
        self.parts.borrow().as_ref().and_then(|parts| parts.panel.root().active_element())
    }

    pub(super) fn in_panel(&self, selector: &str) -> Option<HtmlElement> {
        self.parts.borrow().as_ref().and_then(|parts| panel::find(parts.panel.root(), selector))
    }

    /// Gives the focus to the button that lists all.
    pub(super) fn focus_button(&self) {
        let button = self.in_panel(".all");
        button.iter().for_each(|button| drop(button.focus()));
    }

    /// Where the sentences were found.
    pub(crate) fn placement(&self) -> Vec<PlacementInfo> {
        self.anchored().map(|anchored| anchored.placement()).unwrap_or_default()
    }
}

impl Marked {
    /// Whether nothing has to be done for an article in a page that was read just now.
    fn is_as(&self, article: ArticleIdx, page: &PageText) -> bool {
        self.anchored.article() == article
            && page.is_as(self.anchored.page())
            && self.marks.are_set()
            && self.paint.is_on()
    }
}

/// What the session has to know of an article that is on the page.
fn claims_on_page(anchored: &Anchored) -> ClaimsOnPage {
    let claim = |idx| {
        let stored = anchored.stored(idx);
        let needs_attention = anchored.state(idx).needs_attention();
        ClaimOnPage { idx, id: stored.id.clone(), sentence: stored.sentence as usize, needs_attention }
    };
    ClaimsOnPage { claims: anchored.claims().map(claim).collect() }
}

fn paint_of(state: State, marks: MarksShown) -> Paint {
    match (marks, state) {
        (MarksShown::Quiet, _) => Paint::None,
        (_, State::TextChanged) => Paint::Changed,
        (_, state) if state.needs_attention() => Paint::Attention,
        (MarksShown::All, _) => Paint::Evidence,
        (MarksShown::Attention, _) => Paint::Faint,
    }
}
