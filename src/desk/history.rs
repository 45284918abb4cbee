//! What became of a claim, from the folder's git history where it has one. Git is only read.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use sayso_desk_wire::{Edit, Entry, Fields, History, Version};
use sayso_newsroom::Inputs;
use serde_json::Value as Json;

use crate::views;

/// So many versions of an article's file are looked at, the newest first.
const MOST: usize = 60;

/// The fields that say who signed, and not what is claimed.
const SIGNATURES: [&str; 4] = ["decided_by", "approved_by", "approved_state", "minor"];

/// The versions of a claim, the newest first; `now` is what its file says at this moment.
pub(crate) fn of(folder: &Path, article: &str, claim: &str, now: &Fields) -> History {
    let path = format!("articles/{article}.toml");
    let log = git(folder, &["log", "--format=%h%x09%as%x09%an", &format!("-n{MOST}"), "--", &path]);
    let Some(log) = log.filter(|log| !log.trim().is_empty()) else { return History::default() };
    let entry = Entry::Claim(article.to_owned(), claim.to_owned());
    let saved = log.lines().filter_map(|line| {
        let [hash, at, by]: [&str; 3] = line.splitn(3, '\t').collect::<Vec<_>>().try_into().ok()?;
        let text = git(folder, &["cat-file", "blob", &format!("{hash}:./{path}")])?;
        let mut files = Inputs::default();
        files.insert(&path, text.into_bytes());
        Some((at.to_owned(), by.to_owned(), views::entry(&files, &entry).unwrap_or_default()))
    });
    let saved: Vec<(String, String, Fields)> = saved.collect();
    let mut history = History { has_git: true, ..History::default() };
    let newest = saved.first().map(|(.., fields)| fields);
    history.unsaved = newest.map(|newest| edits(newest, now)).unwrap_or_default();
    for (n, (at, by, fields)) in saved.iter().enumerate() {
        let before = saved.get(n + 1).map(|(.., fields)| fields).cloned().unwrap_or_default();
        let edits = edits(&before, fields);
        if !edits.is_empty() {
            history.versions.push(Version { at: at.clone(), by: by.clone(), edits });
        }
    }
    // What the second editor saw: the claim as it was when the signature that was there last was written.
    let is_signed = |fields: &Fields| fields.contains_key("approved_by");
    let signature = |fields: &Fields| SIGNATURES.map(|name| fields.get(name).cloned());
    let last = saved.iter().map(|(.., fields)| fields).find(|fields| is_signed(fields));
    let signed = last.and_then(|last| {
        let same = saved.iter().map(|(.., fields)| fields).skip_while(|fields| !is_signed(fields));
        same.take_while(|fields| signature(fields) == signature(last)).last()
    });
    history.since_approved = signed.map(|signed| {
        let mut since = edits(signed, now);
        since.retain(|edit| !SIGNATURES.contains(&edit.field.as_str()));
        since
    });
    history
}

/// What was changed, field by field.
fn edits(before: &Fields, now: &Fields) -> Vec<Edit> {
    let names: BTreeSet<&String> = before.keys().chain(now.keys()).collect();
    let differing = names.into_iter().filter(|name| before.get(*name) != now.get(*name));
    let told = |value: Option<&Json>| match value {
        None => String::new(),
        Some(Json::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    };
    differing
        .map(|name| Edit { field: name.clone(), before: told(before.get(name)), now: told(now.get(name)) })
        .collect()
}

/// What git prints; nothing where there is no git, or no history. It runs nothing that the folder's own settings name.
fn git(folder: &Path, arguments: &[&str]) -> Option<String> {
    let mut command = Command::new("git");
    command.arg("-C").arg(folder).args(["--no-pager", "--no-optional-locks", "-c", "core.fsmonitor=false"]);
    let output = command.args(arguments).env("GIT_TERMINAL_PROMPT", "0").output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}
