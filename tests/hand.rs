//! A browser at the desk, by hand: one request after another, as it goes over the wire.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail, ensure};
use sayso_desk::{Beyond, Built, Page, Running};
use sayso_desk_wire::{ASK, Article, Entry, Fields, Newsroom, Reply, Request, Step};
use sayso_newsroom::lint::{OnPage, Online, Wanted};
use sayso_newsroom::{Inputs, Severity, lint};
use sayso_xtask::pipeline;

use crate::newsroom;

/// One request, as it goes over the wire.
///
/// # Errors
/// When nobody answers.
pub fn send(address: &str, head: &str, body: &str) -> Result<String> {
    let mut stream = TcpStream::connect(address)?;
    write!(stream, "{head}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len())?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

/// The host of an address, with its port, and the path.
pub fn parts(url: &str) -> (String, String) {
    let rest = url.trim_start_matches("http://");
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    (host.to_owned(), format!("/{path}"))
}

/// A process that ends with its test.
pub struct Process(pub Child);

impl Process {
    /// Ends it now.
    pub fn end(self) {}
}

impl Drop for Process {
    fn drop(&mut self) {
        // Whoever is gone already needs no end.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Whoever has opened a desk.
pub struct Hand {
    /// The desk's host, with its port.
    pub address: String,
    /// The cookie that it gave.
    pub cookie: String,
}

impl Hand {
    /// Opens a desk by its address, as a browser does.
    ///
    /// # Errors
    /// When it does not open.
    pub fn open(url: &str) -> Result<Self> {
        let (address, path) = parts(url);
        let answer = send(&address, &format!("GET {path} HTTP/1.1\r\nHost: {address}"), "")?;
        ensure!(answer.starts_with("HTTP/1.1 303"), "{answer}");
        let line = answer.lines().find(|line| line.to_lowercase().starts_with("set-cookie:")).context("a cookie")?;
        ensure!(line.contains("HttpOnly") && line.contains("SameSite=Strict"), "{line}");
        let cookie = line.split_once(':').map_or("", |(_, cookie)| cookie).split(';').next().unwrap_or("").trim();
        Ok(Self { address, cookie: cookie.to_owned() })
    }

    /// Starts the released command on a folder, and opens its desk.
    ///
    /// # Errors
    /// When there is no such command, or the desk does not open.
    pub fn start(folder: &Path) -> Result<(Process, Self)> {
        let mut command = Command::new(pipeline::dist_command());
        command.arg("desk").arg(folder);
        Self::of(command)
    }

    /// The same, with no room for files of more than so many blocks of 512 bytes: what is longer fails on the way, as on a
    /// full disk.
    ///
    /// # Errors
    /// When there is no such command, or the desk does not open.
    pub fn start_without_room(folder: &Path, blocks: usize) -> Result<(Process, Self)> {
        let mut command = Command::new("sh");
        let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$1\" desk \"$2\"");
        command.args(["-c", &script, "sh"]).arg(pipeline::dist_command()).arg(folder);
        Self::of(command)
    }

    fn of(mut command: Command) -> Result<(Process, Self)> {
        let mut child = Process(command.stdin(Stdio::null()).stderr(Stdio::piped()).spawn()?);
        let mut told = BufReader::new(child.0.stderr.take().context("its words")?);
        let mut line = String::new();
        while told.read_line(&mut line)? > 0 {
            if let Some(url) = line.split_whitespace().find(|word| word.starts_with("http://")) {
                let hand = Self::open(url)?;
                return Ok((child, hand));
            }
            line.clear();
        }
        bail!("the desk told no address")
    }

    /// Posts a body with some headers; gives the whole answer.
    ///
    /// # Errors
    /// When nobody answers.
    pub fn post(&self, more: &str, body: &str) -> Result<String> {
        let Self { address, cookie } = self;
        send(address, &format!("POST {ASK} HTTP/1.1\r\nHost: {address}\r\nCookie: {cookie}\r\n{more}"), body)
    }

    /// Asks what the page asks.
    ///
    /// # Errors
    /// When the answer is no reply.
    pub fn ask(&self, request: &Request) -> Result<Reply> {
        let own = format!("Origin: http://{}\r\nContent-Type: application/json", self.address);
        let answer = self.post(&own, &serde_json::to_string(request)?)?;
        let body = answer.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        serde_json::from_str(body).with_context(|| answer.clone())
    }

    /// Does some steps.
    ///
    /// # Errors
    /// As [`Hand::ask`].
    pub fn perform(&self, steps: Vec<Step>) -> Result<Reply> {
        self.ask(&Request::Do { what: "A test".into(), steps })
    }

    /// The folder at a glance.
    ///
    /// # Errors
    /// As [`Hand::ask`].
    pub fn newsroom(&self) -> Result<Newsroom> {
        match self.ask(&Request::Newsroom)? {
            Reply::Newsroom(newsroom) => Ok(*newsroom),
            other => bail!("{other:?}"),
        }
    }

    /// An article.
    ///
    /// # Errors
    /// As [`Hand::ask`].
    pub fn article(&self, id: &str) -> Result<Article> {
        match self.ask(&Request::Article { id: id.to_owned() })? {
            Reply::Article(article) => Ok(*article),
            other => bail!("{other:?}"),
        }
    }
}

/// A folder of the small newsroom, proposed for; each text can be changed.
///
/// # Errors
/// When it cannot be written.
pub fn small(name: &str, change: impl Fn(&str, String) -> String) -> Result<PathBuf> {
    let folder = newsroom::empty_folder(&format!("desk/{name}"))?;
    let mut inputs = newsroom::small();
    let asked = sayso_propose::proposals::Asked::default();
    let proposed = sayso_propose::proposals::propose(&inputs, asked, &mut |_| {});
    for (path, (text, _)) in proposed.files {
        inputs.insert(&path, text.into_bytes());
    }
    for path in inputs.files.keys() {
        let text = change(path, inputs.source(path).to_owned());
        let whole = folder.join(path);
        std::fs::create_dir_all(whole.parent().context("a folder")?)?;
        std::fs::write(whole, text)?;
    }
    Ok(folder)
}

/// A web in which one address is gone, and another one has other words now.
fn offline(wanted: &Wanted) -> Online {
    let mut online = Online::default();
    online.dead.insert("https://example.org/minutes".into(), "the server answers 404".into());
    for text in &wanted.texts {
        let page = OnPage { text: "Nothing of it is here.".into(), ..OnPage::default() };
        online.texts.insert(text.clone(), page);
    }
    online
}

/// A desk on a folder, in this process.
///
/// # Errors
/// When it does not start.
pub fn desk(folder: &Path) -> Result<Running> {
    let beyond = Beyond {
        fetch: Box::new(|address| anyhow::bail!("{address} is not asked for in a test")),
        online: Box::new(offline),
        build: Box::new(|_| Ok(Built { n_articles: 2, place: "public".into(), url: "http://127.0.0.1:1/".into() })),
    };
    sayso_desk::start(folder, 0, Some("Ada Low"), Page::load(&pipeline::desk_folder())?, beyond)
}

/// The folder's files but for what the desk keeps for itself.
///
/// # Errors
/// When they cannot be read.
pub fn files(folder: &Path) -> Result<std::collections::BTreeMap<String, Vec<u8>>> {
    let mut files = newsroom::files(folder)?;
    files.retain(|path, _| !path.starts_with(".sayso/"));
    Ok(files)
}

/// How many errors `check` finds: the small newsroom has some, of the craft.
pub fn n_errors(inputs: &Inputs) -> usize {
    lint::check(inputs).diagnostics.iter().filter(|one| one.severity == Severity::Error).count()
}

/// Does some steps that can be done.
///
/// # Panics
/// When they are not done.
#[track_caller]
pub fn done(hand: &Hand, steps: Vec<Step>) {
    let reply = hand.perform(steps).unwrap();
    assert!(matches!(reply, Reply::Done { .. }), "{reply:#?}");
}

/// What an entry says, as JSON.
pub fn fields(value: serde_json::Value) -> Fields {
    value.as_object().cloned().unwrap_or_default()
}

/// A claim of the small newsroom's first article.
pub fn claim(id: &str) -> Entry {
    Entry::Claim("bridge".into(), id.into())
}
