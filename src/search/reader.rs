//! Looks a sentence up.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use rustc_hash::FxHashMap;

use crate::terms::{beginning, number, pair, words};
use crate::{ABOUT, About, Record, VERSION, first_bits, hash, record_bits, records_file, words_file};

/// A statement that is like what was looked up.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// What is shown of it.
    pub record: Record,
    /// How well it fits: to be compared with others of the same look-up.
    pub score: f64,
    /// How much of what was looked up it covers, by weight, 0 to 1.
    pub fit: f64,
}

/// Why nothing can be looked up.
#[derive(Debug)]
pub enum Error {
    /// There is no such file.
    Missing(String),
    /// A file is damaged, or of another version.
    Damaged(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Missing(path) => write!(f, "there is no {path}: build the site with this version of sayso"),
            Self::Damaged(path) => write!(f, "{path} is damaged or of another version: build the site anew"),
        }
    }
}

impl std::error::Error for Error {}

/// The statements that are most like a text, the best first. `read` gives the bytes of a file; nothing where there is none.
///
/// # Errors
/// When there is no index, or a file of it is damaged.
pub fn find(text: &str, most: usize, mut read: impl FnMut(&str) -> Option<Vec<u8>>) -> Result<Vec<Found>, Error> {
    let about = read(ABOUT).ok_or_else(|| Error::Missing(ABOUT.to_owned()))?;
    let damaged = |path: &str| Error::Damaged(path.to_owned());
    let about: About = serde_json::from_slice(&about).map_err(|_| damaged(ABOUT))?;
    if about.version != VERSION || about.words > 24 || about.records > 24 {
        return Err(damaged(ABOUT));
    }
    let known = words(text).into_iter().filter(|word| about.empty.binary_search(word).is_err());
    let known: Vec<String> = known.collect();
    let terms = known.iter().flat_map(|word| [beginning(word).map(|beginning| hash(&beginning)), Some(number(word))]);
    let terms: BTreeSet<u32> = terms.flatten().collect();
    // What a term of no statement would tell: as much as one of a single statement.
    let weight = |with: u32| {
        let (all, with) = (about.statements as f64, with as f64);
        (1.0 + (all - with + 0.5).max(0.0) / (with + 0.5)).ln()
    };
    let mut look_up = |terms: &BTreeSet<u32>| -> Result<Vec<Posting>, Error> {
        let mut files: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for &term in terms {
            files.entry(first_bits(term, about.words)).or_default().push(term);
        }
        let mut found = Vec::new();
        for (file, terms) in files {
            let path = words_file(file, about.words);
            let bytes = read(&path).ok_or_else(|| Error::Missing(path.clone()))?;
            found.extend(postings(&bytes, &terms).ok_or_else(|| damaged(&path))?);
        }
        Ok(found)
    };
    let mut found = look_up(&terms)?;
    // Of two frequent words side by side the files have only some statements each, and both together: the pair.
    let is_cut =
        |word: &str| found.iter().any(|one| one.term == number(word) && one.with as usize > one.statements.len());
    let pairs = known.windows(2).filter(|two| is_cut(&two[0]) && is_cut(&two[1]));
    let pairs: BTreeSet<u32> = pairs.map(|two| pair(number(&two[0]), number(&two[1]))).collect();
    found.extend(look_up(&pairs)?);
    let mut scores: FxHashMap<u32, (f64, f64)> = FxHashMap::default();
    let mut all = (terms.len() + pairs.len() - found.len()) as f64 * weight(1);
    for Posting { with, statements, .. } in found {
        let weight = weight(with);
        all += weight;
        for (number, said) in statements {
            let score = scores.entry(number).or_default();
            score.0 += weight * f64::from(said) / 255.0;
            score.1 += weight;
        }
    }
    let mut best: Vec<(u32, (f64, f64))> = scores.into_iter().collect();
    best.sort_by(|a, b| b.1.0.total_cmp(&a.1.0).then(a.0.cmp(&b.0)));
    best.truncate(most);
    let mut records: BTreeMap<u32, Vec<Record>> = BTreeMap::new();
    let mut found = Vec::new();
    for (number, (score, shared)) in best {
        let file = record_bits(number, about.records);
        let path = records_file(file, about.records);
        let known = match records.entry(file) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => {
                let bytes = read(&path).ok_or_else(|| Error::Missing(path.clone()))?;
                place.insert(serde_json::from_slice(&bytes).map_err(|_| damaged(&path))?)
            }
        };
        let record = known.iter().find(|record| record.number == number).ok_or_else(|| damaged(&path))?;
        found.push(Found { record: record.clone(), score, fit: shared / all.max(f64::MIN_POSITIVE) });
    }
    // What fits equally well is in the order of its pages.
    found.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.record.url.cmp(&b.record.url)));
    Ok(found)
}

/// What a file has of a term.
struct Posting {
    term: u32,
    /// How many statements have it.
    with: u32,
    /// The best of them: number, weight.
    statements: Vec<(u32, u8)>,
}

/// Those of the terms that a file has; nothing where it is damaged.
fn postings(bytes: &[u8], wanted: &[u32]) -> Option<Vec<Posting>> {
    let mut rest = bytes;
    let mut found = Vec::new();
    for _ in 0..leb128(&mut rest)? {
        let (term, behind) = rest.split_first_chunk::<4>()?;
        rest = behind;
        let term = u32::from_le_bytes(*term);
        let is_wanted = wanted.contains(&term);
        let with = leb128(&mut rest)?;
        let count = leb128(&mut rest)?;
        let mut statements = Vec::new();
        let mut statement = 0_u32;
        for _ in 0..count {
            statement = statement.checked_add(leb128(&mut rest)?)?;
            let (&weight, behind) = rest.split_first()?;
            rest = behind;
            if is_wanted {
                statements.push((statement, weight));
            }
        }
        if is_wanted {
            found.push(Posting { term, with, statements });
        }
    }
    rest.is_empty().then_some(found)
}

fn leb128(rest: &mut &[u8]) -> Option<u32> {
    let mut number = 0_u32;
    for shift in (0..35).step_by(7) {
        let (&byte, behind) = rest.split_first()?;
        *rest = behind;
        number |= u32::from(byte & 0x7f).checked_shl(shift)?;
        if byte < 0x80 {
            return Some(number);
        }
    }
    None
}
