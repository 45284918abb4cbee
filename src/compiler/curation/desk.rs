//! The surroundings in which a claim is read.

use sayso_core::Date;
use sayso_core::model::{Accusation, Article, ArticleIdx, Check, Source};
use sayso_core::text::Folded;

use super::fields::Fields;
use super::names::Names;

/// What reading a claim needs to know of its surroundings.
pub(super) struct Desk<'a> {
    pub(super) names: &'a Names,
    pub(super) article: &'a Article,
    pub(super) article_idx: ArticleIdx,
    /// The article's sentences, typography folded.
    pub(super) sentences: Vec<Folded>,
    /// The whole file, typography folded.
    pub(super) text: Folded,
    pub(super) check: Option<Check>,
    pub(super) sources: &'a [Source],
    pub(super) matters: &'a [Accusation],
}

impl Desk<'_> {
    /// Whether words stand in the article's file, whatever its typography.
    pub(super) fn has_words(&self, words: &str) -> bool {
        // Without a text, which has been reported, nothing can be said of its words.
        self.text.text.is_empty() || self.text.text.contains(&Folded::new(words).text)
    }
}

/// Who checked, and when: of an article for all its claims, or of one claim.
pub(super) fn check(fields: &Fields, default: Option<&Check>) -> Option<Check> {
    let by = fields.optional_text("checked_by").map(|text| text.value).or(default.map(|check| check.by.clone()));
    let at = fields.optional_date("checked_at").or(default.map(|check| check.at));
    let recheck_by = fields.optional_date("recheck_by").or(default.and_then(|check| check.recheck_by));
    require_pair(fields, by.is_some(), at);
    Some(Check { by: by?, at: at?, recheck_by })
}

fn require_pair(fields: &Fields, has_name: bool, at: Option<Date>) {
    if has_name != at.is_some() {
        fields.missing(if has_name { "checked_at" } else { "checked_by" });
    }
}
