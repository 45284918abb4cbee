//! Builds the site of a folder: all of it, or of a large one what changed since the last build.
//!
//! What a build knows is kept beside the site ([`cache`]): the outline of each file, and what each article adds to pages that
//! are not its own. The next build compares the folder with that, finds what the differences touch ([`sayso_newsroom::leaning`]), compiles the
//! part of the folder that is needed for those pages, by the same compiler, and draws them, by the same functions. Where
//! anything is not as it was left, or an error is found, all is built. Nothing but time is lost when the cache is deleted.

mod cache;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::UNIX_EPOCH;

use anyhow::{Context, Result};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use sayso_core::Database;
use sayso_core::model::{ArticleIdx, QuestionIdx};
use sayso_newsroom::inputs::is_article;
use sayso_newsroom::leaning::{Leaning, Stretch, Touched, touched};
use sayso_newsroom::outline::{self, ArticleOutline, Digest, RegistryOutline};
use sayso_newsroom::{Compiled, Diagnostic, Inputs, Severity, diagnostic, lint};

use self::cache::{Cache, Memory, Stamp};
use crate::site::{self, Built, CLAIM, Keeper, Known, Numbers, QUESTION, Settings, Writing};
use crate::stage::{LIST, Stage};
use crate::widget::Widget;

/// What became of a build.
pub struct Outcome {
    /// The findings: of a change those of the articles that it touches; of a large archive none of rules that look at a whole
    /// folder. There is a database where all was compiled at once.
    pub compiled: Compiled,
    /// The files that the findings are in.
    pub inputs: Inputs,
    /// What was built; nothing where errors forbid it.
    pub site: Option<BuiltSite>,
}

/// A site that was built.
pub struct BuiltSite {
    /// What is told of it.
    pub built: Built,
    /// How many articles it has.
    pub n_articles: usize,
    /// How many claims.
    pub n_claims: usize,
    /// What tells its claims from those of others.
    pub hash: String,
    /// How many pages of articles were drawn; nothing if all were.
    pub n_drawn: Option<usize>,
}

/// Where a site is put.
trait Ground: Sync {
    /// A file of the site as it is.
    fn file(&self, path: &str) -> Option<Vec<u8>>;
    /// The list of its files, as [`LIST`] has it.
    fn list(&self) -> Option<String>;
    /// A file as it is; nothing if there is none.
    fn stamp(&self, path: &str) -> Option<Stamp>;
    /// Takes in a whole site.
    fn whole(&self, write: &mut dyn FnMut(&site::Sink) -> Result<()>) -> Result<()>;
    /// Takes in a change, and what is gone; false where the ground is not as it was.
    fn change(&self, write: &mut dyn FnMut(&site::Sink) -> Result<Option<Vec<String>>>) -> Result<bool>;
}

/// Builds the site of a folder into another one. A draft is built of a folder with errors too, and says so.
///
/// # Errors
/// When the folder cannot be read, or the site cannot be written.
pub fn build(folder: &Path, out: &Path, settings: &Settings, is_draft: bool) -> Result<Outcome> {
    let cache = Cache::beside(out);
    build_on(folder, &Folder(out), settings, is_draft, cache.as_ref())
}

/// A site in memory, for a preview.
pub struct InMemory {
    files: Mutex<HashMap<String, Vec<u8>>>,
    cache: Cache,
}

impl Default for InMemory {
    fn default() -> Self {
        Self { files: Mutex::default(), cache: Cache::in_memory() }
    }
}

impl InMemory {
    /// Builds the site of a folder anew; what is kept stays as it was if nothing can be built.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn build(&self, folder: &Path, settings: &Settings, is_draft: bool) -> Result<Outcome> {
        build_on(folder, self, settings, is_draft, Some(&self.cache))
    }

    /// A file of the site.
    pub fn file(&self, path: &str) -> Option<Vec<u8>> {
        self.files().get(path).cloned()
    }

    /// How many files there are.
    pub fn n_files(&self) -> usize {
        self.files().len()
    }

    fn files(&self) -> std::sync::MutexGuard<'_, HashMap<String, Vec<u8>>> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Ground for InMemory {
    fn file(&self, path: &str) -> Option<Vec<u8>> {
        InMemory::file(self, path)
    }

    fn list(&self) -> Option<String> {
        Some(String::new())
    }

    fn stamp(&self, _: &str) -> Option<Stamp> {
        None
    }

    fn whole(&self, write: &mut dyn FnMut(&site::Sink) -> Result<()>) -> Result<()> {
        let ((), new) = collected(write)?;
        *self.files() = new;
        Ok(())
    }

    fn change(&self, write: &mut dyn FnMut(&site::Sink) -> Result<Option<Vec<String>>>) -> Result<bool> {
        let (gone, new) = collected(write)?;
        let Some(gone) = gone else { return Ok(false) };
        let mut files = self.files();
        gone.iter().for_each(|path| drop(files.remove(path)));
        files.extend(new);
        Ok(true)
    }
}

