//! A small file server, on this machine only.

use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::{io, net, thread};

use anyhow::{Context, Result, anyhow};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{CONTENT_TYPE, HOST};
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

/// Whether a port can be used: better known before a long build than after it.
///
/// # Errors
/// When another program has it.
pub fn is_free(port: u16) -> Result<()> {
    net::TcpListener::bind(("127.0.0.1", port)).map(drop).map_err(|error| taken(port, &error))
}

fn taken(port: u16, error: &dyn std::fmt::Display) -> anyhow::Error {
    anyhow!("port {port} cannot be used ({error}); choose another with --port")
}

/// A server in the background; dropping it ends it.
pub struct Running {
    port: u16,
    requests: Arc<Mutex<Vec<String>>>,
    _end: oneshot::Sender<()>,
}

impl Running {
    /// Starts serving a folder on 127.0.0.1; port 0 takes any free one.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn start(folder: &Path, port: u16) -> Result<Self> {
        Self::start_with(folder, port, &[])
    }

    /// The same, with more headers on every answer: a security policy, say.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn start_with(folder: &Path, port: u16, headers: &[(&str, &str)]) -> Result<Self> {
        let folder = folder.to_path_buf();
        Self::listen(port, headers, move |url| {
            let path = file(url, &folder)?;
            Some(Answer { bytes: fs::read(&path).ok()?, media_type: media_type(&path) })
        })
    }

    /// Starts serving whatever `find` gives for a URL's path and query.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn listen(
        port: u16,
        headers: &[(&str, &str)],
        find: impl Fn(&str) -> Option<Answer> + Send + Sync + 'static,
    ) -> Result<Self> {
        let listener = net::TcpListener::bind(("127.0.0.1", port)).map_err(|error| taken(port, &error))?;
        listener.set_nonblocking(true)?;
        let port = listener.local_addr()?.port();
        let headers = headers.iter().map(|&(name, value)| (name.to_owned(), value.to_owned())).collect();
        let requests = Arc::new(Mutex::new(Vec::new()));
        let answering = Arc::new(Answering { find: Box::new(find), headers, seen: requests.clone() });
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build().context("a server")?;
        let (end, ended) = oneshot::channel();
        thread::spawn(move || {
            runtime.block_on(async {
                tokio::spawn(accept(listener, answering));
                // Told by being dropped.
                let _ = ended.await;
            });
            // An answer may be waiting for something still.
            runtime.shutdown_background();
        });
        Ok(Self { port, requests, _end: end })
    }

    /// The address of the folder.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// The paths asked for since the last call.
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().map(|mut requests| std::mem::take(&mut *requests)).unwrap_or_default()
    }
}

/// What is sent for a request.
pub struct Answer {
    /// The content.
    pub bytes: Vec<u8>,
    /// Its media type.
    pub media_type: &'static str,
}

/// Gives what stands at a URL's path and query.
type Find = dyn Fn(&str) -> Option<Answer> + Send + Sync;

/// How requests are answered.
struct Answering {
    find: Box<Find>,
    headers: Vec<(String, String)>,
    seen: Arc<Mutex<Vec<String>>>,
}

async fn accept(listener: net::TcpListener, answering: Arc<Answering>) -> io::Result<()> {
    let listener = TcpListener::from_std(listener)?;
    loop {
        // One that failed is no reason to answer no other.
        let Ok((stream, _)) = listener.accept().await else { continue };
        let answering = answering.clone();
        let service = service_fn(move |request: Request<Incoming>| {
            let answering = answering.clone();
            // Files are read and news waited for beside the connections.
            async move { tokio::task::spawn_blocking(move || answering.answer(&request)).await }
        });
        // A browser that went away is no reason to stop serving.
        tokio::spawn(hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service));
    }
}

impl Answering {
    fn answer(&self, request: &Request<Incoming>) -> Response<Full<Bytes>> {
        let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
        if let Ok(mut seen) = self.seen.lock() {
            seen.push(path.to_owned());
        }
        // A page of another site could have its name lead here, and read what is only for this machine.
        let host = request.headers().get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
        let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
        if !matches!(name, "127.0.0.1" | "localhost") {
            return refusal(StatusCode::FORBIDDEN, "this server answers its own machine only");
        }
        // Nor may it put in what is served here; going here by a link is all right.
        let told = |name: &str| request.headers().get(name).is_some_and(|value| value == "cross-site");
        let goes_here = request.headers().get("Sec-Fetch-Mode").is_some_and(|mode| mode == "navigate");
        if told("Sec-Fetch-Site") && !goes_here {
            return refusal(StatusCode::FORBIDDEN, "this server answers its own pages only");
        }
        let Some(found) = (self.find)(path) else { return refusal(StatusCode::NOT_FOUND, "not found") };
        let mut response = Response::builder().header(CONTENT_TYPE, found.media_type);
        for (name, value) in &self.headers {
            response = response.header(name, value);
        }
        let refused = |_| refusal(StatusCode::INTERNAL_SERVER_ERROR, "a header is wrong");
        response.body(Full::from(found.bytes)).unwrap_or_else(refused)
    }
}

fn refusal(status: StatusCode, words: &'static str) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::from(words));
    *response.status_mut() = status;
    response
}

/// The file for a URL, never outside the folder.
fn file(url: &str, folder: &Path) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.trim_start_matches('/');
    let relative = Path::new(path);
    if relative.components().any(|part| !matches!(part, Component::Normal(_))) {
        return None;
    }
    let path = folder.join(relative);
    let path = if path.is_dir() { path.join("index.html") } else { path };
    path.is_file().then_some(path)
}

/// The media type of a file, by its name.
pub fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        Some("txt" | "sha256") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
