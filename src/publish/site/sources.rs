//! Pages for each source that speaks: its statements, in any article, the newest first. No totals of states for anybody.

use maud::{Markup, html};
use sayso_cards::PERMALINK;
use sayso_cards::words::{self, fill};
use sayso_core::Date;
use sayso_core::model::{About, Archive, Claim, Source};
use serde::{Deserialize, Serialize};

use super::frame::Plain;

fn folder(source: &str) -> String {
    format!("sources/{source}/")
}

/// A link to a source's page; `up` leads to the top of the site.
pub(super) fn link(id: &str, name: &str, up: &str) -> Markup {
    html! { a href={ (up) (folder(id)) } { (name) } }
}

/// What a source says in an article, as its page has it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Spoken {
    article: String,
    claim: String,
    proposition: String,
    at: Date,
    outlet: String,
}

impl Spoken {
    /// A claim of an archive.
    pub(super) fn of(archive: &Archive, claim: &Claim) -> Self {
        let article = claim.article.of(archive);
        Self {
            article: article.id.clone(),
            claim: claim.id.clone(),
            proposition: claim.proposition.clone(),
            at: claim.attribution.said_at.unwrap_or(article.published),
            outlet: article.outlet.of(archive).name.clone(),
        }
    }

    /// The article in which it is said.
    pub(crate) fn article(&self) -> &str {
        &self.article
    }
}

/// The most statements of one page.
const MOST: usize = 100;

/// The paths of a source's pages, for so many statements: the newest, then those of the others, counted from the oldest on.
pub(crate) fn paths(source: &str, n: usize) -> Vec<String> {
    let earlier = n.saturating_sub(MOST).div_ceil(MOST);
    let folders = (1..=earlier).map(|part| part_folder(source, part));
    [folder(source)].into_iter().chain(folders).map(|folder| folder + "index.html").collect()
}

fn part_folder(source: &str, part: usize) -> String {
    format!("{}{part}/", folder(source))
}

/// A source's pages with all that it says, the newest first, in the newsroom's language: paths and files.
pub(super) fn pages(
    about: &About,
    source: &Source,
    spoken: &[Spoken],
    style: impl Fn(&str) -> Markup,
) -> Vec<(String, String)> {
    let page_words = words::for_pages(&about.language);
    let mut oldest_first: Vec<&Spoken> = spoken.iter().rev().collect();
    oldest_first.sort_by_key(|said| said.at);
    let (earlier, newest) = oldest_first.split_at(oldest_first.len().saturating_sub(MOST));
    let parts = earlier.len().div_ceil(MOST);
    let draw = |part: Option<usize>, said: &[&Spoken]| {
        let folder = part.map_or_else(|| folder(&source.id), |part| part_folder(&source.id, part));
        let up = "../".repeat(folder.matches('/').count());
        let at = part.unwrap_or(parts + 1);
        let link = |to: usize, name: &str| {
            let to = if to > parts { self::folder(&source.id) } else { part_folder(&source.id, to) };
            html! { a href={ (up) (to) } { (name) } " " }
        };
        let main = html! {
            @if let Some(interest) = source.interest.as_ref().filter(|_| part.is_none()) {
                p class="lead" { (fill(words::for_language(&about.language).interest, &[("interest", interest)])) }
            }
            h2 { (page_words.statements) }
            ul class="statements" { @for said in said.iter().rev() { (item(said, about, &up)) } }
            @if parts > 0 {
                p class="more" {
                    @if at <= parts { (link(at + 1, page_words.last_page)) }
                    @if at > 1 { (link(at - 1, page_words.next_page)) }
                }
            }
        };
        let page = Plain {
            folder: &folder,
            name: &source.name,
            description: &source.name,
            home: page_words.all_articles,
            class: Some("source"),
            script: None,
        };
        let html = page.html(about, &style(&up), &main);
        (folder + "index.html", html)
    };
    let earlier = earlier.chunks(MOST).enumerate().map(|(n, said)| draw(Some(n + 1), said));
    [draw(None, newest)].into_iter().chain(earlier).collect()
}

fn item(said: &Spoken, about: &About, up: &str) -> Markup {
    html! {
        li {
            p class="line" {
                a href={ (up) "articles/" (said.article) "/" (PERMALINK) (said.claim) } { (said.proposition) }
            }
            p { time datetime=(said.at) { (words::date(said.at, words::for_language(&about.language))) } " · " (said.outlet) }
        }
    }
}
