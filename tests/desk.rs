//! The desk: whom it answers, and what it writes.

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sayso_core::{Card, Database};
use sayso_desk_wire::{ASK, Became, Entry, Fields, From, History, Reply, Request, Step, Task, TaskKind};
use sayso_newsroom::{Inputs, diff};
use sayso_publish::share::Shares;
use sayso_tests::corpus::Random;
use sayso_tests::hand::{Hand, claim, desk, done, fields, files, parts, send, small};
use sayso_tests::newsroom;
use sayso_tests::papers::hostile;
use serde_json::json;

/// What a new claim of the first article says.
fn new_claim(id: &str) -> Step {
    let says = json!({ "id": id, "quote": "The lake bridge was closed on Monday", "proposition": "The bridge was closed on a Monday.",
        "kind": "fact", "speaker": "mary-major", "role": "mayor of Lakeside", "cue": "the mayor said", "wording": "paraphrase" });
    Step::Add { entry: claim(id), fields: fields(says) }
}

#[test]
fn nobody_else_reads_or_writes() -> Result<()> {
    let folder = small("door", |_, text| text)?;
    let before = files(&folder)?;
    let running = desk(&folder)?;
    let (address, path) = parts(running.url());
    let get = |path: &str, more: &str| send(&address, &format!("GET {path} HTTP/1.1\r\nHost: {address}{more}"), "");
    for path in ["/", "/desk.wasm", "/desk.js", "/news?since=0", "/?token=guess", "/?token="] {
        ensure!(get(path, "")?.starts_with("HTTP/1.1 403"), "{path}");
    }
    ensure!(
        send(&address, &format!("POST {ASK} HTTP/1.1\r\nHost: {address}"), "{\"ask\":\"newsroom\"}")?
            .starts_with("HTTP/1.1 403")
    );
    // Another name for this machine is no way in, not even with the token.
    ensure!(send(&address, &format!("GET {path} HTTP/1.1\r\nHost: evil.example"), "")?.starts_with("HTTP/1.1 403"));
    let hand = Hand::open(running.url())?;
    ensure!(get(&path, "")?.starts_with("HTTP/1.1 403"), "the address opens once");
    // Whoever has lost it asks for another one at the terminal; the one before opens nothing any more.
    let (lost, another) = (running.another_url()?, running.another_url()?);
    ensure!(get(&parts(&lost).1, "")?.starts_with("HTTP/1.1 403"), "an address that was replaced");
    Hand::open(&another)?;
    ensure!(get(&parts(&another).1, "")?.starts_with("HTTP/1.1 403"), "it opens once too");
    let cookie = format!("\r\nCookie: {}", hand.cookie);
    let page = get("/", &cookie)?;
    ensure!(
        page.starts_with("HTTP/1.1 200") && page.contains("default-src 'none'") && page.contains("nosniff"),
        "{page}"
    );
    ensure!(!page.contains("access-control-allow"), "{page}");
    for site in ["cross-site", "same-site"] {
        ensure!(get("/", &format!("{cookie}\r\nSec-Fetch-Site: {site}"))?.starts_with("HTTP/1.1 403"), "{site}");
    }
    let body = serde_json::to_string(&Request::Do { what: "x".into(), steps: vec![new_claim("forged")] })?;
    for more in [
        "Origin: https://evil.example\r\nContent-Type: application/json".to_owned(),
        "Origin: null\r\nContent-Type: application/json".to_owned(),
        "Content-Type: application/json".to_owned(),
        format!("Origin: http://{address}\r\nContent-Type: text/plain"),
        format!("Origin: http://{address}\r\nContent-Type: application/json\r\nSec-Fetch-Site: cross-site"),
    ] {
        ensure!(hand.post(&more, &body)?.starts_with("HTTP/1.1 403"), "{more}");
    }
    ensure!(files(&folder)? == before, "something was written");
    Ok(())
}

