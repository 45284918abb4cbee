//! An article compared with its published page: what reads otherwise there, and taking it over.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use anyhow::{Context, Result, ensure};
use sayso_newsroom::{Inputs, diff};
use sayso_tests::newsroom;
use sayso_xtask::pipeline;

/// The small newsroom, and the published page of its article with some words changed.
fn published(name: &str, changes: &[(&str, &str)]) -> Result<PathBuf> {
    let folder = newsroom::empty_folder(&format!("published/{name}"))?;
    newsroom::copy_folder(&newsroom::top("tests/data/newsroom"), &folder)?;
    let mut article = newsroom::plain_article(&newsroom::database(&newsroom::small()), 0);
    for (from, to) in changes {
        ensure!(article.contains(from), "{from} is in the article");
        article = article.replace(from, to);
    }
    let page = format!(
        "<!doctype html><html lang=\"en\"><head><link rel=\"canonical\" href=\"https://example.org/bridge\"></head><body><nav>Home</nav><main>{article}</main></body></html>"
    );
    std::fs::write(folder.join("page.html"), page)?;
    Ok(folder)
}

fn check(folder: &Path, more: &[&str]) -> Result<Output> {
    let page = folder.join("page.html");
    let page = page.to_str().context("a path")?;
    let arguments = ["check", folder.to_str().context("a path")?, "--page", page];
    Ok(Command::new(pipeline::dist_command()).args(arguments).args(more).output()?)
}

fn text(output: &[u8]) -> String {
    String::from_utf8_lossy(output).into_owned()
}

#[test]
fn what_reads_otherwise_is_listed_with_the_difference() -> Result<()> {
    let folder =
        published("listed", &[("Two piers", "Three piers"), ("The contractor used cheap steel, officials said.", "")])?;
    let output = check(&folder, &[])?;
    let (out, told) = (text(&output.stdout), text(&output.stderr));
    ensure!(output.status.code() == Some(1), "{told}");
    ensure!(out.contains("changed: “[-Two-]{+Three+} piers are cracked,” Mary Major told the council."), "{out}");
    ensure!(
        out.contains("claims: two-piers-cracked") && out.contains("not found: The contractor used cheap steel"),
        "{out}"
    );
    ensure!(told.contains("of 4 sentences 1 read otherwise on the page, 1 were not found"), "{told}");
    let json: serde_json::Value = serde_json::from_slice(&check(&folder, &["--format", "json"])?.stdout)?;
    ensure!(
        json["differing"][0]["claims"][0] == "two-piers-cracked" && json["differing"][1]["reason"] == "gone",
        "{json}"
    );
    Ok(())
}

#[test]
fn a_page_as_it_was_checked_is_no_finding() -> Result<()> {
    let folder = published("same", &[("“Two", "\"Two"), ("cracked,”", "cracked,\"")])?;
    let output = check(&folder, &[])?;
    ensure!(output.status.code() == Some(0) && output.stdout.is_empty(), "{}", text(&output.stdout));
    Ok(())
}

#[test]
fn the_pages_wording_is_taken_over_with_one_command() -> Result<()> {
    let folder = published("taken", &[("Two piers are cracked", "Two piers are craked")])?;
    let before = Inputs::load(&folder)?;
    let output = check(&folder, &["--correct", "The paper has another spelling."])?;
    ensure!(output.status.code() == Some(0), "{}", text(&output.stderr));
    let after = Inputs::load(&folder)?;
    ensure!(
        after
            .text("bridge.txt")
            .is_ok_and(|text| text.contains("“Two piers are craked,” Mary Major told the council."))
    );
    let toml = after.source("articles/bridge.toml");
    ensure!(toml.contains("quote = \"“Two piers are craked,”\"") && toml.contains("[[claim.correction]]"), "{toml}");
    ensure!(toml.contains("note = \"The paper has another spelling.\""), "{toml}");
    let changes = diff::diff(&newsroom::database(&before), &newsroom::database(&after), &|_| false);
    ensure!(!changes.is_empty(), "readers will see it");
    // The claim after it stays as it was, and there is nothing left to tell.
    ensure!(toml.contains("id = \"cheap-steel\"\nquote = \"The contractor used cheap steel\""), "{toml}");
    ensure!(check(&folder, &[])?.status.code() == Some(0), "the page reads as it is checked now");
    // Without a correction.
    let folder = published("minor", &[("the mayor said", "the Mayor said")])?;
    ensure!(check(&folder, &["--minor"])?.status.code() == Some(0));
    let toml = Inputs::load(&folder)?.source("articles/bridge.toml").to_owned();
    ensure!(toml.contains("minor = true") && !toml.contains("correction"), "{toml}");
    Ok(())
}

#[test]
fn a_sentence_whose_claim_must_be_chosen_by_hand_is_left_whole() -> Result<()> {
    // Half of the change is in the words of the claim; another sentence is changed beside it.
    let change = [
        ("Two piers are cracked,” Mary Major told", "Three piers are cracked,” Mary Minor told"),
        ("cheap steel", "bad steel"),
    ];
    let folder = published("left", &change)?;
    let path = folder.join("bridge.txt");
    std::fs::write(&path, format!("\u{feff}{}", std::fs::read_to_string(&path)?))?;
    let output = check(&folder, &["--minor"])?;
    ensure!(output.status.code() == Some(1), "{}", text(&output.stderr));
    ensure!(text(&output.stderr).contains("claim `two-piers-cracked`"), "{}", text(&output.stderr));
    let after = std::fs::read_to_string(&path)?;
    ensure!(after.starts_with('\u{feff}') && after.matches('\u{feff}').count() == 1, "the file's mark stays");
    ensure!(after.contains("“Two piers are cracked,” Mary Major") && after.contains("bad steel"), "{after}");
    let after = Inputs::load(&folder)?;
    newsroom::database(&after);
    ensure!(after.source("articles/bridge.toml").contains("“Two piers are cracked,”"), "the claim is as it was");
    Ok(())
}

#[test]
fn joined_and_parted_sentences_are_not_taken_over() -> Result<()> {
    // The page has made one sentence of two: its parts are no sentences of the text.
    let folder = published("merged", &[("the mayor said. “Two", "the mayor said, and “Two")])?;
    let before = std::fs::read_to_string(folder.join("bridge.txt"))?;
    let output = check(&folder, &["--minor"])?;
    ensure!(text(&output.stderr).contains("joined or parted sentences"), "{}", text(&output.stderr));
    ensure!(std::fs::read_to_string(folder.join("bridge.txt"))? == before, "nothing is written");
    newsroom::database(&Inputs::load(&folder)?);
    // Nor where one sentence is two on the page.
    let folder = published("parted", &[("The contractor used cheap steel", "The contractor. Used cheap steel")])?;
    let before = std::fs::read_to_string(folder.join("bridge.txt"))?;
    let output = check(&folder, &["--minor"])?;
    ensure!(output.status.code() != Some(0), "{}", text(&output.stderr));
    ensure!(std::fs::read_to_string(folder.join("bridge.txt"))? == before, "{}", text(&output.stderr));
    // The headline is the article's title too.
    let folder = published("title", &[("Bridge closed after", "Bridge shut after")])?;
    ensure!(check(&folder, &["--minor"])?.status.code() == Some(0));
    ensure!(Inputs::load(&folder)?.source("articles/bridge.toml").contains("title = \"Bridge shut after inspection\""));
    Ok(())
}
