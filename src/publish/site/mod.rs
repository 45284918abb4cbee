//! The static site: a page for each article with its endnotes, an index, one file to read
//! offline, and what newsrooms embed. All drawn from the same cards as the panel.
//!
//! | path | content |
//! |---|---|
//! | `index.html` | the newest articles, the first questions |
//! | `all/articles/N/`, `all/questions/N/` | all of them, where there are more; 1 has the oldest, so that a new one changes the last page alone |
//! | `articles/ID/index.html` | an article, its notes, the widget |
//! | `articles/ID/oembed.json` | how other sites may show the page (oembed.com) |
//! | `questions/ID/index.html` | a question: who says what on it, in any article |
//! | `sources/ID/index.html`, `sources/ID/N/` | a source: what it says, in any article, the newest first; 1 has the oldest |
//! | `search/` | a page that looks a sentence up in what was checked, and its index ([`sayso_search`]) |
//! | `claims/ID-HASH.sayso` | the claims that one page loads |
//! | `assets/` | style, icon and widget, named by their hashes |
//! | `embed/` | scripts for pages of others: `sayso.js` lives on, `sayso-HASH.js` stays as it is |
//! | `offline.html` | everything in one file |

mod article;
mod change;
mod frame;
mod index;
mod known;
mod notes;
mod offline;
mod questions;
mod search;
mod sources;
mod text;

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use sayso_cards::{CSS, TOKENS};
use sayso_core::model::{Archive, ArticleIdx, Question, QuestionIdx};
use sayso_core::{Database, database};
use sayso_search::{Entry, Size, Terminology};
use serde::{Deserialize, Serialize};

use self::article::{Assets, Claims, Drawing, Drawn};
pub use self::change::{Change, rewrite};
pub use self::frame::DOCTYPE;
pub use self::known::{Adds, Brief};
pub(crate) use self::questions::path as question_path;
pub(crate) use self::search::{CLAIM, QUESTION};
pub use self::sources::Spoken;
pub use self::text::{Level, Setting, article};
use crate::embed::{self, Line};
use crate::section;
use crate::share::Shares;
use crate::widget::Widget;

/// Style of the pages around the cards.
const PAGE_CSS: &str = sayso_cards::style_sheet!("site.css");

/// The sign of the site, in browser tabs.
const ICON: &str = include_str!("../../../static/icon.svg");

/// The most claims of the offline file unless an editor chooses its articles: about ten megabytes.
const MOST_OFFLINE: usize = 500;

/// What is told of what cannot be: a page is drawn from the part of the archive that it needs.
const NO_ARTICLE: &str = "an article is not in its own share";

/// The file with the lines of markup for all articles.
pub const LINES: &str = "embed/lines.txt";

/// One file of the site.
pub struct File<'f> {
    /// Path within the site, with `/`.
    pub path: &'f str,
    /// Its content.
    pub bytes: &'f [u8],
    /// Whether its path names its content, so that it never changes.
    pub is_hashed: bool,
}

/// Where files go, from every core and in any order: a large site is never in memory as a whole.
pub type Sink<'s> = dyn Fn(File) -> Result<()> + Sync + 's;

/// What became of it.
#[derive(Debug, Default)]
pub struct Built {
    /// For each article its title, its address, the pinned and the living line of markup.
    pub lines: Vec<[String; 4]>,
    /// What readers load: name, bytes, and bytes as a server sends them (gzip).
    pub sizes: Vec<(String, usize, usize)>,
    /// What was not made, and why.
    pub notices: Vec<String>,
}

impl Built {
    /// The lines of markup that bring each article's claims into a page, for people.
    pub fn embed_lines(&self) -> String {
        let entry = |[title, url, pinned, living]: &[String; 4]| {
            format!("{title} ({url})\n  pinned: {pinned}\n  living: {living}\n")
        };
        self.lines.iter().map(entry).collect()
    }
}

/// What is known of a site, from which [`rewrite`] goes on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Known {
    /// All articles, in the folder's order.
    pub briefs: Vec<Brief>,
    /// The index of the search.
    pub search: Size,
    /// The script for pages of others, if there is one.
    pub script: Option<Script>,
    /// The bytes of `offline.html`, if there is one.
    pub offline: Option<usize>,
    /// The pages of articles and questions beside the index.
    pub parts: Vec<String>,
    /// The pages of questions with many answers.
    pub question_pages: QuestionPages,
}

