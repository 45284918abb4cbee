//! What the desk's page and its server say to one another, as JSON: the page asks with [`Request`], and is answered with
//! [`Reply`]. Fields of the editors' files are as in the files, by the names of the catalogue.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Fields of a table of the editors' files. `null` takes a field out.
pub type Fields = Map<String, Value>;

/// The names of the files of the compiled page; `desk/build.rs` puts the same ones into the command.
pub const PAGE_FILES: [&str; 3] = ["desk.wasm", "desk.js", "desk.css"];

/// Where requests go to.
pub const ASK: &str = "/ask";

/// Where the page waits for news: `?since=` and the [`Newsroom::version`] that it knows.
pub const NEWS: &str = "/news";

/// What the page asks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "kebab-case")]
pub enum Request {
    /// The folder at a glance.
    Newsroom,
    /// One article with its claims and proposals.
    Article {
        /// Its id.
        id: String,
    },
    /// What some steps would lead to; nothing is written.
    Try {
        /// The steps.
        steps: Vec<Step>,
        /// What is open: what is wrong with it is told, and of a claim the card.
        open: Option<Entry>,
    },
    /// Do some steps, all or none.
    Do {
        /// What is done, in a few words: for who takes it back.
        what: String,
        /// The steps.
        steps: Vec<Step>,
    },
    /// Take the last thing back.
    Undo,
    /// Do again what was taken back last.
    Redo,
    /// The questions that some words may answer.
    Questions {
        /// The words.
        text: String,
        /// Their language (BCP 47).
        language: String,
        /// Whether they say what somebody denies.
        denied: bool,
    },
    /// What the file of an entry says.
    Entry {
        /// Which.
        entry: Entry,
    },
    /// Claims, questions and references that are like some words.
    Find {
        /// The words.
        text: String,
    },
    /// Read a page that is to become a reference or an article; nothing is written.
    Read {
        /// Where it is.
        from: From,
    },
    /// How a page that was read differs from an article that it is a new version of; nothing is written.
    Compare {
        /// The page, by [`Page::number`].
        page: u64,
        /// The article's id.
        article: String,
    },
    /// What became of a claim.
    History {
        /// Its article's id.
        article: String,
        /// Its id.
        claim: String,
    },
    /// Propose claims of an article.
    Propose {
        /// What is done, in a few words: for who takes it back.
        what: String,
        /// The article's id.
        article: String,
    },
    /// Follow all links, and look whether what is quoted stands there.
    Online,
    /// Build the site beside the folder.
    Build,
    /// How far the site is built.
    Progress,
}

/// Where a page comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum From {
    /// From the web, because an editor asks for it.
    Address(String),
    /// A text that was pasted.
    Text(String),
    /// A file: its name, and its bytes in base64.
    File(String, String),
}

/// A table of the editors' files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Entry {
    /// `sayso.toml`.
    Newsroom,
    /// An entry of `sources.toml`.
    Source(String),
    /// An entry of `origins.toml`.
    Origin(String),
    /// A file of `questions/`.
    Question(String),
    /// A file of `references/`.
    Reference(String),
    /// A file of `articles/`.
    Article(String),
    /// A claim, by its article and its id.
    Claim(String, String),
}

/// One step of a change. Several are done together or not at all.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "kebab-case")]
pub enum Step {
    /// Make an entry.
    Add {
        /// Which.
        entry: Entry,
        /// What it says.
        fields: Fields,
    },
    /// Set fields of an entry, or take them out.
    Set {
        /// Which.
        entry: Entry,
        /// What it says.
        fields: Fields,
    },
    /// Put one more table into a list of an entry: into its `answers`, say.
    Push {
        /// Which.
        entry: Entry,
        /// The list's name.
        list: String,
        /// What the table says.
        fields: Fields,
    },
    /// Drop a table of a list.
    Drop {
        /// Which.
        entry: Entry,
        /// The list's name.
        list: String,
        /// Its number, from 0.
        n: usize,
    },
    /// Note what became of a proposal.
    Mark {
        /// Its article.
        article: String,
        /// Its id.
        proposal: String,
        /// Whether it is a claim now; else it is rejected.
        accepted: bool,
    },
    /// Make one of two sources that are the same: what named the second one names the first one.
    Merge {
        /// The one that stays.
        keep: String,
        /// The one that goes.
        gone: String,
    },
    /// Make an article of a page that was read.
    Import {
        /// The page, by [`Page::number`].
        page: u64,
    },
    /// Take the text of a page that was read as the new version of an article.
    Version {
        /// The page, by [`Page::number`].
        page: u64,
        /// The article's id.
        article: String,
    },
    /// Keep what was read of a page for the desk, under `archive/`.
    Keep {
        /// The page, by [`Page::number`].
        page: u64,
        /// The reference that it became.
        reference: String,
    },
}

