//! What may bear on what: for each statement the candidates among the others, the questions that it may answer, and new
//! questions where two statements agree on what they are about.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use sayso_core::model::{Archive, ArticleIdx, Polarity, Stance, line_of};

use super::kept::Keeping;
use super::{AnswerProposal, Draft, Link, LinkProposal, Proposal, Status, answers, seal};
use crate::links::{self, Candidate, Links, Meaning, Unit};
use crate::proposals::slug;
use crate::questions::Questions;

/// How much of a decided statement has to be in what is known of a question, so that an answer is proposed: whoever
/// decided it may have left the question out on purpose.
const FITS: f32 = 0.3;

/// And in a passage of a reference, whose summaries say more than one thing.
const PASSAGE_FITS: f32 = 0.2;

/// How much of each two statements have in common when they agree on what they are about.
const AGREES: f32 = 0.45;

/// The most new questions of one run: more are a sign that the archive's own are missing.
const MOST_DRAFTS: usize = 200;

/// What was found for decided claims, references and the newsroom as a whole.
#[derive(Default)]
pub(super) struct Found {
    /// What may bear on claims of an article.
    pub(super) links: BTreeMap<ArticleIdx, Vec<Link>>,
    /// What claims of an article may answer.
    pub(super) answers: BTreeMap<ArticleIdx, Vec<AnswerProposal>>,
    /// What passages of references may answer, by the reference's id.
    pub(super) references: BTreeMap<String, Vec<AnswerProposal>>,
    /// New questions.
    pub(super) drafts: Vec<Draft>,
    /// All statements: those of the archive first, then the proposals.
    units: Vec<Unit>,
    /// How many proposals were given what may bear on them.
    n_given: usize,
    /// The number of the first proposal.
    first: usize,
}

impl Found {
    /// Gives the next proposals what may bear on them. There is much of it, so it is written out only when they are.
    pub(super) fn give(&mut self, proposals: &mut [Proposal], keeping: &Keeping) {
        for proposal in proposals {
            let candidates = keeping.candidates(self.first + self.n_given);
            proposal.candidates = candidates.map(|candidate| candidate_of(&self.units, candidate)).collect();
            self.n_given += 1;
        }
    }
}

/// Adds to each proposal what may bear on it and what it may answer, and finds the same for what is decided.
pub(super) fn find(
    archive: &Archive,
    fresh: &mut [(ArticleIdx, Vec<Proposal>)],
    (most, model): (usize, Option<&dyn Meaning>),
    keeping: &mut Keeping,
) -> Found {
    let mut found = Found::default();
    if most == 0 {
        return found;
    }
    let mut units = links::units(archive);
    let first = units.len();
    for (idx, proposals) in fresh.iter() {
        units.extend(proposals.iter().enumerate().map(|(at, proposal)| unit(archive, *idx, at, proposal)));
    }
    let index = Links::new(&units, model);
    let questions = Questions::new(archive, &units, model);
    let known = keeping.look_ups(archive, &units, &index);
    let look = |n: usize| {
        known.of(n, || {
            // Whoever gave a claim one answer has thought of the others.
            let is_answered = archive.claims.get(n).is_some_and(|claim| !claim.answers.is_empty());
            let ranked = if is_answered { Vec::new() } else { questions.rank(n, answers::MOST) };
            (index.candidates(n, most), ranked)
        })
    };
    let mut pairs: Vec<(usize, Candidate)> = Vec::new();
    let asked: BTreeSet<ArticleIdx> = fresh.iter().map(|(idx, _)| *idx).collect();
    let decided = archive.claims.iter().enumerate().filter(|(_, claim)| asked.contains(&claim.article));
    let decided: Vec<usize> = decided.map(|(n, _)| n).collect();
    for (n, (mut candidates, ranked)) in on_all_cores(&decided, look) {
        let claim = &archive.claims[n];
        // Of what is only about the same an editor has decided already.
        candidates.retain(|one| one.stance.is_some());
        keeping.keep_looked_up(n, &candidates, &ranked);
        pairs.extend(candidates.iter().filter(|one| agrees(one)).map(|one| (n, one.clone())));
        // Another proposal is no evidence yet.
        let seen = candidates.into_iter().filter(|one| one.unit < first);
        let new = seen.filter(|one| !is_linked(archive, n, one.unit));
        let new =
            new.map(|one| Link { status: Status::Open, on: claim.id.clone(), candidate: candidate_of(&units, one) });
        found.links.entry(claim.article).or_default().extend(new);
        let line = answers::line(&claim.proposition, units[n].denied, &units[n].language);
        let own = ranked.iter().filter(|one| one.fit >= FITS);
        let own =
            own.filter_map(|one| AnswerProposal::of(&claim.id, None, answers::answer(archive, one, line.as_deref())));
        found.answers.entry(claim.article).or_default().extend(own);
    }
    for (n, reference) in archive.references.iter().enumerate().filter(|(_, one)| one.answers.is_empty()) {
        let own = passages(reference).into_iter().flat_map(|passage| {
            let ranked = questions.rank_passage(archive.claims.len() + n, &passage, answers::MOST);
            let line = line_of(&passage);
            let ranked = ranked.into_iter().filter(move |one| one.fit >= PASSAGE_FITS);
            let proposed = ranked.map(|one| answers::answer(archive, &one, Some(&line)));
            proposed.filter_map(|answer| AnswerProposal::of(&reference.id, Some(&passage), answer)).collect::<Vec<_>>()
        });
        let mut own: Vec<AnswerProposal> = own.collect();
        own.dedup_by(|a, b| a.answer.question == b.answer.question);
        found.references.insert(reference.id.clone(), own);
    }
    let new: Vec<usize> = (first..units.len()).collect();
    let mut looked = on_all_cores(&new, look);
    for proposal in fresh.iter_mut().flat_map(|(_, proposals)| proposals) {
        let Some((n, (candidates, ranked))) = looked.next() else { break };
        keeping.keep_looked_up(n, &candidates, &ranked);
        if proposal.tool.is_none() {
            proposal.answers = answers::of(archive, proposal, &units[n].language, &ranked);
        }
        proposal.seal = seal(proposal);
        pairs.extend(candidates.iter().filter(|one| agrees(one)).map(|one| (n, one.clone())));
    }
    drop(looked);
    found.drafts = drafts(archive, &units, &pairs);
    drop((questions, index));
    (found.units, found.first) = (units, first);
    found
}

