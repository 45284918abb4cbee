//! Whether links can be followed: the only place that asks the web, and only when an editor says so.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;
use std::time::Duration;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(15);

/// How many are asked at once.
const AT_ONCE: usize = 8;

/// The links that cannot be followed, each with the reason.
pub(crate) fn dead_links(links: &BTreeSet<String>) -> BTreeMap<String, String> {
    let config = ureq::Agent::config_builder().timeout_global(Some(PATIENCE)).http_status_as_error(false);
    let agent: ureq::Agent = config.user_agent(concat!("sayso/", env!("CARGO_PKG_VERSION"))).build().into();
    let (open, dead) = (Mutex::new(links.iter()), Mutex::new(BTreeMap::new()));
    let ask = || {
        while let Some(link) = open.lock().ok().and_then(|mut open| open.next()) {
            if let (Some(why), Ok(mut dead)) = (problem(&agent, link), dead.lock()) {
                dead.insert(link.clone(), why);
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(ask);
        }
    });
    dead.into_inner().unwrap_or_default()
}

/// Why a link cannot be followed. A page that wants a password or a person is there.
fn problem(agent: &ureq::Agent, link: &str) -> Option<String> {
    let status = match agent.get(link).call() {
        Ok(answer) => answer.status().as_u16(),
        Err(error) => return Some(error.to_string()),
    };
    let is_there = status < 400 || matches!(status, 401 | 402 | 403 | 405 | 429 | 451);
    (!is_there).then(|| format!("the server answers {status}"))
}
