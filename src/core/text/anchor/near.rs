//! Finds places that are nearly a needle: where enough of its pieces are in a line.
//!
//! Pieces of eight bytes, taken every eight bytes, are looked for in one pass over the text;
//! each that is found votes for the place where its needle would begin. Only the few places
//! with most votes are compared.

#![expect(clippy::indexing_slicing, reason = "every number is one of a needle, a piece or a lane made here")]

use alloc::vec;
use alloc::vec::Vec;
use core::ops::Range;

use super::distance::{Best, Pattern};
use super::scan::{Keys, key, sort_by_counting};
use crate::sort::sort_by_key;

/// Length of a piece and distance between pieces, in bytes.
const PIECE: usize = 8;

/// Votes for places that differ by less than this, in bytes, are votes for one place.
const LANE: usize = 32;

/// How many places of a piece may have a vote: one that is everywhere tells nothing.
const VOTES: usize = 64;

/// The rarest pieces of a needle vote, until there are so many votes of so many pieces.
const ENOUGH: (usize, usize) = (96, 6);

/// How many places of a needle are compared.
const PLACES: usize = 4;

/// The largest share of a needle's bytes that may differ: one in `MOST`.
const MOST: usize = 2;

/// Shorter needles, in bytes, are like too much.
pub(super) const SHORTEST: usize = 24;

/// A place that is nearly a needle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Near {
    /// In bytes of the text.
    pub(super) range: Range<usize>,
    /// Edits of bytes between the two.
    pub(super) distance: usize,
}

/// The places that are nearly each needle, the nearest first.
pub(super) fn places(text: &str, needles: &[&str]) -> Vec<Vec<Near>> {
    let near = |(needle, mut votes): (&&str, Vec<u32>)| {
        sort_by_key(&mut votes, |&lane| lane.into());
        compare(text, needle, &votes)
    };
    needles.iter().zip(vote(text, needles)).map(near).collect()
}

/// A piece of a needle.
struct Piece {
    key: u64,
    needle: usize,
    /// Where it is in its needle.
    start: usize,
}

/// The lanes that each needle's pieces vote for. Lanes are counted from one needle's length
/// before the text, so that a needle whose beginning was cut off can still be found.
fn vote(text: &str, needles: &[&str]) -> Vec<Vec<u32>> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (n, needle) in needles.iter().enumerate().filter(|(_, needle)| needle.len() >= SHORTEST) {
        let from = pieces.len();
        for start in (0..=needle.len() - PIECE).step_by(PIECE) {
            let key = key(&needle.as_bytes()[start..]);
            // A needle that repeats itself votes once for each of its pieces.
            if pieces[from..].iter().all(|piece| piece.key != key) {
                pieces.push(Piece { key, needle: n, start });
            }
        }
    }
    let hits = Hits::of(text, &pieces);
    let mut votes = vec![Vec::new(); needles.len()];
    let mut n = 0;
    for of_one in pieces.chunk_by(|one, next| one.needle == next.needle) {
        let places = of_one.iter().enumerate().map(|(at, piece)| (piece, hits.of_piece(n + at)));
        let mut rarest: Vec<(&Piece, &[(u32, u32)])> =
            places.filter(|(_, at)| (1..=VOTES).contains(&at.len())).collect();
        sort_by_key(&mut rarest, |(_, at)| at.len() as u64);
        let votes = &mut votes[of_one[0].needle];
        for (voted, (piece, at)) in rarest.into_iter().enumerate() {
            if voted >= ENOUGH.1 && votes.len() >= ENOUGH.0 {
                break;
            }
            let ahead = (needles[piece.needle].len() - piece.start) as u32;
            votes.extend(at.iter().map(|(_, at)| (at + ahead) / LANE as u32));
        }
        n += of_one.len();
    }
    votes
}

/// Where pieces are in a text.
struct Hits {
    /// Where the places of each piece begin.
    starts: Vec<u32>,
    /// The piece and its place.
    hits: Vec<(u32, u32)>,
}

impl Hits {
    /// The first places of every piece, and one more than there may be votes when there are more.
    fn of(text: &str, pieces: &[Piece]) -> Self {
        let keys: Vec<_> = pieces.iter().enumerate().map(|(n, piece)| (piece.key, n as u32)).collect();
        let mut counts = vec![0; pieces.len()];
        let mut hits: Vec<(u32, u32)> = Vec::new();
        Keys::new(&keys).scan(text.as_bytes(), |at, n| {
            let count = &mut counts[n as usize];
            if *count <= VOTES {
                *count += 1;
                hits.push((n, at as u32));
            }
        });
        let (starts, hits) = sort_by_counting(&hits, pieces.len(), |&(n, _)| n as usize);
        Self { starts, hits }
    }

    fn of_piece(&self, n: usize) -> &[(u32, u32)] {
        &self.hits[self.starts[n] as usize..self.starts[n + 1] as usize]
    }
}

