//! Rules on who decided, and on what text.

use sayso_core::count::{Counts, weigh};
use sayso_core::model::{Archive, Claim};
use sayso_core::state;

use super::Report;
use crate::records::{ClaimRecord, Decision, FileRecord};

pub(super) fn check(archive: &Archive, report: &Report) {
    for article in &archive.articles {
        let record = report.records.articles.get(&article.id);
        let Some(known) = record.and_then(|record| record.text_hash.as_ref()) else { continue };
        if !article.text_hash.starts_with(known.as_str()) || known.len() < 12 {
            let message = format!("the text of `{}` is not the one that was checked", article.id);
            let now = article.text_hash.get(..16).unwrap_or_default();
            let hint = format!("look at what changed (`sayso propose` helps), then write text_hash = \"{now}\"");
            report.at("text-changed", report.article(&article.id), "text_hash", message, &hint);
        }
    }
    if !report.records.wants_second_editor {
        return;
    }
    for claim in archive.claims.iter().filter(|claim| claim.check.is_some()) {
        let own = report.records.claims.get(&claim.id).map(|record| &record.decision);
        let article = report.records.articles.get(&claim.article.of(archive).id).map(|record| &record.decision);
        let of = |name: fn(&Decision) -> Option<&String>| [own, article].into_iter().flatten().find_map(name);
        let decided_by = of(|decision| decision.decided_by.as_ref());
        let approved_by = of(|decision| decision.approved_by.as_ref());
        if let Some(problem) = unsigned(decided_by, approved_by) {
            let message = format!("{problem} `{}`", claim.id);
            report.at("second-editor", report.claim(&claim.id), "id", message, SIGN);
        }
        if let Some(record) = report.records.claims.get(&claim.id) {
            other_state(archive, claim, record, report);
        }
    }
    let files = |files: &[(&String, &FileRecord)], what: &str| {
        for (id, file) in files {
            let (decided_by, approved_by) = (file.decision.decided_by.as_ref(), file.decision.approved_by.as_ref());
            if let Some(problem) = unsigned(decided_by, approved_by) {
                let message = format!("{problem} {what} `{id}`");
                report.at("second-editor", Some(&file.place), "title", message, SIGN);
            }
        }
    };
    // What it answers bears on claims: it is signed as they are.
    let references: Vec<_> = report.records.references.iter().filter(|(_, file)| !file.answers.is_empty()).collect();
    files(&references, "what is said of the reference");
    files(&report.records.questions.iter().collect::<Vec<_>>(), "the question");
}

/// What to do where a signature is missing.
const SIGN: &str = "write `decided_by` and `approved_by`, two names or desks";

/// What is missing of two signatures.
fn unsigned(decided_by: Option<&String>, approved_by: Option<&String>) -> Option<&'static str> {
    match (decided_by, approved_by) {
        (None, _) => Some("nobody is said to have decided"),
        (_, None) => Some("nobody has approved"),
        (Some(one), Some(other)) if plain(one) == plain(other) => Some("one editor has decided and approved"),
        _ => None,
    }
}

/// A name whatever its spaces and capitals: "anna " is Anna.
fn plain(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// A state that has changed since the second editor approved it.
fn other_state(archive: &Archive, claim: &Claim, record: &ClaimRecord, report: &Report) {
    let Some(approved) = &record.approved_state else { return };
    let weighed = weigh(archive, claim);
    let state = state::derive(archive, claim, &weighed, &Counts::add_up(&weighed)).word();
    if approved != state {
        let message = format!("`{}` was approved as `{approved}`, and is `{state}` now", claim.id);
        let hint = format!("let the second editor look at the card again, then write approved_state = \"{state}\"");
        report.at("second-editor", Some(&record.place), "approved_state", message, &hint);
    }
}
