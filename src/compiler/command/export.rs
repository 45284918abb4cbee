//! `export`.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::ValueEnum;
use sayso::{Inputs, compile, export};

use super::output::{Format, print, print_findings};

/// For whom a folder is exported.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Kind {
    /// Everything, for programs.
    Json,
    /// Linked data (schema.org): Claim, and ClaimReview where an editor recorded a verdict.
    Claimreview,
    /// Web Annotations (W3C).
    #[cfg(feature = "desk")]
    Webannotation,
    /// The claims, for spreadsheets.
    #[cfg(feature = "desk")]
    Csv,
    /// Corrections and withdrawals, for spreadsheets.
    #[cfg(feature = "desk")]
    CorrectionsCsv,
    /// Corrections and withdrawals, for feed readers (Atom).
    #[cfg(feature = "desk")]
    CorrectionsAtom,
}

pub(super) fn export(folder: &Path, kind: Kind) -> Result<ExitCode> {
    let inputs = Inputs::load(folder).context("the folder cannot be read")?;
    let compiled = compile(&inputs);
    print_findings(&compiled, &inputs, Format::Human, true)?;
    let Some(db) = &compiled.database else { return Ok(ExitCode::from(1)) };
    let text = match kind {
        Kind::Json => serde_json::to_string_pretty(&export::json::export(db))?,
        Kind::Claimreview => serde_json::to_string_pretty(&export::linked(db))?,
        #[cfg(feature = "desk")]
        Kind::Webannotation => serde_json::to_string_pretty(&export::annotation::export(db))?,
        #[cfg(feature = "desk")]
        Kind::Csv => export::csv::claims(db)?,
        #[cfg(feature = "desk")]
        Kind::CorrectionsCsv => export::csv::corrections_table(db)?,
        #[cfg(feature = "desk")]
        Kind::CorrectionsAtom => export::corrections::atom(db)?,
    };
    print(text.trim_end())?;
    Ok(ExitCode::SUCCESS)
}
