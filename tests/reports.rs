//! Pages after public bug reports of others' tools: each kind of fault that they had, and what is right here.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use sayso_publish::preview::Running;
use sayso_tests::browser::Browser;
use sayso_tests::engine::Engine;
use sayso_tests::newsroom;
use sayso_xtask::pipeline;
use serde_json::{Value, json};

const FOLDER: &str = "tests/data/reports";

/// The claims of the page and how they were found, by the last part of their ids.
const FOUND: &str = "const handle = [...document.querySelectorAll('say-so')].find((element) => element.handle)?.handle;
    const placed = (handle?.placement() ?? []).flatMap(({ claims, found, reason }) =>
        claims.map((claim) => [claim.split('-').pop(), reason ? `${found}: ${reason}` : found]));
    return Object.fromEntries(placed)";

/// By the page's name: its source, its article, and its claims.
fn expected() -> BTreeMap<String, BTreeMap<String, String>> {
    let text = std::fs::read_to_string(newsroom::top(FOLDER).join("expected.toml")).unwrap();
    toml::from_str(&text).unwrap_or_else(|error| panic!("{error}"))
}

/// All pages, as the build's line embeds the widget.
fn site(name: &str) -> Result<PathBuf> {
    let folder = newsroom::empty_folder(&format!("reports/{name}"))?;
    let db = newsroom::database(&newsroom::load("tests/data/reports/newsroom"));
    std::fs::create_dir_all(folder.join("out/embed"))?;
    std::fs::write(folder.join("out/embed/sayso.js"), pipeline::classic(&db.bytes())?)?;
    for entry in std::fs::read_dir(newsroom::top(FOLDER))? {
        let path = entry?.path();
        if path.extension().is_none_or(|ending| ending != "html") {
            continue;
        }
        let name = path.file_stem().context("a name")?.to_string_lossy().into_owned();
        let article = expected().get(&name).and_then(|page| page.get("article").cloned()).unwrap_or(name.clone());
        let line = format!("<script async src=\"out/embed/sayso.js\"></script><say-so article=\"{article}\"></say-so>");
        let html = std::fs::read_to_string(&path)?.replace("<!-- sayso -->", &line);
        std::fs::write(folder.join(format!("{name}.html")), html)?;
    }
    Ok(folder)
}

fn differences(page: &BTreeMap<String, String>, found: &Value) -> String {
    let Some(found) = found.as_object().filter(|found| !found.is_empty()) else { return "nothing is mounted".into() };
    let mut differences = String::new();
    for (claim, how) in found {
        let expected = page.get(claim).or(page.get("*")).map_or("exact", String::as_str);
        if how != expected {
            let _ = write!(differences, " {claim} is {how}, not {expected};");
        }
    }
    differences
}

