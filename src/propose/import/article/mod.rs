//! An article from outside: a web page, Markdown or plain text, as newsrooms have them.
//!
//! What a page says about itself is taken as it says it; what it does not say is left for an
//! editor, and told. Nothing is fetched.

mod about;
mod documents;
mod encoding;
mod html;
mod markdown;
mod plain;
mod saved_page;
mod text;

pub use encoding::decode;

use std::fmt::Write as _;

use anyhow::{Result, bail};
use sayso_core::Date;

use sayso_newsroom::files::Change;
use sayso_newsroom::inputs::Inputs;
use sayso_newsroom::records::{self, SourceRecord};
use sayso_newsroom::toml_files::{self, Edit, Line, catalogue, schema};

use crate::import::plain_words;
use crate::proposals::slug;

/// The largest page, in bytes, that is read: an article of this length is a book.
pub const LARGEST: usize = 16 << 20;

/// What kind of file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A web page.
    Html,
    /// Markdown, with or without front matter.
    Markdown,
    /// Plain text: the first line is the headline.
    Plain,
    /// A Word document.
    Docx,
    /// A mail.
    Mail,
    /// A PDF.
    Pdf,
}

impl Form {
    /// By how it begins, where that is plain; else by the file's ending.
    pub fn of(name: &str, text: &str) -> Self {
        if text.starts_with("%PDF-") {
            return Self::Pdf;
        }
        if text.starts_with("PK\u{3}\u{4}") {
            return Self::Docx;
        }
        match name.rsplit('.').next().map(str::to_lowercase).as_deref() {
            Some("html" | "htm" | "xhtml") => Self::Html,
            Some("md" | "markdown") => Self::Markdown,
            Some("txt") => Self::Plain,
            Some("docx") => Self::Docx,
            Some("eml") => Self::Mail,
            Some("pdf") => Self::Pdf,
            _ if text.trim_start().starts_with('<') => Self::Html,
            _ => Self::Plain,
        }
    }
}

/// What is known of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Its headline.
    pub title: String,
    /// The publisher's name.
    pub outlet: Option<String>,
    /// Who signed it.
    pub byline: Option<String>,
    /// `2008`, `2008-01` or `2008-01-31`.
    pub published: Option<String>,
    /// Its canonical address.
    pub url: Option<String>,
    /// BCP 47 tag.
    pub language: Option<String>,
    /// Its paragraphs, without the headline and page furniture.
    pub paragraphs: Vec<String>,
    /// On which page each of them begins, from 1, if the document has pages.
    pub leaves: Vec<u32>,
    /// The time of day it was published at, as the page gives it: `14:05+01:00`.
    pub published_time: Option<String>,
    /// The day it was changed last.
    pub modified: Option<String>,
    /// What of the page was left out as furniture, near the text.
    pub left_out: Vec<String>,
    /// What the editor has to know of how it was read.
    pub warning: Option<&'static str>,
    /// Fields that the page does not say outright, and where they were read.
    pub guesses: Vec<(&'static str, &'static str)>,
}

impl Page {
    /// Where a paragraph stands, counted from 0, as the locator of a passage: its page if the document has pages, else its number.
    pub fn locator(&self, n: usize) -> String {
        match self.leaves.get(n) {
            Some(leaf) => format!("p. {leaf}"),
            None => format!("¶ {}", n + 1),
        }
    }
}

/// What an editor says of an article that its page does not.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// The article's id.
    pub id: Option<String>,
    /// The id of its outlet in `sources.toml`.
    pub outlet: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// Its language.
    pub language: Option<String>,
    /// Its rights: own, licensed or quotation.
    pub rights: Option<String>,
}

/// An article that was read, as files of a newsroom's folder.
#[derive(Clone, Debug)]
pub struct Ingested {
    /// Its id.
    pub id: String,
    /// The files to be written: new ones, and registries with new entries at their ends.
    pub changes: Vec<Change>,
    /// What the page does not say; an editor has to.
    pub missing: Vec<&'static str>,
}

