//! Reads an article's text as a reader sees it, once, and remembers where each part stood.

use sayso_core::text::{BLOCK, Byte, OffsetMap, Utf16};
use std::ops::Range;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Text};

/// Elements whose text is no part of the article.
const SKIPPED: &str =
    "script, style, noscript, template, textarea, select, button, say-so, say-so-mark, [hidden], [data-sayso-exclude]";

/// Elements that stand in a line; all others begin and end one.
const INLINE: &[&str] = &[
    "A", "ABBR", "B", "BDI", "BDO", "CITE", "CODE", "DATA", "DEL", "DFN", "EM", "FONT", "I", "INS", "KBD", "MARK", "Q",
    "S", "SAMP", "SMALL", "SPAN", "STRONG", "SUB", "SUP", "TIME", "U", "VAR", "WBR",
];

/// An article's text and the nodes it came from.
pub(crate) struct PageText {
    /// The text; blocks are separated by [`BLOCK`].
    pub(crate) text: String,
    nodes: Vec<Part>,
    len: usize,
}

/// A text node and where it stands in the text, in UTF-16 units.
struct Part {
    node: Text,
    start: usize,
    len: usize,
}

/// A place in the page: from an offset in one text node to an offset in another, in UTF-16 units.
#[derive(Clone)]
pub(crate) struct Place {
    pub(crate) start: (Text, u32),
    pub(crate) end: (Text, u32),
    /// The same in the whole text.
    pub(crate) utf16: Range<Utf16>,
}

impl PageText {
    /// Reads the text under an element.
    pub(crate) fn read(root: &Element) -> Self {
        let mut page = Self { text: String::new(), nodes: Vec::new(), len: 0 };
        page.read_children(root);
        page
    }

    fn read_children(&mut self, parent: &Node) {
        let mut next = parent.first_child();
        while let Some(node) = next {
            match node.node_type() {
                Node::TEXT_NODE => self.read_text(node.unchecked_ref::<Text>()),
                Node::ELEMENT_NODE => self.read_element(node.unchecked_ref::<Element>()),
                _ => {}
            }
            next = node.next_sibling();
        }
    }

    fn read_element(&mut self, element: &Element) {
        if element.tag_name() == "BR" {
            self.break_line();
            return;
        }
        if element.matches(SKIPPED).unwrap_or(true) {
            return;
        }
        let inline = is_inline(element);
        if !inline {
            self.separate();
        }
        self.read_children(element);
        if !inline {
            self.separate();
        }
    }

    fn read_text(&mut self, node: &Text) {
        let data = node.data();
        let len = node.length() as usize;
        self.nodes.push(Part { node: node.clone(), start: self.len, len });
        self.text.push_str(&data);
        self.len += len;
    }

    /// A line break separates words, not sentences.
    fn break_line(&mut self) {
        self.text.push('\n');
        self.len += 1;
    }

    fn separate(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(BLOCK) {
            self.text.push(BLOCK);
            self.len += 1;
        }
    }

    /// The places of some ranges of the text; nothing for a range that lies in no node.
    pub(crate) fn places(&self, ranges: &[Option<Range<Byte>>]) -> Vec<Option<Place>> {
        let map = OffsetMap::new(&self.text);
        let place = |range: &Range<Byte>| self.place(map.utf16(range.start)..map.utf16(range.end));
        ranges.iter().map(|range| range.as_ref().and_then(place)).collect()
    }

    fn place(&self, utf16: Range<Utf16>) -> Option<Place> {
        let start = self.part_at(utf16.start.0)?;
        let end = self.part_at(utf16.end.0.checked_sub(1)?)?;
        Some(Place {
            start: (start.node.clone(), (utf16.start.0 - start.start) as u32),
            end: (end.node.clone(), (utf16.end.0 - end.start) as u32),
            utf16,
        })
    }

    fn part_at(&self, at: usize) -> Option<&Part> {
        let after = self.nodes.partition_point(|part| part.start <= at);
        let part = self.nodes.get(after.checked_sub(1)?)?;
        (at < part.start + part.len).then_some(part)
    }

    /// Where an offset in one of the text nodes stands in the whole text.
    pub(crate) fn utf16(&self, node: &Node, offset: u32) -> Option<Utf16> {
        let part = self.nodes.iter().find(|part| part.node.is_same_node(Some(node)))?;
        Some(Utf16(part.start + (offset as usize).min(part.len)))
    }
}

/// Whether an element stands in a line with its neighbours.
pub(crate) fn is_inline(element: &Element) -> bool {
    INLINE.contains(&element.tag_name().as_str())
}