/// The pages of questions beside the first one of each, by the question's id: of those with many answers.
pub type QuestionPages = BTreeMap<String, Vec<String>>;

/// The script that pages of others put in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Script {
    /// Its path, which names its content.
    pinned: String,
    /// What a browser checks it by.
    integrity: String,
    /// Whether it brings the claims along.
    has_claims: bool,
}

impl Known {
    /// What tells an archive from others: of what all its articles' claims say.
    pub fn hash(&self) -> String {
        hash_of(&self.briefs)
    }
}

fn hash_of(briefs: &[Brief]) -> String {
    let claims: Vec<&str> = briefs.iter().map(|brief| brief.claims.as_str()).collect();
    embed::hash_of(claims.join("\n").as_bytes())[..12].to_owned()
}

/// Keeps what is known of single articles and sources until the next build.
pub trait Keeper: Sync {
    /// Keeps something under a name, if it can.
    fn keep(&self, name: &str, bytes: &[u8]);

    /// Whether something was kept under a name.
    fn has(&self, name: &str) -> bool;

    /// What was kept; nothing if it is not as it was kept.
    fn kept(&self, name: &str) -> Option<Vec<u8>>;
}

/// How a site is written.
#[derive(Clone, Copy)]
pub struct Settings<'s> {
    /// The widget, if there is one.
    pub widget: Option<&'s Widget>,
    /// The articles of the offline file; none is the newest that fit.
    pub chosen: &'s [String],
    /// The most claims that a script for pages of others brings along. Of a larger archive each page reads its own article's.
    pub most_in_script: usize,
    /// About how many articles of a large archive are in memory at once.
    pub at_once: usize,
    /// Is told of each article that was drawn.
    pub progress: Option<&'s (dyn Fn() + Sync)>,
}

impl<'s> Settings<'s> {
    /// The usual ones: a script with about a megabyte of claims at most.
    pub fn new(widget: Option<&'s Widget>, chosen: &'s [String]) -> Self {
        Self { widget, chosen, most_in_script: 1000, at_once: 200, progress: None }
    }

    /// Whether an archive is so large that a change writes only the pages that it touches: a script has all claims of a
    /// smaller one.
    pub fn is_large(&self, n_claims: usize) -> bool {
        n_claims > self.most_in_script
    }
}

/// Writes the site of a database.
///
/// # Errors
/// When the sink refuses a file, or an article is chosen that is not there.
pub fn write(db: &Database, widget: Option<&Widget>, chosen: &[String], sink: &Sink) -> Result<Built> {
    Ok(write_with(db, &Settings::new(widget, chosen), sink, None)?.0)
}

/// The same, as the settings say; with what is known then. What is known of single articles and sources goes to the keeper.
///
/// # Errors
/// As [`write`].
pub fn write_with(
    db: &Database,
    settings: &Settings,
    sink: &Sink,
    keeper: Option<&dyn Keeper>,
) -> Result<(Built, Known)> {
    let archive = db.archive();
    let claims =
        archive.claims.iter().filter(|claim| claim.withdrawn.is_none()).map(|claim| (CLAIM, claim.id.as_str()));
    let ids = || archive.questions.iter().map(|one| (QUESTION, one.id.as_str())).chain(claims.clone());
    let numbers: Numbers = ids().zip(sayso_search::numbers(ids())).collect();
    let mut writing = Writing::new(settings, archive.claims.len(), sink, keeper);
    let (articles, questions) = (0..archive.articles.len(), 0..archive.questions.len());
    let articles: Vec<ArticleIdx> = articles.map(ArticleIdx::new).collect();
    let questions: Vec<QuestionIdx> = questions.map(QuestionIdx::new).collect();
    writing.take(db, &articles, &questions, &numbers)?;
    let offline = |widget: &Widget, chosen: &[ArticleIdx]| {
        let ids: Vec<String> = chosen.iter().map(|idx| idx.of(archive).id.clone()).collect();
        write_offline(db, widget, &ids, sink)
    };
    writing.finish(db, &numbers, &offline)
}

