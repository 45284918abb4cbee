//! What a passage is about, as weighted words.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use rust_stemmers::{Algorithm, Stemmer};
use sayso_language::Lexicon;

/// How many signs of a name stand for its family, with the mark before them.
const FAMILY: usize = 4;

/// The words of a passage: stems of its words, families of its names, its numbers.
pub(super) fn terms(text: &str, language: &str) -> BTreeSet<String> {
    let stemmer = match language.split('-').next() {
        Some("en") => Some(Stemmer::create(Algorithm::English)),
        Some("fr") => Some(Stemmer::create(Algorithm::French)),
        Some("de") => Some(Stemmer::create(Algorithm::German)),
        _ => None,
    };
    let lexicon = Lexicon::shared(language);
    let mut terms = BTreeSet::new();
    for word in words(text) {
        let lower = word.to_lowercase();
        if is_empty(&lower, lexicon) {
            continue;
        }
        if word.starts_with(char::is_uppercase) && lower.chars().count() >= FAMILY {
            terms.insert(family(&lower));
        }
        let stem = stemmer.as_ref().map_or(lower.clone(), |stemmer| stemmer.stem(&lower).into_owned());
        if let Some(group) = SYNONYMS.get(&stem) {
            terms.insert(format!("={group}"));
        }
        terms.insert(stem);
    }
    terms
}

/// What a name shares with its other spellings: the first letter and the consonants that follow.
/// Quds and Qods, Iran and Iranian, Hezbollah and Hizballah.
fn family(name: &str) -> String {
    let consonants = name.chars().skip(1).filter(|c| !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y'));
    let mut key: String = "^".into();
    key.extend(name.chars().next());
    let mut last = None;
    for c in consonants {
        if Some(c) != last && key.chars().count() < FAMILY {
            key.push(c);
        }
        last = Some(c);
    }
    key
}

/// The group of each stem of our list.
static SYNONYMS: LazyLock<HashMap<String, usize>> = LazyLock::new(|| {
    let stemmer = Stemmer::create(Algorithm::English);
    let lines = include_str!("en/synonyms.txt").lines().filter(|line| !line.starts_with('#'));
    let stems = |(n, line): (usize, &str)| -> Vec<(String, usize)> {
        line.split_whitespace().map(|word| (stemmer.stem(word).into_owned(), n)).collect()
    };
    lines.enumerate().flat_map(stems).collect()
});

/// The words of a text, without marks and endings of the possessive.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’' | '\u{200c}')).filter_map(|word| {
        let word = word.trim_matches(['\'', '’']);
        let word = word.strip_suffix("'s").or(word.strip_suffix("’s")).unwrap_or(word);
        (!word.is_empty()).then_some(word)
    })
}

/// Words that tell nothing of what a passage is about.
fn is_empty(word: &str, lexicon: Option<&Lexicon>) -> bool {
    word.chars().count() < 2 || lexicon.is_some_and(|lexicon| lexicon.has("empty", word))
}
