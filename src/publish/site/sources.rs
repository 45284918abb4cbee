//! A page for each source that speaks: its statements, in any article. No totals of states for anybody.

use maud::{Markup, html};
use sayso_cards::PERMALINK;
use sayso_cards::words::{self, fill};
use sayso_core::model::{Archive, Claim, SourceIdx};

use super::frame::{Page, foot, open_graph};

fn folder(source: &str) -> String {
    format!("sources/{source}/")
}

/// A link to a source's page; `up` leads to the top of the site.
pub(super) fn link(id: &str, name: &str, up: &str) -> Markup {
    html! { a href={ (up) (folder(id)) } { (name) } }
}

/// The sources that speak, in the order of the registry; with what each says.
pub(super) fn speaking(archive: &Archive) -> Vec<(SourceIdx, Vec<&Claim>)> {
    let mut spoken: Vec<Vec<&Claim>> = vec![Vec::new(); archive.sources.len()];
    for claim in archive.claims.iter().filter(|claim| claim.withdrawn.is_none()) {
        if let Some(own) = claim.attribution.speaker.and_then(|speaker| spoken.get_mut(speaker.at())) {
            own.push(claim);
        }
    }
    let all = spoken.into_iter().enumerate().map(|(n, claims)| (SourceIdx::new(n), claims));
    all.filter(|(_, claims)| !claims.is_empty()).collect()
}

/// The path of a source's page and the page, in the newsroom's language.
pub(super) fn html(archive: &Archive, idx: SourceIdx, claims: &[&Claim], style: &Markup) -> (String, String) {
    let (source, about) = (idx.of(archive), &archive.about);
    let (page_words, lines) = (words::for_pages(&about.language), words::for_language(&about.language));
    let title = fill(page_words.title, &[("title", &source.name), ("publisher", &about.publisher)]);
    let path = folder(&source.id);
    let address = about.site.clone() + &path;
    let item = |claim: &&Claim| {
        let article = claim.article.of(archive);
        let at = claim.attribution.said_at.unwrap_or(article.published);
        html! {
            li {
                p class="line" {
                    a href={ "../../articles/" (article.id) "/" (PERMALINK) (claim.id) } { (claim.proposition) }
                }
                p { time datetime=(at) { (words::date(at, lines)) } " · " (article.outlet.of(archive).name) }
            }
        }
    };
    let body = html! {
        header class="site" { p { strong { (about.publisher) } " " a href="../../" { (page_words.all_articles) } } }
        main class="source" {
            h1 { (source.name) }
            @if let Some(interest) = &source.interest { p class="lead" { (fill(lines.interest, &[("interest", interest)])) } }
            h2 { (page_words.statements) }
            ul class="statements" { @for claim in claims { (item(claim)) } }
        }
        (foot(about, None, &address, &Markup::default(), page_words))
    };
    let mut page = Page {
        language: page_words.tag,
        title,
        description: source.name.clone(),
        canonical: &address,
        address: address.clone(),
        head: Markup::default(),
        body,
    };
    page.head = html! { (open_graph(&page, "website", about)) (style) };
    let html = page.html();
    (path, html)
}
