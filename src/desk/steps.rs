//! From what an editor does to what is written into which file. Every write goes through the newsroom's one writer.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};
use sayso_core::database::is_slug;
use sayso_desk_wire::{Entry, Fields, Step};
use sayso_newsroom::files::Change;
use sayso_newsroom::inputs::is_article;
use sayso_newsroom::records;
use sayso_newsroom::toml_files::catalogue::{self, Table};
use sayso_newsroom::toml_files::{Edit, Line, Place, Value, schema};
use sayso_newsroom::{Inputs, word};
use sayso_propose::proposals::{self, Status};
use serde_json::Value as Json;

use crate::shelf::Shelf;

/// Names that some system keeps for its devices: no file can be called so there.
const RESERVED: &[&str] = &["con", "prn", "aux", "nul"];

/// What becomes of a page that was read.
pub(crate) enum Use<'a> {
    /// It is kept as what this reference is.
    Reference(&'a str),
    /// It is a new article.
    Article,
    /// It is the new version of this article.
    Version(&'a str),
}

/// The files that a page comes to, by its number.
pub(crate) type OfPage<'a> = dyn Fn(u64, Use) -> Result<Vec<Change>> + 'a;

/// The files that steps change, as they will be.
pub(crate) struct Steps<'a> {
    shelf: &'a Shelf,
    of_page: &'a OfPage<'a>,
    now: BTreeMap<String, String>,
}

impl<'a> Steps<'a> {
    /// The changes that some steps come to, in the order in which they are written.
    ///
    /// # Errors
    /// When a step does not fit the files, or an id could not be a file's name.
    pub(crate) fn changes(shelf: &'a Shelf, of_page: &'a OfPage<'a>, steps: &[Step]) -> Result<Vec<Change>> {
        let mut this = Self { shelf, of_page, now: BTreeMap::new() };
        for step in steps {
            this.step(step)?;
        }
        let changes = this.now.into_iter().map(|(path, text)| Change { path, text });
        let mut changes: Vec<Change> = changes.filter(|one| !is_same(&shelf.files, one)).collect();
        // The note that a proposal is decided goes last: until then it is open, or a claim of that id.
        changes.sort_by_key(|change| (change.path.starts_with("proposals/"), change.path.starts_with("articles/")));
        Ok(changes)
    }

    fn step(&mut self, step: &Step) -> Result<()> {
        match step {
            Step::Add { entry, fields } => self.add(entry, fields),
            Step::Set { entry, fields } => {
                let (path, table) = file_of(entry)?;
                let place = self.place(entry)?;
                let mut lines = Vec::new();
                for (name, value) in fields {
                    let field = table.field(name).with_context(|| format!("a {} has no field `{name}`", table.name))?;
                    lines.push((field.name, value));
                }
                self.edit(&path, |file| {
                    for (name, value) in lines {
                        match to_toml(value) {
                            Some(value) => file.put(&place, &Line::new(name, value))?,
                            None => drop(file.take(&place, name)?),
                        }
                    }
                    Ok(())
                })
            }
            Step::Push { entry, list, fields } => {
                let (path, table) = file_of(entry)?;
                let of = list_of(table, list)?;
                let (place, lines) = (self.place(entry)?, lines_of(of, fields)?);
                self.edit(&path, |file| Ok(file.push(&place, list, &lines)?))
            }
            Step::Drop { entry, list, n } => {
                let (path, table) = file_of(entry)?;
                list_of(table, list)?;
                let place = self.place(entry)?.in_list(list, *n);
                self.edit(&path, |file| Ok(file.drop_item(&place)?))
            }
            Step::Mark { article, proposal, accepted } => self.mark(article, proposal, *accepted),
            Step::Merge { keep, gone } => self.merge(keep, gone),
            Step::Import { page } => self.take(*page, Use::Article),
            Step::Version { page, article } => self.take(*page, Use::Version(article)),
            Step::Keep { page, reference } => {
                is_name(reference)?;
                self.take(*page, Use::Reference(reference))
            }
        }
    }

    /// Takes what a page comes to.
    fn take(&mut self, page: u64, what: Use) -> Result<()> {
        let files = (self.of_page)(page, what)?;
        self.now.extend(files.into_iter().map(|change| (change.path, change.text)));
        Ok(())
    }

