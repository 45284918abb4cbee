//! `sayso serve`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use sayso_publish::preview;

use super::chosen_widget;

/// Show the site on this machine while editing: it is built anew at every change.
#[derive(clap::Args)]
#[command(after_help = "Example: sayso serve seeds")]
pub(super) struct Arguments {
    /// The newsroom's folder.
    folder: PathBuf,
    /// Port on 127.0.0.1; 0 takes any free one.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// A folder with another widget than the one within this command.
    #[arg(long, value_name = "FOLDER")]
    widget: Option<PathBuf>,
}

impl Arguments {
    pub(super) fn run(&self) -> Result<ExitCode> {
        let served = preview::start(&self.folder, self.port, chosen_widget(self.widget.as_deref())?)?;
        eprintln!("{}  (Ctrl-C ends)", served.url());
        loop {
            std::thread::park();
        }
    }
}
