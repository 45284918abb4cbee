//! Reads an article's text as a reader sees it, once, and remembers where each part was.
//!
//! What is laid out as a block begins and ends a block of text, whatever its element is called;
//! what is not shown is not read. Components with an open shadow root are read as they are
//! drawn: the root, with the slotted nodes in their slots.

use std::ops::Range;

use js_sys::JsString;
use sayso_core::text::reading::{self, Layout, Rule};
use sayso_core::text::{BLOCK, Byte, LINE, OffsetMap, Utf16};
use wasm_bindgen::JsCast;
use web_sys::{AssignedNodesOptions, CssStyleDeclaration, Element, HtmlSlotElement, Node, ShadowRoot, Text};

use super::split::Splits;
use super::{document, is_form, style_of, window};

/// A gap that the page's style leaves between two words, in CSS pixels, that is seen as one.
const GAP: f64 = 2.0;

/// An article's text and the nodes it came from.
pub(crate) struct PageText {
    /// The text; blocks are separated by [`BLOCK`].
    pub(crate) text: String,
    parts: Vec<Part>,
    /// The blocks that text nodes are in; the first is the whole.
    blocks: Vec<Element>,
    /// The blocks around what is being read, the innermost last.
    around: Vec<usize>,
    roots: Vec<ShadowRoot>,
    len: usize,
    /// Whether the page's style leaves a gap before what is read next.
    has_gap: bool,
}

/// A text node and where it is in the text, in UTF-16 units.
struct Part {
    node: Text,
    start: usize,
    len: usize,
    block: usize,
}

impl Part {
    fn end(&self) -> usize {
        self.start + self.len
    }
}

/// A place in the page: from an offset in one text node to an offset in another, in UTF-16 units.
#[derive(Clone)]
pub(crate) struct PageRange {
    pub(crate) start: (Text, u32),
    pub(crate) end: (Text, u32),
    /// The same in the whole text.
    pub(crate) utf16: Range<Utf16>,
    /// The block it ends in.
    pub(super) block: Element,
    /// Whether nothing but white space follows in the last node.
    pub(super) ends_node: bool,
}

/// Words with a capital first letter each; whether the first letter begins one.
fn capitalized(words: &str, mut begins: bool) -> String {
    let mut capitalized = String::with_capacity(words.len());
    for letter in words.chars() {
        match begins && letter.is_alphabetic() {
            true => capitalized.push_str(&String::from(JsString::from(letter.to_string()).to_upper_case())),
            false => capitalized.push(letter),
        }
        begins = !letter.is_alphanumeric() && (begins || letter != '\'' && letter != '’');
    }
    capitalized
}

/// What is still to be read. A stack of these, not a recursion: a page may nest its elements
/// deeper than the program's stack is.
enum Step {
    /// A node and the siblings after it; whether text directly in their parent is visible.
    Siblings(Option<Node>, bool),
    /// One node alone, in a slot.
    Slotted(Node, bool),
    /// The end of a block.
    EndBlock,
    /// The end of an element in its line.
    EndInLine(CssStyleDeclaration),
    /// The end of a quotation.
    Add(&'static str),
}

impl PageText {
    /// Reads the text under an element.
    pub(crate) fn read(root: &Element) -> Self {
        let mut page = Self {
            text: String::new(),
            parts: Vec::new(),
            blocks: vec![root.clone()],
            around: vec![0],
            roots: Vec::new(),
            len: 0,
            has_gap: false,
        };
        let skipped = reading::skipped();
        // An article in a component: its own tree is one that is painted and watched.
        page.roots.extend(root.get_root_node().dyn_into::<ShadowRoot>().ok());
        let mut steps = Vec::new();
        page.enter(root, true, &mut steps);
        while let Some(step) = steps.pop() {
            match step {
                Step::Siblings(None, _) => {}
                Step::Siblings(Some(node), visible) => {
                    steps.push(Step::Siblings(node.next_sibling(), visible));
                    page.read_node(&node, visible, &skipped, &mut steps);
                }
                Step::Slotted(node, visible) => page.read_node(&node, visible, &skipped, &mut steps),
                Step::EndBlock => {
                    page.separate();
                    page.around.pop();
                }
                Step::EndInLine(style) => page.part(&style, ["margin-right", "padding-right"]),
                Step::Add(text) => page.add(text),
            }
        }
        page
    }

