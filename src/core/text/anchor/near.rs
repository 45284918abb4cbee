//! Finds places that are nearly a needle: where enough of its pieces stand in a line.
//!
//! Pieces of eight bytes, taken every eight bytes, are looked for in one pass over the text;
//! each that is found votes for the place where its needle would begin. Only the few places
//! with most votes are compared.

use std::ops::Range;

use super::distance::{Best, Pattern};
use super::scan::{Keys, key};

/// Length of a piece and distance between pieces, in bytes.
const PIECE: usize = 8;

/// Votes for places that differ by less than this, in bytes, are votes for one place.
const LANE: usize = 32;

/// How many places of a piece have a vote: one that is everywhere tells nothing.
const VOTES: u8 = 64;

/// How many places of a needle are compared.
const PLACES: usize = 4;

/// The largest share of a needle's bytes that may differ: one in `MOST`.
const MOST: usize = 4;

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
    let votes = vote(text, needles);
    let mut near = vec![Vec::new(); needles.len()];
    for candidates in votes.chunk_by(|one, next| needle_of(*one) == needle_of(*next)) {
        let n = needle_of(candidates[0]);
        near[n] = compare(text, needles[n], candidates.iter().map(|&vote| lane_of(vote)));
    }
    near
}

/// A vote: the needle in the upper half, the lane in the lower.
fn ballot(needle: u32, lane: usize) -> u64 {
    u64::from(needle) << 32 | lane as u64
}

fn needle_of(vote: u64) -> usize {
    (vote >> 32) as usize
}

fn lane_of(vote: u64) -> usize {
    (vote & u64::from(u32::MAX)) as usize
}

/// All votes, sorted by needle and lane. Lanes are counted from one needle's length before the
/// text, so that a needle whose beginning was cut off can still be found.
fn vote(text: &str, needles: &[&str]) -> Vec<u64> {
    let mut pieces: Vec<(u64, (usize, usize))> = Vec::new();
    for (n, needle) in needles.iter().enumerate().filter(|(_, needle)| needle.len() >= SHORTEST) {
        let from = pieces.len();
        for start in (0..=needle.len() - PIECE).step_by(PIECE) {
            let key = key(&needle.as_bytes()[start..]);
            // A needle that repeats itself votes once for each of its pieces.
            if pieces[from..].iter().all(|&(known, _)| known != key) {
                pieces.push((key, (n, start)));
            }
        }
    }
    let owners: Vec<(usize, usize)> = pieces.iter().map(|&(_, owner)| owner).collect();
    let keys = pieces.iter().enumerate().map(|(at, &(key, _))| (key, at as u32)).collect();
    let mut votes = Vec::new();
    let mut voted = vec![0; owners.len()];
    Keys::new(keys).scan(text.as_bytes(), |at, piece| {
        let (n, start) = owners[piece as usize];
        if voted[piece as usize] == VOTES {
            return;
        }
        voted[piece as usize] += 1;
        votes.push(ballot(n as u32, (at + needles[n].len() - start) / LANE));
    });
    votes.sort_unstable();
    votes
}

/// Compares a needle with the lanes that have most votes.
fn compare(text: &str, needle: &str, lanes: impl Iterator<Item = usize>) -> Vec<Near> {
    let mut counted: Vec<(usize, usize)> = Vec::new();
    for lane in lanes {
        match counted.last_mut() {
            // Neighbours share a window.
            Some((last, votes)) if lane <= *last + 1 && (lane == *last || *votes > 0) => {
                *votes += 1;
                *last = (*last).max(lane.saturating_sub(1));
            }
            _ => counted.push((lane, 1)),
        }
    }
    counted.sort_unstable_by_key(|&(lane, votes)| (std::cmp::Reverse(votes), lane));
    let enough = if needle.len() < 8 * PIECE { 1 } else { 2 };
    let forward = Pattern::new(needle.bytes());
    let backward = Pattern::new(needle.bytes().rev());
    let lanes = counted.into_iter().filter(|&(_, votes)| votes >= enough).take(PLACES);
    let mut near: Vec<Near> = lanes
        .filter_map(|(lane, _)| best_in(text, needle, (lane * LANE).saturating_sub(needle.len()), &forward, &backward))
        .collect();
    near.sort_unstable_by_key(|near| (near.distance, near.range.start));
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

/// Whether `context` stands at the end (or the start) of `beside`, with at most two in five of
/// its bytes different.
pub(super) fn stands_in(context: &str, beside: &str) -> bool {
    let allowed = context.len() * 2 / 5;
    !context.is_empty() && Pattern::new(context.bytes()).find(beside.bytes(), false).distance <= allowed
}

/// Where `context` ends in `beside`, if it stands there: its place is the last of equals.
pub(super) fn end_of(context: &str, beside: &str) -> Option<usize> {
    let found = found_in(context, beside.bytes().rev(), |context| Pattern::new(context.bytes().rev()))?;
    // Reversed, the end of the match is the start of the context; its length is about the same.
    let start = beside.len() - found.end;
    let end = Pattern::new(context.bytes()).find(beside.as_bytes()[start..].iter().copied(), true).end;
    Some(beside.floor_char_boundary(start + end))
}

/// Where `context` begins in `beside`, if it stands there.
pub(super) fn start_of(context: &str, beside: &str) -> Option<usize> {
    let found = found_in(context, beside.bytes(), |context| Pattern::new(context.bytes()))?;
    let back = Pattern::new(context.bytes().rev()).find(beside.as_bytes()[..found.end].iter().rev().copied(), true);
    Some(beside.floor_char_boundary(found.end - back.end))
}

fn found_in(context: &str, beside: impl Iterator<Item = u8>, prepare: impl Fn(&str) -> Pattern) -> Option<Best> {
    let found = prepare(context).find(beside, false);
    (!context.is_empty() && found.distance <= context.len() * 2 / 5).then_some(found)
}
