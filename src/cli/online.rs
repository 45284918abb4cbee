//! Whether links can be followed, and whether what is quoted stands there: asked only when an editor says so.

use std::sync::Mutex;
use std::time::Duration;

use sayso_newsroom::lint::{OnPage, Online, Wanted};
use sayso_propose::import::article;

use crate::fetch;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(15);

/// How many are asked at once.
const AT_ONCE: usize = 8;

/// The largest page whose text is read, in bytes.
const LARGEST: u64 = 10 << 20;

/// Asks for every link, and for the texts that are wanted.
pub(crate) fn ask(wanted: &Wanted) -> Online {
    let config = ureq::Agent::config_builder().timeout_global(Some(PATIENCE)).http_status_as_error(false);
    let agent: ureq::Agent = config.user_agent(concat!("sayso/", env!("CARGO_PKG_VERSION"))).build().into();
    let (open, online) = (Mutex::new(wanted.links.iter()), Mutex::new(Online::default()));
    let work = || {
        while let Some(link) = open.lock().ok().and_then(|mut open| open.next()) {
            let answer = get(&agent, link, wanted.texts.contains(link));
            let Ok(mut online) = online.lock() else { return };
            match answer {
                Ok(text) => online.texts.extend(text.map(|text| (link.clone(), text))),
                Err(why) => drop(online.dead.insert(link.clone(), why)),
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(work);
        }
    });
    online.into_inner().unwrap_or_default()
}

/// The text of a page, if it is wanted and can be read; or why its link cannot be followed. A page that wants a password
/// or a person is there.
fn get(agent: &ureq::Agent, link: &str, is_wanted: bool) -> Result<Option<OnPage>, String> {
    let mut answer = agent.get(link).call().map_err(|error| error.to_string())?;
    let status = answer.status().as_u16();
    let is_there = status < 400 || matches!(status, 401 | 402 | 403 | 405 | 429 | 451);
    if !is_there {
        return Err(format!("the server answers {status}"));
    }
    if !is_wanted || status >= 300 {
        return Ok(None);
    }
    let kind = answer.headers().get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let name = fetch::name_of(kind);
    let bytes = answer.body_mut().with_config().limit(LARGEST).read_to_vec().ok();
    Ok(bytes.and_then(|bytes| text_of(name, &bytes)))
}

fn text_of(name: &str, bytes: &[u8]) -> Option<OnPage> {
    let text = article::decode(bytes);
    let page = article::read(name, bytes, None);
    if article::Form::of(name, &text) == article::Form::Html {
        let text = article::page_text(&text).ok()?.0;
        return Some(OnPage { text, paragraphs: page.map(located).unwrap_or_default() });
    }
    let page = page.ok()?;
    Some(OnPage { text: format!("{}\n{}", page.title, page.paragraphs.join("\n")), paragraphs: located(page) })
}

/// The paragraphs of a page, with their places.
fn located(page: article::Page) -> Vec<(String, String)> {
    let locators: Vec<String> = (0..page.paragraphs.len()).map(|n| page.locator(n)).collect();
    page.paragraphs.into_iter().zip(locators).collect()
}
