//! Which questions a proposed claim may answer, and how.

use sayso_core::model::{Archive, Bound, Polarity, line_of};
use sayso_language::Lexicon;

use super::{Proposal, ProposedAnswer};
use crate::questions::{Ranked, Suggestion};

/// As many answers as an editor reads.
pub(super) const MOST: usize = 3;

/// So many of the words that two statements share are told.
const SHOWN_WORDS: usize = 4;

/// The answers that a proposal may have, the likeliest question first.
pub(super) fn of(archive: &Archive, proposal: &Proposal, language: &str, ranked: &[Ranked]) -> Vec<ProposedAnswer> {
    let line = proposal.line(language);
    ranked.iter().map(|one| answer(archive, one, line.as_deref())).collect()
}

impl Proposal {
    /// The line of a position that it takes, in the language of its article; nothing as in [`line`].
    pub fn line(&self, language: &str) -> Option<String> {
        let claimed = if self.proposition.is_empty() { self.quote.join(" ") } else { self.proposition.clone() };
        line(&claimed, self.polarity == Polarity::Denied, language)
    }
}

/// The line of a position that a statement takes: what it claims, or that it denies it. Nothing for a denial in a language
/// that has no word for that.
pub fn line(claimed: &str, is_denied: bool, language: &str) -> Option<String> {
    if !is_denied {
        return Some(line_of(claimed));
    }
    let mut letters = Lexicon::shared(language)?.list("denying").next()?.chars();
    let word: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    Some(line_of(&format!("{word}: {claimed}")))
}

/// An answer as it is written, with its reason; where the words suggest no position, or no line, the question alone.
pub fn answer(archive: &Archive, ranked: &Ranked, line: Option<&str>) -> ProposedAnswer {
    let words: Vec<String> = ranked.shared.iter().take(SHOWN_WORDS).map(|word| format!("“{word}”")).collect();
    let suggested = ranked.suggested.as_ref();
    let why = suggested.map_or("about the same", |suggested| &suggested.reason);
    let reason = Some(format!("{why}; both have {}", words.join(", ")));
    let answer =
        ProposedAnswer { question: ranked.question.of(archive).id.clone(), reason, ..ProposedAnswer::default() };
    let Some(line) = line else { return answer };
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
