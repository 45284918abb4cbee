//! Finding quotes in a page's text: CPU and correctness.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use sayso_core::text::BLOCK;
use sayso_publish::preview::Running;
use sayso_tests::corpus::{Random, change_fact, edit_letters, edit_word, sentences, typeset};
use serde_json::{Value, json};

use crate::{cpu, machine, median, open, page, site};

/// How often each measurement is made, each time in a fresh browser.
const RUNS: usize = 3;

/// What happened to a quote's sentence on the page; of a hundred, so many.
const CLASSES: [(&str, usize); 8] = [
    ("exact", 50),
    ("typography", 15),
    ("letters edited", 10),
    ("word edited", 5),
    ("absent", 5),
    ("duplicated", 5),
    ("fact changed", 5),
    ("look-alike", 5),
];

/// Who is measured: name, the call, and up to how many sentences times quotes.
const COMPETITORS: [(&str, &str, usize); 5] = [
    ("Sayso", "quotes.anchor(text)", usize::MAX),
    ("indexOf + approx-string-match", "peers.ladder(text, list)", usize::MAX),
    ("dom-anchor-text-quote", "peers.textQuote(text, list)", 1_000 * 500),
    ("@apache-annotator/dom", "peers.annotator(text, list)", 10_000 * 500),
    ("mark.js", "peers.markjs(text, list)", 10_000 * 500),
];

/// A page, and what should be found in it.
struct Case {
    html: String,
    quotes: Vec<Value>,
    classes: Vec<&'static str>,
    /// Start and end in UTF-16 units; nothing for what must not be found.
    expected: Vec<Option<(u64, u64)>>,
}

/// How one competitor did on one class.
#[derive(Clone, Copy, Default)]
struct Score {
    exact: usize,
    near: usize,
    missed: usize,
    /// Elsewhere, or found although it is not there as it was.
    wrong: usize,
}

pub(crate) async fn run(small: bool) -> Result<()> {
    let runs = if small { 1 } else { RUNS };
    let sizes: &[(usize, usize)] =
        if small { &[(100, 50)] } else { &[(100, 50), (1_000, 500), (10_000, 500), (10_000, 5_000)] };
    println!("Anchoring, {}; main-thread CPU in ms, median of {runs}, each in a fresh browser.\n", machine().await?);
    println!("| sentences × quotes | reading | {} |", COMPETITORS.map(|(name, ..)| name).join(" | "));
    println!("|---|---:|{}", "---:|".repeat(COMPETITORS.len()));
    let mut tables = String::new();
    let mut ours = BTreeMap::new();
    for &(n, quotes) in sizes {
        let case = make(n, quotes);
        let folder = site(&format!("anchor-{n}-{quotes}"))?;
        std::fs::write(folder.join("index.html"), page(&case.html, ""))?;
        std::fs::write(folder.join("quotes.json"), serde_json::to_string(&case.quotes)?)?;
        let server = Running::start(&folder, 0)?;
        let mut cells = Vec::new();
        let mut reading = Vec::new();
        let mut scores = Vec::new();
        for (name, call, most) in COMPETITORS {
            if n * quotes > most {
                cells.push("–".to_owned());
                continue;
            }
            let mut times = Vec::new();
            let mut score = None;
            for _ in 0..runs {
                let (read, time, found) = measure(&server.url(), call).await.with_context(|| name.to_owned())?;
                reading.push(read);
                times.push(time);
                score = Some(judge(&case, &found));
            }
            let time = median(times);
            let base = ours.entry((n, quotes)).or_insert(time);
            cells.push(if name == "Sayso" {
                format!("{time:.1}")
            } else {
                format!("{time:.0} ({:.0} ×)", time / *base)
            });
            scores.push((name, score.unwrap_or_default()));
        }
        println!("| {n} × {quotes} | {:.1} | {} |", median(reading), cells.join(" | "));
        check(&scores, &case)?;
        tables += &table(n, quotes, &scores);
    }
    println!("{tables}");
    Ok(())
}

