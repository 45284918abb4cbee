//! `cargo xtask`: everything a developer does here, in one word each.

use anyhow::Result;
use clap::{Parser, Subcommand};
use sayso_publish::preview;
use sayso_xtask::{checks, pipeline, run, say, setup, top};

/// Sets up, builds, serves and tests Sayso.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build the demo page and serve it; installs what is missing.
    Serve {
        /// Port on 127.0.0.1; 0 takes any free one.
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Build the demo page into target/sayso/demo and the site of the seeds into target/sayso/site.
    Build,
    /// Build the `sayso` that carries widget and desk, for newsrooms without Rust: target/sayso/dist.
    Dist,
    /// Build the desk's page into target/sayso/desk, for `cargo run -- desk seeds --page target/sayso/desk`.
    Desk,
    /// Run format, lints and the everyday tests, with a browser; installs what is missing.
    Test {
        /// The tests that take long instead: other engines, whole corpora, and what is tried thousands of times.
        #[arg(long)]
        large: bool,
    },
    /// Make the pictures anew that tests compare, and that the README shows: tests/data/shots.
    Shots,
    /// Measure against the peers, in real Chromium; prints tables for the README.
    Bench {
        /// What to run: anchor, marks, panel, site, archive, desk, edits, embed, search, changes, damage or fuzz; all without
        /// it.
        what: Option<String>,
        /// The smallest size only, as CI does: whether all of it runs, and holds.
        #[arg(long)]
        small: bool,
    },
    /// Measure proposals on annotated texts, which are no part of the repository.
    #[command(disable_help_flag = true)]
    Eval {
        /// What is measured, and on which data: `--help` lists it.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Run Trunk with the tools it needs: `cargo xtask trunk serve`.
    #[command(disable_help_flag = true)]
    Trunk {
        /// Trunk's own arguments.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Finish a page that Trunk has built (Trunk's hook calls this).
    #[command(hide = true)]
    Finish,
}

fn main() -> Result<()> {
    match Arguments::parse().task {
        Task::Serve { port } => {
            preview::is_free(port)?;
            setup::rust()?;
            pipeline::demo(&pipeline::demo_folder())?;
            let running = preview::Running::start(&pipeline::demo_folder(), port)?;
            say(&format!("the demo page: {}  (Ctrl-C ends)", running.url()));
            loop {
                std::thread::park();
            }
        }
        Task::Build => {
            setup::rust()?;
            pipeline::demo(&pipeline::demo_folder())?;
            println!("{}", pipeline::site(&pipeline::site_folder())?);
            Ok(())
        }
        Task::Dist => {
            setup::rust()?;
            say(&format!("{}", pipeline::dist()?.display()));
            Ok(())
        }
        Task::Desk => {
            setup::rust()?;
            pipeline::desk()
        }
        Task::Shots => checks::shots(),
        Task::Bench { what, small } => checks::bench(what.as_deref(), small),
        Task::Eval { arguments } => {
            let mut bench = vec!["run", "--quiet", "--package", "sayso-tests", "--bin", "bench"];
            // A model is slow unless it is optimised, and compiled only for whoever asks for it.
            if arguments.iter().any(|argument| argument == "--embeddings") {
                bench.extend(["--release", "--features", "embeddings"]);
            }
            bench.extend(["--", "eval"]);
            run("cargo", &bench.into_iter().chain(arguments.iter().map(String::as_str)).collect::<Vec<_>>())
        }
        Task::Test { large: false } => checks::everything(),
        Task::Test { large: true } => checks::large(),
        Task::Trunk { arguments } => {
            setup::rust()?;
            setup::trunk()?;
            let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
            run("trunk", &arguments)
        }
        Task::Finish => pipeline::finish(&top().join(std::env::var("TRUNK_STAGING_DIR")?)),
    }
}
