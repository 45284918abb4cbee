//! A newsroom made of pages by import, and the same pages with the widget in them.

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::{Context, Result};
use sayso_core::Database;
use sayso_newsroom::Inputs;
use sayso_propose::import::article::{self, Known};
use sayso_xtask::pipeline;

use crate::newsroom;
use crate::structures::{HEBREW, STRUCTURES, TEXTS, Text, page};

/// The pages with the widget in them.
pub struct Site {
    /// Where they are.
    pub folder: PathBuf,
    /// Their names, without the ending; an article's id each.
    pub names: Vec<String>,
    /// What was made of them.
    pub db: Database,
}

/// All pages: of real systems, after bug reports, and of many structures in seven languages.
fn pages() -> Result<BTreeMap<String, String>> {
    let mut pages = BTreeMap::new();
    for folder in ["tests/data/pages", "tests/data/reports"] {
        for (name, bytes) in newsroom::files(&newsroom::top(folder))? {
            let Some(stem) = name.strip_suffix(".html") else { continue };
            pages.insert(stem.to_owned(), String::from_utf8(bytes)?);
        }
    }
    for text in texts() {
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
    let page = article::read("page.html", html.as_bytes(), None)?;
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

/// The texts of the structures.
pub fn texts() -> impl Iterator<Item = &'static Text> {
    TEXTS.iter().chain([&HEBREW])
}

/// Imports all pages, and puts the widget into each.
///
/// # Errors
/// When a page cannot be read, or a file not be written.
pub fn site(name: &str) -> Result<Site> {
    let pages = pages()?;
    let mut inputs = newsroom::without_claims(&newsroom::small());
    let is_taken = |name: &str, html: &str| !NOT_AS_SAVED.contains(&name) && html.contains("<!-- sayso");
    for (name, html) in pages.iter().filter(|(name, html)| is_taken(name, html)) {
        import(&mut inputs, name, html).with_context(|| name.clone())?;
    }
    let db = newsroom::database(&inputs);
    let folder = newsroom::empty_folder(name)?;
    std::fs::write(folder.join("sayso.js"), pipeline::classic(&db.bytes())?)?;
    let names: Vec<String> = pages.keys().filter(|name| db.article(name).is_some()).cloned().collect();
    for name in &names {
        let html = &pages[name];
        let is_structure = STRUCTURES.iter().any(|structure| name.starts_with(structure));
        let text = match html.contains("sayso for center") {
            true => " for=\"center\"",
            false if is_structure => " for=\"body\"",
            false => "",
        };
        let line = format!("<script async src=\"sayso.js\"></script><say-so article=\"{name}\"{text}></say-so>");
        let html = html.split("<!-- sayso").next().context("a page")?;
        std::fs::write(folder.join(format!("{name}.html")), format!("{html}{line}</body></html>"))?;
    }
    Ok(Site { folder, names, db })
}
