//! A page as a reference: what it says of itself, and its text kept for the desk. The kept text is never published.

use std::collections::HashSet;
use std::fmt::Write as _;

use anyhow::{Result, bail};
use sayso_core::Date;
use sayso_newsroom::files::Change;
use sayso_newsroom::inputs::Inputs;
use sayso_newsroom::records;
use sayso_newsroom::toml_files::{self, catalogue};

use crate::import::article::Page;
use crate::import::linked_data::address;
use crate::import::plain_words;
use crate::proposals::{slug, unlike};

/// What came of a page.
#[derive(Clone, Debug)]
pub struct Kept {
    /// The reference's id.
    pub id: String,
    /// The files to be written.
    pub changes: Vec<Change>,
    /// What the page does not say; an editor has to.
    pub missing: Vec<&'static str>,
}

/// Makes the files of a reference; `bytes` are the page as it came, `url` where it is, if the page does not say.
///
/// # Errors
/// When the id is taken, or the address is a reference already.
pub fn files(
    inputs: &Inputs,
    page: &Page,
    bytes: &[u8],
    known: (Option<&str>, Option<&str>),
    read_at: Date,
) -> Result<Kept> {
    let (id, url) = known;
    let url = url.or(page.url.as_deref());
    let references = records::references(inputs);
    let is_it = |known: &str| url.is_some_and(|url| address::plain(url) == address::plain(known));
    if let Some((id, _)) = references.iter().find(|(_, one)| one.url.as_deref().is_some_and(is_it)) {
        bail!("{} is a reference already: `{id}`", url.unwrap_or_default());
    }
    let mut taken: HashSet<String> = references.into_keys().collect();
    let id = match id {
        Some(id) if taken.contains(id) => bail!("references/{id}.toml is there already: give another id with --id"),
        Some(id) if !sayso_core::database::is_slug(id) => {
            bail!("`{id}` is no id for a reference: give one in lower-case letters, digits and single hyphens")
        }
        Some(id) => id.to_owned(),
        None => {
            let stem = format!("{}-{}", slug(page.outlet.as_deref().unwrap_or_default(), 2), slug(&page.title, 4));
            unlike(stem.trim_matches('-'), "reference", &mut taken)
        }
    };
    let mut missing = Vec::new();
    let mut text = String::new();
    let mut field = |name: &'static str, value: Option<&str>, note: &str| match value.filter(|value| !value.is_empty())
    {
        Some(value) => {
            let guess = page.guesses.iter().find(|(field, _)| *field == name || *field == "byline" && name == "author");
            let note = guess.map_or(String::new(), |(_, from)| toml_files::guess(from));
            let _ = writeln!(text, "{name} = {}{note}", toml_files::quoted(&plain_words(value)));
        }
        None => {
            let example = catalogue::REFERENCE.field(name).map_or("\"…\"", |field| field.example);
            let _ = writeln!(text, "# {name} = {example}   # an example; {note}");
            missing.push(name);
        }
    };
    const UNSAID: &str = "the page does not say";
    field("title", Some(&page.title), UNSAID);
    field("publisher", page.outlet.as_deref(), UNSAID);
    if page.byline.is_some() {
        field("author", page.byline.as_deref(), UNSAID);
    }
    if page.published.is_some() {
        field("published", page.published.as_deref(), UNSAID);
    }
    if page.language.is_some() {
        field("language", page.language.as_deref(), UNSAID);
    }
    field("url", url, UNSAID);
    field("proximity", None, "how close it is to what it tells, you know");
    field("seen", None, "how much of it you have read");
    field("read_at", Some(&read_at.to_string()), UNSAID);
    let kept = format!("{}\n\n{}\n", page.title, page.paragraphs.join("\n\n"));
    let hash = |bytes: &[u8]| sayso_core::database::sha256(bytes);
    let about = format!(
        "# What was read for `{id}`: kept by the desk, never published.\nurl = {}\nread_at = \"{read_at}\"\nsha256 = \"{}\"          # of the page as it came\ntext_sha256 = \"{}\"     # of {id}.txt\n",
        toml_files::quoted(url.unwrap_or_default()),
        hash(bytes),
        hash(kept.as_bytes()),
    );
    let _ = writeln!(text, "\n# passage = \"…\"   # at most 40 words of its own; the text is in archive/{id}.txt");
    let changes = vec![
        Change { path: format!("references/{id}.toml"), text },
        Change { path: "archive/.gitignore".into(), text: "# What was read is the desk's alone.\n*\n".into() },
        Change { path: format!("archive/{id}.txt"), text: kept },
        Change { path: format!("archive/{id}.toml"), text: about },
    ];
    Ok(Kept { id, changes, missing })
}
