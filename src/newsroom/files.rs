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

/// Keeps something for the next run in `.sayso/` of a newsroom's folder, which git leaves alone, and which may be deleted.
///
/// # Errors
/// As [`write`].
pub fn keep(path: &Path, bytes: &[u8]) -> Result<()> {
    write(path, bytes)?;
    let ignore = path.with_file_name(".gitignore");
    if ignore.exists() { Ok(()) } else { write(&ignore, b"*\n") }
}

/// What a name ends with while its file is written.
const PART: &str = ".part";

/// Takes away what interrupted writes of a file have left beside it. Nobody may be writing it.
pub fn sweep(path: &Path) {
    let Some((folder, name)) = path.parent().zip(path.file_name()) else { return };
    let begins = format!(".{}.", name.to_string_lossy());
    for left in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = left.file_name();
        if name.to_str().is_some_and(|name| name.starts_with(&begins) && name.ends_with(PART)) {
            // What stays is read by nobody.
            let _ = fs::remove_file(left.path());
        }
    }
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
    let put = || -> std::io::Result<()> {
        fs::create_dir_all(folder)?;
        let (prefix, mut builder) = (format!(".{name}."), tempfile::Builder::new());
        builder.prefix(&prefix).suffix(PART);
        // Temporary files are for their owner alone; what editors write is for whom the system says.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let mut file = builder.tempfile_in(folder)?;
        file.write_all(bytes)?;
        if let Ok(old) = fs::metadata(&target) {
            file.as_file().set_permissions(old.permissions())?;
        }
        file.as_file().sync_all()?;
        file.persist(&target).map(drop).map_err(|error| error.error)
    };
    put().with_context(|| format!("{} cannot be written", path.display()))
}
