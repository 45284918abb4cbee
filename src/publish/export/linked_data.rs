//! The claims of a page as linked data (schema.org, JSON-LD), for search engines and archives.
//!
//! `Claim` for every claim; `ClaimReview` only where an editor recorded a verdict. What a claim says on a question is
//! its `about`: a `Question` with the claim's line as its `suggestedAnswer`. schema.org has no words for how
//! evidence bears on a claim, so nothing is said of it here.

use maud::{Markup, PreEscaped, html};
use rayon::prelude::*;
use sayso_cards::permalink;
use sayso_core::Database;
use sayso_core::model::{ArticleIdx, Claim, ClaimIdx, Naming, Polarity, Position, Source, SourceKind};
use serde::Serialize;
use serde_json::{Value, json};

use super::without_tags;

/// The linked data of an article's page, as a script element that runs nothing.
pub(crate) fn script(db: &Database, article: ArticleIdx, claims: &[ClaimIdx]) -> Markup {
    let data = Data { context: "https://schema.org", graph: graph(db, article, claims) };
    // Plain data can be written.
    let data = serde_json::to_string(&data).map(|text| without_tags(&text)).unwrap_or_default();
    html! { script type="application/ld+json" { (PreEscaped(data)) } }
}

#[derive(Serialize)]
struct Data<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: Vec<Entry<'a>>,
}

/// Every article's claims, in one graph.
pub fn export(db: &Database) -> Value {
    let archive = db.archive();
    let mut claims: Vec<Vec<ClaimIdx>> = vec![Vec::new(); archive.articles.len()];
    for (idx, claim) in db.claims() {
        claims[claim.article.at()].push(idx);
    }
    let of_article = |(n, claims): (usize, &Vec<ClaimIdx>)| {
        let graph = graph(db, ArticleIdx::new(n), claims).into_iter();
        graph.map(|entry| serde_json::to_value(entry).unwrap_or_default()).collect::<Vec<_>>()
    };
    let entries: Vec<Value> = claims.par_iter().enumerate().flat_map_iter(of_article).collect();
    json!({ "@context": "https://schema.org", "@graph": entries })
}

fn graph<'a>(db: &'a Database, idx: ArticleIdx, claims: &[ClaimIdx]) -> Vec<Entry<'a>> {
    let archive = db.archive();
    let (about, article) = (&archive.about, idx.of(archive));
    let address = about.page_of(&article.id);
    let page = json!({
        "@type": "WebPage", "@id": address, "url": address, "name": article.title, "inLanguage": article.language,
        "dateModified": about.as_of.to_string(), "about": { "@id": article.url },
        "publisher": {
            "@type": "NewsMediaOrganization", "name": about.publisher,
            "correctionsPolicy": about.corrections, "publishingPrinciples": about.method,
        },
        "isPartOf": { "@type": "WebSite", "name": about.publisher, "url": about.site },
    });
    let mut text = json!({
        "@type": "NewsArticle", "@id": article.url, "url": article.url, "headline": article.title,
        "inLanguage": article.language, "datePublished": article.published.to_string(),
        "publisher": { "@type": "Organization", "name": article.outlet.of(archive).name },
    });
    if let Some(names) = &article.byline {
        let authors = names.split(", ").map(|name| json!({ "@type": "Person", "name": name }));
        text["author"] = authors.collect();
    }
    let claims = claims.iter().map(|idx| idx.of(archive)).filter(|claim| claim.withdrawn.is_none());
    let entries = claims.flat_map(|claim| claim_entries(db, claim, &address, &article.url));
    [Entry::Other(page), Entry::Other(text)].into_iter().chain(entries).collect()
}

/// One thing in the graph.
#[derive(Serialize)]
#[serde(untagged)]
enum Entry<'a> {
    Claim(ClaimEntry<'a>),
    Other(Value),
}

/// A claim: there are many of them, so they are not put together as trees of values.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ClaimEntry<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    id: String,
    url: String,
    identifier: &'a str,
    text: &'a str,
    appearance: Reference<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<Author<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    about: Vec<Asked<'a>>,
}

/// A question that a claim answers.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Asked<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    identifier: &'a str,
    name: &'a str,
    suggested_answer: Answer<'a>,
}

#[derive(Serialize)]
struct Answer<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    text: &'a str,
}

#[derive(Serialize)]
struct Reference<'a> {
    #[serde(rename = "@id")]
    id: &'a str,
}

#[derive(Serialize)]
struct Author<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
}

fn claim_entries<'a>(db: &'a Database, claim: &'a Claim, page: &str, article: &'a str) -> Vec<Entry<'a>> {
    let archive = db.archive();
    let address = format!("{page}{}", permalink(&claim.id));
    let said = &claim.attribution;
    // Whoever denies the claim does not make it.
    let speaker = said.speaker.filter(|_| said.polarity == Polarity::Affirmed).map(|speaker| speaker.of(archive));
    let entry = ClaimEntry {
        kind: "Claim",
        id: address.clone(),
        url: address.clone(),
        identifier: &claim.id,
        text: &claim.proposition,
        appearance: Reference { id: article },
        author: speaker.and_then(author),
        date_published: said.said_at.map(|at| at.to_string()),
        about: claim.answers.iter().map(|position| asked(db, position)).collect(),
    };
    let review = claim.verdict.as_ref().map(|verdict| {
        let mut review = json!({
            "@type": "ClaimReview", "url": address, "claimReviewed": claim.proposition, "itemReviewed": { "@id": address },
            "author": { "@type": "Organization", "name": archive.about.publisher, "url": archive.about.site },
            "reviewRating": { "@type": "Rating", "alternateName": verdict.words }, "reviewBody": verdict.reason,
        });
        if let Some(check) = &claim.check {
            review["datePublished"] = check.at.to_string().into();
        }
        Entry::Other(review)
    });
    [Entry::Claim(entry)].into_iter().chain(review).collect()
}

fn asked<'a>(db: &'a Database, position: &'a Position) -> Asked<'a> {
    let question = position.question.of(db.archive());
    let suggested_answer = Answer { kind: "Answer", text: &position.line };
    Asked { kind: "Question", identifier: &question.id, name: &question.asks, suggested_answer }
}

/// schema.org knows persons and organisations; a document, a group or somebody unnamed is neither.
fn author(source: &Source) -> Option<Author<'_>> {
    let kind = match (source.kind, &source.naming) {
        (SourceKind::Person, Naming::Named) => "Person",
        (SourceKind::Organisation | SourceKind::Outlet, Naming::Named) => "Organization",
        _ => return None,
    };
    Some(Author { kind, name: &source.name })
}
