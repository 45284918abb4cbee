//! A web page: what it says of itself, and its article without the page around it.

use anyhow::{Context, Result};
use dom_query::Document;
use sayso_core::Date;
use sayso_core::text::BLOCK;

use super::documents::google;
use super::{Page, about, saved_page, text};

/// How deep elements may be in one another: readers of HTML descend once for each, and a page
/// that nests without end would take the command down with it.
const DEEPEST: usize = 256;

/// Fewer words than these are hardly an article.
const LEAST_WORDS: usize = 30;

/// What an editor is told then.
const HARDLY: &str = "there is hardly any text in the page: it may come with a script, or be no article";

/// The stack of the reader, in bytes: enough for [`DEEPEST`].
const STACK: usize = 64 << 20;

pub(super) fn read(html: &str, today: Option<Date>) -> Result<Page> {
    with_room(html, |html| article(html, today))
}

/// The whole page, and its canonical address.
pub(super) fn whole(html: &str) -> Result<(String, Option<String>)> {
    with_room(html, |html| {
        let page = Document::from(html);
        saved_page::clean(&page);
        let blocks = saved_page::blocks(&page.select("body").inner_html());
        Ok((blocks.join(&BLOCK.to_string()), about::address(&Document::from(html))))
    })
}

/// The words of a piece of markup, without what runs; the markup itself when it cannot be read.
pub(super) fn words(html: &str) -> String {
    let read = |html: &str| {
        let page = Document::from(format!("<body>{html}</body>"));
        saved_page::clean(&page);
        Ok(saved_page::blocks(&page.select("body").inner_html()).join(" "))
    };
    with_room(html, read).unwrap_or_else(|_| html.to_owned())
}

/// Reads a page that is not too deep, with enough stack for it.
fn with_room<T: Send>(html: &str, read: impl FnOnce(&str) -> Result<T> + Send) -> Result<T> {
    let depth = depth(html);
    anyhow::ensure!(depth <= DEEPEST, "elements are {depth} deep in one another: this is no article's page");
    std::thread::scope(|scope| {
        let reader = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, || read(html));
        let answer = reader.context("the page cannot be read")?.join();
        answer.unwrap_or_else(|_| anyhow::bail!("the page cannot be read: its HTML is broken"))
    })
}

/// How deep elements are in one another at most, as far as they say where they end.
fn depth(html: &str) -> usize {
    const WITHOUT_END: &[&str] = &[
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "option", "tbody", "thead", "rp", "rt",
    ];
    let (mut now, mut deepest) = (0_usize, 0);
    let html = without_code(html);
    for tag in html.split('<').skip(1) {
        let closes = tag.starts_with('/');
        if tag.split('>').next().is_some_and(|inside| inside.ends_with('/')) {
            continue;
        }
        let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        if name.is_empty() || WITHOUT_END.contains(&name.to_ascii_lowercase().as_str()) {
            continue;
        }
        now = if closes { now.saturating_sub(1) } else { now + 1 };
        deepest = deepest.max(now);
    }
    deepest
}

/// Without scripts, styles and comments: what looks like a tag in them is none.
fn without_code(html: &str) -> String {
    let lower = html.to_ascii_lowercase();
    let mut kept = String::new();
    let mut at = 0;
    while at < html.len() {
        let next = [("<script", "</script"), ("<style", "</style"), ("<!--", "-->")]
            .iter()
            .filter_map(|(open, close)| lower[at..].find(open).map(|start| (at + start, *close)))
            .min();
        let Some((start, close)) = next else { break };
        kept.push_str(&html[at..start]);
        at = lower[start..].find(close).map_or(html.len(), |end| start + end + close.len());
    }
    kept.push_str(&html[at.min(html.len())..]);
    kept
}

fn article(html: &str, today: Option<Date>) -> Result<Page> {
    let (whole, seen) = (Document::from(html), Document::from(html));
    if google::is_one(&whole) {
        return Ok(google::read(&whole));
    }
    saved_page::clean(&seen);
    let about = about::read(&about::Pages { whole: &whole, seen: &seen }, today);
    let title = about.title.unwrap_or_default();
    let authors = about.authors.as_ref().map(|said| said.value.clone()).unwrap_or_default();
    let known = text::Known {
        title: &title,
        authors: &authors,
        description: about.description,
        outlet: about.outlet.as_deref(),
    };
    let found = text::of(html, &seen, &known);
    anyhow::ensure!(
        !found.paragraphs.is_empty(),
        "no article was found in the page: its text may come with a script; save it as a .txt file"
    );
    let is_kept = |line: &String| !sayso_language::is_furniture(line, &[]);
    let (paragraphs, also_dropped): (Vec<String>, Vec<String>) = found.paragraphs.into_iter().partition(is_kept);
    let n_words: usize = paragraphs.iter().map(|words| words.split_whitespace().count()).sum();
    let n_words = n_words.max(paragraphs.iter().map(|words| words.chars().count() / 12).sum());
    let mut guesses = Vec::new();
    let mut guess = |field: &'static str, from: Option<&'static str>| guesses.extend(from.map(|from| (field, from)));
    guess("byline", about.authors.as_ref().and_then(|said| said.guessed_from));
    guess("published", about.published.as_ref().and_then(|said| said.guessed_from));
    Ok(Page {
        title,
        outlet: about.outlet,
        byline: (!authors.is_empty()).then(|| authors.join(", ")),
        published: about.published.as_ref().map(|said| said.value.day.to_string()),
        published_time: about.published.and_then(|said| said.value.time),
        modified: about.modified.map(|day| day.to_string()),
        url: about.url,
        language: about.stated_language,
        paragraphs,
        warning: (n_words < LEAST_WORDS).then_some(HARDLY),
        left_out: found.dropped.into_iter().chain(also_dropped).collect(),
        guesses,
        leaves: Vec::new(),
    })
}
