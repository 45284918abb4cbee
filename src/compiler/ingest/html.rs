//! A web page: what it says of itself, and its article without the page around it.

use anyhow::{Context, Result};
use dom_smoothie::{Config, Readability, TextMode};

use super::{Page, metadata};

/// How many elements a page may have: hostile pages nest without end.
const MOST_ELEMENTS: usize = 50_000;

pub(super) fn read(html: &str) -> Result<Page> {
    let about = metadata::read(html);
    let config = Config { text_mode: TextMode::Formatted, max_elements_to_parse: MOST_ELEMENTS, ..Config::default() };
    let mut reader = Readability::new(html, None, Some(config)).context("the page cannot be read")?;
    let article = reader.parse().context("no article was found in the page: save its text as a .txt file")?;
    let title = about.title.clone().unwrap_or_else(|| article.title.clone());
    let text: &str = &article.text_content;
    let paragraphs = text
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|line| !line.is_empty() && !same(line, &title) && !crate::article::is_furniture(line, &[]))
        .collect();
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
