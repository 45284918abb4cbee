//! "Was this checked before?": which of many known claims a statement repeats.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use sayso_language::Lexicon;
use sayso_propose::links::{Index, Meaning};
use sayso_search::Record;
use sayso_tests::newsroom;
use serde::Deserialize;

/// So many answers are looked at for each statement.
const READ: usize = 50;

/// The first line of the data.
#[derive(Deserialize)]
struct Archive {
    known: Vec<Known>,
}

#[derive(Deserialize)]
struct Known {
    id: serde_json::Value,
    text: String,
    #[serde(default)]
    title: String,
}

/// Each other line.
#[derive(Deserialize)]
struct Repeated {
    statement: String,
    /// The id of the claim that it repeats.
    answers: serde_json::Value,
}

pub(super) fn run(data: &Path, errors: bool, model: Option<&dyn Meaning>) -> Result<()> {
    let text = super::read(data)?;
    let mut lines = text.lines();
    let shape = |n: usize| format!("{}, line {n}: not of the form of known claims and statements", data.display());
    let known: Archive = serde_json::from_str(lines.next().unwrap_or_default()).with_context(|| shape(1))?;
    let known = known.known;
    let texts = known.iter().map(|one| (format!("{} {}", one.text, one.title), "en"));
    let index = Index::with_meaning(texts, model);
    let files = static_index(&known);
    let (mut score, mut in_files) = (Score::default(), Score::default());
    for (n, line) in lines.enumerate() {
        let statement: Repeated = serde_json::from_str(line).with_context(|| shape(n + 2))?;
        let hits = index.find(&statement.statement, "en", READ);
        let rank = hits.iter().position(|hit| known[hit.text].id == statement.answers);
        score.add(rank);
        let found = sayso_search::find(&statement.statement, READ, |path| files.get(path).cloned())?;
        let answer = format!("{:0>8}", statement.answers.to_string());
        in_files.add(found.iter().position(|one| one.record.url == answer));
        if errors && rank != Some(0) {
            println!("{:?} {}\n   {:?}", rank, statement.statement, hits.first().map(|hit| &known[hit.text].text));
        }
    }
    println!("| index | known claims | statements | MRR | P@1 | in the first 5 |\n|---|---:|---:|---:|---:|---:|");
    for (name, score) in [("of `propose`", score), ("of the site, in files", in_files)] {
        println!("| {name} | {} |{}", known.len(), score.row());
    }
    println!();
    Ok(())
}

/// How often, and how early, the right claim is among the answers.
#[derive(Default)]
struct Score {
    all: usize,
    reciprocal: f64,
    first: usize,
    five: usize,
}

impl Score {
    fn add(&mut self, rank: Option<usize>) {
        self.all += 1;
        self.reciprocal += rank.map_or(0.0, |rank| 1.0 / (rank + 1) as f64);
        self.first += usize::from(rank == Some(0));
        self.five += usize::from(rank.is_some_and(|rank| rank < 5));
    }

    fn row(&self) -> String {
        let share = |n: f64| n / self.all as f64;
        let (mrr, first, five) = (share(self.reciprocal), share(self.first as f64), share(self.five as f64));
        format!(" {} | {mrr:.3} | {first:.3} | {five:.3} |", self.all)
    }
}

/// The index that a site has, file by file; the page of a record is the id of its claim.
fn static_index(known: &[Known]) -> BTreeMap<String, Vec<u8>> {
    let empty = Lexicon::shared("en").into_iter().flat_map(|lexicon| lexicon.list("empty").map(str::to_owned));
    let statement = |one: &Known| {
        let record = Record {
            number: 0,
            text: one.text.clone(),
            url: format!("{:0>8}", one.id.to_string()),
            state: None,
            checked: None,
            place: None,
        };
        let text = format!("{} {}", one.text, one.title);
        sayso_search::Statement { text, synonyms: Vec::new(), record }
    };
    newsroom::index(empty, known.iter().map(statement).collect())
}
