//! HTML as text, for pages that are written on the host.
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
