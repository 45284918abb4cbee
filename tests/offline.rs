//! One file, opened from disk: articles, notes, claims and program, and not one request.

use anyhow::{Context, Result, ensure};
use sayso_publish::embed::gzip;
use sayso_tests::browser::Browser;
use sayso_tests::engine::Engine;
use sayso_tests::newsroom;
use sayso_xtask::pipeline;
use serde_json::json;

const ENTER: char = '\u{e007}';
const ESCAPE: char = '\u{e00c}';
const TAB: char = '\u{e004}';
const RIGHT: char = '\u{e014}';

/// What has the focus, through shadow roots: the name of a mark.
const FOCUSED: &str =
    "let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.getAttribute('aria-label') ?? at?.textContent ?? ''";

async fn works_from_disk(engine: Engine) -> Result<()> {
    // Alone in a folder: it needs nothing beside it.
    let folder = newsroom::empty_folder(&format!("offline/{engine:?}"))?;
    let file = folder.join("kept.html");
    std::fs::copy(pipeline::site_folder().join("offline.html"), &file)?;
    let url = url::Url::from_file_path(&file).ok().context("a path")?.to_string();
    let browser = Browser::start_in(engine, 1280, 900).await?;
    browser.open(&url).await?;
    browser.click_words("Iran historically had poor relations").await?;
    let panel = browser.panel_with("Seth Jones").await?;
    ensure!(panel.contains("CNN"), "{panel}");
    // Evidence in the other article, which is in the same file.
    browser.click_in_panel("a[href='#sayso-documents-show-direct-contacts']").await?;
    browser.panel_with("The WikiLeaks documents, however, appear to give new evidence").await?;
    let in_view = "const back = document.querySelector('#sayso-documents-show-direct-contacts a[role=doc-backlink]');
        const box = document.querySelector(back.hash).getBoundingClientRect(); return box.top > -2 && box.bottom < innerHeight";
    browser.wait_until(in_view, "its sentence is in view").await?;
    browser.back().await?;
    browser.panel_with("Seth Jones").await?;
    browser.press(ESCAPE).await?;
    browser.panel_closes().await?;
    // By keyboard: from the button that lists all to the first mark, and on.
    browser.script("document.querySelector('say-so').shadowRoot.querySelector('.all').focus()", vec![]).await?;
    for _ in 0..6 {
        browser.press(TAB).await?;
        if browser.script(FOCUSED, vec![]).await?.as_str().is_some_and(|name| name.starts_with("Sources for “")) {
            break;
        }
    }
    browser.press(RIGHT).await?;
    let name = browser.script(FOCUSED, vec![]).await?;
    ensure!(name.as_str().is_some_and(|name| name.starts_with("Sources for “")), "a mark has the focus: {name}");
    browser.press(ENTER).await?;
    browser
        .wait_until("return document.querySelector('say-so').shadowRoot.querySelector('.panel') !== null", "it opens")
        .await?;
    browser.press(ESCAPE).await?;
    browser.panel_closes().await?;
    let loaded = "return performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => !name.startsWith('data:'))";
    ensure!(browser.script(loaded, vec![]).await? == json!([]), "nothing is loaded");
    browser.finish(&url).await
}

#[tokio::test]
async fn in_chromium() -> Result<()> {
    works_from_disk(Engine::Chromium).await
}

#[tokio::test]
#[ignore = "large"]
async fn in_firefox_with_its_strict_file_policy() -> Result<()> {
    works_from_disk(Engine::Firefox).await
}

#[tokio::test]
#[ignore = "large"]
async fn in_webkit() -> Result<()> {
    works_from_disk(Engine::WebKit).await
}

#[test]
fn it_is_hardly_larger_than_its_parts() -> Result<()> {
    let site = pipeline::site_folder();
    let read = |path: &str| std::fs::read(site.join(path)).with_context(|| path.to_owned());
    let whole = read("offline.html")?;
    let html = String::from_utf8(whole.clone())?;
    let (before, rest) = html.split_once("<script>").context("the program")?;
    let (script, after) = rest.split_once("</script>").context("its end")?;
    let packed = script.split("PROGRAM = \"").nth(1).and_then(|rest| rest.split('"').next()).context("packed")?;
    let program = std::fs::read(pipeline::widget_folder().join("program.wasm"))?;
    let parts = [
        gzip(&program).len(),
        gzip(&read("embed/claims.sayso")?).len(),
        gzip(script.replace(packed, "").as_bytes()).len(),
        gzip([before, after].concat().as_bytes()).len(),
    ];
    let (whole, parts) = (gzip(&whole).len(), parts.iter().sum::<usize>());
    eprintln!("offline.html: {whole} bytes with gzip, its parts {parts}: {:.3}", whole as f64 / parts as f64);
    ensure!(whole as f64 <= parts as f64 * 1.1, "{whole} against {parts}");
    Ok(())
}
