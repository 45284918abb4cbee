//! Marking sentences: paint and marks against wrapping elements, and whether anything moves.

use std::fmt::Write;

use anyhow::{Context, Result, ensure};
use sayso_newsroom::Inputs;
use sayso_newsroom::inputs::Content;
use sayso_publish::preview::Running;
use sayso_tests::browser::Browser;
use sayso_tests::corpus::{Random, sentences};
use sayso_tests::newsroom;
use sayso_xtask::pipeline;
use serde_json::{Value, json};

use crate::{anchor, cpu, machine, median, open, page, site};

const RUNS: usize = 5;

/// Until what was changed is on the screen.
const PAINTED: &str = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";

pub(crate) async fn run(small: bool) -> Result<()> {
    let runs = if small { 1 } else { RUNS };
    let claims = if small { 50 } else { 500 };
    let folder = site("marks")?;
    let text = sentences(&mut Random(11), claims * 2);
    let (_, html) = anchor::lay_out(&text);
    let style = "<style>.annotation { text-decoration: underline 1px solid gray }</style>";
    std::fs::write(folder.join("index.html"), page(&html, style))?;
    let quotes: Vec<Value> =
        text.iter().step_by(2).map(|exact| json!({ "exact": exact, "prefix": "", "suffix": "" })).collect();
    std::fs::write(folder.join("quotes.json"), serde_json::to_string(&quotes)?)?;
    let server = Running::start(&folder, 0)?;
    let name = "(n) => `Sources for “claim-${n + 1}”: only one source`";
    let paint = cost(&server.url(), claims, runs, "places.paint()").await?;
    let ours = cost(&server.url(), claims, runs, "places.mark()").await?;
    let theirs = cost(&server.url(), claims, runs, &format!("peers.wrap(article, wrapped, {name})")).await?;
    println!(
        "\nMarking {claims} claims until they are drawn, {}; main-thread CPU in ms, median of {runs}:",
        machine().await?
    );
    println!(
        "wrapping elements {theirs:.1}; paint alone {paint:.1}, {:.2} of it; paint and marks {ours:.1}, {:.2} of it.",
        paint / theirs,
        ours / theirs
    );
    let (shift, moved) = layout_shift(claims).await?;
    println!(
        "Layout shift of a page while its {claims} claims are found and marked: {shift} (a page that does move: {moved:.2})."
    );
    ensure!(shift == 0.0 && moved > 0.0, "nothing may move");
    Ok(())
}

async fn cost(url: &str, claims: usize, runs: usize, call: &str) -> Result<f64> {
    let mut times = Vec::new();
    for _ in 0..runs {
        let browser = open(url).await?;
        let prepare = format!(
            "const done = arguments[0];
            fetch('quotes.json').then((response) => response.json()).then(async (list) => {{
                window.article = document.querySelector('article');
                window.places = new wasm_bindgen.Places(article, new wasm_bindgen.Quotes(list));
                const text = article.textContent;
                window.wrapped = list.map(({{ exact }}) => [text.indexOf(exact), text.indexOf(exact) + exact.length]);
                await {PAINTED};
                done(places.count()) }})"
        );
        ensure!(browser.script_later(&prepare, vec![]).await? == claims, "all are found");
        let before = cpu(&browser).await?;
        let mark = format!("const done = arguments[0]; window.marked = {call}; {PAINTED}.then(() => done(true))");
        browser.script_later(&mark, vec![]).await?;
        times.push(cpu(&browser).await? - before);
        let there =
            "return document.querySelectorAll('.annotation').length || CSS.highlights.get('sayso-evidence').size";
        let there = browser.script(there, vec![]).await?;
        ensure!(there == claims, "{there} of {claims} are marked");
    }
    Ok(median(times))
}

/// A newsroom with one long article, every other sentence a claim.
fn long_article(text: &[String]) -> Inputs {
    let mut inputs = newsroom::small();
    inputs.files.retain(|path, _| !path.starts_with("articles/") && !path.ends_with(".txt"));
    let paragraphs: Vec<String> = text.chunks(4).map(|paragraph| paragraph.join(" ")).collect();
    inputs
        .files
        .insert("long.txt".into(), Content::Text(format!("A long article\n\n{}\n", paragraphs.join("\n\n")).into()));
    let mut curation = String::from(
        "text = \"long.txt\"\ntitle = \"A long article\"\noutlet = \"lakeside-paper\"\npublished = \"2026-01-20\"\n\
         url = \"https://example.org/long\"\nlanguage = \"en\"\nrights = \"own\"\nchecked_by = \"City desk\"\nchecked_at = \"2026-01-31\"\n",
    );
    for (n, sentence) in text.iter().enumerate().step_by(2) {
        let _ = write!(
            curation,
            "\n[[claim]]\nid = \"claim-{n}\"\nquote = {sentence:?}\nproposition = {sentence:?}\nkind = \"fact\"\nwording = \"own-voice\"\n"
        );
    }
    inputs.files.insert("articles/long.toml".into(), Content::Text(curation.into()));
    inputs
}

/// The layout shift that Chromium counts while the real bundle mounts, and, to know that it is
/// counted at all, while a line is put above the article.
async fn layout_shift(claims: usize) -> Result<(f64, f64)> {
    let text = sentences(&mut Random(12), claims * 2);
    let inputs = long_article(&text);
    let db = newsroom::database(&inputs);
    let folder = site("layout-shift")?;
    std::fs::write(folder.join("sayso.js"), pipeline::classic(&newsroom::database_bytes(&inputs))?)?;
    let article = newsroom::plain_article(&db, 0);
    let observe = "<script>window.shift = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) shift += entry.value })
        .observe({ type: 'layout-shift', buffered: true })</script>";
    let line = newsroom::line("long");
    std::fs::write(
        folder.join("index.html"),
        format!(
            "<!doctype html><html><head><meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\">{observe}</head><body>{article}{line}</body></html>"
        ),
    )?;
    let server = Running::start(&folder, 0)?;
    let browser = Browser::start(1280, 900).await?;
    browser.open(&server.url()).await?;
    let marks = browser.script("return document.querySelectorAll('say-so-mark').length", vec![]).await?;
    ensure!(marks == claims, "{marks} of {claims} are marked");
    let settle = format!("const done = arguments[0]; {PAINTED}.then(() => setTimeout(() => done(window.shift), 200))");
    let shift = browser.script_later(&settle, vec![]).await?;
    browser
        .script(
            "document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'A line above.' }))",
            vec![],
        )
        .await?;
    let moved = browser.script_later(&settle, vec![]).await?;
    Ok((shift.as_f64().context("a number")?, moved.as_f64().context("a number")?))
}