    /// A file as the steps so far have left it.
    fn text(&self, path: &str) -> &str {
        self.now.get(path).map_or_else(|| self.shelf.files.source(path), String::as_str)
    }

    fn edit(&mut self, path: &str, change: impl FnOnce(&mut Edit) -> Result<()>) -> Result<()> {
        let is_there = self.now.contains_key(path) || self.shelf.files.files.contains_key(path);
        ensure!(is_there, "{path} is not there any more");
        let mut file = Edit::new(self.text(path));
        change(&mut file).with_context(|| path.to_owned())?;
        self.now.insert(path.to_owned(), file.text());
        Ok(())
    }

    /// The claims of an article, as the steps so far have left its file.
    fn claims(&self, article: &str) -> Vec<records::ClaimRecord> {
        let path = format!("articles/{article}.toml");
        let mut alone = Inputs::default();
        alone.insert(&path, self.text(&path).as_bytes().to_vec());
        records::claims(&alone, article)
    }

    /// Where an entry is in its file.
    fn place(&self, entry: &Entry) -> Result<Place> {
        Ok(match entry {
            Entry::Newsroom | Entry::Question(_) | Entry::Reference(_) | Entry::Article(_) => Place::File,
            Entry::Source(id) | Entry::Origin(id) => Place::Entry(id.clone()),
            Entry::Claim(article, id) => {
                let claims = self.claims(article);
                let at = claims.iter().position(|claim| claim.id.as_ref() == Some(id));
                Place::item("claim", at.with_context(|| format!("there is no claim `{id}` any more"))?)
            }
        })
    }

    fn add(&mut self, entry: &Entry, fields: &Fields) -> Result<()> {
        let (path, table) = file_of(entry)?;
        let lines = lines_of(table, fields)?;
        match entry {
            Entry::Newsroom | Entry::Article(_) => bail!("{path} is not made here: use `sayso new` and `sayso import`"),
            Entry::Source(id) | Entry::Origin(id) => {
                is_name(id)?;
                let mut file = Edit::new(self.text(&path));
                ensure!(!file.has_entry(id), "`{id}` is in {path} already");
                file.add_entry(id, &lines);
                self.now.insert(path, file.text());
            }
            Entry::Question(id) | Entry::Reference(id) => {
                is_name(id)?;
                let is_there = self.now.contains_key(&path) || self.shelf.files.files.contains_key(&path);
                ensure!(!is_there, "{path} is there already");
                let text = schema::line(table.name, "../") + &sayso_newsroom::toml_files::lines(&lines);
                self.now.insert(path, text);
            }
            Entry::Claim(article, id) => {
                is_name(id)?;
                let is_taken = self.shelf.has_claim(id);
                ensure!(!is_taken, "a claim of the id `{id}` is there already");
                let quote = fields.get("quote").and_then(|quote| quote.as_str().or_else(|| quote.get(0)?.as_str()));
                let text = self.shelf.article(article);
                let before = quote
                    .zip(text)
                    .and_then(|(words, text)| proposals::later_claim(&self.claims(article), text, words));
                self.edit(&path, |file| {
                    file.insert_table("claim", before, &lines);
                    Ok(())
                })?;
            }
        }
        Ok(())
    }

    fn mark(&mut self, article: &str, proposal: &str, accepted: bool) -> Result<()> {
        is_name(article)?;
        let path = proposals::path_of(article);
        let known = proposals::parse_text(&path, self.text(&path))
            .map_err(|finding| anyhow::anyhow!("{}: {}; {}", finding.path, finding.message, finding.hint))?;
        let at = known.proposals.iter().position(|one| one.id == proposal);
        let at = at.with_context(|| format!("the proposal `{proposal}` is no longer in {path}"))?;
        let status = word(if accepted { Status::Accepted } else { Status::Rejected });
        self.edit(&path, |file| Ok(file.put(&Place::item("proposal", at), &Line::new("status", status))?))
    }

