//! The desk: a newsroom's folder, edited in the browser on this machine.
//!
//! The files are the only store, so that git, other editors and the command line go on beside it. [`steps`] makes changes of
//! files of what an editor does, [`journal`] writes them, all or none, and can take them back; [`views`] is what the page is
//! shown. [`server`] answers this machine's own browser and nobody else. What the page and its server say to one another is
//! `sayso-desk-wire`; the page is `page/`, compiled like the widget and carried by the command.

mod carried;
mod folder;
mod journal;
mod server;
mod steps;
mod views;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use notify::{EventKind, RecursiveMode, Watcher};
use sayso_core::Date;
use sayso_desk_wire::{self as wire, Consequence, Entry, Fields, From, Reply, Request, Step, Versions};
use sayso_newsroom::Severity;
use sayso_newsroom::files::Change;
use sayso_propose::import::{article, reference};
use sayso_propose::proposals::{self, Asked};
use tokio::sync::watch;

pub use carried::Page;
pub use server::Running;

use folder::Folder;
use journal::{Deed, Journal, Turned};
use steps::Steps;

/// How long a folder has to be quiet before it is read: editors write a file in several steps.
const QUIET: Duration = Duration::from_millis(80);

/// What comes from the web: where it was in the end, a name whose ending tells what it is, and its bytes.
pub type Fetched = (String, &'static str, Vec<u8>);

/// Fetches a page from its address.
pub type Fetch = Box<dyn Fn(&str) -> Result<Fetched> + Send + Sync>;

/// What the desk may do beyond the folder.
pub struct Beyond {
    /// Fetches a page, because an editor asks for it.
    pub fetch: Fetch,
    /// Builds the site, and tells where it is.
    pub build: Box<dyn Fn() -> Result<String> + Send + Sync>,
}

/// A page that was read, and not used yet.
struct Pending {
    page: article::Page,
    bytes: Vec<u8>,
    url: Option<String>,
}

/// A desk on a folder.
struct Desk {
    path: PathBuf,
    /// Who says to be at the desk.
    by: Option<String>,
    beyond: Beyond,
    state: Mutex<State>,
    /// Tells those that wait for news.
    version: watch::Sender<u64>,
}

struct State {
    folder: Arc<Folder>,
    journal: Journal,
    notices: Vec<String>,
    pending: BTreeMap<u64, Pending>,
    n_pending: u64,
}

/// Opens a folder at the desk; port 0 takes any free one. `by` is the public name of whoever is at the desk.
///
/// # Errors
/// When the port is taken, or the folder cannot be read, watched or written.
pub fn start(path: &Path, port: u16, by: Option<&str>, page: Page, beyond: Beyond) -> Result<Running> {
    anyhow::ensure!(
        path.join("sayso.toml").is_file(),
        "{}: there is no newsroom here; `sayso new` makes one",
        path.display()
    );
    let (journal, notices) = Journal::open(path)?;
    let (tell, changes) = std::sync::mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // Reading a file is no change, nor is what the desk keeps for itself.
        let is_own = |path: &PathBuf| path.components().any(|part| part.as_os_str() == ".sayso");
        let is_news =
            |event: &notify::Event| !matches!(event.kind, EventKind::Access(_)) && !event.paths.iter().all(is_own);
        if event.as_ref().is_ok_and(is_news) {
            let _ = tell.send(());
        }
    })
    .context("this system cannot watch folders")?;
    watcher.watch(path, RecursiveMode::Recursive).context("the folder cannot be watched")?;
    // Watched before it is read: no change falls between the two.
    let folder = Arc::new(Folder::read(path)?);
    let state = State { folder, journal, notices, pending: BTreeMap::new(), n_pending: 0 };
    let desk = Arc::new(Desk {
        path: path.to_path_buf(),
        by: by.map(str::to_owned),
        beyond,
        state: Mutex::new(state),
        version: watch::Sender::new(1),
    });
    let following = Arc::downgrade(&desk);
    std::thread::spawn(move || {
        while changes.recv().is_ok() {
            while changes.recv_timeout(QUIET).is_ok() {}
            let Some(desk) = following.upgrade() else { return };
            desk.follow();
        }
    });
    server::start(desk, port, page, watcher)
}

impl Desk {
    /// A request that panicked is no reason to lose what is there.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes in what another hand has changed.
    fn follow(&self) {
        let mut state = self.state();
        match Folder::read(&self.path) {
            Ok(folder) if folder.inputs.files == state.folder.inputs.files => return,
            Ok(folder) => state.folder = Arc::new(folder),
            Err(error) => state.notices.push(format!("{error:#}")),
        }
        drop(state);
        self.tell();
    }

    fn tell(&self) {
        self.version.send_modify(|version| *version += 1);
    }

