//! Watches the host page for changes of the article: other paragraphs, other words, another page
//! of a single-page site.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, MutationObserver, MutationObserverInit, MutationRecord, Node, ShadowRoot};

use super::{OURS_SELECTOR, document, is_form, regions};
use crate::error::Error;

/// How long the page has to be still before it is read again, in milliseconds.
const CALM: u32 = 120;

/// The longest wait for calm: a host that answers each of our changes with one of its own is
/// read ever less often, and words that are gone are not shown for longer than a second.
const LONGEST: u32 = 900;

/// Attributes that may hide text or show it.
const ATTRIBUTES: &str = "class,hidden,open,style,data-sayso-exclude";

type OnChanges = Closure<dyn FnMut(Array)>;

/// Watches until it is dropped.
pub(crate) struct Watch {
    observer: MutationObserver,
    _on_changes: OnChanges,
    timer: Rc<Timer>,
}

/// Calls once the page is calm.
struct Timer {
    call: Box<dyn Fn()>,
    waiting: RefCell<Option<Timeout>>,
    /// How long to wait for calm; since when, and when it was last there: in milliseconds.
    wait: Cell<u32>,
    since: Cell<f64>,
    last: Cell<f64>,
}

/// What is watched at the moment: shared with the observer.
type Text = Rc<RefCell<Option<Element>>>;

impl Watch {
    /// Watches the document; `at_once` is called before what has changed is seen, `changed` some time after
    /// something relevant did.
    pub(crate) fn new(text: Text, at_once: impl Fn() + 'static, changed: impl Fn() + 'static) -> Result<Self, Error> {
        let timer = Rc::new(Timer {
            call: Box::new(changed),
            waiting: RefCell::default(),
            wait: Cell::new(CALM),
            since: Cell::new(0.0),
            last: Cell::new(0.0),
        });
        let waiting = timer.clone();
        let on_changes: OnChanges = Closure::new(move |changes: Array| {
            let text = text.borrow().clone();
            if changes.iter().any(|change| is_relevant(change.unchecked_ref(), text.as_ref())) {
                at_once();
                waiting.start();
            }
        });
        let observer = MutationObserver::new(on_changes.as_ref().unchecked_ref())
            .map_err(|_| Error::Browser("MutationObserver"))?;
        Ok(Self { observer, _on_changes: on_changes, timer })
    }

    /// Whether something has changed that was not read yet.
    pub(crate) fn is_behind(&self) -> bool {
        self.timer.waiting.borrow().is_some() || self.observer.take_records().length() > 0
    }

    /// Watches an article and the shadow roots in it, besides the page's frame. What changed until
    /// now is forgotten: it was our own doing, or has been read already.
    pub(crate) fn aim(&self, text: Option<&Element>, roots: &[ShadowRoot]) {
        self.observer.disconnect();
        let Ok(document) = document() else { return };
        let all = MutationObserverInit::new();
        all.set_child_list(true);
        all.set_subtree(true);
        let _ = self.observer.observe_with_options(&document, &all);
        all.set_attribute_filter(&Array::of1(&"href".into()));
        if let Some(head) = document.head() {
            let _ = self.observer.observe_with_options(&head, &all);
        }
        all.set_character_data(true);
        all.set_attribute_filter(&ATTRIBUTES.split(',').map(wasm_bindgen::JsValue::from).collect::<Array>());
        for node in text.map(AsRef::<Node>::as_ref).into_iter().chain(roots.iter().map(AsRef::as_ref)) {
            let _ = self.observer.observe_with_options(node, &all);
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
        self.timer.waiting.take();
    }
}

impl Timer {
    fn start(self: &Rc<Self>) {
        let now = js_sys::Date::now();
        if self.waiting.borrow().is_none() {
            self.since.set(now);
        } else if now - self.since.get() > f64::from(LONGEST) {
            // A page that is never calm is read all the same.
            return;
        }
        if now - self.last.get() > f64::from(2 * LONGEST) {
            self.wait.set(CALM);
        }
        let timer = self.clone();
        let timeout = Timeout::new(self.wait.get(), move || {
            timer.waiting.take();
            timer.wait.set((timer.wait.get() * 2).min(LONGEST));
            timer.last.set(js_sys::Date::now());
            (timer.call)();
        });
        // The one before it is called off: the page is not calm yet.
        self.waiting.replace(Some(timeout));
    }
}

/// Whether a change may matter to the article: one in its text, one that took the text out of
/// the page, or brings one where there was none, or another canonical URL.
fn is_relevant(change: &MutationRecord, text: Option<&Element>) -> bool {
    let Some(target) = change.target() else { return false };
    if is_form(&target) {
        return text.is_none_or(|text| text.contains(Some(&target)));
    }
    let element = target.dyn_ref::<Element>().cloned().or_else(|| target.parent_element());
    let in_head = |at: &Element| at.closest("head").ok().flatten().is_some();
    let ours = |at: &Element| at.closest(OURS_SELECTOR).ok().flatten().is_some();
    if element.as_ref().is_some_and(|at| ours(at) || regions::is_readers_own(at)) {
        return false;
    }
    let Some(text) = text.filter(|text| text.is_connected()) else { return true };
    let in_shadow = target.get_root_node().dyn_into::<ShadowRoot>().is_ok();
    text.contains(Some(&target)) || in_shadow || element.as_ref().is_some_and(in_head)
}
