//! Mistakes that show only when everything is read: stances that the registry of origins
//! refutes, links to oneself, links given twice, chains and parts in rings.

use std::cell::RefCell;
use std::collections::BTreeSet;

use sayso_core::count;
use sayso_core::model::{Evidence, Independence, Kind, Origin, OriginIdx, Passage, Question, Stance, Target};

use super::draft::{Draft, DraftClaim, Link};
use crate::diagnostic::Diagnostic;

/// Checks claims against one another and against the registries.
pub(super) fn check(draft: &Draft, diagnostics: &RefCell<Vec<Diagnostic>>) {
    // Whatever could not be understood has been reported: then nothing is told of what leans on it.
    let Some(origins) = draft.origins.iter().cloned().collect::<Option<Vec<Origin>>>() else { return };
    if let Some(ring) = ring_of_parts(&origins) {
        let message = format!("origin `{}` is a part of itself", ring.id);
        let circular = Diagnostic::of_file("circular-origin", "origins.toml", &message, "correct `part_of`");
        return diagnostics.borrow_mut().push(circular);
    }
    if let Some(questions) = draft.questions.iter().cloned().collect::<Option<Vec<Question>>>()
        && let Some(ring) = ring_of_questions(&questions)
    {
        let message = format!("question `{}` implies itself", ring.id);
        let path = format!("questions/{}.toml", ring.id);
        let circular = Diagnostic::of_file("circular-question", &path, &message, "correct `implies`");
        diagnostics.borrow_mut().push(circular);
    }
    for (n, claim) in draft.claims.iter().enumerate() {
        strikes_of_itself(n, claim, diagnostics);
        let report = |link: &Link, rule, message: String, hint: &str| {
            let finding = Diagnostic::error(rule, &claim.path, link.span.clone(), message, hint.into());
            diagnostics.borrow_mut().push(finding);
        };
        let (Some(kind), Some(own)) = (claim.kind, claim.origin) else { continue };
        let claimed = Claimed { kind, own, speaker: claim.speaker_origin };
        let mut seen = BTreeSet::new();
        for link in &claim.links {
            let Some(evidence) = &link.evidence else { continue };
            if !seen.insert(key(evidence)) {
                let message = "this passage already bears on this claim".into();
                report(link, "duplicate-evidence", message, "keep one of the two");
            }
            if matches!(evidence.passage, Passage::Claim(other) if other.at() == n) {
                let message = "a claim cannot be evidence for itself".into();
                report(link, "evidence-on-itself", message, "link another claim");
            }
            if let Some((rule, message, hint)) = refuted(&origins, &claimed, evidence) {
                report(link, rule, message, hint);
            }
        }
    }
}

/// What of a claim decides which evidence it can have.
struct Claimed {
    kind: Kind,
    own: OriginIdx,
    speaker: Option<OriginIdx>,
}

/// An origin that is reached again from itself.
fn ring_of_parts(origins: &[Origin]) -> Option<&Origin> {
    let whole = |origin: &Origin| origin.part_of.and_then(|whole| origins.get(whole.at()));
    origins.iter().find(|start| {
        let wholes = std::iter::successors(whole(start), |at| whole(at));
        wholes.take(origins.len()).any(|whole| whole.id == start.id)
    })
}

/// A question that is reached again from itself.
fn ring_of_questions(questions: &[Question]) -> Option<&Question> {
    let reaches_itself = |start: &Question| {
        let mut open: Vec<usize> = start.implies.iter().map(|question| question.at()).collect();
        let mut seen = BTreeSet::new();
        while let Some(next) = open.pop() {
            if questions[next].id == start.id {
                return true;
            }
            if seen.insert(next) {
                open.extend(questions[next].implies.iter().map(|question| question.at()));
            }
        }
        false
    };
    questions.iter().find(|question| reaches_itself(question))
}

fn strikes_of_itself(n: usize, claim: &DraftClaim, diagnostics: &RefCell<Vec<Diagnostic>>) {
    for strike in &claim.strikes {
        if matches!(strike.passage, Passage::Claim(other) if other.at() == n) {
            let message = "a claim is no evidence for itself, and cannot be struck".to_owned();
            let hint = "strike another claim".to_owned();
            let finding = Diagnostic::error("evidence-on-itself", &claim.path, strike.span.clone(), message, hint);
            diagnostics.borrow_mut().push(finding);
        }
    }
}

/// One passage may bear on a claim once for each target and stance.
fn key(evidence: &Evidence) -> (bool, u32, bool, Stance) {
    let (is_claim, at) = match evidence.passage {
        Passage::Claim(claim) => (true, claim.0),
        Passage::Reference(reference) => (false, reference.0),
    };
    (is_claim, at, evidence.target == Target::Report, evidence.stance)
}

/// What the registry of origins makes impossible, by the definitions of the stances.
fn refuted(origins: &[Origin], claim: &Claimed, evidence: &Evidence) -> Option<(&'static str, String, &'static str)> {
    if evidence.target == Target::Report {
        return None;
    }
    let same = count::shares_beginning(origins, claim.own, claim.speaker, evidence.origin);
    let told = evidence.link().map(|link| &link.independence).unwrap_or(&Independence::NotAsked);
    let judged = *told != Independence::NotAsked;
    let name = origins.get(evidence.origin.at()).map_or("", |origin| &origin.name);
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
        Stance::Corroborates if !same && !judged && claim.kind.is_counted() => Some((
            "independence",
            format!("nothing says whether “{name}” knew it independently"),
            "add `independent = \"how each knew\"` or `unclear = \"why that is not established\"`",
        )),
        _ if !claim.kind.is_counted() && matches!(told, Independence::Established(_)) => Some((
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
