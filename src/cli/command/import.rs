//! `sayso import`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail, ensure};
use sayso_core::Date;
use sayso_newsroom::{Inputs, curation};
use sayso_propose::import::{article, linked_data, reference, update};

use super::output::{difference_told, write};
use crate::fetch;

/// Take over an article (HTML, Markdown, text, .docx, .eml, PDF), others' reviews or annotations (JSON-LD).
#[derive(clap::Args)]
#[command(after_help = "Examples:\n  sayso import claims page.html\n  \
    sayso import claims story.md --outlet lakeside-paper --rights own\n  sayso import claims reviews.jsonld\n\n\
    A page becomes an article's two files; what it does not say of itself is told, and left for you.\n\
    A ClaimReview becomes a reference, a Web Annotation a proposal. Nothing is overwritten, and nothing fetched\n    \
    unless you say --fetch.")]
pub(super) struct Arguments {
    /// The newsroom's folder.
    folder: PathBuf,
    /// The files to read; with --fetch addresses.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// What a page becomes.
    #[arg(long = "as", value_enum, default_value_t)]
    into: Into,
    /// The file is a new version of an article that is there: its text is taken over, and what changed is told.
    #[arg(long, conflicts_with = "into")]
    update: bool,
    /// Fetch the pages from their addresses (http and https, at most 10 megabytes in 20 seconds).
    #[arg(long)]
    fetch: bool,
    /// The article's id; without it, made of its title.
    #[arg(long)]
    id: Option<String>,
    /// Its outlet: an id of sources.toml.
    #[arg(long)]
    outlet: Option<String>,
    /// Its address.
    #[arg(long)]
    url: Option<String>,
    /// Its language: a BCP 47 tag.
    #[arg(long)]
    language: Option<String>,
    /// Its rights.
    #[arg(long, value_parser = ["own", "licensed", "quotation"])]
    rights: Option<String>,
}

/// What a page becomes.
#[derive(Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
enum Into {
    /// An article, whose sentences are claimed.
    #[default]
    Article,
    /// A reference: its text is kept under archive/, and never published.
    Reference,
}

impl Arguments {
    pub(super) fn run(&self) -> Result<ExitCode> {
        if let Some(url) = self.url.as_deref().filter(|url| !sayso_core::database::is_web_address(url)) {
            bail!("--url: {url} is no address of the web (http or https)");
        }
        let mut is_complete = true;
        for file in &self.files {
            is_complete &= self.import(file).with_context(|| file.display().to_string())?;
        }
        Ok(if is_complete { ExitCode::SUCCESS } else { ExitCode::from(1) })
    }

    /// Imports one file; whether nothing is left for the editor to add.
    fn import(&self, file: &Path) -> Result<bool> {
        let inputs = Inputs::load(&self.folder).context("the folder cannot be read")?;
        if self.fetch {
            let fetched = fetch::fetch(&file.to_string_lossy())?;
            return self.import_page(&inputs, fetched.name, &fetched.bytes, Some(&fetched.url));
        }
        let size = std::fs::metadata(file)?.len();
        ensure!(
            size <= article::LARGEST as u64,
            "{} megabytes are no article; the largest that is read has {}",
            size >> 20,
            article::LARGEST >> 20
        );
        let bytes = std::fs::read(file)?;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if name.ends_with(".json") || name.ends_with(".jsonld") {
            self.import_linked_data(&inputs, &article::decode(&bytes))
        } else {
            self.import_page(&inputs, &name, &bytes, None)
        }
    }

    /// Imports a page as what it is to become; `from` is where it was fetched.
    fn import_page(&self, inputs: &Inputs, name: &str, bytes: &[u8], from: Option<&str>) -> Result<bool> {
        if self.update {
            return self.update(inputs, name, bytes, from);
        }
        match self.into {
            Into::Article => self.import_article(inputs, name, bytes, from),
            Into::Reference => self.import_reference(inputs, name, bytes, from),
        }
    }

