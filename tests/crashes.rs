//! The desk in bad weather: other hands in the same files, disks without room, and ends in the middle of a write.

use anyhow::{Result, ensure};
use sayso_desk_wire::{Entry, Reply, Request, Step};
use sayso_newsroom::Inputs;
use sayso_tests::ending::Watched;
use sayso_tests::hand::{Hand, claim, desk, done, fields, files, n_errors, small};
use sayso_tests::newsroom;
use serde_json::json;

#[test]
fn another_hand_is_seen_and_never_written_over() -> Result<()> {
    let folder = small("hands", |_, text| text)?;
    let (one, other) = (desk(&folder)?, desk(&folder)?);
    let (ada, bo) = (Hand::open(one.url())?, Hand::open(other.url())?);
    let role = |role: &str| vec![Step::Set { entry: claim("cheap-steel"), fields: fields(json!({ "role": role })) }];
    // An editor of texts, while the desk has not noticed yet.
    let path = folder.join("articles/bridge.toml");
    let text = std::fs::read_to_string(&path)?;
    let mut seen_conflict = false;
    for n in 0..20 {
        std::fs::write(&path, format!("{text}# {n}\n"))?;
        match ada.perform(role(&format!("role {n}")))? {
            Reply::Conflict { files } => {
                seen_conflict = true;
                ensure!(
                    files[0].path == "articles/bridge.toml" && files[0].mine.contains(&format!("role {n}")),
                    "{files:?}"
                );
                ensure!(files[0].theirs.as_ref().is_some_and(|theirs| theirs.ends_with(&format!("# {n}\n"))));
            }
            Reply::Done { .. } => {}
            reply => anyhow::bail!("{reply:?}"),
        }
        ensure!(std::fs::read_to_string(&path)?.ends_with(&format!("# {n}\n")), "the comment is gone");
        if seen_conflict {
            break;
        }
    }
    ensure!(seen_conflict, "no write was fast enough");
    // Two desks at once, on one file and on two: whatever was said to be done is there.
    let mut done: Vec<String> = Vec::new();
    for n in 0..12 {
        let (hand, name) = if n % 2 == 0 { (&ada, "ada") } else { (&bo, "bo") };
        let id = format!("source-{name}-{n}");
        let steps = vec![
            Step::Add { entry: Entry::Origin(id.clone()), fields: fields(json!({ "name": id })) },
            Step::Add {
                entry: Entry::Source(id.clone()),
                fields: fields(json!({ "name": id, "kind": "organisation", "origin": id })),
            },
        ];
        if matches!(hand.perform(steps)?, Reply::Done { .. }) {
            done.push(id);
        }
    }
    let sources = std::fs::read_to_string(folder.join("sources.toml"))?;
    ensure!(done.len() >= 2 && done.iter().all(|id| sources.contains(&format!("[{id}]"))), "{done:?}");
    ensure!(n_errors(&Inputs::load(&folder)?) == n_errors(&newsroom::small()));
    // A file that is gone is told, and nothing is half-written.
    std::fs::remove_file(folder.join("references/minutes.toml"))?;
    let steps = vec![Step::Set { entry: Entry::Reference("minutes".into()), fields: fields(json!({ "author": "X" })) }];
    let reply = bo.perform(steps)?;
    ensure!(matches!(reply, Reply::Conflict { .. } | Reply::Failed { .. }), "{reply:?}");
    ensure!(!folder.join("references/minutes.toml").exists());
    Ok(())
}

#[test]
fn a_disk_that_takes_no_more_leaves_the_files_as_they_were() -> Result<()> {
    let folder = small("full", |_, text| text)?;
    let running = desk(&folder)?;
    let hand = Hand::open(running.url())?;
    let before = files(&folder)?;
    // What stands in the way of the second file: a folder of its name.
    std::fs::create_dir_all(folder.join("questions/was-it-so.toml/in-the-way"))?;
    let steps = vec![
        Step::Set { entry: Entry::Newsroom, fields: fields(json!({ "scope": "Another scope." })) },
        Step::Add { entry: Entry::Question("was-it-so".into()), fields: fields(json!({ "asks": "Was it so?" })) },
        Step::Set { entry: claim("cheap-steel"), fields: fields(json!({ "note": "A note." })) },
    ];
    let reply = hand.perform(steps)?;
    ensure!(matches!(&reply, Reply::Failed { why } if why.contains("was-it-so")), "{reply:?}");
    std::fs::remove_dir_all(folder.join("questions/was-it-so.toml"))?;
    ensure!(files(&folder)? == before);
    Ok(())
}

