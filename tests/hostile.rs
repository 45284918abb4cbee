//! Hostile content in every field of the database, and in the host page: nothing runs, and the
//! layout survives.

use anyhow::{Context, Result, ensure};
use sayso_core::Database;
use sayso_core::database;
use sayso_core::model::Archive;
use sayso_publish::preview::Running;
use sayso_tests::browser::Browser;
use sayso_tests::newsroom;
use sayso_xtask::pipeline;
use serde_json::{Value, json};

/// What may be in any field; each tries to set `window.taken` or to break out of its place.
const HOSTILE: &[&str] = &[
    "<script>window.taken = 1</script><img src=x onerror=\"window.taken = 2\">",
    "\"><svg onload=window.taken=3><style>*{display:none!important}</style>",
    "'-window.taken=4-' onclick='window.taken=5' {{constructor.constructor('window.taken=6')()}}",
    "javascript:window.taken=7//",
    "data:text/html,<script>opener.taken=8</script>",
    "</script></template></say-so></section>--><script>window.taken=9</script>",
    "\u{202E}\u{2067}override to the end \u{202D}\u{2066}",
    "\u{0}\u{1}\u{7F}\u{FFFE}\u{D7FF}\u{E000}null\u{0}",
    "{article} {n} {problem} } { {} {{",
    "#sayso-two-piers-cracked",
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}\u{30A}\u{30B}\u{30C}\u{30D}\u{30E}\u{30F}\u{310}\u{311}\u{312}\u{313}\u{314}\u{315}\u{316}",
];

/// Every string of a value, by its path.
fn strings(value: &Value, path: String, found: &mut Vec<String>) {
    match value {
        Value::String(_) => found.push(path),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(n, item)| strings(item, format!("{path}/{n}"), found));
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(name, field)| strings(field, format!("{path}/{name}"), found))
        }
        _ => {}
    }
}

/// The bytes of a database, if its rules allow it.
fn accepted(value: &Value) -> Option<Vec<u8>> {
    let archive: Archive = serde_json::from_value(value.clone()).ok()?;
    let bytes = database::write(&archive).ok()?;
    Database::open(&bytes).ok().map(|_| bytes)
}

/// The small newsroom with hostile strings in every field that takes them. What is in the
/// article's text stays, so that it is found.
fn poisoned(hostile: &[&str]) -> (Vec<u8>, usize, Vec<String>) {
    let db = newsroom::database(&newsroom::small());
    let mut value = serde_json::to_value(db.archive()).unwrap();
    let mut paths = Vec::new();
    strings(&value, String::new(), &mut paths);
    let (mut bytes, mut n_taken, mut refused) = (Vec::new(), 0, Vec::new());
    for (n, path) in
        paths.iter().filter(|path| !path.contains("/selector/") && !path.starts_with("/languages/")).enumerate()
    {
        let before = value.pointer(path).cloned().unwrap();
        *value.pointer_mut(path).unwrap() = json!(hostile[n % hostile.len()]);
        match accepted(&value) {
            Some(accepted) => {
                bytes = accepted;
                n_taken += 1;
            }
            None => {
                *value.pointer_mut(path).unwrap() = before;
                refused.push(path.clone());
            }
        }
    }
    (bytes, n_taken, refused)
}

fn article() -> String {
    let db = newsroom::database(&newsroom::small());
    newsroom::plain_article(&db, 0)
}

/// A page that shows a database, with this in it besides.
fn site(name: &str, database: &[u8], besides: &str, article_id: &str) -> Result<std::path::PathBuf> {
    let folder = newsroom::empty_folder(&format!("hostile/{name}"))?;
    std::fs::write(folder.join("sayso.js"), pipeline::classic(database)?)?;
    std::fs::copy(newsroom::top("tests/data/pages/watch.js"), folder.join("watch.js"))?;
    let element =
        format!("<script async src=\"sayso.js\"></script><say-so article=\"{article_id}\" for=\"article\"></say-so>");
    let page = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\"><script src=\"watch.js\"></script></head><body>{}{besides}{element}</body></html>",
        article()
    );
    std::fs::write(folder.join("index.html"), page)?;
    Ok(folder)
}

