//! `sayso completions`.

use std::process::ExitCode;

use anyhow::Result;
use clap::CommandFactory;

/// Print what a shell needs to complete this command.
#[derive(clap::Args)]
#[command(after_help = "Example: sayso completions bash > ~/.local/share/bash-completion/completions/sayso")]
pub(super) struct Arguments {
    /// The shell.
    shell: clap_complete::Shell,
}

impl Arguments {
    pub(super) fn run(&self) -> Result<ExitCode> {
        let mut command = super::CommandLine::command();
        clap_complete::generate(self.shell, &mut command, "sayso", &mut std::io::stdout());
        Ok(ExitCode::SUCCESS)
    }
}
