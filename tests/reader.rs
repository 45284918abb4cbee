//! The reader's whole job, by what a reader can see, press and hear.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use expect_test::expect;
use sayso_publish::preview::Running;
use sayso_publish::stage::Stage;
use sayso_publish::widget::Widget;
use sayso_tests::browser::Browser;
use sayso_tests::engine::Engine;
use sayso_tests::face::Face;
use sayso_tests::newsroom;
use sayso_xtask::pipeline;
use serde_json::{Value, json};

const TAB: char = '\u{e004}';
const ENTER: char = '\u{e007}';
const SHIFT: char = '\u{e008}';
const ESCAPE: char = '\u{e00c}';
const RIGHT: char = '\u{e014}';
const HOME: char = '\u{e011}';

const RAND: &str = "Iran historically had poor relations with the Taliban,";

/// What has the focus, through shadow roots.
const AT: &str = "
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;";

/// Its class or claim, its text, and whether it can be seen.
const FOCUS: &str = "
    const box = at.getBoundingClientRect(), style = getComputedStyle(at);
    const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 && !/, 0\\)$|transparent/.test(style.outlineColor);
    return { what: at.dataset?.claim ?? at.className ?? at.tagName, href: at.getAttribute('href'), text: at.textContent.slice(0, 60), ring: Boolean(ring),
        seen: box.bottom > 0 && box.top < innerHeight && box.width > 0 }";

async fn demo(width: u32, height: u32) -> Result<(Running, Browser)> {
    let server = Running::start(&pipeline::demo_folder(), 0)?;
    let browser = Browser::start(width, height).await?;
    browser.open(&server.url()).await?;
    Ok((server, browser))
}

async fn open(browser: &Browser, claim: &str) -> Result<()> {
    let open = format!("return [...document.querySelectorAll('say-so')].some(e => e.handle.open({}))", json!(claim));
    ensure!(browser.script(&open, vec![]).await? == true, "there is no claim {claim}");
    let shown = format!(
        "return [...document.querySelectorAll('say-so')].some(e => e.shadowRoot.querySelector('.panel .card [href$=\"#sayso-{claim}\"]'))"
    );
    browser.wait_until(&shown, claim).await
}

/// The list of all claims of the first article.
async fn open_list(browser: &Browser) -> Result<()> {
    browser.script("document.querySelector('say-so').shadowRoot.querySelector('.all').click()", vec![]).await?;
    browser.panel_with("51 claims, in 37 of 37 sentences.").await.map(drop)
}

/// Waits until the list has so many items: a condition on `n`, in JavaScript.
async fn listed(browser: &Browser, condition: &str) -> Result<()> {
    let script = format!(
        "const n = Math.max(...[...document.querySelectorAll('say-so')].map(e => e.shadowRoot.querySelectorAll('.list li').length)); return {condition}"
    );
    browser.wait_until(&script, condition).await
}

/// Chooses a value in one of the list's fields, or clears it.
async fn choose(browser: &Browser, field: &str, value: &str) -> Result<()> {
    let choose = "
        const [name, value] = arguments;
        const field = [...document.querySelectorAll('say-so')].map(e => e.shadowRoot.querySelector(`[name=${name}]`)).find(f => f);
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }))";
    browser.script(choose, vec![field.into(), value.into()]).await.map(drop)
}

/// The site of the gazette, whose claims were corrected and withdrawn.
fn gazette(test: &str) -> Result<std::path::PathBuf> {
    let out = newsroom::empty_folder(&format!("reader/{test}"))?.join("site");
    let widget = Widget::load(&pipeline::widget_folder())?;
    let db = newsroom::database(&newsroom::load("tests/data/gazette"));
    let stage = Stage::open(&out)?;
    sayso_publish::site::write(&db, Some(&widget), &[], &|file| stage.put(&file))?;
    stage.publish()?;
    Ok(out)
}

#[track_caller]
fn has(text: &str, words: &[&str]) {
    for words in words {
        assert!(text.contains(words), "“{words}” is not in:\n{text}");
    }
}

