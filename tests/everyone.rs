//! For everyone: what axe finds, how it reflows, how large its targets are, and what assistive
//! technology is told.

use anyhow::{Result, ensure};
use expect_test::expect_file;
use sayso_publish::preview::Running;
use sayso_tests::axe::Axe;
use sayso_tests::browser::Browser;
use sayso_tests::face::Face;
use sayso_xtask::pipeline;
use serde_json::{Value, json};

/// The open panel.
const PANEL: &str = "const panel = [...document.querySelectorAll('say-so')].map(e => e.shadowRoot?.querySelector('.panel')).find(p => p);";

async fn start(width: u32, height: u32) -> Result<(Running, Browser)> {
    let server = Running::start(&pipeline::demo_folder(), 0)?;
    let browser = Browser::start(width, height).await?;
    browser.open(&server.url()).await?;
    Ok((server, browser))
}

/// Sets the language of the first article's panel, and opens the RAND card or the list.
async fn show(browser: &Browser, language: &str, claim: &str) -> Result<()> {
    let set = format!(
        "const e = document.querySelector('say-so'); if (e.getAttribute('lang') !== {0}) e.setAttribute('lang', {0})",
        json!(language)
    );
    browser.script(&set, vec![]).await?;
    browser
        .wait_until("return document.querySelector('say-so').handle?.claims().length > 0", "it is there again")
        .await?;
    if claim.is_empty() {
        browser.wait_until("document.querySelector('say-so').shadowRoot.querySelector('.all')?.click(); return document.querySelector('say-so').shadowRoot.querySelector('.list') !== null", "the list").await
    } else {
        let open = format!(
            "document.querySelector('say-so').handle.open({}); return document.querySelector('say-so').shadowRoot.querySelector('.card .claim') !== null",
            json!(claim)
        );
        browser.wait_until(&open, "the card").await
    }
}

#[tokio::test]
async fn axe_finds_nothing_in_panel_overview_and_pictures() -> Result<()> {
    let (server, browser) = start(1280, 900).await?;
    let axe = Axe::start(&browser, &[]).await?;
    for (width, height) in [(1280, 900), (320, 640)] {
        browser.resize(width, height).await?;
        for language in ["en", "fr", "de", "fa"] {
            for claim in ["iran-taliban-poor-relations", ""] {
                show(&browser, language, claim).await?;
                let unfold = format!(
                    "{PANEL} panel.getAnimations().forEach(a => a.finish()); panel.querySelectorAll('details').forEach(d => d.open = true)"
                );
                browser.script(&unfold, vec![]).await?;
                let found = axe.violations_in_both_schemes("say-so").await?;
                ensure!(found == json!([]), "“{claim}” ({language}, {width}): {found:#}");
            }
        }
    }
    // It does find what is wrong in there, and what is wrong in the dark alone.
    let spoil = format!(
        "{PANEL} panel.querySelector('.close').removeAttribute('aria-label'); panel.querySelector('.close').removeAttribute('title'); panel.querySelector('.close').textContent = '';
        const style = document.createElement('style');
        style.textContent = '@media (prefers-color-scheme: dark) {{ * {{ color: #444 !important }} }}';
        panel.append(style)"
    );
    browser.script(&spoil, vec![]).await?;
    let found = axe.violations_in_both_schemes("say-so").await?.to_string();
    ensure!(found.contains("button-name") && found.contains("color-contrast"), "both are found: {found}");
    browser.finish(&server.url()).await
}

#[tokio::test]
#[ignore = "large"]
async fn axe_finds_nothing_in_any_state_of_the_style_page() -> Result<()> {
    let server = Running::start(&pipeline::demo_folder(), 0)?;
    let browser = Browser::start(1280, 900).await?;
    for page in ["gallery.html", "gallery-fr.html", "gallery-de.html", "gallery-fa.html"] {
        browser.go(&format!("{}{page}", server.url())).await?;
        // Samples repeat the dialog of one page many times: its landmarks and ids are no page's.
        let samples = ["landmark-unique", "landmark-no-duplicate-banner", "region", "heading-order"];
        let axe = Axe::start(&browser, &samples).await?;
        // The colours are the same in every language; the first page leaves it dark, as many readers have it.
        let found = match page {
            "gallery.html" => axe.violations_in_both_schemes("html").await?,
            _ => axe.violations("html").await?,
        };
        ensure!(found == json!([]), "{page}: {found:#}");
    }
    Ok(())
}

