//! Who said what, against expert annotations.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use sayso_language::lexicon::Lexicon;
use sayso_propose::extract::{self, Extracted};
use serde::{Deserialize, Serialize};

use super::score::{Aligned, Attributed, Class, Score, Span, Text, compare};

/// One document of the data.
#[derive(Deserialize)]
struct Document {
    doc: String,
    text: String,
    #[serde(default)]
    language: Option<String>,
    #[serde(default)]
    attributions: Option<Vec<Attributed>>,
}

#[derive(Serialize)]
struct Predicted<'a> {
    doc: &'a str,
    attributions: &'a [Attributed],
}

/// How often stated confidence was right, class by class of confidence.
#[derive(Default)]
struct Reliability {
    stated: f64,
    right: usize,
    all: usize,
}

pub(super) fn run(data: &Path, out: Option<&Path>, threshold: f32, errors: bool) -> Result<()> {
    let lines = super::read(data)?;
    let mut written = Vec::new();
    let mut totals: BTreeMap<&str, Score> = BTreeMap::new();
    let mut rules: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut reliability: BTreeMap<usize, Reliability> = BTreeMap::new();
    let started = std::time::Instant::now();
    let mut documents = 0;
    let mut has_gold = false;
    for (n, line) in lines.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let document: Document = serde_json::from_str(line)
            .with_context(|| format!("{}, line {}: not a document of this shape", data.display(), n + 1))?;
        let language = document.language.as_deref().unwrap_or("en");
        let lexicon = Lexicon::carried(language).with_context(|| format!("no lexicon for `{language}`"))?;
        let found = extract::extract(&document.text, &lexicon, &[]);
        let predicted = predictions(&document.text, &found, threshold);
        documents += 1;
        serde_json::to_writer(&mut written, &Predicted { doc: &document.doc, attributions: &predicted })?;
        written.push(b'\n');
        let Some(gold) = &document.attributions else { continue };
        has_gold = true;
        let text = Text::new(&document.text);
        for (name, classes) in CLASSES {
            totals.entry(name).or_default().add(&compare(&text, gold, &predicted, classes).score);
        }
        let aligned = compare(&text, gold, &predicted, &[]);
        tally(&predicted, &aligned, &mut rules, &mut reliability);
        if errors {
            print_errors(&document.doc, &text, gold, &predicted, &aligned);
        }
    }
    if let Some(out) = out {
        std::fs::write(out, &written).with_context(|| out.display().to_string())?;
    }
    let seconds = started.elapsed().as_secs_f64();
    eprintln!("{documents} documents in {seconds:.2} s");
    if has_gold {
        print_table(&totals, &rules, &reliability);
    }
    Ok(())
}

/// Classes of gold, by name.
const CLASSES: [(&str, &[Class]); 4] =
    [("all", &[]), ("direct", &[Class::Direct]), ("indirect", &[Class::Indirect]), ("mixed", &[Class::Mixed])];

/// What was found, in code points; a quotation that goes on with its speaker in the next
/// sentence belongs to the attribution it goes on from, as annotators have it.
fn predictions(text: &str, found: &[Extracted], threshold: f32) -> Vec<Attributed> {
    let offsets: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let span = |range: &std::ops::Range<usize>| -> Span {
        (offsets.partition_point(|&at| at < range.start), offsets.partition_point(|&at| at < range.end))
    };
    let mut predicted: Vec<Attributed> = Vec::new();
    for one in extract::joined(found).iter().filter(|one| one.confidence >= threshold) {
        predicted.push(Attributed {
            source: one.source.iter().map(&span).collect(),
            cue: one.cue.iter().map(&span).collect(),
            content: one.content.iter().map(&span).collect(),
            confidence: Some(one.confidence),
            rule: Some(format!("{:?} {:?} {:?}", one.rule, one.takes, one.quoted)),
        });
    }
    predicted
}

fn tally(
    predicted: &[Attributed],
    aligned: &Aligned,
    rules: &mut BTreeMap<String, (usize, usize)>,
    reliability: &mut BTreeMap<usize, Reliability>,
) {
    for (p, one) in predicted.iter().enumerate() {
        let right = aligned.pairs.iter().any(|pair| pair.1 == p && pair.2);
        let rule = rules.entry(one.rule.clone().unwrap_or_default()).or_default();
        rule.0 += usize::from(right);
        rule.1 += 1;
        let confidence = one.confidence.unwrap_or_default();
        let class = extract::RELIABILITY.iter().rposition(|&edge| confidence >= edge).unwrap_or(0);
        let entry = reliability.entry(class).or_default();
        entry.stated += f64::from(confidence);
        entry.right += usize::from(right);
        entry.all += 1;
    }
}

fn print_table(
    totals: &BTreeMap<&str, Score>,
    rules: &BTreeMap<String, (usize, usize)>,
    reliability: &BTreeMap<usize, Reliability>,
) {
    println!("| gold | attributions | proposed | precision | recall | F1 | content found | right source of those |");
    println!("|---|---|---|---|---|---|---|---|");
    for (name, score) in totals {
        let (p, r, f) = score.tuple();
        println!(
            "| {name} | {} | {} | {p:.1} | {r:.1} | {f:.1} | {:.1} | {:.1} |",
            score.gold,
            score.predicted,
            score.content_found(),
            score.source_right()
        );
    }
    println!("\n| stated confidence | mean | right | proposals |\n|---|---|---|---|");
    for (class, entry) in reliability {
        let from = extract::RELIABILITY[*class];
        let to = extract::RELIABILITY.get(class + 1).copied().unwrap_or(1.0);
        let share = 100.0 * entry.right as f64 / entry.all.max(1) as f64;
        println!("| {from} to {to} | {:.2} | {share:.0} % | {} |", entry.stated / entry.all.max(1) as f64, entry.all);
    }
    println!("\n| rule | right | proposals |\n|---|---|---|");
    for (rule, (right, all)) in rules {
        println!("| {rule} | {:.0} % | {all} |", 100.0 * *right as f64 / (*all).max(1) as f64);
    }
}

/// What was missed and what was wrong, for reading.
fn print_errors(doc: &str, text: &Text, gold: &[Attributed], predicted: &[Attributed], aligned: &Aligned) {
    let show = |one: &Attributed| {
        let words = |spans: &[Span]| spans.iter().map(|&span| text.slice(span)).collect::<Vec<_>>().join(" | ");
        let content: String = words(&one.content).chars().take(160).collect();
        format!("[{}] {{{}}} {}", words(&one.source), words(&one.cue), content.replace('\n', "¶"))
    };
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "== {doc}");
    for (g, one) in gold.iter().enumerate() {
        match aligned.pairs.iter().find(|pair| pair.0 == g) {
            Some((_, _, true)) => {}
            Some((_, p, false)) => {
                let _ = writeln!(
                    out,
                    "OFF  {}\n  as {} {}",
                    show(one),
                    predicted[*p].rule.as_deref().unwrap_or(""),
                    show(&predicted[*p])
                );
            }
            None => {
                let _ = writeln!(out, "MISS {}", show(one));
            }
        }
    }
    for (p, one) in predicted.iter().enumerate().filter(|(p, _)| !aligned.pairs.iter().any(|pair| pair.1 == *p)) {
        let _ = p;
        let _ = writeln!(out, "XTRA {} {}", one.rule.as_deref().unwrap_or(""), show(one));
    }
}
