//! An archive at the desk: `propose` and `check` on articles by the thousand.
//!
//! Generated articles of quotations and reported speech, a third of them decided. What is measured
//! is the released command, on one core: CPU time, memory, and how both grow with the archive.

use std::fmt::Write as _;
use std::path::Path;
use std::time::Instant;

use anyhow::{Result, ensure};
use sayso_desk_wire::{Entry, Fields, Reply, Request, Step};
use sayso_tests::corpus::{Random, sentences};
use sayso_tests::hand::Hand;
use sayso_tests::newsroom;
use sayso_xtask::pipeline;

use crate::site::{Used, measure, on_one_core};

/// Sentences of an article, beside its headline.
const SENTENCES: usize = 24;

/// Who speaks in them.
const SPEAKERS: usize = 500;

/// What an article may take to propose for, in seconds.
const MOST_EACH: f64 = 0.02;

/// What Citron takes for a document, in seconds (measured for this project, see FACTS).
const CITRON: f64 = 2.5;

pub(crate) fn run(small: bool) -> Result<()> {
    let folder = newsroom::empty_folder(&format!("bench/desk-{}", std::process::id()))?;
    let result = compare(&folder, small).and_then(|()| at_the_desk(&folder.join("desk"), small));
    std::fs::remove_dir_all(&folder)?;
    result
}

fn compare(folder: &Path, small: bool) -> Result<()> {
    let (few, many) = if small { (100, 300) } else { (1_000, 10_000) };
    println!("| articles | command | CPU s | ms an article | times Citron’s throughput | memory, MB |");
    println!("|---:|---|---:|---:|---:|---:|");
    let mut cost: Vec<(f64, f64)> = Vec::new();
    for articles in [few, many] {
        let room = folder.join(articles.to_string());
        generate(&room, articles)?;
        let propose = sayso(&room, "propose")?;
        edit(&room, articles / 2)?;
        let again = sayso(&room, "propose")?;
        let check = sayso(&room, "check")?;
        for (name, used) in [("propose", &propose), ("propose, after one edit", &again), ("check", &check)] {
            let each = used.cpu / articles as f64;
            println!(
                "| {articles} | {name} | {:.1} | {:.2} | {:.0} | {:.0} |",
                used.cpu,
                each * 1e3,
                CITRON / each,
                used.memory
            );
        }
        let (whole, by_index) = one_article(&room, articles)?;
        for (name, used) in [("propose, one article", &whole), ("the same, by the site’s index", &by_index)] {
            println!("| {articles} | {name} | {:.2} | | | {:.0} |", used.cpu, used.memory);
        }
        ensure!(small || by_index.cpu < whole.cpu / 4.0, "what the index finds is read, and not the archive");
        ensure!([&propose, &again, &check].iter().all(|used| used.memory < 1000.0), "memory stays under a gigabyte");
        ensure!(articles < 200 || again.cpu < 0.8 * propose.cpu, "after one edit most is known");
        cost.push((propose.cpu / articles as f64, check.cpu / articles as f64));
    }
    let (propose, check) = (cost[1].0 / cost[0].0, cost[1].1 / cost[0].1);
    println!(
        "\nAn article of {many} costs {propose:.2} times what one of {few} costs to propose for, {check:.2} times to check."
    );
    ensure!(small || cost[1].0 < CITRON / 100.0, "a hundred times Citron’s throughput");
    ensure!(small || (propose < 1.3 && check < 1.3), "the cost of an article does not grow with the archive");
    ensure!(small || cost[1].0 < MOST_EACH, "at most so many seconds an article");
    Ok(())
}

/// What proposing for one article costs: by the whole folder, and by the index of its site.
fn one_article(room: &Path, articles: usize) -> Result<(Used, Used)> {
    let site = room.join("public");
    let built =
        std::process::Command::new(pipeline::dist_command()).arg("build").arg(room).arg("--out").arg(&site).output()?;
    ensure!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let article = format!("article-{}", articles / 3);
    let propose = |index: bool| {
        let mut command = on_one_core(&pipeline::dist_command());
        command.arg("propose").arg(room).args(["--article", &article, "--dry-run"]);
        if index {
            command.arg("--index").arg(&site);
        }
        measure(command)
    };
    Ok((propose(false)?, propose(true)?))
}