/// What is written, by path, beside what the writing gives.
fn collected<T>(write: &mut dyn FnMut(&site::Sink) -> Result<T>) -> Result<(T, HashMap<String, Vec<u8>>)> {
    let files = Mutex::new(HashMap::new());
    let given = write(&|file| {
        let (path, bytes) = (file.path.to_owned(), file.bytes.to_vec());
        files.lock().unwrap_or_else(PoisonError::into_inner).insert(path, bytes);
        Ok(())
    })?;
    Ok((given, files.into_inner().unwrap_or_else(PoisonError::into_inner)))
}

/// A folder that a site is put into.
struct Folder<'o>(&'o Path);

impl Ground for Folder<'_> {
    fn file(&self, path: &str) -> Option<Vec<u8>> {
        fs::read(self.0.join(path)).ok()
    }

    fn list(&self) -> Option<String> {
        fs::read_to_string(self.0.join(LIST)).ok()
    }

    fn stamp(&self, path: &str) -> Option<Stamp> {
        let metadata = fs::symlink_metadata(self.0.join(path)).ok().filter(fs::Metadata::is_file)?;
        let changed = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
        Some((metadata.len(), changed.as_nanos() as u64))
    }

    fn whole(&self, write: &mut dyn FnMut(&site::Sink) -> Result<()>) -> Result<()> {
        let stage = Stage::open(self.0)?;
        write(&|file| stage.put(&file))?;
        stage.publish()
    }

    fn change(&self, write: &mut dyn FnMut(&site::Sink) -> Result<Option<Vec<String>>>) -> Result<bool> {
        let stage = Stage::of_change(self.0)?;
        match write(&|file| stage.put(&file))? {
            Some(gone) => stage.publish_change(&gone),
            None => Ok(false),
        }
    }
}

/// What is told where nothing else can be done.
const CHANGED: &str = "the folder was changed while it was read; build it again";

/// Which paths of a folder decide what is on its site.
fn decides(path: &str) -> bool {
    !path.starts_with("proposals/")
}

fn build_on(
    folder: &Path,
    ground: &dyn Ground,
    settings: &Settings,
    is_draft: bool,
    cache: Option<&Cache>,
) -> Result<Outcome> {
    let in_folder = "the folder cannot be read";
    let paths: Vec<String> = Inputs::paths(folder).context(in_folder)?;
    // A draft is not a site from which the next build may go on.
    let kept = cache.zip(made_by(settings)).filter(|_| !is_draft);
    let before = kept.and_then(|(cache, made_by)| {
        let memory = cache.recall().filter(|memory| memory.made_by == made_by)?;
        let list = ground.list().filter(|list| is_as_left(&memory, ground, list))?;
        Some((memory, list))
    });
    let now = match is_draft {
        true => None,
        false => Now::look(folder, &paths, before.as_ref().map(|(memory, _)| memory)).context(in_folder)?,
    };
    let mut now = now.filter(|now| settings.is_large(now.n_claims()));
    if let (Some((cache, _)), Some((before, list))) = (kept, &before)
        && let Some(looked) = now.take()
    {
        let again = Again { folder, ground, settings, cache, before, list };
        match again.build(looked).context(in_folder)? {
            Change::Built(outcome) => return Ok(*outcome),
            Change::TooMuch(looked) => now = Some(looked),
            // Nothing will be written, and what the last build left is as good as before.
            Change::Errors => {}
        }
    }
    drop(before);
    let keeper = kept.filter(|_| now.is_some()).map(|(cache, _)| cache as &dyn Keeper);
    let built = match &now {
        Some(now) => in_parts(folder, now, ground, settings, cache, keeper).context(in_folder)?,
        None => None,
    };
    let (outcome, known, is_same) = match built {
        Some((outcome, known)) => (outcome, Some(known), true),
        None => {
            let (inputs, digests) = Inputs::load_some(folder, &paths).context(in_folder)?;
            let is_same =
                now.iter().all(|now| now.files.iter().all(|(path, digest)| digests.get(path) == Some(digest)));
            let (outcome, known) = at_once(inputs, ground, settings, is_draft, (cache, keeper))?;
            (outcome, known, is_same)
        }
    };
    if let (Some((cache, made_by)), Some(now), Some(known), true) = (kept, now, known, is_same) {
        cache.remember(Memory::of(made_by, (now.files, now.articles, now.registry), known, ground, ("", &[])));
    }
    Ok(outcome)
}

