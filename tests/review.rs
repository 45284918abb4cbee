//! The review, driven in a pseudo-terminal; what counts is what is in the files.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use rexpect::session::{PtySession, spawn_command};
use sayso_newsroom::Inputs;
use sayso_propose::proposals::{self, Status};
use sayso_tests::newsroom;
use sayso_xtask::pipeline;

const ARTICLE: &str = "articles/global-news-2020.toml";
const PROPOSALS: &str = "proposals/global-news-2020.toml";

/// Where the shell writes down which process the review is.
const PROCESS: &str = "process";

/// How long the terminal may take to do what a key asks.
const PATIENCE: Duration = Duration::from_secs(20);

/// The seeds without claims, with their proposals.
fn folder(name: &str) -> Result<std::path::PathBuf> {
    let folder = newsroom::empty_folder(name)?;
    newsroom::copy_folder(&newsroom::top("seeds"), &folder)?;
    let bare = newsroom::without_claims(&Inputs::load(&folder)?);
    for article in ["global-news-2020", "the-tower-2013"] {
        let path = format!("articles/{article}.toml");
        std::fs::write(folder.join(&path), bare.source(&path))?;
    }
    let status = Command::new(pipeline::dist_command()).arg("propose").arg(&folder).output()?.status;
    ensure!(status.success(), "propose ends with {status}");
    Ok(folder)
}

fn review(folder: &Path) -> Result<PtySession> {
    // The shell makes the terminal as large as one, says which process it is, and becomes the command.
    let mut command = Command::new("sh");
    command.args([
        "-c",
        "stty rows 45 cols 120; echo $$ > \"$2/process\"; exec \"$1\" review --article global-news-2020 --by 'City desk' \"$2\"",
        "sh",
    ]);
    command.arg(pipeline::dist_command()).arg(folder).env("TERM", "xterm");
    let mut session = spawn_command(command, Some(20_000)).context("no pseudo-terminal")?;
    session.exp_string("accept").context("nothing is drawn")?;
    Ok(session)
}

fn press(session: &mut PtySession, key: &str) -> Result<()> {
    session.send(key)?;
    session.flush().context("the key is not taken")
}

fn read(folder: &Path, path: &str) -> String {
    std::fs::read_to_string(folder.join(path)).unwrap_or_default()
}

/// The statuses of the proposals, in order.
fn statuses(folder: &Path) -> Vec<Status> {
    let inputs = Inputs::load(folder).unwrap_or_default();
    let list = proposals::parse(&inputs, PROPOSALS).map(|list| list.proposals).unwrap_or_default();
    list.into_iter().map(|one| one.status).collect()
}

fn n_claims(folder: &Path) -> usize {
    read(folder, ARTICLE).lines().filter(|line| *line == "[[claim]]").count()
}

/// The newsroom's files.
fn files(folder: &Path) -> Result<std::collections::BTreeMap<String, Vec<u8>>> {
    let mut files = newsroom::files(folder)?;
    files.remove(PROCESS);
    Ok(files)
}

/// Waits until it is so: the terminal is another process.
fn wait(what: &str, mut is_so: impl FnMut() -> bool) -> Result<()> {
    let start = Instant::now();
    while !is_so() {
        ensure!(start.elapsed() < PATIENCE, "{what} does not come about");
        std::thread::yield_now();
    }
    Ok(())
}

#[test]
fn accept_reject_and_undo_stand_in_the_files() -> Result<()> {
    let folder = folder("review")?;
    let before = newsroom::files(&folder)?;
    let mut session = review(&folder)?;
    press(&mut session, "a")?;
    wait("the first claim", || n_claims(&folder) == 1 && statuses(&folder)[0] == Status::Accepted)?;
    assert!(read(&folder, ARTICLE).contains("decided_by = \"City desk\""));
    assert!(read(&folder, "sources.toml").contains("[former-csis-official]"), "its source is made");
    press(&mut session, "r")?;
    wait("the rejection", || statuses(&folder)[1] == Status::Rejected)?;
    assert_eq!(n_claims(&folder), 1);
    press(&mut session, "u")?;
    wait("the rejection taken back", || statuses(&folder)[1] == Status::Open)?;
    press(&mut session, "u")?;
    wait("the first claim taken back", || n_claims(&folder) == 0)?;
    wait("all taken back", || files(&folder).is_ok_and(|now| now == before))?;
    press(&mut session, "s")?;
    press(&mut session, "a")?;
    wait("the second claim", || statuses(&folder)[1] == Status::Accepted)?;
    assert_eq!((n_claims(&folder), statuses(&folder)[0]), (1, Status::Open), "the first was skipped");
    press(&mut session, "q")?;
    session.exp_string("1 accepted, 0 rejected")?;
    session.exp_eof()?;
    Ok(std::fs::remove_dir_all(&folder)?)
}

