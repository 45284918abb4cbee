//! Measures Sayso against its peers in real Chromium, one fresh browser a run, and prints tables.
//! `cargo xtask bench` builds what it needs and starts it.

mod anchor;
mod changes;
mod damage;
mod desk;
mod edits;
mod embed;
mod eval;
mod fuzz;
mod marks;
mod panel;
mod search;
mod site;

use std::path::PathBuf;

use anyhow::{Context, Result, bail, ensure};
use clap::Parser as _;
use sayso_tests::browser::Browser;
use sayso_tests::newsroom;
use sayso_xtask::pipeline;
use serde_json::json;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let Some(("eval", _)) = arguments.split_first().map(|(first, rest)| (first.as_str(), rest)) {
        return eval::CommandLine::parse_from(&arguments).run();
    }
    let small = arguments.iter().any(|argument| argument == "--small");
    let what: Vec<&str> = arguments.iter().map(String::as_str).filter(|argument| *argument != "--small").collect();
    if let Some(unknown) = what.iter().find(|what| {
        ![
            "anchor", "marks", "panel", "site", "archive", "desk", "edits", "embed", "damage", "fuzz", "search",
            "changes",
        ]
        .contains(what)
    }) {
        bail!(
            "there is no benchmark “{unknown}”; there are anchor, marks, panel, site, archive, desk, edits, embed, search, changes, damage and fuzz"
        );
    }
    let wants = |name: &str| what.is_empty() || what.contains(&name);
    if wants("anchor") {
        anchor::run(small).await?;
    }
    if wants("marks") {
        marks::run(small).await?;
    }
    if wants("panel") {
        panel::run(small).await?;
    }
    // Nothing that CI should wait for.
    if what.contains(&"site") || (what.is_empty() && !small) {
        site::run(small).await?;
    }
    if wants("archive") {
        site::archive(small)?;
    }
    if wants("desk") {
        desk::run(small)?;
    }
    if wants("edits") {
        edits::run(small).await?;
    }
    if wants("changes") {
        changes::run(small)?;
    }
    if wants("embed") {
        embed::run(small).await?;
    }
    if wants("search") {
        search::run(small).await?;
    }
    // Its small version is a test.
    if what.contains(&"damage") || (what.is_empty() && !small) {
        damage::run()?;
    }
    if wants("fuzz") {
        fuzz::run(small)?;
    }
    Ok(())
}

/// A folder to serve, with what `cargo xtask bench` has built.
fn site(name: &str) -> Result<PathBuf> {
    let folder = newsroom::empty_folder(&format!("bench/{name}"))?;
    newsroom::copy_files(&pipeline::bench_folder(), &folder).context("`cargo xtask bench` builds it")?;
    Ok(folder)
}

/// An empty page with the widget's steps as `wasm_bindgen` and the peers as `peers`.
fn page(body: &str, head: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\">{head}\
         <script src=\"sayso-widget.js\"></script><script src=\"peers.js\"></script></head><body>{body}</body></html>"
    )
}

/// Starts Chromium on a page, with the widget's steps ready and CPU time measured.
async fn open(url: &str) -> Result<Browser> {
    let browser = Browser::start(1280, 900).await?;
    browser.allow_scripts(std::time::Duration::from_secs(900)).await?;
    browser.cdp("Performance.setTimeDomain", json!({ "timeDomain": "threadTicks" })).await?;
    browser.cdp("Performance.enable", json!({})).await?;
    browser.go(url).await?;
    let start = "const done = arguments[0]; wasm_bindgen('sayso-widget_bg.wasm').then(() => done(true), (error) => done(String(error)))";
    ensure!(browser.script_later(start, vec![]).await? == true, "the widget starts");
    Ok(browser)
}

/// CPU time that the page's main thread has spent in tasks until now, in milliseconds
/// (Chromium's `TaskDuration` in thread ticks; the browser's own word for it).
async fn cpu(browser: &Browser) -> Result<f64> {
    let metrics = browser.cdp("Performance.getMetrics", json!({})).await?;
    let metrics = metrics["metrics"].as_array().cloned().unwrap_or_default();
    let duration = metrics.iter().find(|metric| metric["name"] == "TaskDuration");
    Ok(duration.and_then(|metric| metric["value"].as_f64()).context("Chromium names its TaskDuration")? * 1000.0)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// What the figures were taken on.
async fn machine() -> Result<String> {
    let browser = Browser::start(400, 300).await?;
    let version = browser.cdp("Browser.getVersion", json!({})).await?;
    let cpu = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or_default();
    let cores = std::thread::available_parallelism()?;
    let product = version["product"].as_str().unwrap_or_default().replace("Headless", "");
    Ok(format!("{product}, {cores} cores of {}", model.trim_start_matches(['\t', ':', ' '])))
}
