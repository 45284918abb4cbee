//! One small button for each checked sentence, for keyboards and screen readers.
//!
//! A mark stands at a node boundary: after the text node its sentence ends with, else at the
//! end of its block; a host's text node is never split. It is out of flow, and its button and
//! words live in its own shadow root. All marks of an article are one tab stop; arrow keys step.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, FocusOptions, HtmlElement, KeyboardEvent, Node};

use super::{Place, document, reader, shadow_root};
use crate::error::Error;

const CSS: &str = include_str!("mark.css");

/// What a mark says.
pub(crate) struct Mark<'a> {
    /// Where its sentence stands.
    pub(crate) place: &'a Place,
    /// Its name for screen readers.
    pub(crate) name: String,
    /// The words that tell its sentence from others.
    pub(crate) description: String,
    /// The claim it opens.
    pub(crate) claim: String,
}

/// What a reader does with a mark.
pub(crate) enum Gesture {
    /// It is pressed.
    Press,
    /// It has the focus.
    Focus,
    /// The focus went on.
    Leave,
}

/// What is called with every gesture, and the number of its mark.
type Listener = Rc<dyn Fn(usize, Gesture)>;

/// The marks of an article; dropping them removes them from the page.
pub(crate) struct Marks {
    hosts: Vec<HtmlElement>,
    buttons: Rc<Vec<HtmlElement>>,
    current: Rc<Cell<usize>>,
    _listeners: Vec<EventListener>,
}

impl Marks {
    /// Sets the marks.
    pub(crate) fn set(marks: &[Mark], listener: Listener) -> Result<Self, Error> {
        let refused = |_: JsValue| Error::Browser("a mark");
        let document = document()?;
        let mut hosts = Vec::new();
        let mut buttons = Vec::new();
        for (n, mark) in marks.iter().enumerate() {
            let host: HtmlElement = document.create_element("say-so-mark").map_err(refused)?.unchecked_into();
            let root = shadow_root(&host, &[CSS])?;
            let button: HtmlElement = document.create_element("button").map_err(refused)?.unchecked_into();
            button.set_attribute("type", "button").map_err(refused)?;
            button.set_attribute("tabindex", if n == 0 { "0" } else { "-1" }).map_err(refused)?;
            button.set_attribute("aria-description", &mark.description).map_err(refused)?;
            button.set_attribute("data-claim", &mark.claim).map_err(refused)?;
            button.set_text_content(Some(&mark.name));
            root.append_child(&button).map_err(refused)?;
            insert(&host, mark.place).map_err(refused)?;
            hosts.push(host);
            buttons.push(button);
        }
        let buttons = Rc::new(buttons);
        let current = Rc::new(Cell::new(0));
        let listeners = listen(&buttons, &current, &listener);
        Ok(Self { hosts, buttons, current, _listeners: listeners })
    }

    /// Gives a mark the focus without moving the page.
    pub(crate) fn focus(&self, n: usize) {
        step_to(&self.buttons, &self.current, n, true);
    }
}

impl Drop for Marks {
    fn drop(&mut self) {
        for host in &self.hosts {
            host.remove();
        }
    }
}

fn insert(host: &HtmlElement, place: &Place) -> Result<(), JsValue> {
    let (node, offset) = (&place.end.0, place.end.1);
    let rest = node.data().chars().rev().take_while(|c| c.is_whitespace()).count() as u32;
    if offset + rest >= node.length() {
        return insert_after(host, &out_of_line(node));
    }
    block_of(node).append_child(host).map(drop)
}

fn insert_after(host: &HtmlElement, node: &Node) -> Result<(), JsValue> {
    let parent = node.parent_node().ok_or(JsValue::NULL)?;
    // A later mark at the same place stands after the earlier ones.
    let mut next = node.next_sibling();
    while let Some(mark) = next.as_ref().filter(|next| next.node_name().eq_ignore_ascii_case("say-so-mark")) {
        next = mark.next_sibling();
    }
    parent.insert_before(host, next.as_ref()).map(drop)
}

/// The outermost inline element that ends with this node: a button has no place in a link.
fn out_of_line(node: &Node) -> Node {
    let mut outer = node.clone();
    while let Some(parent) = outer.parent_element().filter(reader::is_inline) {
        if outer.next_sibling().is_some() {
            break;
        }
        outer = parent.into();
    }
    outer
}

fn block_of(node: &Node) -> Node {
    let mut outer = node.clone();
    while let Some(parent) = outer.parent_element() {
        outer = parent.clone().into();
        if !reader::is_inline(&parent) {
            break;
        }
    }
    outer
}

fn listen(buttons: &Rc<Vec<HtmlElement>>, current: &Rc<Cell<usize>>, listener: &Listener) -> Vec<EventListener> {
    let each = |(n, button): (usize, &HtmlElement)| {
        let tell = |listener: &Listener| listener.clone();
        let (pressed, focused, left) = (tell(listener), tell(listener), tell(listener));
        let press = EventListener::new(button, "click", move |event| {
            event.stop_propagation();
            pressed(n, Gesture::Press);
        });
        let focus = EventListener::new(button, "focus", move |_| focused(n, Gesture::Focus));
        let leave = EventListener::new(button, "blur", move |_| left(n, Gesture::Leave));
        let (buttons, current) = (buttons.clone(), current.clone());
        let options = gloo::events::EventListenerOptions::enable_prevent_default();
        let step = EventListener::new_with_options(button, "keydown", options, move |event| {
            let key = event.unchecked_ref::<KeyboardEvent>();
            let plain = !(key.alt_key() || key.ctrl_key() || key.meta_key() || key.shift_key());
            if let Some(to) = target_of(&key.key(), n, buttons.len()).filter(|_| plain) {
                event.prevent_default();
                step_to(&buttons, &current, to, false);
            }
        });
        [press, focus, leave, step]
    };
    buttons.iter().enumerate().flat_map(each).collect()
}

/// Where an arrow key, Home or End leads from the `n`th of some marks.
fn target_of(key: &str, n: usize, len: usize) -> Option<usize> {
    match key {
        "ArrowRight" | "ArrowDown" => Some((n + 1).min(len - 1)),
        "ArrowLeft" | "ArrowUp" => Some(n.saturating_sub(1)),
        "Home" => Some(0),
        "End" => Some(len - 1),
        _ => None,
    }
}

/// The one tab stop of the article moves along.
fn step_to(buttons: &[HtmlElement], current: &Cell<usize>, to: usize, stays: bool) {
    let (Some(from), Some(button)) = (buttons.get(current.replace(to)), buttons.get(to)) else { return };
    let _ = from.set_attribute("tabindex", "-1");
    let _ = button.set_attribute("tabindex", "0");
    let options = FocusOptions::new();
    options.set_prevent_scroll(stays);
    let _ = button.focus_with_options(&options);
}

/// Whether an event happened in something that the host wants clicked.
pub(super) fn is_control(target: &Element) -> bool {
    const CONTROLS: &str = "a[href], button, input, select, textarea, label, summary, audio, video, [role=button], [contenteditable], say-so-mark";
    target.closest(CONTROLS).ok().flatten().is_some()
}
