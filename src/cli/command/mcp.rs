//! `sayso mcp`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;

use crate::mcp;

/// Let a program read articles, questions and findings, and propose: over the Model Context Protocol, on standard input
/// and output.
#[derive(clap::Args)]
#[command(after_help = "Example, in the settings of a program that speaks the protocol: command `sayso`, arguments\n\
    `mcp claims`.\n\n\
    What it proposes is held against the texts, and goes to FOLDER/proposals/; editors decide with\n\
    `sayso review FOLDER`. Withdrawn claims, redacted text and archive/ are not told, and nothing is sent.")]
pub(super) struct Arguments {
    /// The newsroom's folder.
    folder: PathBuf,
}

impl Arguments {
    pub(super) fn run(&self) -> Result<ExitCode> {
        mcp::serve(&self.folder)?;
        Ok(ExitCode::SUCCESS)
    }
}
