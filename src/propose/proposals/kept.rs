//! What a run reads and looks up, kept for the next one, which then does only what an edit touches.
//!
//! An article is read again when its text is another. A statement is looked up again when it is new or changed; when one of
//! its candidates, or a question that it may answer, is changed or gone; and when something new is like it. Unless something
//! new is found then, it stays as it was found, though the weight of a word in a growing archive may be a little other by
//! now: so a file of proposals changes when there is something else to decide, and not with every article that comes. A run
//! without what is kept looks at everything.

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use sayso_core::model::{Archive, Position, Question, QuestionIdx, Stance};
use sayso_newsroom::inputs::{Content, Inputs};
use sayso_newsroom::outline::{self, Digest};
use serde::{Deserialize, Serialize};

use super::Asked;
use crate::extract::{self, Extracted};
use crate::links::{Candidate, Links, Unit};
use crate::questions::Ranked;
use sayso_language::{Cuts, Lexicon};

/// One part in so many that is new: then all is looked up.
const MUCH: usize = 10;

/// What one run leaves for the next. It may be lost at any time.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// What was asked, and with which words.
    made_by: Digest,
    /// What was found in a text, by a digest of it; packed.
    read: FxHashMap<Digest, Arc<[u8]>>,
    /// The statements by their digests.
    units: Vec<Digest>,
    /// The questions by theirs.
    questions: Vec<Digest>,
    /// What was looked up, by the number of its statement.
    looked_up: FxHashMap<u32, LookedUp>,
    /// Why candidates are what they are: many for the same reason.
    reasons: Vec<Arc<str>>,
}

/// What was found for a statement.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct LookedUp {
    candidates: Box<[KeptCandidate]>,
    /// Questions, by their numbers.
    ranked: Box<[Ranked]>,
}

/// A candidate; its statement and its reason by their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
struct KeptCandidate {
    unit: u32,
    likeness: f32,
    mutual: f32,
    stance: Option<Stance>,
    reason: u32,
}

impl Kept {
    /// Reads what [`Kept::to_bytes`] made; nothing if it is damaged.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (body, digest) = bytes.split_at_checked(bytes.len().checked_sub(size_of::<Digest>())?)?;
        postcard::from_bytes(body).ok().filter(|_| outline::digest(body) == digest)
    }

    /// Everything, with a digest of it; nothing if memory is short.
    pub fn to_bytes(&self) -> Option<Vec<u8>> {
        let mut bytes = postcard::to_allocvec(self).ok()?;
        bytes.extend(outline::digest(&bytes));
        Some(bytes)
    }
}

/// What was kept, and what is kept of this run.
pub(super) struct Keeping<'a> {
    before: Option<&'a Kept>,
    now: Kept,
    /// The numbers of the reasons.
    reasons: FxHashMap<Arc<str>, u32>,
}

impl<'a> Keeping<'a> {
    /// Of a run on these files. What another program, other wishes or other words have made is not used.
    pub(super) fn new(inputs: &Inputs, asked: &Asked<'a>) -> Self {
        let words = inputs.files.iter().filter(|(path, _)| path.starts_with("lexicon/"));
        let words: Vec<(&String, &Content)> = words.collect();
        let all = format!("{:?}", (asked.made_by, asked.threshold, asked.candidates, words));
        let made_by = outline::digest(all.as_bytes());
        // What a model tells is kept by itself.
        let before = asked.before.filter(|kept| kept.made_by == made_by && asked.model.is_none());
        Self { before, now: Kept { made_by, ..Kept::default() }, reasons: FxHashMap::default() }
    }

    /// Who says what in a text: as it was found before, if this was read before.
    pub(super) fn read(&self, text: &str, lexicon: &Lexicon, cuts: &Cuts, language: &str) -> (Digest, Vec<Extracted>) {
        let key = outline::digest(format!("{language}\0{:?}\0{text}", cuts.furniture).as_bytes());
        let known = self.before.and_then(|kept| postcard::from_bytes(kept.read.get(&key)?).ok());
        (key, known.unwrap_or_else(|| extract::extract(text, lexicon, &cuts.furniture)))
    }

    /// Keeps what was found in a text.
    pub(super) fn keep_read(&mut self, key: Digest, found: &[Extracted]) {
        let known = self.before.and_then(|kept| kept.read.get(&key)).cloned();
        let packed = known.or_else(|| postcard::to_allocvec(found).ok().map(Arc::from));
        self.now.read.extend(packed.map(|packed| (key, packed)));
    }

