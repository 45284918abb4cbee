//! What readers will see changed from one database to the next, in plain words.
//!
//! A public change is a correction (CRAFT C11): it carries a dated note for readers, or an editor
//! says that it is minor. A claim that was published is withdrawn, never dropped.

use std::collections::{BTreeMap, BTreeSet};

use sayso_core::card::{CardAttribution, CardPassage, Piece};
use sayso_core::model::ClaimIdx;
use sayso_core::{Card, Database};
use serde::Serialize;

use crate::word;

/// What has changed about one claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The claim's id.
    pub claim: String,
    /// Its article's id.
    pub article: String,
    /// Its state before and after, if that changes: then a second editor signs again.
    pub state: Option<[String; 2]>,
    /// What readers will see, a sentence each.
    pub changes: Vec<String>,
    /// What is missing: a correction note or `minor = true`; nothing when all is in order.
    pub missing: Option<String>,
}

/// The changes from `old` to `new`; `minor` tells which claims' changes an editor calls minor.
pub fn diff(old: &Database, new: &Database, minor: &dyn Fn(&str) -> bool) -> Vec<Change> {
    let (before, after) = (cards(old), cards(new));
    let ids: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let mut changes: Vec<Change> =
        ids.into_iter().filter_map(|id| change(before.get(id), after.get(id), minor)).collect();
    changes.sort_by(|a, b| (&a.article, &a.claim).cmp(&(&b.article, &b.claim)));
    changes
}

fn cards(database: &Database) -> BTreeMap<String, Card> {
    let claims = (0..database.archive().claims.len()).map(ClaimIdx::new);
    claims.map(|idx| database.card(idx)).map(|card| (card.id.clone(), card)).collect()
}

fn change(before: Option<&Card>, after: Option<&Card>, minor: &dyn Fn(&str) -> bool) -> Option<Change> {
    match (before, after) {
        (None, Some(new)) => Some(Change {
            claim: new.id.clone(),
            article: new.article.id.clone(),
            state: None,
            changes: vec![format!("a new claim: “{}”", new.proposition)],
            missing: None,
        }),
        (Some(old), None) => Some(Change {
            claim: old.id.clone(),
            article: old.article.id.clone(),
            state: None,
            changes: vec![format!("the claim is gone: “{}”", old.proposition)],
            missing: Some("a published claim is withdrawn, not deleted: put it back with [claim.withdrawn]".to_owned()),
        }),
        (Some(old), Some(new)) => {
            let Differences { changes, n_new_evidence } = differences(old, new);
            if changes.is_empty() {
                return None;
            }
            let noted = new.corrections.iter().any(|one| !old.corrections.contains(one))
                || new.withdrawn.is_some() && new.withdrawn != old.withdrawn;
            // What others say since is no correction, as long as the claim stands where it stood.
            let is_news = changes.len() == n_new_evidence;
            let missing = (!noted && !is_news && !minor(&new.id))
                .then(|| "add a [[claim.correction]] with `at` and `note`, or `minor = true`".to_owned());
            let states = [old.state, new.state].map(|state| state.word().to_owned());
            let state = (old.state != new.state).then_some(states);
            Some(Change { claim: new.id.clone(), article: new.article.id.clone(), state, changes, missing })
        }
        (None, None) => None,
    }
}

/// What is another on a card.
struct Differences {
    changes: Vec<String>,
    /// How many of the changes are evidence that was not there.
    n_new_evidence: usize,
}

fn differences(old: &Card, new: &Card) -> Differences {
    let mut said = Vec::new();
    if let (Some(withdrawn), None) = (&new.withdrawn, &old.withdrawn) {
        said.push(format!("withdrawn on {}: {}", withdrawn.at, withdrawn.reason));
        return Differences { changes: said, n_new_evidence: 0 };
    }
    if old.withdrawn.is_some() && new.withdrawn.is_none() {
        said.push("no longer withdrawn".to_owned());
    }
    let words = |card: &Card| {
        card.content.iter().map(|part| card.sentence[part.clone()].to_owned()).collect::<Vec<_>>().join(" … ")
    };
    from_to(&mut said, "the sentence", &words(old), &words(new));
    from_to(&mut said, "the proposition", &old.proposition, &new.proposition);
    from_to(&mut said, "the kind", &word(old.kind), &word(new.kind));
    from_to(&mut said, "the state", old.state.word(), new.state.word());
    attribution(&mut said, &old.attribution, &new.attribution);
    let n_new_evidence = evidence(&mut said, old, new);
    from_to(&mut said, "the note", old.note.as_deref().unwrap_or(NOTHING), new.note.as_deref().unwrap_or(NOTHING));
    let verdict = |card: &Card| {
        card.verdict.as_ref().map_or(NOTHING.to_owned(), |verdict| format!("{}: {}", verdict.words, verdict.reason))
    };
    from_to(&mut said, "the conclusion", &verdict(old), &verdict(new));
    let accused = |card: &Card| {
        card.accusation.as_ref().map_or(NOTHING.to_owned(), |known| format!("{} {}", known.proceedings, known.response))
    };
    from_to(&mut said, "proceedings and response", &accused(old), &accused(new));
    said.extend(
        old.corrections
            .iter()
            .filter(|one| !new.corrections.contains(one))
            .map(|one| format!("the correction of {} is gone or another: “{}”", one.at, one.note)),
    );
    if said.is_empty() && plain(old) != plain(new) {
        said.push("something else that readers see: dates, places, wording of evidence, who checked".to_owned());
    }
    Differences { changes: said, n_new_evidence }
}

