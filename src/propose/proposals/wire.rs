//! Whose text an article is: an agency that it credits, and other articles that have the same sentences. One text under
//! two names is one origin.

use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use sayso_core::model::{Archive, Article, ArticleIdx};
use sayso_language::{Lexicon, fold};
use serde::{Deserialize, Serialize};

/// An agency is credited in so many of the first or last characters of a text: in 1,000 stories of agencies and others,
/// 95 of 100 that name one there were its own, and 92 of 100 of its own were found.
const EDGE: usize = 300;

/// Shorter sentences are said by chance.
const SHORTEST_SENTENCE: usize = 40;

/// So many sentences in common are no accident.
const LEAST_SHARED: usize = 2;

/// What an editor is told of an article's text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wire {
    /// The agency that it credits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agency: Option<String>,
    /// Articles that have some of its sentences, word for word.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub same_as: Vec<String>,
    /// What is to be seen, and what follows.
    pub why: String,
}

/// The sentences of an archive, and its agencies.
pub(super) struct Texts {
    /// The articles of each sentence.
    places: HashMap<u64, Vec<u32>>,
    /// What agencies are called.
    agencies: Vec<(String, String)>,
}

impl Texts {
    pub(super) fn new(archive: &Archive) -> Self {
        let mut places: HashMap<u64, Vec<u32>> = HashMap::new();
        for (n, article) in archive.articles.iter().enumerate() {
            for key in keys(article) {
                let known = places.entry(key).or_default();
                if known.last() != Some(&(n as u32)) {
                    known.push(n as u32);
                }
            }
        }
        Self { places, agencies: agencies(archive) }
    }

    /// What is to be said of an article; nothing for a text of its own.
    pub(super) fn of(&self, archive: &Archive, idx: ArticleIdx) -> Option<Wire> {
        let article = idx.of(archive);
        let mut shared: BTreeMap<u32, usize> = BTreeMap::new();
        for other in keys(article).filter_map(|key| self.places.get(&key)).flatten() {
            *shared.entry(*other).or_default() += usize::from(*other as usize != idx.at());
        }
        shared.retain(|_, sentences| *sentences >= LEAST_SHARED);
        let own = &archive.sources.get(article.outlet.at()).map(|outlet| outlet.name.clone()).unwrap_or_default();
        let agency = self.agencies.iter().find(|(_, name)| name != own && is_credited(article, name));
        let mut why: Vec<String> = Vec::new();
        if let Some((_, words)) = agency {
            why.push(format!("it names “{words}” in its first or last lines"));
        }
        for (other, sentences) in &shared {
            why.push(format!(
                "{sentences} of its sentences are in `{}` word for word",
                archive.articles[*other as usize].id
            ));
        }
        if why.is_empty() {
            return None;
        }
        let same_as = shared.keys().map(|other| archive.articles[*other as usize].id.clone()).collect();
        let why = why.join("; ") + ": one origin, until you know better";
        Some(Wire { agency: agency.map(|(name, _)| name.clone()), same_as, why })
    }
}

/// The sentences that are long enough, by their words.
fn keys(article: &Article) -> impl Iterator<Item = u64> {
    let long = article.sentences.iter().map(|one| &one.selector.exact).filter(|exact| exact.len() >= SHORTEST_SENTENCE);
    long.map(|exact| {
        let mut hasher = DefaultHasher::new();
        fold(exact, &article.language).to_lowercase().hash(&mut hasher);
        hasher.finish()
    })
}

/// Agencies by what they are called: those of the list, and those of the registry that call themselves so.
fn agencies(archive: &Archive) -> Vec<(String, String)> {
    let lines = include_str!("agencies.txt").lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    let mut agencies: Vec<(String, String)> = Vec::new();
    for line in lines {
        let name = line.split('|').next().unwrap_or_default().trim();
        agencies.extend(line.split('|').map(|words| (name.to_owned(), words.trim().to_owned())));
    }
    let is_agency = |name: &str| {
        let lexicon = Lexicon::shared(&archive.about.language);
        name.split_whitespace().any(|word| lexicon.is_some_and(|lexicon| lexicon.has("agencies", &word.to_lowercase())))
    };
    for article in &archive.articles {
        let Some(outlet) = archive.sources.get(article.outlet.at()).filter(|outlet| is_agency(&outlet.name)) else {
            continue;
        };
        let entry = (outlet.name.clone(), outlet.name.clone());
        if !agencies.contains(&entry) {
            agencies.push(entry);
        }
    }
    agencies
}

/// Whether the first or last lines of an article have a name, as words of their own.
fn is_credited(article: &Article, name: &str) -> bool {
    let is_in = |text: &str| {
        text.match_indices(name).any(|(at, _)| {
            let is_edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
            is_edge(text[..at].chars().next_back()) && is_edge(text[at + name.len()..].chars().next())
        })
    };
    let near = |sentences: &mut dyn Iterator<Item = &str>| {
        let mut read = 0;
        let is_near = |one: &&str| {
            read += one.len();
            read - one.len() < EDGE
        };
        sentences.take_while(is_near).any(is_in)
    };
    let mut sentences = article.sentences.iter().map(|one| one.selector.exact.as_str());
    near(&mut sentences.clone()) || near(&mut sentences.by_ref().rev())
}
