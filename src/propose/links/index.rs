//! An inverted index: which texts speak of the same things as another, by the words that they share.
//!
//! Weights are those of BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009): a rare word
//! tells more than a common one, a word said twice little more than once, a long text less for each of its words. A
//! text looks up its rarest words first and only so many postings, so that an archive ten times as large costs ten
//! times as much and not a hundred.

use std::cell::RefCell;
use std::collections::HashMap;

use super::terms::{self, Pieces, Terms};

/// How many postings one look-up reads at most: beyond them, words are too common to tell.
const MOST_POSTINGS: usize = 8_000;

/// How soon a word that is said again tells no more, and how far a long text is held against it: as on the
/// development part of a collection of checked claims (see `extract/README.md`).
const SATURATION: f32 = 1.0;
const LENGTH: f32 = 0.6;

/// So many of the first are compared letter by letter.
const COMPARED: usize = 60;

/// How far pieces of words count: names are spelled in more than one way, and stems are not all found.
const PIECES: f32 = 0.25;

/// What a text means, as a vector of length 1: of a model that the user points to, which is no part of this crate.
pub trait Meaning: Sync {
    /// The text's vector; of no length for a text that is not understood.
    fn vector(&self, text: &str) -> Vec<f32>;
}

/// How far meaning tells beside words: so many words as rare as one of a single text.
const MEANING: f32 = 8.0;

/// What one look-up finds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Its place among the texts.
    pub text: usize,
    /// How well it fits, from 0 on: to be compared with others of the same look-up.
    pub score: f32,
    /// The weight of the words that both have.
    pub shared: f32,
    /// How much of what was looked up the text covers, 0 to 1.
    pub fit: f32,
}

thread_local! {
    /// What one look-up scores and shares with each text; all zero between look-ups.
    static FOUND: RefCell<Vec<(f32, f32)>> = const { RefCell::new(Vec::new()) };
}

/// The index.
pub struct Index<'m> {
    numbers: HashMap<String, u32>,
    /// The texts of each term, with how much of it is said there.
    postings: Vec<Vec<(u32, f32)>>,
    /// Each text's terms, the rarest first.
    terms: Vec<Vec<u32>>,
    /// Each text's words in small letters, one after another.
    words: Vec<String>,
    /// What each text means, where there is a model.
    meaning: Option<(&'m dyn Meaning, Vec<Vec<f32>>)>,
}

