//! The command line: reads folders, writes files, prints diagnostics.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand, ValueEnum};
use sayso::{Compiled, Inputs, compile, export, page};
use sayso_core::Database;
use sayso_core::model::ArticleIdx;

/// On whose say-so? Compiles editors' claims about news articles.
#[derive(Parser)]
#[command(version, after_help = "Exit codes: 0 all is well, 1 findings in the editors' files, 2 usage or files.")]
struct Command {
    #[command(subcommand)]
    action: Action,
    /// How findings are printed.
    #[arg(long, global = true, value_enum, default_value_t = Format::Human)]
    format: Format,
}

#[derive(Subcommand)]
enum Action {
    /// Compile a folder: the claim database, and each article as HTML.
    #[command(after_help = "Example: sayso build seeds --out dist")]
    Build {
        /// The newsroom's folder.
        folder: PathBuf,
        /// Where to write; made if absent.
        #[arg(long)]
        out: PathBuf,
    },
    /// Report every mistake in a folder, and write nothing.
    #[command(after_help = "Example: sayso check seeds --format json")]
    Check {
        /// The newsroom's folder.
        folder: PathBuf,
    },
    /// Print a folder's claims as JSON.
    #[command(after_help = "Example: sayso export seeds --format json > claims.json")]
    Export {
        /// The newsroom's folder.
        folder: PathBuf,
    },
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Human,
    /// For machines.
    Json,
}

fn main() -> ExitCode {
    let command = Command::parse();
    match run(&command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn run(command: &Command) -> Result<ExitCode> {
    let (Action::Build { folder, .. } | Action::Check { folder } | Action::Export { folder }) = &command.action;
    let inputs = Inputs::load(folder).context("the folder cannot be read")?;
    let compiled = compile(&inputs);
    let data_goes_out = matches!(command.action, Action::Export { .. });
    print_findings(&compiled, &inputs, command.format, data_goes_out)?;
    let Some(db) = compiled.database() else { return Ok(ExitCode::from(1)) };
    match &command.action {
        Action::Check { .. } => {}
        Action::Build { out, .. } => write_all(out, &db, &compiled)?,
        Action::Export { .. } => print(&serde_json::to_string_pretty(&export::json::export(&db))?)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Findings go to standard error for people; for machines as a list to standard output, unless
/// data goes there.
fn print_findings(compiled: &Compiled, inputs: &Inputs, format: Format, data_goes_out: bool) -> Result<()> {
    if format == Format::Json && !data_goes_out {
        let findings: Vec<_> = compiled.diagnostics.iter().map(|finding| finding.to_json(inputs)).collect();
        return print(&serde_json::to_string_pretty(&findings)?);
    }
    let colour = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    for diagnostic in &compiled.diagnostics {
        eprintln!("{}\n", diagnostic.render(inputs, colour));
    }
    if compiled.bytes.is_none() {
        eprintln!("{} findings; nothing was written", compiled.diagnostics.len());
    }
    Ok(())
}

fn print(text: &str) -> Result<()> {
    writeln!(std::io::stdout(), "{text}").context("standard output cannot be written")
}

fn write_all(out: &Path, db: &Database, compiled: &Compiled) -> Result<()> {
    std::fs::create_dir_all(out).with_context(|| format!("{} cannot be made", out.display()))?;
    let bytes = compiled.bytes.as_deref().unwrap_or_default();
    write(&out.join("claims.sayso"), bytes)?;
    for (n, article) in db.archive().articles.iter().enumerate() {
        let html = page::article(db, ArticleIdx::new(n));
        write(&out.join(format!("{}.html", article.id)), html.as_bytes())?;
    }
    let (articles, claims) = (db.archive().articles.len(), db.archive().claims.len());
    let hash = db.hash().get(..12).unwrap_or_default();
    eprintln!("{articles} articles, {claims} claims, database {hash} of {} bytes in {}", bytes.len(), out.display());
    Ok(())
}

/// Writes beside the file and renames, so that nobody ever reads half of it.
fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let beside = path.with_extension("part");
    std::fs::write(&beside, bytes).with_context(|| format!("{} cannot be written", beside.display()))?;
    std::fs::rename(&beside, path).with_context(|| format!("{} cannot be written", path.display()))
}
