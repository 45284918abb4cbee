//! What bears on a claim, and how.

use alloc::string::String;

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use super::{Answer, Archive, ClaimIdx, Independence, OriginIdx, Position, QuestionIdx, ReferenceIdx};

/// A statement that bears on a claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// What says it.
    pub passage: Passage,
    /// How it bears on the claim.
    pub stance: Stance,
    /// On how much of the claim.
    pub extent: Extent,
    /// What it bears on.
    pub target: Target,
    /// Whoever had it first.
    pub origin: OriginIdx,
    /// Why it bears on the claim.
    pub basis: LinkBasis,
}

/// Why a statement bears on a claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum LinkBasis {
    /// Both answer a question: derived when the folder is compiled.
    Question {
        /// The question that the claim answers.
        question: QuestionIdx,
        /// Which of the other's positions answers it, or one that it follows from.
        position: u32,
        /// Whether the value that it gives has been replaced by a later one.
        is_replaced: bool,
    },
    /// An editor linked the two.
    Editor(Link),
}

/// What an editor says of a pair.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// Why it has this stance.
    pub reason: String,
    /// Whether its origin knew it independently of the claim's; the registry may overrule.
    pub independence: Independence,
    /// A reference's own words on this claim, instead of its passage.
    pub words: Option<String>,
    /// The editor's summary for this claim, instead of the reference's.
    pub summary: Option<String>,
    /// The document that has since superseded it: then it counts for nothing.
    pub superseded_by: Option<ReferenceIdx>,
    /// The figure it gives in the place of the claim's ("55").
    pub figure: Option<String>,
    /// Whether the editor wrote it at the other of the two claims.
    pub is_other_side: bool,
}

/// Where the evidence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Passage {
    /// In another sentence of the database.
    Claim(ClaimIdx),
    /// In an outside document.
    Reference(ReferenceIdx),
}

/// On how much of a claim evidence bears.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, VariantArray, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Extent {
    /// The whole of it.
    #[default]
    Whole,
    /// Only a part, or the strength.
    InPart,
    /// It answers a wider question: it is named, and never counted.
    Wider,
}

impl Evidence {
    /// What the other statement says on the question; nothing where an editor linked the two.
    pub fn position<'a>(&self, archive: &'a Archive) -> Option<&'a Position> {
        let LinkBasis::Question { position, .. } = self.basis else { return None };
        match self.passage {
            Passage::Claim(claim) => claim.of(archive).answers.get(position as usize),
            Passage::Reference(_) => self.answer(archive).map(|answer| &answer.position),
        }
    }

    /// The same of a reference, with who says it.
    pub fn answer<'a>(&self, archive: &'a Archive) -> Option<&'a Answer> {
        match (&self.basis, self.passage) {
            (LinkBasis::Question { position, .. }, Passage::Reference(reference)) => {
                reference.of(archive).answers.get(*position as usize)
            }
            _ => None,
        }
    }

    /// What an editor says of the pair, if one linked it.
    pub fn link(&self) -> Option<&Link> {
        match &self.basis {
            LinkBasis::Editor(link) => Some(link),
            LinkBasis::Question { .. } => None,
        }
    }

    /// The question that brings the two together.
    pub fn question(&self) -> Option<QuestionIdx> {
        match self.basis {
            LinkBasis::Question { question, .. } => Some(question),
            LinkBasis::Editor(_) => None,
        }
    }

    /// The figure that it gives.
    pub fn figure<'a>(&'a self, archive: &'a Archive) -> Option<&'a str> {
        match self.position(archive) {
            Some(position) => position.number(),
            None => self.link()?.figure.as_deref(),
        }
    }
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
    Limits,
    /// The same assertion from the same origin. Never counted.
    Repeats,
    /// A later figure or correction: the claim is out of date.
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
            Self::Limits => "limits",
            Self::Repeats => "repeats",
            Self::Supersedes => "supersedes",
        }
    }

    /// Whether it is ever counted: the same origin again never is.
    pub fn is_counted(self) -> bool {
        match self {
            Self::Corroborates | Self::Contradicts | Self::Limits => true,
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
