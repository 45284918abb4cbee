//! HTML as text, for pages that are written on the host: by the pen itself, or of nodes that it drew.
//!
//! Yew's own renderer for servers gives the same text; it waits for components that a card does
//! not have, and takes several times as long (`cargo xtask bench site`).

use yew::Html;
use yew::virtual_dom::VTag;

/// Elements that have no end.
const VOID: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// What a link's address is called on paper; nothing where it is printed as it is.
pub type OnPaper<'p> = dyn Fn(&str) -> Option<String> + 'p;

/// Writes elements one after another at the end of a text.
pub struct Writer<'w> {
    out: &'w mut String,
    on_paper: &'w OnPaper<'w>,
    /// The elements that are open, each with the place where its start tag ends.
    open: Vec<(&'static str, usize)>,
    /// Whether the element that was opened last may still get attributes.
    is_starting: bool,
    /// Whether it is for somebody else's page: nothing that leads to or is found by an id, no sign beside a word.
    is_alone: bool,
    /// How many open elements are left out.
    n_left_out: usize,
}

impl<'w> Writer<'w> {
    /// Links get an attribute `data-note` with what `on_paper` says of them.
    pub fn new(out: &'w mut String, on_paper: &'w OnPaper<'w>) -> Self {
        Self { out, on_paper, open: Vec::new(), is_starting: false, is_alone: false, n_left_out: 0 }
    }

    /// For a letter, a feed or somebody else's page: nothing that leads to or is found by an id, and no pictures.
    pub fn alone(out: &'w mut String) -> Self {
        Self { is_alone: true, ..Self::new(out, &|_| None) }
    }

    pub(crate) fn open(&mut self, tag: &'static str) {
        if self.n_left_out > 0 || self.is_alone && tag == "svg" {
            self.n_left_out += 1;
            return;
        }
        self.start();
        self.out.push('<');
        self.out.push_str(tag);
        self.open.push((tag, self.out.len()));
        self.is_starting = true;
    }

    pub(crate) fn attribute(&mut self, name: &str, value: &str) {
        if self.n_left_out > 0 || self.is_alone && is_of_a_page(name, value) {
            return;
        }
        // Of two of one name a browser would take the first, and Yew the second.
        debug_assert!(!self.has(name), "{name}");
        if !self.is_starting {
            return self.late_attribute(name, value);
        }
        attribute(name, value, self.out);
        let note = (name == "href").then(|| (self.on_paper)(value)).flatten();
        note.iter().for_each(|note| attribute("data-note", note, self.out));
    }

    /// An attribute that is known only when what is in the element is: the height of a picture.
    fn late_attribute(&mut self, name: &str, value: &str) {
        let Some((_, end)) = self.open.last_mut() else { return };
        let mut late = String::new();
        attribute(name, value, &mut late);
        self.out.insert_str(*end, &late);
        *end += late.len();
    }

    /// Whether the open element has an attribute of this name.
    fn has(&self, name: &str) -> bool {
        let start = self.open.last().map_or("", |(tag, end)| {
            let end = if self.is_starting { self.out.len() } else { *end };
            let from = self.out[..end].rfind(&format!("<{tag}")).unwrap_or(end);
            &self.out[from..end]
        });
        start.contains(&format!(" {name}=\""))
    }

    pub(crate) fn text(&mut self, text: &str) {
        if self.n_left_out > 0 {
            return;
        }
        self.start();
        escape(text, self.out);
    }

    pub(crate) fn close(&mut self) {
        if self.n_left_out > 0 {
            self.n_left_out -= 1;
            return;
        }
        self.start();
        if let Some((tag, _)) = self.open.pop().filter(|(tag, _)| !VOID.contains(tag)) {
            self.out.push_str("</");
            self.out.push_str(tag);
            self.out.push('>');
        }
    }

    pub(crate) fn nodes(&mut self, nodes: &Html) {
        self.start();
        write(nodes, self.on_paper, self.out);
    }

    /// Ends the start tag of the element that was opened last.
    fn start(&mut self) {
        if std::mem::take(&mut self.is_starting) {
            let end = self.out.len();
            self.open.last_mut().into_iter().for_each(|(_, at)| *at = end);
            self.out.push('>');
        }
    }
}

/// Whether an attribute has a meaning only within the page around it.
fn is_of_a_page(name: &str, value: &str) -> bool {
    matches!(name, "id" | "role") || name.starts_with("aria-") || name == "href" && value.starts_with('#')
}

/// Writes HTML that has no components in it at the end of a text. Links get an attribute
/// `data-note` with what `on_paper` says of them.
pub fn write(html: &Html, on_paper: &OnPaper, out: &mut String) {
    match html {
        Html::VTag(tag) => write_tag(tag, on_paper, out),
        Html::VText(text) => escape(&text.text, out),
        Html::VList(children) => children.iter().for_each(|child| write(child, on_paper, out)),
        // Cards are drawn by functions, and hold no raw HTML: the house tests see to it.
        _ => debug_assert!(false, "a component within a card"),
    }
}

fn write_tag(tag: &VTag, on_paper: &OnPaper, out: &mut String) {
    out.push('<');
    out.push_str(tag.tag());
    for (name, value) in tag.attributes.iter() {
        attribute(name, value, out);
        let note = (name == "href").then(|| on_paper(value)).flatten();
        note.iter().for_each(|note| attribute("data-note", note, out));
    }
    out.push('>');
    if VOID.contains(&tag.tag()) {
        return;
    }
    tag.children().into_iter().for_each(|children| write(children, on_paper, out));
    out.push_str("</");
    out.push_str(tag.tag());
    out.push('>');
}

fn attribute(name: &str, value: &str, out: &mut String) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape(value, out);
    out.push('"');
}

/// Writes text as the content of an element, or of an attribute in double quotes.
pub fn escape(text: &str, out: &mut String) {
    let mut written = 0;
    for (at, byte) in text.bytes().enumerate() {
        let name = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => continue,
        };
        out.push_str(&text[written..at]);
        out.push_str(name);
        written = at + 1;
    }
    out.push_str(&text[written..]);
}
