//! A large archive: time, memory, and what one page loads, against pagefind on the same text.
//!
//! Both get the same sentences. pagefind reads them as HTML pages and makes its search index;
//! `sayso` reads text and curation, and makes first the claim databases alone, then the pages with
//! their endnotes. One core each; CPU time of the whole process, start and files included.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use sayso_tests::corpus::{Random, sentences};
use sayso_tests::newsroom;
use sayso_xtask::pipeline;

use crate::median;

/// Claims of an article; each sentence but the headline makes one.
const CLAIMS: usize = 50;

/// Articles cite articles of the same desk alone, so that one desk is the same in a small archive
/// and in a large one.
const DESK: usize = 20;

/// How often each is run; the median counts.
const RUNS: usize = 3;

pub(crate) async fn run(small: bool) -> Result<()> {
    // A new folder for each run, and the earlier one deleted only afterwards: some file systems find
    // no place for new files quickly where many were deleted in the last minutes.
    let folder = newsroom::empty_folder(&format!("bench/site-{}", std::process::id()))?;
    let result = compare(&folder, small);
    std::fs::remove_dir_all(&folder)?;
    result
}

fn compare(folder: &Path, small: bool) -> Result<()> {
    let articles = if small { 100 } else { 2000 };
    let bytes = generate(folder, articles)?;
    let runs = if small { 1 } else { RUNS };
    let mut figures: BTreeMap<&str, Vec<Used>> = BTreeMap::new();
    for run in 0..runs {
        // By turns, so that a busy moment of the machine meets all; into a new folder each time.
        let (claims, site) = (format!("claims-{run}"), format!("site-{run}"));
        figures.entry("claims").or_default().push(sayso(folder, &["--claims-only", "--out", &claims])?);
        figures.entry("pages").or_default().push(sayso(folder, &["--out", &site])?);
        figures.entry("pagefind").or_default().push(pagefind(folder, run)?);
    }
    let cpu = |what: &str| median(figures[what].iter().map(|used| used.cpu).collect());
    let memory = |what: &str| median(figures[what].iter().map(|used| used.memory).collect());
    let throughput = |what: &str| bytes as f64 / 1e6 / cpu(what);
    println!(
        "{articles} articles with {CLAIMS} claims each, {:.1} MB of text; one core each, median of {runs}.\n",
        bytes as f64 / 1e6
    );
    println!("| | CPU s | MB of text per CPU s | times pagefind’s | memory, MB |");
    println!("|---|---:|---:|---:|---:|");
    for (what, name) in
        [("claims", "articles → claim databases"), ("pages", "pages with endnotes"), ("pagefind", "pagefind 1.6")]
    {
        let ratio = throughput(what) / throughput("pagefind");
        println!("| {name} | {:.2} | {:.1} | {ratio:.1} | {:.0} |", cpu(what), throughput(what), memory(what));
    }
    ensure!(memory("pages") < 1000.0, "memory stays under a gigabyte");
    let (wall, memory) = after_an_edit(folder, &format!("site-{}", runs - 1))?;
    println!(
        "\nBuilt again after an edit of one claim, on all cores: {wall:.0} ms, {memory:.0} MB (median of {EDITS})."
    );
    // What one page loads, in this archive and in one of a single desk.
    let small_archive = folder.join("one-desk");
    std::fs::create_dir(&small_archive)?;
    generate(&small_archive, DESK)?;
    sayso(&small_archive, &["--out", "site"])?;
    let (few, many) = (loads(&small_archive.join("site"))?, loads(&folder.join("site-0"))?);
    println!(
        "\nA page of {CLAIMS} claims loads {few} bytes in an archive of {DESK} articles, {many} in one of {articles}: {:.3} of it.",
        many as f64 / few as f64
    );
    ensure!(many as f64 <= few as f64 * 1.02, "what a page loads does not grow with the archive");
    Ok(())
}

/// Archives by the thousand articles, on all cores: a whole build, and one after an edit.
pub(crate) fn archive(small: bool) -> Result<()> {
    let sizes: &[usize] = if small { &[100] } else { &[4_000, 20_000] };
    println!("| claims | whole build, s | memory, MB | after an edit, ms | memory, MB | index page, KB |");
    println!("|---:|---:|---:|---:|---:|---:|");
    for &articles in sizes {
        let folder = newsroom::empty_folder(&format!("bench/archive-{articles}-{}", std::process::id()))?;
        generate(&folder, articles)?;
        let mut command = Command::new(pipeline::dist_command());
        command.args(["build", "newsroom", "--out", "site"]).current_dir(&folder);
        let start = Instant::now();
        let whole = measure(command)?;
        let wall = start.elapsed().as_secs_f64();
        let (edit, memory) = after_an_edit(&folder, "site")?;
        let index = std::fs::metadata(folder.join("site/index.html"))?.len() as f64 / 1e3;
        println!("| {} | {wall:.1} | {:.0} | {edit:.0} | {memory:.0} | {index:.0} |", articles * CLAIMS, whole.memory);
        std::fs::remove_dir_all(&folder)?;
        ensure!(index < 50.0, "the index page stays short");
    }
    Ok(())
}

