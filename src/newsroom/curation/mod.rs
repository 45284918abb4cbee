//! Reads the editors' TOML into an archive, with every mistake at its place.
//!
//! `sayso.toml` says who answers, `sources.toml`, `origins.toml`, `references.toml` and
//! `matters.toml` are the registries, `articles/*.toml` hold one article and its claims each.

mod articles;
mod claims;
mod consistency;
mod context;
mod draft;
mod evidence;
mod flow;
mod names;
mod registries;

use std::cell::RefCell;

use sayso_core::model::Archive;

use crate::diagnostic::{Diagnostic, Severity};
use crate::inputs::Inputs;
use crate::toml_files::catalogue::{self, Table};
use crate::toml_files::{Document, File};
pub use claims::UNSPECIFIED;
use draft::Draft;
pub use flow::{Flow, Surroundings};
use names::{Names, Registries};

/// Reads a folder; there is an archive only if no diagnostic is an error.
pub fn read(inputs: &Inputs) -> (Option<Archive>, Vec<Diagnostic>) {
    let (draft, diagnostics) = draft(inputs);
    let failed = diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error);
    (draft.filter(|_| !failed).and_then(Draft::prove), diagnostics)
}

/// Reads a folder, and leaves out the articles and claims that were not understood. There is no
/// archive if a registry was not, because every article leans on them.
pub fn read_understood(inputs: &Inputs) -> (Option<Archive>, Vec<Diagnostic>) {
    let (draft, diagnostics) = draft(inputs);
    (draft.and_then(Draft::understood), diagnostics)
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
    let (articles, registries): (Vec<&str>, Vec<&str>) = inputs
        .files
        .keys()
        .map(String::as_str)
        .filter(|path| path.ends_with(".toml") && !path.starts_with("proposals/"))
        .partition(|path| path.starts_with("articles/"));
    let parse = |path: &'a str| Document::parse(inputs, path, diagnostics);
    let documents: Vec<Document> = registries.into_iter().filter_map(parse).collect();
    let files: Vec<File> = documents.iter().map(|document| File { path: document.path(), diagnostics }).collect();
    let named = |name: &str, kind: &'static Table| {
        let at = documents.iter().position(|document| document.path() == name);
        if at.is_none() && !inputs.files.contains_key(name) {
            let hint = "every newsroom's folder has one; `seeds/` shows how it looks";
            diagnostics.borrow_mut().push(Diagnostic::of_file("missing-file", name, "the file is missing", hint));
        }
        at.map(|n| documents[n].fields(&files[n], kind))
    };
    let about = named("sayso.toml", &catalogue::ABOUT).map(|fields| registries::about(&fields));
    let sources = named("sources.toml", &catalogue::SOURCE);
    let origins = named("origins.toml", &catalogue::ORIGIN);
    let references = named("references.toml", &catalogue::REFERENCE);
    let matters = named("matters.toml", &catalogue::MATTER);
    let registries = Registries { sources: sources?, origins: origins?, references: references?, matters: matters? };
    let mut names = Names::collect(&registries);
    // Each article is parsed for its ids, and again for the rest: all of a large archive at once
    // would not fit into memory.
    for document in articles.iter().copied().filter_map(parse) {
        names.add_claims(&document.fields(&File { path: document.path(), diagnostics }, &catalogue::ARTICLE));
    }
    let matters = registries::matters(&registries.matters, &names);
    let mut draft = Draft {
        about: about?,
        sources: registries::sources(&registries.sources, &names),
        origins: registries::origins(&registries.origins, &names),
        references: registries::references(&registries.references),
        articles: Vec::new(),
        claims: Vec::new(),
    };
    for document in articles.into_iter().filter_map(parse) {
        let file = File { path: document.path(), diagnostics };
        articles::read(&document.fields(&file, &catalogue::ARTICLE), inputs, &names, &matters, &mut draft);
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