    fn update(&self, inputs: &Inputs, name: &str, bytes: &[u8], from: Option<&str>) -> Result<bool> {
        let Some(archive) = curation::read_understood(inputs).0 else {
            bail!("the folder's registries have mistakes: correct them first (`sayso check` lists them)");
        };
        let mut page = article::read(name, bytes, today())?;
        page.url = self.url.clone().or(page.url).or_else(|| from.map(str::to_owned));
        let updated = update::update(inputs, &archive, &page, self.id.as_deref())?;
        write(&self.folder, &updated.changes)?;
        let id = &updated.article;
        let language =
            archive.articles.iter().find(|article| article.id == *id).map_or("", |article| &article.language);
        for one in &updated.differing {
            let words = match &one.now {
                Ok(now) => format!("changed: {}", difference_told(&one.before, now, language)),
                Err(_) => format!("gone: {}", one.before),
            };
            let claims =
                if one.claims.is_empty() { String::new() } else { format!("\n    claims: {}", one.claims.join(", ")) };
            eprintln!("{}{claims}", words.escape_debug());
        }
        if !updated.unplaced.is_empty() {
            eprintln!("as before, and no longer told from another place: {}", updated.unplaced.join(", "));
        }
        if !updated.pending.is_empty() {
            eprintln!("to be looked at since a version before: {}", updated.pending.join(", "));
        }
        updated.moved.iter().for_each(|words| eprintln!("moved: {}", words.escape_debug()));
        updated.added.iter().for_each(|words| eprintln!("new: {}", words.escape_debug()));
        let (standing, touched) = (updated.standing.len(), updated.touched.len());
        eprintln!("article `{id}`: {} stand; to look at: {touched}", count(standing, "claim"));
        Ok(updated.touched.is_empty() && updated.pending.is_empty())
    }

    fn import_reference(&self, inputs: &Inputs, name: &str, bytes: &[u8], from: Option<&str>) -> Result<bool> {
        let today = today().context("this machine's clock gives no day")?;
        let page = article::read(name, bytes, Some(today))?;
        let known = (self.id.as_deref(), self.url.as_deref().or(page.url.as_deref()).or(from));
        let kept = reference::files(inputs, &page, bytes, known, today)?;
        write(&self.folder, &kept.changes)?;
        let id = &kept.id;
        eprintln!("reference `{id}`: in references/{id}.toml; its text is kept in archive/{id}.txt");
        page.warning.iter().for_each(|warning| eprintln!("  {warning}"));
        eprintln!("  for you to say: {}; write it into references/{id}.toml", kept.missing.join(", "));
        Ok(false)
    }

    fn import_linked_data(&self, inputs: &Inputs, text: &str) -> Result<bool> {
        self.take(linked_data::read(inputs, text, self.id.as_deref())?)
    }

    /// Writes what was imported, and tells what became of each thing.
    fn take(&self, imported: linked_data::Imported) -> Result<bool> {
        write(&self.folder, &imported.changes)?;
        imported.taken.iter().for_each(|line| eprintln!("{}", line.escape_debug()));
        imported.left.iter().for_each(|line| eprintln!("left out: {}", line.escape_debug()));
        Ok(imported.left.is_empty())
    }

    fn import_article(&self, inputs: &Inputs, name: &str, bytes: &[u8], from: Option<&str>) -> Result<bool> {
        let known = article::Known {
            id: self.id.clone(),
            outlet: self.outlet.clone(),
            url: self.url.clone(),
            language: self.language.clone(),
            rights: self.rights.clone(),
        };
        let mut page = article::read(name, bytes, today())?;
        page.url = page.url.or_else(|| from.map(str::to_owned));
        let taken = article::files(inputs, &page, &known)?;
        write(&self.folder, &taken.changes)?;
        let (id, n) = (&taken.id, page.paragraphs.len());
        eprintln!("article `{id}`: {}, in {id}.txt and articles/{id}.toml", count(n, "paragraph"));
        if !taken.missing.is_empty() {
            eprintln!("  the page does not say: {}; write it into articles/{id}.toml", taken.missing.join(", "));
        }
        if !page.left_out.is_empty() {
            let n = count(page.left_out.len(), "block");
            eprintln!(
                "  left out as no part of it: {n} of the page, listed in articles/{id}.toml; put back what is one"
            );
        }
        page.warning.iter().for_each(|warning| eprintln!("  {warning}"));
        let is_given = |field: &str| field == "language" && self.language.is_some();
        for (field, from) in page.guesses.iter().filter(|(field, _)| !is_given(field)) {
            let value = match *field {
                "byline" => page.byline.as_deref(),
                "published" => page.published.as_deref(),
                "language" => page.language.as_deref(),
                _ => None,
            };
            eprintln!("  a guess: {field} = “{}”, from {from}; look at it", value.unwrap_or_default().escape_debug());
        }
        // What the page says others found stands beside its article.
        let reviews = match article::Form::of(name, &article::decode(bytes)) {
            article::Form::Html => linked_data::of_page(&Inputs::load(&self.folder)?, &article::decode(bytes)),
            _ => linked_data::Imported::default(),
        };
        Ok(self.take(reviews)? & taken.missing.is_empty())
    }
}

/// A number of things.
fn count(n: usize, thing: &str) -> String {
    if n == 1 { format!("1 {thing}") } else { format!("{n} {thing}s") }
}

/// The day of import: nothing was published after it.
fn today() -> Option<Date> {
    jiff::Zoned::now().date().to_string().parse().ok()
}
