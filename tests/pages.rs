//! Pages as real systems make them, each with the places that people expect, in three engines.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use sayso_core::Database;
use sayso_publish::preview::Running;
use sayso_tests::browser::Browser;
use sayso_tests::engine::Engine;
use sayso_tests::newsroom;
use sayso_xtask::pipeline;
use serde::Deserialize;
use serde_json::Value;

const FOLDER: &str = "tests/data/pages";

/// What a page should give.
#[derive(Deserialize)]
struct Expected {
    #[serde(default = "ferry")]
    article: String,
    /// By number of the sentence; the others are found exactly.
    #[serde(flatten)]
    sentences: BTreeMap<String, Sentence>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Sentence {
    Found(String),
    WithWords(String, String),
}

fn ferry() -> String {
    "ferry".into()
}

fn expected() -> BTreeMap<String, Expected> {
    let text = std::fs::read_to_string(newsroom::top(FOLDER).join("expected.toml")).unwrap();
    toml::from_str(&text).unwrap_or_else(|error| panic!("{error}"))
}

/// The pages with the line that the build prints for them, and once more without it.
fn site(name: &str) -> Result<(PathBuf, Database)> {
    let folder = newsroom::empty_folder(&format!("pages/{name}"))?;
    let db = newsroom::database(&newsroom::load("tests/data/pages/newsroom"));
    std::fs::write(folder.join("sayso.js"), pipeline::classic(&db.bytes())?)?;
    std::fs::copy(newsroom::top(FOLDER).join("watch.js"), folder.join("watch.js"))?;
    for (name, page) in &expected() {
        let html = std::fs::read_to_string(newsroom::top(FOLDER).join(format!("{name}.html")))?;
        let html =
            html.replace("<head>", "<head><link rel=\"icon\" href=\"data:,\"><script src=\"watch.js\"></script>");
        let line = newsroom::line(&page.article);
        let article = format!(" article=\"{}\"", page.article);
        let options = format!("<script type=\"application/json\">{{\"article\": \"{}\"}}</script>", page.article);
        let html = html
            .replace("<!-- sayso -->", &line)
            .replace("<!-- sayso without article -->", &line.replace(&article, ""))
            .replace("<!-- sayso for center -->", &line.replace(&article, &format!("{article} for=\"center\"")))
            .replace(
                "<!-- sayso json -->",
                &line.replace(&article, "").replace("</say-so>", &format!("{options}</say-so>")),
            );
        ensure!(html.contains("<say-so"), "{name} embeds Sayso");
        std::fs::write(folder.join(format!("{name}.html")), &html)?;
        std::fs::write(
            folder.join(format!("{name}.plain.html")),
            html.replace("<script async src=\"sayso.js\"></script>", ""),
        )?;
    }
    Ok((folder, db))
}

async fn all_pages(engine: Engine, query: &str) -> Result<()> {
    let (folder, db) = site(&format!("{engine:?}{}", query.trim_start_matches('?')))?;
    let server = Running::start(&folder, 0)?;
    let browser = Browser::start_in(engine, 1280, 900).await?;
    let mut problems = String::new();
    for (name, page) in &expected() {
        if let Err(problem) = check(&browser, &server.url(), name, query, page, &db).await {
            let _ = writeln!(problems, "{name}: {problem:#}");
        }
    }
    ensure!(problems.is_empty(), "{engine:?}{query}:\n{problems}");
    browser.finish(&server.url()).await
}

async fn check(browser: &Browser, url: &str, name: &str, query: &str, page: &Expected, db: &Database) -> Result<()> {
    browser.go(&format!("{url}{name}.html{query}")).await?;
    let (_, article) = db.article(&page.article).context("the article is there")?;
    let mut differences = String::new();
    // Pages that draw themselves late are right in the end.
    for _ in 0..200 {
        let placement =
            browser.script("return [...document.querySelectorAll('say-so')].find((element) => element.handle)?.handle.placement() ?? []", vec![]).await?;
        differences =
            compare(page, &article.sentences.iter().map(|s| &*s.selector.exact).collect::<Vec<_>>(), &placement);
        if differences.is_empty() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    ensure!(differences.is_empty(), "\n{differences}");
    let on_page = |n: &usize| match page.sentences.get(&n.to_string()) {
        Some(Sentence::Found(found)) => !found.starts_with("orphan"),
        _ => true,
    };
    let has_claim = |n: &usize| {
        db.claims().any(|(_, claim)| {
            db.article(&page.article).is_some_and(|(at, _)| at == claim.article) && claim.sentence as usize == *n
        })
    };
    let marks = (0..article.sentences.len()).filter(on_page).filter(has_claim).count();
    // A page that draws itself anew has no marks for a moment.
    let mut seen = Value::Null;
    for _ in 0..80 {
        seen = browser.script("return watched.seen()", vec![]).await?;
        if seen["marks"] == marks && seen["painted"].as_u64() >= Some(marks as u64) {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    ensure!(
        seen["marks"] == marks && seen["stops"] == usize::from(marks > 0),
        "{marks} marks, one of them a tab stop: {seen}"
    );
    ensure!(seen["wrong"] == 0 && seen["inControls"] == 0, "nothing in a wrong place: {seen}");
    ensure!(seen["painted"].as_u64() >= Some(marks as u64), "all is painted: {seen}");
    let press = "const mark = watched.all('say-so-mark')[0]; mark?.shadowRoot.querySelector('button').click(); return Boolean(mark)";
    browser.wait_until(press, "a mark is pressed").await?;
    let title = if db.article(&page.article).is_some_and(|(_, article)| article.language == "fa") {
        "همهٔ ادعاها"
    } else {
        "All claims"
    };
    browser.panel_with(title).await?;
    leave_no_trace(browser, &format!("{url}{name}.plain.html{query}")).await
}

fn compare(page: &Expected, sentences: &[&str], placement: &Value) -> String {
    let mut differences = String::new();
    let found = placement.as_array().cloned().unwrap_or_default();
    if found.len() != sentences.len() {
        return format!("{} of {} sentences; nothing was mounted", found.len(), sentences.len());
    }
    for (n, (stored, found)) in sentences.iter().zip(&found).enumerate() {
        let how = match (found["found"].as_str(), found["reason"].as_str()) {
            (Some("orphan"), Some(reason)) => format!("orphan: {reason}"),
            (how, _) => how.unwrap_or_default().to_owned(),
        };
        let words = found["words"].as_str().map(plain);
        let right = match page.sentences.get(&n.to_string()) {
            None => how == "exact" && words == Some(plain(stored)),
            Some(Sentence::Found(expected)) if expected == "folded" => {
                how == "folded" && words.as_deref().map(fold) == Some(fold(stored))
            }
            Some(Sentence::Found(expected)) => how == *expected && words.is_none(),
            Some(Sentence::WithWords(expected, expected_words)) => {
                how == *expected && words == Some(plain(expected_words))
            }
        };
        if !right {
            let _ = writeln!(differences, "  {n}: {found}");
        }
    }
    differences
}

/// White space as it is drawn.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn fold(text: &str) -> String {
    sayso_language::fold(text, "fa").trim().to_owned()
}

/// Takes Sayso away, and compares the document with the same page that never had it.
async fn leave_no_trace(browser: &Browser, plain: &str) -> Result<()> {
    let left = browser
        .script(
            "document.querySelectorAll('say-so').forEach((element) => element.handle?.unmount());
            const sheets = [document, ...watched.all('*').map((element) => element.shadowRoot).filter(Boolean)].map((root) => root.adoptedStyleSheets.length);
            return { nodes: watched.nodes(), highlights: CSS.highlights?.size ?? 0, sheets: sheets.filter(Boolean).length, observers: watched.observers,
                listeners: [...watched.listeners].filter(([, count]) => count !== 0), errors: watched.errors }",
            vec![],
        )
        .await?;
    ensure!(
        left["highlights"] == 0 && left["sheets"] == 0 && left["observers"] == 0,
        "paint, sheets, observers: {}",
        left
    );
    ensure!(left["errors"].as_array().is_some_and(Vec::is_empty), "errors: {}", left["errors"]);
    browser.go(plain).await?;
    let mut clean = Value::Null;
    for _ in 0..80 {
        clean = browser.script("return { nodes: watched.nodes(), listeners: [...watched.listeners].filter(([, count]) => count !== 0) }", vec![]).await?;
        if clean["nodes"] == left["nodes"] {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    let (before, after) = (clean["nodes"].as_str().unwrap_or_default(), left["nodes"].as_str().unwrap_or_default());
    let at =
        before.char_indices().zip(after.chars()).find(|((_, one), other)| one != other).map_or(0, |((at, _), _)| at);
    ensure!(
        before == after,
        "the page is not as it was: …{}…\n instead of …{}…",
        after.get(at.saturating_sub(60)..).unwrap_or_default().chars().take(200).collect::<String>(),
        before.get(at.saturating_sub(60)..).unwrap_or_default().chars().take(200).collect::<String>()
    );
    ensure!(
        clean["listeners"] == left["listeners"],
        "listeners: {} instead of {}",
        left["listeners"],
        clean["listeners"]
    );
    Ok(())
}

#[tokio::test]
async fn in_chromium() -> Result<()> {
    all_pages(Engine::Chromium, "").await
}

#[tokio::test]
#[ignore = "large"]
async fn in_firefox() -> Result<()> {
    all_pages(Engine::Firefox, "").await
}

#[tokio::test]
#[ignore = "large"]
async fn in_webkit() -> Result<()> {
    all_pages(Engine::WebKit, "").await
}

#[tokio::test]
#[ignore = "large"]
async fn where_there_are_no_highlights() -> Result<()> {
    all_pages(Engine::Chromium, "?elements").await
}

/// A real pointer, on words inside of links' neighbours, shadow roots, slots and quotations.
async fn clicks(engine: Engine, query: &str) -> Result<()> {
    let (folder, _) = site(&format!("clicks-{engine:?}{}", query.trim_start_matches('?')))?;
    let server = Running::start(&folder, 0)?;
    let browser = Browser::start_in(engine, 1280, 900).await?;
    for (page, words, claim) in [
        ("inline-markup", "was suspended on", "struck-the-wall"),
        ("inline-markup", "disputes the figure", "figure-disputed"),
        ("web-component-shadow", "was holed above", "hull-holed"),
        ("web-component-slots", "1,200 inhabitants", "inhabitants"),
        ("q-elements", "never meant for ships", "wall-is-old"),
        ("drop-cap-float", "he only ferry", "only-ferry"),
        ("right-to-left", "ترک خورده", "kasht-two-piers"),
        ("mail-tables", "counted six", "six-collisions"),
        ("typesetting", "disputes the", "figure-disputed"),
    ] {
        browser.go(&format!("{}{page}.html{query}", server.url())).await?;
        let ready =
            "return [...document.querySelectorAll('say-so')].some((element) => element.handle?.claims().length > 0)";
        browser.wait_until(ready, page).await?;
        let opened = "window.opened = []; addEventListener('sayso:open', (event) => opened.push(event.detail))";
        browser.script(opened, vec![]).await?;
        browser.click_words(words).await.with_context(|| page.to_owned())?;
        let is_open = format!("return opened.length === 1 && opened[0] === {claim:?}");
        browser.wait_until(&is_open, &format!("{page}: a click on “{words}” opens {claim}")).await?;
    }
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn a_click_finds_its_sentence_in_chromium() -> Result<()> {
    clicks(Engine::Chromium, "").await?;
    clicks(Engine::Chromium, "?elements").await
}

#[tokio::test]
#[ignore = "large"]
async fn a_click_finds_its_sentence_in_firefox() -> Result<()> {
    clicks(Engine::Firefox, "").await
}

#[tokio::test]
#[ignore = "large"]
async fn a_click_finds_its_sentence_in_webkit() -> Result<()> {
    clicks(Engine::WebKit, "").await
}

#[test]
fn every_page_has_its_expectation() -> Result<()> {
    let known = expected();
    for entry in std::fs::read_dir(newsroom::top(FOLDER))? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        ensure!(path.extension().is_none_or(|ending| ending != "html") || known.contains_key(&name), "{name}");
    }
    ensure!(known.len() >= 40);
    Ok(())
}
