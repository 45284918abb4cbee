//! Reads the editors' TOML into an archive, with every mistake at its place.
//!
//! `sayso.toml` says who answers, `sources.toml`, `origins.toml`, `references.toml` and
//! `matters.toml` are the registries, `articles/*.toml` hold one article and its claims each.

mod articles;
mod claims;
mod consistency;
mod desk;
mod evidence;
mod fields;
mod names;
mod registries;
mod spelling;

use std::cell::RefCell;
use std::ops::Range;

use sayso_core::model::{Archive, Evidence, Passage};
use toml::de::DeTable;

use crate::diagnostic::Diagnostic;
use crate::inputs::Inputs;
pub use claims::UNSPECIFIED;
use fields::{Fields, File};
use names::{Names, Registries};
pub(crate) use spelling::nearest;

/// Where the parts of a claim stand in its file, for mistakes that show only later.
struct Place {
    path: String,
    evidence: Vec<Link>,
    /// Whether its origin was understood.
    is_whole: bool,
    /// Whether its words were taken out.
    is_redacted: bool,
}

/// Where a piece of evidence stands in its file.
struct Link {
    span: Range<usize>,
    /// Whether passage, stance and origin were understood: else there is nothing to check.
    is_whole: bool,
}

/// Reads a folder. There is an archive whenever enough could be understood to check it
/// further; it is whole only if no diagnostic is an error.
pub fn read(inputs: &Inputs) -> (Option<Archive>, Vec<Diagnostic>) {
    let diagnostics = RefCell::default();
    let archive = read_all(inputs, &diagnostics);
    let mut diagnostics = diagnostics.into_inner();
    diagnostics.sort_by(|a, b| (&a.path, a.span.start, a.rule).cmp(&(&b.path, b.span.start, b.rule)));
    // Articles are parsed twice.
    diagnostics.dedup();
    (archive, diagnostics)
}

fn read_all<'a>(inputs: &'a Inputs, diagnostics: &RefCell<Vec<Diagnostic>>) -> Option<Archive> {
    let (articles, registries): (Vec<&str>, Vec<&str>) = inputs
        .files
        .keys()
        .map(String::as_str)
        .filter(|path| path.ends_with(".toml") && !path.starts_with("proposals/"))
        .partition(|path| path.starts_with("articles/"));
    let parse = |path: &'a str| Document::parse(inputs, path, diagnostics);
    let documents: Vec<Document> = registries.into_iter().filter_map(parse).collect();
    let files: Vec<File> = documents.iter().map(|document| File { path: document.path, diagnostics }).collect();
    let named = |name: &str| {
        let at = documents.iter().position(|document| document.path == name);
        if at.is_none() && !inputs.files.contains_key(name) {
            let hint = "every newsroom's folder has one; `seeds/` shows how it looks";
            diagnostics.borrow_mut().push(Diagnostic::of_file("missing-file", name, "the file is missing", hint));
        }
        at.map(|n| documents[n].fields(&files[n]))
    };
    let about = named("sayso.toml").map(registries::about);
    let (sources, origins, references, matters) =
        (named("sources.toml"), named("origins.toml"), named("references.toml"), named("matters.toml"));
    let registries = Registries { sources: sources?, origins: origins?, references: references?, matters: matters? };
    let mut names = Names::collect(&registries);
    // Each article is parsed for its ids, and again for the rest: all of a large archive at once
    // would not fit into memory.
    for document in articles.iter().copied().filter_map(parse) {
        names.add_claims(&document.fields(&File { path: document.path, diagnostics }));
    }
    let matters = registries::matters(&registries.matters, &names);
    let mut archive = Archive {
        about: about?,
        sources: registries::sources(&registries.sources, &names),
        origins: registries::origins(&registries.origins, &names),
        references: registries::references(&registries.references),
        articles: Vec::new(),
        claims: Vec::new(),
    };
    let mut places = Vec::new();
    for document in articles.into_iter().filter_map(parse) {
        let file = File { path: document.path, diagnostics };
        for (claim, place) in articles::read(document.fields(&file), inputs, &names, &matters, &mut archive) {
            archive.claims.push(claim);
            places.push(place);
        }
    }
    drop_links_to_redacted(&mut archive, &mut places);
    if archive.articles.is_empty() {
        let message = "the folder has no article";
        let hint = "put one into `articles/`: a file such as articles/my-article.toml";
        diagnostics.borrow_mut().push(Diagnostic::of_file("no-article", "articles", message, hint));
    }
    consistency::check(&archive, &places, diagnostics);
    Some(archive)
}

/// The words of a redacted claim are nobody's evidence any more.
fn drop_links_to_redacted(archive: &mut Archive, places: &mut [Place]) {
    let gone: Vec<bool> = places.iter().map(|place| place.is_redacted).collect();
    for (claim, place) in archive.claims.iter_mut().zip(places) {
        let keeps = |evidence: &Evidence| !matches!(evidence.passage, Passage::Claim(other) if gone.get(other.at()) == Some(&true));
        let kept: Vec<bool> = claim.evidence.iter().map(keeps).collect();
        let mut each = kept.iter();
        claim.evidence.retain(|_| *each.next().unwrap_or(&true));
        let mut each = kept.iter();
        place.evidence.retain(|_| *each.next().unwrap_or(&true));
    }
}

/// A parsed TOML file.
struct Document<'a> {
    path: &'a str,
    table: toml::Spanned<DeTable<'a>>,
}

impl<'a> Document<'a> {
    fn parse(inputs: &'a Inputs, path: &'a str, diagnostics: &RefCell<Vec<Diagnostic>>) -> Option<Self> {
        let no_text = |why| diagnostics.borrow_mut().push(Diagnostic::no_text(path, why));
        let text = inputs.text(path).map_err(no_text).ok()?;
        let (table, errors) = DeTable::parse_recoverable(text);
        for error in errors {
            let span = error.span().unwrap_or(0..0);
            let message = error.message().to_owned();
            let rule = if message.contains("duplicate key") { "duplicate-id" } else { "toml" };
            let hint = match rule {
                "duplicate-id" => "an id or a field stands here for the second time: rename or delete one",
                _ => "this is not TOML: check quotation marks and brackets around here",
            };
            diagnostics.borrow_mut().push(Diagnostic::error(rule, path, span, message, hint.to_owned()));
        }
        Some(Self { path, table })
    }

    fn fields<'f>(&'f self, file: &'f File<'f>) -> Fields<'f> {
        Fields::new(file, format!("`{}`", self.path), 0..0, self.table.get_ref())
    }
}