    /// What is to be looked up, and what is known already.
    pub(super) fn look_ups(&mut self, archive: &Archive, units: &[Unit], links: &Links) -> LookUps<'a> {
        self.now.units = units.par_iter().enumerate().map(|(n, unit)| of_unit(archive, n, unit)).collect();
        self.now.questions = archive.questions.iter().map(of_question).collect();
        let Some(before) = self.before else { return LookUps::default() };
        let places = |digests: &[Digest]| -> HashMap<Digest, usize> {
            digests.iter().enumerate().map(|(n, digest)| (*digest, n)).collect()
        };
        let translated = |before: &[Digest], now: &[Digest]| -> Vec<Option<usize>> {
            let now = places(now);
            before.iter().map(|digest| now.get(digest).copied()).collect()
        };
        let units_now = translated(&before.units, &self.now.units);
        let questions_now = translated(&before.questions, &self.now.questions);
        let mut known: Vec<Option<&LookedUp>> = vec![None; units.len()];
        let is_there = |one: &LookedUp| {
            let candidates =
                one.candidates.iter().all(|one| units_now.get(one.unit as usize).is_some_and(Option::is_some));
            candidates && one.ranked.iter().all(|one| questions_now.get(one.question.at()).is_some_and(Option::is_some))
        };
        let mut is_new = vec![true; units.len()];
        for (n, now) in units_now.iter().enumerate() {
            let Some(now) = *now else { continue };
            is_new[now] = false;
            known[now] = before.looked_up.get(&(n as u32)).filter(|one| is_there(one));
        }
        let new: Vec<usize> = (0..units.len()).filter(|&n| is_new[n]).collect();
        if new.len() * MUCH > units.len() {
            return LookUps::default();
        }
        let touched: FxHashSet<usize> = new.par_iter().flat_map_iter(|&n| links.like(n)).collect();
        let known_questions: FxHashSet<usize> = questions_now.iter().flatten().copied().collect();
        let questions = archive.questions.iter().enumerate().filter(|(n, _)| !known_questions.contains(n));
        let of_questions = questions.flat_map(|(_, question)| links.like_text(&question.asks, &archive.about.language));
        let mut again = is_new.clone();
        for n in touched.into_iter().chain(of_questions) {
            again[n] = true;
        }
        LookUps { known, is_new, again, units_now, questions_now, reasons: &before.reasons }
    }

    /// Keeps what was looked up for a statement.
    pub(super) fn keep_looked_up(&mut self, n: usize, candidates: &[Candidate], ranked: &[Ranked]) {
        let candidate = |one: &Candidate| {
            let reason = self.reasons.get(&*one.reason).copied().unwrap_or_else(|| {
                let (reason, number): (Arc<str>, u32) = (one.reason.as_str().into(), self.now.reasons.len() as u32);
                self.now.reasons.push(reason.clone());
                self.reasons.insert(reason, number);
                number
            });
            let &Candidate { unit, likeness, mutual, stance, .. } = one;
            KeptCandidate { unit: unit as u32, likeness, mutual, stance, reason }
        };
        let candidates = candidates.iter().map(candidate).collect();
        self.now.looked_up.insert(n as u32, LookedUp { candidates, ranked: ranked.into() });
    }

    /// What was looked up for a statement in this run.
    pub(super) fn candidates(&self, n: usize) -> impl Iterator<Item = Candidate> {
        let known = self.now.looked_up.get(&(n as u32)).map_or(&[][..], |one| &one.candidates);
        known.iter().filter_map(|one| {
            let (unit, reason) = (one.unit as usize, self.now.reasons.get(one.reason as usize)?.to_string());
            Some(Candidate { unit, likeness: one.likeness, mutual: one.mutual, stance: one.stance, reason })
        })
    }

    /// All that is kept of this run.
    pub(super) fn kept(self) -> Kept {
        self.now
    }
}

/// What is known of statements from the run before.
#[derive(Default)]
pub(super) struct LookUps<'a> {
    known: Vec<Option<&'a LookedUp>>,
    /// The statements that are new or changed.
    is_new: Vec<bool>,
    /// Those, and what they are like.
    again: Vec<bool>,
    /// The numbers that statements and questions have now, by those they had.
    units_now: Vec<Option<usize>>,
    questions_now: Vec<Option<usize>>,
    reasons: &'a [Arc<str>],
}

impl LookUps<'_> {
    /// What is found for a statement: as it was found before, unless there is something new to see.
    pub(super) fn of(
        &self,
        n: usize,
        look: impl FnOnce() -> (Vec<Candidate>, Vec<Ranked>),
    ) -> (Vec<Candidate>, Vec<Ranked>) {
        let Some(known) = self.known(n) else { return look() };
        if !self.again[n] {
            return known;
        }
        let found = look();
        let questions = |ranked: &[Ranked]| ranked.iter().map(|one| one.question).collect::<FxHashSet<_>>();
        let has_new = found.0.iter().any(|one| self.is_new[one.unit]) || questions(&found.1) != questions(&known.1);
        if has_new { found } else { known }
    }

    fn known(&self, n: usize) -> Option<(Vec<Candidate>, Vec<Ranked>)> {
        let known = self.known.get(n).copied().flatten()?;
        let candidate = |&KeptCandidate { unit, likeness, mutual, stance, reason }: &KeptCandidate| {
            let (unit, reason) = (self.units_now[unit as usize]?, self.reasons.get(reason as usize)?.to_string());
            Some(Candidate { unit, likeness, mutual, stance, reason })
        };
        let ranked = |one: &Ranked| {
            let question = QuestionIdx::new(self.questions_now[one.question.at()]?);
            Some(Ranked { question, ..one.clone() })
        };
        let candidates = known.candidates.iter().map(candidate).collect::<Option<_>>()?;
        Some((candidates, known.ranked.iter().map(ranked).collect::<Option<_>>()?))
    }
}

/// What tells whether a statement is as it was, with what it says on questions.
fn of_unit(archive: &Archive, n: usize, unit: &Unit) -> Digest {
    let reference = || archive.references.get(n.checked_sub(archive.claims.len())?);
    let of_reference = reference().map_or(&[][..], |reference| &reference.answers);
    let of_claim = archive.claims.get(n).map_or(&[][..], |claim| &claim.answers);
    let positions = of_claim.iter().chain(of_reference.iter().map(|answer| &answer.position));
    // Questions have other numbers when one comes or goes.
    let says = |position: &Position| {
        let question = archive.questions.get(position.question.at()).map_or("", |question| &question.id);
        format!("{question} {:?} {}", position.says, position.line)
    };
    outline::digest(format!("{unit:?}{:?}", positions.map(says).collect::<Vec<_>>()).as_bytes())
}

fn of_question(question: &Question) -> Digest {
    let Question { id, asks, kind, unit, parts, .. } = question;
    outline::digest(format!("{:?}", (id, asks, kind, unit, parts)).as_bytes())
}
