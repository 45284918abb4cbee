//! Counting by origin: how many independent voices, not how many articles.
//!
//! Counts are derived, never typed. [`weigh`] says of each piece of evidence whether it counts
//! and why not; [`Counts`] can be made again from those answers alone.

use alloc::string::String;
use alloc::vec::Vec;

use crate::model::{
    Archive, Claim, Evidence, Extent, Grounds, Hop, Independence, LinkBasis, Naming, Origin, OriginIdx, Passage,
    QuestionKind, ReferenceIdx, SourceKind, Stance, Target,
};
use crate::origin;

/// One piece of evidence with what the registry of origins makes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighed<'a> {
    /// What bears on the claim.
    pub evidence: &'a Evidence,
    /// How its origin is related to the claim's.
    pub standing: Standing,
    /// The origin it counts under: the outermost its own is a part of.
    pub root: OriginIdx,
    /// The counted origin it shares its knowledge with, where that is why it does not count.
    pub leans_on: Option<OriginIdx>,
    /// Whether it counts.
    pub counted: bool,
    /// Why it counts for nothing any more, if it does.
    pub spent: Option<Spent>,
}

/// Why evidence counts for nothing any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spent {
    /// The editors name the document that superseded it.
    SupersededBy(ReferenceIdx),
    /// It is a claim that its own origin has superseded since.
    OutOfDate,
    /// It is a claim that the editors took back.
    Withdrawn,
}

/// How the origin of a piece of evidence is related to the claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Each knew for itself. Holds how, where an editor says it.
    Established(String),
    /// May rely on the claim's origin, or on the same third thing. Holds why.
    NotEstablished(String),
    /// Brings nothing of its own: no grounds are shown.
    NoGrounds,
    /// A group without a name, or nobody who is told.
    Unnamed,
    /// Shares its knowledge with another origin that is counted for this claim.
    Dependent,
    /// The claim's own origin, or a part of it.
    SameOrigin,
    /// Another origin that the claim's rests on, or that rests on the claim's.
    SharedOrigin,
    /// The speaker of the claim again.
    SameSpeaker,
    /// Its chain comes back to the place where the claim was published.
    Circular,
}

/// In export files, one of three words.
impl Standing {
    /// `established`, `not_established` or `same`.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Established(_) => "established",
            Self::NotEstablished(_) | Self::NoGrounds | Self::Unnamed | Self::Dependent => "not_established",
            Self::SameOrigin | Self::SharedOrigin | Self::SameSpeaker | Self::Circular => "same",
        }
    }

    /// Whether the evidence comes from where the claim itself comes from.
    pub fn is_same(&self) -> bool {
        self.word() == "same"
    }

    /// Whether it is the claim's own source that speaks.
    pub fn is_itself(&self) -> bool {
        matches!(self, Self::SameOrigin | Self::SameSpeaker)
    }
}

