//! Counting by origin: how many independent voices, not how many articles.
//!
//! Counts are derived, never typed. [`weigh`] says of each piece of evidence whether it counts
//! and why not; [`Counts`] can be made again from those answers alone.

use std::collections::BTreeSet;

use crate::model::{Archive, Claim, Evidence, Hop, Independence, OriginIdx, Passage, Stance, Target};
use crate::origin;

/// One piece of evidence with what the registry of origins makes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighed<'a> {
    /// The editor's link.
    pub evidence: &'a Evidence,
    /// How its origin stands to the claim's.
    pub standing: Standing,
    /// The origin it counts under: the outermost its own is a part of.
    pub root: OriginIdx,
    /// Whether it counts.
    pub counted: bool,
}

/// How the origin of a piece of evidence stands to the claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Each knew for itself. Holds how.
    Established(String),
    /// May rely on the claim's origin, or on the same third thing. Holds why.
    NotEstablished(String),
    /// Has what it says from another origin that is shown for this claim.
    ReliesOn(OriginIdx),
    /// The claim's own origin, or a part of it, or resting on it.
    SameOrigin,
    /// The speaker of the claim again.
    SameSpeaker,
    /// Its chain comes back to the place where the claim was published.
    Circular,
}

/// In export files, the three words of `DESIGN.md`.
impl Standing {
    /// `established`, `not_established` or `same`.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Established(_) => "established",
            Self::NotEstablished(_) | Self::ReliesOn(_) => "not_established",
            Self::SameOrigin | Self::SameSpeaker | Self::Circular => "same",
        }
    }

    /// Whether the evidence comes from where the claim itself comes from.
    pub fn is_same(&self) -> bool {
        self.word() == "same"
    }
}

/// What is counted of one stance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Independent origins.
    pub origins: u32,
    /// The pieces of evidence they stand behind.
    pub sources: u32,
}

/// All that is counted for one claim. There is no sum across stances.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    by_stance: [Count; Stance::ALL.len()],
    /// Pieces of evidence on the content from the claim's own origin or speaker.
    pub same_origin: u32,
    /// Pieces of evidence on the content whose independence is not established.
    pub not_established: u32,
}

impl Counts {
    /// The count of one stance. Repeating and superseding evidence has none.
    pub fn of(&self, stance: Stance) -> Count {
        self.by_stance[stance as usize]
    }

    /// Adds up what [`weigh`] answered.
    pub fn add_up(weighed: &[Weighed]) -> Self {
        let mut counts = Self::default();
        for stance in Stance::ALL {
            let counted = weighed.iter().filter(|piece| piece.counted && piece.evidence.stance == stance);
            let roots: Vec<OriginIdx> = counted.map(|piece| piece.root).collect();
            let distinct: BTreeSet<_> = roots.iter().collect();
            counts.by_stance[stance as usize] = Count { origins: distinct.len() as u32, sources: roots.len() as u32 };
        }
        let on_content = || weighed.iter().filter(|piece| piece.evidence.target == Target::Content);
        counts.same_origin = on_content().filter(|piece| piece.standing.is_same()).count() as u32;
        counts.not_established = on_content().filter(|piece| piece.standing.word() == "not_established").count() as u32;
        counts
    }
}

/// Weighs every piece of evidence of a claim, in the editor's order.
pub fn weigh<'a>(archive: &Archive, claim: &'a Claim) -> Vec<Weighed<'a>> {
    let mut weighed: Vec<_> = claim.evidence.iter().map(|evidence| weigh_one(archive, claim, evidence)).collect();
    set_apart_the_dependent(archive, &mut weighed);
    weighed
}

fn weigh_one<'a>(archive: &Archive, claim: &Claim, evidence: &'a Evidence) -> Weighed<'a> {
    let standing = standing(archive, claim, evidence);
    let counted = matches!(standing, Standing::Established(_))
        && evidence.target == Target::Content
        && matches!(evidence.stance, Stance::Corroborates | Stance::Contradicts | Stance::Qualifies)
        && evidence.superseded_by.is_none()
        && claim.kind.is_counted();
    Weighed { evidence, standing, root: origin::root(archive, evidence.origin), counted }
}

fn standing(archive: &Archive, claim: &Claim, evidence: &Evidence) -> Standing {
    let speaker = claim.attribution.speaker.and_then(|speaker| speaker.of(archive).origin);
    if origin::same(archive, evidence.origin, claim.origin) {
        Standing::SameOrigin
    } else if speaker.is_some_and(|speaker| origin::same(archive, evidence.origin, speaker)) {
        Standing::SameSpeaker
    } else if comes_back(archive, claim, evidence) {
        Standing::Circular
    } else {
        match &evidence.independence {
            Independence::Established(how) => Standing::Established(how.clone()),
            Independence::NotEstablished(why) => Standing::NotEstablished(why.clone()),
            Independence::NotAsked => Standing::NotEstablished(String::new()),
        }
    }
}

/// Whether the evidence reached its own page by way of the outlet that published the claim.
fn comes_back(archive: &Archive, claim: &Claim, evidence: &Evidence) -> bool {
    let Passage::Claim(other) = evidence.passage else { return false };
    let other = other.of(archive);
    let published_by = claim.article.of(archive).outlet;
    let on_the_way = other.attribution.chain.split_last().map_or(&[][..], |(_, before)| before);
    is_circular(&other.attribution.chain)
        || (other.article != claim.article && on_the_way.iter().any(|hop| hop.source == published_by))
}

/// Whether a chain returns to a source it has already left.
pub fn is_circular(chain: &[Hop]) -> bool {
    let mut stations: Vec<_> = chain.iter().map(|hop| hop.source).collect();
    stations.dedup();
    let distinct: BTreeSet<_> = stations.iter().collect();
    distinct.len() < stations.len()
}

/// An origin that relies on another one counted under the same stance adds no voice of its own.
fn set_apart_the_dependent(archive: &Archive, weighed: &mut [Weighed]) {
    let counted: Vec<_> =
        weighed.iter().filter(|piece| piece.counted).map(|piece| (piece.evidence.stance, piece.root)).collect();
    for piece in weighed.iter_mut().filter(|piece| piece.counted) {
        let leaned_on = counted.iter().find(|&&(stance, root)| {
            let mutual = origin::relies_on(archive, root, piece.root);
            let first_of_two = !mutual || root < piece.root;
            stance == piece.evidence.stance && origin::relies_on(archive, piece.root, root) && first_of_two
        });
        if let Some(&(_, root)) = leaned_on {
            piece.standing = Standing::ReliesOn(root);
            piece.counted = false;
        }
    }
}