/// Writes a whole site, part of the archive by part: what is not needed any more is dropped meanwhile.
pub struct Writing<'s> {
    settings: &'s Settings<'s>,
    is_in_script: bool,
    sink: &'s Sink<'s>,
    keeper: Option<&'s dyn Keeper>,
    built: Built,
    /// What all pages share, once it is written.
    assets: Option<Assets>,
    briefs: Vec<Brief>,
    question_pages: QuestionPages,
    /// What each source says, article by article.
    spoken: Mutex<BTreeMap<String, Vec<OfArticle>>>,
    search: Mutex<Option<sayso_search::Writer>>,
}

impl<'s> Writing<'s> {
    /// A site of so many claims.
    pub fn new(
        settings: &'s Settings<'s>,
        n_claims: usize,
        sink: &'s Sink<'s>,
        keeper: Option<&'s dyn Keeper>,
    ) -> Self {
        let is_in_script = !settings.is_large(n_claims);
        let (spoken, search) = (Mutex::default(), Mutex::default());
        let (built, assets, briefs, question_pages) = (Built::default(), None, Vec::new(), QuestionPages::new());
        Self { settings, is_in_script, sink, keeper, built, assets, briefs, question_pages, spoken, search }
    }

    fn site<'a>(&mut self, archive: &'a Archive) -> Result<Site<'a, 's>>
    where
        's: 'a,
    {
        let mut site = Site::new(archive, self.settings.widget, self.is_in_script, self.sink, self.keeper);
        site.is_whole = self.assets.is_none();
        match &self.assets {
            Some(assets) => site.drawing.assets = assets.clone(),
            None => site.assets()?,
        }
        self.assets = Some(site.drawing.assets.clone());
        Ok(site)
    }

    /// Writes the pages of these articles, which follow on those that were written, and of these questions; the database has
    /// all that they need. `numbers` has those of the articles' claims.
    ///
    /// # Errors
    /// When the sink refuses a file.
    pub fn take(
        &mut self,
        db: &Database,
        articles: &[ArticleIdx],
        questions: &[QuestionIdx],
        numbers: &Numbers,
    ) -> Result<()> {
        let mut site = self.site(db.archive())?;
        let finding = Finding::of(db.archive(), numbers);
        self.search.get_mut().unwrap_or_else(PoisonError::into_inner).get_or_insert_with(|| finding.writer());
        let (is_first, this) = (self.briefs.is_empty(), &*self);
        let written = site.on_all_cores(articles, |site, &idx| {
            let claims = site.drawing.claims(idx)?;
            let first = site.article(&claims, is_first && Some(&idx) == articles.first())?;
            let adds = finding.adds(&claims);
            let brief = Brief::of(&claims.db, claims.idx, claims.path);
            site.keep_serialized(&article_key(&brief.id), &adds)?;
            for (source, said) in adds.spoken {
                let packed = postcard::to_allocvec(&said)?.into();
                let mut all = this.spoken.lock().unwrap_or_else(PoisonError::into_inner);
                all.entry(source).or_default().push((brief.id.clone(), packed));
            }
            let mut search = this.search.lock().unwrap_or_else(PoisonError::into_inner);
            search.iter_mut().for_each(|writer| adds.entries.iter().cloned().for_each(|entry| writer.add(entry)));
            drop(search);
            this.settings.progress.iter().for_each(|tell| tell());
            Ok((brief, first))
        })?;
        let question_pages = site.questions(questions)?;
        for (brief, first) in written {
            self.briefs.push(brief);
            if let Some((page, claims)) = first {
                site.size("page of the first article", page.as_bytes());
                site.size("its claims", &claims);
            }
        }
        self.built.sizes.extend(site.built.sizes);
        self.question_pages.extend(question_pages);
        Ok(())
    }

    /// Writes all that is not one article's or one question's. `db` is any part of the archive, or the archive where a script
    /// has all claims; `numbers` has those of the questions, and `offline` writes `offline.html` of some articles and gives it.
    ///
    /// # Errors
    /// When the sink refuses a file, or an article is chosen that is not there.
    pub fn finish(
        mut self,
        db: &Database,
        numbers: &Numbers,
        offline: &dyn Fn(&Widget, &[ArticleIdx]) -> Result<String>,
    ) -> Result<(Built, Known)> {
        let archive = db.archive();
        let mut site = self.site(archive)?;
        site.is_whole = true;
        let briefs = std::mem::take(&mut self.briefs);
        site.built = std::mem::take(&mut self.built);
        let (mut script, mut bytes) = (None, None);
        if let Some(widget) = self.settings.widget {
            script = Some(site.scripts(widget)?);
            site.lines(script.as_ref(), &briefs)?;
            let newest = newest_offline(&briefs, self.settings.chosen)?;
            if newest.len() < briefs.len() && self.settings.chosen.is_empty() {
                site.built.notices.push(format!(
                    "offline.html has the newest {} of {} articles, {MOST_OFFLINE} claims at most; choose with --articles",
                    newest.len(),
                    briefs.len()
                ));
            }
            let html = offline(widget, &newest)?;
            site.size("offline.html", html.as_bytes());
            bytes = Some(html.len());
        } else {
            site.built.notices.push(
                "this build of `sayso` carries no widget: the pages show their sources by links alone, and there are no \
                 embed files and no offline.html; use a released `sayso`, or one that `cargo xtask dist` made"
                    .to_owned(),
            );
        }
        let spoken = self.spoken.into_inner().unwrap_or_else(PoisonError::into_inner);
        let spoken: Vec<_> = spoken.into_iter().collect();
        site.on_all_cores(&spoken, |site, (source, said)| site.source(source, &in_order(said)?))?;
        drop(spoken);
        let finding = Finding::of(archive, numbers);
        let search = self.search.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut search = search.unwrap_or_else(|| finding.writer());
        let entries = finding.questions(archive);
        site.keep_serialized(QUESTIONS_KEY, &entries)?;
        entries.into_iter().for_each(|entry| search.add(entry));
        site.search_page()?;
        let search = search.write(
            |path, bytes| site.put(&format!("{}{path}", search::FOLDER), bytes),
            |number, bytes| {
                site.keep(&words_key(number), bytes);
                Ok(())
            },
        )?;
        let parts = site.index(&briefs, bytes)?;
        let question_pages = self.question_pages;
        Ok((site.built, Known { briefs, search, script, offline: bytes, parts, question_pages }))
    }
}

