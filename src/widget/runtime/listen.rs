//! What a reader does in the text, in the panel and with the keyboard, as events of the session.

use std::rc::{Rc, Weak};

use gloo::events::EventListener;
use sayso_cards::{Ask, Field};
use sayso_core::model::ClaimIdx;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event as DomEvent, FocusEvent, HtmlElement, HtmlInputElement, HtmlSelectElement, KeyboardEvent, MouseEvent,
};

use super::{Mounted, ask, dispatch};
use crate::error::Error;
use crate::page::{self, Gesture};
use crate::panel::Message;
use crate::session::{Event, Typed};
use crate::{bottom_sheet, panel, search_text};

/// How long after the first the second click of two comes, in milliseconds: more than any system's setting.
const DOUBLE: f64 = 1000.0;

/// Does something with an article, if it is still mounted.
fn with(mounted: &Weak<Mounted>, act: impl FnOnce(&Rc<Mounted>)) {
    if let Some(mounted) = mounted.upgrade() {
        act(&mounted);
    }
}

/// Listens in the document and in the panel, for as long as the article is mounted.
pub(super) fn in_page(mounted: &Rc<Mounted>, panel: &panel::Drawn) -> Result<Vec<EventListener>, Error> {
    let weak = || Rc::downgrade(mounted);
    let (typed, asked, written, focused, dragged, resized) = (weak(), weak(), weak(), weak(), weak(), weak());
    let document = page::document()?;
    let on_key = move |event: &DomEvent| {
        // Scripts and autofill send events of this name that are none.
        if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
            with(&typed, |mounted| mounted.key(event));
        }
    };
    let on_click = move |event: &DomEvent| with(&asked, |mounted| mounted.clicked_in_panel(event.unchecked_ref()));
    let on_input = move |event: &DomEvent| with(&written, |mounted| mounted.filtered(event));
    let on_focus = move |event: &DomEvent| with(&focused, |mounted| mounted.uncover(event));
    let on_resize = move |_: &DomEvent| with(&resized, |mounted| mounted.resized());
    let mut listeners = vec![
        page::listen(&document, "keydown", Box::new(on_key)),
        page::listen(
            &document,
            "copy",
            Box::new(|event| {
                let _ = page::clean_copy(event);
            }),
        ),
        page::listen(panel.root(), "click", Box::new(on_click)),
        page::listen(panel.root(), "input", Box::new(on_input)),
        page::listen(&document, "focusin", Box::new(on_focus)),
    ];
    let on_drag = move |stop| {
        with(&dragged, |mounted| match stop {
            Some(stop) => mounted.tell(Message::Dragged(stop)),
            None => dispatch(Event::Asked(mounted.id(), Ask::Close)),
        });
    };
    let window = page::window()?;
    listeners.push(page::listen(&window, "resize", Box::new(on_resize)));
    for (event, is_printing) in [("beforeprint", true), ("afterprint", false)] {
        let root = panel.root().clone();
        listeners.push(page::listen(&window, event, Box::new(move |_| panel::put_on_paper(&root, is_printing))));
    }
    listeners.extend(bottom_sheet::listen(panel.root(), on_drag));
    Ok(listeners)
}

/// One listener for the whole article, whatever is pressed in it.
pub(super) fn in_text(mounted: &Rc<Mounted>, text: &Element) -> Vec<EventListener> {
    let on = |event: &'static str| {
        let mounted = Rc::downgrade(mounted);
        let act = move |event: &DomEvent| with(&mounted, |mounted| mounted.acted_in_text(event));
        page::listen(text, event, Box::new(act))
    };
    ["click", "dblclick", "keydown", "focusin", "focusout", "pointermove", "pointerleave"].map(on).into()
}

impl Mounted {
    fn acted_in_text(self: &Rc<Self>, event: &DomEvent) {
        match &*event.type_() {
            "pointermove" => return self.pointed_at(event.unchecked_ref()),
            "pointerleave" => return self.points_at_nothing(),
            "dblclick" => return self.take_back_press(event.time_stamp()),
            _ => {}
        }
        self.points_at_nothing();
        self.catch_up();
        let Some(marks) = self.marks() else { return };
        match marks.gesture(event) {
            Some(Gesture::Press(n)) => {
                let anchored = self.anchored();
                let claim = self.sentence_of_mark(n).and_then(|n| anchored.as_ref()?.gravest_of(n));
                claim.into_iter().for_each(|claim| self.press(claim));
            }
            Some(Gesture::Focus(n, is_to_be_seen)) => {
                if let Some(sentence) = self.sentence_of_mark(n) {
                    dispatch(Event::MarkFocused { mount: self.id(), sentence, is_to_be_seen });
                }
            }
            Some(Gesture::Leave) => dispatch(Event::MarkLeft(self.id())),
            None if event.type_() == "click" => self.clicked_in_text(event.unchecked_ref()),
            None => {
                if let Some((from, to)) = event.dyn_ref::<KeyboardEvent>().and_then(|event| marks.key(event)) {
                    event.prevent_default();
                    marks.go(from, to);
                }
            }
        }
    }

    fn clicked_in_text(self: &Rc<Self>, event: &MouseEvent) {
        let Some(anchored) = self.anchored() else { return };
        let claim = page::utf16_at_point(event, anchored.page()).and_then(|at| anchored.claim_at(at));
        if let Some(claim) = claim {
            let was_closed = ask(|state| state.shown(self.id())).is_none();
            self.pressed_at.set(if was_closed { event.time_stamp() } else { 0.0 });
            self.press(claim);
        }
    }

