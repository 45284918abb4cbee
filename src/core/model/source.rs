//! Who says it, who had it first, and the documents that show it.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use super::{Answer, OriginIdx, QuestionIdx};
use crate::date::Date;

/// A person, organisation, document, outlet or group that is said to assert something.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// The editor's slug, unique among sources.
    pub id: String,
    /// The name, or for an unnamed source the description the article gives.
    pub name: String,
    /// What sort of source it is.
    pub kind: SourceKind,
    /// Whether the article names it (CRAFT C4).
    pub naming: Naming,
    /// Its stake in the matter, where it has one (CRAFT C8).
    pub interest: Option<String>,
    /// The origin of what it says on its own authority: it never counts for its own claims.
    pub origin: Option<OriginIdx>,
}

/// What sort of source asserts a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// One human being.
    Person,
    /// A government, agency, company or institution.
    Organisation,
    /// A report, list, article or file.
    Document,
    /// A publisher of news.
    Outlet,
    /// Several people spoken of together ("U.S. officials").
    Group,
}

/// Whether and how a source is named. One that is not even described ("reportedly", a passive)
/// is no source: the attribution has no speaker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Naming {
    /// By name.
    Named,
    /// Described only. Holds why, or that the article gives no reason.
    Unnamed(String),
}

/// Whoever had something first; evidence is counted by origins.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Origin {
    /// The editor's slug, unique among origins.
    pub id: String,
    /// Name for readers.
    pub name: String,
    /// The larger origin it belongs to: a study to its author, an office to its government.
    pub part_of: Option<OriginIdx>,
    /// Origins it had its information from.
    pub relies_on: Vec<OriginIdx>,
    /// Origins with which it may share what it knows.
    pub may_share: Vec<MayShare>,
    /// A group without a name, or nobody who is told: shown, and never counted.
    pub unnamed: bool,
}

/// That two origins may share what they know: then neither corroborates the other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MayShare {
    /// The other one.
    pub with: OriginIdx,
    /// Why, for readers.
    pub reason: String,
    /// On these questions; on all where there are none.
    pub on: Vec<QuestionIdx>,
}

/// A document outside the articles, read by an editor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reference {
    /// The editor's slug, unique among references.
    pub id: String,
    /// Its headline or title; an editor's description in parentheses where none was seen.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Who wrote it, when known.
    pub author: Option<String>,
    /// When, as exactly as known.
    pub published: Option<Date>,
    /// When that happened of which it tells, where that is known.
    pub event: Option<Date>,
    /// BCP 47 language tag of its title and passage; nothing where it is the editors' own.
    pub language: Option<String>,
    /// Where it can be read (http or https).
    pub url: String,
    /// Where an archived copy of it can be read (http or https).
    pub archived: Option<String>,
    /// What it says, in the editor's words.
    pub summary: String,
    /// A few of its own words (at most 40, CRAFT C18), as the editor read them.
    pub passage: Option<String>,
    /// What it says on the questions that it answers.
    pub answers: Vec<Answer>,
    /// How close it is to what it tells (CRAFT C5).
    pub proximity: Proximity,
    /// How much of it the editor saw (CRAFT C10).
    pub seen: Seen,
    /// When the editor read it.
    pub read_at: Date,
}

/// How close a reference is to what it tells (CRAFT C5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Proximity {
    /// The document itself: a listing, a judgment, a record.
    PrimaryDocument,
    /// A statement by the office concerned.
    OfficialStatement,
    /// Reporters' own interviews and observation.
    FirstHandReporting,
    /// Reasoning on others' facts.
    Analysis,
    /// Carries what another source had.
    SecondHand,
}

/// How much of a reference the editor saw.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Seen {
    /// All of it.
    Whole,
    /// The part that matters here.
    Part,
    /// Only as another document quotes it.
    QuotedElsewhere,
}
