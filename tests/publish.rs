//! A site in its folder: whole at every moment, pinned files kept, nothing of others' touched.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use notify::{RecursiveMode, Watcher};
use sayso_tests::browser::Browser;
use sayso_tests::engine::Engine;
use sayso_tests::newsroom;
use sayso_xtask::pipeline;

/// A folder outside of the checkout; it goes when the test is done.
struct Outside(PathBuf);

impl Drop for Outside {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

impl std::ops::Deref for Outside {
    type Target = Path;

    fn deref(&self) -> &Path {
        &self.0
    }
}

/// An empty folder outside of the checkout.
fn outside(name: &str) -> Result<Outside> {
    let folder = std::env::temp_dir().join(format!("sayso-tests-{}", std::process::id())).join(name);
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    Ok(Outside(folder))
}

/// The released command, on a path without cargo.
fn sayso(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(pipeline::dist_command());
    command.args(arguments).current_dir(folder).env_clear().env("PATH", "/usr/bin:/bin").stdin(Stdio::null());
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn build(folder: &Path, from: &str) -> Result<bool> {
    Ok(sayso(folder, &["build", from, "--out", "site"]).status()?.success())
}

/// The three articles, and the same with one fewer, whose text and claims changed here and there.
fn newsrooms(folder: &Path) -> Result<()> {
    for name in ["one", "two"] {
        newsroom::copy_folder(&newsroom::top("tests/data/gazette"), &folder.join(name))?;
    }
    let two = folder.join("two");
    std::fs::remove_file(two.join("articles/qanat.toml"))?;
    let eels = two.join("articles/eels.toml");
    std::fs::write(
        &eels,
        std::fs::read_to_string(&eels)?.replace("The board says 40 million.", "Forty is what the board says."),
    )?;
    Ok(())
}

/// Every page points to what is there.
fn is_whole(site: &Path) -> Result<()> {
    let files = newsroom::files(site)?;
    for (page, bytes) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        ensure!(html.ends_with("</html>\n"), "{page} is cut off");
        let markup = html.rsplit_once("<script>").map_or(&*html, |(markup, _)| markup);
        for link in markup
            .split([' ', '\n'])
            .filter_map(|word| word.strip_prefix("href=\"").or_else(|| word.strip_prefix("src=\"")))
        {
            let link = link.split('"').next().unwrap_or_default();
            let url = url::Url::parse("http://site/")?.join(page)?.join(link)?;
            if url.host_str() == Some("site") {
                let path = url.path().trim_start_matches('/');
                let path =
                    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
                ensure!(files.contains_key(&path), "{page} points to {link}, which is not there");
            }
        }
    }
    Ok(())
}

#[tokio::test]
async fn the_released_command_alone_makes_site_embed_and_offline_file() -> Result<()> {
    let folder = outside("alone")?;
    newsroom::copy_folder(&newsroom::top("tests/data/gazette"), &folder.join("gazette"))?;
    let output = sayso(&folder, &["--version"]).stdout(Stdio::piped()).output()?;
    let version = String::from_utf8(output.stdout)?;
    let widget = sayso_publish::widget::Widget::load(&pipeline::widget_folder())?.id();
    ensure!(version.trim() == format!("sayso {} (widget {widget})", env!("CARGO_PKG_VERSION")), "{version}");
    let output = sayso(&folder, &["build", "gazette", "--out", "site"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .output()?;
    let (printed, told) = (String::from_utf8(output.stdout)?, String::from_utf8(output.stderr)?);
    ensure!(output.status.success(), "{told}");
    ensure!(told.contains("offline.html") && told.contains("3 articles, 14 claims"), "{told}");
    let site = folder.join("site");
    is_whole(&site)?;
    // The lines name the files that are there, with their true hashes.
    let line =
        |kind: &str| printed.lines().find_map(|line| line.trim().strip_prefix(kind)).with_context(|| printed.clone());
    let script = |line: &str| {
        line.split("src=\"https://gazette.example/sources/")
            .nth(1)
            .and_then(|rest| rest.split('"').next())
            .map(str::to_owned)
    };
    let (pinned, living) = (line("pinned: ")?, line("living: ")?);
    let bytes = std::fs::read_to_string(site.join(script(pinned).context("a script")?))?;
    ensure!(pinned.contains(&sayso_publish::embed::integrity(&bytes)), "{pinned}");
    ensure!(std::fs::read_to_string(site.join(script(living).context("a script")?))? == bytes);
    // A page of others with the living line; the site; the file.
    let article = newsroom::plain_article(&newsroom::database(&newsroom::load("tests/data/gazette")), 0);
    let line = living.replace("https://gazette.example/sources/", "site/");
    std::fs::write(
        folder.join("host.html"),
        format!(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\"><title>Host</title></head><body>{article}{line}</body></html>"
        ),
    )?;
    let server = sayso_publish::preview::Running::start(&folder, 0)?;
    let browser = Browser::start(1280, 900).await?;
    for page in ["host.html", "site/articles/barrier/", "site/offline.html"] {
        browser.open(&format!("{}{page}", server.url())).await?;
        browser.click_words("Not one of them leaked").await?;
        browser.panel_with("Two gates that let water through are gates that leaked").await?;
    }
    browser.open(&format!("{}site/articles/qanat/", server.url())).await?;
    browser.click_words("آب قنات هنوز").await?;
    browser.panel_with("The water of the qanat is not yet enough for the gardens").await?;
    browser.finish(&server.url()).await?;
    let browser = Browser::start_in(Engine::Chromium, 1280, 900).await?;
    browser.open(url::Url::from_file_path(site.join("offline.html")).ok().context("a path")?.as_str()).await?;
    Ok(())
}

#[test]
fn pinned_files_stay_and_what_is_gone_goes() -> Result<()> {
    let folder = outside("kept")?;
    newsrooms(&folder)?;
    let site = folder.join("site");
    ensure!(build(&folder, "one")?);
    let first = newsroom::files(&site)?;
    ensure!(build(&folder, "two")?);
    let second = newsroom::files(&site)?;
    is_whole(&site)?;
    let is_hashed =
        |path: &str| path.starts_with("assets/") || path.starts_with("claims/") || path.starts_with("embed/sayso-");
    for (path, bytes) in first.iter().filter(|(path, _)| is_hashed(path)) {
        ensure!(second.get(path) == Some(bytes), "{path} was pinned and is gone");
    }
    ensure!(!second.contains_key("articles/qanat/index.html"), "the article was taken out");
    ensure!(second.keys().filter(|path| path.starts_with("embed/sayso-")).count() == 2, "two pinned scripts");
    let listed = String::from_utf8(second["sayso.sha256"].clone())?;
    let listed: BTreeSet<&str> = listed.lines().filter_map(|line| line.split("  ").nth(1)).collect();
    ensure!(listed == second.keys().map(|path| &**path).filter(|path| *path != "sayso.sha256").collect());
    let checked = Command::new("sha256sum").args(["--check", "--quiet", "sayso.sha256"]).current_dir(&site).status()?;
    ensure!(checked.success(), "the list tells the truth");
    ensure!(std::fs::read_dir(&*folder)?.count() == 3, "nothing is left beside the site");
    Ok(())
}

#[test]
fn what_is_not_ours_is_kept_and_never_overwritten() -> Result<()> {
    let folder = outside("foreign")?;
    newsrooms(&folder)?;
    let site = folder.join("site");
    for (path, text) in [("CNAME", "gazette.example"), ("articles/old/index.html", "old"), ("assets/logo.svg", "logo")]
    {
        let path = site.join(path);
        std::fs::create_dir_all(path.parent().context("a folder")?)?;
        std::fs::write(path, text)?;
    }
    for from in ["one", "two", "one"] {
        ensure!(build(&folder, from)?, "{from}");
        let files = newsroom::files(&site)?;
        ensure!(
            files["CNAME"] == b"gazette.example"
                && files["articles/old/index.html"] == b"old"
                && files["assets/logo.svg"] == b"logo"
        );
        ensure!(files.contains_key("articles/qanat/index.html") == (from == "one"), "{from}");
    }
    // A file of somebody else's in the way: nothing is written, and it is said which.
    let taken = folder.join("taken");
    std::fs::create_dir(&taken)?;
    std::fs::write(taken.join("index.html"), "mine")?;
    let output = sayso(&folder, &["build", "one", "--out", "taken"]).stderr(Stdio::piped()).output()?;
    let told = String::from_utf8(output.stderr)?;
    ensure!(output.status.code() == Some(2) && told.contains("taken/index.html is in the way"), "{told}");
    ensure!(newsroom::files(&taken)? == BTreeMap::from([("index.html".to_owned(), b"mine".to_vec())]));
    Ok(())
}

#[cfg(unix)]
#[test]
fn a_link_or_an_empty_folder_of_others_is_theirs() -> Result<()> {
    use std::os::unix::fs::symlink;
    let folder = outside("links")?;
    newsrooms(&folder)?;
    let (site, cms) = (folder.join("site"), folder.join("cms"));
    std::fs::create_dir_all(site.join("uploads"))?;
    std::fs::create_dir_all(cms.join("barrier"))?;
    std::fs::write(cms.join("barrier/index.html"), "theirs")?;
    ensure!(build(&folder, "one")? && build(&folder, "two")?);
    ensure!(site.join("uploads").is_dir(), "an empty folder stays");
    std::fs::remove_dir_all(site.join("articles"))?;
    symlink(&cms, site.join("articles"))?;
    let before = newsroom::files(&site)?;
    let output = sayso(&folder, &["build", "one", "--out", "site"]).stderr(Stdio::piped()).output()?;
    let told = String::from_utf8(output.stderr)?;
    ensure!(!output.status.success() && told.contains("site/articles is in the way"), "{told}");
    ensure!(newsroom::files(&site)? == before, "nothing was written, there or where the link leads");
    // The folder may be a link itself.
    symlink(folder.join("real"), folder.join("linked"))?;
    std::fs::create_dir(folder.join("real"))?;
    ensure!(sayso(&folder, &["build", "one", "--out", "linked/"]).status()?.success());
    ensure!(folder.join("linked").is_symlink());
    is_whole(&folder.join("real"))
}

#[test]
fn what_others_ask_for_is_not_taken_away_by_a_build_without_it() -> Result<()> {
    let folder = outside("asked")?;
    newsrooms(&folder)?;
    ensure!(build(&folder, "one")?);
    let before = newsroom::files(&folder.join("site"))?;
    let output = sayso(&folder, &["build", "one", "--out", "site", "--claims-only"]).stderr(Stdio::piped()).output()?;
    let told = String::from_utf8(output.stderr)?;
    ensure!(output.status.code() == Some(2) && told.contains("would take"), "{told}");
    ensure!(newsroom::files(&folder.join("site"))? == before);
    Ok(())
}

/// Kills a build at the n-th sign of it in the file system; whether it had not ended by itself.
fn kill_at(n: usize, mut child: Child, signs: &Receiver<()>) -> Result<bool> {
    for _ in 0..n {
        while signs.recv_timeout(Duration::from_millis(10)).is_err() {
            if child.try_wait()?.is_some() {
                return Ok(false);
            }
        }
    }
    child.kill()?;
    Ok(child.wait()?.code().is_none())
}

/// Builds two newsrooms by turns into one folder, killed at every moment there is.
fn survives(name: &str, foreign: bool) -> Result<()> {
    let folder = outside(name)?;
    newsrooms(&folder)?;
    let site = folder.join("site");
    if foreign {
        std::fs::create_dir(&site)?;
        std::fs::write(site.join("CNAME"), "gazette.example")?;
    }
    let (mut killed, mut n) = (0, 1);
    let mut ended_in_a_row = 0;
    while ended_in_a_row < 2 {
        let from = if n % 2 == 0 { "two" } else { "one" };
        let (tell, signs) = channel();
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            if event.is_ok_and(|event| !event.kind.is_access()) {
                let _ = tell.send(());
            }
        })?;
        watcher.watch(&folder, RecursiveMode::Recursive)?;
        let child = sayso(&folder, &["build", from, "--out", "site"]).spawn()?;
        if kill_at(n, child, &signs)? {
            killed += 1;
            ended_in_a_row = 0;
        } else {
            ended_in_a_row += 1;
        }
        if site.exists() {
            is_whole(&site).with_context(|| format!("killed at {n} of {from}"))?;
        }
        ensure!(!foreign || std::fs::read(site.join("CNAME"))? == b"gazette.example", "killed at {n}");
        n += if n < 12 { 1 } else { 5 };
    }
    ensure!(killed > 15, "only {killed} builds were killed");
    // And the next one makes all good.
    ensure!(build(&folder, "one")?);
    is_whole(&site)?;
    ensure!(newsroom::files(&site)?.contains_key("articles/qanat/index.html"));
    ensure!(std::fs::read_dir(&*folder)?.count() == 3, "what the killed ones left is cleared away");
    Ok(())
}

#[test]
#[ignore = "large"]
fn killed_at_any_moment_the_site_is_whole() -> Result<()> {
    survives("killed", false)
}

#[test]
#[ignore = "large"]
fn killed_at_any_moment_among_files_of_others_the_site_is_whole() -> Result<()> {
    survives("killed-among", true)
}
