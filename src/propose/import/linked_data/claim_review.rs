//! `ClaimReview` (schema.org) as desks publish it: another desk's finding, as a reference.

use std::collections::HashSet;

use serde_json::Value;

use super::Imported;
use super::things::{Thing, Things, all, is_of, text, words};
use sayso_core::Date;
use sayso_newsroom::files::Change;
use sayso_newsroom::inputs::Inputs;
use sayso_newsroom::records;
use sayso_newsroom::toml_files::{self, Edit, Line};

use crate::import::article;
use crate::import::plain_words;
use crate::proposals::{slug, unlike};

pub(super) fn read(inputs: &Inputs, things: &Things, imported: &mut Imported) {
    let references = records::references(inputs);
    let mut known: HashSet<(String, String)> = HashSet::new();
    known.extend(references.values().filter_map(|reference| Some((reference.url.clone()?, String::new()))));
    let mut into = Registries {
        taken: references.into_keys().collect(),
        references: Vec::new(),
        origins: Edit::new(inputs.source("origins.toml")),
        read_at: records::as_of(inputs),
    };
    for thing in things.reviews() {
        let review = Review::of(things, thing);
        let claim = review.claim.as_deref();
        let told = claim.map_or(String::new(), |claim| format!(" (on “{claim}”)"));
        let Some(url) = review.url.clone() else {
            imported.left.push(format!("a ClaimReview without `url`{told}"));
            continue;
        };
        let Some(claim) = claim else {
            imported.left.push(format!("a ClaimReview without `claimReviewed`: {url}"));
            continue;
        };
        if !sayso_core::database::is_web_address(&url) {
            imported.left.push(format!("a ClaimReview whose address is not of the web: {url}"));
        } else if known.contains(&(url.clone(), String::new())) || !known.insert((url.clone(), claim.to_owned())) {
            imported.left.push(format!("{url} is a reference already"));
        } else {
            imported.taken.push(into.add(&review, &url, claim));
        }
    }
    imported.changes.extend(into.references);
    let origins = into.origins.text();
    if origins != inputs.source("origins.toml") {
        imported.changes.push(Change { path: "origins.toml".into(), text: origins });
    }
}

/// What a review says, in whatever shape.
struct Review {
    url: Option<String>,
    claim: Option<String>,
    publisher: Option<String>,
    /// The desk's own word, as it is.
    rating: Option<String>,
    /// Why, in its own words.
    body: Option<String>,
    title: Option<String>,
    published: Option<Date>,
    language: Option<String>,
}

impl Review {
    fn of<'v>(things: &Things<'v>, thing: Thing<'v>) -> Self {
        let review = thing.value;
        let around = thing.holder.filter(|holder| !is_of(holder, "ClaimReview"));
        let own = |property: &str| text(review, property);
        let address = |of: &'v Value| {
            let page = || {
                all(of, "mainEntityOfPage").into_iter().find_map(|page| words(page).or_else(|| words(page.get("@id")?)))
            };
            let id = || text(of, "@id").filter(|id| sayso_core::database::is_web_address(id));
            text(of, "url").or_else(page).or_else(id)
        };
        let rating = all(review, "reviewRating").into_iter().map(|rating| things.follow(rating));
        let rating: Vec<&Value> = rating.collect();
        let of_rating = |property: &str| rating.iter().find_map(|rating| text(rating, property));
        let bodies = [of_rating("ratingExplanation"), own("reviewBody").or(own("description"))];
        let body: Vec<String> = bodies.into_iter().flatten().map(plain).filter(|words| !words.is_empty()).collect();
        let day = |of: &Value| text(of, "datePublished").and_then(article::day_in);
        Self {
            url: address(review).or_else(|| around.and_then(address)).map(str::to_owned),
            claim: claim_of(things, review).map(|claim| plain(&claim)),
            publisher: publisher(things, review).or_else(|| around.and_then(|around| publisher(things, around))),
            rating: of_rating("alternateName")
                .or_else(|| of_rating("name"))
                .map(plain)
                .filter(|words| !words.is_empty()),
            body: (!body.is_empty()).then(|| body.join(" ")),
            title: own("headline")
                .or(own("name"))
                .or_else(|| around.and_then(|around| text(around, "headline")))
                .map(plain),
            published: day(review).or_else(|| around.and_then(day)),
            language: own("inLanguage").map(str::to_owned),
        }
    }
}

