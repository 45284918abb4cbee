//! Which of the questions that editors say a statement answers are among the first that would be proposed, and how
//! often a proposed position is theirs. What a statement itself is known to answer is left out when it is looked up.

use sayso_core::model::{Archive, Position, Says};
use sayso_propose::links;
use sayso_propose::questions::{Questions, Suggestion};

/// How many questions an editor is shown for a claim.
const SHOWN: usize = 3;

/// How often a position was proposed, and how often the editors have it.
#[derive(Clone, Copy, Default)]
struct Count {
    proposed: usize,
    right: usize,
}

pub(super) fn run(archive: &Archive, errors: bool) {
    let units = links::units(archive);
    let questions = Questions::new(archive, &units, None);
    println!("| statements | answers of editors | among the first {SHOWN} | share |\n|---|---:|---:|---:|");
    let mut counts: [(&str, Count); 5] =
        ["yes", "no", "supposes", "the same value", "another value"].map(|name| (name, Count::default()));
    for (name, range) in [("claims", 0..archive.claims.len()), ("references", archive.claims.len()..units.len())] {
        let (mut all, mut shown) = (0_usize, 0_usize);
        for n in range {
            for (text, answers) in passages(archive, &units, n) {
                let ranked = if n < archive.claims.len() {
                    questions.rank(n, SHOWN)
                } else {
                    questions.rank_passage(n, &text, SHOWN)
                };
                for answer in &answers {
                    all += 1;
                    let is_shown = ranked.iter().any(|one| one.question == answer.question);
                    shown += usize::from(is_shown);
                    if errors && !is_shown {
                        let first: Vec<&str> = ranked.iter().map(|one| &*one.question.of(archive).id).collect();
                        println!(
                            "MISSED {} `{}` “{text}”: first {first:?}",
                            units[n].id,
                            answer.question.of(archive).id
                        );
                    }
                }
                for one in &ranked {
                    let Some(suggested) = &one.suggested else { continue };
                    let on_it = answers.iter().filter(|answer| answer.question == one.question);
                    let is_theirs = |says: &Says| match &suggested.says {
                        Suggestion::Yes => matches!(says, Says::Yes | Says::InPart),
                        Suggestion::No => *says == Says::No,
                        Suggestion::Supposes => matches!(says, Says::Supposes | Says::Open),
                        Suggestion::Value(number, _) => matches!(says, Says::Value(figure) if figure.number == *number),
                    };
                    let is_right = on_it.clone().any(|answer| is_theirs(&answer.says));
                    let at = match &suggested.says {
                        Suggestion::Yes => 0,
                        Suggestion::No => 1,
                        Suggestion::Supposes => 2,
                        Suggestion::Value(..) if suggested.reason.starts_with("another") => 4,
                        Suggestion::Value(..) => 3,
                    };
                    counts[at].1.proposed += 1;
                    counts[at].1.right += usize::from(is_right);
                    if errors && !is_right && matches!(at, 1 | 4) {
                        let theirs: Vec<&Says> = on_it.map(|answer| &answer.says).collect();
                        println!(
                            "WRONG {} on `{}` ({}): “{}”; editors {theirs:?}",
                            counts[at].0,
                            one.question.of(archive).id,
                            suggested.reason,
                            text
                        );
                    }
                }
            }
        }
        println!("| {name} | {all} | {shown} | {:.3} |", shown as f64 / all.max(1) as f64);
    }
    println!("\n| position proposed | times | the editors’ | share |\n|---|---:|---:|---:|");
    for (name, count) in counts {
        println!(
            "| {name} | {} | {} | {:.3} |",
            count.proposed,
            count.right,
            count.right as f64 / count.proposed.max(1) as f64
        );
    }
    println!();
}

/// What a claim says, or each passage of a reference, with the editors' answers.
fn passages<'a>(archive: &'a Archive, units: &[links::Unit], unit: usize) -> Vec<(String, Vec<&'a Position>)> {
    let Some(n) = unit.checked_sub(archive.claims.len()) else {
        let answers: Vec<&Position> = archive.claims[unit].answers.iter().collect();
        let text = format!("{} {}", units[unit].text, units[unit].about);
        return if answers.is_empty() { Vec::new() } else { vec![(text, answers)] };
    };
    let reference = &archive.references[n];
    let mut passages: Vec<(String, Vec<&Position>)> = Vec::new();
    for answer in &reference.answers {
        let own = [&answer.passage, &answer.summary].into_iter().flatten().cloned().collect::<Vec<_>>().join(" ");
        let whole = || format!("{} {}", reference.passage.as_deref().unwrap_or_default(), reference.summary);
        let text = if own.is_empty() { whole() } else { own };
        match passages.iter_mut().find(|(known, _)| *known == text) {
            Some((_, answers)) => answers.push(&answer.position),
            None => passages.push((text, vec![&answer.position])),
        }
    }
    passages
}