#[test]
fn an_id_never_becomes_a_path_out_of_the_folder() -> Result<()> {
    let folder = small("paths", |_, text| text)?;
    let running = desk(&folder)?;
    let hand = Hand::open(running.url())?;
    let before = files(&folder)?;
    for id in ["../../up", "..", "/etc/passwd", "a/b", "con", "lpt1", "nul", "C:evil", "Über", "", "a--b", ".hidden"] {
        let asks = fields(json!({ "asks": "Is it so?" }));
        let steps = [
            Step::Add { entry: Entry::Question(id.into()), fields: asks.clone() },
            Step::Add { entry: Entry::Source(id.into()), fields: fields(json!({ "name": "X", "kind": "person" })) },
            Step::Set { entry: Entry::Reference(id.into()), fields: fields(json!({ "title": "X" })) },
            Step::Set { entry: Entry::Claim(id.into(), "x".into()), fields: fields(json!({ "role": "X" })) },
            Step::Mark { article: id.into(), proposal: "x".into(), accepted: false },
            Step::Keep { page: 1, reference: id.into() },
        ];
        for step in steps {
            let reply = hand.perform(vec![step])?;
            ensure!(matches!(reply, Reply::Failed { .. }), "{id}: {reply:?}");
        }
        ensure!(matches!(hand.ask(&Request::Article { id: id.into() })?, Reply::Failed { .. }), "{id}");
    }
    ensure!(files(&folder)? == before);
    let beside = |name: &str| folder.parent().is_some_and(|parent| parent.join(name).exists());
    ensure!(!beside("up.toml") && !beside("up") && !folder.join("con.toml").exists());
    Ok(())
}

/// Each thing that can be done, and taken back.
fn deeds() -> Vec<Vec<Step>> {
    let answer = json!({ "question": "was-closed", "yes": "The mayor: the bridge was closed" });
    let asks = Step::Add {
        entry: Entry::Question("was-closed".into()),
        fields: fields(json!({ "asks": "Was the bridge closed?" })),
    };
    let answered = Step::Push { entry: claim("closed-on-monday"), list: "answers".into(), fields: fields(answer) };
    vec![
        vec![Step::Set {
            entry: claim("cheap-steel"),
            fields: fields(json!({ "note": "A note: “with” \"marks\"\nand a line.", "cue": null })),
        }],
        vec![asks, answered],
        vec![
            Step::Add { entry: Entry::Origin("bo-ek".into()), fields: fields(json!({ "name": "Bo Ek" })) },
            Step::Add {
                entry: Entry::Source("bo-ek".into()),
                fields: fields(json!({ "name": "Bo Ek", "kind": "person", "origin": "bo-ek" })),
            },
            Step::Set {
                entry: claim("cheap-steel"),
                fields: fields(json!({ "speaker": "bo-ek", "allow": { "speaker-not-named": "told otherwise" } })),
            },
        ],
        vec![Step::Set { entry: Entry::Newsroom, fields: fields(json!({ "scope": "Another scope." })) }],
        vec![Step::Drop { entry: claim("two-piers-cracked"), list: "evidence".into(), n: 1 }],
        vec![Step::Set { entry: Entry::Reference("minutes".into()), fields: fields(json!({ "author": "Ada Low" })) }],
    ]
}

