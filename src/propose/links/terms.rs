//! What a passage is about, as weighted words.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

use rust_stemmers::{Algorithm, Stemmer};
use rustc_hash::FxHashMap;
use sayso_language::Lexicon;
use sayso_language::lexicon::primary;

/// How many signs of a name stand for its family, with the mark before them.
const FAMILY: usize = 4;

/// How many letters of a word are a piece of it.
const PIECE: usize = 4;

/// How far a name's family and a word's group count, beside the word itself.
const LIKE: f32 = 0.2;

/// The words of a passage.
pub(super) struct Terms {
    /// Stems of its words, families of its names, groups of its words, and its numbers, with how often they are there.
    pub(super) counts: BTreeMap<String, f32>,
    /// The words themselves, in small letters, with a space before each and behind the last.
    pub(super) words: String,
}

impl Terms {
    pub(super) fn of(text: &str, language: &str) -> Self {
        let stems = Stems::of(language);
        let lexicon = Lexicon::shared(language);
        let groups = GROUPS.get(primary(language).as_str());
        let mut terms = Self { counts: BTreeMap::new(), words: " ".into() };
        let mut add = |term: String, count: f32| *terms.counts.entry(term).or_insert(0.0) += count;
        for word in shown(text).flat_map(|token| words(token).flat_map(move |word| parts(token, word))) {
            let lower = word.to_lowercase();
            if is_empty(&lower, lexicon) {
                continue;
            }
            if word.starts_with(char::is_uppercase) && lower.chars().count() >= FAMILY {
                add(family(&lower), LIKE);
            }
            let stem = stems.stem(&lower);
            if let Some(group) = groups.and_then(|groups| groups.get(&stem)) {
                add(format!("={}{group}", lexicon.map_or("", |lexicon| &lexicon.language)), LIKE);
            }
            add(stem, 1.0);
            terms.words.push_str(&lower);
            terms.words.push(' ');
        }
        terms
    }
}

/// The stems of the words of a text that tell what it is about.
pub(crate) fn stems(text: &str, language: &str) -> BTreeSet<String> {
    let own = |term: &String| !term.starts_with(['^', '=']);
    Terms::of(text, language).counts.into_keys().filter(own).collect()
}

/// How much of the words of one text another has too, 0 to 1: by stem, or by group or family.
pub(crate) fn overlap(one: &str, language: &str, other: &str, its_language: &str) -> f32 {
    let theirs = Terms::of(other, its_language).counts;
    let (mut all, mut shared) = (0, 0);
    for word in words(one) {
        let own = Terms::of(word, language).counts;
        all += usize::from(!own.is_empty());
        shared += usize::from(own.keys().any(|term| theirs.contains_key(term)));
    }
    shared as f32 / all.max(1) as f32
}

/// The pieces of words: so many letters each, with where a word begins and ends.
fn pieces(words: &str) -> impl Iterator<Item = u64> {
    // So many bits of a letter are enough for every script in use.
    const BITS: u32 = u64::BITS / PIECE as u32;
    let (mut piece, mut read, mut space) = (0_u64, 0, 0);
    words.chars().filter_map(move |c| {
        piece = piece << BITS | u64::from(c) & ((1 << BITS) - 1);
        read += 1;
        // One that ends one word and begins another is of neither.
        let is_one = read >= PIECE && (read - space >= PIECE - 1 || space == 0);
        if c == ' ' {
            space = read;
        }
        is_one.then_some(piece)
    })
}

/// The pieces of one text, for the texts that are compared with it.
pub(super) struct Pieces(FxHashMap<u64, Cell<usize>>);

impl Pieces {
    pub(super) fn of(words: &str) -> Self {
        Self(pieces(words).map(|piece| (piece, Cell::new(0))).collect())
    }

    /// How many of them another text has, as a share; `number` is another one for each text.
    pub(super) fn share_in(&self, words: &str, number: usize) -> f32 {
        let is_new = |piece| self.0.get(&piece).is_some_and(|seen| seen.replace(number) != number);
        pieces(words).filter(|piece| is_new(*piece)).count() as f32 / self.0.len().max(1) as f32
    }
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

/// What makes stems of words, in a language that has such rules.
pub(super) struct Stems(Option<Stemmer>);

impl Stems {
    pub(super) fn of(language: &str) -> Self {
        Self(match primary(language).as_str() {
            "en" => Some(Stemmer::create(Algorithm::English)),
            "fr" => Some(Stemmer::create(Algorithm::French)),
            "de" => Some(Stemmer::create(Algorithm::German)),
            _ => None,
        })
    }

    /// The stem of a word in small letters.
    pub(super) fn stem(&self, word: &str) -> String {
        self.0.as_ref().map_or_else(|| word.to_owned(), |stemmer| stemmer.stem(word).into_owned())
    }
}

/// The group of each stem that has one, by language.
static GROUPS: LazyLock<HashMap<&str, HashMap<String, usize>>> = LazyLock::new(|| {
    let groups = |language: &'static str| {
        let (stems, lexicon) = (Stems::of(language), Lexicon::shared(language)?);
        let numbered = lexicon.synonyms.iter().enumerate();
        let of_group =
            |(n, words): (usize, &Vec<String>)| words.iter().map(|word| (stems.stem(word), n)).collect::<Vec<_>>();
        Some((language, numbered.flat_map(of_group).collect()))
    };
    Lexicon::languages().filter_map(groups).collect()
});

/// The parts of a text between spaces, without addresses and the names of accounts.
fn shown(text: &str) -> impl Iterator<Item = &str> {
    let is_address = |token: &str| ["http://", "https://", "www.", "@"].iter().any(|start| token.starts_with(start));
    text.split_whitespace().filter(move |token| !is_address(token.trim_start_matches(['.', '(', '"', '“'])))
}

/// A word; of a tag (#HillaryClinton) besides its words.
fn parts<'t>(token: &str, word: &'t str) -> Vec<&'t str> {
    let mut parts = vec![word];
    if token.contains('#') {
        let starts = word.char_indices().zip(word.chars().skip(1)).filter_map(|((at, c), next)| {
            (c.is_lowercase() && (next.is_uppercase() || next.is_numeric())).then_some(at + c.len_utf8())
        });
        let edges: Vec<usize> = std::iter::once(0).chain(starts).chain([word.len()]).collect();
        if edges.len() > 2 {
            parts.extend(edges.windows(2).map(|edge| &word[edge[0]..edge[1]]));
        }
    }
    parts
}

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
    word.chars().count() < 2 && !word.chars().all(|c| c.is_ascii_digit())
        || lexicon.is_some_and(|lexicon| lexicon.has("empty", word))
}
