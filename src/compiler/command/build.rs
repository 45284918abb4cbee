//! `build` and `serve`.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};
use sayso::publish::Stage;
use sayso::site::{self, Built, Sink};
use sayso::{Inputs, compile};
use sayso_core::Database;

use super::output::{Format, print, print_findings};
use super::the_widget;

/// The most articles whose lines of markup are printed; those of all are in embed/lines.txt.
const MOST_LINES: usize = 20;

pub(super) fn claims(folder: &Path, out: &Path, format: Format) -> Result<ExitCode> {
    with_database(folder, format, |db| put(out, db, format, |sink| site::write_claims(db, sink)))
}

pub(super) fn site(
    folder: &Path,
    out: &Path,
    offline: &[String],
    widget: Option<&Path>,
    format: Format,
) -> Result<ExitCode> {
    with_database(folder, format, |db| {
        let widget = the_widget(widget)?;
        put(out, db, format, |sink| site::write(db, widget.as_ref(), offline, sink))
    })
}

/// Compiles a folder, prints what was found, and goes on if it has no mistakes.
fn with_database(folder: &Path, format: Format, act: impl FnOnce(&Database) -> Result<()>) -> Result<ExitCode> {
    let inputs = Inputs::load(folder).context("the folder cannot be read")?;
    let compiled = compile(&inputs);
    print_findings(&compiled, &inputs, format, false)?;
    let Some(db) = &compiled.database else { return Ok(ExitCode::from(1)) };
    act(db).map(|()| ExitCode::SUCCESS)
}

fn put(out: &Path, db: &Database, format: Format, write: impl FnOnce(&mut Sink) -> Result<Built>) -> Result<()> {
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

#[cfg(feature = "serve")]
pub(super) fn serve(folder: &Path, port: u16, widget: Option<&Path>) -> Result<ExitCode> {
    let served = sayso::serve::start(folder, port, the_widget(widget)?)?;
    eprintln!("{}  (Ctrl-C ends)", served.url());
    loop {
        std::thread::park();
    }
}