/// What sticks out of the panel, or is cut off in it.
fn overflow() -> String {
    format!(
        "{PANEL}
        const out = [...panel.querySelectorAll('*')].filter(e => !(e instanceof SVGElement) && e.clientWidth > 0 && getComputedStyle(e).clipPath === 'none' && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline');
        const wide = panel.scrollWidth > panel.clientWidth;
        return [document.documentElement.scrollWidth > innerWidth, wide, out.map(e => e.tagName + '.' + e.className)]"
    )
}

#[tokio::test]
#[ignore = "large"]
async fn nothing_sticks_out_at_320_pixels_at_four_times_the_size_or_with_wider_text() -> Result<()> {
    let (server, browser) = start(320, 640).await?;
    for face in Face::ALL {
        face.put(&browser).await?;
        // 1280 × 1024 at 400 % is 320 × 256.
        for (width, height) in [(320, 640), (320, 256)] {
            browser.resize(width, height).await?;
            // German has the longest words.
            for (language, claim) in
                [("en", "iran-taliban-poor-relations"), ("en", ""), ("de", "everything-in-their-power"), ("de", "")]
            {
                show(&browser, language, claim).await?;
                let found = browser.script(&overflow(), vec![]).await?;
                ensure!(
                    found == json!([false, false, []]),
                    "{claim} ({language}) at {width} × {height} in {face:?}: {found}"
                );
            }
        }
    }
    browser.resize(320, 640).await?;
    // WCAG 2.2, 1.4.12.
    let spaced = "for (const e of document.querySelectorAll('say-so')) {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }');
        e.shadowRoot.adoptedStyleSheets = [...e.shadowRoot.adoptedStyleSheets, sheet] }";
    for claim in ["iran-taliban-poor-relations", ""] {
        show(&browser, "en", claim).await?;
        browser.script(spaced, vec![]).await?;
        for face in Face::ALL {
            face.put(&browser).await?;
            let found = browser.script(&overflow(), vec![]).await?;
            ensure!(found == json!([false, false, []]), "{claim} with wider text in {face:?}: {found}");
        }
    }
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn every_target_is_large_enough() -> Result<()> {
    let (server, browser) = start(390, 844).await?;
    for claim in ["iran-taliban-poor-relations", ""] {
        show(&browser, "en", claim).await?;
        // WCAG 2.2, 2.5.8; links in a sentence are exempt.
        let small = format!("{PANEL}
            panel.querySelectorAll('details').forEach(d => d.open = true);
            return [...panel.querySelectorAll('button, summary, input, select, .list a, .others a, .speakers a, .about a')].filter(e => getComputedStyle(e).display !== 'none').map(e => [e.className || e.tagName, e.getBoundingClientRect()])
                .filter(([, box]) => box.height > 0 && box.height < 23.9 || box.height > 0 && box.width < 23.9).map(([name, box]) => [name, box.width, box.height])");
        let found = browser.script(&small, vec![]).await?;
        ensure!(found == json!([]), "{claim}: {found}");
    }
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn nothing_moves_for_those_who_want_no_motion() -> Result<()> {
    let (server, browser) = start(1280, 900).await?;
    browser.media("prefers-reduced-motion", "reduce").await?;
    show(&browser, "en", "iran-taliban-poor-relations").await?;
    let motion = format!("{PANEL} return getComputedStyle(panel).animationName");
    ensure!(browser.script(&motion, vec![]).await? == "none");
    browser.media("prefers-reduced-motion", "no-preference").await?;
    ensure!(browser.script(&motion, vec![]).await? == "in", "others see it come");
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn words_of_another_language_say_which() -> Result<()> {
    let (server, browser) = start(1280, 900).await?;
    show(&browser, "fa", "iran-taliban-poor-relations").await?;
    let found = browser.script(&format!("{PANEL}
        const lang = (selector) => panel.querySelector(selector)?.closest('[lang]').lang;
        return [panel.lang, panel.dir, lang('.claim'), lang('.short p'), lang('.rows .line'), lang('.rows .question a'), lang('.rows q'), lang('h3')]"), vec![]).await?;
    ensure!(found == json!(["fa", "rtl", "en", "en", "en", "en", "en", "fa"]), "{found}");
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn what_assistive_technology_is_told_of_the_rand_card() -> Result<()> {
    let (server, browser) = start(1280, 900).await?;
    show(&browser, "en", "iran-taliban-poor-relations").await?;
    browser.cdp("Accessibility.enable", json!({})).await?;
    let tree = browser.cdp("Accessibility.getFullAXTree", json!({})).await?;
    let nodes: Vec<Value> = tree["nodes"].as_array().cloned().unwrap_or_default();
    let dialog = nodes.iter().find(|node| node["role"]["value"] == "dialog");
    let mut text = String::new();
    write(&nodes, dialog.unwrap_or(&Value::Null), 0, &mut text);
    expect_file!["data/rand-card.tree.txt"].assert_eq(&text);
    // In the order of the questions: who, how surely, what bears on it, by whom; then what is folded.
    let in_order = [
        "heading “Seth Jones”",
        "Stated flatly.",
        "group “Evidence on this claim”",
        "heading “Corroborating sources”",
        "heading “Contradicting and limiting sources”",
        "How it came to this page",
        "Dates",
        "Checked by, cite, report a problem",
    ];
    let places: Vec<_> = in_order.iter().map(|part| text.find(part)).collect();
    ensure!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}");
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn every_mark_and_every_claim_of_the_list_is_told_of_before_anybody_was_there() -> Result<()> {
    let (server, browser) = start(390, 844).await?;
    browser.cdp("Accessibility.enable", json!({})).await?;
    let tree = browser.cdp("Accessibility.getFullAXTree", json!({})).await?;
    let is_mark = |node: &&Value| {
        let name = node["name"]["value"].as_str().unwrap_or_default();
        node["role"]["value"] == "button" && node["ignored"] != true && name.starts_with("Sources for “")
    };
    let told = tree["nodes"].as_array().into_iter().flatten().filter(is_mark).count();
    let set = browser.script("return document.querySelectorAll('say-so-mark').length", vec![]).await?;
    ensure!(set.as_u64() == Some(told as u64) && told > 60, "{told} of {set} marks");
    // Nor does the list keep anything for those who have scrolled to it.
    show(&browser, "en", "").await?;
    let tree = browser.cdp("Accessibility.getFullAXTree", json!({})).await?;
    let nodes: Vec<Value> = tree["nodes"].as_array().cloned().unwrap_or_default();
    let mut text = String::new();
    let list = nodes.iter().find(|node| node["role"]["value"] == "dialog");
    write(&nodes, list.unwrap_or(&Value::Null), 0, &mut text);
    let listed = format!("{PANEL} return panel.querySelectorAll('.list a').length");
    let listed = browser.script(&listed, vec![]).await?;
    let told = text.lines().filter(|line| line.trim_start().starts_with("link “")).count();
    ensure!(listed.as_u64() == Some(told as u64) && told == 25, "{told} of {listed} claims of the list");
    // In the language of the panel, which need not be the article's.
    browser.script("document.querySelector('say-so').setAttribute('lang', 'fa')", vec![]).await?;
    browser
        .wait_until("return document.querySelector('say-so').handle?.claims().length > 0", "it is there again")
        .await?;
    let spoken = "const button = document.querySelector('say-so-mark').shadowRoot.querySelector('button'); return [button.lang, button.dir]";
    let spoken = browser.script(spoken, vec![]).await?;
    ensure!(spoken == json!(["fa", "rtl"]), "{spoken}");
    browser.finish(&server.url()).await
}

/// A node and what is below it, a line each; without what only holds others.
fn write(nodes: &[Value], node: &Value, depth: usize, text: &mut String) {
    const QUIET: [&str; 6] = ["none", "generic", "InlineTextBox", "StaticText", "ListMarker", "LineBreak"];
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let name = node["name"]["value"].as_str().unwrap_or_default();
    let is_text = role == "StaticText";
    let shown = !node["ignored"].as_bool().unwrap_or(false) && (is_text || !QUIET.contains(&role));
    let mut deeper = depth;
    if shown {
        let indent = "  ".repeat(depth);
        let line = if is_text {
            format!("{indent}{name}")
        } else if name.is_empty() {
            format!("{indent}{role}")
        } else {
            format!("{indent}{role} “{name}”")
        };
        text.push_str(line.trim_end());
        text.push('\n');
        deeper += 1;
    }
    // A name that is its text is not said twice.
    if shown && !is_text && matches!(role, "heading" | "link" | "button" | "image" | "DisclosureTriangle") {
        return;
    }
    for id in node["childIds"].as_array().into_iter().flatten() {
        if let Some(child) = nodes.iter().find(|child| child["nodeId"] == *id) {
            write(nodes, child, deeper, text);
        }
    }
}
