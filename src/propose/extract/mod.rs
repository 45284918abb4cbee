//! Who said what: finds attributions in an article, with the rule that found each.
//!
//! Rules on tokens, quotations and small closed lists of words; no model, no clock, no chance:
//! the same text gives the same answer. What is found are proposals: editors decide.

mod carry;
mod confidence;
mod extracted;
mod names;
mod phrase;
mod pronoun;
mod quote;
mod reading;
mod rules;
mod speaker;

pub use confidence::{DEFAULT_THRESHOLD, RELIABILITY};
pub use extracted::{Extracted, Quoted, Rule, Speaker, Via};
pub use speaker::passed_on;

use reading::Reading;
use sayso_language::Lexicon;

/// Finds the attributions of a text, in order; `also_furniture` holds lines that are no part of it.
pub fn extract(text: &str, lexicon: &Lexicon, also_furniture: &[String]) -> Vec<Extracted> {
    let reading = Reading::new(text, lexicon, also_furniture);
    let mut drafts = rules::find(&reading);
    carry::go_on(&reading, &mut drafts);
    let mut found = rules::settle(&reading, drafts);
    speaker::follow(&reading, &mut found);
    found
}

/// What was found, with every quotation that goes on joined to the attribution it goes on from.
pub fn joined(found: &[Extracted]) -> Vec<Extracted> {
    let mut joined: Vec<Extracted> = Vec::new();
    let mut order: Vec<&Extracted> = found.iter().collect();
    order.sort_by_key(|one| (one.rule == Rule::CarriedOn, one.content.first().map_or(0, |part| part.start)));
    for one in order {
        let start = one.content.first().map_or(0, |part| part.start);
        let from = joined.iter_mut().filter(|before| before.source == one.source && before.cue.is_some());
        let before = from
            .filter(|before| before.content.last().is_some_and(|part| part.end <= start))
            .max_by_key(|before| (before.quoted != Quoted::Indirect, before.content.last().map_or(0, |part| part.end)));
        match before {
            Some(before) if one.rule == Rule::CarriedOn => before.content.extend(one.content.iter().cloned()),
            _ => joined.push(one.clone()),
        }
    }
    joined.sort_by_key(|one| one.content.first().map_or(0, |part| part.start));
    joined
}
