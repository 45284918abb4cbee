//! On paper: every note whole, every address in full, on A4 and on Letter.

use std::collections::BTreeSet;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use sayso_publish::preview::Running;
use sayso_tests::browser::Browser;
use sayso_tests::newsroom;
use sayso_xtask::pipeline;
use serde_json::{Value, json};

/// Name, width and height in inches.
const PAPERS: [(&str, f64, f64); 2] = [("A4", 8.27, 11.69), ("Letter", 8.5, 11.0)];

/// The texts of a page that are on paper, in order: of each note, and before it what it is.
const TEXTS: &str = "
    const texts = (root) => {
        const found = [];
        const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) {
            const hidden = walk.currentNode.parentElement.closest('.rows summary, .when, .about, .way > :not(summary), .said :is(.question, .seen, .origin, .summary), .rows .said > :not(:first-child) blockquote, .meaning, .why:has(> .corroborates), .told, .back, script, style, .sources');
            if (!hidden && walk.currentNode.data.trim()) found.push(walk.currentNode.data);
        }
        return found;
    };
    const links = (note) => [...note.querySelectorAll('.said .source a')].map((link) => link.dataset.note ?? link.getAttribute('href'));
    return [texts(document.querySelector('article')),
        [...document.querySelectorAll('.note')].map((note) => [note.id, texts(note), links(note)]),
        texts(document.querySelector('.legend')), texts(document.querySelector('.foot'))]";

fn run(command: &str, arguments: &[&str]) -> Result<String> {
    let output = Command::new(command).args(arguments).output().with_context(|| command.to_owned())?;
    ensure!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?)
}

/// Without white space and the hyphens of line ends.
fn solid(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\u{ad}' | '\u{2068}' | '\u{2069}') && !c.is_control())
        .collect()
}

/// That every text is on paper as often as the page has it. (Not in which order: a column may be
/// painted before the one it follows.)
fn all_there(paper: &str, texts: &[String], what: &str) -> Result<()> {
    let page = texts.join("\n");
    for text in texts.iter().collect::<BTreeSet<_>>() {
        let (printed, expected) = (paper.matches(&**text).count(), page.matches(&**text).count());
        ensure!(
            printed >= expected,
            "{what}: “{text}” stands {expected} times on the page and {printed} times on paper"
        );
    }
    Ok(())
}

#[tokio::test]
#[ignore = "large"]
async fn every_note_stands_on_paper_whole() -> Result<()> {
    let folder = newsroom::empty_folder("print")?;
    let server = Running::start(&pipeline::site_folder(), 0)?;
    let browser = Browser::start(1280, 900).await?;
    let mut n_pages = 0;
    for article in ["global-news-2020", "the-tower-2013"] {
        // With the widget running: its marks, its panel and its button must not be on paper.
        browser.open(&format!("{}articles/{article}/", server.url())).await?;
        browser.script("document.querySelector('say-so').handle.open(document.querySelector('.note').id.replace('sayso-', ''))", vec![]).await?;
        browser.panel_with("All claims").await?;
        let texts = browser.script(TEXTS, vec![]).await?;
        for (paper, width, height) in PAPERS {
            let size = json!({ "paperWidth": width, "paperHeight": height, "preferCSSPageSize": false, "printBackground": false });
            let pdf = browser.cdp("Page.printToPDF", size).await?;
            let pdf = base64::engine::general_purpose::STANDARD.decode(pdf["data"].as_str().context("a PDF")?)?;
            let file = folder.join(format!("{article}-{paper}.pdf"));
            std::fs::write(&file, &pdf)?;
            let path = file.to_str().context("a path")?;
            let on_paper = solid(&run("pdftotext", &["-raw", "-enc", "UTF-8", path, "-"])?);
            let what = format!("{article} on {paper}");
            if paper == "A4" {
                n_pages += run("pdfinfo", &[path])?
                    .lines()
                    .find_map(|line| line.strip_prefix("Pages:")?.trim().parse::<u32>().ok())
                    .context("pages")?;
            }
            let notes = texts[1].as_array().context("notes")?;
            ensure!(notes.len() == if article == "global-news-2020" { 51 } else { 33 }, "{} notes", notes.len());
            let of = |texts: &Value| -> Vec<String> {
                texts.as_array().into_iter().flatten().filter_map(|text| text.as_str().map(solid)).collect()
            };
            let mut all = [of(&texts[0]), of(&texts[2]), of(&texts[3])].concat();
            for note in notes {
                all.extend(of(&note[1]));
                all.extend(of(&note[2]).into_iter().map(|link| format!("({link})")));
            }
            ensure!(all.len() > 1000, "{} texts", all.len());
            all_there(&on_paper, &all, &what)?;
            ensure!(on_paper.matches("Onwhosesay-so?").count() == 1, "{what}: no panel, no button");
            // Nothing is outside of the page.
            let boxes = run("pdftotext", &["-bbox", path, "-"])?;
            let number = |line: &str, name: &str| -> Option<f64> {
                line.split(&format!("{name}=\"")).nth(1)?.split('"').next()?.parse().ok()
            };
            let mut words = 0;
            for line in boxes.lines().filter(|line| line.contains("<word")) {
                let (right, bottom) = (number(line, "xMax").context("xMax")?, number(line, "yMax").context("yMax")?);
                let (left, top) = (number(line, "xMin").context("xMin")?, number(line, "yMin").context("yMin")?);
                let inside = left > 20.0 && top > 20.0 && right < width * 72.0 - 20.0 && bottom < height * 72.0 - 20.0;
                ensure!(inside, "{what}: cut at the edge: {line}");
                words += 1;
            }
            ensure!(words > 5000, "{words} words");
        }
        browser.script("document.querySelector('say-so').handle.close()", vec![]).await?;
    }
    ensure!(n_pages <= 34, "{n_pages} pages for 84 notes and their articles");
    Ok(())
}

/// A page without endnotes, printed while a card is open.
#[tokio::test]
async fn the_demo_is_printed_with_its_open_card() -> Result<()> {
    let folder = newsroom::empty_folder("print-demo")?;
    let server = Running::start(&pipeline::demo_folder(), 0)?;
    let browser = Browser::start(1280, 900).await?;
    browser.open(&server.url()).await?;
    browser.click_words("Iran historically had poor relations with the Taliban,").await?;
    browser.panel_with("Seth Jones").await?;
    let pdf = browser.cdp("Page.printToPDF", json!({ "paperWidth": 8.27, "paperHeight": 11.69 })).await?;
    let file = folder.join("demo.pdf");
    std::fs::write(&file, base64::engine::general_purpose::STANDARD.decode(pdf["data"].as_str().context("a PDF")?)?)?;
    let text = run("pdftotext", &["-enc", "UTF-8", file.to_str().context("a path")?, "-"])?;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in
        ["None of the sources we read denies it.", "1 independent", "Limiting", "It just causes massive disruption"]
    {
        ensure!(text.contains(words), "“{words}” is on paper: {text}");
    }
    ensure!(!text.contains("All claims") && !text.contains("Show all marks"), "no buttons on paper");
    // And then it is on the screen as it was.
    let shown = "return [...document.querySelectorAll('say-so')].map(e => e.shadowRoot.querySelector('.panel')).find(p => p).matches(':popover-open')";
    browser.wait_until(shown, "the panel is over the page again").await?;
    browser.finish(&server.url()).await
}
