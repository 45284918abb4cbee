//! The articles, their sentences, and how a sentence is found again on a page.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use super::SourceIdx;
use crate::date::Date;

/// A text whose sentences hold claims.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// The editor's slug, unique among articles.
    pub id: String,
    /// Its headline.
    pub title: String,
    /// Who published it: the last hop of every chain.
    pub outlet: SourceIdx,
    /// Who signed it, when anybody did.
    pub byline: Option<String>,
    /// When, as exactly as known.
    pub published: Date,
    /// What the date rests on, when it was not seen on the page.
    pub published_note: Option<String>,
    /// Its canonical address (http or https).
    pub url: String,
    /// BCP 47 language tag.
    pub language: String,
    /// What may be shown of its text.
    pub rights: Rights,
    /// Why the whole text of a quoted article may be shown, where the editors know a reason.
    pub full_text: Option<String>,
    /// SHA-256 of the text as the editors had it, in hexadecimal.
    pub text_hash: String,
    /// Its sentences in order, without page furniture.
    pub sentences: Vec<Sentence>,
    /// Whether its claims are here; else only what the evidence of other articles needs of it.
    pub is_whole: bool,
}

impl Article {
    /// Whether its whole text may be shown, or only the sentences that have claims (CRAFT C18).
    pub fn shows_full_text(&self) -> bool {
        self.rights != Rights::Quotation || self.full_text.is_some()
    }
}

/// What may be shown of an article's text (CRAFT C18).
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rights {
    /// The newsroom's own text.
    Own,
    /// Published under a licence or with permission.
    Licensed,
    /// Quoted only as far as the claims need.
    Quotation,
}

/// One sentence of an article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sentence {
    /// Finds it on a page.
    pub selector: Selector,
    /// The paragraph it is in, counted from 0.
    pub paragraph: u32,
}

/// A stored description of a place in a text (W3C Web Annotation, `TextQuoteSelector`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Selector {
    /// The words themselves.
    pub exact: String,
    /// The text right before them, empty at the start.
    pub prefix: String,
    /// The text right after them, empty at the end.
    pub suffix: String,
}