/// Compares a needle with the lanes that have most votes.
fn compare(text: &str, needle: &str, lanes: &[u32]) -> Vec<Near> {
    let mut counted: Vec<(usize, usize)> = Vec::new();
    for lane in lanes.iter().map(|&lane| lane as usize) {
        match counted.last_mut() {
            // Neighbours share a window.
            Some((last, votes)) if lane <= *last + 1 && (lane == *last || *votes > 0) => {
                *votes += 1;
                *last = (*last).max(lane.saturating_sub(1));
            }
            _ => counted.push((lane, 1)),
        }
    }
    // By lane they are sorted already.
    sort_by_key(&mut counted, |&(_, votes)| u64::MAX - votes as u64);
    // With a third of the best one's votes, a place may still be nearly as near.
    let most_votes = counted.first().map_or(0, |&(_, votes)| votes);
    let enough = usize::max(if needle.len() < 8 * PIECE { 1 } else { 2 }, most_votes / 3);
    let forward = Pattern::new(needle.bytes());
    let backward = Pattern::new(needle.bytes().rev());
    let lanes = counted.into_iter().filter(|&(_, votes)| votes >= enough).take(PLACES);
    let mut near: Vec<Near> = lanes
        .filter_map(|(lane, _)| best_in(text, needle, (lane * LANE).saturating_sub(needle.len()), &forward, &backward))
        .collect();
    sort_by_key(&mut near, |near| (near.distance as u64) << 32 | near.range.start as u64);
    near.dedup_by(|next, one| next.range.start < one.range.end && one.range.start < next.range.end);
    near
}

/// The best place about `start`, when it is near enough.
fn best_in(text: &str, needle: &str, start: usize, forward: &Pattern, backward: &Pattern) -> Option<Near> {
    let most = needle.len() / MOST;
    let from = start.saturating_sub(LANE + most);
    let to = (start + needle.len() + 2 * LANE + most).min(text.len());
    let window = text.as_bytes().get(from..to)?;
    let Best { distance, end } = forward.find(window.iter().copied(), false);
    if distance > most {
        return None;
    }
    // Back from its end, the needle reversed begins exactly there.
    let back = backward.find(window[..end].iter().rev().copied(), true);
    let range = text.floor_char_boundary(from + end - back.end)..text.ceil_char_boundary(from + end);
    (!range.is_empty()).then_some(Near { range, distance })
}

/// Whether `context` is in `beside`, with at most two in five of its bytes different.
pub(super) fn stands_in(context: &str, beside: &str) -> bool {
    found_in(context, beside.bytes(), |context| Pattern::new(context.bytes())).is_some()
}

/// Where `context` ends in `beside`, if it is there: its place is the last of equals.
pub(super) fn end_of(context: &str, beside: &str) -> Option<usize> {
    if stands_before(context, beside) {
        return Some(beside.trim_end().len());
    }
    let found = found_in(context, beside.bytes().rev(), |context| Pattern::new(context.bytes().rev()))?;
    // Reversed, the end of the match is the start of the context; its length is about the same.
    let start = beside.len() - found.end;
    let end = Pattern::new(context.bytes()).find(beside.as_bytes()[start..].iter().copied(), true).end;
    Some(beside.floor_char_boundary(start + end))
}

/// Where `context` begins in `beside`, if it is there.
pub(super) fn start_of(context: &str, beside: &str) -> Option<usize> {
    if stands_after(context, beside) {
        return Some(beside.len() - beside.trim_start().len());
    }
    let found = found_in(context, beside.bytes(), |context| Pattern::new(context.bytes()))?;
    let back = Pattern::new(context.bytes().rev()).find(beside.as_bytes()[..found.end].iter().rev().copied(), true);
    Some(beside.floor_char_boundary(found.end - back.end))
}

/// Whether `context`, letter for letter, is what ends the text before a place: then there is
/// nothing to search.
pub(super) fn stands_before(context: &str, before: &str) -> bool {
    !context.is_empty() && common_end(context, before) == context.len()
}

/// The same for the text after a place.
pub(super) fn stands_after(context: &str, after: &str) -> bool {
    !context.is_empty() && common_start(context, after) == context.len()
}

/// How many bytes of the end of `context` are right before a place.
pub(super) fn common_end(context: &str, before: &str) -> usize {
    common(context.bytes().rev(), before.trim_end().bytes().rev())
}

/// How many bytes of the start of `context` are right after a place.
pub(super) fn common_start(context: &str, after: &str) -> usize {
    common(context.bytes(), after.trim_start().bytes())
}

/// A context goes over the ends of paragraphs, with a space in their place.
fn common(one: impl Iterator<Item = u8>, other: impl Iterator<Item = u8>) -> usize {
    let is_same = |(one, other): &(u8, u8)| one == other || *one == b' ' && *other == b'\n';
    one.zip(other).take_while(is_same).count()
}

fn found_in(context: &str, beside: impl Iterator<Item = u8>, prepare: impl Fn(&str) -> Pattern) -> Option<Best> {
    if context.is_empty() {
        return None;
    }
    let found = prepare(context).find(beside, false);
    (found.distance <= context.len() * 2 / 5).then_some(found)
}
