//! "Was this checked before?": the site's search page, `sayso find`, and one order in both.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use sayso_publish::preview::Running;
use sayso_publish::site;
use sayso_publish::stage::Stage;
use sayso_search::{Found, Record, Statement};
use sayso_tests::browser::Browser;
use sayso_tests::corpus::{Random, sentences};
use sayso_tests::newsroom;
use sayso_xtask::pipeline;
use serde_json::{Value, json};

/// Builds a folder's site without a widget; gives its folder.
fn build(newsroom: &str, name: &str) -> Result<std::path::PathBuf> {
    let out = newsroom::empty_folder(name)?.join("site");
    let db = newsroom::database(&newsroom::load(newsroom));
    let stage = Stage::open(&out)?;
    site::write(&db, None, &[], &|file| stage.put(&file))?;
    stage.publish()?;
    Ok(out)
}

fn find(site: &Path, text: &str, most: usize) -> Result<Vec<Found>, sayso_search::Error> {
    sayso_search::find(text, most, |path| std::fs::read(site.join("search").join(path)).ok())
}

/// An index in memory: each statement by its place in the list.
fn index<'t>(texts: impl Iterator<Item = &'t str>) -> BTreeMap<String, Vec<u8>> {
    let statement = |(n, text): (usize, &str)| {
        let url = n.to_string();
        let record = Record { number: 0, text: text.to_owned(), url, state: None, checked: None, place: None };
        Statement { text: text.to_owned(), synonyms: Vec::new(), record }
    };
    newsroom::index(["the".to_owned(), "of".to_owned()], texts.enumerate().map(statement).collect())
}

#[test]
fn every_statement_of_the_seeds_finds_itself() -> Result<()> {
    let site = build("seeds", "find/seeds")?;
    let db = newsroom::seeds();
    let mut first = 0;
    let claims: Vec<_> = db.archive().claims.iter().filter(|claim| claim.withdrawn.is_none()).collect();
    for claim in &claims {
        let found = find(&site, &claim.proposition, 3)?;
        let at = found.iter().position(|one| one.record.text == claim.proposition);
        first += usize::from(at == Some(0));
        ensure!(at.is_some(), "{} is not among the first three", claim.id);
    }
    ensure!(first * 100 >= claims.len() * 97, "{first} of {}", claims.len());
    // The model case, asked in other words.
    let found = find(&site, "Relations between Iran and the Taliban were bad historically", 3)?;
    let poor = "Iran historically had poor relations with the Taliban.";
    ensure!(found.iter().any(|one| one.record.text == poor && one.record.state.as_deref() == Some("corroborated")));
    ensure!(found[0].record.checked.is_some() && found[0].fit > 0.3, "{:?}", found[0]);
    Ok(())
}

#[test]
fn what_was_withdrawn_is_not_found() -> Result<()> {
    let mut inputs = newsroom::small();
    let db = newsroom::database(&inputs);
    let claim = &db.archive().claims[0];
    let path = format!("articles/{}.toml", claim.article.of(db.archive()).id);
    let id = format!("id = \"{}\"\n", claim.id);
    let withdrawn = format!("{id}withdrawn = {{ at = \"2026-02-01\", reason = \"It was misread.\" }}\n");
    newsroom::change(&mut inputs, &path, &id, &withdrawn);
    let out = newsroom::empty_folder("find/withdrawn")?.join("site");
    let stage = Stage::open(&out)?;
    site::write(&newsroom::database(&inputs), None, &[], &|file| stage.put(&file))?;
    stage.publish()?;
    let found = find(&out, &claim.proposition, 20)?;
    ensure!(found.iter().all(|one| one.record.text != claim.proposition && !one.record.url.ends_with(&claim.id)));
    Ok(())
}

/// The order is that of the files, whoever reads them.
#[tokio::test]
#[ignore = "large"]
async fn a_browser_finds_what_the_command_finds() -> Result<()> {
    let mut asked: Vec<String> = vec!["".into(), "the of".into(), "Müller’s  ΟΔΟΣ ﬁn 12".into(), "x".repeat(3000)];
    for (folder, name) in [("seeds", "find/one"), ("tests/data/gazette", "find/two")] {
        let site = build(folder, name)?;
        let archive = newsroom::database(&newsroom::load(folder)).archive().clone();
        asked.extend(archive.claims.iter().step_by(3).map(|claim| claim.proposition.clone()));
        asked.extend(
            archive.articles.iter().flat_map(|one| one.sentences.iter().step_by(5).map(|s| s.selector.exact.clone())),
        );
        let server = Running::start(&site, 0)?;
        let browser = Browser::start(800, 900).await?;
        browser.go(&format!("{}search/", server.url())).await?;
        let script = "
            const [asked, done] = arguments;
            const read = async (path) => new Uint8Array(await (await fetch(path)).arrayBuffer());
            import(document.querySelector('script[type=module]').src)
                .then(async ({ find }) => { const all = []; for (const text of asked) all.push(await find(text, 10, read)); return all; })
                .then(done, (error) => done(String(error)))";
        let found = browser.script_later(script, vec![json!(asked)]).await?;
        let found = found.as_array().with_context(|| format!("{found}"))?;
        ensure!(found.len() == asked.len() && asked.len() > 20);
        for (text, theirs) in asked.iter().zip(found) {
            let ours: Vec<Value> = find(&site, text, 10)?.into_iter().map(told).collect();
            ensure!(
                json!(ours) == json!(theirs.as_array().context("a list")?.iter().map(rounded).collect::<Vec<_>>()),
                "{text}\n{ours:?}\n{theirs}"
            );
        }
        browser.finish(&server.url()).await?;
    }
    Ok(())
}

