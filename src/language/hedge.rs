//! The words that weaken what is said.

use std::ops::Range;

use sayso_core::model::{HedgeStrength, Whose};
use serde::{Deserialize, Serialize};

use crate::lexicon::Lexicon;
use crate::token::{Token, tokens};

/// A weakening expression where it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FoundHedge {
    /// Its place, in bytes.
    pub place: Range<usize>,
    /// How far it weakens.
    pub strength: HedgeStrength,
    /// Whose words they are.
    pub whose: Whose,
}

/// The words of a text that weaken it.
pub fn hedges(text: &str, lexicon: &Lexicon) -> Vec<FoundHedge> {
    let tokens = tokens(text);
    hedges_in(&tokens, lexicon, 0..tokens.len())
}

/// The hedges within some tokens of a text.
pub fn hedges_in(tokens: &[Token], lexicon: &Lexicon, part: Range<usize>) -> Vec<FoundHedge> {
    let mut found = Vec::new();
    let mut n = part.start;
    while n < part.end {
        let fits =
            |words: &[String]| words.iter().enumerate().all(|(k, word)| n + k < part.end && tokens[n + k].is(word));
        let hedges = lexicon.hedges(&tokens[n].lower);
        match hedges.iter().find(|hedge| fits(&hedge.words)) {
            Some(hedge) if weakens(tokens, &part, n, n + hedge.words.len()) => {
                let end = n + hedge.words.len();
                let place = tokens[n].range.start..tokens[end - 1].range.end;
                found.push(FoundHedge { place, strength: hedge.strength, whose: hedge.whose });
                n = end;
            }
            _ => n += 1,
        }
    }
    found
}

/// The month of May is no hedge, nor does what could not be so weaken anything.
fn weakens(tokens: &[Token], part: &Range<usize>, start: usize, end: usize) -> bool {
    let first = &tokens[start];
    let is_month = first.is("may") && first.capital && start > part.start;
    let is_denied = ["could", "can"].contains(&first.lower.as_str())
        && tokens.get(end).is_some_and(|next| next.is("not") || next.is("never"));
    !is_month && !is_denied
}
