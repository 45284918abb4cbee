//! `sayso build`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use sayso_core::Database;
use sayso_newsroom::{Inputs, lint};
use sayso_publish::site::{self, Built, Sink};
use sayso_publish::stage::Stage;

use super::chosen_widget;
use super::output::{Format, print, print_findings};

/// The most articles whose lines of markup are printed; those of all are in embed/lines.txt.
const MOST_LINES: usize = 20;

/// Build the static site of a folder, what newsrooms embed, and the file to read offline.
#[derive(clap::Args)]
#[command(after_help = "Example: sayso build seeds --out public\n\n\
    Other files in the folder stay as they are. Files named by their hash stay too,\n\
    because pages of others may have pinned them; sayso.sha256 lists all that is Sayso's.")]
pub(super) struct Arguments {
    /// The newsroom's folder.
    folder: PathBuf,
    /// Where to write; made if absent.
    #[arg(long)]
    out: PathBuf,
    /// The articles of the offline file, by id. Without it, the newest that fit.
    #[arg(long, value_name = "ARTICLE", value_delimiter = ',')]
    articles: Vec<String>,
    /// A folder with another widget than the one within this command.
    #[arg(long, value_name = "FOLDER")]
    widget: Option<PathBuf>,
    /// Write the claims of each article alone, for systems that make their own pages.
    #[arg(long, conflicts_with_all = ["articles", "widget"])]
    claims_only: bool,
    /// Build although `check` finds errors; every page and every file says that it is a draft.
    #[arg(long)]
    draft: bool,
    /// How findings are printed.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

impl Arguments {
    pub(super) fn run(&self) -> Result<ExitCode> {
        let inputs = Inputs::load(&self.folder).context("the folder cannot be read")?;
        let compiled = lint::check(&inputs);
        print_findings(&compiled, &inputs, self.format, false)?;
        if compiled.has_errors() && !self.draft {
            eprintln!("nothing was built: correct the errors, or build with --draft, which marks all of it");
            return Ok(ExitCode::from(1));
        }
        let compiled = if self.draft { compiled.as_draft() } else { compiled };
        let Some(db) = &compiled.database else { return Ok(ExitCode::from(1)) };
        if self.claims_only {
            put(&self.out, db, self.format, |sink| site::write_claims(db, sink))?;
        } else {
            let widget = chosen_widget(self.widget.as_deref())?;
            put(&self.out, db, self.format, |sink| site::write(db, widget.as_ref(), &self.articles, sink))?;
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn put(out: &Path, db: &Database, format: Format, write: impl FnOnce(&Sink) -> Result<Built>) -> Result<()> {
    let stage = Stage::open(out)?;
    let built = write(&|file| stage.put(&file))?;
    stage.publish()?;
    for notice in &built.notices {
        eprintln!("note: {notice}");
    }
    if !built.sizes.is_empty() {
        eprintln!("{:<42}{:>10}{:>10}", "what readers load (bytes)", "raw", "gzip");
    }
    for (name, raw, gzip) in &built.sizes {
        eprintln!("  {name:<40}{raw:>10}{gzip:>10}");
    }
    let (articles, claims) = (db.archive().articles.len(), db.archive().claims.len());
    let hash = db.hash().get(..12).unwrap_or_default();
    eprintln!("{articles} articles, {claims} claims, database {hash}, in {}", out.display());
    eprintln!("to be put on any file server; to look at it here: sayso serve, or open offline.html");
    if built.lines.is_empty() {
        return Ok(());
    }
    if built.lines.len() <= MOST_LINES && format == Format::Human {
        return print(built.embed_lines().trim_end());
    }
    eprintln!("the lines of markup for pages are in {}", out.join(site::LINES).display());
    Ok(())
}
