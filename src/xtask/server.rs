//! A file server for one folder, on this machine only.

use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread;

use anyhow::{Result, anyhow};
use tiny_http::{Header, Request, Response, Server};

use crate::say;

/// Whether a port can be used: better known before a long build than after it.
///
/// # Errors
/// When another program has it.
pub fn is_free(port: u16) -> Result<()> {
    std::net::TcpListener::bind(("127.0.0.1", port)).map(drop).map_err(|error| taken(port, &error))
}

fn taken(port: u16, error: &dyn std::fmt::Display) -> anyhow::Error {
    anyhow!("port {port} cannot be used ({error}); choose another with --port")
}

/// Serves a folder until the program is ended.
///
/// # Errors
/// When the port is taken.
pub fn serve(folder: &Path, port: u16) -> Result<()> {
    let running = Running::start(folder, port)?;
    say(&format!("the demo page: {}  (Ctrl-C ends)", running.url()));
    thread::park();
    Ok(())
}

/// A server in the background; dropping it ends it.
pub struct Running {
    server: Arc<Server>,
    port: u16,
    requests: Arc<Mutex<Vec<String>>>,
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
        let headers: Vec<_> = headers.iter().map(|&(name, value)| (name.to_owned(), value.to_owned())).collect();
        let server = Server::http(("127.0.0.1", port)).map_err(|error| taken(port, &error))?;
        let port = server.server_addr().to_ip().map_or(port, |address| address.port());
        let (server, requests) = (Arc::new(server), Arc::new(Mutex::new(Vec::new())));
        let (accepting, seen, folder) = (server.clone(), requests.clone(), folder.to_path_buf());
        thread::spawn(move || {
            for request in accepting.incoming_requests() {
                if let Ok(mut seen) = seen.lock() {
                    seen.push(request.url().to_owned());
                }
                // A browser that went away is no reason to stop serving.
                let _ = answer(request, &folder, &headers);
            }
        });
        Ok(Self { server, port, requests })
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

impl Drop for Running {
    fn drop(&mut self) {
        self.server.unblock();
    }
}

fn answer(request: Request, folder: &Path, headers: &[(String, String)]) -> std::io::Result<()> {
    let Some(path) = file(request.url(), folder) else {
        return request.respond(Response::from_string("not found").with_status_code(404));
    };
    let bytes = fs::read(&path)?;
    let header = |name: &str, value: &str| {
        Header::from_bytes(name, value).map_err(|()| std::io::Error::from(std::io::ErrorKind::InvalidInput))
    };
    let mut response = Response::from_data(bytes).with_header(header("Content-Type", media_type(&path))?);
    for (name, value) in headers {
        response.add_header(header(name, value)?);
    }
    request.respond(response)
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

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}