#[test]
fn without_room_nothing_is_half_written_and_it_is_said() -> Result<()> {
    let folder = newsroom::empty_folder("desk/room")?;
    newsroom::copy_folder(&newsroom::top("seeds"), &folder)?;
    // Room for the registries, and not for the article's 34 KB.
    let (child, hand) = Hand::start_without_room(&folder, 40)?;
    let before = files(&folder)?;
    let long = Step::Set {
        entry: Entry::Claim("global-news-2020".into(), "iran-taliban-poor-relations".into()),
        fields: fields(json!({ "note": "There is no room for it." })),
    };
    let short = |word: &str| Step::Set {
        entry: Entry::Source("champagne".into()),
        fields: fields(json!({ "interest": word })),
    };
    let both = hand.perform(vec![short("not alone"), long])?;
    ensure!(matches!(&both, Reply::Failed { why } if !why.is_empty()), "{both:?}");
    ensure!(files(&folder)? == before, "nothing of it was written: {:?}", files(&folder)?.keys());
    // What has room goes on, and is taken back.
    done(&hand, vec![short("a word")]);
    ensure!(files(&folder)?["sources.toml"] != before["sources.toml"]);
    ensure!(matches!(hand.ask(&Request::Undo)?, Reply::Done { .. }));
    ensure!(files(&folder)? == before);
    child.end();
    Ok(())
}

/// A decision of four files, and of a new one.
fn decision() -> Vec<Step> {
    let id = "killed";
    vec![
        Step::Add { entry: Entry::Origin(id.into()), fields: fields(json!({ "name": id })) },
        Step::Add {
            entry: Entry::Source(id.into()),
            fields: fields(json!({ "name": id, "kind": "organisation", "origin": id })),
        },
        Step::Add { entry: Entry::Question(id.into()), fields: fields(json!({ "asks": "Is it so?" })) },
        Step::Set { entry: claim("cheap-steel"), fields: fields(json!({ "note": "A note." })) },
    ]
}

/// Ends a desk in the middle: whatever was answered is there, and the next desk finds all of it or nothing.
fn ended_at_each_change(name: &str, is_undo: bool) -> Result<Vec<String>> {
    let mut moments = Vec::new();
    // What the decision comes to where nothing happens to it.
    let folder = small(&format!("{name}-whole"), |_, text| text)?;
    let (child, hand) = Hand::start(&folder)?;
    done(&hand, decision());
    child.end();
    let decided = files(&folder)?;
    for n in 0.. {
        let folder = small(&format!("{name}-{n}"), |_, text| text)?;
        let (child, hand) = Hand::start(&folder)?;
        let before = files(&folder)?;
        if is_undo {
            done(&hand, decision());
        }
        let (was, watched) = (files(&folder)?, Watched::start(child, &folder, n)?);
        let answer = if is_undo { hand.ask(&Request::Undo) } else { hand.perform(decision()) };
        let ended = watched.end()?;
        let after = files(&folder)?;
        let (child, hand) = Hand::start(&folder)?;
        let now = files(&folder)?;
        let is_done = now != was;
        let told = || format!("{name}, moment {n}: {ended:?}, {answer:?}");
        if answer.as_ref().is_ok_and(|answer| matches!(answer, Reply::Done { .. })) {
            ensure!(is_done && now == after, "{}: said to be done, and it is not there", told());
        }
        let is_whole = now == if is_undo { before } else { decided.clone() };
        ensure!(!is_done || is_whole, "{}: half of it is there", told());
        ensure!(n_errors(&Inputs::load(&folder)?) == n_errors(&newsroom::small()), "{}", told());
        // And what is there is taken back, byte for byte.
        if is_done && !is_undo {
            ensure!(matches!(hand.ask(&Request::Undo)?, Reply::Done { .. }), "{}", told());
            ensure!(files(&folder)? == was, "{}: not as it was", told());
        }
        child.end();
        match ended {
            Some(call) => moments.push(call),
            None => break,
        }
    }
    Ok(moments)
}

#[test]
fn a_desk_that_is_killed_at_any_write_leaves_all_of_a_decision_or_nothing() -> Result<()> {
    let moments = ended_at_each_change("killed-doing", false)?;
    // Four files and the journal, each written, put in its place, and seen to be on the disk.
    let n = |call: &str| moments.iter().filter(|one| *one == call).count();
    ensure!(n("write") >= 6 && n("half a write") >= 6 && n("rename") >= 4 && n("fsync") >= 5, "{moments:?}");
    Ok(())
}

#[test]
fn a_desk_that_is_killed_while_it_takes_back_does_all_of_it_or_nothing() -> Result<()> {
    let moments = ended_at_each_change("killed-undoing", true)?;
    ensure!(moments.iter().any(|call| call == "unlink") && moments.len() > 15, "{moments:?}");
    Ok(())
}
