//! Folders of the form before there were questions: what `sayso upgrade` makes of them.

use std::collections::BTreeSet;

use sayso_core::model::{Extent, Target};
use sayso_newsroom::inputs::Content;
use sayso_newsroom::toml_files::Value;
use sayso_newsroom::{Inputs, lint, upgrade};
use sayso_tests::newsroom;

fn upgraded(folder: &str) -> (Inputs, upgrade::Upgraded) {
    let mut inputs = newsroom::load(folder);
    let upgraded = upgrade::upgrade(&inputs).unwrap();
    for change in &upgraded.changes {
        inputs.insert(&change.path, change.text.clone().into_bytes());
    }
    for path in &upgraded.gone {
        inputs.files.remove(path);
    }
    (inputs, upgraded)
}

/// What the files of the earlier form say of each link, as they say it.
fn links(folder: &str) -> BTreeSet<String> {
    let inputs = newsroom::load(folder);
    let articles = inputs.files.iter().filter(|(path, _)| path.starts_with("articles/"));
    let mut links = BTreeSet::new();
    for (_, file) in articles {
        let Content::Text(text) = file else { continue };
        let file: toml::Table = text.parse().unwrap();
        for claim in file["claim"].as_array().unwrap() {
            for link in claim.get("evidence").and_then(Value::as_array).into_iter().flatten() {
                let field = |name: &str| link.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
                let stance = field("stance").replace("qualifies", "limits");
                let in_part = link.get("in_part").and_then(Value::as_bool).unwrap_or_default();
                let statement = field("claim") + &field("reference");
                let target = if field("target") == "report" { "report" } else { "content" };
                links.insert(format!(
                    "{} {statement} {stance} {in_part} {target} {} {} {}{} {}{}",
                    claim["id"].as_str().unwrap(),
                    field("origin"),
                    field("reason"),
                    field("independent"),
                    field("unclear"),
                    field("passage"),
                    field("summary"),
                ));
            }
        }
    }
    links
}

#[test]
fn nothing_is_lost_of_an_earlier_folder() {
    for folder in ["tests/data/earlier/newsroom", "tests/data/earlier/gazette"] {
        let (inputs, changes) = upgraded(folder);
        let db = newsroom::database(&inputs);
        let archive = db.archive();
        let mut kept = BTreeSet::new();
        for claim in &archive.claims {
            let own =
                claim.evidence.iter().filter_map(|one| Some((one, one.link().filter(|link| !link.is_other_side)?)));
            for (evidence, link) in own {
                use sayso_core::model::{Independence, Passage};
                let statement = match evidence.passage {
                    Passage::Claim(other) => &other.of(archive).id,
                    Passage::Reference(reference) => &reference.of(archive).id,
                };
                let told = match &link.independence {
                    Independence::Established(how) | Independence::NotEstablished(how) => how.as_str(),
                    Independence::NotAsked => "",
                };
                kept.insert(format!(
                    "{} {statement} {} {} {} {} {} {told} {}{}",
                    claim.id,
                    evidence.stance.word(),
                    evidence.extent == Extent::InPart,
                    if evidence.target == Target::Report { "report" } else { "content" },
                    evidence.origin.of(archive).id,
                    link.reason,
                    link.words.as_deref().unwrap_or_default(),
                    link.summary.as_deref().unwrap_or_default(),
                ));
            }
        }
        assert_eq!(kept, links(folder), "{folder}");
        assert!(changes.n_legacy > 0);
        // Once more changes nothing, and `check` counts what is left to do.
        assert_eq!(upgrade::upgrade(&inputs).unwrap(), upgrade::Upgraded::default(), "{folder}");
        let legacy = lint::check(&inputs).diagnostics.into_iter().filter(|one| one.rule == "legacy");
        assert!(legacy.count() > 0);
        // Every comment is somewhere.
        let comments = |inputs: &Inputs| -> BTreeSet<String> {
            let texts = inputs.files.keys().filter(|path| path.ends_with(".toml")).map(|path| inputs.source(path));
            let lines = texts.flat_map(str::lines).map(str::trim);
            lines.filter(|line| line.starts_with('#') && !line.starts_with("#:schema")).map(str::to_owned).collect()
        };
        assert_eq!(comments(&inputs), comments(&newsroom::load(folder)), "{folder}");
    }
}

#[test]
fn an_earlier_folder_is_refused_by_name_with_the_remedy() {
    let inputs = newsroom::load("tests/data/earlier/newsroom");
    let findings = sayso_newsroom::compile(&inputs).diagnostics;
    let odd: Vec<_> = findings.iter().filter(|finding| finding.rule == "odd-file").collect();
    assert_eq!(odd.len(), 2, "{findings:?}");
    assert!(odd.iter().all(|finding| finding.hint.contains("sayso upgrade")));
}

#[test]
fn the_command_rewrites_a_folder_that_then_builds() -> anyhow::Result<()> {
    let folder = newsroom::empty_folder("upgraded")?.join("gazette");
    newsroom::copy_folder(&newsroom::top("tests/data/earlier/gazette"), &folder)?;
    let run = |arguments: &[&str]| {
        std::process::Command::new(sayso_xtask::pipeline::dist_command()).args(arguments).arg(&folder).output()
    };
    let before = run(&["check"])?;
    assert!(String::from_utf8_lossy(&before.stderr).contains("run `sayso upgrade FOLDER`"), "{before:?}");
    let upgraded = run(&["upgrade"])?;
    assert!(upgraded.status.success(), "{upgraded:?}");
    assert!(!folder.join("matters.toml").exists() && folder.join("references/audit.toml").exists());
    newsroom::database(&Inputs::load(&folder)?);
    let again = run(&["upgrade"])?;
    assert!(String::from_utf8_lossy(&again.stderr).contains("has today's form"), "{again:?}");
    Ok(())
}

#[test]
fn what_check_calls_an_error_is_built_as_a_draft_alone() -> anyhow::Result<()> {
    let folder = newsroom::empty_folder("draft")?;
    newsroom::copy_folder(&newsroom::top("tests/data/gazette"), &folder.join("gazette"))?;
    let path = folder.join("gazette/questions/leaking-gates.toml");
    let text = std::fs::read_to_string(&path)?.replace("asks = \"", "asks = \"TODO ");
    std::fs::write(&path, text)?;
    let build = |more: &[&str]| {
        let mut command = std::process::Command::new(sayso_xtask::pipeline::dist_command());
        command.arg("build").arg(folder.join("gazette")).arg("--out").arg(folder.join("out")).args(more).output()
    };
    let refused = build(&[])?;
    assert_eq!(refused.status.code(), Some(1), "{refused:?}");
    assert!(!folder.join("out/index.html").exists());
    assert!(build(&["--draft"])?.status.success());
    for page in ["index.html", "articles/barrier/index.html"] {
        let html = std::fs::read_to_string(folder.join("out").join(page))?;
        assert!(html.contains("This is a draft: it is not published."), "{page}");
    }
    Ok(())
}