/// Reads a file's bytes. Nothing was published after `today`.
///
/// # Errors
/// When there is no text in it, or too much; the reason is for the editor.
pub fn read(name: &str, bytes: &[u8], today: Option<Date>) -> Result<Page> {
    if bytes.len() > LARGEST {
        bail!("{} megabytes are no article; the largest that is read has {}", bytes.len() >> 20, LARGEST >> 20);
    }
    let beginning = String::from_utf8_lossy(&bytes[..bytes.len().min(64)]);
    let page = match Form::of(name, &beginning) {
        Form::Docx => documents::docx::read(bytes)?,
        Form::Mail => documents::email::read(bytes, today)?,
        Form::Pdf => documents::pdf::read(bytes)?,
        Form::Html | Form::Markdown | Form::Plain => read_text(name, bytes, today)?,
    };
    tidy(page)
}

/// Reads a file that is text.
fn read_text(name: &str, bytes: &[u8], today: Option<Date>) -> Result<Page> {
    let text = decode(bytes);
    let broken = text.chars().filter(|c| *c == '\u{fffd}' || c.is_control() && !c.is_whitespace()).count();
    if broken * 50 > text.chars().count() {
        bail!("this is no text, or one in an encoding that is not known: save it as UTF-8");
    }
    Ok(match Form::of(name, &text) {
        Form::Html => html::read(&text, today)?,
        Form::Markdown => markdown::read(&text),
        _ => plain::read(&text),
    })
}

/// Each field in one line, without what nobody sees.
fn tidy(mut page: Page) -> Result<Page> {
    if page.title.trim().is_empty() && page.paragraphs.is_empty() {
        bail!("there is no text in it");
    }
    page.title = plain_words(&page.title);
    page.paragraphs =
        page.paragraphs.iter().map(|paragraph| plain_words(paragraph)).filter(|words| !words.is_empty()).collect();
    // No locator rather than one of another paragraph.
    if page.leaves.len() != page.paragraphs.len() {
        page.leaves.clear();
    }
    for field in [&mut page.outlet, &mut page.byline, &mut page.language] {
        *field = field.take().map(|text| plain_words(&text));
    }
    let stated = page.language.map(|tag| in_custom(&tag)).filter(|tag| about::is_language(tag));
    let language = about::language_of(stated.as_deref(), &page.paragraphs.join("\n"));
    page.guesses.extend(language.iter().filter_map(|said| Some(("language", said.guessed_from?))));
    page.language = language.map(|said| said.value);
    Ok(page)
}

/// A language tag with the capitals that are customary: `en-US`, `zh-Hant`.
fn in_custom(tag: &str) -> String {
    let customary = |(n, part): (usize, &str)| match (n, part.len()) {
        (0, _) => part.to_lowercase(),
        (_, 2) => part.to_uppercase(),
        (_, 4) => part[..1].to_uppercase() + &part[1..].to_lowercase(),
        _ => part.to_owned(),
    };
    tag.replace('_', "-")
        .split('-')
        .filter(|part| part.is_ascii())
        .enumerate()
        .map(customary)
        .collect::<Vec<_>>()
        .join("-")
}

/// The whole text of a web page as a reader sees it, and its canonical address.
///
/// # Errors
/// When the page is broken, or nested without end.
pub fn page_text(html: &str) -> Result<(String, Option<String>)> {
    html::whole(html)
}

/// Makes the files of an article; never in place of one that is there.
///
/// # Errors
/// When the id is taken or none can be made.
pub fn files(inputs: &Inputs, page: &Page, known: &Known) -> Result<Ingested> {
    let id = known.id.clone().unwrap_or_else(|| slug(&page.title, 6));
    if !sayso_core::database::is_slug(&id) {
        bail!("`{id}` is no id for an article: give one with --id, in lower-case letters, digits and single hyphens");
    }
    let (toml, text) = (format!("articles/{id}.toml"), format!("{id}.txt"));
    if let Some(taken) = [&toml, &text].into_iter().find(|path| inputs.files.contains_key(*path)) {
        bail!("{taken} is there already: --update takes over a new version, --id gives another id");
    }
    let (outlet, mut changes) = outlet(inputs, page, known);
    let mut missing = Vec::new();
    let mut field = |name: &'static str, value: Option<&str>, is_given: bool| match value {
        Some(value) => {
            let guess = page.guesses.iter().find(|(field, _)| *field == name && !is_given);
            let note = guess.map_or(String::new(), |(_, from)| toml_files::guess(from));
            format!("{name} = {}{note}\n", toml_files::quoted(value))
        }
        None => {
            missing.push(name);
            let example = catalogue::ARTICLE.field(name).map_or("\"…\"", |field| field.example);
            format!("# {name} = {example}   # the page does not say; this is an example\n")
        }
    };
    let mut head = schema::line("article", "../");
    head.push_str(&field("text", Some(&text), true));
    head.push_str(&field("title", Some(page.title.trim()), true));
    head.push_str(&field("outlet", outlet.as_deref(), true));
    if let Some(byline) = &page.byline {
        head.push_str(&field("byline", Some(byline), false));
    }
    head.push_str(&field("published", page.published.as_deref(), false));
    head.push_str(&field("url", known.url.as_deref().or(page.url.as_deref()), true));
    let language = known.language.as_deref().or(page.language.as_deref());
    head.push_str(&field("language", language, known.language.is_some()));
    let _ = writeln!(
        head,
        "rights = \"{}\"                  # own, licensed or quotation",
        known.rights.as_deref().unwrap_or("quotation")
    );
    head.push_str(&said_besides(page));
    let body = format!("{}\n\n{}\n", page.title.trim(), page.paragraphs.join("\n\n"));
    let hash = sayso_core::database::sha256(body.as_bytes());
    let _ = writeln!(head, "text_hash = \"{}\"     # of the text as it was read", &hash[..16]);
    changes.push(Change { path: text, text: body });
    changes.push(Change { path: toml, text: head });
    Ok(Ingested { id, changes, missing })
}

