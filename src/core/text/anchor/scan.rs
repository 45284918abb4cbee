//! Finds many needles in one text in a single pass.
//!
//! At every byte the next eight are a key; a bitmap tells nearly always that no needle begins
//! with it; the rest is a look into a table and a comparison. The cost grows with text plus
//! needles, not with their product. (Aho-Corasick was measured: building it costs more than
//! this whole pass.)

#![expect(
    clippy::indexing_slicing,
    reason = "every number is one of a needle, a key or a hash made here; the loop is the hottest there is"
)]

use alloc::vec;
use alloc::vec::Vec;

/// Length of a key in bytes. Shorter needles are searched one by one.
const KEY: usize = 8;

/// Most bits of a hash: with 5,000 needles nine of ten places of the bitmap are clear.
const BITS: u32 = 16;

/// For how many times as many places as keys there should be bits: fewer make more of the text
/// look like a key, more have to be cleared first.
const ROOM: usize = 32;

/// How many places of one needle are of interest: a sentence that occurs more often is ambiguous.
const PLACES: usize = 64;

/// Where each needle is in the text, in bytes; at most [`PLACES`] each.
pub(super) fn places(text: &str, needles: &[&str]) -> Vec<Vec<usize>> {
    let mut found = vec![Vec::new(); needles.len()];
    let (long, short): (Vec<_>, Vec<_>) = (0..needles.len()).partition(|&n| needles[n].len() >= KEY);
    for n in short.into_iter().filter(|&n| !needles[n].is_empty()) {
        found[n] = text.match_indices(needles[n]).map(|(at, _)| at).take(PLACES).collect();
    }
    let keys: Vec<_> = long.iter().map(|&n| (key(needles[n].as_bytes()), n as u32)).collect();
    Keys::new(&keys).scan(text.as_bytes(), |at, n| {
        let needle = needles[n as usize].as_bytes();
        let places = &mut found[n as usize];
        if places.len() < PLACES && text.as_bytes()[at..].starts_with(needle) {
            places.push(at);
        }
    });
    found
}

/// The first eight bytes as a number. `bytes` has eight.
pub(super) fn key(bytes: &[u8]) -> u64 {
    bytes.first_chunk().map_or(0, |chunk| u64::from_le_bytes(*chunk))
}

/// Keys with a number each, ready to be looked for.
pub(super) struct Keys {
    /// In the order of their hashes.
    sorted: Vec<(u64, u32)>,
    /// For each value of the hash: where its keys begin in `sorted`.
    starts: Vec<u32>,
    bitmap: Vec<u64>,
    hash: Hash,
}

impl Keys {
    pub(super) fn new(keys: &[(u64, u32)]) -> Self {
        let hash = Hash::for_keys(keys.len());
        let mut bitmap = vec![0; hash.values() / 64];
        for &(key, _) in keys {
            let hash = hash.of(key);
            bitmap[hash / 64] |= 1 << (hash % 64);
        }
        let (starts, sorted) = sort_by_counting(keys, hash.values(), |&(key, _)| hash.of(key));
        Self { sorted, starts, bitmap, hash }
    }

    /// Calls `found` with every place of every key. In chunks, because a browser compiles a long
    /// loop anew only when it is entered again.
    pub(super) fn scan(&self, text: &[u8], mut found: impl FnMut(usize, u32)) {
        const CHUNK: usize = 16 * 1024;
        if self.sorted.is_empty() {
            return;
        }
        let mut from = 0;
        while from + KEY <= text.len() {
            let to = (from + CHUNK).min(text.len() + 1 - KEY);
            self.scan_chunk(text, from..to, &mut found);
            from = to;
        }
    }

    fn scan_chunk(&self, text: &[u8], chunk: core::ops::Range<usize>, found: &mut impl FnMut(usize, u32)) {
        for (at, bytes) in text[chunk.start..].windows(KEY).take(chunk.len()).enumerate() {
            let key = key(bytes);
            let hash = self.hash.of(key);
            if self.bitmap[hash / 64] >> (hash % 64) & 1 == 1 {
                for &(_, n) in self.with_hash(hash).iter().filter(|(known, _)| *known == key) {
                    found(chunk.start + at, n);
                }
            }
        }
    }

    fn with_hash(&self, hash: usize) -> &[(u64, u32)] {
        &self.sorted[self.starts[hash] as usize..self.starts[hash + 1] as usize]
    }
}

/// Sorts items into groups, in their order within each; gives where each group begins, and the
/// end of the last. By counting: the groups are few and small numbers, there is nothing to compare.
pub(super) fn sort_by_counting<T: Copy + Default>(
    items: &[T],
    n_groups: usize,
    group: impl Fn(&T) -> usize,
) -> (Vec<u32>, Vec<T>) {
    let mut starts = vec![0; n_groups + 1];
    items.iter().for_each(|item| starts[group(item)] += 1);
    let mut end = 0;
    for start in &mut starts {
        end += *start;
        *start = end;
    }
    let mut sorted = vec![T::default(); items.len()];
    for item in items.iter().rev() {
        let start = &mut starts[group(item)];
        *start -= 1;
        sorted[*start as usize] = *item;
    }
    (starts, sorted)
}

/// Multiplicative hashing (Knuth): the high bits of the product with 2⁶⁴ over the golden ratio.
#[derive(Clone, Copy)]
struct Hash {
    bits: u32,
}

impl Hash {
    fn for_keys(n: usize) -> Self {
        Self { bits: (n * ROOM).max(64).ilog2().min(BITS) }
    }

    fn values(self) -> usize {
        1 << self.bits
    }

    fn of(self, key: u64) -> usize {
        (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - self.bits)) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_finds_what_searching_one_by_one_finds() {
        let text = "He said no. She said no, and he said nothing. said no said nothing at all".repeat(3);
        let needles = [
            "He said no.",
            "said no",
            "said nothing",
            "no",
            "",
            "absent from the text",
            "nothing at allHe said",
            "all",
        ];
        let expected: Vec<Vec<usize>> = needles
            .iter()
            .map(|needle| {
                if needle.is_empty() {
                    vec![]
                } else {
                    (0..text.len()).filter(|&at| text[at..].starts_with(needle)).take(PLACES).collect()
                }
            })
            .collect();
        assert_eq!(places(&text, &needles), expected);
    }

    #[test]
    fn a_text_shorter_than_a_key_is_no_matter() {
        assert_eq!(places("short", &["short", "longer than it", "s"]), [vec![0], vec![], vec![0]]);
        assert_eq!(places("", &["a", "abcdefgh"]), [vec![], vec![]]);
    }
}
