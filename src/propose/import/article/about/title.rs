//! A page's headline: what its readers see as one, held against what its head says.

use dom_query::NodeRef;

use super::linked::Linked;
use super::{Pages, attribute, clean, meta, seen};
use crate::import::article::saved_page;

/// What parts a headline from its site's name in a page's `<title>`.
const PARTS: &[&str] = &[" | ", " – ", " — ", " - ", " · ", " • ", " « ", " » ", " :: ", ": ", " / ", "|"];

/// A site's name is no longer than this, in words.
const LONGEST_NAME: usize = 6;

/// What was found.
#[derive(Default)]
pub(super) struct Found {
    pub(super) title: Option<String>,
    /// The site's name, where only the title says it.
    pub(super) site: Option<String>,
}

pub(super) fn read(pages: &Pages, linked: &Linked, site: Option<&str>) -> Found {
    let page = pages.whole;
    let head = clean(&page.select("head > title, title").first().text());
    let shared = meta(page, &["og:title", "twitter:title", "dc.title", "parsely-title"]);
    let headline =
        linked.article().and_then(|article| linked.text(article, "headline").or_else(|| linked.text(article, "name")));
    let micro = attribute(page, "meta[itemprop=headline]", "content");
    let domain = domain(page);
    let is_site = |words: &str| {
        site.is_some_and(|site| is_same(words, site)) || domain.as_deref().is_some_and(|domain| names(domain, words))
    };
    let cut = |title: &str| without_site(title, is_site);
    let others: Vec<String> =
        [&headline, &shared, &micro, &head].into_iter().flatten().map(|title| cut(title)).collect();
    let headings = headings(pages);
    let likely = |words: &&String| !is_site(words) && words.split_whitespace().count() > 1;
    // A heading that the head says, too; one that the head's title begins or ends with; else the only one of the first level.
    let said =
        headings.iter().find(|(_, words)| others.iter().any(|other| is_same(words, other))).map(|(_, words)| words);
    let first = || headings.iter().filter(|(level, _)| *level == 1).map(|(_, words)| words).filter(likely);
    let begun = || first().find(|words| others.iter().any(|other| is_part(words, other)));
    let only = || {
        let mut all = first();
        all.next().filter(|_| all.next().is_none())
    };
    let of_head = || {
        let head = head.as_deref()?;
        let lines = saved_page::lines(&super::body(pages.seen));
        let mut parts = split(head);
        parts.sort_by_key(|part| std::cmp::Reverse(part.len()));
        parts
            .into_iter()
            .find(|part| {
                part.split_whitespace().count() > 2 && !is_site(part) && lines.iter().any(|line| is_same(line, part))
            })
            .map(str::to_owned)
    };
    let stated = || [&headline, &micro, &shared].into_iter().flatten().map(|title| cut(title)).next();
    // A heading may hold a section's name before the headline: the head says which words are it.
    let within = || {
        let is_within = |words: &&String| others.iter().any(|other| holds(words, other));
        let heading = first().find(is_within)?;
        others.iter().find(|other| holds(heading, other))
    };
    let best = said
        .or_else(within)
        .or_else(begun)
        .or_else(only)
        .cloned()
        .or_else(stated)
        .or_else(of_head)
        .or_else(|| head.as_deref().map(cut));
    // The rest of the page's title is the site's name.
    let rest = head.as_deref().zip(best.as_deref()).and_then(|(head, best)| {
        let behind = head
            .rsplit_once(": ")
            .map(|(_, end)| end)
            .filter(|end| domain.as_deref().is_some_and(|domain| names(domain, end)));
        if behind.is_some() {
            return behind;
        }
        let others = || {
            split(head)
                .into_iter()
                .filter(|part| !is_same(part, best) && part.split_whitespace().count() <= LONGEST_NAME)
        };
        let named = others().find(|part| domain.as_deref().is_some_and(|domain| names(domain, part)));
        named.or_else(|| {
            others().next_back().filter(|_| others().count() == 1 && split(head).iter().any(|part| is_same(part, best)))
        })
    });
    Found { site: rest.map(str::to_owned), title: best }
}

