//! What is known of an article where its claims are not at hand: what the index, the pages of sources and the search say of it.

use std::collections::BTreeMap;

use sayso_core::model::ArticleIdx;
use sayso_core::{Database, Date, State};
use sayso_search::{Entry, Terminology};
use serde::{Deserialize, Serialize};

use super::search::{self, Synonyms};
use super::sources::Spoken;

/// How many claims of an article are in each state, in the order of [`State::ALL`].
pub(super) type States = [u32; State::ALL.len()];

/// An article at a glance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Brief {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its language (BCP 47).
    pub language: String,
    /// The name of its outlet.
    pub outlet: String,
    /// Where it was published.
    pub url: String,
    /// When.
    pub published: Date,
    /// How many claims are in each state.
    pub states: States,
    /// The file of its claims: its name tells their hash, so whatever is drawn of the article is as it was if this is.
    pub claims: String,
}

impl Brief {
    /// An article of a database, whose claims are in this file.
    pub(super) fn of(db: &Database, idx: ArticleIdx, claims: String) -> Self {
        let article = idx.of(db.archive());
        let mut states = States::default();
        for (claim, _) in db.claims().filter(|(_, claim)| claim.article == idx) {
            let state = db.state(claim);
            states[State::ALL.iter().position(|known| *known == state).unwrap_or(0)] += 1;
        }
        Self {
            id: article.id.clone(),
            title: article.title.clone(),
            language: article.language.clone(),
            outlet: article.outlet.of(db.archive()).name.clone(),
            url: article.url.clone(),
            published: article.published,
            states,
            claims,
        }
    }

    /// How many claims it makes.
    pub fn n_claims(&self) -> u32 {
        self.states.iter().sum()
    }
}

/// What an article adds to pages that are not its own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Adds {
    /// What sources say in it, by the source's id.
    pub spoken: BTreeMap<String, Vec<Spoken>>,
    /// Its claims in the index of the search.
    pub entries: Vec<Entry>,
}

impl Adds {
    /// Those of an article of a database. `number` gives a claim's number in the index of the search.
    pub(super) fn of(
        db: &Database,
        idx: ArticleIdx,
        terminology: &Terminology,
        synonyms: &Synonyms,
        number: impl Fn(&str) -> Option<u32>,
    ) -> Self {
        let mut adds = Self::default();
        for (at, claim) in db.claims().filter(|(_, claim)| claim.article == idx && claim.withdrawn.is_none()) {
            if let Some(speaker) = claim.attribution.speaker {
                let spoken = Spoken::of(db.archive(), claim);
                adds.spoken.entry(speaker.of(db.archive()).id.clone()).or_default().push(spoken);
            }
            if let Some(number) = number(&claim.id) {
                adds.entries.push(terminology.entry(number, search::claim(db, at, synonyms)));
            }
        }
        adds
    }
}