    /// Answers the page.
    fn answer(&self, request: Request) -> Reply {
        let folder = self.state().folder.clone();
        let reply = match request {
            Request::Newsroom => Ok(Reply::Newsroom(Box::new(self.newsroom(&folder)))),
            Request::Article { id } => match views::article(&folder, &id) {
                Some(article) => Ok(Reply::Article(Box::new(article))),
                None => Err(anyhow::anyhow!("there is no article `{id}`")),
            },
            Request::Entry { entry } => match views::entry(&folder, &entry) {
                Some(fields) => Ok(Reply::Fields { fields }),
                None => Err(anyhow::anyhow!("there is no such entry any more")),
            },
            Request::Try { steps, claim } => self.attempt(&folder, steps, claim.as_deref()),
            Request::Do { what, steps } => self.perform(&folder, what, steps),
            Request::Undo => self.again(true),
            Request::Redo => self.again(false),
            Request::Questions { text, language } => {
                Ok(Reply::Questions { found: views::questions(&folder, &text, &language) })
            }
            Request::Find { text } => Ok(Reply::Found { found: views::find(&folder, &text) }),
            Request::Read { from } => self.read(&folder, from),
            Request::Propose { article } => self.propose(&folder, &article),
            Request::Build => (self.beyond.build)().map(|says| Reply::Done { says }),
        };
        reply.unwrap_or_else(|error| Reply::Failed { why: format!("{error:#}") })
    }

    fn newsroom(&self, folder: &Folder) -> wire::Newsroom {
        let state = self.state();
        wire::Newsroom {
            version: *self.version.borrow(),
            by: self.by.clone(),
            undo: state.journal.undo().map(|deed| deed.what.clone()),
            redo: state.journal.redo().map(|deed| deed.what.clone()),
            notices: state.notices.clone(),
            ..views::newsroom(folder)
        }
    }

    /// The changes that steps come to, with what the desk adds to them.
    fn changes(&self, folder: &Folder, mut steps: Vec<Step>) -> Result<Vec<Change>> {
        let archive = folder.archive().context("the registries have mistakes: mend them first")?;
        if let Some(by) = &self.by {
            for step in &mut steps {
                if let Step::Add { entry: Entry::Claim(..), fields } = step {
                    fields.entry("decided_by").or_insert_with(|| by.as_str().into());
                }
            }
        }
        let state = self.state();
        let kept = |number: u64, id: &str| {
            let Pending { page, bytes, url } = state.pending.get(&number)?;
            // The reference itself is another step.
            let kept = reference::files(&folder.inputs, page, bytes, (Some(id), url.as_deref()), today()?).ok()?;
            Some(kept.changes.into_iter().filter(|change| change.path.starts_with("archive/")).collect())
        };
        Steps::changes(&folder.inputs, archive, &kept, &steps)
    }

    fn attempt(&self, folder: &Folder, steps: Vec<Step>, claim: Option<&str>) -> Result<Reply> {
        let after = folder.with(&self.changes(folder, steps)?);
        let findings = after.findings_besides(folder).into_iter().map(|one| views::finding(&after, one)).collect();
        let elsewhere = after.differences(folder).into_iter().filter(|one| Some(one.claim.as_str()) != claim);
        let elsewhere = elsewhere.map(|one| Consequence {
            claim: one.claim,
            article: one.article,
            state: one.state,
            changes: one.changes,
        });
        let card = claim.and_then(|id| after.card(id)).map(|bytes| STANDARD.encode(bytes));
        Ok(Reply::Tried(Box::new(wire::Tried { findings, elsewhere: elsewhere.collect(), card })))
    }

    fn perform(&self, folder: &Folder, what: String, steps: Vec<Step>) -> Result<Reply> {
        let changes = self.changes(folder, steps)?;
        let after = folder.with(&changes);
        // That a second editor has to sign again follows from the change, and is no mistake in it.
        let is_mistake =
            |one: &&sayso_newsroom::Diagnostic| one.severity == Severity::Error && one.rule != "second-editor";
        let findings: Vec<_> = after.findings_besides(folder).into_iter().filter(is_mistake).collect();
        if !findings.is_empty() {
            let findings = findings.into_iter().map(|one| views::finding(&after, one)).collect();
            return Ok(Reply::Refused { findings });
        }
        self.write(folder, what, changes, Some(after))
    }

