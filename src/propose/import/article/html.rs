//! A web page: what it says of itself, and its article without the page around it.

use anyhow::{Context, Result};
use dom_query::Document;
use dom_smoothie::{Config, Readability};
use sayso_core::text::BLOCK;

use super::{Page, metadata, saved_page};

/// How many elements a page may have: hostile pages nest without end.
const MOST_ELEMENTS: usize = 50_000;

/// How deep elements may be in one another: readers of HTML descend once for each, and a page
/// that nests without end would take the command down with it.
const DEEPEST: usize = 256;

/// The stack of the reader, in bytes: enough for [`DEEPEST`].
const STACK: usize = 64 << 20;

pub(super) fn read(html: &str) -> Result<Page> {
    with_room(html, article)
}

/// The whole page, and its canonical address.
pub(super) fn text(html: &str) -> Result<(String, Option<String>)> {
    with_room(html, |html| {
        let page = Document::from(html);
        saved_page::clean(&page);
        let blocks = saved_page::blocks(&page.select("body").inner_html());
        Ok((blocks.join(&BLOCK.to_string()), metadata::read(html).url))
    })
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

fn article(html: &str) -> Result<Page> {
    let about = metadata::read(html);
    let config = Config { max_elements_to_parse: MOST_ELEMENTS, ..Config::default() };
    let page = Document::from(html);
    saved_page::clean(&page);
    let mut reader = Readability::with_document(page, None, Some(config)).context("the page cannot be read")?;
    let article = reader.parse().context("no article was found in the page: save its text as a .txt file")?;
    let title = about.title.clone().unwrap_or_else(|| article.title.clone());
    let is_kept = |line: &String| !same(line, &title) && !sayso_language::is_furniture(line, &[]);
    let paragraphs = saved_page::blocks(&article.content).into_iter().filter(is_kept).collect();
    Ok(Page {
        title: title.split_whitespace().collect::<Vec<_>>().join(" "),
        outlet: about.outlet.or(article.site_name),
        byline: about
            .byline
            .or(article.byline)
            .map(|byline| byline.trim().to_owned())
            .filter(|byline| !byline.is_empty()),
        published: about.published.or_else(|| article.published_time.as_deref().and_then(metadata::date)),
        url: about.url,
        language: about.language.or(article.lang).filter(|tag| !tag.trim().is_empty()),
        paragraphs,
    })
}

fn same(line: &str, title: &str) -> bool {
    line.trim().eq_ignore_ascii_case(title.trim())
}
