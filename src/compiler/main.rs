//! The command line: reads folders, writes files, prints diagnostics.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand, ValueEnum};
use sayso::publish::Stage;
use sayso::site::{Built, Sink};
use sayso::widget::Widget;
use sayso::proposals::{self, Asked};
use sayso::diagnostic::sarif;
use sayso::{Compiled, Diagnostic, Inputs, Severity, compile, diff, export, extract, lint, site};
use sayso_core::Database;

#[cfg(feature = "mimalloc")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// On whose say-so? Compiles editors' claims about news articles.
#[derive(Parser)]
#[command(version = version(), after_help = "Exit codes: 0 all is well, 1 findings in the editors' files, 2 usage or files.")]
struct Command {
    #[command(subcommand)]
    action: Action,
    /// How findings are printed.
    #[arg(long, global = true, value_enum, default_value_t = Format::Human)]
    format: Format,
}

#[derive(Subcommand)]
enum Action {
    /// Build the static site of a folder, what newsrooms embed, and the file to read offline.
    #[command(after_help = "Example: sayso build seeds --out public\n\n\
        What stands in the folder and is not Sayso's stays there. Files named by their hash stay too,\n\
        because pages of others may have pinned them; sayso.sha256 lists all that is Sayso's.")]
    Build {
        /// The newsroom's folder.
        folder: PathBuf,
        /// Where to write; made if absent.
        #[arg(long)]
        out: PathBuf,
        /// An article of the offline file; may be given again. Without it, all.
        #[arg(long, value_name = "ARTICLE")]
        offline: Vec<String>,
        /// A folder with another widget than the one within this command.
        #[arg(long, value_name = "FOLDER")]
        widget: Option<PathBuf>,
        /// Write the claims of each article alone, for systems that make their own pages.
        #[arg(long, conflicts_with_all = ["offline", "widget"])]
        claims_only: bool,
    },
    /// Show the site on this machine while editing: it is built anew at every change.
    #[cfg(feature = "serve")]
    #[command(after_help = "Example: sayso serve seeds")]
    Serve {
        /// The newsroom's folder.
        folder: PathBuf,
        /// Port on 127.0.0.1; 0 takes any free one.
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// A folder with another widget than the one within this command.
        #[arg(long, value_name = "FOLDER")]
        widget: Option<PathBuf>,
    },
    /// Propose claims: who said what in each article, and what may bear on it.
    #[command(after_help = "Example: sayso propose seeds --article global-news-2020\n\n\
        Proposals go to FOLDER/proposals/ARTICLE.toml; the editors' files are never touched, and what was\n\
        decided stays decided. Decide with `sayso review FOLDER`.")]
    Propose {
        /// The newsroom's folder.
        folder: PathBuf,
        /// Only this article.
        #[arg(long)]
        article: Option<String>,
        /// Leave out what is less sure than this, from 0 to 1.
        #[arg(long, default_value_t = extract::DEFAULT_THRESHOLD)]
        threshold: f32,
        /// How many candidates for evidence each claim gets.
        #[arg(long, default_value_t = 5)]
        candidates: usize,
        /// Print what would be written, and write nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Report every mistake in a folder, and write nothing.
    #[command(after_help = "Example: sayso check seeds --format json")]
    Check {
        /// The newsroom's folder.
        #[arg(required_unless_present = "rules")]
        folder: Option<PathBuf>,
        /// List the rules, what each asks for, and how it is allowed.
        #[arg(long)]
        rules: bool,
    },
    /// Say what readers will see changed, from one folder or database to the next.
    #[command(after_help = "Example: sayso diff published/ seeds/\n\n\
        Each side is a newsroom's folder or a .sayso file. Exit code 1: a public change has neither a\n\
        correction note nor `minor = true`.")]
    Diff {
        /// What was published: a folder or a .sayso file.
        old: PathBuf,
        /// What will be: a folder, or a .sayso file.
        new: PathBuf,
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
    /// For code scanning (SARIF 2.1.0).
    Sarif,
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
    let format = command.format;
    match &command.action {
        Action::Propose { folder, article, threshold, candidates, dry_run } => {
            let asked = Asked { article: article.as_deref(), threshold: *threshold, candidates: *candidates };
            propose(folder, asked, *dry_run, format)
        }
        Action::Diff { old, new } => diff(old, new, format),
        Action::Check { rules: true, .. } => list_rules(),
        Action::Check { folder, .. } => check(folder.as_deref().unwrap_or(Path::new(".")), format),
        Action::Build { folder, out, claims_only: true, .. } => {
            with_database(folder, format, false, |db| build(out, db, format, |sink| site::write_claims(db, sink)))
        }
        Action::Build { folder, out, offline, widget, .. } => with_database(folder, format, false, |db| {
            let widget = the_widget(widget.as_deref())?;
            build(out, db, format, |sink| site::write(db, widget.as_ref(), offline, sink))
        }),
        Action::Export { folder } => {
            with_database(folder, format, true, |db| print(&serde_json::to_string_pretty(&export::json::export(db))?))
        }
        #[cfg(feature = "serve")]
        Action::Serve { folder, port, widget } => serve(folder, *port, widget.as_deref()),
    }
}

/// Compiles a folder, prints what was found, and goes on if it has no mistakes.
fn with_database(
    folder: &Path,
    format: Format,
    data_goes_out: bool,
    act: impl FnOnce(&Database) -> Result<()>,
) -> Result<ExitCode> {
    let inputs = Inputs::load(folder).context("the folder cannot be read")?;
    let compiled = compile(&inputs);
    print_findings(&compiled, &inputs, format, data_goes_out)?;
    let Some(db) = &compiled.database else { return Ok(ExitCode::from(1)) };
    act(db).map(|()| ExitCode::SUCCESS)
}

/// Every rule with its severity, its source in the craft and what it asks for.
fn list_rules() -> Result<ExitCode> {
    for rule in lint::RULES {
        let severity = if rule.severity == Severity::Error { "error" } else { "warning" };
        print(&format!("{:<18}{severity:<9}{:<5}{}", rule.name, rule.craft, rule.asks))?;
    }
    print("\nTo allow one where it stands, in a claim, a link, a source, a reference or an article:\n  allow = { rule-name = \"why\" }")?;
    Ok(ExitCode::SUCCESS)
}

fn check(folder: &Path, format: Format) -> Result<ExitCode> {
    let inputs = Inputs::load(folder).context("the folder cannot be read")?;
    let checked = lint::check(&inputs);
    print_list(&checked.diagnostics, &inputs, format, false)?;
    let (errors, warnings) = (count(&checked, Severity::Error), count(&checked, Severity::Warning));
    if format == Format::Human {
        eprintln!("{errors} errors, {warnings} warnings");
    }
    Ok(if errors + warnings > 0 { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

fn count(compiled: &Compiled, severity: Severity) -> usize {
    compiled.diagnostics.iter().filter(|finding| finding.severity == severity).count()
}

fn diff(old: &Path, new: &Path, format: Format) -> Result<ExitCode> {
    let (Some(before), Some(after)) = (database(old, format)?, database(new, format)?) else {
        return Ok(ExitCode::from(1));
    };
    let minor = |id: &str| after.1.iter().any(|minor| minor == id);
    let changes = diff::diff(&before.0, &after.0, &minor);
    let missing = changes.iter().filter(|change| change.missing.is_some()).count();
    if format == Format::Human {
        for change in &changes {
            print(&format!("{} ({})", change.claim, change.article))?;
            change.changes.iter().try_for_each(|line| print(&format!("  {line}")))?;
            change.missing.iter().try_for_each(|line| print(&format!("  ! {line}")))?;
        }
        eprintln!("{} claims changed, {missing} without a note", changes.len());
    } else {
        print(&serde_json::to_string_pretty(&changes)?)?;
    }
    Ok(if missing > 0 { ExitCode::from(1) } else { ExitCode::SUCCESS })
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

fn propose(folder: &Path, asked: Asked, dry_run: bool, format: Format) -> Result<ExitCode> {
    let inputs = Inputs::load(folder).context("the folder cannot be read")?;
    let proposed = proposals::propose(&inputs, asked, &mut |_| {});
    let findings = Compiled { database: None, diagnostics: proposed.diagnostics };
    print_list(&findings.diagnostics, &inputs, format, false)?;
    for (path, (text, outcome)) in &proposed.files {
        eprintln!(
            "{path}: {} open, {} new, {} followed the article, {} gone",
            outcome.open,
            outcome.added.len(),
            outcome.moved.len(),
            outcome.gone.len()
        );
        for id in &outcome.unfit {
            eprintln!("  `{id}` was rejected, and its words are no longer in the article");
        }
        if dry_run {
            print(text)?;
        } else if inputs.source(path) != text {
            sayso::files::write(&folder.join(path), text.as_bytes())?;
        }
    }
    Ok(if findings.diagnostics.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// Findings go to standard error for people; for machines as a list to standard output, unless
/// data goes there.
fn print_findings(compiled: &Compiled, inputs: &Inputs, format: Format, data_goes_out: bool) -> Result<()> {
    print_list(&compiled.diagnostics, inputs, format, data_goes_out)?;
    if compiled.database.is_none() && (format == Format::Human || data_goes_out) {
        eprintln!("{} findings; nothing was written", compiled.diagnostics.len());
    }
    Ok(())
}

fn print_list(findings: &[Diagnostic], inputs: &Inputs, format: Format, data_goes_out: bool) -> Result<()> {
    if format == Format::Sarif && !data_goes_out {
        return print(&serde_json::to_string_pretty(&sarif::report(findings, inputs))?);
    }
    if format == Format::Json && !data_goes_out {
        let findings: Vec<_> = findings.iter().map(|finding| finding.to_json(inputs)).collect();
        return print(&serde_json::to_string_pretty(&findings)?);
    }
    let colour = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    for finding in findings {
        eprintln!("{}\n", finding.render(inputs, colour));
    }
    Ok(())
}

fn print(text: &str) -> Result<()> {
    writeln!(std::io::stdout(), "{text}").context("standard output cannot be written")
}

/// The most articles whose lines of markup are printed; those of all are in embed/lines.txt.
const MOST_LINES: usize = 20;

fn build(out: &Path, db: &Database, format: Format, write: impl FnOnce(&mut Sink) -> Result<Built>) -> Result<()> {
    let mut stage = Stage::open(out)?;
    let built = write(&mut |file| stage.put(&file))?;
    stage.publish()?;
    for notice in &built.notices {
        eprintln!("note: {notice}");
    }
    if !built.sizes.is_empty() {
        eprintln!("{:<42}{:>10}{:>10}", "what readers load (bytes)", "raw", "gzip");
    }
    for (name, raw, gzip) in &built.sizes {
        eprintln!("  {name:<40}{raw:>10}{gzip:>10}");
    }
    let (articles, claims) = (db.archive().articles.len(), db.archive().claims.len());
    let hash = db.hash().get(..12).unwrap_or_default();
    eprintln!("{articles} articles, {claims} claims, database {hash}, in {}", out.display());
    eprintln!("to be put on any file server; to look at it here: sayso serve, or open offline.html");
    if built.lines.is_empty() {
        return Ok(());
    }
    if built.lines.len() <= MOST_LINES && format == Format::Human {
        return print(built.embed_lines().trim_end());
    }
    eprintln!("the lines of markup for pages are in {}", out.join(site::LINES).display());
    Ok(())
}

/// The widget of a folder, else the one within this command.
fn the_widget(folder: Option<&Path>) -> Result<Option<Widget>> {
    let load = |folder| Widget::load(folder).context("the widget cannot be read");
    folder.map(load).map_or_else(|| Ok(Widget::carried()), |widget| widget.map(Some))
}

#[cfg(feature = "serve")]
fn serve(folder: &Path, port: u16, widget: Option<&Path>) -> Result<ExitCode> {
    let served = sayso::serve::start(folder, port, the_widget(widget)?)?;
    eprintln!("{}  (Ctrl-C ends)", served.url());
    loop {
        std::thread::park();
    }
}

fn version() -> &'static str {
    static VERSION: std::sync::LazyLock<String> = std::sync::LazyLock::new(|| {
        let widget = Widget::carried().map_or("no widget".to_owned(), |widget| format!("widget {}", widget.id()));
        format!("{} ({widget})", env!("CARGO_PKG_VERSION"))
    });
    &VERSION
}
