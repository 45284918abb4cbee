//! Rules on who decided, and on what text.

use sayso_core::model::Archive;

use super::Report;

pub(super) fn check(archive: &Archive, report: &Report) {
    let wants_two = report
        .places
        .about
        .as_ref()
        .is_some_and(|about| about.texts.get("second_editor").is_some_and(|on| on == "true"));
    for article in &archive.articles {
        let place = report.places.articles.get(&article.id);
        let Some(known) = place.and_then(|place| place.texts.get("text_hash")) else { continue };
        if !article.text_hash.starts_with(known.as_str()) || known.len() < 12 {
            let message = format!("the text of `{}` is not the one that was checked", article.id);
            let now = article.text_hash.get(..16).unwrap_or_default();
            let hint = format!("look at what changed (`sayso propose` helps), then write text_hash = \"{now}\"");
            report.at("text-changed", place, "text_hash", message, &hint);
        }
    }
    if !wants_two {
        return;
    }
    for claim in archive.claims.iter().filter(|claim| claim.check.is_some()) {
        let place = report.places.claims.get(&claim.id);
        let article = report.places.articles.get(&claim.article.of(archive).id);
        let of = |field: &str| [place, article].into_iter().flatten().find_map(|place| place.texts.get(field));
        let problem = match (of("decided_by"), of("approved_by")) {
            (None, _) => Some("nobody is said to have decided"),
            (_, None) => Some("nobody has approved"),
            (Some(one), Some(other)) if one == other => Some("one editor has decided and approved"),
            _ => None,
        };
        if let Some(problem) = problem {
            let message = format!("{problem} `{}`", claim.id);
            report.at(
                "second-editor",
                place,
                "id",
                message,
                "write `decided_by` and `approved_by`, two names or desks",
            );
        }
    }
}
