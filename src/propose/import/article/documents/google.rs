//! A Google document saved as a web page: all of it is the article, but for its comments.

use dom_query::Document;

use super::super::{Page, about, saved_page};

/// Comments, and the letters in the text that lead to them.
const COMMENTS: &str = "sup:has(a[id^=cmnt_ref]), div:has(> p > a[id^=cmnt]), p:has(> a[id^=cmnt]:not([id^=cmnt_ref]))";

/// Whether a page is one.
pub(in super::super) fn is_one(page: &Document) -> bool {
    page.select("body.doc-content, a[id^=cmnt_ref], meta[name=generator][content*='Google Docs' i]").exists()
}

pub(in super::super) fn read(page: &Document) -> Page {
    page.select(COMMENTS).remove();
    let head = page.select("head > title").first().text().to_string();
    let marked = page.select("p.title, h1").nodes().first().map(|node| node.text().to_string());
    saved_page::clean(page);
    let mut paragraphs = saved_page::blocks(&page.select("body").inner_html());
    let title = match marked.filter(|title| !title.trim().is_empty()) {
        Some(title) => {
            if let Some(at) = paragraphs.iter().position(|line| about::is_same_title(line, &title)) {
                paragraphs.remove(at);
            }
            title
        }
        None if head.trim().is_empty() => about::first_words(&paragraphs),
        None => head,
    };
    Page { title, paragraphs, ..Page::default() }
}
