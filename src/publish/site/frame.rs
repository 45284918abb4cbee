//! What every page has around its content: head, foot, and where to go from there.

use maud::{Markup, PreEscaped, html};
use sayso_cards::words::{self, fill};
use sayso_cards::{PageWords, desk_links};
use sayso_core::model::About;

/// What every page begins with, in small letters as validators want it.
pub const DOCTYPE: PreEscaped<&str> = PreEscaped("<!doctype html>");

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
    pub(super) head: Markup,
    /// What is in the body, with its foot.
    pub(super) body: Markup,
}

impl Page<'_> {
    /// The whole HTML file.
    pub(super) fn html(&self) -> String {
        let page = html! {
            (DOCTYPE)
            html lang=(self.language) dir=(words::direction(self.language)) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (self.title) }
                    meta name="description" content=(self.description);
                    link rel="canonical" href=(self.canonical);
                    (self.head)
                }
                body class="auto" { (self.body) }
            }
        };
        page.into_string() + "\n"
    }
}

/// Open Graph (ogp.me): how other sites show a link to the page.
pub(super) fn open_graph(page: &Page, kind: &str, about: &About) -> Markup {
    html! {
        meta property="og:type" content=(kind);
        meta property="og:title" content=(page.title);
        meta property="og:description" content=(page.description);
        meta property="og:url" content=(page.address);
        meta property="og:site_name" content=(about.publisher);
    }
}

/// The foot: who answers for the page, as of when, and under which address; of a page that shows a database, which one.
pub(super) fn foot(
    about: &About,
    database: Option<&str>,
    address: &str,
    more: &Markup,
    page_words: &PageWords,
) -> Markup {
    let lines = words::for_language(page_words.tag);
    let published = [("publisher", about.publisher.as_str()), ("date", &words::date(about.as_of, lines))];
    html! {
        footer class="foot" {
            @if about.is_draft { p class="notice" { (page_words.draft) } }
            h2 { (page_words.about) }
            p { (fill(lines.publisher, &published)) }
            (drawn(&desk_links(about, lines)))
            (more)
            p {
                (page_words.this_page) " " (link(address, address))
                @if let Some(hash) = database { ", " (fill(lines.database, &[("hash", hash)])) }
            }
        }
    }
}

/// What the components of the panel drew.
pub(super) fn drawn(component: &yew::Html) -> Markup {
    let mut out = String::new();
    sayso_cards::html::write(component, &|_| None, &mut out);
    PreEscaped(out)
}

/// A link out of the site.
pub(super) fn link(name: &str, url: &str) -> Markup {
    html! { a href=(url) rel="noopener noreferrer" { (name) } }
}
