//! `sayso serve`: the site of a folder as readers will see it, built anew at every change.
//!
//! Nothing is written to the disk. What is wrong in the folder is shown in the terminal and in
//! the page; the last site without mistakes stays meanwhile.

mod server;

pub use server::{Answer, Running, is_free};

use std::collections::HashMap;
use std::io::IsTerminal;
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result};
use maud::html;
use notify::{EventKind, RecursiveMode, Watcher};

use crate::site::{self, DOCTYPE};
use crate::widget::Widget;
use sayso_newsroom::Inputs;
use sayso_newsroom::diagnostic;
use sayso_newsroom::lint;

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
    files: HashMap<String, Vec<u8>>,
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

/// Reads and builds the folder.
fn read(folder: &Path, widget: Option<&Widget>, shared: &Shared) -> Result<()> {
    let inputs = Inputs::load(folder)?;
    // What breaks a rule is shown all the same, marked as a draft.
    let compiled = lint::check(&inputs);
    let compiled = if compiled.has_errors() { compiled.as_draft() } else { compiled };
    let rendered = |colour| diagnostic::render(&compiled.diagnostics, &inputs, colour);
    eprint!("{}", rendered(std::io::stderr().is_terminal()));
    let Some(db) = &compiled.database else {
        report(shared, rendered(false), None);
        return Ok(());
    };
    let files = Mutex::new(HashMap::new());
    let built = site::write(db, widget, &[], &|file| {
        let (path, bytes) = (file.path.to_owned(), file.bytes.to_vec());
        files.lock().unwrap_or_else(PoisonError::into_inner).insert(path, bytes);
        Ok(())
    })?;
    if shared.preview().site == 0 {
        built.notices.iter().for_each(|notice| eprintln!("note: {notice}"));
    }
    report(shared, rendered(false), Some(files.into_inner().unwrap_or_else(PoisonError::into_inner)));
    Ok(())
}

fn report(shared: &Shared, findings: String, files: Option<HashMap<String, Vec<u8>>>) {
    let mut preview = shared.preview();
    preview.reading += 1;
    let what = match &files {
        Some(files) => format!("built {} files", files.len()),
        None => "nothing was built".to_owned(),
    };
    eprintln!("{what}");
    preview.findings = findings;
    if let Some(files) = files {
        preview.files = files;
        preview.site = preview.reading;
    }
    shared.changed.notify_all();
}

fn answer(url: &str, shared: &Shared) -> Option<Answer> {
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    match path {
        SCRIPT_URL => Some(Answer { bytes: SCRIPT.as_bytes().to_vec(), media_type: "text/javascript; charset=utf-8" }),
        NEWS_URL => Some(news(query, shared)),
        _ => page(path, &shared.preview(), shared.epoch),
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

fn page(path: &str, preview: &Preview, epoch: u64) -> Option<Answer> {
    let path = path.trim_start_matches('/');
    let path = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    let media_type = mime_guess::from_path(&path).first_raw().unwrap_or("application/octet-stream");
    let site = preview.site;
    let script = html! { script type="module" src=(SCRIPT_URL) data-site={ (epoch) "-" (site) } {} };
    if preview.site == 0 && path.ends_with(".html") {
        let waiting = html! {
            (DOCTYPE)
            html lang="en" {
                head { meta charset="utf-8"; title { "Sayso" } }
                body { (script) }
            }
        };
        return Some(Answer { bytes: waiting.into_string().into_bytes(), media_type });
    }
    let mut bytes = preview.files.get(&path)?.clone();
    // The offline file forbids every request.
    if path.ends_with("index.html") {
        bytes = String::from_utf8_lossy(&bytes)
            .replacen("</body>", &format!("{}</body>", script.into_string()), 1)
            .into_bytes();
    }
    Some(Answer { bytes, media_type })
}
