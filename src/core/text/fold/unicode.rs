//! What folding takes from Unicode's data, as `core/build.rs` wrote it.

use alloc::vec;
use alloc::vec::Vec;

static FILE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/unicode.bin"));

/// Characters of the basic plane: one bit each.
const PLANE: usize = 0x1_0000;

/// The parts of Unicode's data that folding asks for.
pub(super) struct Unicode {
    /// The characters of the basic plane that are in one of the tables, one bit each: nearly no
    /// character of a text is.
    listed: Vec<u64>,
    /// Characters that decompose, in order, and where their parts begin.
    decomposed: Vec<(u32, usize)>,
    parts: Vec<char>,
    classes: Vec<Run>,
    digits: Vec<Run>,
    ignorable: Vec<Run>,
}

/// Some characters one after another.
#[derive(Clone, Copy)]
struct Run {
    start: u32,
    len: u32,
    class: u8,
}

impl Unicode {
    pub(super) fn read() -> Self {
        let mut reader = Reader { rest: FILE.iter() };
        let n = reader.number();
        let characters: Vec<u32> = reader.distances(n).collect();
        let lens: Vec<usize> = reader.bytes(n).map(usize::from).collect();
        let (firsts, n_rests) = (reader.signed_distances(n), lens.iter().sum::<usize>().saturating_sub(n));
        let mut rests = reader.signed_distances(n_rests).into_iter();
        let (mut decomposed, mut parts) = (Vec::with_capacity(n), Vec::with_capacity(n + n_rests));
        for ((character, len), first) in characters.into_iter().zip(lens).zip(firsts) {
            decomposed.push((character, parts.len()));
            parts.push(first);
            parts.extend(rests.by_ref().take(len.saturating_sub(1)));
        }
        let n = reader.number();
        let mut classes = reader.runs(n);
        for (run, class) in classes.iter_mut().zip(reader.bytes(n)) {
            run.class = class;
        }
        let n = reader.number();
        let digits = reader.runs(n);
        let n = reader.number();
        let ignorable = reader.runs(n);
        let mut unicode = Self { listed: vec![0; PLANE / 64], decomposed, parts, classes, digits, ignorable };
        unicode.list();
        unicode
    }

    fn list(&mut self) {
        let single = self.decomposed.iter().map(|&(character, _)| character..character + 1);
        let runs =
            self.classes.iter().chain(&self.digits).chain(&self.ignorable).map(|run| run.start..run.start + run.len);
        for character in single.chain(runs).flatten() {
            if let Some(bits) = self.listed.get_mut(character as usize / 64) {
                *bits |= 1 << (character % 64);
            }
        }
    }

    /// Whether a character may be in one of the tables.
    pub(super) fn may_list(&self, c: char) -> bool {
        let c = c as u32;
        self.listed.get(c as usize / 64).is_none_or(|bits| bits >> (c % 64) & 1 == 1)
    }

    /// What a character is made of; nothing if it is of one piece.
    pub(super) fn parts(&self, c: char) -> Option<&[char]> {
        let n = self.decomposed.binary_search_by_key(&(c as u32), |&(character, _)| character).ok()?;
        let (_, start) = *self.decomposed.get(n)?;
        let end = self.decomposed.get(n + 1).map_or(self.parts.len(), |&(_, end)| end);
        self.parts.get(start..end)
    }

    /// The canonical combining class: 0 for what stands by itself.
    pub(super) fn class(&self, c: char) -> u8 {
        run_of(&self.classes, c).map_or(0, |run| run.class)
    }

    /// The value of a digit that is not ASCII.
    pub(super) fn digit(&self, c: char) -> Option<u8> {
        let run = run_of(&self.digits, c)?;
        // A run may hold more than one alphabet's ten.
        Some(((c as u32 - run.start) % 10) as u8)
    }

    /// Whether a character is not drawn, and changes at most how others are.
    pub(super) fn is_ignorable(&self, c: char) -> bool {
        run_of(&self.ignorable, c).is_some()
    }
}

fn run_of(runs: &[Run], c: char) -> Option<Run> {
    let c = c as u32;
    let after = runs.partition_point(|run| run.start <= c);
    let run = runs.get(after.checked_sub(1)?)?;
    (c - run.start < run.len).then_some(*run)
}

/// Reads the file from its start; past its end there are zeros.
struct Reader {
    rest: core::slice::Iter<'static, u8>,
}

impl Reader {
    fn number(&mut self) -> usize {
        let (mut number, mut shift) = (0_usize, 0);
        for &byte in self.rest.by_ref() {
            number |= usize::from(byte & 0x7F) << shift;
            shift += 7;
            if byte < 0x80 || shift > 21 {
                break;
            }
        }
        number
    }

    fn distances(&mut self, n: usize) -> impl Iterator<Item = u32> {
        let mut last = 0;
        (0..n).map(move |_| {
            last += self.number() as u32;
            last
        })
    }

    fn signed_distances(&mut self, n: usize) -> Vec<char> {
        let mut last = 0_i32;
        let next = |_| {
            let distance = self.number() as i32;
            last += (distance >> 1) ^ -(distance & 1);
            char::from_u32(last as u32).unwrap_or_default()
        };
        (0..n).map(next).collect()
    }

    fn bytes(&mut self, n: usize) -> impl Iterator<Item = u8> + use<> {
        let bytes = self.rest.as_slice();
        let (bytes, rest) = bytes.split_at_checked(n).unwrap_or((bytes, &[]));
        self.rest = rest.iter();
        bytes.iter().copied()
    }

    fn runs(&mut self, n: usize) -> Vec<Run> {
        let starts: Vec<u32> = self.distances(n).collect();
        starts.into_iter().map(|start| Run { start, len: self.number() as u32, class: 0 }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::char::{canonical_combining_class, decompose_canonical};

    #[test]
    fn it_is_unicodes_own() {
        let unicode = Unicode::read();
        for c in '\u{80}'..=char::MAX {
            let mut parts = Vec::new();
            decompose_canonical(c, |part| parts.push(part));
            let is_left_out =
                matches!(c, '\u{AC00}'..='\u{D7A3}' | '\u{F900}'..='\u{FAFF}' | '\u{2F800}'..='\u{2FA1F}');
            if parts != [c] && !is_left_out {
                assert_eq!(unicode.parts(c), Some(&*parts), "{c:?}");
            }
            assert_eq!(unicode.class(c), canonical_combining_class(c), "{c:?}");
            let is_listed = unicode.parts(c).is_some()
                || unicode.class(c) > 0
                || unicode.digit(c).is_some()
                || unicode.is_ignorable(c);
            assert!(unicode.may_list(c) || !is_listed, "{c:?}");
        }
        for (digits, zero) in [("٠١٢٣٤٥٦٧٨٩", '٠'), ("۰۱۲۳۴۵۶۷۸۹", '۰'), ("०१२३४५६७८९", '०'), ("𝟘𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡", '𝟘')]
        {
            let values: Vec<_> = digits.chars().map(|c| unicode.digit(c)).collect();
            assert_eq!(values, (0..10).map(Some).collect::<Vec<_>>(), "{zero}");
        }
        assert!(
            ['\u{AD}', '\u{200B}', '\u{200C}', '\u{FE0F}', '\u{E0041}', '\u{FEFF}'].map(|c| unicode.is_ignorable(c))
                == [true; 6]
        );
        assert!(!unicode.is_ignorable('a') && unicode.digit('²').is_none() && unicode.parts('²').is_none());
    }
}
