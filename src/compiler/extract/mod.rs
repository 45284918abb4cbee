//! Who said what: finds attributions in an article, with the rule that found each.
//!
//! Rules on tokens, quotations and small closed lists of words; no model, no clock, no chance:
//! the same text gives the same answer. What is found are proposals: editors decide.

mod carry;
mod confidence;
mod hedge;
mod names;
mod phrase;
mod pronoun;
mod quote;
mod reading;
mod rules;
mod speaker;
mod token;

use std::ops::Range;

pub use confidence::{DEFAULT_THRESHOLD, RELIABILITY};
pub use hedge::FoundHedge;
pub use rules::Rule;
pub use speaker::Speaker;

use crate::lexicon::{Lexicon, Takes};
use reading::Reading;

/// One attribution as it stands in a text. All places are in bytes.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Who says it; nothing where the text names nobody.
    pub source: Option<Range<usize>>,
    /// The attributing words; empty where a quotation goes on without any.
    pub cue: Option<Range<usize>>,
    /// What is said, in parts.
    pub content: Vec<Range<usize>>,
    /// The attributing words of the attribution that a quotation goes on from.
    pub goes_on: Option<Range<usize>>,
    /// To whom it is said.
    pub addressee: Option<Range<usize>>,
    /// The rule that found it.
    pub rule: Rule,
    /// What the cue takes.
    pub takes: Takes,
    /// The dictionary's form of the cue.
    pub lemma: String,
    /// Whether the attributing words say that it is not so.
    pub denies: bool,
    /// Whether most of the content stands in quotation marks, or some.
    pub quoted: Quoted,
    /// The chance that it is right: measured, rule by rule.
    pub confidence: f32,
    /// The words that weaken it.
    pub hedges: Vec<FoundHedge>,
    /// Who speaks, with pronouns and short names followed to the full one.
    pub speaker: Option<Speaker>,
    /// The stations that the text names between speaker and outlet.
    pub via: Vec<Via>,
    /// When it was said, in the text's words.
    pub said: Option<Range<usize>>,
}

/// How much of what is said stands in quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Quoted {
    /// All of it.
    Direct,
    /// A part.
    Mixed,
    /// Nothing.
    Indirect,
}

/// A station between speaker and outlet that the text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Via {
    /// Where it is named.
    pub place: Range<usize>,
    /// Whether it is a document; else whoever reports it.
    pub is_document: bool,
}

/// Finds the attributions of a text, in order; `also_furniture` holds lines that are no part of it.
pub fn extract(text: &str, lexicon: &Lexicon, also_furniture: &[String]) -> Vec<Found> {
    let reading = Reading::new(text, lexicon, also_furniture);
    let mut drafts = rules::find(&reading);
    carry::go_on(&reading, &mut drafts);
    let mut found = rules::settle(&reading, drafts);
    speaker::follow(&reading, &mut found);
    found
}

/// The words of a text that weaken it.
pub fn hedges(text: &str, lexicon: &Lexicon) -> Vec<FoundHedge> {
    let reading = Reading::new(text, lexicon, &[]);
    hedge::find(&reading, std::slice::from_ref(&(0..reading.tokens.len())))
}

/// What was found, with every quotation that goes on joined to the attribution it goes on from.
pub fn joined(found: &[Found]) -> Vec<Found> {
    let mut joined: Vec<Found> = Vec::new();
    let mut order: Vec<&Found> = found.iter().collect();
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
