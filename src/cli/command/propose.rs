//! `sayso propose`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use sayso_newsroom::{Inputs, files};
use sayso_propose::extract::DEFAULT_THRESHOLD;
use sayso_propose::proposals::{self, Asked, Outcome};

use super::output::{Format, print, print_list, progress};

/// Of more articles than these, only those with something to look at are named.
const MOST_NAMED: usize = 20;

/// Propose claims: who said what in each article, and what may bear on it.
#[derive(clap::Args)]
#[command(after_help = "Example: sayso propose seeds --article global-news-2020\n\n\
    Proposals go to FOLDER/proposals/ARTICLE.toml; the editors' files are never touched, and what was\n\
    decided stays decided. Decide with `sayso review FOLDER`.")]
pub(super) struct Arguments {
    /// The newsroom's folder.
    folder: PathBuf,
    /// Only this article.
    #[arg(long)]
    article: Option<String>,
    /// Leave out what is less sure than this, from 0 to 1.
    #[arg(long, default_value_t = DEFAULT_THRESHOLD)]
    threshold: f32,
    /// How many candidates for evidence each claim gets.
    #[arg(long, default_value_t = 5)]
    candidates: usize,
    /// Print what would be written, and write nothing.
    #[arg(long)]
    dry_run: bool,
    /// How findings are printed.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

impl Arguments {
    pub(super) fn run(&self) -> Result<ExitCode> {
        let inputs = Inputs::load(&self.folder).context("the folder cannot be read")?;
        let n_articles = inputs.files.keys().filter(|path| path.starts_with("articles/")).count();
        let asked = Asked { article: self.article.as_deref(), threshold: self.threshold, candidates: self.candidates };
        let proposed = proposals::propose(&inputs, asked, &mut progress(n_articles));
        print_list(&proposed.diagnostics, &inputs, self.format, false)?;
        for (path, (text, outcome)) in &proposed.files {
            report(path, outcome, n_articles <= MOST_NAMED);
            if self.dry_run {
                print(text)?;
            } else if inputs.source(path) != text {
                files::write(&self.folder.join(path), text.as_bytes())?;
            }
        }
        let open: usize = proposed.files.values().map(|(_, outcome)| outcome.open).sum();
        eprintln!("{open} proposals are open in {} articles; decide with `sayso review`", proposed.files.len());
        Ok(if proposed.diagnostics.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
    }
}

fn report(path: &str, outcome: &Outcome, is_named: bool) {
    if is_named || !outcome.unfit.is_empty() {
        let Outcome { open, added, moved, gone, .. } = outcome;
        let (added, moved, gone) = (added.len(), moved.len(), gone.len());
        eprintln!("{path}: {open} open, {added} new, {moved} followed the article, {gone} gone");
    }
    for id in &outcome.unfit {
        eprintln!("  `{id}` was rejected, and its words are no longer in the article");
    }
}
