//! The static site: the whole job by links alone, valid, and the same words as in the panel.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use sayso_core::card::CardPassage;
use sayso_core::model::{Archive, ArticleIdx, QuestionIdx};
use sayso_core::{Database, database};
use sayso_publish::preview::Running;
use sayso_publish::share::Shares;
use sayso_publish::stage::Stage;
use sayso_publish::widget::Widget;
use sayso_tests::axe::Axe;
use sayso_tests::browser::Browser;
use sayso_tests::newsroom;
use sayso_xtask::pipeline;
use serde_json::{Value, json};

/// The site of the seeds, as `cargo xtask build` made it.
fn seeds() -> PathBuf {
    pipeline::site_folder()
}

/// The site of the three articles in three languages, built for one test.
fn gazette(test: &str) -> Result<PathBuf> {
    let folder = newsroom::empty_folder(&format!("site/{test}"))?;
    let out = folder.join("site");
    build("tests/data/gazette", &out)?;
    Ok(out)
}

fn build(from: &str, out: &Path) -> Result<()> {
    let widget = Widget::load(&pipeline::widget_folder())?;
    let db = newsroom::database(&newsroom::load(from));
    let stage = Stage::open(out)?;
    sayso_publish::site::write(&db, Some(&widget), &[], &|file| stage.put(&file))?;
    stage.publish()
}

fn pages(files: &BTreeMap<String, Vec<u8>>) -> BTreeMap<&str, String> {
    let pages = files.iter().filter(|(path, _)| path.ends_with(".html"));
    pages.map(|(path, bytes)| (&**path, String::from_utf8_lossy(bytes).into_owned())).collect()
}

/// The values of an attribute in a page's markup; scripts are no markup.
fn values<'h>(html: &'h str, attribute: &str) -> Vec<&'h str> {
    let before = format!(" {attribute}=\"");
    let markup = html.rsplit_once("<script>").map_or(html, |(markup, _)| markup);
    markup.split(&before).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// Where a link of a page leads within the site: file and fragment; nothing for links out of it.
fn target(page: &str, link: &str) -> Option<(String, String)> {
    if link.contains(':') {
        return None;
    }
    let base = url::Url::parse("http://site/").ok()?.join(page).ok()?;
    let url = base.join(link).ok()?;
    let path = url.path().trim_start_matches('/').to_owned();
    let path = if path.is_empty() || path.ends_with('/') { path + "index.html" } else { path };
    Some((path, url.fragment().unwrap_or_default().to_owned()))
}

#[test]
fn every_link_leads_to_something_that_is_there() -> Result<()> {
    for folder in [seeds(), gazette("links")?] {
        let files = newsroom::files(&folder)?;
        let pages = pages(&files);
        let mut followed = 0;
        for (page, html) in &pages {
            let ids = values(html, "id");
            ensure!(ids.len() == ids.iter().collect::<BTreeSet<_>>().len(), "{page} has an id twice");
            for link in values(html, "href").into_iter().chain(values(html, "src")) {
                let Some((file, fragment)) = target(page, link) else { continue };
                ensure!(files.contains_key(&file), "{page}: {link} leads to no file");
                let html = pages.get(&*file).filter(|_| !fragment.is_empty());
                ensure!(
                    html.is_none_or(|html| values(html, "id").contains(&&*fragment)),
                    "{page}: {link} leads nowhere"
                );
                followed += 1;
            }
        }
        ensure!(followed > 100, "only {followed} links");
    }
    Ok(())
}

#[test]
fn an_offline_file_of_one_article_leads_out_for_the_others() -> Result<()> {
    let widget = Widget::load(&pipeline::widget_folder())?;
    let html = std::sync::OnceLock::new();
    sayso_publish::site::write(&newsroom::seeds(), Some(&widget), &["global-news-2020".to_owned()], &|file| {
        if file.path == "offline.html" {
            html.set(String::from_utf8_lossy(file.bytes).into_owned()).map_err(anyhow::Error::msg)?;
        }
        Ok(())
    })?;
    let html = html.into_inner().unwrap_or_default();
    let ids = values(&html, "id");
    let links = values(&html, "href");
    for link in links.iter().filter_map(|link| link.strip_prefix('#')) {
        ensure!(ids.contains(&link), "#{link} leads nowhere");
    }
    ensure!(links.contains(&"https://example.org/sayso/articles/the-tower-2013/#sayso-documents-show-direct-contacts"));
    ensure!(!html.contains("id=\"the-tower-2013\"") && html.contains("51 claims") && !html.contains("33 claims"));
    Ok(())
}

