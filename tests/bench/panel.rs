//! From a click to the panel on the screen, against the lightest iframe that shows the same and
//! against a plain tooltip with as much text; and from a key in the search to the list.

use anyhow::{Context, Result, ensure};
use sayso_core::Database;
use sayso_publish::preview::Running;
use sayso_tests::browser::Browser;
use sayso_tests::newsroom;
use sayso_xtask::pipeline;
use serde_json::Value;

use crate::{machine, median, site};

const CLICKS: usize = 15;

/// How many claims the page has on which a tooltip is the peer.
const CLAIMS: usize = 500;

/// How many claims are searched.
const SEARCHED: usize = 1000;

/// How much slower the processor is made for the search: a cheap phone.
const THROTTLE: u32 = 4;

/// A frame of a usual screen, in milliseconds.
const FRAME: f64 = 1000.0 / 60.0;

/// Until the frame after a change is on the screen: a message is handled when the frame is done.
const PAINTED: &str = "new Promise((done) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0) }))";

pub(crate) async fn run(_small: bool) -> Result<()> {
    against_iframe().await?;
    against_tooltip().await?;
    search().await
}

/// A page of one article with many claims, each with the evidence of the model case.
fn page_of(name: &str, n: usize) -> Result<std::path::PathBuf> {
    let mut archive = newsroom::seeds().archive().clone();
    let model =
        archive.claims.iter().position(|claim| claim.id == "iran-taliban-poor-relations").context("the claim")?;
    let (article, first) = (archive.claims[model].article, archive.articles[0].sentences.len());
    for at in 0..n {
        let exact = format!(
            "In the {at}th year of the survey, officials of district {at} counted {} wells that were dry.",
            at * 7 + 3
        );
        let mut sentence = archive.articles[0].sentences[1].clone();
        sentence.selector =
            sayso_core::model::Selector { exact: exact.clone(), prefix: String::new(), suffix: String::new() };
        sentence.paragraph = (100 + at / 4) as u32;
        archive.articles[0].sentences.push(sentence);
        let mut claim = archive.claims[model].clone();
        claim.id = format!("wells-{at}");
        claim.sentence = (first + at) as u32;
        claim.content = std::iter::once(0..exact.len() as u32).collect();
        claim.proposition = format!("Officials of district {at} counted {} dry wells.", at * 7 + 3);
        claim.article = article;
        archive.claims.push(claim);
    }
    let db = Database::new(archive)?;
    let folder = site(name)?;
    std::fs::write(folder.join("sayso.js"), pipeline::classic(&db.bytes())?)?;
    let (article, line) = (newsroom::plain_article(&db, 0), newsroom::line(&db.archive().articles[0].id));
    let head = "<meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\"><style>.tippy-box { max-width: 480px; background: #fff; color: #111; border: 1px solid #ccc; padding: 8px }</style><script src=\"peers.js\"></script>";
    std::fs::write(
        folder.join("index.html"),
        format!("<!doctype html><html lang=\"en\"><head>{head}</head><body>{article}{line}</body></html>"),
    )?;
    Ok(folder)
}

