//! `sayso schema`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use sayso_newsroom::files;
use sayso_newsroom::toml_files::schema;

use super::output::print;

/// Write JSON Schemas of the editors' files, by which their programs complete and check fields.
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
        let schemas = schema::files();
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
