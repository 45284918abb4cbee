//! The panel: at the side of a wide window, at the foot of a narrow one. Not modal. What it shows is
//! drawn by `sayso-cards`; here it is put into its shadow root.

use sayso_cards::panel::{self, Frame, OnPage, Stop, View};
use sayso_cards::{Form, Pages, overview, words};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement, HtmlElement, HtmlSelectElement, ShadowRoot};
use yew::{AppHandle, Component, Context, Html, Properties};

use crate::error::Error;
use crate::options::Theme;
use crate::page::{self, Room};

const CSS: [&str; 3] = [sayso_cards::style_sheet!("panel.css"), sayso_cards::TOKENS, sayso_cards::CSS];

/// The panel's fixed side.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// Language of the panel's words until an article is found (BCP 47).
    pub(crate) language: &'static str,
    /// Where the pages of other articles are.
    pub(crate) pages: Pages,
    /// Where it is drawn.
    pub(crate) root: ShadowRoot,
}

/// What the panel is told.
pub(crate) enum Message {
    /// Show something else, and take the focus.
    Show(View),
    /// Show something else, or the same anew; the focus stays where it is.
    Refresh(View),
    /// What of the article is on the page, and the language of the panel's words (BCP 47), which may be
    /// another article's by now.
    OnPage(OnPage, &'static str),
    /// One plain sentence on why there is nothing to show, or that there is again.
    Problem(Option<String>),
    /// What those who do not see the panel are told.
    Announce(String),
    /// Whether the text shows a mark on each claim.
    Marks(bool),
    /// One line below the chip.
    Notice(&'static str),
    /// Whether the reader came from another claim.
    Trail(bool),
    /// What is shown was read up to there before: how far it was scrolled, in pixels, and which of its folded parts
    /// were open.
    Scroll(i32, Vec<u32>),
    /// What has the focus once it is drawn: a selector.
    Point(String),
    /// Where the panel is.
    Room(Room),
    /// The sheet is drawn out, or in again.
    Size,
    /// How far it was drawn out by drag.
    Dragged(Stop),
    /// Show a claim as a citation.
    Cite(String, Form),
}

/// The panel.
#[derive(Default)]
pub(crate) struct Panel {
    frame: Frame,
    /// Once an article was found.
    language: Option<&'static str>,
    room: Room,
    wants: Option<Wish>,
    /// How far what is shown next is scrolled, in pixels.
    scroll_to: i32,
    /// Which of its folded parts are open then.
    unfold: Vec<u32>,
    /// What of it has the focus then, if it is not the panel: a selector.
    point_to: Option<String>,
}

/// What is to be done once the panel is drawn.
enum Wish {
    /// It takes the focus, and is scrolled.
    Focus,
    /// It is scrolled.
    Scroll,
}

impl Component for Panel {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        let frame = &mut self.frame;
        match message {
            Message::Show(view) => {
                frame.notice = "";
                self.wants = (view != View::Closed).then_some(Wish::Focus);
                if view == View::Closed {
                    (frame.stop, frame.cited) = (Stop::Half, None);
                    frame.announced.clear();
                }
                frame.view = view;
            }
            Message::Refresh(view) => {
                let is_other = matches!((&frame.view, &view), (View::Card { card: a, .. }, View::Card { card: b, .. }) if a.id != b.id);
                if is_other {
                    self.wants = Some(Wish::Scroll);
                }
                frame.view = view;
            }
            Message::Problem(problem) => frame.problem = problem,
            Message::OnPage(on_page, language) => {
                frame.on_page = on_page;
                self.language = Some(language);
            }
            // The same again is another text, or nobody would hear it.
            Message::Announce(text) if text == frame.announced => frame.announced = text + "\u{a0}",
            Message::Announce(text) => frame.announced = text,
            Message::Scroll(to, unfolded) => (self.scroll_to, self.unfold) = (to, unfolded),
            Message::Point(to) => self.point_to = Some(to),
            Message::Marks(has_all) => frame.has_all_marks = has_all,
            Message::Notice(notice) => frame.notice = notice,
            Message::Trail(has_back) => frame.has_back = has_back,
            Message::Room(room) => {
                if room.is_low != self.room.is_low || frame.view == View::Closed {
                    frame.stop = if room.is_low { Stop::Full } else { Stop::Half };
                }
                frame.side = room.side;
                self.room = room;
            }
            Message::Size => frame.stop = if frame.stop == Stop::Full { Stop::Half } else { Stop::Full },
            Message::Dragged(stop) => frame.stop = stop,
            Message::Cite(claim, form) => frame.cited = Some((claim, form)),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { language, pages, .. } = ctx.props();
        panel::draw(&self.frame, words::for_language(self.language.unwrap_or(language)), pages)
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let root = &ctx.props().root;
        if let View::List { query, .. } = &self.frame.view {
            for (field, value) in overview::chosen(query) {
                let field = find(root, &["select[name=", field.name(), "]"].concat());
                let field = field.map(JsCast::unchecked_into::<HtmlSelectElement>);
                field.filter(|field| field.value() != value).iter().for_each(|field| field.set_value(value));
            }
        }
        if let Some(panel) = find(root, ".panel") {
            let width = self.room.width.map(|width| [&(width as i32).to_string(), "px"].concat());
            let _ = panel.style().set_property("--width", &width.unwrap_or_default());
        }
        let pointed = self.point_to.take().and_then(|to| find(root, &to));
        let Some(wish) = self.wants.take() else {
            let _ = pointed.map(|pointed| pointed.focus());
            return;
        };
        if let Some(panel) = find(root, ".panel") {
            call(&panel, "showPopover");
        }
        let unfold = std::mem::take(&mut self.unfold);
        for (_, fold) in (0..).zip(folds(root)).filter(|(n, _)| unfold.contains(n)) {
            fold.set_open(true);
        }
        if let Some(panel) = find(root, ".panel") {
            panel.set_scroll_top(std::mem::take(&mut self.scroll_to));
        }
        if let (Wish::Focus, Some(panel)) = (wish, pointed.or_else(|| find(root, ".panel"))) {
            let stay = web_sys::FocusOptions::new();
            stay.set_prevent_scroll(true);
            let _ = panel.focus_with_options(&stay);
        }
    }
}

/// Shows or hides the panel in the browser's top layer. An older browser has none, and shows the panel where it is.
fn call(panel: &HtmlElement, method: &str) {
    let _ = js_sys::Reflect::get(panel, &method.into())
        .and_then(|method| method.dyn_into::<js_sys::Function>())
        .and_then(|method| method.call0(panel));
}

/// Before a page is printed: its open card goes into the flow of the page. And back from there.
pub(crate) fn put_on_paper(root: &ShadowRoot, is_printing: bool) {
    let Some(panel) = find(root, ".panel") else { return };
    let focused = root.active_element().map(JsCast::unchecked_into::<HtmlElement>);
    call(&panel, if is_printing { "hidePopover" } else { "showPopover" });
    if let Some(focused) = focused {
        let stay = web_sys::FocusOptions::new();
        stay.set_prevent_scroll(true);
        let _ = focused.focus_with_options(&stay);
    }
}

/// An element of a panel.
pub(crate) fn find(root: &ShadowRoot, selector: &str) -> Option<HtmlElement> {
    root.query_selector(selector).ok().flatten().map(JsCast::unchecked_into)
}

/// The parts of the panel that can be unfolded.
fn folds(root: &ShadowRoot) -> Vec<HtmlDetailsElement> {
    let found = root.query_selector_all(".panel details").ok();
    let all = found.into_iter().flat_map(|found| (0..found.length()).filter_map(move |n| found.item(n)));
    all.filter_map(|node| node.dyn_into().ok()).collect()
}

/// The numbers of those that are.
pub(crate) fn unfolded(root: &ShadowRoot) -> Vec<u32> {
    (0..).zip(folds(root)).filter(|(_, fold)| fold.open()).map(|(n, _)| n).collect()
}

/// The panel, drawn; dropping it ends it. Its seat is emptied by the seat's own guard.
pub(crate) struct Drawn {
    app: Option<AppHandle<Panel>>,
    root: ShadowRoot,
}

impl Drawn {
    /// Draws the panel in a shadow root of its host.
    pub(crate) fn new(host: &Element, theme: Theme, language: &'static str, pages: Pages) -> Result<Self, Error> {
        let (root, place) = page::place_for_panel(host, &CSS, theme.class())?;
        let props = Props { language, pages, root: root.clone() };
        let app = yew::Renderer::<Panel>::with_root_and_props(place, props).render();
        Ok(Self { app: Some(app), root })
    }

    /// Tells the panel something.
    pub(crate) fn tell(&self, message: Message) {
        if let Some(app) = &self.app {
            app.send_message(message);
        }
    }

    /// The shadow root the panel is in.
    pub(crate) fn root(&self) -> &ShadowRoot {
        &self.root
    }
}

impl Drop for Drawn {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }
}

/// One plain sentence where the panel would have been.
pub(crate) fn show_error(host: &Element, sentence: &str) -> Result<(), Error> {
    page::say_in(host, &CSS, sentence)
}
