//! Answers this machine's own browser, and nobody else.
//!
//! The address that is printed carries a token that opens the desk once; the browser gets a cookie for it, which no script
//! can read and no other site's page sends. Every request must name this very host, and one that may change something must
//! come from the desk's own page. The page may load nothing from elsewhere, and nothing may frame it.

use std::net::TcpListener as StdListener;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Request as HttpRequest, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, COOKIE, HOST, LOCATION, ORIGIN, REFERRER_POLICY, SET_COOKIE,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sayso_desk_wire::{ASK, NEWS, Reply, Request};
use subtle::ConstantTimeEq;
use tokio::sync::oneshot;

use crate::Desk;
use crate::carried::Page;

/// How long the page waits for news before it asks again.
const PATIENCE: Duration = Duration::from_secs(20);

/// The largest request, in bytes: a dropped file of ten megabytes in base64.
const LARGEST: usize = 16 << 20;

/// What the page may do: its own program, script and style, and questions to its own server. What it may frame is on this
/// machine: the site as readers get it.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
                      img-src 'self' data:; frame-src http://127.0.0.1:*; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const INDEX: &str = include_str!("page/index.html");

/// A desk that is open; dropping it closes it.
pub struct Running {
    url: String,
    served: Arc<Served>,
    _watcher: notify::RecommendedWatcher,
    end: Option<oneshot::Sender<()>>,
    thread: Option<thread::JoinHandle<()>>,
}

impl Running {
    /// The address that opens the desk, once.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Another address that opens it once, where the last one is used or lost; that one opens nothing any more.
    ///
    /// # Errors
    /// When this system gives no random numbers.
    pub fn another_url(&self) -> Result<String> {
        let token = random()?;
        let url = self.served.door.url(&token);
        *self.served.door.token.lock().unwrap_or_else(PoisonError::into_inner) = Some(token);
        Ok(url)
    }
}

impl Drop for Running {
    /// Waits until nothing is under way: whoever opens the folder next finds its journal free.
    fn drop(&mut self) {
        drop(self.end.take());
        // A thread that panicked has let go too.
        let _ = self.thread.take().map(thread::JoinHandle::join);
    }
}

/// How long what is under way may take when the desk closes.
const CLOSING: Duration = Duration::from_secs(2);

/// Who may ask.
struct Door {
    /// `127.0.0.1:PORT` and `localhost:PORT`.
    hosts: [String; 2],
    /// The name of the cookie: desks on other ports have others.
    cookie: String,
    secret: String,
    /// Opens the desk once.
    token: Mutex<Option<String>>,
}

struct Served {
    desk: Arc<Desk>,
    door: Door,
    page: Page,
}

pub(crate) fn start(desk: Arc<Desk>, port: u16, page: Page, watcher: notify::RecommendedWatcher) -> Result<Running> {
    let taken = |error| anyhow!("port {port} cannot be used ({error}); choose another with --port");
    let listener = StdListener::bind(("127.0.0.1", port)).map_err(taken)?;
    listener.set_nonblocking(true)?;
    let port = listener.local_addr()?.port();
    let (token, secret) = (random()?, random()?);
    let door = Door {
        hosts: [format!("127.0.0.1:{port}"), format!("localhost:{port}")],
        cookie: format!("sayso-desk-{port}"),
        secret,
        token: Mutex::default(),
    };
    let url = door.url(&token);
    *door.token.lock().unwrap_or_else(PoisonError::into_inner) = Some(token);
    let served = Arc::new(Served { desk, door, page });
    let router = Router::new()
        .route("/", get(index))
        .route("/desk.wasm", get(|State(served): Shared| async move { file("application/wasm", &served.page.program) }))
        .route(
            "/desk.js",
            get(|State(served): Shared| async move { file("text/javascript; charset=utf-8", &served.page.script) }),
        )
        .route(
            "/desk.css",
            get(|State(served): Shared| async move { file("text/css; charset=utf-8", &served.page.style) }),
        )
        .route("/start.js", get(|| async { file("text/javascript; charset=utf-8", include_bytes!("page/start.js")) }))
        .route(ASK, post(ask))
        .route(NEWS, get(news))
        .layer(DefaultBodyLimit::max(LARGEST))
        .layer(middleware::from_fn_with_state(served.clone(), guard))
        .with_state(served.clone());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().context("a server")?;
    let (end, ended) = oneshot::channel();
    let thread = thread::spawn(move || {
        runtime.block_on(async {
            tokio::spawn(async { axum::serve(tokio::net::TcpListener::from_std(listener)?, router).await });
            // Told by being dropped.
            let _ = ended.await;
        });
        runtime.shutdown_timeout(CLOSING);
    });
    Ok(Running { url, served, _watcher: watcher, end: Some(end), thread: Some(thread) })
}

