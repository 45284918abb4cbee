//! What the command understands: each subcommand with its options, and who does it.

mod build;
mod check;
mod desk;
mod export;
mod output;
#[cfg(feature = "desk")]
mod shell;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};
use sayso::extract::DEFAULT_THRESHOLD;
use sayso::widget::Widget;

use output::Format;

/// On whose say-so? Compiles editors' claims about news articles.
#[derive(Parser)]
#[command(name = "sayso", version = version(), after_help = "Exit codes: 0 all is well, 1 findings in the editors' files, 2 usage or files.")]
pub(crate) struct Arguments {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    /// Start a newsroom's folder.
    #[command(
        after_help = "Example: sayso new claims --publisher \"The Lakeside Paper\" --site https://lakeside.example/claims"
    )]
    New {
        /// The folder to begin; made if absent.
        folder: PathBuf,
        /// The newsroom's name.
        #[arg(long, default_value = "My newsroom")]
        publisher: String,
        /// Where the built site will stand.
        #[arg(long, default_value = "https://example.org/claims")]
        site: String,
    },
    /// Take over an article (HTML, Markdown, text), others' reviews or annotations (JSON-LD).
    #[cfg(feature = "desk")]
    #[command(after_help = "Examples:\n  sayso import claims page.html\n  \
        sayso import claims story.md --outlet lakeside-paper --rights own\n  sayso import claims reviews.jsonld\n\n\
        A page becomes an article's two files; what it does not say of itself is told, and left for you.\n\
        A ClaimReview becomes a reference, a Web Annotation a proposal. Nothing is fetched or overwritten.")]
    Import {
        /// The newsroom's folder.
        folder: PathBuf,
        /// The files to read.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// The article's id; without it, made of its title.
        #[arg(long)]
        id: Option<String>,
        /// Its outlet: an id of sources.toml.
        #[arg(long)]
        outlet: Option<String>,
        /// Its address.
        #[arg(long)]
        url: Option<String>,
        /// Its language: a BCP 47 tag.
        #[arg(long)]
        language: Option<String>,
        /// Its rights.
        #[arg(long, value_parser = ["own", "licensed", "quotation"])]
        rights: Option<String>,
    },
    /// Propose claims: who said what in each article, and what may bear on it.
    #[command(after_help = "Example: sayso propose seeds --article global-news-2020\n\n\
        Proposals go to FOLDER/proposals/ARTICLE.toml; the editors' files are never touched, and what was\n\
        decided stays decided. Decide with `sayso review FOLDER`.")]
    Propose {
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
        /// How findings are printed.
        #[arg(long, value_enum, default_value_t = Format::Human)]
        format: Format,
    },
    /// Walk the open proposals in the terminal: accept, reject, edit, skip, undo.
    #[cfg(feature = "desk")]
    #[command(after_help = "Example: sayso review seeds --by \"City desk\"\n\n\
        Every decision is written at once; starting again goes on where you stopped.")]
    Review {
        /// The newsroom's folder.
        folder: PathBuf,
        /// Only this article.
        #[arg(long)]
        article: Option<String>,
        /// The public name of whoever decides: an editor's or a desk's.
        #[arg(long)]
        by: Option<String>,
    },
    /// Report every mistake in a folder, and every broken rule of the craft; writes nothing.
    #[command(
        after_help = "Examples:\n  sayso check seeds\n  sayso check seeds --format sarif > sayso.sarif\n  sayso check --rules"
    )]
    Check {
        /// The newsroom's folder.
        #[arg(required_unless_present = "rules")]
        folder: Option<PathBuf>,
        /// Also follow every link; without this, nothing is asked of the web.
        #[cfg(feature = "desk")]
        #[arg(long)]
        online: bool,
        /// List the rules, what each asks for, and how it is allowed.
        #[arg(long)]
        rules: bool,
        /// How findings are printed.
        #[arg(long, value_enum, default_value_t = Format::Human)]
        format: Format,
    },
    /// Build the static site of a folder, what newsrooms embed, and the file to read offline.
    #[command(after_help = "Example: sayso build seeds --out public\n\n\
        What stands in the folder and is not Sayso's stays there. Files named by their hash stay too,\n\
        because pages of others may have pinned them; sayso.sha256 lists all that is Sayso's.")]
    Build {
        /// The newsroom's folder.
        folder: PathBuf,
        /// Where to write; made if absent.
        #[arg(long)]
        out: PathBuf,
        /// An article of the offline file; may be given again. Without it, all.
        #[arg(long, value_name = "ARTICLE")]
        offline: Vec<String>,
        /// A folder with another widget than the one within this command.
        #[arg(long, value_name = "FOLDER")]
        widget: Option<PathBuf>,
        /// Write the claims of each article alone, for systems that make their own pages.
        #[arg(long, conflicts_with_all = ["offline", "widget"])]
        claims_only: bool,
        /// How findings are printed.
        #[arg(long, value_enum, default_value_t = Format::Human)]
        format: Format,
    },
    /// Say what readers will see changed, from one folder or database to the next.
    #[command(after_help = "Example: sayso diff published/ seeds/\n\n\
        Each side is a newsroom's folder or a .sayso file. Exit code 1: a public change has neither a\n\
        correction note nor `minor = true`.")]
    Diff {
        /// What was published: a folder or a .sayso file.
        old: PathBuf,
        /// What will be: a folder, or a .sayso file.
        new: PathBuf,
        /// How changes are printed.
        #[arg(long, value_enum, default_value_t = Format::Human)]
        format: Format,
    },
    /// Print a folder's claims or corrections for others.
    #[command(after_help = "Examples:\n  sayso export seeds --format json > claims.json\n  \
        sayso export seeds --format corrections-atom > corrections.atom")]
    Export {
        /// The newsroom's folder.
        folder: PathBuf,
        /// For whom.
        #[arg(long, value_enum, default_value_t = export::Kind::Json)]
        format: export::Kind,
    },
    /// Show the site on this machine while editing: it is built anew at every change.
    #[cfg(feature = "serve")]
    #[command(after_help = "Example: sayso serve seeds")]
    Serve {
        /// The newsroom's folder.
        folder: PathBuf,
        /// Port on 127.0.0.1; 0 takes any free one.
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// A folder with another widget than the one within this command.
        #[arg(long, value_name = "FOLDER")]
        widget: Option<PathBuf>,
    },
    /// Print what a shell needs to complete this command.
    #[cfg(feature = "desk")]
    #[command(after_help = "Example: sayso completions bash > ~/.local/share/bash-completion/completions/sayso")]
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
    /// Write the manual's pages.
    #[cfg(feature = "desk")]
    #[command(after_help = "Example: sayso manual --out ~/.local/share/man/man1")]
    Manual {
        /// Where to write; made if absent.
        #[arg(long)]
        out: PathBuf,
    },
}

