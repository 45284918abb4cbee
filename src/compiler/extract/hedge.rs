//! The words that weaken what is said.

use std::ops::Range;

use sayso_core::model::{HedgeStrength, Whose};

use super::reading::Reading;

/// A weakening expression where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundHedge {
    /// Its place, in bytes.
    pub place: Range<usize>,
    /// How far it weakens.
    pub strength: HedgeStrength,
    /// Whose words they are.
    pub whose: Whose,
}

/// The hedges within some tokens.
pub(super) fn find(reading: &Reading, content: &[Range<usize>]) -> Vec<FoundHedge> {
    let mut found = Vec::new();
    for part in content {
        let mut n = part.start;
        while n < part.end {
            let fits = |words: &[String]| {
                words.iter().enumerate().all(|(k, word)| n + k < part.end && reading.tokens[n + k].is(word))
            };
            let hedges = reading.lexicon.hedges(&reading.tokens[n].lower);
            match hedges.iter().find(|hedge| fits(&hedge.words)) {
                Some(hedge) if weakens(reading, part, n, n + hedge.words.len()) => {
                    let place = reading.bytes(&(n..n + hedge.words.len()));
                    found.push(FoundHedge { place, strength: hedge.strength, whose: hedge.whose });
                    n += hedge.words.len();
                }
                _ => n += 1,
            }
        }
    }
    found
}

/// The month of May is no hedge, nor does what could not be so weaken anything.
fn weakens(reading: &Reading, part: &Range<usize>, start: usize, end: usize) -> bool {
    let is_month = reading.tokens[start].is("may") && reading.tokens[start].capital && start > part.start;
    let is_denied = ["could", "can"].contains(&reading.tokens[start].lower.as_str())
        && reading.tokens.get(end).is_some_and(|next| next.is("not") || next.is("never"));
    !is_month && !is_denied
}
