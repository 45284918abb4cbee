//! `ClaimReview` (schema.org): another desk's finding, as a reference.

use std::collections::HashSet;

use serde_json::Value;

use super::{Imported, text};
use sayso_core::Date;
use sayso_newsroom::files::Change;
use sayso_newsroom::inputs::Inputs;
use sayso_newsroom::records;
use sayso_newsroom::toml_files::{self, Edit, Line};

use crate::proposals::{slug, unlike};

pub(super) fn read(inputs: &Inputs, items: &[&Value], reviews: &[&Value], imported: &mut Imported) {
    let references = records::references(inputs);
    let mut known: HashSet<String> = references.values().filter_map(|reference| reference.url.clone()).collect();
    let mut into = Registries {
        taken: references.into_keys().collect(),
        references: Vec::new(),
        origins: Edit::new(inputs.source("origins.toml")),
        read_at: records::as_of(inputs),
    };
    for review in reviews {
        let claim = claim_of(items, review);
        let (Some(url), Some(claim)) = (text(review, &["url"]), claim) else {
            imported.left.push("a ClaimReview without `url` or `claimReviewed`".to_owned());
            continue;
        };
        if !sayso_core::database::is_web_address(url) {
            imported.left.push(format!("a ClaimReview whose address is not of the web: {url}"));
        } else if !known.insert(url.to_owned()) {
            imported.left.push(format!("{url} is a reference already"));
        } else {
            imported.taken.push(into.add(review, url, claim));
        }
    }
    imported.changes.extend(into.references);
    let origins = into.origins.text();
    if origins != inputs.source("origins.toml") {
        imported.changes.push(Change { path: "origins.toml".into(), text: origins });
    }
}

/// The registries that reviews go into.
struct Registries {
    /// The ids of references.
    taken: HashSet<String>,
    references: Vec<Change>,
    origins: Edit,
    /// The day that counts as today, if the folder says it.
    read_at: Option<Date>,
}

impl Registries {
    /// Adds a review; tells what was taken.
    fn add(&mut self, review: &Value, url: &str, claim: &str) -> String {
        let publisher =
            text(review, &["author", "name"]).or(text(review, &["publisher", "name"])).unwrap_or("unnamed desk");
        let stem = format!("{}-{}", slug(publisher, 2), slug(claim, 4));
        let id = unlike(stem.trim_matches('-'), "review", &mut self.taken);
        let rating = text(review, &["reviewRating", "alternateName"]);
        let body = text(review, &["reviewBody"]).or(text(review, &["description"]));
        let found = [rating, body].into_iter().flatten().collect::<Vec<_>>().join(": ");
        let summary =
            if found.is_empty() { format!("On “{claim}”.") } else { format!("On “{claim}”: {found}") };
        let line = |name: &str, words: &str| Line::new(name, crate::import::plain_words(words));
        let title = text(review, &["headline"]).or(text(review, &["name"])).unwrap_or(claim);
        let mut lines = vec![line("title", title), line("publisher", publisher)];
        let day: String = text(review, &["datePublished"]).unwrap_or_default().chars().take(10).collect();
        if day.parse::<Date>().is_ok() {
            lines.push(line("published", &day));
        }
        lines.extend([line("url", url), line("proximity", "analysis"), line("seen", "part")]);
        // Without a day, `check` asks for one.
        lines.extend(self.read_at.map(|day| line("read_at", &day.to_string())));
        lines.push(line("summary", &summary));
        let origin = Some(slug(publisher, 4)).filter(|id| !id.is_empty()).unwrap_or("others".to_owned());
        if !self.origins.has_entry(&origin) {
            self.origins.add_entry(&origin, &[line("name", publisher)]);
        }
        lines.push(line("origin", &origin));
        let mut file = toml_files::lines(&lines);
        file.push_str(&proposed(claim, rating.unwrap_or_default()));
        self.references.push(Change { path: format!("references/{id}.toml"), text: file });
        format!("reference `{id}`: {summary}")
    }
}

/// The position that a review may have: for the editor, who names the question and takes the marks away.
fn proposed(claim: &str, rating: &str) -> String {
    let rating = rating.to_lowercase();
    let says = match rating.as_str() {
        _ if ["false", "incorrect", "faux", "fake", "wrong"].iter().any(|word| rating.contains(word)) => "no",
        _ if ["true", "correct", "vrai"].iter().any(|word| rating.contains(word)) => "yes",
        _ => "limits",
    };
    let line = toml_files::quoted(&crate::import::plain_words(claim));
    format!(
        "\n# Proposed; it reaches nobody until you name the question and take the marks away.\n# [[answers]]\n# question = \"…\"\n# {says} = {line}\n"
    )
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
