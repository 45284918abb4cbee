//! Text nodes of the host's that are split: so that a mark comes directly after its sentence, or a sentence
//! can be put into an element of ours.
//!
//! The host's own node stays where it was, with what is before the first place it is split at, be it nothing.
//! A host that writes its node anew, or moves it, means all of the text: [`Splits::heal`] follows it.
//! Dropping them joins the nodes again.

use wasm_bindgen::JsValue;
use web_sys::Text;

/// The nodes that are split.
#[derive(Default)]
pub(crate) struct Splits {
    /// A node, what was split off it, and what it was left with, in the order of splitting: from a node's last
    /// place to its first.
    all: Vec<Split>,
}

struct Split {
    node: Text,
    rest: Text,
    left: String,
}

/// What has become of a node.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// It is as it was left.
    Left,
    /// It is as it was left, and is somewhere else.
    Moved,
    /// The host has written it anew: what was split off is an old text.
    Rewritten,
}

impl Splits {
    /// Splits a node at an offset, in UTF-16 units; gives what comes after.
    pub(super) fn split(&mut self, node: &Text, at: u32) -> Result<Text, JsValue> {
        let rest = node.split_text(at)?;
        self.all.push(Split { node: node.clone(), rest: rest.clone(), left: node.data() });
        Ok(rest)
    }

    /// Takes the old text out where the host has written a node anew, and joins a node that it has moved.
    pub(crate) fn heal(&mut self) {
        let fates: Vec<Fate> = self.all.iter().map(|split| self.fate(split)).collect();
        let ended = std::mem::take(&mut self.all).into_iter().zip(fates);
        let (left, ended): (Vec<_>, Vec<_>) = ended.partition(|(_, fate)| *fate == Fate::Left);
        self.all = left.into_iter().map(|(split, _)| split).collect();
        ended.into_iter().rev().for_each(|(split, fate)| split.end(fate));
    }

    fn fate(&self, split: &Split) -> Fate {
        let last = self.all.iter().rev().find(|other| other.node == split.node).unwrap_or(split);
        let parent = |node: &Text| node.parent_node();
        match () {
            () if split.node.data() != last.left => Fate::Rewritten,
            () if parent(&split.node) != parent(&last.rest) => Fate::Moved,
            () => Fate::Left,
        }
    }
}

impl Split {
    fn end(self, fate: Fate) {
        let is_next = || self.node.next_sibling().is_some_and(|next| next.is_same_node(Some(&self.rest)));
        if fate == Fate::Moved || fate == Fate::Left && is_next() {
            let _ = self.node.append_data(&self.rest.data());
        } else if fate == Fate::Left {
            // Something of the host's is between them: each stays where it is.
            return;
        }
        self.rest.remove();
    }
}

impl Drop for Splits {
    fn drop(&mut self) {
        // As the nodes were left: joining them changes that.
        let fates: Vec<Fate> = self.all.iter().map(|split| self.fate(split)).collect();
        for (split, fate) in std::mem::take(&mut self.all).into_iter().zip(fates).rev() {
            split.end(fate);
        }
    }
}