#[test]
fn every_claim_has_its_note_and_every_note_its_sentence() -> Result<()> {
    let db = newsroom::seeds();
    let files = newsroom::files(&seeds())?;
    let pages = pages(&files);
    for (_, claim) in db.claims() {
        let article = claim.article.of(db.archive());
        let html = &pages[&*format!("articles/{}/index.html", article.id)];
        let sentence = format!("{}--s{}", article.id, claim.sentence + 1);
        let note = format!("sayso-{}", claim.id);
        ensure!(values(html, "id").contains(&&*note), "{note}");
        let (_, after) = html.split_once(&format!("<span id=\"{sentence}\">")).context(sentence.clone())?;
        let links = after.split("</sup>").next().unwrap_or_default();
        ensure!(links.contains(&format!("href=\"#{note}\"")), "{sentence} does not lead to {note}");
        let (_, after) = html.split_once(&format!("id=\"{note}\"")).context(note.clone())?;
        let back = after.split("class=\"card\"").next().unwrap_or_default();
        ensure!(back.contains(&format!("href=\"#{sentence}\"")), "{note} does not lead back");
    }
    Ok(())
}

/// Waits for a page whose script may not run; the driver's own may.
async fn stands(browser: &Browser, script: &str, what: &str) -> Result<()> {
    browser.wait_until(script, what).await
}

#[tokio::test]
async fn without_scripts_the_whole_job_is_done_by_links_alone() -> Result<()> {
    let server = Running::start(&seeds(), 0)?;
    let browser = Browser::start(1280, 900).await?;
    browser.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
    browser.go(&server.url()).await?;
    browser.click_element(".articles a").await?;
    stands(&browser, "return document.querySelectorAll('.note').length === 51", "the article with its notes").await?;
    ensure!(
        browser.script("return document.querySelector('say-so').shadowRoot === null", vec![]).await? == json!(true),
        "no script ran"
    );
    browser.click_element("say-so a").await?;
    stands(&browser, "return document.querySelector(':target')?.matches('.notes')", "the sources").await?;
    // Sentence, note, sentence.
    let note = "#sayso-iran-taliban-poor-relations";
    browser.click_element(&format!("a[role=doc-noteref][href='{note}']")).await?;
    let in_view = |selector: &str, words: &str| {
        format!(
            "const at = document.querySelector(':target'); if (!at?.matches('{selector}')) return false;
            const box = at.getBoundingClientRect();
            return at.textContent.includes('{words}') && box.top > -2 && box.top < innerHeight"
        )
    };
    stands(&browser, &in_view(note, "Seth Jones"), "the note is in view").await?;
    browser.click_element(&format!("{note} a[role=doc-backlink]")).await?;
    stands(&browser, &in_view("span", "Iran historically had poor relations"), "its sentence is in view").await?;
    // Evidence in the other article, its sentence, and back.
    let unfold = format!("document.querySelectorAll('{note} details').forEach(d => d.open = true)");
    browser.script(&unfold, vec![]).await?;
    browser.click_element(&format!("{note} a[href$='#sayso-documents-show-direct-contacts']")).await?;
    let other = "#sayso-documents-show-direct-contacts";
    stands(&browser, &in_view(other, "The WikiLeaks documents"), "the other article's note").await?;
    browser.click_element(&format!("{other} a[role=doc-backlink]")).await?;
    stands(&browser, &in_view("span", "The WikiLeaks documents, however"), "the other article's sentence").await?;
    browser.back().await?;
    browser.back().await?;
    stands(&browser, "return location.pathname.includes('global-news')", "back in the first article").await?;
    // What a note unfolds needs no script.
    browser.script(&format!("document.querySelector('{note} .way').open = false"), vec![]).await?;
    browser.click_element(&format!("{note} .way summary")).await?;
    stands(&browser, &format!("return document.querySelector('{note} .way').open"), "the way is told").await?;
    let text = browser.script("return document.body.innerText", vec![]).await?;
    ensure!(!text.as_str().context("text")?.contains("cannot show"), "nothing is missing, and nothing says so");
    Ok(())
}

