//! Puts a site into its folder so that a reader never meets half of it.
//!
//! Everything is written beside the folder first. Where all that is in the folder is ours, the two
//! are then exchanged in one step, if the system can. Else the files go in one by one, in an order
//! in which no page ever points to a file that is not there: hashed files, pages, the index, and
//! only then what is no longer needed is taken out.
//!
//! Hashed files of earlier builds stay for ever, because pages of others may have pinned them.
//! Files that are not ours stay where they are. `sayso.sha256` lists what is ours, so that
//! `sha256sum -c sayso.sha256` checks a site.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::{OsStr, OsString};
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result, bail};
use sayso_core::database::sha256;
use walkdir::WalkDir;

use crate::site;

/// Lists our files and their hashes, in the format of `sha256sum`.
pub const LIST: &str = "sayso.sha256";

/// What no build takes away by itself.
const ASKED_FOR: [&str; 2] = ["index.html", "embed/sayso.js"];

/// What the name of a place inside of the folder begins with, where none can be made beside it.
const INSIDE: &str = ".sayso-";

/// Stands for a page that others point to before it is in its place.
const COMING: &str = "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>…</title>\n\
    <p>This page is just being published. Load it again.</p>\n</html>\n";

/// Our files: path within the folder → SHA-256 in hexadecimal.
type List = BTreeMap<String, String>;

/// The files of a site.
#[derive(Default)]
struct Files {
    all: List,
    hashed: BTreeSet<String>,
}

/// A site that is being written beside its folder. Dropping it leaves the folder as it was.
pub struct Stage {
    out: PathBuf,
    /// Holds `new`, the site, and a lock that tells other builds that this one runs.
    beside: PathBuf,
    /// What was written, from every core.
    files: Mutex<Files>,
    /// Of a change: what is there already.
    there: Option<List>,
    _lock: File,
}

impl Stage {
    /// Makes a place beside the folder, and clears away what killed builds left there.
    ///
    /// # Errors
    /// When the folder's parent cannot be written.
    pub fn open(out: &Path) -> Result<Self> {
        let in_out = || format!("{} cannot be made", out.display());
        let out = match fs::canonicalize(out) {
            Ok(out) => out,
            Err(_) => {
                let parent = out.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
                fs::create_dir_all(parent).with_context(in_out)?;
                fs::canonicalize(parent).with_context(in_out)?.join(out.file_name().with_context(in_out)?)
            }
        };
        if out.exists() && !out.is_dir() {
            bail!("{} is a file; name a folder with --out", out.display());
        }
        let (parent, name) = (out.parent().with_context(in_out)?, out.file_name().with_context(in_out)?);
        let mut prefix = OsString::from(".");
        prefix.push(name);
        prefix.push(".sayso-");
        clear_leftovers(parent, &prefix);
        let own = |prefix: &OsStr| {
            let mut own = prefix.to_owned();
            own.push(std::process::id().to_string());
            own
        };
        // Inside of the folder where beside it nothing can be made, or not on the same disk.
        let mut beside = parent.join(own(&prefix));
        if (out.exists() && !same_disk(parent, &out)) || fs::create_dir(&beside).is_err() {
            clear_leftovers(&out, OsStr::new(INSIDE));
            beside = out.join(own(OsStr::new(INSIDE)));
            fs::create_dir(&beside).with_context(|| format!("{} cannot be made", beside.display()))?;
        }
        let lock = File::create(beside.join("lock"))?;
        lock.lock()?;
        fs::create_dir(beside.join("new"))?;
        Ok(Self { out, beside, files: Mutex::default(), there: None, _lock: lock })
    }

    /// The same for a change of the site that is there: what is the same is not written again.
    ///
    /// # Errors
    /// When the list of files cannot be read.
    pub fn of_change(out: &Path) -> Result<Self> {
        let mut stage = Self::open(out)?;
        stage.there = Some(read_list(&stage.out.join(LIST))?);
        Ok(stage)
    }

