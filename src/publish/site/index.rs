//! The index: every article with its outlet, its date and how many claims it makes.

use maud::{Markup, html};
use sayso_cards::words::{self, fill};
use sayso_core::model::{Archive, ArticleIdx};

use super::frame::{Page, foot, open_graph};
use crate::share::Shares;

/// The index page, in the newsroom's language. `offline` is the size of the offline file in bytes,
/// when there is one.
pub(super) fn html(archive: &Archive, shares: &Shares, style: &Markup, hash: &str, offline: Option<usize>) -> String {
    let about = &archive.about;
    let (page_words, lines) = (words::for_pages(&about.language), words::for_language(&about.language));
    let title = fill(page_words.index_title, &[("publisher", &about.publisher)]);
    let body = html! {
        header class="site" {
            h1 { (title) }
            p { (page_words.index_lead) }
        }
        main {
            h2 { (page_words.articles) }
            (list(archive, |idx| shares.claims_of(idx).len(), |id| format!("articles/{id}/")))
            @if let Some(bytes) = offline {
                p class="offline" {
                    a href="offline.html" download { (page_words.offline) } " (" (words::size(bytes, lines)) ")"
                }
            }
        }
        (foot(about, hash, &about.site, &Markup::default(), page_words))
    };
    let mut page = Page {
        language: page_words.tag,
        title,
        description: page_words.index_lead.to_owned(),
        address: about.site.clone(),
        canonical: &about.site,
        head: Markup::default(),
        body,
    };
    page.head = html! { (open_graph(&page, "website", about)) (style) };
    page.html()
}

/// The articles as a list of links, in the order of the folder.
pub(super) fn list(
    archive: &Archive,
    n_claims: impl Fn(ArticleIdx) -> usize,
    address: impl Fn(&str) -> String,
) -> Markup {
    let language = &archive.about.language;
    let (page_words, lines) = (words::for_pages(language), words::for_language(language));
    html! {
        ul class="articles" {
            @for (n, article) in archive.articles.iter().enumerate().filter(|(_, article)| article.is_whole) {
                li {
                    a href=(address(&article.id)) lang=(article.language) dir=(words::direction(&article.language)) {
                        (article.title)
                    }
                    p {
                        bdi { (article.outlet.of(archive).name) }
                        " · "
                        time datetime=(article.published) { (words::date(article.published, lines)) }
                        " · " (page_words.count(&page_words.claims, n_claims(ArticleIdx::new(n)) as u32))
                    }
                }
            }
        }
    }
}
