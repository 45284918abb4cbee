//! `sayso diff`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use sayso_core::Database;
use sayso_newsroom::records::Records;
use sayso_newsroom::{Inputs, compile, diff, lint};

use super::output::{Format, print, print_findings};

/// Say what readers will see changed, from one folder or database to the next.
#[derive(clap::Args)]
#[command(after_help = "Example: sayso diff published/ seeds/\n\n\
    Each side is a newsroom's folder or a .sayso file. Exit code 1: a public change has neither a\n\
    correction note nor `minor = true`.")]
pub(super) struct Arguments {
    /// What was published: a folder or a .sayso file.
    old: PathBuf,
    /// What will be: a folder, or a .sayso file.
    new: PathBuf,
    /// How changes are printed.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

impl Arguments {
    pub(super) fn run(&self) -> Result<ExitCode> {
        let format = self.format;
        let (Some(before), Some(after)) = (database(&self.old, format)?, database(&self.new, format)?) else {
            return Ok(ExitCode::from(1));
        };
        // What was minor last time says nothing of this time.
        let minor = |id: &str| after.1.iter().any(|minor| minor == id) && !before.1.iter().any(|minor| minor == id);
        let changes = diff::diff(&before.0, &after.0, &minor);
        let missing = changes.iter().filter(|change| change.missing.is_some()).count();
        if format == Format::Human {
            for change in &changes {
                print(&format!("{} ({})", change.claim, change.article))?;
                change.changes.iter().try_for_each(|line| print(&format!("  {line}")))?;
                change.missing.iter().try_for_each(|line| print(&format!("  ! {line}")))?;
                if let (Some([_, state]), true) = (&change.state, wants_second_editor(&self.new)) {
                    print(&format!("  ! a second editor signs again: approved_state = \"{state}\""))?;
                }
            }
            eprintln!("{} claims changed, {missing} without a note", changes.len());
        } else {
            print(&serde_json::to_string_pretty(&changes)?)?;
        }
        Ok(if missing > 0 { ExitCode::from(1) } else { ExitCode::SUCCESS })
    }
}

/// Whether a folder asks for two editors; a database does not say.
fn wants_second_editor(path: &Path) -> bool {
    Inputs::load(path).is_ok_and(|inputs| Records::read(&inputs).wants_second_editor)
}

/// A database, and the ids of the claims whose changes its editors call minor.
fn database(path: &Path, format: Format) -> Result<Option<(Database, Vec<String>)>> {
    if path.is_file() {
        let bytes = std::fs::read(path).with_context(|| path.display().to_string())?;
        let database = Database::open(&bytes).with_context(|| path.display().to_string())?;
        return Ok(Some((database, Vec::new())));
    }
    let inputs = Inputs::load(path).context("the folder cannot be read")?;
    let compiled = compile(&inputs);
    if compiled.database.is_none() {
        print_findings(&compiled, &inputs, format, true)?;
    }
    Ok(compiled.database.map(|database| (database, lint::minor(&inputs))))
}
