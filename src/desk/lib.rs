//! The desk: a newsroom's folder, edited in the browser on this machine.
//!
//! The files are the only store, so that git, other editors and the command line go on beside it. [`steps`] makes changes of
//! files of what an editor does, [`journal`] writes them, all or none, and can take them back; [`views`] is what the page is
//! shown. [`server`] answers this machine's own browser and nobody else. What the page and its server say to one another is
//! `sayso-desk-wire`; the page is `page/`, compiled like the widget and carried by the command.

mod carried;
mod folder;
mod history;
mod journal;
mod server;
mod shelf;
mod steps;
mod views;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use notify::{EventKind, RecursiveMode, Watcher};
use sayso_core::Date;
use sayso_desk_wire::{
    self as wire, Consequence, Entry, Fields, From, Outcome, Reply, Request, Step, TaskKind, Versions,
};
use sayso_language::typography;
use sayso_newsroom::files::Change;
use sayso_newsroom::inputs::{Content, is_article};
use sayso_newsroom::lint::{self, Online, Wanted};
use sayso_newsroom::{Inputs, Severity};
use sayso_propose::import::{article, linked_data, reference, update};
use sayso_propose::links::Unit;
use sayso_propose::proposals::{self, Asked};
use tokio::sync::watch;

pub use carried::Page;
pub use server::Running;

use folder::Folder;
use journal::{Deed, Journal, Turned};
use shelf::{Before, Shelf};
use steps::{Steps, Use};

/// How long a folder has to be quiet before it is read: editors write a file in several steps.
const QUIET: Duration = Duration::from_millis(80);

/// How long an editor may go on deciding before the whole of a large folder is read anew.
const PAUSE: Duration = Duration::from_secs(2);

/// What comes from the web: where it was in the end, a name whose ending tells what it is, and its bytes.
pub type Fetched = (String, &'static str, Vec<u8>);

/// Fetches a page from its address.
pub type Fetch = Box<dyn Fn(&str) -> Result<Fetched> + Send + Sync>;

/// What the desk may do beyond the folder.
pub struct Beyond {
    /// Fetches a page, because an editor asks for it.
    pub fetch: Fetch,
    /// Asks for links and pages, because an editor wants to know whether they are there.
    pub online: Box<dyn Fn(&Wanted) -> Online + Send + Sync>,
    /// Builds the site, and tells where it is; hears of each article that is drawn.
    pub build: Box<Build>,
}

/// Builds the site; is given what hears of each article that is drawn.
pub type Build = dyn Fn(&(dyn Fn() + Sync)) -> Result<Built> + Send + Sync;

/// A site that was built.
pub struct Built {
    /// How many articles it has.
    pub n_articles: usize,
    /// The folder that it is in.
    pub place: String,
    /// Where this machine's browser finds it; ends with `/`.
    pub url: String,
}

/// A page that was read, and not used yet.
struct Pending {
    name: String,
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
    is_catching_up: AtomicBool,
    /// How many articles of the site are drawn.
    n_drawn: AtomicUsize,
}

struct State {
    shelf: Shelf,
    journal: Journal,
    notices: Vec<String>,
    pending: BTreeMap<u64, Pending>,
    n_pending: u64,
    /// What was found when the web was asked last.
    gone: Vec<wire::Finding>,
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
        let Ok(event) = event else { return };
        if !matches!(event.kind, EventKind::Access(_)) && !event.paths.iter().all(is_own) {
            let _ = tell.send(event.paths);
        }
    })
    .context("this system cannot watch folders")?;
    watcher.watch(path, RecursiveMode::Recursive).context("the folder cannot be watched")?;
    // Watched before it is read: no change falls between the two.
    let shelf = Shelf::of(Inputs::load(path).context("the folder cannot be read")?, None);
    let state = State { shelf, journal, notices, pending: BTreeMap::new(), n_pending: 0, gone: Vec::new() };
    let desk = Arc::new(Desk {
        path: path.to_path_buf(),
        by: by.map(str::to_owned),
        beyond,
        state: Mutex::new(state),
        version: watch::Sender::new(1),
        is_catching_up: AtomicBool::new(false),
        n_drawn: AtomicUsize::new(0),
    });
    let following = Arc::downgrade(&desk);
    std::thread::spawn(move || {
        while let Ok(mut paths) = changes.recv() {
            while let Ok(more) = changes.recv_timeout(QUIET) {
                paths.extend(more);
            }
            let Some(desk) = following.upgrade() else { return };
            if !desk.has_written(&paths) {
                desk.follow();
            }
        }
    });
    server::start(desk, port, page, watcher)
}