/// What the server answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "reply", rename_all = "kebab-case")]
pub enum Reply {
    /// To [`Request::Newsroom`].
    Newsroom(Box<Newsroom>),
    /// To [`Request::Article`].
    Article(Box<Article>),
    /// To [`Request::Try`].
    Tried(Box<Tried>),
    /// It is done.
    Done {
        /// What has come of it.
        outcome: Outcome,
    },
    /// To [`Request::Build`].
    Built {
        /// How many articles it has.
        n_articles: usize,
        /// The folder that it is in.
        place: String,
        /// Where this machine's browser finds it; ends with `/`.
        url: String,
    },
    /// To [`Request::Progress`].
    Progress {
        /// So many pages of articles are drawn.
        drawn: usize,
        /// Of so many.
        of: usize,
    },
    /// It is not done: that would bring mistakes into the folder.
    Refused {
        /// The mistakes.
        findings: Vec<Finding>,
    },
    /// It is not done: somebody else has changed these files meanwhile.
    Conflict {
        /// Both versions of each.
        files: Vec<Versions>,
    },
    /// To [`Request::Questions`].
    Questions {
        /// The likeliest first.
        found: Vec<LikelyQuestion>,
    },
    /// To [`Request::Entry`].
    Fields {
        /// What it says.
        fields: Fields,
    },
    /// To [`Request::Find`].
    Found {
        /// The likest first.
        found: Vec<Like>,
    },
    /// To [`Request::Read`].
    Page(Box<Page>),
    /// To [`Request::Compare`].
    Compared(Box<Compared>),
    /// To [`Request::History`].
    History(Box<History>),
    /// What was asked cannot be done.
    Failed {
        /// Why, and what to do about it.
        why: String,
    },
}

/// What has come of something. Where it holds a text, that is what was done, in the words of whoever asked for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It is in the files.
    Written(String),
    /// The files are as they were.
    Unchanged(String),
    /// It is taken back.
    TakenBack(String),
    /// It is done again.
    DoneAgain(String),
    /// So many proposals are open in the article.
    Proposed(usize),
    /// So many links and passages are not as they were.
    Followed(usize),
}

/// A folder at a glance.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Newsroom {
    /// Another one for every state of the folder.
    pub version: u64,
    /// The newsroom's name.
    pub publisher: String,
    /// The language that it writes (BCP 47).
    pub language: String,
    /// The day (ISO 8601).
    pub today: String,
    /// Who says to be at the desk.
    pub by: Option<String>,
    /// Words that are in the names of bodies, and not of people, in its language.
    pub bodies: Vec<String>,
    /// In the order of the folder.
    pub articles: Vec<ArticleLine>,
    /// What there is to do, the most urgent first.
    pub agenda: Vec<Task>,
    /// Sources.
    pub sources: Vec<Named>,
    /// Origins.
    pub origins: Vec<Named>,
    /// References.
    pub references: Vec<Named>,
    /// Questions, by what they ask.
    pub questions: Vec<Named>,
    /// What can be taken back.
    pub undo: Option<String>,
    /// What can be done again.
    pub redo: Option<String>,
    /// What a start after a crash has found, and the like.
    pub notices: Vec<String>,
    /// The fields of claims, references, questions, sources and articles.
    pub catalogue: Vec<Table>,
}