/// Opens the list and every card, and looks for anything that ran, leads elsewhere, or sticks out.
async fn is_harmless(browser: &Browser, url: &str) -> Result<()> {
    let ids = browser
        .script("return document.querySelector('say-so').handle.claims().map((claim) => claim.id)", vec![])
        .await?;
    let ids = ids.as_array().cloned().unwrap_or_default();
    ensure!(ids.len() == 4, "all claims are there: {ids:?}");
    browser.script("document.querySelector('say-so').shadowRoot.querySelector('.all').click()", vec![]).await?;
    look(browser, url).await.context("the list")?;
    for id in &ids {
        browser.script("document.querySelector('say-so').handle.open(arguments[0])", vec![id.clone()]).await?;
        look(browser, url).await.with_context(|| format!("the card of {id}"))?;
    }
    Ok(())
}

async fn look(browser: &Browser, url: &str) -> Result<()> {
    browser
        .wait_until("return !!document.querySelector('say-so').shadowRoot.querySelector('.panel')", "the panel opens")
        .await?;
    let seen = browser
        .script(
            "
            const root = document.querySelector('say-so').shadowRoot, panel = root.querySelector('.panel');
            root.querySelectorAll('details').forEach((details) => details.open = true);
            panel.getAnimations().forEach((animation) => animation.finish());
            const all = [...root.querySelectorAll('*')];
            const box = panel.getBoundingClientRect(), body = panel;
            const links = all.filter((element) => element.matches('a')).map((link) => [link.getAttribute('href'), link.rel]);
            const isSafe = ([href, rel]) => /^#sayso-/.test(href) || /^#[a-z]+--/.test(href) || /^(https?|mailto):/.test(href) && /noopener/.test(rel) && /noreferrer/.test(rel);
            return {
                taken: window.taken ?? null, address: location.href,
                strange: all.filter((element) => element.matches('script, img, svg:not(.picture, .glyph), .glyph :not(path), .picture :not(text, tspan, circle, line), style, iframe, object, embed, form, base, meta, link')
                    || [...element.attributes].some(({ name }) => /^on|^style$|^src/.test(name))).map((element) => element.outerHTML.slice(0, 200)),
                links: links.filter((link) => !isSafe(link)),
                box: [box.left, box.right, box.top, box.bottom], wide: body.scrollWidth - body.clientWidth,
                page: document.documentElement.scrollWidth, close: root.querySelector('.close').getBoundingClientRect().width,
                out: all.filter((element) => panel.contains(element) && !element.closest('text') && element.getBoundingClientRect().right > box.right + 1).map((element) => element.className).slice(0, 5),
                article: document.querySelector('article').getBoundingClientRect().height > 50,
            }",
            vec![],
        )
        .await?;
    ensure!(seen["taken"].is_null(), "something ran: {seen}");
    ensure!(seen["address"].as_str().is_some_and(|address| address.starts_with(url)), "the page was left: {seen}");
    ensure!(seen["strange"] == json!([]) && seen["links"] == json!([]), "only text and safe links: {seen}");
    ensure!(seen["page"] == 1280 && seen["wide"] == 0 && seen["out"] == json!([]), "nothing sticks out: {seen}");
    ensure!(
        seen["box"][3] == 900 && seen["box"][0].as_f64() > Some(200.0) && seen["close"].as_f64() >= Some(24.0),
        "the panel is where it was: {seen}"
    );
    ensure!(seen["article"] == true, "the article is still there: {seen}");
    Ok(())
}

