//! Where words go: findings, data, progress.

use std::io::{IsTerminal, Write};
use std::path::Path;
use std::sync::atomic::Ordering;
use std::time::Duration;

use anyhow::{Context, Result};
use clap::ValueEnum;
use indicatif::{ProgressBar, ProgressState, ProgressStyle};
use sayso_cards::{Change as WordChange, difference};
use sayso_language::typography;
use sayso_newsroom::Compiled;
use sayso_newsroom::Diagnostic;
use sayso_newsroom::Inputs;
use sayso_newsroom::diagnostic;
use sayso_newsroom::files::{self, Change};
use sayso_newsroom::inputs::is_article;
use sayso_newsroom::sarif;

/// How findings are printed.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people.
    Human,
    /// For machines.
    Json,
    /// For code scanning (SARIF 2.1.0).
    Sarif,
}

/// Findings go to standard error for people; for machines as a list to standard output, unless
/// data goes there.
pub(super) fn print_findings(compiled: &Compiled, inputs: &Inputs, format: Format, data_goes_out: bool) -> Result<()> {
    print_list(&compiled.diagnostics, inputs, format, data_goes_out)?;
    if compiled.database.is_none() && (format == Format::Human || data_goes_out) {
        eprintln!("{} findings; nothing was written", compiled.diagnostics.len());
    }
    Ok(())
}

/// A list of findings.
pub(super) fn print_list(findings: &[Diagnostic], inputs: &Inputs, format: Format, data_goes_out: bool) -> Result<()> {
    match format {
        Format::Sarif if !data_goes_out => {
            return print(&serde_json::to_string_pretty(&sarif::report(findings, inputs))?);
        }
        Format::Json if !data_goes_out => {
            let findings: Vec<_> = findings.iter().map(|finding| finding.to_json(inputs)).collect();
            return print(&serde_json::to_string_pretty(&findings)?);
        }
        _ => {}
    }
    let colour = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    eprint!("{}", diagnostic::render(findings, inputs, colour));
    Ok(())
}

/// Data, to standard output.
pub(super) fn print(text: &str) -> Result<()> {
    writeln!(std::io::stdout(), "{text}").context("standard output cannot be written")
}

/// How a sentence was changed, word by word: `[-what was-]{+what is+}`.
pub(super) fn difference_told(before: &str, now: &str, language: &str) -> String {
    difference(before, now, &typography(language))
        .into_iter()
        .map(|(change, text)| match change {
            WordChange::Kept => text.to_owned(),
            WordChange::Removed => format!("[-{text}-]"),
            WordChange::Added => format!("{{+{text}+}}"),
        })
        .collect()
}

/// Writes files into a newsroom's folder, each whole or not at all.
pub(super) fn write(folder: &Path, changes: &[Change]) -> Result<()> {
    changes.iter().try_for_each(|change| files::write(&folder.join(&change.path), change.text.as_bytes()))
}

/// A bar on long work whose end is not known yet; nothing where standard error is no terminal.
pub(super) fn bar() -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{spinner} {pos} articles, {elapsed}");
    ProgressBar::no_length().with_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()))
}

/// A bar on the reading of a folder and what is made of it; nothing where standard error is no terminal.
pub(super) fn reading(inputs: &Inputs) -> ProgressBar {
    let all = inputs.files.keys().filter(|path| is_article(path)).count();
    if all <= 20 || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let n_read = inputs.n_read.clone();
    let tell = move |_: &ProgressState, out: &mut dyn std::fmt::Write| {
        // A bar that cannot be drawn is no error.
        let _ = write!(out, "{}", n_read.load(Ordering::Relaxed).min(all));
    };
    let style = ProgressStyle::with_template(&format!("{{spinner}} {{read}} of {all} articles read, {{elapsed}}"));
    let style = style.unwrap_or_else(|_| ProgressStyle::default_spinner()).with_key("read", tell);
    let bar = ProgressBar::no_length().with_style(style);
    bar.enable_steady_tick(Duration::from_millis(100));
    bar
}

/// A bar on long work of so many parts; nothing where standard error is no terminal.
pub(super) fn progress(all: usize) -> impl FnMut(&str) {
    let bar =
        if all > 20 && std::io::stderr().is_terminal() { ProgressBar::new(all as u64) } else { ProgressBar::hidden() };
    move |_| {
        bar.inc(1);
        if bar.position() >= all as u64 {
            bar.finish_and_clear();
        }
    }
}
