//! Which entry of the newsroom's registry a speaker is.

use std::collections::{BTreeMap, HashSet};

use sayso_core::model::{Archive, SourceKind};
use sayso_language::fold;

use sayso_newsroom::inputs::Inputs;
use sayso_newsroom::records::{self, SourceRecord};

use super::NewSource;
use super::ids::{slug, unlike};
use crate::extract::Speaker;
use sayso_newsroom::curation::UNSPECIFIED;

/// The registry of sources, by name, with those that proposals add.
pub(super) struct Registry {
    /// The ids of all claims and proposals: unique in the whole archive.
    pub(super) claims: HashSet<String>,
    by_name: BTreeMap<String, String>,
    by_last_name: BTreeMap<String, Option<String>>,
    ids: HashSet<String>,
    new: BTreeMap<String, NewSource>,
}

/// Who a tool's speakers are.
pub struct Speakers(Registry);

impl Speakers {
    /// Those of a newsroom.
    pub fn new(inputs: &Inputs, archive: &Archive) -> Self {
        Self(Registry::new(archive, &records::sources(inputs)))
    }

    /// The id for a speaker, and the entry to be made where there is none.
    pub fn of(&mut self, speaker: Option<&Speaker>) -> (String, Option<NewSource>) {
        self.0.speaker(speaker)
    }
}

impl Registry {
    /// `records` hold the other names that editors list.
    pub(super) fn new(archive: &Archive, records: &BTreeMap<String, SourceRecord>) -> Self {
        let mut registry = Self {
            claims: archive.claims.iter().map(|claim| claim.id.clone()).collect(),
            by_name: BTreeMap::new(),
            by_last_name: BTreeMap::new(),
            ids: HashSet::new(),
            new: BTreeMap::new(),
        };
        for source in &archive.sources {
            registry.ids.insert(source.id.clone());
            registry.by_name.insert(key(&source.name), source.id.clone());
            // Names in brackets and after commas are other names: "Rand (RAND Corporation)".
            for part in source.name.split(['(', ')', ',']) {
                if !part.trim().is_empty() {
                    registry.by_name.entry(key(part)).or_insert(source.id.clone());
                }
            }
            if source.kind == SourceKind::Person
                && let Some(last) = source.name.split_whitespace().next_back()
            {
                let entry = registry.by_last_name.entry(key(last));
                // Two people of one name are told apart by nobody but an editor.
                entry.and_modify(|known| *known = None).or_insert(Some(source.id.clone()));
            }
        }
        for (id, record) in records {
            for name in &record.also_called {
                registry.by_name.entry(key(name)).or_insert(id.clone());
            }
        }
        registry
    }

    /// The id for a speaker, and the entry to be made where there is none.
    pub(super) fn speaker(&mut self, speaker: Option<&Speaker>) -> (String, Option<NewSource>) {
        let Some(speaker) = speaker else { return (UNSPECIFIED.to_owned(), None) };
        let kind = speaker.kind;
        let unnamed =
            (!speaker.named && kind != SourceKind::Organisation).then(|| "The article gives no reason.".to_owned());
        self.entry(&speaker.name, kind, unnamed)
    }

    /// The id for a document that is named between speaker and outlet.
    pub(super) fn document(&mut self, words: &str) -> (String, Option<NewSource>) {
        let words = words.trim();
        let name = ["a ", "an ", "the "].iter().find_map(|article| words.strip_prefix(article)).unwrap_or(words);
        self.entry(name, SourceKind::Document, None)
    }

    fn entry(&mut self, name: &str, kind: SourceKind, unnamed: Option<String>) -> (String, Option<NewSource>) {
        if let Some(id) = self.known(name) {
            let new = self.new.get(&id).cloned();
            return (id, new);
        }
        let id = unlike(&slug(name, 5), "source", &mut self.ids);
        let new = NewSource { name: name.to_owned(), kind, unnamed };
        self.by_name.insert(key(name), id.clone());
        self.new.insert(id.clone(), new.clone());
        (id, Some(new))
    }

    fn known(&self, name: &str) -> Option<String> {
        let exact = self.by_name.get(&key(name));
        // A bare surname; whoever has a first name is looked up by both.
        let is_bare = !name.trim().contains(' ') && name.starts_with(char::is_uppercase);
        exact.or_else(|| self.by_last_name.get(&key(name))?.as_ref().filter(|_| is_bare)).cloned()
    }
}

/// A name without typography, case, full stops and middle initials: Seth G. Jones is Seth Jones.
fn key(name: &str) -> String {
    let name = fold(name.trim(), "").to_lowercase().replace('.', "");
    let name = ["the ", "a ", "an "].iter().find_map(|article| name.strip_prefix(article)).unwrap_or(&name);
    let words: Vec<&str> = name.split_whitespace().collect();
    let inner = |n: usize| n > 0 && n + 1 < words.len();
    let kept = words.iter().enumerate().filter(|(n, word)| !(inner(*n) && word.chars().count() == 1));
    kept.map(|(_, word)| *word).collect::<Vec<_>>().join(" ")
}
