//! What the files say besides what readers get: where everything is, which rules are allowed
//! there, who decided, and what only proposals need. Read on demand: an archive does not hold it.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::atomic::AtomicBool;

use rayon::prelude::*;

use sayso_language::Cuts;

use crate::curation::id_of;
use crate::inputs::{Inputs, is_article};
use crate::toml_files::catalogue::{self, Table};
use crate::toml_files::{Fields, Places, read_alone};

/// How an article's editor says that its text is taken apart.
pub(crate) fn cuts(fields: &Fields) -> Cuts {
    let texts = |name: &'static str| fields.texts(name).into_iter().map(|line| line.value).collect();
    Cuts { furniture: texts("furniture"), join: texts("join"), split: texts("split") }
}

/// A rule that an editor allows at one place.
#[derive(Debug)]
pub struct Allowance {
    /// The rule's name.
    pub rule: String,
    /// Where it is allowed, in bytes of the file.
    pub span: Range<usize>,
    /// Whether it was needed.
    pub(crate) used: AtomicBool,
}

/// Where a table is in its file.
#[derive(Debug)]
pub struct Record {
    /// The file, by its path within the folder.
    pub path: String,
    /// The table, in bytes of the file.
    pub span: Range<usize>,
    /// Where its fields' values are.
    pub fields: Places,
    /// The rules that are allowed in it.
    pub allow: Vec<Allowance>,
}

/// Who decided, of an article for all its claims, or of one claim.
#[derive(Debug, Default)]
pub struct Decision {
    /// The public name of whoever decided.
    pub decided_by: Option<String>,
    /// The public name of the second editor.
    pub approved_by: Option<String>,
    /// Whether the last change is no correction.
    pub is_minor: bool,
}

/// An article's file.
#[derive(Debug)]
pub struct ArticleRecord {
    /// Where it is.
    pub place: Record,
    /// The path of its text within the folder.
    pub text: Option<String>,
    /// How its editor says that its text is taken apart.
    pub cuts: Cuts,
    /// The beginning of the checked text's SHA-256, in hexadecimal.
    pub text_hash: Option<String>,
    /// Who decided.
    pub decision: Decision,
}

/// A claim.
#[derive(Debug)]
pub struct ClaimRecord {
    /// Where it is.
    pub place: Record,
    /// Its id, if it has one.
    pub id: Option<String>,
    /// The parts of its quote.
    pub quote: Vec<String>,
    /// The attributing words.
    pub cue: Option<String>,
    /// Where its answers are, in order.
    pub answers: Vec<Record>,
    /// Where its pieces of evidence are, in order.
    pub evidence: Vec<EvidenceRecord>,
    /// The ids of claims that its evidence and what is struck name.
    pub named: Vec<String>,
    /// The state that the second editor approved.
    pub approved_state: Option<String>,
    /// Who decided.
    pub decision: Decision,
}

impl ClaimRecord {
    /// Its own place, and those of its answers and links.
    fn places(&self) -> impl Iterator<Item = &Record> {
        let evidence = self.evidence.iter().map(|evidence| &evidence.place);
        std::iter::once(&self.place).chain(&self.answers).chain(evidence)
    }
}

/// A pair that an editor linked.
#[derive(Debug)]
pub struct EvidenceRecord {
    /// Where it is.
    pub place: Record,
    /// Whether it was written before there were questions.
    pub is_legacy: bool,
}

/// A question or a reference: a file of its own.
#[derive(Debug)]
pub struct FileRecord {
    /// Where it is.
    pub place: Record,
    /// Where its answers are, in order; a question has none.
    pub answers: Vec<Record>,
    /// Its address, of a reference.
    pub url: Option<String>,
    /// Who decided.
    pub decision: Decision,
}

/// A source.
#[derive(Debug)]
pub struct SourceRecord {
    /// Where it is.
    pub place: Record,
    /// Its name.
    pub name: Option<String>,
    /// Other names that articles use.
    pub also_called: Vec<String>,
}

/// All records of a folder, by id.
#[derive(Debug, Default)]
pub struct Records {
    /// `sayso.toml`.
    pub about: Option<Record>,
    /// Whether every claim needs two editors.
    pub wants_second_editor: bool,
    /// Articles.
    pub articles: BTreeMap<String, ArticleRecord>,
    /// Claims.
    pub claims: BTreeMap<String, ClaimRecord>,
    /// Sources.
    pub sources: BTreeMap<String, SourceRecord>,
    /// References.
    pub references: BTreeMap<String, FileRecord>,
    /// Questions.
    pub questions: BTreeMap<String, FileRecord>,
}

