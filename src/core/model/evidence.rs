//! What bears on a claim, and how.

use alloc::string::String;

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use super::{ClaimIdx, OriginIdx, ReferenceIdx};

/// A link from a passage to a claim, with an editor's reason.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// What says it.
    pub passage: Passage,
    /// How it bears on the claim.
    pub stance: Stance,
    /// For a contradiction: only a part or the strength is denied; the reason names the part.
    pub in_part: bool,
    /// What it bears on.
    pub target: Target,
    /// Whoever had it first.
    pub origin: OriginIdx,
    /// Whether that origin knew it independently of the claim's; the registry may overrule.
    pub independence: Independence,
    /// Why it has this stance.
    pub reason: String,
    /// The document that has since superseded it: then it counts for nothing.
    pub superseded_by: Option<ReferenceIdx>,
    /// The figure it gives in the place of the claim's ("55").
    pub figure: Option<String>,
}

/// Where the evidence is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Passage {
    /// In another sentence of the database.
    Claim(ClaimIdx),
    /// In an outside document.
    Reference {
        /// The document.
        reference: ReferenceIdx,
        /// Its own words on this claim, instead of the reference's passage.
        words: Option<String>,
        /// The editor's summary for this claim, instead of the reference's summary.
        summary: Option<String>,
    },
}

/// How evidence bears on a claim. Defined for readers in the language files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, VariantArray, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// Brings evidence of its own that makes the claim, as stated, more likely.
    Corroborates,
    /// If it is right, the claim as stated cannot be wholly right.
    Contradicts,
    /// Both can be right; it limits the claim.
    Qualifies,
    /// The same assertion from the same origin. Never counted.
    Repeats,
    /// A later figure or correction from the same origin.
    Supersedes,
}

impl Stance {
    /// All of them, in the order readers see them.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// Its name in exports and in markup.
    pub fn word(self) -> &'static str {
        match self {
            Self::Corroborates => "corroborates",
            Self::Contradicts => "contradicts",
            Self::Qualifies => "qualifies",
            Self::Repeats => "repeats",
            Self::Supersedes => "supersedes",
        }
    }

    /// Whether it is ever counted: the same origin again never is.
    pub fn is_counted(self) -> bool {
        match self {
            Self::Corroborates | Self::Contradicts | Self::Qualifies => true,
            Self::Repeats | Self::Supersedes => false,
        }
    }
}

/// What the evidence bears on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Target {
    /// Is it so?
    Content,
    /// Was it said, by them, then, in these words?
    Report,
}

/// What the editor knows of the independence of two origins.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Independence {
    /// Each knew for itself; the text says how.
    Established(String),
    /// They may rely on one another; the text says why.
    NotEstablished(String),
    /// Not asked: the same origin, or a target or stance that is never counted.
    NotAsked,
}
