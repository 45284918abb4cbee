//! Which position a statement's words suggest on a question: read from the words that both have, and from what stands
//! beside them. Where the words do not tell, nothing is suggested.

use sayso_core::model::{Bound, Position, Question, Says};
use sayso_language::Lexicon;
use serde::{Deserialize, Serialize};

use crate::links::{Opposites, Unit, denial, negation, numbers, overlap, stems};

/// So much of what a question asks, and of a line that answers it, has to be in a statement that affirms it.
const SAYS_SO: f32 = 0.5;
const LINE_SAYS_SO: f32 = 0.7;

/// And so much of its words that are no names.
const SAYS_WHAT: f32 = 0.4;

/// What has to be in one that denies it: a denial of another thing is common.
const SAYS_NOT: f32 = 0.6;

/// What a statement may say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Suggestion {
    /// It is so.
    Yes,
    /// It is not so.
    No,
    /// The speaker guesses, infers or passes on.
    Supposes,
    /// A number, as it is to be written in the editors' file, and how exact it is.
    Value(String, Bound),
}

/// A position with its reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggested {
    /// The position.
    pub says: Suggestion,
    /// What is to be seen, in words for editors.
    pub reason: String,
}

/// A statement whose position is asked for.
pub(super) struct Statement<'a> {
    pub(super) text: &'a str,
    pub(super) unit: &'a Unit,
}

/// What a question asks, or a line that answers it.
pub(super) struct Known<'a> {
    pub(super) line: &'a str,
    pub(super) language: &'a str,
    pub(super) position: Option<&'a Position>,
    pub(super) denied: bool,
}

/// Whether a statement affirms or denies what is known.
pub(super) fn yes_or_no(statement: &Statement, known: &Known, opposites: &Opposites) -> Option<Suggested> {
    let suggested = |says, reason: String| Some(Suggested { says, reason });
    let is_so = match known.position.map(|position| &position.says) {
        None | Some(Says::Yes | Says::Supposes | Says::InPart) => true,
        Some(Says::No) => false,
        _ => return None,
    };
    let covered = overlap(known.line, known.language, statement.text, &statement.unit.language);
    // Names alone tell who it is about, not what.
    let plain = plain_words(known.line).collect::<Vec<_>>().join(" ");
    let is_named = stems(&plain, known.language).is_empty();
    let least = if known.position.is_some() { LINE_SAYS_SO } else { SAYS_SO };
    if covered < least
        || !is_named && overlap(&plain, known.language, statement.text, &statement.unit.language) < SAYS_WHAT
    {
        return None;
    }
    let turned = if statement.unit.denied != known.denied {
        Some("one affirms what the other denies".to_owned())
    } else {
        let other = negation(known.line, known.language);
        match (denial(statement.text, &statement.unit.language, known.line, known.language), other) {
            (Some(word), None) => Some(format!("a denial: “{word}”")),
            (None, Some(word)) if negation(statement.text, &statement.unit.language).is_none() => {
                Some(format!("a denial there: “{word}”"))
            }
            _ => opposites
                .between(&statement.unit.language, statement.text, known.line)
                .map(|(word, against)| format!("the opposite word: “{word}” here, “{against}” there")),
        }
    };
    match (is_so, turned) {
        (true, Some(reason)) if covered >= SAYS_NOT => suggested(Suggestion::No, reason),
        (false, None) if covered >= SAYS_NOT => suggested(Suggestion::No, "it denies it elsewhere".to_owned()),
        (false, Some(reason)) => suggested(Suggestion::Yes, reason),
        (true, None) => match &statement.unit.hedge {
            Some(words) => suggested(Suggestion::Supposes, format!("much of the same, more weakly: “{words}”")),
            None => suggested(Suggestion::Yes, "much of the same".to_owned()),
        },
        _ => None,
    }
}

/// The words of a line that are no names, but for the first: its capital tells nothing.
fn plain_words(line: &str) -> impl Iterator<Item = &str> {
    line.split_whitespace().skip(1).filter(|word| word.starts_with(char::is_lowercase))
}

/// The number that a statement gives of what a question counts.
pub(super) fn value(statement: &Statement, question: &Question, desk: &str, known: Vec<&str>) -> Option<Suggested> {
    let counted = stems(&format!("{} {}", question.asks, question.unit.as_deref().unwrap_or_default()), desk);
    let is_counted = |word: &String| !stems(word, &statement.unit.language).is_disjoint(&counted);
    let found = numbers(statement.text, &statement.unit.language);
    let best = found.iter().filter_map(|number| Some((number.behind.iter().position(is_counted)?, number)));
    let (at, number) = best.min_by_key(|(at, _)| *at)?;
    // What happened to what is counted: "wounded", "on board".
    let unit = stems(question.unit.as_deref().unwrap_or_default(), desk);
    let rest: Vec<&str> = plain_words(&question.asks).filter(|word| stems(word, desk).is_disjoint(&unit)).collect();
    if overlap(&rest.join(" "), desk, statement.text, &statement.unit.language) < SAYS_SO {
        return None;
    }
    // Where the question counts millions, so does its answer.
    let counts_in = |word: &String| {
        question.unit.as_deref().is_some_and(|unit| unit.split_whitespace().any(|own| same_scale(own, word, desk)))
    };
    let value = if number.scale.as_ref().is_some_and(counts_in) { &number.bare } else { &number.value };
    let told = format!("{value} {}", number.behind[..=at].join(" "));
    let reason = match known.first() {
        _ if known.contains(&value.as_str()) => format!("the same number: {told}"),
        Some(theirs) => format!("another number: {told} here, {theirs} there"),
        None => format!("a number: {told}"),
    };
    Some(Suggested { says: Suggestion::Value(value.clone(), number.bound), reason })
}

/// Whether two words multiply a number by the same: "million", "m".
fn same_scale(one: &str, other: &str, language: &str) -> bool {
    let Some(lexicon) = Lexicon::shared(language) else { return false };
    lexicon.factor(&one.to_lowercase()).is_some_and(|factor| lexicon.factor(other) == Some(factor))
}