#[tokio::test]
async fn where_webassembly_is_refused_the_notes_are_enough() -> Result<()> {
    let policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'";
    let server = Running::start_with(&seeds(), 0, &[("Content-Security-Policy", policy)])?;
    let browser = Browser::start(1280, 900).await?;
    let page = format!("{}articles/the-tower-2013/", server.url());
    browser.go(&page).await?;
    let heard = "return document.querySelector('say-so').handle === null && customElements.get('say-so') !== undefined";
    browser.wait_until(heard, "the element is there and has no handle").await?;
    browser.click_element("say-so a").await?;
    browser
        .wait_until("return document.querySelector(':target')?.matches('.notes')", "its link leads to the notes")
        .await?;
    let shown = "return [getComputedStyle(document.querySelector('.note-link').parentElement).display, document.querySelector('say-so').shadowRoot]";
    ensure!(browser.script(shown, vec![]).await? == json!(["inline", null]), "the numbers are there, no error is");
    Ok(())
}

#[tokio::test]
async fn a_page_loads_its_own_claims_and_moves_nothing() -> Result<()> {
    // As strict as a policy for pages with the widget can be.
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; \
                  require-trusted-types-for 'script'; trusted-types 'none'";
    let server = Running::start_with(&seeds(), 0, &[("Content-Security-Policy", policy)])?;
    let browser = Browser::start(1280, 900).await?;
    let page = format!("{}articles/global-news-2020/", server.url());
    browser.open(&page).await?;
    browser.wait_until("return document.querySelector('say-so').matches(':state(ready)')", "ready").await?;
    let mut asked: Vec<String> = server
        .requests()
        .iter()
        .map(|path| path.rsplit('/').next().unwrap_or_default().split('-').next().unwrap_or_default().to_owned())
        .collect();
    asked.sort();
    ensure!(asked.iter().filter(|name| name.starts_with("global")).count() == 1, "one file of claims, once: {asked:?}");
    ensure!(!asked.iter().any(|name| name.starts_with("the")), "none of another article: {asked:?}");
    let shift = "const done = arguments[0]; new PerformanceObserver((list) => {}).observe({ type: 'layout-shift', buffered: true });
        const entries = []; new PerformanceObserver((list) => entries.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => setTimeout(() => done(entries.reduce((sum, entry) => sum + entry.value, 0)), 100))";
    let shift = browser.script_later(shift, vec![]).await?;
    ensure!(shift == json!(0), "the page shifts by {shift}");
    let hidden = "return getComputedStyle(document.querySelector('.note-link').parentElement).display";
    ensure!(browser.script(hidden, vec![]).await? == json!("none"), "the marks are there instead of the numbers");
    // Evidence of the other article leads to its page beside this one, wherever the site is.
    browser.click_words("Iran historically had poor relations").await?;
    browser.panel_with("Seth Jones").await?;
    browser.click_in_panel("a[href='../the-tower-2013/#sayso-documents-show-direct-contacts']").await?;
    browser.panel_with("The WikiLeaks documents, however, appear to give new evidence").await?;
    ensure!(browser.script("return location.pathname", vec![]).await? == json!("/articles/the-tower-2013/"));
    browser.finish(&server.url()).await
}

#[tokio::test]
#[ignore = "large"]
async fn the_panel_says_what_the_note_says() -> Result<()> {
    let gazette = gazette("panel")?;
    let mut compared = 0;
    for (folder, articles) in
        [(seeds(), &["global-news-2020", "the-tower-2013"][..]), (gazette, &["barrier", "eels", "qanat"])]
    {
        let server = Running::start(&folder, 0)?;
        let browser = Browser::start(1280, 900).await?;
        for article in articles {
            browser.open(&format!("{}articles/{article}/", server.url())).await?;
            let script = "const done = arguments[0];
                (async () => {
                    const element = document.querySelector('say-so');
                    const pairs = [];
                    for (const { id } of element.handle.claims()) {
                        if (!element.handle.open(id)) throw new Error(id);
                        const note = document.getElementById('sayso-' + id).querySelector('.card');
                        let card;
                        do {
                            await new Promise((frame) => requestAnimationFrame(frame));
                            card = element.shadowRoot.querySelector('.card');
                        } while (!new RegExp('#sayso-' + id + '(?![a-z0-9-])').test(card?.querySelector('.about')?.textContent));
                        for (const details of card.querySelectorAll('details')) details.open = true;
                        const own = card.cloneNode(true);
                        own.querySelectorAll('.others, .cite').forEach((more) => more.remove());
                        pairs.push([id, own.textContent, note.textContent, card.outerHTML.replaceAll(' open=\"\"', '').length]);
                    }
                    return pairs;
                })().then(done, (error) => done(String(error)))";
            let pairs = browser.script_later(script, vec![]).await?;
            for pair in pairs.as_array().with_context(|| pairs.to_string())? {
                let [id, panel, note] = [&pair[0], &pair[1], &pair[2]];
                ensure!(panel == note, "{id}: the panel says\n{panel}\nand the note\n{note}");
                ensure!(panel.as_str().is_some_and(|text| text.len() > 300), "{id} says little: {panel}");
                compared += 1;
            }
        }
    }
    ensure!(compared == 84 + 14, "{compared} claims");
    Ok(())
}

