//! Writes the pages of a large site that a change touches, and no others.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use sayso_core::Database;
use sayso_core::model::{ArticleIdx, QuestionIdx};
use sayso_search::{Entry, Size};

use super::known::{Adds, Brief};
use super::sources::{self, Spoken};
use super::{
    Built, Finding, Keeper, Known, Numbers, QUESTIONS_KEY, Sink, Site, article_key, file_of, kept, question_path,
    search, source_key, words_key,
};
use crate::widget::Widget;

/// What has changed of a large archive, and where its pages may be touched.
pub struct Change<'c> {
    /// What was known.
    pub before: &'c Known,
    /// The ids of all articles now, in the folder's order.
    pub articles: &'c [String],
    /// Those whose pages may be others now; the database has all that these need.
    pub drawn: &'c BTreeSet<String>,
    /// The questions whose pages may be others now; the database has all that is said on them.
    pub questions: &'c BTreeSet<String>,
    /// The sources whose entries are others now.
    pub sources: &'c BTreeSet<String>,
    /// The questions that are gone.
    pub gone_questions: &'c BTreeSet<String>,
    /// The numbers in the index of the search, by kind and id: of all questions, and of the claims of these articles.
    pub numbers: &'c Numbers<'c>,
    /// Writes `offline.html` anew if it has to be, and gives its bytes.
    pub offline: &'c dyn Fn(&[Brief]) -> Result<Option<usize>>,
}

/// What [`rewrite`] did.
pub struct Rewritten {
    /// As of a whole build.
    pub built: Built,
    /// What is known now.
    pub known: Known,
    /// Files that are not of the site any more.
    pub gone: Vec<String>,
    /// How many pages of articles were drawn.
    pub n_drawn: usize,
}

/// Writes the pages of a large site that a change touches: the same files as [`write`] of the whole archive. `db` holds a
/// part of the archive, `file` reads a file of the site as it is. Nothing where the whole site has to be written.
///
/// # Errors
/// When the sink refuses a file.
pub fn rewrite(
    db: &Database,
    widget: Option<&Widget>,
    change: &Change,
    sink: &Sink,
    keeper: &dyn Keeper,
    file: &dyn Fn(&str) -> Option<Vec<u8>>,
) -> Result<Option<Rewritten>> {
    let archive = db.archive();
    let mut site = Site::new(archive, widget, false, sink, Some(keeper));
    site.is_whole = false;
    site.assets()?;
    let finding = Finding::of(archive, change.numbers);
    let before: BTreeMap<&str, &Brief> = change.before.briefs.iter().map(|brief| (brief.id.as_str(), brief)).collect();
    let now: BTreeSet<&str> = change.articles.iter().map(String::as_str).collect();
    let here: Vec<ArticleIdx> =
        db.articles().filter(|(_, article)| change.drawn.contains(&article.id)).map(|(idx, _)| idx).collect();
    let redrawn = site.on_all_cores(&here, |site, &idx| {
        let claims = site.drawing.claims(idx)?;
        let id = &idx.of(archive).id;
        if before.get(id.as_str()).is_some_and(|brief| brief.claims == claims.path) {
            return Ok(None);
        }
        site.article(&claims, false)?;
        let adds = finding.adds(&claims);
        Ok(Some((Brief::of(&claims.db, claims.idx, claims.path), adds)))
    })?;
    let redrawn: BTreeMap<String, (Brief, Adds)> =
        redrawn.into_iter().flatten().map(|(brief, adds)| (brief.id.clone(), (brief, adds))).collect();
    let brief = |id: &String| redrawn.get(id).map(|(brief, _)| brief).or(before.get(id.as_str()).copied()).cloned();
    let Some(briefs) = change.articles.iter().map(brief).collect::<Option<Vec<Brief>>>() else { return Ok(None) };
    let gone_articles: Vec<&str> = before.keys().filter(|id| !now.contains(**id)).copied().collect();
    // What the articles added before, and add now.
    let (mut gone_entries, mut come_entries) = (Vec::new(), Vec::new());
    let mut spoken: SaidAnew = BTreeMap::new();
    let touched: BTreeSet<&str> = redrawn.keys().map(String::as_str).chain(gone_articles.iter().copied()).collect();
    let nothing = Adds::default();
    for &id in &touched {
        let were = match before.contains_key(id) {
            true => kept::<Adds>(keeper, &article_key(id)),
            false => Some(Adds::default()),
        };
        let Some(were) = were else { return Ok(None) };
        let are = redrawn.get(id).map_or(&nothing, |(_, adds)| adds);
        if were == *are {
            continue;
        }
        site.keep_serialized(&article_key(id), are)?;
        come_entries.extend(are.entries.iter().cloned());
        let sources = were.spoken.keys().chain(are.spoken.keys());
        for source in sources.filter(|source| were.spoken.get(*source) != are.spoken.get(*source)) {
            let said = are.spoken.get(source).map_or(&[][..], Vec::as_slice);
            spoken.entry(source.clone()).or_default().insert(id, said);
        }
        gone_entries.extend(were.entries);
    }
    let mut gone: Vec<String> = Vec::new();
    for id in &gone_articles {
        gone.extend(["index.html", "oembed.json"].map(|name| format!("articles/{id}/{name}")));
        gone.push(format!("embed/{id}.sayso"));
    }
    for source in change.sources {
        spoken.entry(source.clone()).or_default();
    }
    let Some(gone_pages) = site.change_sources(spoken, keeper)? else { return Ok(None) };
    gone.extend(gone_pages);
    let questions = archive.questions.iter().enumerate().filter(|(_, one)| change.questions.contains(&one.id));
    let questions: Vec<QuestionIdx> = questions.map(|(n, _)| QuestionIdx::new(n)).collect();
    let mut question_pages = change.before.question_pages.clone();
    question_pages.retain(|id, _| !change.questions.contains(id) && !change.gone_questions.contains(id));
    question_pages.extend(site.questions(&questions)?);
    gone.extend(change.gone_questions.iter().map(|id| question_path(id)));
    for (id, pages) in &change.before.question_pages {
        let now = question_pages.get(id).map_or(&[][..], Vec::as_slice);
        gone.extend(pages.iter().filter(|path| !now.contains(path)).cloned());
    }
    let Some(asked_before) = kept::<Vec<Entry>>(keeper, QUESTIONS_KEY) else { return Ok(None) };
    let asked = finding.questions(archive);
    if asked != asked_before {
        site.keep_serialized(QUESTIONS_KEY, &asked)?;
        come_entries.extend(asked);
        gone_entries.extend(asked_before);
    }
    let Some(search) = site.change_search(&change.before.search, gone_entries, come_entries, keeper, file)? else {
        return Ok(None);
    };
    let script = change.before.script.clone();
    site.lines(script.as_ref(), &briefs)?;
    let offline = (change.offline)(&briefs)?;
    let parts = site.index(&briefs, offline)?;
    gone.extend(change.before.parts.iter().filter(|path| !parts.contains(path)).cloned());
    let known = Known { briefs, search, script, offline, parts, question_pages };
    Ok(Some(Rewritten { built: site.built, known, gone, n_drawn: redrawn.len() }))
}

