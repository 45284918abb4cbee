//! `sayso find`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, ensure};
use clap::ValueEnum;

use super::output::print;

/// Look a sentence up: which statements of a built site are most like it, with their state and when they were checked.
#[derive(clap::Args)]
#[command(after_help = "Example: sayso find public \"Iran armed the Taliban\"\n\n\
    It reads the few files of the site's index that have the sentence's words, as the site's own search page does.\n\
    Exit code 1 if nothing is like it.")]
pub(super) struct Arguments {
    /// The folder of a built site.
    site: PathBuf,
    /// The sentence, or what it says in a few words.
    sentence: String,
    /// How many are listed at most.
    #[arg(long, default_value_t = 5)]
    most: usize,
    /// How much of the sentence one has to cover by weight, from 0 to 1.
    #[arg(long, default_value_t = sayso_search::LEAST)]
    least: f64,
    /// How they are printed.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

/// How findings are printed.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Human,
    /// For machines: a list, each with its score and how much of the sentence it covers.
    Json,
}

impl Arguments {
    pub(super) fn run(&self) -> Result<ExitCode> {
        ensure!(self.site.is_dir(), "{} is no folder: name a site that `sayso build` made", self.site.display());
        let folder = self.site.join("search");
        let read = |path: &str| std::fs::read(folder.join(path)).ok();
        let mut found = sayso_search::find(&self.sentence, self.most, read)?;
        found.retain(|one| one.fit >= self.least);
        if self.format == Format::Json {
            let list: Vec<_> = found
                .iter()
                .map(|one| {
                    let record = &one.record;
                    serde_json::json!({
                        "text": record.text, "url": record.url, "state": record.state, "checked": record.checked,
                        "place": record.place, "score": one.score, "fit": one.fit,
                    })
                })
                .collect();
            print(&serde_json::to_string_pretty(&list)?)?;
        } else if found.is_empty() {
            eprintln!("nothing that was checked is like it");
        }
        for one in found.iter().filter(|_| self.format == Format::Human) {
            let record = &one.record;
            let state = record.state.as_deref().map_or("question".to_owned(), |state| state.replace('_', " "));
            let checked = record.checked.as_ref().map(|day| format!("checked {day}"));
            let about = [Some(state), record.place.clone(), checked].into_iter().flatten().collect::<Vec<_>>();
            print(&format!("{}\n  {}\n  {}\n", record.text, about.join(" · "), record.url))?;
        }
        Ok(ExitCode::from(u8::from(found.is_empty())))
    }
}
