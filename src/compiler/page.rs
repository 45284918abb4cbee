//! An article as plain HTML, as a newsroom's page would hold it; no sentence is marked in it.

use std::fmt::Write;

use sayso_cards::words;
use sayso_core::Database;
use sayso_core::model::{ArticleIdx, Sentence};

/// The article as an HTML fragment: an `<article>` with headline, outlet, date and paragraphs.
pub fn article(db: &Database, article: ArticleIdx) -> String {
    let archive = db.archive();
    let article = article.of(archive);
    let mut html = String::new();
    let (id, language) = (escape(&article.id), escape(&article.language));
    let _ = writeln!(html, "<article id=\"{id}\" lang=\"{language}\">");
    let mut paragraphs = article.sentences.chunk_by(|one, next| one.paragraph == next.paragraph).map(paragraph);
    let _ = writeln!(html, "<h2>{}</h2>", paragraphs.next().unwrap_or_default());
    let outlet = escape(&article.outlet.of(archive).name);
    let (date, url) = (article.published, escape(&article.url));
    let shown = words::date(date, words::for_language(&article.language));
    let _ = writeln!(
        html,
        "<p class=\"demo-source\" data-sayso-exclude=\"\"><a href=\"{url}\" rel=\"noopener noreferrer\">{outlet}</a>, <time datetime=\"{date}\">{shown}</time></p>"
    );
    for paragraph in paragraphs {
        let _ = writeln!(html, "<p>{paragraph}</p>");
    }
    html.push_str("</article>\n");
    html
}

fn paragraph(sentences: &[Sentence]) -> String {
    sentences.iter().map(|sentence| escape(&sentence.selector.exact)).collect::<Vec<_>>().join(" ")
}

/// Text for HTML content and double-quoted attributes.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
