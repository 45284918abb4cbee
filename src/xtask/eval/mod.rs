//! `cargo xtask eval`: how good proposals are, on data that stands outside of this repository.

mod attribution;
mod score;
mod seeds;
mod segmentation;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Subcommand;

/// What to evaluate.
#[derive(Subcommand)]
pub enum Eval {
    /// Who said what, in a file of texts: predictions out, and scores where the file has gold.
    Attribution {
        /// One JSON document a line: `doc`, `text`, and `attributions` if it has gold.
        #[arg(long)]
        data: PathBuf,
        /// Where the predictions go, in the same form.
        #[arg(long)]
        out: Option<PathBuf>,
        /// Leave out what is less sure; 0 keeps all, as recall needs.
        #[arg(long, default_value_t = 0.0)]
        threshold: f32,
        /// Print what was missed and what was wrong.
        #[arg(long)]
        errors: bool,
    },
    /// The seeds' curation as gold for proposals.
    Seeds {
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

impl Eval {
    /// Runs it, and prints a table.
    ///
    /// # Errors
    /// When the data is absent or cannot be read, or the answer not be written.
    pub fn run(&self) -> Result<()> {
        match self {
            Self::Attribution { data, out, threshold, errors } => {
                attribution::run(data, out.as_deref(), *threshold, *errors)
            }
            Self::Seeds { errors } => seeds::run(*errors),
            Self::Segmentation { data, out, errors } => segmentation::run(data, out.as_deref(), *errors),
        }
    }
}

/// Reads data that is not part of the repository, or says plainly that it is absent.
fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path)
        .with_context(|| format!("the data is absent: {} (it is no part of the repository)", path.display()))
}
