use anyhow::{Context, Result, ensure};
use sayso_core::model::ArticleIdx;
use sayso_publish::preview::Running;
use sayso_publish::section;
use sayso_tests::browser::Browser;
use sayso_tests::newsroom;
use sayso_xtask::pipeline;
use serde_json::{Value, json};

/// WebDriver's codes for keys without a character.
mod key {
    pub(super) const SHIFT: char = '\u{e008}';
    pub(super) const TAB: char = '\u{e004}';
    pub(super) const ENTER: char = '\u{e007}';
    pub(super) const ESCAPE: char = '\u{e00c}';
    pub(super) const RIGHT: char = '\u{e014}';
    pub(super) const END: char = '\u{e010}';
}

const DESKTOP: (u32, u32) = (1280, 900);
const PHONE: (u32, u32) = (390, 844);

const RAND: &str = "Iran historically had poor relations with the Taliban,";

/// The name of the mark that has the focus, inside its shadow root.
const FOCUSED_MARK: &str = "return document.activeElement?.shadowRoot?.activeElement?.dataset.claim ?? null";

async fn demo(window: (u32, u32)) -> Result<(Running, Browser)> {
    let server = Running::start(&pipeline::demo_folder(), 0)?;
    let browser = Browser::start(window.0, window.1).await?;
    browser.open(&server.url()).await?;
    Ok((server, browser))
}

#[track_caller]
fn has(text: &str, words: &[&str]) {
    for words in words {
        assert!(text.contains(words), "“{words}” is not in:\n{text}");
    }
}