/// What a process used: CPU seconds, and at most so many megabytes of memory.
pub(crate) struct Used {
    pub(crate) cpu: f64,
    pub(crate) memory: f64,
}

fn sayso(folder: &Path, arguments: &[&str]) -> Result<Used> {
    let mut command = on_one_core(&pipeline::dist_command());
    command.args(["build", "newsroom"]).args(arguments).current_dir(folder);
    let used = measure(command)?;
    let out = arguments.last().context("--out FOLDER")?;
    // A folder with errors would be refused in no time.
    ensure!(folder.join(out).is_dir(), "nothing was built");
    Ok(used)
}

/// How often a claim is edited and the site built again.
const EDITS: usize = 5;

/// Milliseconds and megabytes of a build after an edit of one claim.
fn after_an_edit(folder: &Path, out: &str) -> Result<(f64, f64)> {
    let article = folder.join("newsroom/articles/article-7.toml");
    let (mut walls, mut memories) = (Vec::new(), Vec::new());
    for n in 0..EDITS {
        let text = std::fs::read_to_string(&article)?;
        let edited = text.replacen("proposition = \"", &format!("proposition = \"Again {n}: "), 1);
        ensure!(edited != text, "an article has a claim");
        std::fs::write(&article, edited)?;
        let before = page_of_edited(folder, out)?;
        let mut command = Command::new(pipeline::dist_command());
        command.args(["build", "newsroom", "--out", out]).current_dir(folder);
        let start = Instant::now();
        memories.push(measure(command)?.memory);
        walls.push(start.elapsed().as_secs_f64() * 1000.0);
        ensure!(page_of_edited(folder, out)? != before, "the page was not built again");
    }
    Ok((median(walls), median(memories)))
}

fn page_of_edited(folder: &Path, out: &str) -> Result<Vec<u8>> {
    Ok(std::fs::read(folder.join(out).join("articles/article-7/index.html"))?)
}

fn pagefind(folder: &Path, run: usize) -> Result<Used> {
    let packages = newsroom::top("tests/peers/node_modules/@pagefind");
    let bins = std::fs::read_dir(&packages)?.flatten().map(|entry| entry.path().join("bin"));
    let program = bins.map(|bin| bin.join("pagefind_extended")).find(|path| path.is_file());
    let mut command = on_one_core(&program.context("pagefind’s program")?);
    command.args(["--site", "plain", "--output-path"]).arg(format!("pagefind-{run}")).current_dir(folder);
    command.env("RAYON_NUM_THREADS", "1").env("TOKIO_WORKER_THREADS", "1");
    measure(command)
}

pub(crate) fn on_one_core(program: &Path) -> Command {
    let mut command = Command::new("taskset");
    command.args(["--cpu-list", "0"]).arg(program);
    command
}

/// Runs a program to its end, and reads of the system what it used.
pub(crate) fn measure(mut command: Command) -> Result<Used> {
    let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?;
    let (stat, status) = (format!("/proc/{}/stat", child.id()), format!("/proc/{}/status", child.id()));
    let mut memory = 0.0;
    let used = loop {
        if let Some(peak) = std::fs::read_to_string(&status).ok().and_then(|status| peak_memory(&status)) {
            memory = f64::max(memory, peak);
        }
        let stat = std::fs::read_to_string(&stat)?;
        // After the name, which may hold blanks: state, and 11 and 12 fields later the times.
        let fields: Vec<&str> = stat.rsplit_once(')').context("a state")?.1.split_whitespace().collect();
        if fields[0] == "Z" {
            let ticks: f64 = fields[11].parse::<f64>()? + fields[12].parse::<f64>()?;
            // Ticks of a hundredth of a second, on every Linux there is.
            break Used { cpu: ticks / 100.0, memory };
        }
        std::thread::sleep(Duration::from_millis(2));
    };
    let output = child.wait_with_output()?;
    // Findings of generated articles are no failure.
    ensure!(
        output.status.code().is_some_and(|code| code < 2),
        "{command:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(used)
}

fn peak_memory(status: &str) -> Option<f64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().trim_end_matches(" kB").parse::<f64>().ok()? / 1000.0)
}

/// What a browser loads for the first article's page: the page and all that it names of the site.
fn loads(site: &Path) -> Result<u64> {
    let page = site.join("articles/article-0/index.html");
    let html = std::fs::read_to_string(&page)?;
    let mut files: Vec<PathBuf> = vec![page.clone()];
    for link in html.split("=\"../../").skip(1).filter_map(|rest| rest.split('"').next()) {
        let file = site.join(link);
        if file.is_file() && !files.contains(&file) {
            files.push(file);
        }
    }
    ensure!(files.len() == 8, "page, style, icon, three scripts, program, claims: {files:?}");
    files.iter().map(|file| Ok(file.metadata()?.len())).sum()
}