    /// Writes one file of the site.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn put(&self, file: &site::File) -> Result<()> {
        let hash = sha256(file.bytes);
        if self.there.as_ref().is_some_and(|there| there.get(file.path) == Some(&hash)) {
            return Ok(());
        }
        let path = self.new_site().join(file.path);
        let written = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, file.bytes));
        written.with_context(|| format!("{} cannot be written", path.display()))?;
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        files.all.insert(file.path.to_owned(), hash);
        if file.is_hashed {
            files.hashed.insert(file.path.to_owned());
        }
        Ok(())
    }

    /// Puts a change of the site into its folder, and takes out the files of these paths, which are not of the site any
    /// more. False where nothing was changed, because the folder is not as it was, or a file is in the way that is not ours.
    ///
    /// # Errors
    /// When something cannot be written.
    pub fn publish_change(mut self, gone: &[String]) -> Result<bool> {
        let files = std::mem::take(self.files.get_mut().unwrap_or_else(PoisonError::into_inner));
        let _alone = lock_folder(&self.out)?;
        let ours = read_list(&self.out.join(LIST))?;
        let is_in_the_way = |path: &String| {
            let file = self.out.join(path);
            let above = file.ancestors().skip(1).take_while(|above| *above != self.out);
            file.symlink_metadata().is_ok() || above.into_iter().any(|above| above.exists() && !above.is_dir())
        };
        if self.there.as_ref() != Some(&ours)
            || files.all.keys().filter(|path| !ours.contains_key(*path)).any(is_in_the_way)
        {
            return Ok(false);
        }
        let mut list = ours.clone();
        gone.iter().for_each(|path| drop(list.remove(path)));
        list.extend(files.all.clone());
        let there: BTreeSet<String> = ours.keys().cloned().collect();
        self.put_in_order(&files, &ours, &there, &list)?;
        Ok(true)
    }

    /// Puts the site into its folder.
    ///
    /// # Errors
    /// When a file that is not ours is in the way, or something cannot be written.
    pub fn publish(mut self) -> Result<()> {
        let files = std::mem::take(self.files.get_mut().unwrap_or_else(PoisonError::into_inner));
        let _alone = lock_folder(&self.out)?;
        let ours = read_list(&self.out.join(LIST))?;
        let there = walk(&self.out, &self.beside)?;
        let foreign: Vec<&String> = there.iter().filter(|path| !ours.contains_key(*path) && *path != LIST).collect();
        // A file of ours, or a folder that ours go into.
        let is_in_the_way = |path: &str| {
            let below = files
                .all
                .range(format!("{path}/")..)
                .next()
                .is_some_and(|(ours, _)| ours.starts_with(&format!("{path}/")));
            let above = path.match_indices('/').any(|(at, _)| files.all.contains_key(&path[..at]));
            below || above || files.all.contains_key(path)
        };
        if let Some(path) = foreign.iter().find(|path| is_in_the_way(path)) {
            bail!(
                "{} is in the way: it is not Sayso’s; move it, or choose another folder",
                self.out.join(path).display()
            );
        }
        if let Some(path) = ASKED_FOR.iter().find(|path| ours.contains_key(**path) && !files.all.contains_key(**path)) {
            bail!(
                "this build would take {} away, which readers and pages of others ask for; build with the widget, into \
                 another folder, or delete that file first",
                self.out.join(path).display()
            );
        }
        // What earlier builds named by its content: pages of others may ask for it.
        let is_kept = |path: &str| is_hashed(path) && there.contains(path);
        let kept: List =
            ours.iter().filter(|(path, _)| is_kept(path)).map(|(path, hash)| (path.clone(), hash.clone())).collect();
        let list: List = kept.iter().chain(&files.all).map(|(path, hash)| (path.clone(), hash.clone())).collect();
        // A shell whose working directory is the folder would be left in the old one.
        let is_here = std::env::current_dir().is_ok_and(|here| here.starts_with(&self.out));
        if foreign.is_empty()
            && !is_here
            && !self.beside.starts_with(&self.out)
            && self.exchange(&files, &kept, &list)?
        {
            return self.keep_late_comers(&there);
        }
        self.put_in_order(&files, &ours, &there, &list)
    }

    fn new_site(&self) -> PathBuf {
        self.beside.join("new")
    }

    /// Exchanges the folder as a whole; false where the system cannot.
    fn exchange(&self, files: &Files, kept: &List, list: &List) -> Result<bool> {
        let new = self.new_site();
        for path in kept.keys().filter(|path| !files.all.contains_key(*path)) {
            let (from, to) = (self.out.join(path), new.join(path));
            to.parent().map_or(Ok(()), fs::create_dir_all)?;
            fs::hard_link(&from, &to)
                .or_else(|_| fs::copy(&from, &to).map(drop))
                .with_context(|| format!("{} cannot be kept", from.display()))?;
        }
        fs::write(new.join(LIST), write_list(list))?;
        if let Ok(metadata) = fs::metadata(&self.out) {
            fs::set_permissions(&new, metadata.permissions())?;
        } else {
            return fs::rename(&new, &self.out)
                .map(|()| true)
                .with_context(|| format!("{} cannot be made", self.out.display()));
        }
        Ok(exchange(&new, &self.out).is_ok())
    }

    /// What somebody else put into the folder while it was exchanged.
    fn keep_late_comers(&self, known: &BTreeSet<String>) -> Result<()> {
        let old = self.new_site();
        for path in walk(&old, &self.beside.join("lock"))?.difference(known) {
            let (from, to) = (old.join(path), self.out.join(path));
            if !to.exists() {
                let moved = to.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::rename(&from, &to));
                moved.with_context(|| format!("{} cannot be kept", from.display()))?;
            }
        }
        Ok(())
    }

    /// File by file. At every moment each page points to what is there.
    fn put_in_order(&self, files: &Files, ours: &List, there: &BTreeSet<String>, list: &List) -> Result<()> {
        fs::create_dir_all(&self.out)?;
        // Whatever happens now, the next build knows these files for ours.
        let both: List = ours.iter().chain(list).map(|(path, hash)| (path.clone(), hash.clone())).collect();
        self.replace(LIST, write_list(&both).as_bytes())?;
        for path in &files.hashed {
            self.move_in(path)?;
        }
        let is_page = |path: &&String| path.ends_with(".html");
        let pages: Vec<&String> = files.all.keys().filter(is_page).collect();
        for path in pages.iter().filter(|path| !there.contains(**path)) {
            self.replace(path, COMING.as_bytes())?;
        }
        let others = files.all.keys().filter(|path| !files.hashed.contains(*path) && !is_page(path));
        for path in others {
            self.move_in(path)?;
        }
        // The index names all others: it comes last, as do what it names.
        let (top, deep): (Vec<_>, Vec<_>) = pages.into_iter().partition(|path| !path.contains('/'));
        for path in deep.into_iter().chain(top.into_iter().rev()) {
            self.move_in(path)?;
        }
        let gone: Vec<&String> =
            ours.keys().filter(|path| !list.contains_key(*path) && there.contains(*path)).collect();
        // Pages that go may point to one another: first none of them points anywhere.
        for path in gone.iter().filter(|path| is_page(path)) {
            self.replace(path, COMING.as_bytes())?;
        }
        for path in gone {
            remove_with_empty_folders(&self.out, path)?;
        }
        self.replace(LIST, write_list(list).as_bytes())
    }

    fn move_in(&self, path: &str) -> Result<()> {
        let (from, to) = (self.new_site().join(path), self.out.join(path));
        let moved = to.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::rename(&from, &to));
        moved.with_context(|| format!("{} cannot be written", to.display()))
    }

    fn replace(&self, path: &str, bytes: &[u8]) -> Result<()> {
        let (from, to) = (self.beside.join("part"), self.out.join(path));
        let written = to.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&from, bytes));
        written.and_then(|()| fs::rename(&from, &to)).with_context(|| format!("{} cannot be written", to.display()))
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // After an exchange this is the old site. What cannot be removed now, the next build removes.
        remove_stage(&self.beside);
    }
}

