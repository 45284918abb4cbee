//! `sayso desk`.

use std::io::stdin;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result, bail};
use sayso_desk::{Beyond, Built, Page};
use sayso_publish::building;
use sayso_publish::preview::Running;
use sayso_publish::site::Settings;

use super::chosen_widget;
use crate::{fetch, online};

/// Curate articles in the browser, on this machine: the files of the folder stay the only store.
#[derive(clap::Args)]
#[command(after_help = "Example: sayso desk claims --by \"Ada Low\" --out public\n\n\
    The address that is printed opens the desk once, in one browser; Enter gives another one. Nobody else's page can read or write.\n\
    Every decision is in the files at once. Git, other editors and the command line go on beside it.")]
pub(super) struct Arguments {
    /// The newsroom's folder.
    folder: PathBuf,
    /// Who decides: a public name, written beside each claim. Nobody checks it.
    #[arg(long)]
    by: Option<String>,
    /// Where “Build the site” writes.
    #[arg(long)]
    out: Option<PathBuf>,
    /// Port on 127.0.0.1; 0 takes any free one.
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// A folder with another page than the one within this command.
    #[arg(long, value_name = "FOLDER")]
    page: Option<PathBuf>,
}

impl Arguments {
    pub(super) fn run(&self) -> Result<ExitCode> {
        let page = match &self.page {
            Some(folder) => Page::load(folder).context("the desk's page cannot be read")?,
            None => Page::carried().context(
                "this build of `sayso` carries no desk: use a released one, or one that `cargo xtask dist` made",
            )?,
        };
        let (folder, out) = (self.folder.clone(), self.out.clone());
        // The site as readers get it, for this machine's browser.
        let preview: Mutex<Option<Running>> = Mutex::default();
        let beyond = Beyond {
            fetch: Box::new(|address| fetch::fetch(address).map(|page| (page.url, page.name, page.bytes))),
            online: Box::new(online::ask),
            build: Box::new(move |tell| {
                let Some(out) = &out else { bail!("say where the site goes: start the desk with --out FOLDER") };
                let widget = chosen_widget(None)?;
                let settings = Settings { progress: Some(tell), ..Settings::new(widget.as_ref(), &[]) };
                let outcome = building::build(&folder, out, &settings, false)?;
                let Some(site) = outcome.site else { bail!("nothing was built: mend the mistakes first") };
                let mut preview = preview.lock().unwrap_or_else(PoisonError::into_inner);
                let running = match preview.take() {
                    Some(running) => running,
                    None => Running::start(out, 0)?,
                };
                let built = Built { n_articles: site.n_articles, place: out.display().to_string(), url: running.url() };
                *preview = Some(running);
                Ok(built)
            }),
        };
        let running = sayso_desk::start(&self.folder, self.port, self.by.as_deref(), page, beyond)?;
        eprintln!("{}  (opens once; Enter gives another one, Ctrl-C ends)", running.url());
        for line in stdin().lines() {
            line.context("the terminal cannot be read")?;
            eprintln!("{}", running.another_url()?);
        }
        // Nobody is at a terminal.
        loop {
            std::thread::park();
        }
    }
}
