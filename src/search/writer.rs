//! Writes the index.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};

use crate::terms::{OF_BEGINNING, beginning, number, pair, words};
use crate::{ABOUT, About, NUMBER, Record, VERSION, first_bits, hash, hash_of, record_bits, records_file, words_file};

/// Weights of BM25 (Robertson and Zaragoza, 2009): how soon a word that is said again tells no more, how far a long text
/// is held against it, and how many words a text has. The last is no average of this archive: an edit elsewhere would
/// change every file.
const SATURATION: f32 = 1.0;
const LENGTH: f32 = 0.6;
const USUAL: f32 = 20.0;

/// How far a word of the same meaning counts.
const SYNONYM: f32 = 0.2;

/// The most statements that a word is written for.
pub(crate) const MOST: usize = 400;

/// The most that are remembered for changes: some may go before others are missed.
const KEPT: usize = 2 * MOST;

/// Of a word that so many statements have, these tell next to nothing, and the pairs tell more: it is kept for fewer.
const COMMON: u32 = 4000;
const MOST_OF_COMMON: usize = 50;

/// The bytes of one file of words, about.
const WORDS_FILE: usize = 900;

/// How many records one file has, about.
const RECORDS_FILE: usize = 8;

/// A statement that can be found.
pub struct Statement {
    /// What it is found by.
    pub text: String,
    /// Other words for its own, which it is found by too.
    pub synonyms: Vec<String>,
    /// What is shown of it; its number is given by the writer.
    pub record: Record,
}

/// A statement as it is in the index.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Its number: see [`numbers`].
    pub number: u32,
    /// What it is found by.
    pub terms: Terms,
    /// What is shown of it. In JSON, as in its file: what has no value is left out there, which a format without names cannot read.
    #[serde(with = "as_json")]
    pub record: Record,
}

mod as_json {
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};

    use crate::Record;

    pub(super) fn serialize<S: Serializer>(record: &Record, to: S) -> Result<S::Ok, S::Error> {
        serde_json::to_string(record).map_err(ser::Error::custom)?.serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Record, D::Error> {
        serde_json::from_str(&String::deserialize(from)?).map_err(de::Error::custom)
    }
}

/// The numbers of all statements of an index, by their kinds and ids in the index's order. A statement has its number for ever:
/// it is a hash; of two with one hash the later one gets the next free number.
pub fn numbers<'i>(ids: impl Iterator<Item = (&'i str, &'i str)>) -> Vec<u32> {
    let mut taken = FxHashSet::default();
    let mut free = |(kind, id): (&str, &str)| {
        let mut number = hash_of([kind, ":", id]) >> (u32::BITS - NUMBER);
        while !taken.insert(number) {
            number = (number + 1) % (1 << NUMBER);
        }
        number
    };
    ids.map(&mut free).collect()
}

/// The statements of one term.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Posting {
    /// How many have it.
    pub(crate) with: u32,
    /// How many have it as a word, and not as two words side by side.
    pub(crate) as_word: u32,
    /// The best of them, the best first: weight, number. All of them, or at least as many as are written.
    pub(crate) best: Vec<(u8, u32)>,
}

impl Posting {
    fn add(&mut self, weight: u8, number: u32) {
        self.with += 1;
        self.best.push((weight, number));
        if self.best.len() >= 2 * KEPT {
            self.cut();
        }
    }

    /// Keeps the best; of equal ones those with the lowest numbers, whatever order they came in.
    pub(crate) fn cut(&mut self) {
        self.best.sort_unstable_by_key(rank);
        self.best.truncate(KEPT);
    }

    /// Whether a word is so frequent that it is a term together with its neighbours too.
    pub(crate) fn is_frequent(&self) -> bool {
        self.as_word as usize > MOST
    }
}

/// The order in which a term's statements are kept.
pub(crate) fn rank(&(weight, number): &(u8, u32)) -> (u8, u32) {
    (u8::MAX - weight, number)
}

/// Collects statements and writes the files.
pub struct Writer {
    empty: FxHashSet<String>,
    terms: FxHashMap<u32, Posting>,
    /// What is shown of each statement, as its file has it: in JSON.
    records: BTreeMap<u32, Box<[u8]>>,
    /// The words of each statement in their order, and the weight of one: for pairs, once it is known which words are frequent.
    orders: Vec<(u32, u8, Box<[u32]>)>,
}

