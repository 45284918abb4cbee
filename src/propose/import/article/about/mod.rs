//! What a page says of itself: in linked data, in `meta`, in microdata, and to its readers' eyes.
//!
//! The page's own statements come first; what is only read off its text is a guess, and is told to be one.

mod byline;
mod calendar;
mod dates;
mod language;
mod linked;
mod title;

pub(super) use byline::names as names_in;
pub(super) use dates::{Stamp, parse as date_in, visible as dates_in};
pub(super) use language::{is_tag as is_language, of as language_of};
pub(super) use title::is_same as is_same_title;

use dom_query::{Document, NodeRef};
use sayso_core::Date;

use super::saved_page;
use linked::Linked;

/// Something that was found, and where if it is a guess.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said<T> {
    /// What it is.
    pub(super) value: T,
    /// Where it was read when the page does not say it outright.
    pub(super) guessed_from: Option<&'static str>,
}

impl<T> Said<T> {
    fn outright(value: T) -> Self {
        Self { value, guessed_from: None }
    }

    fn guess(value: T, from: &'static str) -> Self {
        Self { value, guessed_from: Some(from) }
    }
}

/// What was found.
#[derive(Clone, Debug, Default)]
pub(super) struct About {
    pub(super) title: Option<String>,
    pub(super) outlet: Option<String>,
    pub(super) authors: Option<Said<Vec<String>>>,
    pub(super) published: Option<Said<Stamp>>,
    pub(super) modified: Option<Date>,
    pub(super) url: Option<String>,
    pub(super) stated_language: Option<String>,
    /// What it tells other sites of itself.
    pub(super) description: Option<String>,
}

/// A page, before and after what is not read was taken out.
pub(super) struct Pages<'p> {
    /// As it was saved.
    pub(super) whole: &'p Document,
    /// As a reader sees it.
    pub(super) seen: &'p Document,
}

/// Reads what a page says of itself; `today` is the day after which nothing was published.
pub(super) fn read(pages: &Pages, today: Option<Date>) -> About {
    let page = pages.whole;
    let linked = Linked::read(page);
    let article = linked.article();
    let outlet = outlet(page, &linked);
    let title = title::read(pages, &linked, outlet.as_deref());
    let place = Place::of(pages, title.title.as_deref().unwrap_or_default());
    let found = dates::read(pages, &linked, &place, today);
    let outlet = outlet.or(title.site);
    About {
        authors: byline::read(pages, &linked, &place, outlet.as_deref()),
        published: found.published,
        modified: found.modified,
        url: canonical(page)
            .or_else(|| meta(page, &["og:url"]))
            .or_else(|| article.and_then(|article| linked.text(article, "url")))
            .or_else(|| article.and_then(|article| linked.id_of(article, "mainEntityOfPage")))
            .filter(|url| sayso_core::database::is_web_address(url)),
        stated_language: attribute(page, "html", "lang")
            .or_else(|| attribute(page, "html", "xml:lang"))
            .or_else(|| attribute(page, "body", "lang"))
            .or_else(|| attribute(page, "meta[http-equiv='content-language' i]", "content"))
            .or_else(|| article.and_then(|article| linked.text(article, "inLanguage")))
            .or_else(|| meta(page, &["og:locale", "dc.language", "language"]))
            .map(|tag| tag.replace('_', "-"))
            .filter(|tag| language::is_tag(tag)),
        description: meta(page, &["og:description", "description", "twitter:description"])
            .or_else(|| article.and_then(|article| linked.text(article, "description"))),
        outlet,
        title: title.title,
    }
}

/// Where the headline is, and what is around it.
struct Place {
    /// The lines of the page.
    lines: Vec<String>,
    /// Which of them is the headline.
    at: Option<usize>,
    /// The elements that hold the headline: whatever else they hold may be the article's.
    around: Vec<dom_query::NodeId>,
}

impl Place {
    fn of(pages: &Pages, title: &str) -> Self {
        let lines = saved_page::lines(&body(pages.seen));
        let at = lines.iter().position(|line| is_same_title(line, title));
        let node = title::place(pages, title);
        let around = node.map(|node| node.ancestors(None).iter().map(|around| around.id).collect()).unwrap_or_default();
        Self { lines, at, around }
    }

    /// The lines after the headline, then those before it.
    fn near(&self, after: usize, before: usize) -> impl Iterator<Item = &String> {
        let at = self.at.map_or(0, |at| at + 1);
        let above = at.saturating_sub(before + 1)..at.saturating_sub(1);
        self.lines.iter().skip(at).take(after).chain(self.lines[above].iter().rev())
    }