/// What a source says in the article of this id: packed, because there is one for each statement of an archive.
type OfArticle = (String, Box<[u8]>);

/// What a source says, in the order of the articles' files.
fn in_order(said: &[OfArticle]) -> Result<Vec<Spoken>> {
    let mut by_article: Vec<_> = said.iter().collect();
    by_article.sort_by_cached_key(|(article, _)| file_of(article));
    let mut all = Vec::new();
    for (_, packed) in by_article {
        all.extend(postcard::from_bytes::<Vec<Spoken>>(packed)?);
    }
    Ok(all)
}

/// The file of an article: they are in the order of these names.
fn file_of(article: &str) -> String {
    format!("{article}.toml")
}

/// Writes `offline.html` of these articles, all of which a database holds with what they need; gives it.
///
/// # Errors
/// When the sink refuses it, or an article is not there.
pub fn write_offline(db: &Database, widget: &Widget, articles: &[String], sink: &Sink) -> Result<String> {
    let site = Site::new(db.archive(), Some(widget), false, sink, None);
    let find = |id: &String| Ok(db.article(id).with_context(|| format!("there is no article `{id}`"))?.0);
    site.offline(widget, &articles.iter().map(find).collect::<Result<Vec<_>>>()?)
}

/// Writes the claims of each article alone, for systems that make their own pages.
///
/// # Errors
/// When the sink refuses a file.
pub fn write_claims(db: &Database, sink: &Sink) -> Result<(Built, String)> {
    let site = Site::new(db.archive(), None, true, sink, None);
    let all: Vec<ArticleIdx> = (0..db.archive().articles.len()).map(ArticleIdx::new).collect();
    let briefs = site.on_all_cores(&all, |site, &idx| {
        let drawn = site.drawing.claims(idx)?;
        site.put_hashed(&drawn.path, &drawn.bytes)?;
        Ok(Brief::of(&drawn.db, drawn.idx, drawn.path))
    })?;
    Ok((site.built, hash_of(&briefs)))
}