    /// What an element shows comes next: its shadow root if it has an open one, else its children.
    fn enter(&mut self, element: &Element, visible: bool, steps: &mut Vec<Step>) {
        if is_form(element) {
            return steps.push(Step::Siblings(first_child_of_form(element), visible));
        }
        if let Some(root) = element.shadow_root() {
            steps.push(Step::Siblings(root.first_child(), visible));
            self.roots.push(root);
            return;
        }
        let slot = (element.local_name() == "slot").then(|| element.dyn_ref::<HtmlSlotElement>()).flatten();
        let Some(slot) = slot else { return steps.push(Step::Siblings(element.first_child(), visible)) };
        let options = AssignedNodesOptions::new();
        options.set_flatten(true);
        let nodes = slot.assigned_nodes_with_options(&options);
        let nodes = (0..nodes.length()).rev().map(|n| Step::Slotted(nodes.get(n).unchecked_into(), visible));
        steps.extend(nodes);
    }

    fn read_node(&mut self, node: &Node, visible: bool, skipped: &str, steps: &mut Vec<Step>) {
        match node.node_type() {
            Node::TEXT_NODE if visible => self.read_text(node.unchecked_ref()),
            Node::ELEMENT_NODE => self.read_element(node.unchecked_ref(), skipped, steps),
            _ => {}
        }
    }

    fn read_element(&mut self, element: &Element, skipped: &str, steps: &mut Vec<Step>) {
        let Some(style) = style_of(element) else { return };
        // A form answers to the names of its fields: asked for its parts, it may give anything.
        let rule = match is_form(element) {
            true => Rule::Block,
            false => reading::rule(&Live { element, name: element.local_name(), style: &style }, skipped),
        };
        let is_visible = |style: &CssStyleDeclaration| value(style, "visibility") == "visible";
        match rule {
            Rule::Skip => {}
            Rule::LineEnd => self.end_line(),
            Rule::Letters(letters) => {
                self.text.push_str(&letters);
                self.len += letters.encode_utf16().count();
            }
            Rule::Quotation => {
                let is_inner = element.parent_element().and_then(|around| around.closest("q").ok()?).is_some();
                let mark = if is_inner { "'" } else { "\"" };
                self.add(mark);
                steps.push(Step::Add(mark));
                self.enter(element, is_visible(&style), steps);
            }
            Rule::InLine => {
                self.part(&style, ["margin-left", "padding-left"]);
                steps.push(Step::EndInLine(style.clone()));
                self.enter(element, is_visible(&style), steps);
            }
            Rule::Block => {
                self.separate();
                self.around.push(self.blocks.len());
                self.blocks.push(element.clone());
                steps.push(Step::EndBlock);
                self.enter(element, is_visible(&style), steps);
            }
        }
    }

    fn read_text(&mut self, node: &Text) {
        let data = node.data();
        if std::mem::take(&mut self.has_gap) && reading::is_parted(&self.text, &data) {
            self.end_line();
        }
        let len = node.length() as usize;
        let block = self.around.last().copied().unwrap_or_default();
        self.parts.push(Part { node: node.clone(), start: self.len, len, block });
        self.text.push_str(&data);
        self.len += len;
    }

    /// Notes a gap of the page's style, where words would touch without it.
    fn part(&mut self, style: &CssStyleDeclaration, properties: [&str; 2]) {
        let touches = !self.text.ends_with(|c: char| c.is_whitespace()) && !self.text.is_empty();
        if touches && !self.has_gap {
            self.has_gap = properties.iter().any(|property| pixels(style, property) >= GAP);
        }
    }

    /// Text of one UTF-16 unit that no node holds.
    fn add(&mut self, text: &str) {
        self.text.push_str(text);
        self.len += 1;
    }

    fn end_line(&mut self) {
        self.text.push(LINE);
        self.len += LINE.len_utf16();
    }

    fn separate(&mut self) {
        self.has_gap = false;
        if reading::end_block(&mut self.text) {
            self.len += BLOCK.len_utf16();
        }
    }