    /// Writes changes of the files as they were read; all or none.
    fn write(&self, folder: &Folder, what: String, changes: Vec<Change>, after: Option<Folder>) -> Result<Reply> {
        let before = |path: &str| match folder.inputs.files.contains_key(path) {
            true => Some(folder.inputs.source(path).to_owned()),
            // What is not compiled is not at hand: what the desk keeps of pages.
            false => std::fs::read_to_string(self.path.join(path)).ok(),
        };
        let turned = |change: &Change| Turned {
            path: change.path.clone(),
            before: before(&change.path),
            after: Some(change.text.clone()),
        };
        let files: Vec<Turned> = changes.iter().map(turned).filter(|one| one.before != one.after).collect();
        if files.is_empty() {
            return Ok(Reply::Done { says: format!("{what}: nothing is changed by that") });
        }
        let mut state = self.state();
        let differing = state.journal.turn(Deed { what: what.clone(), files })?;
        if differing.is_empty() {
            state.folder = Arc::new(match after {
                Some(after) => after,
                None => folder.with(&changes),
            });
            drop(state);
            self.tell();
            return Ok(Reply::Done { says: what });
        }
        drop(state);
        let versions = |path: String| {
            let mine = changes.iter().find(|change| change.path == path).map_or("", |change| &change.text).to_owned();
            Versions { mine, theirs: std::fs::read_to_string(self.path.join(&path)).ok(), path }
        };
        let files = differing.into_iter().map(versions).collect();
        self.follow();
        Ok(Reply::Conflict { files })
    }

    fn again(&self, is_undo: bool) -> Result<Reply> {
        let (what, differing) = self.state().journal.again(is_undo)?;
        self.follow();
        anyhow::ensure!(
            differing.is_empty(),
            "“{what}” stays as it is: another hand has changed {} since",
            differing.join(", ")
        );
        self.tell();
        Ok(Reply::Done { says: format!("{}: {what}", if is_undo { "Taken back" } else { "Done again" }) })
    }

    /// Reads a page, and keeps it at hand.
    fn read(&self, folder: &Folder, from: From) -> Result<Reply> {
        let (name, bytes, url) = match from {
            From::Address(address) => {
                let (url, name, bytes) = (self.beyond.fetch)(address.trim())?;
                (name.to_owned(), bytes, Some(url))
            }
            From::Text(text) => ("pasted.txt".to_owned(), text.into_bytes(), None),
            From::File(name, bytes) => (name, STANDARD.decode(bytes).ok().context("the file came damaged")?, None),
        };
        anyhow::ensure!(bytes.len() <= article::LARGEST, "{} megabytes are no page", bytes.len() >> 20);
        let today = today().context("this machine's clock gives no day")?;
        let page = article::read(&name, &bytes, Some(today))?;
        let kept = reference::files(&folder.inputs, &page, &bytes, (None, url.as_deref()), today)?;
        let mut fields = Fields::new();
        let known = [
            ("title", Some(page.title.trim())),
            ("publisher", page.outlet.as_deref()),
            ("author", page.byline.as_deref()),
            ("published", page.published.as_deref()),
            ("url", page.url.as_deref().or(url.as_deref())),
            ("read_at", Some(&*today.to_string())),
        ];
        for (name, value) in known {
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                fields.insert(name.into(), value.into());
            }
        }
        let own = folder.archive().map_or("en", |archive| &archive.about.language);
        if let Some(language) = page.language.as_deref().filter(|language| *language != own) {
            fields.insert("language".into(), language.into());
        }
        let mut state = self.state();
        state.n_pending += 1;
        let number = state.n_pending;
        let guesses = page
            .guesses
            .iter()
            .map(|(field, from)| (if *field == "byline" { "author" } else { *field }.to_owned(), (*from).to_owned()));
        let shown = wire::Page {
            number,
            id: kept.id,
            fields,
            guesses: guesses.collect(),
            paragraphs: page.paragraphs.clone(),
            warning: page.warning.map(str::to_owned),
        };
        state.pending.insert(number, Pending { page, bytes, url });
        Ok(Reply::Page(Box::new(shown)))
    }

    fn propose(&self, folder: &Folder, article: &str) -> Result<Reply> {
        let asked = Asked { article: Some(article), ..Asked::default() };
        let proposed = proposals::propose(&folder.inputs, asked, &mut |_| {});
        if let Some(finding) = proposed.diagnostics.first() {
            anyhow::bail!("{}: {}; {}", finding.path, finding.message, finding.hint);
        }
        let n_open: usize = proposed.files.values().map(|(_, outcome)| outcome.open).sum();
        let changes = proposed.files.into_iter().map(|(path, (text, _))| Change { path, text }).collect();
        match self.write(folder, format!("Propose claims of {article}"), changes, None)? {
            Reply::Done { .. } => Ok(Reply::Done { says: format!("{n_open} proposals are open") }),
            other => Ok(other),
        }
    }
}

/// The day.
fn today() -> Option<Date> {
    jiff::Zoned::now().date().to_string().parse().ok()
}
