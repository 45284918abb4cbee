//! What the embed costs the main thread of a page, from loading until the claims' marks are drawn.

use anyhow::Result;
use sayso_publish::preview::Running;
use sayso_tests::browser::Browser;
use sayso_tests::newsroom;
use sayso_xtask::pipeline;
use serde_json::{Value, json};

use super::{cpu, machine, median};

/// How often each is loaded, each time in a fresh browser.
const RUNS: usize = 7;

/// How the classic script's parts are timed in the page itself, in milliseconds: what it does before the program runs.
const PARTS: &str = "const done = arguments[0]; (async () => {
    const source = await (await fetch('sayso.js')).text(), base64 = /PROGRAM = \"([^\"]+)\"/.exec(source)[1];
    const time = async (act) => { const start = performance.now(); const answer = await act(); return [performance.now() - start, answer]; };
    const [decode, bytes] = await time(() => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
    const [unpack, program] = await time(() => new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
    const [compile, module] = await time(() => WebAssembly.compile(program));
    const [parse] = await time(() => new Function(source));
    done({ decode, unpack, compile, parse });
})()";

pub(crate) async fn run(small: bool) -> Result<()> {
    let folder = newsroom::empty_folder("bench/embed")?;
    let db = newsroom::seeds();
    std::fs::write(folder.join("sayso.js"), pipeline::classic(&db.bytes())?)?;
    let article = newsroom::plain_article(&db, 1);
    let page = |line: &str| {
        format!(
            "<!doctype html><html lang=\"en\"><head><link rel=\"icon\" href=\"data:,\"></head><body>{article}{line}</body></html>"
        )
    };
    let line = "<script async src=\"sayso.js\"></script><say-so article=\"the-tower-2013\"></say-so>";
    std::fs::write(folder.join("with.html"), page(line))?;
    std::fs::write(folder.join("without.html"), page(""))?;
    let server = Running::start(&folder, 0)?;
    let runs = if small { 1 } else { RUNS };
    let (mut with, mut without, mut parts) = (Vec::new(), Vec::new(), Value::Null);
    let mut n_marks = 0;
    for _ in 0..runs {
        let (time, browser) = load(&format!("{}with.html", server.url()), true).await?;
        with.push(time);
        n_marks = browser
            .script("return document.querySelectorAll('say-so-mark').length", vec![])
            .await?
            .as_u64()
            .unwrap_or(0);
        parts = browser.script_later(PARTS, vec![]).await?;
        without.push(load(&format!("{}without.html", server.url()), false).await?.0);
    }
    let (with, without) = (median(with), median(without));
    println!(
        "\nEmbedding, {}: a page of {n_marks} marks takes {with:.0} ms of the main thread until they are drawn, {without:.0} without \
         Sayso: {:.0} ms more (median of {runs}). Of that, by itself: {}.",
        machine().await?,
        with - without,
        ["decode", "unpack", "compile", "parse"]
            .map(|part| format!("{part} {:.0} ms", parts[part].as_f64().unwrap_or(0.0)))
            .join(", ")
    );
    Ok(())
}

async fn load(url: &str, has_marks: bool) -> Result<(f64, Browser)> {
    let browser = Browser::start(1280, 900).await?;
    browser.cdp("Performance.enable", json!({ "timeDomain": "threadTicks" })).await?;
    let before = cpu(&browser).await?;
    browser.go(url).await?;
    if has_marks {
        browser.wait_until("return document.querySelectorAll('say-so-mark').length > 0", "the marks").await?;
    }
    tokio::time::sleep(std::time::Duration::from_millis(400)).await;
    Ok((cpu(&browser).await? - before, browser))
}
