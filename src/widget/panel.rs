//! The panel: at the side of a wide window, at the foot of a narrow one. Not modal. What it shows is
//! drawn by `sayso-cards`; here it is put into its shadow root, and what is clicked in it is read.

use sayso_cards::panel::{self, Frame, View};
use sayso_cards::{Form, PERMALINK, Pages, overview, words};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, MouseEvent, ShadowRoot};
use yew::{AppHandle, Component, Context, Html, Properties};

use crate::error::Error;
use crate::page;

const CSS: [&str; 3] = [sayso_cards::sheet!("panel.css"), sayso_cards::TOKENS, sayso_cards::CSS];

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

/// What a reader asks of the panel.
pub(crate) enum Request {
    /// To close it.
    Close,
    /// To see all claims.
    List,
    /// To go back where the reader came from.
    Back,
    /// To go to the next claim of the article, or to the one before.
    Step(bool),
    /// To see another claim: its slug, and where it stands if not here.
    Claim(String, String),
    /// To draw the sheet out, or in again.
    Size,
    /// To show the marks in the text, or to hide them.
    Marks,
    /// To see more of the list.
    More,
    /// To have a claim as a citation.
    Cite(String, Form),
    /// To see only some of the list: the name of a field and its value.
    Filter(String, String),
    /// To see what somebody says: a source's slug.
    Speaker(String),
}

impl Request {
    /// What a click means. Components have no listeners of their own: Yew would keep each one
    /// for ever, with the panel it was in.
    pub(crate) fn of(event: &MouseEvent) -> Option<Self> {
        let target = event.target()?.dyn_into::<Element>().ok()?;
        let is_in = |selector: &str| target.closest(selector).ok().flatten();
        if let Some(button) = is_in("button") {
            return Self::of_button(&button);
        }
        let modified = event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key();
        // Not every link to such a fragment: another newsroom's site has its own.
        let href = is_in("a.claim, a[href^='#']")?.get_attribute("href")?;
        let (page, id) = href.split_once(PERMALINK).filter(|_| !modified)?;
        Some(Self::Claim(id.to_owned(), page.to_owned()))
    }

    fn of_button(button: &Element) -> Option<Self> {
        if button.has_attribute("aria-disabled") {
            return None;
        }
        Some(match &*button.get_attribute("class")? {
            "close" => Self::Close,
            "all" | "list-all" => Self::List,
            "back" => Self::Back,
            "previous" => Self::Step(false),
            "next" => Self::Step(true),
            "size" => Self::Size,
            "marks" => Self::Marks,
            "more" => Self::More,
            "speaker" => Self::Speaker(button.get_attribute("data-speaker")?),
            "form" => {
                let form = button.get_attribute("data-form")?;
                let (form, _) = Form::ALL.into_iter().find(|(_, name)| *name == form)?;
                Self::Cite(button.get_attribute("data-claim")?, form)
            }
            _ => return None,
        })
    }

    /// What is typed or chosen in a field of the list.
    pub(crate) fn of_field(event: &Event) -> Option<Self> {
        let field = event.target()?;
        if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
            return Some(Self::Filter(input.name(), input.value()));
        }
        let select = field.dyn_ref::<HtmlSelectElement>()?;
        Some(Self::Filter(select.name(), select.value()))
    }
}

