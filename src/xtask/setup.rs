//! Installs what is missing, says what and where, and touches nothing of the user's own.
//!
//! Tools that cargo builds go into `~/.cache/sayso` (or `$SAYSO_TOOLS`), one folder a version;
//! only programs started from here see them. Browsers come from the system's packages.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::{program, run, say};

const TARGET: &str = "wasm32-unknown-unknown";

/// The version of wasm-bindgen that crate, library and tool share: `Cargo.toml` pins it.
const WASM_BINDGEN: Tool = Tool { name: "wasm-bindgen", package: "wasm-bindgen-cli", version: "0.2.129" };

/// The newest Trunk that builds with the Rust of today's Debian machines.
const TRUNK: Tool = Tool { name: "trunk", package: "trunk", version: "0.21.14" };

/// The driver of Firefox; Debian has none.
const GECKODRIVER: Tool = Tool { name: "geckodriver", package: "geckodriver", version: "0.37.1" };

/// What the tests need of Debian: a command of each, and its package.
const BROWSERS: [(&str, &str); 7] = [
    ("chromium", "chromium"),
    ("chromedriver", "chromium-driver"),
    ("firefox-esr", "firefox-esr"),
    ("WebKitWebDriver", "webkit2gtk-driver"),
    ("Xvfb", "xvfb"),
    ("npm", "npm"),
    ("pdftotext", "poppler-utils"),
];

/// A command-line tool that cargo builds.
struct Tool {
    name: &'static str,
    package: &'static str,
    version: &'static str,
}

/// What every build needs: the WebAssembly target of the installed Rust.
///
/// # Errors
/// When it is missing and cannot be installed; says how to.
pub fn rust() -> Result<()> {
    let libraries = output("rustc", &["--print", "target-libdir", "--target", TARGET]).unwrap_or_default();
    if PathBuf::from(libraries.trim()).join("self-contained").exists() || has_target(libraries.trim()) {
        return Ok(());
    }
    say(&format!("installing Rust's target {TARGET} with rustup (into its own toolchain folder)"));
    run("rustup", &["target", "add", TARGET])
        .with_context(|| format!("install the target yourself: `rustup target add {TARGET}`"))
}

fn has_target(folder: &str) -> bool {
    std::fs::read_dir(folder).is_ok_and(|mut files| {
        files.any(|file| file.is_ok_and(|file| file.file_name().to_string_lossy().starts_with("libstd")))
    })
}

/// What the tests need besides: rustfmt and clippy.
///
/// # Errors
/// When one is missing and cannot be installed; says how to.
pub fn lints() -> Result<()> {
    for (component, command) in [("rustfmt", "cargo-fmt"), ("clippy", "cargo-clippy")] {
        if output(command, &["--version"]).is_none() {
            say(&format!("installing {component} with rustup (into its own toolchain folder)"));
            run("rustup", &["component", "add", component])
                .with_context(|| format!("install it yourself: `rustup component add {component}`"))?;
        }
    }
    Ok(())
}

/// Trunk and the wasm-bindgen tool it runs.
///
/// # Errors
/// When one cannot be built.
pub fn trunk() -> Result<()> {
    WASM_BINDGEN.install()?;
    TRUNK.install()
}

impl Tool {
    fn folder(&self) -> PathBuf {
        tools().join(format!("{}-{}", self.name, self.version))
    }

    fn install(&self) -> Result<()> {
        if self.folder().join("bin").join(self.name).is_file() {
            return Ok(());
        }
        let folder = self.folder();
        say(&format!("building {} {} into {} (some minutes, once)", self.package, self.version, folder.display()));
        let mut install = program("cargo", &["install", self.package, "--version", self.version, "--locked", "--root"]);
        // The tools' own release profiles spend most of the time on speed that is not needed here.
        install
            .arg(&folder)
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
        if !install.status().context("`cargo` cannot be started")?.success() {
            bail!(
                "{} could not be built; try `cargo install {} --version {} --locked` yourself",
                self.name,
                self.package,
                self.version
            );
        }
        Ok(())
    }
}

/// The three browsers, their drivers, and what measures against the peers.
///
/// # Errors
/// When they are missing and this user may not install packages; says how to.
pub fn browsers() -> Result<()> {
    packages()?;
    GECKODRIVER.install()
}

fn packages() -> Result<()> {
    let missing: Vec<_> =
        BROWSERS.into_iter().filter(|(command, _)| !is_there(command)).map(|(_, package)| package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let by_hand = format!("install them yourself: `sudo apt-get install {}`", missing.join(" "));
    let Some(apt) = apt() else { bail!("the tests need {}; {by_hand}", missing.join(" and ")) };
    say(&format!("installing {} with apt-get (system packages)", missing.join(" and ")));
    let apt = |arguments: &[&str]| {
        let status = Command::new(apt[0]).args(&apt[1..]).args(arguments).stdin(Stdio::null()).status();
        status.is_ok_and(|status| status.success())
    };
    let done =
        apt(&["update", "-qq"]) && apt(&[&["install", "-y", "-qq", "--no-install-recommends"][..], &missing].concat());
    if done { Ok(()) } else { bail!("apt-get failed; {by_hand}") }
}

/// apt-get as root, or by a sudo that asks nothing.
fn apt() -> Option<Vec<&'static str>> {
    output("apt-get", &["--version"])?;
    let is_root = output("id", &["-u"])?.trim() == "0";
    let quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
    if is_root {
        return Some(quiet.to_vec());
    }
    output("sudo", &["-n", "true"]).map(|_| [&["sudo", "-n"][..], &quiet].concat())
}

/// The driver of Firefox.
pub fn geckodriver() -> PathBuf {
    GECKODRIVER.folder().join("bin/geckodriver")
}

/// WebKitGTK's small browser, which its package keeps out of the search path.
pub fn mini_browser() -> Option<PathBuf> {
    let folders = |folder: PathBuf| std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let browsers = folders("/usr/lib".into())
        .flat_map(folders)
        .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("webkit2gtk-4.")));
    browsers.map(|folder| folder.join("MiniBrowser")).find(|path| path.is_file())
}

/// Whether a command is on the search path.
fn is_there(command: &str) -> bool {
    env::split_paths(&env::var_os("PATH").unwrap_or_default()).any(|folder| folder.join(command).is_file())
}

/// Where our own tools are.
fn tools() -> PathBuf {
    let from = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    from("SAYSO_TOOLS")
        .or_else(|| from("XDG_CACHE_HOME").map(|cache| cache.join("sayso")))
        .or_else(|| from("HOME").map(|home| home.join(".cache/sayso")))
        .unwrap_or_else(|| crate::top().join("target/tools"))
}

/// The search path with our own tools first.
pub(crate) fn path_with_tools() -> OsString {
    let ours = [WASM_BINDGEN, TRUNK].into_iter().map(|tool| tool.folder().join("bin"));
    let theirs = env::var_os("PATH").unwrap_or_default();
    env::join_paths(ours.chain(env::split_paths(&theirs))).unwrap_or(theirs)
}

/// What a program prints; nothing when it is not there or fails.
fn output(name: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(name).args(arguments).stderr(Stdio::null()).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}