/// What is counted of one stance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Origins. Of those that corroborate only the ones that bear on the whole claim.
    pub origins: u32,
    /// Origins that bear on a part of it and no more. Of those that corroborate they are counted apart; of the
    /// others they are among the origins too.
    pub in_part: u32,
    /// The pieces of evidence that rest on them.
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
    #[expect(clippy::indexing_slicing, reason = "there is one count for each stance")]
    pub fn of(&self, stance: Stance) -> Count {
        self.by_stance[stance as usize]
    }

    /// Adds up what [`weigh`] answered.
    #[expect(clippy::indexing_slicing, reason = "there is one count for each stance")]
    pub fn add_up(weighed: &[Weighed]) -> Self {
        let mut counts = Self::default();
        for &stance in Stance::ALL {
            let counted = || weighed.iter().filter(|piece| piece.counted && piece.evidence.stance == stance);
            let all = n_distinct(counted().map(|piece| piece.root)) as u32;
            let is_whole = |piece: &&Weighed| piece.evidence.extent == Extent::Whole;
            let whole = n_distinct(counted().filter(is_whole).map(|piece| piece.root)) as u32;
            counts.by_stance[stance as usize] = Count {
                origins: if stance == Stance::Corroborates { whole } else { all },
                in_part: all.saturating_sub(whole),
                sources: counted().count() as u32,
            };
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
    let (standing, spent) = (standing(archive, claim, evidence), spent(archive, evidence));
    let counted = evidence.target == Target::Content
        && evidence.stance.is_counted()
        && evidence.extent != Extent::Wider
        && spent.is_none()
        && claim.kind.is_counted()
        && !is_description(archive, evidence)
        && is_voice(evidence.stance, &standing);
    Weighed {
        evidence,
        standing,
        root: origin::root(&archive.origins, evidence.origin),
        leans_on: None,
        counted,
        spent,
    }
}

/// Whether an origin of this standing adds a voice. Who corroborates must be known to be independent; who denies,
/// denies, if it is not the claim's own source again.
fn is_voice(stance: Stance, standing: &Standing) -> bool {
    match standing {
        Standing::Established(_) => true,
        Standing::NotEstablished(_) | Standing::NoGrounds => stance != Stance::Corroborates,
        Standing::Unnamed | Standing::Dependent => false,
        Standing::SameOrigin | Standing::SharedOrigin | Standing::SameSpeaker | Standing::Circular => false,
    }
}

/// Labels are likewise or otherwise, and never counted.
fn is_description(archive: &Archive, evidence: &Evidence) -> bool {
    evidence.question().is_some_and(|question| question.of(archive).kind == QuestionKind::Description)
}

fn spent(archive: &Archive, evidence: &Evidence) -> Option<Spent> {
    if let Some(by) = evidence.link().and_then(|link| link.superseded_by) {
        return Some(Spent::SupersededBy(by));
    }
    if matches!(evidence.basis, LinkBasis::Question { is_replaced: true, .. }) {
        return Some(Spent::OutOfDate);
    }
    let Passage::Claim(other) = evidence.passage else { return None };
    let other = other.of(archive);
    let is_superseded =
        |evidence: &Evidence| evidence.stance == Stance::Supersedes && evidence.target == Target::Content;
    if other.withdrawn.is_some() {
        Some(Spent::Withdrawn)
    } else {
        other.evidence.iter().any(is_superseded).then_some(Spent::OutOfDate)
    }
}

fn standing(archive: &Archive, claim: &Claim, evidence: &Evidence) -> Standing {
    let speaker = claim.attribution.speaker.and_then(|speaker| speaker.of(archive).origin);
    let is =
        |other: OriginIdx| origin::root(&archive.origins, evidence.origin) == origin::root(&archive.origins, other);
    if is(claim.origin) {
        Standing::SameOrigin
    } else if speaker.is_some_and(is) {
        Standing::SameSpeaker
    } else if shares_beginning(&archive.origins, claim.origin, speaker, evidence.origin) {
        Standing::SharedOrigin
    } else if comes_back(archive, claim, evidence) {
        Standing::Circular
    } else if is_unnamed(archive, evidence) {
        Standing::Unnamed
    } else {
        independence(archive, claim, evidence)
    }
}

/// What is known of the independence of another origin: by an editor who says so, else by the registry and by
/// the grounds that it shows.
fn independence(archive: &Archive, claim: &Claim, evidence: &Evidence) -> Standing {
    let position = evidence.position(archive);
    let told = match &evidence.basis {
        LinkBasis::Editor(link) => &link.independence,
        LinkBasis::Question { .. } => position.map_or(&Independence::NotAsked, |position| &position.independence),
    };
    match told {
        Independence::Established(how) => return Standing::Established(how.clone()),
        Independence::NotEstablished(why) => return Standing::NotEstablished(why.clone()),
        Independence::NotAsked => {}
    }
    let question = evidence.question();
    if let Some(why) = origin::may_share(&archive.origins, claim.origin, evidence.origin, question) {
        return Standing::NotEstablished(why.clone());
    }
    match position.map(|position| position.grounds) {
        Some(Grounds::None) | None => Standing::NoGrounds,
        Some(Grounds::Witness | Grounds::Document | Grounds::Data | Grounds::Interview) => {
            Standing::Established(String::new())
        }
    }
}

/// Whether it is a group without a name that speaks, or nobody who is told.
fn is_unnamed(archive: &Archive, evidence: &Evidence) -> bool {
    if evidence.origin.of(archive).unnamed {
        return true;
    }
    let Passage::Claim(other) = evidence.passage else { return false };
    match other.of(archive).attribution.speaker.map(|speaker| speaker.of(archive)) {
        None => true,
        Some(speaker) => speaker.kind == SourceKind::Group && matches!(speaker.naming, Naming::Unnamed(_)),
    }
}

/// Whether an origin is, or has what it says from, where a claim of an origin and a speaker of
/// another one, if there is any, has it.
pub fn shares_beginning(origins: &[Origin], own: OriginIdx, speaker: Option<OriginIdx>, origin: OriginIdx) -> bool {
    [Some(own), speaker].into_iter().flatten().any(|own| origin::same(origins, origin, own))
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
    n_distinct(stations.iter()) < stations.len()
}

/// How many different items there are. For the few of one claim: a set would cost the widget
/// more bytes than it saves time.
pub fn n_distinct<T: PartialEq>(items: impl Iterator<Item = T>) -> usize {
    let mut seen = Vec::new();
    for item in items {
        if !seen.contains(&item) {
            seen.push(item);
        }
    }
    seen.len()
}

/// An origin that has its knowledge from another one counted under the same stance, or from the
/// same third one, adds no voice of its own. Who has it from the fewest is counted.
#[expect(clippy::indexing_slicing, reason = "all are numbers of the pieces")]
fn set_apart_the_dependent(archive: &Archive, weighed: &mut [Weighed]) {
    let depth = |n: usize| origin::n_beginnings(&archive.origins, weighed[n].evidence.origin);
    let counted: Vec<(usize, usize)> =
        (0..weighed.len()).filter(|&n| weighed[n].counted).map(|n| (depth(n), n)).collect();
    let deepest = counted.iter().map(|&(depth, _)| depth).max().unwrap_or(0);
    let by_depth = (0..=deepest).flat_map(|depth| counted.iter().filter(move |(own, _)| *own == depth));
    let order: Vec<usize> = by_depth.map(|&(_, n)| n).collect();
    let mut voices: Vec<(Stance, OriginIdx, OriginIdx)> = Vec::new();
    for n in order {
        let piece = &mut weighed[n];
        let (stance, own) = (piece.evidence.stance, piece.evidence.origin);
        let known = |&&(known, _, other): &&(Stance, OriginIdx, OriginIdx)| {
            known == stance && origin::same(&archive.origins, own, other)
        };
        match voices.iter().find(known) {
            Some(&(_, root, _)) if root != piece.root => {
                piece.standing = Standing::Dependent;
                piece.leans_on = Some(root);
                piece.counted = false;
            }
            _ => voices.push((stance, piece.root, own)),
        }
    }
}
