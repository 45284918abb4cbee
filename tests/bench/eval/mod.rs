//! `cargo xtask eval`: how good proposals are, on data that is outside of this repository.

mod attribution;
mod desk;
mod links;
mod matching;
mod questions;
mod score;

mod segmentation;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};
use sayso_propose::links::Meaning;

/// Measures proposals on annotated texts.
#[derive(Parser)]
#[command(name = "cargo xtask eval")]
pub(crate) struct CommandLine {
    #[command(subcommand)]
    eval: Eval,
}

impl CommandLine {
    /// Runs it, and prints a table.
    ///
    /// # Errors
    /// When the data is absent or cannot be read, or the answer not be written.
    pub(crate) fn run(&self) -> Result<()> {
        self.eval.run()
    }
}

/// What to evaluate.
#[derive(Subcommand)]
enum Eval {
    /// Who said what, in a file of texts: predictions out, and scores where the file has gold.
    Attribution {
        /// One JSON document a line: `doc`, `text`, and `attributions` if it has gold.
        #[arg(long)]
        data: PathBuf,
        /// Where the predictions go, in the same form.
        #[arg(long)]
        out: Option<PathBuf>,
        /// Leave out what is less sure; the default weighs precision and recall alike.
        #[arg(long, default_value_t = FOR_RECALL)]
        threshold: f32,
        /// Print what was missed and what was wrong.
        #[arg(long)]
        errors: bool,
    },
    /// Pairs of sentences: whether the second bears on the first, the likeliest pair first; scores where the file has gold.
    Links {
        /// One JSON object a line: `a`, `b`, and `id`, `speaker_a`, `speaker_b`, `relation` if known.
        #[arg(long)]
        data: PathBuf,
        /// Where the answers go: `id`, `likeness`, `stance` and `reason`.
        #[arg(long)]
        out: Option<PathBuf>,
        /// Print the pairs that are said to contradict each other.
        #[arg(long)]
        errors: bool,
        #[command(flatten)]
        model: Model,
    },
    /// Statements: which of many known claims each repeats.
    Matching {
        /// First a line with the `known` claims (`id`, `text`, `title`), then one `statement` a line with the id that it
        /// `answers`.
        #[arg(long)]
        data: PathBuf,
        /// Print the statements whose claim is not the first.
        #[arg(long)]
        errors: bool,
        #[command(flatten)]
        model: Model,
    },
    /// Everything, on a folder of data: the tables of src/propose/extract/README.md.
    All {
        /// The folder, with polnear_dev.jsonl, gum_news_attr.jsonl, segmentation.json, claim_matching_dev.jsonl and
        /// claimdiff_train.jsonl.
        #[arg(long)]
        data: PathBuf,
    },
    /// A folder's curation as gold for proposals: without one the seeds'.
    Desk {
        /// The newsroom's folder.
        #[arg(long)]
        folder: Option<PathBuf>,
        /// Print what was missed.
        #[arg(long)]
        errors: bool,
    },
    /// Sentences: boundaries out, and scores where the file has gold.
    Segmentation {
        /// JSON: lists of `id`, `text` and `sents`.
        #[arg(long)]
        data: PathBuf,
        /// Where the sentences go, in the same form.
        #[arg(long)]
        out: Option<PathBuf>,
        /// Print what went wrong.
        #[arg(long)]
        errors: bool,
    },
}

/// A sentence-transformer that texts are also compared by.
#[derive(clap::Args)]
struct Model {
    /// Its folder: config.json, tokenizer.json, model.safetensors.
    #[cfg(feature = "embeddings")]
    #[arg(long)]
    embeddings: Option<PathBuf>,
}

impl Model {
    #[cfg(feature = "embeddings")]
    fn load(&self) -> Result<Option<Box<dyn Meaning>>> {
        let Some(folder) = &self.embeddings else { return Ok(None) };
        let cache = sayso_xtask::top().join("target/sayso/vectors");
        Ok(Some(Box::new(sayso_embeddings::Model::load(folder, &cache)?)))
    }

    #[cfg(not(feature = "embeddings"))]
    #[expect(
        clippy::unused_self,
        clippy::unnecessary_wraps,
        reason = "with the feature it has a folder that may be absent"
    )]
    fn load(&self) -> Result<Option<Box<dyn Meaning>>> {
        Ok(None)
    }
}

impl Eval {
    fn run(&self) -> Result<()> {
        match self {
            Self::Attribution { data, out, threshold, errors } => {
                attribution::run(data, out.as_deref(), *threshold, *errors)
            }
            Self::Links { data, out, errors, model } => {
                links::run(data, out.as_deref(), *errors, model.load()?.as_deref())
            }
            Self::Matching { data, errors, model } => matching::run(data, *errors, model.load()?.as_deref()),
            Self::All { data } => all(data),
            Self::Desk { folder, errors } => desk::run(&folder.clone().unwrap_or_else(seeds), *errors),
            Self::Segmentation { data, out, errors } => segmentation::run(data, out.as_deref(), *errors),
        }
    }
}

/// At the threshold of F1, and at that of proposals.
fn all(folder: &Path) -> Result<()> {
    println!("sayso {}\n", env!("CARGO_PKG_VERSION"));
    for name in ["polnear_dev", "gum_news_attr"] {
        for threshold in [FOR_RECALL, sayso_propose::extract::DEFAULT_THRESHOLD] {
            println!("\n### {name}, confidence from {threshold}\n");
            attribution::run(&folder.join(name).with_extension("jsonl"), None, threshold, false)?;
        }
    }
    println!("\n### Sentences\n");
    segmentation::run(&folder.join("segmentation.json"), None, false)?;
    println!("\n### Known claims\n");
    matching::run(&folder.join("claim_matching_dev.jsonl"), false, None)?;
    println!("### Pairs of sentences\n");
    links::run(&folder.join("claimdiff_train.jsonl"), None, false, None)?;
    println!("\n### The seeds\n");
    desk::run(&seeds(), false)
}

fn seeds() -> PathBuf {
    sayso_xtask::top().join("seeds")
}

/// Where precision and recall weigh the same: below it more is wrong than found.
const FOR_RECALL: f32 = 0.35;

/// Reads data that is not part of the repository, or says plainly that it is absent.
fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path)
        .with_context(|| format!("the data is absent: {} (it is no part of the repository)", path.display()))
}