/// The terms of one statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Terms {
    /// Each with how much of it is said.
    pub(crate) weights: Vec<(u32, u8)>,
    /// Its words in their order.
    pub(crate) order: Box<[u32]>,
    /// The weight of what is said once.
    pub(crate) once: u8,
}

/// How large an index is: what decides how many files it has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Size {
    /// What `search.json` says.
    pub about: About,
    /// The bytes of all terms.
    pub bytes: usize,
}

/// Reads the terms of statements.
pub struct Terminology {
    empty: FxHashSet<String>,
}

impl Terminology {
    /// `empty` are words that tell nothing, in all languages of the archive.
    pub fn new(empty: impl IntoIterator<Item = String>) -> Self {
        Self { empty: empty.into_iter().flat_map(|word| words(&word)).collect() }
    }

    /// A statement as it is in the index, with its number.
    pub fn entry(&self, number: u32, statement: Statement) -> Entry {
        Entry { number, terms: self.terms(&statement), record: Record { number, ..statement.record } }
    }

    fn terms(&self, statement: &Statement) -> Terms {
        let mut counts: BTreeMap<u32, f32> = BTreeMap::new();
        let mut add = |word: &str, count: f32| {
            if self.empty.contains(word) {
                return;
            }
            *counts.entry(number(word)).or_default() += count;
            if let Some(beginning) = beginning(word) {
                *counts.entry(hash(&beginning)).or_default() += count * OF_BEGINNING;
            }
        };
        let own: Vec<String> = words(&statement.text).into_iter().filter(|word| !self.empty.contains(word)).collect();
        for word in &own {
            add(word, 1.0);
        }
        for word in statement.synonyms.iter().flat_map(|synonym| words(synonym)) {
            add(&word, SYNONYM);
        }
        let length = counts.values().sum::<f32>() / USUAL;
        let weight = |count: f32| {
            let share = count / (count + SATURATION * (1.0 - LENGTH + LENGTH * length));
            (share * 255.0).round() as u8
        };
        Terms {
            weights: counts.iter().map(|(&term, &count)| (term, weight(count))).collect(),
            order: own.iter().map(|word| number(word)).collect(),
            once: weight(1.0),
        }
    }
}

impl Terms {
    /// Two frequent words side by side, as terms.
    pub(crate) fn pairs(&self, is_frequent: impl Fn(u32) -> bool) -> BTreeSet<u32> {
        pairs(&self.order, is_frequent)
    }
}

fn pairs(order: &[u32], is_frequent: impl Fn(u32) -> bool) -> BTreeSet<u32> {
    let two = order.windows(2).filter(|two| two.iter().all(|word| is_frequent(*word)));
    two.map(|two| pair(two[0], two[1])).collect()
}

impl Writer {
    /// Of statements whose terms were read so.
    pub fn new(terminology: &Terminology) -> Self {
        let empty = terminology.empty.clone();
        Self { empty, terms: FxHashMap::default(), records: BTreeMap::new(), orders: Vec::new() }
    }

    /// Takes a statement in. The files are the same whatever the order.
    pub fn add(&mut self, entry: Entry) {
        let Entry { number, terms, record } = entry;
        self.records.insert(number, serde_json::to_vec(&record).unwrap_or_default().into());
        for (term, weight) in terms.weights {
            let posting = self.terms.entry(term).or_default();
            posting.add(weight, number);
            posting.as_word += 1;
        }
        self.orders.push((number, terms.once, terms.order));
    }

    /// Of two frequent words side by side each has only some statements in its file: both together are a term.
    fn add_pairs(&mut self) {
        let frequent: FxHashSet<u32> =
            self.terms.iter().filter(|(_, posting)| posting.is_frequent()).map(|(term, _)| *term).collect();
        for (number, once, order) in std::mem::take(&mut self.orders) {
            for pair in pairs(&order, |word| frequent.contains(&word)) {
                self.terms.entry(pair).or_default().add(once, number);
            }
        }
    }

