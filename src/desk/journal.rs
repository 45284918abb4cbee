//! What was done at the desk, so that it can be taken back, also after a restart, and so that a crash between two files of
//! one change leaves neither half.
//!
//! A change is noted here before its files are written, and noted again when they are. A desk that finds a change begun
//! and not ended writes the rest of it, where the files are still as it found them. The journal is in `.sayso/desk/` of the
//! folder; it may be deleted, and then nothing can be taken back.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use sayso_newsroom::files;
use serde::{Deserialize, Serialize};

/// So many things can be taken back.
const MOST: usize = 200;

/// A file before a change and after it; nothing where there was or is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Turned {
    pub(crate) path: String,
    pub(crate) before: Option<String>,
    pub(crate) after: Option<String>,
}

/// Something that was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Deed {
    /// In a few words.
    pub(crate) what: String,
    pub(crate) files: Vec<Turned>,
}

/// Which way a deed is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Way {
    Do,
    Undo,
    Redo,
}

/// A line of the journal.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Note {
    /// Something begins.
    Begun(Way, Deed),
    /// It is written.
    Done,
}

/// The journal of one desk.
pub(crate) struct Journal {
    folder: PathBuf,
    /// Locked as long as this desk is open: another desk on the same folder has a journal of its own.
    file: File,
    /// Held while files are compared and written, so that two desks never write between one another.
    writing: PathBuf,
    done: Vec<Deed>,
    undone: Vec<Deed>,
}

