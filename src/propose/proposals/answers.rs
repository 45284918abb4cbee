//! Which questions a proposed claim may answer, and how.

use sayso_core::model::{Archive, Bound};

use super::{Proposal, ProposedAnswer};
use crate::questions::{Ranked, Suggestion};

/// As many answers as an editor reads.
pub(super) const MOST: usize = 3;

/// So many of the words that two statements share are told.
const SHOWN_WORDS: usize = 4;

/// The longest line, in characters, as `check` asks for.
pub(crate) const LONGEST_LINE: usize = 110;

/// The answers that a proposal may have, the likeliest question first.
pub(super) fn of(archive: &Archive, proposal: &Proposal, ranked: &[Ranked]) -> Vec<ProposedAnswer> {
    let words = if proposal.proposition.is_empty() { proposal.quote.join(" ") } else { proposal.proposition.clone() };
    ranked.iter().map(|one| answer(archive, one, &shortened(&words))).collect()
}

/// An answer as it is written, with its reason; where the words suggest no position, the question alone.
pub(super) fn answer(archive: &Archive, ranked: &Ranked, line: &str) -> ProposedAnswer {
    let words: Vec<String> = ranked.shared.iter().take(SHOWN_WORDS).map(|word| format!("“{word}”")).collect();
    let suggested = ranked.suggested.as_ref();
    let why = suggested.map_or("about the same", |suggested| &suggested.reason);
    let reason = Some(format!("{why}; both have {}", words.join(", ")));
    let answer =
        ProposedAnswer { question: ranked.question.of(archive).id.clone(), reason, ..ProposedAnswer::default() };
    let line = Some(line.to_owned());
    match suggested.map(|suggested| &suggested.says) {
        None => answer,
        Some(Suggestion::Yes) => ProposedAnswer { yes: line, ..answer },
        Some(Suggestion::No) => ProposedAnswer { no: line, ..answer },
        Some(Suggestion::Supposes) => ProposedAnswer { supposes: line, ..answer },
        Some(Suggestion::Value(number, bound)) => match number.parse() {
            Ok(value) => {
                let bound = Some(*bound).filter(|bound| *bound != Bound::Exact);
                ProposedAnswer { value: Some(value), bound, line, ..answer }
            }
            Err(_) => answer,
        },
    }
}

/// A text of at most a line, cut between two words.
pub fn shortened(text: &str) -> String {
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
    fn a_line_is_cut_between_words() {
        let line = shortened(&"word ".repeat(40));
        assert!(line.chars().count() <= LONGEST_LINE && line.ends_with("word…"), "{line}");
    }
}