#[tokio::test]
async fn hostile_strings_in_every_field_of_the_database_do_nothing() -> Result<()> {
    let server_of = |folder: &std::path::Path| Running::start(folder, 0);
    let browser = Browser::start(1280, 900).await?;
    // Each string comes to each field once.
    for turn in 0..HOSTILE.len() {
        let mut hostile = HOSTILE.to_vec();
        hostile.rotate_left(turn);
        let (database, n_taken, refused) = poisoned(&hostile);
        ensure!(n_taken > 60, "{n_taken} fields take anything; these do not: {refused:?}");
        let db = Database::open(&database).context("it opens")?;
        let id = &db.archive().articles[0].id;
        let folder = site(&format!("fields-{turn}"), &database, "", "{article}")?;
        // The id itself may be poisoned: it is given by script, as text.
        let page = std::fs::read_to_string(folder.join("index.html"))?
            .replace("<say-so article=\"{article}\"", "<say-so id=here");
        std::fs::write(folder.join("index.html"), page)?;
        let server = server_of(&folder)?;
        browser.go(&server.url()).await?;
        browser.wait_until("return !!customElements.get('say-so')", "the bundle runs").await?;
        browser
            .script("document.querySelector('#here').setAttribute('article', arguments[0])", vec![json!(id)])
            .await?;
        browser
            .wait_until("return document.querySelector('say-so').handle?.claims().length > 0", "it is mounted")
            .await?;
        is_harmless(&browser, &server.url()).await.with_context(|| format!("turn {turn}"))?;
        ensure!(browser.script("return watched.errors", vec![]).await? == json!([]));
    }
    browser.finish("http://127.0.0.1").await
}

#[tokio::test]
#[ignore = "large"]
async fn a_megabyte_in_a_field_breaks_nothing() -> Result<()> {
    let long = ["W".repeat(1 << 20), "word ".repeat(50_000), "\u{202E}ب".repeat(50_000)];
    let db = newsroom::database(&newsroom::small());
    let mut value = serde_json::to_value(db.archive()).unwrap();
    for (n, path) in [
        "/claims/2/proposition",
        "/sources/1/name",
        "/references/0/title",
        "/claims/2/evidence/0/basis/Editor/reason",
        "/about/publisher",
        "/origins/3/name",
    ]
    .into_iter()
    .enumerate()
    {
        *value.pointer_mut(path).with_context(|| path.to_owned())? = json!(long[n % 3]);
    }
    let database = accepted(&value).context("long strings are allowed")?;
    let folder = site("long", &database, "", "bridge")?;
    let server = Running::start(&folder, 0)?;
    let browser = Browser::start(1280, 900).await?;
    browser.open(&server.url()).await?;
    is_harmless(&browser, &server.url()).await?;
    browser.finish(&server.url()).await
}

#[tokio::test]
async fn hostile_text_in_the_page_does_nothing() -> Result<()> {
    let escape = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('\u{0}', "&#0;");
    let mut besides: String = HOSTILE.iter().map(|text| format!("<p>{}</p>", escape(text))).collect();
    besides += &format!("<p>{}</p><p>{}</p>", "W".repeat(1 << 20), "Two piers are cracked. ".repeat(20_000));
    // Things that a page may have defined under names that we use.
    besides += "<form name=\"documentElement\"><input name=\"matches\"><input name=\"shadowRoot\"><input name=\"firstChild\"><input name=\"tagName\"></form><img name=\"sayso\"><a id=\"panel\"></a>\
                <meta name=\"sayso\" content=\"x\"><svg><say-so-mark></say-so-mark></svg><math><mtext><say-so-words></say-so-words></mtext></math>";
    let nested = format!("{}deep{}", "<span>".repeat(400), "</span>".repeat(400));
    let db = newsroom::database_bytes(&newsroom::small());
    let folder = site("page", &db, "", "bridge")?;
    let page = std::fs::read_to_string(folder.join("index.html"))?;
    std::fs::write(folder.join("index.html"), page.replace("</article>", &format!("{besides}{nested}</article>")))?;
    let server = Running::start(&folder, 0)?;
    let browser = Browser::start(1280, 900).await?;
    browser.open(&server.url()).await?;
    browser.click_words("Two piers are cracked,").await?;
    browser.panel_with("Mary Major").await?;
    let taken = browser.script("return window.taken ?? null", vec![]).await?;
    ensure!(taken.is_null(), "{taken}");
    let found = browser
        .script("return document.querySelector('say-so').handle.placement().map((place) => place.found)", vec![])
        .await?;
    ensure!(found == json!(["exact", "exact", "exact", "exact"]), "{found}");
    browser.finish(&server.url()).await
}