/// Whether a site's files are as the last build left them; `list` is the list of them.
fn is_as_left(memory: &Memory, ground: &dyn Ground, list: &str) -> bool {
    let paths: Vec<&str> = listed(list).map(|(path, _)| path).collect();
    let is_same = |(path, stamp): (&&str, &Stamp)| ground.stamp(path) == Some(*stamp);
    memory.list == outline::digest(list.as_bytes())
        && paths.len() == memory.stamps.len()
        && paths.par_iter().zip(&memory.stamps).all(is_same)
}

/// The files of a list, and the line of each.
fn listed(list: &str) -> impl Iterator<Item = (&str, &str)> {
    list.lines().filter_map(|line| Some((line.split_once("  ")?.1, line)))
}

/// The program and the settings, so far as they decide what is built; nothing if that is not known.
fn made_by(settings: &Settings) -> Option<Digest> {
    let program = fs::metadata(std::env::current_exe().ok()?).ok()?;
    let changed = program.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    let widget = settings.widget.map(Widget::id);
    let all = (
        env!("CARGO_PKG_VERSION"),
        program.len(),
        changed.as_nanos(),
        widget,
        settings.chosen,
        settings.most_in_script,
    );
    Some(outline::digest(format!("{all:?}").as_bytes()))
}

/// Builds all of a site, of an archive that is small, or has mistakes, or whose articles all lean on one another.
fn at_once(
    inputs: Inputs,
    ground: &dyn Ground,
    settings: &Settings,
    is_draft: bool,
    (cache, keeper): (Option<&Cache>, Option<&dyn Keeper>),
) -> Result<(Outcome, Option<Known>)> {
    let compiled = lint::check(&inputs);
    if compiled.has_errors() && !is_draft {
        return Ok((Outcome { compiled, inputs, site: None }, None));
    }
    let compiled = if is_draft { compiled.as_draft() } else { compiled };
    let Some(db) = &compiled.database else { return Ok((Outcome { compiled, inputs, site: None }, None)) };
    cache.iter().for_each(|cache| cache.forget());
    let mut built = None;
    ground.whole(&mut |sink| {
        built = Some(site::write_with(db, settings, sink, keeper)?);
        Ok(())
    })?;
    let (n_articles, n_claims) = (db.archive().articles.len(), db.archive().claims.len());
    let (built, known) = built.context("nothing was written")?;
    let site = BuiltSite { built, n_articles, n_claims, hash: known.hash(), n_drawn: None };
    Ok((Outcome { compiled, inputs, site: Some(site) }, Some(known)))
}

