//! Reasons that an editor can see: shared words, a denial, opposites, another number or year.

use std::collections::{BTreeMap, BTreeSet};

use rust_stemmers::{Algorithm, Stemmer};
use sayso_core::model::Stance;

use sayso_language::Lexicon;

use super::Unit;
use super::terms::words;

/// From this likeness on two passages say much the same.
const SAYS_THE_SAME: f32 = 0.4;

/// So many words in a row are no accident.
const SHARED_RUN: usize = 7;

/// Words that exclude each other, by stem.
pub struct Opposites {
    stemmer: Stemmer,
    pairs: Vec<(BTreeSet<String>, BTreeSet<String>)>,
}

impl Opposites {
    /// The list that is carried.
    pub fn carried() -> Self {
        let stemmer = Stemmer::create(Algorithm::English);
        let stems = |words: &str| words.split_whitespace().map(|word| stemmer.stem(word).into_owned()).collect();
        let lines = include_str!("en/opposites.txt").lines().filter(|line| !line.starts_with('#'));
        let pairs =
            lines.filter_map(|line| line.split_once('=')).map(|(one, other)| (stems(one), stems(other))).collect();
        Self { stemmer, pairs }
    }

    /// A word of each text that excludes the other.
    fn between(&self, one: &str, other: &str) -> Option<(String, String)> {
        let stems = |text: &str| -> BTreeMap<String, String> {
            words(text).map(|word| (self.stemmer.stem(&word.to_lowercase()).into_owned(), word.to_owned())).collect()
        };
        let (ours, theirs) = (stems(one), stems(other));
        let word = |list: &BTreeSet<String>, text: &BTreeMap<String, String>| {
            list.iter().find_map(|stem| text.get(stem).cloned())
        };
        let both = |list: &BTreeSet<String>| word(list, &ours).is_some() && word(list, &theirs).is_some();
        self.pairs.iter().filter(|(left, right)| !both(left) && !both(right)).find_map(|(left, right)| {
            word(left, &ours).zip(word(right, &theirs)).or_else(|| word(right, &ours).zip(word(left, &theirs)))
        })
    }
}

/// The stance that `other` may have towards `claim`, and why; no stance without a visible reason.
pub(super) fn judge(claim: &Unit, other: &Unit, likeness: f32, opposites: &Opposites) -> (Option<Stance>, String) {
    let same_source = !claim.speaker.is_empty() && claim.speaker == other.speaker
        || !claim.origin.is_empty() && claim.origin == other.origin;
    if let Some((number, against)) = number_clash(&claim.text, &other.text)
        && likeness >= SAYS_THE_SAME / 2.0
    {
        return (Some(Stance::Contradicts), format!("another number: {number} here, {against} there"));
    }
    if let Some(run) = shared_run(&claim.text, &other.text) {
        return (Some(Stance::Repeats), format!("the same words: “{run}”"));
    }
    if claim.denied != other.denied && likeness >= SAYS_THE_SAME / 2.0 {
        return (Some(Stance::Contradicts), "one affirms what the other denies".into());
    }
    if let Some((word, against)) = opposites.between(&claim.text, &other.text)
        && likeness >= SAYS_THE_SAME / 2.0
    {
        return (Some(Stance::Contradicts), format!("the opposite word: “{word}” here, “{against}” there"));
    }
    if let (Some(word), None) | (None, Some(word)) =
        (negation(&claim.text, &claim.language), negation(&other.text, &other.language))
        && likeness >= SAYS_THE_SAME
    {
        return (Some(Stance::Contradicts), format!("a denial: “{word}”"));
    }
    if same_source && likeness >= SAYS_THE_SAME / 2.0 {
        return (Some(Stance::Repeats), "the same source says much the same".into());
    }
    if let (None, Some(words)) = (&claim.hedge, &other.hedge)
        && likeness >= SAYS_THE_SAME / 2.0
    {
        return (Some(Stance::Limits), format!("said more weakly there: “{words}”"));
    }
    if !same_source && likeness >= SAYS_THE_SAME {
        return (Some(Stance::Corroborates), "another source says much the same".into());
    }
    let reason = if likeness < super::LEAST_LIKENESS { "nothing in common" } else { "about the same thing" };
    (None, reason.into())
}

/// The longest run of words that both texts have, when it is long enough.
fn shared_run(one: &str, other: &str) -> Option<String> {
    let ours: Vec<String> = words(one).map(str::to_lowercase).collect();
    let theirs: Vec<String> = words(other).map(str::to_lowercase).collect();
    let mut best: Option<&[String]> = None;
    for start in 0..ours.len() {
        for at in 0..theirs.len() {
            let run = ours[start..].iter().zip(&theirs[at..]).take_while(|(a, b)| a == b).count();
            if run >= SHARED_RUN && best.is_none_or(|best| run > best.len()) {
                best = Some(&ours[start..start + run]);
            }
        }
    }
    best.map(|run| run.join(" "))
}

/// Two different numbers before the same word: `57 Canadians`, `63 Canadians`.
fn number_clash(one: &str, other: &str) -> Option<(String, String)> {
    let counted = |text: &str| -> BTreeMap<String, String> {
        let words: Vec<String> = text
            .split_whitespace()
            .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '%').to_lowercase())
            .collect();
        let is_count = |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) && !is_year(word);
        words
            .windows(2)
            .filter(|pair| {
                is_count(&pair[0]) && pair[1].chars().count() > 3 && !pair[1].starts_with(|c: char| c.is_ascii_digit())
            })
            .map(|pair| (pair[1].clone(), pair[0].clone()))
            .collect()
    };
    let (ours, theirs) = (counted(one), counted(other));
    ours.into_iter().find_map(|(noun, number)| {
        let against = theirs.get(&noun).filter(|against| **against != number)?;
        Some((format!("{number} {noun}"), format!("{against} {noun}")))
    })
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse().is_ok_and(|year: u32| (1000..2200).contains(&year))
}

/// The first word that denies, in the language of the text.
fn negation(text: &str, language: &str) -> Option<String> {
    let lexicon = Lexicon::shared(language)?;
    words(text).map(str::to_lowercase).find(|word| lexicon.has("denying", word))
}
