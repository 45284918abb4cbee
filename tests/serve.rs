//! `sayso serve`: a preview that follows the folder, and shows what is wrong in it.

use std::io::{Read, Write};
use std::net::TcpStream;

use anyhow::{Result, ensure};
use sayso_publish::preview;
use sayso_publish::widget::Widget;
use sayso_tests::browser::Browser;
use sayso_tests::newsroom;
use sayso_xtask::pipeline;
use serde_json::json;

#[tokio::test]
async fn the_preview_follows_the_folder() -> Result<()> {
    let folder = newsroom::empty_folder("serve")?.join("newsroom");
    newsroom::copy_folder(&newsroom::top("tests/data/newsroom"), &folder)?;
    let served = preview::start(&folder, 0, Some(Widget::load(&pipeline::widget_folder())?))?;
    let browser = Browser::start(1280, 900).await?;
    browser.open(&format!("{}articles/bridge/", served.url())).await?;
    browser.click_words("Two piers are cracked").await?;
    browser.panel_with("Finds two piers cracked.").await?;
    browser.script("window.before = true", vec![]).await?;
    // A change of the curation is in the page without a key pressed.
    let file = folder.join("articles/bridge.toml");
    let text = std::fs::read_to_string(&file)?;
    std::fs::write(&file, text.replace("Finds two piers cracked.", "Counts two cracked piers."))?;
    browser
        .wait_until(
            "return window.before === undefined && document.querySelector('say-so')?.handle?.claims().length > 0",
            "loaded again",
        )
        .await?;
    browser
        .wait_until("return document.body.textContent.includes('Counts two cracked piers.')", "the change is there")
        .await?;
    // A mistake is shown in the page; the site stays as it was.
    std::fs::write(&file, text.replace("kind = \"accusation\"", "kind = \"accusaton\""))?;
    let told = "const told = document.getElementById('sayso-findings')?.textContent ?? '';
        return told.includes('unknown-word') && told.includes('articles/bridge.toml:') && told.includes('accusaton')";
    browser.wait_until(told, "the mistake is shown").await?;
    ensure!(
        browser.script("return document.body.textContent.includes('Counts two cracked piers.')", vec![]).await?
            == json!(true)
    );
    std::fs::write(&file, &text)?;
    browser.wait_until("return !document.getElementById('sayso-findings')?.textContent.includes('unknown-word') && document.body.textContent.includes('Finds two piers cracked.')", "mended").await?;
    browser.finish(&served.url()).await
}

#[test]
fn a_page_of_another_site_cannot_read_the_preview() -> Result<()> {
    let served = preview::start(&newsroom::top("tests/data/newsroom"), 0, None)?;
    let address = served.url().trim_start_matches("http://").trim_end_matches('/').to_owned();
    let ask = |host: &str, more: &str| -> Result<String> {
        let mut stream = TcpStream::connect(&address)?;
        write!(stream, "GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{more}\r\n")?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer)
    };
    ensure!(ask(&address, "")?.starts_with("HTTP/1.1 200"));
    ensure!(ask("evil.example", "")?.starts_with("HTTP/1.1 403"));
    // Put into a page of another site; a link there leads here all right.
    let embedded = "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n";
    ensure!(ask(&address, embedded)?.starts_with("HTTP/1.1 403"));
    let followed = "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n";
    ensure!(ask(&address, followed)?.starts_with("HTTP/1.1 200"));
    Ok(())
}
