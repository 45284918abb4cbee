//! `sayso serve`: the site of a folder as readers will see it, built anew at every change.
//!
//! Nothing is written to the disk. What is wrong in the folder is shown in the terminal and in
//! the page; the last site without mistakes stays meanwhile.

mod server;

pub use server::{Answer, Running, is_free};

use std::io::IsTerminal;
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result};
use maud::html;
use notify::{EventKind, RecursiveMode, Watcher};

use crate::building::{BuiltSite, InMemory};
use crate::site::{DOCTYPE, Settings};
use crate::widget::Widget;
use sayso_core::Database;
use sayso_newsroom::diagnostic;

/// How long a folder has to be quiet before it is read: editors write a file in several steps.
const QUIET: Duration = Duration::from_millis(80);

/// How long a page waits for news before it asks again.
const PATIENCE: Duration = Duration::from_secs(20);

const SCRIPT: &str = include_str!("preview.js");

/// The pages' own addresses; no article can have such a name.
const SCRIPT_URL: &str = "/-/preview.js";
const NEWS_URL: &str = "/-/changes";

/// The site as it is at the moment.
#[derive(Default)]
struct Preview {
    /// Which site this is: another number for every one.
    site: u64,
    /// What is wrong in the folder, as in the terminal.
    findings: String,
    /// Another number for every reading of the folder.
    reading: u64,
}

#[derive(Default)]
struct Shared {
    /// Which server this is: a page of an earlier one is old.
    epoch: u64,
    built: InMemory,
    preview: Mutex<Preview>,
    changed: Condvar,
}

impl Shared {
    /// A reading that panicked is no reason to stop serving what is there.
    fn preview(&self) -> MutexGuard<'_, Preview> {
        self.preview.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A preview that runs in the background. Dropping it ends it.
pub struct Served {
    running: Running,
    _watcher: notify::RecommendedWatcher,
}

impl Served {
    /// The address of the site.
    pub fn url(&self) -> String {
        self.running.url()
    }
}

/// Serves a folder's site on 127.0.0.1; port 0 takes any free one.
///
/// # Errors
/// When the port is taken, or the folder cannot be read or watched.
pub fn start(folder: &Path, port: u16, widget: Option<Widget>) -> Result<Served> {
    let shared = Arc::new(Shared { epoch: epoch(), ..Shared::default() });
    let (tell, changes) = channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // Reading a file is no change.
        if event.is_ok_and(|event| !matches!(event.kind, EventKind::Access(_))) {
            let _ = tell.send(());
        }
    })
    .context("this system cannot watch folders")?;
    watcher.watch(folder, RecursiveMode::Recursive).context("the folder cannot be watched")?;
    // Watched before it is read: no change falls between the two.
    read(folder, widget.as_ref(), &shared).context("the folder cannot be read")?;
    let (watched, reading) = (folder.to_path_buf(), shared.clone());
    std::thread::spawn(move || follow(&watched, widget.as_ref(), &reading, &changes));
    // Nothing of it is for pages of others: it is not published yet.
    let headers = [
        ("Cache-Control", "no-store"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Content-Security-Policy", "frame-ancestors 'self'"),
    ];
    let running = Running::listen(port, &headers, move |url| answer(url, &shared))?;
    Ok(Served { running, _watcher: watcher })
}

fn epoch() -> u64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.map_or(0, |since| since.as_millis() as u64)
}

fn follow(folder: &Path, widget: Option<&Widget>, shared: &Shared, changes: &Receiver<()>) {
    while changes.recv().is_ok() {
        while changes.recv_timeout(QUIET).is_ok() {}
        if let Err(error) = read(folder, widget, shared) {
            eprintln!("the folder cannot be read: {error:#}");
            report(shared, format!("the folder cannot be read: {error:#}\n"), None);
        }
    }
}

/// Reads the folder, and builds what changed.
fn read(folder: &Path, widget: Option<&Widget>, shared: &Shared) -> Result<()> {
    let build = |is_draft| shared.built.build(folder, &Settings::new(widget, &[]), is_draft);
    let mut outcome = build(false)?;
    // What breaks a rule is shown all the same, marked as a draft; of a large archive the last site without mistakes stays, from
    // which the next change goes on.
    let is_large = |db: &Database| Settings::new(widget, &[]).is_large(db.archive().claims.len());
    let is_stale = |db: &Database| is_large(db) && shared.preview().site != 0;
    if outcome.site.is_none() && outcome.compiled.database.as_ref().is_some_and(|db| !is_stale(db)) {
        outcome = build(true)?;
    }
    let rendered = |colour| diagnostic::render(&outcome.compiled.diagnostics, &outcome.inputs, colour);
    eprint!("{}", rendered(std::io::stderr().is_terminal()));
    if let Some(site) = &outcome.site
        && shared.preview().site == 0
    {
        site.built.notices.iter().for_each(|notice| eprintln!("note: {notice}"));
    }
    report(shared, rendered(false), outcome.site.as_ref());
    Ok(())
}

fn report(shared: &Shared, findings: String, site: Option<&BuiltSite>) {
    let mut preview = shared.preview();
    preview.reading += 1;
    match site.map(|site| site.n_drawn) {
        Some(Some(n)) => eprintln!("{n} pages of articles were drawn anew"),
        Some(None) => eprintln!("built {} files", shared.built.n_files()),
        None => eprintln!("nothing was built"),
    }
    preview.findings = findings;
    if site.is_some() {
        preview.site = preview.reading;
    }
    shared.changed.notify_all();
}

fn answer(url: &str, shared: &Shared) -> Option<Answer> {
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    match path {
        SCRIPT_URL => Some(Answer { bytes: SCRIPT.as_bytes().to_vec(), media_type: "text/javascript; charset=utf-8" }),
        NEWS_URL => Some(news(query, shared)),
        _ => page(path, shared),
    }
}

/// Waits until there is something new since a reading of the folder, and tells it.
fn news(query: &str, shared: &Shared) -> Answer {
    let known = query.strip_prefix("since=").and_then(|known| known.parse::<u64>().ok());
    let mut preview = shared.preview();
    if let Some(known) = known {
        let nothing_new = |preview: &mut Preview| preview.reading == known;
        let waited = shared.changed.wait_timeout_while(preview, PATIENCE, nothing_new);
        preview = waited.unwrap_or_else(PoisonError::into_inner).0;
    }
    let site = format!("{}-{}", shared.epoch, preview.site);
    let told = serde_json::json!({ "reading": preview.reading, "site": site, "findings": preview.findings });
    Answer { bytes: told.to_string().into_bytes(), media_type: "application/json" }
}

fn page(path: &str, shared: &Shared) -> Option<Answer> {
    let path = path.trim_start_matches('/');
    let path = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    let media_type = mime_guess::from_path(&path).first_raw().unwrap_or("application/octet-stream");
    let (site, epoch) = (shared.preview().site, shared.epoch);
    let script = html! { script type="module" src=(SCRIPT_URL) data-site={ (epoch) "-" (site) } {} };
    if site == 0 && path.ends_with(".html") {
        let waiting = html! {
            (DOCTYPE)
            html lang="en" {
                head { meta charset="utf-8"; title { "Sayso" } }
                body { (script) }
            }
        };
        return Some(Answer { bytes: waiting.into_string().into_bytes(), media_type });
    }
    let mut bytes = shared.built.file(&path)?;
    // The offline file forbids every request.
    if path.ends_with("index.html") {
        bytes = String::from_utf8_lossy(&bytes)
            .replacen("</body>", &format!("{}</body>", script.into_string()), 1)
            .into_bytes();
    }
    Some(Answer { bytes, media_type })
}
