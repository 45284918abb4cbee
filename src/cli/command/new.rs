//! `sayso new`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use sayso_newsroom::{Inputs, new_folder};

use super::output::write;

/// Start a newsroom's folder.
#[derive(clap::Args)]
#[command(
    after_help = "Example: sayso new claims --publisher \"The Lakeside Paper\" --site https://lakeside.example/claims"
)]
pub(super) struct Arguments {
    /// The folder to begin; made if absent.
    folder: PathBuf,
    /// The newsroom's name.
    #[arg(long, default_value = "My newsroom")]
    publisher: String,
    /// Where the built site will be.
    #[arg(long, default_value = "https://example.org/claims")]
    site: String,
}

impl Arguments {
    pub(super) fn run(&self) -> Result<ExitCode> {
        let folder = &self.folder;
        std::fs::create_dir_all(folder.join("articles")).with_context(|| folder.display().to_string())?;
        let inputs = Inputs::load(folder).context("the folder cannot be read")?;
        // Only commands may ask the clock.
        let today = jiff::Zoned::now().date();
        let changes = new_folder::files(&inputs, &self.publisher, &self.site, &today.to_string())?;
        write(folder, &changes)?;
        eprintln!("{} is begun. Next:", folder.display());
        eprintln!("  sayso import {0} page.html     take over an article", folder.display());
        eprintln!("  sayso propose {}              who said what in it", folder.display());
        eprintln!("  sayso review {}               decide", folder.display());
        eprintln!("  sayso check {}                what is still missing", folder.display());
        Ok(ExitCode::SUCCESS)
    }
}
