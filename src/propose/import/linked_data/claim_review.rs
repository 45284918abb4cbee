//! `ClaimReview` (schema.org) as desks publish it: another desk's finding, as a reference.

use std::collections::{BTreeMap, HashSet};

use serde_json::Value;

use super::things::{Thing, Things, all, is_of, text, words};
use super::{Imported, address};
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
    let addresses = references.values().filter_map(|reference| reference.url.as_deref());
    known.extend(addresses.map(|url| (address::plain(url), String::new())));
    let mut into = Registries {
        taken: references.into_keys().collect(),
        references: Vec::new(),
        origins: Edit::new(inputs.source("origins.toml")),
        names: records::origins(inputs),
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
        } else if known.contains(&(address::plain(&url), String::new()))
            || !known.insert((address::plain(&url), claim.to_owned()))
        {
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
    /// How many claims it is on.
    n_claims: usize,
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
        let day = |of: &Value| text(of, "datePublished").or(text(of, "reviewDate")).and_then(article::day_in);
        let mut claims: Vec<String> = claims_of(things, review).iter().map(|claim| plain(claim)).collect();
        if claims.is_empty() {
            // A claim may hold its reviews.
            let of_holder = around.and_then(|holder| text(holder, "text").or_else(|| text(holder, "claimReviewed")));
            let is_claim = around.is_some_and(|holder| is_of(holder, "Claim") || holder.get("claimReview").is_some());
            claims.extend(of_holder.filter(|_| is_claim).map(plain));
        }
        claims.retain(|claim| !claim.is_empty());
        let said = rating.iter().find_map(|rating| rating.as_str());
        Self {
            url: address(review).or_else(|| around.and_then(address)).map(str::to_owned),
            n_claims: claims.len(),
            claim: claims.into_iter().next(),
            publisher: publisher(things, review).or_else(|| around.and_then(|around| publisher(things, around))),
            rating: of_rating("alternateName")
                .or_else(|| of_rating("name"))
                .or(said)
                .or_else(|| own("textualRating"))
                .map(plain)
                .filter(|words| !words.is_empty()),
            body: (!body.is_empty()).then(|| body.join(" ")),
            title: own("headline")
                .or(own("name"))
                .or(own("title"))
                .or_else(|| around.and_then(|around| text(around, "headline")))
                .map(plain),
            published: day(review).or_else(|| around.and_then(day)),
            language: own("inLanguage").or(own("languageCode")).map(str::to_owned),
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

/// What was reviewed: its words, or those of the claims it points at.
fn claims_of<'v>(things: &Things<'v>, review: &'v Value) -> Vec<String> {
    let told = |value: &'v Value| {
        let thing = things.follow(value);
        words(thing)
            .or_else(|| text(thing, "text"))
            .or_else(|| text(thing, "name"))
            .or_else(|| text(thing, "claimReviewed"))
            .or_else(|| text(thing, "headline"))
    };
    let of = |property: &str| all(review, property).into_iter().filter_map(told).map(str::to_owned).collect::<Vec<_>>();
    let reviewed = of("claimReviewed");
    if reviewed.is_empty() { of("itemReviewed") } else { reviewed }
}

/// The registries that reviews go into.
struct Registries {
    /// The ids of references.
    taken: HashSet<String>,
    references: Vec<Change>,
    origins: Edit,
    /// The names of those in it.
    names: BTreeMap<String, Option<String>>,
    /// The day that counts as today, if the folder says it.
    read_at: Option<Date>,
}

impl Registries {
    /// Adds a review; tells what was taken.
    fn add(&mut self, review: &Review, url: &str, claim: &str) -> String {
        let publisher = review.publisher.as_deref();
        let stem = format!("{}-{}", slug(publisher.unwrap_or_default(), 2), slug(claim, 4));
        let id = unlike(stem.trim_matches('-'), "review", &mut self.taken);
        let rating = review.rating.as_deref();
        let found = [rating, review.body.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(": ");
        let summary =
            if found.is_empty() { format!("On “{claim}”.") } else { format!("On “{claim}”: {found}") };
        let line = |name: &str, words: &str| Line::new(name, plain_words(words));
        let mut lines = vec![line("title", review.title.as_deref().unwrap_or(claim))];
        lines.extend(publisher.map(|publisher| line("publisher", publisher)));
        lines.extend(review.published.map(|day| line("published", &day.to_string())));
        lines.extend([line("url", url), line("proximity", "analysis"), line("seen", "part")]);
        lines.extend(review.language.as_deref().map(|language| line("language", language)));
        // Without a day, `check` asks for one.
        lines.extend(self.read_at.map(|day| line("read_at", &day.to_string())));
        lines.push(line("summary", &summary));
        lines.extend(publisher.map(|publisher| line("origin", &self.origin(publisher))));
        let mut file = toml_files::lines(&lines);
        if publisher.is_none() {
            file.push_str(
                "# publisher = \"…\"   # the review does not say\n# origin = \"…\"   # an entry of origins.toml\n",
            );
        }
        file.push_str(&proposed(claim, rating.unwrap_or_default()));
        self.references.push(Change { path: format!("references/{id}.toml"), text: file });
        let undated = if review.published.is_none() { "; it has no day that can be read" } else { "" };
        let nobody =
            if publisher.is_none() { "; it names no desk: write `publisher` and `origin` into it" } else { "" };
        let unrated = if found.is_empty() { "; it has no verdict in words" } else { "" };
        let more = match review.n_claims {
            0 | 1 => String::new(),
            n => format!("; it is on {n} claims, and this is the first"),
        };
        format!("reference `{id}`: {summary}{undated}{unrated}{nobody}{more}")
    }

    /// The entry of a desk in the registry of origins: the one of its name, else a new one. Two names are two origins.
    fn origin(&mut self, publisher: &str) -> String {
        let is_it = |name: &Option<String>| name.as_ref().is_some_and(|name| name.eq_ignore_ascii_case(publisher));
        if let Some((id, _)) = self.names.iter().find(|(_, name)| is_it(name)) {
            return id.clone();
        }
        let stem = Some(slug(publisher, 4)).filter(|id| !id.is_empty()).unwrap_or("others".to_owned());
        let id = (1..).map(|n| if n == 1 { stem.clone() } else { format!("{stem}-{n}") });
        let id = id.into_iter().find(|id| !self.names.contains_key(id) && !self.origins.has_entry(id)).unwrap_or(stem);
        self.origins.add_entry(&id, &[Line::new("name", plain_words(publisher))]);
        self.names.insert(id.clone(), Some(publisher.to_owned()));
        id
    }
}

/// The position that a review may have: for the editor, who names the question and takes the marks away. Only words
/// that mean one thing in every desk's scale are read as one.
fn proposed(claim: &str, rating: &str) -> String {
    let says = match rating.to_lowercase().trim_matches(|c: char| !c.is_alphabetic()) {
        "false" | "incorrect" | "wrong" | "faux" | "falsch" | "falso" | "نادرست" | "خطأ" => "no",
        "true" | "correct" | "vrai" | "richtig" | "wahr" | "verdadero" | "درست" | "صحيح" => "yes",
        _ => "…",
    };
    let line = toml_files::quoted(&plain_words(claim));
    let choose = if says == "…" { "   # yes, no, in_part or limits: as the review says" } else { "" };
    format!(
        "\n# Proposed; it reaches nobody until you name the question and take the marks away.\n# [[answers]]\n# question = \"…\"\n# {says} = {line}{choose}\n"
    )
}
