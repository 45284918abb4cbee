//! What is kept beside a site until its next build. Whatever is not as it was kept is not there.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use sayso_newsroom::outline::{self, ArticleOutline, Digest, RegistryOutline};
use serde::{Deserialize, Serialize};

use crate::site::{Keeper, Known};

/// The name of the file that tells what all others are.
const MEMORY: &str = "memory";

/// A file as it was left: its bytes, and the time of its last change.
pub(super) type Stamp = (u64, u64);

/// What a build leaves for the next one.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Memory {
    /// The program and the settings that made it.
    pub(super) made_by: Digest,
    /// The folder's files.
    pub(super) files: BTreeMap<String, Digest>,
    pub(super) articles: Vec<Arc<ArticleOutline>>,
    pub(super) registry: RegistryOutline,
    pub(super) known: Known,
    /// What is kept under which name.
    pub(super) names: BTreeMap<String, Digest>,
    /// The list of the site's files.
    pub(super) list: Digest,
    /// Each of the site's files as it was left, in the order of the list.
    pub(super) stamps: Vec<Stamp>,
}

/// Where things are kept.
#[derive(Debug)]
enum Place {
    Folder(PathBuf),
    Memory(Mutex<HashMap<String, Vec<u8>>>),
}

/// The things that are kept.
#[derive(Debug)]
pub(super) struct Cache {
    place: Place,
    names: Mutex<BTreeMap<String, Digest>>,
    /// Whether something could not be kept: then all is built the next time.
    is_broken: AtomicBool,
}

impl Cache {
    /// The cache beside a site's folder; nothing where there is no place for one.
    pub(super) fn beside(out: &Path) -> Option<Self> {
        let out = std::path::absolute(out).ok()?;
        let name = format!(".{}.sayso-cache", out.file_name()?.to_str()?);
        Some(Self::at(Place::Folder(out.parent()?.join(name))))
    }

    /// One that ends with this process.
    pub(super) fn in_memory() -> Self {
        Self::at(Place::Memory(Mutex::default()))
    }

    fn at(place: Place) -> Self {
        Self { place, names: Mutex::default(), is_broken: AtomicBool::new(false) }
    }

    /// What the last build left, if all of it is readable.
    pub(super) fn recall(&self) -> Option<Memory> {
        let bytes = self.read(MEMORY)?;
        let (body, digest) = bytes.split_at_checked(bytes.len().checked_sub(16)?)?;
        if outline::digest(body) != digest {
            return None;
        }
        let memory: Memory = postcard::from_bytes(body).ok()?;
        *self.names.lock().unwrap_or_else(PoisonError::into_inner) = memory.names.clone();
        Some(memory)
    }

    /// Leaves something for the next build, with the names of all that is kept. Where it cannot be left, all is forgotten.
    pub(super) fn remember(&self, memory: Option<Memory>) {
        let bytes = memory.and_then(|mut memory| {
            memory.names = self.names.lock().unwrap_or_else(PoisonError::into_inner).clone();
            postcard::to_allocvec(&memory).ok()
        });
        let is_left = bytes.filter(|_| !self.is_broken.load(Ordering::Relaxed)).is_some_and(|mut bytes| {
            bytes.extend(outline::digest(&bytes));
            self.write(MEMORY, &bytes).is_ok()
        });
        if !is_left {
            self.forget();
        }
    }

    /// Forgets everything.
    pub(super) fn forget(&self) {
        self.names.lock().unwrap_or_else(PoisonError::into_inner).clear();
        self.is_broken.store(false, Ordering::Relaxed);
        match &self.place {
            Place::Folder(folder) => drop(fs::remove_dir_all(folder)),
            Place::Memory(all) => all.lock().unwrap_or_else(PoisonError::into_inner).clear(),
        }
    }

    fn read(&self, name: &str) -> Option<Vec<u8>> {
        match &self.place {
            Place::Folder(folder) => fs::read(folder.join(name)).ok(),
            Place::Memory(all) => all.lock().unwrap_or_else(PoisonError::into_inner).get(name).cloned(),
        }
    }

    fn write(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        match &self.place {
            Place::Folder(folder) => {
                let path = folder.join(name);
                path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, bytes))
            }
            Place::Memory(all) => {
                all.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), bytes.to_vec());
                Ok(())
            }
        }
    }
}

impl Keeper for Cache {
    fn keep(&self, name: &str, bytes: &[u8]) {
        if self.write(name, bytes).is_err() {
            self.is_broken.store(true, Ordering::Relaxed);
        }
        let mut names = self.names.lock().unwrap_or_else(PoisonError::into_inner);
        names.insert(name.to_owned(), outline::digest(bytes));
    }

    fn has(&self, name: &str) -> bool {
        self.names.lock().unwrap_or_else(PoisonError::into_inner).contains_key(name)
    }

    fn kept(&self, name: &str) -> Option<Vec<u8>> {
        let digest = *self.names.lock().unwrap_or_else(PoisonError::into_inner).get(name)?;
        self.read(name).filter(|bytes| outline::digest(bytes) == digest)
    }
}