#[test]
fn only_the_bytes_of_a_decision_change_and_all_is_taken_back() -> Result<()> {
    let crlf = |text: String| text.replace('\n', "\r\n");
    let commented =
        |text: String| text.replace("\n[[", "\n# A word.\n#[[claim]]\n[[").replace("\nkind", "\n  # kind\nkind");
    type Change = Box<dyn Fn(&str, String) -> String>;
    let is_toml = |path: &str| path.ends_with(".toml") && !path.starts_with("proposals/");
    let forms: [(&str, Change); 4] = [
        ("plain", Box::new(|_, text| text)),
        ("crlf", Box::new(move |path, text| if is_toml(path) { crlf(text) } else { text })),
        ("bom", Box::new(move |path, text| if is_toml(path) { format!("\u{feff}{text}") } else { text })),
        ("comments", Box::new(move |path, text| if is_toml(path) { commented(text) } else { text })),
    ];
    for (name, change) in forms {
        let folder = small(&format!("bytes-{name}"), change)?;
        let running = desk(&folder)?;
        let hand = Hand::open(running.url())?;
        let before = files(&folder)?;
        let mut states = vec![before.clone()];
        for deed in deeds() {
            let n = deed.len();
            done(&hand, deed);
            let now = files(&folder)?;
            let last = &states[states.len() - 1];
            let changed: Vec<&String> =
                now.iter().filter(|(path, bytes)| last.get(*path) != Some(bytes)).map(|(path, _)| path).collect();
            ensure!(!changed.is_empty() && changed.len() <= n, "{name}: {changed:?}");
            // What is there still is there in its order: lines only come, go or change at their place.
            for path in changed.iter().filter(|path| last.contains_key(**path)) {
                let lines =
                    |bytes: &[u8]| String::from_utf8_lossy(bytes).lines().map(str::to_owned).collect::<Vec<_>>();
                let (old, new) = (lines(&last[*path]), lines(&now[*path]));
                let same = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
                let end = old.iter().rev().zip(new.iter().rev()).take_while(|(a, b)| a == b).count();
                ensure!(
                    old.len() - same.min(old.len()) - end.min(old.len() - same) <= 6,
                    "{name} {path}: much was changed"
                );
            }
            let is_bom = |bytes: &[u8]| bytes.starts_with("\u{feff}".as_bytes());
            let is_kept = |path: &&String| last.get(*path).is_none_or(|old| is_bom(old) == is_bom(&now[*path]));
            ensure!(changed.iter().all(is_kept), "{name}: a byte order mark");
            states.push(now);
        }
        // A desk that is opened again takes back what the one before did.
        drop(running);
        let running = desk(&folder)?;
        let hand = Hand::open(running.url())?;
        for state in states.iter().rev().skip(1) {
            let reply = hand.ask(&Request::Undo)?;
            ensure!(matches!(reply, Reply::Done { .. }), "{name}: {reply:?}");
            ensure!(files(&folder)? == *state, "{name}: not as it was");
        }
        for state in &states[1..] {
            ensure!(matches!(hand.ask(&Request::Redo)?, Reply::Done { .. }));
            ensure!(files(&folder)? == *state, "{name}: not done again");
        }
    }
    Ok(())
}

