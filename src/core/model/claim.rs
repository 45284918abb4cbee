//! One checkable assertion.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use super::{ArticleIdx, Attribution, Evidence, OriginIdx, Position};
use crate::date::Date;

/// One checkable assertion: a sentence, or a part of one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Claim {
    /// The editor's slug, unique in the database and never used again for another claim.
    pub id: String,
    /// The article it is in.
    pub article: ArticleIdx,
    /// Its sentence there, counted from 0.
    pub sentence: u32,
    /// The parts of the sentence that make the claim, in bytes of the sentence's exact text.
    pub content: Vec<Range<u32>>,
    /// The claim as one self-contained sentence in the editor's words.
    pub proposition: String,
    /// What sort of assertion it is.
    pub kind: Kind,
    /// When that happened of which it speaks, where that is known.
    pub event: Option<Date>,
    /// The figure it gives, as readers should see it beside later ones ("57").
    pub figure: Option<String>,
    /// Who is said to assert it.
    pub attribution: Attribution,
    /// Whoever had it first.
    pub origin: OriginIdx,
    /// What it asserts on the questions that it answers.
    pub answers: Vec<Position>,
    /// What bears on it.
    pub evidence: Vec<Evidence>,
    /// Who checked it and when; nothing when nobody has.
    pub check: Option<Check>,
    /// Where the editors looked for evidence, whether they found any or not.
    pub looked_into: Option<String>,
    /// What the evidence comes to, in a sentence or two of the editors'.
    pub in_short: Option<String>,
    /// Something readers should know that fits nowhere else.
    pub note: Option<String>,
    /// For accusations: what the law and fairness ask for (CRAFT C16).
    pub accusation: Option<Accusation>,
    /// What the editors conclude, where they do: most claims have none.
    pub verdict: Option<Verdict>,
    /// What was changed after publication (CRAFT C11).
    pub corrections: Vec<Correction>,
    /// When and why it was withdrawn (CRAFT C17).
    pub withdrawn: Option<Withdrawal>,
}

impl Claim {
    /// What it is called: the editors' proposition, or why they took it back (CRAFT C17).
    pub fn title(&self) -> &str {
        self.withdrawn.as_ref().map_or(&self.proposition, |withdrawn| &withdrawn.reason)
    }

    /// The figure it gives: the first value that it answers a question with, else the one that is noted.
    pub fn figure(&self) -> Option<&str> {
        self.answers.iter().find_map(Position::number).or(self.figure.as_deref())
    }
}

/// What sort of assertion a claim is (CRAFT C15).
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Something that is so or not so.
    Fact,
    /// An opinion or a label.
    Characterisation,
    /// Something said of the future.
    Prediction,
    /// Something said to hold if something else does.
    Conditional,
    /// Wrongdoing said of someone.
    Accusation,
}

impl Kind {
    /// Whether evidence for it is counted: opinions, predictions and conditionals have no number.
    pub fn is_counted(self) -> bool {
        matches!(self, Self::Fact | Self::Accusation)
    }
}

/// Who checked a claim, and when (CRAFT C19).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Check {
    /// An editor's or a desk's public name.
    pub by: String,
    /// The day of the decision.
    pub at: Date,
    /// After this day the claim wants another look.
    pub recheck_by: Option<Date>,
}

/// What goes with an accusation against an identifiable person or body (CRAFT C16).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Accusation {
    /// The origins that speak for the accused: their denial alone does not make it disputed.
    pub accused: Vec<OriginIdx>,
    /// What courts or authorities have done about it.
    pub proceedings: String,
    /// What the accused say, or that no response was found.
    pub response: String,
}

/// What editors conclude about a claim, in words and never as a number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Verdict {
    /// The conclusion in a few words.
    pub words: String,
    /// What it rests on.
    pub reason: String,
}

/// A change made after publication.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Correction {
    /// The day it was made.
    pub at: Date,
    /// What changed and why, for readers.
    pub note: String,
    /// What was there before, unless redacted.
    pub before: Option<String>,
}

/// Why a claim is no longer shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Withdrawal {
    /// The day it was withdrawn.
    pub at: Date,
    /// The reason, for readers.
    pub reason: String,
}
