//! "Was this checked before?" in a browser, over a large archive: what a look-up loads and costs, and whether it finds.
//!
//! Statements are made of words whose frequencies are those of language (Zipf's law): a few in nearly all, most in hardly
//! any. Each question is a statement of which a third of the words is another one.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use sayso_publish::preview::Running;
use sayso_search::{Record, SCRIPT, Statement};
use sayso_tests::corpus::Random;
use sayso_tests::newsroom;
use serde_json::json;

use crate::{cpu, machine, median};

/// How many words there are.
const WORDS: f64 = 60_000.0;

/// How many words a statement has.
const LENGTH: usize = 14;

/// How many look-ups are measured.
const ASKED: usize = 100;

pub(crate) async fn run(small: bool) -> Result<()> {
    let all = if small { 20_000 } else { 1_000_000 };
    let folder = newsroom::empty_folder(&format!("bench/search-{}", std::process::id()))?;
    let result = measure(&folder, all, small).await;
    std::fs::remove_dir_all(&folder)?;
    result
}

async fn measure(folder: &Path, all: usize, small: bool) -> Result<()> {
    let mut random = Random(11);
    let texts: Vec<String> = (0..all).map(|_| statement(&mut random)).collect();
    let (files, bytes) = write(folder, &texts)?;
    std::fs::write(folder.join("search.js"), SCRIPT)?;
    std::fs::write(
        folder.join("index.html"),
        "<!doctype html><link rel=\"icon\" href=\"data:,\"><script type=\"module\">import { find } from './search.js'; window.find = find;</script>",
    )?;
    let server = Running::start(folder, 0)?;
    let browser = sayso_tests::browser::Browser::start(800, 600).await?;
    browser.cdp("Performance.setTimeDomain", json!({ "timeDomain": "threadTicks" })).await?;
    browser.cdp("Performance.enable", json!({})).await?;
    browser.go(&server.url()).await?;
    browser.wait_until("return !!window.find", "the look-up").await?;
    let (mut costs, mut loaded, mut first) = (Vec::new(), Vec::new(), 0);
    for _ in 0..ASKED {
        let asked = random.below(all);
        let text = changed(&texts[asked], &mut random);
        // As a reader's first look-up: nothing of an earlier one is kept.
        browser.cdp("Network.clearBrowserCache", json!({})).await?;
        let before = cpu(&browser).await?;
        let script = "
            const [text, done] = arguments;
            let bytes = 0;
            const read = async (path) => { const found = new Uint8Array(await (await fetch(path)).arrayBuffer()); bytes += found.length; return found };
            find(text, 8, read).then((found) => done([bytes, ...found.map(one => one.u)]), (error) => done(String(error)))";
        let found = browser.script_later(script, vec![json!(text)]).await?;
        costs.push(cpu(&browser).await? - before);
        let found = found.as_array().with_context(|| found.to_string())?;
        loaded.push(found[0].as_f64().context("bytes")? / 1000.0);
        first += usize::from(found[1..].iter().any(|one| one.as_str() == Some(&asked.to_string())));
    }
    let worst = |values: &[f64]| values.iter().copied().fold(0.0, f64::max);
    println!(
        "{all} statements in {files} files of {:.1} MB; {ASKED} look-ups, {}:\n",
        bytes as f64 / 1e6,
        machine().await?
    );
    println!("| | median | worst |\n|---|---:|---:|");
    println!("| loaded, KB (without compression) | {:.1} | {:.1} |", median(loaded.clone()), worst(&loaded));
    println!("| main thread, ms | {:.1} | {:.1} |", median(costs.clone()), worst(&costs));
    println!("\nThe statement is among the eight that are shown in {first} of {ASKED}.");
    // Over a million statements a frequent word's file is larger than the others.
    let most = if small { 42.0 } else { 65.0 };
    // The small run is for any machine: half as fast it still tells whether a look-up is one.
    let longest = if small { 150.0 } else { 50.0 };
    ensure!(median(loaded) <= most && median(costs) <= longest && first * 100 >= ASKED * 95);
    Ok(())
}

/// A word: the lower its number, the more often it comes.
fn word(random: &mut Random) -> String {
    let even = (random.below(1 << 20) as f64 + 1.0) / f64::from(1 << 20);
    let mut number = WORDS.powf(even) as usize;
    let mut word = String::new();
    while number > 0 || word.len() < 4 {
        word.push(char::from(b"bdfgklmnprstvz"[number % 14]));
        word.push(char::from(b"aeiou"[number / 14 % 5]));
        number /= 70;
    }
    word
}

fn statement(random: &mut Random) -> String {
    (0..LENGTH).map(|_| word(random)).collect::<Vec<_>>().join(" ")
}

fn changed(text: &str, random: &mut Random) -> String {
    let words = text.split(' ').enumerate();
    words.map(|(n, own)| if n % 3 == 1 { word(random) } else { own.to_owned() }).collect::<Vec<_>>().join(" ")
}

/// Writes the index; gives how many files, and how many bytes.
fn write(folder: &Path, texts: &[String]) -> Result<(usize, usize)> {
    let statement = |(n, text): (usize, &String)| {
        let record = Record {
            number: 0,
            text: text.clone(),
            url: n.to_string(),
            state: Some("one_source".to_owned()),
            checked: Some("2026-11-20".to_owned()),
            place: Some("The Paper".to_owned()),
        };
        Statement { text: text.clone(), synonyms: Vec::new(), record }
    };
    let writer = newsroom::writer([], texts.iter().enumerate().map(statement).collect());
    let (mut files, mut all) = (0, 0);
    for name in ["words", "records"] {
        std::fs::create_dir_all(folder.join(name))?;
    }
    let put = |path: &str, bytes: &[u8]| {
        files += 1;
        all += bytes.len();
        std::fs::write(folder.join(path), bytes)
    };
    writer.write(put, |_, _| Ok(()))?;
    Ok((files, all))
}
