//! The open proposals of a folder, and what becomes of them.
//!
//! Every decision is written at once, whole or not at all, so that a closed lid loses nothing:
//! starting again goes on where it stopped. A proposal that would break the folder is not accepted.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sayso_core::model::{Archive, Article};

use sayso_newsroom::files::{self, Change};
use sayso_newsroom::inputs::{Content, Inputs};
use sayso_newsroom::records;
use sayso_newsroom::toml_files::{Edit, Line, NoPlace};

use crate::proposals::{self, Proposal, Status, text_of_one};
use sayso_newsroom::Diagnostic;
use sayso_newsroom::Severity;
use sayso_newsroom::curation;

/// The files that claims of any article bring entries into.
const REGISTRIES: [&str; 2] = ["sources.toml", "origins.toml"];

/// What an editor may ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Request {
    /// Make a claim of it, with the answers that are taken.
    Accept,
    /// Take one of its answers, by its number from 0, or leave it again; of one without a position, ask for that.
    Answer(usize),
    /// The position on the question that was asked for.
    Position(Says),
    /// Never propose it again.
    Reject,
    /// Change it in an editor.
    Edit,
    /// Look at the next one.
    Skip,
    /// Look at the one before.
    Back,
    /// Propose again what was rejected last in this article, before or in this review.
    Reopen,
    /// Take the last decision back.
    Undo,
    /// Stop.
    Quit,
}

/// A position on a yes-or-no question that a key takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// It is so.
    Yes,
    /// It is not so.
    No,
    /// The speaker guesses.
    Supposes,
}

/// One open proposal.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its article, by its place in the archive.
    pub article: usize,
    /// The proposal.
    pub proposal: Proposal,
}

/// A decision that can be taken back: the files as they were before it, and as it left them.
struct Decision {
    what: What,
    before: BTreeMap<String, Option<String>>,
    after: BTreeMap<String, String>,
    at: usize,
    entry: Entry,
}

/// What was decided.
#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Accepted,
    Rejected,
    Reopened,
    Edited,
}

/// A review under way.
pub struct Review {
    folder: PathBuf,
    inputs: Inputs,
    archive: Archive,
    entries: Vec<Entry>,
    at: usize,
    by: Option<String>,
    decisions: Vec<Decision>,
    /// What the last request led to.
    message: String,
    accepted: usize,
    rejected: usize,
    /// The id of a tool's proposal that was asked to be accepted once.
    read: Option<String>,
    /// The answers of the current proposal that are taken: no machine's line is, unless an editor asks for it.
    answers: BTreeSet<usize>,
    /// The answer of the current proposal whose position is asked for.
    asked: Option<usize>,
}

