//! Tools of the editors' own: what they propose is held against the text, and decides nothing.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use sayso_newsroom::Inputs;
use sayso_propose::proposals::{self, Proposal, Status};
use sayso_propose::review::{Request, Review};
use sayso_propose::tool;
use sayso_tests::newsroom;
use sayso_xtask::pipeline;
use serde_json::{Value, json};

/// The small newsroom without claims, in a folder.
fn folder(name: &str) -> Result<std::path::PathBuf> {
    let folder = newsroom::empty_folder(name)?;
    newsroom::copy_folder(&newsroom::top("tests/data/newsroom"), &folder.join("claims"))?;
    std::fs::copy(newsroom::top("tests/data/tools/quotes.py"), folder.join("quotes.py"))?;
    let bare = newsroom::without_claims(&Inputs::load(&folder.join("claims"))?);
    for article in ["bridge", "repair"] {
        let path = format!("articles/{article}.toml");
        std::fs::write(folder.join("claims").join(&path), bare.source(&path))?;
    }
    Ok(folder)
}

fn sayso(folder: &Path, arguments: &[&str]) -> Result<(Option<i32>, String, String)> {
    let output = Command::new(pipeline::dist_command()).args(arguments).current_dir(folder).output()?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Ok((output.status.code(), text(&output.stdout), text(&output.stderr)))
}

fn list(folder: &Path) -> Result<Vec<Proposal>> {
    let inputs = Inputs::load(&folder.join("claims"))?;
    let read =
        proposals::parse(&inputs, "proposals/bridge.toml").map_err(|finding| anyhow::anyhow!("{}", finding.message))?;
    Ok(read.proposals)
}

#[test]
fn the_example_proposes_and_editors_decide() -> Result<()> {
    let folder = folder("tools/example")?;
    std::fs::write(
        folder.join("claims/bridge.txt"),
        "Bridge closed after inspection\n\nThe lake bridge was closed on Monday. “Two piers are cracked, and nobody knows why,” was how Mary Major put it to the council.\n",
    )?;
    let before = newsroom::files(&folder.join("claims"))?;
    let (code, _, told) = sayso(&folder, &["propose", "claims", "--with", "python3 quotes.py"])?;
    ensure!(code == Some(0) && told.contains("quotes: 1 proposals hold, 0 do not"), "{code:?} {told}");
    let all = list(&folder)?;
    let one = all.iter().find(|one| one.tool.as_deref() == Some("quotes")).context("it is there")?;
    ensure!(one.speaker == "mary-major" && one.quote == ["“Two piers are cracked, and nobody knows why,”"], "{one:#?}");
    ensure!(one.proposition.is_empty(), "the editor writes it: {one:#?}");
    let mut after = newsroom::files(&folder.join("claims"))?;
    after.retain(|path, _| !path.starts_with("proposals/"));
    ensure!(after == before, "nothing else is written");
    // It stays when the rules are asked again.
    sayso(&folder, &["propose", "claims"])?;
    ensure!(list(&folder)?.iter().any(|one| one.tool.is_some()), "{:#?}", list(&folder)?);
    // One key does not accept it.
    let mut desk = Review::open(&folder.join("claims"), Some("bridge"), Some("City desk"))?;
    while desk.current().is_some_and(|entry| entry.proposal.tool.is_none()) {
        desk.answer(Request::Skip);
    }
    let written = desk.current().context("open")?.proposal.clone();
    desk.edit(Ok(Proposal { proposition: "Two piers of the lake bridge are cracked.".to_owned(), ..written }));
    desk.answer(Request::Accept);
    ensure!(desk.decided() == (0, 0) && desk.message().contains("from quotes"), "{}", desk.message());
    desk.answer(Request::Accept);
    ensure!(desk.decided() == (1, 0), "{}", desk.message());
    let (_, table, _) = sayso(&folder, &["stats", "claims"])?;
    ensure!(table.lines().any(|line| line.starts_with("quotes") && line.ends_with("100 %")), "{table}");
    let claim = std::fs::read_to_string(folder.join("claims/articles/bridge.toml"))?;
    ensure!(claim.contains("speaker = \"mary-major\"") && !claim.contains("tool ="), "{claim}");
    Ok(std::fs::remove_dir_all(&folder)?)
}

/// What a tool is told.
#[test]
fn it_is_told_the_text_and_nothing_withdrawn() -> Result<()> {
    let inputs = newsroom::small();
    let lines = tool::requests(newsroom::database(&inputs).archive(), None);
    let all: Vec<Value> = lines.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    ensure!(all.len() == 2 && all.iter().all(|one| one["sayso"] == 1), "{lines}");
    let bridge = all.iter().find(|one| one["article"]["id"] == "bridge").context("bridge")?;
    ensure!(bridge["sentences"][0]["text"] == "Bridge closed after inspection", "{bridge}");
    ensure!(bridge["questions"].as_array().is_some_and(|all| !all.is_empty()), "{bridge}");
    let withdrawn = "repair-begins";
    ensure!(!lines.contains(withdrawn), "{lines}");
    Ok(())
}

