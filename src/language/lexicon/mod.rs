//! The words that attribute and weaken, as data that a journalist can extend.
//!
//! A language is a folder of lists, one entry a line; a newsroom's own lists are in its folder
//! under `lexicon/`, in the same form, and are added to ours. What an entry may look like is
//! at the head of each list.

mod inflect;

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::LazyLock;

use sayso_core::model::{HedgeStrength, Whose};
use serde::de::IntoDeserializer;
use serde::de::value::{Error as WordError, StrDeserializer};
use serde::{Deserialize, Serialize};
use strum::VariantArray;

use crate::token::tokens;

/// What a cue takes beside its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Takes {
    /// A clause or a quotation, before or after it.
    Says,
    /// Somebody, then a clause or quotation.
    Tells,
    /// A clause, no quotation.
    Thinks,
    /// A clause or thing, of documents.
    Shows,
    /// Whoever or whatever it is said of.
    Judges,
    /// A number: `puts the dead at 12`, `counts 215`.
    Figures,
    /// What is not yet so.
    Wants,
    /// Whoever is relied on.
    Cites,
    /// Whoever says it, then nothing.
    According,
}

/// The shape of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// say
    Base,
    /// says
    Present,
    /// said; also the participle
    Past,
    /// saying
    Ing,
    /// No verb, or a language whose forms are listed one by one.
    Fixed,
}

/// One form of a cue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cue {
    /// The dictionary's form, with the words that belong to it.
    pub lemma: String,
    /// What it takes.
    pub takes: Takes,
    /// The form's shape.
    pub shape: Shape,
    /// The lower-case words that follow the first.
    pub rest: Vec<String>,
}

/// One weakening expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HedgeWords {
    /// Lower-case words.
    pub words: Vec<String>,
    /// How far they weaken.
    pub strength: HedgeStrength,
    /// Whose words they are in the voice of an article.
    pub whose: Whose,
}

/// The lists of one language.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    /// The first two letters of its BCP 47 tag.
    pub language: String,
    cues: HashMap<String, Vec<Cue>>,
    hedges: HashMap<String, Vec<HedgeWords>>,
    lists: BTreeMap<String, HashMap<String, usize>>,
    /// Groups of words that speak of the same thing, in dictionary forms.
    pub synonyms: Vec<Vec<String>>,
    /// Pairs of groups of words that exclude each other.
    pub opposites: Vec<(Vec<String>, Vec<String>)>,
    /// The forms of verbs, each with its shape and the form that goes with *she*.
    verbs: HashMap<String, Vec<(Shape, String)>>,
}

/// The files of a language.
struct Lists {
    language: &'static str,
    cues: &'static str,
    hedges: &'static str,
    words: &'static str,
    synonyms: &'static str,
    opposites: &'static str,
    /// Empty where verbs are not taken apart.
    verbs: &'static str,
}

/// The languages that are carried.
const LANGUAGES: &[Lists] = &[
    Lists {
        language: "en",
        cues: include_str!("en/cues.txt"),
        hedges: include_str!("en/hedges.txt"),
        words: include_str!("en/words.txt"),
        synonyms: include_str!("en/synonyms.txt"),
        opposites: include_str!("en/opposites.txt"),
        verbs: include_str!("en/verbs.txt"),
    },
    Lists {
        language: "de",
        cues: include_str!("de/cues.txt"),
        hedges: include_str!("de/hedges.txt"),
        words: include_str!("de/words.txt"),
        synonyms: include_str!("de/synonyms.txt"),
        opposites: include_str!("de/opposites.txt"),
        verbs: "",
    },
    Lists {
        language: "fr",
        cues: include_str!("fr/cues.txt"),
        hedges: include_str!("fr/hedges.txt"),
        words: include_str!("fr/words.txt"),
        synonyms: include_str!("fr/synonyms.txt"),
        opposites: include_str!("fr/opposites.txt"),
        verbs: "",
    },
    Lists {
        language: "fa",
        cues: include_str!("fa/cues.txt"),
        hedges: include_str!("fa/hedges.txt"),
        words: include_str!("fa/words.txt"),
        synonyms: include_str!("fa/synonyms.txt"),
        opposites: include_str!("fa/opposites.txt"),
        verbs: "",
    },
];

/// The lists that a language has, each a file of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray)]
pub enum List {
    /// Words that attribute.
    Cues,
    /// Words that weaken.
    Hedges,
    /// All other closed lists.
    Words,
    /// Words that speak of the same thing: a group a line.
    Synonyms,
    /// Words that exclude each other: two groups a line.
    Opposites,
    /// Verbs that attribute nothing: a verb a line.
    Verbs,
}

