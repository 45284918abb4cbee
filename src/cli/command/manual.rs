//! `sayso manual`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::CommandFactory;

/// Write the manual's pages.
#[derive(clap::Args)]
#[command(after_help = "Example: sayso manual --out ~/.local/share/man/man1")]
pub(super) struct Arguments {
    /// Where to write; made if absent.
    #[arg(long)]
    out: PathBuf,
}

impl Arguments {
    pub(super) fn run(&self) -> Result<ExitCode> {
        let out = &self.out;
        std::fs::create_dir_all(out).with_context(|| out.display().to_string())?;
        clap_mangen::generate_to(super::CommandLine::command(), out).with_context(|| out.display().to_string())?;
        eprintln!("the manual's pages are in {}", out.display());
        Ok(ExitCode::SUCCESS)
    }
}
