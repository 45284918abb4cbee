//! `sayso stats`.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use sayso_newsroom::Inputs;
use sayso_propose::proposals::{self, Status};

use super::output::print;

/// Tell what became of proposals: of the rules', and of each tool's.
#[derive(clap::Args)]
#[command(after_help = "Example: sayso stats claims")]
pub(super) struct Arguments {
    /// The newsroom's folder.
    folder: PathBuf,
}

/// How many proposals are open, accepted and rejected.
#[derive(Default)]
struct Counts {
    open: usize,
    accepted: usize,
    rejected: usize,
}

impl Arguments {
    pub(super) fn run(&self) -> Result<ExitCode> {
        let inputs = Inputs::load(&self.folder).context("the folder cannot be read")?;
        let mut counts: BTreeMap<String, Counts> = BTreeMap::new();
        for path in inputs.files.keys().filter(|path| path.starts_with("proposals/")) {
            let read = proposals::parse(&inputs, path);
            let read = read.map_err(|finding| anyhow::anyhow!("{}: {}", finding.path, finding.message))?;
            for one in read.proposals {
                let entry = counts.entry(one.tool.unwrap_or_else(|| "(rules)".to_owned())).or_default();
                match one.status {
                    Status::Open => entry.open += 1,
                    Status::Accepted => entry.accepted += 1,
                    Status::Rejected => entry.rejected += 1,
                }
            }
        }
        print(&format!("{:<24} {:>8} {:>8} {:>8} {:>9}", "proposed by", "open", "accepted", "rejected", "accepted"))?;
        for (tool, Counts { open, accepted, rejected }) in &counts {
            let decided = accepted + rejected;
            let share = (accepted * 100).checked_div(decided).map_or("–".to_owned(), |share| format!("{share} %"));
            print(&format!("{tool:<24} {open:>8} {accepted:>8} {rejected:>8} {share:>9}"))?;
        }
        Ok(ExitCode::SUCCESS)
    }
}
