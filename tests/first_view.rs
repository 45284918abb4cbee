//! What a hurried reader knows in five seconds: the questions that bring readers here, answered by what is on the
//! screen before anything is scrolled or opened. And what once kept it from the screen.

use anyhow::{Result, ensure};
use sayso_publish::preview::Running;
use sayso_tests::browser::Browser;
use sayso_tests::newsroom;
use sayso_xtask::pipeline;
use serde_json::{Value, json};

/// Name, width and height of windows: a desk, a phone, the smallest phone.
const WINDOWS: [(u32, u32); 3] = [(1280, 900), (390, 844), (320, 568)];

/// The text of the card that is wholly in view, its lines joined.
const SEEN: &str = "
    const panel = [...document.querySelectorAll('say-so')].map(e => e.shadowRoot?.querySelector('.panel')).find(p => p);
    panel.getAnimations().forEach(animation => animation.finish());
    const frame = panel.getBoundingClientRect(), end = Math.min(frame.bottom, innerHeight);
    const seen = [...panel.querySelectorAll('.changed p, .card h2, .card .head .state, .card > p, .card > blockquote, .glance li, .short p, .card h3')]
        .filter(e => { const box = e.getBoundingClientRect(); return box.height > 0 && box.top >= frame.top && box.bottom <= end + .5 && box.left >= -.5 && box.right <= innerWidth + .5 });
    return seen.map(e => e.textContent.replace(/\\s+/g, ' ').trim()).join('\\n')";

async fn demo(width: u32, height: u32) -> Result<(Running, Browser)> {
    let server = Running::start(&pipeline::demo_folder(), 0)?;
    let browser = Browser::start(width, height).await?;
    browser.open(&server.url()).await?;
    Ok((server, browser))
}

async fn open(browser: &Browser, claim: &str) -> Result<String> {
    let open = format!(
        "return [...document.querySelectorAll('say-so')].some(e => e.handle?.open({}) && e.shadowRoot.querySelector('.card')?.querySelector('[id=\"who--{claim}\"]'))",
        json!(claim)
    );
    browser.wait_until(&open, claim).await?;
    // Where the panel is and how high is drawn after that.
    browser
        .script_later("requestAnimationFrame(() => requestAnimationFrame(() => arguments[0](true)))", vec![])
        .await?;
    Ok(browser.script(SEEN, vec![]).await?.as_str().unwrap_or_default().to_owned())
}