    /// Every text field that names a source and names `gone` names `keep`; then the entry goes.
    fn merge(&mut self, keep: &str, gone: &str) -> Result<()> {
        let sources = records::sources(&self.shelf.files);
        ensure!(sources.contains_key(keep), "there is no source `{keep}`");
        let record = sources.get(gone).with_context(|| format!("there is no source `{gone}`"))?;
        ensure!(keep != gone, "a source is not merged with itself");
        let paths: Vec<String> = self.shelf.files.files.keys().filter(|path| is_article(path)).cloned().collect();
        for path in paths {
            let mut file = Edit::new(self.text(&path));
            file.rename(&["speaker", "outlet", "source"], gone, keep);
            let text = file.text();
            if text != self.text(&path) {
                self.now.insert(path, text);
            }
        }
        let name = record.name.clone().unwrap_or_default();
        let mut names: Vec<Value> = sources[keep].also_called.iter().map(|name| name.as_str().into()).collect();
        names.extend(record.also_called.iter().chain([&name]).map(|name| Value::from(name.as_str())));
        names.dedup();
        self.edit("sources.toml", |file| {
            file.put(&Place::Entry(keep.to_owned()), &Line::new("also_called", names))?;
            Ok(file.drop_entry(gone)?)
        })
    }
}

fn is_same(inputs: &Inputs, change: &Change) -> bool {
    inputs.files.contains_key(&change.path) && inputs.source(&change.path) == change.text
}

/// Whether an id can be the name of a file on any system: no way out of the folder, no device.
fn is_name(id: &str) -> Result<()> {
    let is_device = |stem: &str| id.strip_prefix(stem).is_some_and(|n| n.len() == 1 && n != "0");
    ensure!(
        is_slug(id) && !RESERVED.contains(&id) && !is_device("com") && !is_device("lpt"),
        "`{id}` is no id: write it in lower-case letters, digits and single hyphens"
    );
    Ok(())
}

/// The file of an entry, and what its fields are.
pub(crate) fn file_of(entry: &Entry) -> Result<(String, &'static Table)> {
    let file = |folder: &str, id: &String, table| {
        is_name(id)?;
        Ok((format!("{folder}/{id}.toml"), table))
    };
    match entry {
        Entry::Newsroom => Ok(("sayso.toml".into(), &catalogue::ABOUT)),
        Entry::Source(_) => Ok(("sources.toml".into(), &catalogue::SOURCE)),
        Entry::Origin(_) => Ok(("origins.toml".into(), &catalogue::ORIGIN)),
        Entry::Question(id) => file("questions", id, &catalogue::QUESTION),
        Entry::Reference(id) => file("references", id, &catalogue::REFERENCE),
        Entry::Article(id) => file("articles", id, &catalogue::ARTICLE),
        Entry::Claim(article, _) => file("articles", article, &catalogue::CLAIM),
    }
}

/// The tables of a list.
fn list_of(table: &Table, list: &str) -> Result<&'static Table> {
    match table.field(list).map(|field| field.holds) {
        Some(catalogue::Type::Tables(of)) => Ok(of),
        _ => bail!("a {} has no list `{list}`", table.name),
    }
}

/// Fields as lines, in the order in which editors read them.
fn lines_of(table: &Table, fields: &Fields) -> Result<Vec<Line>> {
    if let Some(unknown) = fields.keys().find(|name| table.field(name).is_none()) {
        bail!("a {} has no field `{unknown}`", table.name);
    }
    let known = table.fields.iter().filter_map(|field| Some((field.name, to_toml(fields.get(field.name)?)?)));
    Ok(known.map(|(name, value)| Line::new(name, value)).collect())
}

/// A value as TOML has it; nothing for `null`, a blank text or an empty list, which no field is.
fn to_toml(value: &Json) -> Option<Value> {
    Some(match value {
        Json::Null => return None,
        Json::Bool(switch) => Value::Boolean(*switch),
        Json::Number(number) => {
            number.as_i64().map_or_else(|| Value::Float(number.as_f64().unwrap_or_default()), Value::Integer)
        }
        Json::String(text) if text.trim().is_empty() => return None,
        Json::String(text) => Value::String(text.clone()),
        Json::Array(items) if items.is_empty() => return None,
        Json::Array(items) => Value::Array(items.iter().filter_map(to_toml).collect()),
        Json::Object(fields) => {
            Value::Table(fields.iter().filter_map(|(name, value)| Some((name.clone(), to_toml(value)?))).collect())
        }
    })
}