/// Builds all of a large site, some articles after others. Nothing where it has to be built at once.
fn in_parts(
    folder: &Path,
    now: &Now,
    ground: &dyn Ground,
    settings: &Settings,
    cache: Option<&Cache>,
    keeper: Option<&dyn Keeper>,
) -> Result<Option<(Outcome, Known)>> {
    let leaning = Leaning::new(&now.articles, &[&now.registry]);
    let Some(parts) = leaning.parts(settings.at_once) else { return Ok(None) };
    cache.iter().for_each(|cache| cache.forget());
    let (of_questions, of_articles) = numbers(&now.articles, &now.registry);
    let of_articles: Vec<Vec<u32>> = of_articles.map(|(_, own)| own).collect();
    let mut found = Found::default();
    let mut built = None;
    let mut is_refused = false;
    ground
        .whole(&mut |sink| {
            let mut writing = Writing::new(settings, now.n_claims(), sink, keeper);
            let mut asked: BTreeSet<String> = question_ids(&now.registry);
            let mut last = None;
            for (n, Stretch { drawn: part, needed }) in parts.iter().enumerate() {
                let compiled = now.compile(folder, &leaning, needed)?;
                let Some(db) = compiled.and_then(|(inputs, compiled)| found.take(now, part, inputs, compiled)) else {
                    is_refused = true;
                    anyhow::bail!("an article has errors");
                };
                let drawn: BTreeSet<&str> = part.iter().map(|&n| now.articles[n].head.id.as_str()).collect();
                let articles = db.articles().filter(|(_, article)| drawn.contains(article.id.as_str()));
                let articles: Vec<ArticleIdx> = articles.map(|(idx, _)| idx).collect();
                // All that is said on a question is at hand where one of those is drawn who say it.
                let here: BTreeSet<u32> = part.iter().flat_map(|&n| leaning.mentioned(n)).collect();
                let is_last = n + 1 == parts.len();
                let questions = db.archive().questions.iter().enumerate().filter(|(_, question)| {
                    asked.contains(&question.id) && (is_last || here.contains(&outline::name(&question.id)))
                });
                let questions: Vec<QuestionIdx> = questions.map(|(n, _)| QuestionIdx::new(n)).collect();
                let own = part.iter().flat_map(|&n| statements(&now.articles[n]).zip(of_articles[n].iter().copied()));
                writing.take(&db, &articles, &questions, &own.collect())?;
                asked.retain(|id| !questions.iter().any(|idx| idx.of(db.archive()).id == *id));
                last = Some(db);
            }
            let last = last.context("the folder has no article")?;
            let offline = |widget: &Widget, chosen: &[ArticleIdx]| {
                let places = chosen.iter().map(|idx| idx.at()).collect();
                let compiled = now.compile(folder, &leaning, &leaning.needed(&places))?;
                let ids: Vec<String> = places.iter().map(|&n| now.articles[n].head.id.clone()).collect();
                let db = compiled.and_then(|(_, compiled)| compiled.database).context(CHANGED)?;
                site::write_offline(&db, widget, &ids, sink)
            };
            built = Some(writing.finish(&last, &of_questions, &offline)?);
            Ok(())
        })
        .or_else(|error| if is_refused { Ok(()) } else { Err(error) })?;
    let Some((built, known)) = built else { return Ok(None) };
    let site = BuiltSite {
        built,
        n_articles: known.briefs.len(),
        n_claims: now.n_claims(),
        hash: known.hash(),
        n_drawn: None,
    };
    Ok(Some((Outcome { compiled: found.compiled(), inputs: found.inputs, site: Some(site) }, known)))
}

/// The findings of the parts of a folder, and the files that they are in.
#[derive(Default)]
struct Found {
    of_articles: Vec<Diagnostic>,
    of_others: Vec<Diagnostic>,
    inputs: Inputs,
}

impl Found {
    /// Takes what was found in some articles; gives their part of the archive, nothing if they have errors. What is around
    /// them is not all there, so nothing is told of that; nor of rules that look at a whole folder.
    fn take(&mut self, now: &Now, drawn: &BTreeSet<usize>, inputs: Inputs, compiled: Compiled) -> Option<Database> {
        let own: BTreeSet<&str> = drawn.iter().map(|&n| now.articles[n].path.as_str()).collect();
        let is_own = |finding: &Diagnostic| own.contains(finding.path.as_str()) || !is_article(&finding.path);
        let told: Vec<Diagnostic> = compiled.diagnostics.into_iter().filter(is_own).collect();
        if told.iter().any(|finding| finding.severity == Severity::Error) {
            return None;
        }
        for finding in told.into_iter().filter(|finding| !lint::is_of_whole_folder(finding.rule)) {
            if !self.inputs.files.contains_key(&finding.path)
                && let Some(content) = inputs.files.get(&finding.path)
            {
                self.inputs.files.insert(finding.path.clone(), content.clone());
            }
            // What is no article is in every part.
            let all = if is_article(&finding.path) { &mut self.of_articles } else { &mut self.of_others };
            if is_article(&finding.path) || !all.contains(&finding) {
                all.push(finding);
            }
        }
        compiled.database
    }

    fn compiled(&mut self) -> Compiled {
        let mut diagnostics = std::mem::take(&mut self.of_articles);
        diagnostics.append(&mut self.of_others);
        diagnostic::sort(&mut diagnostics);
        Compiled { database: None, diagnostics }
    }
}

