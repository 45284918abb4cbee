//! What bears on each claim, from what it and others say on the same questions.
//!
//! An editor says once what a statement asserts; every pair follows, on both cards. A pair that an editor links
//! or strikes stands before what is derived, on both cards too.

mod figures;
mod table;

use std::collections::BTreeMap;

use sayso_core::count;
use sayso_core::model::{
    Archive, Claim, ClaimIdx, Evidence, Extent, Figure, LinkBasis, OriginIdx, Passage, Position, QuestionIdx,
    QuestionKind, ReferenceIdx, Says, Stance, Target,
};

use super::draft::Struck;
use table::Bearing;

/// The archive with the evidence that its questions bring, and with the other side of every pair that an editor
/// linked. The same archive gives the same evidence, in the same order.
pub(super) fn derive(mut archive: Archive, struck: &Struck) -> Archive {
    let board = Board::new(&archive);
    let all: Vec<ClaimIdx> = (0..archive.claims.len()).map(ClaimIdx::new).collect();
    let mirrored = mirrored(&archive);
    let evidence: Vec<Vec<Evidence>> = all
        .iter()
        .map(|&idx| {
            let claim = idx.of(&archive);
            let by_hand = claim.evidence.iter().chain(mirrored.get(&idx).into_iter().flatten());
            let taken: Vec<Passage> =
                by_hand.clone().filter(|one| one.target == Target::Content).map(|one| one.passage).collect();
            let is_struck = |passage: Passage| {
                let names = |idx: ClaimIdx, passage| struck[idx.at()].contains(&passage);
                let by_other = matches!(passage, Passage::Claim(other) if names(other, Passage::Claim(idx)));
                names(idx, passage) || by_other
            };
            let derived = board.evidence(idx);
            let stands = |one: &Evidence| !taken.contains(&one.passage) && !is_struck(one.passage);
            derived.into_iter().filter(stands).chain(by_hand.cloned()).collect()
        })
        .collect();
    for (claim, evidence) in archive.claims.iter_mut().zip(evidence) {
        claim.evidence = evidence;
    }
    archive
}

/// The other side of the pairs that editors linked: by the claim that they bear on.
fn mirrored(archive: &Archive) -> BTreeMap<ClaimIdx, Vec<Evidence>> {
    let mut mirrored: BTreeMap<ClaimIdx, Vec<Evidence>> = BTreeMap::new();
    for (n, claim) in archive.claims.iter().enumerate() {
        let own = Passage::Claim(ClaimIdx::new(n));
        for evidence in claim.evidence.iter().filter(|one| one.target == Target::Content) {
            let Passage::Claim(other) = evidence.passage else { continue };
            let has_own_words =
                other.of(archive).evidence.iter().any(|one| one.passage == own && one.target == Target::Content);
            // That a claim was superseded does not bear on what superseded it.
            if has_own_words || evidence.stance == Stance::Supersedes || other.of(archive).withdrawn.is_some() {
                continue;
            }
            let mut other_side = Evidence { passage: own, origin: claim.origin, ..evidence.clone() };
            if let LinkBasis::Editor(link) = &mut other_side.basis {
                link.is_other_side = true;
            }
            mirrored.entry(other).or_default().push(other_side);
        }
    }
    mirrored
}

/// All statements by the question that they answer.
struct Board<'a> {
    archive: &'a Archive,
    statements: Vec<Vec<Statement<'a>>>,
    /// The questions that each one implies, directly or through others.
    wider: Vec<Vec<QuestionIdx>>,
    /// The questions that imply each one.
    narrower: Vec<Vec<QuestionIdx>>,
    /// The values of each question that replace others.
    replacing: Vec<Vec<&'a Figure>>,
}

/// What somebody says on a question.
#[derive(Clone, Copy)]
struct Statement<'a> {
    passage: Passage,
    /// The number of the position among those of the claim or the reference.
    n: u32,
    position: &'a Position,
    origin: OriginIdx,
    speaker: Option<&'a str>,
}

/// A statement on a claim's own question, with what it says there.
struct Candidate<'a> {
    statement: Statement<'a>,
    bearing: Bearing,
}

