//! An article as plain HTML: what a newsroom's page would hold, without any mark of ours.

use std::fmt::Write;

use sayso_cards::words;
use sayso_core::Database;
use sayso_core::model::ArticleIdx;

/// The article as an HTML fragment: an `<article>` with headline, outlet, date and paragraphs.
pub fn article(db: &Database, article: ArticleIdx) -> String {
    let archive = db.archive();
    let article = article.of(archive);
    let mut html = String::new();
    let (id, language) = (escape(&article.id), escape(&article.language));
    let _ = writeln!(html, "<article id=\"{id}\" lang=\"{language}\">");
    let _ = writeln!(html, "<h2>{}</h2>", escape(&article.title));
    let outlet = escape(&article.outlet.of(archive).name);
    let (date, url) = (article.published, escape(&article.url));
    let shown = words::date(date, words::for_language(&article.language));
    let _ = writeln!(
        html,
        "<p class=\"demo-source\" data-sayso-exclude=\"\"><a href=\"{url}\" rel=\"noopener noreferrer\">{outlet}</a>, <time datetime=\"{date}\">{shown}</time></p>"
    );
    let mut paragraphs = article.sentences.chunk_by(|one, next| one.paragraph == next.paragraph);
    let headline = paragraphs.next();
    debug_assert!(headline.is_none_or(|headline| headline.len() == 1), "the compiler has checked the headline");
    for paragraph in paragraphs {
        let sentences: Vec<_> = paragraph.iter().map(|sentence| escape(&sentence.selector.exact)).collect();
        let _ = writeln!(html, "<p>{}</p>", sentences.join(" "));
    }
    html.push_str("</article>\n");
    html
}

/// Text for HTML content and double-quoted attributes.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
