//! New versions of the seeds' articles, as pages: each touched claim is named, no other is, and no decision is lost.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use sayso_core::Database;
use sayso_core::model::ArticleIdx;
use sayso_newsroom::Inputs;
use sayso_propose::import::article;
use sayso_propose::import::update::{self, Updated};
use sayso_tests::newsroom;

/// An article's paragraphs, each a list of sentences; the headline is the first.
fn paragraphs(db: &Database, n: usize) -> Vec<Vec<String>> {
    let mut paragraphs: Vec<Vec<String>> = Vec::new();
    let article = ArticleIdx::new(n).of(db.archive());
    for sentence in &article.sentences {
        let at = sentence.paragraph as usize;
        paragraphs.resize(paragraphs.len().max(at + 1), Vec::new());
        paragraphs[at].push(sentence.selector.exact.clone());
    }
    paragraphs
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// The page of a version.
fn page(url: &str, language: &str, paragraphs: &[Vec<String>]) -> String {
    let body: String =
        paragraphs[1..].iter().map(|sentences| format!("<p>{}</p>\n", escaped(&sentences.join(" ")))).collect();
    let title = escaped(&paragraphs[0].join(" "));
    format!(
        "<!doctype html><html lang=\"{language}\"><head><title>{title}</title><link rel=\"canonical\" href=\"{url}\"></head><body><header><nav><a href=\"/\">Home</a></nav></header><main><article><h1>{title}</h1>\n{body}</article></main><footer>The paper</footer></body></html>"
    )
}

/// What became of a version of the nth article.
fn updated(inputs: &Inputs, db: &Database, n: usize, paragraphs: &[Vec<String>]) -> Result<Updated> {
    let article = ArticleIdx::new(n).of(db.archive());
    let html = page(&article.url, &article.language, paragraphs);
    let page = article::read("page.html", html.as_bytes(), "2026-11-28".parse().ok())?;
    update::update(inputs, db.archive(), &page, Some(&article.id))
}

/// The claims of a sentence.
fn claims(db: &Database, n: usize, sentence: &str) -> BTreeSet<String> {
    let idx = ArticleIdx::new(n);
    let article = idx.of(db.archive());
    let at = article.sentences.iter().position(|one| one.selector.exact == sentence);
    let claims = at.map(|at| db.claims_of(idx, at as u32).map(|claim| claim.of(db.archive()).id.clone()).collect());
    claims.unwrap_or_default()
}

/// A sentence and where it is: paragraph, place within it.
type Place = (usize, usize, String);

/// What is done to a version, and the sentences that it changes.
type Edit = (&'static str, fn(&mut Vec<Vec<String>>, &Place) -> Vec<String>);

const EDITS: [Edit; 10] = [
    ("a word more", |text, (p, s, words)| {
        text[*p][*s] = words.replacen(' ', " reportedly ", 1);
        vec![words.clone()]
    }),
    ("not so", |text, (p, s, words)| {
        text[*p][*s] = format!("It is not the case that {words}");
        vec![words.clone()]
    }),
    ("gone", |text, (p, s, words)| {
        text[*p].remove(*s);
        vec![words.clone()]
    }),
    ("another number", |text, (p, s, words)| {
        text[*p][*s] = words.replacen(' ', " 4,711 ", 1);
        vec![words.clone()]
    }),
    ("a sentence before it", |text, (p, s, _)| {
        text[*p].insert(*s, "This line was added by the night desk on the next day.".into());
        vec![]
    }),
    ("its paragraph far away", |text, (p, ..)| {
        let moved = text.remove(*p);
        let there = if *p > text.len() / 2 { 1 } else { text.len() };
        text.insert(there, moved);
        vec![]
    }),
    ("a new paragraph", |text, (p, ..)| {
        text.insert(
            *p,
            vec!["An editor's note of several words stands here now.".into(), "It says what was new.".into()],
        );
        vec![]
    }),
    ("straight quotes", |text, _| {
        for words in text.iter_mut().flatten() {
            *words = words.replace(['“', '”'], "\"").replace('’', "'");
        }
        vec![]
    }),
    ("cut short", |text, (p, s, words)| {
        let kept = words.split(' ').take(words.split(' ').count() / 2).collect::<Vec<_>>().join(" ");
        text[*p][*s] = format!("{}.", kept.trim_end_matches(['.', ',', ';']));
        vec![words.clone()]
    }),
    ("two last words", |text, (p, s, words)| {
        let mut all: Vec<&str> = words.split(' ').collect();
        all.truncate(all.len() - 2);
        text[*p][*s] = format!("{} on Tuesday night.", all.join(" "));
        vec![words.clone()]
    }),
];

#[test]
fn twenty_new_versions_lose_no_decision_and_name_what_they_touch() -> Result<()> {
    let inputs = newsroom::load("seeds");
    let db = newsroom::seeds();
    let mut random = fastrand::Rng::with_seed(20_261_128);
    let mut versions = 0;
    for n in 0..2 {
        let before = paragraphs(&db, n);
        let article = ArticleIdx::new(n).of(db.archive());
        let toml = format!("articles/{}.toml", article.id);
        let claims_in =
            |inputs: &Inputs| inputs.source(&toml).split_once("\n[[claim]]").map(|(_, claims)| claims.to_owned());
        let decisions = claims_in(&inputs);
        let same = updated(&inputs, &db, n, &before)?;
        ensure!(same.touched.is_empty() && same.differing.is_empty() && same.moved.is_empty(), "{same:#?}");
        let all: BTreeSet<String> = same.standing.iter().cloned().collect();
        ensure!(all.len() == db.claims().filter(|(_, claim)| claim.article == ArticleIdx::new(n)).count(), "{all:?}");
        // Claimed sentences that are not alone in their paragraph, and are long enough to be cut.
        let mut places: Vec<Place> = before
            .iter()
            .enumerate()
            .skip(1)
            .flat_map(|(p, sentences)| {
                let many = sentences.len() > 1;
                sentences.iter().enumerate().filter(move |_| many).map(move |(s, words)| (p, s, words.clone()))
            })
            .filter(|(_, _, words)| {
                words.split(' ').count() > 9 && !words.contains(['“', '”']) && !claims(&db, n, words).is_empty()
            })
            .collect();
        random.shuffle(&mut places);
        for ((name, edit), place) in EDITS.iter().zip(places.iter().cycle()) {
            let mut text = before.clone();
            let expected: BTreeSet<String> =
                edit(&mut text, place).iter().flat_map(|words| claims(&db, n, words)).collect();
            let found = updated(&inputs, &db, n, &text).with_context(|| (*name).to_owned())?;
            let touched: BTreeSet<String> = found.touched.iter().cloned().collect();
            ensure!(
                touched == expected,
                "{}: {name} in “{}”: {touched:?} instead of {expected:?}\n{found:#?}",
                article.id,
                place.2
            );
            let standing: BTreeSet<String> = found.standing.iter().cloned().collect();
            ensure!(&standing | &touched == all && standing.is_disjoint(&touched), "{name}: {standing:?}");
            match *name {
                "its paragraph far away" => ensure!(found.moved.contains(&place.2), "{name}: {found:#?}"),
                "a sentence before it" | "a new paragraph" => {
                    ensure!(!found.added.is_empty() && found.moved.is_empty(), "{name}: {found:#?}")
                }
                _ => ensure!(found.moved.is_empty(), "{name}: {found:#?}"),
            }
            // No decision is touched, and `check` then asks for the touched claims alone.
            let mut after = inputs.clone();
            for change in &found.changes {
                after.insert(&change.path, change.text.clone().into_bytes());
            }
            ensure!(decisions.is_some() && claims_in(&after) == decisions, "{name}: a decision changed");
            let errors = sayso_newsroom::compile(&after).diagnostics;
            let errors: Vec<_> =
                errors.iter().filter(|finding| finding.severity == sayso_newsroom::Severity::Error).collect();
            ensure!(
                errors.len() <= touched.len() * 2 && (errors.is_empty() || !touched.is_empty()),
                "{name}: {errors:#?}"
            );
            versions += 1;
        }
    }
    ensure!(versions == 20, "{versions} versions");
    Ok(())
}

/// A sentence that is added may say a claim's words again: then the claim needs a look, though its own sentence stands.
#[test]
fn a_quotation_that_is_there_twice_needs_a_look() -> Result<()> {
    let inputs = newsroom::small();
    let db = newsroom::database(&inputs);
    let mut text = paragraphs(&db, 0);
    text[1].push("“Two piers are cracked,” the operator said, too.".to_owned());
    let found = updated(&inputs, &db, 0, &text)?;
    ensure!(found.unplaced == ["two-piers-cracked"] && found.touched == found.unplaced, "{found:#?}");
    // What nobody has looked at yet is told again with the next version.
    let mut after = inputs.clone();
    for change in &found.changes {
        after.insert(&change.path, change.text.clone().into_bytes());
    }
    let (archive, _) = sayso_newsroom::curation::read_understood(&after);
    let archive = archive.context("the others are read")?;
    text[2][0].push_str(" So it was.");
    let html = page("https://example.org/bridge", "en", &text);
    let next = article::read("page.html", html.as_bytes(), None)?;
    let next = update::update(&after, &archive, &next, Some("bridge"))?;
    ensure!(next.pending == ["two-piers-cracked"], "{next:#?}");
    Ok(())
}
