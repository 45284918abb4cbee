//! The index: every article with its outlet, its date and how many claims it makes.

use std::fmt::Write;

use sayso_cards::words::{self, fill};
use sayso_core::model::{Archive, ArticleIdx};

use super::frame::{Page, foot, open_graph, text};
use crate::share::Shares;

/// The language of pages that belong to no article.
pub(super) const LANGUAGE: &str = "en";

/// The index page. `offline` is the size of the offline file in bytes, when there is one.
pub(super) fn html(archive: &Archive, shares: &Shares, style: &str, hash: &str, offline: Option<usize>) -> String {
    let page_words = words::for_pages(LANGUAGE);
    let about = &archive.about;
    let title = fill(page_words.index_title, &[("publisher", &about.publisher)]);
    let offline = offline.map(|bytes| {
        let size = text(&words::size(bytes, words::for_language(LANGUAGE)));
        format!(
            "<p class=\"offline\"><a href=\"offline.html\" download>{}</a> ({size})</p>\n",
            text(page_words.offline)
        )
    });
    let body = format!(
        "<header class=\"site\">\n<h1>{}</h1>\n<p>{}</p>\n</header>\n<main>\n<h2>{}</h2>\n{}{}</main>\n{}",
        text(&title),
        text(page_words.index_lead),
        text(page_words.articles),
        list(archive, |idx| shares.claims_of(idx).len(), |id| format!("articles/{id}/")),
        offline.unwrap_or_default(),
        foot(about, hash, &about.site, "", page_words),
    );
    let mut page = Page {
        language: page_words.tag,
        title,
        description: page_words.index_lead.to_owned(),
        address: about.site.clone(),
        canonical: &about.site,
        head: String::new(),
        body,
    };
    page.head = open_graph(&page, "website", about) + style;
    page.html()
}

/// The articles as a list of links, in the order of the folder.
pub(super) fn list(
    archive: &Archive,
    n_claims: impl Fn(ArticleIdx) -> usize,
    address: impl Fn(&str) -> String,
) -> String {
    let page_words = words::for_pages(LANGUAGE);
    let lines = words::for_language(LANGUAGE);
    let mut out = String::from("<ul class=\"articles\">\n");
    for (n, article) in archive.articles.iter().enumerate().filter(|(_, article)| article.is_whole) {
        let (language, direction) = (text(&article.language), words::direction(&article.language));
        let (date, shown) = (article.published, words::date(article.published, lines));
        let claims = page_words.count(&page_words.claims, n_claims(ArticleIdx::new(n)) as u32);
        let _ = writeln!(
            out,
            "<li><a href=\"{}\" lang=\"{language}\" dir=\"{direction}\">{}</a>\n\
             <p><bdi>{}</bdi> · <time datetime=\"{date}\">{shown}</time> · {claims}</p></li>",
            text(&address(&article.id)),
            text(&article.title),
            text(&article.outlet.of(archive).name),
        );
    }
    out + "</ul>\n"
}