/// A field that a random change sets or takes out, of an entry of the seeds.
fn random_step(random: &mut Random, inputs: &Inputs) -> (&'static str, Step) {
    let texts =
        ["A word.", "“Quoted”, with \\ and \"signs\"", "Über — 5 % of 3", "two\nlines", "# no comment", "[[claim]]"];
    let ids = |folder: &str| -> Vec<String> {
        let paths = inputs.files.keys().filter_map(|path| path.strip_prefix(folder)?.strip_suffix(".toml"));
        paths.map(str::to_owned).collect()
    };
    let (article, claim, reference, question, source, nothing);
    let (entry, fields): (Entry, &[&'static str]) = match random.below(6) {
        0..3 => {
            article = ids("articles/");
            let article = &article[random.below(article.len())];
            claim = sayso_newsroom::records::claims(inputs, article);
            let id = claim[random.below(claim.len())].id.clone().unwrap_or_default();
            (Entry::Claim(article.clone(), id), &["note", "role", "in_short", "looked_into", "addressee"])
        }
        3 => {
            reference = ids("references/");
            (Entry::Reference(reference[random.below(reference.len())].clone()), &["author", "archived", "summary"])
        }
        4 => {
            question = ids("questions/");
            (Entry::Question(question[random.below(question.len())].clone()), &["in_short", "note"])
        }
        _ => {
            source = sayso_newsroom::records::sources(inputs);
            nothing = source.keys().nth(random.below(source.len())).cloned().unwrap_or_default();
            (Entry::Source(nothing), &["interest"])
        }
    };
    let field = fields[random.below(fields.len())];
    let value = match random.below(4) {
        0 => serde_json::Value::Null,
        _ if field == "archived" => "https://archive.example/copy".into(),
        _ => texts[random.below(texts.len())].into(),
    };
    (field, Step::Set { entry, fields: Fields::from_iter([(field.to_owned(), value)]) })
}

#[test]
#[ignore = "large"]
fn of_the_seeds_only_the_lines_of_the_field_change() -> Result<()> {
    let is_ours = |path: &str| path.ends_with(".toml") && !path.starts_with("proposals/");
    type Form = fn(String) -> String;
    let forms: [(&str, Form); 4] = [
        ("plain", |text| text),
        ("crlf", |text| text.replace('\n', "\r\n")),
        ("bom", |text| format!("\u{feff}{text}")),
        ("comments", |text| text.replace("\n\n[", "\n# A word.\n\n[").replace(" = \"", "  =  \"")),
    ];
    let mut random = Random(71);
    for (name, form) in forms {
        let folder = newsroom::empty_folder(&format!("desk/seeds-{name}"))?;
        let mut inputs = newsroom::load("seeds");
        let paths: Vec<String> = inputs.files.keys().cloned().collect();
        for path in paths {
            let text = inputs.source(&path).to_owned();
            let text = if is_ours(&path) { form(text) } else { text };
            let whole = folder.join(&path);
            std::fs::create_dir_all(whole.parent().context("a folder")?)?;
            std::fs::write(whole, &text)?;
            inputs.insert(&path, text.into_bytes());
        }
        let running = desk(&folder)?;
        let hand = Hand::open(running.url())?;
        let begun = files(&folder)?;
        let mut n_done = 0;
        for _ in 0..40 {
            let before = files(&folder)?;
            let (field, step) = random_step(&mut random, &inputs);
            if !matches!(hand.perform(vec![step.clone()])?, Reply::Done { .. }) {
                ensure!(files(&folder)? == before, "{name}: {step:?} was refused, and something was written");
                continue;
            }
            let now = files(&folder)?;
            let changed: Vec<&String> = now.keys().filter(|path| now.get(*path) != before.get(*path)).collect();
            ensure!(changed.len() <= 1 && now.len() == before.len(), "{name}: {step:?} changed {changed:?}");
            let Some(path) = changed.first() else { continue };
            n_done += 1;
            let lines = |bytes: &[u8]| -> Vec<String> {
                String::from_utf8_lossy(bytes).split_inclusive('\n').map(str::to_owned).collect()
            };
            let (old, new) = (lines(&before[*path]), lines(&now[*path]));
            let start = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
            let end = old[start..].iter().rev().zip(new[start..].iter().rev()).take_while(|(a, b)| a == b).count();
            for between in [&old[start..old.len() - end], &new[start..new.len() - end]] {
                // One field: its first line, and the lines of its text.
                let is_field = |line: &String| line.trim_start_matches('\u{feff}').trim_start().starts_with(field);
                ensure!(
                    between.is_empty()
                        || is_field(&between[0]) && between[1..].iter().all(|line| !line.contains(" = ")),
                    "{name} {path}: {step:?} changed {between:?}"
                );
                ensure!(name != "crlf" || between.iter().all(|line| line.ends_with("\r\n")), "{between:?}");
            }
        }
        ensure!(n_done >= 25, "{name}: {n_done} changes");
        for _ in 0..n_done {
            ensure!(matches!(hand.ask(&Request::Undo)?, Reply::Done { .. }));
        }
        ensure!(files(&folder)? == begun, "{name}: all is taken back");
    }
    Ok(())
}

#[test]
fn a_proposal_becomes_a_claim_or_never_comes_back() -> Result<()> {
    let folder = small("decide", |_, text| text)?;
    std::fs::write(
        folder.join("bridge.txt"),
        std::fs::read_to_string(folder.join("bridge.txt"))?
            + "\nThe bridge opens in May, Bo Ek said. It will be safe, Bo Ek said.\n",
    )?;
    let running = desk(&folder)?;
    let hand = Hand::open(running.url())?;
    let reply = hand.ask(&Request::Propose { what: "Propose".into(), article: "bridge".into() })?;
    ensure!(matches!(reply, Reply::Done { .. }), "{reply:?}");
    let article = hand.article("bridge")?;
    let [first, second] = &article.proposals[..] else { anyhow::bail!("{:#?}", article.proposals) };
    ensure!(first.words.is_some() && !first.needs.is_empty() && first.confidence > 50, "{first:#?}");
    let mut steps = first.needs.clone();
    steps.push(Step::Add { entry: claim(&first.id), fields: first.fields.clone() });
    steps.push(Step::Mark { article: "bridge".into(), proposal: first.id.clone(), accepted: true });
    done(&hand, steps);
    done(&hand, vec![Step::Mark { article: "bridge".into(), proposal: second.id.clone(), accepted: false }]);
    let after = hand.article("bridge")?;
    ensure!(after.proposals.is_empty() && after.claims.len() == article.claims.len() + 1);
    let new = after.claims.iter().find(|one| one.id == first.id).context("the claim")?;
    ensure!(new.words == first.words && new.fields["decided_by"] == "Ada Low", "{new:#?}");
    ensure!(matches!(
        hand.ask(&Request::Propose { what: "Propose".into(), article: "bridge".into() })?,
        Reply::Done { .. }
    ));
    ensure!(hand.article("bridge")?.proposals.is_empty(), "what is decided does not come back");
    Ok(())
}

/// Reads a text as a page.
fn read(hand: &Hand, text: &str) -> Result<Box<sayso_desk_wire::Page>> {
    match hand.ask(&Request::Read { from: From::Text(text.into()) })? {
        Reply::Page(page) => Ok(page),
        other => anyhow::bail!("{other:?}"),
    }
}

#[test]
fn a_hostile_document_is_an_error_and_nothing_is_written() -> Result<()> {
    let folder = small("documents", |_, text| text)?;
    let running = desk(&folder)?;
    let hand = Hand::open(running.url())?;
    let before = files(&folder)?;
    // What is larger, the page does not send.
    for (name, bytes, words) in hostile()?.into_iter().filter(|(_, bytes, _)| bytes.len() < 10 << 20) {
        let reply = hand.ask(&Request::Read { from: From::File(name.into(), STANDARD.encode(bytes)) })?;
        let words = if name.ends_with(".json") { "no page" } else { words };
        let Reply::Failed { why } = reply else { anyhow::bail!("{name} is taken for a page") };
        ensure!(why.contains(words), "{name}: {why}");
    }
    ensure!(files(&folder)? == before && hand.newsroom()?.articles.len() == 2, "the desk goes on");
    Ok(())
}

#[test]
fn a_new_version_is_seen_before_it_is_taken_and_each_claim_is_looked_at() -> Result<()> {
    let folder = small("version", |path, text| match path {
        // The text that was checked is known.
        "articles/bridge.toml" => text.replacen("checked_by", "text_hash = \"0123456789abcdef\"\nchecked_by", 1),
        _ => text,
    })?;
    let running = desk(&folder)?;
    let hand = Hand::open(running.url())?;
    let hash = hand.article("bridge")?.text_hash.context("the text is another one")?;
    done(
        &hand,
        vec![Step::Set { entry: Entry::Article("bridge".into()), fields: fields(json!({ "text_hash": hash })) }],
    );
    ensure!(hand.article("bridge")?.text_hash.is_none(), "it was looked at");

    let text = newsroom::small().source("bridge.txt").replace("Two piers are cracked", "Two piers are badly cracked");
    let before = files(&folder)?;
    let page = read(&hand, &text)?.number;
    let Reply::Compared(compared) = hand.ask(&Request::Compare { page, article: "bridge".into() })? else {
        anyhow::bail!("it was not compared")
    };
    ensure!(compared.differing.len() == 1 && compared.touched == ["two-piers-cracked"], "{compared:#?}");
    let added: Vec<&str> = compared.differing[0]
        .stretches
        .iter()
        .filter(|(became, _)| *became == Became::Added)
        .map(|(_, text)| text.trim())
        .collect();
    ensure!(added == ["badly"] && compared.n_standing == 3, "{compared:#?}");
    ensure!(files(&folder)? == before, "nothing is written by looking");

    done(&hand, vec![Step::Version { page, article: "bridge".into() }]);
    let article = hand.article("bridge")?;
    let lost: Vec<_> = article.claims.iter().filter(|one| one.words.is_none()).collect();
    ensure!(lost.len() == 1 && lost[0].instead.as_deref() == Some("“Two piers are badly cracked,”"), "{lost:#?}");
    ensure!(article.text_hash.is_some(), "the checked text is another one until somebody has looked");
    let is_there = |one: &Task| one.kind == TaskKind::TextChanged && one.entry == Some(claim("two-piers-cracked"));
    ensure!(hand.newsroom()?.agenda.iter().any(is_there), "{:#?}", hand.newsroom()?.agenda);
    let words = lost[0].instead.clone().unwrap_or_default();
    done(&hand, vec![Step::Set { entry: claim("two-piers-cracked"), fields: fields(json!({ "quote": words })) }]);
    let fresh = fields(json!({ "text_hash": article.text_hash }));
    done(&hand, vec![Step::Set { entry: Entry::Article("bridge".into()), fields: fresh }]);
    let article = hand.article("bridge")?;
    ensure!(article.text_hash.is_none() && article.claims.iter().all(|one| one.words.is_some()), "{article:#?}");
    for _ in 0..3 {
        ensure!(matches!(hand.ask(&Request::Undo)?, Reply::Done { .. }));
    }
    ensure!(files(&folder)? == before, "all of it is taken back");
    Ok(())
}

#[test]
fn a_page_becomes_an_article_whose_gaps_are_things_to_do() -> Result<()> {
    let folder = small("article", |_, text| text)?;
    let running = desk(&folder)?;
    let hand = Hand::open(running.url())?;
    let before = files(&folder)?;
    let page = read(&hand, "A quay is closed\n\nThe quay of Lakeside is closed, the mayor said on Friday.\n")?;
    ensure!(page.article.as_deref() == Some("quay-closed"), "{page:#?}");
    done(&hand, vec![Step::Import { page: page.number }]);
    let leads_to = |task: &Task| task.entry == Some(Entry::Article("quay-closed".into())) && task.field.is_some();
    ensure!(hand.newsroom()?.agenda.iter().any(leads_to), "{:#?}", hand.newsroom()?.agenda);
    let known = json!({ "outlet": "lakeside-paper", "published": "2026-01-23", "url": "https://example.org/quay", "language": "en" });
    done(&hand, vec![Step::Set { entry: Entry::Article("quay-closed".into()), fields: fields(known) }]);
    ensure!(hand.article("quay-closed")?.sentences.len() == 2);
    ensure!(read(&hand, "A quay is closed\n\nOther words.\n")?.article.is_none(), "there is one of that title");
    ensure!(
        matches!(hand.ask(&Request::Undo)?, Reply::Done { .. })
            && matches!(hand.ask(&Request::Undo)?, Reply::Done { .. })
    );
    let after = files(&folder)?;
    let more: Vec<&String> = after.keys().filter(|path| !before.contains_key(*path)).collect();
    ensure!(more.is_empty(), "{more:?}");
    Ok(())
}

#[test]
fn the_second_editor_sees_what_was_changed_since_the_signature() -> Result<()> {
    let folder = small("history", |_, text| text)?;
    let git = |arguments: &[&str]| -> Result<()> {
        let who = ["-c", "user.name=Bo Lind", "-c", "user.email=bo@example.org", "-c", "commit.gpgsign=false"];
        let output = std::process::Command::new("git").arg("-C").arg(&folder).args(who).args(arguments).output()?;
        ensure!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        Ok(())
    };
    let running = desk(&folder)?;
    let hand = Hand::open(running.url())?;
    let told = |hand: &Hand| -> Result<Box<History>> {
        match hand.ask(&Request::History { article: "bridge".into(), claim: "bridge-closed".into() })? {
            Reply::History(history) => Ok(history),
            other => anyhow::bail!("{other:?}"),
        }
    };
    ensure!(!told(&hand)?.has_git, "another folder’s history is not this one’s");
    let set =
        |what: serde_json::Value| done(&hand, vec![Step::Set { entry: claim("bridge-closed"), fields: fields(what) }]);
    git(&["init", "-q"])?;
    git(&["add", "."])?;
    git(&["commit", "-qm", "Begin"])?;
    ensure!(told(&hand)?.since_approved.is_none());
    set(json!({ "approved_by": "Bo Lind", "approved_state": "corroborated" }));
    git(&["commit", "-qam", "Approve"])?;
    ensure!(told(&hand)?.since_approved == Some(Vec::new()));
    set(json!({ "role": "engineer" }));
    git(&["commit", "-qam", "A role"])?;
    set(json!({ "approved_by": null, "approved_state": null, "note": "Seen again." }));
    let history = told(&hand)?;
    let since: Vec<&str> = history.since_approved.iter().flatten().map(|edit| edit.field.as_str()).collect();
    ensure!(since == ["note", "role"], "{history:#?}");
    let unsaved: Vec<&str> = history.unsaved.iter().map(|edit| edit.field.as_str()).collect();
    ensure!(unsaved == ["approved_by", "approved_state", "note"], "{history:#?}");
    ensure!(history.versions.len() == 3 && history.versions[0].by == "Bo Lind", "{history:#?}");
    // An id that is a path is no way out of the folder.
    let out = Request::History { article: "../bridge".into(), claim: "bridge-closed".into() };
    ensure!(matches!(hand.ask(&out)?, Reply::Failed { .. }));
    Ok(())
}

#[test]
fn what_is_gone_from_the_web_is_to_be_done_once_an_editor_asks() -> Result<()> {
    let folder = small("gone", |_, text| text)?;
    let running = desk(&folder)?;
    let hand = Hand::open(running.url())?;
    let gone = || -> Result<Vec<Option<Entry>>> {
        let agenda = hand.newsroom()?.agenda.into_iter();
        Ok(agenda.filter(|task| task.kind == TaskKind::Gone).map(|task| task.entry).collect())
    };
    ensure!(gone()?.is_empty(), "nothing is asked by itself");
    ensure!(matches!(hand.ask(&Request::Online)?, Reply::Done { .. }));
    let of = |id: &str| Some(Entry::Reference(id.into()));
    let found = gone()?;
    ensure!(found.contains(&of("minutes")) && found.contains(&of("inspection")), "{found:?}");
    Ok(())
}

#[test]
fn a_mistake_leads_to_its_field() -> Result<()> {
    let folder = small("mistakes", |path, text| match path {
        "articles/bridge.toml" => {
            text.replace("url = \"https://", "url = \"htps://").replace("kind = \"fact\"", "kind = \"fakt\"")
        }
        "sources.toml" => text.replace("kind = \"person\"", "kind = \"persona\""),
        "references/inspection.toml" => text.replace("title = ", "# title = "),
        _ => text,
    })?;
    let running = desk(&folder)?;
    let hand = Hand::open(running.url())?;
    let agenda = hand.newsroom()?.agenda;
    let leads_to = |entry: Entry, field: &str| {
        let of = |task: &&Task| task.entry.as_ref() == Some(&entry) && task.field.as_deref() == Some(field);
        ensure!(agenda.iter().any(|task| of(&task)), "{entry:?} {field}: {agenda:#?}");
        let Reply::Tried(tried) = hand.ask(&Request::Try { steps: Vec::new(), open: Some(entry.clone()) })? else {
            return Ok(());
        };
        ensure!(tried.findings.iter().any(|one| one.field.as_deref() == Some(field)), "{entry:?}: {tried:#?}");
        Ok(())
    };
    leads_to(Entry::Article("bridge".into()), "url")?;
    leads_to(claim("bridge-closed"), "kind")?;
    leads_to(Entry::Source("mary-major".into()), "kind")?;
    leads_to(Entry::Reference("inspection".into()), "title")
}

#[test]
fn what_would_break_the_folder_is_not_written_and_says_why() -> Result<()> {
    let folder = small("refused", |_, text| text)?;
    let running = desk(&folder)?;
    let hand = Hand::open(running.url())?;
    let before = files(&folder)?;
    let mut wrong = new_claim("wrong");
    if let Step::Add { fields, .. } = &mut wrong {
        fields.insert("quote".into(), "Words that are not there".into());
    }
    let Reply::Refused { findings } = hand.perform(vec![wrong.clone()])? else { anyhow::bail!("it was written") };
    ensure!(
        findings
            .iter()
            .any(|one| one.rule == "quote-not-found" && one.entry == Some(claim("wrong")) && !one.hint.is_empty()),
        "{findings:#?}"
    );
    let Reply::Tried(tried) = hand.ask(&Request::Try { steps: vec![wrong], open: Some(claim("wrong")) })? else {
        anyhow::bail!("tried")
    };
    ensure!(tried.findings.iter().any(|one| one.rule == "quote-not-found"));
    // Tried, nothing is written, and the card is that of the claim as it would be.
    let Reply::Tried(tried) = hand.ask(&Request::Try { steps: vec![new_claim("fine")], open: Some(claim("fine")) })?
    else {
        anyhow::bail!("tried")
    };
    ensure!(tried.card.is_some(), "{tried:#?}");
    for (step, told) in [
        (Step::Set { entry: claim("nobody"), fields: fields(json!({ "role": "X" })) }, "no claim"),
        (Step::Set { entry: claim("cheap-steel"), fields: fields(json!({ "rolle": "X" })) }, "no field"),
        (Step::Push { entry: claim("cheap-steel"), list: "kind".into(), fields: Fields::new() }, "no list"),
        (
            Step::Add {
                entry: Entry::Source("mary-major".into()),
                fields: fields(json!({ "name": "X", "kind": "person" })),
            },
            "already",
        ),
    ] {
        let reply = hand.perform(vec![step])?;
        ensure!(matches!(&reply, Reply::Failed { why } if why.contains(told)), "{told}: {reply:?}");
    }
    ensure!(files(&folder)? == before);
    Ok(())
}

/// The small newsroom's first article many times: so many claims that only parts are compiled. Every twentieth says something on
/// a question.
fn large(name: &str) -> Result<PathBuf> {
    let folder = small(name, |_, text| text)?;
    let article = newsroom::small().source("articles/bridge.toml").to_owned();
    std::fs::remove_file(folder.join("articles/bridge.toml"))?;
    std::fs::remove_file(folder.join("articles/repair.toml"))?;
    for n in 0..240 {
        let line = |line: &str| match line.split_once(" = ") {
            Some(("id", "\"bridge-closed\"")) if n % 20 == 0 => {
                let says = if n % 40 == 0 { "yes" } else { "no" };
                format!(
                    "id = \"bridge-closed-{n}\"\nanswers = [{{ question = \"bridge-fraud\", {says} = \"Line {n}\" }}]"
                )
            }
            Some(("id", id)) => format!("id = \"{}-{n}\"", id.trim_matches('"')),
            _ => line.to_owned(),
        };
        let text: Vec<String> = article.lines().map(line).collect();
        std::fs::write(folder.join(format!("articles/bridge-{n:03}.toml")), text.join("\n") + "\n")?;
    }
    Ok(folder)
}

#[test]
fn of_a_large_folder_a_part_tells_what_the_whole_tells() -> Result<()> {
    let folder = large("large")?;
    let running = desk(&folder)?;
    let hand = Hand::open(running.url())?;
    let claim = |n: usize| Entry::Claim(format!("bridge-{n:03}"), format!("bridge-closed-{n}"));
    // What others say on the question changes twelve cards.
    let steps = vec![
        Step::Push {
            entry: claim(7),
            list: "answers".into(),
            fields: fields(json!({ "question": "bridge-fraud", "no": "Line 7" })),
        },
        Step::Set { entry: claim(7), fields: fields(json!({ "origin": "engineers" })) },
    ];
    let request = Request::Try { steps: steps.clone(), open: Some(claim(7)) };
    let Reply::Tried(tried) = hand.ask(&request)? else { anyhow::bail!("it was not tried") };
    ensure!(tried.elsewhere.len() == 12 && tried.n_more == 0, "{:#?}", tried.elsewhere);
    let before = newsroom::database(&Inputs::load(&folder)?);
    done(&hand, steps);
    let inputs = Inputs::load(&folder)?;
    let whole = newsroom::database(&inputs);
    let card = |db: &Database, id: &str| -> Result<Card> {
        let (idx, _) = db.claims().find(|(_, claim)| claim.id == id).context("the claim")?;
        Ok(Card { database: String::new(), ..db.card(idx) })
    };
    let part = Database::open(STANDARD.decode(tried.card.context("a card")?)?)?;
    let (article, _) = whole.article("bridge-007").context("the article")?;
    let share = Database::new(Shares::new(whole.archive()).of(&[article]))?;
    let (one, other) = (card(&part, "bridge-closed-7")?, card(&share, "bridge-closed-7")?);
    ensure!(one == other, "{one:#?}\n{other:#?}");
    for one in diff::diff(&before, &whole, &|_| true).iter().filter(|one| one.claim != "bridge-closed-7") {
        let told = tried.elsewhere.iter().find(|told| told.claim == one.claim).context("a change that was not told")?;
        ensure!(told.changes == one.changes && told.state == one.state, "{told:#?}\n{one:#?}");
    }
    // The article and the next try know of it at once, whatever the background still reads.
    let shown = hand.article("bridge-007")?;
    let own = shown.claims.iter().find(|one| one.id == "bridge-closed-7").context("the claim")?;
    let (idx, _) = whole.claims().find(|(_, claim)| claim.id == "bridge-closed-7").context("the claim")?;
    ensure!(own.state.as_deref() == Some(whole.state(idx).word()), "{:?}", own.state);
    ensure!(own.fields.contains_key("answers"));
    let taken = Step::Add { entry: Entry::Claim("bridge-008".into(), "bridge-closed-7".into()), fields: Fields::new() };
    ensure!(matches!(hand.perform(vec![taken])?, Reply::Failed { .. }), "an id that another article has");
    let reply = hand.ask(&Request::Undo)?;
    ensure!(matches!(reply, Reply::Done { .. }), "{reply:?}");
    ensure!(newsroom::database(&Inputs::load(&folder)?).hash() == before.hash());
    Ok(())
}