/// Whether a path of ours names its content: such files are kept for ever.
fn is_hashed(path: &str) -> bool {
    path.starts_with("assets/") || path.starts_with("claims/") || path.starts_with("embed/sayso-")
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Waits until no other build is putting files into a folder.
fn lock_folder(folder: &Path) -> Result<Option<File>> {
    loop {
        // Where a folder cannot be opened as a file, builds do not wait for one another.
        let Ok(open) = File::open(folder) else { return Ok(None) };
        if open.lock().is_err() {
            return Ok(None);
        }
        // The other build may have exchanged the folder for another.
        if same_file(&open, folder) {
            return Ok(Some(open));
        }
    }
}

#[cfg(unix)]
fn same_file(open: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let identity = |metadata: fs::Metadata| (metadata.dev(), metadata.ino());
    let (open, there) = (open.metadata().map(identity), fs::metadata(path).map(identity));
    open.is_ok_and(|open| there.is_ok_and(|there| open == there))
}

#[cfg(not(unix))]
fn same_file(_: &File, _: &Path) -> bool {
    true
}

/// Removes what builds left that were killed; those that still run hold their lock.
fn clear_leftovers(parent: &Path, prefix: &OsStr) {
    let is_ours = |name: &OsStr| {
        let number = name.as_encoded_bytes().strip_prefix(prefix.as_encoded_bytes());
        number.is_some_and(|number| !number.is_empty() && number.iter().all(u8::is_ascii_digit))
    };
    let entries = fs::read_dir(parent).into_iter().flatten().flatten();
    for entry in entries.filter(|entry| is_ours(&entry.file_name())) {
        let left = match File::open(entry.path().join("lock")) {
            Ok(lock) => !matches!(lock.try_lock(), Err(TryLockError::WouldBlock)),
            Err(_) => false,
        };
        if left {
            remove_stage(&entry.path());
        } else {
            // Killed before it had its lock; one that is not empty stays.
            let _ = fs::remove_dir(entry.path());
        }
    }
}

/// The lock goes last: what is left without one would not be known for ours.
fn remove_stage(beside: &Path) {
    let _ = fs::remove_file(beside.join("part"));
    if fs::remove_dir_all(beside.join("new")).is_ok() || !beside.join("new").exists() {
        let _ = fs::remove_dir_all(beside);
    }
}

#[cfg(unix)]
fn same_disk(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let device = |path: &Path| fs::metadata(path).map(|metadata| metadata.dev()).ok();
    device(one) == device(other)
}

#[cfg(not(unix))]
fn same_disk(_: &Path, _: &Path) -> bool {
    true
}

/// All files in a folder, by path within it, but for one place; links and whatever else there is
/// count as files, and so do empty folders, whose paths end with a slash.
fn walk(folder: &Path, but: &Path) -> Result<BTreeSet<String>> {
    let is_gone =
        |error: &walkdir::Error| error.io_error().is_some_and(|error| error.kind() == io::ErrorKind::NotFound);
    let mut files = BTreeSet::new();
    for entry in WalkDir::new(folder).min_depth(1).into_iter().filter_entry(|entry| entry.path() != but) {
        let entry = match entry {
            Err(error) if is_gone(&error) => continue,
            entry => entry.with_context(|| format!("{} cannot be read", folder.display()))?,
        };
        let names = entry.path().strip_prefix(folder)?.components().map(|part| part.as_os_str().to_string_lossy());
        let path = names.collect::<Vec<_>>().join("/");
        if !entry.file_type().is_dir() {
            files.insert(path);
        } else if fs::read_dir(entry.path()).is_ok_and(|mut entries| entries.next().is_none()) {
            files.insert(path + "/");
        }
    }
    Ok(files)
}

fn read_list(path: &Path) -> Result<List> {
    let text = match fs::read_to_string(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(List::new()),
        text => text.with_context(|| format!("{} cannot be read", path.display()))?,
    };
    let entry = |line: &str| line.split_once("  ").map(|(hash, path)| (path.to_owned(), hash.to_owned()));
    let entries: Option<List> = text.lines().map(entry).collect();
    entries.with_context(|| format!("{} is damaged; delete it to say that no file here is Sayso’s", path.display()))
}

fn write_list(list: &List) -> String {
    list.iter().map(|(path, hash)| format!("{hash}  {path}\n")).collect()
}

fn remove_with_empty_folders(out: &Path, path: &str) -> Result<()> {
    let file = out.join(path);
    fs::remove_file(&file).with_context(|| format!("{} cannot be removed", file.display()))?;
    for folder in file.ancestors().skip(1).take_while(|folder| *folder != out) {
        // Not empty: something else is in it.
        if fs::remove_dir(folder).is_err() {
            break;
        }
    }
    Ok(())
}