/// The host's name of a page.
fn domain(page: &dom_query::Document) -> Option<String> {
    Some(super::address(page)?.split('/').nth(2)?.trim_start_matches("www.").to_lowercase())
}

/// Whether a domain is named by some words: `ostreycourier.example` by "The Ostrey Courier".
fn names(domain: &str, words: &str) -> bool {
    let (domain, words) = (letters(domain.split('.').next().unwrap_or(domain)), letters(words));
    let bare = words.strip_prefix("the").unwrap_or(&words);
    bare.chars().count() > 3 && (domain == words || domain == bare)
}

/// The parts of a page's title.
fn split(title: &str) -> Vec<&str> {
    let mut parts = vec![title];
    for mark in PARTS.iter().filter(|mark| **mark != ": ") {
        parts = parts.into_iter().flat_map(|part| part.split(mark)).collect();
    }
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// The headings that a reader sees, with their level, those of the article first.
fn headings(pages: &Pages) -> Vec<(u8, String)> {
    let inside = |node: &NodeRef| {
        node.ancestors(None).iter().any(|around| around.has_name("article") || around.has_name("main"))
    };
    let level = |node: &NodeRef| match node.node_name().as_deref() {
        Some("h2") => 2,
        Some("h3") => 3,
        _ => 1,
    };
    let found = pages.seen.select("h1, h2, h3, [itemprop=headline], [role=heading][aria-level='1']");
    let of = |node: &NodeRef| (level(node), !inside(node), seen(node));
    let mut all: Vec<(u8, bool, String)> =
        found.nodes().iter().map(of).filter(|(.., words)| !words.is_empty()).collect();
    all.sort_by_key(|(level, outside, _)| (*level, *outside));
    all.into_iter().map(|(level, _, words)| (level, words)).collect()
}

/// The element that is the headline.
pub(super) fn place<'p>(pages: &Pages<'p>, title: &str) -> Option<NodeRef<'p>> {
    let found =
        pages.seen.select("h1, h2, h3, [itemprop=headline], [class*=title i], [class*=headline i], font, b, strong");
    found.nodes().iter().find(|node| is_same(&seen(node), title)).copied()
}

/// Without the name of the site at one of its ends; a headline's own marks stay.
fn without_site(title: &str, is_site: impl Fn(&str) -> bool) -> String {
    let mut title = title.trim();
    loop {
        let ends = PARTS.iter().filter_map(|part| {
            let behind = title.rsplit_once(part).filter(|(_, end)| is_site(end)).map(|(rest, _)| rest);
            let before = || title.split_once(part).filter(|(start, _)| is_site(start)).map(|(_, rest)| rest);
            behind.or_else(before)
        });
        match ends.min_by_key(|rest| rest.len()).filter(|rest| !rest.trim().is_empty()) {
            Some(rest) => title = rest.trim(),
            None => return title.to_owned(),
        }
    }
}

/// Whether two say the same, whatever their capitals, quotation marks and spaces.
pub(in crate::import::article) fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (letters(one), letters(other));
    !one.is_empty() && one == other
}

/// Whether a heading ends in a title, after the name of a section.
fn holds(heading: &str, title: &str) -> bool {
    let count = |words: &str| words.split_whitespace().count();
    let (more, n) = (count(heading), count(title));
    let (heading, title) = (letters(heading), letters(title));
    n > 2 && more > n && more <= n + 4 && heading.ends_with(&title)
}

/// Whether a heading is the greater part of a title, at its beginning or its end.
fn is_part(words: &str, title: &str) -> bool {
    let (words, title) = (letters(words), letters(title));
    let is_most = words.chars().count() * 2 > title.chars().count() || words.chars().count() > 24;
    !words.is_empty() && is_most && (title.starts_with(&words) || title.ends_with(&words) || words.starts_with(&title))
}

fn letters(words: &str) -> String {
    super::decoded(words).chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
