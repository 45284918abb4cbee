//! Which article a page holds, and where its text is. Never a guess by the words.

use sayso_core::Database;
use sayso_core::model::ArticleIdx;
use web_sys::Element;

use crate::error::Error;
use crate::options::Options;
use crate::page;

/// Which article the page holds: as the options say, else by the canonical URL.
pub(super) fn which_article(db: &Database, options: &Options) -> Result<ArticleIdx, Error> {
    if let Some(id) = &options.article {
        return db.article(id).map(|(idx, _)| idx).ok_or_else(|| Error::NoArticle(id.clone()));
    }
    let url = page::canonical_url().ok_or(Error::WhichArticle)?;
    db.article_at(&url).ok_or(Error::OtherPage)
}

/// The element that holds the article's text.
pub(super) fn article_element(host: &Element, options: &Options) -> Result<Element, Error> {
    match options.text.as_deref() {
        Some(selector) => page::find(selector).ok_or_else(|| Error::NoText(selector.to_owned())),
        None => page::article_around(host).ok_or(Error::WhichText),
    }
}
