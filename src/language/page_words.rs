//! What pages say around an article, as lists that anybody can extend: months, words before names, desks, furniture.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::lexicon::primary;

/// The lists of each language: `lexicon/LANGUAGE/page.txt`.
static CARRIED: LazyLock<BTreeMap<&'static str, PageWords>> = LazyLock::new(|| {
    [
        ("ar", include_str!("lexicon/ar/page.txt")),
        ("de", include_str!("lexicon/de/page.txt")),
        ("en", include_str!("lexicon/en/page.txt")),
        ("es", include_str!("lexicon/es/page.txt")),
        ("fa", include_str!("lexicon/fa/page.txt")),
        ("fr", include_str!("lexicon/fr/page.txt")),
    ]
    .map(|(language, text)| (language, PageWords::read(text)))
    .into()
});

/// The lists of one language.
#[derive(Debug, Default)]
pub struct PageWords {
    lists: BTreeMap<String, Vec<String>>,
}

impl PageWords {
    fn read(text: &str) -> Self {
        let entries = |line: &str| {
            let (name, entries) = line.split_once('=')?;
            let entries = entries.split(',').map(|entry| entry.trim().to_lowercase()).filter(|entry| !entry.is_empty());
            Some((name.trim().to_owned(), entries.collect()))
        };
        Self { lists: text.lines().filter(|line| !line.starts_with('#')).filter_map(entries).collect() }
    }

    /// The lists of a language, by its BCP 47 tag.
    pub fn of(language: &str) -> Option<&'static Self> {
        CARRIED.get(primary(language).as_str())
    }

    /// Those of all languages that we have lists for.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        CARRIED.values()
    }

    /// The entries of a list, in lower case.
    pub fn list(&self, name: &str) -> &[String] {
        self.lists.get(name).map_or(&[], Vec::as_slice)
    }

    /// The number of a month, 1 to 12, by a list's name and a lower-case word.
    pub fn month(&self, list: &str, word: &str) -> Option<u8> {
        let is_it = |entry: &String| entry.split('|').any(|form| form == word);
        let at = self.list(list).iter().position(is_it)?;
        u8::try_from(at + 1).ok()
    }
}

/// Whether a word or phrase, in lower case, is in a list of any language.
pub fn is_listed(list: &str, words: &str) -> bool {
    PageWords::all().any(|language| language.list(list).iter().any(|entry| entry == words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_every_list() {
        let names: Vec<&String> = CARRIED["en"].lists.keys().collect();
        for (language, words) in CARRIED.iter() {
            for name in &names {
                assert!(!words.list(name).is_empty(), "{language}: {name}");
            }
            assert_eq!(words.list("months").len(), 12, "{language}");
        }
        assert_eq!(CARRIED["fa"].month("jalali-months", "مهر"), Some(7));
        assert_eq!(CARRIED["fr"].month("months", "févr"), Some(2));
    }
}
