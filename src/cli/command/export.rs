//! `sayso export`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use sayso_core::Database;
use sayso_core::model::ArticleIdx;
use sayso_newsroom::{Inputs, compile};
use sayso_publish::export;

use super::output::{Format, print, print_findings, reading};

/// Print a folder's claims or corrections for others.
#[derive(clap::Args)]
#[command(after_help = "Examples:\n  sayso export seeds --format json > claims.json\n  \
    sayso export seeds --format corrections-atom > corrections.atom\n  \
    sayso export seeds --format fragment --article global-news-2020 --style > notes.html")]
pub(super) struct Arguments {
    /// The newsroom's folder.
    folder: PathBuf,
    /// For whom.
    #[arg(long, value_enum, default_value_t = ExportFormat::Json)]
    format: ExportFormat,
    /// The article whose notes are wanted, of a fragment.
    #[arg(long, value_name = "ID")]
    article: Option<String>,
    /// With a style of its own, of a fragment.
    #[arg(long)]
    style: bool,
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
    /// An article's notes as HTML without scripts: for full-text feeds, letters, and inside of an embed.
    Fragment,
    /// The same as plain text.
    FragmentText,
}

impl Arguments {
    /// The article of a fragment: the only one, if none is named.
    fn article(&self, db: &Database) -> Result<ArticleIdx> {
        let all: Vec<_> = db.articles().collect();
        match (&self.article, &all[..]) {
            (None, [(only, _)]) => Ok(*only),
            (None, _) => bail!("the folder has {} articles: say which one with --article ID", all.len()),
            (Some(id), _) => {
                let found = all.iter().find(|(_, article)| article.id == *id);
                Ok(found.with_context(|| format!("there is no article `{id}`"))?.0)
            }
        }
    }

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
            ExportFormat::Fragment => export::fragment::html(db, self.article(db)?, self.style),
            ExportFormat::FragmentText => export::fragment::text(db, self.article(db)?),
        };
        bar.finish_and_clear();
        print(text.trim_end())?;
        Ok(ExitCode::SUCCESS)
    }
}