/// How well each did, class by class.
fn table(n: usize, quotes: usize, scores: &[(&str, BTreeMap<&'static str, Score>)]) -> String {
    let mut lines = format!("\nOf {quotes} quotes in {n} sentences: right / nearly / missed / wrongly accepted.\n\n");
    lines += &format!(
        "| | {} |\n|---|{}\n",
        scores.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(" | "),
        "---|".repeat(scores.len())
    );
    for (class, _) in CLASSES {
        let cell = |(_, score): &(&str, BTreeMap<&str, Score>)| {
            let Score { exact, near, missed, wrong } = score.get(class).copied().unwrap_or_default();
            format!("{exact} / {near} / {missed} / {wrong}")
        };
        lines += &format!("| {class} | {} |\n", scores.iter().map(cell).collect::<Vec<_>>().join(" | "));
    }
    lines
}

/// What must hold in every run, whatever the machine: nothing is pretended.
fn check(scores: &[(&str, BTreeMap<&'static str, Score>)], case: &Case) -> Result<()> {
    let (_, ours) = scores.iter().find(|(name, _)| *name == "Sayso").context("Sayso takes part")?;
    for (class, score) in ours {
        let n = case.classes.iter().filter(|other| other == &class).count();
        ensure!(score.wrong == 0, "{class}: {} wrongly accepted", score.wrong);
        if ["exact", "typography", "duplicated"].contains(class) {
            ensure!(score.exact == n, "{class}: {} of {n} found", score.exact);
        }
    }
    Ok(())
}

/// Reading, then finding, in a fresh browser: CPU of each, and what was found.
async fn measure(url: &str, call: &str) -> Result<(f64, f64, Vec<Option<Found>>)> {
    let browser = open(url).await?;
    let prepare = "const done = arguments[0];
        fetch('quotes.json').then((response) => response.json()).then((list) => {
            window.list = list; window.quotes = new wasm_bindgen.Quotes(list); done(true) })";
    browser.script_later(prepare, vec![]).await?;
    // Styles and layout are there before any reader comes.
    browser.script("document.querySelector('article').offsetHeight", vec![]).await?;
    let before = cpu(&browser).await?;
    browser.script("window.text = wasm_bindgen.read(document.querySelector('article'))", vec![]).await?;
    let read = cpu(&browser).await?;
    let find = format!(
        "const done = arguments[0]; Promise.resolve({call}).then((found) => {{ window.found = found; done(true) }})"
    );
    browser.script_later(&find, vec![]).await?;
    let found = cpu(&browser).await?;
    let answer = browser
        .script("return found instanceof Uint32Array ? list.map((_, n) => found[3 * n + 1] ? [...found.slice(3 * n, 3 * n + 3)] : null) : found", vec![])
        .await?;
    // Peers do not tell other words from the same.
    let place = |place: &Value| {
        Some(Found { place: (place[0].as_u64()?, place[1].as_u64()?), is_as_checked: place[2].as_u64() != Some(0) })
    };
    let places = answer.as_array().context("an answer for every quote")?.iter().map(place).collect();
    Ok((read - before, found - read, places))
}

/// A place, and whether it is said to hold the very words.
#[derive(Clone, Copy)]
struct Found {
    place: (u64, u64),
    is_as_checked: bool,
}

fn judge(case: &Case, found: &[Option<Found>]) -> BTreeMap<&'static str, Score> {
    let mut scores: BTreeMap<&'static str, Score> = BTreeMap::new();
    for ((class, expected), found) in case.classes.iter().zip(&case.expected).zip(found) {
        let score = scores.entry(class).or_default();
        // Other words in a place are no mistake if they are said to be others.
        let is_edited = ["letters edited", "word edited"].contains(class);
        let found = found.filter(|found| found.is_as_checked || is_edited).map(|found| found.place);
        match (expected, found) {
            (Some(place), Some(found)) if *place == found => score.exact += 1,
            (Some(place), Some(found)) if found.0 < place.1 && place.0 < found.1 => score.near += 1,
            (Some(_), None) => score.missed += 1,
            (None, None) => score.exact += 1,
            (_, Some(_)) => score.wrong += 1,
        }
    }
    scores
}

/// A page of generated sentences, and quotes of every `n / quotes`-th as they were before the page was edited.
fn make(n: usize, quotes: usize) -> Case {
    let mut random = Random(n as u64 + quotes as u64);
    let original = sentences(&mut random, n);
    let others = sentences(&mut random, quotes);
    let mut shown = original.clone();
    let order: Vec<&'static str> =
        CLASSES.iter().flat_map(|&(class, share)| std::iter::repeat_n(class, share)).collect();
    let step = n / quotes;
    let (mut list, mut classes, mut at) = (Vec::new(), Vec::new(), Vec::new());
    let (before, text) = lay_out(&original);
    let text: Vec<u16> = text_of(&text).encode_utf16().collect();
    for q in 0..quotes {
        // Every class is spread over the whole page.
        let (place, class) = (q * step, order[(q * 37) % order.len()]);
        let sentence = &original[place];
        // Context as the W3C model has it: what is directly before and after, spaces included.
        let (start, end) = (before[place].0 as usize, before[place].1 as usize);
        let (prefix, suffix) = (&text[start.saturating_sub(32)..start], &text[end..(end + 32).min(text.len())]);
        match class {
            "typography" => shown[place] = typeset(sentence),
            "letters edited" => shown[place] = edit_letters(sentence, &mut random),
            "word edited" => shown[place] = edit_word(sentence, &mut random),
            "absent" => shown[place] = others[q].clone(),
            "duplicated" => shown[(place + n / 2 + 1) % n] = sentence.clone(),
            "fact changed" => shown[place] = change_fact(sentence, &mut random),
            "look-alike" => {
                shown[place] = others[q].clone();
                shown[(place + n / 2 + 1) % n] = change_fact(sentence, &mut random);
            }
            _ => {}
        }
        list.push((
            sentence.clone(),
            String::from_utf16_lossy(prefix),
            String::from_utf16_lossy(suffix),
            before[place].0,
        ));
        classes.push(class);
        at.push(place);
    }
    let (places, html) = lay_out(&shown);
    let quotes = list.iter().map(
        |(exact, prefix, suffix, hint)| json!({ "exact": exact, "prefix": prefix, "suffix": suffix, "hint": hint }),
    );
    let is_there = |class: &str| !["absent", "fact changed", "look-alike"].contains(&class);
    let expected = at.iter().zip(&classes).map(|(&place, class)| is_there(class).then_some(places[place])).collect();
    Case { html, quotes: quotes.collect(), classes, expected }
}

/// The visible text of such a page.
fn text_of(html: &str) -> String {
    html.replace("<article>", "").replace("</article>", "").replace("<p>", "").replace("</p>", &BLOCK.to_string())
}

/// Paragraphs of four sentences, and where each sentence is in their text, in UTF-16 units.
pub(crate) fn lay_out(sentences: &[String]) -> (Vec<(u64, u64)>, String) {
    let (mut places, mut html, mut at) = (Vec::new(), String::from("<article>"), 0);
    for paragraph in sentences.chunks(4) {
        html += "<p>";
        for (n, sentence) in paragraph.iter().enumerate() {
            if n > 0 {
                html.push(' ');
                at += 1;
            }
            let length = sentence.encode_utf16().count() as u64;
            places.push((at, at + length));
            at += length;
            html += sentence;
        }
        html += "</p>";
        at += BLOCK.len_utf16() as u64;
    }
    (places, html + "</article>")
}