/// Writes a newsroom, and the same texts as plain pages for pagefind; gives the bytes of text.
fn generate(folder: &Path, articles: usize) -> Result<usize> {
    let (newsroom, plain) = (folder.join("newsroom"), folder.join("plain"));
    for folder in ["articles", "references"] {
        std::fs::create_dir_all(newsroom.join(folder))?;
    }
    let write = |name: &str, text: &str| std::fs::write(newsroom.join(name), text);
    write(
        "sayso.toml",
        "publisher = \"Archive\"\ncorrections = \"https://example.org/c\"\nmethod = \"https://example.org/m\"\ncontact = \"desk@example.org\"\nsite = \"https://example.org/\"\nas_of = \"2026-11-22\"\nscope = \"Generated.\"\n",
    )?;
    let registry = |kind: &str, n: usize, entry: &dyn Fn(usize) -> String| {
        (0..n).fold(String::new(), |mut text, n| {
            let _ = writeln!(text, "[{kind}-{n}]\n{}", entry(n));
            text
        })
    };
    write(
        "sources.toml",
        &(String::from("[paper]\nname = \"The Paper\"\nkind = \"outlet\"\norigin = \"origin-0\"\n\n")
            + &registry("source", 500, &|n| {
                format!("name = \"Speaker number {n}\"\nkind = \"person\"\norigin = \"origin-{n}\"\n")
            })),
    )?;
    write("origins.toml", &registry("origin", 500, &|n| format!("name = \"Origin number {n}\"\n")))?;
    for n in 0..500 {
        let reference = format!(
            "title = \"Report number {n}\"\npublisher = \"Institute\"\npublished = \"2026-01\"\nurl = \"https://example.org/report/{n}\"\nsummary = \"Says what report number {n} says of it.\"\nproximity = \"analysis\"\nseen = \"whole\"\nread_at = \"2026-11-22\"\n"
        );
        write(&format!("references/reference-{n}.toml"), &reference)?;
    }
    let mut bytes = 0;
    for n in 0..articles {
        let mut random = Random(n as u64 + 7);
        let sentences = sentences(&mut random, CLAIMS + 1);
        let title = sentences[0].trim_end_matches('.');
        let paragraphs: Vec<String> = sentences[1..].chunks(3).map(|sentences| sentences.join(" ")).collect();
        let text = format!("{title}\n\n{}\n", paragraphs.join("\n\n"));
        bytes += text.len();
        write(&format!("article-{n}.txt"), &text)?;
        write(&format!("articles/article-{n}.toml"), &curation(n, title, &sentences[1..], articles, &mut random))?;
        let page = plain.join(format!("article-{n}"));
        std::fs::create_dir_all(&page)?;
        let body: String = paragraphs.iter().map(|paragraph| format!("<p>{paragraph}</p>\n")).collect();
        std::fs::write(
            page.join("index.html"),
            format!(
                "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>{title}</title></head>\n<body>\n<article>\n<h1>{title}</h1>\n{body}</article>\n</body>\n</html>\n"
            ),
        )?;
    }
    Ok(bytes)
}

/// One claim a sentence, each with a piece of evidence: a sentence of the same desk, or a reference.
fn curation(n: usize, title: &str, sentences: &[String], articles: usize, random: &mut Random) -> String {
    let mut text = format!(
        "text = \"article-{n}.txt\"\ntitle = \"{title}\"\noutlet = \"paper\"\npublished = \"2026-11-01\"\nurl = \"https://example.org/news/{n}\"\nlanguage = \"en\"\nrights = \"own\"\nchecked_by = \"Desk\"\nchecked_at = \"2026-11-20\"\n"
    );
    for (at, sentence) in sentences.iter().enumerate() {
        let speaker = random.below(500);
        let _ = write!(
            text,
            "\n[[claim]]\nid = \"claim-{n}-{at}\"\nquote = \"{sentence}\"\nproposition = \"It is so that {sentence}\"\nkind = \"fact\"\nspeaker = \"source-{speaker}\"\nwording = \"paraphrase\"\n\n[[claim.evidence]]\n"
        );
        let origin = (speaker + 1 + random.below(499)) % 500;
        if at % 2 == 0 {
            let other = (n / DESK * DESK + random.below(DESK)).min(articles - 1);
            let passage = if other == n { (at + 1) % CLAIMS } else { random.below(CLAIMS) };
            let _ = writeln!(text, "claim = \"claim-{other}-{passage}\"");
        } else {
            let _ = writeln!(text, "reference = \"reference-{}\"", random.below(500));
        }
        // A sentence may name a year that no reference is of: none confirms it.
        let first = at % 2;
        let stance = ["corroborates", "limits", "contradicts"][first + random.below(3 - first)];
        let _ = writeln!(
            text,
            "stance = \"{stance}\"\norigin = \"origin-{origin}\"\nindependent = \"It was there.\"\nreason = \"It says so in its own words.\""
        );
    }
    text
}
