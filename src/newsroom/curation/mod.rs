//! Reads the editors' TOML into an archive, with every mistake at its place.
//!
//! `sayso.toml` says who answers, `sources.toml` and `origins.toml` are the registries. `questions/*.toml` and
//! `references/*.toml` hold one each, `articles/*.toml` one article and its claims each.
//! What bears on a claim is derived from what it and others say on a question ([`derive`]).

mod articles;
mod claims;
mod consistency;
mod context;
mod derive;
mod draft;
mod evidence;
mod flow;
mod names;
mod positions;
mod questions;
mod registries;

use std::cell::RefCell;
use std::sync::atomic::Ordering;

use rayon::prelude::*;
use sayso_core::model::{Archive, ArticleIdx};

use crate::diagnostic::{Diagnostic, Severity};
use crate::inputs::Inputs;
use crate::toml_files::catalogue::{self, Table};
use crate::toml_files::{Document, Fields, File, read_alone};
pub use claims::UNSPECIFIED;
use draft::Draft;
pub use flow::{Flow, Surroundings};
pub(crate) use names::id_of;
use names::{Names, Registries};

/// Reads a folder; there is an archive only if no diagnostic is an error.
pub fn read(inputs: &Inputs) -> (Option<Archive>, Vec<Diagnostic>) {
    let (draft, diagnostics) = draft(inputs);
    let failed = diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error);
    let proved = draft.filter(|_| !failed).and_then(Draft::prove);
    (proved.map(|(archive, struck)| derive::derive(archive, &struck)), diagnostics)
}

/// Reads a folder, and leaves out the articles and claims that were not understood. There is no
/// archive if a registry was not, because every article leans on them.
pub fn read_understood(inputs: &Inputs) -> (Option<Archive>, Vec<Diagnostic>) {
    let (draft, diagnostics) = draft(inputs);
    let understood = draft.and_then(Draft::understood);
    (understood.map(|(archive, struck)| derive::derive(archive, &struck)), diagnostics)
}

fn draft(inputs: &Inputs) -> (Option<Draft>, Vec<Diagnostic>) {
    let diagnostics = RefCell::default();
    let draft = read_all(inputs, &diagnostics);
    let mut diagnostics = diagnostics.into_inner();
    diagnostics.sort_by(|a, b| (&a.path, a.span.start, a.rule).cmp(&(&b.path, b.span.start, b.rule)));
    // Articles are parsed twice.
    diagnostics.dedup();
    (draft, diagnostics)
}