impl Desk {
    /// A request that panicked is no reason to lose what is there.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether these files are as the desk itself has left them; what is written beside a file for a moment is none.
    fn has_written(&self, paths: &[PathBuf]) -> bool {
        let state = self.state();
        paths.iter().all(|path| {
            let Ok(within) = path.strip_prefix(&self.path) else { return false };
            let within = within.to_string_lossy().replace('\\', "/");
            if within.ends_with(".part") {
                return !path.exists();
            }
            let known = state.shelf.files.files.get(&within);
            known.is_some() && Content::read(path).is_ok_and(|now| now.as_ref() == known)
        })
    }

    /// Takes in what another hand has changed.
    fn follow(self: &Arc<Self>) {
        let files = match Inputs::load(&self.path) {
            Ok(files) => files,
            Err(error) => {
                self.state().notices.push(format!("the folder cannot be read: {error}"));
                return self.tell();
            }
        };
        let state = self.state();
        if files.files == state.shelf.files.files {
            return;
        }
        let known = state.shelf.is_large().then(|| state.shelf.whole());
        drop(state);
        let shelf = Shelf::of(files, known);
        self.state().shelf.replace(shelf);
        self.catch_up();
        self.tell();
    }

    /// Reads the whole of a large folder anew after a change, while the editor goes on.
    fn catch_up(self: &Arc<Self>) {
        let state = self.state();
        if !state.shelf.is_large() || self.is_catching_up.swap(true, Ordering::Relaxed) {
            return;
        }
        drop(state);
        let desk = self.clone();
        std::thread::spawn(move || {
            // One core is left for whoever sits at the desk.
            let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build();
            loop {
                std::thread::sleep(PAUSE);
                let files = desk.state().shelf.files.clone();
                let whole = match &alone {
                    Ok(alone) => alone.install(|| Folder::of(files)),
                    Err(_) => Folder::of(files),
                };
                let mut state = desk.state();
                let is_last = state.shelf.files.files == whole.inputs.files;
                state.shelf.know(whole);
                if is_last {
                    desk.is_catching_up.store(false, Ordering::Relaxed);
                    break;
                }
            }
            desk.tell();
        });
    }

    fn tell(&self) {
        self.version.send_modify(|version| *version += 1);
    }

    /// Answers the page.
    fn answer(self: &Arc<Self>, request: Request) -> Reply {
        let folder = self.state().shelf.whole();
        let reply = match request {
            Request::Newsroom => Ok(Reply::Newsroom(Box::new(self.newsroom(&folder)))),
            Request::Article { id } => match views::article(&self.part(&id), &id) {
                Some(article) => Ok(Reply::Article(Box::new(article))),
                None => Err(anyhow::anyhow!("there is no article `{id}`")),
            },
            Request::Entry { entry } => match views::entry(&self.state().shelf.files, &entry) {
                Some(fields) => Ok(Reply::Fields { fields }),
                None => Err(anyhow::anyhow!("there is no such entry any more")),
            },
            Request::Try { steps, open } => self.attempt(steps, open.as_ref()),
            Request::Do { what, steps } => self.perform(what, steps),
            Request::Undo => self.again(true),
            Request::Redo => self.again(false),
            Request::Questions { text, language, denied } => {
                let words = Unit { text, language, denied, ..Unit::default() };
                Ok(Reply::Questions { found: views::questions(&folder, words) })
            }
            Request::Find { text } => Ok(Reply::Found { found: views::find(&folder, &text) }),
            Request::Read { from } => self.read(&folder, from),
            Request::History { article, claim } => {
                let entry = Entry::Claim(article.clone(), claim.clone());
                let now = steps::file_of(&entry).map(|_| views::entry(&self.state().shelf.files, &entry));
                now.map(|now| {
                    Reply::History(Box::new(history::of(&self.path, &article, &claim, &now.unwrap_or_default())))
                })
            }
            Request::Compare { page, article } => self.compare(page, &article),
            Request::Propose { what, article } => self.propose(what, &article),
            Request::Online => Ok(self.look_online(&folder)),
            Request::Build => {
                self.n_drawn.store(0, Ordering::Relaxed);
                let tell = || _ = self.n_drawn.fetch_add(1, Ordering::Relaxed);
                (self.beyond.build)(&tell).map(|Built { n_articles, place, url }| Reply::Built {
                    n_articles,
                    place,
                    url,
                })
            }
            Request::Progress => {
                let of = folder.archive().map_or(0, |archive| archive.articles.len());
                Ok(Reply::Progress { drawn: self.n_drawn.load(Ordering::Relaxed), of })
            }
        };
        reply.unwrap_or_else(|error| Reply::Failed { why: format!("{error:#}") })
    }

