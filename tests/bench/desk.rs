//! An archive at the desk: `propose` and `check` on articles by the thousand.
//!
//! Generated articles of quotations and reported speech, a third of them decided. What is measured
//! is the released command, on one core: CPU time, memory, and how both grow with the archive.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Result, ensure};
use sayso_tests::corpus::{Random, sentences};
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
    let result = compare(&folder, small);
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

fn sayso(room: &Path, what: &str) -> Result<Used> {
    let mut command = on_one_core(&pipeline::dist_command());
    command.arg(what).arg(room);
    measure(command)
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

/// Every sentence somebody's: quoted, reported, according to; every third decided.
fn article(n: usize) -> (String, String) {
    let mut random = Random(n as u64 + 11);
    let sentences = sentences(&mut random, SENTENCES + 1);
    let title = sentences[0].trim_end_matches('.');
    let mut text = format!("{title}\n");
    let mut curation = format!(
        "text = \"article-{n}.txt\"\ntitle = \"{title}\"\noutlet = \"paper\"\npublished = \"2026-11-01\"\nurl = \"https://example.org/news/{n}\"\nlanguage = \"en\"\nrights = \"own\"\nchecked_by = \"Desk\"\nchecked_at = \"2026-11-20\"\n"
    );
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
