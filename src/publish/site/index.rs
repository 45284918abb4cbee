//! The index: every article with its outlet, its date and how many claims it makes.
//!
//! A page has so many articles; of a large archive the index has the newest, and the others have pages of their own.
//! Those are counted from the oldest article on, so that a new one changes the last page and no other.

use std::ops::Range;

use maud::{Markup, html};
use sayso_cards::words::{self, fill};
use sayso_core::State;
use sayso_core::model::{About, Question};

use super::frame::{Page, Plain, foot, open_graph};
use super::known::Brief;
use super::questions;

/// The most articles, or questions, of one page.
const MOST: usize = 60;

/// What the pages of the index are drawn from.
pub(super) struct Index<'a> {
    about: &'a About,
    /// What tells this archive from others.
    hash: &'a str,
    /// The articles, the oldest first.
    articles: Vec<&'a Brief>,
    questions: &'a [Question],
}

/// A page of a large archive: which, from 1 on.
#[derive(Clone, Copy)]
pub(super) enum Part {
    /// Of its articles.
    Articles(usize),
    /// Of its questions.
    Questions(usize),
}

impl Part {
    /// Its folder on the site.
    fn folder(self) -> String {
        match self {
            Self::Articles(n) => format!("all/articles/{n}/"),
            Self::Questions(n) => format!("all/questions/{n}/"),
        }
    }
}

impl<'a> Index<'a> {
    /// That of these articles.
    pub(super) fn of(about: &'a About, hash: &'a str, articles: &'a [Brief], questions: &'a [Question]) -> Self {
        let mut articles: Vec<&Brief> = articles.iter().collect();
        articles.sort_by_key(|article| (article.published, article.id.as_str()));
        Self { about, hash, articles, questions }
    }

    /// The pages beside the index; none where that has all.
    pub(super) fn parts(&self) -> impl Iterator<Item = Part> {
        let pages = |all: usize| if all > MOST { all.div_ceil(MOST) } else { 0 };
        let articles = (1..=pages(self.articles.len())).map(Part::Articles);
        articles.chain((1..=pages(self.questions.len())).map(Part::Questions))
    }

    fn list(&self, range: Range<usize>, up: &str) -> Markup {
        list(self.about, self.articles[range].iter().rev().copied(), |id| format!("{up}articles/{id}/"))
    }

    /// The index page, in the newsroom's language. `offline` is the size of the offline file in bytes,
    /// when there is one.
    pub(super) fn html(&self, style: &Markup, offline: Option<usize>) -> String {
        let about = self.about;
        let (page_words, lines) = (words::for_pages(&about.language), words::for_language(&about.language));
        let title = fill(page_words.index_title, &[("publisher", &about.publisher)]);
        let earlier = self.articles.len().saturating_sub(MOST);
        let some = &self.questions[..self.questions.len().min(MOST)];
        let body = html! {
            header class="site" {
                h1 { (title) }
                p { (page_words.index_lead) }
                p { a href="search/" { (page_words.search) } }
            }
            main {
                h2 { (page_words.articles) }
                (self.list(earlier..self.articles.len(), ""))
                @if earlier > 0 {
                    p class="more" { a href=(Part::Articles(earlier.div_ceil(MOST)).folder()) { (page_words.earlier) } }
                }
                @if !some.is_empty() {
                    h2 { (page_words.questions) }
                    (questions::list(some, ""))
                    @if some.len() < self.questions.len() {
                        p class="more" { a href=(Part::Questions(1).folder()) { (page_words.all_questions) } }
                    }
                }
                @if let Some(bytes) = offline {
                    p class="offline" {
                        a href="offline.html" download { (page_words.offline) } " (" (words::size(bytes, lines)) ")"
                    }
                }
            }
            (foot(about, Some(self.hash), &about.site, &Markup::default(), page_words))
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

    /// Another page: its path and its file.
    pub(super) fn part(&self, part: Part, style: &Markup) -> (String, String) {
        let about = self.about;
        let page_words = words::for_pages(&about.language);
        let range = |n: usize, all: usize| (n - 1) * MOST..(n * MOST).min(all);
        let (name, list, before, behind) = match part {
            Part::Articles(n) => {
                let range = range(n, self.articles.len());
                // Later ones stand before earlier ones.
                let later = (range.end < self.articles.len()).then_some(Part::Articles(n + 1));
                let earlier = (n > 1).then(|| Part::Articles(n - 1));
                let (later, earlier) =
                    (later.map(|to| (to, page_words.later)), earlier.map(|to| (to, page_words.earlier)));
                (page_words.articles, self.list(range, "../../../"), later, earlier)
            }
            Part::Questions(n) => {
                let range = range(n, self.questions.len());
                let next = (range.end < self.questions.len()).then_some(Part::Questions(n + 1));
                let last = (n > 1).then(|| Part::Questions(n - 1));
                let list = questions::list(&self.questions[range], "../../../");
                let (last, next) =
                    (last.map(|to| (to, page_words.last_page)), next.map(|to| (to, page_words.next_page)));
                (page_words.questions, list, last, next)
            }
        };
        let main = html! {
            (list)
            p class="more" {
                @for (to, name) in before.iter().chain(&behind) {
                    a href={ "../../../" (to.folder()) } { (name) } " "
                }
            }
        };
        let folder = part.folder();
        let page = Plain {
            folder: &folder,
            name,
            description: page_words.index_lead,
            home: page_words.start,
            class: None,
            script: None,
        };
        let html = page.html(about, style, &main);
        (folder + "index.html", html)
    }
}

/// Articles as a list of links, each with what is known of it at a glance.
pub(super) fn list<'b>(
    about: &About,
    articles: impl Iterator<Item = &'b Brief>,
    address: impl Fn(&str) -> String,
) -> Markup {
    let (page_words, lines) = (words::for_pages(&about.language), words::for_language(&about.language));
    let is_told = |state: State| state.needs_attention() || state == State::NotChecked;
    html! {
        ul class="articles" {
            @for article in articles {
                li {
                    a href=(address(&article.id)) lang=(article.language) dir=(words::direction(&article.language)) {
                        (article.title)
                    }
                    p {
                        bdi { (article.outlet) }
                        " · "
                        time datetime=(article.published) { (words::date(article.published, lines)) }
                        " · " (page_words.count(&page_words.claims, article.n_claims()))
                        @for (state, n) in State::ALL.iter().zip(&article.states).filter(|(state, n)| is_told(**state) && **n > 0) {
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
