//! Which of an archive's questions a statement may answer, and how: ranked, each with the reason that an editor can see.
//!
//! A question is known by what it asks and by what statements say on it already. A statement that is like one of these
//! may answer the same question; which position it takes is read from what differs: a number, a denial, a hedge.

mod position;

use std::collections::BTreeMap;

use sayso_core::model::{Archive, Position, QuestionIdx, QuestionKind};

use serde::{Deserialize, Serialize};

use crate::links::{Index, Meaning, Opposites, Unit};

pub use position::{Suggested, Suggestion};

/// So many of the index are looked at for one statement.
const READ: usize = 200;

/// How far the second of what is like it tells beside the first; what the question asks beside what is said on it; and
/// what is said near by in the same article. On the seeds, these put 69 of the editors' 80 answers among the first three.
const SECOND: f32 = 0.5;
const ASKED: f32 = 1.5;
const NEAR: f32 = 0.3;

/// Below this share of its own weight a statement has nothing to do with a question.
const LEAST: f32 = 0.05;

/// One thing that tells what a question is about.
struct Entry<'a> {
    question: QuestionIdx,
    /// The statement that answers it, by its place among the units; nothing for what the question itself asks.
    unit: Option<usize>,
    /// What it says on the question.
    position: Option<&'a Position>,
    text: String,
}

/// A question that a statement may answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ranked {
    /// The question.
    pub question: QuestionIdx,
    /// How much of the statement is in what is known of the question, 0 to 1.
    pub fit: f32,
    /// The position that its words suggest, where they do.
    pub suggested: Option<Suggested>,
    /// The words that both have, the rarest first.
    pub shared: Vec<String>,
}

/// The questions of an archive.
pub struct Questions<'a> {
    archive: &'a Archive,
    units: &'a [Unit],
    entries: Vec<Entry<'a>>,
    index: Index<'a>,
    opposites: Opposites,
}

impl<'a> Questions<'a> {
    /// Reads the questions and what answers them; `units` are those of `links::units`, and may have more behind them.
    pub fn new(archive: &'a Archive, units: &'a [Unit], model: Option<&'a dyn Meaning>) -> Self {
        let asked = archive.questions.iter().enumerate().map(|(n, question)| {
            let parts = question.parts.iter().map(|part| part.name.as_str());
            let words: Vec<&str> =
                std::iter::once(&*question.asks).chain(question.unit.as_deref()).chain(parts).collect();
            Entry { question: QuestionIdx::new(n), unit: None, position: None, text: words.join(" ") }
        });
        let claims = archive
            .claims
            .iter()
            .enumerate()
            .flat_map(|(n, claim)| claim.answers.iter().map(move |position| entry(units, n, position, None)));
        let references = archive.references.iter().enumerate().flat_map(|(n, reference)| {
            let n = archive.claims.len() + n;
            let said = |answer: &'a sayso_core::model::Answer| answer.passage.as_deref().or(answer.summary.as_deref());
            reference
                .answers
                .iter()
                .map(move |answer| entry(units, n, &answer.position, Some(said(answer).unwrap_or(""))))
        });
        let entries: Vec<Entry> = asked.chain(claims).chain(references).collect();
        let desk = &*archive.about.language;
        let language = |entry: &Entry| entry.unit.map_or(desk, |unit| &*units[unit].language);
        let index = Index::with_meaning(entries.iter().map(|entry| (entry.text.clone(), language(entry))), model);
        Self { archive, units, entries, index, opposites: Opposites::carried() }
    }

    /// The questions that a statement may answer, the likeliest first. What it is known to answer itself does not tell.
    pub fn rank(&self, unit: usize, most: usize) -> Vec<Ranked> {
        let statement = &self.units[unit];
        let text = format!("{} {}", statement.text, statement.about);
        self.ranked(statement, unit, &text, &text, most)
    }

