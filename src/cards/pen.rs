//! Draws HTML: elements are opened, filled and closed in order.
//!
//! A few functions that are called often, in the place of a macro that is written out often: the
//! widget's readers load every byte.

use std::marker::PhantomData;

use yew::Html;
use yew::virtual_dom::{AttrValue, VList, VNode, VTag, VText};

use crate::Words;
use crate::ask::Ask;
#[cfg(feature = "text")]
use crate::html;
use crate::words::primary;

/// Draws into an element at a time.
pub(crate) struct Pen<'w> {
    ground: Ground<'w>,
    /// The words to use.
    pub(crate) words: &'w Words,
    /// The language of the editors' words, where it is another.
    theirs: Option<String>,
}

/// What is drawn on.
enum Ground<'w> {
    /// A page that is changed while somebody reads it: the elements that are open, the outermost first, and what was drawn.
    Nodes { open: Vec<VTag>, drawn: VList, of: PhantomData<&'w ()> },
    /// A page that is written ahead of time.
    #[cfg(feature = "text")]
    Text(html::Writer<'w>),
}

/// What is drawn between two elements.
pub(crate) fn draw(words: &Words, theirs: &str, inside: impl FnOnce(&mut Pen)) -> Html {
    let ground = Ground::Nodes { open: Vec::new(), drawn: VList::new(), of: PhantomData };
    let mut pen = Pen { ground, words, theirs: other_language(words, theirs) };
    inside(&mut pen);
    match pen.ground {
        Ground::Nodes { drawn, .. } => VNode::from(drawn),
        #[cfg(feature = "text")]
        Ground::Text(_) => Html::default(),
    }
}

/// The same as text.
#[cfg(feature = "text")]
pub(crate) fn write<'w>(words: &'w Words, theirs: &str, to: html::Writer<'w>, inside: impl FnOnce(&mut Pen<'w>)) {
    inside(&mut Pen { ground: Ground::Text(to), words, theirs: other_language(words, theirs) });
}

fn other_language(words: &Words, theirs: &str) -> Option<String> {
    (primary(theirs) != words.tag).then(|| theirs.to_owned())
}

