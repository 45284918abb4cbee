//! One small button for each checked sentence, for keyboards and screen readers.
//!
//! A mark stands at a node boundary: after the text node its sentence ends with, else at the
//! end of its block; a host's text node is never split. It is out of flow, and its button and
//! words live in its own shadow root. All marks of an article are one tab stop; arrow keys step.

use std::cell::{Cell, RefCell};

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Document, Element, Event, FocusOptions, HtmlElement, KeyboardEvent, Node};

use super::{Place, document, new_shadow_root, reader, style_sheet};
use crate::error::Error;

const CSS: &str = include_str!("mark.css");

const TAG: &str = "say-so-mark";

/// What a mark says.
pub(crate) struct Mark<'a> {
    /// Where its sentence stands.
    pub(crate) place: &'a Place,
    /// Its name for screen readers.
    pub(crate) name: String,
    /// The words that tell its sentence from others.
    pub(crate) description: &'a str,
    /// The claim it opens.
    pub(crate) claim: &'a str,
}

/// What a reader does with a mark; each with its number.
pub(crate) enum Gesture {
    /// It is pressed.
    Press(usize),
    /// It has the focus.
    Focus(usize),
    /// The focus went on.
    Leave,
}

/// The marks of an article; dropping them removes them from the page.
pub(crate) struct Marks {
    set: RefCell<Vec<Set>>,
    /// The one that Tab reaches.
    current: Cell<usize>,
    sheet: CssStyleSheet,
}

/// A mark in the page.
struct Set {
    host: HtmlElement,
    button: HtmlElement,
    claim: String,
    /// What it was set after.
    after: (Node, u32),
}

impl Marks {
    /// Sets the marks.
    pub(crate) fn new(marks: &[Mark]) -> Result<Self, Error> {
        let all = Self { set: RefCell::default(), current: Cell::new(0), sheet: style_sheet(CSS)? };
        all.update(marks)?;
        Ok(all)
    }

    /// Sets other marks. One whose sentence stands where it stood stays as it is, with the focus.
    pub(crate) fn update(&self, marks: &[Mark]) -> Result<(), Error> {
        let refused = |_: JsValue| Error::Browser("a mark");
        let document = document()?;
        let focused = self.focused_claim();
        let mut old: Vec<Option<Set>> = self.set.take().into_iter().map(Some).collect();
        let current = old.get(self.current.get()).and_then(|set| Some(set.as_ref()?.claim.clone()));
        let mut from = 0;
        for mark in marks {
            // Usually the next of the old ones.
            let same = |set: &Option<Set>| set.as_ref().is_some_and(|set| set.claim == mark.claim);
            let at = old[from..].iter().position(same).map(|at| from + at).or_else(|| old.iter().position(same));
            let set = at.and_then(|at| {
                from = at + 1;
                old[at].take()
            });
            let set = match set {
                Some(set) => set.moved(mark).map_err(refused)?,
                None => self.make(&document, mark).map_err(refused)?,
            };
            self.set.borrow_mut().push(set);
        }
        old.into_iter().flatten().for_each(|gone| gone.host.remove());
        self.current.set(current.and_then(|claim| self.number_of(&claim)).unwrap_or(0));
        if let Some(set) = self.set.borrow().get(self.current.get()) {
            set.button.set_tab_index(0);
        }
        if let Some(claim) = focused.filter(|_| self.focused().is_none()) {
            self.focus_claim(&claim);
        }
        Ok(())
    }

    fn make(&self, document: &Document, mark: &Mark) -> Result<Set, JsValue> {
        let host: HtmlElement = document.create_element(TAG)?.unchecked_into();
        let root = new_shadow_root(&host).map_err(|_| JsValue::NULL)?;
        root.set_adopted_style_sheets(&Array::of1(&self.sheet));
        let button: HtmlElement = document.create_element("button")?.unchecked_into();
        button.set_attribute("type", "button")?;
        button.set_tab_index(-1);
        button.set_attribute("aria-description", mark.description)?;
        button.set_attribute("data-claim", mark.claim)?;
        button.set_text_content(Some(&mark.name));
        root.append_child(&button)?;
        insert(&host, mark.place)?;
        let (node, offset) = &mark.place.end;
        Ok(Set { host, button, claim: mark.claim.to_owned(), after: (node.clone().into(), *offset) })
    }

