//! One small button for each checked sentence, for keyboards and screen readers.
//!
//! A mark comes directly after its sentence; where it has no place there, at the end of its block, and after a
//! heading, which keeps its own name. Its button and words live in its own shadow root. It is out of flow, but for
//! the sign of what needs attention. All marks of an article are one tab stop; arrow keys step.
//!
//! There may be hundreds: until one has the focus it is a copy of one prototype, a point that
//! nobody sees (`mark.css`, in the sheet of the page's paint), and is dressed only then.

use std::cell::{Cell, RefCell};

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    CssStyleSheet, Element, Event, FocusOptions, HtmlElement, KeyboardEvent, Node, ShadowRoot, ShadowRootInit,
    ShadowRootMode,
};

use sayso_core::State;

use super::{PageRange, document, is_form, style_sheet};
use crate::error::Error;

/// What a mark wears once it has the focus.
const CSS: &str = sayso_cards::style_sheet!("focused-mark.css");

const TAG: &str = "say-so-mark";

/// What a mark says.
pub(crate) struct Mark<'a> {
    /// Where its sentence is.
    pub(crate) place: &'a PageRange,
    /// Its name for screen readers.
    pub(crate) name: String,
    /// The words that tell its sentence from others.
    pub(crate) description: &'a str,
    /// The claim it opens.
    pub(crate) claim: &'a str,
    /// The state whose sign it shows, if it shows any.
    pub(crate) sign: Option<State>,
}

/// What a reader does with a mark; each with its number.
pub(crate) enum Gesture {
    /// It is pressed.
    Press(usize),
    /// It has the focus; whether its sentence is to be seen then.
    Focus(usize, bool),
    /// The focus went on.
    Leave,
}

/// The marks of an article; dropping one removes it from the page.
pub(crate) struct Marks {
    set: RefCell<Vec<Set>>,
    /// The one that Tab reaches.
    current: Cell<usize>,
    /// Whether the page stays where it is, whatever has the focus.
    stays: Cell<bool>,
    prototype: HtmlElement,
    sheet: CssStyleSheet,
}

/// A mark in the page.
struct Set {
    host: HtmlElement,
    button: HtmlElement,
    name: String,
    description: String,
    claim: String,
    sign: Option<State>,
    /// The text it was set after.
    after: (Node, u32),
}

impl Drop for Set {
    fn drop(&mut self) {
        self.host.remove();
    }
}

/// Where in the page a mark belongs.
struct Spot {
    parent: Node,
    /// What it is after; without one, the parent's end.
    after: Option<Node>,
    /// Whether it comes before all else in the parent instead.
    before_all: bool,
}

impl Marks {
    /// Sets the marks, with names in a language (BCP 47) of a direction.
    pub(crate) fn new(marks: &[Mark], language: (&str, &str)) -> Result<Self, Error> {
        let prototype = prototype().map_err(|_| Error::Browser("say-so-mark"))?;
        let (set, current, stays) = Default::default();
        let all = Self { set, current, stays, prototype, sheet: style_sheet(CSS)? };
        all.update(marks, language)?;
        Ok(all)
    }

