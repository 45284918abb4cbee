//! What a model has told before, by a digest of the text. Never trusted: a file of another length or form is begun anew.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sayso_core::database::sha256;
use sayso_newsroom::files;

/// The length of the digest of all entries, in hexadecimal, behind them.
const DIGEST: usize = 64;

/// How many bytes of a text's digest stand for it.
const KEY: usize = 16;

/// Vectors by text.
pub(crate) struct Cache {
    path: PathBuf,
    size: usize,
    known: BTreeMap<[u8; KEY], Vec<f32>>,
    is_new: bool,
}

impl Cache {
    /// The digest of a text.
    pub(crate) fn key(text: &str) -> [u8; KEY] {
        let mut key = [0; KEY];
        // In hexadecimal, as digests are written everywhere here.
        key.copy_from_slice(&sha256(text.as_bytes()).as_bytes()[..KEY]);
        key
    }

    /// Reads a cache of vectors of a size; one that is absent or damaged holds none.
    pub(crate) fn open(path: &Path, size: usize) -> Self {
        let bytes = std::fs::read(path).unwrap_or_default();
        let whole = bytes.split_at_checked(bytes.len().saturating_sub(DIGEST));
        let whole = whole.filter(|(entries, digest)| sha256(entries).as_bytes() == *digest);
        let entries = whole.map_or(&[][..], |(entries, _)| entries);
        let known = entries.chunks_exact(KEY + size * 4).filter_map(read).collect();
        Self { path: path.to_path_buf(), size, known, is_new: false }
    }

    pub(crate) fn get(&self, key: &[u8; KEY]) -> Option<Vec<f32>> {
        self.known.get(key).cloned()
    }

    pub(crate) fn put(&mut self, key: [u8; KEY], vector: &[f32]) {
        if vector.len() == self.size {
            self.known.insert(key, vector.to_vec());
            self.is_new = true;
        }
    }

    /// Writes it, whole or not at all.
    pub(crate) fn keep(&self) -> Result<()> {
        if !self.is_new {
            return Ok(());
        }
        let mut bytes = Vec::with_capacity(self.known.len() * (KEY + self.size * 4));
        for (key, vector) in &self.known {
            bytes.extend_from_slice(key);
            bytes.extend(vector.iter().flat_map(|x| x.to_le_bytes()));
        }
        bytes.extend_from_slice(sha256(&bytes).as_bytes());
        files::keep(&self.path, &bytes).with_context(|| self.path.display().to_string())
    }
}

/// One entry.
fn read(entry: &[u8]) -> Option<([u8; KEY], Vec<f32>)> {
    let (key, numbers) = entry.split_at_checked(KEY)?;
    let vector: Vec<f32> =
        numbers.chunks_exact(4).filter_map(|x| Some(f32::from_le_bytes(x.try_into().ok()?))).collect();
    Some((key.try_into().ok()?, vector))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_damaged_cache_is_begun_anew() {
        let folder = std::env::temp_dir().join(format!("sayso-vectors-{}", std::process::id()));
        let path = folder.join("vectors");
        let mut cache = Cache::open(&path, 2);
        cache.put(Cache::key("one"), &[0.6, 0.8]);
        cache.keep().unwrap();
        assert_eq!(Cache::open(&path, 2).get(&Cache::key("one")), Some(vec![0.6, 0.8]));
        let mut bytes = std::fs::read(&path).unwrap();
        bytes[KEY] ^= 0x7f;
        std::fs::write(&path, &bytes).unwrap();
        assert_eq!(Cache::open(&path, 2).get(&Cache::key("one")), None);
        std::fs::write(&path, &bytes[1..]).unwrap();
        assert_eq!(Cache::open(&path, 2).get(&Cache::key("one")), None);
        std::fs::remove_dir_all(folder).unwrap();
    }
}