/// Does what is asked.
///
/// # Errors
/// When files cannot be read or written.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let path = |folder: &'_ Option<PathBuf>| folder.clone().unwrap_or_default();
    match &arguments.action {
        Action::New { folder, publisher, site } => desk::begin(folder, publisher, site),
        #[cfg(feature = "desk")]
        Action::Import { folder, files, id, outlet, url, language, rights } => {
            let (id, outlet, url) = (id.clone(), outlet.clone(), url.clone());
            let known = sayso::ingest::Known { id, outlet, url, language: language.clone(), rights: rights.clone() };
            desk::import(folder, files, &known)
        }
        Action::Propose { folder, article, threshold, candidates, dry_run, format } => {
            let asked =
                sayso::proposals::Asked { article: article.as_deref(), threshold: *threshold, candidates: *candidates };
            desk::propose(folder, asked, *dry_run, *format)
        }
        #[cfg(feature = "desk")]
        Action::Review { folder, article, by } => desk::review(folder, article.as_deref(), by.as_deref()),
        Action::Check { rules: true, .. } => check::list_rules(),
        #[cfg(feature = "desk")]
        Action::Check { folder, format, online: true, .. } => check::check_online(&path(folder), *format),
        Action::Check { folder, format, .. } => check::check(&path(folder), *format),
        Action::Build { folder, out, claims_only: true, format, .. } => build::claims(folder, out, *format),
        Action::Build { folder, out, offline, widget, format, .. } => {
            build::site(folder, out, offline, widget.as_deref(), *format)
        }
        Action::Diff { old, new, format } => check::diff(old, new, *format),
        Action::Export { folder, format } => export::export(folder, *format),
        #[cfg(feature = "serve")]
        Action::Serve { folder, port, widget } => build::serve(folder, *port, widget.as_deref()),
        #[cfg(feature = "desk")]
        Action::Completions { shell } => shell::completions(*shell),
        #[cfg(feature = "desk")]
        Action::Manual { out } => shell::manual(out),
    }
}

/// The widget of a folder, else the one within this command.
fn the_widget(folder: Option<&Path>) -> Result<Option<Widget>> {
    use anyhow::Context as _;
    let load = |folder| Widget::load(folder).context("the widget cannot be read");
    folder.map(load).map_or_else(|| Ok(Widget::carried()), |widget| widget.map(Some))
}

fn version() -> &'static str {
    static VERSION: std::sync::LazyLock<String> = std::sync::LazyLock::new(|| {
        let widget = Widget::carried().map_or("no widget".to_owned(), |widget| format!("widget {}", widget.id()));
        format!("{} ({widget})", env!("CARGO_PKG_VERSION"))
    });
    &VERSION
}
