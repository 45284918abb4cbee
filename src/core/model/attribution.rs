//! Who is said to assert a claim, how surely, and by which way it came to the reader.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use super::{ReferenceIdx, SourceIdx};
use crate::date::Date;

/// Who is said to assert a claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attribution {
    /// The first speaker; nobody when the source is unspecified.
    pub speaker: Option<SourceIdx>,
    /// Position at the time of the statement (CRAFT C2).
    pub role: Option<String>,
    /// To whom or where it was said.
    pub addressee: Option<String>,
    /// The words that attribute it ("according to the report").
    pub cue: Option<String>,
    /// When it was said.
    pub said_at: Option<Date>,
    /// How near it is to the speaker's own words.
    pub wording: Wording,
    /// Every weakening in the claim's own words.
    pub hedges: Vec<Hedge>,
    /// Whether the speaker affirms or denies the proposition.
    pub polarity: Polarity,
    /// How the reader of the article knows who speaks.
    pub basis: Basis,
    /// The editor's explanation of a carried, inferred or unclear attribution.
    pub basis_note: Option<String>,
    /// Whether quoted words were compared with the original; nothing where none are quoted.
    pub quotation: Option<Quotation>,
    /// From first speaker to reader; the outlet of the article is the last hop.
    pub chain: Vec<Hop>,
}

/// How near a claim is to the speaker's own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wording {
    /// Quoted in full.
    Verbatim,
    /// Quoted in part.
    PartialQuote,
    /// In the outlet's words.
    Paraphrase,
    /// The outlet itself asserts it (CRAFT C1).
    OwnVoice,
}

/// A word or phrase that weakens a claim (CRAFT C9).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hedge {
    /// How far it weakens, or in what way.
    pub strength: HedgeStrength,
    /// The words as they are in the article.
    pub words: String,
    /// Who hedges.
    pub whose: Whose,
}

/// How a hedge weakens a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HedgeStrength {
    /// "Almost certainly".
    NearCertain,
    /// "Likely".
    Probable,
    /// "May", "might".
    Possible,
    /// "I would speculate".
    Speculative,
    /// "If".
    Conditional,
    /// "Difficult to know".
    Unknown,
    /// "Is expected".
    Expected,
    /// "Reportedly".
    Reported,
    /// "Alleged".
    Alleged,
}

/// Who hedges: the speaker, or the outlet that reports the speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Whose {
    /// The speaker's own caution.
    Speaker,
    /// The outlet's caution.
    Outlet,
}

/// Whether the speaker affirms or denies the proposition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Polarity {
    /// Says it is so.
    Affirmed,
    /// Says it is not so.
    Denied,
}

/// How the reader of an article knows who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// The sentence names the speaker.
    NamedHere,
    /// The sentence carries on a speaker from before (a pronoun, a further quotation).
    CarriedOn,
    /// An editor concluded it, and says how.
    Inferred,
    /// The article does not make plain who says this.
    Unclear,
}

/// Whether quoted words were compared with the original.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Quotation {
    /// The original has these words.
    Confirmed,
    /// The original has other words.
    Differs,
    /// The editor has not seen the original.
    NotSeen,
}

/// One station on the way from first speaker to reader.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hop {
    /// Who has it at this station.
    pub source: SourceIdx,
    /// How it came here from the station before.
    pub step: Step,
    /// When.
    pub at: Option<Date>,
    /// Where the article is silent: how the editor knows of this hop (CRAFT C6).
    pub established: Option<Established>,
}

/// How an editor knows of a hop that the article leaves out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Established {
    /// The editor's reason.
    pub reason: String,
    /// The document that shows it.
    pub reference: Option<ReferenceIdx>,
}

/// How a statement came from one station to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// The first station: it speaks.
    Says,
    /// Told to it, in an interview, a briefing or a hall.
    Told,
    /// Written down in it.
    WrittenIn,
    /// Reported by it.
    ReportedBy,
    /// Quoted by it.
    QuotedBy,
}
