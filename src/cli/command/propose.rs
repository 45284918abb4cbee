//! `sayso propose`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
#[cfg(feature = "embeddings")]
use sayso_embeddings::Model;
use sayso_newsroom::inputs::{Content, is_article};
use sayso_newsroom::{Inputs, curation, files};
use sayso_propose::extract::DEFAULT_THRESHOLD;
#[cfg(feature = "embeddings")]
use sayso_propose::links::Meaning;
use sayso_propose::proposals::{self, Asked, Files, Kept, Outcome};

use sayso_propose::tool::Taken;

use super::output::{Format, print, print_list, progress};
use crate::{nearby, tool};

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
    /// With `--article`: find what is like it by the index of this built site, and read those articles only, whatever the
    /// size of the archive. What stands on no page of the site is not found.
    #[arg(long, value_name = "SITE", requires = "article")]
    index: Option<PathBuf>,
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
        let mut inputs = self.load().context("the folder cannot be read")?;
        let n_articles = inputs.files.keys().filter(|path| is_article(path)).count();
        let taken = self.with.as_deref().map(|command| self.ask(&inputs, command)).transpose()?;
        #[cfg(feature = "embeddings")]
        let loaded =
            self.embeddings.as_deref().map(|model| Model::load(model, &self.folder.join(".sayso"))).transpose()?;
        #[cfg(feature = "embeddings")]
        let model = loaded.as_ref().map(|model| model as &dyn Meaning);
        #[cfg(not(feature = "embeddings"))]
        let model = None;
        // For one article there is little to do that another run has done.
        let keeps = Keeps::of(&self.folder, n_articles).filter(|_| self.article.is_none());
        let before = keeps.as_ref().and_then(Keeps::read);
        let asked = Asked {
            article: self.article.as_deref(),
            threshold: self.threshold,
            candidates: self.candidates,
            tool: taken.as_ref().map(|taken| &taken.proposals),
            model,
            before: before.as_ref(),
            made_by: keeps.as_ref().map_or("", |keeps| &keeps.made_by),
        };
        let is_named = n_articles <= MOST_NAMED;
        let mut written = Written { folder: &self.folder, is_dry_run: self.dry_run, is_named, n_files: 0, n_open: 0 };
        let ended = proposals::propose_into(&inputs, asked, &mut written, &mut progress(n_articles))?;
        drop(before);
        #[cfg(feature = "embeddings")]
        loaded.as_ref().map_or(Ok(()), Model::keep)?;
        // A finding shows its place in the file.
        let told: BTreeSet<&String> = ended.diagnostics.iter().map(|finding| &finding.path).collect();
        for path in told {
            if let (None, Some(content)) = (inputs.files.get(path), written.before(path)?) {
                inputs.files.insert(path.clone(), content);
            }
        }
        print_list(&ended.diagnostics, &inputs, self.format, false)?;
        if let (Some(keeps), Some(kept)) = (&keeps, ended.kept.as_ref().filter(|_| !self.dry_run)) {
            keeps.write(kept);
        }
        let Written { n_open, n_files, .. } = written;
        eprintln!("{n_open} proposals are open in {n_files} articles; decide with `sayso review`");
        Ok(if ended.diagnostics.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
    }
}

impl Arguments {
    /// The folder's files; those of proposals only where a tool's answers are held against them: else each is read when its
    /// turn comes.
    fn load(&self) -> Result<Inputs> {
        if let (Some(article), Some(site)) = (&self.article, &self.index) {
            return nearby::part(&self.folder, article, site);
        }
        let mut paths = Inputs::paths(&self.folder)?;
        paths.retain(|path| self.with.is_some() || !path.starts_with("proposals/"));
        Ok(Inputs::load_some(&self.folder, &paths)?.0)
    }

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

/// From so many articles on, a run keeps what the next one need not do again.
const KEPT_FROM: usize = 200;

/// Where a run on a large folder keeps what the next one need not do again.
struct Keeps {
    path: PathBuf,
    /// This program.
    made_by: String,
}

impl Keeps {
    fn of(folder: &Path, n_articles: usize) -> Option<Self> {
        let program = std::fs::metadata(std::env::current_exe().ok()?).ok()?;
        let made_by = format!("{} {} {:?}", env!("CARGO_PKG_VERSION"), program.len(), program.modified().ok()?);
        (n_articles >= KEPT_FROM).then(|| Self { path: folder.join(".sayso/proposals"), made_by })
    }

    fn read(&self) -> Option<Kept> {
        Kept::from_bytes(&std::fs::read(&self.path).ok()?)
    }

    /// What cannot be kept is found again the next time.
    fn write(&self, kept: &Kept) {
        let is_kept = kept.to_bytes().is_some_and(|bytes| files::keep(&self.path, &bytes).is_ok());
        if !is_kept {
            eprintln!("note: {} cannot be written: the next run reads all articles again", self.path.display());
        }
    }
}

/// The files of proposals in the folder.
struct Written<'a> {
    folder: &'a Path,
    is_dry_run: bool,
    /// Whether each file is named.
    is_named: bool,
    n_files: usize,
    n_open: usize,
}

impl Files for Written<'_> {
    fn before(&self, path: &str) -> Result<Option<Content>> {
        Ok(Content::read(&self.folder.join(path))?)
    }

    fn put(&mut self, path: &str, text: String, outcome: Outcome) -> Result<()> {
        report(path, &outcome, self.is_named);
        self.n_files += 1;
        self.n_open += outcome.open;
        if self.is_dry_run {
            return print(&text);
        }
        if self.before(path)?.as_ref().and_then(|before| before.text().ok()) == Some(text.as_str()) {
            return Ok(());
        }
        files::write(&self.folder.join(path), text.as_bytes())
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
