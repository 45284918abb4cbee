//! The panel: at the side of a wide window, at the foot of a narrow one. Not modal. And the
//! button that lists all claims, in the flow of the page where the element stands.

use std::rc::Rc;

use sayso_cards::{CardView, Item, ListView, PERMALINK, Pages, permalink, words};
use sayso_core::Card;
use sayso_core::text::Orphan;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, MouseEvent};
use yew::{AppHandle, Component, Context, Html, NodeRef, Properties, html};

use crate::error::Error;
use crate::page;

const CSS: [&str; 3] = [include_str!("panel.css"), sayso_cards::TOKENS, sayso_cards::CSS];

/// The panel's fixed side.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// Language of the panel's words (BCP 47).
    pub(crate) language: &'static str,
    /// Where the pages of other articles are.
    pub(crate) pages: Pages,
}

/// What a reader asks of the panel by a click in it.
pub(crate) enum Request {
    /// To close it.
    Close,
    /// To see all claims.
    List,
    /// To see another claim: its slug, and where it stands if not here.
    Claim(String, String),
}

impl Request {
    /// What a click means. Components have no listeners of their own: Yew would keep each one
    /// for ever, with the panel it was in.
    pub(crate) fn of(event: &MouseEvent) -> Option<Self> {
        let target = event.target()?.dyn_into::<Element>().ok()?;
        let is_in = |selector: &str| target.closest(selector).ok().flatten();
        if is_in(".close").is_some() {
            return Some(Self::Close);
        }
        if is_in(".all, .back").is_some() {
            return Some(Self::List);
        }
        let modified = event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key();
        // Not every link to such a fragment: another newsroom's site has its own.
        let href = is_in("a.claim, a[href^='#']")?.get_attribute("href")?;
        let (page, id) = href.split_once(PERMALINK).filter(|_| !modified)?;
        Some(Self::Claim(id.to_owned(), page.to_owned()))
    }
}

/// What the panel shows.
#[derive(Clone, Default, PartialEq)]
pub(crate) enum View {
    /// Nothing: it is closed.
    #[default]
    Closed,
    /// The cards of a sentence, the chosen claim first, and how the page differs from what was checked.
    Cards(Vec<Rc<Card>>, Option<Difference>),
    /// All claims of the article.
    List(Vec<Item>),
}

/// How a sentence on the page differs from the one that was checked.
#[derive(Clone, PartialEq)]
pub(crate) enum Difference {
    /// It is not there as it was checked.
    Missing(Orphan),
    /// It is there in slightly other words.
    Edited,
}

/// What the panel is told.
pub(crate) enum Message {
    /// Show something else, and take the focus.
    Show(View),
    /// The page changed under what is shown.
    Refresh(View),
    /// How many claims the article has, and how many of its sentences are not on the page.
    Counts(u32, u32),
    /// One plain sentence on why there is nothing to show, or that there is again.
    Problem(Option<String>),
}

/// The panel.
#[derive(Default)]
pub(crate) struct Panel {
    view: View,
    n_claims: u32,
    n_orphans: u32,
    problem: Option<String>,
    element: NodeRef,
    wants_focus: bool,
}

impl Component for Panel {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Show(view) => {
                self.wants_focus = view != View::Closed;
                self.view = view;
            }
            Message::Refresh(view) => self.view = view,
            Message::Problem(problem) => self.problem = problem,
            Message::Counts(claims, orphans) => (self.n_claims, self.n_orphans) = (claims, orphans),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { language, pages } = ctx.props();
        let words = words::for_language(language);
        if let Some(problem) = &self.problem {
            return html! { <><p class="error" role="status" lang={words.tag}>{ problem }</p><slot /></> };
        }
        let name = words.all_claims.of(self.n_claims);
        html! {
            <>
                if self.n_claims > 0 {
                    <button type="button" class="all" lang={words.tag}>{ &name }</button>
                }
                if self.view != View::Closed {
                    <section class="panel" role="dialog" aria-labelledby="title" tabindex="-1" lang={words.tag} dir={words::direction(words.tag)} ref={&self.element}>
                        <header>
                            <h2 id="title">{ words.title }</h2>
                            if matches!(self.view, View::Cards(..)) {
                                <button type="button" class="back">{ name }</button>
                            }
                            <button type="button" class="close" aria-label={words.close}>{ "×" }</button>
                        </header>
                        <div class="body">
                            { self.body(words, language, pages) }
                            { for (self.n_orphans > 0).then(|| html! { <p class="orphans">{ words.orphans.of(self.n_orphans) }</p> }) }
                        </div>
                    </section>
                }
            </>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if std::mem::take(&mut self.wants_focus)
            && let Some(panel) = self.element.cast::<HtmlElement>()
        {
            if let Ok(Some(body)) = panel.query_selector(".body") {
                body.set_scroll_top(0);
            }
            let stay = web_sys::FocusOptions::new();
            stay.set_prevent_scroll(true);
            let _ = panel.focus_with_options(&stay);
        }
    }
}

