//! What is selected on the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// Words that are selected, and where they begin.
pub(crate) struct Selected {
    /// The words.
    pub(crate) words: String,
    /// The number of the sentence in which they begin, in an article's text.
    pub(crate) sentence: Option<usize>,
}

/// What is selected; nothing if nothing is, or if it is not within a text that was shown to select from.
pub(crate) fn selected() -> Option<Selected> {
    let selection = gloo::utils::window().get_selection().ok()??;
    let range = (selection.range_count() > 0).then(|| selection.get_range_at(0).ok()).flatten()?;
    let words = String::from(range.to_string()).split_whitespace().collect::<Vec<_>>().join(" ");
    let within = closest(&range.start_container().ok()?, "[data-text]")?;
    let sentence = closest(&range.start_container().ok()?, "[data-sentence]");
    let sentence = sentence.and_then(|one| one.get_attribute("data-sentence")?.parse().ok());
    (!words.is_empty() && within.is_connected()).then_some(Selected { words, sentence })
}

fn closest(node: &Node, selector: &str) -> Option<Element> {
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
    element.closest(selector).ok()?
}
