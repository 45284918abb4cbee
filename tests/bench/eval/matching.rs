//! "Was this checked before?": which of many known claims a statement repeats.

use std::path::Path;

use anyhow::{Context, Result};
use sayso_propose::links::{Index, Meaning};
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
struct Statement {
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
    let (mut all, mut reciprocal, mut first, mut five) = (0, 0.0, 0, 0);
    for (n, line) in lines.enumerate() {
        let statement: Statement = serde_json::from_str(line).with_context(|| shape(n + 2))?;
        let hits = index.find(&statement.statement, "en", READ);
        let rank = hits.iter().position(|hit| known[hit.text].id == statement.answers);
        all += 1;
        reciprocal += rank.map_or(0.0, |rank| 1.0 / (rank + 1) as f64);
        first += usize::from(rank == Some(0));
        five += usize::from(rank.is_some_and(|rank| rank < 5));
        if errors && rank != Some(0) {
            println!("{:?} {}\n   {:?}", rank, statement.statement, hits.first().map(|hit| &known[hit.text].text));
        }
    }
    let share = |n: usize| n as f64 / f64::from(all);
    println!("| known claims | statements | MRR | P@1 | in the first 5 |\n|---:|---:|---:|---:|---:|");
    println!(
        "| {} | {all} | {:.3} | {:.3} | {:.3} |\n",
        known.len(),
        reciprocal / f64::from(all),
        share(first),
        share(five)
    );
    Ok(())
}
