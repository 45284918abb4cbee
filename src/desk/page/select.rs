//! What is selected on the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement, HtmlElement, Node, Range, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Words that are selected, and where they begin.
pub(crate) struct Selected {
    /// The words.
    pub(crate) words: String,
    /// The number of the sentence in which they begin, in an article's text.
    pub(crate) sentence: Option<usize>,
    /// The number of the paragraph in which they begin, from 0, in the text of a page that was read.
    pub(crate) paragraph: Option<usize>,
}

/// What is selected; nothing if nothing is, or if it is not within a text that was shown to select from.
pub(crate) fn selected() -> Option<Selected> {
    let selection = gloo::utils::window().get_selection().ok()??;
    let range = (selection.range_count() > 0).then(|| selection.get_range_at(0).ok()).flatten()?;
    whole_words(&range);
    let words = String::from(range.to_string()).split_whitespace().collect::<Vec<_>>().join(" ");
    let within = closest(&range.start_container().ok()?, "[data-text]")?;
    let start = range.start_container().ok()?;
    let number = |name: &str| closest(&start, &format!("[{name}]"))?.get_attribute(name)?.parse().ok();
    let (sentence, paragraph) = (number("data-sentence"), number("data-paragraph"));
    (!words.is_empty() && within.is_connected()).then_some(Selected { words, sentence, paragraph })
}

/// Takes in the rest of a word that was selected in part.
fn whole_words(range: &Range) {
    let letters = |node: Result<Node, wasm_bindgen::JsValue>| -> Option<(Node, Vec<char>)> {
        let node = node.ok().filter(|node| node.node_type() == Node::TEXT_NODE)?;
        // In places as the browser counts them; a pair of them is a letter of no word that goes on.
        let text = node.text_content()?.encode_utf16().map(|unit| char::from_u32(unit.into()).unwrap_or(' ')).collect();
        Some((node, text))
    };
    let is_within = |text: &[char], at: usize| {
        let is_letter = |at: usize| text.get(at).is_some_and(|c| c.is_alphanumeric());
        at > 0 && is_letter(at - 1) && is_letter(at)
    };
    // A range that cannot be moved stays as it is.
    if let (Some((node, text)), Ok(mut at)) = (letters(range.start_container()), range.start_offset()) {
        while is_within(&text, at as usize) {
            at -= 1;
        }
        let _ = range.set_start(&node, at);
    }
    if let (Some((node, text)), Ok(mut at)) = (letters(range.end_container()), range.end_offset()) {
        while is_within(&text, at as usize) {
            at += 1;
        }
        let _ = range.set_end(&node, at);
    }
}

/// Shows an element from its top.
pub(crate) fn to_the_top(id: &str) {
    gloo::utils::document().get_element_by_id(id).into_iter().for_each(|one| one.set_scroll_top(0));
}

fn closest(node: &Node, selector: &str) -> Option<Element> {
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
    element.closest(selector).ok()?
}

/// Puts the focus on what a selector finds, opens what it is folded into, and shows the form around it.
#[expect(clippy::disallowed_methods, reason = "it is the desk’s own page that moves, and no host’s")]
pub(crate) fn go_to(selector: &str) {
    let Some(found) = gloo::utils::document().query_selector(selector).ok().flatten() else { return };
    let folded = found.closest("details").ok().flatten().and_then(|one| one.dyn_into::<HtmlDetailsElement>().ok());
    if let Some(folded) = folded {
        folded.set_open(true);
    }
    // Of choices the first one can have it.
    let inner = found.query_selector("input").ok().flatten().filter(|_| found.tag_name() == "FIELDSET");
    let Ok(target) = inner.unwrap_or(found).dyn_into::<HtmlElement>() else { return };
    let _ = target.focus();
    if let Ok(Some(form)) = target.closest(".answering, .field.wrong") {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        form.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
