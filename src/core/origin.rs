//! Which origins are really one.
//!
//! Two origins are the same when they are parts of one (a study and its author, two offices
//! of one government), when one relies on the other, or when both rely on a third.

use alloc::vec;
use alloc::vec::Vec;

use crate::model::{Origin, OriginIdx};
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
