//! Changes an index: only the files that what changed is in.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use crate::writer::{self, MOST, Posting, Size, Terms, bytes, rank, words_bytes};
use crate::{ABOUT, Record, first_bits, record_bits, records_file, words_file};

/// What is to be written.
pub struct Changed {
    /// The files of the index: path, bytes.
    pub files: Vec<(String, Vec<u8>)>,
    /// What is kept for the next change: number, bytes.
    pub kept: Vec<(u32, Vec<u8>)>,
    /// How large the index is now.
    pub size: Size,
}

/// The parts of the index that are looked at.
struct Shards<'r> {
    bits: u32,
    read: &'r mut dyn FnMut(u32) -> Option<Vec<u8>>,
    open: BTreeMap<u32, BTreeMap<u32, Posting>>,
    /// Terms that are not as they were.
    touched: BTreeSet<u32>,
}

/// Takes statements out of an index and others in. `kept` reads what [`crate::Writer::write`] or an earlier change kept,
/// `file` a file of the index. Nothing where the index has to be written anew: what is there does not suffice, or there
/// will be more or fewer files, or a word has become frequent or rare. The files are those that a writer would write.
pub fn change(
    size: &Size,
    gone: &[writer::Entry],
    come: &[writer::Entry],
    mut kept: impl FnMut(u32) -> Option<Vec<u8>>,
    mut file: impl FnMut(&str) -> Option<Vec<u8>>,
) -> Option<Changed> {
    let mut shards = Shards { bits: size.shards(), read: &mut kept, open: BTreeMap::new(), touched: BTreeSet::new() };
    let (were, are) = (by_number(gone), by_number(come));
    let gone_terms: Vec<&writer::Entry> = gone.iter().filter(|one| are.get(&one.number) != Some(&&one.terms)).collect();
    let come_terms: Vec<&writer::Entry> =
        come.iter().filter(|one| were.get(&one.number) != Some(&&one.terms)).collect();
    let mut before = BTreeMap::new();
    for one in gone_terms.iter().chain(&come_terms) {
        let words = one.terms.weights.iter().map(|(term, _)| term).chain(&one.terms.order);
        for &word in words {
            before.insert(word, shards.posting(word)?.is_frequent());
        }
    }
    let is_frequent = |word: u32| before.get(&word) == Some(&true);
    let mut bytes_before = BTreeMap::new();
    for one in gone_terms.iter().chain(&come_terms) {
        let terms = one.terms.weights.iter().map(|(term, _)| *term).chain(one.terms.pairs(is_frequent));
        for term in terms {
            let length = shards.length(term)?;
            bytes_before.entry(term).or_insert(length);
        }
    }
    for one in &gone_terms {
        for &(term, weight) in &one.terms.weights {
            let posting = shards.take(term, weight, one.number)?;
            posting.as_word = posting.as_word.checked_sub(1)?;
        }
        for pair in one.terms.pairs(is_frequent) {
            shards.take(pair, one.terms.once, one.number)?;
        }
    }
    for one in &come_terms {
        for &(term, weight) in &one.terms.weights {
            shards.put(term, weight, one.number)?.as_word += 1;
        }
        for pair in one.terms.pairs(is_frequent) {
            shards.put(pair, one.terms.once, one.number)?;
        }
    }
    for (&word, &was_frequent) in &before {
        if shards.posting(word)?.is_frequent() != was_frequent {
            return None;
        }
    }
    let mut n_bytes = size.bytes;
    for (&term, before) in &bytes_before {
        n_bytes = n_bytes + shards.length(term)? - before;
    }
    let statements = (size.about.statements as usize + come.len()).checked_sub(gone.len())?;
    let new = Size::of(statements, n_bytes, size.about.empty.clone());
    if (new.about.words, new.about.records) != (size.about.words, size.about.records) {
        return None;
    }
    let mut files = shards.files(new.about.words);
    files.extend(records(&new, gone, come, &mut file)?);
    files.push((ABOUT.to_owned(), serde_json::to_vec(&new.about).ok()?));
    Some(Changed { files, kept: shards.kept(), size: new })
}

/// What statements are found by, by their numbers.
fn by_number(entries: &[writer::Entry]) -> BTreeMap<u32, &Terms> {
    entries.iter().map(|one| (one.number, &one.terms)).collect()
}

