//! From a click to the panel on the screen, against the lightest iframe that shows the same.

use anyhow::{Context, Result, ensure};
use sayso::serve::Running;
use sayso_tests::browser::Browser;
use sayso_tests::newsroom;
use sayso_xtask::pipeline;
use serde_json::Value;

use crate::{machine, median, site};

const CLICKS: usize = 15;

/// Until the frame after a change is on the screen: a message is handled when the frame is done.
const PAINTED: &str = "new Promise((done) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0) }))";

pub(crate) async fn run(_small: bool) -> Result<()> {
    let db = newsroom::seeds();
    let article = newsroom::plain_article(&db, 0);
    let folder = site("panel")?;
    std::fs::write(folder.join("sayso.js"), pipeline::classic(&newsroom::database_bytes(&newsroom::load("seeds")))?)?;
    let line = newsroom::line(&db.archive().articles[0].id);
    let head = "<meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\">";
    std::fs::write(
        folder.join("index.html"),
        format!("<!doctype html><html><head>{head}</head><body>{article}{line}</body></html>"),
    )?;
    let server = Running::start(&folder, 0)?;
    let browser = Browser::start(1280, 900).await?;
    browser.open(&server.url()).await?;
    // The frame's document: what the panel shows, letter for letter, with the same styles.
    browser.script("document.querySelector('say-so').handle.open('iran-taliban-poor-relations')", vec![]).await?;
    browser.panel_with("Seth Jones").await?;
    let panel = browser.script("const { shadowRoot } = document.querySelector('say-so'); const html = shadowRoot.querySelector('.panel').outerHTML; document.querySelector('say-so').handle.close(); return html", vec![]).await?;
    let style = |path: &str| std::fs::read_to_string(newsroom::top(path));
    std::fs::write(
        folder.join("panel.css"),
        style("src/cards/tokens.css")? + &style("src/widget/panel.css")? + &style("src/cards/card.css")?,
    )?;
    let panel = panel.as_str().context("the panel's HTML")?;
    std::fs::write(
        folder.join("frame.html"),
        format!(
            "<!doctype html><html><head>{head}<link rel=\"stylesheet\" href=\"panel.css\"></head><body><div class=\"auto\">{panel}</div></body></html>"
        ),
    )?;
    let ours = format!("
        const element = document.querySelector('say-so');
        const mark = [...document.querySelectorAll('say-so-mark')].find((mark) => mark.parentNode.textContent.includes('Iran historically had poor')).shadowRoot.querySelector('button');
        const start = performance.now();
        mark.click();
        while (!element.shadowRoot.querySelector('.panel')) await Promise.resolve();
        await {PAINTED};
        const time = performance.now() - start;
        if (!element.shadowRoot.querySelector('.panel').textContent.includes('Seth Jones')) throw new Error('nothing is shown');
        element.handle.close();
        return time");
    let theirs = format!(
        "
        const frame = document.createElement('iframe');
        frame.style = 'position:fixed;inset:0 0 0 auto;width:30rem;height:100%;border:0';
        const start = performance.now();
        frame.src = 'frame.html';
        document.body.append(frame);
        await new Promise((done) => frame.onload = done);
        await {PAINTED};
        const time = performance.now() - start;
        if (!frame.contentDocument.body.textContent.includes('Seth Jones')) throw new Error('nothing is shown');
        frame.remove();
        return time"
    );
    let (mut our_times, mut their_times) = (Vec::new(), Vec::new());
    for _ in 0..CLICKS {
        our_times.push(time(&browser, &ours).await?);
        their_times.push(time(&browser, &theirs).await?);
    }
    let (first, first_frame) = (our_times[0], their_times[0]);
    let (ours, theirs) = (median(our_times), median(their_times));
    println!("\nFrom click to painted panel, {}; ms, median of {CLICKS} by turns:", machine().await?);
    println!(
        "panel {ours:.1} (the first {first:.1}), iframe with the same HTML {theirs:.1} (the first {first_frame:.1}): {:.2} of it.",
        ours / theirs
    );
    Ok(())
}

async fn time(browser: &Browser, script: &str) -> Result<f64> {
    // Begins with a frame, as a click of a reader's does not, but both the same.
    let script = format!(
        "const done = arguments[0]; requestAnimationFrame(() => setTimeout(async () => {{ try {{ done(await (async () => {{ {script} }})()) }} catch (error) {{ done(String(error)) }} }}, 5))"
    );
    let time = browser.script_later(&script, vec![]).await?;
    ensure!(time.is_number(), "{time}");
    Ok(Value::as_f64(&time).unwrap_or_default())
}
