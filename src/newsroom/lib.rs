//! A newsroom's folder: the editors' files, read, checked against the craft, and compiled.
//!
//! [`compile`] reads nothing by itself: it gets the text of every file in [`Inputs`] and
//! answers with bytes and diagnostics. The same input gives the same bytes; there is no clock.
//! [`Inputs::load`] and [`files`] are the only places that touch the disk.

pub mod curation;
pub mod diagnostic;
pub mod diff;
pub mod files;
pub mod inputs;
pub mod leaning;
pub mod lexicons;
pub mod lint;
pub mod new_folder;
pub mod outline;
pub mod records;
pub mod sarif;
mod spelling;
pub mod toml_files;
pub mod upgrade;
mod word;

pub use diagnostic::{Diagnostic, Severity};
pub use inputs::Inputs;
pub use word::word;

use sayso_core::{Database, database};

/// What compiling gives.
#[derive(Debug)]
pub struct Compiled {
    /// The claim database; nothing when a diagnostic is an error.
    pub database: Option<Database>,
    /// All that was found wrong, file by file, line by line.
    pub diagnostics: Vec<Diagnostic>,
}

impl Compiled {
    /// Whether a finding is an error.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|finding| finding.severity == Severity::Error)
    }

    /// The same, its database marked as a draft.
    pub fn as_draft(self) -> Self {
        let database = self.database.and_then(|database| {
            let mut archive = database.archive().clone();
            archive.about.is_draft = true;
            Database::new(archive).ok()
        });
        Self { database, ..self }
    }
}

/// Compiles a newsroom's folder: all mistakes are reported at once, and then nothing is built.
pub fn compile(inputs: &Inputs) -> Compiled {
    let (archive, mut diagnostics) = curation::read(inputs);
    let database = archive.and_then(|archive| {
        let refused = |error: database::Error| diagnostics.push(Diagnostic::of_folder(&error.to_string()));
        Database::new(archive).map_err(refused).ok()
    });
    Compiled { database, diagnostics }
}