/// The numbers of statements in the index of the search, by their kinds and ids.
pub type Numbers<'i> = FxHashMap<(&'i str, &'i str), u32>;

/// How statements are prepared for the search.
struct Finding<'a> {
    terminology: Terminology,
    synonyms: search::Synonyms<'a>,
    numbers: &'a Numbers<'a>,
}

impl<'a> Finding<'a> {
    fn of(archive: &Archive, numbers: &'a Numbers<'a>) -> Self {
        let terminology = Terminology::new(search::empty_words(archive));
        Self { terminology, synonyms: search::Synonyms::of(&archive.about.language), numbers }
    }

    fn writer(&self) -> sayso_search::Writer {
        sayso_search::Writer::new(&self.terminology)
    }

    fn adds(&self, claims: &Claims) -> Adds {
        let number = |id: &str| self.numbers.get(&(CLAIM, id)).copied();
        Adds::of(&claims.db, claims.idx, &self.terminology, &self.synonyms, number)
    }

    fn questions(&self, archive: &Archive) -> Vec<Entry> {
        let entry = |question: &Question| {
            let number = *self.numbers.get(&(QUESTION, question.id.as_str()))?;
            Some(self.terminology.entry(number, search::question(question, &self.synonyms)))
        };
        archive.questions.iter().filter_map(entry).collect()
    }
}

/// Under which name something is kept.
const QUESTIONS_KEY: &str = "questions";

fn article_key(id: &str) -> String {
    format!("articles/{id}")
}

fn source_key(id: &str) -> String {
    format!("sources/{id}")
}

fn words_key(number: u32) -> String {
    format!("words/{number}")
}

fn kept<T: for<'de> Deserialize<'de>>(keeper: &dyn Keeper, name: &str) -> Option<T> {
    postcard::from_bytes(&keeper.kept(name)?).ok()
}

struct Site<'a, 's> {
    drawing: Drawing<'a>,
    widget: Option<&'a Widget>,
    built: Built,
    sink: &'a Sink<'s>,
    keeper: Option<&'a dyn Keeper>,
    /// Whether all of the site is written, and what it weighs is told.
    is_whole: bool,
}

impl<'a, 's> Site<'a, 's> {
    fn new(
        archive: &'a Archive,
        widget: Option<&'a Widget>,
        is_in_script: bool,
        sink: &'a Sink<'s>,
        keeper: Option<&'a dyn Keeper>,
    ) -> Self {
        let drawing =
            Drawing { archive, shares: Shares::new(archive), assets: Assets::default(), is_embedded: !is_in_script };
        Self { drawing, widget, built: Built::default(), sink, keeper, is_whole: true }
    }

    /// Draws and writes some things on all cores: the same files on any number of them. Gives what each one leaves behind,
    /// in order; of several errors the first.
    fn on_all_cores<T: Sync, D: Send>(
        &self,
        all: &[T],
        draw: impl Fn(&Self, &T) -> Result<D> + Sync,
    ) -> Result<Vec<D>> {
        all.par_iter().map(|one| draw(self, one)).collect::<Vec<_>>().into_iter().collect()
    }

    fn put(&self, path: &str, bytes: &[u8]) -> Result<()> {
        (self.sink)(File { path, bytes, is_hashed: false })
    }

    fn put_hashed(&self, path: &str, bytes: &[u8]) -> Result<()> {
        (self.sink)(File { path, bytes, is_hashed: true })
    }

    fn keep(&self, name: &str, bytes: &[u8]) {
        self.keeper.iter().for_each(|keeper| keeper.keep(name, bytes));
    }

    fn keep_serialized(&self, name: &str, value: &impl Serialize) -> Result<()> {
        if let Some(keeper) = self.keeper {
            keeper.keep(name, &postcard::to_allocvec(value)?);
        }
        Ok(())
    }