#[tokio::test]
async fn a_click_on_the_rand_sentence_shows_on_whose_say_so_it_stands() -> Result<()> {
    let (server, browser) = demo(DESKTOP).await?;
    browser.click_words(RAND).await?;
    browser.panel_with("Seth Jones").await?;
    has(&browser.section("head").await?, &["Seth Jones", "corroborated"]);
    has(
        &browser.section("as").await?,
        &["author of the study at RAND", "written in RAND study", "2008", "quoted by Global News, January 2020"],
    );
    has(&browser.section("facts").await?, &["Stated flatly.", "Partial quotation.", "Checked 21 November 2026."]);
    has(
        &browser.section("glance").await?,
        &["Corroborating 1 independent CNN", "None of the sources we read denies it.", "Limiting 5 sources"],
    );
    has(&browser.section("corroborating").await?, &["CNN 14 September 1998", "Counted. It comes from a witness."]);
    browser.click_in_panel(".way summary").await?;
    browser.click_in_panel(".way .in-words summary").await?;
    browser.panel_with("written in RAND study").await?;
    let opposing = browser.section("opposing").await?;
    has(
        &opposing,
        &["Contradicting and limiting sources", "U.S. government 2007–2010", "Barnett Rubin 16 September 2020"],
    );
    ensure!(opposing.matches("later · Counted.").count() >= 4, "{opposing}");
    let repeating = browser.section("repeating").await?;
    has(&repeating, &["never counted", "3 statements"]);
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn the_claim_of_everything_is_contradicted_in_part() -> Result<()> {
    let (server, browser) = demo(DESKTOP).await?;
    browser.click_words("They were doing everything in their power").await?;
    browser.panel_with("there were limits to Iran’s willingness").await?;
    has(&browser.section("opposing").await?, &["in part: the strength", "Seth Jones", "limits to Iran’s willingness"]);
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn every_sentence_opens_its_card() -> Result<()> {
    let (server, browser) = demo(DESKTOP).await?;
    let sentences = std::fs::read_to_string(newsroom::top("tests/data/sentences.json"))?;
    let sentences: Vec<Value> = serde_json::from_str(&sentences)?;
    ensure!(sentences.len() == 61);
    for sentence in sentences {
        let text = sentence["text"].as_str().context("a sentence has text")?;
        browser.click_words(text).await?;
        let shown = "return [...document.querySelectorAll('say-so')]
            .map(e => e.shadowRoot.querySelector('.claim')?.textContent).find(t => t)?.split(' … ').every(t => arguments[0].includes(t))";
        let shown = shown.replace("arguments[0]", &json!(text).to_string());
        browser.wait_until(&shown, text).await?;
    }
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn the_whole_way_goes_by_keyboard_and_focus_is_never_lost() -> Result<()> {
    let (server, browser) = demo(DESKTOP).await?;
    let expected = newsroom::seeds();
    // A mark is that of the gravest claim of its sentence.
    let of = |n: usize| {
        let claims =
            expected.claims().filter(|(_, claim)| claim.article == ArticleIdx::new(0) && claim.sentence as usize == n);
        claims.min_by_key(|(idx, _)| expected.state(*idx)).map(|(_, claim)| claim.id.clone())
    };
    let mut tabs = 0;
    while browser.script(FOCUSED_MARK, vec![]).await?.is_null() {
        browser.press(key::TAB).await?;
        tabs += 1;
        ensure!(tabs < 10, "no mark gets the focus");
    }
    ensure!(browser.script(FOCUSED_MARK, vec![]).await? == json!(of(0)));
    browser.press(key::RIGHT).await?;
    ensure!(browser.script(FOCUSED_MARK, vec![]).await? == json!(of(1)));
    browser.press(key::ENTER).await?;
    browser.panel_with("Soleimani was a hero").await?;
    let in_panel = "return document.activeElement?.shadowRoot?.activeElement?.classList.contains('panel')";
    browser.wait_until(in_panel, "the panel has the focus").await?;
    browser.press(key::ESCAPE).await?;
    browser.panel_closes().await?;
    ensure!(browser.script(FOCUSED_MARK, vec![]).await? == json!(of(1)), "the focus came back");
    browser.press(key::END).await?;
    ensure!(browser.script(FOCUSED_MARK, vec![]).await? == json!("iran-blamed-human-error"));
    // All marks of an article are one tab stop: then comes the next article.
    browser.press(key::TAB).await?;
    let next = browser.script(FOCUSED_MARK, vec![]).await?;
    ensure!(next == "iran-al-qaeda-cooperation", "one tab stop an article, then the next article: {next}");
    browser.press_with(key::SHIFT, key::TAB).await?;
    // Before them the chip: to show all marks, to step through, to list all.
    let in_button = "return document.activeElement?.shadowRoot?.activeElement?.className === 'all'";
    for _ in 0..3 {
        browser.press_with(key::SHIFT, key::TAB).await?;
    }
    ensure!(browser.script(in_button, vec![]).await? == true, "then the button that lists all");
    browser.press(key::ENTER).await?;
    let list = browser.panel_with("Show 26 more").await?;
    ensure!(list.contains("The Quds Force, headed by Qassem Soleimani, armed the enemies"), "{list}");
    browser.wait_until(in_panel, "the panel has the focus").await?;
    browser.press(key::ESCAPE).await?;
    browser.panel_closes().await?;
    ensure!(browser.script(in_button, vec![]).await? == true, "the focus came back to the button");
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn evidence_leads_to_its_sentence_in_the_other_article_and_back_returns() -> Result<()> {
    let (server, browser) = demo(DESKTOP).await?;
    browser.click_words(RAND).await?;
    browser.panel_with("Seth Jones").await?;
    browser.click_in_panel("a[href='#sayso-documents-show-direct-contacts']").await?;
    browser.panel_with("The WikiLeaks documents, however, appear to give new evidence").await?;
    has(&browser.section("head").await?, &["The WikiLeaks documents"]);
    has(&browser.section("way").await?, &["The Wall Street Journal → The Tower"]);
    let in_view = "const p = [...document.querySelectorAll('#the-tower-2013 p')].find(p => p.textContent.includes('The officials have for years'));
        const box = p.getBoundingClientRect(); return box.top > -2 && box.top < innerHeight / 2";
    browser.wait_until(in_view, "the sentence is in view").await?;
    browser.back().await?;
    browser.panel_with("Seth Jones").await?;
    browser.back().await?;
    browser.panel_closes().await?;
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn a_permalink_opens_its_claim_and_a_strange_one_nothing() -> Result<()> {
    let server = Running::start(&pipeline::demo_folder(), 0)?;
    let browser = Browser::start(DESKTOP.0, DESKTOP.1).await?;
    browser.open(&format!("{}#sayso-57-canadians", server.url())).await?;
    browser.panel_with("Later, from the same origin").await?;
    has(&browser.panel().await?.unwrap_or_default(), &["out of date", "55 citizens", "It is itself out of date"]);
    browser.go("about:blank").await?;
    browser.open(&format!("{}#sayso-no-such-claim", server.url())).await?;
    browser.panel_closes().await?;
    // The address of an empty page is asked for between the two.
    ensure!(browser.requests().await?.iter().all(|url| url.starts_with(&server.url()) || url == "about:blank"));
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn not_checked_and_nothing_found_look_different() -> Result<()> {
    let (server, browser) = demo(DESKTOP).await?;
    let chip = "const chip = [...document.querySelectorAll('say-so')].map(e => e.shadowRoot.querySelector('.card .state')).find(s => s);
        return [chip.textContent, getComputedStyle(chip).color, getComputedStyle(chip, '::before').content]";
    browser.click_words("more explicit").await?;
    browser.panel_with("Nobody has looked for evidence").await?;
    let unchecked = browser.script(chip, vec![]).await?;
    browser.click_words("whose leader Abu Mahdi al-Muhandis").await?;
    browser.panel_with("We looked and found nothing").await?;
    let nothing = browser.script(chip, vec![]).await?;
    ensure!([0, 2].into_iter().all(|n| unchecked[n] != nothing[n]), "{unchecked} {nothing}");
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn on_a_phone_the_sheet_leaves_the_sentence_in_view() -> Result<()> {
    let (server, browser) = demo(PHONE).await?;
    // Tapped low on the screen, where the sheet will be.
    browser.tap_words_low(RAND).await?;
    browser.panel_with("Seth Jones").await?;
    let settled = "const panel = [...document.querySelectorAll('say-so')].map(e => e.shadowRoot.querySelector('.panel')).find(p => p);
        return panel.getAnimations().every(a => a.playState === 'finished')";
    browser.wait_until(settled, "the sheet has risen").await?;
    let layout = browser.script("
        const panel = [...document.querySelectorAll('say-so')].map(e => e.shadowRoot.querySelector('.panel')).find(p => p);
        const sentence = [...document.querySelectorAll('#global-news-2020 p')].find(p => p.textContent.includes('historically'));
        const sheet = panel.getBoundingClientRect(), text = sentence.getBoundingClientRect();
        return { left: sheet.left, right: sheet.right, bottom: sheet.bottom, top: sheet.top, text: text.bottom, wide: document.documentElement.scrollWidth }", vec![]).await?;
    ensure!(layout["left"] == 0 && layout["right"] == 390 && layout["bottom"] == 844, "a sheet at the foot: {layout}");
    ensure!(layout["text"].as_f64() < layout["top"].as_f64(), "the sentence is covered: {layout}");
    ensure!(layout["wide"] == 390, "nothing sticks out: {layout}");
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn links_selections_and_modified_clicks_stay_the_pages_own() -> Result<()> {
    let (server, browser) = demo(DESKTOP).await?;
    let select = "getSelection().selectAllChildren(document.querySelector('#global-news-2020 p:nth-of-type(3)'))";
    browser.script(select, vec![]).await?;
    let click = "
        const p = [...document.querySelectorAll('#global-news-2020 p')].find(p => p.textContent.includes('historically'));
        p.scrollIntoView({ block: 'start', behavior: 'instant' });
        const box = p.getClientRects()[0];
        const at = { bubbles: true, cancelable: true, composed: true, clientX: box.x + 30, clientY: box.y + 12, ...arguments[0] };
        return p.dispatchEvent(new MouseEvent('click', at))";
    ensure!(browser.script(click, vec![json!({})]).await? == true, "the page's own handlers see every click");
    browser.script("getSelection().removeAllRanges()", vec![]).await?;
    for modifier in ["ctrlKey", "metaKey", "shiftKey", "altKey"] {
        browser.script(click, vec![json!({ (modifier): true })]).await?;
    }
    browser.script(click, vec![json!({ "button": 1 })]).await?;
    ensure!(browser.panel().await?.is_none(), "none of these opens the panel");
    browser.script(click, vec![json!({})]).await?;
    browser.panel_with("Seth Jones").await?;
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn a_link_in_a_sentence_is_followed_and_opens_no_panel() -> Result<()> {
    let (server, browser) = demo(DESKTOP).await?;
    let link = "const p = [...document.querySelectorAll('#global-news-2020 p')].find(p => p.textContent.includes('historically'));
        p.innerHTML = '<a href=\"#elsewhere\">' + p.textContent + '</a>'";
    browser.script(link, vec![]).await?;
    browser.click_words(RAND).await?;
    browser.wait_until("return location.hash === '#elsewhere'", "the link is followed").await?;
    ensure!(browser.panel().await?.is_none());
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn escape_closes_to_where_the_reader_was_and_leaves_no_dead_entries() -> Result<()> {
    let (server, browser) = demo(DESKTOP).await?;
    let before = browser.script("return history.length", vec![]).await?;
    for words in [RAND, "there were limits to Iran’s willingness", RAND] {
        browser.click_words(words).await?;
        browser.panel_with("Seth Jones").await?;
    }
    browser.press(key::ESCAPE).await?;
    browser.panel_closes().await?;
    browser.wait_until("return location.hash === '' && history.state === null", "the address is as before").await?;
    browser.click_words(RAND).await?;
    browser.panel_with("Seth Jones").await?;
    let after = browser.script("return history.length", vec![]).await?;
    ensure!(after.as_i64() == before.as_i64().map(|length| length + 1), "{before} entries, then {after}");
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn escape_closes_on_a_page_that_was_loaded_with_a_claim_too() -> Result<()> {
    let server = Running::start(&pipeline::demo_folder(), 0)?;
    let browser = Browser::start(DESKTOP.0, DESKTOP.1).await?;
    browser.open(&format!("{}#sayso-documents-show-direct-contacts", server.url())).await?;
    browser.panel_with("The WikiLeaks documents, however").await?;
    browser.click_words(RAND).await?;
    browser.panel_with("Seth Jones").await?;
    browser.press(key::ESCAPE).await?;
    browser.wait_until("return location.hash === ''", "the address names no claim").await?;
    browser.panel_closes().await?;
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn escape_in_a_field_of_the_hosts_is_the_hosts() -> Result<()> {
    let (server, browser) = demo(DESKTOP).await?;
    browser.click_words(RAND).await?;
    browser.panel_with("Seth Jones").await?;
    browser
        .script(
            "document.body.append(document.createElement('input')); document.querySelector('input').focus()",
            vec![],
        )
        .await?;
    browser.press(key::ESCAPE).await?;
    ensure!(browser.panel().await?.is_some(), "the panel stays");
    ensure!(browser.script("return document.activeElement.tagName", vec![]).await? == "INPUT");
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn a_strict_policy_stops_nothing() -> Result<()> {
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
                  img-src 'self'; require-trusted-types-for 'script'";
    let server = Running::start_with(&pipeline::demo_folder(), 0, &[("Content-Security-Policy", policy)])?;
    let browser = Browser::start(DESKTOP.0, DESKTOP.1).await?;
    browser.open(&server.url()).await?;
    browser.click_words(RAND).await?;
    browser.panel_with("1 independent").await?;
    let styled = "return getComputedStyle([...document.querySelectorAll('say-so')]
        .map(e => e.shadowRoot.querySelector('.panel')).find(p => p)).position";
    ensure!(browser.script(styled, vec![]).await? == "fixed", "the styles came through");
    browser.finish(&server.url()).await
}

/// The demo page with its body replaced.
fn page_with(name: &str, body: impl FnOnce(&str) -> String) -> Result<std::path::PathBuf> {
    let folder = newsroom::empty_folder(name)?;
    newsroom::copy_files(&pipeline::demo_folder(), &folder)?;
    let page = std::fs::read_to_string(folder.join("index.html"))?;
    let (head, rest) = page.split_once("<body>").context("a page has a body")?;
    std::fs::write(folder.join("index.html"), format!("{head}<body>{}", body(rest)))?;
    Ok(folder)
}

#[tokio::test]
async fn an_edited_page_shows_what_changed_and_never_the_old_state() -> Result<()> {
    let folder = page_with("edited", |body| {
        body.replace("including 57 Canadians", "including 63 Canadians")
            .replace("historically had poor relations", "historically has had poor relations")
            .replace("“It just causes massive disruption.”", "")
            .replace(
                "Andrew Ellis told Global News in an interview. “That’s",
                "Andrew Ellis told Global&nbsp;News in an interview. \"That's",
            )
    })?;
    let server = Running::start(&folder, 0)?;
    let browser = Browser::start(DESKTOP.0, DESKTOP.1).await?;
    browser.open(&server.url()).await?;
    browser.click_words("including 63 Canadians").await?;
    has(&browser.panel_with("text changed").await?, &["One checked sentence was not found on this page"]);
    ensure!(!browser.section("head").await?.contains("out of date"));
    browser.click_words("historically has had poor relations").await?;
    has(&browser.panel_with("Seth Jones").await?, &["Changed on this page since it was checked", "Added: has"]);
    let found =
        browser.script("return document.querySelector('say-so').handle.placement().map(p => p.found)", vec![]).await?;
    let found: Vec<_> = found.as_array().context("a list")?.iter().filter_map(Value::as_str).collect();
    let count = |word: &str| found.iter().filter(|found| **found == word).count();
    ensure!((count("orphan"), count("changed"), count("folded"), count("exact")) == (1, 2, 2, 32), "{found:?}");
    browser.script("document.querySelector('say-so').handle.open('massive-disruption')", vec![]).await?;
    browser.panel_with("text changed").await?;
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn in_a_foreign_page_with_one_article_nothing_is_pushed_and_links_lead_to_the_other_page() -> Result<()> {
    let folder = page_with("foreign", |body| {
        let (article, _) = body.split_once("</article>").unwrap_or((body, ""));
        let (before, rest) = article.split_once("<say-so").unwrap_or((article, ""));
        let (_, after) = rest.split_once("</say-so>").unwrap_or(("", rest));
        format!(
            "{before}{after}</article><a id=contents href='#global-news-2020'>Top</a><say-so article=\"global-news-2020\"></say-so></body></html>"
        )
    })?;
    let server = Running::start(&folder, 0)?;
    let browser = Browser::start(DESKTOP.0, DESKTOP.1).await?;
    browser.open(&server.url()).await?;
    let before = browser.script("return history.length", vec![]).await?;
    browser.click_words(RAND).await?;
    browser.panel_with("Seth Jones").await?;
    browser.click_in_panel("a[href='#sayso-limits-to-irans-willingness']").await?;
    browser.panel_with("everything in their power").await?;
    ensure!(browser.script("return [location.hash, history.length]", vec![]).await? == json!(["", before]));
    browser.script("document.querySelector('#contents').click()", vec![]).await?;
    ensure!(browser.panel().await?.is_some(), "a link of the host's closes nothing");
    browser.script("addEventListener('beforeunload', () => sessionStorage.setItem('left', 'yes'))", vec![]).await?;
    browser.click_words(RAND).await?;
    browser.panel_with("Seth Jones").await?;
    let target = "a[href='https://example.org/sayso/articles/the-tower-2013/#sayso-documents-show-direct-contacts']";
    browser.click_in_panel(target).await?;
    let asked = std::time::Instant::now();
    let mut requests = Vec::new();
    while !requests.iter().any(|url: &String| url.contains("/articles/the-tower-2013/")) {
        ensure!(asked.elapsed().as_secs() < 15, "the other article's page is asked for: {requests:?}");
        requests.extend(browser.requests().await?);
    }
    Ok(())
}

#[tokio::test]
async fn removing_the_element_takes_every_change_back() -> Result<()> {
    let (server, browser) = demo(DESKTOP).await?;
    let with = browser.script("return document.querySelectorAll('say-so-mark').length", vec![]).await?;
    ensure!(with == 61, "one mark a sentence, not {with}");
    browser.click_words(RAND).await?;
    browser.panel_with("Seth Jones").await?;
    let without = browser
        .script(
            "
        for (const element of document.querySelectorAll('say-so')) element.remove();
        return [document.querySelector('main').innerHTML, CSS.highlights.size, document.adoptedStyleSheets.length]",
            vec![],
        )
        .await?;
    // Without the element itself, and without the blank lines around it.
    let article = |html: &str| {
        let parts = html.split("<say-so").map(|part| part.split_once("</say-so>").map_or(part, |(_, rest)| rest));
        let html = parts.collect::<String>();
        html.lines().filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n")
    };
    let page = std::fs::read_to_string(pipeline::demo_folder().join("index.html"))?;
    let original =
        page.split("<main>").nth(1).and_then(|rest| rest.split("</main>").next()).context("a page has a main")?;
    let left = article(without[0].as_str().unwrap_or_default());
    ensure!(left == article(&original.replace('\u{a0}', "&nbsp;")), "the article is as it was: {left}");
    ensure!(without[1] == 0 && without[2] == 0, "paint and style sheets are gone: {without}");
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn trunk_builds_the_same_page() -> Result<()> {
    let dist = newsroom::top("dist");
    ensure!(dist.join("index.html").is_file(), "`cargo xtask test` lets Trunk build it");
    let wasm = std::fs::read(pipeline::only_file(&dist, "_bg.wasm")?)?;
    let expected = Some(newsroom::database_bytes(&newsroom::load("seeds")));
    ensure!(section::get(&wasm)? == expected.as_deref(), "Trunk's widget carries the seeds");
    let ours = std::fs::read(pipeline::only_file(&pipeline::demo_folder(), "_bg.wasm")?)?;
    ensure!(wasm.len() == ours.len(), "both doors make the same program: {} and {} bytes", wasm.len(), ours.len());
    let server = Running::start(&dist, 0)?;
    let browser = Browser::start(DESKTOP.0, DESKTOP.1).await?;
    browser.open(&server.url()).await?;
    browser.click_words(RAND).await?;
    browser.panel_with("1 independent").await?;
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn the_same_wasm_with_another_database_shows_the_other_claims() -> Result<()> {
    let folder = newsroom::empty_folder("another-database")?;
    let inputs = newsroom::small();
    let database = newsroom::database_bytes(&inputs);
    let wasm = std::fs::read(pipeline::only_file(&pipeline::demo_folder(), "_bg.wasm")?)?;
    newsroom::copy_files(&pipeline::demo_folder(), &folder)?;
    std::fs::write(folder.join("sayso-widget_bg.wasm"), section::put(&wasm, &database)?)?;
    let db = newsroom::database(&inputs);
    let article = newsroom::plain_article(&db, 0);
    let page = std::fs::read_to_string(folder.join("index.html"))?;
    let (head, _) = page.split_once("<body>").context("a page has a body")?;
    let body = format!("{head}<body>{article}<say-so article=\"bridge\"></say-so></body></html>");
    std::fs::write(folder.join("index.html"), body)?;
    let server = Running::start(&folder, 0)?;
    let browser = Browser::start(DESKTOP.0, DESKTOP.1).await?;
    browser.open(&server.url()).await?;
    browser.click_words("Two piers are cracked").await?;
    browser.panel_with("Mary Major").await?;
    browser.click_in_panel(".rows summary").await?;
    let unfolded = "return document.querySelector('say-so').shadowRoot.querySelector('.rows details[open]') !== null";
    browser.wait_until(unfolded, "the passages are unfolded").await?;
    let panel = browser.panel_with("Inspection of the lake bridge").await?;
    has(
        &panel,
        &["Inspection of the lake bridge", "Counted. The engineers saw the piers themselves.", "The Lakeside Paper"],
    );
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn what_cannot_be_shown_is_said_and_the_page_goes_on() -> Result<()> {
    let folder = newsroom::empty_folder("no-such-article")?;
    newsroom::copy_files(&pipeline::demo_folder(), &folder)?;
    let page = std::fs::read_to_string(folder.join("index.html"))?;
    let page = page.replace("<say-so article=\"the-tower-2013\"", "<say-so article=\"another\"");
    std::fs::write(folder.join("index.html"), page)?;
    let server = Running::start(&folder, 0)?;
    let browser = Browser::start(DESKTOP.0, DESKTOP.1).await?;
    browser.go(&server.url()).await?;
    let said = "return document.querySelector('say-so[article=another]').shadowRoot?.textContent.includes('there are no claims for the article “another”') ?? false";
    browser.wait_until(said, "the problem is said").await?;
    browser.click_words(RAND).await?;
    browser.panel_with("Seth Jones").await?;
    browser.finish(&server.url()).await
}