impl Memory {
    /// What is left after a build. `before` is the list of the site's files before it, with their stamps.
    fn of(
        made_by: Digest,
        (files, articles, registry): (BTreeMap<String, Digest>, Vec<Arc<ArticleOutline>>, RegistryOutline),
        known: Known,
        ground: &dyn Ground,
        before: (&str, &[Stamp]),
    ) -> Option<Self> {
        let list = ground.list()?;
        let same: FxHashMap<&str, &Stamp> = listed(before.0).map(|(_, line)| line).zip(before.1).collect();
        let files_now: Vec<(&str, &str)> = listed(&list).collect();
        let stamp = |(path, line): &(&str, &str)| same.get(line).map(|stamp| **stamp).or_else(|| ground.stamp(path));
        let stamps = files_now.par_iter().map(stamp).collect::<Option<_>>()?;
        let (list, names) = (outline::digest(list.as_bytes()), BTreeMap::new());
        Some(Self { made_by, files, articles, registry, known, names, list, stamps })
    }
}

/// A build after another one.
struct Again<'a> {
    folder: &'a Path,
    ground: &'a dyn Ground,
    settings: &'a Settings<'a>,
    cache: &'a Cache,
    before: &'a Memory,
    /// The list of the site's files.
    list: &'a str,
}

/// A folder as it is now.
struct Now {
    files: BTreeMap<String, Digest>,
    /// The files that are no articles, nor their texts.
    inputs: Inputs,
    articles: Vec<Arc<ArticleOutline>>,
    registry: RegistryOutline,
}

impl Now {
    /// Looks through a folder; what is as it was before is not read anew. Nothing where an article is not understood, or two
    /// claims have one id.
    fn look(folder: &Path, paths: &[String], before: Option<&Memory>) -> Result<Option<Self>> {
        let is_of_article = |path: &str| {
            let is_text = path.ends_with(".txt") && !path.ends_with(".toml.txt");
            is_article(path) || is_text && !path.starts_with("lexicon/")
        };
        let others = paths.iter().filter(|path| decides(path) && !is_of_article(path)).cloned().collect::<Vec<_>>();
        let (inputs, mut files) = Inputs::load_some(folder, &others)?;
        let same = |path: &str, digest: &Digest| before.is_some_and(|before| before.files.get(path) == Some(digest));
        let outlines: FxHashMap<&str, &Arc<ArticleOutline>> =
            before.iter().flat_map(|before| &before.articles).map(|article| (article.path.as_str(), article)).collect();
        let look = |path: &String| {
            let (mut own, mut digests) = Inputs::load_some(folder, std::slice::from_ref(path))?;
            let old = outlines.get(path.as_str()).filter(|_| digests.iter().all(|(path, digest)| same(path, digest)));
            let text = old.map(|old| old.text.clone()).or_else(|| outline::text_of(&own, path));
            if let Some(text) = text.filter(|text| paths.binary_search(text).is_ok()) {
                let (text, digest) = Inputs::load_some(folder, &[text])?;
                own.files.extend(text.files);
                digests.extend(digest);
            }
            let old = old.filter(|_| digests.iter().all(|(path, digest)| same(path, digest)));
            let article = old.map(|old| Arc::clone(old)).or_else(|| outline::article(&own, path).map(Arc::new));
            Ok((article, digests))
        };
        let articles: Vec<&String> = paths.iter().filter(|path| is_article(path)).collect();
        let looked: Vec<_> = articles.par_iter().map(|path| look(path)).collect::<Result<_>>()?;
        let mut articles = Vec::with_capacity(looked.len());
        for (article, digests) in looked {
            let Some(article) = article else { return Ok(None) };
            articles.push(article);
            files.extend(digests);
        }
        let mut ids = rustc_hash::FxHashSet::default();
        if !articles.iter().flat_map(|article| &article.claims).all(|claim| ids.insert(claim.id.as_str())) {
            return Ok(None);
        }
        let others = |files: &BTreeMap<String, Digest>| -> Vec<(String, Digest)> {
            let others = files.iter().filter(|(path, _)| !is_of_article(path));
            others.map(|(path, digest)| (path.clone(), *digest)).collect()
        };
        let registry = match before.filter(|before| others(&before.files) == others(&files)) {
            Some(before) => before.registry.clone(),
            None => outline::registry(&inputs),
        };
        Ok(Some(Self { files, inputs, articles, registry }))
    }

