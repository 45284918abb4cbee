//! The files of a newsroom's folder, read once.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

/// The text of every file that compiling may look at, by path within the folder.
#[derive(Clone, Debug, Default)]
pub struct Inputs {
    /// Path within the folder, with `/` → what is in the file.
    pub files: BTreeMap<String, Content>,
}

/// What is in a file of the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Its text.
    Text(String),
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
        let mut inputs = Self::default();
        inputs.load_folder(folder, "")?;
        for within in
            ["articles", "questions", "references", "proposals", "proposals/references", "proposals/questions"]
        {
            if folder.join(within).is_dir() {
                inputs.load_folder(&folder.join(within), &format!("{within}/"))?;
            }
        }
        inputs.load_lexicons(folder)?;
        Ok(inputs)
    }

    /// The newsroom's own words: `lexicon/LANGUAGE/*.txt`.
    fn load_lexicons(&mut self, folder: &Path) -> io::Result<()> {
        let lexicons = folder.join("lexicon");
        if !lexicons.is_dir() {
            return Ok(());
        }
        for entry in fs::read_dir(&lexicons)? {
            let language = entry?.path();
            if language.is_dir() {
                let name = language.file_name().unwrap_or_default().to_string_lossy().into_owned();
                self.load_folder(&language, &format!("lexicon/{name}/"))?;
            }
        }
        Ok(())
    }

    fn load_folder(&mut self, folder: &Path, prefix: &str) -> io::Result<()> {
        let in_folder = |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", folder.display()));
        for entry in fs::read_dir(folder).map_err(in_folder)? {
            let path = entry.map_err(in_folder)?.path();
            let wanted = path.extension().is_some_and(|ending| ending == "toml" || ending == "txt");
            if wanted && path.is_file() {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                let at_path = |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
                let length = fs::metadata(&path).map_err(at_path)?.len();
                // What is too long is not read at all.
                let bytes = if length > LARGEST { Vec::new() } else { fs::read(&path).map_err(at_path)? };
                self.insert(&format!("{prefix}{name}"), bytes);
                if length > LARGEST {
                    self.files.insert(format!("{prefix}{name}"), Content::TooLarge(length));
                }
            }
        }
        Ok(())
    }

    /// Adds a file by its path within the folder.
    pub fn insert(&mut self, path: &str, bytes: Vec<u8>) {
        let length = bytes.len() as u64;
        let file = match String::from_utf8(bytes) {
            _ if length > LARGEST => Content::TooLarge(length),
            Ok(text) => Content::Text(text),
            Err(error) => Content::NotUtf8(error.utf8_error().valid_up_to()),
        };
        self.files.insert(path.to_owned(), file);
    }

    /// The text of a file.
    ///
    /// # Errors
    /// Why there is none.
    pub fn text(&self, path: &str) -> Result<&str, NoText> {
        match self.files.get(path) {
            Some(Content::Text(text)) => Ok(text),
            Some(Content::NotUtf8(at)) => Err(NoText::NotUtf8(*at)),
            Some(Content::TooLarge(length)) => Err(NoText::TooLarge(*length)),
            None => Err(NoText::Missing),
        }
    }

    /// The excerpt a diagnostic points into; empty when there is no such text.
    pub fn source(&self, path: &str) -> &str {
        match self.files.get(path) {
            Some(Content::Text(text)) => text,
            _ => "",
        }
    }
}
