//! Reasons that an editor can see: shared words, a denial, opposites, another number or year.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use sayso_core::model::{Bound, Stance};

use sayso_language::Lexicon;
use sayso_language::lexicon::primary;

use super::Unit;
use super::terms::{Stems, overlap, stems, words};

/// From this likeness on two passages say much the same.
const SAYS_THE_SAME: f32 = 0.4;

/// So much of what somebody denies has to be in what they deny.
const DENIES_THE_SAME: f32 = 0.4;

/// So many words in a row are no accident.
const SHARED_RUN: usize = 7;

/// Words that exclude each other, by stem, in each language.
pub struct Opposites(HashMap<&'static str, OfLanguage>);

struct OfLanguage {
    stems: Stems,
    pairs: Vec<(BTreeSet<String>, BTreeSet<String>)>,
}

impl Opposites {
    /// The lists that are carried.
    pub fn carried() -> Self {
        let of_language = |language| {
            let (stems, lexicon) = (Stems::of(language), Lexicon::shared(language)?);
            let group = |words: &Vec<String>| words.iter().map(|word| stems.stem(word)).collect();
            let pairs = lexicon.opposites.iter().map(|(one, other)| (group(one), group(other))).collect();
            Some((language, OfLanguage { stems, pairs }))
        };
        Self(Lexicon::languages().filter_map(of_language).collect())
    }

    /// A word of each text of a language that excludes the other.
    pub(crate) fn between(&self, language: &str, one: &str, other: &str) -> Option<(String, String)> {
        let own = self.0.get(primary(language).as_str())?;
        let stems = |text: &str| -> BTreeMap<String, String> {
            words(text).map(|word| (own.stems.stem(&word.to_lowercase()), word.to_owned())).collect()
        };
        let (ours, theirs) = (stems(one), stems(other));
        let word = |list: &BTreeSet<String>, text: &BTreeMap<String, String>| {
            list.iter().find_map(|stem| text.get(stem).cloned())
        };
        let both = |list: &BTreeSet<String>| word(list, &ours).is_some() && word(list, &theirs).is_some();
        own.pairs.iter().filter(|(left, right)| !both(left) && !both(right)).find_map(|(left, right)| {
            word(left, &ours).zip(word(right, &theirs)).or_else(|| word(right, &ours).zip(word(left, &theirs)))
        })
    }
}

/// The stance that `other` may have towards `claim`, and why; no stance without a visible reason.
pub(super) fn judge(claim: &Unit, other: &Unit, likeness: f32, opposites: &Opposites) -> (Option<Stance>, String) {
    let same_source = !claim.speaker.is_empty() && claim.speaker == other.speaker
        || !claim.origin.is_empty() && claim.origin == other.origin;
    // What costs least is asked first: this is done for every pair.
    if likeness >= SAYS_THE_SAME / 2.0
        && let Some((number, against)) = number_clash(claim, other)
    {
        return (Some(Stance::Contradicts), format!("another number: {number} here, {against} there"));
    }
    if let Some(run) = shared_run(&claim.text, &other.text) {
        return (Some(Stance::Repeats), format!("the same words: “{run}”"));
    }
    let (denied, affirmed) = if claim.denied { (claim, other) } else { (other, claim) };
    if claim.denied != other.denied
        && likeness >= SAYS_THE_SAME / 2.0
        && overlap(&denied.text, &denied.language, &affirmed.text, &affirmed.language) >= DENIES_THE_SAME
    {
        return (Some(Stance::Contradicts), "one affirms what the other denies".into());
    }
    if likeness >= SAYS_THE_SAME / 2.0
        && let Some((word, against)) = opposites.between(&claim.language, &claim.text, &other.text)
    {
        return (Some(Stance::Contradicts), format!("the opposite word: “{word}” here, “{against}” there"));
    }
    let denial = |one: &Unit, other: &Unit| {
        let is_one_sided = negation(&other.text, &other.language).is_none();
        denial(&one.text, &one.language, &other.text, &other.language).filter(|_| is_one_sided)
    };
    if likeness >= SAYS_THE_SAME * 0.75
        && let Some(word) = denial(claim, other).or_else(|| denial(other, claim))
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
    let has_denial = |one: &Unit| negation(&one.text, &one.language).is_some();
    // "Nine were treated" and "three were killed" are not the same.
    let gives_another_number = || {
        let values =
            |one: &Unit| numbers(&one.text, &one.language).into_iter().map(|one| one.value).collect::<BTreeSet<_>>();
        let (ours, theirs) = (values(claim), values(other));
        !ours.is_empty() && !theirs.is_empty() && ours.is_disjoint(&theirs)
    };
    if !same_source && likeness >= SAYS_THE_SAME && has_denial(claim) == has_denial(other) && !gives_another_number() {
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
fn number_clash(claim: &Unit, other: &Unit) -> Option<(String, String)> {
    let counted = |unit: &Unit| -> BTreeMap<String, String> {
        let numbers = numbers(&unit.text, &unit.language);
        let noun = |number: &Number| number.behind.first().filter(|noun| noun.chars().count() > 3).cloned();
        numbers.iter().filter_map(|number| Some((noun(number)?, number.value.clone()))).collect()
    };
    let (ours, theirs) = (counted(claim), counted(other));
    ours.into_iter().find_map(|(noun, number)| {
        let against = theirs.get(&noun).filter(|against| **against != number)?;
        Some((format!("{number} {noun}"), format!("{against} {noun}")))
    })
}

/// A number of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    /// As it is written in the editors' files: `1800`, `4.2`.
    pub(crate) value: String,
    /// The same without the word that multiplies it: 6.2 of 6.2 million; and that word.
    pub(crate) bare: String,
    pub(crate) scale: Option<String>,
    /// The words behind it, in small letters.
    pub(crate) behind: Vec<String>,
    /// How exact it is: "more than 60".
    pub(crate) bound: Bound,
}

/// So many words before a number tell how exact it is.
const BEFORE: usize = 3;

/// What the words before a number say of it; of "no more than" the first one.
fn bound(before: &[String], lexicon: Option<&Lexicon>) -> Bound {
    let has = |list: &str| before.iter().any(|word| lexicon.is_some_and(|lexicon| lexicon.has(list, word)));
    match () {
        () if has("at-most") || has("at-least") && has("denying") => Bound::AtMost,
        () if has("at-least") => Bound::AtLeast,
        () if has("about") => Bound::About,
        () => Bound::Exact,
    }
}

/// So many words behind a number tell what it counts.
const BEHIND: usize = 4;

/// The numbers of a text, in digits or words; years of no word are none, nor are numbers that are names (Ward 6).
pub(crate) fn numbers(text: &str, language: &str) -> Vec<Number> {
    let lexicon = Lexicon::shared(language);
    let shown = text.split(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—'));
    let shown = shown.map(|token| token.trim_matches(|c: char| !c.is_alphanumeric() && c != '%'));
    let shown: Vec<&str> = shown.filter(|token| !token.is_empty()).collect();
    let tokens: Vec<String> = shown.iter().map(|token| token.to_lowercase()).collect();
    let is_name = |at: usize| {
        let before =
            at.checked_sub(1).map(|before| shown[before]).filter(|before| before.starts_with(char::is_uppercase));
        before.is_some_and(|before| !lexicon.is_some_and(|lexicon| lexicon.has("empty", &before.to_lowercase())))
    };
    let mut numbers = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some((number, used)) = number_at(&tokens[at..], lexicon).filter(|_| !is_name(at)) else {
            at += 1;
            continue;
        };
        let bound = bound(&tokens[at.saturating_sub(BEFORE)..at], lexicon);
        at += used;
        numbers.push(Number { behind: tokens[at..].iter().take(BEHIND).cloned().collect(), bound, ..number });
    }
    numbers
}

/// The number that begins a list of words, and how many of them it is.
fn number_at(tokens: &[String], lexicon: Option<&Lexicon>) -> Option<(Number, usize)> {
    let token = &tokens[0];
    let factor = |word: &str| lexicon.and_then(|lexicon| lexicon.factor(word));
    // "8.4m": the word is a letter behind the number.
    let letters = token.trim_start_matches(|c: char| !c.is_alphabetic());
    let digits = token[..token.len() - letters.len()].trim_end_matches('%');
    let digits: String = digits.chars().filter(|c| !matches!(c, ',' | '\u{a0}' | '\u{202f}')).collect();
    let (number, used): (f64, usize) = if token.starts_with(|c: char| c.is_ascii_digit()) {
        let is_other = !letters.is_empty() && factor(letters).is_none();
        if is_other || is_year(&digits) && !token.contains(',') {
            return None;
        }
        (digits.parse().ok()?, 1)
    } else {
        let lexicon = lexicon?;
        let unit = |word: &String| lexicon.place("numbers", word);
        match lexicon.place("tens", token) {
            Some(tens) => match tokens.get(1).and_then(unit).filter(|unit| (1..10).contains(unit)) {
                Some(unit) => ((tens * 10 + unit) as f64, 2),
                None => ((tens * 10) as f64, 1),
            },
            // "One" is an article as often as a number.
            None => (unit(token).filter(|number| *number != 1)? as f64, 1),
        }
    };
    let (scale, used) = match tokens.get(used).filter(|word| factor(word).is_some()) {
        Some(word) => (Some(word.clone()), used + 1),
        None if !letters.is_empty() && token.starts_with(|c: char| c.is_ascii_digit()) => {
            (Some(letters.to_owned()), used)
        }
        None => (None, used),
    };
    let value = scale.as_deref().and_then(factor).map_or(number, |factor| number * factor);
    Some((
        Number { value: value.to_string(), bare: number.to_string(), scale, behind: Vec::new(), bound: Bound::Exact },
        used,
    ))
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse().is_ok_and(|year: u32| (1000..2200).contains(&year))
}

/// So many words behind a denying word are what it denies.
const SCOPE: usize = 4;

/// A word of a text that denies what it has in common with another: with a shared word right behind it that is no name, and
/// nothing that makes less of it ("not only", "no evidence that").
pub(crate) fn denial(text: &str, language: &str, other: &str, its_language: &str) -> Option<String> {
    let lexicon = Lexicon::shared(language)?;
    let shared = stems(other, its_language);
    let plain = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_shared = |word: &&&str| {
        let is_name = word.trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with(char::is_uppercase);
        !is_name && !stems(word, language).is_disjoint(&shared)
    };
    words.iter().enumerate().find_map(|(at, word)| {
        let word = plain(word);
        let behind = &words[at + 1..(at + 1 + SCOPE).min(words.len())];
        let denies = lexicon.has("denying", &word) && !lexicon.has("half-denying", &word);
        let is_less = behind.iter().take(2).any(|word| lexicon.has("undenied", &plain(word)));
        (denies && !is_less && behind.iter().any(|word| is_shared(&word))).then_some(word)
    })
}

/// The first word that denies, in the language of the text.
pub(crate) fn negation(text: &str, language: &str) -> Option<String> {
    let lexicon = Lexicon::shared(language)?;
    words(text).map(str::to_lowercase).find(|word| lexicon.has("denying", word))
}