    fn newsroom(&self, folder: &Folder) -> wire::Newsroom {
        let state = self.state();
        let mut newsroom = views::newsroom(folder);
        newsroom.agenda.extend(state.gone.iter().map(|finding| views::task(TaskKind::Gone, finding)));
        newsroom.agenda.sort_by_key(|task| task.kind);
        wire::Newsroom {
            version: *self.version.borrow(),
            by: self.by.clone(),
            today: today().map_or(String::new(), |day| day.to_string()),
            undo: state.journal.undo().map(|deed| deed.what.clone()),
            redo: state.journal.redo().map(|deed| deed.what.clone()),
            notices: state.notices.clone(),
            ..newsroom
        }
    }

    /// What an article needs to be shown.
    fn part(&self, article: &str) -> Arc<Folder> {
        let part = self.state().shelf.part(article);
        part.folder()
    }

    /// What steps come to, with what the desk adds to them; and what they lead to.
    fn changes(&self, mut steps: Vec<Step>) -> Result<(Vec<Turned>, Before)> {
        if let Some(by) = &self.by {
            for step in &mut steps {
                if let Step::Add { entry: Entry::Claim(..), fields } = step {
                    fields.entry("decided_by").or_insert_with(|| by.as_str().into());
                }
            }
        }
        let state = self.state();
        let of_page = |number: u64, what: Use| state.of_page(number, &what);
        let changes = Steps::changes(&state.shelf, &of_page, &steps)?;
        let (changed, turned) = (state.shelf.with(&changes), self.turned(&state.shelf.files, changes));
        drop(state);
        let folders = changed.folders();
        self.state().shelf.remember(&folders);
        Ok((turned, folders))
    }

    fn attempt(&self, steps: Vec<Step>, open: Option<&Entry>) -> Result<Reply> {
        let (_, Before { before, after, n_more, .. }) = self.changes(steps)?;
        let mut findings = views::findings(&after, after.findings_besides(&before));
        if let Some(open) = open {
            let path = steps::file_of(open)?.0;
            let own = views::findings(&after, after.findings.iter().filter(|one| one.path == path));
            let own: Vec<_> = own.into_iter().filter(|one| one.entry.as_ref() == Some(open)).collect();
            findings.extend(own.into_iter().filter(|one| !findings.contains(one)).collect::<Vec<_>>());
        }
        let claim = match open {
            Some(Entry::Claim(_, id)) => Some(id.as_str()),
            _ => None,
        };
        let elsewhere = after.differences(&before).into_iter().filter(|one| Some(one.claim.as_str()) != claim);
        let elsewhere = elsewhere.map(|one| Consequence {
            claim: one.claim,
            article: one.article,
            state: one.state,
            changes: one.changes,
        });
        let card = claim.and_then(|id| after.card(id)).map(|bytes| STANDARD.encode(bytes));
        Ok(Reply::Tried(Box::new(wire::Tried { findings, elsewhere: elsewhere.collect(), n_more, card })))
    }