    fn n_claims(&self) -> usize {
        self.articles.iter().map(|article| article.claims.len()).sum()
    }

    /// Compiles a part of the folder: these articles. Nothing if one of them was changed meanwhile.
    fn compile(
        &self,
        folder: &Path,
        leaning: &Leaning,
        needed: &BTreeSet<usize>,
    ) -> Result<Option<(Inputs, Compiled)>> {
        let mut part = self.inputs.clone();
        let files = needed.iter().map(|&n| &self.articles[n]).flat_map(|article| [&article.path, &article.text]);
        let files: Vec<String> = files.filter(|path| self.files.contains_key(*path)).cloned().collect();
        let digests = part.load_more(folder, &files)?;
        if digests.iter().any(|(path, digest)| self.files.get(path) != Some(digest)) {
            return Ok(None);
        }
        part.elsewhere = leaning.elsewhere(needed);
        let compiled = lint::check(&part);
        Ok(Some((part, compiled)))
    }
}

/// What became of a build after another one.
enum Change {
    /// What changed was built.
    Built(Box<Outcome>),
    /// All has to be built.
    TooMuch(Now),
    /// Something has errors: all has to be looked at, to tell them.
    Errors,
}

impl Again<'_> {
    /// Builds what changed.
    fn build(&self, now: Now) -> Result<Change> {
        if now.registry.rest != self.before.registry.rest || !self.is_alike(&now) {
            return Ok(Change::TooMuch(now));
        }
        let before = (&self.before.articles[..], &self.before.registry);
        let leaning = Leaning::new(&now.articles, &[&now.registry, &self.before.registry]);
        let touched = touched(before, (&now.articles, &now.registry), &leaning);
        // Then a whole build is hardly longer.
        if touched.articles.len() * 4 > now.articles.len() * 3 {
            return Ok(Change::TooMuch(now));
        }
        let Some((part, compiled)) = now.compile(self.folder, &leaning, &leaning.needed(&touched.articles))? else {
            return Ok(Change::TooMuch(now));
        };
        let mut found = Found::default();
        let Some(db) = found.take(&now, &touched.articles, part, compiled) else { return Ok(Change::Errors) };
        let Some((built, known, n_drawn)) = self.rewrite(&now, &leaning, &touched, &db)? else {
            return Ok(Change::TooMuch(now));
        };
        let (n_articles, n_claims) = (known.briefs.len(), now.n_claims());
        let site = BuiltSite { built, n_articles, n_claims, hash: known.hash(), n_drawn: Some(n_drawn) };
        // What is told of files that were not changed was told before.
        let is_new = |finding: &Diagnostic| self.before.files.get(&finding.path) != now.files.get(&finding.path);
        found.of_articles.retain(is_new);
        found.of_others.retain(is_new);
        let outlines = (now.files, now.articles, now.registry);
        let before = (self.list, &self.before.stamps[..]);
        self.cache.remember(Memory::of(self.before.made_by, outlines, known, self.ground, before));
        let outcome = Outcome { compiled: found.compiled(), inputs: found.inputs, site: Some(site) };
        Ok(Change::Built(Box::new(outcome)))
    }

    /// Whether the languages are the same in the same order: what pages say in which language depends on all articles.
    fn is_alike(&self, now: &Now) -> bool {
        let languages = |articles: &[Arc<ArticleOutline>]| {
            let mut all: Vec<String> = Vec::new();
            for article in articles {
                if !all.contains(&article.language) {
                    all.push(article.language.clone());
                }
            }
            all
        };
        languages(&self.before.articles) == languages(&now.articles)
    }

    fn rewrite(
        &self,
        now: &Now,
        leaning: &Leaning,
        touched: &Touched,
        db: &Database,
    ) -> Result<Option<(Built, Known, usize)>> {
        let drawn: BTreeSet<String> = touched.articles.iter().map(|&n| now.articles[n].head.id.clone()).collect();
        let Some(numbers) = self.numbers(now, &drawn) else { return Ok(None) };
        let articles: Vec<String> = now.articles.iter().map(|article| article.head.id.clone()).collect();
        let (are, were) = (question_ids(&now.registry), question_ids(&self.before.registry));
        let questions: BTreeSet<String> = touched.questions.intersection(&are).cloned().collect();
        let gone_questions: BTreeSet<String> = were.difference(&are).cloned().collect();
        let mut done = None;
        let is_put = self.ground.change(&mut |sink| {
            let offline = |briefs: &[site::Brief]| self.offline(now, leaning, &drawn, briefs, sink);
            let change = site::Change {
                before: &self.before.known,
                articles: &articles,
                drawn: &drawn,
                questions: &questions,
                sources: &touched.entries,
                gone_questions: &gone_questions,
                numbers: &numbers,
                offline: &offline,
            };
            let file = |path: &str| self.ground.file(path);
            let rewritten = site::rewrite(db, self.settings.widget, &change, sink, self.cache, &file)?;
            Ok(rewritten.map(|rewritten| {
                done = Some((rewritten.built, rewritten.known, rewritten.n_drawn));
                rewritten.gone
            }))
        })?;
        Ok(done.filter(|_| is_put))
    }

    /// Writes `offline.html` anew if another article is in it, or one of its articles may be drawn otherwise. Gives its bytes.
    fn offline(
        &self,
        now: &Now,
        leaning: &Leaning,
        drawn: &BTreeSet<String>,
        briefs: &[site::Brief],
        sink: &site::Sink,
    ) -> Result<Option<usize>> {
        let Some(widget) = self.settings.widget else { return Ok(None) };
        let chosen = site::newest_offline(briefs, self.settings.chosen)?;
        let before = site::newest_offline(&self.before.known.briefs, self.settings.chosen);
        let ids = |briefs: &[site::Brief], chosen: &[ArticleIdx]| -> Vec<String> {
            chosen.iter().map(|idx| briefs[idx.at()].id.clone()).collect()
        };
        let wanted = ids(briefs, &chosen);
        let is_same = before.is_ok_and(|before| ids(&self.before.known.briefs, &before) == wanted);
        if is_same && !wanted.iter().any(|id| drawn.contains(id)) {
            return Ok(self.before.known.offline);
        }
        let places = chosen.iter().map(|idx| idx.at()).collect();
        let compiled = now.compile(self.folder, leaning, &leaning.needed(&places))?;
        let db = compiled.and_then(|(_, compiled)| compiled.database).context(CHANGED)?;
        Ok(Some(site::write_offline(&db, widget, &wanted, sink)?.len()))
    }

    /// The numbers of the questions and of the claims of drawn articles; nothing if another claim has another number now.
    fn numbers<'n>(&self, now: &'n Now, drawn: &BTreeSet<String>) -> Option<Numbers<'n>> {
        let before: FxHashMap<&str, Vec<u32>> = numbers(&self.before.articles, &self.before.registry).1.collect();
        let (mut numbers, of_articles) = numbers(&now.articles, &now.registry);
        for ((path, own), article) in of_articles.zip(&now.articles) {
            if drawn.contains(&article.head.id) {
                numbers.extend(statements(article).zip(own));
            } else if before.get(path) != Some(&own) {
                return None;
            }
        }
        Some(numbers)
    }
}