type Shared = State<Arc<Served>>;

/// 32 bytes that nobody can guess, for an address.
fn random() -> Result<String> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|error| anyhow!("this system gives no random numbers: {error}"))?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

fn is_same(one: &str, other: &str) -> bool {
    one.as_bytes().ct_eq(other.as_bytes()).into()
}

fn file(media_type: &'static str, bytes: &[u8]) -> Response {
    ([(CONTENT_TYPE, media_type)], bytes.to_vec()).into_response()
}

/// What every request goes through.
async fn guard(State(served): Shared, request: HttpRequest, next: Next) -> Response {
    let mut response = match served.door.admits(&request) {
        Ok(Some(answer)) => answer,
        Ok(None) => next.run(request).await,
        Err(reason) => (StatusCode::FORBIDDEN, reason).into_response(),
    };
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: &'static str| headers.insert(name, HeaderValue::from_static(value));
    set(CONTENT_SECURITY_POLICY, POLICY);
    set(X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(REFERRER_POLICY, "no-referrer");
    set(CACHE_CONTROL, "no-store");
    set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    response
}

impl Door {
    /// The address that opens the desk by a token.
    fn url(&self, token: &str) -> String {
        format!("http://{}/?token={token}", self.hosts[0])
    }

    /// Whether a request comes from the desk's own browser; with the answer where the token is exchanged for the cookie.
    fn admits(&self, request: &HttpRequest) -> Result<Option<Response>, &'static str> {
        let headers = request.headers();
        let host = value(headers, HOST);
        // A page of another site could have its name lead here.
        if !self.hosts.iter().any(|own| own == host) {
            return Err("the desk answers its own machine only");
        }
        if let Some(token) = request.uri().query().and_then(|query| query.strip_prefix("token=")) {
            return self.open(token).map(Some);
        }
        let cookies = value(headers, COOKIE).split("; ").filter_map(|cookie| cookie.split_once('='));
        let mut own = cookies.filter(|(name, _)| *name == self.cookie).map(|(_, secret)| secret);
        if !own.any(|secret| is_same(secret, &self.secret)) {
            return Err(
                "open the desk by the address that `sayso desk` printed; it opens once: press Enter there for another one",
            );
        }
        let site = value(headers, HeaderName::from_static("sec-fetch-site"));
        if !matches!(site, "" | "same-origin" | "none") {
            return Err("the desk answers its own page only");
        }
        if request.method() != Method::GET {
            let origin = value(headers, ORIGIN);
            let is_own = origin.strip_prefix("http://").is_some_and(|origin| origin == host);
            let is_json = value(headers, CONTENT_TYPE) == "application/json";
            if !is_own || !is_json {
                return Err("the desk takes what its own page sends only");
            }
        }
        Ok(None)
    }

    /// Exchanges the token for the cookie, once.
    fn open(&self, token: &str) -> Result<Response, &'static str> {
        let mut own = self.token.lock().unwrap_or_else(PoisonError::into_inner);
        if !own.as_ref().is_some_and(|own| is_same(own, token)) {
            return Err("this address has been used; press Enter where `sayso desk` runs for another one");
        }
        *own = None;
        let cookie = format!("{}={}; HttpOnly; SameSite=Strict; Path=/", self.cookie, self.secret);
        Ok((StatusCode::SEE_OTHER, [(SET_COOKIE, cookie), (LOCATION, "/".to_owned())]).into_response())
    }
}

fn value(headers: &HeaderMap, name: HeaderName) -> &str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

async fn index() -> Response {
    file("text/html; charset=utf-8", INDEX.as_bytes())
}

async fn ask(State(served): Shared, body: Bytes) -> Response {
    let request: Request = match serde_json::from_slice(&body) {
        Ok(request) => request,
        Err(error) => return (StatusCode::BAD_REQUEST, error.to_string()).into_response(),
    };
    let desk = served.desk.clone();
    let reply = tokio::task::spawn_blocking(move || desk.answer(request)).await;
    let reply =
        reply.unwrap_or_else(|_| Reply::Failed { why: "the desk failed at this; the files are as they were".into() });
    match serde_json::to_vec(&reply) {
        Ok(bytes) => file("application/json", &bytes),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

/// Waits until there is something new, and tells the version.
async fn news(State(served): Shared, request: HttpRequest) -> Response {
    let known = request.uri().query().and_then(|query| query.strip_prefix("since=")?.parse::<u64>().ok());
    let mut version = served.desk.version.subscribe();
    let changed = version.wait_for(|version| Some(*version) != known);
    let now = match tokio::time::timeout(PATIENCE, changed).await {
        Ok(Ok(version)) => *version,
        _ => known.unwrap_or_default(),
    };
    file("application/json", now.to_string().as_bytes())
}
