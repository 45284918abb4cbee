//! `sayso check`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use sayso_newsroom::{Compiled, Inputs, Severity, lint};

use super::output::{Format, print, print_list};
use crate::online;

/// Report every mistake in a folder, and every broken rule of the craft; writes nothing.
#[derive(clap::Args)]
#[command(
    after_help = "Examples:\n  sayso check seeds\n  sayso check seeds --format sarif > sayso.sarif\n  sayso check --rules"
)]
pub(super) struct Arguments {
    /// The newsroom's folder.
    #[arg(required_unless_present = "rules")]
    folder: Option<PathBuf>,
    /// Also follow every link; without this, nothing is asked of the web.
    #[arg(long)]
    online: bool,
    /// List the rules, what each asks for, and how it is allowed.
    #[arg(long)]
    rules: bool,
    /// How findings are printed.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

impl Arguments {
    pub(super) fn run(&self) -> Result<ExitCode> {
        if self.rules {
            return list_rules();
        }
        let folder = self.folder.clone().unwrap_or_default();
        let inputs = Inputs::load(&folder).context("the folder cannot be read")?;
        let checked = if self.online { lint::check_with(&inputs, &online::dead_links) } else { lint::check(&inputs) };
        report(&checked, &inputs, self.format)
    }
}

/// Every rule with its severity, its source in the craft and what it asks for.
fn list_rules() -> Result<ExitCode> {
    for rule in lint::RULES {
        let severity = if rule.severity == Severity::Error { "error" } else { "warning" };
        print(&format!("{:<18}{severity:<9}{:<5}{}", rule.name, rule.craft, rule.asks))?;
    }
    print("\nTo allow one in one place: in a claim, a link, a source, a reference or an article:")?;
    print("  allow = { rule-name = \"why\" }")?;
    print("\nThe rules of the craft that they come from:")?;
    for craft in lint::craft() {
        print(&format!("{:<4} {} ({})", craft.code, craft.rule, craft.source))?;
    }
    Ok(ExitCode::SUCCESS)
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