/// Words without markup: what is encoded is decoded, what runs is gone.
fn plain(text: &str) -> String {
    plain_words(&article::words_of(text))
}

/// The desk: an organisation before a person.
fn publisher<'v>(things: &Things<'v>, review: &'v Value) -> Option<String> {
    let named = |value: &'v Value| {
        let thing = things.follow(value);
        Some((is_of(thing, "Person"), words(thing).or_else(|| text(thing, "name"))?.to_owned()))
    };
    let of = |property: &str| {
        let mut found: Vec<(bool, String)> = all(review, property).into_iter().filter_map(named).collect();
        found.sort_by_key(|(is_person, _)| *is_person);
        found.into_iter().map(|(_, name)| plain(&name)).find(|name| !name.is_empty())
    };
    of("author").or_else(|| of("publisher")).or_else(|| of("creator"))
}

/// What was reviewed: its words, or those of the claim it points at.
fn claim_of<'v>(things: &Things<'v>, review: &'v Value) -> Option<String> {
    let told = |value: &'v Value| {
        let thing = things.follow(value);
        words(thing)
            .or_else(|| text(thing, "text"))
            .or_else(|| text(thing, "name"))
            .or_else(|| text(thing, "claimReviewed"))
            .or_else(|| text(thing, "headline"))
    };
    ["claimReviewed", "itemReviewed"]
        .iter()
        .find_map(|property| all(review, property).into_iter().find_map(told))
        .map(str::to_owned)
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
    fn add(&mut self, review: &Review, url: &str, claim: &str) -> String {
        let publisher = review.publisher.as_deref().unwrap_or("unnamed desk");
        let stem = format!("{}-{}", slug(publisher, 2), slug(claim, 4));
        let id = unlike(stem.trim_matches('-'), "review", &mut self.taken);
        let rating = review.rating.as_deref();
        let found = [rating, review.body.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(": ");
        let summary =
            if found.is_empty() { format!("On “{claim}”.") } else { format!("On “{claim}”: {found}") };
        let line = |name: &str, words: &str| Line::new(name, plain_words(words));
        let mut lines = vec![line("title", review.title.as_deref().unwrap_or(claim)), line("publisher", publisher)];
        lines.extend(review.published.map(|day| line("published", &day.to_string())));
        lines.extend([line("url", url), line("proximity", "analysis"), line("seen", "part")]);
        lines.extend(review.language.as_deref().map(|language| line("language", language)));
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
        let undated = if review.published.is_none() { "; it has no day that can be read" } else { "" };
        format!("reference `{id}`: {summary}{undated}")
    }
}

/// The position that a review may have: for the editor, who names the question and takes the marks away. Only words
/// that mean one thing in every desk's scale are read as one.
fn proposed(claim: &str, rating: &str) -> String {
    let says = match rating.to_lowercase().trim_matches(|c: char| !c.is_alphabetic()) {
        "false" | "incorrect" | "wrong" | "faux" | "falsch" | "falso" | "نادرست" | "خطأ" => "no",
        "true" | "correct" | "vrai" | "richtig" | "wahr" | "verdadero" | "درست" | "صحيح" => "yes",
        _ => "limits",
    };
    let line = toml_files::quoted(&plain_words(claim));
    let choose = if says == "limits" { "   # or yes, no, in-part: as the review says" } else { "" };
    format!(
        "\n# Proposed; it reaches nobody until you name the question and take the marks away.\n# [[answers]]\n# question = \"…\"\n# {says} = {line}{choose}\n"
    )
}
