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
                // The month of May is no hedge.
                // Nor does what could not be so weaken anything.
                Some(hedge)
                    if !(reading.tokens[n].is("may") && reading.tokens[n].capital && n > part.start)
                        && !reading
                            .tokens
                            .get(n + hedge.words.len())
                            .is_some_and(|next| next.is("not") || next.is("never")) =>
                {
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