fn sayso(room: &Path, what: &str) -> Result<Used> {
    let mut command = on_one_core(&pipeline::dist_command());
    command.arg(what).arg(room);
    measure(command)
}

/// What a key may take at the desk, in seconds: from the question to the whole answer.
const KEY: f64 = 0.05;

/// `sayso desk`: how soon it opens, what a key costs in a long article beside a large archive, and what memory that takes.
fn at_the_desk(room: &Path, small: bool) -> Result<()> {
    // An article of 300 claims, and the others; each claim is one that editors decided.
    let (articles, claims, long) = if small { (40, 30, 60) } else { (2_000, 50, 300) };
    generate(room, 0)?;
    let mut random = Random(23);
    for n in 0..=articles {
        let many = if n == articles { long } else { claims };
        let said = sentences(&mut random, many + 1);
        let title = said[0].trim_end_matches('.');
        let mut curation = head(n, title);
        for (at, one) in said[1..].iter().enumerate() {
            let _ = write!(
                curation,
                "\n[[claim]]\nid = \"claim-{n}-{at}\"\nquote = \"{one}\"\nproposition = \"{one}\"\nkind = \"fact\"\nspeaker = \"source-{}\"\nwording = \"paraphrase\"\n",
                random.below(SPEAKERS)
            );
        }
        std::fs::write(room.join(format!("articles/article-{n}.toml")), curation)?;
        std::fs::write(room.join(format!("article-{n}.txt")), format!("{title}\n\n{}\n", said[1..].join("\n\n")))?;
    }
    let begun = Instant::now();
    let (child, hand) = Hand::start(room)?;
    hand.newsroom()?;
    let opened = begun.elapsed().as_secs_f64();
    let (article, claim) = (format!("article-{articles}"), format!("claim-{articles}-7"));
    let steps = |n: usize| {
        let entry = Entry::Claim(article.clone(), claim.clone());
        vec![Step::Set { entry, fields: Fields::from_iter([("role".to_owned(), format!("role {n}").into())]) }]
    };
    let measured = |what: &dyn Fn(usize) -> Request| -> Result<[f64; 2]> {
        let mut taken = Vec::new();
        for n in 0..60 {
            let begun = Instant::now();
            let reply = hand.ask(&what(n))?;
            taken.push(begun.elapsed().as_secs_f64());
            ensure!(!matches!(reply, Reply::Failed { .. } | Reply::Refused { .. }), "{reply:?}");
        }
        taken.sort_by(f64::total_cmp);
        Ok([taken[30], taken[57]])
    };
    let typed =
        measured(&|n| Request::Try { steps: steps(n), open: Some(Entry::Claim(article.clone(), claim.clone())) })?;
    let decided = measured(&|n| Request::Do { what: "A role".into(), steps: steps(n + 100) })?;
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.0.id()))?;
    let peak =
        status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.split_whitespace().next()?.parse::<f64>().ok());
    let memory = peak.unwrap_or_default() / 1024.0;
    child.end();
    println!("\nAt the desk, an article of {long} claims beside {} others:", articles * claims);
    println!("| opens, s | memory, MB | a key: median, ms | p95 | a decision: median, ms | p95 |");
    println!("|---:|---:|---:|---:|---:|---:|");
    let [a, b, c, d] = [typed[0], typed[1], decided[0], decided[1]].map(|seconds| seconds * 1e3);
    println!("| {opened:.1} | {memory:.0} | {a:.0} | {b:.0} | {c:.0} | {d:.0} |");
    ensure!(opened < 5.0 && memory < 1000.0, "the desk opens in five seconds, in less than a gigabyte");
    ensure!(typed[1] < KEY, "a key is answered at once");
    Ok(())
}

