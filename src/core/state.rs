//! The state of a claim: the first that fits.

use strum::VariantArray;

use crate::count::{Counts, Weighed};
use crate::model::{Archive, OriginIdx};
use crate::model::{Claim, Stance, Target};
use crate::origin;

/// The state of a claim, in the order of precedence. No state is a verdict on a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, VariantArray)]
pub enum State {
    /// The page no longer has the words that were checked.
    TextChanged,
    /// The editors took it back.
    Withdrawn,
    /// A later figure or correction has replaced it.
    OutOfDate,
    /// Its content is contradicted, wholly or in part, by an origin other than the accused alone.
    Disputed,
    /// At least one independent origin brings evidence of its own for the whole of it.
    Corroborated,
    /// Evidence limits it.
    Limited,
    /// There is evidence, but none of its own from a second origin that is known to be independent.
    OneSource,
    /// An editor says what was looked into, and found nothing that bears on it.
    NothingFound,
    /// Nobody has looked yet.
    NotChecked,
}

impl State {
    /// All states in order of precedence.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// Whether a reader should know of it before anything is opened.
    pub fn needs_attention(self) -> bool {
        match self {
            Self::TextChanged | Self::Withdrawn | Self::OutOfDate | Self::Disputed => true,
            Self::Corroborated | Self::Limited | Self::OneSource | Self::NothingFound | Self::NotChecked => false,
        }
    }

    /// The name in export files.
    pub fn word(self) -> &'static str {
        match self {
            Self::TextChanged => "text_changed",
            Self::Withdrawn => "withdrawn",
            Self::OutOfDate => "out_of_date",
            Self::Disputed => "disputed",
            Self::Corroborated => "corroborated",
            Self::Limited => "limited",
            Self::OneSource => "one_source",
            Self::NothingFound => "nothing_found",
            Self::NotChecked => "not_checked",
        }
    }
}

/// Derives the state of a claim as the database knows it; only a page can know
/// [`State::TextChanged`].
pub fn derive(archive: &Archive, claim: &Claim, weighed: &[Weighed], counts: &Counts) -> State {
    let live = || weighed.iter().filter(|piece| piece.evidence.target == Target::Content && piece.spent.is_none());
    let of = |stance: Stance| live().filter(move |piece| piece.evidence.stance == stance);
    // A denial by the accused alone leaves an accusation as it is.
    let is_denial = |piece: &Weighed| piece.counted && !speaks_for_the_accused(archive, claim, piece.evidence.origin);
    let is_limit = |piece: &Weighed| piece.counted && piece.evidence.stance == Stance::Limits;
    let is_against_itself = |piece: &Weighed| {
        matches!(piece.evidence.stance, Stance::Limits | Stance::Contradicts)
            && piece.standing.is_itself()
            && claim.kind.is_counted()
    };
    if claim.withdrawn.is_some() {
        State::Withdrawn
    } else if of(Stance::Supersedes).next().is_some() {
        State::OutOfDate
    } else if of(Stance::Contradicts).any(is_denial) {
        State::Disputed
    } else if counts.of(Stance::Corroborates).origins > 0 {
        State::Corroborated
    } else if live().any(|piece| is_limit(piece) || is_against_itself(piece)) {
        State::Limited
    } else if !weighed.is_empty() {
        State::OneSource
    } else if claim.looked_into.is_some() && claim.check.is_some() {
        State::NothingFound
    } else {
        State::NotChecked
    }
}

/// Whether an origin speaks for those the claim accuses: it is one of them, a part of one, or relies on one.
pub fn speaks_for_the_accused(archive: &Archive, claim: &Claim, origin: OriginIdx) -> bool {
    let accused = claim.accusation.as_ref().map_or(&[][..], |accusation| &accusation.accused);
    accused.iter().any(|&accused| origin::comes_from(&archive.origins, origin, accused))
}