/// By source what it says now in articles where it says something else than before.
type SaidAnew<'a> = BTreeMap<String, BTreeMap<&'a str, &'a [Spoken]>>;

impl Site<'_, '_> {
    /// Writes the pages of sources anew; gives the paths of those that are gone. Nothing where what they said is not known.
    fn change_sources(&self, spoken: SaidAnew, keeper: &dyn Keeper) -> Result<Option<Vec<String>>> {
        let mut gone = Vec::new();
        for (source, said) in spoken {
            let key = source_key(&source);
            let all = if keeper.has(&key) { kept::<Vec<Spoken>>(keeper, &key) } else { Some(Vec::new()) };
            let Some(mut all) = all else { return Ok(None) };
            let before = sources::paths(&source, all.len());
            all.retain(|one| !said.contains_key(one.article()));
            all.extend(said.into_values().flatten().cloned());
            // In the order of the files.
            all.sort_by_cached_key(|one| file_of(one.article()));
            if all.is_empty() {
                self.keep_serialized(&key, &all)?;
                gone.extend(before);
            } else {
                self.source(&source, &all)?;
                let now = sources::paths(&source, all.len());
                gone.extend(before.into_iter().filter(|path| !now.contains(path)));
            }
        }
        Ok(Some(gone))
    }

    /// Changes the index of the search; nothing where it has to be written anew.
    fn change_search(
        &self,
        before: &Size,
        mut gone: Vec<Entry>,
        mut come: Vec<Entry>,
        keeper: &dyn Keeper,
        file: &dyn Fn(&str) -> Option<Vec<u8>>,
    ) -> Result<Option<Size>> {
        gone.sort_by_key(|entry| entry.number);
        come.sort_by_key(|entry| entry.number);
        let stays = |one: &Entry, others: &[Entry]| {
            others.binary_search_by_key(&one.number, |other| other.number).is_ok_and(|at| others[at] == *one)
        };
        let gone_now: Vec<Entry> = gone.iter().filter(|one| !stays(one, &come)).cloned().collect();
        let come_now: Vec<Entry> = come.iter().filter(|one| !stays(one, &gone)).cloned().collect();
        if gone_now.is_empty() && come_now.is_empty() {
            return Ok(Some(before.clone()));
        }
        let in_folder = |path: &str| file(&format!("{}{path}", search::FOLDER));
        let kept = |number| keeper.kept(&words_key(number));
        let Some(changed) = sayso_search::change(before, &gone_now, &come_now, kept, in_folder) else {
            return Ok(None);
        };
        for (path, bytes) in &changed.files {
            self.put(&format!("{}{path}", search::FOLDER), bytes)?;
        }
        for (number, bytes) in &changed.kept {
            self.keep(&words_key(*number), bytes);
        }
        Ok(Some(changed.size))
    }
}