impl List {
    /// All of them.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The name of its file, without ending.
    pub fn name(self) -> &'static str {
        match self {
            Self::Cues => "cues",
            Self::Hedges => "hedges",
            Self::Words => "words",
            Self::Synonyms => "synonyms",
            Self::Opposites => "opposites",
            Self::Verbs => "verbs",
        }
    }
}

impl Lists {
    fn text(&self, list: List) -> &'static str {
        match list {
            List::Cues => self.cues,
            List::Hedges => self.hedges,
            List::Words => self.words,
            List::Synonyms => self.synonyms,
            List::Opposites => self.opposites,
            List::Verbs => self.verbs,
        }
    }
}

/// A line that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadLine {
    /// Its place in the list, in bytes.
    pub range: Range<usize>,
    /// What is wrong with it.
    pub problem: String,
}

impl Lexicon {
    /// A lexicon without any word, for a language (BCP 47 tag) that we have no lists for.
    pub fn empty(language: &str) -> Self {
        Self { language: primary(language), ..Self::default() }
    }

    /// The lists of a language, by its BCP 47 tag; nothing for a language without lists.
    pub fn carried(language: &str) -> Option<Self> {
        let language = primary(language);
        let lists = LANGUAGES.iter().find(|lists| lists.language == language)?;
        let mut lexicon = Self { language, ..Self::default() };
        for &list in List::ALL {
            // Our own lists are read whole by a test.
            lexicon.add(list, lists.text(list));
        }
        Some(lexicon)
    }

