//! The surroundings in which a claim is read.

use std::ops::Range;

use sayso_core::Date;
use sayso_core::model::{Accusation, ArticleIdx, Check, Sentence, Source, SourceIdx};
use sayso_core::text::{Folded, Typography};

use super::names::Names;
use crate::toml_files::Fields;

/// What reading a claim needs to know of its surroundings.
pub(super) struct Context<'a> {
    pub(super) names: &'a Names,
    pub(super) article: ArticleIdx,
    /// Who published the article, if that was understood.
    pub(super) outlet: Option<SourceIdx>,
    pub(super) published: Option<Date>,
    pub(super) sentences: &'a [Sentence],
    /// How the article's language writes.
    pub(super) typography: &'a Typography,
    /// The same with their typography folded.
    pub(super) folded: Vec<Folded>,
    /// The same one after another.
    pub(super) flow: Flow,
    /// The whole file, typography folded.
    pub(super) text: Folded,
    pub(super) check: Option<Check>,
    pub(super) sources: &'a [Option<Source>],
    pub(super) matters: &'a [Option<Accusation>],
}

/// The folded sentences of an article one after another, with a line's end between them, which is
/// in none: so that they are searched in one go.
pub(super) struct Flow {
    text: String,
    /// Where each sentence begins.
    starts: Vec<usize>,
}

impl Flow {
    pub(super) fn new(sentences: &[Folded]) -> Self {
        let mut flow = Self { text: String::new(), starts: Vec::with_capacity(sentences.len()) };
        for sentence in sentences {
            flow.starts.push(flow.text.len());
            flow.text.push_str(&sentence.text);
            flow.text.push('\n');
        }
        flow
    }
}

impl Flow {
    /// Whether a place of a sentence has these words before and after it, in its sentence or the ones
    /// beside it.
    pub(super) fn is_between(&self, sentence: usize, place: Range<usize>, prefix: &str, suffix: &str) -> bool {
        let start = self.starts[sentence];
        let before = self.text[..start + place.start].trim_end().bytes().rev();
        let after = self.text[start + place.end..].trim_start().bytes();
        begins_with(before, prefix.trim().bytes().rev()) && begins_with(after, suffix.trim().bytes())
    }
}

/// Whether some bytes come first, where a space may be the end of a sentence.
fn begins_with(mut text: impl Iterator<Item = u8>, mut words: impl Iterator<Item = u8>) -> bool {
    words.all(|word| text.next().is_some_and(|byte| byte == word || word == b' ' && byte == b'\n'))
}

/// Where words are in a text, in bytes; blank words are nowhere.
fn find(text: &str, words: &str) -> impl Iterator<Item = usize> {
    let mut found = memchr::memmem::find_iter(text.as_bytes(), words.as_bytes());
    let is_blank = words.is_empty();
    std::iter::from_fn(move || if is_blank { None } else { found.next() })
}

impl Context<'_> {
    /// Words without their typography.
    pub(super) fn fold(&self, words: &str) -> String {
        Folded::new(words, self.typography).text
    }

    /// Whether words are in the article's file, whatever its typography.
    pub(super) fn has_words(&self, words: &str) -> bool {
        // Without a text, which has been reported, nothing can be said of its words.
        self.text.text.is_empty() || find(&self.text.text, &self.fold(words)).next().is_some()
    }

    /// Where folded words are in the article's sentences: the number of the sentence, and the
    /// place in it.
    pub(super) fn places(&self, words: &str) -> impl Iterator<Item = (usize, usize)> {
        // The line's end between two sentences is no word of either.
        let words = if words.contains('\n') { "" } else { words };
        find(&self.flow.text, words).map(|at| {
            let n = self.flow.starts.partition_point(|&start| start <= at) - 1;
            (n, at - self.flow.starts[n])
        })
    }

    /// A source of the registry, if its entry was understood.
    pub(super) fn source(&self, idx: SourceIdx) -> Option<&Source> {
        self.sources.get(idx.at())?.as_ref()
    }
}

/// Who checked, and when: of an article for all its claims, or of one claim.
pub(super) fn check(fields: &Fields, default: Option<&Check>) -> Option<Check> {
    let by = fields.optional_text("checked_by").map(|text| text.value).or(default.map(|check| check.by.clone()));
    let at = fields.optional_date("checked_at").or(default.map(|check| check.at));
    let recheck_by = fields.optional_date("recheck_by").or(default.and_then(|check| check.recheck_by));
    if by.is_some() != at.is_some() {
        fields.missing(if by.is_some() { "checked_at" } else { "checked_by" });
    }
    Some(Check { by: by?, at: at?, recheck_by })
}
