//! `sayso check`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use sayso_core::Database;
use sayso_core::text::Orphan;
use sayso_newsroom::{Compiled, Inputs, Severity, compile, lint};
use sayso_propose::published::{self, As, Differing, OnPage};
use serde_json::json;

use super::output::{Format, difference_told, print, print_list, reading, write};
use crate::online;

/// Report every mistake in a folder, and every broken rule of the craft; writes nothing.
#[derive(clap::Args)]
#[command(
    after_help = "Examples:\n  sayso check seeds\n  sayso check seeds --format sarif > sayso.sarif\n  sayso check --rules\n  \
    sayso check claims --page saved.html\n  sayso check claims --page saved.html --minor"
)]
pub(super) struct Arguments {
    /// The newsroom's folder.
    #[arg(required_unless_present = "rules")]
    folder: Option<PathBuf>,
    /// Also follow every link, and look whether what is quoted stands there; without this, nothing is asked of the web.
    #[arg(long)]
    online: bool,
    /// List the rules, what each asks for, and how it is allowed.
    #[arg(long)]
    rules: bool,
    /// Compare an article with its published page, saved as HTML: what reads otherwise there?
    #[arg(long, value_name = "FILE", conflicts_with_all = ["online", "rules"])]
    page: Option<PathBuf>,
    /// Which article the page holds; without it, the page's canonical address decides.
    #[arg(long, value_name = "ID", requires = "page")]
    article: Option<String>,
    /// Take the page's wording over, with a correction that readers see; holds its note.
    #[arg(long, value_name = "NOTE", requires = "page", conflicts_with = "minor", value_parser = clap::builder::NonEmptyStringValueParser::new())]
    correct: Option<String>,
    /// Take the page's wording over without a correction: no meaning was changed.
    #[arg(long, requires = "page")]
    minor: bool,
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
        if let Some(page) = &self.page {
            return self.compare(&folder, &inputs, page);
        }
        let bar = reading(&inputs);
        let checked = if self.online { lint::check_with(&inputs, &online::ask) } else { lint::check(&inputs) };
        bar.finish_and_clear();
        report(&checked, &inputs, self.format)
    }
}

impl Arguments {
    /// What of an article reads otherwise on its page.
    fn compare(&self, folder: &Path, inputs: &Inputs, page: &Path) -> Result<ExitCode> {
        if self.format == Format::Sarif {
            bail!("a page is compared as text or with --format json");
        }
        let compiled = compile(inputs);
        let Some(db) = &compiled.database else {
            print_list(&compiled.diagnostics, inputs, self.format, false)?;
            bail!("the folder has mistakes: correct them first");
        };
        let bytes = std::fs::read(page).with_context(|| page.display().to_string())?;
        let on_page =
            published::compare(db, &bytes, self.article.as_deref()).with_context(|| page.display().to_string())?;
        match self.format {
            Format::Json => print(&serde_json::to_string_pretty(&as_json(&on_page))?)?,
            _ => on_page.differing.iter().try_for_each(|one| print(&told(one, db, &on_page.article)))?,
        }
        let n_changed = on_page.differing.iter().filter(|one| one.present.is_ok()).count();
        eprintln!(
            "{}: of {} sentences {n_changed} read otherwise on the page, {} were not found",
            on_page.article,
            on_page.n_sentences,
            on_page.differing.len() - n_changed
        );
        let how = match (&self.correct, self.minor) {
            (Some(note), _) => Some(As::Correction(note.clone())),
            (None, true) => Some(As::Minor),
            (None, false) => None,
        };
        if let Some(how) = how.filter(|_| n_changed > 0) {
            let today = jiff::Zoned::now().date().to_string();
            let taken = published::take(inputs, db, &on_page, &how, &today)?;
            write(folder, &taken.changes)?;
            if taken.without_claim > 0 && self.correct.is_some() {
                eprintln!("  {} of them make no claim: their text was taken over, without a note", taken.without_claim);
            }
            for claim in &taken.left {
                eprintln!(
                    "  claim `{claim}`: the change is half in its words; its sentence stays: correct the text and the quote by hand"
                );
            }
            return Ok(if taken.left.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) });
        }
        Ok(if on_page.differing.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
    }
}

/// A sentence with what was removed in `[- -]` and what was added in `{+ +}`, as `git diff --word-diff` has them.
fn told(one: &Differing, db: &Database, article: &str) -> String {
    let language = db.article(article).map_or("", |(_, article)| &article.language);
    let words = match &one.present {
        Ok(present) => difference_told(&one.checked, present, language),
        Err(orphan) => format!("{} ({})", one.checked, why(*orphan)),
    };
    let claims = if one.claims.is_empty() { String::new() } else { format!("\n    claims: {}", one.claims.join(", ")) };
    format!("{}: {words}{claims}", if one.present.is_ok() { "changed" } else { "not found" })
}

fn why(orphan: Orphan) -> &'static str {
    match orphan {
        Orphan::Gone => "gone",
        Orphan::Moved => "elsewhere on the page",
        Orphan::Ambiguous => "several places are like it",
        Orphan::TooShort => "too short to be found once changed",
    }
}

fn as_json(on_page: &OnPage) -> serde_json::Value {
    let one = |one: &Differing| {
        json!({
            "sentence": one.sentence,
            "checked": one.checked,
            "present": one.present.as_ref().ok(),
            "reason": one.present.as_ref().err().map(|orphan| why(*orphan)),
            "claims": one.claims,
        })
    };
    json!({ "article": on_page.article, "differing": on_page.differing.iter().map(one).collect::<Vec<_>>() })
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
