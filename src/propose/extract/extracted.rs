//! One attribution as it was found in a text.

use std::ops::Range;

use sayso_core::model::SourceKind;
use sayso_language::hedge::FoundHedge;
use sayso_language::lexicon::Takes;
use serde::{Deserialize, Serialize};
use strum::VariantArray;

/// One attribution as it is in a text. All places are in bytes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Extracted {
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
    /// Whether most of the content is in quotation marks, or some.
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

/// How much of what is said is in quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Quoted {
    /// All of it.
    Direct,
    /// A part.
    Mixed,
    /// Nothing.
    Indirect,
}

/// A station between speaker and outlet that the text names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Via {
    /// Where it is named.
    pub place: Range<usize>,
    /// Whether it is a document; else whoever reports it.
    pub is_document: bool,
}

/// Who speaks, as far as the text tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// The fullest name in the text, or the description where there is none.
    pub name: String,
    /// Whether a name is known.
    pub named: bool,
    /// Whether the sentence itself names it; else it was followed from elsewhere.
    pub here: bool,
    /// The role that is beside the name, the first time it is told.
    pub role: Option<String>,
    /// What sort of source it seems to be.
    pub kind: SourceKind,
}

impl Speaker {
    pub(super) fn is_document(&self) -> bool {
        self.kind == SourceKind::Document
    }
}

/// What found an attribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, VariantArray, Serialize, Deserialize)]
pub enum Rule {
    /// `according to the report`, before or after.
    According,
    /// `she said (that) it rained`.
    Before,
    /// `it rained, she said`.
    After,
    /// `it rained, said Ellis`.
    Inverted,
    /// `she told reporters (that) it rained`.
    Told,
    /// `…, saying it rained`.
    Participle,
    /// `she said it rained and called it cold`: the subject is shared.
    Shared,
    /// `she criticised the plan`, `she wants a vote`.
    Object,
    /// `he was accused by Ellis of lying`.
    Passive,
    /// `citing officials`.
    Citing,
    /// A colon, then what is said.
    Colon,
    /// A transcript: a name, a colon, what is said.
    Turn,
    /// `reportedly`: somebody says so, and the text does not tell who.
    Hearsay,
    /// A caption, then who gave the picture.
    Credit,
    /// A quotation, then a dash and a name.
    Signed,
    /// `« La rivière, a-t-il dit, est haute »`: within the quotation.
    Incise,
    /// A quotation that goes on with the speaker before.
    CarriedOn,
}

impl Rule {
    /// All rules, in the order of their numbers.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// Whether its attributing words, though they stand within quotation marks, are the text's own: not a quoted
    /// speaker's about others.
    pub(super) fn is_texts_own(self) -> bool {
        matches!(self, Self::Turn | Self::Incise)
    }

    /// Its number, from 1, as explanations name it.
    pub fn number(self) -> usize {
        Self::ALL.iter().position(|&rule| rule == self).unwrap_or(0) + 1
    }
}