impl Review {
    /// Reads a folder and its open proposals.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn open(folder: &Path, article: Option<&str>, by: Option<&str>) -> Result<Self> {
        let inputs = Inputs::load(folder).context("the folder cannot be read")?;
        let archive = curation::read_understood(&inputs).0.context("the folder has mistakes: run `sayso check`")?;
        let mut entries = Vec::new();
        for (n, one) in archive.articles.iter().enumerate().filter(|(_, one)| article.is_none_or(|id| id == one.id)) {
            let read = proposals::parse(&inputs, &proposals::path_of(&one.id));
            let read = read.map_err(|finding| {
                anyhow::anyhow!("{}, line {}: {}", finding.path, finding.line(&inputs), finding.message)
            })?;
            // A claim of that id: it was accepted, and the lid closed before the note was made.
            let is_claim = |id: &str| archive.claims.iter().any(|claim| claim.id == id && claim.article.at() == n);
            let open = read.proposals.into_iter().filter(|one| one.status == Status::Open && !is_claim(&one.id));
            entries.extend(open.map(|proposal| Entry { article: n, proposal }));
        }
        Ok(Self {
            folder: folder.to_path_buf(),
            inputs,
            archive,
            entries,
            at: 0,
            by: by.map(str::to_owned),
            decisions: Vec::new(),
            message: String::new(),
            accepted: 0,
            rejected: 0,
            read: None,
            answers: BTreeSet::new(),
            asked: None,
        })
    }

    /// What is open.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// What is being looked at.
    pub fn current(&self) -> Option<&Entry> {
        self.entries.get(self.at)
    }

    /// Its number, from 0.
    pub fn position(&self) -> usize {
        self.at
    }

    /// What the last request led to.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// How many were accepted and rejected since the start.
    pub fn decided(&self) -> (usize, usize) {
        (self.accepted, self.rejected)
    }

    /// The article of an entry.
    pub fn article(&self, entry: &Entry) -> &Article {
        &self.archive.articles[entry.article]
    }

    /// Whether an answer of the current proposal is taken.
    pub fn takes(&self, answer: usize) -> bool {
        self.answers.contains(&answer)
    }

    /// Whether the position of an answer is asked for: then the next key may be one.
    pub fn asks_for_position(&self) -> bool {
        self.asked.is_some()
    }

    /// Does what is asked; what cannot be done is told in the message, and nothing is written.
    pub fn answer(&mut self, request: Request) {
        self.message.clear();
        let last = self.entries.len().saturating_sub(1);
        let before = self.current().map(|entry| entry.proposal.id.clone());
        // What was read is accepted by the very next key.
        if request != Request::Accept {
            self.read = None;
        }
        let asked = self.asked.take();
        let done = match request {
            Request::Answer(n) => {
                self.take(n);
                Ok(())
            }
            Request::Position(says) => self.position_on(asked, says),
            Request::Reopen => self.reopen(),
            Request::Skip => {
                self.at = if self.at >= last { 0 } else { self.at + 1 };
                Ok(())
            }
            Request::Back => {
                self.at = if self.at == 0 { last } else { self.at - 1 };
                Ok(())
            }
            Request::Accept => self.decide(Status::Accepted),
            Request::Reject => self.decide(Status::Rejected),
            Request::Undo => self.undo(),
            Request::Edit | Request::Quit => Ok(()),
        };
        if let Err(error) = done {
            self.message = format!("{error:#}");
        }
        if before != self.current().map(|entry| entry.proposal.id.clone()) {
            self.answers.clear();
        }
    }

    /// Takes an answer, or leaves it.
    fn take(&mut self, n: usize) {
        let answers = self.current().map_or(&[][..], |entry| &entry.proposal.answers);
        match answers.get(n) {
            None => self.message = format!("there is no answer {}", n + 1),
            Some(answer) if !answer.says_something() => {
                self.message = format!("on {}: y yes  n no  s supposes (what else: e)", answer.question);
                self.asked = Some(n);
            }
            Some(_) => {
                if !self.answers.remove(&n) {
                    self.answers.insert(n);
                }
            }
        }
    }

    /// Takes a position on a question whose position was asked for; its line is what is claimed, and can be edited.
    fn position_on(&mut self, asked: Option<usize>, says: Says) -> Result<()> {
        let (n, entry) = asked.zip(self.current().cloned()).context("take an answer first: 1 to 9")?;
        let mut edited = entry.proposal.clone();
        let line = edited.line(&self.article(&entry).language);
        let line = Some(line.context("it is a denial: write the line (e)")?);
        let answer = edited.answers.get_mut(n).context("there is no such answer")?;
        match says {
            Says::Yes => answer.yes = line,
            Says::No => answer.no = line,
            Says::Supposes => answer.supposes = line,
        }
        let taken = &self.answers | &BTreeSet::from([n]);
        self.put(&entry, edited)?;
        self.answers = taken;
        Ok(())
    }

    /// Proposes again what was rejected last in the article that is looked at.
    fn reopen(&mut self) -> Result<()> {
        let article = self.current().map_or(0, |entry| entry.article);
        let path = proposals::path_of(&self.archive.articles.get(article).context("no article is open")?.id);
        self.read_again(&path)?;
        let known = proposals::parse(&self.inputs, &path);
        let known = known.map_err(|finding| anyhow::anyhow!("{}: {}", finding.path, finding.message))?;
        let rejected = known.proposals.into_iter().rfind(|one| one.status == Status::Rejected);
        let mut proposal = rejected.context("nothing was rejected in this article")?;
        let entry = Entry { article, proposal: proposal.clone() };
        let status = Line::new("status", sayso_newsroom::word(Status::Open));
        let change = self.proposals_with(&entry, |file, n| file.set("proposal", n, &status))?;
        self.write(vec![change], &entry, What::Reopened)?;
        proposal.status = Status::Open;
        self.message = format!("open again: {}", proposal.id);
        self.entries.insert(self.at, Entry { article, proposal });
        Ok(())
    }

    /// Takes an edited proposal over, and writes it.
    pub fn edit(&mut self, edited: Result<Proposal>) {
        self.message.clear();
        let Some(entry) = self.current().cloned() else { return };
        let outcome = edited.and_then(|mut edited| {
            // What becomes of it is decided by keys.
            edited.status = Status::Open;
            let taken = |other: &Entry| other.proposal.id == edited.id && other.proposal.id != entry.proposal.id;
            anyhow::ensure!(!self.entries.iter().any(taken), "`{}` is the id of another proposal", edited.id);
            self.answers = (0..edited.answers.len()).filter(|&n| edited.answers[n].says_something()).collect();
            self.put(&entry, edited)
        });
        self.message = outcome.map_or_else(|error| format!("{error:#}"), |()| "edited".to_owned());
    }

    /// Writes a proposal as it was edited.
    fn put(&mut self, entry: &Entry, edited: Proposal) -> Result<()> {
        let change = self.proposals_with(entry, |file, n| file.replace_table("proposal", n, &text_of_one(&edited)))?;
        self.write(vec![change], entry, What::Edited)?;
        self.entries[self.at].proposal = edited;
        Ok(())
    }

    fn decide(&mut self, status: Status) -> Result<()> {
        let entry = self.current().cloned().context("nothing is open")?;
        let mut changes = Vec::new();
        if status == Status::Accepted {
            self.is_as_read(&self.text_of(&entry))?;
            // Whoever decides in another article may have written a source meanwhile.
            REGISTRIES.into_iter().try_for_each(|path| self.read_again(path))?;
            // Lines that a machine wrote are read before they are taken.
            let id = entry.proposal.id.clone();
            if let Some(tool) = entry.proposal.tool.as_ref().filter(|_| self.read != Some(id.clone())) {
                self.message = format!("from {tool}: read its lines above; the same key again accepts them");
                self.read = Some(id);
                return Ok(());
            }
            let is_said = !entry.proposal.proposition.trim().is_empty();
            anyhow::ensure!(is_said, "write its proposition first (e): the words do not stand alone");
            let mut taken = entry.proposal.clone();
            let mut n = 0..;
            taken.answers.retain(|_| n.next().is_some_and(|n| self.answers.contains(&n)));
            changes = proposals::accept(&self.inputs, self.article(&entry), &taken, self.by.as_deref());
            self.would_break(&changes)?;
        }
        let status_line = Line::new("status", sayso_newsroom::word(status));
        // The note that it is decided goes last: until then it is open, or a claim of that id.
        changes.reverse();
        changes.push(self.proposals_with(&entry, |file, n| file.set("proposal", n, &status_line))?);
        let what = if status == Status::Accepted { What::Accepted } else { What::Rejected };
        self.write(changes, &entry, what)?;
        let done = if status == Status::Accepted { "accepted" } else { "rejected" };
        self.message = format!("{done}: {}  (u takes it back)", entry.proposal.id);
        match status {
            Status::Accepted => self.accepted += 1,
            _ => self.rejected += 1,
        }
        self.entries.remove(self.at);
        if self.at >= self.entries.len() {
            self.at = 0;
        }
        Ok(())
    }

    /// The path of the article's text.
    fn text_of(&self, entry: &Entry) -> String {
        records::article(&self.inputs, &self.article(entry).id).and_then(|record| record.text).unwrap_or_default()
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// A new claim must not bring a mistake into the folder.
    fn would_break(&self, changes: &[Change]) -> Result<()> {
        let errors = |inputs: &Inputs| -> Vec<Diagnostic> {
            let found = curation::read(inputs).1;
            found.into_iter().filter(|finding| finding.severity == Severity::Error).collect()
        };
        let known: Vec<String> = errors(&self.inputs).into_iter().map(|finding| finding.message).collect();
        let mut after = self.inputs.clone();
        for change in changes {
            after.insert(&change.path, change.text.clone().into_bytes());
        }
        match errors(&after).into_iter().find(|finding| !known.contains(&finding.message)) {
            Some(finding) => anyhow::bail!("not accepted: {} ({}); edit it first", finding.message, finding.hint),
            None => Ok(()),
        }
    }

    /// The article's file of proposals with one of them changed; no other byte of it changes.
    fn proposals_with(
        &self,
        entry: &Entry,
        change: impl FnOnce(&mut Edit, usize) -> Result<(), NoPlace>,
    ) -> Result<Change> {
        let path = proposals::path_of(&self.article(entry).id);
        let known = proposals::parse(&self.inputs, &path)
            .map_err(|finding| anyhow::anyhow!("{}: {}", finding.path, finding.message))?;
        let at = known.proposals.iter().position(|one| one.id == entry.proposal.id);
        let mut file = Edit::new(self.inputs.source(&path));
        change(&mut file, at.context("the proposal is no longer in its file: start again")?)?;
        Ok(Change { text: file.text(), path })
    }

    /// Writes files that are still as they were read, and remembers how to take it back.
    fn write(&mut self, changes: Vec<Change>, entry: &Entry, what: What) -> Result<()> {
        for change in &changes {
            self.is_as_read(&change.path)?;
        }
        let mut decision =
            Decision { what, before: BTreeMap::new(), after: BTreeMap::new(), at: self.at, entry: entry.clone() };
        for change in changes {
            files::write(&self.folder.join(&change.path), change.text.as_bytes())?;
            let before =
                self.inputs.files.contains_key(&change.path).then(|| self.inputs.source(&change.path).to_owned());
            decision.before.insert(change.path.clone(), before);
            decision.after.insert(change.path.clone(), change.text.clone());
            self.inputs.insert(&change.path, change.text.into_bytes());
        }
        self.decisions.push(decision);
        Ok(())
    }

    /// Takes in what somebody else has written into a file.
    fn read_again(&mut self, path: &str) -> Result<()> {
        match Content::read(&self.folder.join(path)).with_context(|| path.to_owned())? {
            Some(content) => drop(self.inputs.files.insert(path.to_owned(), content)),
            None => drop(self.inputs.files.remove(path)),
        }
        Ok(())
    }

    /// Somebody else may be writing in the same folder.
    fn is_as_read(&self, path: &str) -> Result<()> {
        let known = self.inputs.files.contains_key(path).then(|| self.inputs.source(path));
        let now = std::fs::read_to_string(self.folder.join(path)).ok();
        anyhow::ensure!(now.as_deref() == known, "{path} was changed by somebody else: quit and start again");
        Ok(())
    }

    fn undo(&mut self) -> Result<()> {
        let decision = self.decisions.pop().context("there is nothing to take back")?;
        if let Err(error) = self.restore(&decision) {
            self.decisions.push(decision);
            return Err(error);
        }
        self.put_back(decision);
        Ok(())
    }

    /// Puts the files back; the proposals first: until the rest is done it is a claim of that id.
    fn restore(&mut self, decision: &Decision) -> Result<()> {
        // An entry that a claim has brought hurts nobody: somebody else may have written beside it since.
        let stays = |path: &str| REGISTRIES.contains(&path) && self.is_as_read(path).is_err();
        let staying: Vec<String> = decision.after.keys().filter(|path| stays(path)).cloned().collect();
        decision.after.keys().filter(|path| !staying.contains(path)).try_for_each(|path| self.is_as_read(path))?;
        staying.iter().try_for_each(|path| self.read_again(path))?;
        for (path, text) in decision.before.iter().rev().filter(|(path, _)| !staying.contains(path)) {
            let whole = self.folder.join(path);
            match text {
                Some(text) => {
                    files::write(&whole, text.as_bytes())?;
                    self.inputs.insert(path, text.clone().into_bytes());
                }
                None => {
                    std::fs::remove_file(&whole).with_context(|| whole.display().to_string())?;
                    self.inputs.files.remove(path);
                }
            }
        }
        Ok(())
    }

    fn put_back(&mut self, decision: Decision) {
        let proposal = &decision.entry.proposal;
        self.message = format!("taken back: {}", proposal.id);
        self.at = decision.at.min(self.entries.len());
        match decision.what {
            What::Edited => {
                // The id may be what was edited.
                if let Some(entry) = self.entries.get_mut(decision.at) {
                    *entry = decision.entry;
                }
                return;
            }
            What::Reopened => {
                self.entries.remove(self.at);
                self.at = self.at.min(self.entries.len().saturating_sub(1));
                return;
            }
            What::Accepted => self.accepted -= 1,
            What::Rejected => self.rejected -= 1,
        }
        self.entries.insert(self.at, decision.entry);
    }
}
