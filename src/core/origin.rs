//! Which origins are really one.
//!
//! Two origins are the same when they are parts of one (a study and its author, two offices
//! of one government), when one relies on the other, or when both rely on a third.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use crate::model::{Origin, OriginIdx, QuestionIdx};
use crate::sort::insert;

/// The outermost origin that `origin` is a part of. The database proves that this ends.
pub fn root(origins: &[Origin], origin: OriginIdx) -> OriginIdx {
    let mut root = origin;
    while let Some(whole) = origins.get(root.at()).and_then(|entry| entry.part_of) {
        root = whole;
    }
    root
}

/// Whether what the two say has, as far as the registry knows, one and the same beginning.
pub fn same(origins: &[Origin], one: OriginIdx, other: OriginIdx) -> bool {
    let other = beginnings(origins, other);
    beginnings(origins, one).iter().any(|root| other.contains(root))
}

/// Whether `origin` is `other` or a part of it, or has something from it, directly or through others.
pub fn comes_from(origins: &[Origin], origin: OriginIdx, other: OriginIdx) -> bool {
    beginnings(origins, origin).contains(&root(origins, other))
}

/// Why two origins may share what they know on a question, if the registry says that they may: what is said of
/// a whole holds for its parts.
pub fn may_share(
    origins: &[Origin],
    one: OriginIdx,
    other: OriginIdx,
    question: Option<QuestionIdx>,
) -> Option<&String> {
    let (ones, others) = (wholes(origins, one), wholes(origins, other));
    let found = |from: &[OriginIdx], to: &[OriginIdx]| {
        let entries = from.iter().filter_map(|origin| origins.get(origin.at())).flat_map(|entry| &entry.may_share);
        let fits = |on: &[QuestionIdx]| on.is_empty() || question.is_some_and(|question| on.contains(&question));
        entries.into_iter().find(|share| to.contains(&share.with) && fits(&share.on)).map(|share| &share.reason)
    };
    found(&ones, &others).or_else(|| found(&others, &ones))
}

/// An origin and all that it is a part of, the innermost first.
fn wholes(origins: &[Origin], origin: OriginIdx) -> Vec<OriginIdx> {
    let mut wholes = vec![origin];
    let mut at = origin;
    while let Some(whole) = origins.get(at.at()).and_then(|entry| entry.part_of) {
        wholes.push(whole);
        at = whole;
    }
    wholes
}

/// How many origins are behind an origin, itself counted.
pub fn n_beginnings(origins: &[Origin], origin: OriginIdx) -> usize {
    beginnings(origins, origin).len()
}

/// The roots of an origin and of everything that it and the wholes it is part of rely on.
fn beginnings(origins: &[Origin], origin: OriginIdx) -> Vec<OriginIdx> {
    let mut seen = Vec::new();
    let mut open = vec![origin];
    let mut roots = Vec::new();
    while let Some(next) = open.pop() {
        let Some(entry) = origins.get(next.at()) else { continue };
        if insert(&mut seen, next) {
            open.extend(entry.part_of);
            open.extend(&entry.relies_on);
            if entry.part_of.is_none() {
                insert(&mut roots, next);
            }
        }
    }
    roots
}