/// Nothing if a registry is missing.
fn read_all<'a>(inputs: &'a Inputs, diagnostics: &RefCell<Vec<Diagnostic>>) -> Option<Draft> {
    odd_files(inputs, diagnostics);
    let in_folder = |folder: &'static str| {
        let paths = inputs.files.keys().map(String::as_str);
        paths.filter(move |path| path.starts_with(folder) && path.ends_with(".toml"))
    };
    let parse = |path: &'a str| Document::parse(inputs, path, diagnostics);
    let root = inputs.files.keys().map(String::as_str).filter(|path| path.ends_with(".toml") && !path.contains('/'));
    let documents: Vec<Document> = root.filter_map(parse).collect();
    let files: Vec<File> = documents.iter().map(|document| File { path: document.path(), diagnostics }).collect();
    let named = |name: &str, kind: &'static Table| {
        let at = documents.iter().position(|document| document.path() == name);
        if at.is_none() && !inputs.files.contains_key(name) {
            let hint = "every newsroom's folder has one; `seeds/` shows how it looks";
            diagnostics.borrow_mut().push(Diagnostic::of_file("missing-file", name, "the file is missing", hint));
        }
        at.map(|n| documents[n].fields(&files[n], kind))
    };
    let about = named("sayso.toml", &catalogue::ABOUT);
    let panel_languages = about.as_ref().map(registries::panel_languages).unwrap_or_default();
    let about = about.map(|fields| registries::about(&fields));
    let sources = named("sources.toml", &catalogue::SOURCE);
    let origins = named("origins.toml", &catalogue::ORIGIN);
    let question_files: Vec<Document> = in_folder("questions/").filter_map(parse).collect();
    let reference_files: Vec<Document> = in_folder("references/").filter_map(parse).collect();
    let places = |documents: &'_ [Document<'a>]| -> Vec<File<'_>> {
        documents.iter().map(|document| File { path: document.path(), diagnostics }).collect()
    };
    let (question_places, reference_places) = (places(&question_files), places(&reference_files));
    let questions = of_files(&question_files, &question_places, &catalogue::QUESTION);
    let references = of_files(&reference_files, &reference_places, &catalogue::REFERENCE);
    let registries = Registries { sources: sources?, origins: origins? };
    let mut names = Names::collect(&registries, &questions, &references, &inputs.elsewhere);
    // Each article is parsed for its ids, and again for the rest: all of a large archive at once
    // would not fit into memory.
    let paths: Vec<&str> = in_folder("articles/").collect();
    let found: Vec<_> = paths
        .par_iter()
        .map(|path| read_alone(inputs, path, &catalogue::ARTICLE, |fields| names::claims(&fields)))
        .collect();
    let mut articles: Vec<&str> = Vec::new();
    for (&path, (claims, own)) in paths.iter().zip(found) {
        diagnostics.borrow_mut().extend(own);
        let Some(claims) = claims else { continue };
        articles.push(path);
        names.add_claims(&File { path, diagnostics }, claims);
    }
    let kinds: Vec<_> = questions.iter().map(questions::kind).collect();
    let registry = positions::Registry { names: &names, kinds: &kinds };
    let mut draft = Draft {
        about: about?,
        sources: registries::sources(&registries.sources, &names),
        origins: registries::origins(&registries.origins, &names),
        questions: questions.iter().map(|fields| questions::question(fields, &names)).collect(),
        references: references.iter().map(|fields| registries::reference(fields, &registry)).collect(),
        articles: Vec::new(),
        claims: Vec::new(),
        languages: panel_languages,
    };
    let read: Vec<_> = articles
        .par_iter()
        .enumerate()
        .map(|(n, path)| {
            let idx = ArticleIdx::new(n);
            inputs.n_read.fetch_add(1, Ordering::Relaxed);
            read_alone(inputs, path, &catalogue::ARTICLE, |fields| {
                articles::read(&fields, inputs, &registry, &draft, idx)
            })
        })
        .collect();
    for (article, own) in read {
        diagnostics.borrow_mut().extend(own);
        let (article, claims) = article.unwrap_or_default();
        draft.articles.push(article);
        draft.claims.extend(claims);
    }
    draft.drop_links_to_redacted();
    if draft.articles.is_empty() {
        let message = "the folder has no article";
        let hint = "put one into `articles/`: a file such as articles/my-article.toml";
        diagnostics.borrow_mut().push(Diagnostic::of_file("no-article", "articles", message, hint));
    }
    consistency::check(&draft, diagnostics);
    Some(draft)
}

/// The fields of several files of one kind.
fn of_files<'f>(documents: &'f [Document<'f>], files: &'f [File<'f>], kind: &'static Table) -> Vec<Fields<'f>> {
    let of_one = |(document, file): (&'f Document<'f>, &'f File<'f>)| {
        let mut fields = document.fields(file, kind);
        fields.what = format!("{} `{}`", kind.name, names::id_of(file.path));
        fields
    };
    documents.iter().zip(files).map(of_one).collect()
}

/// Whether a file has more in it than comments and white space.
fn holds_something(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').lines().any(|line| !line.trim().is_empty() && !line.trim().starts_with('#'))
}

/// Files that are not read and look as if they should be: of an earlier form, or with a second ending.
fn odd_files(inputs: &Inputs, diagnostics: &RefCell<Vec<Diagnostic>>) {
    for path in inputs.files.keys() {
        let (message, hint) = if path.ends_with(".toml.txt") {
            ("the file ends with `.toml.txt`, and is not read".to_owned(), "give it the ending `.toml`")
        } else if matches!(path.as_str(), "references.toml" | "matters.toml") && holds_something(inputs.source(path)) {
            let message = "the file is of an earlier form: references and questions have a file each".to_owned();
            (message, "run `sayso upgrade FOLDER`: it keeps all that is in it")
        } else {
            continue;
        };
        diagnostics.borrow_mut().push(Diagnostic::of_file("odd-file", path, &message, hint));
    }
}
