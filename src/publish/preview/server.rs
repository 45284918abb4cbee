//! A small file server, on this machine only.

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::{net, thread};

use anyhow::{Context, Result, anyhow};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_TYPE, HOST, LAST_MODIFIED};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tower_http::services::ServeDir;

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
        Self::serve(port, headers, Router::new().fallback_service(ServeDir::new(folder)))
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
        let find = Arc::new(find);
        let answer = move |request: Request| {
            let find = find.clone();
            // It may wait for news; other connections are answered meanwhile.
            let found = tokio::task::spawn_blocking(move || find(path(&request)));
            async move {
                let found = found.await.map_err(|_| (StatusCode::INTERNAL_SERVER_ERROR, "this answer failed"))?;
                found.ok_or((StatusCode::NOT_FOUND, "not found"))
            }
        };
        Self::serve(port, headers, Router::new().fallback(answer))
    }

    fn serve(port: u16, headers: &[(&str, &str)], pages: Router) -> Result<Self> {
        let listener = net::TcpListener::bind(("127.0.0.1", port)).map_err(|error| taken(port, &error))?;
        listener.set_nonblocking(true)?;
        let port = listener.local_addr()?.port();
        let mut added = HeaderMap::new();
        for (name, value) in headers {
            added.insert(HeaderName::try_from(*name)?, HeaderValue::try_from(*value)?);
        }
        let requests = Arc::new(Mutex::new(Vec::new()));
        let guard = Guard { headers: added, requests: requests.clone() };
        let router = pages.layer(middleware::from_fn_with_state(Arc::new(guard), answer));
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().context("a server")?;
        let (end, ended) = oneshot::channel();
        thread::spawn(move || {
            runtime.block_on(async {
                tokio::spawn(async { axum::serve(TcpListener::from_std(listener)?, router).await });
                // Told by being dropped.
                let _ = ended.await;
            });
            // An answer may still be waiting for something.
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

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        ([(CONTENT_TYPE, self.media_type)], self.bytes).into_response()
    }
}

/// What every request goes through.
struct Guard {
    headers: HeaderMap,
    requests: Arc<Mutex<Vec<String>>>,
}

fn path(request: &Request) -> &str {
    request.uri().path_and_query().map_or("/", |path| path.as_str())
}

async fn answer(State(guard): State<Arc<Guard>>, request: Request, next: Next) -> Response {
    if let Ok(mut requests) = guard.requests.lock() {
        requests.push(path(&request).to_owned());
    }
    if let Err(reason) = is_for_us(request.headers()) {
        return (StatusCode::FORBIDDEN, reason).into_response();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    // Its seconds are too long for files that were changed just now.
    headers.remove(LAST_MODIFIED);
    if let Some(text) = headers.get(CONTENT_TYPE).and_then(with_charset) {
        headers.insert(CONTENT_TYPE, text);
    }
    headers.extend(guard.headers.clone());
    response
}

/// Whether a request comes from this machine and its own pages.
fn is_for_us(headers: &HeaderMap) -> Result<(), &'static str> {
    let value = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    // A page of another site could have its name lead here, and read what is only for this machine.
    let host = value(HOST);
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    if !matches!(name, "127.0.0.1" | "localhost") {
        return Err("this server answers its own machine only");
    }
    // Nor may it embed what is served here; going here by a link is all right.
    let is_cross_site = value(HeaderName::from_static("sec-fetch-site")) == "cross-site";
    let goes_here = value(HeaderName::from_static("sec-fetch-mode")) == "navigate";
    if is_cross_site && !goes_here { Err("this server answers its own pages only") } else { Ok(()) }
}

/// The media type of a text that does not say in which encoding it is.
fn with_charset(media_type: &HeaderValue) -> Option<HeaderValue> {
    let text = media_type.to_str().ok().filter(|text| text.starts_with("text/") && !text.contains("charset"))?;
    HeaderValue::try_from(format!("{text}; charset=utf-8")).ok()
}
