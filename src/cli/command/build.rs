//! `sayso build`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use sayso_newsroom::{Inputs, lint};
use sayso_publish::building::{BuiltSite, Outcome, build};
use sayso_publish::site::{self, Settings};
use sayso_publish::stage::Stage;

use super::chosen_widget;
use super::output::{Format, bar, print, print_list};

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
        let outcome = if self.claims_only { self.claims()? } else { self.site()? };
        print_list(&outcome.compiled.diagnostics, &outcome.inputs, self.format, false)?;
        let Some(site) = &outcome.site else {
            let hint =
                if self.draft { "" } else { ": correct the errors, or build with --draft, which marks all of it" };
            eprintln!("nothing was built{hint}");
            return Ok(ExitCode::from(1));
        };
        self.tell(site)?;
        Ok(ExitCode::SUCCESS)
    }

    fn site(&self) -> Result<Outcome> {
        let widget = chosen_widget(self.widget.as_deref())?;
        let bar = bar();
        let tell = || bar.inc(1);
        let settings = Settings { progress: Some(&tell), ..Settings::new(widget.as_ref(), &self.articles) };
        let outcome = build(&self.folder, &self.out, &settings, self.draft);
        bar.finish_and_clear();
        outcome
    }

    /// The claims of each article alone.
    fn claims(&self) -> Result<Outcome> {
        let inputs = Inputs::load(&self.folder).context("the folder cannot be read")?;
        let compiled = lint::check(&inputs);
        let compiled = if self.draft { compiled.as_draft() } else { compiled };
        let site = match &compiled.database {
            Some(db) if self.draft || !compiled.has_errors() => {
                let stage = Stage::open(&self.out)?;
                let (built, hash) = site::write_claims(db, &|file| stage.put(&file))?;
                stage.publish()?;
                let (n_articles, n_claims) = (db.archive().articles.len(), db.archive().claims.len());
                Some(BuiltSite { built, n_articles, n_claims, hash, n_drawn: None })
            }
            _ => None,
        };
        Ok(Outcome { compiled, inputs, site })
    }

    fn tell(&self, site: &BuiltSite) -> Result<()> {
        let BuiltSite { built, n_articles, n_claims, hash, n_drawn } = site;
        for notice in &built.notices {
            eprintln!("note: {notice}");
        }
        if !built.sizes.is_empty() {
            eprintln!("{:<42}{:>10}{:>10}", "what readers load (bytes)", "raw", "gzip");
        }
        for (name, raw, gzip) in &built.sizes {
            eprintln!("  {name:<40}{raw:>10}{gzip:>10}");
        }
        eprintln!("{n_articles} articles, {n_claims} claims, database {hash}, in {}", self.out.display());
        if let Some(n_drawn) = n_drawn {
            eprintln!("{n_drawn} pages of articles were drawn anew; `sayso check` tells the findings of all");
        }
        eprintln!("to be put on any file server; to look at it here: sayso serve, or open offline.html");
        if built.lines.is_empty() {
            return Ok(());
        }
        if built.lines.len() <= MOST_LINES && self.format == Format::Human {
            return print(built.embed_lines().trim_end());
        }
        eprintln!("the lines of markup for pages are in {}", self.out.join(site::LINES).display());
        Ok(())
    }
}
