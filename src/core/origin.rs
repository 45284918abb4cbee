//! Which origins are really one.
//!
//! Two origins are the same when they are parts of one (a study and its author, two offices
//! of one government), when one relies on the other, or when both rely on a third.

use alloc::vec;
use alloc::vec::Vec;

use crate::model::{Archive, OriginIdx};
use crate::sort::insert;

/// The outermost origin that `origin` is a part of. The database proves that this ends.
pub fn root(archive: &Archive, origin: OriginIdx) -> OriginIdx {
    let mut root = origin;
    while let Some(whole) = root.of(archive).part_of {
        root = whole;
    }
    root
}

/// Whether what the two say has, as far as the registry knows, one and the same beginning.
pub fn same(archive: &Archive, one: OriginIdx, other: OriginIdx) -> bool {
    let other = beginnings(archive, other);
    beginnings(archive, one).iter().any(|root| other.contains(root))
}

/// Whether `origin` is `other` or a part of it, or has something from it, directly or through others.
pub fn comes_from(archive: &Archive, origin: OriginIdx, other: OriginIdx) -> bool {
    beginnings(archive, origin).contains(&root(archive, other))
}

/// How many origins stand behind an origin, itself counted.
pub fn n_beginnings(archive: &Archive, origin: OriginIdx) -> usize {
    beginnings(archive, origin).len()
}

/// The roots of an origin and of everything that it and the wholes it is part of rely on.
fn beginnings(archive: &Archive, origin: OriginIdx) -> Vec<OriginIdx> {
    let mut seen = Vec::new();
    let mut open = vec![origin];
    let mut roots = Vec::new();
    while let Some(next) = open.pop() {
        if insert(&mut seen, next) {
            let entry = next.of(archive);
            open.extend(entry.part_of);
            open.extend(&entry.relies_on);
            if entry.part_of.is_none() {
                insert(&mut roots, next);
            }
        }
    }
    roots
}