    fn assets(&mut self) -> Result<()> {
        let css = style();
        let css_path = format!("assets/site-{}.css", embed::hash_of(css.as_bytes()));
        let icon_path = format!("assets/icon-{}.svg", embed::hash_of(ICON.as_bytes()));
        self.put_hashed(&css_path, css.as_bytes())?;
        self.put_hashed(&icon_path, ICON.as_bytes())?;
        self.drawing.assets = Assets { css: css_path, icon: icon_path, widget: None };
        if let Some(widget) = self.widget {
            let folder = format!("assets/widget-{}", widget.id());
            for (name, bytes) in module_files(widget, &widget.program) {
                self.put_hashed(&format!("{folder}/{name}"), bytes)?;
            }
            self.drawing.assets.widget = Some(folder);
            let scripts = [&widget.module[..], &widget.module_glue, &widget.element].concat();
            self.size("program, once for all pages", &widget.program);
            self.size("its scripts", scripts.as_bytes());
        }
        self.size("style", css.as_bytes());
        Ok(())
    }

    fn size(&mut self, name: &str, bytes: &[u8]) {
        if self.is_whole {
            self.built.sizes.push((name.to_owned(), bytes.len(), embed::gzip(bytes).len()));
        }
    }

    /// Writes the page of an article; gives it with its claims, if they are to be weighed.
    fn article(&self, claims: &Claims, is_weighed: bool) -> Result<Option<(String, Vec<u8>)>> {
        let Drawn { embedded, page, oembed } = self.drawing.article(claims);
        self.put_hashed(&claims.path, &claims.bytes)?;
        if let Some(path) = embedded {
            self.put(&path, &claims.bytes)?;
        }
        for (path, text) in [&oembed, &page] {
            self.put(path, text.as_bytes())?;
        }
        Ok(is_weighed.then(|| (page.1, claims.bytes.clone())))
    }

    /// What pages of others put in: program and claims in one script, or, of a large archive, the
    /// script alone and each article's claims beside it.
    fn scripts(&mut self, widget: &Widget) -> Result<Script> {
        let all: Vec<ArticleIdx> = (0..self.drawing.archive.articles.len()).map(ArticleIdx::new).collect();
        let database = match self.drawing.is_embedded {
            true => None,
            false => Some(database::write(&self.drawing.shares.of(&all))?),
        };
        let script = embed::classic(widget, database.as_deref())?;
        let pinned = format!("embed/sayso-{}.js", embed::hash_of(script.as_bytes()));
        self.put_hashed(&pinned, script.as_bytes())?;
        self.put("embed/sayso.js", script.as_bytes())?;
        self.size("embedded script", script.as_bytes());
        let mut program = widget.program.to_vec();
        if let Some(database) = &database {
            self.put("embed/claims.sayso", database)?;
            program = section::put(&program, database)?;
        }
        for (name, bytes) in module_files(widget, &program) {
            self.put(&format!("embed/module/{name}"), bytes)?;
        }
        Ok(Script { pinned, integrity: embed::integrity(&script), has_claims: database.is_some() })
    }

    /// The lines of markup that put the script into pages of others.
    fn lines(&mut self, script: Option<&Script>, briefs: &[Brief]) -> Result<()> {
        let Some(Script { pinned, integrity, has_claims }) = script else { return Ok(()) };
        let site = &self.drawing.archive.about.site;
        let origin = site.split('/').take(3).collect::<Vec<_>>().join("/");
        let (pinned, living) = (format!("{site}{pinned}"), format!("{site}embed/sayso.js"));
        for brief in briefs {
            // The living line is the same whether the claims come with the script or from beside it.
            let living = Line { script: &living, integrity: None, article: &brief.id, claims: None }.to_string();
            let claims = format!("{site}{}", brief.claims);
            let claims = (!has_claims).then_some((origin.as_str(), claims.as_str()));
            let pinned = Line { script: &pinned, integrity: Some(integrity), article: &brief.id, claims }.to_string();
            self.built.lines.push([brief.title.clone(), brief.url.clone(), pinned, living]);
        }
        let lines = self.built.embed_lines();
        self.put(LINES, lines.as_bytes())
    }

    /// The offline file of some articles.
    fn offline(&self, widget: &Widget, articles: &[ArticleIdx]) -> Result<String> {
        let share = self.drawing.shares.of(articles);
        let html = offline::html(&Database::new(share)?, widget)?;
        self.put("offline.html", html.as_bytes())?;
        Ok(html)
    }