#[test]
fn what_does_not_hold_is_dropped_with_its_reason() -> Result<()> {
    let decided = newsroom::small();
    let inputs = newsroom::without_claims(&decided);
    let db = newsroom::database(&inputs);
    let good = json!({ "article": "bridge", "sentence": 2, "quote": "“Two piers are cracked,”", "speaker": "Mary Major",
        "proposition": "Two piers are cracked.", "answers": [{ "question": "bridge-fraud", "yes": "Two piers are cracked" }] });
    let with = |field: &str, value: Value| {
        let mut one = good.clone();
        one[field] = value;
        one
    };
    let cases = [
        (with("article", json!("tunnel")), "there is no article"),
        (with("sentence", json!(400)), "has no sentence 400"),
        (with("quote", json!("“Three piers are cracked,”")), "is not in sentence"),
        (with("quote", json!("")), "is not in sentence"),
        (with("quote", json!([])), "it quotes nothing"),
        (with("quote", json!(["piers are cracked", "Two"])), "is not in sentence"),
        (with("quote", json!("wo piers are crac")), "in whole words"),
        (with("quote", json!("Two")), "less than 8 letters"),
        (with("speaker", json!("Napoleon Bonaparte")), "in neither the registry nor"),
        (with("role", json!("emperor")), "the role “emperor” is not in"),
        (with("cue", json!("shouted")), "the cue “shouted” is not in"),
        (with("kind", json!("truth")), "it is no proposal"),
        (with("score", json!(0.9)), "it is no proposal"),
        (with("answers", json!([{ "question": "is-it-safe", "yes": "It is" }])), "there is no question"),
        (
            with("answers", json!([{ "question": "bridge-fraud", "yes": "a", "no": "b" }])),
            "is one of yes, no, supposes and value",
        ),
        (with("answers", json!([{ "question": "bridge-fraud", "yes": "x".repeat(200) }])), "a line has 1 to"),
        (with("answers", json!([{ "question": "bridge-fraud", "value": 4, "line": "4 piers" }])), "asks for no number"),
        (
            with(
                "answers",
                json!([{ "question": "bridge-fraud", "yes": "a" }, { "question": "bridge-fraud", "no": "b" }]),
            ),
            "answers `bridge-fraud` twice",
        ),
        (with("proposition", json!("x".repeat(9_000))), "at most 400 characters"),
        (json!("nothing"), "it is no proposal"),
    ];
    for (case, why) in &cases {
        let taken = tool::read(&inputs, db.archive(), "t", &case.to_string());
        ensure!(taken.n_kept() == 0 && taken.dropped.len() == 1, "{case}: {taken:#?}");
        ensure!(taken.dropped[0].contains(why), "{case}: {:?} instead of {why}", taken.dropped);
    }
    let known = newsroom::database(&decided);
    let taken = tool::read(&decided, known.archive(), "t", &good.to_string());
    ensure!(taken.dropped[..].concat().contains("editors have decided"), "{taken:#?}");
    // What turns a line around, or hides in it, is taken out.
    let turned = with("answers", json!([{ "question": "bridge-fraud", "yes": "evil\u{202e}\u{200b}\u{1b} end" }]));
    let taken = tool::read(&inputs, db.archive(), "t", &turned.to_string());
    ensure!(taken.proposals["bridge"][0].answers[0].yes.as_deref() == Some("evil end"), "{taken:#?}");
    let twice = format!("{good}\n\n{{broken\n{good}\n");
    let taken = tool::read(&inputs, db.archive(), "t", &twice);
    ensure!(taken.n_kept() == 1 && taken.n_dropped == 2, "{taken:#?}");
    let kept = &taken.proposals["bridge"][0];
    ensure!(
        kept.speaker == "mary-major" && kept.status == Status::Open && kept.tool.as_deref() == Some("t"),
        "{kept:#?}"
    );
    // Without end.
    let endless = (0..5_000).map(|n| format!("{{\"n\":{n}}}\n")).collect::<String>();
    let taken = tool::read(&inputs, db.archive(), "t", &endless);
    ensure!(taken.n_dropped == 5_000 && taken.dropped.len() == 50, "{}", taken.dropped.len());
    Ok(())
}

#[test]
fn a_tool_that_misbehaves_writes_nothing() -> Result<()> {
    let folder = folder("tools/hostile")?;
    let before = newsroom::files(&folder.join("claims"))?;
    for (command, why) in [
        ("no-such-program-anywhere", "cannot be run"),
        ("sh -c 'exit 3'", "it failed"),
        ("yes", "more than 8 megabytes"),
        ("sh -c \"unpaired", "do not pair"),
    ] {
        let (code, _, told) = sayso(&folder, &["propose", "claims", "--with", command])?;
        ensure!(code == Some(2) && told.contains(why), "{command}: {code:?} {told}");
        ensure!(newsroom::files(&folder.join("claims"))? == before, "{command} has led to files");
    }
    Ok(std::fs::remove_dir_all(&folder)?)
}
