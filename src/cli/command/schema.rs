//! `sayso schema`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use sayso_newsroom::files;
use sayso_newsroom::toml_files::schema;

use super::output::print;

/// The schema of a line that a tool of `propose --with` writes.
const TOOL: &str = "tool-proposal.schema.json";

/// Write JSON Schemas of the editors' files, by which their programs complete and check fields, and of what a
/// tool proposes.
#[derive(clap::Args)]
#[command(after_help = "Example: sayso schema --out seeds/schema\n\n\
    A file names its schema in its first line: #:schema ./schema/sources.schema.json")]
pub(super) struct Arguments {
    /// Where to write, a file for each kind; without it, all are printed as one list.
    #[arg(long)]
    out: Option<PathBuf>,
}

impl Arguments {
    pub(super) fn run(&self) -> Result<ExitCode> {
        let mut schemas = schema::files();
        schemas.push((TOOL.to_owned(), sayso_propose::tool::schema()));
        match &self.out {
            Some(out) => {
                for (name, schema) in schemas {
                    files::write(&out.join(name), format!("{schema:#}\n").as_bytes())?;
                }
                eprintln!("the schemas are in {}", out.display());
            }
            None => print(&serde_json::to_string_pretty(&serde_json::Map::from_iter(schemas))?)?,
        }
        Ok(ExitCode::SUCCESS)
    }
}
