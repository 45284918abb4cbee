//! Which claims and references may bear on a claim: ranked candidates, each with its reasons.
//!
//! The order is that of an index over the words of every passage; a stance is proposed only for a reason that an editor
//! can see in the text.

mod index;
mod signal;
mod terms;

use std::ops::Range;

use sayso_core::model::{Archive, Passage, Polarity, Reference, Stance};

pub use index::{Hit, Index, Meaning};
pub use signal::Opposites;
pub(crate) use signal::{denial, negation, numbers};
pub(crate) use terms::{overlap, stems};

/// Below this likeness two passages are not about the same thing.
const LEAST_LIKENESS: f32 = 0.06;

/// So many of the index are looked at for a claim's candidates.
const READ: usize = 60;

/// How far likeness is how much of the claim is covered, and how far it is mutual.
const COVERED: f32 = 0.8;

/// How far a model's meaning decides how alike two passages are, where there is one.
const MEANS: f32 = 0.8;

/// How much nearer sentences of an article come first.
const NEAR: f32 = 0.5;

/// Something that may bear on a claim, or the claim.
#[derive(Clone, Debug, Default)]
pub struct Unit {
    /// Its id: of a claim, a proposal or a reference.
    pub id: String,
    /// Whether it is a reference.
    pub is_reference: bool,
    /// Its own words.
    pub text: String,
    /// What else tells what it is about: proposition, headline.
    pub about: String,
    /// Who says it: an id or a name; blank where nobody is named.
    pub speaker: String,
    /// The outermost origin's id, where one is known.
    pub origin: String,
    /// The article it is in; blank for a reference.
    pub article: String,
    /// Its sentence there.
    pub sentence: usize,
    /// BCP 47 tag.
    pub language: String,
    /// Whether its attribution says that it is not so.
    pub denied: bool,
    /// Whether it is weakened, with the words that do it.
    pub hedge: Option<String>,
}

/// A candidate for evidence.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Its place among the units.
    pub unit: usize,
    /// How alike the two are, 0 to 1.
    pub likeness: f32,
    /// How much of the one that has less in common the other one covers, 0 to 1.
    pub mutual: f32,
    /// The stance it may have; nothing where no reason is to be seen.
    pub stance: Option<Stance>,
    /// Why, in words for editors.
    pub reason: String,
}

/// Units, and what may bear on each.
pub struct Links<'a> {
    units: &'a [Unit],
    opposites: Opposites,
    index: Index<'a>,
    /// The weight of each unit's words.
    lengths: Vec<f32>,
}

impl<'a> Links<'a> {
    /// Reads all units once; with a model, what means the same is alike too.
    pub fn new(units: &'a [Unit], model: Option<&'a dyn Meaning>) -> Self {
        let texts = units.iter().map(|unit| (format!("{} {}", unit.text, unit.about), &*unit.language));
        let index = Index::with_meaning(texts, model);
        let lengths = (0..units.len()).map(|n| index.length(n)).collect();
        Self { units, opposites: Opposites::carried(), index, lengths }
    }

    /// How alike two passages are, 0 to 1: mostly how much of the claim the other one covers, so
    /// that a long summary that says it all is not put behind a headline.
    fn likeness(&self, n: usize, other: usize, shared: f32) -> f32 {
        let cosine = shared / (self.lengths[n] * self.lengths[other]).sqrt();
        let covered = shared / self.lengths[n];
        (cosine.powf(1.0 - COVERED) * covered.powf(COVERED)).min(1.0)
    }

    /// What is near in the same article comes first among equals.
    fn nearness(&self, n: usize, other: usize) -> f32 {
        let (own, other) = (&self.units[n], &self.units[other]);
        let same = !own.article.is_empty() && own.article == other.article;
        if same { 1.0 + NEAR / (1.0 + own.sentence.abs_diff(other.sentence) as f32) } else { 1.0 }
    }

