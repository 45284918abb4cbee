//! Which questions a proposed claim may answer, and how: as the statements that it is like do.

use sayso_core::model::{Archive, HedgeStrength, Position, Says, Stance};

use super::{Proposal, ProposedAnswer};
use crate::links::Candidate;

/// As many answers as an editor reads.
const MOST: usize = 3;

/// The longest line, in characters, as `check` asks for.
const LONGEST_LINE: usize = 110;

/// The answers that a proposal may have, from the most like statement on.
pub(super) fn of(archive: &Archive, proposal: &Proposal, candidates: &[Candidate]) -> Vec<ProposedAnswer> {
    let mut answers: Vec<ProposedAnswer> = Vec::new();
    for candidate in candidates {
        let Some(stance) = candidate.stance else { continue };
        for position in positions(archive, candidate.unit) {
            let question = &position.question.of(archive).id;
            let is_new = answers.iter().all(|answer| answer.question != *question);
            let answer = answer(question, says(stance, &position.says), proposal);
            let answer =
                answer.map(|answer| ProposedAnswer { reason: Some(reason(candidate, &position.line)), ..answer });
            answers.extend(answer.filter(|_| is_new && answers.len() < MOST));
        }
    }
    answers
}

/// What suggests an answer: what the words have to do with those of a statement on that question.
fn reason(candidate: &Candidate, line: &str) -> String {
    format!("{}; “{line}” answers it", candidate.reason)
}

/// What a statement says on questions: claims first, then references, as the units are.
fn positions(archive: &Archive, unit: usize) -> Vec<&Position> {
    match unit.checked_sub(archive.claims.len()) {
        None => archive.claims[unit].answers.iter().collect(),
        Some(n) => {
            let answers = archive.references.get(n).map_or(&[][..], |reference| &reference.answers);
            answers.iter().map(|answer| &answer.position).collect()
        }
    }
}

/// What the one says if the other says this and they stand so to each other; nothing where that is no matter of
/// yes and no.
fn says(stance: Stance, other: &Says) -> Option<Says> {
    let opposite = match other {
        Says::Yes | Says::Supposes => Says::No,
        Says::No => Says::Yes,
        _ => return None,
    };
    match stance {
        Stance::Corroborates | Stance::Repeats => Some(if *other == Says::No { Says::No } else { Says::Yes }),
        Stance::Contradicts => Some(opposite),
        Stance::Limits | Stance::Supersedes => None,
    }
}

fn answer(question: &str, says: Option<Says>, proposal: &Proposal) -> Option<ProposedAnswer> {
    let is_weak = |strength: HedgeStrength| {
        !matches!(strength, HedgeStrength::NearCertain | HedgeStrength::Reported | HedgeStrength::Alleged)
    };
    let is_hedged = proposal.hedges.iter().any(|hedge| is_weak(hedge.strength));
    let words = if proposal.proposition.is_empty() { proposal.quote.join(" ") } else { proposal.proposition.clone() };
    let line = Some(shortened(&words));
    let empty = ProposedAnswer { question: question.to_owned(), ..ProposedAnswer::default() };
    match says? {
        Says::Yes if is_hedged => Some(ProposedAnswer { supposes: line, ..empty }),
        Says::Yes => Some(ProposedAnswer { yes: line, ..empty }),
        Says::No => Some(ProposedAnswer { no: line, ..empty }),
        _ => None,
    }
}

/// A text of at most a line, cut between two words.
fn shortened(text: &str) -> String {
    let text = text.trim_end_matches('.');
    if text.chars().count() <= LONGEST_LINE {
        return text.to_owned();
    }
    let mut line = String::new();
    for word in text.split_whitespace() {
        if line.chars().count() + word.chars().count() + 2 > LONGEST_LINE {
            break;
        }
        line.push_str(word);
        line.push(' ');
    }
    line.trim_end().to_owned() + "…"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_contradicts_a_yes_says_no_and_who_repeats_it_says_yes() {
        assert_eq!(says(Stance::Contradicts, &Says::Yes), Some(Says::No));
        assert_eq!(says(Stance::Repeats, &Says::Supposes), Some(Says::Yes));
        assert_eq!(says(Stance::Corroborates, &Says::No), Some(Says::No));
        assert_eq!(says(Stance::Limits, &Says::Yes), None);
    }

    #[test]
    fn a_line_is_cut_between_words() {
        let line = shortened(&"word ".repeat(40));
        assert!(line.chars().count() <= LONGEST_LINE && line.ends_with("word…"), "{line}");
    }
}
