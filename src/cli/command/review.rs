//! `sayso review`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;

use crate::review;

/// Walk the open proposals in the terminal: accept, reject, edit, skip, undo.
#[derive(clap::Args)]
#[command(after_help = "Example: sayso review seeds --by \"City desk\"\n\n\
    Every decision is written at once; starting again goes on where you stopped.")]
pub(super) struct Arguments {
    /// The newsroom's folder.
    folder: PathBuf,
    /// Only this article.
    #[arg(long)]
    article: Option<String>,
    /// The public name of whoever decides: an editor's or a desk's.
    #[arg(long)]
    by: Option<String>,
}

impl Arguments {
    pub(super) fn run(&self) -> Result<ExitCode> {
        let review = review::run(&self.folder, self.article.as_deref(), self.by.as_deref())?;
        let (accepted, rejected) = review.decided();
        eprintln!("{accepted} accepted, {rejected} rejected, {} open", review.entries().len());
        Ok(ExitCode::SUCCESS)
    }
}
