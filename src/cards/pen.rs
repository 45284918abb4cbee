//! Draws HTML: elements are opened, filled and closed in order.
//!
//! A few functions that are called often, in the place of a macro that is written out often: the
//! widget's readers load every byte.

use yew::Html;
use yew::virtual_dom::{AttrValue, VList, VNode, VTag, VText};

use crate::Words;
use crate::ask::Ask;
use crate::words::primary;

/// Draws into an element at a time.
pub(crate) struct Pen<'w> {
    /// The elements that are open, the outermost first.
    open: Vec<VTag>,
    drawn: VList,
    /// The words to use.
    pub(crate) words: &'w Words,
    /// The language of the editors' words, where it is another.
    theirs: Option<String>,
}

/// What is drawn between two elements.
pub(crate) fn draw(words: &Words, theirs: &str, inside: impl FnOnce(&mut Pen)) -> Html {
    let theirs = (primary(theirs) != words.tag).then(|| theirs.to_owned());
    let mut pen = Pen { open: Vec::new(), drawn: VList::new(), words, theirs };
    inside(&mut pen);
    VNode::from(pen.drawn)
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
        if !text.is_empty() {
            self.put(VText::new(text.to_owned()).into());
        }
    }

    /// An attribute of the open element.
    #[inline(never)]
    pub(crate) fn attr(&mut self, name: &'static str, value: &str) {
        if let Some(tag) = self.open.last_mut() {
            tag.add_attribute(name, AttrValue::from(value.to_owned()));
        }
    }

    /// What the open element is of: of something else it is another element, and keeps nothing that a reader
    /// has opened in it.
    #[inline(never)]
    pub(crate) fn key(&mut self, of: &str) {
        if let Some(tag) = self.open.last_mut() {
            tag.key = Some(of.into());
        }
    }

    /// Says of the open element that editors wrote what is in it.
    pub(crate) fn theirs(&mut self) {
        if let Some(language) = self.theirs.clone() {
            self.attr("lang", &language);
            self.attr("dir", "auto");
        }
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
        let mut tag = VTag::new(tag);
        if !class.is_empty() {
            tag.add_attribute("class", AttrValue::Static(class));
        }
        self.open.push(tag);
    }

    /// Closes the element that was opened last.
    #[inline(never)]
    pub(crate) fn close(&mut self) {
        if let Some(tag) = self.open.pop() {
            self.put(tag.into());
        }
    }

    /// What was drawn before.
    pub(crate) fn put(&mut self, node: VNode) {
        match self.open.last_mut() {
            Some(tag) => tag.add_child(node),
            None => self.drawn.add_child(node),
        }
    }
}
