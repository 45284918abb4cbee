//! The files of a newsroom's folder, read once.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;

use rayon::prelude::*;

use crate::outline::{self, Digest};

/// The text of every file that compiling may look at, by path within the folder.
#[derive(Clone, Debug, Default)]
pub struct Inputs {
    /// Path within the folder, with `/` → what is in the file.
    pub files: BTreeMap<String, Content>,
    /// Of a part of a folder: the ids of the claims in its other articles. Links to them are left out.
    pub elsewhere: BTreeSet<String>,
    /// How many articles were read so far, for whoever waits.
    pub n_read: Arc<AtomicUsize>,
}

/// What is in a file of the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Its text: copies of a folder share it.
    Text(Arc<str>),
    /// It is not UTF-8; holds the offset in bytes of the first wrong byte.
    NotUtf8(usize),
    /// It is longer than any article; holds its length in bytes.
    TooLarge(u64),
}

/// Why a file has no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoText {
    /// It is not UTF-8 from this byte on.
    NotUtf8(usize),
    /// It has this many bytes.
    TooLarge(u64),
    /// It is not there.
    Missing,
}

/// The longest file that is read, in bytes: longer ones are no editor's.
const LARGEST: u64 = 32 << 20;

impl Inputs {
    /// Reads the `.toml` and `.txt` files of a folder, of its `articles/`, `questions/`, `references/` and `proposals/`
    /// with what is in that, and its `lexicon/`.
    ///
    /// # Errors
    /// When a folder or file cannot be read; the path is in the error.
    pub fn load(folder: &Path) -> io::Result<Self> {
        Ok(Self::load_some(folder, &Self::paths(folder)?)?.0)
    }

    /// Reads some files of a folder, on all cores; with their digests.
    ///
    /// # Errors
    /// When a file cannot be read; the path is in the error.
    pub fn load_some(folder: &Path, paths: &[String]) -> io::Result<(Self, BTreeMap<String, Digest>)> {
        let read = |path: &String| {
            let content = read(&folder.join(path))?;
            Ok((path.clone(), content.digest(), content))
        };
        let all: Vec<_> = paths.par_iter().map(read).collect::<io::Result<_>>()?;
        let (mut inputs, mut digests) = (Self::default(), BTreeMap::new());
        for (path, digest, content) in all {
            inputs.files.insert(path.clone(), content);
            digests.insert(path, digest);
        }
        Ok((inputs, digests))
    }

    /// Reads more files of the folder; gives their digests.
    ///
    /// # Errors
    /// When one cannot be read; the path is in the error.
    pub fn load_more(&mut self, folder: &Path, paths: &[String]) -> io::Result<BTreeMap<String, Digest>> {
        let (more, digests) = Self::load_some(folder, paths)?;
        self.files.extend(more.files);
        Ok(digests)
    }

    /// The paths of all files that [`Inputs::load`] reads, within the folder.
    ///
    /// # Errors
    /// When a folder cannot be read; the path is in the error.
    pub fn paths(folder: &Path) -> io::Result<Vec<String>> {
        let mut paths = paths_of(folder, "")?;
        for within in
            ["articles", "questions", "references", "proposals", "proposals/references", "proposals/questions"]
        {
            if folder.join(within).is_dir() {
                paths.extend(paths_of(&folder.join(within), &format!("{within}/"))?);
            }
        }
        // The newsroom's own words: `lexicon/LANGUAGE/*.txt`.
        let lexicons = folder.join("lexicon");
        if lexicons.is_dir() {
            for entry in fs::read_dir(&lexicons)? {
                let language = entry?.path();
                if language.is_dir() {
                    let name = language.file_name().unwrap_or_default().to_string_lossy().into_owned();
                    paths.extend(paths_of(&language, &format!("lexicon/{name}/"))?);
                }
            }
        }
        paths.sort();
        Ok(paths)
    }

    /// Adds a file by its path within the folder.
    pub fn insert(&mut self, path: &str, bytes: Vec<u8>) {
        self.files.insert(path.to_owned(), Content::of(bytes));
    }

    /// The text of a file.
    ///
    /// # Errors
    /// Why there is none.
    pub fn text(&self, path: &str) -> Result<&str, NoText> {
        self.files.get(path).ok_or(NoText::Missing)?.text()
    }

    /// The excerpt a diagnostic points into; empty when there is no such text.
    pub fn source(&self, path: &str) -> &str {
        match self.files.get(path) {
            Some(Content::Text(text)) => text,
            _ => "",
        }
    }
}

/// Whether a path within a folder is an article's file.
pub fn is_article(path: &str) -> bool {
    path.starts_with("articles/") && path.ends_with(".toml")
}

impl Content {
    /// Reads a file; nothing if there is none.
    ///
    /// # Errors
    /// When it cannot be read; the path is in the error.
    pub fn read(path: &Path) -> io::Result<Option<Self>> {
        if path.try_exists()? { read(path).map(Some) } else { Ok(None) }
    }

    /// Its text.
    ///
    /// # Errors
    /// Why there is none.
    pub fn text(&self) -> Result<&str, NoText> {
        match self {
            Self::Text(text) => Ok(text),
            Self::NotUtf8(at) => Err(NoText::NotUtf8(*at)),
            Self::TooLarge(length) => Err(NoText::TooLarge(*length)),
        }
    }

    fn of(bytes: Vec<u8>) -> Self {
        let length = bytes.len() as u64;
        match String::from_utf8(bytes) {
            _ if length > LARGEST => Self::TooLarge(length),
            Ok(text) => Self::Text(text.into()),
            Err(error) => Self::NotUtf8(error.utf8_error().valid_up_to()),
        }
    }

    /// What tells whether it is as it was.
    fn digest(&self) -> Digest {
        match self {
            Self::Text(text) => outline::digest(text.as_bytes()),
            other => outline::digest(format!("\0{other:?}").as_bytes()),
        }
    }
}

/// Reads a file; what is too long is not read at all.
fn read(path: &Path) -> io::Result<Content> {
    let at_path = |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
    let length = fs::metadata(path).map_err(at_path)?.len();
    if length > LARGEST {
        return Ok(Content::TooLarge(length));
    }
    Ok(Content::of(fs::read(path).map_err(at_path)?))
}

/// The files of one folder that are read.
fn paths_of(folder: &Path, prefix: &str) -> io::Result<Vec<String>> {
    let in_folder = |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", folder.display()));
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(in_folder)? {
        let path = entry.map_err(in_folder)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // What begins with a dot is some program's own.
        let is_wanted = path.extension().is_some_and(|ending| ending == "toml" || ending == "txt");
        if is_wanted && !name.starts_with('.') && path.is_file() {
            paths.push(format!("{prefix}{name}"));
        }
    }
    Ok(paths)
}
