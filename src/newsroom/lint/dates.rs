//! Rules on the order of days.

use std::collections::BTreeSet;

use sayso_core::Date;
use sayso_core::model::Archive;

use super::Report;

pub(super) fn check(archive: &Archive, report: &Report) {
    let today = archive.about.as_of;
    for article in &archive.articles {
        let place = report.article(&article.id);
        if is_after(article.published, today) {
            let message = format!(
                "`{}` is published on {}, after the day of the database, {today}",
                article.id, article.published
            );
            report.at("date-order", place, "published", message, "correct the date, or `as_of` in sayso.toml");
        }
    }
    for reference in &archive.references {
        let place = report.reference(&reference.id);
        if is_after(reference.read_at, today) {
            let message =
                format!("`{}` was read on {}, after the day of the database, {today}", reference.id, reference.read_at);
            report.at("date-order", place, "read_at", message, "correct the date, or `as_of` in sayso.toml");
        }
        if let Some(published) = reference.published.filter(|&published| is_after(published, reference.read_at)) {
            let message =
                format!("`{}` is published on {published}, and was read on {}", reference.id, reference.read_at);
            report.at("date-order", place, "published", message, "nothing is read before it is published");
        }
    }
    let mut overdue = BTreeSet::new();
    for claim in &archive.claims {
        let place = report.claim(&claim.id);
        let article = claim.article.of(archive);
        if let Some(said) = claim.attribution.said_at.filter(|&said| is_after(said, article.published)) {
            let message = format!("`{}` was said on {said}, and the article is of {}", claim.id, article.published);
            report.at("date-order", place, "said_at", message, "nothing is reported before it is said");
        }
        let Some(check) = &claim.check else { continue };
        if is_after(check.at, today) {
            let message = format!("`{}` was checked on {}, after the day of the database, {today}", claim.id, check.at);
            report.at("date-order", place, "checked_at", message, "correct the date, or `as_of` in sayso.toml");
        }
        if is_after(article.published, check.at) {
            let message =
                format!("`{}` was checked on {}, and the article is of {}", claim.id, check.at, article.published);
            report.at("date-order", place, "checked_at", message, "nothing is checked before it is published");
        }
        if let Some(recheck) = check.recheck_by.filter(|&recheck| is_after(today, recheck)) {
            // The day of an article is told once.
            let is_own = place.is_some_and(|place| place.fields.of("recheck_by").is_some());
            let (place, what) = if is_own { (place, &claim.id) } else { (report.article(&article.id), &article.id) };
            if is_own || overdue.insert(&article.id) {
                let message = format!("`{what}` was to be looked at again by {recheck}");
                let hint = "look again, then raise `checked_at` and `recheck_by`";
                report.at("recheck-overdue", place, "recheck_by", message, hint);
            }
        }
        if let Some(recheck) = check.recheck_by.filter(|&recheck| is_after(check.at, recheck)) {
            let message = format!("`{}` was to be looked at again on {recheck}, before it was checked", claim.id);
            report.at("date-order", place, "recheck_by", message, "choose a later day");
        }
    }
}

/// Whether one date is surely after another: as far as both are known.
pub(super) fn is_after(one: Date, other: Date) -> bool {
    let common =
        |date: Date, depth: usize| (date.year(), date.month().filter(|_| depth > 0), date.day().filter(|_| depth > 1));
    let depth = |date: Date| usize::from(date.month().is_some()) + usize::from(date.day().is_some());
    let depth = depth(one).min(depth(other));
    common(one, depth) > common(other, depth)
}