/// An article in the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ArticleLine {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// How many claims it has.
    pub n_claims: usize,
    /// How many proposals are open.
    pub n_open: usize,
}

/// Something to do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Task {
    /// Of what sort.
    pub kind: TaskKind,
    /// In which article.
    pub article: Option<String>,
    /// What is to be opened for it; nothing for a whole article.
    pub entry: Option<Entry>,
    /// The field that it is about.
    pub field: Option<String>,
    /// What: a finding's message, or the title of what it is about.
    pub says: String,
    /// How many, of proposals.
    pub n: usize,
}

/// Sorts of things to do, the most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TaskKind {
    /// An error.
    Mend,
    /// The article's text is another one now.
    TextChanged,
    /// A link cannot be followed, or a passage is not on its page any more.
    Gone,
    /// A claim is to be looked at again.
    Recheck,
    /// A response of the accused, or the state of proceedings, is missing.
    Response,
    /// A second editor has not signed.
    Second,
    /// A field is a guess that nobody has looked at.
    Guesses,
    /// A reference has not been read for what it says on any question.
    Unread,
    /// Proposals wait.
    Proposals,
    /// An article has neither claims nor proposals.
    Unclaimed,
    /// A warning.
    Better,
}

/// An entry by id and name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its name, title, or what it asks.
    pub name: String,
    /// Other names, or what else tells it from others.
    pub also: String,
}

/// What `check` finds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Whether nothing can be built with it.
    pub is_error: bool,
    /// The rule's name.
    pub rule: String,
    /// The file.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// What it is about.
    pub entry: Option<Entry>,
    /// The field that it is about.
    pub field: Option<String>,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub hint: String,
}

/// A kind of table of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// What it is: `claim`.
    pub name: String,
    /// What it is for.
    pub meaning: String,
    /// Its fields, in the order in which editors read them.
    pub fields: Vec<Field>,
}

/// A field of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// How it is written.
    pub holds: Holds,
    /// Whether it has to be there.
    pub required: bool,
    /// What it means.
    pub meaning: String,
    /// How it is written, as an example.
    pub example: String,
}

/// What a field holds, so far as the page asks for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holds {
    /// A text.
    Text,
    /// A text, or several.
    Texts,
    /// A day, month or year.
    Date,
    /// Yes or no.
    Switch,
    /// A number.
    Number,
    /// One of these words.
    Word(Vec<String>),
    /// The id of an entry of this sort.
    Id(String),
    /// Something that is edited by itself.
    Other,
}

/// An article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Where it was published.
    pub url: String,
    /// Its language (BCP 47).
    pub language: String,
    /// The beginning of its text's SHA-256, where the text is another one than that which was checked.
    pub text_hash: Option<String>,
    /// Its sentences; none if the file has mistakes.
    pub sentences: Vec<Sentence>,
    /// In the order of the text.
    pub claims: Vec<Claim>,
    /// Open ones, in the order of the text.
    pub proposals: Vec<Proposal>,
}

/// A sentence of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// The number of its paragraph.
    pub paragraph: u32,
    /// Its words.
    pub text: String,
}

/// Some words of an article: a sentence, and parts of it in bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// The sentence's number, from 0.
    pub sentence: usize,
    /// Beginnings and ends.
    pub parts: Vec<(usize, usize)>,
}

/// A claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Claim {
    /// Its id.
    pub id: String,
    /// Where it is; nothing if its words are gone.
    pub words: Option<Words>,
    /// If they are gone: the words that stand in their place now, within one sentence.
    pub instead: Option<String>,
    /// Its state, as a word for machines.
    pub state: Option<String>,
    /// What its file says of it.
    pub fields: Fields,
}

/// An open proposal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// Its id.
    pub id: String,
    /// Where it is; nothing if its words are gone.
    pub words: Option<Words>,
    /// The claim that it would be.
    pub fields: Fields,
    /// Entries of the registries that it needs and that are not there.
    pub needs: Vec<Step>,
    /// How sure, of 100.
    pub confidence: u32,
    /// Why.
    pub why: String,
    /// The tool that proposes it, if it is not ours.
    pub tool: Option<String>,
    /// Questions that it may answer.
    pub questions: Vec<LikelyQuestion>,
    /// What may bear on it.
    pub candidates: Vec<Like>,
}