fn told(found: Found) -> Value {
    rounded(&json!({"n": found.record.number, "score": found.score, "fit": found.fit}))
}

/// Sums in another order differ in their last digits.
fn rounded(found: &Value) -> Value {
    let number = |name: &str| (found[name].as_f64().unwrap_or_default() * 1e6).round();
    json!([found["n"], number("score"), number("fit")])
}

#[tokio::test]
async fn a_reader_looks_a_sentence_up() -> Result<()> {
    let site = build("seeds", "find/page")?;
    let server = Running::start(&site, 0)?;
    let browser = Browser::start(390, 844).await?;
    browser.go(&server.url()).await?;
    browser.click_element("a[href='search/']").await?;
    browser
        .wait_until(
            "return location.pathname.endsWith('/search/') && !!document.querySelector('#sayso--q')",
            "the page",
        )
        .await?;
    browser.click_element("#sayso--q").await?;
    browser.type_text("Iran historically had poor relations with the Taliban").await?;
    browser.click_element("form button").await?;
    browser.wait_until("return document.querySelectorAll('.found li').length > 2", "answers").await?;
    let first = browser.script("return document.querySelector('.found li').textContent", vec![]).await?;
    let first = first.as_str().unwrap_or_default().to_owned();
    ensure!(first.starts_with("Iran historically had poor relations with the Taliban.corroborated"), "{first}");
    ensure!(first.contains("Checked 21 November 2026"), "{first}");
    // The address of what was asked leads to the same answers.
    let address = browser.script("return location.href", vec![]).await?;
    browser.go(address.as_str().unwrap_or_default()).await?;
    browser.wait_until("return document.querySelectorAll('.found li').length > 2", "the same answers").await?;
    browser.click_element(".found a").await?;
    browser.wait_until("return location.pathname.includes('/articles/')", "the article").await?;
    browser.go(&format!("{}search/?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E+zzzz+qqqq", server.url())).await?;
    browser.wait_until("return document.querySelector('[role=status]').textContent === 'Nothing that was checked here is like it.'", "that nothing is like it").await?;
    browser.finish(&server.url()).await
}

/// Where every word is frequent the pairs of words tell.
#[test]
fn a_repeated_sentence_of_frequent_words_is_found_in_a_large_archive() -> Result<()> {
    let texts = sentences(&mut Random(7), 20_000);
    let files = index(texts.iter().map(String::as_str));
    let mut right = 0;
    for (n, text) in texts.iter().enumerate().step_by(400) {
        let found = sayso_search::find(text, 5, |path| files.get(path).cloned())?;
        right += usize::from(found.iter().any(|one| one.record.url == n.to_string() || one.record.text == *text));
    }
    ensure!(right >= 49, "{right} of 50");
    Ok(())
}

#[test]
fn a_damaged_index_is_told_and_never_read_as_another() -> Result<()> {
    let texts = ["The mayor closed the bridge in March", "A storm took the bridge", "Nobody was hurt in the storm"];
    let files = index(texts.into_iter());
    let whole = sayso_search::find(texts[0], 3, |path| files.get(path).cloned())?;
    ensure!(whole[0].record.text == texts[0]);
    for (path, bytes) in &files {
        let with = |damaged: Option<Vec<u8>>| {
            sayso_search::find(
                texts[0],
                3,
                |asked| if asked == path { damaged.clone() } else { files.get(asked).cloned() },
            )
        };
        for length in 0..bytes.len() {
            // A file that is not asked for may be as it is.
            if let Ok(found) = with(Some(bytes[..length].to_vec())) {
                ensure!(found == whole, "{path} cut to {length}");
            }
        }
        let missing = with(None);
        ensure!(
            missing.as_ref().is_err_and(|error| error.to_string().contains(path))
                || missing.is_ok_and(|found| found == whole)
        );
    }
    let other = sayso_search::find(texts[0], 3, |path| {
        files
            .get(path)
            .map(|bytes| String::from_utf8_lossy(bytes).replace("\"version\":1", "\"version\":2").into_bytes())
    });
    ensure!(other.is_err_and(|error| error.to_string().contains("build the site anew")));
    Ok(())
}

