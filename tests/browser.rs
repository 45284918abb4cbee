//! A real browser that forgives nothing: a console message or an unexpected request fails.
//! (What Firefox and WebKit write and ask for, pages under test have to say themselves.)

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use fantoccini::actions::{InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::engine::{Driver, Engine};

/// How long a page may take to show what a test waits for.
const PATIENCE: Duration = Duration::from_secs(30);

/// How often a test looks.
const GLANCE: Duration = Duration::from_millis(25);

/// The open panel of any article, for scripts.
const PANEL: &str =
    "[...document.querySelectorAll('say-so')].map(e => e.shadowRoot?.querySelector('.panel')).find(p => p)";

/// A browser with its own driver; both end with it.
pub struct Browser {
    engine: Engine,
    // Ended after the client is gone.
    client: Client,
    session: String,
    _driver: Driver,
}

impl Browser {
    /// Starts Chromium with a viewport of this size.
    ///
    /// # Errors
    /// When the driver is missing or Chromium does not start.
    pub async fn start(width: u32, height: u32) -> Result<Self> {
        let browser = Self::start_in(Engine::Chromium, width, height).await?;
        browser.resize(width, height).await?;
        Ok(browser)
    }

    /// Starts a browser of any engine with a window of about this size.
    ///
    /// # Errors
    /// When the driver is missing or the browser does not start.
    pub async fn start_in(engine: Engine, width: u32, height: u32) -> Result<Self> {
        let mut driver = engine.start()?;
        let Value::Object(capabilities) = engine.capabilities(width, height) else {
            bail!("capabilities are an object")
        };
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let client = builder.capabilities(capabilities).connect(&format!("http://127.0.0.1:{}", driver.port)).await?;
        let session = client.session_id().await?.context("the driver opened no session")?;
        driver.session = Some(session.clone());
        if engine == Engine::WebKit {
            client.set_window_size(width, height).await?;
        }
        Ok(Self { engine, client, session, _driver: driver })
    }

    /// Opens a page and waits until Sayso is ready on all its articles.
    ///
    /// # Errors
    /// When it never gets ready.
    pub async fn open(&self, url: &str) -> Result<()> {
        self.client.goto(url).await?;
        let ready = "const all = [...document.querySelectorAll('say-so')];
            return all.length > 0 && all.every(e => e.handle && e.handle.claims().length > 0)";
        self.wait_until(ready, "Sayso is ready").await
    }

    /// Opens a page without waiting for anything.
    ///
    /// # Errors
    /// When the browser is gone.
    pub async fn go(&self, url: &str) -> Result<()> {
        Ok(self.client.goto(url).await?)
    }

    /// Goes back in the browser's history.
    ///
    /// # Errors
    /// When the browser is gone.
    pub async fn back(&self) -> Result<()> {
        Ok(self.client.back().await?)
    }

    /// Clicks with a real pointer in the middle of the first of some words of the page.
    ///
    /// # Errors
    /// When the words are not on the page.
    pub async fn click_words(&self, words: &str) -> Result<()> {
        self.click_words_at(words, "start").await
    }

    /// The same, with the words low in the window.
    ///
    /// # Errors
    /// When the words are not on the page.
    pub async fn tap_words_low(&self, words: &str) -> Result<()> {
        self.click_words_at(words, "end").await
    }

    async fn click_words_at(&self, words: &str, block: &str) -> Result<()> {
        const FIND: &str = "
            const texts = (node) => {
                if (node.nodeType === Node.TEXT_NODE) return [node];
                if (/^(SCRIPT|STYLE|TEMPLATE|SAY-SO|SAY-SO-MARK)$/.test(node.tagName)) return [];
                const root = node.shadowRoot;
                return [...(root ? root.childNodes : []), ...node.childNodes].flatMap(texts);
            };
            for (const node of texts(document.body)) {
                const at = node.data.indexOf(arguments[0]);
                if (at < 0) continue;
                node.parentElement.scrollIntoView({ block: arguments[1], behavior: 'instant' });
                const range = document.createRange();
                range.setStart(node, at + 1);
                range.setEnd(node, at + 3);
                const box = range.getClientRects()[0];
                return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
            }
            return null";
        let point = self.script(FIND, vec![words.into(), block.into()]).await?;
        let (x, y) = (point[0].as_i64(), point[1].as_i64());
        let (x, y) = (x.with_context(|| format!("“{words}” is not on the page"))?, y.unwrap_or_default());
        self.click_at(x, y).await
    }

    /// Clicks with a real pointer on an element of the open panel.
    ///
    /// # Errors
    /// When the panel has no such element.
    pub async fn click_in_panel(&self, selector: &str) -> Result<()> {
        let find = format!(
            "const panel = {PANEL}, found = panel?.querySelector(arguments[0]);
            if (!found) return null;
            if (panel.getAnimations?.({{ subtree: true }}).some((animation) => animation.playState === 'running')) return Math.random();
            for (let fold = found.parentElement; fold; fold = fold.parentElement)
                if (fold.tagName === 'DETAILS' && !(found.tagName === 'SUMMARY' && found.parentElement === fold)) fold.open = true;
            found.scrollIntoView({{ block: 'center', behavior: 'instant' }});
            const boxes = found.getClientRects(), box = boxes[Math.floor(boxes.length / 2)];
            return [Math.round(box.x + Math.min(box.width / 2, 12)), Math.round(box.y + box.height / 2)]"
        );
        // The panel may be moving still; a slow machine shows it at one place twice.
        let mut point = self.script(&find, vec![selector.into()]).await?;
        loop {
            tokio::time::sleep(GLANCE).await;
            let next = self.script(&find, vec![selector.into()]).await?;
            if next == std::mem::replace(&mut point, next.clone()) {
                break;
            }
        }
        let (x, y) = (point[0].as_i64(), point[1].as_i64());
        self.click_at(x.with_context(|| format!("the panel has no {selector}"))?, y.unwrap_or_default()).await
    }

    /// Clicks with a real pointer on an element of the page.
    ///
    /// # Errors
    /// When there is no such element.
    pub async fn click_element(&self, selector: &str) -> Result<()> {
        let find = "const found = document.querySelector(arguments[0]);
            if (!found) return null;
            for (let fold = found.parentElement; fold; fold = fold.parentElement)
                if (fold.tagName === 'DETAILS' && !(found.tagName === 'SUMMARY' && found.parentElement === fold)) fold.open = true;
            found.scrollIntoView({ block: 'center', behavior: 'instant' });
            const boxes = found.getClientRects(), box = boxes[Math.floor(boxes.length / 2)];
            return [Math.round(box.x + Math.min(box.width / 2, 12)), Math.round(box.y + box.height / 2)]";
        let point = self.script(find, vec![selector.into()]).await?;
        let (x, y) = (point[0].as_i64(), point[1].as_i64());
        self.click_at(x.with_context(|| format!("the page has no {selector}"))?, y.unwrap_or_default()).await
    }

    async fn click_at(&self, x: i64, y: i64) -> Result<()> {
        let there = PointerAction::MoveTo { duration: None, x: x as f64, y: y as f64 };
        let mouse = MouseActions::new("mouse".into())
            .then(there)
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        Ok(self.client.perform_actions(mouse).await?)
    }

    /// Presses and releases one key (a character, or a WebDriver key code).
    ///
    /// # Errors
    /// When the browser is gone.
    pub async fn press(&self, key: char) -> Result<()> {
        let keys =
            KeyActions::new("keys".into()).then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
        Ok(self.client.perform_actions(keys).await?)
    }

    /// Presses a key while others are held down.
    ///
    /// # Errors
    /// When the browser is gone.
    pub async fn press_with(&self, held: char, key: char) -> Result<()> {
        let keys = KeyActions::new("keys".into())
            .then(KeyAction::Down { value: held })
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key })
            .then(KeyAction::Up { value: held });
        Ok(self.client.perform_actions(keys).await?)
    }

    /// Types a text where the focus is.
    ///
    /// # Errors
    /// When the browser is gone.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        for key in text.chars() {
            self.press(key).await?;
        }
        Ok(())
    }

    /// Drags with a real pointer from one place of the window to another.
    ///
    /// # Errors
    /// When the browser is gone.
    pub async fn drag(&self, from: (f64, f64), to: (f64, f64)) -> Result<()> {
        let there = |(x, y): (f64, f64)| PointerAction::MoveTo { duration: None, x, y };
        let mouse = MouseActions::new("mouse".into())
            .then(there(from))
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(there(((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0)))
            .then(there(to))
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        Ok(self.client.perform_actions(mouse).await?)
    }

    /// Clicks twice at a place of the window, as fast as a hand does.
    ///
    /// # Errors
    /// When the browser is gone.
    pub async fn double_click(&self, (x, y): (f64, f64)) -> Result<()> {
        let mut mouse = MouseActions::new("mouse".into()).then(PointerAction::MoveTo { duration: None, x, y });
        for _ in 0..2 {
            mouse = mouse
                .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
                .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        }
        Ok(self.client.perform_actions(mouse).await?)
    }

    /// A picture of the window, as PNG.
    ///
    /// # Errors
    /// When the browser is gone.
    pub async fn picture(&self) -> Result<Vec<u8>> {
        Ok(self.client.screenshot().await?)
    }

    /// What the page says to those who do not see it, last.
    ///
    /// # Errors
    /// When the browser is gone.
    pub async fn announced(&self, text: &str) -> Result<()> {
        let script = format!(
            "return [...document.querySelectorAll('say-so')].some(e => e.shadowRoot?.querySelector('.announcer')?.textContent.trim() === {})",
            json!(text)
        );
        self.wait_until(&script, &format!("“{text}” is announced")).await
    }

    /// The text of the open panel, once it shows some words; white space is folded.
    ///
    /// # Errors
    /// When it does not show them in time.
    pub async fn panel_with(&self, words: &str) -> Result<String> {
        let script = format!("return ({PANEL})?.textContent.includes(arguments[0]) ?? false");
        let waiting = Instant::now();
        while self.script(&script, vec![words.into()]).await? != Value::Bool(true) {
            if waiting.elapsed() > PATIENCE {
                bail!("the panel does not show “{words}”, but:\n{}", self.panel().await?.unwrap_or_default());
            }
            tokio::time::sleep(GLANCE).await;
        }
        Ok(self.panel().await?.unwrap_or_default())
    }

    /// The text of the open panel as it is laid out; nothing when none is open.
    ///
    /// # Errors
    /// When the browser is gone.
    pub async fn panel(&self) -> Result<Option<String>> {
        let text = self.script(&format!("return ({PANEL})?.innerText ?? null"), vec![]).await?;
        Ok(text.as_str().map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")))
    }

    /// The text of one section of the open panel, by its class.
    ///
    /// # Errors
    /// When the panel has no such section.
    pub async fn section(&self, class: &str) -> Result<String> {
        let script = format!("return ({PANEL})?.querySelector('article.card .' + arguments[0])?.innerText ?? null");
        let text = self.script(&script, vec![class.into()]).await?;
        let text = text.as_str().with_context(|| format!("the panel has no section {class}"))?;
        Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Waits until no panel is open.
    ///
    /// # Errors
    /// When one stays open.
    pub async fn panel_closes(&self) -> Result<()> {
        self.wait_until(&format!("return !({PANEL})"), "the panel closes").await
    }

    /// Waits until a script returns true.
    ///
    /// # Errors
    /// When it does not in time.
    pub async fn wait_until(&self, script: &str, what: &str) -> Result<()> {
        let waiting = Instant::now();
        while self.script(script, vec![]).await? != Value::Bool(true) {
            ensure!(waiting.elapsed() < PATIENCE, "waited in vain: {what}; console: {:?}", self.console().await?);
            tokio::time::sleep(GLANCE).await;
        }
        Ok(())
    }

    /// Runs a script in the page.
    ///
    /// # Errors
    /// When it throws.
    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.client.execute(script, arguments).await?)
    }

    /// Runs a script in the page that calls its last argument when it is done.
    ///
    /// # Errors
    /// When it throws, or takes longer than the driver allows.
    pub async fn script_later(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.client.execute_async(script, arguments).await?)
    }

    /// Lets scripts take longer than the driver's own half minute.
    ///
    /// # Errors
    /// When the browser is gone.
    pub async fn allow_scripts(&self, limit: Duration) -> Result<()> {
        self.post("timeouts", json!({ "script": limit.as_millis() as u64 })).await.map(drop)
    }

    /// A command of Chromium's own protocol.
    ///
    /// # Errors
    /// When Chromium refuses it.
    pub async fn cdp(&self, command: &str, parameters: Value) -> Result<Value> {
        self.post("goog/cdp/execute", json!({ "cmd": command, "params": parameters })).await
    }

    /// Kills Chromium, as a machine without memory does.
    ///
    /// # Errors
    /// When its driver does not tell its process.
    pub fn kill(self) -> Result<()> {
        let id = self.client.capabilities().and_then(|all| all.get("goog:processID")?.as_i64());
        let id = i32::try_from(id.context("Chromium's process")?)?;
        Ok(nix::sys::signal::kill(nix::unistd::Pid::from_raw(id), nix::sys::signal::Signal::SIGKILL)?)
    }

    /// Gives the window another size, in CSS pixels; Chromium only.
    ///
    /// # Errors
    /// When Chromium refuses it.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", size).await.map(drop)
    }

    /// Lets one media feature have a value, and all others their own; Chromium only.
    ///
    /// # Errors
    /// When Chromium refuses it.
    pub async fn media(&self, name: &str, value: &str) -> Result<()> {
        let features = json!({ "features": [{ "name": name, "value": value }] });
        self.cdp("Emulation.setEmulatedMedia", features).await.map(drop)
    }

    /// Everything the page wrote to the console since the last call; only Chromium tells.
    ///
    /// # Errors
    /// When the browser is gone.
    pub async fn console(&self) -> Result<Vec<String>> {
        if self.engine != Engine::Chromium {
            return Ok(Vec::new());
        }
        let entries = self.post("se/log", json!({ "type": "browser" })).await?;
        let entries = entries.as_array().cloned().unwrap_or_default();
        Ok(entries.iter().map(|entry| entry["message"].to_string()).collect())
    }

    /// Every address the browser asked for since the last call; only Chromium tells.
    ///
    /// # Errors
    /// When the browser is gone.
    pub async fn requests(&self) -> Result<Vec<String>> {
        if self.engine != Engine::Chromium {
            return Ok(Vec::new());
        }
        let entries = self.post("se/log", json!({ "type": "performance" })).await?;
        let request = |entry: &Value| {
            let message: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
            let message = &message["message"];
            let is_request = message["method"] == "Network.requestWillBeSent";
            is_request.then(|| message["params"]["request"]["url"].as_str().map(str::to_owned))?
        };
        Ok(entries.as_array().into_iter().flatten().filter_map(request).collect())
    }

    /// Ends the browser; fails if the page wrote to the console or asked for anything that does
    /// not begin with `own`.
    ///
    /// # Errors
    /// Names the messages and addresses.
    pub async fn finish(self, own: &str) -> Result<()> {
        self.finish_with(&[own]).await
    }

    /// The same, where more than one address is the test's own.
    pub async fn finish_with(self, own: &[&str]) -> Result<()> {
        let console = self.console().await?;
        ensure!(console.is_empty(), "the console should be empty: {console:#?}");
        let foreign: Vec<_> = self
            .requests()
            .await?
            .into_iter()
            .filter(|url| !own.iter().any(|own| url.starts_with(own)) && !url.starts_with("data:"))
            .collect();
        ensure!(foreign.is_empty(), "nothing else should be asked for: {foreign:#?}");
        Ok(())
    }

    async fn post(&self, path: &'static str, body: Value) -> Result<Value> {
        let command = Post { path: format!("session/{}/{path}", self.session), body };
        Ok(self.client.issue_cmd(command).await?)
    }
}

/// A command that fantoccini does not know.
#[derive(Debug)]
struct Post {
    path: String,
    body: Value,
}

impl WebDriverCompatibleCommand for Post {
    fn endpoint(&self, base: &url::Url, _: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&self.path)
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
