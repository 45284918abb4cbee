//! The surroundings in which a claim is read.

use sayso_core::Date;
use sayso_core::model::{ArticleIdx, Check, Question, Sentence, Source, SourceIdx};
use sayso_core::text::{Folded, Typography};

use super::flow::{self, Flow};
use super::names::Names;
use super::positions::Registry;
use crate::toml_files::Fields;

/// What reading a claim needs to know of its surroundings.
pub(super) struct Context<'a> {
    pub(super) names: &'a Names<'a>,
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
    pub(super) questions: &'a [Option<Question>],
    pub(super) positions: &'a Registry<'a>,
}

impl Context<'_> {
    /// Words without their typography.
    pub(super) fn fold(&self, words: &str) -> String {
        Folded::new(words, self.typography).text
    }

    /// Whether words are in the article's file, whatever its typography.
    pub(super) fn has_words(&self, words: &str) -> bool {
        // Without a text, which has been reported, nothing can be said of its words.
        self.text.text.is_empty() || flow::find(&self.text.text, &self.fold(words)).next().is_some()
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
