//! Mistakes that show only when everything is read: stances that the registry of origins
//! refutes, links to oneself, links given twice, chains and parts in rings.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;

use sayso_core::count;
use sayso_core::model::{Archive, Claim, Evidence, Independence, OriginIdx, Passage, Stance, Target};

use super::Place;
use crate::diagnostic::Diagnostic;

/// Checks claims against one another and against the registries.
pub(super) fn check(archive: &Archive, places: &[Place], diagnostics: &RefCell<Vec<Diagnostic>>) {
    if let Some(ring) = ring_of_parts(archive) {
        let message = format!("origin `{}` is a part of itself", ring.of(archive).id);
        diagnostics.borrow_mut().push(Diagnostic::of_file(
            "circular-origin",
            "origins.toml",
            &message,
            "correct `part_of`",
        ));
        return;
    }
    if archive.sources.is_empty() {
        // Every speaker and outlet has been reported as unknown.
        return;
    }
    for (n, (claim, place)) in archive.claims.iter().zip(places).enumerate() {
        let report = |rule, span: &Range<usize>, message: String, hint: &str| {
            diagnostics.borrow_mut().push(Diagnostic::error(rule, &place.path, span.clone(), message, hint.into()));
        };
        let mut seen = BTreeSet::new();
        for (evidence, link) in claim.evidence.iter().zip(&place.evidence) {
            let span = &link.span;
            if !link.is_whole || !place.is_whole {
                continue;
            }
            if !seen.insert(key(evidence)) {
                report(
                    "duplicate-evidence",
                    span,
                    "this passage already bears on this claim".into(),
                    "keep one of the two",
                );
            }
            if matches!(evidence.passage, Passage::Claim(other) if other.at() == n) {
                report(
                    "evidence-on-itself",
                    span,
                    "a claim cannot be evidence for itself".into(),
                    "link another claim",
                );
            }
            if let Some((rule, message, hint)) = refuted(archive, claim, evidence) {
                report(rule, span, message, hint);
            }
        }
    }
}

/// An origin that is reached again from itself.
fn ring_of_parts(archive: &Archive) -> Option<OriginIdx> {
    (0..archive.origins.len()).map(OriginIdx::new).find(|&start| {
        let wholes = std::iter::successors(start.of(archive).part_of, |at| at.of(archive).part_of);
        wholes.take(archive.origins.len()).any(|whole| whole == start)
    })
}

/// One passage may bear on a claim once for each target and stance.
fn key(evidence: &Evidence) -> (bool, u32, bool, Stance) {
    let (is_claim, at) = match evidence.passage {
        Passage::Claim(claim) => (true, claim.0),
        Passage::Reference { reference, .. } => (false, reference.0),
    };
    (is_claim, at, evidence.target == Target::Report, evidence.stance)
}

/// What the registry of origins makes impossible, by DESIGN's definitions of the stances.
fn refuted(archive: &Archive, claim: &Claim, evidence: &Evidence) -> Option<(&'static str, String, &'static str)> {
    if evidence.target == Target::Report {
        return None;
    }
    let same = count::shares_beginning(archive, claim, evidence.origin);
    let judged = evidence.independence != Independence::NotAsked;
    let name = &evidence.origin.of(archive).name;
    match evidence.stance {
        Stance::Corroborates if same => Some((
            "own-origin",
            format!("“{name}” is where the claim itself comes from: it cannot corroborate it"),
            "use `stance = \"repeats\"`, or correct the origins",
        )),
        Stance::Repeats | Stance::Supersedes if !same => Some((
            "another-origin",
            format!("“{name}” is another origin than the claim's: it can neither repeat nor supersede it"),
            "use another stance, or say in `origins.toml` what it is part of or relies on",
        )),
        Stance::Corroborates | Stance::Contradicts | Stance::Qualifies
            if !same && !judged && claim.kind.is_counted() =>
        {
            Some((
                "independence",
                format!("nothing says whether “{name}” knew it independently"),
                "add `independent = \"how each knew\"` or `unclear = \"why that is not established\"`",
            ))
        }
        _ if !claim.kind.is_counted() && matches!(evidence.independence, Independence::Established(_)) => Some((
            "opinion-counted",
            "only facts and accusations have counts, and this claim is neither".into(),
            "delete `independent`",
        )),
        _ if same && judged => Some((
            "independence",
            format!("“{name}” is the claim's own origin, and is judged for independence"),
            "delete `independent` or `unclear`, or correct the origins",
        )),
        _ => None,
    }
}