impl Records {
    /// Reads the records of a folder. Mistakes in it are no matter: they are reported elsewhere.
    pub fn read(inputs: &Inputs) -> Self {
        let (about, wants_second_editor) = about(inputs);
        let mut records = Self { about, wants_second_editor, sources: sources(inputs), ..Self::default() };
        records.references = references(inputs);
        records.questions = files(inputs, "questions/", &catalogue::QUESTION, |fields| FileRecord {
            place: record(&fields),
            answers: Vec::new(),
            url: None,
            decision: decision(&fields),
        });
        let paths: Vec<&String> = inputs.files.keys().filter(|path| is_article(path)).collect();
        let read = |path: &&String| {
            let id = path.trim_start_matches("articles/").trim_end_matches(".toml");
            let both = |fields: Fields| (article_of(&fields), claims_of(&fields));
            with_file(inputs, path, &catalogue::ARTICLE, both).map(|(article, claims)| (id.to_owned(), article, claims))
        };
        let found: Vec<_> = paths.par_iter().map(read).collect();
        for (id, article, claims) in found.into_iter().flatten() {
            records.articles.insert(id, article);
            records.claims.extend(claims.into_iter().filter_map(|claim| Some((claim.id.clone()?, claim))));
        }
        records
    }

    /// Everywhere that a rule may be allowed.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Record> {
        let claims = self.claims.values().flat_map(ClaimRecord::places);
        let articles = self.articles.values().map(|article| &article.place);
        let sources = self.sources.values().map(|source| &source.place);
        let rest = self.references.values().chain(self.questions.values());
        let rest = rest.flat_map(|file| std::iter::once(&file.place).chain(&file.answers));
        self.about.iter().chain(claims).chain(articles).chain(sources).chain(rest)
    }
}

/// Does something with the fields of a file; nothing if there is no such file.
fn with_file<T>(inputs: &Inputs, path: &str, kind: &'static Table, read: impl FnOnce(Fields) -> T) -> Option<T> {
    // What is wrong in it is reported when the folder is compiled.
    read_alone(inputs, path, kind, read).0
}

fn about(inputs: &Inputs) -> (Option<Record>, bool) {
    let read = |fields: Fields| (record(&fields), fields.switch("second_editor"));
    with_file(inputs, "sayso.toml", &catalogue::ABOUT, read).map_or((None, false), |(record, two)| (Some(record), two))
}

/// The day that counts as today, if `sayso.toml` says it.
pub fn as_of(inputs: &Inputs) -> Option<sayso_core::Date> {
    with_file(inputs, "sayso.toml", &catalogue::ABOUT, |fields| fields.optional_date("as_of"))?
}

/// The sources of a folder, by id.
pub fn sources(inputs: &Inputs) -> BTreeMap<String, SourceRecord> {
    entries(inputs, "sources.toml", &catalogue::SOURCE, |fields| SourceRecord {
        place: record(&fields),
        name: text(&fields, "name"),
        also_called: fields.texts("also_called").into_iter().map(|name| name.value).collect(),
    })
}

/// The references of a folder, by id.
pub fn references(inputs: &Inputs) -> BTreeMap<String, FileRecord> {
    files(inputs, "references/", &catalogue::REFERENCE, |fields| FileRecord {
        place: record(&fields),
        answers: fields.tables("answers", "answer").iter().map(record).collect(),
        url: text(&fields, "url"),
        decision: decision(&fields),
    })
}

/// The names of the registry's origins, by id.
pub fn origins(inputs: &Inputs) -> BTreeMap<String, Option<String>> {
    entries(inputs, "origins.toml", &catalogue::ORIGIN, |fields| text(&fields, "name"))
}

/// A table of a file that editors write, with what it is about.
#[derive(Debug)]
pub struct Part {
    /// What sort of table it is.
    pub kind: &'static Table,
    /// The id of what it is about; that of an article for what the article says of itself, none for the newsroom.
    pub id: String,
    /// Where it is.
    pub place: Record,
}

