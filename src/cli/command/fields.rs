//! `sayso fields`.

use std::process::ExitCode;

use anyhow::Result;
use sayso_newsroom::toml_files::schema;

use super::output::print;

/// Tell what a field of the editors' files means: its type, an example, the rule that asks for it.
#[derive(clap::Args)]
#[command(
    after_help = "Examples:\n  sayso fields            all of them\n  sayso fields quote\n  sayso fields claim      all of a claim"
)]
pub(super) struct Arguments {
    /// A field, or a kind of table; all without it.
    name: Option<String>,
}

impl Arguments {
    pub(super) fn run(&self) -> Result<ExitCode> {
        let described = schema::describe(self.name.as_deref());
        if described.is_empty() {
            let name = self.name.as_deref().unwrap_or_default();
            eprintln!("there is no field `{name}`; `sayso fields` lists all");
            return Ok(ExitCode::from(1));
        }
        print(described.trim_end())?;
        Ok(ExitCode::SUCCESS)
    }
}
