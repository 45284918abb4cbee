//! Sentences, against gold boundaries.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result};
use sayso_language::segment;
use serde_json::{Value, json};

pub(super) fn run(data: &Path, out: Option<&Path>, errors: bool) -> Result<()> {
    let text = super::read(data)?;
    let sets: Value = serde_json::from_str(&text).with_context(|| data.display().to_string())?;
    let sets = sets.as_object().context("not an object of lists")?;
    let mut written = serde_json::Map::new();
    println!("| set | texts | texts without a mistake | boundary precision | recall | F1 |\n|---|---|---|---|---|---|");
    for (name, cases) in sets {
        let cases = cases.as_array().context("not a list of texts")?;
        let mut answers = Vec::new();
        let (mut whole, mut right, mut said, mut gold) = (0, 0, 0, 0);
        for case in cases {
            let text = case["text"].as_str().context("a case without `text`")?;
            let sentences: Vec<&str> = sentences(text);
            answers.push(json!({ "id": case["id"], "text": text, "sents": sentences }));
            let Some(expected) = case["sents"].as_array() else { continue };
            let expected: Vec<&str> = expected.iter().filter_map(Value::as_str).map(str::trim).collect();
            // White space is the text's own.
            let plain = |all: &[&str]| {
                all.iter().map(|one| one.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>()
            };
            if plain(&expected) == plain(&sentences) {
                whole += 1;
            } else if errors {
                println!("{name} {}\n  gold {expected:?}\n  ours {sentences:?}", case["id"]);
            }
            let (ours, theirs) = (boundaries(&sentences), boundaries(&expected));
            right += ours.intersection(&theirs).count();
            said += ours.len();
            gold += theirs.len();
        }
        let (p, r) = (100.0 * right as f64 / said.max(1) as f64, 100.0 * right as f64 / gold.max(1) as f64);
        let f = 2.0 * p * r / (p + r).max(f64::MIN_POSITIVE);
        println!(
            "| {name} | {} | {whole} ({:.1} %) | {p:.1} | {r:.1} | {f:.1} |",
            cases.len(),
            100.0 * f64::from(whole) / cases.len().max(1) as f64
        );
        written.insert(name.clone(), Value::Array(answers));
    }
    if let Some(out) = out {
        let text = serde_json::to_string_pretty(&Value::Object(written))?;
        std::fs::write(out, text).with_context(|| out.display().to_string())?;
    }
    Ok(())
}

fn sentences(text: &str) -> Vec<&str> {
    segment(text, "en").into_iter().map(|range| &text[range]).collect()
}

/// Where sentences end, in letters from the start; the last end of a text is no boundary that
/// could be missed.
fn boundaries(sentences: &[&str]) -> BTreeSet<usize> {
    let mut at = 0;
    let mut ends = BTreeSet::new();
    for sentence in sentences {
        at += sentence.chars().filter(|c| !c.is_whitespace()).count();
        ends.insert(at);
    }
    ends.remove(&at);
    ends
}
