//! What shells and manuals need of the command.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::CommandFactory;

use super::Arguments;

pub(super) fn completions(shell: clap_complete::Shell) -> Result<ExitCode> {
    clap_complete::generate(shell, &mut Arguments::command(), "sayso", &mut std::io::stdout());
    Ok(ExitCode::SUCCESS)
}

pub(super) fn manual(out: &Path) -> Result<ExitCode> {
    std::fs::create_dir_all(out).with_context(|| out.display().to_string())?;
    clap_mangen::generate_to(Arguments::command(), out).with_context(|| out.display().to_string())?;
    eprintln!("the manual's pages are in {}", out.display());
    Ok(ExitCode::SUCCESS)
}
