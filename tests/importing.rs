//! What is imported from a page is found in it again: one way of reading.

use std::collections::BTreeMap;
use std::fmt::Write;

use anyhow::{Context, Result, ensure};
use sayso_newsroom::Inputs;
use sayso_propose::import::article::{self, Known};
use sayso_publish::preview::Running;
use sayso_tests::browser::Browser;
use sayso_tests::newsroom;
use sayso_tests::structures::{HEBREW, STRUCTURES, TEXTS, page};
use sayso_xtask::pipeline;
use serde_json::Value;

/// All pages: of real systems, after bug reports, and of many structures in seven languages.
fn pages() -> Result<BTreeMap<String, String>> {
    let mut pages = BTreeMap::new();
    for folder in ["tests/data/pages", "tests/data/reports"] {
        for (name, bytes) in newsroom::files(&newsroom::top(folder))? {
            let Some(stem) = name.strip_suffix(".html") else { continue };
            pages.insert(stem.to_owned(), String::from_utf8(bytes)?);
        }
    }
    for text in TEXTS.iter().chain([&HEBREW]) {
        for structure in STRUCTURES {
            pages.insert(format!("{structure}-{}", text.language), page(text, structure));
        }
    }
    Ok(pages)
}

/// Pages whose text is not there when they are saved, or goes while they are shown: drawn by their own
/// scripts, in a component's script, by a paywall; and those that refuse the program on purpose.
const NOT_AS_SAVED: &[&str] = &[
    "late-rerender",
    "lazy-paragraphs",
    "single-page",
    "spa-article-swap",
    "translated-page",
    "web-component-shadow",
    "web-component-slots",
    "csp-and-trusted-types-no-wasm",
    "nothing-anchors",
    "nothing-anchors-inside",
    "hostile-host-css-cookie",
    "csp-and-trusted-types-no-style",
    "csp-and-trusted-types-trusted",
];

/// Takes a page over into a newsroom, as `sayso import` does.
fn import(inputs: &mut Inputs, id: &str, html: &str) -> Result<()> {
    let page = article::read("page.html", html.as_bytes())?;
    let known = Known {
        id: Some(id.to_owned()),
        outlet: Some("lakeside-paper".into()),
        url: Some(format!("https://example.org/{id}")),
        language: page.language.is_none().then(|| "en".into()),
        rights: Some("own".into()),
    };
    for change in article::files(inputs, &page, &known)?.changes {
        let text = change.text.replace("# published = ", "published = ");
        inputs.insert(&change.path, text.into_bytes());
    }
    Ok(())
}

#[tokio::test]
async fn what_is_imported_from_a_page_is_found_in_it() -> Result<()> {
    let pages = pages()?;
    let mut inputs = newsroom::without_claims(&newsroom::small());
    let mut problems = String::new();
    for (name, html) in
        pages.iter().filter(|(name, html)| !NOT_AS_SAVED.contains(&name.as_str()) && html.contains("<!-- sayso"))
    {
        import(&mut inputs, name, html).with_context(|| name.clone())?;
    }
    let db = newsroom::database(&inputs);
    let folder = newsroom::empty_folder("importing")?;
    std::fs::write(folder.join("sayso.js"), pipeline::classic(&db.bytes())?)?;
    let names: Vec<&String> = pages.keys().filter(|name| db.article(name).is_some()).collect();
    for name in &names {
        let is_structure = STRUCTURES.iter().any(|structure| name.starts_with(structure));
        let text = match pages[*name].contains("sayso for center") {
            true => " for=\"center\"",
            false if is_structure => " for=\"body\"",
            false => "",
        };
        let line = format!("<script async src=\"sayso.js\"></script><say-so article=\"{name}\"{text}></say-so>");
        let html = pages[*name].split("<!-- sayso").next().context("a page")?;
        std::fs::write(folder.join(format!("{name}.html")), format!("{html}{line}</body></html>"))?;
    }
    let server = Running::start(&folder, 0)?;
    let browser = Browser::start(1280, 900).await?;
    let (mut found, mut all) = (0, 0);
    for name in &names {
        browser.go(&format!("{}{name}.html", server.url())).await?;
        let placement = "return [...document.querySelectorAll('say-so')].find((element) => element.handle)?.handle.placement() ?? []";
        let mut placed = Value::Null;
        for _ in 0..100 {
            placed = browser.script(placement, vec![]).await?;
            if placed.as_array().is_some_and(|placed| !placed.is_empty()) {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        let placed = placed.as_array().context("placements")?;
        if placed.is_empty() {
            let _ = writeln!(problems, "{name}: nothing is mounted");
        }
        // A headline outside of the article's element is on the page, and not in its text.
        let is_title_outside = |one: &Value| one["reason"] == "moved" && placed.first() == Some(one);
        let once = |one: &&Value| {
            !is_title_outside(one) && placed.iter().filter(|other| other["sentence"] == one["sentence"]).count() == 1
        };
        for one in placed.iter().filter(once) {
            all += 1;
            match one["found"].as_str() {
                Some("exact" | "folded") => found += 1,
                _ => drop(writeln!(
                    problems,
                    "{name}: {} {}: {} | {}",
                    one["found"], one["reason"], one["sentence"], one["words"]
                )),
            }
        }
    }
    println!("{found} of {all} sentences of {} pages", names.len());
    ensure!(names.len() >= 100, "{} pages", names.len());
    ensure!(!problems.contains("\"changed\""), "{found} of {all}\n{problems}");
    ensure!(found * 1000 >= all * 995, "{found} of {all}\n{problems}");
    Ok(())
}