    fn perform(self: &Arc<Self>, what: String, steps: Vec<Step>) -> Result<Reply> {
        let is_new = steps.iter().any(|step| matches!(step, Step::Import { .. }));
        let versions = steps.iter().filter_map(|step| match step {
            Step::Version { article, .. } => Some(format!("articles/{article}.toml")),
            _ => None,
        });
        let versions: Vec<String> = versions.collect();
        let (turned, Before { before, after, .. }) = self.changes(steps)?;
        // What a page does not say of itself, and what of a new version needs a look, is for the editor to do next.
        let new = turned.iter().filter(|one| is_new && is_article(&one.path)).map(|one| &one.path);
        let taken: Vec<&String> = new.chain(&versions).collect();
        // That a second editor has to sign again follows from the change, and is no mistake in it.
        let is_mistake = |one: &&sayso_newsroom::Diagnostic| {
            one.severity == Severity::Error && one.rule != "second-editor" && !taken.contains(&&one.path)
        };
        let findings: Vec<_> = after.findings_besides(&before).into_iter().filter(is_mistake).collect();
        if !findings.is_empty() {
            let findings = views::findings(&after, findings);
            return Ok(Reply::Refused { findings });
        }
        self.write(what, turned, Arc::into_inner(after))
    }

    /// Changes with the files from which they were made: what differs from these by now is not written over.
    fn turned(&self, files: &Inputs, changes: Vec<Change>) -> Vec<Turned> {
        let before = |path: &str| match files.files.contains_key(path) {
            true => Some(files.source(path).to_owned()),
            // What is not compiled is not at hand: what the desk keeps of pages.
            false => std::fs::read_to_string(self.path.join(path)).ok(),
        };
        let turned =
            changes.into_iter().map(|Change { path, text }| Turned { before: before(&path), after: Some(text), path });
        turned.filter(|one| one.before != one.after).collect()
    }

    /// Writes changes, all or none; `after` is what a small folder comes to by them.
    fn write(self: &Arc<Self>, what: String, files: Vec<Turned>, after: Option<Folder>) -> Result<Reply> {
        if files.is_empty() {
            return Ok(Reply::Done { outcome: Outcome::Unchanged(what) });
        }
        let mut state = self.state();
        let differing = state.journal.turn(Deed { what: what.clone(), files: files.clone() })?;
        if differing.is_empty() {
            let known = files.into_iter().filter(|one| !one.path.starts_with("archive/"));
            let known = known.filter_map(|one| Some(Change { path: one.path, text: one.after? }));
            let known: Vec<Change> = known.collect();
            state.shelf.take(&known, after);
            drop(state);
            self.catch_up();
            self.tell();
            return Ok(Reply::Done { outcome: Outcome::Written(what) });
        }
        drop(state);
        let versions = |path: String| {
            let mine = files.iter().find(|one| one.path == path).and_then(|one| one.after.clone()).unwrap_or_default();
            Versions { mine, theirs: std::fs::read_to_string(self.path.join(&path)).ok(), path }
        };
        let files = differing.into_iter().map(versions).collect();
        self.follow();
        Ok(Reply::Conflict { files })
    }