/// The tables of a file: the file itself or the entries of a registry, and an article's claims.
pub fn parts(inputs: &Inputs, path: &str) -> Vec<Part> {
    let whole = |kind: &'static Table| {
        let one = |fields: Fields| vec![Part { kind, id: id_of(path), place: record(&fields) }];
        with_file(inputs, path, kind, one).unwrap_or_default()
    };
    let registry = |kind: &'static Table| {
        let all = entries(inputs, path, kind, |fields| record(&fields)).into_iter();
        all.map(|(id, place)| Part { kind, id, place }).collect()
    };
    match path.split_once('/') {
        None if path == "sources.toml" => registry(&catalogue::SOURCE),
        None if path == "origins.toml" => registry(&catalogue::ORIGIN),
        None if path == "sayso.toml" => {
            let about = about(inputs).0.into_iter();
            about.map(|place| Part { kind: &catalogue::ABOUT, id: String::new(), place }).collect()
        }
        Some(("questions", _)) => whole(&catalogue::QUESTION),
        Some(("references", _)) => whole(&catalogue::REFERENCE),
        Some(("articles", _)) => {
            let mut parts = whole(&catalogue::ARTICLE);
            let claim = |claim: ClaimRecord| Some(Part { kind: &catalogue::CLAIM, id: claim.id?, place: claim.place });
            parts.extend(claims(inputs, &id_of(path)).into_iter().filter_map(claim));
            parts
        }
        _ => Vec::new(),
    }
}

/// What has a file of its own in a folder, by id.
fn files<T>(inputs: &Inputs, folder: &str, kind: &'static Table, read: impl Fn(Fields) -> T) -> BTreeMap<String, T> {
    let paths = inputs.files.keys().filter(|path| path.starts_with(folder) && path.ends_with(".toml"));
    let one = |path: &String| {
        let id = path.trim_start_matches(folder).trim_end_matches(".toml").to_owned();
        Some((id, with_file(inputs, path, kind, &read)?))
    };
    paths.filter_map(one).collect()
}

fn entries<T>(inputs: &Inputs, path: &str, kind: &'static Table, read: impl Fn(Fields) -> T) -> BTreeMap<String, T> {
    let read = |fields: Fields| fields.entries(kind).into_iter().map(|(id, entry)| (id.value, read(entry))).collect();
    with_file(inputs, path, kind, read).unwrap_or_default()
}

/// An article's file, by the article's id.
pub fn article(inputs: &Inputs, id: &str) -> Option<ArticleRecord> {
    with_file(inputs, &format!("articles/{id}.toml"), &catalogue::ARTICLE, |fields| article_of(&fields))
}

fn article_of(fields: &Fields) -> ArticleRecord {
    ArticleRecord {
        place: record(fields),
        text: text(fields, "text"),
        cuts: cuts(fields),
        text_hash: text(fields, "text_hash"),
        decision: decision(fields),
    }
}

/// The claims of an article, in the order of its file.
pub fn claims(inputs: &Inputs, article: &str) -> Vec<ClaimRecord> {
    let read = |fields: Fields| claims_of(&fields);
    with_file(inputs, &format!("articles/{article}.toml"), &catalogue::ARTICLE, read).unwrap_or_default()
}

fn claims_of(fields: &Fields) -> Vec<ClaimRecord> {
    let claim = |fields: Fields| ClaimRecord {
        place: record(&fields),
        id: text(&fields, "id"),
        quote: fields.texts("quote").into_iter().map(|part| part.value).collect(),
        cue: text(&fields, "cue"),
        answers: fields.tables("answers", "answer").iter().map(record).collect(),
        evidence: fields
            .tables("evidence", "evidence")
            .iter()
            .map(|fields| EvidenceRecord { place: record(fields), is_legacy: fields.switch("legacy") })
            .collect(),
        named: ["evidence", "struck"]
            .into_iter()
            .flat_map(|list| fields.tables(list, list))
            .filter_map(|one| text(&one, "claim"))
            .collect(),
        approved_state: text(&fields, "approved_state"),
        decision: decision(&fields),
    };
    fields.tables("claim", "claim").into_iter().map(claim).collect()
}

fn text(fields: &Fields, name: &'static str) -> Option<String> {
    fields.optional_text(name).map(|text| text.value)
}

fn decision(fields: &Fields) -> Decision {
    Decision {
        decided_by: text(fields, "decided_by"),
        approved_by: text(fields, "approved_by"),
        is_minor: fields.has("minor") && fields.switch("minor"),
    }
}

fn record(fields: &Fields) -> Record {
    let allow = fields.allowed().into_iter();
    Record {
        path: fields.file.path.to_owned(),
        span: fields.span.clone(),
        fields: fields.places(),
        allow: allow
            .map(|rule| Allowance { rule: rule.value, span: rule.span, used: AtomicBool::new(false) })
            .collect(),
    }
}