    /// The candidates for a claim, best first.
    pub fn candidates(&self, n: usize, most: usize) -> Vec<Candidate> {
        let mut hits = self.index.like(n, most.saturating_mul(2).max(READ));
        hits.retain(|hit| self.likeness(n, hit.text, hit.shared) >= LEAST_LIKENESS);
        let rank = |hit: &Hit| hit.score * self.nearness(n, hit.text);
        hits.sort_by(|a, b| rank(b).total_cmp(&rank(a)).then(a.text.cmp(&b.text)));
        hits.truncate(most);
        hits.into_iter().map(|hit| self.judge(n, hit.text, hit.shared)).collect()
    }

    /// What is like a unit, the best first: what may have it as a candidate.
    pub fn like(&self, n: usize) -> impl Iterator<Item = usize> {
        self.index.like(n, READ).into_iter().map(|hit| hit.text)
    }

    /// What speaks of the same things as a text that is no unit, the best first.
    pub fn like_text(&self, text: &str, language: &str) -> impl Iterator<Item = usize> {
        self.index.find(text, language, READ).into_iter().map(|hit| hit.text)
    }

    /// What one unit may be to another, whatever else there is.
    pub fn compare(&self, n: usize, other: usize) -> Candidate {
        self.judge(n, other, self.index.shared(n, other))
    }

    fn judge(&self, n: usize, other: usize, shared: f32) -> Candidate {
        // A stance needs words that an editor can see, whatever a model says of what they mean.
        let words = self.likeness(n, other, shared);
        let (stance, reason) = signal::judge(&self.units[n], &self.units[other], words, &self.opposites);
        let longer = self.lengths[n].max(self.lengths[other]);
        let likeness = self.index.near(n, other).map_or(words, |near| MEANS * near + (1.0 - MEANS) * words);
        Candidate { unit: other, likeness, mutual: shared / longer, stance, reason }
    }
}

/// The claims and references of an archive as units: claims first, in their order.
pub fn units(archive: &Archive) -> Vec<Unit> {
    let outermost = |mut origin: sayso_core::model::OriginIdx| {
        for _ in 0..archive.origins.len() {
            match archive.origins.get(origin.at()).and_then(|origin| origin.part_of) {
                Some(whole) => origin = whole,
                None => break,
            }
        }
        archive.origins.get(origin.at()).map_or_else(String::new, |origin| origin.id.clone())
    };
    let claims = archive.claims.iter().map(|claim| {
        let article = claim.article.of(archive);
        // Of a claim that has mistakes there may be no words.
        let sentence = article.sentences.get(claim.sentence as usize).map_or("", |one| one.selector.exact.as_str());
        let words = |part: &Range<u32>| sentence.get(part.start as usize..part.end as usize);
        let parts: Vec<&str> = claim.content.iter().filter_map(words).collect();
        Unit {
            id: claim.id.clone(),
            is_reference: false,
            text: parts.join(" "),
            about: claim.proposition.clone(),
            speaker: claim
                .attribution
                .speaker
                .and_then(|speaker| archive.sources.get(speaker.at()))
                .map_or_else(String::new, |speaker| speaker.id.clone()),
            origin: outermost(claim.origin),
            article: article.id.clone(),
            sentence: claim.sentence as usize,
            language: article.language.clone(),
            denied: claim.attribution.polarity == Polarity::Denied,
            hedge: claim.attribution.hedges.first().map(|hedge| hedge.words.clone()),
        }
    });
    let references = archive.references.iter().map(|reference| Unit {
        id: reference.id.clone(),
        is_reference: true,
        text: text_of(reference),
        about: reference.title.clone(),
        speaker: reference.publisher.clone(),
        language: "en".into(),
        ..Unit::default()
    });
    claims.chain(references).collect()
}

/// What a reference says: its passages and summaries, and the lines of its answers.
fn text_of(reference: &Reference) -> String {
    let mut parts = vec![reference.passage.as_deref().unwrap_or_default(), &reference.summary];
    for answer in &reference.answers {
        parts.push(&answer.position.line);
        parts.extend([&answer.passage, &answer.summary].into_iter().flatten().map(String::as_str));
    }
    parts.join(" ")
}

/// The unit that a piece of evidence links.
pub fn unit_of(archive: &Archive, passage: Passage) -> usize {
    match passage {
        Passage::Claim(claim) => claim.at(),
        Passage::Reference(reference) => archive.claims.len() + reference.at(),
    }
}
