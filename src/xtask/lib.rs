//! The task runner's parts: set-up, the one pipeline, the checks.

pub mod checks;
pub mod gallery;
pub mod pipeline;
pub mod setup;
mod shrink;

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

/// The top folder of the checkout.
pub fn top() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// A program to run in the top folder, with our own tools before the user's.
pub fn program(name: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(name);
    command.args(arguments).current_dir(top()).env("PATH", setup::path_with_tools());
    // What cargo tells this program about itself: another cargo would compile anew for it.
    for (name, _) in std::env::vars_os() {
        if ["CARGO_PKG_", "CARGO_MANIFEST_"].iter().any(|own| name.to_string_lossy().starts_with(own)) {
            command.env_remove(name);
        }
    }
    command
}

/// Runs a program to its end.
///
/// # Errors
/// When it cannot be started or does not succeed.
pub fn run(name: &str, arguments: &[&str]) -> Result<()> {
    say(&format!("{name} {}", arguments.join(" ")));
    let status = program(name, arguments).status().with_context(|| format!("`{name}` cannot be started"))?;
    if !status.success() {
        bail!("`{name} {}` failed", arguments.join(" "));
    }
    Ok(())
}

/// Tells the user what happens next.
pub fn say(text: &str) {
    eprintln!("\x1b[1m==>\x1b[0m {text}");
}
