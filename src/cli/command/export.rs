//! `sayso export`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::ValueEnum;
use sayso_newsroom::{Inputs, compile};
use sayso_publish::export;

use super::output::{Format, print, print_findings, reading};

/// Print a folder's claims or corrections for others.
#[derive(clap::Args)]
#[command(after_help = "Examples:\n  sayso export seeds --format json > claims.json\n  \
    sayso export seeds --format corrections-atom > corrections.atom")]
pub(super) struct Arguments {
    /// The newsroom's folder.
    folder: PathBuf,
    /// For whom.
    #[arg(long, value_enum, default_value_t = ExportFormat::Json)]
    format: ExportFormat,
}

/// For whom a folder is exported.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ExportFormat {
    /// Everything, for programs.
    Json,
    /// Linked data (schema.org): Claim, and ClaimReview where an editor recorded a verdict.
    Claimreview,
    /// Web Annotations (W3C).
    Webannotation,
    /// The claims, for spreadsheets.
    Csv,
    /// Corrections and withdrawals, for spreadsheets.
    CorrectionsCsv,
    /// Corrections and withdrawals, for feed readers (Atom).
    CorrectionsAtom,
}

impl Arguments {
    pub(super) fn run(&self) -> Result<ExitCode> {
        let inputs = Inputs::load(&self.folder).context("the folder cannot be read")?;
        let bar = reading(&inputs);
        let compiled = compile(&inputs);
        bar.suspend(|| print_findings(&compiled, &inputs, Format::Human, true))?;
        let Some(db) = &compiled.database else { return Ok(ExitCode::from(1)) };
        let text = match self.format {
            ExportFormat::Json => export::for_pages(&export::json::export(db)),
            ExportFormat::Claimreview => export::for_pages(&export::linked_data::export(db)),
            ExportFormat::Webannotation => export::for_pages(&export::annotation::export(db)),
            ExportFormat::Csv => export::csv::claims(db)?,
            ExportFormat::CorrectionsCsv => export::csv::corrections_table(db)?,
            ExportFormat::CorrectionsAtom => export::corrections::atom(db)?,
        };
        bar.finish_and_clear();
        print(text.trim_end())?;
        Ok(ExitCode::SUCCESS)
    }
}
