//! Everything that must hold, in the order in which it fails fastest.

use anyhow::{Result, ensure};

use crate::{pipeline, program, run, setup};

/// Formats, lints, both doors of the pipeline, and the everyday tests, with a real browser.
///
/// # Errors
/// At the first thing that does not hold.
pub fn everything() -> Result<()> {
    setup::rust()?;
    setup::lints()?;
    setup::browsers()?;
    run("cargo", &["fmt", "--all", "--check"])?;
    run("cargo", &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])?;
    let wasm = [
        "clippy",
        "-p",
        "sayso-widget",
        "-p",
        "sayso-desk-page",
        "--target",
        "wasm32-unknown-unknown",
        "--",
        "-D",
        "warnings",
    ];
    run("cargo", &wasm)?;
    what_tests_open()?;
    setup::trunk()?;
    run("trunk", &["build", "--release"])?;
    run("tests/peers/node_modules/.bin/tsc", &["-p", "tests/peers"])?;
    run("cargo", &["test", "--workspace"])
}

/// The tests that take long, which say `#[ignore = "large"]`: in three engines, over whole corpora, thousands of times.
///
/// # Errors
/// At the first thing that does not hold.
pub fn large() -> Result<()> {
    setup::rust()?;
    setup::browsers()?;
    what_tests_open()?;
    run("cargo", &["test", "--workspace", "--", "--ignored"])
}

fn what_tests_open() -> Result<()> {
    pipeline::demo(&pipeline::demo_folder())?;
    pipeline::site(&pipeline::site_folder())?;
    pipeline::dist()?;
    pipeline::bench(&pipeline::bench_folder())
}

/// Makes the pictures that tests compare, in each engine that is installed.
///
/// # Errors
/// When an engine is missing, or a picture cannot be made.
pub fn shots() -> Result<()> {
    setup::rust()?;
    setup::browsers()?;
    pipeline::demo(&pipeline::demo_folder())?;
    pipeline::site(&pipeline::site_folder())?;
    let make = ["test", "--package", "sayso-tests", "--test", "all", "--", "shots::it_looks", "--include-ignored"];
    let status = program("cargo", &make).env("SAYSO_KEEP_SHOTS", "1").status()?;
    ensure!(status.success(), "the pictures could not be made");
    Ok(())
}

/// Measures against the peers.
///
/// # Errors
/// When something needed cannot be installed, or a figure that must hold does not.
pub fn bench(what: Option<&str>, small: bool) -> Result<()> {
    setup::rust()?;
    setup::browsers()?;
    pipeline::site(&pipeline::site_folder())?;
    pipeline::bench(&pipeline::bench_folder())?;
    pipeline::dist()?;
    measure(what, small)
}

fn measure(what: Option<&str>, small: bool) -> Result<()> {
    let arguments = ["run", "--quiet", "--package", "sayso-tests", "--bin", "bench", "--"];
    let what = what.into_iter().chain(small.then_some("--small"));
    run("cargo", &arguments.into_iter().chain(what).collect::<Vec<_>>())
}
