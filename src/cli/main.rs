//! The command line: reads folders, writes files, prints findings.

use std::process::ExitCode;

use clap::Parser as _;

mod command;
mod fetch;
mod mcp;
mod nearby;
mod online;
mod review;
mod tool;

#[cfg(feature = "mimalloc")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match command::CommandLine::parse().run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}
