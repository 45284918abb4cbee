//! From drafts in tokens to findings in bytes.

use std::ops::Range;

use sayso_language::hedge::{FoundHedge, hedges_in};

use super::super::confidence;
use super::super::extracted::{Extracted, Quoted};
use super::super::reading::Reading;
use super::draft::Draft;

/// Drafts become findings: places in bytes, hedges, confidence; duplicates go.
pub(in crate::extract) fn settle(reading: &Reading, mut drafts: Vec<Draft>) -> Vec<Extracted> {
    drafts.sort_by_key(|draft| (draft.content.first().map_or(0, |part| part.start), draft.cue.start));
    drafts.dedup_by(|a, b| a.cue == b.cue && a.content == b.content);
    drafts.into_iter().map(|draft| found(reading, draft)).collect()
}

pub(super) fn found(reading: &Reading, draft: Draft) -> Extracted {
    let content: Vec<Range<usize>> = draft.content.iter().map(|part| reading.bytes(part)).collect();
    let quoted = quoted(reading, &draft.content);
    let mut found = Extracted {
        source: draft.source.as_ref().map(|source| reading.bytes(source)),
        cue: (!draft.cue.is_empty()).then(|| reading.bytes(&draft.cue)),
        goes_on: draft.goes_on.as_ref().map(|cue| reading.bytes(cue)),
        addressee: draft.addressee.as_ref().map(|addressee| reading.bytes(addressee)),
        content,
        rule: draft.rule,
        takes: draft.takes,
        denies: quoted != Quoted::Direct && reading.lexicon.has("denials", &draft.lemma),
        lemma: draft.lemma,
        quoted,
        confidence: 0.0,
        hedges: hedges(reading, &draft.content),
        speaker: None,
        via: Vec::new(),
        said: None,
    };
    found.confidence = confidence::of(reading, &found, &draft.cue, draft.source.as_ref());
    found
}

/// The hedges within the parts of what is said.
fn hedges(reading: &Reading, content: &[Range<usize>]) -> Vec<FoundHedge> {
    content.iter().flat_map(|part| hedges_in(&reading.tokens, reading.lexicon, part.clone())).collect()
}

pub(super) fn quoted(reading: &Reading, content: &[Range<usize>]) -> Quoted {
    let words = || content.iter().flat_map(|part| part.clone()).filter(|&n| reading.tokens[n].is_word());
    let all = words().count();
    let within = words().filter(|&n| reading.is_quoted(n)).count();
    if within == 0 {
        Quoted::Indirect
    } else if within * 20 > all * 19 {
        Quoted::Direct
    } else {
        Quoted::Mixed
    }
}
