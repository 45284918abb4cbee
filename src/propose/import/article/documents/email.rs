//! A mail (`.eml`): its subject is the title, its text the article. Attachments are not opened.

use anyhow::{Context, Result};
use mail_parser::MessageParser;
use sayso_core::Date;
use sayso_language::PageWords;

use super::super::{Page, about, html, plain};

pub(in super::super) fn read(bytes: &[u8], today: Option<Date>) -> Result<Page> {
    let mail = MessageParser::default().parse(bytes).context("this is no mail")?;
    let text = mail.body_text(0).map(|text| text.into_owned());
    // The plain part is what its sender wrote; of HTML alone the article is looked for as in a page.
    let is_html_alone = mail.text_bodies().next().is_none_or(|part| part.is_text_html());
    let (own, others) = parted(&text.unwrap_or_default());
    let page = match mail.body_html(0).filter(|_| is_html_alone) {
        Some(body) => html::read(&body, today)?,
        None => plain::read(&own),
    };
    let subject = mail.subject().map(|subject| without_prefix(subject).to_owned()).unwrap_or_default();
    let mut paragraphs = page.paragraphs;
    if !subject.is_empty() && !page.title.is_empty() && !about::is_same_title(&subject, &page.title) && !is_html_alone {
        paragraphs.insert(0, page.title.clone());
    }
    let from = mail.from().and_then(|from| from.first()).and_then(|from| from.name().map(str::to_owned));
    let byline = from.map(|name| about::names_in(&name).join(", ")).filter(|names| !names.is_empty());
    let published = mail.date().map(|date| format!("{:04}-{:02}-{:02}", date.year, date.month, date.day));
    let mut guesses = Vec::new();
    guesses.extend(byline.as_ref().map(|_| ("byline", "who sent the mail")));
    guesses.extend(published.as_ref().map(|_| ("published", "the day the mail was sent")));
    Ok(Page {
        title: if subject.is_empty() { page.title } else { subject },
        byline,
        published,
        paragraphs,
        left_out: page.left_out.into_iter().chain(others).collect(),
        guesses,
        ..Page::default()
    })
}

/// The sender's own words, and what the mail answers to, passes on or is signed with.
fn parted(text: &str) -> (String, Vec<String>) {
    let text = text.replace("\r\n", "\n");
    let lines: Vec<&str> = text.lines().collect();
    // "On Monday, Jane Doe <jane@…> wrote:" may be broken in two.
    let begins = |n: usize| {
        let line = lines[n].trim();
        let two = format!("{line} {}", lines.get(n + 1).map_or("", |next| next.trim()));
        line == "--" || is_divider(line) || is_lead(line) || is_lead(&two)
    };
    let end = (0..lines.len()).find(|n| begins(*n)).unwrap_or(lines.len());
    let own: Vec<&str> = lines[..end].iter().filter(|line| !line.starts_with('>')).copied().collect();
    let rest = &lines[end..];
    // A mail that only passes something on is of that: without the lines that tell whose it was.
    if own.iter().all(|line| line.trim().is_empty()) && !rest.is_empty() {
        let body = rest[1..].iter().skip_while(|line| !line.trim().is_empty());
        return (body.map(|line| line.trim_start_matches(['>', ' '])).collect::<Vec<_>>().join("\n"), Vec::new());
    }
    let blocks = rest.join("\n");
    let others = blocks.split("\n\n").map(|block| block.split_whitespace().collect::<Vec<_>>().join(" "));
    (own.join("\n"), others.filter(|block| !block.is_empty()).collect())
}

/// Whether a line parts a mail from another one: `-----Original Message-----`.
fn is_divider(line: &str) -> bool {
    let bare = line.trim_matches(|c: char| c == '-' || c.is_whitespace());
    let is_ruled = line.starts_with("---") && line.ends_with("---");
    is_ruled && !bare.is_empty() && bare.split_whitespace().count() <= 4
        || line.starts_with("________________")
        || line.eq_ignore_ascii_case("begin forwarded message:")
}

/// Whether a line leads to what the mail answers to: `On 19 Jan 2026, Jane Doe <jane@…> wrote:`.
fn is_lead(line: &str) -> bool {
    let lower = line.to_lowercase();
    let is_addressed = line.contains('@') || line.chars().any(|c| c.is_ascii_digit());
    let says = |words: &PageWords| words.list("mail-says").iter().any(|word| lower.contains(word.as_str()));
    is_addressed && line.ends_with(':') && line.chars().count() < 200 && PageWords::all().any(says)
}

/// Without what mail programs put before a subject.
fn without_prefix(subject: &str) -> &str {
    const BEFORE: &[&str] = &["re", "fwd", "fw", "aw", "wg", "tr", "rv", "sv", "antw"];
    let mut subject = subject.trim();
    while let Some((before, rest)) = subject.split_once(':') {
        if !BEFORE.contains(&before.trim().to_lowercase().as_str()) {
            break;
        }
        subject = rest.trim_start();
    }
    subject
}