/// Whether HTML is valid, and what is wrong with it.
fn validate(files: &[PathBuf]) -> Result<(bool, String)> {
    let peers = newsroom::top("tests/peers");
    let tool = peers.join("node_modules/.bin/html-validate");
    let output = Command::new(tool).arg("--config").arg(peers.join(".htmlvalidate.json")).args(files).output()?;
    Ok((output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned()))
}

/// The words of HTML that was written here, without what is around them.
fn words_of(html: &str) -> String {
    let texts = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    texts.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn notes_for_feeds_and_letters_are_valid_and_say_what_the_card_says() -> Result<()> {
    let folder = newsroom::empty_folder("fragments")?;
    for (name, top) in [("seeds", "seeds"), ("gazette", "tests/data/gazette")] {
        let db = newsroom::load(top);
        let db = sayso_newsroom::compile(&db).database.context("a database")?;
        for (idx, article) in db.articles() {
            let html = sayso_publish::export::fragment::html(&db, idx, false);
            for foreign in ["<script", "<svg", " id=", "href=\"#", "style=", "<details"] {
                ensure!(!html.contains(foreign), "{}: {foreign}", article.id);
            }
            // Each word of it is in the card, in that order.
            let lines = sayso_cards::words::for_language(&article.language);
            let claims: Vec<_> = db.claims().filter(|(_, claim)| claim.article == idx).map(|(idx, _)| idx).collect();
            let cards: Vec<&str> = html.split("<article").skip(1).collect();
            ensure!(!cards.is_empty() && cards.len() == claims.len(), "{}: a card for each claim", article.id);
            for (card, claim) in cards.iter().zip(claims) {
                let mut whole = String::new();
                let nowhere = |_: &str| None;
                let writer = sayso_cards::html::Writer::new(&mut whole, &nowhere);
                sayso_cards::write(&db.card(claim), lines, &sayso_cards::Pages::Site, writer);
                let told =
                    card.split_once('>').and_then(|(_, card)| card.split_once("</article>")).context("a card")?;
                let (told, whole) = (words_of(told.0), words_of(&whole));
                ensure!(whole.starts_with(&told) && told.len() > 40, "{told}\n{whole}");
            }
            let text = sayso_publish::export::fragment::text(&db, idx);
            ensure!(
                !text.contains('<')
                    && text.lines().any(|line| line.starts_with("> "))
                    && text.contains(&db.archive().about.page_of(&article.id)),
                "{text}"
            );
            let page = format!(
                "<!doctype html>\n<html lang=\"en\"><head><title>A letter</title></head><body>{html}</body></html>\n"
            );
            std::fs::write(folder.join(format!("{name}-{}.html", article.id)), page)?;
        }
    }
    let files: Vec<PathBuf> = newsroom::files(&folder)?.into_keys().map(|path| folder.join(path)).collect();
    let (valid, findings) = validate(&files)?;
    ensure!(files.len() > 3 && valid, "{findings}");
    Ok(())
}

#[test]
fn the_pages_are_valid_html() -> Result<()> {
    let gazette = gazette("valid")?;
    let mut html = Vec::new();
    for folder in [seeds(), gazette.clone()] {
        html.extend(
            newsroom::files(&folder)?.into_keys().filter(|path| path.ends_with(".html")).map(|path| folder.join(path)),
        );
    }
    ensure!(html.len() > 2 + 2 + 2 + 3 + 50, "articles, indexes, offline files, questions and sources: {html:?}");
    let (valid, findings) = validate(&html)?;
    ensure!(valid, "{findings}");
    // The validator does find what is wrong.
    let broken = gazette.with_file_name("broken.html");
    std::fs::write(&broken, std::fs::read_to_string(gazette.join("index.html"))?.replace("</ul>", "</ol>"))?;
    ensure!(!validate(&[broken])?.0, "a wrong end tag is found");
    Ok(())
}

/// The linked data of a page.
fn linked_data(html: &str) -> Result<Value> {
    let (_, rest) = html.split_once("<script type=\"application/ld+json\">").context("linked data")?;
    Ok(serde_json::from_str(rest.split("</script>").next().unwrap_or_default())?)
}

#[test]
fn the_linked_data_keeps_to_the_shapes_of_schema_org() -> Result<()> {
    let folder = newsroom::empty_folder("site/linked-data")?;
    let mut code = String::from("import type { Graph } from \"schema-dts\";\n");
    let gazette = gazette("linked")?;
    let (mut claims, mut reviews) = (0, 0);
    for (n, (site, path)) in
        [(seeds(), "global-news-2020"), (seeds(), "the-tower-2013"), (gazette.clone(), "barrier"), (gazette, "qanat")]
            .into_iter()
            .enumerate()
    {
        let data = linked_data(&std::fs::read_to_string(site.join(format!("articles/{path}/index.html")))?)?;
        let of_kind =
            |kind: &str| data["@graph"].as_array().into_iter().flatten().filter(|entry| entry["@type"] == kind).count();
        claims += of_kind("Claim");
        reviews += of_kind("ClaimReview");
        code += &format!("export const data{n}: Graph = {data};\n");
    }
    // One of the gazette's claims was withdrawn; one alone has a verdict.
    ensure!((claims, reviews) == (84 + 5 + 3, 1), "{claims} claims, {reviews} reviews");
    let check = |name: &str, code: &str| -> Result<(bool, String)> {
        // Beside the peers, whose types it needs.
        let file = folder.join(name);
        std::fs::write(&file, code)?;
        let peers = newsroom::top("tests/peers");
        let paths = json!({ "compilerOptions": {
            "strict": true, "noEmit": true, "module": "esnext", "moduleResolution": "bundler", "target": "es2022",
            "types": [], "skipLibCheck": true, "paths": { "schema-dts": [peers.join("node_modules/schema-dts")] },
        }, "files": [file] });
        let config = folder.join(format!("{name}.json"));
        std::fs::write(&config, paths.to_string())?;
        let output = Command::new(peers.join("node_modules/.bin/tsc")).arg("-p").arg(&config).output()?;
        Ok((output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned()))
    };
    let (valid, findings) = check("data.ts", &code)?;
    ensure!(valid, "{findings}");
    let (valid, findings) = check("wrong.ts", &code.replacen("\"appearance\"", "\"apearance\"", 1))?;
    ensure!(!valid && findings.contains("apearance"), "a misspelt property is found: {findings}");
    Ok(())
}

#[tokio::test]
async fn axe_finds_nothing() -> Result<()> {
    for (folder, pages) in [
        (seeds(), &["", "articles/the-tower-2013/"][..]),
        (gazette("axe")?, &["", "articles/barrier/", "articles/qanat/", "offline.html"]),
    ] {
        let server = Running::start(&folder, 0)?;
        let browser = Browser::start(1280, 900).await?;
        for path in pages {
            let page = format!("{}{path}", server.url());
            if path.is_empty() {
                browser.go(&page).await?
            } else {
                browser.open(&page).await?
            }
            let axe = Axe::start(&browser, &[]).await?;
            let found = axe.violations_in_both_schemes("html").await?;
            ensure!(found == json!([]), "{path}: {found:#}");
        }
        // axe does find what is wrong.
        browser
            .script(
                "document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=\"x\"><button></button>')",
                vec![],
            )
            .await?;
        let axe = Axe::start(&browser, &[]).await?;
        ensure!(axe.violations("html").await? != json!([]), "an image without a text is found");
    }
    Ok(())
}

#[test]
fn a_share_draws_the_same_cards() {
    for folder in ["seeds", "tests/data/gazette", "tests/data/newsroom"] {
        let whole = newsroom::database(&newsroom::load(folder));
        let shares = Shares::new(whole.archive());
        let open = |archive: &Archive| Database::open(database::write(archive).unwrap()).unwrap();
        let all: Vec<ArticleIdx> = (0..whole.archive().articles.len()).map(ArticleIdx::new).collect();
        let parts = all.iter().map(|&idx| (vec![idx], open(&shares.of(&[idx]))));
        for (articles, share) in parts.chain([(all.clone(), open(&shares.of(&all)))]) {
            assert_eq!(share.articles().count(), articles.len());
            for (idx, claim) in whole.claims().filter(|(_, claim)| articles.contains(&claim.article)) {
                let mut drawn = share.card(share.claim(&claim.id).unwrap().0);
                let expected = whole.card(idx);
                // Each database has its own hash.
                drawn.database.clone_from(&expected.database);
                for piece in &mut drawn.evidence {
                    if let CardPassage::Sentence { article, .. } = &mut piece.passage {
                        // Of a share other articles are not, but where it says so.
                        assert_eq!(
                            article.is_whole,
                            articles.iter().any(|idx| idx.of(whole.archive()).id == article.id)
                        );
                        article.is_whole = true;
                    }
                }
                assert_eq!(drawn, expected, "{}", claim.id);
            }
        }
    }
}

#[test]
fn of_a_quoted_article_only_the_sentences_with_claims_are_published() -> Result<()> {
    let site = gazette("quoted")?;
    // Of a neighbour only the few letters beside a claim, by which it is found again.
    let unquoted = "آفتابی بود و کودکان روستا";
    ensure!(std::fs::read_to_string(newsroom::top("tests/data/gazette/qanat.txt"))?.contains(unquoted));
    for (path, bytes) in newsroom::files(&site)? {
        ensure!(!bytes.windows(unquoted.len()).any(|window| window == unquoted.as_bytes()), "{path} has the sentence");
    }
    let page = std::fs::read_to_string(site.join("articles/qanat/index.html"))?;
    ensure!(page.contains("<blockquote cite=\"https://dasht.example/qanat\">"), "it is attributed and linked");
    ensure!(page.contains("آب قنات هنوز برای باغ‌ها کافی نیست"), "the claims are there");
    ensure!(page.contains("<link rel=\"canonical\" href=\"https://gazette.example/sources/articles/qanat/\">"));
    let own = std::fs::read_to_string(site.join("articles/barrier/index.html"))?;
    ensure!(own.contains("<link rel=\"canonical\" href=\"https://gazette.example/news/tide-barrier\">"));
    ensure!(own.contains("She asked not to be named"), "an own article stands there whole");
    Ok(())
}

#[test]
fn every_page_says_who_answers_for_it() -> Result<()> {
    let site = gazette("answers")?;
    for (path, html) in pages(&newsroom::files(&site)?) {
        // Each page in the language of its article.
        let (published, hash) = match path {
            "articles/eels/index.html" => ("The Harbour Gazette, état au 30 septembre 2026", "base d’affirmations "),
            "articles/qanat/index.html" => {
                ("\u{2068}The Harbour Gazette\u{2069}، به تاریخ ۳۰ سپتامبر ۲۰۲۶", "پایگاه ادعاها ")
            }
            _ => ("The Harbour Gazette, as of 30 September 2026", "claim database "),
        };
        // A question's or a source's page, and the search, are of no one state of the database.
        let shows_one = path.starts_with("articles/") || !path.contains('/');
        ensure!(html.contains(hash) == shows_one, "{path}: “{hash}”");
        for words in [
            published,
            "https://gazette.example/corrections",
            "https://gazette.example/method",
            "mailto:desk@gazette.example",
            "https://gazette.example/sources/",
        ] {
            ensure!(html.contains(words), "{path} does not say “{words}”");
        }
    }
    let barrier = std::fs::read_to_string(site.join("articles/barrier/index.html"))?;
    ensure!(barrier.contains("We wanted to look at this again by 20 September 2026"), "past its day");
    ensure!(barrier.contains("Too low by two million"), "the verdict");
    ensure!(barrier.contains("Withdrawn on 28 September 2026"), "the withdrawal");
    let eels = std::fs::read_to_string(site.join("articles/eels/index.html"))?;
    ensure!(
        eels.contains("Nous regarderons à nouveau d’ici au 12 septembre 2027") && !eels.contains("voulions revoir")
    );
    Ok(())
}

/// A site in memory.
fn in_memory(db: &Database) -> Result<BTreeMap<String, Vec<u8>>> {
    let files = std::sync::Mutex::new(BTreeMap::new());
    sayso_publish::site::write(db, None, &[], &|file| {
        files.lock().unwrap().insert(file.path.to_owned(), file.bytes.to_vec());
        Ok(())
    })?;
    Ok(files.into_inner().unwrap())
}

#[test]
fn a_large_archive_has_a_short_index_and_pages_that_stay() -> Result<()> {
    let base = newsroom::without_claims(&newsroom::small());
    let path = base.files.keys().find(|path| path.starts_with("articles/")).context("an article")?;
    let head = base.source(path).to_owned();
    let mut inputs = base.clone();
    inputs.files.retain(|path, _| !path.starts_with("articles/"));
    let add = |inputs: &mut sayso_newsroom::Inputs, n: usize| {
        let day = format!("published = \"2025-{:02}-{:02}\"", n / 28 % 12 + 1, n % 28 + 1);
        let lines = head.lines().map(|line| if line.starts_with("published =") { day.as_str() } else { line });
        inputs.insert(
            &format!("articles/article-{n:03}.toml"),
            (lines.collect::<Vec<_>>().join("\n") + "\n").into_bytes(),
        );
    };
    (0..200).for_each(|n| add(&mut inputs, n));
    let before = in_memory(&newsroom::database(&inputs))?;
    ensure!(before["index.html"].len() < 50_000, "{} bytes", before["index.html"].len());
    let listed = |path: &str| -> Vec<String> {
        let html = String::from_utf8_lossy(&before[path]);
        let ids = values(&html, "href").into_iter().filter_map(|link| link.split_once("articles/article-"));
        ids.map(|(_, id)| id.trim_end_matches('/').to_owned()).collect()
    };
    ensure!(listed("index.html").len() == 60 && listed("index.html")[0] == "199", "{:?}", listed("index.html"));
    let pages: Vec<&String> = before.keys().filter(|path| path.starts_with("all/articles/")).collect();
    let all: BTreeSet<String> = pages.iter().flat_map(|path| listed(path)).collect();
    ensure!(pages.len() == 4 && all.len() == 200, "{pages:?}");
    // One more: the last page, the index, its own files and the search index; no other page of the list.
    add(&mut inputs, 200);
    let after = in_memory(&newsroom::database(&inputs))?;
    let changed: Vec<&String> =
        before.keys().filter(|path| path.ends_with(".html") && after[*path] != before[*path]).collect();
    ensure!(changed == ["all/articles/4/index.html", "index.html"], "{changed:?}");
    Ok(())
}

/// The small newsroom's first article so many times, on a day each; what its first claim says on a question turns by turn.
fn copies(n_articles: usize) -> Result<Database> {
    let inputs = newsroom::small();
    let path = inputs.files.keys().find(|path| path.starts_with("articles/")).context("an article")?.clone();
    let mut many = newsroom::small();
    many.files.retain(|path, _| !path.starts_with("articles/"));
    for n in 0..n_articles {
        let day = format!("published = \"2024-{:02}-{:02}\"", n / 28 + 1, n % 28 + 1);
        let line = |line: &str| match line.split_once(" = ") {
            Some(("published", _)) => day.clone(),
            Some(("id", "\"bridge-closed\"")) => {
                let says = if n % 2 == 0 { "yes" } else { "no" };
                format!(
                    "id = \"bridge-closed-{n}\"\nanswers = [{{ question = \"bridge-fraud\", {says} = \"Line {n}\" }}]"
                )
            }
            Some(("id", id)) => format!("id = \"{}-{n}\"", id.trim_matches('"')),
            _ => line.to_owned(),
        };
        let lines: Vec<String> = inputs.source(&path).lines().map(line).collect();
        many.insert(&format!("articles/copy-{n}.toml"), (lines.join("\n") + "\n").into_bytes());
    }
    Ok(newsroom::database(&many))
}

#[test]
fn a_question_with_many_answers_shows_each_position_first() -> Result<()> {
    let db = copies(250)?;
    let site = in_memory(&db)?;
    let says = |question: QuestionIdx| {
        let answers = db.archive().claims.iter().flat_map(|claim| &claim.answers);
        answers.filter(|position| position.question == question).count()
    };
    let all = (0..db.archive().questions.len()).map(QuestionIdx::new);
    let question = all.max_by_key(|&question| says(question)).context("a question")?;
    let folder = format!("questions/{}/", question.of(db.archive()).id);
    let page = |path: &str| String::from_utf8_lossy(&site[path]).into_owned();
    let statements = |html: &str| html.matches("class=\"line\"").count();
    let first = page(&format!("{folder}index.html"));
    let groups = first.matches("<section>").count();
    ensure!(says(question) > 200 && statements(&first) <= 20 * groups, "{} of {}", statements(&first), says(question));
    let further: Vec<&String> =
        site.keys().filter(|path| path.starts_with(&folder) && **path != format!("{folder}index.html")).collect();
    let listed: usize = further.iter().map(|path| statements(&page(path))).sum();
    ensure!(further.len() > 2 && listed + 20 * groups >= says(question), "{further:?}: {listed}");
    for path in further {
        ensure!(statements(&page(path)) <= 100, "{path}");
        for link in values(&page(path), "href") {
            let target = target(path, link).map(|(target, _)| target);
            ensure!(target.is_none_or(|target| site.contains_key(&target)), "{path}: {link}");
        }
    }
    Ok(())
}

#[test]
fn a_source_that_says_much_has_several_pages() -> Result<()> {
    let db = copies(250)?;
    let site = in_memory(&db)?;
    let speaker = db.archive().claims.iter().find_map(|claim| claim.attribution.speaker).context("a speaker")?;
    let says = db.archive().claims.iter().filter(|claim| claim.attribution.speaker == Some(speaker)).count();
    let folder = format!("sources/{}/", speaker.of(db.archive()).id);
    let listed = |path: &str| -> Vec<String> {
        let html = String::from_utf8_lossy(&site[path]);
        let links = values(&html, "href").into_iter().filter(|link| link.contains("#sayso-"));
        links.map(|link| link.trim_start_matches("../").to_owned()).collect()
    };
    let pages: Vec<&String> = site.keys().filter(|path| path.starts_with(&folder)).collect();
    ensure!(pages.len() == says.div_ceil(100) && pages.len() > 2, "{pages:?} for {says}");
    // Each once, the newest of all on the first page.
    let all: Vec<String> = pages.iter().flat_map(|path| listed(path)).collect();
    ensure!(all.len() == says && all.iter().collect::<BTreeSet<_>>().len() == says, "{} of {says}", all.len());
    let first = listed(&format!("{folder}index.html"));
    ensure!(first.len() == 100 && first[0].contains("copy-249/"), "{:?}", first[0]);
    Ok(())
}

#[test]
fn any_number_of_cores_writes_the_same_files() -> Result<()> {
    let db = newsroom::database(&newsroom::load("tests/data/desk/valley"));
    let on = |cores: usize| -> Result<BTreeMap<String, Vec<u8>>> {
        rayon::ThreadPoolBuilder::new().num_threads(cores).build()?.install(|| {
            let files = std::sync::Mutex::new(BTreeMap::new());
            sayso_publish::site::write(&db, None, &[], &|file| {
                let before = files.lock().unwrap().insert(file.path.to_owned(), file.bytes.to_vec());
                ensure!(before.is_none(), "{} is written twice", file.path);
                Ok(())
            })?;
            Ok(files.into_inner().unwrap())
        })
    };
    let (one, three) = (on(1)?, on(3)?);
    ensure!(one.len() > 50 && one == three, "{} and {} files", one.len(), three.len());
    Ok(())
}

#[test]
fn the_same_folder_gives_the_same_site() -> Result<()> {
    let folder = newsroom::empty_folder("site/same")?;
    let copy = folder.join("a copy");
    newsroom::copy_folder(&newsroom::top("tests/data/gazette"), &copy)?;
    build("tests/data/gazette", &folder.join("one"))?;
    let widget = Widget::load(&pipeline::widget_folder())?;
    let db = newsroom::database(&sayso_newsroom::Inputs::load(&copy)?);
    let stage = Stage::open(&folder.join("elsewhere/two"))?;
    sayso_publish::site::write(&db, Some(&widget), &[], &|file| stage.put(&file))?;
    stage.publish()?;
    let (one, two) = (newsroom::files(&folder.join("one"))?, newsroom::files(&folder.join("elsewhere/two"))?);
    ensure!(one.keys().eq(two.keys()));
    for (path, bytes) in &one {
        ensure!(two[path] == *bytes, "{path} differs");
    }
    Ok(())
}