impl<'m> Index<'m> {
    /// Reads all texts once: each with its language (BCP 47).
    pub fn new<'t>(texts: impl Iterator<Item = (String, &'t str)>) -> Self {
        let mut index =
            Self { numbers: HashMap::new(), postings: Vec::new(), terms: Vec::new(), words: Vec::new(), meaning: None };
        for (n, (text, language)) in texts.enumerate() {
            let terms = Terms::of(&text, language);
            let mut own = Vec::with_capacity(terms.counts.len());
            for (term, count) in terms.counts {
                let number = *index.numbers.entry(term).or_insert_with(|| {
                    index.postings.push(Vec::new());
                    index.postings.len() as u32 - 1
                });
                index.postings[number as usize].push((n as u32, count));
                own.push(number);
            }
            index.terms.push(own);
            index.words.push(terms.words);
        }
        index.weigh();
        index
    }

    /// The same, with a model that tells what texts mean.
    pub fn with_meaning<'t>(texts: impl Iterator<Item = (String, &'t str)>, model: Option<&'m dyn Meaning>) -> Self {
        let Some(model) = model else { return Self::new(texts) };
        let texts: Vec<(String, &str)> = texts.collect();
        let vectors = texts.iter().map(|(text, _)| model.vector(text)).collect();
        Self { meaning: Some((model, vectors)), ..Self::new(texts.into_iter()) }
    }

    /// Makes weights of counts, once all texts are known.
    fn weigh(&mut self) {
        let mut lengths = vec![0.0_f32; self.terms.len()];
        for postings in &mut self.postings {
            postings.shrink_to_fit();
            for &mut (text, count) in postings {
                lengths[text as usize] += count;
            }
        }
        let average = (lengths.iter().sum::<f32>() / lengths.len().max(1) as f32).max(f32::MIN_POSITIVE);
        for (text, count) in self.postings.iter_mut().flatten() {
            let length = 1.0 - LENGTH + LENGTH * lengths[*text as usize] / average;
            *count = *count * (SATURATION + 1.0) / (*count + SATURATION * length);
        }
        let postings = &self.postings;
        for own in &mut self.terms {
            own.sort_by_key(|&term| (postings[term as usize].len(), term));
        }
    }

    /// How much a term tells: the rarer, the more.
    fn weight(&self, term: u32) -> f32 {
        let (all, with) = (self.terms.len() as f32, self.postings[term as usize].len() as f32);
        (1.0 + (all - with + 0.5) / (with + 0.5)).ln()
    }

    /// The weight of all of a text's terms.
    pub fn length(&self, text: usize) -> f32 {
        self.terms[text].iter().map(|&term| self.weight(term)).sum::<f32>().max(f32::MIN_POSITIVE)
    }

    /// The weight of the terms that two texts share.
    pub fn shared(&self, one: usize, other: usize) -> f32 {
        let both = self.terms[one].iter().filter(|term| self.terms[other].contains(term));
        both.map(|&term| self.weight(term)).sum()
    }

    /// How near two texts are in what they mean, 0 to 1, where there is a model.
    pub fn near(&self, one: usize, other: usize) -> Option<f32> {
        let (_, vectors) = self.meaning.as_ref()?;
        let near: f32 = vectors[one].iter().zip(&vectors[other]).map(|(a, b)| a * b).sum();
        Some(near.clamp(0.0, 1.0))
    }

    /// What speaks of the same things as one of the texts, the best first; itself left out.
    pub fn like(&self, text: usize, most: usize) -> Vec<Hit> {
        let vector = self.meaning.as_ref().map(|(_, vectors)| &*vectors[text]);
        let mut hits = self.look_up(&self.terms[text], 0.0, &self.words[text], vector, most + 1);
        hits.retain(|hit| hit.text != text);
        hits.truncate(most);
        hits
    }

    /// What speaks of the same things as a text that is none of them, the best first.
    pub fn find(&self, text: &str, language: &str, most: usize) -> Vec<Hit> {
        let terms = Terms::of(text, language);
        let mut own: Vec<u32> = terms.counts.keys().filter_map(|term| self.numbers.get(term).copied()).collect();
        own.sort_by_key(|&term| (self.postings[term as usize].len(), term));
        let unknown = (terms.counts.len() - own.len()) as f32 * (2.0 * (self.terms.len() + 1) as f32).ln();
        let vector = self.meaning.as_ref().map(|(model, _)| model.vector(text));
        self.look_up(&own, unknown, &terms.words, vector.as_deref(), most)
    }

    /// The words of a text that one of the texts has too, the rarest first.
    pub fn shared_words(&self, text: &str, language: &str, other: usize) -> Vec<String> {
        let mut words: Vec<(usize, String)> = Vec::new();
        for word in terms::words(text) {
            let own = Terms::of(word, language).counts;
            let known =
                own.keys().filter_map(|term| self.numbers.get(term)).filter(|term| self.terms[other].contains(term));
            let rarest = known.map(|&term| self.postings[term as usize].len()).min();
            if let Some(rarest) = rarest.filter(|_| words.iter().all(|(_, known)| known != word)) {
                words.push((rarest, word.to_owned()));
            }
        }
        words.sort_by_key(|(with, _)| *with);
        words.into_iter().map(|(_, word)| word).collect()
    }

    /// What the texts of some terms score; `found` is all zero before and after.
    fn add_up(&self, terms: &[u32], length: f32, found: &mut [(f32, f32)]) -> Vec<Hit> {
        let mut touched: Vec<u32> = Vec::new();
        let mut read = 0;
        for &term in terms {
            let postings = &self.postings[term as usize];
            if read > 0 && read + postings.len() > MOST_POSTINGS {
                break;
            }
            read += postings.len();
            let weight = self.weight(term);
            for &(text, said) in postings {
                let known = &mut found[text as usize];
                if known.1 == 0.0 {
                    touched.push(text);
                }
                known.0 += weight * said;
                known.1 += weight;
            }
        }
        touched
            .into_iter()
            .map(|text| {
                let (score, shared) = std::mem::take(&mut found[text as usize]);
                Hit { text: text as usize, score, shared, fit: shared / length }
            })
            .collect()
    }

    /// Adds what means much the same to what has the same words, and orders both.
    fn add_meaning(&self, vector: &[f32], hits: &mut Vec<Hit>) {
        let Some((_, vectors)) = &self.meaning else { return };
        let weight = MEANING * (1.0 + vectors.len() as f32).ln();
        let mut scores = vec![None; vectors.len()];
        for hit in hits.drain(..) {
            scores[hit.text] = Some(hit);
        }
        for (text, other) in vectors.iter().enumerate() {
            let near: f32 = vector.iter().zip(other).map(|(a, b)| a * b).sum();
            let known = scores[text].unwrap_or(Hit { text, score: 0.0, shared: 0.0, fit: 0.0 });
            hits.push(Hit { score: known.score + weight * near.max(0.0), fit: known.fit.max(near), ..known });
        }
    }

    fn look_up(&self, terms: &[u32], unknown: f32, words: &str, vector: Option<&[f32]>, most: usize) -> Vec<Hit> {
        let length = terms.iter().map(|&term| self.weight(term)).sum::<f32>() + unknown;
        let mut hits = FOUND.with_borrow_mut(|found| {
            if found.len() < self.terms.len() {
                found.resize(self.terms.len(), (0.0, 0.0));
            }
            self.add_up(terms, length, found)
        });
        if let Some(vector) = vector {
            self.add_meaning(vector, &mut hits);
        }
        let order = |a: &Hit, b: &Hit| b.score.total_cmp(&a.score).then(a.text.cmp(&b.text));
        let compared = COMPARED.max(most);
        if hits.len() > compared {
            hits.select_nth_unstable_by(compared, order);
            hits.truncate(compared);
        }
        let own = Pieces::of(words);
        for (n, hit) in hits.iter_mut().enumerate() {
            let likeness = own.share_in(&self.words[hit.text], n + 1).powf(PIECES);
            // With a model, what has no piece in common may mean the same.
            hit.score *= if vector.is_some() { 1.0 + likeness } else { likeness };
        }
        hits.sort_by(order);
        hits.truncate(most);
        hits
    }
}