    fn again(self: &Arc<Self>, is_undo: bool) -> Result<Reply> {
        let (what, differing) = self.state().journal.again(is_undo)?;
        self.follow();
        anyhow::ensure!(
            differing.is_empty(),
            "“{what}” stays as it is: another hand has changed {} since",
            differing.join(", ")
        );
        self.tell();
        let outcome = if is_undo { Outcome::TakenBack(what) } else { Outcome::DoneAgain(what) };
        Ok(Reply::Done { outcome })
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
        let is_data = name.to_lowercase().ends_with(".json");
        anyhow::ensure!(!is_data, "{name} is data, and no page: reviews and annotations come in by `sayso import`");
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
        let as_article = article::files(&folder.inputs, &page, &known_of(&page, url.as_deref()));
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
            article: as_article.ok().map(|taken| taken.id),
            fields,
            guesses: guesses.collect(),
            paragraphs: page.paragraphs.clone(),
            locators: (0..page.paragraphs.len()).map(|n| page.locator(n)).collect(),
            warning: page.warning.map(str::to_owned),
        };
        state.pending.insert(number, Pending { name, page, bytes, url });
        Ok(Reply::Page(Box::new(shown)))
    }

    /// Asks the web for links and passages; what is gone is to be done.
    fn look_online(&self, folder: &Folder) -> Reply {
        let found = lint::check_with(&folder.inputs, &*self.beyond.online).diagnostics;
        let found = found.iter().filter(|one| lint::ONLINE.contains(&one.rule));
        let gone = views::findings(folder, found);
        let outcome = Outcome::Followed(gone.len());
        self.state().gone = gone;
        self.tell();
        Reply::Done { outcome }
    }

    /// How a page differs from the article that it is a new version of.
    fn compare(&self, number: u64, article: &str) -> Result<Reply> {
        let state = self.state();
        let update::Updated { differing, moved, added, standing, touched, .. } = state.version(number, article)?;
        let language = state.shelf.article(article).map_or("", |article| &article.language);
        let typography = typography(language);
        let differing = differing.into_iter().map(|one| wire::Differing {
            stretches: match &one.now {
                Ok(now) => views::stretches(&one.before, now, &typography),
                Err(_) => vec![(wire::Became::Removed, one.before)],
            },
            claims: one.claims,
        });
        Ok(Reply::Compared(Box::new(wire::Compared {
            page: number,
            article: article.to_owned(),
            differing: differing.collect(),
            moved,
            added,
            n_standing: standing.len(),
            touched,
        })))
    }

    fn propose(self: &Arc<Self>, what: String, article: &str) -> Result<Reply> {
        let files = self.state().shelf.files.clone();
        let asked = Asked { article: Some(article), ..Asked::default() };
        let proposed = proposals::propose(&files, asked, &mut |_| {});
        if let Some(finding) = proposed.diagnostics.first() {
            anyhow::bail!("{}: {}; {}", finding.path, finding.message, finding.hint);
        }
        let n_open: usize = proposed.files.values().map(|(_, outcome)| outcome.open).sum();
        let changes: Vec<Change> = proposed.files.into_iter().map(|(path, (text, _))| Change { path, text }).collect();
        let after = self.state().shelf.with(&changes).folders().after;
        let turned = self.turned(&files, changes);
        match self.write(what, turned, Arc::into_inner(after))? {
            Reply::Done { .. } => Ok(Reply::Done { outcome: Outcome::Proposed(n_open) }),
            other => Ok(other),
        }
    }
}

impl State {
    fn pending(&self, number: u64) -> Result<&Pending> {
        self.pending.get(&number).context("the page is not at hand any more: read it again")
    }

    /// The files that a page comes to.
    fn of_page(&self, number: u64, what: &Use) -> Result<Vec<Change>> {
        let Pending { name, page, bytes, url } = self.pending(number)?;
        let files = &self.shelf.files;
        match what {
            Use::Reference(id) => {
                let today = today().context("this machine's clock gives no day")?;
                let kept = reference::files(files, page, bytes, (Some(id), url.as_deref()), today)?;
                // The reference itself is another step.
                Ok(kept.changes.into_iter().filter(|change| change.path.starts_with("archive/")).collect())
            }
            Use::Article => {
                let mut changes = article::files(files, page, &known_of(page, url.as_deref()))?.changes;
                let text = article::decode(bytes);
                if article::Form::of(name, &text) == article::Form::Html {
                    let mut after = files.clone();
                    changes.iter().for_each(|change| after.insert(&change.path, change.text.clone().into_bytes()));
                    // What the page says others found stands beside its article.
                    changes.extend(linked_data::of_page(&after, &text).changes);
                }
                Ok(changes)
            }
            Use::Version(article) => Ok(self.version(number, article)?.changes),
        }
    }

    /// A page as the new version of an article.
    fn version(&self, number: u64, article: &str) -> Result<update::Updated> {
        let folder = self.shelf.part(article).folder();
        let archive = folder.archive().context("the registries have mistakes: mend them first")?;
        update::update(&folder.inputs, archive, &self.pending(number)?.page, Some(article))
    }
}

/// What is known of a page besides: its address, if it does not say it.
fn known_of(page: &article::Page, url: Option<&str>) -> article::Known {
    let url = page.url.clone().or_else(|| url.map(str::to_owned));
    article::Known { url, ..article::Known::default() }
}

/// The day.
fn today() -> Option<Date> {
    jiff::Zoned::now().date().to_string().parse().ok()
}