    /// Gives a mark the focus without moving the page.
    pub(crate) fn focus(&self, n: usize) {
        self.step_to(n, true);
    }

    /// Gives the mark of a claim the focus, if there is one.
    pub(crate) fn focus_claim(&self, claim: &str) {
        if let Some(n) = self.number_of(claim) {
            self.step_to(n, true);
        }
    }

    /// Goes to a mark, bringing it into view.
    pub(crate) fn go_to(&self, n: usize) {
        self.step_to(n, false);
    }

    /// The one tab stop of the article moves along.
    fn step_to(&self, to: usize, stays: bool) {
        let button = |n: usize| self.set.borrow().get(n).map(|set| set.button.clone());
        let (from, Some(target)) = (button(self.current.get()), button(to)) else { return };
        if let Some(from) = from {
            from.set_tab_index(-1);
        }
        target.set_tab_index(0);
        self.current.set(to);
        let options = FocusOptions::new();
        options.set_prevent_scroll(stays);
        let _ = target.focus_with_options(&options);
    }

    /// The claim of the mark that has the focus.
    pub(crate) fn focused_claim(&self) -> Option<String> {
        self.focused().map(|n| self.set.borrow()[n].claim.clone())
    }

    fn focused(&self) -> Option<usize> {
        let has_focus = |set: &Set| set.host.shadow_root().is_some_and(|root| root.active_element().is_some());
        self.set.borrow().iter().position(has_focus)
    }

    fn number_of(&self, claim: &str) -> Option<usize> {
        self.set.borrow().iter().position(|set| set.claim == claim)
    }

    /// What an event that reached the article means for the marks.
    pub(crate) fn gesture(&self, event: &Event) -> Option<Gesture> {
        let is = |set: &Set, at: &JsValue| js_sys::Object::is(&set.host, at);
        let set = self.set.borrow();
        let mark = event.composed_path().iter().find_map(|at| set.iter().position(|set| is(set, &at)))?;
        match &*event.type_() {
            "click" => Some(Gesture::Press(mark)),
            "focusin" => Some(Gesture::Focus(mark)),
            "focusout" => Some(Gesture::Leave),
            _ => None,
        }
    }

    /// Where a key pressed on a mark leads.
    pub(crate) fn key(&self, event: &KeyboardEvent) -> Option<usize> {
        let n = self.focused()?;
        let plain = !(event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key());
        target_of(&event.key(), n, self.set.borrow().len()).filter(|_| plain)
    }
}

impl Set {
    fn moved(self, mark: &Mark) -> Result<Self, JsValue> {
        let (node, offset) = &mark.place.end;
        if self.button.text_content().as_deref() != Some(&mark.name) {
            self.button.set_text_content(Some(&mark.name));
        }
        if self.after.0.is_same_node(Some(node)) && self.after.1 == *offset && self.host.is_connected() {
            return Ok(self);
        }
        insert(&self.host, mark.place)?;
        self.button.set_tab_index(-1);
        Ok(Self { after: (node.clone().into(), *offset), ..self })
    }
}

impl Drop for Marks {
    fn drop(&mut self) {
        self.set.take().iter().for_each(|set| set.host.remove());
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
    while let Some(mark) = next.as_ref().filter(|next| next.node_name().eq_ignore_ascii_case(TAG)) {
        next = mark.next_sibling();
    }
    parent.insert_before(host, next.as_ref()).map(drop)
}

/// The outermost inline element that ends with this node: a button has no place in a link.
fn out_of_line(node: &Node) -> Node {
    let mut outer = node.clone();
    while let Some(parent) = outer.parent_element().filter(reader::is_in_line) {
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
        if !reader::is_in_line(&parent) {
            break;
        }
    }
    outer
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

/// Whether an element is something that the host wants clicked.
pub(super) fn is_control(element: &Element) -> bool {
    const CONTROLS: &str = "a[href], button, input, select, textarea, label, summary, audio, video, [role=button], \
        [contenteditable], say-so-mark";
    element.matches(CONTROLS).unwrap_or(false)
}
