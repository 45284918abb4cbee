//! An article from outside: a web page, Markdown or plain text, as newsrooms have them.
//!
//! What a page says about itself is taken as it says it; what it does not say is left for an
//! editor, and told. Nothing is fetched.

mod encoding;
mod html;
mod markdown;
mod metadata;
mod plain;
mod saved_page;

pub use encoding::decode;

use std::fmt::Write as _;

use anyhow::{Result, bail};

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
}

impl Form {
    /// By the file's ending; else by how it begins.
    pub fn of(name: &str, text: &str) -> Self {
        match name.rsplit('.').next().map(str::to_lowercase).as_deref() {
            Some("html" | "htm" | "xhtml") => Self::Html,
            Some("md" | "markdown") => Self::Markdown,
            Some("txt") => Self::Plain,
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

/// Reads a file's bytes.
///
/// # Errors
/// When there is no text in it, or too much; the reason is for the editor.
pub fn read(name: &str, bytes: &[u8]) -> Result<Page> {
    if bytes.len() > LARGEST {
        bail!("{} megabytes are no article; the largest that is read has {}", bytes.len() >> 20, LARGEST >> 20);
    }
    let text = decode(bytes);
    let broken = text.chars().filter(|c| *c == '\u{fffd}' || c.is_control() && !c.is_whitespace()).count();
    if broken * 50 > text.chars().count() {
        bail!("this is no text: {broken} of its characters are none");
    }
    let mut page = match Form::of(name, &text) {
        Form::Html => html::read(&text)?,
        Form::Markdown => markdown::read(&text),
        Form::Plain => plain::read(&text),
    };
    if page.title.trim().is_empty() && page.paragraphs.is_empty() {
        bail!("there is no text in it");
    }
    page.title = plain_words(&page.title);
    page.paragraphs = page.paragraphs.iter().map(|paragraph| plain_words(paragraph)).collect();
    for field in [&mut page.outlet, &mut page.byline, &mut page.language] {
        *field = field.take().map(|text| plain_words(&text));
    }
    page.language = page.language.map(|tag| tag.replace('_', "-"));
    Ok(page)
}

/// The whole text of a web page as a reader sees it, and its canonical address.
///
/// # Errors
/// When the page is broken, or nested without end.
pub fn page_text(html: &str) -> Result<(String, Option<String>)> {
    html::text(html)
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
        bail!("{taken} is there already: give another id with --id");
    }
    let (outlet, mut changes) = outlet(inputs, page, known);
    let mut missing = Vec::new();
    let mut field = |name: &'static str, value: Option<&str>| match value {
        Some(value) => format!("{name} = {}\n", toml_files::quoted(value)),
        None => {
            missing.push(name);
            let example = catalogue::ARTICLE.field(name).map_or("\"…\"", |field| field.example);
            format!("# {name} = {example}   # the page does not say\n")
        }
    };
    let mut head = schema::line("article", "../");
    head.push_str(&field("text", Some(&text)));
    head.push_str(&field("title", Some(page.title.trim())));
    head.push_str(&field("outlet", outlet.as_deref()));
    if let Some(byline) = &page.byline {
        head.push_str(&field("byline", Some(byline)));
    }
    head.push_str(&field("published", page.published.as_deref()));
    head.push_str(&field("url", known.url.as_deref().or(page.url.as_deref())));
    let language = known.language.as_deref().or(page.language.as_deref());
    head.push_str(&field("language", language));
    let _ = writeln!(
        head,
        "rights = \"{}\"                  # own, licensed or quotation",
        known.rights.as_deref().unwrap_or("quotation")
    );
    let body = format!("{}\n\n{}\n", page.title.trim(), page.paragraphs.join("\n\n"));
    let hash = sayso_core::database::sha256(body.as_bytes());
    let _ = writeln!(head, "text_hash = \"{}\"     # of the text as it was read", &hash[..16]);
    changes.push(Change { path: text, text: body });
    changes.push(Change { path: toml, text: head });
    Ok(Ingested { id, changes, missing })
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
