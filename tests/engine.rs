//! The three engines, each with its own driver.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use sayso_xtask::setup;
use serde_json::{Value, json};
use tempfile::TempDir;

/// How long a driver may take to start, and to end its browser.
const PATIENCE: Duration = Duration::from_secs(20);

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, headless.
    Chromium,
    /// Firefox, headless, as strict with files as it is without a driver.
    Firefox,
    /// WebKitGTK's MiniBrowser, on a virtual screen.
    WebKit,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// What the driver is asked for.
    pub(crate) fn capabilities(self, width: u32, height: u32) -> Value {
        match self {
            Self::Chromium => json!({
                "goog:chromeOptions": { "args": [
                    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
                    "--disable-component-update", "--disable-sync", "--no-first-run", "--hide-scrollbars",
                    "--enable-precise-memory-info", "--js-flags=--expose-gc",
                ] },
                "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
            }),
            Self::Firefox => json!({
                "moz:firefoxOptions": {
                    "args": ["-headless", format!("--width={width}"), format!("--height={height}")],
                    "prefs": {
                        "security.fileuri.strict_origin_policy": true,
                        "browser.shell.checkDefaultBrowser": false,
                        "datareporting.policy.dataSubmissionEnabled": false,
                        "layout.css.devPixelsPerPx": "1.0",
                    },
                },
            }),
            Self::WebKit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": { "binary": setup::mini_browser(), "args": ["--automation"] },
            }),
        }
    }

    /// Starts the driver; retried, because a free port may be lost to another program.
    pub(crate) fn start(self) -> Result<Driver> {
        const TRIES: usize = 5;
        let started = (0..TRIES).map(|_| self.try_start()).find(Result::is_ok);
        started.unwrap_or_else(|| self.try_start())
    }

    fn try_start(self) -> Result<Driver> {
        match self {
            Self::Chromium => chromium(),
            Self::Firefox => {
                let (command, port) = (setup::geckodriver(), free_port()?);
                let mut command = Command::new(command);
                // Its own port for the browser too: two drivers at once would take the same one.
                command.args(["--port", &port.to_string(), "--websocket-port", &free_port()?.to_string()]);
                Driver::listening(command, port, None)
            }
            Self::WebKit => {
                let (screen, port) = (Screen::start()?, free_port()?);
                let mut command = Command::new("WebKitWebDriver");
                command.arg(format!("--port={port}")).env("DISPLAY", &screen.name);
                command.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1").env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
                Driver::listening(command, port, Some(screen))
            }
        }
    }
}

/// A running driver; dropping it ends its browser, and it.
pub(crate) struct Driver {
    process: Child,
    pub(crate) port: u16,
    /// The session to end.
    pub(crate) session: Option<String>,
    _screen: Option<Screen>,
    /// Where the browser keeps its profile, which it leaves behind.
    _rooms: TempDir,
}

impl Driver {
    fn listening(mut command: Command, port: u16, screen: Option<Screen>) -> Result<Self> {
        let rooms = tempfile::tempdir()?;
        let name = command.get_program().to_string_lossy().into_owned();
        let process = command
            .env("TMPDIR", rooms.path())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{name} is missing: `cargo xtask test` installs it"))?;
        let driver = Self { process, port, session: None, _screen: screen, _rooms: rooms };
        let started = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            ensure!(started.elapsed() < PATIENCE, "{name} does not listen");
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(driver)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Ending the session ends the browser; the driver alone would leave it running. The
        // request is small enough to be sent by hand, and a destructor cannot wait for others.
        if let Some(session) = &self.session {
            let request = format!(
                "DELETE /session/{session} HTTP/1.1\r\nHost: localhost:{}\r\nConnection: close\r\n\r\n",
                self.port
            );
            let _ = TcpStream::connect(("127.0.0.1", self.port)).and_then(|mut stream| {
                stream.write_all(request.as_bytes())?;
                stream.set_read_timeout(Some(PATIENCE))?;
                // The answer comes when the browser has ended.
                stream.read(&mut [0; 64])
            });
        }
        end(&mut self.process);
    }
}

/// A virtual screen; dropping it ends it.
struct Screen {
    process: Child,
    name: String,
}

impl Screen {
    fn start() -> Result<Self> {
        let mut process = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("Xvfb is missing: `cargo xtask test` installs it")?;
        let mut number = String::new();
        let output = process.stdout.take().context("Xvfb is silent")?;
        BufReader::new(output).read_line(&mut number)?;
        ensure!(!number.trim().is_empty(), "Xvfb names no screen");
        Ok(Self { process, name: format!(":{}", number.trim()) })
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        end(&mut self.process);
    }
}

/// Chromedriver takes a free port by itself, and names it.
fn chromium() -> Result<Driver> {
    let rooms = tempfile::tempdir()?;
    let mut process = Command::new("chromedriver")
        .arg("--port=0")
        .env("TMPDIR", rooms.path())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .context("chromedriver is missing: `cargo xtask test` installs it")?;
    let output = process.stdout.take().context("chromedriver is silent")?;
    let mut lines = BufReader::new(output).lines().map_while(Result::ok);
    let port: Option<u16> =
        lines.find_map(|line| line.split("successfully on port ").nth(1)?.trim_end_matches('.').parse().ok());
    let Some(port) = port else {
        end(&mut process);
        bail!("chromedriver names no port");
    };
    // Its later words are of no interest, but somebody has to read them.
    std::thread::spawn(move || lines.for_each(drop));
    Ok(Driver { process, port, session: None, _screen: None, _rooms: rooms })
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

fn end(process: &mut Child) {
    let _ = process.kill();
    let _ = process.wait();
}
