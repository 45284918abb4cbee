//! The review, driven in a pseudo-terminal; what counts is what is in the files.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use rexpect::session::{PtySession, spawn_command};
use sayso_newsroom::Inputs;
use sayso_propose::proposals::{self, Status};
use sayso_propose::review::{Request, Review, Says};
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
    let desk = Review::open(&folder, Some("global-news-2020"), None)?;
    assert_eq!(desk.entries().len(), statuses(&folder).len() - 1);
    Ok(std::fs::remove_dir_all(&folder)?)
}

#[test]
fn what_somebody_else_writes_is_not_overwritten() -> Result<()> {
    let folder = folder("review-other")?;
    let mut desk = Review::open(&folder, Some("global-news-2020"), None)?;
    let other = format!("{}\n# a note of somebody else's\n", read(&folder, ARTICLE));
    std::fs::write(folder.join(ARTICLE), &other)?;
    desk.answer(Request::Accept);
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
    let mut desk = Review::open(&folder, Some("global-news-2020"), None)?;
    desk.answer(Request::Accept);
    assert!(desk.message().contains("no question that it answers says whom"), "{}", desk.message());
    assert_eq!(newsroom::files(&folder)?, before);
    Ok(std::fs::remove_dir_all(&folder)?)
}

/// Accepts what is looked at, after what it lacks was written.
fn accept(desk: &mut Review) -> Result<()> {
    let mut one = desk.current().context("a proposal")?.proposal.clone();
    if one.proposition.is_empty() {
        one.proposition = "It is said.".into();
        desk.edit(Ok(one));
    }
    desk.answer(Request::Accept);
    ensure!(desk.message().starts_with("accepted"), "{}", desk.message());
    Ok(())
}

#[test]
fn two_editors_on_two_articles_never_block_each_other() -> Result<()> {
    let folder = folder("review-two")?;
    let mut ada = Review::open(&folder, Some("global-news-2020"), Some("Ada Low"))?;
    let mut bo = Review::open(&folder, Some("the-tower-2013"), Some("Bo Lind"))?;
    // Their claims bring new sources into the same files.
    for n in 0..6 {
        for desk in [&mut ada, &mut bo] {
            // What breaks the folder is not what is asked here.
            if accept(desk).is_err() {
                ensure!(desk.message().contains("not accepted"), "{n}: {}", desk.message());
                desk.answer(Request::Skip);
            }
        }
    }
    let sources = read(&folder, "sources.toml");
    bo.answer(Request::Undo);
    ada.answer(Request::Undo);
    ensure!(ada.message().starts_with("taken back") && bo.message().starts_with("taken back"));
    let by = |name: &str, article: &str| read(&folder, article).matches(&format!("decided_by = \"{name}\"")).count();
    let (of_ada, of_bo) = (by("Ada Low", ARTICLE), by("Bo Lind", "articles/the-tower-2013.toml"));
    ensure!(of_ada == ada.decided().0 && of_bo == bo.decided().0 && of_ada > 1 && of_bo > 1, "{of_ada} {of_bo}");
    ensure!(sources.len() > std::fs::read_to_string(newsroom::top("seeds/sources.toml"))?.len(), "new sources");
    let inputs = Inputs::load(&folder)?;
    let errors = sayso_newsroom::curation::read(&inputs).1;
    ensure!(errors.iter().all(|one| one.rule != "unknown-source" && one.rule != "unknown-origin"), "{errors:#?}");
    Ok(std::fs::remove_dir_all(&folder)?)
}

