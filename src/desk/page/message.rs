//! What happens on the desk, and what is asked for.

use sayso_desk_wire::{Entry, From, Outcome, Reply, Task};
use serde_json::Value;

use crate::keys::Key;
use crate::state::{As, Seen};

/// What happens on the desk.
pub(crate) enum Message {
    /// The server has answered.
    Reply(Purpose, Box<Reply>),
    /// The folder has another version.
    News(Result<u64, String>),
    /// A key was pressed outside of a field.
    Pressed(String),
    /// Open an article; and in it a claim or proposal.
    Open(String, Option<String>),
    /// Open a proposal or claim of the article.
    Mark(bool, String),
    /// A field of what is open was typed.
    Field(String, Value),
    /// The speaker, or an origin, was typed by its name.
    Named(String, String),
    /// What kind a new source is.
    SourceKind(String),
    /// An answer of what is open is dropped.
    DropAnswer(bool, usize),
    /// A question is picked, by its place in the list.
    Pick(usize),
    /// A question is picked in the list of all.
    PickId(String),
    /// A new question is made.
    NewQuestion,
    /// The question of the new one was typed, or its kind chosen.
    Asks(String, Option<String>),
    /// A field of the answer was typed.
    Answer(String, Value),
    /// A position is taken.
    Position(&'static str),
    /// The answer is finished.
    Answered,
    /// The answer is left.
    LeaveAnswer,
    /// Do what one of the desk's keys asks for.
    Do(Key),
    /// Read a page as what was chosen.
    Read(From),
    /// What a page that is read becomes.
    ReadAs(As),
    /// Where a page is to come from that becomes this.
    Ask(As),
    /// The article's text was looked at.
    Looked,
    /// A field of the entry that is open was guessed right.
    Confirm(String),
    /// A page cannot be read.
    Unread(String),
    /// Propose claims of the article.
    Propose,
    /// Ask the web for all links and passages.
    Online,
    /// Build the site.
    Build,
    /// Ask how far the site is built.
    Progress,
    /// See the site on a screen of this size.
    See(Seen),
    /// Look for something.
    Find(String),
    /// Open an entry.
    Entry(Entry),
    /// Go to what is to be done.
    Task(Task),
    /// Make one of two sources.
    Merge(String, String),
    /// Look what became of the claim that is open.
    History,
    /// Sign a claim as the second editor.
    Approve,
    /// Add a correction with this note.
    Correct(String),
    /// Withdraw a claim for this reason; whether its words are taken out too.
    Withdraw(String, bool),
    /// Draw the card anew.
    Try,
    /// Single keys on or off.
    Keys(bool),
    /// Work in the language of this tag.
    Speak(String),
    /// What has happened while the mouse was down is seen.
    LetGo,
    /// Take over what another hand wrote, and close.
    Close,
}

impl Message {
    /// Whether the form may be longer or shorter by it, though nobody has asked for that just now.
    pub(crate) fn moves_the_form(&self) -> bool {
        match self {
            Self::Named(..) | Self::LetGo => true,
            Self::Reply(purpose, _) => purpose.fills_the_form(),
            _ => false,
        }
    }
}

/// A proposal, or else a claim; and its id.
pub(crate) type Mark = (bool, String);

/// Something that was done.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Written {
    /// What has come of it.
    pub(crate) outcome: Outcome,
    /// What was open then, as steps.
    pub(crate) of: String,
    /// What comes next.
    pub(crate) next: Option<Mark>,
}

/// What was asked for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Purpose {
    Newsroom,
    Article(Option<String>),
    /// An article; then an entry that is open beside it.
    Then(Entry),
    /// The article after something was done: what, and what comes next.
    Written(Written),
    /// An article that is open is read again.
    Again,
    Try(String),
    /// What is open is written: what comes next.
    Write(Option<Mark>),
    /// How far the site is built.
    Progress,
    /// What became of this claim.
    History(String),
    /// A page becomes an article of this id.
    Import(String),
    /// Something else is done.
    Other,
    Questions(String),
    Find(String),
    Page,
    Entry(Entry),
}

impl Purpose {
    /// Whether the reply puts something into the form that is open: what stands below it moves then.
    pub(crate) fn fills_the_form(&self) -> bool {
        matches!(self, Self::Try(_) | Self::Questions(_))
    }
}
