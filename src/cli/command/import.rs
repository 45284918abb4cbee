//! `sayso import`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, ensure};
use sayso_newsroom::Inputs;
use sayso_propose::import::{article, linked_data};

use super::output::write;

/// Take over an article (HTML, Markdown, text), others' reviews or annotations (JSON-LD).
#[derive(clap::Args)]
#[command(after_help = "Examples:\n  sayso import claims page.html\n  \
    sayso import claims story.md --outlet lakeside-paper --rights own\n  sayso import claims reviews.jsonld\n\n\
    A page becomes an article's two files; what it does not say of itself is told, and left for you.\n\
    A ClaimReview becomes a reference, a Web Annotation a proposal. Nothing is fetched or overwritten.")]
pub(super) struct Arguments {
    /// The newsroom's folder.
    folder: PathBuf,
    /// The files to read.
    #[arg(required = true)]
    files: Vec<PathBuf>,
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

impl Arguments {
    pub(super) fn run(&self) -> Result<ExitCode> {
        let mut is_complete = true;
        for file in &self.files {
            is_complete &= self.import(file).with_context(|| file.display().to_string())?;
        }
        Ok(if is_complete { ExitCode::SUCCESS } else { ExitCode::from(1) })
    }

    /// Imports one file; whether nothing is left for the editor to add.
    fn import(&self, file: &Path) -> Result<bool> {
        let inputs = Inputs::load(&self.folder).context("the folder cannot be read")?;
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
            self.import_article(&inputs, &name, &bytes)
        }
    }

    fn import_linked_data(&self, inputs: &Inputs, text: &str) -> Result<bool> {
        let imported = linked_data::read(inputs, text)?;
        write(&self.folder, &imported.changes)?;
        imported.taken.iter().for_each(|line| eprintln!("{}", line.escape_debug()));
        imported.left.iter().for_each(|line| eprintln!("left out: {}", line.escape_debug()));
        Ok(imported.left.is_empty())
    }

    fn import_article(&self, inputs: &Inputs, name: &str, bytes: &[u8]) -> Result<bool> {
        let known = article::Known {
            id: self.id.clone(),
            outlet: self.outlet.clone(),
            url: self.url.clone(),
            language: self.language.clone(),
            rights: self.rights.clone(),
        };
        let page = article::read(name, bytes)?;
        let taken = article::files(inputs, &page, &known)?;
        write(&self.folder, &taken.changes)?;
        let (id, n) = (&taken.id, page.paragraphs.len());
        eprintln!("article `{id}`: {n} paragraphs, in {id}.txt and articles/{id}.toml");
        if !taken.missing.is_empty() {
            eprintln!("  the page does not say: {}; write it into articles/{id}.toml", taken.missing.join(", "));
        }
        Ok(taken.missing.is_empty())
    }
}