    /// The pages of these questions; gives the paths of those that have more than one.
    fn questions(&self, questions: &[QuestionIdx]) -> Result<QuestionPages> {
        let answers = questions::Answers::of(self.drawing.archive);
        let paths = self.on_all_cores(questions, |site, &idx| {
            let archive = site.drawing.archive;
            let pages = questions::pages(archive, &answers, idx, |up| site.drawing.assets.style_links(up));
            pages.iter().try_for_each(|(path, html)| site.put(path, html.as_bytes()))?;
            let further = pages.into_iter().skip(1).map(|(path, _)| path);
            Ok((idx.of(archive).id.clone(), further.collect::<Vec<_>>()))
        })?;
        Ok(paths.into_iter().filter(|(_, further)| !further.is_empty()).collect())
    }

    /// The pages of a source that speaks.
    fn source(&self, id: &str, spoken: &[Spoken]) -> Result<()> {
        self.keep_serialized(&source_key(id), &spoken)?;
        let archive = self.drawing.archive;
        let Some(source) = archive.sources.iter().find(|source| source.id == id) else { return Ok(()) };
        let pages = sources::pages(&archive.about, source, spoken, |up| self.drawing.assets.style_links(up));
        pages.iter().try_for_each(|(path, html)| self.put(path, html.as_bytes()))
    }

    /// The page on which what has been checked is looked up.
    fn search_page(&self) -> Result<()> {
        let script = search::script();
        let path = format!("assets/search-{}.js", embed::hash_of(script.as_bytes()));
        self.put_hashed(&path, script.as_bytes())?;
        let page = search::html(&self.drawing.archive.about, &self.drawing.assets.style_links("../"), &path);
        self.put(&format!("{}index.html", search::FOLDER), page.as_bytes())
    }

    /// The index, and the pages of a large archive's other articles and questions. Gives the paths of these.
    fn index(&self, briefs: &[Brief], offline: Option<usize>) -> Result<Vec<String>> {
        let archive = self.drawing.archive;
        let hash = hash_of(briefs);
        let index = index::Index::of(&archive.about, &hash, briefs, &archive.questions);
        self.put("index.html", index.html(&self.drawing.assets.style_links(""), offline).as_bytes())?;
        let style = self.drawing.assets.style_links("../../../");
        let pages: Vec<index::Part> = index.parts().collect();
        self.on_all_cores(&pages, |site, part| {
            let (path, html) = index.part(*part, &style);
            site.put(&path, html.as_bytes())?;
            Ok(path)
        })
    }
}

/// The articles of the offline file: those that were chosen, or the newest whose claims fit, at least one; in the folder's
/// order.
///
/// # Errors
/// When `chosen` names an article that is not there.
pub fn newest_offline(briefs: &[Brief], chosen: &[String]) -> Result<Vec<ArticleIdx>> {
    if !chosen.is_empty() {
        let find = |id: &String| {
            let at = briefs.iter().position(|brief| brief.id == *id);
            at.map(ArticleIdx::new).with_context(|| format!("--articles: there is no article `{id}`"))
        };
        return chosen.iter().map(find).collect();
    }
    let mut newest: Vec<usize> = (0..briefs.len()).collect();
    newest.sort_by_key(|&at| (std::cmp::Reverse(briefs[at].published), at));
    let mut claims = 0;
    let mut fits = |at: &usize| {
        claims += briefs[*at].n_claims() as usize;
        claims <= MOST_OFFLINE
    };
    let fitting = newest.iter().take_while(|at| fits(at)).count().max(1);
    newest.truncate(fitting);
    newest.sort_unstable();
    Ok(newest.into_iter().map(ArticleIdx::new).collect())
}

/// All styles of a page that was written ahead of time.
fn style() -> String {
    [TOKENS, CSS, PAGE_CSS].concat()
}

/// The files of the ES module.
fn module_files<'w>(widget: &'w Widget, program: &'w [u8]) -> [(&'static str, &'w [u8]); 5] {
    [
        ("sayso.js", widget.module.as_bytes()),
        ("element.js", widget.element.as_bytes()),
        ("sayso-widget.js", widget.module_glue.as_bytes()),
        ("sayso-widget_bg.wasm", program),
        ("sayso.d.ts", widget.types.as_bytes()),
    ]
}