/// So many are looked up at once: as many as keep every core busy, and few in memory.
const AT_ONCE: usize = 1_024;

/// What is looked up for each unit, in their order, on all cores.
fn on_all_cores<'a, T: Send + 'a>(
    units: &'a [usize],
    look: impl Fn(usize) -> T + Sync + 'a,
) -> impl Iterator<Item = (usize, T)> + 'a {
    units.chunks(AT_ONCE).flat_map(move |some| some.par_iter().map(|&n| (n, look(n))).collect::<Vec<_>>())
}

/// A proposal as what may bear on something.
fn unit(archive: &Archive, idx: ArticleIdx, at: usize, proposal: &Proposal) -> Unit {
    let article = idx.of(archive);
    Unit {
        id: proposal.id.clone(),
        text: proposal.quote.join(" "),
        about: proposal.proposition.clone(),
        speaker: proposal.speaker.clone(),
        article: article.id.clone(),
        sentence: at,
        language: article.language.clone(),
        denied: proposal.polarity == Polarity::Denied,
        hedge: proposal.hedges.first().map(|hedge| hedge.words.clone()),
        ..Unit::default()
    }
}

/// A reference's own words, or what the editor says that they come to.
fn passages(reference: &sayso_core::model::Reference) -> Vec<String> {
    let own = [reference.passage.as_deref(), Some(&*reference.summary)].into_iter().flatten();
    let mut passages: Vec<String> = own.filter(|own| !own.trim().is_empty()).map(str::to_owned).collect();
    passages.dedup();
    passages
}

/// Whether two statements are about the same thing, for a reason that is to be seen.
fn agrees(candidate: &Candidate) -> bool {
    candidate.mutual >= AGREES && matches!(candidate.stance, Some(Stance::Contradicts | Stance::Corroborates))
}

/// New questions: of pairs that agree and have no question that both answer.
fn drafts(archive: &Archive, units: &[Unit], pairs: &[(usize, Candidate)]) -> Vec<Draft> {
    let asked = |unit: usize| -> BTreeSet<usize> {
        let own = match unit.checked_sub(archive.claims.len()) {
            None => archive.claims[unit].answers.iter().collect::<Vec<_>>(),
            Some(n) => {
                let answers = archive.references.get(n).map_or(&[][..], |reference| &reference.answers);
                answers.iter().map(|answer| &answer.position).collect()
            }
        };
        own.into_iter().map(|position| position.question.at()).collect()
    };
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    let mut drafts: Vec<Draft> = Vec::new();
    let mut ordered: Vec<&(usize, Candidate)> = pairs.iter().collect();
    ordered.sort_by(|a, b| b.1.likeness.total_cmp(&a.1.likeness).then(a.0.cmp(&b.0)).then(a.1.unit.cmp(&b.1.unit)));
    for (one, candidate) in ordered {
        let (own, other) = (asked(*one), asked(candidate.unit));
        let is_new = own.is_disjoint(&other) && !taken.contains(one) && !taken.contains(&candidate.unit);
        if !is_new || units[*one].text.is_empty() || drafts.len() >= MOST_DRAFTS {
            continue;
        }
        let words = |n: usize| {
            if units[n].about.is_empty() || units[n].is_reference { &units[n].text } else { &units[n].about }
        };
        let line = |n: usize| answers::line(words(n), units[n].denied, &units[n].language);
        let (Some(own), Some(other)) = (line(*one), line(candidate.unit)) else { continue };
        taken.extend([*one, candidate.unit]);
        // What is asked is whether it is so, whoever denies it.
        let asked = line_of(words(*one));
        let is_so = !units[*one].denied;
        let answer = |n: usize, is_so: bool, line: String| {
            let (yes, no) = if is_so { (Some(line), None) } else { (None, Some(line)) };
            super::DraftAnswer { on: units[n].id.clone(), yes, no }
        };
        let is_other_so = is_so != (candidate.stance == Some(Stance::Contradicts));
        drafts.push(Draft {
            status: Status::Open,
            id: slug(&asked, 5),
            asks: format!("{asked}?"),
            reason: candidate.reason.clone(),
            answers: vec![answer(*one, is_so, own), answer(candidate.unit, is_other_so, other)],
        });
    }
    drafts
}

/// Whether the editors have linked the two, in either direction.
fn is_linked(archive: &Archive, claim: usize, unit: usize) -> bool {
    let links = |claim: usize, unit: usize| {
        let evidence = archive.claims.get(claim).map_or(&[][..], |claim| &claim.evidence);
        evidence.iter().any(|one| links::unit_of(archive, one.passage) == unit)
    };
    links(claim, unit) || links(unit, claim)
}

fn candidate_of(units: &[Unit], candidate: Candidate) -> LinkProposal {
    let unit = &units[candidate.unit];
    LinkProposal {
        claim: (!unit.is_reference).then(|| unit.id.clone()),
        reference: unit.is_reference.then(|| unit.id.clone()),
        stance: candidate.stance,
        why: candidate.reason,
        likeness: (candidate.likeness * 100.0).round() / 100.0,
    }
}