#[test]
fn an_edit_changes_the_files_of_its_words_alone() -> Result<()> {
    let texts: Vec<String> =
        (0..3000_u32).map(|n| format!("word{} word{} word{} stands", n % 97, n % 89, n * 7919 % 1013)).collect();
    let before = index(texts.iter().map(String::as_str));
    let mut edited = texts.clone();
    edited[1500] = "entirely other words".to_owned();
    let after = index(edited.iter().map(String::as_str));
    ensure!(before.keys().eq(after.keys()));
    let changed = before.iter().filter(|(path, bytes)| after[*path] != **bytes).count();
    ensure!(changed > 0 && changed <= 24 && before.len() > 300, "{changed} of {}", before.len());
    Ok(())
}

/// A command of the released program in a folder; what it prints.
fn sayso(arguments: &[&str]) -> Result<String> {
    let output = std::process::Command::new(pipeline::dist_command()).args(arguments).output()?;
    ensure!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?)
}

#[test]
fn a_new_article_is_proposed_for_by_the_index_and_not_by_the_archive() -> Result<()> {
    let top = newsroom::empty_folder("find/propose")?;
    let (folder, site) = (top.join("claims"), build("seeds", "find/propose-site")?);
    newsroom::copy_folder(&newsroom::top("seeds"), &folder)?;
    // Somebody says again what the seeds' articles say, and something that they do not.
    let said = [
        ("Ada Low", "Iran armed the Taliban"),
        ("Bo Lind", "Iran historically had poor relations with the Taliban"),
        ("Cy Moss", "the harvest of plums was early this year"),
    ];
    let said: Vec<String> = said.iter().map(|(who, what)| format!("{who}, an analyst, said that {what}.\n")).collect();
    std::fs::write(folder.join("again.txt"), format!("Said again\n\n{}", said.join("\n")))?;
    let head = "text = \"again.txt\"\ntitle = \"Said again\"\noutlet = \"global-news\"\npublished = \"2026-01-20\"\n\
                url = \"https://example.org/again\"\nlanguage = \"en\"\nrights = \"own\"\n";
    std::fs::write(folder.join("articles/again.toml"), head)?;
    let (folder, site) = (folder.to_str().context("UTF-8")?, site.to_str().context("UTF-8")?);
    let asked = |more: &[&str]| {
        let told = sayso(&[&["propose", folder, "--article", "again", "--dry-run"], more].concat())?;
        let proposals: sayso_propose::proposals::Proposals = toml::from_str(&told)?;
        let found = proposals.proposals.into_iter().map(|one| {
            let candidates: Vec<_> = one.candidates.into_iter().map(|one| one.claim.or(one.reference)).collect();
            (one.id, candidates.into_iter().next(), one.answers.into_iter().map(|one| one.question).next())
        });
        anyhow::Ok(found.collect::<Vec<_>>())
    };
    let whole = asked(&[])?;
    ensure!(whole.len() == 3 && whole[0].2.as_deref() == Some("iran-armed-taliban"), "{whole:#?}");
    // Of what nothing is like it hardly matters what comes first.
    let by_index = || Ok::<_, anyhow::Error>(asked(&["--index", site])?.into_iter().take(2).collect::<Vec<_>>());
    ensure!(by_index()? == whole[..2], "{:#?}", by_index()?);
    // What is not on the site is not read, however like it is.
    let other = head.replace("again", "other")
        + "\n[[claim]]\nid = \"other\"\nquote = \"Iran armed the Taliban\"\nproposition = \"Iran armed the Taliban.\"\n\
           kind = \"fact\"\nspeaker = \"ray-boisvert\"\nwording = \"paraphrase\"\ncue = \"he said\"\n";
    std::fs::write(Path::new(folder).join("articles/other.toml"), other)?;
    std::fs::write(Path::new(folder).join("other.txt"), "Said again\n\nIran armed the Taliban, he said.\n")?;
    ensure!(asked(&[])?[0].1 == Some(Some("other".into())), "{:#?}", asked(&[])?);
    ensure!(by_index()? == whole[..2]);
    // Every claim that was found leads to its article; where the site has no index, it is said.
    let failed = std::process::Command::new(pipeline::dist_command())
        .args(["propose", folder, "--article", "again", "--index", folder])
        .output()?;
    let told = String::from_utf8(failed.stderr)?;
    ensure!(failed.status.code() == Some(2) && told.contains("search.json"), "{told}");
    Ok(())
}
