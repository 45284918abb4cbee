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
use crate::import::linked_data::address::is_tracking;
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
    let linked = Linked::read(page, |article| is_of_page(pages, article));
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
        url: [
            canonical(page),
            meta(page, &["og:url"]),
            article.and_then(|article| linked.text(article, "url")),
            article.and_then(|article| linked.id_of(article, "mainEntityOfPage")),
            saved_from(page),
        ]
        .into_iter()
        .flatten()
        .find_map(|url| of_article(&url)),
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

/// Whether linked data describes the article of a page: its address or its headline is the page's.
fn is_of_page(pages: &Pages, article: &serde_json::Value) -> bool {
    let of = |name: &str| article.get(name).and_then(serde_json::Value::as_str);
    let address = address(pages.whole);
    let is_address = |url: &str| {
        address.as_deref().is_some_and(|address| address.trim_end_matches('/') == url.trim_end_matches('/'))
    };
    if ["url", "@id", "mainEntityOfPage"].iter().filter_map(|name| of(name)).any(is_address) {
        return true;
    }
    let headings = pages.seen.select("h1");
    let shared = meta(pages.whole, &["og:title", "twitter:title"]);
    let said = headings.nodes().iter().map(seen).chain(shared).collect::<Vec<_>>();
    ["headline", "name"]
        .iter()
        .filter_map(|name| of(name))
        .any(|title| said.iter().any(|other| is_same_title(other, title)))
}

/// An article's address, without what tells where its reader came from; nothing for a site's first page, or one of a
/// machine of the house.
fn of_article(url: &str) -> Option<String> {
    if !sayso_core::database::is_web_address(url) {
        return None;
    }
    let url = url.split('#').next().unwrap_or(url);
    let (path, query) = url.split_once('?').map_or((url, ""), |(path, query)| (path, query));
    let is_track = |part: &&str| is_tracking(part.split('=').next().unwrap_or_default());
    let kept: Vec<&str> = query.split('&').filter(|part| !part.is_empty() && !is_track(part)).collect();
    let mut parts = path.split('/').skip(2);
    let host = parts.next().unwrap_or_default().split(':').next().unwrap_or_default();
    let is_home = parts.all(str::is_empty) && kept.is_empty();
    let is_house = host == "localhost" || host.ends_with(".local") || host.parse::<std::net::IpAddr>().is_ok();
    let mark = if kept.is_empty() { "" } else { "?" };
    (!is_home && !is_house).then(|| format!("{path}{mark}{}", kept.join("&")))
}

/// The address that a browser writes into a page when it saves it.
fn saved_from(page: &Document) -> Option<String> {
    let html = page.html();
    let (_, rest) = html.get(..html.len().min(2_000)).unwrap_or(&html).split_once("saved from url=(")?;
    let url = rest.split_once(')')?.1;
    Some(url.split(char::is_whitespace).next()?.to_owned())
}

/// Where the headline is, and what is around it.
struct Place {
    /// The lines of the page.
    lines: Vec<String>,
    /// Which of them is the headline.
    at: Option<usize>,
    /// The elements that hold the headline: whatever else they hold may be the article's.
    around: Vec<dom_query::NodeId>,
    /// The outermost of them that is one for articles.
    article: Option<dom_query::NodeId>,
}

impl Place {
    fn of(pages: &Pages, title: &str) -> Self {
        let lines = saved_page::lines(&body(pages.seen));
        let at = lines.iter().position(|line| is_same_title(line, title));
        let node = title::place(pages, title);
        let holders = node.map(|node| node.ancestors(None)).unwrap_or_default();
        let article = holders.iter().rev().find(|around| around.has_name("article")).map(|around| around.id);
        Self { lines, at, around: holders.iter().map(|around| around.id).collect(), article }
    }

    /// The lines after the headline, then those before it.
    fn near(&self, after: usize, before: usize) -> impl Iterator<Item = &String> {
        let at = self.at.map_or(0, |at| at + 1);
        let above = at.saturating_sub(before + 1)..at.saturating_sub(1);
        self.lines.iter().skip(at).take(after).chain(self.lines[above].iter().rev())
    }

    /// Whether an element stands at the headline: by its words, or within what holds the headline closely.
    fn has_beside(&self, node: &NodeRef, words: &str) -> bool {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let near = || self.near(12, 0).any(|line| line.contains(&words));
        self.at.is_none() && self.around.is_empty()
            || !words.is_empty() && near()
            || node.ancestors(None).iter().take(3).any(|around| self.around.first() == Some(&around.id))
    }

    /// Whether an element is in another article's own element.
    fn is_of_another(&self, node: &NodeRef) -> bool {
        let article =
            node.ancestors(None).iter().rev().find(|around| around.has_name("article")).map(|around| around.id);
        self.article.is_some() && article.is_some() && article != self.article
    }

    /// Whether words stand in a line at the headline.
    fn is_at_headline(&self, words: &str) -> bool {
        self.at.is_some() && self.near(8, 3).any(|line| is_same_title(line, words))
    }

    /// Whether an element is another article's, or a reader's: by what is around it, but not around the headline.
    fn is_elsewhere(&self, node: &NodeRef, others: &[&str]) -> bool {
        const BESIDE: &[&str] = &["aside", "footer", "nav", "figure", "blockquote"];
        let around = node.ancestors(None);
        self.is_of_another(node)
            || around.iter().filter(|around| !self.around.contains(&around.id)).chain([node]).any(|around| {
                let names = [around.class(), around.id_attr()];
                BESIDE.iter().any(|name| around.has_name(name))
                    || names.iter().flatten().any(|names| {
                        let names = names.to_lowercase();
                        let mut words = names.split(|c: char| !c.is_alphanumeric());
                        words.any(|word| {
                            others
                                .iter()
                                .any(|other| word.strip_suffix('s').unwrap_or(word) == *other || word == *other)
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
