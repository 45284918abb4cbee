//! What every page has around its content: head, foot, and where to go from there.

use maud::{Markup, PreEscaped, html};
use sayso_cards::html::Writer;
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
    let mut links = String::new();
    desk_links(about, lines, Writer::new(&mut links, &|_| None));
    html! {
        footer class="foot" {
            @if about.is_draft { p class="notice" { (page_words.draft) } }
            h2 { (page_words.about) }
            p { (fill(lines.publisher, &published)) }
            (PreEscaped(links))
            (more)
            p {
                (page_words.this_page) " " (link(address, address))
                @if let Some(hash) = database { ", " (fill(lines.database, &[("hash", hash)])) }
            }
        }
    }
}

/// A page of the newsroom's own, in its language: neither an article's nor the index.
pub(super) struct Plain<'p> {
    /// Its folder, from the top of the site, with a slash at its end.
    pub(super) folder: &'p str,
    /// What it is of.
    pub(super) name: &'p str,
    /// What it holds, in a sentence.
    pub(super) description: &'p str,
    /// The name of the link that leads to the index.
    pub(super) home: &'p str,
    /// The class of its content.
    pub(super) class: Option<&'p str>,
    /// The path of a script from the top of the site, and what it reads.
    pub(super) script: Option<(&'p str, &'p Markup)>,
}

impl Plain<'_> {
    /// The whole HTML file. `style` is what its head says of its looks, and `main` its content below the heading.
    pub(super) fn html(&self, about: &About, style: &Markup, main: &Markup) -> String {
        let page_words = words::for_pages(&about.language);
        let up = "../".repeat(self.folder.matches('/').count());
        let address = about.site.clone() + self.folder;
        let mut page = Page {
            language: page_words.tag,
            title: fill(page_words.title, &[("title", self.name), ("publisher", &about.publisher)]),
            description: self.description.to_owned(),
            canonical: &address,
            address: address.clone(),
            head: Markup::default(),
            body: html! {
                header class="site" { p { strong { (about.publisher) } " " a href=(up) { (self.home) } } }
                main class=[self.class] {
                    h1 { (self.name) }
                    (main)
                }
                (foot(about, None, &address, &Markup::default(), page_words))
                @if let Some((_, data)) = self.script { (data) }
            },
        };
        page.head = html! {
            (open_graph(&page, "website", about))
            (style)
            @if let Some((path, _)) = self.script { script type="module" src={ (up) (path) } {} }
        };
        page.html()
    }
}

/// A link out of the site.
pub(super) fn link(name: &str, url: &str) -> Markup {
    html! { a href=(url) rel="noopener noreferrer" { (name) } }
}