/// A question that some words may answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LikelyQuestion {
    /// Its id.
    pub id: String,
    /// What it asks.
    pub asks: String,
    /// `yes-or-no`, `value` or `description`.
    pub kind: String,
    /// Why.
    pub why: String,
    /// The answer that is proposed, as fields of an answer; only the question if the words suggest none.
    pub answer: Fields,
    /// Who answers it already, in a line each.
    pub answered: Vec<String>,
}

/// Something that is like some words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Like {
    /// `claim`, `question` or `reference`.
    pub kind: String,
    /// Its id.
    pub id: String,
    /// Its article, of a claim.
    pub article: Option<String>,
    /// What it says.
    pub says: String,
    /// Why it is shown.
    pub why: String,
}

/// What some steps would lead to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tried {
    /// What `check` would find besides, and what it finds of what is open.
    pub findings: Vec<Finding>,
    /// What readers would see changed elsewhere.
    pub elsewhere: Vec<Consequence>,
    /// How many articles more may be touched: of a large folder not all are looked at.
    pub n_more: usize,
    /// A claim database with the claim's card, in base64.
    pub card: Option<String>,
}

/// What would change on another claim's card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consequence {
    /// The claim's id.
    pub claim: String,
    /// Its article's id.
    pub article: String,
    /// Its state before and after, if that changes: a second editor signs again.
    pub state: Option<[String; 2]>,
    /// What, a sentence each.
    pub changes: Vec<String>,
}

/// Two versions of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Versions {
    /// The file.
    pub path: String,
    /// As it would have been written.
    pub mine: String,
    /// As it is now; nothing if it is gone.
    pub theirs: Option<String>,
}

/// A page that was read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// By which it is kept.
    pub number: u64,
    /// The id that a reference of it would have.
    pub id: String,
    /// The id that an article of it would have; nothing if it is there already.
    pub article: Option<String>,
    /// What it says of itself, as fields of a reference.
    pub fields: Fields,
    /// Which of them are guesses, and from what.
    pub guesses: Vec<(String, String)>,
    /// Its text.
    pub paragraphs: Vec<String>,
    /// Where each paragraph stands, as the locator of a passage.
    pub locators: Vec<String>,
    /// What is odd about it.
    pub warning: Option<String>,
}

/// What a new version of an article changes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compared {
    /// The page that is the new version, by [`Page::number`].
    pub page: u64,
    /// The article's id.
    pub article: String,
    /// Sentences that read otherwise, or are gone.
    pub differing: Vec<Differing>,
    /// Sentences that are as they were, and elsewhere.
    pub moved: Vec<String>,
    /// Sentences that were not there before.
    pub added: Vec<String>,
    /// How many claims stand as they are.
    pub n_standing: usize,
    /// The ids of claims that need a look.
    pub touched: Vec<String>,
}

/// A sentence that is not as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Differing {
    /// What became of it, stretch by stretch.
    pub stretches: Vec<(Became, String)>,
    /// The ids of its claims.
    pub claims: Vec<String>,
}

/// What became of a stretch of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Became {
    /// It is there.
    Kept,
    /// It is not there any more.
    Removed,
    /// It is new.
    Added,
}

/// What became of a claim, from the folder's git history.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct History {
    /// Whether there is one.
    pub has_git: bool,
    /// The versions in which it was changed, the newest first.
    pub versions: Vec<Version>,
    /// What is in the file and in no version yet.
    pub unsaved: Vec<Edit>,
    /// What was changed since a second editor approved it last; nothing if nobody did.
    pub since_approved: Option<Vec<Edit>>,
}

/// A version of a claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// The day (ISO 8601).
    pub at: String,
    /// Who made it, as git has it.
    pub by: String,
    /// What was changed.
    pub edits: Vec<Edit>,
}

/// A field that was changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// Its name.
    pub field: String,
    /// What it said; blank if it was not there.
    pub before: String,
    /// What it says; blank if it is not there any more.
    pub now: String,
}
