//! Pairs of sentences in, what one may be to the other out.

use std::path::Path;

use anyhow::{Context, Result};
use sayso_propose::links::{Links, Unit};
use serde::Deserialize;
use serde_json::json;

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
}

pub(super) fn run(data: &Path, out: &Path) -> Result<()> {
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
    let links = Links::new(&units);
    let mut found: Vec<_> = pairs.iter().enumerate().map(|(n, pair)| (pair, links.compare(2 * n, 2 * n + 1))).collect();
    found.sort_by(|one, other| other.1.likeness.total_cmp(&one.1.likeness));
    let line = |(pair, one): &(&Pair, sayso_propose::links::Candidate)| {
        json!({ "id": pair.id, "likeness": one.likeness, "stance": one.stance, "reason": one.reason }).to_string()
    };
    let lines: Vec<String> = found.iter().map(line).collect();
    std::fs::write(out, lines.join("\n") + "\n").with_context(|| out.display().to_string())?;
    eprintln!("{} pairs, the likeliest first", pairs.len());
    Ok(())
}
