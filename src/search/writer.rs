//! Writes the index.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::terms::{OF_BEGINNING, beginning, number, pair, words};
use crate::{ABOUT, About, NUMBER, Record, VERSION, first_bits, hash, record_bits, records_file, words_file};

/// Weights of BM25 (Robertson and Zaragoza, 2009): how soon a word that is said again tells no more, how far a long text
/// is held against it, and how many words a text has. The last is no average of this archive: an edit elsewhere would
/// change every file.
const SATURATION: f32 = 1.0;
const LENGTH: f32 = 0.6;
const USUAL: f32 = 20.0;

/// How far a word of the same meaning counts.
const SYNONYM: f32 = 0.2;

/// The most statements that a word is kept for.
const MOST: usize = 400;

/// Of a word that so many statements have, these tell next to nothing, and the pairs tell more: it is kept for fewer.
const COMMON: u32 = 4000;
const MOST_OF_COMMON: usize = 50;

/// The bytes of one file of words, about.
const WORDS_FILE: usize = 900;

/// How many records one file has, about.
const RECORDS_FILE: usize = 8;

/// A statement that can be found.
pub struct Statement {
    /// What tells it from all others, for ever: `claim:ID`.
    pub id: String,
    /// What it is found by.
    pub text: String,
    /// Other words for its own, which it is found by too.
    pub synonyms: Vec<String>,
    /// What is shown of it; its number is given by the writer.
    pub record: Record,
}

/// The statements of one term.
#[derive(Default)]
struct Posting {
    /// How many have it.
    with: u32,
    /// The best of them: weight, number.
    best: Vec<(u8, u32)>,
}

impl Posting {
    fn add(&mut self, weight: u8, number: u32) {
        self.with += 1;
        self.best.push((weight, number));
        if self.best.len() >= 2 * MOST {
            self.cut();
        }
    }

    /// Keeps the best; of equal ones those with the lowest numbers, whatever order they came in.
    fn cut(&mut self) {
        self.best.sort_unstable_by_key(|&(weight, number)| (u8::MAX - weight, number));
        self.best.truncate(MOST);
    }
}

/// Collects statements and writes the files.
pub struct Writer {
    empty: FxHashSet<String>,
    terms: FxHashMap<u32, Posting>,
    records: BTreeMap<u32, Record>,
    /// The words of each statement in their order, and the weight of one: for pairs, once it is known which words are frequent.
    orders: Vec<(u32, u8, Box<[u32]>)>,
}

/// The terms of one statement.
pub struct Terms {
    /// Each with how much of it is said.
    weights: Vec<(u32, u8)>,
    /// Its words in their order.
    order: Box<[u32]>,
    /// The weight of what is said once.
    once: u8,
}

impl Writer {
    /// `empty` are words that tell nothing, in all languages of the archive.
    pub fn new(empty: impl IntoIterator<Item = String>) -> Self {
        let empty = empty.into_iter().flat_map(|word| words(&word)).collect();
        Self { empty, terms: FxHashMap::default(), records: BTreeMap::new(), orders: Vec::new() }
    }

    /// The terms of a statement: work for any core.
    pub fn terms(&self, statement: &Statement) -> Terms {
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

    /// Takes a statement in, with its [`Writer::terms`]. The files are the same whatever the order, but for two
    /// statements whose hashes are equal: of these the later one gets the next free number.
    pub fn add(&mut self, statement: Statement, terms: Terms) {
        let mut number = hash(&statement.id) >> (u32::BITS - NUMBER);
        while self.records.contains_key(&number) {
            number = (number + 1) % (1 << NUMBER);
        }
        self.records.insert(number, Record { number, ..statement.record });
        for (term, weight) in terms.weights {
            self.terms.entry(term).or_default().add(weight, number);
        }
        self.orders.push((number, terms.once, terms.order));
    }

    /// Of two frequent words side by side each has only some statements in its file: both together are a term.
    fn add_pairs(&mut self) {
        let is_frequent = |word: &u32| self.terms.get(word).is_some_and(|posting| posting.with as usize > MOST);
        let frequent: FxHashSet<u32> = self.terms.keys().copied().filter(is_frequent).collect();
        for (number, once, order) in std::mem::take(&mut self.orders) {
            let two = order.windows(2).filter(|two| two.iter().all(|word| frequent.contains(word)));
            let pairs: BTreeSet<u32> = two.map(|two| pair(two[0], two[1])).collect();
            for pair in pairs {
                self.terms.entry(pair).or_default().add(once, number);
            }
        }
    }

    /// Writes all files, one after another.
    ///
    /// # Errors
    /// What `put` gives, which gets a path and its bytes.
    pub fn write<E>(mut self, mut put: impl FnMut(&str, &[u8]) -> Result<(), E>) -> Result<About, E> {
        self.add_pairs();
        let mut terms: Vec<(u32, Vec<u8>)> =
            self.terms.drain().map(|(term, posting)| (term, bytes(term, posting))).collect();
        terms.sort_unstable_by_key(|(term, _)| *term);
        let size: usize = terms.iter().map(|(_, bytes)| bytes.len()).sum();
        let bits = |files: usize| files.next_power_of_two().trailing_zeros();
        let mut empty: Vec<String> = self.empty.into_iter().collect();
        empty.sort();
        let about = About {
            version: VERSION,
            statements: self.records.len() as u32,
            words: bits(size.div_ceil(WORDS_FILE)),
            records: bits(self.records.len().div_ceil(RECORDS_FILE)),
            empty,
        };
        // Every file is there, an empty one too: a browser calls it a failure if one is not.
        let mut rest = terms.as_slice();
        for file in 0..1_u32 << about.words {
            let (own, behind) = rest.split_at(rest.partition_point(|(term, _)| first_bits(*term, about.words) <= file));
            let mut all = Vec::new();
            leb128(own.len() as u32, &mut all);
            all.extend(own.iter().flat_map(|(_, bytes)| bytes));
            put(&words_file(file, about.words), &all)?;
            rest = behind;
        }
        let records: Vec<Record> = self.records.into_values().collect();
        let mut rest = records.as_slice();
        for file in 0..1_u32 << about.records {
            let own = rest.partition_point(|record| record_bits(record.number, about.records) <= file);
            let (own, behind) = rest.split_at(own);
            put(&records_file(file, about.records), &serde_json::to_vec(own).unwrap_or_default())?;
            rest = behind;
        }
        put(ABOUT, &serde_json::to_vec(&about).unwrap_or_default())?;
        Ok(about)
    }
}

/// One term as bytes.
fn bytes(term: u32, mut posting: Posting) -> Vec<u8> {
    posting.cut();
    if posting.with > COMMON {
        posting.best.truncate(MOST_OF_COMMON);
    }
    posting.best.sort_unstable_by_key(|&(_, number)| number);
    let mut out = term.to_le_bytes().to_vec();
    leb128(posting.with, &mut out);
    leb128(posting.best.len() as u32, &mut out);
    let mut last = 0;
    for (weight, number) in posting.best {
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