impl<'a> Board<'a> {
    fn new(archive: &'a Archive) -> Self {
        let mut statements: Vec<Vec<Statement>> = vec![Vec::new(); archive.questions.len()];
        for (n, claim) in archive.claims.iter().enumerate().filter(|(_, claim)| claim.withdrawn.is_none()) {
            let speaker = claim.attribution.speaker.map(|speaker| speaker.of(archive).id.as_str());
            let passage = Passage::Claim(ClaimIdx::new(n));
            for (n, position) in (0..).zip(&claim.answers) {
                let statement = Statement { passage, n, position, origin: claim.origin, speaker };
                statements[position.question.at()].push(statement);
            }
        }
        for (n, reference) in archive.references.iter().enumerate() {
            let passage = Passage::Reference(ReferenceIdx::new(n));
            for (n, answer) in (0..).zip(&reference.answers) {
                let (position, origin) = (&answer.position, answer.origin);
                let statement = Statement { passage, n, position, origin, speaker: answer.speaker.as_deref() };
                statements[position.question.at()].push(statement);
            }
        }
        let wider: Vec<_> = (0..archive.questions.len()).map(|n| wider(archive, QuestionIdx::new(n))).collect();
        let mut narrower = vec![Vec::new(); wider.len()];
        for (n, above) in wider.iter().enumerate() {
            above.iter().for_each(|question: &QuestionIdx| narrower[question.at()].push(QuestionIdx::new(n)));
        }
        let replacing = statements.iter().map(|all| {
            let figures = all.iter().filter_map(|one| figure(one.position));
            figures.filter(|figure| !figure.supersedes.is_empty()).collect()
        });
        Self { archive, replacing: replacing.collect(), statements, wider, narrower }
    }

    /// What bears on a claim, question by question.
    fn evidence(&self, idx: ClaimIdx) -> Vec<Evidence> {
        let claim = idx.of(self.archive);
        if claim.withdrawn.is_some() {
            return Vec::new();
        }
        let found: Vec<(&Position, Vec<Candidate>)> =
            claim.answers.iter().map(|own| (own, self.candidates(idx, claim, own))).collect();
        // Of one pair on several questions the most adverse stance stands, with all that is said there.
        let mut heaviest: BTreeMap<(Passage, OriginIdx, Option<&str>), (u8, usize)> = BTreeMap::new();
        for (n, (_, candidates)) in found.iter().enumerate() {
            for candidate in candidates {
                let weight = table::weight(candidate.bearing);
                let best = heaviest.entry(candidate.statement.who()).or_insert((weight, n));
                if weight > best.0 {
                    *best = (weight, n);
                }
            }
        }
        let evidence = |n: usize, own: &Position, candidate: Candidate| {
            let statement = candidate.statement;
            (heaviest.get(&statement.who())?.1 == n).then(|| Evidence {
                passage: statement.passage,
                stance: candidate.bearing.0,
                extent: candidate.bearing.1,
                target: Target::Content,
                origin: statement.origin,
                basis: LinkBasis::Question {
                    question: own.question,
                    position: statement.n,
                    is_replaced: self.is_replaced(statement.position),
                },
            })
        };
        let of_question = |(n, (own, candidates)): (usize, (&Position, Vec<Candidate>))| {
            candidates.into_iter().filter_map(|candidate| evidence(n, own, candidate)).collect::<Vec<_>>()
        };
        found.into_iter().enumerate().flat_map(of_question).collect()
    }

