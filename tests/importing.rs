//! What is imported from a page is found in it again: one way of reading.

use std::fmt::Write;

use anyhow::{Context, Result, ensure};
use sayso_publish::preview::Running;
use sayso_tests::browser::Browser;
use sayso_tests::imported::{self, Site};
use serde_json::Value;

#[tokio::test]
#[ignore = "large"]
async fn what_is_imported_from_a_page_is_found_in_it() -> Result<()> {
    let Site { folder, names, .. } = imported::site("importing")?;
    let mut problems = String::new();
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