impl Pen<'_> {
    /// An element of a class (none if empty), and what is in it.
    #[inline(always)]
    pub(crate) fn el(&mut self, tag: &'static str, class: &'static str, inside: impl FnOnce(&mut Self)) {
        self.open(tag, class);
        inside(self);
        self.close();
    }

    /// A button of a class, what it asks for, and what is in it.
    #[inline(always)]
    pub(crate) fn button(&mut self, class: &'static str, ask: &Ask, inside: impl FnOnce(&mut Self)) {
        self.open("button", class);
        self.attr("type", "button");
        ask.attributes(&mut |name, value| self.attr(name, value));
        inside(self);
        self.close();
    }

    /// Where something is at times. The place is always there: Yew compares children from the last
    /// on, and would make those before it anew, and drop their focus.
    #[inline(always)]
    pub(crate) fn slot(&mut self, is_filled: bool, inside: impl FnOnce(&mut Self)) {
        self.open("div", "");
        if is_filled {
            inside(self);
        }
        self.close();
    }

    /// An element that holds only text.
    #[inline(never)]
    pub(crate) fn line(&mut self, tag: &'static str, class: &'static str, text: &str) {
        self.open(tag, class);
        self.text(text);
        self.close();
    }

    /// An element that holds only what editors wrote.
    #[inline(never)]
    pub(crate) fn said(&mut self, tag: &'static str, class: &'static str, text: &str) {
        self.open(tag, class);
        self.theirs();
        self.text(text);
        self.close();
    }

    /// An element that holds a phrase with one gap, filled with what editors wrote.
    #[inline(never)]
    pub(crate) fn phrase(&mut self, tag: &'static str, class: &'static str, phrase: &str, text: &str) {
        self.open(tag, class);
        self.fill(phrase, text);
        self.close();
    }

    /// A phrase with one gap, filled with what editors wrote.
    #[inline(never)]
    pub(crate) fn fill(&mut self, phrase: &str, text: &str) {
        let (before, after) = phrase.split_once('{').unwrap_or((phrase, ""));
        let after = after.split_once('}').map_or("", |(_, after)| after);
        if self.theirs.is_none() {
            return self.text(&[before, text, after].concat());
        }
        self.text(before);
        self.said("span", "", text);
        self.text(after);
    }

    /// The same, filled with words of another language: an article's.
    #[inline(never)]
    pub(crate) fn fill_in(&mut self, phrase: &str, text: &str, language: &str) {
        let other = (primary(language) != self.words.tag).then(|| language.to_owned());
        let theirs = std::mem::replace(&mut self.theirs, other);
        self.fill(phrase, text);
        self.theirs = theirs;
    }

    /// Text within the open element.
    #[inline(never)]
    pub(crate) fn text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        match &mut self.ground {
            Ground::Nodes { .. } => self.put(VText::new(text.to_owned()).into()),
            #[cfg(feature = "text")]
            Ground::Text(to) => to.text(text),
        }
    }

    /// An attribute of the open element.
    #[inline(never)]
    pub(crate) fn attr(&mut self, name: &'static str, value: &str) {
        match &mut self.ground {
            Ground::Nodes { open, .. } => {
                if let Some(tag) = open.last_mut() {
                    tag.add_attribute(name, AttrValue::from(value.to_owned()));
                }
            }
            #[cfg(feature = "text")]
            Ground::Text(to) => to.attribute(name, value),
        }
    }

    /// What the open element is of: of something else it is another element, and keeps nothing that a reader
    /// has opened in it.
    #[inline(never)]
    pub(crate) fn key(&mut self, of: &str) {
        match &mut self.ground {
            Ground::Nodes { open, .. } => {
                if let Some(tag) = open.last_mut() {
                    tag.key = Some(of.into());
                }
            }
            #[cfg(feature = "text")]
            Ground::Text(_) => {}
        }
    }

    /// Says of the open element that editors wrote what is in it.
    pub(crate) fn theirs(&mut self) {
        if self.their_language() {
            self.attr("dir", "auto");
        }
    }

    /// Says of the open element in which language editors wrote what is in it, if that is another one.
    pub(crate) fn their_language(&mut self) -> bool {
        let theirs = self.theirs.clone();
        theirs.iter().for_each(|language| self.attr("lang", language));
        theirs.is_some()
    }

    /// A link out of the page. The database proves that it leads to the web.
    #[inline(never)]
    pub(crate) fn link(&mut self, title: &str, url: &str) {
        self.open("a", "");
        self.attr("href", url);
        self.attr("rel", "noopener noreferrer");
        self.text(title);
        self.close();
    }

    /// Opens an element.
    #[inline(never)]
    pub(crate) fn open(&mut self, tag: &'static str, class: &'static str) {
        match &mut self.ground {
            Ground::Nodes { open, .. } => {
                let mut tag = VTag::new(tag);
                if !class.is_empty() {
                    tag.add_attribute("class", AttrValue::Static(class));
                }
                open.push(tag);
            }
            #[cfg(feature = "text")]
            Ground::Text(to) => {
                to.open(tag);
                if !class.is_empty() {
                    to.attribute("class", class);
                }
            }
        }
    }

    /// Closes the element that was opened last.
    #[inline(never)]
    pub(crate) fn close(&mut self) {
        match &mut self.ground {
            Ground::Nodes { open, .. } => {
                if let Some(tag) = open.pop() {
                    self.put(tag.into());
                }
            }
            #[cfg(feature = "text")]
            Ground::Text(to) => to.close(),
        }
    }

    /// What was drawn before.
    pub(crate) fn put(&mut self, node: VNode) {
        match &mut self.ground {
            Ground::Nodes { open, drawn, .. } => match open.last_mut() {
                Some(tag) => tag.add_child(node),
                None => drawn.add_child(node),
            },
            #[cfg(feature = "text")]
            Ground::Text(to) => to.nodes(&node),
        }
    }
}
