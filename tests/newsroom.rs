//! The folders of curation that tests compile: the seeds, and a small newsroom to break.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use sayso_core::Database;
use sayso_core::model::ArticleIdx;
use sayso_newsroom::Compiled;
use sayso_newsroom::Inputs;
use sayso_newsroom::compile;
use sayso_newsroom::inputs::Content;
use sayso_publish::embed::Line;
use sayso_publish::site::{self, Setting};
use sayso_search::{Statement, Terminology, Writer};

/// The seeds.
pub fn seeds() -> Database {
    database(&load("seeds"))
}

/// A newsroom of one short article, for tests that break something.
pub fn small() -> Inputs {
    load("tests/data/newsroom")
}

/// A folder of the checkout.
pub fn load(folder: &str) -> Inputs {
    let path = top(folder);
    Inputs::load(&path).unwrap_or_else(|error| panic!("{error}"))
}

/// A path of the checkout.
pub fn top(path: &str) -> PathBuf {
    sayso_xtask::top().join(path)
}

/// A search index of statements, which differ by their addresses; `empty` are words that tell nothing.
pub fn writer(empty: impl IntoIterator<Item = String>, statements: Vec<Statement>) -> Writer {
    let terminology = Terminology::new(empty);
    let mut writer = Writer::new(&terminology);
    let numbers = sayso_search::numbers(statements.iter().map(|one| ("claim", one.record.url.as_str())));
    for (number, statement) in numbers.into_iter().zip(statements) {
        writer.add(terminology.entry(number, statement));
    }
    writer
}

/// The files of a search index.
pub fn index(empty: impl IntoIterator<Item = String>, statements: Vec<Statement>) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let put = |path: &str, bytes: &[u8]| {
        files.insert(path.to_owned(), bytes.to_vec());
        Ok::<_, std::convert::Infallible>(())
    };
    let Ok(_) = writer(empty, statements).write(put, |_, _| Ok(()));
    files
}

/// A folder of its own for a test, empty.
///
/// # Errors
/// When it cannot be made.
pub fn empty_folder(name: &str) -> std::io::Result<PathBuf> {
    let folder = top("target/sayso/tests").join(name);
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Copies the files of a folder into another, which is made if absent.
///
/// # Errors
/// When a file cannot be read or written.
pub fn copy_files(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        std::fs::copy(entry.path(), to.join(entry.file_name()))?;
    }
    Ok(())
}

/// Copies a folder with all that is in it.
///
/// # Errors
/// When a file cannot be read or written.
pub fn copy_folder(from: &Path, to: &Path) -> std::io::Result<()> {
    for (path, bytes) in files(from)? {
        let path = to.join(path);
        path.parent().map_or(Ok(()), std::fs::create_dir_all)?;
        std::fs::write(path, bytes)?;
    }
    Ok(())
}

/// All files of a folder, by path within it.
///
/// # Errors
/// When one cannot be read.
pub fn files(folder: &Path) -> std::io::Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry?;
        if !entry.path().is_dir() {
            let name = entry.path().strip_prefix(folder).unwrap_or(entry.path()).to_string_lossy().into_owned();
            files.insert(name, std::fs::read(entry.path())?);
        }
    }
    Ok(files)
}

/// The database of inputs without mistakes.
#[track_caller]
pub fn database(inputs: &Inputs) -> Database {
    let compiled = compile(inputs);
    let findings = render(&compiled, inputs);
    compiled.database.unwrap_or_else(|| panic!("{findings}"))
}

/// The small newsroom with one piece of text replaced; the piece must be there, once.
#[track_caller]
pub fn changed(path: &str, from: &str, to: &str) -> Inputs {
    let mut inputs = small();
    change(&mut inputs, path, from, to);
    inputs
}

/// The line of a file of the small newsroom that begins with these words.
#[track_caller]
pub fn line_of(path: &str, begin: &str) -> String {
    let inputs = small();
    let Some(Content::Text(text)) = inputs.files.get(path) else { panic!("no file {path}") };
    text.lines().find(|line| line.starts_with(begin)).unwrap_or_else(|| panic!("no line {begin}")).to_owned()
}

/// The bytes of the database of inputs without mistakes.
#[track_caller]
pub fn database_bytes(inputs: &Inputs) -> Vec<u8> {
    database(inputs).bytes()
}

/// Replaces one piece of text of a file; the piece must be there, once.
#[track_caller]
pub fn change(inputs: &mut Inputs, path: &str, from: &str, to: &str) {
    let Some(Content::Text(text)) = inputs.files.get_mut(path) else { panic!("no file {path}") };
    assert_eq!(text.matches(from).count(), 1, "“{from}” in {path}");
    *text = text.replace(from, to).into();
}

/// The folder with its articles as they were before anybody decided anything.
#[track_caller]
pub fn without_claims(inputs: &Inputs) -> Inputs {
    let mut bare = inputs.clone();
    for (path, file) in &inputs.files {
        let Content::Text(text) = file else { continue };
        if let Some(at) = text.find("\n[[claim]]").filter(|_| path.starts_with("articles/")) {
            bare.insert(path, text.as_bytes()[..=at].to_vec());
        }
    }
    bare
}

/// An article as a newsroom's page has it, without notes.
pub fn plain_article(db: &Database, n: usize) -> String {
    site::article(db, ArticleIdx::new(n), Setting { level: site::Level::Two, has_notes: false }, &Default::default())
        .into_string()
}

/// The line of markup that brings an article's claims with the script beside the page.
pub fn line(article: &str) -> String {
    Line { script: "sayso.js", integrity: None, article, claims: None }.to_string()
}

/// Writes the texts of a folder to the disk, below the tests' own folder; gives its path.
///
/// # Errors
/// When it cannot be written.
pub fn write(inputs: &Inputs, name: &str) -> std::io::Result<PathBuf> {
    let folder = empty_folder(name)?;
    for path in inputs.files.keys() {
        let file = folder.join(path);
        std::fs::create_dir_all(file.parent().unwrap_or(&folder))?;
        std::fs::write(file, inputs.source(path))?;
    }
    Ok(folder)
}

/// All findings as an editor reads them.
pub fn render(compiled: &Compiled, inputs: &Inputs) -> String {
    let findings: Vec<_> = compiled.diagnostics.iter().map(|finding| finding.render(inputs, false)).collect();
    findings.join("\n\n")
}
