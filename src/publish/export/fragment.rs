//! The notes of an article without program and page around them: for full-text feeds, letters, and pages that run no script.
//!
//! Each claim is told as in a card's first view, by the code that draws it; what a card unfolds is one link away, on the site.

use maud::{Markup, PreEscaped, html};
use sayso_cards::html::Writer;
use sayso_cards::{permalink, words};
use sayso_core::Database;
use sayso_core::model::ArticleIdx;

/// A style for readers' programs that take one; it touches nothing outside of the notes.
const STYLE: &str = ".sayso-notes article{border-top:1px solid #c8c8c8;margin-top:1em;padding-top:.5em}\
.sayso-notes article h2{margin:0;font-size:1em}.sayso-notes p{margin:.3em 0}.sayso-notes ul{margin:.3em 0;padding-left:1.2em}\
.sayso-notes blockquote{margin:.5em 0;padding-left:.7em;border-left:3px solid #c8c8c8}";

/// The notes of an article as a section of HTML: no script, no id, no picture, every address whole.
pub fn html(db: &Database, article: ArticleIdx, is_styled: bool) -> String {
    let entry = article.of(db.archive());
    let lines = words::for_language(&entry.language);
    let page_words = words::for_pages(&entry.language);
    let page = db.archive().about.page_of(&entry.id);
    let notes = db.claims().filter(|(_, claim)| claim.article == article).map(|(idx, claim)| -> Markup {
        let mut card = String::new();
        sayso_cards::write_first_view(&db.card(idx), lines, Writer::alone(&mut card));
        html! {
            (PreEscaped(card))
            p { a href={ (page) (permalink(&claim.id)) } { (page_words.all_of_claim) } }
        }
    });
    let section = html! {
        section class="sayso-notes" lang=(lines.tag) dir=(words::direction(lines.tag)) {
            @if is_styled { style { (PreEscaped(STYLE)) } }
            h2 { a href=(page) { (page_words.notes) } }
            @for note in notes { (note) }
        }
    };
    section.into_string() + "\n"
}

/// The same as text: a line for each that HTML has.
pub fn text(db: &Database, article: ArticleIdx) -> String {
    plain(&html(db, article, false))
}

/// The text of HTML that was written here: elements that stand by themselves begin a line, links are told with their address.
fn plain(html: &str) -> String {
    const IN_LINES: [&str; 12] = ["a", "abbr", "b", "bdi", "cite", "em", "i", "q", "small", "span", "strong", "time"];
    /// What becomes a blank line.
    const PAUSE: &str = "\n\u{1e}\n";
    let (mut out, mut address) = (String::new(), None);
    let mut rest = html;
    while let Some((text, tag)) = rest.split_once('<') {
        out.push_str(&unescaped(text));
        let Some((tag, after)) = tag.split_once('>') else { break };
        let name = tag.trim_start_matches('/').split(' ').next().unwrap_or_default();
        match (name, tag.starts_with('/')) {
            ("a", false) => address = tag.split_once("href=\"").and_then(|(_, rest)| rest.split('"').next()),
            ("a", true) => {
                address.take().into_iter().for_each(|address| out.push_str(&format!(": {}", unescaped(address))))
            }
            ("li", false) => out.push_str("\n- "),
            ("blockquote", false) => out.push_str("\n> "),
            ("article", false) => out.push_str(PAUSE),
            (name, _) if !IN_LINES.contains(&name) => out.push('\n'),
            _ => {}
        }
        rest = after;
    }
    let lines = out.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut text = String::new();
    for line in lines {
        text.push_str(line.trim_matches('\u{1e}'));
        text.push('\n');
    }
    text
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}
