//! The editors' compiler: from articles and curation to a checked claim database.
//!
//! [`compile`] reads nothing by itself: it gets the text of every file in [`Inputs`] and
//! answers with bytes and diagnostics. The same input gives the same bytes; there is no clock.
//! [`Inputs::load`] and the command line are the only places that touch the disk.

pub mod article;
pub mod curation;
pub mod diagnostic;
pub mod diff;
pub mod embed;
pub mod export;
pub mod extract;
pub mod files;
#[cfg(feature = "desk")]
pub mod import;
#[cfg(feature = "desk")]
pub mod ingest;
pub mod inputs;
pub mod lexicon;
pub mod links;
pub mod lint;
#[cfg(feature = "desk")]
pub mod online;
pub mod proposals;
pub mod publish;
#[cfg(feature = "desk")]
pub mod review;
pub mod section;
#[cfg(feature = "serve")]
pub mod serve;
pub mod share;
pub mod site;
pub mod start;
pub mod widget;

pub use diagnostic::{Diagnostic, Severity};
pub use inputs::{File, Inputs};

use sayso_core::{Database, database};

/// What compiling gives.
#[derive(Debug)]
pub struct Compiled {
    /// The claim database; nothing when a diagnostic is an error.
    pub database: Option<Database>,
    /// All that was found wrong, file by file, line by line.
    pub diagnostics: Vec<Diagnostic>,
}

/// Compiles a newsroom's folder: all mistakes are reported at once, and then nothing is built.
pub fn compile(inputs: &Inputs) -> Compiled {
    let (archive, mut diagnostics) = curation::read(inputs);
    let failed = diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error);
    let database = archive.filter(|_| !failed).and_then(|archive| {
        let refused = |error: database::Error| diagnostics.push(Diagnostic::of_folder(&error.to_string()));
        Database::new(archive).map_err(refused).ok()
    });
    Compiled { database, diagnostics }
}
