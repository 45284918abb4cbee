//! `ClaimReview` (schema.org): another desk's finding, as a reference.

use std::collections::HashSet;
use std::fmt::Write as _;

use serde_json::Value;

use super::{Imported, text};
use sayso_newsroom::files::Change;
use sayso_newsroom::inputs::Inputs;

use crate::proposals::{slug, unlike};

pub(super) fn read(inputs: &Inputs, items: &[&Value], reviews: &[&Value], imported: &mut Imported) {
    let references: toml::Table = inputs.source("references.toml").parse().unwrap_or_default();
    let origins: toml::Table = inputs.source("origins.toml").parse().unwrap_or_default();
    let about: toml::Table = inputs.source("sayso.toml").parse().unwrap_or_default();
    let today = about.get("as_of").and_then(toml::Value::as_str).unwrap_or("2026-01-01").to_owned();
    let mut taken: HashSet<String> = references.keys().cloned().collect();
    let mut known: HashSet<&str> = references.values().filter_map(|entry| entry.get("url")?.as_str()).collect();
    let (mut new_references, mut new_origins) = (String::new(), String::new());
    for review in reviews {
        let claim = claim_of(items, review);
        let (Some(url), Some(claim)) = (text(review, &["url"]), claim) else {
            imported.left.push("a ClaimReview without `url` or `claimReviewed`".to_owned());
            continue;
        };
        if !sayso_core::database::is_web_address(url) {
            imported.left.push(format!("a ClaimReview whose address is not of the web: {url}"));
            continue;
        }
        if !known.insert(url) {
            imported.left.push(format!("{url} is a reference already"));
            continue;
        }
        let publisher =
            text(review, &["author", "name"]).or(text(review, &["publisher", "name"])).unwrap_or("unnamed desk");
        let id = unlike(format!("{}-{}", slug(publisher, 2), slug(claim, 4)).trim_matches('-'), "review", &mut taken);
        let rating = text(review, &["reviewRating", "alternateName"]);
        let body = text(review, &["reviewBody"]).or(text(review, &["description"]));
        let found = [rating, body].into_iter().flatten().collect::<Vec<_>>().join(": ");
        let quote = |words: &str| toml::Value::String(crate::import::plain_words(words));
        let _ = write!(
            new_references,
            "\n[{id}]\ntitle = {}\npublisher = {}\n",
            quote(text(review, &["headline"]).or(text(review, &["name"])).unwrap_or(claim)),
            quote(publisher)
        );
        let day: String = text(review, &["datePublished"]).unwrap_or_default().chars().take(10).collect();
        if day.parse::<sayso_core::Date>().is_ok() {
            let _ = writeln!(new_references, "published = \"{day}\"");
        }
        let summary =
            if found.is_empty() { format!("On “{claim}”.") } else { format!("On “{claim}”: {found}") };
        let _ = write!(
            new_references,
            "url = {}\nproximity = \"analysis\"\nseen = \"part\"\nread_at = \"{today}\"\nsummary = {}\n",
            quote(url),
            quote(&summary)
        );
        let origin = Some(slug(publisher, 4)).filter(|id| !id.is_empty()).unwrap_or("others".to_owned());
        if !origins.contains_key(&origin) && !new_origins.contains(&format!("[{origin}]\n")) {
            let _ = write!(new_origins, "\n[{origin}]\nname = {}\n", quote(publisher));
        }
        imported.taken.push(format!("reference `{id}`: {summary}"));
    }
    for (path, new) in [("references.toml", new_references), ("origins.toml", new_origins)] {
        if !new.is_empty() {
            imported.changes.push(Change { path: path.into(), text: format!("{}{new}", inputs.source(path)) });
        }
    }
}

/// What was reviewed: its words, or those of the claim it points at.
fn claim_of<'v>(items: &[&'v Value], review: &'v Value) -> Option<&'v str> {
    let direct = text(review, &["claimReviewed"])
        .or(text(review, &["itemReviewed", "text"]))
        .or(text(review, &["itemReviewed", "name"]));
    let pointed = || {
        let id = text(review, &["itemReviewed", "@id"])?;
        items
            .iter()
            .find(|item| item.get("@id").and_then(Value::as_str) == Some(id))
            .and_then(|claim| text(claim, &["text"]))
    };
    direct.or_else(pointed)
}