/// A card without what every build changes.
fn plain(card: &Card) -> Card {
    let mut card = card.clone();
    card.database = String::new();
    card.about.as_of = card.article.published;
    card
}

/// What replaces a field that is missing.
const NOTHING: &str = "nothing";

fn from_to(said: &mut Vec<String>, what: &str, old: &str, new: &str) {
    if old != new {
        said.push(format!("{what}: “{old}” → “{new}”"));
    }
}

fn attribution(said: &mut Vec<String>, old: &CardAttribution, new: &CardAttribution) {
    let speaker =
        |one: &CardAttribution| one.speaker.as_ref().map_or("nobody named".to_owned(), |speaker| speaker.name.clone());
    from_to(said, "who says it", &speaker(old), &speaker(new));
    let text = |text: &Option<String>| text.clone().unwrap_or_else(|| NOTHING.to_owned());
    from_to(said, "the role", &text(&old.role), &text(&new.role));
    from_to(said, "the wording", &word(old.wording), &word(new.wording));
    from_to(said, "affirmed or denied", &word(old.polarity), &word(new.polarity));
    let hedges = |one: &CardAttribution| match one.hedges.iter().map(|hedge| hedge.words.clone()).collect::<Vec<_>>() {
        none if none.is_empty() => NOTHING.to_owned(),
        words => words.join(", "),
    };
    from_to(said, "what weakens it", &hedges(old), &hedges(new));
    let date = |one: &CardAttribution| one.said_at.map_or("unknown".to_owned(), |date| date.to_string());
    from_to(said, "when it was said", &date(old), &date(new));
    let chain =
        |one: &CardAttribution| one.chain.iter().map(|hop| hop.source.name.clone()).collect::<Vec<_>>().join(" → ");
    from_to(said, "the way it came", &chain(old), &chain(new));
}

/// Tells how the evidence has changed; gives how much is new.
fn evidence(said: &mut Vec<String>, old: &Card, new: &Card) -> usize {
    let name = |piece: &Piece| match &piece.passage {
        CardPassage::Sentence { claim, .. } => format!("claim `{claim}`"),
        CardPassage::Document { title, .. } => format!("“{title}”"),
    };
    let list = |card: &Card| -> BTreeMap<(String, String), Piece> {
        card.evidence.iter().map(|piece| ((name(piece), word(piece.target)), piece.clone())).collect()
    };
    let (before, after) = (list(old), list(new));
    let n_new = after.keys().filter(|key| !before.contains_key(*key)).count();
    for (key, piece) in &after {
        match before.get(key) {
            None => said.push(format!("{} now {}s it", key.0, stem(piece))),
            Some(was) if was.stance != piece.stance => {
                said.push(format!("{}: {} → {}", key.0, word(was.stance), word(piece.stance)))
            }
            Some(was) if was.counted != piece.counted => {
                said.push(format!(
                    "{} {}",
                    key.0,
                    if piece.counted { "is counted now" } else { "is no longer counted" }
                ));
            }
            Some(was) if was.reason != piece.reason => {
                said.push(format!("{}: the reason “{}” → “{}”", key.0, was.reason, piece.reason))
            }
            Some(_) => {}
        }
    }
    said.extend(
        before.keys().filter(|key| !after.contains_key(*key)).map(|key| format!("{} is no evidence any more", key.0)),
    );
    n_new
}

fn stem(piece: &Piece) -> String {
    let word = word(piece.stance);
    word.strip_suffix('s').unwrap_or(&word).to_owned()
}