    /// The languages that are carried.
    pub fn languages() -> impl Iterator<Item = &'static str> {
        LANGUAGES.iter().map(|lists| lists.language)
    }

    /// The lists of a language, read once: for whoever asks for a word now and then.
    pub fn shared(language: &str) -> Option<&'static Self> {
        static ALL: LazyLock<BTreeMap<&'static str, Lexicon>> = LazyLock::new(|| {
            LANGUAGES.iter().filter_map(|lists| Some((lists.language, Lexicon::carried(lists.language)?))).collect()
        });
        ALL.get(primary(language).as_str())
    }

    /// Adds the entries of a list; gives back the lines that cannot be read.
    pub fn add(&mut self, list: List, text: &str) -> Vec<UnreadLine> {
        let mut unread = Vec::new();
        for (at, line) in lines(text) {
            if let Err(problem) = self.add_line(list, line) {
                unread.push(UnreadLine { range: at..at + line.len(), problem });
            }
        }
        unread
    }

    fn add_line(&mut self, list: List, line: &str) -> Result<(), String> {
        let group = |words: &str| words.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>();
        if list == List::Synonyms {
            self.synonyms.push(group(line));
            return Ok(());
        }
        if list == List::Verbs {
            self.add_verb(&inflect::english(&line.to_lowercase()));
            return Ok(());
        }
        let (words, value) = line.split_once('=').ok_or_else(|| format!("`{line}` has no `=`"))?;
        let (words, value) = (words.trim().to_lowercase(), value.trim());
        if words.is_empty() || value.is_empty() {
            return Err(format!("`{line}` has nothing on one side of its `=`"));
        }
        match list {
            List::Cues => self.add_cue(&words, word(value)?),
            List::Hedges => self.add_hedge(&words, value)?,
            List::Opposites => self.opposites.push((group(&words), group(value))),
            // Read above: they have one side.
            List::Synonyms | List::Verbs => {}
            List::Words => {
                let list = self.lists.entry(words).or_default();
                for word in value.split_whitespace().map(str::to_lowercase) {
                    let place = list.len();
                    list.entry(word).or_insert(place);
                }
            }
        }
        Ok(())
    }

    fn add_cue(&mut self, words: &str, takes: Takes) {
        let is_verb = self.language == "en" && takes != Takes::According && takes != Takes::Cites;
        let forms = if is_verb { inflect::english(words) } else { vec![(words.to_owned(), Shape::Fixed)] };
        let lemma = forms.first().map_or_else(String::new, |(form, _)| form.clone());
        if is_verb {
            self.add_verb(&forms);
        }
        for (form, shape) in forms {
            let mut parts = tokens(&form).into_iter().map(|token| token.lower);
            let Some(first) = parts.next() else { continue };
            let cue = Cue { lemma: lemma.clone(), takes, shape, rest: parts.collect() };
            let known = self.cues.entry(first).or_default();
            if !known.contains(&cue) {
                known.push(cue);
                // The longest expression is tried first.
                known.sort_by_key(|cue| std::cmp::Reverse(cue.rest.len()));
            }
        }
    }

    /// `forms` are all of one verb.
    fn add_verb(&mut self, forms: &[(String, Shape)]) {
        let first = |form: &str| form.split(' ').next().unwrap_or_default().to_owned();
        let Some(third) = forms.iter().find(|(_, shape)| *shape == Shape::Present) else { return };
        for (form, shape) in forms {
            let known = self.verbs.entry(first(form)).or_default();
            if !known.iter().any(|(other, _)| other == shape) {
                known.push((*shape, first(&third.0)));
            }
        }
    }

    fn add_hedge(&mut self, words: &str, value: &str) -> Result<(), String> {
        let (strength, whose) = value.split_once(' ').unwrap_or((value, "speaker"));
        let words: Vec<String> = tokens(words).into_iter().map(|token| token.lower).collect();
        if words.is_empty() {
            return Err("there are no words in it".to_owned());
        }
        let hedge = HedgeWords { strength: word(strength)?, whose: word(whose.trim())?, words };
        let known = self.hedges.entry(hedge.words[0].clone()).or_default();
        known.push(hedge);
        known.sort_by_key(|hedge| std::cmp::Reverse(hedge.words.len()));
        Ok(())
    }

    /// The cues that begin with a lower-case word, longest first.
    pub fn cues(&self, first: &str) -> &[Cue] {
        self.cues.get(first).map_or(&[], Vec::as_slice)
    }

    /// The hedges that begin with a lower-case word, longest first.
    pub fn hedges(&self, first: &str) -> &[HedgeWords] {
        self.hedges.get(first).map_or(&[], Vec::as_slice)
    }

    /// What a lower-case word may be of a verb, with the form that goes with *she*: (Base, "says") of *say*. Empty for
    /// other words, and in languages whose verbs are not taken apart.
    pub fn verb(&self, word: &str) -> &[(Shape, String)] {
        self.verbs.get(word).map_or(&[], Vec::as_slice)
    }

    /// Whether verbs are taken apart in this language.
    pub fn has_verbs(&self) -> bool {
        !self.verbs.is_empty()
    }

    /// Whether a lower-case word is in a list.
    pub fn has(&self, list: &str, word: &str) -> bool {
        self.lists.get(list).is_some_and(|words| words.contains_key(word))
    }

    /// Of the lists `NAME WORD`, the word of the one that has a lower-case word: of `of-them is = am`, *is* for *am*.
    pub fn becomes(&self, name: &str, word: &str) -> Option<&str> {
        let named = |list: &'_ str| list.strip_prefix(name).is_some_and(|rest| rest.starts_with(' '));
        let found = self.lists.range(name.to_owned()..).take_while(|(list, _)| list.starts_with(name));
        let (list, _) = found.filter(|(list, _)| named(list)).find(|(_, words)| words.contains_key(word))?;
        list.split_once(' ').map(|(_, word)| word)
    }

    /// The words of a list, in no order.
    pub fn list(&self, list: &str) -> impl Iterator<Item = &str> {
        self.lists.get(list).into_iter().flat_map(|words| words.keys().map(String::as_str))
    }

    /// The place of a lower-case word in a list, from 0: of number words that is the number.
    pub fn place(&self, list: &str, word: &str) -> Option<usize> {
        self.lists.get(list)?.get(word).copied()
    }

    /// By what a lower-case word behind a number multiplies it: a million of "million" and "m".
    pub fn factor(&self, word: &str) -> Option<f64> {
        let scales = [("thousands", 1e3), ("millions", 1e6), ("billions", 1e9)];
        scales.into_iter().find(|(list, _)| self.has(list, word)).map(|(_, factor)| factor)
    }
}

/// The first part of a BCP 47 tag, in lower case.
pub fn primary(language: &str) -> String {
    language.split('-').next().unwrap_or(language).to_lowercase()
}

/// The entries of a list, with their places in bytes: neither blank lines nor comments.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let start = text.as_ptr() as usize;
    let place = move |line: &str| line.as_ptr() as usize - start;
    text.lines()
        .map(|line| line.split(" #").next().unwrap_or(line).trim())
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(move |line| (place(line), line))
}

fn word<T: for<'de> Deserialize<'de>>(text: &str) -> Result<T, String> {
    let reader: StrDeserializer<'_, WordError> = text.into_deserializer();
    T::deserialize(reader).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_our_own_lists_is_read() {
        for lists in LANGUAGES {
            let mut lexicon = Lexicon::empty(lists.language);
            for &list in List::ALL {
                assert_eq!(lexicon.add(list, lists.text(list)), [], "{} {}", lists.language, list.name());
            }
        }
    }
}
