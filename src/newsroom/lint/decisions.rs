//! Rules on who decided, and on what text.

use sayso_core::model::Archive;

use super::Report;
use crate::records::Decision;

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
        let problem = match (decided_by, of(|decision| decision.approved_by.as_ref())) {
            (None, _) => Some("nobody is said to have decided"),
            (_, None) => Some("nobody has approved"),
            (Some(one), Some(other)) if one == other => Some("one editor has decided and approved"),
            _ => None,
        };
        if let Some(problem) = problem {
            let message = format!("{problem} `{}`", claim.id);
            let hint = "write `decided_by` and `approved_by`, two names or desks";
            report.at("second-editor", report.claim(&claim.id), "id", message, hint);
        }
    }
}
