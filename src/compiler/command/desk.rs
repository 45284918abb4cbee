//! What editors do at their desk: `new`, `import`, `propose`, `review`.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};
use sayso::proposals::{self, Asked};
use sayso::{Inputs, start};

use super::output::{Format, print, print_list, progress, write};

pub(super) fn begin(folder: &Path, publisher: &str, site: &str) -> Result<ExitCode> {
    std::fs::create_dir_all(folder.join("articles")).with_context(|| folder.display().to_string())?;
    let inputs = Inputs::load(folder).context("the folder cannot be read")?;
    let changes = start::files(&inputs, publisher, site, &today())?;
    write(folder, &changes)?;
    eprintln!("{} is begun. Next:", folder.display());
    eprintln!("  sayso import {0} page.html     take over an article", folder.display());
    eprintln!("  sayso propose {}              who said what in it", folder.display());
    eprintln!("  sayso review {}               decide", folder.display());
    eprintln!("  sayso check {}                what is still missing", folder.display());
    Ok(ExitCode::SUCCESS)
}

/// Today's date, of the machine; only commands may ask for it.
fn today() -> String {
    let seconds = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |time| time.as_secs());
    let (year, month, day) = civil(i64::try_from(seconds / 86_400).unwrap_or(0));
    format!("{year:04}-{month:02}-{day:02}")
}

/// The civil date of a day since 1970-01-01 (Howard Hinnant, "chrono-compatible date algorithms").
fn civil(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day_of_year - (153 * shifted_month + 2) / 5 + 1)
}

#[cfg(feature = "desk")]
pub(super) fn import(folder: &Path, files: &[std::path::PathBuf], known: &sayso::ingest::Known) -> Result<ExitCode> {
    let mut complete = true;
    for file in files {
        let inputs = Inputs::load(folder).context("the folder cannot be read")?;
        let size = std::fs::metadata(file).with_context(|| file.display().to_string())?.len();
        anyhow::ensure!(
            size <= sayso::ingest::LARGEST as u64,
            "{}: {} megabytes are no article; the largest that is read has {}",
            file.display(),
            size >> 20,
            sayso::ingest::LARGEST >> 20
        );
        let bytes = std::fs::read(file).with_context(|| file.display().to_string())?;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if name.ends_with(".json") || name.ends_with(".jsonld") {
            let imported = sayso::import::read(&inputs, &sayso::ingest::decode(&bytes))
                .with_context(|| file.display().to_string())?;
            write(folder, &imported.changes)?;
            imported.taken.iter().for_each(|line| eprintln!("{}", line.escape_debug()));
            imported.left.iter().for_each(|line| eprintln!("left out: {}", line.escape_debug()));
            complete &= imported.left.is_empty();
            continue;
        }
        let page = sayso::ingest::read(&name, &bytes).with_context(|| file.display().to_string())?;
        let taken = sayso::ingest::files(&inputs, &page, known).with_context(|| file.display().to_string())?;
        write(folder, &taken.changes)?;
        eprintln!(
            "article `{}`: {} paragraphs, in {}.txt and articles/{}.toml",
            taken.id,
            page.paragraphs.len(),
            taken.id,
            taken.id
        );
        if !taken.missing.is_empty() {
            eprintln!(
                "  the page does not say: {}; write it into articles/{}.toml",
                taken.missing.join(", "),
                taken.id
            );
            complete = false;
        }
    }
    Ok(if complete { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

pub(super) fn propose(folder: &Path, asked: Asked, dry_run: bool, format: Format) -> Result<ExitCode> {
    let inputs = Inputs::load(folder).context("the folder cannot be read")?;
    let articles = inputs.files.keys().filter(|path| path.starts_with("articles/")).count();
    let proposed = proposals::propose(&inputs, asked, &mut progress(articles));
    print_list(&proposed.diagnostics, &inputs, format, false)?;
    for (path, (text, outcome)) in &proposed.files {
        if articles <= 20 || !outcome.unfit.is_empty() {
            eprintln!(
                "{path}: {} open, {} new, {} followed the article, {} gone",
                outcome.open,
                outcome.added.len(),
                outcome.moved.len(),
                outcome.gone.len()
            );
        }
        for id in &outcome.unfit {
            eprintln!("  `{id}` was rejected, and its words are no longer in the article");
        }
        if dry_run {
            print(text)?;
        } else if inputs.source(path) != text {
            sayso::files::write(&folder.join(path), text.as_bytes())?;
        }
    }
    let open: usize = proposed.files.values().map(|(_, outcome)| outcome.open).sum();
    eprintln!("{open} proposals are open in {} articles; decide with `sayso review`", proposed.files.len());
    Ok(if proposed.diagnostics.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

#[cfg(feature = "desk")]
pub(super) fn review(folder: &Path, article: Option<&str>, by: Option<&str>) -> Result<ExitCode> {
    let desk = sayso::review::run(folder, article, by)?;
    let (accepted, rejected) = desk.decided();
    eprintln!("{accepted} accepted, {rejected} rejected, {} open", desk.entries().len());
    Ok(ExitCode::SUCCESS)
}
