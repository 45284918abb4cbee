//! A mail (`.eml`): its subject is the title, its text the article. Attachments are not opened.

use anyhow::{Context, Result};
use mail_parser::MessageParser;
use sayso_core::Date;

use super::super::{Page, about, html, plain};

pub(in super::super) fn read(bytes: &[u8], today: Option<Date>) -> Result<Page> {
    let mail = MessageParser::default().parse(bytes).context("this is no mail")?;
    let text = mail.body_text(0).map(|text| text.into_owned());
    // The plain part is what its sender wrote; of HTML alone the article is looked for as in a page.
    let is_html_alone = mail.text_bodies().next().is_none_or(|part| part.is_text_html());
    let page = match mail.body_html(0).filter(|_| is_html_alone) {
        Some(body) => html::read(&body, today)?,
        None => plain::read(&unquoted(&text.unwrap_or_default())),
    };
    let subject = mail.subject().map(str::to_owned).unwrap_or_default();
    let mut paragraphs = page.paragraphs;
    if !subject.is_empty() && !page.title.is_empty() && !about::is_same_title(&subject, &page.title) && !is_html_alone {
        paragraphs.insert(0, page.title);
    }
    let from = mail.from().and_then(|from| from.first()).and_then(|from| from.name().map(str::to_owned));
    let byline = from.map(|name| about::names_in(&name).join(", ")).filter(|names| !names.is_empty());
    let published = mail.date().map(|date| format!("{:04}-{:02}-{:02}", date.year, date.month, date.day));
    let mut guesses = Vec::new();
    guesses.extend(byline.as_ref().map(|_| ("byline", "who sent the mail")));
    guesses.extend(published.as_ref().map(|_| ("published", "the day the mail was sent")));
    Ok(Page {
        title: if subject.is_empty() { about::first_words(&paragraphs) } else { subject },
        byline,
        published,
        paragraphs,
        left_out: page.left_out,
        guesses,
        ..Page::default()
    })
}

/// Without what the mail answers to, and without its signature.
fn unquoted(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let own = text.lines().take_while(|line| line.trim_end() != "--");
    own.filter(|line| !line.starts_with('>')).collect::<Vec<_>>().join("\n")
}
