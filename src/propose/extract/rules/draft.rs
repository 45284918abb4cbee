//! An attribution while the rules work on it, in tokens.

use std::ops::Range;

use sayso_language::lexicon::Takes;
use sayso_language::token::TokenKind;

use super::super::extracted::Rule;
use super::super::reading::Reading;

/// An attribution in tokens.
#[derive(Clone, Debug)]
pub(in crate::extract) struct Draft {
    pub(in crate::extract) source: Option<Range<usize>>,
    pub(in crate::extract) cue: Range<usize>,
    pub(in crate::extract) content: Vec<Range<usize>>,
    pub(in crate::extract) addressee: Option<Range<usize>>,
    pub(in crate::extract) rule: Rule,
    pub(in crate::extract) takes: Takes,
    pub(in crate::extract) lemma: String,
    pub(in crate::extract) sentence: usize,
    /// The cue of the attribution that it goes on from.
    pub(in crate::extract) goes_on: Option<Range<usize>>,
}

/// A range without the marks at its edges; nothing when only marks are in it.
pub(super) fn trim(reading: &Reading, range: Range<usize>) -> Option<Range<usize>> {
    let is_edge = |n: usize| {
        matches!(reading.kind(n), TokenKind::Comma | TokenKind::Colon | TokenKind::Semicolon | TokenKind::Dash)
            || reading.kind(n) == TokenKind::Mark && reading.tokens[n].range.len() == 1
    };
    let (mut start, mut end) = (range.start, range.end.max(range.start));
    while start < end && is_edge(start) {
        start += 1;
    }
    while end > start && is_edge(end - 1) {
        end -= 1;
    }
    (start < end).then_some(start..end)
}