#[test]
fn what_was_rejected_is_opened_again_and_a_position_is_taken() -> Result<()> {
    let folder = folder("review-again")?;
    let mut desk = Review::open(&folder, Some("global-news-2020"), None)?;
    let first = desk.current().context("a proposal")?.proposal.id.clone();
    desk.answer(Request::Reject);
    // Another day.
    let mut desk = Review::open(&folder, Some("global-news-2020"), None)?;
    ensure!(desk.current().is_some_and(|entry| entry.proposal.id != first));
    desk.answer(Request::Reopen);
    ensure!(desk.current().is_some_and(|entry| entry.proposal.id == first), "{}", desk.message());
    ensure!(statuses(&folder)[0] == Status::Open);
    desk.answer(Request::Reopen);
    ensure!(desk.message().contains("nothing was rejected"), "{}", desk.message());
    desk.answer(Request::Undo);
    ensure!(statuses(&folder)[0] == Status::Rejected);

    // A question without a position: the editor says which.
    let at = desk.entries().iter().position(|one| one.proposal.answers.iter().any(|answer| !answer.says_something()));
    let at = at.context("a question without a position")?;
    (0..at).for_each(|_| desk.answer(Request::Skip));
    let answers = &desk.current().context("it")?.proposal.answers;
    let n = answers.iter().position(|answer| !answer.says_something()).context("it")?;
    desk.answer(Request::Answer(n));
    ensure!(desk.asks_for_position() && !desk.takes(n), "{}", desk.message());
    desk.answer(Request::Position(Says::No));
    ensure!(desk.takes(n) && !desk.asks_for_position(), "{}", desk.message());
    let id = desk.current().context("it")?.proposal.id.clone();
    let saved = proposals::parse(&Inputs::load(&folder)?, PROPOSALS)
        .map_err(|finding| anyhow::anyhow!("{}", finding.message))?;
    let saved = saved.proposals.into_iter().find(|one| one.id == id).context("it is in the file")?;
    ensure!(saved.answers[n].no.is_some(), "{saved:#?}");
    Ok(std::fs::remove_dir_all(&folder)?)
}

#[test]
fn what_an_editor_spoilt_is_kept_and_opened_again() -> Result<()> {
    let folder = folder("review-spoilt")?;
    // The first time a line is spoilt, the second time it is mended.
    let script = folder.join("editor.sh");
    let spoil = "#!/bin/sh\nif grep -q spoilt \"$1\"; then sed -i 's/^spoilt.*$/proposition = \"What Ada wrote.\"/' \"$1\"; \
                 else sed -i 's/^proposition.*$/spoilt \"What Ada wrote.\"/' \"$1\"; fi\n";
    std::fs::write(&script, spoil)?;
    let editor = format!("sh {}", script.display());
    let mut command = Command::new("sh");
    command.args(["-c", "stty rows 24 cols 80; exec \"$1\" review --article global-news-2020 \"$2\"", "sh"]);
    command.arg(pipeline::dist_command()).arg(&folder).env("TERM", "xterm").env("EDITOR", editor).env_remove("VISUAL");
    let mut session = spawn_command(command, Some(20_000)).context("no pseudo-terminal")?;
    session.exp_string("accept").context("nothing is drawn")?;
    press(&mut session, "e")?;
    let is_kept = || {
        let there = std::fs::read_dir(folder.join("proposals")).into_iter().flatten().filter_map(Result::ok);
        there
            .filter(|one| one.file_name().to_string_lossy().starts_with('.'))
            .any(|one| std::fs::read_to_string(one.path()).is_ok_and(|text| text.contains("spoilt")))
    };
    wait("what was spoilt is kept", is_kept)?;
    ensure!(!read(&folder, PROPOSALS).contains("What Ada wrote."), "nothing was taken over");
    press(&mut session, "e")?;
    wait("what was written is in the file", || read(&folder, PROPOSALS).contains("proposition = \"What Ada wrote.\""))?;
    press(&mut session, "q")?;
    let left = std::fs::read_dir(folder.join("proposals"))?.filter_map(Result::ok);
    ensure!(left.filter(|one| one.file_name().to_string_lossy().starts_with('.')).count() == 0, "nothing is left over");
    Ok(std::fs::remove_dir_all(&folder)?)
}
