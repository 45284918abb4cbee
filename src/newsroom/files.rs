//! Changes of editors' files, each written whole or not at all.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result};

/// A file as it will be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its path within the folder.
    pub path: String,
    /// Its whole new text.
    pub text: String,
}

/// Puts a file in place of another one: an interrupted write leaves the old one as it was.
///
/// # Errors
/// When the folder cannot be written; the path is in the error.
pub fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    // A link stays a link: what it leads to is replaced.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let folder = target.parent().unwrap_or(Path::new("."));
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let beside = folder.join(format!(".{name}.{}.part", std::process::id()));
    let put = || -> std::io::Result<()> {
        fs::create_dir_all(folder)?;
        let mut file = fs::File::create(&beside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        if let Ok(old) = fs::metadata(&target) {
            fs::set_permissions(&beside, old.permissions())?;
        }
        fs::rename(&beside, &target)
    };
    put()
        .inspect_err(|_| drop(fs::remove_file(&beside)))
        .with_context(|| format!("{} cannot be written", path.display()))
}
