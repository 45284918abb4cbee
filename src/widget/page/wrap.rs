//! Paints sentences with elements, in browsers without highlights.
//!
//! A text node is split where a sentence begins or ends in it, and the sentence's part is put
//! into an element of ours. The host's own node stays where it was, with what is before the
//! first sentence, be it nothing. Dropping it joins the nodes again.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node, Text};

use super::paint::Paint;
use super::{PageRange, PageText, document};
use crate::error::Error;

/// Sentences painted by elements; dropping it restores the host's nodes.
pub(super) struct Wraps {
    /// The elements of each sentence.
    elements: Vec<Vec<Element>>,
    /// A node, what was split off it, and what it was left with, in the order of splitting.
    splits: Vec<(Text, Text, String)>,
    open: Option<usize>,
}

impl Wraps {
    pub(super) fn new(page: &PageText, sentences: &[(Paint, &PageRange)]) -> Result<Self, Error> {
        let mut wraps = Self { elements: vec![Vec::new(); sentences.len()], splits: Vec::new(), open: None };
        let pieces = |(n, (_, place)): (usize, &(Paint, &PageRange))| {
            page.pieces(place).map(|(node, piece)| (n, node.clone(), piece)).collect::<Vec<_>>()
        };
        let pieces: Vec<_> = sentences.iter().enumerate().flat_map(pieces).collect();
        // From the last to the first: what is split off a node comes after what is still to do.
        for (n, node, piece) in pieces.into_iter().rev().filter(|(_, _, piece)| !piece.is_empty()) {
            wraps.wrap(n, sentences[n].0, &node, piece).map_err(|_| Error::Browser("createElement"))?;
        }
        Ok(wraps)
    }

    fn wrap(&mut self, n: usize, paint: Paint, node: &Text, piece: std::ops::Range<u32>) -> Result<(), JsValue> {
        if piece.end < node.length() {
            self.split(node, piece.end)?;
        }
        let inside = self.split(node, piece.start)?;
        // White space between blocks is nothing to paint.
        if inside.data().trim().is_empty() {
            return Ok(());
        }
        let element = document().map_err(|_| JsValue::NULL)?.create_element("say-so-words")?;
        element.set_attribute("data-paint", paint.name())?;
        if let Some(parent) = inside.parent_node() {
            parent.insert_before(&element, Some(&inside))?;
            element.append_child(&inside)?;
            self.elements[n].push(element);
        }
        Ok(())
    }

    /// For each split, whether its node still has what the last split of it left there.
    fn last_left(&self) -> Vec<bool> {
        let last = |node: &Text| self.splits.iter().rev().find(|(other, _, _)| other == node);
        self.splits.iter().map(|(node, _, _)| last(node).is_some_and(|(_, _, left)| node.data() == *left)).collect()
    }

    /// Whether the page has left them where they are.
    pub(super) fn are_on(&self) -> bool {
        self.elements.iter().flatten().all(|element| element.is_connected())
    }

    fn split(&mut self, node: &Text, at: u32) -> Result<Text, JsValue> {
        let rest = node.split_text(at)?;
        self.splits.push((node.clone(), rest.clone(), node.data()));
        Ok(rest)
    }

    pub(super) fn set_open(&mut self, sentence: Option<usize>) {
        let of = |n: Option<usize>| n.and_then(|n| self.elements.get(n)).into_iter().flatten();
        of(self.open).for_each(|element| drop(element.remove_attribute("data-open")));
        of(sentence).for_each(|element| drop(element.set_attribute("data-open", "")));
        self.open = sentence;
    }
}

impl Drop for Wraps {
    fn drop(&mut self) {
        for element in self.elements.iter().flatten() {
            if let Some(parent) = element.parent_node() {
                while let Some(child) = element.first_child() {
                    let _ = parent.insert_before(&child, Some(element));
                }
            }
            element.remove();
        }
        // As the nodes were left: joining them changes that.
        let untouched: Vec<bool> = self.last_left();
        for ((node, rest, _), untouched) in self.splits.iter().zip(untouched).rev() {
            if untouched
                && node.next_sibling().is_some_and(|next| next.is_same_node(Some(rest.unchecked_ref::<Node>())))
            {
                let _ = node.append_data(&rest.data());
            }
            // Where the host has written the whole node anew, the rest is an old text.
            rest.remove();
        }
    }
}