    /// A second click selects a word: what the first one opened is closed again.
    fn take_back_press(&self, at: f64) {
        if at - self.pressed_at.replace(0.0) < DOUBLE {
            dispatch(Event::ClosedByHost(self.id()));
        }
    }

    fn press(&self, claim: ClaimIdx) {
        dispatch(Event::Pressed(self.id(), claim));
    }

    fn clicked_in_panel(self: &Rc<Self>, event: &MouseEvent) {
        let Some(asked) = asked_by(event) else { return };
        if let Ask::Section { .. } | Ask::Claim { .. } = asked {
            event.prevent_default();
        }
        if let Ask::Claim { .. } = asked {
            // It may be in any article, as the page is now.
            super::all().iter().for_each(|mounted| mounted.catch_up());
        }
        dispatch(Event::Asked(self.id(), asked));
    }

    /// What is typed or chosen in a field of the list.
    fn filtered(&self, event: &DomEvent) {
        let Some(target) = event.target() else { return };
        let field = match (target.dyn_ref::<HtmlInputElement>(), target.dyn_ref::<HtmlSelectElement>()) {
            (Some(input), _) => Some((input.name(), input.value())),
            (_, Some(select)) => Some((select.name(), select.value())),
            _ => None,
        };
        let Some((name, text)) = field else { return };
        if let Some(field) = Field::parse(&name) {
            let folded = search_text::fold(&text);
            dispatch(Event::Filtered(self.id(), field, Typed { text, folded }));
        }
    }

    /// Escape closes, unless it is meant for something of the host's.
    fn key(&self, event: &KeyboardEvent) {
        // Inside of shadow roots too: first what has the focus, last the window.
        let path = event.composed_path();
        let names = path.iter().filter_map(|at| at.dyn_into::<Element>().ok()).map(|element| element.local_name());
        let names: Vec<String> = names.collect();
        let nothing_focused = names.first().is_none_or(|name| matches!(&**name, "body" | "html"));
        let is_ours = nothing_focused || names.iter().any(|name| page::OURS.contains(&&**name));
        if event.key() != "Escape" || !is_ours || event.default_prevented() || event.is_composing() {
            return;
        }
        // What was typed goes first.
        let field = path.get(0).dyn_into::<HtmlInputElement>().ok().filter(|field| !field.value().is_empty());
        let field = field.filter(|field| self.focused().is_some_and(|focused| focused == ***field));
        let field = field.and_then(|field| Field::parse(&field.name()));
        dispatch(Event::Escaped(self.id(), field));
    }

    /// The window is another one: the panel goes where it has room now, and the sentence stays in view.
    fn resized(&self) {
        if ask(|state| state.shown(self.id())).is_some() {
            self.find_room();
            if let Some(sentence) = self.open_sentence() {
                self.at(sentence, |place| {
                    let _ = page::keep_in_view(place, self.room.get());
                });
            }
        }
    }

    /// What has the focus in the page is not left under the sheet.
    fn uncover(&self, event: &DomEvent) {
        let Some(sheet) = self.in_panel(".sheet") else { return };
        // Seen from the page, what is in our shadow root is one element, which may be anywhere.
        let focused = self.focused().or_else(|| event.dyn_ref::<FocusEvent>()?.target()?.dyn_into::<Element>().ok());
        if let Some(focused) = focused.filter(|focused| !sheet.contains(Some(focused))) {
            page::uncover(&focused, &sheet);
        }
    }

    /// Looks again at once if the page has changed and was not read since: a reader's click is
    /// answered as the page is now.
    pub(super) fn catch_up(self: &Rc<Self>) {
        if self.is_behind() {
            self.look();
        }
    }

    /// Opens the card of a claim of this article; false when there is none of this name.
    pub(crate) fn open(self: &Rc<Self>, id: &str) -> bool {
        self.catch_up();
        let is_there = ask(|state| state.has_claim(self.id(), id));
        dispatch(Event::OpenedByHost(self.id(), id.to_owned()));
        is_there
    }

    /// Closes the panel.
    pub(crate) fn close(&self) {
        dispatch(Event::ClosedByHost(self.id()));
    }
}

/// What a click in the panel asks for. Components have no listeners of their own: Yew would keep each
/// one for ever, with the panel it was in.
fn asked_by(event: &MouseEvent) -> Option<Ask> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let closest = |selector: &str| target.closest(selector).ok().flatten();
    if let Some(button) = closest("button") {
        return Ask::of_button(|name| button.get_attribute(name)).filter(|_| !button.has_attribute("aria-disabled"));
    }
    let is_modified = event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key();
    // Not every link to such a fragment: another newsroom's site has its own.
    let link = closest("a.claim, a[href^='#']").filter(|_| !is_modified)?;
    Ask::of_link(&link.get_attribute("href")?)
}

/// What finds a link or button of the panel again.
pub(super) fn selector(focused: &Element) -> Option<String> {
    if let Some(href) = focused.get_attribute("href") {
        // Quotes within are percent-encoded.
        return Some(["a[href=\"", &href, "\"]"].concat());
    }
    let button: &HtmlElement = focused.dyn_ref()?;
    Some([".", button.class_name().split(' ').next()?].concat()).filter(|class| class.len() > 1)
}