    /// The same of one passage of a reference.
    pub fn rank_passage(&self, unit: usize, passage: &str, most: usize) -> Vec<Ranked> {
        let statement = &self.units[unit];
        self.ranked(statement, unit, &format!("{passage} {}", statement.about), passage, most)
    }

    /// Looks up `text`, and reads the position from `said`.
    fn ranked(&self, statement: &Unit, unit: usize, text: &str, said: &str, most: usize) -> Vec<Ranked> {
        let hits = self.index.find(text, &statement.language, READ);
        let mut found: BTreeMap<QuestionIdx, Vec<(f32, usize)>> = BTreeMap::new();
        let mut fits: BTreeMap<QuestionIdx, f32> = BTreeMap::new();
        for hit in hits.iter().filter(|hit| self.entries[hit.text].unit != Some(unit)) {
            let entry = &self.entries[hit.text];
            let asks = if entry.position.is_none() { ASKED } else { 1.0 };
            found
                .entry(entry.question)
                .or_default()
                .push((hit.score * asks * self.nearness(statement, entry), hit.text));
            let fit = fits.entry(entry.question).or_default();
            *fit = hit.fit.max(*fit);
        }
        let mut ranked: Vec<(f32, QuestionIdx, Vec<usize>)> = Vec::new();
        for (question, mut known) in found.into_iter().filter(|(question, _)| fits[question] >= LEAST) {
            known.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            let score = known[0].0 + SECOND * known.get(1).map_or(0.0, |second| second.0);
            ranked.push((score, question, known.into_iter().map(|(_, entry)| entry).collect()));
        }
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        ranked.truncate(most);
        let ranked = ranked.into_iter().map(|(_, question, known)| Ranked {
            question,
            fit: fits[&question],
            suggested: self.suggested(statement, said, question, &known),
            shared: self.index.shared_words(text, &statement.language, known[0]),
        });
        ranked.collect()
    }

    /// What stands near by in the same article comes first among equals.
    fn nearness(&self, statement: &Unit, entry: &Entry) -> f32 {
        let Some(other) = entry.unit.map(|unit| &self.units[unit]) else { return 1.0 };
        let same = !statement.article.is_empty() && statement.article == other.article;
        if same { 1.0 + NEAR / (1.0 + statement.sentence.abs_diff(other.sentence) as f32) } else { 1.0 }
    }

    /// The position that the words suggest, beside what is most like them.
    fn suggested(&self, statement: &Unit, text: &str, question: QuestionIdx, known: &[usize]) -> Option<Suggested> {
        let statement = position::Statement { text, unit: statement };
        let asked = question.of(self.archive);
        match asked.kind {
            QuestionKind::Description => None,
            QuestionKind::Value => {
                let numbers = known.iter().filter_map(|&entry| self.entries[entry].position?.number());
                position::value(&statement, asked, &self.archive.about.language, numbers.collect())
            }
            QuestionKind::YesOrNo => {
                // What it asks first: a line on it may tell less, or more.
                let asks = position::Known {
                    line: &asked.asks,
                    language: &self.archive.about.language,
                    position: None,
                    denied: false,
                };
                let lines = known.iter().filter_map(|&entry| {
                    let Entry { unit, position, .. } = &self.entries[entry];
                    let (other, position) = (&self.units[(*unit)?], (*position)?);
                    Some(position::Known {
                        line: &position.line,
                        language: &other.language,
                        position: Some(position),
                        denied: other.denied,
                    })
                });
                std::iter::once(asks)
                    .chain(lines)
                    .find_map(|known| position::yes_or_no(&statement, &known, &self.opposites))
            }
        }
    }
}

fn entry<'a>(units: &[Unit], n: usize, position: &'a Position, said: Option<&str>) -> Entry<'a> {
    let said = said.unwrap_or(&units[n].text);
    let text = format!("{} {said}", position.line);
    Entry { question: position.question, unit: Some(n), position: Some(position), text }
}
