//! Reads an article's text as a reader sees it, once, and remembers where each part was.
//!
//! What is laid out as a block begins and ends a block of text, whatever its element is called;
//! what is not shown is not read. Components with an open shadow root are read as they are
//! drawn: the root, with the slotted nodes in their slots.

use std::ops::Range;

use sayso_core::text::{BLOCK, Byte, OffsetMap, Utf16};
use wasm_bindgen::JsCast;
use web_sys::{AssignedNodesOptions, CssStyleDeclaration, Element, HtmlSlotElement, Node, ShadowRoot, Text};

use super::{is_form, regions, style_of, window};

/// Elements whose text is no part of the article: programs, controls, ruby, what is struck out,
/// and our own.
const SKIPPED: &str = "script, style, noscript, template, textarea, select, option, button, input, iframe, object, \
    video, audio, canvas, svg, meter, progress, rt, rp, del, s, strike, say-so, say-so-mark, say-so-panel, [role=doc-noteref], [data-sayso-exclude]";

/// Elements that are in a line unless something takes them out of it.
const IN_LINE: &[&str] = &[
    "A", "ABBR", "B", "BDI", "BDO", "CITE", "CODE", "DATA", "DFN", "EM", "FONT", "I", "INS", "KBD", "LABEL", "MARK",
    "Q", "SAMP", "SMALL", "SPAN", "STRONG", "SUB", "SUP", "TIME", "U", "VAR", "WBR",
];

/// The longest text of a floating element in a line that is a drop cap: a letter and its quotation mark.
const DROP_CAP: usize = 2;

/// The longest text of a link that is the number of a note.
const NOTE: usize = 5;

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

/// How an element takes part in the text.
enum Layout {
    Absent,
    InLine,
    Block,
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
        };
        let skipped = format!("{SKIPPED}, {}", regions::READERS);
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
                Step::Add(text) => page.add(text),
            }
        }
        page
    }

    /// What an element shows comes next: its shadow root if it has an open one, else its children.
    fn enter(&mut self, element: &Element, visible: bool, steps: &mut Vec<Step>) {
        if let Some(root) = element.shadow_root() {
            steps.push(Step::Siblings(root.first_child(), visible));
            self.roots.push(root);
            return;
        }
        let slot = (element.tag_name() == "SLOT").then(|| element.dyn_ref::<HtmlSlotElement>()).flatten();
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
        // A form answers to the names of its fields: asked for its parts, it may give anything.
        if is_form(element) {
            return;
        }
        if element.matches(skipped).unwrap_or(true) || is_note_reference(element) {
            return;
        }
        let Some(style) = style_of(element) else { return };
        let layout = layout(element, &style);
        let visible = value(&style, "visibility") == "visible";
        let tag = element.tag_name();
        match layout {
            Layout::Absent => {}
            Layout::InLine if tag == "BR" => self.add("\n"),
            Layout::InLine if tag == "Q" && draws_quotes(element) => {
                let is_inner = element.parent_element().and_then(|around| around.closest("q").ok()?).is_some();
                let mark = if is_inner { "'" } else { "\"" };
                self.add(mark);
                steps.push(Step::Add(mark));
                self.enter(element, visible, steps);
            }
            Layout::InLine => self.enter(element, visible, steps),
            Layout::Block => {
                self.separate();
                self.around.push(self.blocks.len());
                self.blocks.push(element.clone());
                steps.push(Step::EndBlock);
                self.enter(element, visible, steps);
            }
        }
    }

    fn read_text(&mut self, node: &Text) {
        let data = node.data();
        let len = node.length() as usize;
        let block = self.around.last().copied().unwrap_or_default();
        self.parts.push(Part { node: node.clone(), start: self.len, len, block });
        self.text.push_str(&data);
        self.len += len;
    }

    /// Text of one UTF-16 unit that no node holds.
    fn add(&mut self, text: &str) {
        self.text.push_str(text);
        self.len += 1;
    }

    fn separate(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(BLOCK) {
            self.text.push(BLOCK);
            self.len += 1;
        }
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

fn layout(element: &Element, style: &CssStyleDeclaration) -> Layout {
    let display = value(style, "display");
    if display == "none" {
        return Layout::Absent;
    }
    if display.starts_with("inline") || display == "contents" || display == "ruby" {
        return Layout::InLine;
    }
    if !IN_LINE.contains(&&*element.tag_name()) {
        return Layout::Block;
    }
    // Taken out of its line: a drop cap is still part of its word, and what is moved out of sight
    // or on top (words for screen readers, tooltips) is no part of the sentence.
    match &*value(style, "position") {
        "absolute" | "fixed" => Layout::Absent,
        _ if value(style, "float") == "none" => Layout::Block,
        _ if text_of(element).chars().count() <= DROP_CAP => Layout::InLine,
        _ => Layout::Block,
    }
}

/// Whether an element is the number of a note: set high and linked, or a short link to a note.
fn is_note_reference(element: &Element) -> bool {
    const NOTES: [&str; 6] = ["fn", "foot", "note", "cite", "ref", "endnote"];
    let is_reference = match &*element.tag_name() {
        "SUP" => element.query_selector("a[href*='#']").ok().flatten().is_some(),
        "A" => {
            let href = element.get_attribute("href").unwrap_or_default();
            href.split_once('#').is_some_and(|(_, to)| NOTES.iter().any(|note| to.starts_with(note)))
        }
        _ => false,
    };
    is_reference && {
        let text = text_of(element);
        text.chars().count() <= NOTE && text.chars().all(|c| c.is_ascii_digit() || "[]()*†‡§".contains(c))
    }
}

/// Whether the browser draws the quotation marks of a `<q>`.
fn draws_quotes(element: &Element) -> bool {
    let style = window().ok().and_then(|window| window.get_computed_style_with_pseudo_elt(element, "::before").ok()?);
    style.is_some_and(|style| value(&style, "content") != "none")
}

fn text_of(element: &Element) -> String {
    element.text_content().unwrap_or_default().trim().to_owned()
}

fn value(style: &CssStyleDeclaration, property: &str) -> String {
    style.get_property_value(property).unwrap_or_default()
}
