//! The panel: at the side of a wide window, at the foot of a narrow one. Not modal.

use std::rc::Rc;

use sayso_cards::{CardView, permalink, words};
use sayso_core::Card;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, Callback, Component, Context, Html, NodeRef, Properties, html};

use crate::error::Error;
use crate::page;

const CSS: &str = include_str!("panel.css");

/// The panel's fixed side: language, and what to do when it is closed.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// Language of the panel's words (BCP 47).
    pub(crate) language: &'static str,
    /// How many checked sentences are not on the page.
    pub(crate) orphans: u32,
    /// The reader closes it.
    pub(crate) on_close: Callback<()>,
}

/// What the panel is told.
pub(crate) enum Message {
    /// Show the cards of a sentence, the chosen claim first.
    Show(Vec<Rc<Card>>),
    /// Show nothing.
    Hide,
}

/// The panel.
pub(crate) struct Panel {
    cards: Vec<Rc<Card>>,
    element: NodeRef,
    wants_focus: bool,
}

impl Component for Panel {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self { cards: Vec::new(), element: NodeRef::default(), wants_focus: false }
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        self.cards = match message {
            Message::Show(cards) => cards,
            Message::Hide => Vec::new(),
        };
        self.wants_focus = !self.cards.is_empty();
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        if self.cards.is_empty() {
            return Html::default();
        }
        let Props { language, orphans, on_close } = ctx.props();
        let words = words::for_language(language);
        let close = on_close.reform(|_| ());
        html! {
            <section class="panel" role="dialog" aria-labelledby="title" tabindex="-1" lang={words.tag} ref={&self.element}>
                <header>
                    <h2 id="title">{ words.title }</h2>
                    <button type="button" class="close" onclick={close} aria-label={words.close}>{ "×" }</button>
                </header>
                <div class="body">
                    { self.others(words) }
                    { for self.cards.iter().map(|card| html! { <CardView key={card.id.clone()} card={card.clone()} {language} /> }) }
                    { for (*orphans > 0).then(|| html! { <p class="orphans">{ words.orphans.of(*orphans) }</p> }) }
                </div>
            </section>
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
    /// The other claims of the sentence, each a link that puts it first.
    fn others(&self, words: &sayso_cards::Words) -> Html {
        let others = self.cards.get(1..).filter(|others| !others.is_empty());
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
}

/// The mounted panel; dropping it empties its host again.
pub(crate) struct Mounted {
    app: Option<AppHandle<Panel>>,
    root: web_sys::ShadowRoot,
}

impl Mounted {
    /// Draws the panel in a shadow root of its host.
    pub(crate) fn new(host: &Element, theme: Option<&str>, props: Props) -> Result<Self, Error> {
        let root = page::shadow_root(host, &[CSS, sayso_cards::CSS])?;
        let place = page::document()?.create_element("div").map_err(|_| Error::Browser("an element"))?;
        let theme = theme.filter(|theme| matches!(*theme, "light" | "dark")).unwrap_or("auto");
        let _ = place.set_attribute("class", theme);
        root.append_child(&place).map_err(|_| Error::Browser("an element"))?;
        let app = yew::Renderer::<Panel>::with_root_and_props(place, props).render();
        Ok(Self { app: Some(app), root })
    }

    /// Tells the panel what to show.
    pub(crate) fn tell(&self, message: Message) {
        if let Some(app) = &self.app {
            app.send_message(message);
        }
    }

    /// The shadow root the panel is in.
    pub(crate) fn root(&self) -> &web_sys::ShadowRoot {
        &self.root
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        while let Some(child) = self.root.first_child() {
            let _ = self.root.remove_child(&child);
        }
    }
}

/// One plain sentence where the panel would have been.
pub(crate) fn show_error(host: &Element, sentence: &str) -> Result<(), Error> {
    let root = page::shadow_root(host, &[CSS])?;
    let text = page::document()?.create_element("p").map_err(|_| Error::Browser("an element"))?;
    let text: HtmlElement = text.unchecked_into();
    let _ = text.set_attribute("class", "error");
    let _ = text.set_attribute("role", "status");
    text.set_text_content(Some(sentence));
    root.append_child(&text).map(drop).map_err(|_| Error::Browser("an element"))
}
