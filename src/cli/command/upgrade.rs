//! `sayso upgrade`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use sayso_newsroom::{Inputs, upgrade};

use super::output::write;

/// Bring a folder of an earlier form into today's; nothing is lost, and comments stay.
#[derive(clap::Args)]
#[command(after_help = "Example: sayso upgrade claims\n\n\
    Links that were written pair by pair stay as they are, marked `legacy = true`, until you say what each\n\
    statement answers; `sayso check` counts them.")]
pub(super) struct Arguments {
    /// The newsroom's folder.
    folder: PathBuf,
}

impl Arguments {
    pub(super) fn run(&self) -> Result<ExitCode> {
        let inputs = Inputs::load(&self.folder).context("the folder cannot be read")?;
        let upgraded = upgrade::upgrade(&inputs)?;
        if upgraded.changes.is_empty() && upgraded.gone.is_empty() {
            eprintln!("the folder has today's form");
            return Ok(ExitCode::SUCCESS);
        }
        write(&self.folder, &upgraded.changes)?;
        // What was in them is written.
        for path in &upgraded.gone {
            let path = self.folder.join(path);
            std::fs::remove_file(&path).with_context(|| path.display().to_string())?;
        }
        eprintln!("{} files written, {} taken apart", upgraded.changes.len(), upgraded.gone.len());
        if upgraded.n_legacy > 0 {
            eprintln!("{} links are marked `legacy`: `sayso check` tells where", upgraded.n_legacy);
        }
        Ok(ExitCode::SUCCESS)
    }
}