    /// Whether an element is another article's, or a reader's: by what is around it, but not around the headline.
    fn is_elsewhere(&self, node: &NodeRef, others: &[&str]) -> bool {
        const BESIDE: &[&str] = &["aside", "footer", "nav", "figure", "blockquote"];
        let around = node.ancestors(None);
        around.iter().filter(|around| !self.around.contains(&around.id)).chain([node]).any(|around| {
            let names = [around.class(), around.id_attr()];
            BESIDE.iter().any(|name| around.has_name(name))
                || names.iter().flatten().any(|names| {
                    let names = names.to_lowercase();
                    let mut words = names.split(|c: char| !c.is_alphanumeric());
                    words.any(|word| {
                        others.iter().any(|other| word.strip_suffix('s').unwrap_or(word) == *other || word == *other)
                    })
                })
        })
    }
}

/// The body of a page, as a page of its own.
pub(super) fn body(page: &Document) -> Document {
    Document::fragment(page.select("body").inner_html())
}

/// The canonical address of a page.
pub(super) fn address(page: &Document) -> Option<String> {
    canonical(page).or_else(|| meta(page, &["og:url"])).filter(|url| sayso_core::database::is_web_address(url))
}

/// A title for a text without one: how it begins.
pub(super) fn first_words(paragraphs: &[String]) -> String {
    let first = paragraphs.first().map(String::as_str).unwrap_or_default();
    first.split_whitespace().take(12).collect::<Vec<_>>().join(" ")
}

/// The linked data of a page, script by script.
pub(super) fn linked_scripts(html: &str) -> Vec<serde_json::Value> {
    linked::scripts(&Document::from(html))
}

fn outlet(page: &Document, linked: &Linked) -> Option<String> {
    let said = |name: Option<String>| name.filter(|name| !sayso_core::database::is_web_address(name));
    said(meta(page, &["og:site_name"]))
        .or_else(|| said(linked.article().and_then(|article| linked.name(article, "publisher"))))
        .or_else(|| said(linked.site()))
        .or_else(|| said(meta(page, &["application-name", "apple-mobile-web-app-title", "dc.publisher"])))
        .or_else(|| said(microdata(page, "publisher")))
        .or_else(|| home(page))
}

/// The name on the link that leads to the site's first page.
fn home(page: &Document) -> Option<String> {
    /// A site's name is no longer than this, in words.
    const LONGEST: usize = 6;
    let links = page.select("a[rel~=home], header a[href='/'], a[href='/'], a[href='./']");
    let name = |link: &NodeRef| {
        let picture =
            dom_query::Selection::from(*link).select("img[alt]").first().attr("alt").map(|alt| alt.to_string());
        let own = || link.attr("title").map(|title| title.to_string());
        [picture, Some(link.text().to_string()), own()].into_iter().flatten().filter_map(|name| clean(&name)).find(
            |name| {
                let words = name.split_whitespace().count();
                let lower = name.to_lowercase();
                words > 1
                    && words <= LONGEST
                    && !["home page", "back to", "start page", "all news", "latest news"]
                        .iter()
                        .any(|other| lower.contains(other))
            },
        )
    };
    links.nodes().iter().take(4).find_map(name)
}

/// The content of the first of some `meta` elements, its entities decoded twice where they were encoded twice.
fn meta(page: &Document, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| all_meta(page, name).into_iter().next())
}

/// The contents of all `meta` elements of a name.
fn all_meta(page: &Document, name: &str) -> Vec<String> {
    let of = |attribute: &str| {
        let found = page.select(&format!("meta[{attribute}='{name}' i]"));
        found.iter().filter_map(|one| one.attr("content").and_then(|content| clean(&content))).collect::<Vec<_>>()
    };
    ["property", "name", "itemprop"].iter().flat_map(|attribute| of(attribute)).collect()
}

fn microdata(page: &Document, name: &str) -> Option<String> {
    let found = page.select(&format!("[itemprop='{name}']")).first();
    let of = |attribute: &str| found.attr(attribute).and_then(|value| clean(&value));
    let inner = || clean(&found.select("[itemprop=name]").first().text());
    of("content").or_else(|| of("datetime")).or_else(inner).or_else(|| clean(&found.text()))
}

fn canonical(page: &Document) -> Option<String> {
    attribute(page, "link[rel='canonical' i]", "href")
}

fn attribute(page: &Document, selector: &str, name: &str) -> Option<String> {
    page.select(selector).first().attr(name).and_then(|value| clean(&value))
}

/// What a reader sees of an element, in one line.
fn seen(node: &NodeRef) -> String {
    crate::import::plain_words(&saved_page::blocks(&node.html()).join(" "))
}

/// Words in one line; nothing when there are none. What was encoded twice is decoded twice.
fn clean(text: &str) -> Option<String> {
    let words = crate::import::plain_words(&decoded(text));
    (!words.is_empty()).then_some(words)
}

/// Without the entities that are left in a text that was decoded once.
pub(super) fn decoded(text: &str) -> String {
    let mut text = std::borrow::Cow::Borrowed(text);
    for _ in 0..2 {
        if !text.contains('&') || !text.contains(';') {
            break;
        }
        text = html_escape::decode_html_entities(&*text).into_owned().into();
    }
    text.into_owned()
}