    /// Writes all files, one after another. `keep` gets what [`crate::change`] asks for later: a number and its bytes.
    ///
    /// # Errors
    /// What `put` gives, which gets a path and its bytes, or `keep`.
    pub fn write<E>(
        mut self,
        mut put: impl FnMut(&str, &[u8]) -> Result<(), E>,
        mut keep: impl FnMut(u32, &[u8]) -> Result<(), E>,
    ) -> Result<Size, E> {
        self.add_pairs();
        let mut terms: Vec<(u32, Posting, Vec<u8>)> = Vec::with_capacity(self.terms.len());
        for (term, mut posting) in self.terms.drain() {
            posting.cut();
            let bytes = bytes(term, &posting);
            terms.push((term, posting, bytes));
        }
        terms.sort_unstable_by_key(|(term, ..)| *term);
        let mut empty: Vec<String> = self.empty.into_iter().collect();
        empty.sort();
        let size = Size::of(self.records.len(), terms.iter().map(|(.., bytes)| bytes.len()).sum(), empty);
        let about = &size.about;
        // Every file is there, an empty one too: a browser calls it a failure if one is not.
        let mut rest = terms.as_slice();
        for file in 0..1_u32 << about.words {
            let own = rest.partition_point(|(term, ..)| first_bits(*term, about.words) <= file);
            let (own, behind) = rest.split_at(own);
            put(&words_file(file, about.words), &words_bytes(own.iter().map(|(.., bytes)| bytes.as_slice())))?;
            rest = behind;
        }
        let mut rest = terms.as_slice();
        for shard in 0..1_u32 << size.shards() {
            let own = rest.partition_point(|(term, ..)| first_bits(*term, size.shards()) <= shard);
            let (own, behind) = rest.split_at(own);
            let own: Vec<(u32, &Posting)> = own.iter().map(|(term, posting, _)| (*term, posting)).collect();
            keep(shard, &postcard::to_allocvec(&own).unwrap_or_default())?;
            rest = behind;
        }
        let mut rest = self.records.into_iter().peekable();
        for file in 0..1_u32 << about.records {
            let mut own = vec![b'['];
            while let Some((_, record)) = rest.next_if(|(number, _)| record_bits(*number, about.records) <= file) {
                if own.len() > 1 {
                    own.push(b',');
                }
                own.extend(record);
            }
            own.push(b']');
            put(&records_file(file, about.records), &own)?;
        }
        put(ABOUT, &serde_json::to_vec(about).unwrap_or_default())?;
        Ok(size)
    }
}

impl Size {
    /// That of so many statements whose terms have so many bytes.
    pub(crate) fn of(statements: usize, bytes: usize, empty: Vec<String>) -> Self {
        let bits = |files: usize| files.next_power_of_two().trailing_zeros();
        let about = About {
            version: VERSION,
            statements: statements as u32,
            words: bits(bytes.div_ceil(WORDS_FILE)),
            records: bits(statements.div_ceil(RECORDS_FILE)),
            empty,
        };
        Self { about, bytes }
    }

    /// There are two to the power of this many parts that are kept for changes; each holds the terms of whole files of words.
    pub(crate) fn shards(&self) -> u32 {
        self.about.words.min(10)
    }
}

/// A file of words, of its terms in their order.
pub(crate) fn words_bytes<'t>(terms: impl ExactSizeIterator<Item = &'t [u8]>) -> Vec<u8> {
    let mut all = Vec::new();
    leb128(terms.len() as u32, &mut all);
    terms.for_each(|bytes| all.extend(bytes));
    all
}

/// One term as bytes.
pub(crate) fn bytes(term: u32, posting: &Posting) -> Vec<u8> {
    let most = if posting.with > COMMON { MOST_OF_COMMON } else { MOST };
    let mut best: Vec<(u8, u32)> = posting.best.iter().take(most).copied().collect();
    best.sort_unstable_by_key(|&(_, number)| number);
    let mut out = term.to_le_bytes().to_vec();
    leb128(posting.with, &mut out);
    leb128(best.len() as u32, &mut out);
    let mut last = 0;
    for (weight, number) in best {
        leb128(number - last, &mut out);
        out.push(weight);
        last = number;
    }
    out
}

fn leb128(mut number: u32, out: &mut Vec<u8>) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}
