//! Pairs of sentences of two reports of one event: whether the one bears on the other, and how.

use std::path::Path;

use anyhow::{Context, Result};
use sayso_core::model::Stance;
use sayso_propose::links::{Candidate, Links, Meaning, Unit};
use serde::Deserialize;
use serde_json::json;

/// Of so many of the likeliest pairs, how many are related.
const FIRST: usize = 100;

/// One pair: whether `b` bears on `a`.
#[derive(Deserialize)]
struct Pair {
    #[serde(default)]
    id: serde_json::Value,
    a: String,
    b: String,
    #[serde(default)]
    speaker_a: String,
    #[serde(default)]
    speaker_b: String,
    /// `strengthens`, `weakens` or `neither`, where the file has gold.
    #[serde(default)]
    relation: String,
}

pub(super) fn run(data: &Path, out: Option<&Path>, errors: bool, model: Option<&dyn Meaning>) -> Result<()> {
    let text = super::read(data)?;
    let mut pairs: Vec<Pair> = Vec::new();
    for (n, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let shape = || format!("{}, line {}: not a pair of `a` and `b`", data.display(), n + 1);
        pairs.push(serde_json::from_str(line).with_context(shape)?);
    }
    let unit = |text: &str, speaker: &str| Unit {
        text: text.to_owned(),
        speaker: speaker.to_owned(),
        language: "en".into(),
        ..Unit::default()
    };
    let both = |pair: &Pair| [unit(&pair.a, &pair.speaker_a), unit(&pair.b, &pair.speaker_b)];
    let units: Vec<Unit> = pairs.iter().flat_map(both).collect();
    let links = Links::new(&units, model);
    let mut found: Vec<_> = pairs.iter().enumerate().map(|(n, pair)| (pair, links.compare(2 * n, 2 * n + 1))).collect();
    found.sort_by(|one, other| other.1.likeness.total_cmp(&one.1.likeness));
    if let Some(out) = out {
        let line = |(pair, one): &(&Pair, Candidate)| {
            json!({ "id": pair.id, "likeness": one.likeness, "stance": one.stance, "reason": one.reason }).to_string()
        };
        let lines: Vec<String> = found.iter().map(line).collect();
        std::fs::write(out, lines.join("\n") + "\n").with_context(|| out.display().to_string())?;
        eprintln!("{} pairs, the likeliest first", pairs.len());
    }
    if pairs.iter().any(|pair| !pair.relation.is_empty()) {
        score(&found, errors);
    }
    Ok(())
}

/// How well likeness tells related pairs from others, and how often a proposed contradiction weakens.
fn score(found: &[(&Pair, Candidate)], errors: bool) {
    let is_related = |pair: &Pair| pair.relation != "neither";
    let (mut below, mut pairs, mut others) = (0.0, 0.0, 0.0);
    // From the least alike up: how many of the unrelated are below each related one; of equals half.
    for group in found.chunk_by(|a, b| a.1.likeness.to_bits() == b.1.likeness.to_bits()).rev() {
        let related = group.iter().filter(|(pair, _)| is_related(pair)).count() as f64;
        let unrelated = group.len() as f64 - related;
        below += related * (others + unrelated / 2.0);
        pairs += related;
        others += unrelated;
    }
    let first = found.iter().take(FIRST).filter(|(pair, _)| is_related(pair)).count();
    println!("| pairs | AUC | related of the first {FIRST} |\n|---:|---:|---:|");
    println!("| {} | {:.3} | {first} |\n", found.len(), below / (pairs * others));
    println!("| stance proposed | pairs | strengthens | weakens | neither |\n|---|---:|---:|---:|---:|");
    for &stance in Stance::ALL {
        let of_it: Vec<_> = found.iter().filter(|(_, one)| one.stance == Some(stance)).collect();
        let is = |relation: &str| of_it.iter().filter(|(pair, _)| pair.relation == relation).count();
        println!("| {stance:?} | {} | {} | {} | {} |", of_it.len(), is("strengthens"), is("weakens"), is("neither"));
        if errors && stance == Stance::Contradicts {
            for (pair, one) in &of_it {
                println!("{} ({}): {}\n   {}", pair.relation, one.reason, pair.a, pair.b);
            }
        }
    }
}
