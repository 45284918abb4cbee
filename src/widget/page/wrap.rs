//! Paints sentences with elements, in browsers without highlights.
//!
//! A text node is split where a sentence begins or ends in it, and the sentence's part is put
//! into an element of ours.

use wasm_bindgen::JsValue;
use web_sys::{Element, Text};

use super::paint::{Besides, Paint};
use super::split::Splits;
use super::{PageRange, PageText, document};
use crate::error::Error;

/// Sentences painted by elements; dropping it restores the host's nodes.
pub(super) struct Wraps {
    /// The elements of each sentence.
    elements: Vec<Vec<Element>>,
    splits: Splits,
    /// In the order of [`Besides::ALL`].
    besides: [Option<usize>; Besides::ALL.len()],
}

impl Wraps {
    pub(super) fn new(page: &PageText, sentences: &[(Paint, &PageRange)]) -> Result<Self, Error> {
        let mut wraps = Self {
            elements: vec![Vec::new(); sentences.len()],
            splits: Splits::default(),
            besides: Default::default(),
        };
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
            self.splits.split(node, piece.end)?;
        }
        let inside = self.splits.split(node, piece.start)?;
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

    /// Whether the page has left them where they are.
    pub(super) fn are_on(&self) -> bool {
        self.elements.iter().flatten().all(|element| element.is_connected())
    }

    pub(super) fn set(&mut self, as_what: Besides, sentence: Option<usize>) {
        let name = ["data-", as_what.name()].concat();
        let of = |n: Option<usize>| n.and_then(|n| self.elements.get(n)).into_iter().flatten();
        of(self.besides[as_what as usize]).for_each(|element| drop(element.remove_attribute(&name)));
        of(sentence).for_each(|element| drop(element.set_attribute(&name, "")));
        self.besides[as_what as usize] = sentence;
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
    }
}
