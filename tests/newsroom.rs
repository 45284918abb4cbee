//! The folders of curation that tests compile: the seeds, and a small newsroom to break.

use std::path::{Path, PathBuf};

use sayso::inputs::File;
use sayso::{Compiled, Inputs, compile};
use sayso_core::Database;

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

/// The database of inputs without mistakes.
#[track_caller]
pub fn database(inputs: &Inputs) -> Database {
    let compiled = compile(inputs);
    let findings = render(&compiled, inputs);
    compiled.database().unwrap_or_else(|| panic!("{findings}"))
}

/// The small newsroom with one piece of text replaced; the piece must be there, once.
#[track_caller]
pub fn changed(path: &str, from: &str, to: &str) -> Inputs {
    let mut inputs = small();
    change(&mut inputs, path, from, to);
    inputs
}

/// The bytes of the database of inputs without mistakes.
#[track_caller]
pub fn database_bytes(inputs: &Inputs) -> Vec<u8> {
    let compiled = compile(inputs);
    let findings = render(&compiled, inputs);
    compiled.bytes.unwrap_or_else(|| panic!("{findings}"))
}

/// Replaces one piece of text of a file; the piece must be there, once.
#[track_caller]
pub fn change(inputs: &mut Inputs, path: &str, from: &str, to: &str) {
    let Some(File::Text(text)) = inputs.files.get_mut(path) else { panic!("no file {path}") };
    assert_eq!(text.matches(from).count(), 1, "“{from}” in {path}");
    *text = text.replace(from, to);
}

/// All findings as an editor reads them.
pub fn render(compiled: &Compiled, inputs: &Inputs) -> String {
    let findings: Vec<_> = compiled.diagnostics.iter().map(|finding| finding.render(inputs, false)).collect();
    findings.join("\n\n")
}
