//! What was in the file before and what is found now: decisions stay, what moved moves.

use std::collections::HashSet;

use sayso_core::model::Article;
use sayso_language::{Lexicon, fold};

use super::ids::unlike;
use super::{AnswerProposal, Draft, Link, Proposal, Proposals, Status, Wire};

/// From this likeness on, a quotation that was edited is still the same (Sørensen-Dice of pairs
/// of letters): a changed word keeps it, another sentence does not.
const SAME: f64 = 0.8;

/// What has changed in a file of proposals.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Ids that are new.
    pub added: Vec<String>,
    /// Ids whose words have changed in the article: they follow it.
    pub moved: Vec<String>,
    /// Ids of open proposals whose words are gone; they are dropped.
    pub gone: Vec<String>,
    /// Ids of decided proposals whose words are gone: they stay, for an editor to look at.
    pub unfit: Vec<String>,
    /// How many are open now.
    pub open: usize,
}

/// What is found now.
#[derive(Default)]
pub struct Now {
    /// Whose text it is.
    pub wire: Option<Wire>,
    /// Claims.
    pub proposals: Vec<Proposal>,
    /// What may bear on decided ones.
    pub links: Vec<Link>,
    /// What decided ones, or a reference, may answer.
    pub answers: Vec<AnswerProposal>,
    /// New questions.
    pub drafts: Vec<Draft>,
}

/// Merges what is found now into what was there, in an article's file or in another.
pub fn merge(before: Proposals, now: Now, article: Option<&Article>) -> (Proposals, Outcome) {
    let mut outcome = Outcome::default();
    let sentences = article.map(super::folded).unwrap_or_default();
    let language = article.map_or("", |article| &article.language);
    let mut old: Vec<Option<Proposal>> = before.proposals.into_iter().map(Some).collect();
    let keys: Vec<String> = old.iter().flatten().map(key).collect();
    let mut merged: Vec<Proposal> = Vec::new();
    for found in now.proposals {
        let same = best_match(&old, &keys, &found, language);
        match same.and_then(|n| old[n].take()) {
            Some(kept) => merged.push(follow(kept, found, &mut outcome)),
            None => {
                outcome.added.push(found.id.clone());
                merged.push(found);
            }
        }
    }
    for kept in old.into_iter().flatten() {
        let is_there = place(&kept, &sentences, language) < usize::MAX;
        match kept.status {
            // A tool's proposals stay until it is asked again, as long as their words are there.
            Status::Open if !(was_edited(&kept) || kept.tool.is_some() && is_there) => outcome.gone.push(kept.id),
            // Accepted ones are claims now: `check` watches over their words.
            // An editor has worked on it.
            Status::Open | Status::Rejected if !is_there => {
                outcome.unfit.push(kept.id.clone());
                merged.push(kept);
            }
            _ => merged.push(kept),
        }
    }
    merged.sort_by_cached_key(|proposal| place(proposal, &sentences, language));
    unlike_ids(&mut merged);
    outcome.open = merged.iter().filter(|proposal| proposal.status == Status::Open).count();
    let answers = merge_rest(
        before.answers,
        now.answers,
        |one| one.status,
        |one| (one.on.clone(), one.passage.clone(), one.answer.question.clone()),
    );
    let drafts = merge_rest(
        before.drafts,
        now.drafts,
        |one| one.status,
        |one| one.answers.iter().map(|answer| answer.on.clone()).collect::<Vec<_>>(),
    );
    (
        Proposals { wire: now.wire, proposals: merged, links: merge_links(before.links, now.links), answers, drafts },
        outcome,
    )
}

/// What is found now, and what was rejected before, which does not come back.
fn merge_rest<T, K: PartialEq>(
    before: Vec<T>,
    now: Vec<T>,
    status: impl Fn(&T) -> Status,
    key: impl Fn(&T) -> K,
) -> Vec<T> {
    let rejected: Vec<T> = before.into_iter().filter(|one| status(one) == Status::Rejected).collect();
    let mut merged: Vec<T> = now.into_iter().filter(|one| rejected.iter().all(|old| key(old) != key(one))).collect();
    merged.extend(rejected);
    merged
}