async fn against_tooltip() -> Result<()> {
    let server = Running::start(&page_of("tooltip", CLAIMS)?, 0)?;
    let browser = Browser::start(1280, 900).await?;
    browser.open(&server.url()).await?;
    browser.script("document.querySelector('say-so').handle.open('wells-250')", vec![]).await?;
    browser.panel_with("Seth Jones").await?;
    // A tooltip for each claim, with as much text as the panel shows.
    let n = browser.script("
        const text = document.querySelector('say-so').shadowRoot.querySelector('.panel').innerText;
        document.querySelector('say-so').handle.close();
        const places = [...document.querySelectorAll('#global-news-2020 p')].slice(-125).flatMap(p => Array.from({ length: 4 }, () => { const span = document.createElement('span'); span.textContent = ' ?'; span.className = 'tip'; p.append(span); return span; }));
        peers.tippy(places, { content: text, trigger: 'click', duration: 0, maxWidth: 480, hideOnClick: false });
        return [text.length, places.length]", vec![]).await?;
    ensure!(n[1] == CLAIMS, "{n}");
    let ours = format!("
        const element = document.querySelector('say-so');
        const mark = [...document.querySelectorAll('say-so-mark')][250].shadowRoot.querySelector('button');
        const start = performance.now();
        mark.click();
        while (!element.shadowRoot.querySelector('.panel .about')) await Promise.resolve();
        await {PAINTED};
        const time = performance.now() - start;
        if (!element.shadowRoot.querySelector('.panel').textContent.includes('Seth Jones')) throw new Error('nothing is shown');
        element.handle.close();
        return time");
    let theirs = format!("
        const place = document.querySelectorAll('.tip')[250];
        place.scrollIntoView({{ block: 'center', behavior: 'instant' }});
        await {PAINTED};
        const start = performance.now();
        place.click();
        while (!document.querySelector('.tippy-box')) await Promise.resolve();
        await {PAINTED};
        const time = performance.now() - start;
        if (!document.querySelector('.tippy-box').textContent.includes('Seth Jones')) throw new Error('nothing is shown');
        place._tippy.hide();
        return time");
    let (mut our_times, mut their_times) = (Vec::new(), Vec::new());
    for _ in 0..CLICKS {
        our_times.push(time(&browser, &ours).await?);
        their_times.push(time(&browser, &theirs).await?);
    }
    let (ours, theirs) = (median(our_times), median(their_times));
    println!(
        "\nFrom click to painted panel on a page of {CLAIMS} claims, {}; ms, median of {CLICKS} by turns:",
        machine().await?
    );
    println!(
        "panel {ours:.1}, tippy.js with as much text ({} characters) {theirs:.1}: {:.2} of it; two frames are {:.1}.",
        n[0],
        ours / theirs,
        2.0 * FRAME
    );
    Ok(())
}

async fn search() -> Result<()> {
    let server = Running::start(&page_of("search", SEARCHED)?, 0)?;
    let browser = Browser::start(1280, 900).await?;
    browser.open(&server.url()).await?;
    browser.script("document.querySelector('say-so').shadowRoot.querySelector('.all').click()", vec![]).await?;
    browser.panel_with("1051 claims, in").await?;
    browser.cdp("Emulation.setCPUThrottlingRate", serde_json::json!({ "rate": THROTTLE })).await?;
    let mut times = Vec::new();
    let words = "officials of district 77";
    for n in 1..=words.len() {
        // The key, the list that follows from it, and its layout.
        let script = format!("
            const root = document.querySelector('say-so').shadowRoot, field = root.querySelector('[name=search]'), found = root.querySelector('.found');
            field.value = {};
            const before = root.querySelector('.announcer').textContent;
            const start = performance.now();
            field.dispatchEvent(new Event('input', {{ bubbles: true }}));
            for (let n = 0; n < 20; n++) await Promise.resolve();
            root.querySelector('.list').getBoundingClientRect();
            return performance.now() - start", serde_json::json!(words[..n]));
        times.push(time(&browser, &script).await?);
    }
    let worst = times.iter().copied().fold(0.0, f64::max);
    println!(
        "\nFrom a key in the search to the list of {SEARCHED} claims, processor {THROTTLE} × slower, {}:",
        machine().await?
    );
    println!(
        "median {:.1} ms, worst {worst:.1} ms of {} keys; one frame is {FRAME:.1}.",
        median(times.clone()),
        times.len()
    );
    let shown = browser
        .script("return document.querySelector('say-so').shadowRoot.querySelectorAll('.list li').length", vec![])
        .await?;
    ensure!(shown.as_u64().is_some_and(|shown| (1..=25).contains(&shown)), "the list shows what fits: {shown}");
    Ok(())
}

async fn against_iframe() -> Result<()> {
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
