//! Which claims and references may bear on a claim: ranked candidates, each with its reasons.
//!
//! An inverted index over the words of every passage; a claim looks up its rarest words first and
//! only so many postings, so that an archive ten times as large costs ten times as much and not a
//! hundred. A stance is proposed only for a reason that an editor can see in the text.

mod signal;
mod terms;

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;

use sayso_core::model::{Archive, Passage, Polarity, Reference, Stance};

pub use signal::Opposites;

/// How many postings one look-up reads at most: beyond them, words are too common to tell.
const MOST_POSTINGS: usize = 4_000;

/// Below this likeness two passages are not about the same thing.
const LEAST_LIKENESS: f32 = 0.06;

/// How far likeness is how much of the claim is covered, and how far it is mutual; and how much
/// nearer sentences come first. On the seeds these put 91 of the editors' links among the first five,
/// equal shares and no nearness 78.
const COVERED: f32 = 0.8;
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
    /// The stance it may have; nothing where no reason is to be seen.
    pub stance: Option<Stance>,
    /// Why, in words for editors.
    pub reason: String,
}

/// The index.
pub struct Links<'a> {
    units: &'a [Unit],
    opposites: Opposites,
    /// Each unit's terms, by number, the rarest first.
    terms: Vec<Vec<u32>>,
    /// The units of each term.
    postings: Vec<Vec<u32>>,
    /// Each unit's length in term weights.
    lengths: Vec<f32>,
    /// What one look-up shares with each unit; all zero between look-ups.
    shared: RefCell<Vec<f32>>,
}

impl<'a> Links<'a> {
    /// Reads all units once.
    pub fn new(units: &'a [Unit]) -> Self {
        let mut numbers: HashMap<String, u32> = HashMap::new();
        let mut postings: Vec<Vec<u32>> = Vec::new();
        let mut all: Vec<Vec<u32>> = Vec::with_capacity(units.len());
        for (n, unit) in units.iter().enumerate() {
            let mut own = Vec::new();
            for term in terms::terms(&format!("{} {}", unit.text, unit.about), &unit.language) {
                let number = *numbers.entry(term).or_insert_with(|| {
                    postings.push(Vec::new());
                    postings.len() as u32 - 1
                });
                postings[number as usize].push(n as u32);
                own.push(number);
            }
            all.push(own);
        }
        for own in &mut all {
            own.sort_by_key(|&term| (postings[term as usize].len(), term));
        }
        let mut links = Self {
            units,
            opposites: Opposites::carried(),
            terms: all,
            postings,
            lengths: Vec::new(),
            shared: RefCell::new(vec![0.0; units.len()]),
        };
        links.lengths = (0..units.len()).map(|n| links.length(n)).collect();
        links
    }

    /// How much a term tells: the rarer, the more.
    fn weight(&self, term: u32) -> f32 {
        (1.0 + self.units.len() as f32 / self.postings[term as usize].len() as f32).ln()
    }

    fn length(&self, n: usize) -> f32 {
        self.terms[n].iter().map(|&term| self.weight(term)).sum::<f32>().sqrt().max(f32::MIN_POSITIVE)
    }

    /// How alike two passages are, 0 to 1: mostly how much of the claim the other one covers, so
    /// that a long summary that says it all is not put behind a headline.
    fn likeness(&self, n: usize, other: usize, shared: f32) -> f32 {
        let cosine = shared / (self.lengths[n] * self.lengths[other]);
        let covered = shared / self.lengths[n].powi(2);
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
        let mut shared = self.shared.borrow_mut();
        let mut touched: Vec<u32> = Vec::new();
        let mut read = 0;
        for &term in &self.terms[n] {
            let postings = &self.postings[term as usize];
            if read + postings.len() > MOST_POSTINGS {
                break;
            }
            read += postings.len();
            let weight = self.weight(term);
            for &other in postings.iter().filter(|&&other| other as usize != n) {
                if shared[other as usize] == 0.0 {
                    touched.push(other);
                }
                shared[other as usize] += weight;
            }
        }
        let mut ranked: Vec<(u32, f32)> = touched
            .into_iter()
            .map(|other| (other, self.likeness(n, other as usize, std::mem::take(&mut shared[other as usize]))))
            .filter(|(_, likeness)| *likeness >= LEAST_LIKENESS)
            .collect();
        let rank = |one: &(u32, f32)| one.1 * self.nearness(n, one.0 as usize);
        ranked.sort_by(|a, b| rank(b).total_cmp(&rank(a)).then(a.0.cmp(&b.0)));
        ranked.truncate(most);
        ranked.into_iter().map(|(other, likeness)| self.judge(n, other as usize, likeness)).collect()
    }

    /// What one unit may be to another, whatever else there is.
    pub fn compare(&self, n: usize, other: usize) -> Candidate {
        let shared = self.terms[n].iter().filter(|term| self.terms[other].contains(term));
        let weight = shared.map(|&term| self.weight(term)).sum();
        self.judge(n, other, self.likeness(n, other, weight))
    }

    fn judge(&self, n: usize, other: usize, likeness: f32) -> Candidate {
        let (stance, reason) = signal::judge(&self.units[n], &self.units[other], likeness, &self.opposites);
        Candidate { unit: other, likeness, stance, reason }
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