/// Somebody says one more thing in an article.
fn edit(room: &Path, n: usize) -> Result<()> {
    let path = room.join(format!("article-{n}.txt"));
    let text = std::fs::read_to_string(&path)?;
    Ok(std::fs::write(path, format!("{text}\nThe quarter was better than experts expected, {} said.\n", name(n)))?)
}

fn generate(room: &Path, articles: usize) -> Result<()> {
    std::fs::create_dir_all(room.join("articles"))?;
    let write = |name: &str, text: &str| std::fs::write(room.join(name), text);
    write(
        "sayso.toml",
        "publisher = \"Archive\"\ncorrections = \"https://example.org/c\"\nmethod = \"https://example.org/m\"\ncontact = \"desk@example.org\"\nsite = \"https://example.org/\"\nas_of = \"2026-11-22\"\nscope = \"Generated.\"\n",
    )?;
    let entries = |each: &dyn Fn(usize) -> String| (0..SPEAKERS).map(each).collect::<Vec<_>>().join("\n");
    write(
        "sources.toml",
        &(String::from("[paper]\nname = \"The Paper\"\nkind = \"outlet\"\norigin = \"origin-0\"\n\n")
            + &entries(&|n| {
                format!("[source-{n}]\nname = \"{}\"\nkind = \"person\"\norigin = \"origin-{n}\"\n", name(n))
            })),
    )?;
    write("origins.toml", &entries(&|n| format!("[origin-{n}]\nname = \"{}\"\n", name(n))))?;
    for n in 0..articles {
        let (text, curation) = article(n);
        write(&format!("article-{n}.txt"), &text)?;
        write(&format!("articles/article-{n}.toml"), &curation)?;
    }
    Ok(())
}

/// A name of two capitals, another for each number.
fn name(n: usize) -> String {
    let syllable = |n: usize| ["ba", "do", "fe", "gi", "ku", "la", "mo", "ne", "ri", "sa"][n % 10];
    let word = |n: usize| {
        let word = [syllable(n), syllable(n / 10), syllable(n / 7)].concat();
        word[..1].to_uppercase() + &word[1..]
    };
    format!("{} {}", word(n), word(n * 3 + 1))
}

/// What an article says of itself.
fn head(n: usize, title: &str) -> String {
    format!(
        "text = \"article-{n}.txt\"\ntitle = \"{title}\"\noutlet = \"paper\"\npublished = \"2026-11-01\"\nurl = \"https://example.org/news/{n}\"\nlanguage = \"en\"\nrights = \"own\"\nchecked_by = \"Desk\"\nchecked_at = \"2026-11-20\"\n"
    )
}

/// Every sentence somebody's: quoted, reported, according to; every third decided.
fn article(n: usize) -> (String, String) {
    let mut random = Random(n as u64 + 11);
    let sentences = sentences(&mut random, SENTENCES + 1);
    let title = sentences[0].trim_end_matches('.');
    let mut text = format!("{title}\n");
    let mut curation = head(n, title);
    for (at, sentence) in sentences[1..].iter().enumerate() {
        let words = sentence.trim_end_matches('.');
        let speaker = random.below(SPEAKERS);
        let who = name(speaker);
        let said = match at % 4 {
            0 => format!("“{words},” {who} said on Monday."),
            1 => format!("{who}, the mayor of Lakeside, said that {words}."),
            2 => format!("According to {who}, {words}."),
            _ => format!("{words}, said {who}."),
        };
        let _ = write!(text, "\n{said}\n");
        if at % 3 == 0 {
            let _ = write!(
                curation,
                "\n[[claim]]\nid = \"claim-{n}-{at}\"\nquote = \"{words}\"\nproposition = \"It is so that {words}.\"\nkind = \"fact\"\nspeaker = \"source-{speaker}\"\nrole = \"mayor\"\nwording = \"paraphrase\"\n"
            );
        }
    }
    (text, curation)
}
