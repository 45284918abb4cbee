//! Everything that must hold, in the order in which it fails fastest.

use anyhow::Result;

use crate::{pipeline, run, setup};

/// Formats, lints, both doors of the pipeline, and all tests with real browsers.
///
/// # Errors
/// At the first thing that does not hold.
pub fn everything() -> Result<()> {
    setup::rust()?;
    setup::lints()?;
    setup::browsers()?;
    run("cargo", &["fmt", "--all", "--check"])?;
    run("cargo", &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])?;
    let wasm = ["clippy", "-p", "sayso-widget", "--target", "wasm32-unknown-unknown", "--", "-D", "warnings"];
    run("cargo", &wasm)?;
    pipeline::demo(&pipeline::demo_folder())?;
    pipeline::embed(&pipeline::embed_folder())?;
    setup::trunk()?;
    run("trunk", &["build", "--release"])?;
    run("cargo", &["test", "--workspace"])
}
