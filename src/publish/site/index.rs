//! The index: every article with its outlet, its date and how many claims it makes.

use maud::{Markup, html};
use sayso_cards::words::{self, fill};
use sayso_core::model::{Archive, QuestionIdx};
use sayso_core::{Database, State};

use super::frame::{Page, foot, open_graph};
use super::questions;

/// The index page, in the newsroom's language. `offline` is the size of the offline file in bytes,
/// when there is one.
pub(super) fn html(db: &Database, style: &Markup, offline: Option<usize>) -> String {
    let (archive, hash) = (db.archive(), &db.hash()[..12]);
    let about = &archive.about;
    let all: Vec<QuestionIdx> = (0..archive.questions.len()).map(QuestionIdx::new).collect();
    let by_article = states(db);
    let (page_words, lines) = (words::for_pages(&about.language), words::for_language(&about.language));
    let title = fill(page_words.index_title, &[("publisher", &about.publisher)]);
    let body = html! {
        header class="site" {
            h1 { (title) }
            p { (page_words.index_lead) }
        }
        main {
            h2 { (page_words.articles) }
            (list(archive, &by_article, |id| format!("articles/{id}/")))
            @if !all.is_empty() {
                h2 { (page_words.questions) }
                (questions::list(archive, &all, ""))
            }
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

/// How many claims of each article are in each state, in the order of [`State::ALL`].
pub(super) fn states(db: &Database) -> Vec<[u32; State::ALL.len()]> {
    let mut by_article = vec![[0; State::ALL.len()]; db.archive().articles.len()];
    for (idx, claim) in db.claims() {
        let state = db.state(idx);
        let at = State::ALL.iter().position(|known| *known == state).unwrap_or(0);
        by_article[claim.article.at()][at] += 1;
    }
    by_article
}

/// The articles as a list of links, in the order of the folder, each with what is known of it at a glance.
pub(super) fn list(
    archive: &Archive,
    by_article: &[[u32; State::ALL.len()]],
    address: impl Fn(&str) -> String,
) -> Markup {
    let language = &archive.about.language;
    let (page_words, lines) = (words::for_pages(language), words::for_language(language));
    let is_told = |state: State| state.needs_attention() || state == State::NotChecked;
    html! {
        ul class="articles" {
            @for (article, states) in archive.articles.iter().zip(by_article).filter(|(article, _)| article.is_whole) {
                li {
                    a href=(address(&article.id)) lang=(article.language) dir=(words::direction(&article.language)) {
                        (article.title)
                    }
                    p {
                        bdi { (article.outlet.of(archive).name) }
                        " · "
                        time datetime=(article.published) { (words::date(article.published, lines)) }
                        " · " (page_words.count(&page_words.claims, states.iter().sum()))
                        @for (state, n) in State::ALL.iter().zip(states).filter(|(state, n)| is_told(**state) && **n > 0) {
                            " · " span class={ "state " (state.word()) } {
                                (words::number(*n, lines)) " " (lines.state(*state).word())
                            }
                        }
                    }
                }
            }
        }
    }
}
