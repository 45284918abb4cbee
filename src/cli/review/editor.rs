//! One proposal in the editor's own editor.

use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use sayso_propose::proposals::{Proposal, parse_text, text_of_one};

/// Opens a proposal in `$VISUAL` or `$EDITOR`, and reads what was saved.
///
/// The text lies in the newsroom's own folder, where nobody else reads or puts a link. It goes when it was taken over; what
/// cannot be read stays, and is opened again the next time.
pub(super) fn edit(folder: &Path, proposal: &Proposal) -> Result<Proposal> {
    let file = folder.join("proposals").join(format!(".{}.edit.toml", proposal.id));
    let is_left = std::fs::symlink_metadata(&file).is_ok_and(|there| there.is_file());
    if !is_left {
        let new = std::fs::OpenOptions::new().write(true).create_new(true).open(&file);
        let written = new.and_then(|mut new| new.write_all(text_of_one(proposal).as_bytes()));
        written.with_context(|| file.display().to_string())?;
    }
    let editor = ["VISUAL", "EDITOR"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|editor| !editor.trim().is_empty()))
        .unwrap_or_else(|| "vi".to_owned());
    let mut words = editor.split_whitespace();
    let status = Command::new(words.next().unwrap_or("vi")).args(words).arg(&file).status();
    let status = status.with_context(|| format!("`{editor}` cannot be started: set EDITOR"))?;
    if !status.success() {
        bail!("`{editor}` did not end well; what is in {} is opened again by e", file.display());
    }
    let edited = read(&std::fs::read_to_string(&file)?).context("not taken over, and kept: e opens it again")?;
    let _ = std::fs::remove_file(&file);
    Ok(edited)
}

fn read(text: &str) -> Result<Proposal> {
    let read = parse_text("the proposal", text)
        .map_err(|finding| anyhow::anyhow!("what was saved is no proposal: {}", finding.message))?;
    let [edited] =
        <[Proposal; 1]>::try_from(read.proposals).map_err(|_| anyhow::anyhow!("one [[proposal]] was expected"))?;
    Ok(edited)
}