#[tokio::test]
async fn the_first_view_answers_in_every_window() -> Result<()> {
    for (width, height) in WINDOWS {
        let (server, browser) = demo(width, height).await?;
        let rand = open(&browser, "iran-taliban-poor-relations").await?;
        let questions = [
            ("who says it", "Seth Jones"),
            ("how surely", "Stated flatly."),
            ("where it was first said", "written in RAND study for the Office of the Secretary of Defense, 2008"),
            ("who backs it up", "CNN"),
            ("whether they are independent", "1 independent"),
            ("who is not", "not counted: U.S. Defense Intelligence Agency, Barnett Rubin"),
            ("who denies it", "None of the sources we read denies it."),
            (
                "what limits it",
                "Limiting 5 sources Andrew Ellis, U.S. government, Public Safety Canada, Barnett Rubin, NATO’s commander in Afghanistan",
            ),
            ("when it was checked", "Checked 21 November 2026."),
        ];
        for (question, answer) in questions {
            ensure!(rand.contains(answer), "{width} × {height}: {question} is not in the first view:\n{rand}");
        }
        let hero = open(&browser, "tehran-calls-soleimani-hero").await?;
        ensure!(
            hero.contains("An opinion or label: sources are not counted."),
            "{width} × {height}: an opinion\n{hero}"
        );
        let dated = open(&browser, "57-canadians").await?;
        ensure!(
            dated.contains("out of date") && dated.contains("There has since been a later figure or correction"),
            "{width} × {height}: out of date\n{dated}"
        );
        browser.finish(&server.url()).await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_first_view_tells_of_a_changed_text_and_of_the_whole_article() -> Result<()> {
    for (width, height) in WINDOWS {
        let (server, browser) = demo(width, height).await?;
        let chip = "return [...document.querySelectorAll('say-so')].map(e => e.shadowRoot.querySelector('.chip')).find(c => c)?.textContent ?? ''";
        let told = browser.script(chip, vec![]).await?;
        let told = told.as_str().unwrap_or_default();
        ensure!(told.starts_with("51 claims") && told.contains(" disputed") && told.contains(" not checked"), "{told}");
        let edit = "const p = [...document.querySelectorAll('#global-news-2020 p')].find(p => p.textContent.includes('historically had poor'));
            p.firstChild.data = p.firstChild.data.replace('poor', 'good'); return true";
        browser.script(edit, vec![]).await?;
        let changed = open(&browser, "iran-taliban-poor-relations").await?;
        ensure!(
            changed.contains("Changed on this page since it was checked.") && changed.contains("text changed"),
            "{width} × {height}: {changed}"
        );
        drop((server, browser));
    }
    Ok(())
}

/// How long the flagship's card is before anything is opened: in screens.
#[tokio::test]
async fn the_card_of_the_model_case_is_short() -> Result<()> {
    let (server, browser) = demo(1280, 900).await?;
    open(&browser, "iran-taliban-poor-relations").await?;
    let screens = "return [...document.querySelectorAll('say-so')].map(e => e.shadowRoot.querySelector('.panel')).find(p => p).scrollHeight / innerHeight";
    let screens = browser.script(screens, vec![]).await?;
    ensure!(screens.as_f64() < Some(2.3), "{screens} screens");
    browser.finish(&server.url()).await
}

/// A page of somebody's with the first article of the seeds, and a style.
async fn foreign(name: &str, style: &str, attributes: &str, width: u32, height: u32) -> Result<(Running, Browser)> {
    let folder = newsroom::empty_folder(&format!("first-view/{name}"))?;
    newsroom::copy_folder(&pipeline::site_folder().join("embed"), &folder.join("embed"))?;
    let article = newsroom::plain_article(&newsroom::seeds(), 0);
    std::fs::write(folder.join("own.css"), style)?;
    let page = format!(
        "<!doctype html><html lang=\"en\"{attributes}><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>A page</title><link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"own.css\"></head><body><main>{article}<say-so article=\"global-news-2020\"></say-so></main><script src=\"embed/sayso.js\" async></script></body></html>"
    );
    std::fs::write(folder.join("index.html"), page)?;
    let server = Running::start(&folder, 0)?;
    let browser = Browser::start(width, height).await?;
    browser.open(&server.url()).await?;
    Ok((server, browser))
}

/// The panel's box and that of the open sentence's paragraph: left, right, top, bottom.
const BOXES: &str = "
    const panel = [...document.querySelectorAll('say-so')].map(e => e.shadowRoot?.querySelector('.panel')).find(p => p);
    panel.getAnimations().forEach(animation => animation.finish());
    const text = [...document.querySelectorAll('p')].find(p => p.textContent.includes('historically had poor relations'));
    const sides = (e) => { const box = e.getBoundingClientRect(); return [box.left, box.right, box.top, box.bottom].map(Math.round) };
    return [sides(panel), sides(text), innerWidth, innerHeight]";

fn numbers(boxes: &Value, n: usize) -> Vec<f64> {
    boxes[n].as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
}

#[tokio::test]
async fn the_panel_is_never_over_the_text_where_there_is_room() -> Result<()> {
    // A column in the middle: no side has room, so it is a sheet below the sentence.
    let (server, browser) = foreign("middle", "main{max-width:700px;margin:auto}", "", 1280, 900).await?;
    open(&browser, "iran-taliban-poor-relations").await?;
    let boxes = browser.script(BOXES, vec![]).await?;
    let (panel, text) = (numbers(&boxes, 0), numbers(&boxes, 1));
    ensure!(panel[2] >= text[3] || panel[0] >= text[1], "the column is covered: {boxes}");
    browser.finish(&server.url()).await?;
    // At one side: the panel takes the other.
    for (name, style) in
        [("start", "main{max-width:700px;margin:0}"), ("end", "main{max-width:700px;margin:0 0 0 auto}")]
    {
        let (server, browser) = foreign(name, style, "", 1280, 900).await?;
        open(&browser, "iran-taliban-poor-relations").await?;
        let boxes = browser.script(BOXES, vec![]).await?;
        let (panel, text) = (numbers(&boxes, 0), numbers(&boxes, 1));
        ensure!(panel[0] >= text[1] || panel[1] <= text[0], "{name}: the column is covered: {boxes}");
        ensure!(panel[3] - panel[2] > 800.0, "{name}: it is beside the text: {boxes}");
        browser.finish(&server.url()).await?;
    }
    // A page that gives way is as it was once the panel is closed.
    let (server, browser) =
        foreign("shift", "main{max-width:700px;margin:auto}", " data-sayso-shift", 1280, 900).await?;
    let before = browser.script("return document.documentElement.outerHTML.slice(0, 200)", vec![]).await?;
    open(&browser, "iran-taliban-poor-relations").await?;
    let boxes = browser.script(BOXES, vec![]).await?;
    let (panel, text) = (numbers(&boxes, 0), numbers(&boxes, 1));
    ensure!(panel[0] >= text[1], "the page gives way: {boxes}");
    browser.script("document.querySelector('say-so').handle.close()", vec![]).await?;
    let after = browser.script("return document.documentElement.outerHTML.slice(0, 200)", vec![]).await?;
    ensure!(before == after, "{before} and then {after}");
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn keys_scroll_the_card_and_not_the_page() -> Result<()> {
    const PAGE_DOWN: char = '\u{e00f}';
    let (server, browser) = demo(1280, 900).await?;
    open(&browser, "iran-taliban-poor-relations").await?;
    let place = "return [Math.round(scrollY), [...document.querySelectorAll('say-so')].map(e => e.shadowRoot.querySelector('.panel')).find(p => p).scrollTop]";
    let before = browser.script(place, vec![]).await?;
    browser.press(PAGE_DOWN).await?;
    let scrolled = format!("const now = (() => {{ {place} }})(); return now[1] > 300 && now[0] === {}", before[0]);
    browser.wait_until(&scrolled, "the card scrolls, and not the page").await?;
    browser.finish(&server.url()).await
}

#[tokio::test]
#[ignore = "large"]
async fn the_head_of_the_sheet_is_one_row_in_every_language() -> Result<()> {
    for (width, height) in [(390, 844), (320, 568), (320, 225)] {
        let (server, browser) = demo(width, height).await?;
        for language in ["en", "fr", "de", "fa"] {
            browser
                .script(&format!("document.querySelector('say-so').setAttribute('lang', '{language}')"), vec![])
                .await?;
            open(&browser, "iran-taliban-poor-relations").await?;
            let overlaps = "
                const panel = [...document.querySelectorAll('say-so')].map(e => e.shadowRoot.querySelector('.panel')).find(p => p);
                panel.getAnimations().forEach(animation => animation.finish());
                const parts = [...panel.querySelectorAll('.bar button, .bar .position')].map(e => [e.className, e.getBoundingClientRect()]).filter(([, b]) => b.width > 2 && b.height > 2);
                const over = ([a, x], [b, y]) => a < b && x.left < y.right - 1 && y.left < x.right - 1 && x.top < y.bottom - 1 && y.top < x.bottom - 1;
                const frame = panel.getBoundingClientRect();
                return [parts.flatMap(one => parts.filter(two => over(one, two)).map(two => one[0] + ' ' + two[0])),
                    parts.filter(([, b]) => b.left < frame.left - 1 || b.right > frame.right + 1 || b.bottom > innerHeight).map(([name]) => name),
                    panel.querySelector('.card h2').getBoundingClientRect().top < innerHeight - 20]";
            let found = browser.script(overlaps, vec![]).await?;
            ensure!(found == json!([[], [], true]), "{language} at {width} × {height}: {found}");
        }
        browser.finish(&server.url()).await?;
    }
    Ok(())
}

#[tokio::test]
async fn after_rotation_sentence_and_card_are_in_view() -> Result<()> {
    let (server, browser) = demo(390, 844).await?;
    browser.click_words("Iran historically had poor relations with the Taliban,").await?;
    browser.panel_with("Seth Jones").await?;
    browser.resize(844, 700).await?;
    browser.resize(390, 844).await?;
    let seen = format!(
        "const boxes = (() => {{ {BOXES} }})(); return boxes[1][3] > 0 && boxes[1][2] < boxes[0][2] && boxes[0][2] < innerHeight"
    );
    browser.wait_until(&seen, "both are in view").await?;
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn a_sentence_opens_at_every_height_of_its_lines() -> Result<()> {
    // Without entries in the browser's history: the script opens and closes many times.
    let (server, browser) = foreign("heights", "main{max-width:600px;line-height:1.8}", "", 1280, 900).await?;
    let dead = "
        const text = [...document.querySelectorAll('p')].find(p => p.textContent.includes('historically had poor relations'));
        text.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = text.getBoundingClientRect(), element = document.querySelector('say-so[article=global-news-2020]');
        let dead = 0, all = 0;
        for (let y = box.top + 2; y < box.bottom - 2; y += 2) {
            element.handle.close();
            let opened = false;
            element.addEventListener('sayso:open', () => opened = true, { once: true });
            document.elementFromPoint(box.left + 60, y).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, clientX: box.left + 60, clientY: y }));
            all++;
            dead += !opened;
        }
        return [dead, all]";
    let found = browser.script(dead, vec![]).await?;
    ensure!(found[0] == 0 && found[1].as_u64() > Some(30), "dead heights, of all: {found}");
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn a_double_click_selects_a_word_and_opens_nothing() -> Result<()> {
    let (server, browser) = demo(1280, 900).await?;
    let double = "
        const text = [...document.querySelectorAll('#global-news-2020 p')].find(p => p.textContent.includes('historically had poor relations'));
        text.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = text.getBoundingClientRect();
        return [Math.round(box.left + 60), Math.round(box.top + 12)]";
    let at = browser.script(double, vec![]).await?;
    let at = (at[0].as_f64().unwrap_or_default(), at[1].as_f64().unwrap_or_default());
    browser.double_click(at).await?;
    browser.panel_closes().await?;
    let selected = browser.script("return getSelection().toString().trim()", vec![]).await?;
    ensure!(selected.as_str().is_some_and(|word| !word.is_empty() && !word.contains(' ')), "a word: {selected}");
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn whoever_points_is_told_in_a_line_and_a_finger_is_not() -> Result<()> {
    let (server, browser) = demo(1280, 900).await?;
    let point = |kind: &str| {
        format!(
            "const text = [...document.querySelectorAll('#global-news-2020 p')].find(p => p.textContent.includes('historically had poor relations'));
            text.scrollIntoView({{ block: 'center', behavior: 'instant' }});
            const box = text.getBoundingClientRect(), at = {{ clientX: box.left + 60, clientY: box.top + 12 }};
            text.dispatchEvent(new PointerEvent('pointermove', {{ bubbles: true, composed: true, pointerType: '{kind}', ...at }}))"
        )
    };
    let peek = "return [...document.querySelectorAll('say-so')].map(e => e.shadowRoot.querySelector('.peek:not([hidden])')?.textContent).find(t => t) ?? null";
    browser.script(&point("touch"), vec![]).await?;
    tokio::time::sleep(std::time::Duration::from_millis(600)).await;
    ensure!(browser.script(peek, vec![]).await?.is_null(), "a finger would have its line covered");
    browser.script(&point("mouse"), vec![]).await?;
    ensure!(browser.script(peek, vec![]).await?.is_null(), "not at once");
    browser
        .wait_until(
            &format!("return (() => {{ {peek} }})() === 'Seth Jones, 2008 · 1 corroborates · 5 limit'"),
            "the line",
        )
        .await?;
    let painted = "return [CSS.highlights.has('sayso-over'), getComputedStyle(document.body).cursor !== undefined]";
    ensure!(browser.script(painted, vec![]).await?[0] == true, "the sentence is tinted");
    browser.script("document.querySelector('#global-news-2020').dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }))", vec![]).await?;
    browser
        .wait_until(
            &format!("return (() => {{ {peek} }})() === null && !CSS.highlights.has('sayso-over')"),
            "nothing is left",
        )
        .await?;
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn what_is_copied_holds_nothing_of_ours() -> Result<()> {
    let (server, browser) = demo(1280, 900).await?;
    let copied = "
        const article = document.querySelector('#global-news-2020');
        getSelection().selectAllChildren(article);
        const data = new DataTransfer();
        const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true });
        article.dispatchEvent(event);
        return [event.defaultPrevented, data.getData('text/html').includes('say-so'), data.getData('text/html').includes('historically had poor relations'), data.getData('text/plain').includes('historically')]";
    let found = browser.script(copied, vec![]).await?;
    ensure!(found == json!([true, false, true, true]), "{found}");
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn an_address_of_no_claim_is_told() -> Result<()> {
    let server = Running::start(&pipeline::demo_folder(), 0)?;
    let browser = Browser::start(1280, 900).await?;
    browser.open(&format!("{}#sayso-nonsense", server.url())).await?;
    let told = "return [...document.querySelectorAll('say-so')].some(e => e.shadowRoot.querySelector('.unknown')?.textContent === 'The link leads to a claim that is not on this page.')";
    browser.wait_until(told, "it is told").await?;
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn a_search_with_any_quotation_marks_finds() -> Result<()> {
    let (server, browser) = demo(1280, 900).await?;
    open(&browser, "iran-taliban-poor-relations").await?;
    browser.click_in_panel(".list-all").await?;
    browser.panel_with("51 claims, in").await?;
    browser.click_in_panel("[name=search]").await?;
    browser.type_text("“poor relations” «taliban»").await?;
    let n = "const n = [...document.querySelectorAll('say-so')].map(e => e.shadowRoot.querySelectorAll('.list li').length).find(n => n); return n > 0 && n < 5";
    browser.wait_until(n, "it is found").await?;
    browser.finish(&server.url()).await
}

/// A page of somebody's: some HTML, with the first article's claims.
async fn page_of(name: &str, head: &str, body: &str, size: (u32, u32)) -> Result<(Running, Browser)> {
    let folder = newsroom::empty_folder(&format!("first-view/{name}"))?;
    newsroom::copy_folder(&pipeline::site_folder().join("embed"), &folder.join("embed"))?;
    let page = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>A page</title><link rel=\"icon\" href=\"data:,\">{head}</head><body>{body}<say-so article=\"global-news-2020\" for=\"article\"></say-so><script src=\"embed/sayso.js\" async></script></body></html>"
    );
    std::fs::write(folder.join("index.html"), page)?;
    let server = Running::start(&folder, 0)?;
    let browser = Browser::start(size.0, size.1).await?;
    browser.open(&server.url()).await?;
    Ok((server, browser))
}

const TWO: &str = "<article><h1>Unit headed by Iran’s Qassem Soleimani armed Canada’s enemies, former CSIS official says</h1>\
    <p>A word of somebody’s. “Iran historically had poor relations with the Taliban,” according to the report, and had also backed anti-Taliban allies “because it was concerned about the rise of Sunni extremist groups like the Taliban.” \
    “However, there were limits to Iran’s willingness to support the Taliban and other insurgent groups,” Seth Jones wrote in a 2008 report Rand study prepared for the Office of the Secretary of Defense. And more words.</p></article>";

#[tokio::test]
async fn a_mark_comes_directly_after_its_sentence_and_names_it() -> Result<()> {
    let (server, browser) = page_of("marks", "", TWO, (1280, 900)).await?;
    let marked = "
        const marks = [...document.querySelectorAll('say-so-mark')], article = document.querySelector('article');
        const before = (mark) => { const range = document.createRange(); range.setStart(article, 0); range.setEndBefore(mark); return range.toString().slice(-20) };
        return marks.map(mark => [before(mark), mark.shadowRoot.querySelector('button').getAttribute('aria-label'), getComputedStyle(mark, '::after').content])";
    let found = browser.script(marked, vec![]).await?;
    ensure!(found.as_array().is_some_and(|found| found.len() == 3), "{found}");
    for (n, end, name) in [
        (0, "former CSIS official says", "Sources for “Unit headed by Iran’s Qassem Soleimani…”: "),
        (1, "like the Taliban.”", "Sources for ““Iran historically had poor relations with…”: "),
        (2, "of Defense.", "Sources for ““However, there were limits to Iran’s…”: "),
    ] {
        let (before, told) = (found[n][0].as_str().unwrap_or_default(), found[n][1].as_str().unwrap_or_default());
        ensure!(end.ends_with(before.trim()) || before.ends_with(end), "{n} comes after {before}");
        ensure!(told.starts_with(name), "{n} is called {told}");
        let is_signed = found[n][2].as_str().is_some_and(|sign| sign.contains('⇄'));
        ensure!(is_signed == told.ends_with(": disputed"), "{n}: {found}");
    }
    // A headline is called what it says, and nothing else.
    browser.cdp("Accessibility.enable", json!({})).await?;
    let tree = browser.cdp("Accessibility.getFullAXTree", json!({})).await?;
    let heading = tree["nodes"].as_array().into_iter().flatten().find(|node| node["role"]["value"] == "heading");
    let heading = heading.map(|node| node["name"]["value"].clone()).unwrap_or_default();
    ensure!(heading.as_str().is_some_and(|name| name.ends_with("former CSIS official says")), "{heading}");
    // The page goes on writing its text, and none of it is seen twice.
    let written = "
        const text = [...document.querySelector('article p').childNodes].find(node => node.nodeType === 3);
        text.data = 'All was written anew.';
        await new Promise(requestAnimationFrame);
        const one = document.querySelector('article p').textContent;
        text.data = text.data + ' Twice.';
        await new Promise(requestAnimationFrame);
        return [one, document.querySelector('article p').textContent]";
    let written = browser
        .script_later(
            &format!("const done = arguments[0]; (async () => {{ {written} }})().then(done, (e) => done(String(e)))"),
            vec![],
        )
        .await?;
    ensure!(written == json!(["All was written anew.", "All was written anew. Twice."]), "{written}");
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn a_sentence_that_an_address_names_is_below_a_bar_that_stays() -> Result<()> {
    let bar = "<header style=\"position:sticky;inset-block-start:0;block-size:90px;background:#ddd\">A bar</header>";
    let body = format!("{bar}<div style=\"block-size:1200px\"></div>{TWO}<div style=\"block-size:2000px\"></div>");
    let (server, browser) = page_of("bar", "", &body, (1280, 900)).await?;
    browser.go(&format!("{}?again#sayso-iran-taliban-poor-relations", server.url())).await?;
    browser.panel_with("Seth Jones").await?;
    let seen = "
        const text = document.querySelector('article p');
        const top = text.getClientRects()[0].top;
        return top >= 90 && top < innerHeight";
    browser.wait_until(seen, "the sentence is below the bar").await?;
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn text_grows_with_the_readers_own_size() -> Result<()> {
    for size in [100, 200, 400] {
        let (server, browser) =
            foreign(&format!("size-{size}"), &format!("html{{font-size:{size}%}}"), "", 1280, 900).await?;
        open(&browser, "iran-taliban-poor-relations").await?;
        let measured = "
            const panel = [...document.querySelectorAll('say-so')].map(e => e.shadowRoot.querySelector('.panel')).find(p => p);
            panel.getAnimations().forEach(animation => animation.finish());
            const box = panel.getBoundingClientRect(), close = panel.querySelector('.close').getBoundingClientRect();
            return [parseFloat(getComputedStyle(panel).fontSize), panel.scrollWidth <= panel.clientWidth + 1,
                close.right <= box.right + 1 && close.top >= box.top - 1 && close.width > 0]";
        let measured = browser.script(measured, vec![]).await?;
        let is_so =
            measured[0].as_f64() >= Some(if size == 100 { 13.0 } else { 13.0 * f64::from(size.min(300)) / 100.0 });
        ensure!(is_so && measured[1] == true && measured[2] == true, "{size} %: {measured}");
        browser.finish(&server.url()).await?;
    }
    Ok(())
}

#[tokio::test]
async fn hidden_numbers_of_notes_leave_no_holes() -> Result<()> {
    let server = Running::start(&pipeline::site_folder(), 0)?;
    let browser = Browser::start(1280, 900).await?;
    browser.open(&format!("{}articles/global-news-2020/", server.url())).await?;
    // The gap between the letters before and after each number, in parts of the type's size.
    let holes = "
        const number = (node) => node.nodeType === 3 ? !node.data.trim() : node.matches('sup, say-so-mark');
        const edge = (node, at) => { const range = document.createRange(); range.setStart(node, at); range.setEnd(node, at + 1); return range.getBoundingClientRect() };
        const gaps = [];
        for (const sup of document.querySelectorAll('#global-news-2020 sup:has(.note-link), article sup:has(.note-link)')) {
            let before = sup.previousSibling, after = sup.nextSibling;
            while (before && number(before)) before = before.previousSibling;
            while (after && number(after)) after = after.nextSibling;
            if (before?.lastChild) before = before.lastChild;
            if (after?.firstChild) after = after.firstChild;
            if (!before?.data?.trim() || !after?.data?.trim() || sup.previousElementSibling?.dataset.sign) continue;
            const at = after.data.search(/\\S/), last = before.data.trimEnd().length - 1;
            const one = edge(before, last), two = edge(after, at);
            if (Math.abs(one.top - two.top) < 4) gaps.push((two.left - one.right) / parseFloat(getComputedStyle(sup.parentElement).fontSize));
        }
        return gaps";
    let gaps = browser.script(holes, vec![]).await?;
    let gaps: Vec<f64> = gaps.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    ensure!(gaps.len() > 5, "{} gaps: nothing was measured", gaps.len());
    ensure!(gaps.iter().all(|gap| *gap < 0.55), "a space is a fourth or a third of the type's size: {gaps:?}");
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn forced_colours_paint_no_solid_blocks() -> Result<()> {
    let (server, browser) = demo(1280, 900).await?;
    browser.media("forced-colors", "active").await?;
    browser.open(&format!("{}?again", server.url())).await?;
    open(&browser, "iran-taliban-poor-relations").await?;
    // Browsers paint every highlight as a selection then: sentences are painted by elements, and only the open one has a ground.
    let painted = "
        const grounds = [...document.querySelectorAll('say-so-words')].filter(words => !/, 0\\)$|transparent/.test(getComputedStyle(words).backgroundColor));
        return [CSS.highlights.size, document.querySelectorAll('say-so-words').length > 30, grounds.length > 0 && grounds.every(words => words.hasAttribute('data-open'))]";
    let painted = browser.script(painted, vec![]).await?;
    ensure!(painted == json!([0, true, true]), "{painted}");
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn nothing_is_named_twice() -> Result<()> {
    let (server, browser) = demo(1280, 900).await?;
    open(&browser, "iran-taliban-poor-relations").await?;
    let titles = "return [...document.querySelectorAll('say-so')].flatMap(e => [...e.shadowRoot.querySelectorAll('[title]')]).map(e => e.outerHTML.slice(0, 80))";
    let titles = browser.script(titles, vec![]).await?;
    ensure!(titles == json!([]), "a title is read out besides the name: {titles}");
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn a_sheet_has_three_stops_and_closes_below_the_least() -> Result<()> {
    let (server, browser) = demo(390, 844).await?;
    open(&browser, "iran-taliban-poor-relations").await?;
    let height = "const panel = [...document.querySelectorAll('say-so')].map(e => e.shadowRoot.querySelector('.panel')).find(p => p); panel?.getAnimations().forEach(a => a.finish()); return panel ? panel.offsetHeight / innerHeight : 0";
    let at = browser.script(height, vec![]).await?.as_f64().unwrap_or_default();
    ensure!((0.55..0.7).contains(&at), "half: {at}");
    // Drawn down to what used to be where it stuck, and on.
    for (to, least, most) in [(0.02, 0.9, 1.0), (0.55, 0.5, 0.7), (0.8, 0.1, 0.3), (0.02, 0.9, 1.0), (0.97, 0.0, 0.0)] {
        let top = "const panel = [...document.querySelectorAll('say-so')].map(e => e.shadowRoot.querySelector('.panel')).find(p => p); panel.getAnimations().forEach(a => a.finish()); return panel.getBoundingClientRect().top + 9";
        let top = browser.script(top, vec![]).await?.as_f64().unwrap_or_default();
        browser.drag((195.0, top), (195.0, 844.0 * to)).await?;
        let there = format!("const at = (() => {{ {height} }})(); return at >= {least} && at <= {most}");
        browser.wait_until(&there, &format!("drawn to {to} it stops between {least} and {most}")).await?;
    }
    browser.finish(&server.url()).await
}
