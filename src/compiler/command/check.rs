//! `check` and `diff`.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};
use sayso::{Compiled, Inputs, Severity, compile, diff, lint};
use sayso_core::Database;

use super::output::{Format, print, print_findings, print_list};

/// Every rule with its severity, its source in the craft and what it asks for.
pub(super) fn list_rules() -> Result<ExitCode> {
    for rule in lint::RULES {
        let severity = if rule.severity == Severity::Error { "error" } else { "warning" };
        print(&format!("{:<18}{severity:<9}{:<5}{}", rule.name, rule.craft, rule.asks))?;
    }
    print("\nTo allow one where it stands, in a claim, a link, a source, a reference or an article:")?;
    print("  allow = { rule-name = \"why\" }")?;
    Ok(ExitCode::SUCCESS)
}

pub(super) fn check(folder: &Path, format: Format) -> Result<ExitCode> {
    let inputs = Inputs::load(folder).context("the folder cannot be read")?;
    report(&lint::check(&inputs), &inputs, format)
}

#[cfg(feature = "desk")]
pub(super) fn check_online(folder: &Path, format: Format) -> Result<ExitCode> {
    let inputs = Inputs::load(folder).context("the folder cannot be read")?;
    report(&lint::check_with(&inputs, &sayso::online::dead), &inputs, format)
}

fn report(checked: &Compiled, inputs: &Inputs, format: Format) -> Result<ExitCode> {
    print_list(&checked.diagnostics, inputs, format, false)?;
    let (errors, warnings) = (count(checked, Severity::Error), count(checked, Severity::Warning));
    if format == Format::Human {
        eprintln!("{errors} errors, {warnings} warnings");
    }
    Ok(if errors + warnings > 0 { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

fn count(compiled: &Compiled, severity: Severity) -> usize {
    compiled.diagnostics.iter().filter(|finding| finding.severity == severity).count()
}

pub(super) fn diff(old: &Path, new: &Path, format: Format) -> Result<ExitCode> {
    let (Some(before), Some(after)) = (database(old, format)?, database(new, format)?) else {
        return Ok(ExitCode::from(1));
    };
    // What was minor last time says nothing of this time.
    let minor = |id: &str| after.1.iter().any(|minor| minor == id) && !before.1.iter().any(|minor| minor == id);
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
