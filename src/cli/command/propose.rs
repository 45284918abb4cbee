//! `sayso propose`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
#[cfg(feature = "embeddings")]
use sayso_embeddings::Model;
use sayso_newsroom::{Inputs, curation, files};
use sayso_propose::extract::DEFAULT_THRESHOLD;
#[cfg(feature = "embeddings")]
use sayso_propose::links::Meaning;
use sayso_propose::proposals::{self, Asked, Outcome};

use sayso_propose::tool::Taken;

use super::output::{Format, print, print_list, progress};
use crate::tool;

/// Of more articles than these, only those with something to look at are named.
const MOST_NAMED: usize = 20;

/// Propose claims: who said what in each article, and what may bear on it.
#[derive(clap::Args)]
#[command(after_help = "Example: sayso propose seeds --article global-news-2020\n\n\
    Proposals go to FOLDER/proposals/ARTICLE.toml; the editors' files are never touched, and what was\n\
    decided stays decided. Decide with `sayso review FOLDER`.")]
pub(super) struct Arguments {
    /// The newsroom's folder.
    folder: PathBuf,
    /// Only this article.
    #[arg(long)]
    article: Option<String>,
    /// Leave out what is less sure than this, from 0 to 1.
    #[arg(long, default_value_t = DEFAULT_THRESHOLD)]
    threshold: f32,
    /// How many candidates for evidence each claim gets.
    #[arg(long, default_value_t = 5)]
    candidates: usize,
    /// Print what would be written, and write nothing.
    #[arg(long)]
    dry_run: bool,
    /// Ask a program of yours besides: it reads the articles as JSON, and what it proposes is held against their texts.
    /// It is run without a shell, in a folder of its own, and is given no environment.
    #[arg(long, value_name = "COMMAND")]
    with: Option<String>,
    /// A sentence-transformer on this machine (config.json, tokenizer.json, model.safetensors): then what means the same
    /// is found too. What it tells of a text is kept in FOLDER/.sayso/, which may be deleted at any time.
    #[cfg(feature = "embeddings")]
    #[arg(long, value_name = "DIR")]
    embeddings: Option<PathBuf>,
    /// How findings are printed.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

impl Arguments {
    pub(super) fn run(&self) -> Result<ExitCode> {
        let inputs = Inputs::load(&self.folder).context("the folder cannot be read")?;
        let n_articles = inputs.files.keys().filter(|path| path.starts_with("articles/")).count();
        let taken = self.with.as_deref().map(|command| self.ask(&inputs, command)).transpose()?;
        #[cfg(feature = "embeddings")]
        let loaded =
            self.embeddings.as_deref().map(|model| Model::load(model, &self.folder.join(".sayso"))).transpose()?;
        #[cfg(feature = "embeddings")]
        let model = loaded.as_ref().map(|model| model as &dyn Meaning);
        #[cfg(not(feature = "embeddings"))]
        let model = None;
        let asked = Asked {
            article: self.article.as_deref(),
            threshold: self.threshold,
            candidates: self.candidates,
            tool: taken.as_ref().map(|taken| &taken.proposals),
            model,
        };
        let proposed = proposals::propose(&inputs, asked, &mut progress(n_articles));
        #[cfg(feature = "embeddings")]
        loaded.as_ref().map_or(Ok(()), Model::keep)?;
        print_list(&proposed.diagnostics, &inputs, self.format, false)?;
        for (path, (text, outcome)) in &proposed.files {
            report(path, outcome, n_articles <= MOST_NAMED);
            if self.dry_run {
                print(text)?;
            } else if inputs.source(path) != text {
                files::write(&self.folder.join(path), text.as_bytes())?;
            }
        }
        let open: usize = proposed.files.values().map(|(_, outcome)| outcome.open).sum();
        eprintln!("{open} proposals are open in {} articles; decide with `sayso review`", proposed.files.len());
        Ok(if proposed.diagnostics.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
    }
}

impl Arguments {
    /// Asks a tool, and tells what was taken of its answers.
    fn ask(&self, inputs: &Inputs, command: &str) -> Result<Taken> {
        let command = shlex::split(command).context("--with: its quotation marks do not pair")?;
        let name = tool::name(&command);
        // What is wrong with the registries is told by proposing.
        let Some(archive) = curation::read_understood(inputs).0 else { return Ok(Taken::default()) };
        let answers = tool::ask(&command, &sayso_propose::tool::requests(&archive, self.article.as_deref()))?;
        let taken = sayso_propose::tool::read(inputs, &archive, &name, &answers);
        eprintln!("{name}: {} proposals hold, {} do not", taken.n_kept(), taken.n_dropped);
        taken.dropped.iter().for_each(|why| eprintln!("  {}", why.escape_debug()));
        Ok(taken)
    }
}

fn report(path: &str, outcome: &Outcome, is_named: bool) {
    if is_named || !outcome.unfit.is_empty() {
        let Outcome { open, added, moved, gone, .. } = outcome;
        let (added, moved, gone) = (added.len(), moved.len(), gone.len());
        eprintln!("{path}: {open} open, {added} new, {moved} followed the article, {gone} gone");
    }
    for id in &outcome.unfit {
        eprintln!("  `{id}` was rejected, and its words are no longer in the article");
    }
}