#[test]
fn a_killed_review_goes_on_where_it_stopped() -> Result<()> {
    let folder = folder("review-killed")?;
    let all = statuses(&folder).len();
    let mut session = review(&folder)?;
    for n in 1..=3 {
        press(&mut session, "a")?;
        wait("a claim", || statuses(&folder).iter().filter(|one| **one == Status::Accepted).count() == n)?;
    }
    press(&mut session, "r")?;
    wait("a rejection", || statuses(&folder)[3] == Status::Rejected)?;
    let process = read(&folder, PROCESS).trim().to_owned();
    std::fs::remove_file(folder.join(PROCESS))?;
    ensure!(Command::new("kill").args(["-9", &process]).status()?.success(), "it cannot be killed");
    session.exp_eof()?;
    let left: Vec<_> = newsroom::files(&folder)?.into_keys().filter(|path| path.contains(".part")).collect();
    assert_eq!(left, Vec::<String>::new());
    let mut session = review(&folder)?;
    press(&mut session, "q")?;
    session.exp_string(&format!("0 accepted, 0 rejected, {} open", all - 4))?;
    session.exp_eof()?;
    let checked = sayso_newsroom::compile(&Inputs::load(&folder)?);
    assert!(checked.database.is_some(), "{:?}", checked.diagnostics);
    Ok(std::fs::remove_dir_all(&folder)?)
}

#[test]
fn a_claim_that_was_written_and_not_noted_is_not_asked_again() -> Result<()> {
    // As if the light had gone out between the two files.
    let folder = folder("review-between")?;
    let open = read(&folder, PROPOSALS);
    let mut session = review(&folder)?;
    press(&mut session, "a")?;
    wait("the first claim", || statuses(&folder)[0] == Status::Accepted)?;
    press(&mut session, "q")?;
    session.exp_eof()?;
    std::fs::write(folder.join(PROPOSALS), open)?;
    let desk = sayso_propose::review::Review::open(&folder, Some("global-news-2020"), None)?;
    assert_eq!(desk.entries().len(), statuses(&folder).len() - 1);
    Ok(std::fs::remove_dir_all(&folder)?)
}

#[test]
fn what_somebody_else_writes_is_not_overwritten() -> Result<()> {
    let folder = folder("review-other")?;
    let mut desk = sayso_propose::review::Review::open(&folder, Some("global-news-2020"), None)?;
    let other = format!("{}\n# a note of somebody else's\n", read(&folder, ARTICLE));
    std::fs::write(folder.join(ARTICLE), &other)?;
    desk.answer(sayso_propose::review::Request::Accept);
    assert!(desk.message().contains("changed by somebody else"), "{}", desk.message());
    assert_eq!((read(&folder, ARTICLE), statuses(&folder)[0]), (other, Status::Open));
    Ok(std::fs::remove_dir_all(&folder)?)
}

#[test]
fn a_proposal_that_would_break_the_folder_is_not_accepted() -> Result<()> {
    let folder = folder("review-broken")?;
    let text = read(&folder, PROPOSALS).replacen("kind = \"fact\"", "kind = \"accusation\"", 1);
    std::fs::write(folder.join(PROPOSALS), text)?;
    let before = newsroom::files(&folder)?;
    let mut desk = sayso_propose::review::Review::open(&folder, Some("global-news-2020"), None)?;
    desk.answer(sayso_propose::review::Request::Accept);
    assert!(desk.message().contains("no question that it answers says whom"), "{}", desk.message());
    assert_eq!(newsroom::files(&folder)?, before);
    Ok(std::fs::remove_dir_all(&folder)?)
}
