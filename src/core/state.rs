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
    /// The same origin has since given a later figure or correction.
    OutOfDate,
    /// Its content is contradicted by an origin other than the accused alone.
    Contested,
    /// Evidence limits it.
    Qualified,
    /// At least one independent origin brings evidence of its own.
    Corroborated,
    /// There is evidence, but none of its own from a second origin that is known to be independent.
    SingleOrigin,
    /// An editor looked and found nothing that bears on it.
    NothingFound,
    /// Nobody has looked yet.
    NotChecked,
}

impl State {
    /// All states in order of precedence.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The name in export files.
    pub fn word(self) -> &'static str {
        match self {
            Self::TextChanged => "text_changed",
            Self::Withdrawn => "withdrawn",
            Self::OutOfDate => "out_of_date",
            Self::Contested => "contested",
            Self::Qualified => "qualified",
            Self::Corroborated => "independently_corroborated",
            Self::SingleOrigin => "single_origin",
            Self::NothingFound => "nothing_found",
            Self::NotChecked => "not_checked",
        }
    }
}

/// Derives the state of a claim as the database knows it; only a page can know
/// [`State::TextChanged`].
pub fn derive(archive: &Archive, claim: &Claim, weighed: &[Weighed], counts: &Counts) -> State {
    let live = weighed.iter().filter(|piece| piece.evidence.target == Target::Content && piece.spent.is_none());
    // A denial by the accused alone leaves an accusation as it is.
    let by_others = |piece: &&Weighed| {
        piece.evidence.stance != Stance::Contradicts || !speaks_for_the_accused(archive, claim, piece.evidence.origin)
    };
    let brought = live.filter(by_others).filter_map(|piece| brought_by(piece.evidence.stance)).min();
    if claim.withdrawn.is_some() {
        State::Withdrawn
    } else if let Some(state) = brought {
        state
    } else if counts.of(Stance::Corroborates).origins > 0 {
        State::Corroborated
    } else if !weighed.is_empty() {
        State::SingleOrigin
    } else if claim.check.is_some() {
        State::NothingFound
    } else {
        State::NotChecked
    }
}

/// The state that a single piece of evidence brings about; nothing where it is the number that decides.
fn brought_by(stance: Stance) -> Option<State> {
    match stance {
        Stance::Supersedes => Some(State::OutOfDate),
        Stance::Contradicts => Some(State::Contested),
        Stance::Qualifies => Some(State::Qualified),
        Stance::Corroborates | Stance::Repeats => None,
    }
}

/// Whether an origin speaks for those the claim accuses.
pub fn speaks_for_the_accused(archive: &Archive, claim: &Claim, origin: OriginIdx) -> bool {
    let accused = claim.accusation.as_ref().map_or(&[][..], |accusation| &accusation.accused);
    accused.iter().any(|&accused| origin::comes_from(&archive.origins, origin, accused))
}
