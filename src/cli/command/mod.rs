//! What the command understands: one module a subcommand, with its options and what it does.

mod build;
mod check;
mod completions;
mod desk;
mod diff;
mod export;
mod fields;
mod find;
mod import;
mod manual;
mod mcp;
mod new;
mod output;
mod propose;
mod review;
mod schema;
mod serve;
mod stats;
mod upgrade;

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};
use sayso_publish::widget::Widget;

/// On whose say-so? Compiles editors' claims about news articles.
#[derive(Parser)]
#[command(name = "sayso", version = version(), after_help = "Exit codes: 0 all is well, 1 findings in the editors' files, 2 usage or files.")]
pub(crate) struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    New(new::Arguments),
    Import(import::Arguments),
    Propose(propose::Arguments),
    Desk(desk::Arguments),
    Review(review::Arguments),
    Check(check::Arguments),
    Build(build::Arguments),
    Diff(diff::Arguments),
    Export(export::Arguments),
    Serve(serve::Arguments),
    Find(find::Arguments),
    Stats(stats::Arguments),
    Mcp(mcp::Arguments),
    Fields(fields::Arguments),
    Schema(schema::Arguments),
    Upgrade(upgrade::Arguments),
    Completions(completions::Arguments),
    Manual(manual::Arguments),
}

impl CommandLine {
    /// Does what is asked.
    ///
    /// # Errors
    /// When files cannot be read or written.
    pub(crate) fn run(&self) -> Result<ExitCode> {
        match &self.command {
            Command::New(arguments) => arguments.run(),
            Command::Import(arguments) => arguments.run(),
            Command::Propose(arguments) => arguments.run(),
            Command::Desk(arguments) => arguments.run(),
            Command::Review(arguments) => arguments.run(),
            Command::Check(arguments) => arguments.run(),
            Command::Build(arguments) => arguments.run(),
            Command::Diff(arguments) => arguments.run(),
            Command::Export(arguments) => arguments.run(),
            Command::Serve(arguments) => arguments.run(),
            Command::Find(arguments) => arguments.run(),
            Command::Stats(arguments) => arguments.run(),
            Command::Mcp(arguments) => arguments.run(),
            Command::Fields(arguments) => arguments.run(),
            Command::Schema(arguments) => arguments.run(),
            Command::Upgrade(arguments) => arguments.run(),
            Command::Completions(arguments) => arguments.run(),
            Command::Manual(arguments) => arguments.run(),
        }
    }
}

/// The widget in a folder; without one, the widget that this command carries.
fn chosen_widget(folder: Option<&Path>) -> Result<Option<Widget>> {
    match folder {
        Some(folder) => Widget::load(folder).context("the widget cannot be read").map(Some),
        None => Ok(Widget::carried()),
    }
}

fn version() -> &'static str {
    static VERSION: std::sync::LazyLock<String> = std::sync::LazyLock::new(|| {
        let widget = Widget::carried().map_or("no widget".to_owned(), |widget| format!("widget {}", widget.id()));
        format!("{} ({widget})", env!("CARGO_PKG_VERSION"))
    });
    &VERSION
}