/// What the panel is told.
pub(crate) enum Message {
    /// Show something else, and take the focus.
    Show(View),
    /// Show something else, or the same anew; the focus stays where it is.
    Refresh(View),
    /// How many claims the article has, how many of its sentences are not on the page, and the language
    /// of the panel's words (BCP 47), which may be another article's by now.
    Counts(u32, u32, &'static str),
    /// One plain sentence on why there is nothing to show, or that there is again.
    Problem(Option<String>),
    /// What those who do not see the panel are told.
    Announce(String),
    /// Whether the reader came from another claim.
    Trail(bool),
    /// What is shown was read up to there before: how far it was scrolled, in pixels.
    Scroll(i32),
    /// What has the focus once it is drawn: a selector.
    Point(String),
    /// Whether the panel stands at the other side of a wide window.
    Opposite(bool),
    /// The sheet is drawn out, or in again.
    Size,
    /// Whether it was drawn out by drag.
    Dragged(bool),
    /// Show a claim as a citation.
    Cite(String, Form),
}

/// The panel.
#[derive(Default)]
pub(crate) struct Panel {
    frame: Frame,
    /// Once an article was found.
    language: Option<&'static str>,
    wants: Option<Wish>,
    /// How far what is shown next is scrolled, in pixels.
    scroll_to: i32,
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
                self.wants = (view != View::Closed).then_some(Wish::Focus);
                if view == View::Closed {
                    (frame.is_large, frame.cited) = (false, None);
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
            Message::Counts(claims, orphans, language) => {
                (frame.n_claims, frame.n_orphans) = (claims, orphans);
                self.language = Some(language);
            }
            // The same again is another text, or nobody would hear it.
            Message::Announce(text) if text == frame.announced => frame.announced = text + "\u{a0}",
            Message::Announce(text) => frame.announced = text,
            Message::Scroll(to) => self.scroll_to = to,
            Message::Point(to) => self.point_to = Some(to),
            Message::Trail(has_back) => frame.has_back = has_back,
            Message::Opposite(is_opposite) => frame.is_opposite = is_opposite,
            Message::Size => frame.is_large = !frame.is_large,
            Message::Dragged(is_large) => frame.is_large = is_large,
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
            for (name, value) in overview::chosen(query) {
                let field = find(root, &["select[name=", name, "]"].concat());
                let field = field.map(JsCast::unchecked_into::<HtmlSelectElement>);
                field.filter(|field| field.value() != value).iter().for_each(|field| field.set_value(value));
            }
        }
        let pointed = self.point_to.take().and_then(|to| find(root, &to));
        let Some(wish) = self.wants.take() else {
            let _ = pointed.map(|pointed| pointed.focus());
            return;
        };
        if let Some(panel) = find(root, ".panel") {
            // An older browser has no top layer, and shows the panel where it is.
            let _ = js_sys::Reflect::get(&panel, &"showPopover".into())
                .and_then(|show| show.dyn_into::<js_sys::Function>())
                .and_then(|show| show.call0(&panel));
        }
        if let Some(body) = find(root, ".body") {
            body.set_scroll_top(std::mem::take(&mut self.scroll_to));
        }
        if let (Wish::Focus, Some(panel)) = (wish, pointed.or_else(|| find(root, ".panel"))) {
            let stay = web_sys::FocusOptions::new();
            stay.set_prevent_scroll(true);
            let _ = panel.focus_with_options(&stay);
        }
    }
}

/// An element of a panel.
pub(crate) fn find(root: &ShadowRoot, selector: &str) -> Option<HtmlElement> {
    root.query_selector(selector).ok().flatten().map(JsCast::unchecked_into)
}

/// The mounted panel; dropping it ends it. Its seat is emptied by the seat's own guard.
pub(crate) struct Mounted {
    app: Option<AppHandle<Panel>>,
    root: ShadowRoot,
}

impl Mounted {
    /// Draws the panel in a shadow root of its host.
    pub(crate) fn new(
        host: &Element,
        theme: Option<&str>,
        language: &'static str,
        pages: Pages,
    ) -> Result<Self, Error> {
        let root = page::shadow_root(host, &CSS)?;
        let place = page::document()?.create_element("div").map_err(|_| Error::Browser("createElement"))?;
        let theme = theme.filter(|theme| matches!(*theme, "light" | "dark")).unwrap_or("auto");
        let _ = place.set_attribute("class", theme);
        root.append_child(&place).map_err(|_| Error::Browser("createElement"))?;
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

    /// Whether the panel has the focus.
    pub(crate) fn has_focus(&self) -> bool {
        self.root.active_element().is_some()
    }
}

/// Gives the focus to the button that lists all, in a panel's shadow root.
pub(crate) fn focus_button(root: &ShadowRoot) {
    if let Some(button) = find(root, ".all") {
        let _ = button.focus();
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }
}

/// One plain sentence where the panel would have been.
pub(crate) fn show_error(host: &Element, sentence: &str) -> Result<(), Error> {
    let root = page::shadow_root(host, &CSS)?;
    let text = page::document()?.create_element("p").map_err(|_| Error::Browser("createElement"))?;
    let text: HtmlElement = text.unchecked_into();
    let _ = text.set_attribute("class", "error");
    let _ = text.set_attribute("role", "status");
    text.set_text_content(Some(sentence));
    // What the page has inside of the element may lead to the same sources.
    let slot = page::document()?.create_element("slot").map_err(|_| Error::Browser("createElement"))?;
    root.append_with_node_2(&text, &slot).map_err(|_| Error::Browser("createElement"))
}