    /// Sets other marks. One whose sentence is where it was stays as it is; one that
    /// is moved loses the focus.
    pub(crate) fn update(&self, marks: &[Mark], language: (&str, &str)) -> Result<(), Error> {
        let root = self.prototype.shadow_root();
        let button = root.and_then(|root| root.first_element_child());
        button.iter().for_each(|button| speak(button, language));
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
            let stays = set.as_ref().is_some_and(|set| set.stays(mark));
            let mut set = match set {
                Some(mut set) => {
                    set.rename(mark, language);
                    set
                }
                None => self.make(mark, language)?,
            };
            if !stays {
                spot(mark.place)?.put(&set.host)?;
            }
            // Where other words come between the sentence and its mark, a sign would be theirs.
            set.sign(mark.sign.filter(|_| mark.place.ends_node), &self.sheet);
            self.set.borrow_mut().push(set);
        }
        drop(old);
        self.current.set(current.and_then(|claim| self.number_of(&claim)).unwrap_or(0));
        if let Some(set) = self.set.borrow().get(self.current.get()) {
            set.button.set_tab_index(0);
        }
        Ok(())
    }

    fn make(&self, mark: &Mark, language: (&str, &str)) -> Result<Set, Error> {
        let refused = |_: JsValue| Error::Browser("say-so-mark");
        let copy = |of: &HtmlElement| of.clone_node_with_deep(true).map(|node| node.unchecked_into::<HtmlElement>());
        let mut host = copy(&self.prototype).map_err(refused)?;
        let mut is_new = false;
        if host.shadow_root().is_none() {
            // An older browser copies no shadow roots.
            host = prototype().map_err(refused)?;
            is_new = true;
        }
        let root = host.shadow_root().ok_or(Error::Browser("say-so-mark"))?;
        let button: HtmlElement = root.first_child().ok_or(Error::Browser("say-so-mark"))?.unchecked_into();
        if is_new {
            speak(&button, language);
        }
        // No text, which would be laid out hundreds of times; one that has the focus shows it.
        let _ = button.set_attribute("aria-label", &mark.name);
        let (node, offset) = &mark.place.end;
        Ok(Set {
            host,
            button,
            name: mark.name.clone(),
            description: mark.description.to_owned(),
            claim: mark.claim.to_owned(),
            sign: None,
            after: (node.clone().into(), *offset),
        })
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

    /// Goes from one mark to another, bringing it into view; over those that cannot have the
    /// focus, because their text is hidden at the moment.
    pub(crate) fn go(&self, from: usize, to: usize) {
        let n_marks = self.set.borrow().len();
        let mut at = to;
        while !self.step_to(at, false) {
            let next = if to >= from { Some(at + 1) } else { at.checked_sub(1) };
            match next.filter(|&next| next < n_marks && next != from) {
                Some(next) => at = next,
                None => return,
            }
        }
    }

    /// The one tab stop of the article moves along, if that mark can have the focus.
    fn step_to(&self, to: usize, stays: bool) -> bool {
        let button = |n: usize| self.set.borrow().get(n).map(|set| set.button.clone());
        let (from, Some(target)) = (button(self.current.get()), button(to)) else { return false };
        let options = FocusOptions::new();
        options.set_prevent_scroll(stays);
        self.stays.set(stays);
        let _ = target.focus_with_options(&options);
        self.stays.set(false);
        if self.focused() != Some(to) {
            return false;
        }
        from.iter().for_each(|from| from.set_tab_index(-1));
        target.set_tab_index(0);
        self.current.set(to);
        true
    }

    /// Whether all are still in the page.
    pub(crate) fn are_set(&self) -> bool {
        self.set.borrow().iter().all(|set| set.host.is_connected())
    }

    /// Removes copies of marks that a host has made with its own text.
    pub(crate) fn sweep(&self, text: &Element) {
        let Ok(found) = text.query_selector_all(TAG) else { return };
        let is_ours = |node: &Node| self.set.borrow().iter().any(|set| set.host.is_same_node(Some(node)));
        let copies = (0..found.length()).filter_map(|n| found.item(n)).filter(|node| !is_ours(node));
        copies.filter_map(|node| node.dyn_into::<Element>().ok()).for_each(|copy| copy.remove());
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

    /// A mark that has the focus is seen, and says more.
    fn dress(&self, set: &Set) {
        if set.wears(&self.sheet) {
            set.button.set_text_content(Some(&set.name));
            let _ = set.button.set_attribute("aria-description", &set.description);
            let _ = set.button.set_attribute("data-claim", &set.claim);
        }
    }

    /// What an event that reached the article means for the marks.
    pub(crate) fn gesture(&self, event: &Event) -> Option<Gesture> {
        let is = |set: &Set, at: &JsValue| js_sys::Object::is(&set.host, at);
        let set = self.set.borrow();
        let mark = event.composed_path().iter().find_map(|at| set.iter().position(|set| is(set, &at)))?;
        match &*event.type_() {
            "click" => Some(Gesture::Press(mark)),
            "focusin" => {
                self.dress(&set[mark]);
                Some(Gesture::Focus(mark, !self.stays.get()))
            }
            "focusout" => Some(Gesture::Leave),
            _ => None,
        }
    }

    /// From where to where a key pressed on a mark leads.
    pub(crate) fn key(&self, event: &KeyboardEvent) -> Option<(usize, usize)> {
        let n = self.focused()?;
        let plain = !(event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key());
        target_of(&event.key(), n, self.set.borrow().len()).filter(|_| plain).map(|to| (n, to))
    }
}

impl Set {
    /// Whether it is where it should be.
    fn stays(&self, mark: &Mark) -> bool {
        let (node, offset) = &mark.place.end;
        self.after.0.is_same_node(Some(node)) && self.after.1 == *offset && self.host.is_connected()
    }

    /// Puts a mark's own styles on; whether there is anything to put them on.
    fn wears(&self, sheet: &CssStyleSheet) -> bool {
        let root = self.host.shadow_root();
        root.is_some_and(|root| {
            if root.adopted_style_sheets().length() == 0 {
                root.set_adopted_style_sheets(&Array::of1(sheet));
            }
            true
        })
    }

    fn rename(&mut self, mark: &Mark, language: (&str, &str)) {
        self.button.set_tab_index(-1);
        if self.name != mark.name {
            speak(&self.button, language);
            let _ = self.button.set_attribute("aria-label", &mark.name);
            if self.button.has_child_nodes() {
                self.button.set_text_content(Some(&mark.name));
            }
            self.name.clone_from(&mark.name);
        }
        self.after = (mark.place.end.0.clone().into(), mark.place.end.1);
    }

    fn sign(&mut self, sign: Option<State>, sheet: &CssStyleSheet) {
        if self.sign != sign {
            self.sign = sign;
            self.wears(sheet);
            let _ = match sign {
                Some(sign) => self.host.set_attribute("data-sign", sign.word()),
                None => self.host.remove_attribute("data-sign"),
            };
        }
    }
}

/// In which language a button's name is.
fn speak(button: &Element, (language, direction): (&str, &str)) {
    let _ = button.set_attribute("lang", language);
    let _ = button.set_attribute("dir", direction);
}

/// A mark as all are to begin with.
fn prototype() -> Result<HtmlElement, JsValue> {
    let refused = |_: Error| JsValue::NULL;
    let document = document().map_err(refused)?;
    let host: HtmlElement = document.create_element(TAG)?.unchecked_into();
    let init = ShadowRootInit::new(ShadowRootMode::Open);
    js_sys::Reflect::set(&init, &"clonable".into(), &JsValue::TRUE)?;
    let root = host.attach_shadow(&init)?;
    let button: HtmlElement = document.create_element("button")?.unchecked_into();
    button.set_attribute("type", "button")?;
    button.set_tab_index(-1);
    root.append_child(&button)?;
    Ok(host)
}

/// What is named by all that is in it.
const HEADINGS: &str = "h1, h2, h3, h4, h5, h6, [role=heading]";

/// After a heading: in the paragraph that comes next, so that a host's rule for what follows a heading still meets it.
fn after_heading(heading: Element) -> Result<Spot, Error> {
    let is_shown = |next: &Element| next.local_name() == "p" && next.get_client_rects().length() > 0;
    let next = heading.next_element_sibling().filter(is_shown);
    if let Some(next) = next {
        return Ok(Spot { parent: next.into(), before_all: true, after: None });
    }
    let parent = heading.parent_node().ok_or(Error::Browser("say-so-mark"))?;
    Ok(Spot { parent, before_all: false, after: Some(heading.into()) })
}

/// Where the mark of a sentence belongs.
fn spot(place: &PageRange) -> Result<Spot, Error> {
    let heading = place.end.0.parent_element().and_then(|parent| parent.closest(HEADINGS).ok()?);
    if let Some(heading) = heading {
        return after_heading(heading);
    }
    if !place.ends_node {
        // A component draws what is in its shadow root.
        let root = place.end.0.get_root_node().dyn_into::<ShadowRoot>().ok();
        let root = root.filter(|root| root.host() == place.block);
        let parent = root.map_or_else(|| place.block.clone().into(), Node::from);
        return Ok(Spot { parent, after: None, before_all: false });
    }
    let after = out_of_line(&place.end.0, &place.block);
    let parent = after.parent_node().ok_or(Error::Browser("say-so-mark"))?;
    Ok(Spot { parent, after: Some(after), before_all: false })
}

impl Spot {
    fn put(self, host: &HtmlElement) -> Result<(), Error> {
        let mut next = match self.before_all {
            true => self.parent.first_child(),
            false => self.after.and_then(|after| after.next_sibling()),
        };
        // A later mark at the same place is after the earlier ones.
        let is_mark = |node: &&Node| !is_form(node) && node.node_name().eq_ignore_ascii_case(TAG);
        while let Some(mark) = next.as_ref().filter(is_mark) {
            next = mark.next_sibling();
        }
        self.parent.insert_before(host, next.as_ref()).map(drop).map_err(|_| Error::Browser("say-so-mark"))
    }
}

/// The outermost element inside of the block that ends with this node: a button has no place in
/// a link.
fn out_of_line(node: &Node, block: &Element) -> Node {
    let mut outer = node.clone();
    // Never out of a component that the text is slotted into.
    let is_inside = |parent: &Element| parent != block && !is_form(parent) && parent.shadow_root().is_none();
    while let Some(parent) = outer.parent_element().filter(is_inside) {
        if outer.next_sibling().is_some() {
            break;
        }
        outer = parent.into();
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
