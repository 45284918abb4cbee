//! What every page has around its content: head, foot, and where to go from there.

use sayso_cards::words::{self, fill};
use sayso_cards::{PageWords, desk_links, html};
use sayso_core::model::About;

/// A page before it is put together.
pub(super) struct Page<'a> {
    /// Language of the page's own words (BCP 47).
    pub(super) language: &'a str,
    /// Its title.
    pub(super) title: String,
    /// What it holds, in a sentence, for search engines.
    pub(super) description: String,
    /// Its address on the site.
    pub(super) address: String,
    /// The address that search engines should show: of a copied text, where it came from.
    pub(super) canonical: &'a str,
    /// More of the head.
    pub(super) head: String,
    /// What stands in the body, with its foot.
    pub(super) body: String,
}

impl Page<'_> {
    /// The whole HTML file.
    pub(super) fn html(&self) -> String {
        let Self { language, head, body, .. } = self;
        let (title, description) = (text(&self.title), text(&self.description));
        let (canonical, direction) = (text(self.canonical), words::direction(language));
        format!(
            "<!doctype html>\n<html lang=\"{language}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n\
             <meta name=\"description\" content=\"{description}\">\n<link rel=\"canonical\" href=\"{canonical}\">\n\
             {head}</head>\n<body class=\"auto\">\n{body}</body>\n</html>\n"
        )
    }
}

/// Open Graph (ogp.me): how other sites show a link to the page.
pub(super) fn open_graph(page: &Page, kind: &str, about: &About) -> String {
    let property = |name: &str, value: &str| format!("<meta property=\"og:{name}\" content=\"{}\">\n", text(value));
    [
        property("type", kind),
        property("title", &page.title),
        property("description", &page.description),
        property("url", &page.address),
        property("site_name", &about.publisher),
    ]
    .concat()
}

/// The foot: who answers for the page, as of when, and under which address.
pub(super) fn foot(about: &About, database: &str, address: &str, more: &str, page_words: &PageWords) -> String {
    let lines = words::for_language(page_words.tag);
    let published = [("publisher", about.publisher.as_str()), ("date", &words::date(about.as_of, lines))];
    let mut links = String::new();
    html::write(&desk_links(about, lines), &|_| None, &mut links);
    let (heading, published) = (text(page_words.about), text(&fill(lines.publisher, &published)));
    let (label, here) = (text(page_words.this_page), link(address, address));
    let hash = text(&fill(lines.database, &[("hash", database)]));
    format!(
        "<footer class=\"foot\">\n<h2>{heading}</h2>\n<p>{published}</p>\n{links}\n{more}\
         <p>{label} {here}, {hash}</p>\n</footer>\n"
    )
}

/// Text as HTML.
pub(super) fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    html::escape(text, &mut out);
    out
}

/// A link out of the site.
pub(super) fn link(name: &str, url: &str) -> String {
    format!("<a href=\"{}\" rel=\"noopener noreferrer\">{}</a>", text(url), text(name))
}