impl Panel {
    fn body(&self, words: &sayso_cards::Words, language: &'static str, pages: &Pages) -> Html {
        match &self.view {
            View::Closed => Html::default(),
            View::List(items) => html! { <ListView items={items.clone()} {language} /> },
            View::Cards(cards, difference) => {
                let told = difference.as_ref().map(|difference| match difference {
                    Difference::Missing(orphan) => (words.orphan)(orphan),
                    Difference::Edited => words.edited,
                });
                let card = |card: &Rc<Card>| {
                    let pages = pages.clone();
                    html! { <CardView key={card.id.clone()} card={card.clone()} {language} {pages} /> }
                };
                html! {
                    <>
                        { for told.map(|told| html! { <p class="changed">{ told }</p> }) }
                        { others(cards, words) }
                        { for cards.iter().map(card) }
                    </>
                }
            }
        }
    }
}

/// The other claims of the sentence, each a link that puts it first.
fn others(cards: &[Rc<Card>], words: &sayso_cards::Words) -> Html {
    let others = cards.get(1..).filter(|others| !others.is_empty());
    let Some(others) = others else { return Html::default() };
    let heading = words.other_claims.of(others.len() as u32);
    let item = |card: &Rc<Card>| html! { <li><a href={permalink(&card.id)}>{ &card.proposition }</a></li> };
    html! {
        <nav class="others" aria-label={heading.clone()}>
            <p>{ heading }</p>
            <ul>{ for others.iter().map(item) }</ul>
        </nav>
    }
}

/// The mounted panel; dropping it ends it. Its seat is emptied by the seat's own guard.
pub(crate) struct Mounted {
    app: Option<AppHandle<Panel>>,
    root: web_sys::ShadowRoot,
}

impl Mounted {
    /// Draws the panel in a shadow root of its host.
    pub(crate) fn new(host: &Element, theme: Option<&str>, props: Props) -> Result<Self, Error> {
        let root = page::shadow_root(host, &CSS)?;
        let place = page::document()?.create_element("div").map_err(|_| Error::Browser("an element"))?;
        let theme = theme.filter(|theme| matches!(*theme, "light" | "dark")).unwrap_or("auto");
        let _ = place.set_attribute("class", theme);
        root.append_child(&place).map_err(|_| Error::Browser("an element"))?;
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
    pub(crate) fn root(&self) -> &web_sys::ShadowRoot {
        &self.root
    }

    /// Whether the panel has the focus.
    pub(crate) fn has_focus(&self) -> bool {
        self.root.active_element().is_some()
    }
}

/// Gives the focus to the button that lists all, in a panel's shadow root.
pub(crate) fn focus_button(root: &web_sys::ShadowRoot) {
    if let Ok(Some(button)) = root.query_selector(".all") {
        let _ = button.unchecked_into::<HtmlElement>().focus();
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
    let text = page::document()?.create_element("p").map_err(|_| Error::Browser("an element"))?;
    let text: HtmlElement = text.unchecked_into();
    let _ = text.set_attribute("class", "error");
    let _ = text.set_attribute("role", "status");
    text.set_text_content(Some(sentence));
    // What the page has inside of the element may lead to the same sources.
    let slot = page::document()?.create_element("slot").map_err(|_| Error::Browser("an element"))?;
    root.append_with_node_2(&text, &slot).map_err(|_| Error::Browser("an element"))
}
