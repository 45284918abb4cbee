//! The index: every article with its outlet, its date and how many claims it makes.
//!
//! A page has so many articles; of a large archive the index has the newest, and the others have pages of their own.
//! Those are counted from the oldest article on, so that a new one changes the last page and no other.

use std::ops::Range;

use maud::{Markup, html};
use sayso_cards::words::{self, fill};
use sayso_core::model::{ArticleIdx, QuestionIdx};
use sayso_core::{Database, State, model::Archive};

use super::frame::{Page, foot, open_graph};
use super::questions;

/// The most articles, or questions, of one page.
const MOST: usize = 60;

/// How many claims of an article are in each state.
type States = [u32; State::ALL.len()];

/// What the pages of the index are drawn from.
pub(super) struct Index<'a> {
    db: &'a Database,
    /// The articles, the oldest first.
    articles: Vec<ArticleIdx>,
    questions: Vec<QuestionIdx>,
    states: Vec<States>,
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
    /// That of a database.
    pub(super) fn of(db: &'a Database) -> Self {
        let archive = db.archive();
        let mut articles: Vec<ArticleIdx> = db.articles().map(|(idx, _)| idx).collect();
        articles.sort_by_key(|idx| (idx.of(archive).published, idx.of(archive).id.as_str()));
        let questions = (0..archive.questions.len()).map(QuestionIdx::new).collect();
        Self { db, articles, questions, states: states(db) }
    }

    /// The pages beside the index; none where that has all.
    pub(super) fn parts(&self) -> impl Iterator<Item = Part> {
        let pages = |all: usize| if all > MOST { all.div_ceil(MOST) } else { 0 };
        let articles = (1..=pages(self.articles.len())).map(Part::Articles);
        articles.chain((1..=pages(self.questions.len())).map(Part::Questions))
    }

    fn list(&self, range: Range<usize>, up: &str) -> Markup {
        let newest_first = self.articles[range].iter().rev().copied();
        list(self.db.archive(), &self.states, newest_first, |id| format!("{up}articles/{id}/"))
    }

    /// The index page, in the newsroom's language. `offline` is the size of the offline file in bytes,
    /// when there is one.
    pub(super) fn html(&self, style: &Markup, offline: Option<usize>) -> String {
        let hash = &self.db.hash()[..12];
        let about = &self.db.archive().about;
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
                    (questions::list(self.db.archive(), some, ""))
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
            (foot(about, Some(hash), &about.site, &Markup::default(), page_words))
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
        let about = &self.db.archive().about;
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
                let list = questions::list(self.db.archive(), &self.questions[range], "../../../");
                let (last, next) =
                    (last.map(|to| (to, page_words.last_page)), next.map(|to| (to, page_words.next_page)));
                (page_words.questions, list, last, next)
            }
        };
        let title = fill(page_words.title, &[("title", name), ("publisher", &about.publisher)]);
        let address = about.site.clone() + &part.folder();
        let body = html! {
            header class="site" { p { strong { (about.publisher) } " " a href="../../../" { (page_words.start) } } }
            main {
                h1 { (name) }
                (list)
                p class="more" {
                    @for (to, name) in before.iter().chain(&behind) {
                        a href={ "../../../" (to.folder()) } { (name) } " "
                    }
                }
            }
            (foot(about, None, &address, &Markup::default(), page_words))
        };
        let mut page = Page {
            language: page_words.tag,
            title,
            description: page_words.index_lead.to_owned(),
            canonical: &address,
            address: address.clone(),
            head: Markup::default(),
            body,
        };
        page.head = html! { (open_graph(&page, "website", about)) (style) };
        (part.folder() + "index.html", page.html())
    }
}

/// How many claims of each article are in each state, in the order of [`State::ALL`].
pub(super) fn states(db: &Database) -> Vec<States> {
    let mut by_article = vec![[0; State::ALL.len()]; db.archive().articles.len()];
    for (idx, claim) in db.claims() {
        let state = db.state(idx);
        let at = State::ALL.iter().position(|known| *known == state).unwrap_or(0);
        by_article[claim.article.at()][at] += 1;
    }
    by_article
}

/// Articles as a list of links, each with what is known of it at a glance.
pub(super) fn list(
    archive: &Archive,
    by_article: &[States],
    articles: impl Iterator<Item = ArticleIdx>,
    address: impl Fn(&str) -> String,
) -> Markup {
    let language = &archive.about.language;
    let (page_words, lines) = (words::for_pages(language), words::for_language(language));
    let is_told = |state: State| state.needs_attention() || state == State::NotChecked;
    html! {
        ul class="articles" {
            @for (article, states) in articles.map(|idx| (idx.of(archive), &by_article[idx.at()])) {
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
