//! Which entry of the newsroom's registry a speaker is.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use sayso_core::model::{Archive, Naming, SourceKind};
use sayso_language::{Lexicon, fold};

use sayso_newsroom::inputs::Inputs;
use sayso_newsroom::records::{self, SourceRecord};

use super::NewSource;
use super::ids::{slug, unlike};
use crate::extract::Speaker;
use crate::links::stems;
use sayso_newsroom::curation::UNSPECIFIED;

/// The registry of sources, by name, with those that proposals add.
pub(super) struct Registry {
    /// The ids of all claims and proposals: unique in the whole archive.
    pub(super) claims: HashSet<String>,
    by_name: BTreeMap<String, String>,
    by_last_name: BTreeMap<String, Option<String>>,
    /// Bodies by the first word of their name: Brackwell, of Brackwell Group.
    by_first_word: BTreeMap<String, Option<String>>,
    ids: HashSet<String>,
    new: BTreeMap<String, NewSource>,
    /// Entries whose name is a description: documents, bodies, people and groups without a name.
    descriptions: Vec<Description>,
    /// The roles of people, as decided claims give them.
    roles: Vec<(BTreeSet<String>, String)>,
    /// The words of the article that is read, by stem.
    article: BTreeSet<String>,
    language: String,
}

/// A name that describes: "A doctor at the district hospital".
struct Description {
    id: String,
    /// What it is, by stem: doctor.
    head: Option<String>,
    words: BTreeSet<String>,
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
            by_first_word: BTreeMap::new(),
            ids: HashSet::new(),
            new: BTreeMap::new(),
            descriptions: Vec::new(),
            roles: Vec::new(),
            article: BTreeSet::new(),
            language: archive.about.language.clone(),
        };
        for source in &archive.sources {
            registry.ids.insert(source.id.clone());
            registry.by_name.insert(key(&source.name), source.id.clone());
            // "Dame Harriet Colquhoun" is Harriet Colquhoun.
            if let Some(bare) = without_title(&source.name, &archive.about.language) {
                registry.by_name.entry(key(bare)).or_insert(source.id.clone());
            }
            // Names in brackets and after commas are other names: "Rand (RAND Corporation)".
            for part in source.name.split(['(', ')', ',']) {
                if !part.trim().is_empty() {
                    registry.by_name.entry(key(part)).or_insert(source.id.clone());
                }
            }
            let is_described = source.kind != SourceKind::Person || source.naming != Naming::Named;
            if is_described {
                registry.descriptions.push(Description {
                    id: source.id.clone(),
                    head: head(&source.name, &archive.about.language),
                    words: stems(&source.name, &archive.about.language),
                });
            }
            if matches!(source.kind, SourceKind::Organisation | SourceKind::Outlet)
                && let Some((first, _)) = source.name.split_once(' ').filter(|(first, _)| first.chars().count() > 3)
            {
                let entry = registry.by_first_word.entry(key(first));
                entry.and_modify(|known| *known = None).or_insert(Some(source.id.clone()));
            }
            if source.kind == SourceKind::Person
                && source.naming == Naming::Named
                && let Some(last) = source.name.split_whitespace().next_back()
            {
                let entry = registry.by_last_name.entry(key(last));
                // Two people of one name are told apart by nobody but an editor.
                entry.and_modify(|known| *known = None).or_insert(Some(source.id.clone()));
            }
        }
        for claim in &archive.claims {
            if let (Some(role), Some(speaker)) = (&claim.attribution.role, claim.attribution.speaker) {
                let known = (stems(role, &registry.language), speaker.of(archive).id.clone());
                if !registry.roles.contains(&known) {
                    registry.roles.push(known);
                }
            }
        }
        for (id, record) in records {
            for name in &record.also_called {
                registry.by_name.entry(key(name)).or_insert(id.clone());
            }
        }
        registry
    }

    /// The article that is read from now on: whoever is only described there is looked for among what it speaks of.
    pub(super) fn reads(&mut self, text: &str, language: &str) {
        self.article = stems(text, language);
        language.clone_into(&mut self.language);
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
        if let Some(id) = self.known(name).or_else(|| self.described(name, kind)) {
            let new = self.new.get(&id).cloned();
            return (id, new);
        }
        let id = unlike(&slug(name, 5), "source", &mut self.ids);
        let new = NewSource { name: name.to_owned(), kind, unnamed };
        self.by_name.insert(key(name), id.clone());
        self.new.insert(id.clone(), new.clone());
        (id, Some(new))
    }

    /// The one entry that a description fits: the same sort of thing, whose name has all its words, or all of whose words
    /// the article has; or the one person who has that role elsewhere in the archive.
    fn described(&self, name: &str, kind: SourceKind) -> Option<String> {
        let (own, own_head) = (stems(name, &self.language), head(name, &self.language));
        if own.is_empty() {
            return None;
        }
        let fits = |one: &&Description| {
            // “Officials” fits every official: a name of one word is no description of another thing.
            let covers = own.is_subset(&one.words) || one.words.is_subset(&own) && one.words.len() > 1;
            one.head == own_head && covers && (own == one.words || one.words.is_subset(&self.article))
        };
        let mut fitting = self.descriptions.iter().filter(fits);
        if let (Some(one), None) = (fitting.next(), fitting.next()) {
            return Some(one.id.clone());
        }
        // "Drevland’s foreign minister": what somebody is comes last, and is no name.
        let is_small = name.split_whitespace().next_back().is_some_and(|last| !last.starts_with(char::is_uppercase));
        let is_description = is_small && kind == SourceKind::Person && own.len() > 1;
        // "The borough’s chief finance officer" is the chief finance officer.
        let is_role = |role: &BTreeSet<String>| own.is_subset(role) || role.len() > 2 && role.is_subset(&own);
        let mut having = self.roles.iter().filter(|(role, _)| is_description && is_role(role)).map(|(_, id)| id);
        let first = having.next()?;
        having.all(|id| id == first).then(|| first.clone())
    }

    fn known(&self, name: &str) -> Option<String> {
        let exact = self.by_name.get(&key(name));
        // A bare surname; whoever has a first name is looked up by both.
        let is_bare = !name.trim().contains(' ') && name.starts_with(char::is_uppercase);
        let short = || self.by_last_name.get(&key(name)).or_else(|| self.by_first_word.get(&key(name)))?.as_ref();
        let bare = without_title(name, &self.language).and_then(|bare| self.by_name.get(&key(bare)));
        exact.or(bare).or_else(|| short().filter(|_| is_bare)).cloned()
    }
}

/// A name without the roles and forms of address before it, where two words or more remain.
fn without_title<'a>(name: &'a str, language: &str) -> Option<&'a str> {
    let lexicon = Lexicon::shared(language)?;
    let is_title = |word: &str| {
        let word = word.to_lowercase();
        lexicon.has("roles", &word) || lexicon.has("addresses", &word)
    };
    let mut rest = name.trim();
    while let Some((_, behind)) = rest.split_once(' ').filter(|(first, _)| is_title(first)) {
        rest = behind.trim_start();
    }
    (rest.len() < name.trim().len() && rest.contains(' ')).then_some(rest)
}

/// What a description is about, by stem: its last word before a small one ("A doctor at the district hospital").
fn head(name: &str, language: &str) -> Option<String> {
    let joins = |word: &str| {
        Lexicon::shared(language).is_some_and(|lexicon| lexicon.has("joins", word) || lexicon.has("relatives", word))
    };
    let phrase: Vec<&str> = name.split_whitespace().take_while(|word| !joins(&word.to_lowercase())).collect();
    phrase.iter().rev().find_map(|word| stems(word, language).pop_first())
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