impl Shards<'_> {
    fn shard(&mut self, term: u32) -> Option<&mut BTreeMap<u32, Posting>> {
        let number = first_bits(term, self.bits);
        if !self.open.contains_key(&number) {
            let terms: Vec<(u32, Posting)> = postcard::from_bytes(&(self.read)(number)?).ok()?;
            self.open.insert(number, terms.into_iter().collect());
        }
        self.open.get_mut(&number)
    }

    /// A term's statements; of an unknown one there are none.
    fn posting(&mut self, term: u32) -> Option<Posting> {
        Some(
            self.shard(term)?
                .get(&term)
                .map_or_else(Posting::default, |posting| Posting { best: Vec::new(), ..*posting }),
        )
    }

    /// How many bytes a term has in its file.
    fn length(&mut self, term: u32) -> Option<usize> {
        Some(self.shard(term)?.get(&term).map_or(0, |posting| bytes(term, posting).len()))
    }

    fn put(&mut self, term: u32, weight: u8, number: u32) -> Option<&mut Posting> {
        self.touched.insert(term);
        let posting = self.shard(term)?.entry(term).or_default();
        let is_whole = posting.best.len() == posting.with as usize;
        posting.with += 1;
        let at = posting.best.partition_point(|one| rank(one) < rank(&(weight, number)));
        // Behind the last that is known may be others that were not kept.
        if is_whole || at < posting.best.len() {
            posting.best.insert(at, (weight, number));
            posting.cut();
        }
        Some(posting)
    }

    /// Nothing if too few are left to know the best.
    fn take(&mut self, term: u32, weight: u8, number: u32) -> Option<&mut Posting> {
        self.touched.insert(term);
        let posting = self.shard(term)?.get_mut(&term)?;
        posting.with = posting.with.checked_sub(1)?;
        let at = posting.best.iter().position(|one| *one == (weight, number));
        match at {
            Some(at) => drop(posting.best.remove(at)),
            None if posting.best.len() < posting.with as usize + 1 => {}
            None => return None,
        }
        let is_enough = posting.best.len() == posting.with as usize || posting.best.len() >= MOST;
        is_enough.then_some(posting)
    }

    /// The files of words that touched terms are in.
    fn files(&mut self, bits: u32) -> Vec<(String, Vec<u8>)> {
        for shard in self.open.values_mut() {
            shard.retain(|_, posting| posting.with > 0);
        }
        let numbers: BTreeSet<u32> = self.touched.iter().map(|&term| first_bits(term, bits)).collect();
        let one = |number: &u32| {
            // A shard has all terms of a file.
            let first = if bits == 0 { 0 } else { number << (32 - bits) };
            let shard = self.open.get(&first_bits(first, self.bits));
            let own = shard.into_iter().flatten().filter(|(term, _)| first_bits(**term, bits) == *number);
            let terms: Vec<Vec<u8>> = own.map(|(&term, posting)| bytes(term, posting)).collect();
            (words_file(*number, bits), words_bytes(terms.iter().map(Vec::as_slice)))
        };
        numbers.iter().map(one).collect()
    }

    /// The shards that touched terms are in.
    fn kept(&self) -> Vec<(u32, Vec<u8>)> {
        let numbers: BTreeSet<u32> = self.touched.iter().map(|&term| first_bits(term, self.bits)).collect();
        let one = |number: u32| {
            let terms: Vec<(u32, &Posting)> =
                self.open.get(&number).into_iter().flatten().map(|(&term, posting)| (term, posting)).collect();
            (number, postcard::to_allocvec(&terms).unwrap_or_default())
        };
        numbers.into_iter().map(one).collect()
    }
}