/// What the page says besides, and what of it was left out: for the editor, as comments.
fn said_besides(page: &Page) -> String {
    /// How much of a block is told, in characters: enough to put it back.
    const TOLD: usize = 1_000;
    let mut lines = String::new();
    if let Some(warning) = page.warning {
        let _ = writeln!(lines, "# Note: {warning}.");
    }
    if let Some(time) = &page.published_time {
        let _ = writeln!(lines, "# The page gives the time of day: {time}");
    }
    if let Some(day) = &page.modified {
        let _ = writeln!(lines, "# Changed last on {day}, says the page.");
    }
    if !page.left_out.is_empty() {
        lines.push_str("# Left out as no part of the article; put back into the text what is one:\n");
        for block in &page.left_out {
            let told: String = block.chars().take(TOLD).collect();
            let more = if told.len() < block.len() { "…" } else { "" };
            let _ = writeln!(lines, "#   {}{more}", plain_words(&told));
        }
    }
    lines
}

/// The outlet's entry: one that is there, else a new one.
fn outlet(inputs: &Inputs, page: &Page, known: &Known) -> (Option<String>, Vec<Change>) {
    if known.outlet.is_some() {
        return (known.outlet.clone(), Vec::new());
    }
    let Some(name) = page.outlet.as_deref().filter(|name| !name.trim().is_empty()) else { return (None, Vec::new()) };
    let sources = records::sources(inputs);
    let is_it = |source: &SourceRecord| source.name.as_ref().is_some_and(|known| known.eq_ignore_ascii_case(name));
    if let Some((id, _)) = sources.iter().find(|(_, source)| is_it(source)) {
        return (Some(id.clone()), Vec::new());
    }
    let id = slug(name, 4);
    if id.is_empty() || sources.contains_key(&id) {
        return (None, Vec::new());
    }
    let name = || Line::new("name", name);
    let mut file = Edit::new(inputs.source("sources.toml"));
    file.add_entry(&id, &[name(), Line::new("kind", "outlet"), Line::new("origin", id.as_str())]);
    let mut changes = vec![Change { path: "sources.toml".into(), text: file.text() }];
    let mut file = Edit::new(inputs.source("origins.toml"));
    if !file.has_entry(&id) {
        file.add_entry(&id, &[name()]);
        changes.push(Change { path: "origins.toml".into(), text: file.text() });
    }
    (Some(id), changes)
}

/// The linked data of a web page, script by script; what cannot be read is passed over.
pub(crate) fn linked_scripts(html: &str) -> Vec<serde_json::Value> {
    about::linked_scripts(html)
}

/// The day of a timestamp in any of the forms that pages have.
pub(crate) fn day_in(stamp: &str) -> Option<Date> {
    about::date_in(stamp).map(|stamp| stamp.day)
}

/// The words of a text that may be markup.
pub(crate) fn words_of(text: &str) -> String {
    let decoded = about::decoded(text);
    if decoded.contains('<') && decoded.contains('>') { html::words(&decoded) } else { decoded }
}