impl Journal {
    /// Opens the first journal of a folder that no other desk has, and ends what a crash has left; gives what it found.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(crate) fn open(folder: &Path) -> Result<(Self, Vec<String>)> {
        let place = folder.join(".sayso/desk");
        let told = || format!("{} cannot be made", place.display());
        files::keep(&folder.join(".sayso/about.txt"), b"What Sayso keeps beside your files: it may be deleted.\n")
            .with_context(told)?;
        fs::create_dir_all(&place).with_context(told)?;
        for n in 1.. {
            let path = place.join(format!("journal-{n}"));
            let mut options = OpenOptions::new();
            let file = options.read(true).append(true).create(true).open(&path).with_context(told)?;
            if file.try_lock().is_err() {
                continue;
            }
            let writing = place.join("writing");
            let mut this = Self { folder: folder.to_path_buf(), file, writing, done: Vec::new(), undone: Vec::new() };
            let notices = this.recall()?;
            return Ok((this, notices));
        }
        bail!("{}", told())
    }

    /// What can be taken back.
    pub(crate) fn undo(&self) -> Option<&Deed> {
        self.done.last()
    }

    /// What can be done again.
    pub(crate) fn redo(&self) -> Option<&Deed> {
        self.undone.last()
    }

    /// Does something: all of its files or, if one is not as it was before, none. Gives the paths of those.
    ///
    /// # Errors
    /// When a file cannot be written: what was written before it is taken back.
    pub(crate) fn turn(&mut self, deed: Deed) -> Result<Vec<String>> {
        self.write(Way::Do, deed)
    }

    /// Takes the last deed back, or does the last one again that was taken back; gives what it is.
    ///
    /// # Errors
    /// As [`Journal::turn`]; and when there is nothing.
    pub(crate) fn again(&mut self, is_undo: bool) -> Result<(String, Vec<String>)> {
        let (deed, way, none) = match is_undo {
            true => (self.undo(), Way::Undo, "there is nothing to take back"),
            false => (self.redo(), Way::Redo, "there is nothing to do again"),
        };
        let deed = deed.cloned().context(none)?;
        Ok((deed.what.clone(), self.write(way, deed)?))
    }

    /// Writes the files of a deed; none if one is not as it was before.
    fn write(&mut self, way: Way, deed: Deed) -> Result<Vec<String>> {
        let lock = File::create(&self.writing).context("the desk's own folder cannot be written")?;
        lock.lock().context("another desk is writing")?;
        let turned = turned(way, &deed);
        let mut differing = Vec::new();
        for one in &turned {
            if self.read(&one.path)? != one.before {
                differing.push(one.path.clone());
            }
        }
        if !differing.is_empty() {
            return Ok(differing);
        }
        let length = self.length()?;
        self.note(&Note::Begun(way, deed.clone()))?;
        for (n, one) in turned.iter().enumerate() {
            if let Err(error) = put(&self.folder, &one.path, one.after.as_deref()) {
                for written in turned[..n].iter().rev() {
                    put(&self.folder, &written.path, written.before.as_deref())
                        .with_context(|| format!("{error:#}; and what was written before it cannot be taken back"))?;
                }
                // To take the note back needs no room.
                self.file.set_len(length).context("the desk's journal")?;
                return Err(error.context("nothing was changed"));
            }
        }
        // All is in the files by now, whether this is noted or not: a desk that finds no note looks at them.
        let _ = self.note(&Note::Done);
        self.take_in(way, deed);
        Ok(differing)
    }

    /// What can be taken back and done again, after a deed.
    fn take_in(&mut self, way: Way, deed: Deed) {
        match way {
            Way::Do => self.undone.clear(),
            Way::Undo => {
                self.done.pop();
                self.undone.push(deed);
                return;
            }
            Way::Redo => drop(self.undone.pop()),
        }
        self.done.push(deed);
        if self.done.len() > MOST {
            self.done.remove(0);
        }
    }

    fn read(&self, path: &str) -> Result<Option<String>> {
        match fs::read(self.folder.join(path)) {
            Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error).with_context(|| path.to_owned()),
        }
    }

    /// Adds a note, all of it or nothing.
    fn note(&mut self, note: &Note) -> Result<()> {
        let mut line = serde_json::to_string(note)?;
        line.push('\n');
        let length = self.length()?;
        let noted = self.file.write_all(line.as_bytes()).and_then(|()| self.file.sync_data());
        if noted.is_err() {
            // On a full disk the half of a line would spoil the next one.
            let _ = self.file.set_len(length);
        }
        noted.context("the desk's journal cannot be written")
    }

    fn length(&self) -> Result<u64> {
        Ok(self.file.metadata().context("the desk's journal")?.len())
    }

    /// Reads the journal, and ends what was begun; gives what it found.
    fn recall(&mut self) -> Result<Vec<String>> {
        let mut begun: Option<(Way, Deed)> = None;
        let mut bytes = Vec::new();
        self.file.read_to_end(&mut bytes).context("the desk's journal cannot be read")?;
        // A line that was not written to its end tells of nothing that was done, and would spoil the next one.
        bytes.truncate(bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1));
        self.file.set_len(bytes.len() as u64).context("the desk's journal")?;
        let text = String::from_utf8_lossy(&bytes);
        let lines = text.lines();
        for note in lines.filter_map(|line| serde_json::from_str(line).ok()) {
            match note {
                Note::Begun(way, deed) => begun = Some((way, deed)),
                Note::Done => begun.take().into_iter().for_each(|(way, deed)| self.take_in(way, deed)),
            }
        }
        let Some((way, deed)) = begun else { return Ok(Vec::new()) };
        let lock = File::create(&self.writing).context("the desk's own folder cannot be written")?;
        lock.lock().context("another desk is writing")?;
        let (mut ended, mut other) = (Vec::new(), Vec::new());
        for one in turned(way, &deed) {
            let now = self.read(&one.path)?;
            if now == one.before && now != one.after {
                put(&self.folder, &one.path, one.after.as_deref())?;
                ended.push(one.path.clone());
            } else if now != one.after {
                other.push(one.path.clone());
            }
            files::sweep(&self.folder.join(&one.path));
        }
        self.note(&Note::Done)?;
        let mut notices = vec![match ended.is_empty() {
            true => format!("The desk was ended while it wrote “{}”. All of it is in the files.", deed.what),
            false => {
                format!("The desk was ended while it wrote “{}”. It was completed: {}.", deed.what, ended.join(", "))
            }
        }];
        if !other.is_empty() {
            notices.push(format!(
                "Of that, these files were changed by another hand since: {}. Look at them.",
                other.join(", ")
            ));
        }
        self.take_in(way, deed);
        Ok(notices)
    }
}

/// The files of a deed as they are turned.
fn turned(way: Way, deed: &Deed) -> Vec<Turned> {
    if way != Way::Undo {
        return deed.files.clone();
    }
    let back = |one: &Turned| Turned { path: one.path.clone(), before: one.after.clone(), after: one.before.clone() };
    deed.files.iter().rev().map(back).collect()
}

fn put(folder: &Path, path: &str, text: Option<&str>) -> Result<()> {
    let whole = folder.join(path);
    match text {
        Some(text) => files::write(&whole, text.as_bytes()),
        None => fs::remove_file(&whole).with_context(|| format!("{path} cannot be removed")),
    }
}