async fn wait_for(browser: &Browser, page: &BTreeMap<String, String>, seconds: u32) -> Result<()> {
    let mut wrong = String::new();
    for _ in 0..seconds * 20 {
        wrong = differences(page, &browser.script(FOUND, vec![]).await?);
        if wrong.is_empty() {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    anyhow::bail!("{wrong}")
}

#[tokio::test]
async fn each_page_is_read_as_its_readers_read_it() -> Result<()> {
    let folder = site("all")?;
    let server = Running::start(&folder, 0)?;
    let browser = Browser::start(1280, 900).await?;
    let mut problems = String::new();
    for (name, page) in &expected() {
        ensure!(page.contains_key("source"), "{name} names its source");
        browser.go(&format!("{}{name}.html", server.url())).await?;
        if let Err(problem) = wait_for(&browser, page, 6).await {
            let _ = writeln!(problems, "{name}:{problem}");
        }
        // Assistive technology is told of each sentence once.
        let marks = browser.script("return [document.querySelectorAll('say-so-mark').length, [...document.querySelectorAll('say-so')].find((element) => element.handle)?.handle.placement().filter((one) => one.claims.length && one.words != null).length]", vec![]).await?;
        if marks[0] != marks[1] {
            let _ = writeln!(problems, "{name}: {} marks for {} sentences", marks[0], marks[1]);
        }
    }
    ensure!(problems.is_empty(), "\n{problems}");
    Ok(())
}

#[tokio::test]
async fn the_paint_goes_over_the_gaps_between_the_words() -> Result<()> {
    let folder = site("paint")?;
    let server = Running::start(&folder, 0)?;
    let browser = Browser::start(1280, 900).await?;
    browser.go(&format!("{}whitespace-spans.html", server.url())).await?;
    wait_for(&browser, &expected()["whitespace-spans"], 6).await?;
    let painted = "const sentences = document.querySelector('say-so').handle.placement().filter((one) => one.claims.length).length;
        const ranges = [...CSS.highlights].filter(([name]) => name.startsWith('sayso-') && name !== 'sayso-open').flatMap(([, highlight]) => [...highlight]);
        const words = [...document.querySelectorAll('.w, .sp')].filter((span) => span.textContent.trim() || span.className === 'sp');
        const isPainted = (span) => ranges.some((range) => { const of = document.createRange(); of.setStart(range.startContainer, range.startOffset); of.setEnd(range.endContainer, range.endOffset); return of.intersectsNode(span.firstChild); });
        return [sentences === ranges.length, sentences > 0, words.filter((span) => span.className === 'w' && !isPainted(span)).length]";
    ensure!(browser.script(painted, vec![]).await? == json!([true, true, 0]), "one range from end to end");
    Ok(())
}

/// A page with another base for its addresses, and one in XHTML: what is opened in them, and that the page stays.
#[tokio::test]
async fn a_base_elsewhere_and_xhtml_change_nothing() -> Result<()> {
    let folder = site("base")?;
    let page = std::fs::read_to_string(folder.join("lookalike-sibling.html"))?;
    let xhtml = page
        .replace("<!doctype html>", "<?xml version=\"1.0\" encoding=\"utf-8\"?><!DOCTYPE html>")
        .replace("<html ", "<html xmlns=\"http://www.w3.org/1999/xhtml\" ")
        .replace("<meta charset=\"utf-8\">", "")
        .replace("initial-scale=1\">", "initial-scale=1\"/>")
        .replace("script async ", "script async=\"async\" ");
    std::fs::write(folder.join("page.xhtml"), xhtml)?;
    let server = Running::start(&folder, 0)?;
    let absolute = page.replace("src=\"out/", &format!("src=\"{}out/", server.url()));
    let based = absolute.replace("<head>", "<head><base href=\"https://elsewhere.example/\">");
    std::fs::write(folder.join("based.html"), based)?;
    let browser = Browser::start(1280, 900).await?;
    for name in ["based.html", "page.xhtml"] {
        browser.go(&format!("{}{name}", server.url())).await?;
        wait_for(&browser, &expected()["lookalike-sibling"], 6).await.with_context(|| name.to_owned())?;
        let press = "document.querySelector('say-so-mark').shadowRoot.querySelector('button').click()";
        browser.script(press, vec![]).await?;
        browser.panel_with("All claims").await.with_context(|| name.to_owned())?;
        let cite = "const root = document.querySelector('say-so').shadowRoot; return [...root.querySelectorAll('a[href]')].map((link) => link.href).filter((address) => address.startsWith('https://elsewhere.example/'))";
        ensure!(browser.script(cite, vec![]).await? == json!([]), "{name}: no link of the panel leads elsewhere");
        ensure!(browser.script("return location.pathname", vec![]).await? == format!("/{name}"), "{name} stays");
    }
    Ok(())
}

#[tokio::test]
async fn without_webassembly_the_pages_own_link_stands() -> Result<()> {
    let folder = site("no-wasm")?;
    let server = Running::start(&folder, 0)?;
    let browser = Browser::start(1280, 900).await?;
    browser.go(&format!("{}csp-and-trusted-types-no-wasm.html", server.url())).await?;
    tokio::time::sleep(std::time::Duration::from_millis(800)).await;
    let seen = "const element = document.querySelector('say-so'); return [element.textContent.trim(), element.shadowRoot === null]";
    ensure!(browser.script(seen, vec![]).await? == json!(["The sources of this article", true]));
    Ok(())
}

#[tokio::test]
async fn where_nothing_is_found_looking_is_quick_and_is_not_repeated() -> Result<()> {
    let folder = site("nothing")?;
    let server = Running::start(&folder, 0)?;
    let browser = Browser::start(1280, 900).await?;
    for name in ["nothing-anchors", "nothing-anchors-inside"] {
        browser.go(&format!("{}{name}.html", server.url())).await?;
        wait_for(&browser, &expected()[name], 5).await?;
        let look = "const element = document.querySelector('say-so'), start = performance.now(); element.handle.unmount(); const options = { article: 'nothing-anchors' };
            element.remove(); document.body.append(element); return new Promise((done) => addEventListener('sayso:ready', () => done(performance.now() - start), { once: true }))";
        let took = browser.script(look, vec![]).await?.as_f64().unwrap_or(f64::MAX);
        ensure!(took < 400.0, "{name}: {took} ms until the claims are told of");
    }
    Ok(())
}

#[tokio::test]
async fn a_translated_page_has_no_marks_on_translated_words_and_says_so() -> Result<()> {
    let folder = site("translated")?;
    let server = Running::start(&folder, 0)?;
    let browser = Browser::start(1280, 900).await?;
    browser.go(&format!("{}translated-page.html", server.url())).await?;
    let kept = |more: &str| {
        format!(
            "const found = (() => {{ {FOUND} }})(); return Object.values(found).filter((how) => how === 'exact').length === {more}"
        )
    };
    browser.wait_until(&kept("1"), "what was not translated is found").await?;
    // Words that come untranslated are found, and let go when they are translated.
    browser.wait_until(&kept("2"), "a sentence that is not translated yet").await?;
    browser.wait_until(&kept("1"), "a sentence that was translated").await?;
    let marks = "return [...document.querySelectorAll('say-so-mark')].every((mark) => mark.closest('#kept'))";
    ensure!(browser.script(marks, vec![]).await? == true, "no mark on translated words");
    browser.script("document.querySelector('say-so').shadowRoot.querySelector('.all').click()", vec![]).await?;
    browser.panel_with("The browser has translated this page").await?;
    Ok(())
}

#[tokio::test]
async fn another_article_in_the_same_page_takes_the_claims_away() -> Result<()> {
    let folder = site("swap")?;
    let without = std::fs::read_to_string(folder.join("spa-article-swap.html"))?;
    std::fs::write(folder.join("by-canonical.html"), without.replace(" article=\"spa-article-swap\"", ""))?;
    let server = Running::start(&folder, 0)?;
    let browser = Browser::start(1280, 900).await?;
    for (page, left) in [("spa-article-swap", 1), ("by-canonical", 0)] {
        browser.go(&format!("{}{page}.html?stay", server.url())).await?;
        wait_for(&browser, &BTreeMap::new(), 5).await?;
        browser.script("document.querySelector('say-so').handle.open(document.querySelector('say-so').handle.claims()[0].id); document.querySelector('#next').click()", vec![]).await?;
        let gone = format!("return document.querySelectorAll('say-so-mark').length === {left}");
        browser.wait_until(&gone, &format!("{page}: the claims that are not there are not marked")).await?;
        let n_said = format!(
            "return document.querySelector('say-so').shadowRoot.querySelectorAll('.error, .all, .panel').length <= {}",
            2 * left
        );
        browser.wait_until(&n_said, &format!("{page}: an article without claims says nothing")).await?;
        browser.script("history.back()", vec![]).await?;
        wait_for(&browser, &BTreeMap::new(), 5).await.with_context(|| format!("{page}: on the way back"))?;
    }
    Ok(())
}

#[tokio::test]
#[ignore = "large"]
async fn what_is_drawn_late_and_again_is_found_each_time() -> Result<()> {
    let folder = site("late")?;
    let server = Running::start(&folder, 0)?;
    let browser = Browser::start(1280, 900).await?;
    browser.go(&format!("{}late-rerender.html", server.url())).await?;
    wait_for(&browser, &BTreeMap::new(), 6).await?;
    let open = "const handle = document.querySelector('say-so').handle; handle.open(handle.claims().at(-1).id)";
    browser.script(open, vec![]).await?;
    for _ in 0..8 {
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        let is_open = "return document.querySelector('say-so').shadowRoot.querySelector('.panel') !== null";
        ensure!(browser.script(is_open, vec![]).await? == true, "the panel stays open");
    }
    wait_for(&browser, &BTreeMap::new(), 3).await?;
    ensure!(browser.script("return document.querySelectorAll('say-so-mark').length", vec![]).await? == 3, "each once");
    // Words that are taken out are not shown for longer than a second, also after a quiet time.
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    browser.script("document.querySelector('#body p').remove()", vec![]).await?;
    tokio::time::sleep(std::time::Duration::from_millis(1000)).await;
    let found = browser.script(FOUND, vec![]).await?;
    ensure!(found.as_object().is_some_and(|found| found.values().any(|how| how == "orphan: gone")), "{found}");
    Ok(())
}

/// Seen, and opened by keyboard and by click, although the page protects its words from being copied.
async fn protected(engine: Engine) -> Result<()> {
    let folder = site(&format!("protected-{engine:?}"))?;
    let server = Running::start(&folder, 0)?;
    let browser = Browser::start_in(engine, 1280, 900).await?;
    browser.go(&format!("{}user-select-none.html", server.url())).await?;
    wait_for(&browser, &BTreeMap::new(), 6).await?;
    let painted = "return document.querySelectorAll('say-so-words').length > 0 || (CSS.highlights?.size ?? 0) > 0 && !navigator.vendor.startsWith('Apple')";
    ensure!(browser.script(painted, vec![]).await? == true, "{engine:?}: the sentences are painted so that it is seen");
    let press = "const button = document.querySelector('say-so-mark').shadowRoot.querySelector('button'); button.focus(); const events = getComputedStyle(button).pointerEvents; button.click(); return events";
    ensure!(browser.script(press, vec![]).await? == "auto", "{engine:?}: a mark can be pressed");
    browser.panel_with("All claims").await?;
    Ok(())
}

#[tokio::test]
#[ignore = "large"]
async fn copy_protection_hides_nothing_in_three_engines() -> Result<()> {
    for engine in Engine::ALL {
        protected(engine).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_stripped_element_is_stood_in_for_where_the_canonical_url_says_which_article_it_is() -> Result<()> {
    let folder = site("stripped")?;
    let page = std::fs::read_to_string(folder.join("lookalike-sibling.html"))?;
    let stripped = page.replace("<say-so article=\"lookalike-sibling\"></say-so>", "");
    let canonical = |url: &str| stripped.replace("</head>", &format!("<link rel=\"canonical\" href=\"{url}\"></head>"));
    std::fs::write(folder.join("own.html"), canonical("https://news.example/lookalike-sibling"))?;
    std::fs::write(folder.join("other.html"), canonical("https://news.example/no-claims"))?;
    let server = Running::start(&folder, 0)?;
    let browser = Browser::start(1280, 900).await?;
    browser.go(&format!("{}own.html", server.url())).await?;
    wait_for(&browser, &expected()["lookalike-sibling"], 5).await?;
    browser.go(&format!("{}other.html", server.url())).await?;
    tokio::time::sleep(std::time::Duration::from_millis(800)).await;
    let seen = "return [document.querySelectorAll('say-so-mark').length, document.body.innerText.includes('Sayso')]";
    ensure!(browser.script(seen, vec![]).await? == json!([0, false]), "nothing is said in an article without claims");
    Ok(())
}
