//! The editors' compiler: from articles and curation to a checked claim database.
//!
//! [`compile`] reads nothing by itself: it gets the text of every file in [`Inputs`] and
//! answers with bytes and diagnostics. The same input gives the same bytes; there is no clock.
//! [`Inputs::load`] and the command line are the only places that touch the disk.

pub mod article;
pub mod curation;
pub mod diagnostic;
pub mod embed;
pub mod export;
pub mod inputs;
pub mod page;
pub mod section;

pub use diagnostic::{Diagnostic, Severity};
pub use inputs::{File, Inputs};

use sayso_core::{Database, database};

/// What compiling gives.
#[derive(Debug)]
pub struct Compiled {
    /// The claim database; nothing when a diagnostic is an error.
    pub bytes: Option<Vec<u8>>,
    /// All that was found wrong, file by file, line by line.
    pub diagnostics: Vec<Diagnostic>,
}

impl Compiled {
    /// The compiled database, opened.
    pub fn database(&self) -> Option<Database> {
        self.bytes.as_ref().and_then(|bytes| Database::open(bytes).ok())
    }
}

/// Compiles a newsroom's folder: all mistakes are reported at once, and then nothing is built.
pub fn compile(inputs: &Inputs) -> Compiled {
    let (archive, mut diagnostics) = curation::read(inputs);
    let failed = diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error);
    let bytes = archive.filter(|_| !failed).and_then(|archive| match database::write(&archive) {
        Ok(bytes) => Some(bytes),
        Err(error) => {
            diagnostics.push(Diagnostic::of_folder(&error.to_string()));
            None
        }
    });
    Compiled { bytes, diagnostics }
}