/// The files of records that change.
fn records(
    size: &Size,
    gone: &[writer::Entry],
    come: &[writer::Entry],
    file: &mut dyn FnMut(&str) -> Option<Vec<u8>>,
) -> Option<Vec<(String, Vec<u8>)>> {
    let bits = size.about.records;
    let mut open: BTreeMap<u32, BTreeMap<u32, Record>> = BTreeMap::new();
    for one in gone.iter().chain(come) {
        let number = record_bits(one.number, bits);
        if let Entry::Vacant(place) = open.entry(number) {
            let records: Vec<Record> = serde_json::from_slice(&file(&records_file(number, bits))?).ok()?;
            place.insert(records.into_iter().map(|record| (record.number, record)).collect());
        }
    }
    for one in gone {
        open.get_mut(&record_bits(one.number, bits))?.remove(&one.number)?;
    }
    for one in come {
        open.get_mut(&record_bits(one.number, bits))?.insert(one.number, one.record.clone());
    }
    let written = |(number, records): (u32, BTreeMap<u32, Record>)| {
        let records: Vec<Record> = records.into_values().collect();
        Some((records_file(number, bits), serde_json::to_vec(&records).ok()?))
    };
    open.into_iter().map(written).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::writer::{Statement, Terminology, Writer, numbers};

    type Files = BTreeMap<String, Vec<u8>>;

    fn record(text: &str) -> Record {
        Record { number: 0, text: text.to_owned(), url: String::new(), state: None, checked: None, place: None }
    }

    /// The entries of texts, by their ids.
    fn entries(terminology: &Terminology, texts: &BTreeMap<String, String>) -> Vec<writer::Entry> {
        let numbers = numbers(texts.keys().map(|id| ("claim", id.as_str())));
        let entry = |(number, text): (u32, &String)| {
            let statement = Statement { text: text.clone(), synonyms: Vec::new(), record: record(text) };
            terminology.entry(number, statement)
        };
        numbers.into_iter().zip(texts.values()).map(entry).collect()
    }

    fn write(terminology: &Terminology, entries: Vec<writer::Entry>) -> (Files, BTreeMap<u32, Vec<u8>>, Size) {
        let (mut files, mut kept) = (Files::new(), BTreeMap::new());
        let mut writer = Writer::new(terminology);
        entries.into_iter().for_each(|entry| writer.add(entry));
        let put = |path: &str, bytes: &[u8]| {
            files.insert(path.to_owned(), bytes.to_vec());
            Ok::<_, std::convert::Infallible>(())
        };
        let keep = |number, bytes: &[u8]| {
            kept.insert(number, bytes.to_vec());
            Ok(())
        };
        let Ok(size) = writer.write(put, keep);
        (files, kept, size)
    }

    #[test]
    fn a_changed_index_has_the_bytes_of_a_new_one() {
        let mut random = fastrand::Rng::with_seed(7);
        let terminology = Terminology::new(["the".to_owned()]);
        // Two words are in nearly every text: more often than is kept.
        let word = |random: &mut fastrand::Rng| format!("word{}", random.u32(0..400));
        let text = |random: &mut fastrand::Rng| {
            let own: Vec<String> = (0..5).map(|_| word(random)).collect();
            if random.u8(0..10) > 0 { format!("Common words {}", own.join(" ")) } else { own.join(" ") }
        };
        let mut texts: BTreeMap<String, String> = (0..1500).map(|n| (format!("c{n}"), text(&mut random))).collect();
        let (mut files, mut kept, mut size) = write(&terminology, entries(&terminology, &texts));
        let mut n_changed = 0;
        for n in 0..150 {
            let before = entries(&terminology, &texts);
            for _ in 0..=random.usize(0..4) {
                let at = random.usize(0..texts.len());
                let id = texts.keys().nth(at).cloned().unwrap_or_default();
                match random.u8(0..3) {
                    0 => drop(texts.remove(&id)),
                    1 => drop(texts.insert(format!("d{n}"), text(&mut random))),
                    _ => drop(texts.insert(id, text(&mut random))),
                }
            }
            let now = entries(&terminology, &texts);
            let gone: Vec<_> = before.iter().filter(|one| !now.contains(one)).cloned().collect();
            let come: Vec<_> = now.iter().filter(|one| !before.contains(one)).cloned().collect();
            let changed =
                change(&size, &gone, &come, |number| kept.get(&number).cloned(), |path| files.get(path).cloned());
            let (new, new_kept, new_size) = write(&terminology, now);
            if let Some(changed) = changed {
                n_changed += 1;
                files.extend(changed.files);
                assert!(files == new, "change {n}");
                kept.extend(changed.kept);
                size = changed.size;
                assert_eq!(size, new_size);
            } else {
                (files, kept, size) = (new, new_kept, new_size);
            }
        }
        assert!(n_changed > 140, "{n_changed}");
    }
}