/// What was rejected stays so; the rest is as it is found now.
fn merge_links(before: Vec<Link>, found: Vec<Link>) -> Vec<Link> {
    let key = |link: &Link| (link.on.clone(), link.candidate.claim.clone(), link.candidate.reference.clone());
    let rejected: Vec<Link> = before.into_iter().filter(|link| link.status == Status::Rejected).collect();
    let is_new = |link: &Link| rejected.iter().all(|old| key(old) != key(link));
    let mut links: Vec<Link> = found.into_iter().filter(is_new).collect();
    links.extend(rejected.iter().cloned());
    links.sort_by(|a, b| a.on.cmp(&b.on).then(b.candidate.likeness.total_cmp(&a.candidate.likeness)));
    links
}

/// The old proposal, `keys` their words, that a new one is: the same words, else nearly the same of the same speaker.
fn best_match(old: &[Option<Proposal>], keys: &[String], found: &Proposal, language: &str) -> Option<usize> {
    let words = key(found);
    // Where the very words are there, nothing else is more like them.
    let is_there = old.iter().zip(keys).any(|(kept, theirs)| kept.is_some() && *theirs == words);
    let likeness = |theirs: &str| match theirs == words {
        true => 1.0,
        false if is_there => 0.0,
        false => strsim::sorensen_dice(theirs, &words),
    };
    let scored = old.iter().enumerate().filter_map(|(n, kept)| kept.as_ref().map(|kept| (n, likeness(&keys[n]), kept)));
    let same = scored.filter(|(n, likeness, kept)| {
        *likeness >= 1.0
            || *likeness >= SAME
                && facts(&keys[*n], language) == facts(&words, language)
                && (kept.speaker == found.speaker || was_edited(kept))
    });
    let closer = |kept: &Proposal| {
        (kept.speaker == found.speaker, (&kept.prefix, &kept.suffix) == (&found.prefix, &found.suffix))
    };
    // Of equals the first, so that two speakers of the same words keep their own.
    same.max_by(|a, b| a.1.total_cmp(&b.1).then(closer(a.2).cmp(&closer(b.2))).then(b.0.cmp(&a.0))).map(|(n, ..)| n)
}

/// What makes another claim of nearly the same words: numbers and denials.
fn facts<'w>(words: &'w str, language: &str) -> Vec<&'w str> {
    let lexicon = Lexicon::shared(language);
    let denies = |word: &str| lexicon.is_some_and(|lexicon| lexicon.has("denying", word));
    let is_fact = |word: &&str| word.contains(char::is_numeric) || denies(word);
    words.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(is_fact).collect()
}

fn key(proposal: &Proposal) -> String {
    fold(&proposal.quote.join(" "), "")
}

/// A decision stays as it is, but for its words when the article's have changed; what an editor
/// has edited stays edited.
fn follow(kept: Proposal, found: Proposal, outcome: &mut Outcome) -> Proposal {
    let has_moved = key(&kept) != key(&found);
    if has_moved {
        outcome.moved.push(kept.id.clone());
    }
    if kept.status == Status::Open && !was_edited(&kept) {
        return Proposal { id: kept.id, ..found };
    }
    if has_moved {
        return Proposal { quote: found.quote, prefix: found.prefix, suffix: found.suffix, ..kept };
    }
    Proposal {
        candidates: if kept.status == Status::Open { found.candidates } else { kept.candidates.clone() },
        ..kept
    }
}

/// Whether an editor has changed a proposal by hand: then the machine's seal is broken.
fn was_edited(proposal: &Proposal) -> bool {
    proposal.seal != super::seal(proposal)
}

/// Where a proposal's words are: sentence by sentence; nowhere sorts last.
fn place(proposal: &Proposal, sentences: &[String], language: &str) -> usize {
    let words = proposal.quote.first().map(|quote| fold(quote, language)).unwrap_or_default();
    let found = sentences.iter().enumerate().find_map(|(n, text)| text.find(&words).map(|at| n * 100_000 + at));
    found.unwrap_or(usize::MAX)
}

/// Two proposals never have one id.
fn unlike_ids(proposals: &mut [Proposal]) {
    let mut seen = HashSet::new();
    for proposal in proposals {
        proposal.id = unlike(&proposal.id, "claim", &mut seen);
    }
}
