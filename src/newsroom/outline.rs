//! What each part of a folder says and mentions, read without understanding it: two outlines tell which parts have changed,
//! and what leans on them.
//!
//! A part mentions every text in it that could be an id. So a new field of the catalogue needs no line here; that a word
//! is taken for an id by chance makes a part lean on more than it has to, never on less.

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};

use rayon::prelude::*;
use rustc_hash::FxHasher;
use sayso_core::database::is_slug;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::curation::id_of;
use crate::inputs::Inputs;
use crate::toml_files::catalogue::{self, Table};
use crate::toml_files::{Fields, read_alone};

/// What tells whether something is as it was: half of a SHA-256.
pub type Digest = [u8; 16];

/// An id, or what could be one, as a number. Two that have the same number by chance lean on one another for nothing.
pub type Name = u32;

/// A part of a folder: an entry of a registry, a question, a reference, what an article says of itself, a claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Its id.
    pub id: String,
    /// What it says, in the article that it stands in.
    pub digest: Digest,
    /// What it mentions, in order, each once.
    pub mentions: Vec<Name>,
}

/// An article's file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleOutline {
    /// Its path within the folder.
    pub path: String,
    /// The path of its text.
    pub text: String,
    /// Its language.
    pub language: String,
    /// What it says of itself.
    pub head: Part,
    /// Its claims.
    pub claims: Vec<Part>,
    /// Which of them were withdrawn, in the same order.
    pub withdrawn: Vec<bool>,
}

/// What the files beside the articles say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegistryOutline {
    /// Sources and origins.
    pub entries: Vec<Part>,
    /// Questions.
    pub questions: Vec<Part>,
    /// References.
    pub references: Vec<Part>,
    /// What all pages lean on: who answers, the newsroom's own words, and files that are not read.
    pub rest: Digest,
}

impl Part {
    /// Its id as what mentions it has it.
    pub fn name(&self) -> Name {
        name(&self.id)
    }
}

/// An id as a number.
pub fn name(id: &str) -> Name {
    let mut hasher = FxHasher::default();
    id.hash(&mut hasher);
    hasher.finish() as Name
}

/// The digest of a file.
pub fn digest(bytes: &[u8]) -> Digest {
    half(Sha256::digest(bytes).as_slice())
}

fn half(hash: &[u8]) -> Digest {
    let mut digest = Digest::default();
    digest.copy_from_slice(&hash[..16]);
    digest
}

/// The outline of an article; nothing for one that cannot be read.
pub fn article(inputs: &Inputs, path: &str) -> Option<ArticleOutline> {
    let read = |fields: Fields| {
        let text = fields.optional_text("text").map(|text| text.value).unwrap_or_default();
        let language = fields.optional_text("language").map(|tag| tag.value).unwrap_or_default();
        // Where a sentence ends can depend on all of the text.
        let around = digest(inputs.text(&text).unwrap_or_default().as_bytes());
        let head = part(id_of(path), &fields, &["claim"], &around);
        let claims = fields.tables("claim", "claim");
        let claim = |claim: &Fields| {
            let id = claim.optional_text("id").map(|id| id.value).unwrap_or_default();
            (part(id, claim, &[], &head.digest), claim.has("withdrawn"))
        };
        let (claims, withdrawn) = claims.iter().map(claim).unzip();
        ArticleOutline { path: path.to_owned(), text, language, head, claims, withdrawn }
    };
    read_alone(inputs, path, &catalogue::ARTICLE, read).0
}

/// The path of an article's text.
pub fn text_of(inputs: &Inputs, path: &str) -> Option<String> {
    let read = |fields: Fields| fields.optional_text("text").map(|text| text.value);
    read_alone(inputs, path, &catalogue::ARTICLE, read).0?
}

/// The outline of all but the articles.
pub fn registry(inputs: &Inputs) -> RegistryOutline {
    let in_folder = |folder: &'static str, kind: &'static Table| -> Vec<Part> {
        let paths: Vec<&String> =
            inputs.files.keys().filter(|path| path.starts_with(folder) && path.ends_with(".toml")).collect();
        let one = |path: &&String| read_alone(inputs, path, kind, |fields| part(id_of(path), &fields, &[], &[])).0;
        paths.par_iter().filter_map(one).collect()
    };
    let entries = |path: &str, kind: &'static Table| {
        let read = |fields: Fields| {
            let entries = fields.entries(kind);
            entries.into_iter().map(|(id, entry)| part(id.value, &entry, &[], &[])).collect::<Vec<_>>()
        };
        read_alone(inputs, path, kind, read).0.unwrap_or_default()
    };
    let mut rest = Sha256::new();
    // A text belongs to its article.
    let is_rest = |path: &str| {
        let is_known = matches!(path, "sources.toml" | "origins.toml");
        let is_odd = path.ends_with(".toml.txt");
        path.starts_with("lexicon/") || is_odd || !path.contains('/') && path.ends_with(".toml") && !is_known
    };
    for (path, content) in inputs.files.iter().filter(|(path, _)| is_rest(path)) {
        rest.update(path);
        rest.update(format!("\0{content:?}\0"));
    }
    let mut all = entries("sources.toml", &catalogue::SOURCE);
    all.extend(entries("origins.toml", &catalogue::ORIGIN));
    RegistryOutline {
        entries: all,
        questions: in_folder("questions/", &catalogue::QUESTION),
        references: in_folder("references/", &catalogue::REFERENCE),
        rest: half(&rest.finalize()),
    }
}

/// A part, and where it stands.
fn part(id: String, fields: &Fields, but: &[&str], around: &[u8]) -> Part {
    let mut hash = Sha256::new();
    hash.update(around);
    let mut mentions: Vec<Name> = Vec::new();
    fields.tell(but, &mut |told| {
        hash.update((told.len() as u64).to_le_bytes());
        hash.update(told);
        if is_slug(told) {
            mentions.push(name(told));
        }
    });
    mentions.sort_unstable();
    mentions.dedup();
    Part { id, digest: half(&hash.finalize()), mentions }
}

/// The parts of two outlines that differ, by id: what was, what is.
pub fn differing<'p>(before: &'p [Part], now: &'p [Part]) -> Vec<(Option<&'p Part>, Option<&'p Part>)> {
    let mut by_id: BTreeMap<&str, (Option<&Part>, Option<&Part>)> = BTreeMap::new();
    before.iter().for_each(|part| by_id.entry(&part.id).or_default().0 = Some(part));
    now.iter().for_each(|part| by_id.entry(&part.id).or_default().1 = Some(part));
    let is_same =
        |(before, now): &(Option<&Part>, Option<&Part>)| before.map(|part| part.digest) == now.map(|part| part.digest);
    by_id.into_values().filter(|pair| !is_same(pair)).collect()
}