#[tokio::test]
async fn who_said_it_and_how_surely() -> Result<()> {
    let (server, browser) = demo(1280, 900).await?;
    browser.click_words(RAND).await?;
    browser.panel_with("Seth Jones").await?;
    has(&browser.section("as").await?, &["author of the study at RAND"]);
    has(&browser.section("facts").await?, &["Stated flatly.", "Partial quotation."]);
    browser.click_in_panel(".way summary").await?;
    browser.panel_with("“according to the report”").await?;
    browser.click_words("who reportedly visited Afghanistan last year").await?;
    browser.panel_with("false identity").await?;
    has(&browser.section("facts").await?, &["“reportedly”: reported, says the outlet."]);
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn how_many_independent_voices_agree() -> Result<()> {
    let (server, browser) = demo(1280, 900).await?;
    browser.click_words(RAND).await?;
    browser.panel_with("Seth Jones").await?;
    has(
        &browser.section("glance").await?,
        &["Corroborating 1 independent CNN · not counted: U.S. Defense Intelligence Agency, Barnett Rubin"],
    );
    browser.click_in_panel(".glance a").await?;
    browser
        .wait_until(
            "const at = document.querySelector('say-so').shadowRoot.activeElement; return at?.id === 'corroborates--iran-taliban-poor-relations'",
            "the section has the focus",
        )
        .await?;
    has(
        &browser.section("corroborating").await?,
        &[
            "CNN 14 September 1998",
            "Counted. It comes from a witness.",
            "Not counted. The study was written for the Pentagon and may use the same intelligence.",
        ],
    );
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn who_disputes_it_and_why() -> Result<()> {
    let (server, browser) = demo(1280, 900).await?;
    browser.click_words("They were doing everything in their power").await?;
    browser.panel_with("there were limits to Iran’s willingness").await?;
    has(&browser.section("opposing").await?, &["in part: the strength", "Seth Jones", "there were limits"]);
    browser.click_words("tortured and beat").await?;
    browser.panel_with("only the accused: Iranian judiciary").await?;
    has(&browser.section("opposing").await?, &["Said by the accused."]);
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn whether_a_figure_is_still_current() -> Result<()> {
    let (server, browser) = demo(1280, 900).await?;
    browser.click_words("including 57 Canadians").await?;
    open(&browser, "57-canadians").await?;
    has(&browser.section("head").await?, &["out of date"]);
    has(&browser.section("superseded").await?, &["There has since been a later figure or correction"]);
    has(&browser.section("figures").await?, &["63 → 57 (this page) → 55"]);
    has(&browser.section("superseding").await?, &["55 citizens"]);
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn what_has_changed_since_publication() -> Result<()> {
    let server = Running::start(&gazette("changed")?, 0)?;
    let browser = Browser::start(1280, 900).await?;
    browser.open(&format!("{}articles/barrier/", server.url())).await?;
    open(&browser, "two-gates-let-water-through").await?;
    browser.click_in_panel(".changes summary").await?;
    has(&browser.section("changes").await?, &["What has changed", "Corrected on", "It used to say:"]);
    // Of what was withdrawn nothing more is told than that it was.
    let told = "const { shadowRoot } = document.querySelector('say-so'); return shadowRoot.querySelector('.panel').textContent";
    open(&browser, "inhabitants-31000").await?;
    has(&browser.panel().await?.unwrap_or_default(), &["withdrawn", "Withdrawn on"]);
    let withdrawn = newsroom::database(&newsroom::load("tests/data/gazette"));
    let proposition = withdrawn.claim("inhabitants-31000").context("the claim")?.1.proposition.clone();
    browser.click_in_panel(".list-all").await?;
    browser.panel_with("Who speaks in this article").await?;
    let list = browser.script(told, vec![]).await?;
    ensure!(!list.as_str().unwrap_or_default().contains(&proposition), "{list}");
    browser.finish(&server.url()).await
}

#[tokio::test]
#[ignore = "large"]
async fn the_model_case_by_keyboard_alone_in_three_engines() -> Result<()> {
    for engine in Engine::ALL {
        let server = Running::start(&pipeline::demo_folder(), 0)?;
        let browser = Browser::start_in(engine, 1280, 900).await?;
        browser.open(&server.url()).await?;
        by_keyboard(&browser).await.with_context(|| format!("{engine:?}"))?;
        browser.finish(&server.url()).await?;
    }
    Ok(())
}

/// What has the focus, which must be seen, and say so.
async fn focused(browser: &Browser) -> Result<Value> {
    let is_seen = |focus: &Value| {
        let nothing = focus["what"] == "" && focus["href"].is_null();
        nothing || focus["ring"] == true && focus["seen"] == true
    };
    let mut focus = browser.script(&[AT, FOCUS].concat(), vec![]).await?;
    // On a busy machine WebKit scrolls to the focus some frames later.
    for _ in 0..20 {
        if is_seen(&focus) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
        focus = browser.script(&[AT, FOCUS].concat(), vec![]).await?;
    }
    ensure!(is_seen(&focus), "the focus is not seen: {focus}");
    Ok(focus)
}

/// Presses Tab until something has the focus.
async fn tab_to(browser: &Browser, back: bool, fits: impl Fn(&Value) -> bool) -> Result<()> {
    for _ in 0..60 {
        if back {
            browser.press_with(SHIFT, TAB).await?;
        } else {
            browser.press(TAB).await?;
        }
        let focus = focused(browser).await?;
        if fits(&focus) {
            return Ok(());
        }
    }
    anyhow::bail!("Tab does not lead there; the last was {}", focused(browser).await?)
}

async fn by_keyboard(browser: &Browser) -> Result<()> {
    let is = |what: &'static str| move |focus: &Value| focus["what"].as_str().is_some_and(|class| class == what);
    tab_to(browser, false, is("quds-force-armed-canadas-enemies")).await?;
    browser.press(HOME).await?;
    for _ in 0..22 {
        browser.press(RIGHT).await?;
        focused(browser).await?;
    }
    ensure!(focused(browser).await?["what"] == "iran-taliban-poor-relations", "the sentence of the report");
    browser.press(ENTER).await?;
    browser.panel_with("Seth Jones").await?;
    browser
        .wait_until(
            "return document.activeElement?.shadowRoot?.activeElement?.classList.contains('panel')",
            "the panel has the focus",
        )
        .await?;
    focused(browser).await?;
    tab_to(browser, false, is("next")).await?;
    browser.press(ENTER).await?;
    browser.panel_with("31 of 51").await?;
    ensure!(focused(browser).await?["what"] == "next", "the focus stays on its button");
    tab_to(browser, true, is("previous")).await?;
    browser.press(ENTER).await?;
    browser.panel_with("30 of 51").await?;
    // It is folded, with the other passages of the same origin.
    let fold = |focus: &Value| focus["text"].as_str().is_some_and(|text| text.contains("passages: U.S. government"));
    tab_to(browser, false, fold).await?;
    browser.press(ENTER).await?;
    let link = |focus: &Value| focus["href"] == "#sayso-documents-show-direct-contacts";
    tab_to(browser, false, link).await?;
    browser.press(ENTER).await?;
    browser.panel_with("The WikiLeaks documents, however, appear to give new evidence").await?;
    tab_to(browser, false, is("back")).await?;
    browser.press(ENTER).await?;
    browser.panel_with("Seth Jones").await?;
    // Where it was left: on the link that led away.
    focus_comes_to(browser, "at.getAttribute('href') === '#sayso-documents-show-direct-contacts'").await?;
    tab_to(browser, true, is("list-all")).await?;
    browser.press(ENTER).await?;
    browser.panel_with("51 claims, in 37 of 37 sentences.").await?;
    focus_comes_to(browser, "at.classList.contains('panel')").await?;
    tab_to(browser, false, is("more")).await?;
    browser.press(ENTER).await?;
    focus_comes_to(browser, "at.matches('.list li:nth-child(26) a')").await?;
    focused(browser).await?;
    tab_to(browser, false, is("speaker")).await?;
    browser.press(ENTER).await?;
    focus_comes_to(browser, "at.classList.contains('found')").await?;
    focused(browser).await?;
    browser.press(ESCAPE).await?;
    browser.panel_closes().await?;
    // From the list too the focus goes back to the sentence that the reader came from.
    focus_comes_to(browser, "at.dataset.claim === 'iran-taliban-poor-relations'").await?;
    focused(browser).await.map(drop)
}

/// Waits until what has the focus, through shadow roots, is as a condition in JavaScript says.
async fn focus_comes_to(browser: &Browser, condition: &str) -> Result<()> {
    browser.wait_until(&format!("{AT} return Boolean({condition})"), condition).await
}

#[tokio::test]
async fn arrow_keys_show_the_sentence_of_each_mark() -> Result<()> {
    const SEEN: &str = "
        const mark = document.activeElement, range = document.createRange();
        const around = mark.parentElement;
        range.setStartBefore(around.firstChild === mark ? around.previousElementSibling : around);
        range.setEndBefore(mark);
        const lines = [...range.getClientRects()].filter((line) => line.width > 0), last = lines[lines.length - 1];
        return mark.tagName === 'SAY-SO-MARK' && last.top >= 0 && last.bottom <= innerHeight ? true : JSON.stringify(last)";
    const DOWN: char = '\u{e015}';
    const UP: char = '\u{e013}';
    const END: char = '\u{e010}';
    let (server, browser) = demo(1280, 600).await?;
    tab_to(&browser, false, |focus| focus["what"] == "quds-force-armed-canadas-enemies").await?;
    let there_and_back = [[DOWN; 14], [UP; 14]].concat();
    for key in there_and_back.into_iter().chain([END, HOME]) {
        browser.press(key).await?;
        let seen = browser.script(SEEN, vec![]).await?;
        ensure!(seen == true, "the sentence is not in the window after {key:?}: {seen}");
    }
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn what_was_unfolded_in_one_card_is_not_in_the_next() -> Result<()> {
    let (server, browser) = demo(1280, 900).await?;
    open(&browser, "iran-taliban-poor-relations").await?;
    let all = "const all = [...document.querySelectorAll('say-so')].flatMap(e => [...e.shadowRoot.querySelectorAll('.panel details')]);";
    let opened = browser.script(&format!("{all} all.forEach(d => d.open = true); return all.length"), vec![]).await?;
    ensure!(opened.as_u64() > Some(3), "{opened}");
    for claim in ["31 of 51", "32 of 51"] {
        browser.click_in_panel(".next").await?;
        browser.panel_with(claim).await?;
        let open = browser
            .script(&format!("{all} return all.filter(d => d.open).map(d => d.textContent.slice(0, 40))"), vec![])
            .await?;
        ensure!(open == json!([]), "{claim}: {open}");
    }
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn in_a_low_window_a_card_begins_at_its_top_and_can_be_closed() -> Result<()> {
    // A phone on its side; 1366 × 768 at 400 %.
    for (width, height) in [(844, 340), (341, 192)] {
        let (server, browser) = demo(width, height).await?;
        for face in Face::ALL {
            face.put(&browser).await?;
            open(&browser, "iran-taliban-poor-relations").await?;
            let seen = "const root = [...document.querySelectorAll('say-so')].map(e => e.shadowRoot).find(r => r.querySelector('.panel'));
            const panel = root.querySelector('.panel').getBoundingClientRect();
            const inside = (selector) => { const box = root.querySelector(selector).getBoundingClientRect(); return box.top >= panel.top - 1 && box.bottom <= innerHeight + 1 };
            return [inside('.close'), inside('.next'), root.querySelector('.panel').scrollLeft, root.querySelector('.panel').scrollTop]";
            browser.script("document.querySelector('say-so').shadowRoot.querySelectorAll('.card details').forEach(d => d.open = true)", vec![]).await?;
            browser.click_in_panel(".rows a.claim").await?;
            browser.panel_with("Back").await?;
            let start = browser.script(seen, vec![]).await?;
            ensure!(start == json!([true, true, 0, 0]), "{width} × {height} in {face:?}: {start}");
        }
        browser.finish(&server.url()).await?;
    }
    Ok(())
}

#[tokio::test]
async fn escape_clears_a_search_before_it_closes() -> Result<()> {
    let (server, browser) = demo(1280, 900).await?;
    open_list(&browser).await?;
    browser.click_in_panel("[name=search]").await?;
    browser.type_text("zzz").await?;
    browser.announced("No claims match").await?;
    browser.press(ESCAPE).await?;
    browser.announced("51 claims").await?;
    ensure!(browser.panel().await?.is_some(), "the list is still open");
    browser.press(ESCAPE).await?;
    browser.panel_closes().await?;
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn the_list_has_a_permalink() -> Result<()> {
    let server = Running::start(&gazette("permalink")?, 0)?;
    let browser = Browser::start(1280, 900).await?;
    browser.open(&format!("{}articles/barrier/#sayso-", server.url())).await?;
    browser.panel_with("Who speaks in this article").await?;
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn what_is_announced_is_short_and_says_where_the_reader_is() -> Result<()> {
    let (server, browser) = demo(1280, 900).await?;
    browser.click_words(RAND).await?;
    browser.announced("Claim 30 of 51: corroborated").await?;
    browser.click_in_panel(".next").await?;
    browser.announced("Claim 31 of 51: only one source").await?;
    browser.click_in_panel(".list-all").await?;
    browser.panel_with("51 claims, in").await?;
    browser.click_in_panel("[name=search]").await?;
    browser.type_text("quds talib").await?;
    listed(&browser, "n > 0 && n < 20").await?;
    let n = browser.script("return [...document.querySelectorAll('say-so')].map(e => e.shadowRoot.querySelectorAll('.list li').length).find(n => n)", vec![]).await?;
    browser.announced(&format!("{n} claims")).await?;
    browser.type_text(" zzz").await?;
    browser.announced("No claims match").await?;
    browser.press(ESCAPE).await?;
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn the_list_is_filtered_by_state_speaker_and_evidence() -> Result<()> {
    let (server, browser) = demo(1280, 900).await?;
    browser.click_words(RAND).await?;
    browser.panel_with("Seth Jones").await?;
    browser.click_in_panel(".list-all").await?;
    let text = browser.panel_with("Who speaks in this article").await?;
    has(
        &text,
        &[
            "51 claims, in 37 of 37 sentences.",
            "48 of them have been checked for evidence.",
            "Show 26 more",
            "Andrew Ellis, ",
        ],
    );
    let texts = "return [...document.querySelectorAll('say-so')].flatMap(e => [...e.shadowRoot.querySelectorAll('.list li')].map(li => li.textContent))";
    choose(&browser, "speaker", "seth-jones").await?;
    browser.announced("3 claims").await?;
    let found = browser.script(texts, vec![]).await?;
    ensure!(
        found
            .as_array()
            .is_some_and(|all| all.iter().all(|one| one.as_str().unwrap_or_default().contains("Seth Jones"))),
        "{found}"
    );
    choose(&browser, "stance", "contradicts").await?;
    browser.announced("1 claim").await?;
    choose(&browser, "speaker", "").await?;
    choose(&browser, "stance", "").await?;
    choose(&browser, "state", "out_of_date").await?;
    browser.announced("1 claim").await?;
    let found = browser.script(texts, vec![]).await?;
    has(&found.to_string(), &["57 of those killed were Canadians.", "out of date"]);
    choose(&browser, "state", "").await?;
    browser.announced("51 claims").await?;
    // What is chosen by a button below can be seen and undone above.
    browser.click_in_panel("[data-ask=speaker][data-source=seth-jones]").await?;
    browser.announced("3 claims").await?;
    let shown = "return [...document.querySelectorAll('say-so')].some(e => e.shadowRoot.querySelector('[name=speaker]')?.value === 'seth-jones')";
    browser.wait_until(shown, "the field says so").await?;
    choose(&browser, "speaker", "").await?;
    browser.announced("51 claims").await?;
    browser.click_in_panel(".more").await?;
    listed(&browser, "n === 51").await?;
    // Who speaks: positions and claims, and no totals of states for anybody.
    let speakers = browser.script("return [...document.querySelectorAll('say-so')].map(e => e.shadowRoot.querySelector('.speakers')?.textContent).find(t => t)", vec![]).await?;
    let speakers = speakers.as_str().unwrap_or_default();
    has(speakers, &["former assistant director of operations"]);
    ensure!(!["disputed", "limited", "only one source", "%"].iter().any(|word| speakers.contains(word)), "{speakers}");
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn a_claim_is_cited_in_four_forms() -> Result<()> {
    let (server, browser) = demo(1280, 900).await?;
    browser.click_words(RAND).await?;
    browser.panel_with("Seth Jones").await?;
    let shown = "return [...document.querySelectorAll('say-so')].map(e => e.shadowRoot.querySelector('.citation')?.textContent).find(t => t) ?? ''";
    let fragment = "https://globalnews.ca/news/6398073/qassem-soleimani-arming-canadas-enemies/#:~:text=%E2%80%9CIran%20historically";
    for (form, expected) in [
        ("plain", "Global News, “Unit headed by"),
        ("markdown", "> “Iran historically"),
        ("bibtex", "@online{sayso-iran-taliban-poor-relations,"),
        ("csl", "[{\"id\": \"sayso-iran-taliban-poor-relations\""),
    ] {
        browser.click_in_panel(&format!("[data-form={form}]")).await?;
        browser
            .wait_until(
                &format!("{}.includes({})", shown, json!(expected))
                    .replace("return ", "return (")
                    .replace(" ?? ''.", " ?? '')."),
                form,
            )
            .await?;
        let citation = browser.script(shown, vec![]).await?;
        has(citation.as_str().unwrap_or_default(), &[expected, fragment, "#sayso-iran-taliban-poor-relations"]);
        if form == "csl" {
            let read: Value = serde_json::from_str(citation.as_str().unwrap_or_default())?;
            ensure!(
                read[0]["issued"]["date-parts"] == json!([[2020, 1]]) && read[0]["container-title"] == "Global News",
                "{read}"
            );
        }
    }
    let said = "return [...document.querySelectorAll('say-so')].map(e => e.shadowRoot.querySelector('.announcer')?.textContent).find(t => t)";
    browser.wait_until(&format!("{said}?.includes('opied')"), "what became of it is announced").await?;
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn a_report_names_claim_and_database() -> Result<()> {
    let (server, browser) = demo(1280, 900).await?;
    browser.click_words(RAND).await?;
    browser.panel_with("Seth Jones").await?;
    let href = browser.script("return [...document.querySelectorAll('say-so')].map(e => e.shadowRoot.querySelector('a[href^=mailto]')?.href).find(h => h)", vec![]).await?;
    let href = url::Url::parse(href.as_str().context("a link to write to")?)?;
    ensure!(href.path() == "desk@example.org", "{href}");
    let body: String =
        href.query_pairs().find(|(name, _)| name == "body").map(|(_, body)| body.into_owned()).unwrap_or_default();
    let hash = newsroom::seeds().hash()[..12].to_owned();
    has(&body, &["Claim: iran-taliban-poor-relations", &hash, "What is wrong:"]);
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn a_page_may_take_reports_instead_of_letters() {
    let contact = "contact = \"https://gazette.example/report?claim={claim}&database={database}\"";
    let inputs = newsroom::changed("sayso.toml", &newsroom::line_of("sayso.toml", "contact"), contact);
    let db = newsroom::database(&inputs);
    let (idx, claim) = db.claims().next().unwrap();
    let mut html = String::new();
    let to = sayso_cards::html::Writer::new(&mut html, &|_| None);
    sayso_cards::write(&db.card(idx), sayso_cards::words::for_language("en"), &sayso_cards::Pages::Site, to);
    let expected = format!(
        "https://gazette.example/report?claim={}&amp;database={}",
        claim.id.replace('-', "%2D"),
        &db.hash()[..12]
    );
    assert!(html.contains(&expected), "{expected} is not in {html}");
}

#[tokio::test]
async fn quiet_pages_show_marks_only_on_request_and_keep_nothing_unasked() -> Result<()> {
    for (storage, is_kept) in [("", false), (" storage=\"on\"", true)] {
        let folder = newsroom::empty_folder(&format!("quiet{is_kept}"))?;
        newsroom::copy_files(&pipeline::demo_folder(), &folder)?;
        let page = std::fs::read_to_string(folder.join("index.html"))?;
        std::fs::write(
            folder.join("index.html"),
            page.replace("<say-so ", &format!("<say-so marks=\"quiet\"{storage} ")),
        )?;
        let server = Running::start(&folder, 0)?;
        let browser = Browser::start(1280, 900).await?;
        browser.open(&server.url()).await?;
        ensure!(browser.script("return CSS.highlights.size", vec![]).await? == 0, "the text is quiet");
        browser.click_words(RAND).await?;
        browser.panel_with("Seth Jones").await?;
        browser.click_in_panel(".list-all").await?;
        browser.panel_with("Show all marks").await?;
        browser.click_in_panel(".marks").await?;
        browser.panel_with("Show only what needs attention").await?;
        browser
            .wait_until(
                "return CSS.highlights.has('sayso-evidence') && CSS.highlights.has('sayso-attention')",
                "the marks are there",
            )
            .await?;
        ensure!(browser.script("return localStorage.length", vec![]).await? == json!(u8::from(is_kept)));
        browser.go("about:blank").await?;
        browser.open(&server.url()).await?;
        ensure!(browser.script("return CSS.highlights.size > 0", vec![]).await? == is_kept, "kept only where allowed");
    }
    Ok(())
}

#[tokio::test]
async fn the_sheet_is_drawn_out_by_button_and_by_drag_and_hides_no_focus() -> Result<()> {
    let (server, browser) = demo(390, 844).await?;
    browser.tap_words_low(RAND).await?;
    browser.panel_with("Seth Jones").await?;
    let height = "return [...document.querySelectorAll('say-so')].map(e => e.shadowRoot.querySelector('.panel')?.getBoundingClientRect()).find(b => b).height";
    let settled = "return [...document.querySelectorAll('say-so')].map(e => e.shadowRoot.querySelector('.panel')).find(p => p).getAnimations().every(a => a.playState === 'finished')";
    browser.wait_until(settled, "the sheet has risen").await?;
    let before = browser.script(height, vec![]).await?.as_f64().unwrap_or_default();
    ensure!(before <= 844.0 * 0.62 + 1.0, "it leaves the sentence in view: {before}");
    browser.click_in_panel(".size").await?;
    browser.wait_until(&format!("{} > 700", height), "it is drawn out").await?;
    browser.click_in_panel(".size").await?;
    browser.wait_until(&format!("{} < 530", height), "it is in again").await?;
    // Three stops by drag: its head, half, all. Its button knows of them.
    let at =
        |share: f64| format!("const now = (() => {{ {height} }})() / innerHeight; return Math.abs(now - {share}) < .1");
    let button = |name: &str| {
        format!(
            "return [...document.querySelectorAll('say-so')].some(e => e.shadowRoot.querySelector('.size')?.ariaLabel === '{name}')"
        )
    };
    let drags = [
        (60.0, 0.96, "Smaller", "it is drawn out"),
        (400.0, 0.62, "Larger", "and in again"),
        (640.0, 0.16, "Larger", "to its head"),
        (400.0, 0.62, "Larger", "and up again"),
    ];
    for (to, share, name, what) in drags {
        let head = 844.0 - browser.script(height, vec![]).await?.as_f64().unwrap_or_default() + 8.0;
        browser.drag((195.0, head), (195.0, to)).await?;
        browser.wait_until(&at(share), what).await?;
        browser.wait_until(&button(name), "as its button says").await?;
    }
    let head = 844.0 - browser.script(height, vec![]).await?.as_f64().unwrap_or_default() + 8.0;
    browser.drag((195.0, head), (195.0, 835.0)).await?;
    browser.panel_closes().await?;
    browser.tap_words_low(RAND).await?;
    browser.panel_with("Seth Jones").await?;
    browser.wait_until(settled, "the sheet has risen").await?;
    // Not modal: the page goes on, and what has the focus in it is never under the sheet.
    let buttons = "document.querySelectorAll('#global-news-2020 p').forEach((p) => { const button = document.createElement('button'); button.textContent = 'Of the page'; p.after(button) });
        document.querySelector('#global-news-2020 a').focus()";
    browser.script(buttons, vec![]).await?;
    let mut looked = 0;
    for _ in 0..6 {
        browser.press(TAB).await?;
        let hidden = "
            const at = document.activeElement;
            if (at === document.body || at.tagName === 'SAY-SO') return null;
            const sheet = [...document.querySelectorAll('say-so')].map(e => e.shadowRoot.querySelector('.panel')).find(p => p)?.getBoundingClientRect();
            return sheet && at.getBoundingClientRect().bottom > sheet.top";
        let hidden = browser.script(hidden, vec![]).await?;
        ensure!(hidden != true, "the focus is under the sheet");
        looked += usize::from(hidden == false);
    }
    ensure!(looked > 0, "something of the page had the focus");
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn back_from_a_claim_of_the_list_is_the_same_list_as_it_was() -> Result<()> {
    let (server, browser) = demo(1280, 900).await?;
    open_list(&browser).await?;
    browser.click_in_panel("[name=search]").await?;
    browser.type_text("rand").await?;
    listed(&browser, "n > 0 && n < 10").await?;
    let n = "return document.querySelector('say-so').shadowRoot.querySelectorAll('.list li').length";
    let before = browser.script(n, vec![]).await?;
    browser.click_in_panel(".list a").await?;
    browser.panel_with("All claims").await?;
    browser.back().await?;
    browser.panel_with("51 claims, in 37 of 37 sentences.").await?;
    let after = browser.script("const root = document.querySelector('say-so').shadowRoot; return [root.querySelectorAll('.list li').length, root.querySelector('[name=search]').value]", vec![]).await?;
    ensure!(after == json!([before, "rand"]), "{before}, then {after}");
    browser.finish(&server.url()).await
}

/// Follows a link to a claim whose card has some words, and goes back to the card that has others: page and panel
/// are where they were.
async fn there_and_back(browser: &Browser, claim: &str, there: &str, here: &str) -> Result<()> {
    let link = format!("a[href='#sayso-{claim}']");
    let place = "const body = [...document.querySelectorAll('say-so')].map(e => e.shadowRoot.querySelector('.panel')).find(b => b); return [Math.round(scrollY), Math.round(body.scrollTop)]";
    browser.script(&format!("const link = [...document.querySelectorAll('say-so')].map(e => e.shadowRoot.querySelector(`{link}`)).find(a => a);
        for (let fold = link.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
        link.scrollIntoView({{ block: 'center' }})"), vec![]).await?;
    let before = browser.script(place, vec![]).await?;
    browser.click_in_panel(&link).await?;
    browser.panel_with(there).await?;
    browser.click_in_panel(".back").await?;
    browser.panel_with(here).await?;
    let as_before = place.replace("return [", "const now = [")
        + &format!("; return Math.abs(now[0] - {}) < 3 && Math.abs(now[1] - {}) < 30", before[0], before[1]);
    browser.wait_until(&as_before, &format!("the place is as before: {before}")).await
}

#[tokio::test]
async fn back_returns_to_the_place_in_page_and_panel() -> Result<()> {
    // With the browser's history, and in a page where nothing may be pushed.
    for history in ["on", "off"] {
        let folder = newsroom::empty_folder(&format!("back-{history}"))?;
        newsroom::copy_files(&pipeline::demo_folder(), &folder)?;
        let page = std::fs::read_to_string(folder.join("index.html"))?;
        std::fs::write(folder.join("index.html"), page.replace("history=\"on\"", &format!("history=\"{history}\"")))?;
        let server = Running::start(&folder, 0)?;
        let browser = Browser::start(1280, 900).await?;
        browser.open(&server.url()).await?;
        browser.click_words(RAND).await?;
        browser.panel_with("Seth Jones").await?;
        there_and_back(&browser, "documents-show-direct-contacts", "The WikiLeaks documents, however", "Seth Jones")
            .await
            .with_context(|| format!("history {history}"))?;
        // From the list, too.
        browser.click_in_panel(".list-all").await?;
        browser.panel_with("51 claims, in 37 of 37 sentences.").await?;
        browser.click_in_panel(".back").await?;
        browser.panel_with("Seth Jones").await?;
        browser.press(ESCAPE).await?;
        browser.panel_closes().await?;
        // And from an article to one that is before it.
        open(&browser, "documents-show-direct-contacts").await?;
        let closed = "window.closed_ = 0; addEventListener('sayso:close', () => closed_++)";
        browser.script(closed, vec![]).await?;
        there_and_back(&browser, "iran-taliban-poor-relations", "Seth Jones", "The WikiLeaks documents, however")
            .await
            .with_context(|| format!("history {history}, to an article before this one"))?;
        browser.wait_until("return closed_ === 2", "each panel is closed once").await?;
        browser.finish(&server.url()).await?;
    }
    Ok(())
}

/// The text of a picture: a line for each place.
const PICTURE: &str = "
    const svg = [...document.querySelectorAll('say-so')].map(e => e.shadowRoot.querySelectorAll('.card svg.picture')[arguments[0]]).find(s => s);
    return [...svg.querySelectorAll('text')].map(text => text.textContent)";

#[tokio::test]
async fn the_pictures_show_the_hops_and_dates_of_the_curation() -> Result<()> {
    let (server, browser) = demo(1280, 900).await?;
    browser.click_words(RAND).await?;
    browser.panel_with("Seth Jones").await?;
    let lines = |picture: Value| {
        picture
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(|line| format!("{line}\n"))
            .collect::<String>()
    };
    let chain = lines(browser.script(PICTURE, vec![json!(0)]).await?);
    expect![[r#"
        Seth Jones / RAND (the claim’s own origin)
        said by Seth Jones, 2008
        written in RAND study for the Office of the Secretary of Defense, 2008
        quoted by Global News, January 2020
        this claim
        repeats: “‘However, there were limits to Iran’s…”
        repeats: “had also backed anti-Taliban allies ‘because it…”
        repeats: Afghan Problem is Regional, 4 July 2007
        CNN
        corroborates: CNN report from Peshawar, 14 September 1998 (no…, 14 September 1998
        Andrew Ellis
        said by Andrew Ellis, January 2020
        told to Global News, January 2020
        limits: “Unit headed by Iran’s Qassem Soleimani armed…”
        limits: “During Canada’s military mission in…”
        U.S. government
        said by U.S. Director of National Intelligence, 2008
        reported by Global News, January 2020
        limits: “Iran was arming the Taliban”
        said by The WikiLeaks documents (U.S. military field reports), 2010
        reported by The Wall Street Journal, 2010
        reported by The Tower, April 2013
        limits: “The WikiLeaks documents, however, appear to…”
        limits: U.S. diplomat claims proof Iran arming Taliban, 13 June 2007
        limits: Iran Supplies Taliban With Weapons: Pentagon…
        corroborates: Iran Supplies Taliban With Weapons: Pentagon…
        said by U.S. officials and Middle East analysts, 2010
        reported by The Wall Street Journal, 2010
        reported by The Tower, April 2013
        limits: “some of the most explosive information…”
        limits: “The officials have for years received reports…”
        Government of Canada
        said by Canada’s list of proscribed terrorist groups, 20 December 2012
        quoted by Global News, January 2020
        limits: “accuses the Quds Force of providing ‘arms,…”
        Barnett Rubin
        limits: A New Look at Iran's Complicated Relationship…, 16 September 2020
        corroborates: A New Look at Iran's Complicated Relationship…, 16 September 2020
        NATO’s commander in Afghanistan
        limits: General: Iran sent arms to Taliban, 21 September 2007
    "#]]
    .assert_eq(&chain);
    ensure!(chain.matches("Seth Jones / RAND").count() == 1, "the shared origin of both sentences is one place");
    let timeline = lines(browser.script(PICTURE, vec![json!(1)]).await?);
    expect![[r#"
        1998
        2026
        14 September 1998
        published: CNN report from Peshawar, 14 September 1998 (no…
        September 1998
        mentioned in: CNN report from Peshawar, 14 September 1998 (no…
        1998
        mentioned in: Iran Supplies Taliban With Weapons: Pentagon Report · A New Look at Iran's Complicated Relationship with the…
        13 June 2007
        published: U.S. diplomat claims proof Iran arming Taliban
        4 July 2007
        published: Afghan Problem is Regional
        21 September 2007
        published: General: Iran sent arms to Taliban
        2008
        said: Seth Jones · U.S. Director of National Intelligence
        2008
        published: RAND study for the Office of the Secretary of Defense
        2010
        said: The WikiLeaks documents (U.S. military field reports) · U.S. officials and Middle East analysts
        20 December 2012
        said: Canada’s list of proscribed terrorist groups
        April 2013
        published: The Tower
        January 2020
        said: Andrew Ellis
        January 2020
        published: Global News
        16 September 2020
        published: A New Look at Iran's Complicated Relationship with the…
        21 November 2026
        checked: CNN report from Peshawar, 14 September 1998 (no… · U.S. diplomat claims proof Iran arming Taliban · Iran Supplies Taliban With Weapons: Pentagon Report · A New Look at Iran's Complicated Relationship with the… · General: Iran sent arms to Taliban · Afghan Problem is Regional · this claim
        22 November 2026
        date of these notes
    "#]].assert_eq(&timeline);
    // Exactly the dates of the curation, and today is the day of the database.
    let db = newsroom::seeds();
    let (idx, _) = db.claim("iran-taliban-poor-relations").context("the claim")?;
    let mut expected = dates(&db.card(idx));
    let lines = sayso_cards::words::for_language("en");
    expected.sort();
    expected.dedup();
    let mut expected: Vec<String> = expected.into_iter().map(|date| sayso_cards::words::date(date, lines)).collect();
    let shown: Vec<&str> = timeline.lines().skip(2).step_by(2).collect();
    expected.retain(|date| !shown.contains(&&**date));
    ensure!(expected.is_empty(), "these dates are missing: {expected:?}");
    ensure!(timeline.contains("22 November 2026\ndate of these notes\n"), "{timeline}");
    browser.finish(&server.url()).await
}

/// Every date of a claim and its evidence.
fn dates(card: &sayso_core::Card) -> Vec<sayso_core::Date> {
    use sayso_core::card::CardPassage;
    let own = [
        card.event,
        card.attribution.said_at,
        Some(card.article.published),
        card.check.as_ref().map(|check| check.at),
        Some(card.about.as_of),
    ];
    let hops = card.attribution.chain.iter().map(|hop| hop.at);
    let evidence = card.evidence.iter().flat_map(|piece| match &piece.passage {
        CardPassage::Sentence { event, said_at, article, .. } => [*event, *said_at, Some(article.published)],
        CardPassage::Document { event, published, read_at, .. } => [*event, *published, Some(*read_at)],
    });
    own.into_iter().chain(hops).chain(evidence).flatten().collect()
}

#[tokio::test]
async fn from_the_event_to_today() -> Result<()> {
    let (server, browser) = demo(1280, 900).await?;
    open(&browser, "kazemi-tortured-to-death").await?;
    let timeline = browser.script(PICTURE, vec![json!(1)]).await?;
    // Both ends of the axis, then a date and what it is by turns.
    let first: Vec<&str> = (0..4).filter_map(|n| timeline[n].as_str()).collect();
    ensure!(first == ["2003", "2026", "2003", "happened: this claim"], "{timeline}");
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn a_mark_tells_of_the_claim_that_it_opens() -> Result<()> {
    let (server, browser) = demo(1280, 900).await?;
    let pressed = browser
        .script_later(
            "const done = arguments[0];
            (async () => {
                const element = document.querySelector('say-so'), pairs = [];
                for (const mark of document.querySelectorAll('#global-news-2020 say-so-mark')) {
                    const button = mark.shadowRoot.querySelector('button');
                    const said = () => element.shadowRoot.querySelector('.announcer').textContent.trim(), before = said();
                    button.click();
                    // Two marks never have the same position; on a busy machine the panel is drawn frames later.
                    for (let frames = 0; said() === before && frames < 300; frames++) await new Promise(requestAnimationFrame);
                    const until = document.createRange();
                    until.setStart(document.querySelector('#global-news-2020'), 0);
                    until.setEndBefore(mark);
                    pairs.push([button.getAttribute('aria-label') ?? button.textContent, said(), until.toString().replace(/\\s+/g, ' ').trim()]);
                }
                return pairs;
            })().then(done, (error) => done(String(error)))",
            vec![],
        )
        .await?;
    let pressed = pressed.as_array().with_context(|| pressed.to_string())?;
    ensure!(pressed.len() == 37, "{} marks", pressed.len());
    let sentences = "return document.querySelector('say-so').handle.placement().map(one => (one.words ?? '').replace(/\\s+/g, ' ').trim())";
    let sentences: Vec<String> = serde_json::from_value(browser.script(sentences, vec![]).await?)?;
    for pair in pressed {
        let [name, said, before] = [0, 1, 2].map(|n| pair[n].as_str().unwrap_or_default());
        let (words, state) =
            name.strip_prefix("Sources for “").and_then(|name| name.rsplit_once("”: ")).context("a name")?;
        ensure!(said.ends_with(&format!(": {state}")), "the mark says “{name}”, the panel “{said}”");
        // Its sentence comes directly before it, but for a headline, which keeps its own name.
        let words = words.trim_end_matches('…');
        let is_its = |sentence: &&String| sentence.starts_with(words) && before.ends_with(sentence.as_str());
        ensure!(sentences.iter().any(|sentence| is_its(&sentence)), "{name} comes directly after its sentence");
    }
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn the_list_is_searched_as_keyboards_write() -> Result<()> {
    let (server, browser) = demo(1280, 900).await?;
    open_list(&browser).await?;
    browser.click_in_panel("[name=search]").await?;
    browser.type_text("canada's list").await?;
    browser.panel_with("Canada’s list").await?;
    listed(&browser, "n > 0 && n < 10").await?;
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn on_a_phone_the_page_stays_where_it_is_read() -> Result<()> {
    let (server, browser) = demo(390, 844).await?;
    // Where the sources' own button is far from the sentence.
    browser.click_words(RAND).await?;
    browser.panel_with("Seth Jones").await?;
    let at = "return Math.round(scrollY)";
    let before = browser.script(at, vec![]).await?;
    browser.press(TAB).await?;
    browser.press(TAB).await?;
    ensure!(browser.script(at, vec![]).await? == before, "focus in the panel does not scroll the page");
    browser.press(ESCAPE).await?;
    browser.panel_closes().await?;
    // In the list nothing lies over the text.
    open_list(&browser).await?;
    let over = "const root = document.querySelector('say-so').shadowRoot, body = root.querySelector('.body').getBoundingClientRect();
        return [...root.querySelectorAll('header button')].map(b => b.getBoundingClientRect()).filter(b => b.height > 0 && b.bottom > body.top + 1).map(b => [b.top, b.bottom, body.top])";
    let over = browser.script(over, vec![]).await?;
    ensure!(over == json!([]), "{over}");
    browser.finish(&server.url()).await
}