/// The statements of an article in the index of the search.
fn statements(article: &ArticleOutline) -> impl Iterator<Item = (&str, &str)> {
    let claims = article.claims.iter().zip(&article.withdrawn);
    claims.filter(|(_, withdrawn)| !**withdrawn).map(|(claim, _)| (CLAIM, claim.id.as_str()))
}

/// The numbers of all statements of a folder: of its questions, and of the claims of each article by its path.
fn numbers<'n>(
    articles: &'n [Arc<ArticleOutline>],
    registry: &'n RegistryOutline,
) -> (Numbers<'n>, impl Iterator<Item = (&'n str, Vec<u32>)>) {
    let questions = || registry.questions.iter().map(|question| (QUESTION, question.id.as_str()));
    let mut all =
        sayso_search::numbers(questions().chain(articles.iter().flat_map(|article| statements(article)))).into_iter();
    let of_questions = questions().zip(all.by_ref()).collect();
    let of_article = move |article: &'n Arc<ArticleOutline>| {
        (article.path.as_str(), all.by_ref().take(statements(article).count()).collect())
    };
    (of_questions, articles.iter().map(of_article))
}

fn question_ids(registry: &RegistryOutline) -> BTreeSet<String> {
    registry.questions.iter().map(|question| question.id.clone()).collect()
}