    /// The text with the case that styles give it, if they change any: letters that become longer stay.
    pub(crate) fn drawn(&self) -> Option<String> {
        let map = OffsetMap::new(&self.text);
        let byte = |unit| map.byte(Utf16::new(unit)).get();
        let mut drawn = self.text.clone();
        for part in &self.parts {
            let Some(style) = part.node.parent_element().and_then(|parent| style_of(&parent)) else { continue };
            let place = byte(part.start)..byte(part.end());
            let (before, words) = (self.text.get(..place.start)?, self.text.get(place.clone())?);
            let words = match &*value(&style, "text-transform") {
                "uppercase" => String::from(JsString::from(words).to_upper_case()),
                "lowercase" => String::from(JsString::from(words).to_lower_case()),
                "capitalize" => capitalized(words, !before.ends_with(char::is_alphanumeric)),
                _ => continue,
            };
            if words.len() == place.len() {
                drawn.replace_range(place, &words);
            }
        }
        (drawn != self.text).then_some(drawn)
    }

    /// Splits the text nodes in which these places end before more words come, so that a mark can come directly
    /// after each; says whether any was split. Not where an element between two words would change how they are
    /// laid out, nor in a link or a heading.
    pub(crate) fn split_after(&mut self, places: &[&PageRange], splits: &mut Splits) -> bool {
        let before = self.parts.len();
        // From the last to the first: what is split off a node comes after what is still to do.
        for place in places.iter().rev().filter(|place| !place.ends_node) {
            let end = place.utf16.end.get();
            let Some(n) = self.parts.partition_point(|part| part.start < end).checked_sub(1) else { continue };
            let part = &self.parts[n];
            let at = end.min(part.end()) - part.start;
            if at == part.len || keeps_whole(&part.node, &place.block) {
                continue;
            }
            if let Ok(node) = splits.split(&part.node, at as u32) {
                let rest = Part { node, start: part.start + at, len: part.len - at, block: part.block };
                self.parts[n].len = at;
                self.parts.insert(n + 1, rest);
            }
        }
        self.parts.len() > before
    }

    /// The open shadow roots that were read.
    pub(crate) fn roots(&self) -> &[ShadowRoot] {
        &self.roots
    }

    /// Whether nothing a reader sees has changed since an earlier reading.
    pub(crate) fn is_as(&self, earlier: &Self) -> bool {
        let same_node = |(one, other): (&Part, &Part)| one.node.is_same_node(Some(&other.node));
        self.text == earlier.text
            && self.parts.len() == earlier.parts.len()
            && self.parts.iter().zip(&earlier.parts).all(same_node)
    }

    /// The places of some ranges of the text; nothing for a range that lies in no node.
    pub(crate) fn places(&self, ranges: &[Option<Range<Byte>>]) -> Vec<Option<PageRange>> {
        let map = OffsetMap::new(&self.text);
        let place = |range: &Range<Byte>| {
            let after = self.text.get(range.end.get()..).unwrap_or_default();
            self.place(map.utf16(range.start)..map.utf16(range.end), after)
        };
        ranges.iter().map(|range| range.as_ref().and_then(place)).collect()
    }

    /// A range may begin or end with something that no node holds: it is drawn in to the nodes.
    fn place(&self, utf16: Range<Utf16>, after: &str) -> Option<PageRange> {
        let inside = self.inside(&utf16);
        let (first, last) = (inside.first()?, inside.last()?);
        let white = after.chars().take_while(|&c| c.is_whitespace() && c != BLOCK).count();
        Some(PageRange {
            start: (first.node.clone(), (utf16.start.get().max(first.start) - first.start) as u32),
            end: (last.node.clone(), (utf16.end.get().min(last.end()) - last.start) as u32),
            block: self.blocks[last.block].clone(),
            ends_node: utf16.end.get() + white >= last.end(),
            utf16,
        })
    }

    fn inside(&self, utf16: &Range<Utf16>) -> &[Part] {
        let from = self.parts.partition_point(|part| part.end() <= utf16.start.get());
        let to = self.parts.partition_point(|part| part.start < utf16.end.get());
        self.parts.get(from..to).unwrap_or_default()
    }

    /// The text nodes of a place, with the stretch of each, in UTF-16 units.
    pub(crate) fn pieces(&self, place: &PageRange) -> impl Iterator<Item = (&Text, Range<u32>)> {
        let Range { start, end } = place.utf16.clone();
        let stretch = move |part: &Part| {
            (start.get().max(part.start) - part.start) as u32..(end.get().min(part.end()) - part.start) as u32
        };
        self.inside(&place.utf16).iter().map(move |part| (&part.node, stretch(part)))
    }

