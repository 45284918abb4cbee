//! Edit distance of a pattern to the best place in a text.
//!
//! Myers, "A fast bit-vector algorithm for approximate string matching" (JACM 46, 1999), with
//! Hyyrö's blocks for patterns over 64 bytes. Bytes, not characters: a changed letter outside
//! ASCII may count twice.

#![expect(
    clippy::indexing_slicing,
    reason = "blocks and masks have the sizes that they are made with here; the loop is hot"
)]

use alloc::vec;
use alloc::vec::Vec;

/// A pattern, prepared.
pub(super) struct Pattern {
    len: usize,
    blocks: usize,
    /// For each byte value and block: the places where the pattern has it.
    masks: Vec<u64>,
}

/// The best end of a pattern in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Best {
    /// Edits: insertions, deletions and substitutions of bytes.
    pub(super) distance: usize,
    /// Where the match ends, in bytes; the first of equals.
    pub(super) end: usize,
}

impl Pattern {
    /// Prepares bytes, in their order.
    pub(super) fn new(pattern: impl ExactSizeIterator<Item = u8>) -> Self {
        let len = pattern.len();
        let blocks = len.div_ceil(64).max(1);
        let mut masks = vec![0; 256 * blocks];
        for (at, byte) in pattern.enumerate() {
            masks[usize::from(byte) * blocks + at / 64] |= 1 << (at % 64);
        }
        Self { len, blocks, masks }
    }

    /// The best place of the pattern in a text, which may begin anywhere or, with `from_start`,
    /// only at its start.
    pub(super) fn find(&self, text: impl Iterator<Item = u8>, from_start: bool) -> Best {
        let mut state = vec![(u64::MAX, 0u64); self.blocks];
        let mut score = self.len;
        let mut best = Best { distance: self.len, end: 0 };
        for (at, byte) in text.enumerate() {
            let masks = &self.masks[usize::from(byte) * self.blocks..][..self.blocks];
            let mut carry = i8::from(from_start);
            for (block, ((positive, negative), &mask)) in state.iter_mut().zip(masks).enumerate() {
                let last = if block + 1 == self.blocks { (self.len + 63) % 64 } else { 63 };
                carry = step(positive, negative, mask, carry, last as u32);
            }
            score = score.saturating_add_signed(isize::from(carry));
            if score < best.distance {
                best = Best { distance: score, end: at + 1 };
            }
        }
        best
    }
}

/// One column of one block: `carry` is the change of the score above it, the answer the change
/// at bit `last`.
#[inline(always)]
fn step(positive: &mut u64, negative: &mut u64, mask: u64, carry: i8, last: u32) -> i8 {
    let falls = u64::from(carry < 0);
    let vertical = mask | *negative;
    let mask = mask | falls;
    let horizontal = ((mask & *positive).wrapping_add(*positive) ^ *positive) | mask;
    let rises = *negative | !(horizontal | *positive);
    let sinks = *positive & horizontal;
    let out = (rises >> last & 1) as i8 - (sinks >> last & 1) as i8;
    let rises = rises << 1 | u64::from(carry > 0);
    *positive = sinks << 1 | falls | !(vertical | rises);
    *negative = rises & vertical;
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same by the book: a table of all prefixes.
    fn by_table(pattern: &[u8], text: &[u8], from_start: bool) -> Best {
        let mut column: Vec<usize> = (0..=pattern.len()).collect();
        let mut best = Best { distance: pattern.len(), end: 0 };
        for (at, byte) in text.iter().enumerate() {
            let mut diagonal = column[0];
            column[0] = if from_start { at + 1 } else { 0 };
            for row in 1..=pattern.len() {
                let substituted = diagonal + usize::from(pattern[row - 1] != *byte);
                diagonal = column[row];
                column[row] = substituted.min(column[row] + 1).min(column[row - 1] + 1);
            }
            if column[pattern.len()] < best.distance {
                best = Best { distance: column[pattern.len()], end: at + 1 };
            }
        }
        best
    }

    #[test]
    fn it_is_what_the_table_says_at_every_length() {
        let mut seed = 7u32;
        let mut random = move |below: u32| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 16) % below
        };
        for len in (0..200).chain([256, 300]) {
            let pattern: Vec<u8> = (0..len).map(|_| b'a' + random(4) as u8).collect();
            let mut text: Vec<u8> = (0..40).map(|_| b'a' + random(4) as u8).collect();
            for byte in &pattern {
                match random(12) {
                    0 => {}
                    1 => text.push(b'z'),
                    2 => text.extend([b'y', *byte]),
                    _ => text.push(*byte),
                }
            }
            text.extend((0..30).map(|_| b'a' + random(4) as u8));
            for from_start in [false, true] {
                let found = Pattern::new(pattern.iter().copied()).find(text.iter().copied(), from_start);
                assert_eq!(found, by_table(&pattern, &text, from_start), "length {len}, from start {from_start}");
            }
        }
    }
}
