//! What several statements answer, and what each of them answers.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use super::{Accusation, HedgeStrength, OriginIdx, QuestionIdx};
use crate::date::Date;

/// A proposition that several statements answer. It belongs to the newsroom, not to an article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// The editor's slug, unique among questions.
    pub id: String,
    /// The question in words ("Did Iran arm the Taliban after 2001?").
    pub asks: String,
    /// What the answers come to, in a sentence or two of the editors'; for every claim that has no such words of
    /// its own.
    pub in_short: Option<String>,
    /// What answers it.
    pub kind: QuestionKind,
    /// What a value counts ("people"); nothing where it is no value.
    pub unit: Option<String>,
    /// Wider questions: a yes here is a yes there.
    pub implies: Vec<QuestionIdx>,
    /// What it may be answered in part by, or the groups of labels of a description.
    pub parts: Vec<Part>,
    /// For an accusation: who is accused, what came of it.
    pub accusation: Option<Accusation>,
}

/// What answers a question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, VariantArray, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuestionKind {
    /// Yes or no.
    #[default]
    YesOrNo,
    /// A number.
    Value,
    /// A label: never counted, never disputed.
    Description,
}

/// A part of a question, or a group of labels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The editor's slug, unique within the question.
    pub id: String,
    /// Its name for readers.
    pub name: String,
}

/// What a claim, or a passage of a reference, asserts on a question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Position {
    /// The question that it answers.
    pub question: QuestionIdx,
    /// What it says.
    pub says: Says,
    /// The same in one line that names its subject, for readers of other cards.
    pub line: String,
    /// The part that it is about; of a yes or no, the part of the statement that the question is about.
    pub part: Option<String>,
    /// How it limits: in a word.
    pub why: Option<String>,
    /// Whether its origin's row on a card is told by this line, where it has said more than one thing.
    pub leads: bool,
    /// What it rests on.
    pub grounds: Grounds,
    /// Whether it is independent, where an editor knows more than the registry of origins.
    pub independence: Independence,
}

impl Position {
    /// The number that it gives; of a range the lower one.
    pub fn number(&self) -> Option<&str> {
        match &self.says {
            Says::Value(figure) => Some(&figure.number),
            _ => None,
        }
    }
}

/// The longest line of a position, in characters: what is read at a glance.
pub const LONGEST_LINE: usize = 110;

/// The line that a statement is told by: without its full stop, and cut between two words where it is too long.
pub fn line_of(statement: &str) -> String {
    let statement = statement.trim_end_matches('.');
    if statement.chars().count() <= LONGEST_LINE {
        return statement.to_owned();
    }
    let mut line = String::new();
    for word in statement.split_whitespace() {
        if line.chars().count() + word.chars().count() + 2 > LONGEST_LINE {
            break;
        }
        line.push_str(word);
        line.push(' ');
    }
    format!("{}…", line.trim_end())
}

/// What a position says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Says {
    /// It is so.
    Yes,
    /// It is not so.
    No,
    /// A part of it is so.
    InPart,
    /// The speaker's own guess, inference, or report passed on.
    Supposes,
    /// Both can be right; it says something that limits it.
    Limits,
    /// "If", "might".
    Open,
    /// A number.
    Value(Figure),
    /// A label, by the group that it belongs to.
    Label(String),
}

/// A value that answers a question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// The number; of a range the lower one. As it is written in the editors' file.
    pub number: String,
    /// The upper number of a range.
    pub to: Option<String>,
    /// How exact it is.
    pub bound: Bound,
    /// Of which time it is, where that differs from one to another.
    pub as_of: Option<Date>,
    /// What is counted, where that differs from one to another.
    pub definition: Option<String>,
    /// The numbers that it replaces: whoever gives one of them is out of date.
    pub supersedes: Vec<String>,
}

/// How exact a value is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, VariantArray, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// This number.
    #[default]
    Exact,
    /// "About".
    About,
    /// "More than", "at least".
    AtLeast,
    /// "Fewer than", "up to".
    AtMost,
}

/// What a position rests on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, VariantArray, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grounds {
    /// Nothing is shown: it never counts as corroborating.
    #[default]
    None,
    /// The speaker was there.
    Witness,
    /// A document.
    Document,
    /// Data.
    Data,
    /// A first-hand interview.
    Interview,
}

/// What the editor knows of the independence of two origins.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Independence {
    /// Each knew for itself; the text says how.
    Established(String),
    /// They may rely on one another; the text says why.
    NotEstablished(String),
    /// Not said: the registry of origins and the grounds decide.
    #[default]
    NotAsked,
}

/// What a reference says on a question: whoever is quoted in it answers, not who quotes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// What it says.
    pub position: Position,
    /// Whoever had it first.
    pub origin: OriginIdx,
    /// Who says it, if it is not the document itself.
    pub speaker: Option<String>,
    /// When, if not when the document was published.
    pub said_at: Option<Date>,
    /// How far it is weakened.
    pub hedge: Option<HedgeStrength>,
    /// Its own words on the question.
    pub passage: Option<String>,
    /// Where in the document they stand: a page, a paragraph, a second.
    pub locator: Option<String>,
    /// What it says on the question, in the editor's words.
    pub summary: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cut_between_words() {
        let line = line_of(&"word ".repeat(40));
        assert!(line.chars().count() <= LONGEST_LINE && line.ends_with("word…"), "{line}");
    }
}