    /// The text nodes that were read and are children of a node, and where each begins.
    pub(crate) fn children_of<'p>(&'p self, parent: &'p Node) -> impl Iterator<Item = (&'p Text, Utf16)> {
        let is_child = |part: &&Part| part.node.parent_node().is_some_and(|of| of.is_same_node(Some(parent)));
        self.parts.iter().filter(is_child).map(|part| (&part.node, Utf16::new(part.start)))
    }
}

/// What an element of ours has no place in.
const WHOLE: &str =
    "a[href], button, label, summary, h1, h2, h3, h4, h5, h6, [role=heading], [role=button], [role=link]";

/// Whether a text node stays as it is.
fn keeps_whole(node: &Text, block: &Element) -> bool {
    let Some(parent) = node.parent_element() else { return true };
    let is_item = |style: CssStyleDeclaration| {
        let display = value(&style, "display");
        display.contains("flex") || display.contains("grid") || display.contains("ruby")
    };
    // What a component draws is its own, and drawn anew.
    let is_drawn = node.get_root_node().dyn_into::<ShadowRoot>().is_ok_and(|root| root.host() == *block);
    is_drawn || parent.closest(WHOLE).ok().flatten().is_some() || style_of(&parent).is_none_or(is_item)
}

/// `NodeFilter.SHOW_TEXT`.
const SHOW_TEXT: u32 = 4;

/// All text of the page but its programs', whether it is seen or not.
pub(crate) fn whole_text() -> String {
    let mut text = String::new();
    let Some(body) = document().ok().and_then(|document| document.body()) else { return text };
    let Ok(document) = document() else { return text };
    let Ok(walker) = document.create_tree_walker_with_what_to_show(&body, SHOW_TEXT) else { return text };
    while let Ok(Some(node)) = walker.next_node() {
        let is_code = |of: &Node| {
            matches!(&*of.node_name().to_ascii_lowercase(), "script" | "style" | "template" | "noscript" | "textarea")
        };
        if !node.parent_node().as_ref().is_some_and(is_code) {
            text.push_str(&node.node_value().unwrap_or_default());
        }
    }
    text
}

/// An element of the live page.
struct Live<'e> {
    element: &'e Element,
    name: String,
    style: &'e CssStyleDeclaration,
}

impl reading::Element for Live<'_> {
    fn name(&self) -> &str {
        &self.name
    }

    fn attribute(&self, name: &str) -> Option<String> {
        self.element.get_attribute(name)
    }

    fn matches(&self, selector: &str) -> bool {
        self.element.matches(selector).unwrap_or(true)
    }

    fn contains(&self, selector: &str) -> bool {
        self.element.query_selector(selector).ok().flatten().is_some()
    }

    fn text(&self) -> String {
        self.element.text_content().unwrap_or_default()
    }

    fn layout(&self) -> Layout {
        let display = value(self.style, "display");
        if display == "none" {
            return Layout::Hidden;
        }
        if display.starts_with("inline") || display == "contents" || display.starts_with("ruby") {
            return Layout::InLine;
        }
        // What is a block by its name is one, wherever it is put.
        if !reading::IN_LINE.contains(&&*self.name) {
            return Layout::Block;
        }
        match &*value(self.style, "position") {
            "absolute" | "fixed" => Layout::Positioned,
            _ if value(self.style, "float") == "none" => Layout::Block,
            _ => Layout::Float,
        }
    }

    fn draws_quotes(&self) -> bool {
        let before =
            |window: web_sys::Window| window.get_computed_style_with_pseudo_elt(self.element, "::before").ok()?;
        window().ok().and_then(before).is_some_and(|style| value(&style, "content") != "none")
    }
}

/// A form cannot be asked: its fields may be called as its parts are.
fn first_child_of_form(form: &Element) -> Option<Node> {
    document().ok()?.create_tree_walker(form).ok()?.first_child().ok()?
}

fn value(style: &CssStyleDeclaration, property: &str) -> String {
    style.get_property_value(property).unwrap_or_default()
}

fn pixels(style: &CssStyleDeclaration, property: &str) -> f64 {
    js_sys::parse_float(&value(style, property))
}
