//! Sorting for the widget: one piece of code for all that is sorted, because each type that the
//! standard library sorts costs readers three kilobytes; its heap costs a tenth of that.

use alloc::collections::BinaryHeap;
use alloc::vec::Vec;

/// The numbers of some items in the order of their keys; equal ones as they were.
#[inline(never)]
pub(crate) fn order(keys: &[u64]) -> Vec<u32> {
    let keyed: BinaryHeap<(u64, u32)> = keys.iter().copied().zip(0..).collect();
    keyed.into_sorted_vec().into_iter().map(|(_, n)| n).collect()
}

/// Sorts items by a key; equal ones stay as they were.
pub(crate) fn sort_by_key<T: Clone>(items: &mut Vec<T>, key: impl Fn(&T) -> u64) {
    let keys: Vec<u64> = items.iter().map(key).collect();
    *items = order(&keys).into_iter().filter_map(|n| items.get(n as usize).cloned()).collect();
}

/// Puts an item into its place among sorted ones; false when it is there already.
pub(crate) fn insert<T: Ord>(items: &mut Vec<T>, item: T) -> bool {
    match items.binary_search(&item) {
        Ok(_) => false,
        Err(place) => {
            items.insert(place, item);
            true
        }
    }
}

/// A number that equal texts share (FNV-1a, 64 bits), and hardly any others.
pub(crate) fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_keys_stay_as_they_were() {
        let mut items = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')];
        sort_by_key(&mut items, |item| item.0);
        assert_eq!(items, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
    }

    #[test]
    fn nothing_is_put_in_twice() {
        let mut items = Vec::new();
        let inserted = [3, 1, 3, 2].map(|item| insert(&mut items, item));
        assert_eq!((items, inserted), (vec![1, 2, 3], [true, true, false, true]));
    }
}