    /// The statements that bear on one of a claim's positions: on the same question, else on a narrower or a
    /// wider one.
    fn candidates(&self, idx: ClaimIdx, claim: &Claim, own: &Position) -> Vec<Candidate<'a>> {
        let of = |question: QuestionIdx| self.statements[question.at()].iter();
        let is_other = |statement: &&Statement| statement.passage != Passage::Claim(idx);
        let direct: Vec<&Statement> = of(own.question).filter(is_other).collect();
        let mut candidates: Vec<Candidate> = direct
            .iter()
            .filter_map(|&&statement| {
                let bearing = self.bearing(claim, own, &statement, &statement.position.says)?;
                Some(Candidate { statement, bearing })
            })
            .collect();
        if own.question.of(self.archive).kind != QuestionKind::YesOrNo {
            return candidates;
        }
        let below =
            self.narrower[own.question.at()].iter().map(|&question| (question, table::lifted as fn(&Says) -> _));
        let above = self.wider[own.question.at()].iter().map(|&question| (question, table::lowered as fn(&Says) -> _));
        let mut implied: Vec<Candidate> = Vec::new();
        for (question, says) in below.chain(above) {
            for &statement in of(question).filter(is_other) {
                if direct.iter().any(|one| one.who() == statement.who()) {
                    continue;
                }
                let Some(says) = says(&statement.position.says) else { continue };
                let Some(bearing) = self.bearing(claim, own, &statement, &says) else { continue };
                // What follows from a wider yes is named, and never counted; of the same origin it is nothing new.
                let bearing = match (&says, bearing.0) {
                    (Says::InPart, Stance::Repeats) => continue,
                    (Says::InPart, stance) => (stance, Extent::Wider),
                    _ => bearing,
                };
                match implied.iter_mut().find(|one| one.statement.who() == statement.who()) {
                    Some(known) if table::weight(bearing) <= table::weight(known.bearing) => {}
                    Some(known) => *known = Candidate { statement, bearing },
                    None => implied.push(Candidate { statement, bearing }),
                }
            }
        }
        candidates.extend(implied);
        candidates
    }

    /// How a statement that says this bears on a claim's position.
    fn bearing(&self, claim: &Claim, own: &Position, other: &Statement, says: &Says) -> Option<Bearing> {
        let speaker = claim.attribution.speaker.map(|speaker| speaker.of(self.archive));
        let speaker_origin = speaker.and_then(|speaker| speaker.origin);
        let is_own_speaker = match other.passage {
            Passage::Claim(_) => speaker.is_some_and(|speaker| other.speaker == Some(&speaker.id)),
            Passage::Reference(_) => [Some(claim.origin), speaker_origin].contains(&Some(other.origin)),
        };
        if is_own_speaker && let Some(stance) = of_own_speaker(&own.says, says) {
            return Some((stance, Extent::Whole));
        }
        if let (Says::Value(own), Says::Value(other)) = (&own.says, says)
            && figures::replaces(other, own)
        {
            return Some((Stance::Supersedes, Extent::Whole));
        }
        let said = Position { says: says.clone(), ..other.position.clone() };
        let (stance, extent) = table::bears(own, &said)?;
        // A question that is about a part of the claim says nothing of the rest.
        let is_about_part = matches!(own.says, Says::Yes | Says::No) && own.part.is_some();
        let extent = if is_about_part && extent == Extent::Whole { Extent::InPart } else { extent };
        let is_same = count::shares_beginning(&self.archive.origins, claim.origin, speaker_origin, other.origin);
        match stance {
            Stance::Corroborates if is_same => Some((Stance::Repeats, Extent::Whole)),
            _ => Some((stance, extent)),
        }
    }

    /// Whether a later value has replaced the one that a position gives.
    fn is_replaced(&self, position: &Position) -> bool {
        let replacing = &self.replacing[position.question.at()];
        figure(position).is_some_and(|own| replacing.iter().any(|later| figures::replaces(later, own)))
    }
}

impl<'a> Statement<'a> {
    /// Who says it where: in one reference several people may answer.
    fn who(&self) -> (Passage, OriginIdx, Option<&'a str>) {
        (self.passage, self.origin, self.speaker)
    }
}

/// A speaker's own guess or "if" limits the surer words of the same speaker elsewhere; an "if" has no other side.
fn of_own_speaker(claim: &Says, other: &Says) -> Option<Stance> {
    let is_flat = |says: &Says| matches!(says, Says::Yes | Says::No | Says::Value(_));
    match (claim, other) {
        (flat, Says::Supposes | Says::Open) if is_flat(flat) => Some(Stance::Limits),
        (Says::Supposes, Says::Open) => Some(Stance::Limits),
        _ => None,
    }
}

fn figure(position: &Position) -> Option<&Figure> {
    match &position.says {
        Says::Value(figure) => Some(figure),
        _ => None,
    }
}

/// The questions that a question implies, nearest first; a ring has been reported, and ends here.
fn wider(archive: &Archive, question: QuestionIdx) -> Vec<QuestionIdx> {
    let mut found: Vec<QuestionIdx> = Vec::new();
    let mut open = vec![question];
    while let Some(next) = open.pop() {
        for &above in &next.of(archive).implies {
            if above != question && !found.contains(&above) {
                found.push(above);
                open.push(above);
            }
        }
    }
    found
}
