//! Fuzz targets: what comes from outside, made of good examples by random changes. Whatever comes
//! of it is opened, read or refused; a panic is a fault.
//!
//! A change that leads to an outcome which was not seen before is kept, and changed further. The
//! same seed gives the same inputs, as far as the time goes.

use std::collections::HashSet;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use fastrand::Rng;
use sayso_core::database::{HEADER_LEN, seal};
use sayso_newsroom::{Inputs, lint};
use sayso_propose::import::{article, linked_data};
use sayso_publish::export;

use crate::{damage, newsroom};

/// What reads something from outside.
pub struct Target {
    /// Its name, as `cargo xtask bench fuzz` prints it.
    pub name: &'static str,
    /// Good examples.
    examples: Vec<Vec<u8>>,
    /// Words that such files have.
    words: &'static [&'static str],
    read: Read,
}

/// Reads bytes; gives what became of them, in a few words.
type Read = Box<dyn Fn(&[u8]) -> String>;

/// What a run has found.
pub struct Report {
    /// How many inputs were read.
    pub tried: usize,
    /// How many outcomes there were.
    pub outcomes: usize,
    /// The inputs that made the reader panic, each written to a file.
    pub panics: Vec<PathBuf>,
}

/// The readers of databases, pages, TOML and linked data.
pub fn targets() -> Vec<Target> {
    let small = newsroom::small();
    vec![database(&small), page(), toml(&small), json(&small)]
}

/// The body of a database: the header's checksum would refuse every change.
fn database(inputs: &Inputs) -> Target {
    Target {
        name: "database",
        examples: vec![newsroom::database_bytes(inputs)[HEADER_LEN..].to_vec()],
        words: &["\u{0}", "\u{1}", "\u{7f}"],
        read: Box::new(|body| match damage::open_and_read(&seal(body)) {
            Ok(db) => format!("{} claims", db.claims().count()),
            Err(error) => without_numbers(&error.to_string()),
        }),
    }
}

fn page() -> Target {
    let pages = newsroom::top("tests/data/pages");
    let files = newsroom::files(&pages).unwrap_or_default();
    let examples = files.into_iter().filter(|(path, bytes)| path.ends_with(".html") && bytes.len() < 40_000);
    Target {
        name: "page",
        examples: examples.map(|(_, bytes)| bytes).collect(),
        words: &[
            "<p>",
            "</p>",
            "<article>",
            "<!--",
            "-->",
            "<script type=\"application/ld+json\">",
            "</script>",
            "&#x",
            "<table>",
            "<svg>",
            "\u{0}",
        ],
        read: Box::new(|bytes| match article::read("page.html", bytes, None) {
            Ok(page) => format!("{} paragraphs", page.paragraphs.len().min(20)),
            Err(error) => without_numbers(&error.to_string()),
        }),
    }
}

fn toml(inputs: &Inputs) -> Target {
    let examples = inputs.files.keys().filter(|path| path.ends_with(".toml"));
    let examples = examples.map(|path| [path.as_bytes(), b"\n", inputs.source(path).as_bytes()].concat()).collect();
    let inputs = inputs.clone();
    Target {
        name: "toml",
        examples,
        words: &[
            "[[claim]]\n",
            "[claim.",
            "]\n",
            "= \"",
            "\"\"\"",
            "'''",
            "\\u",
            "allow = { ",
            "= [",
            "true",
            "2026-01-01",
            "\r\n",
            "\u{feff}",
        ],
        read: Box::new(move |bytes| {
            let at = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len());
            let (path, text) = (&bytes[..at], bytes.get(at + 1..).unwrap_or_default());
            let mut inputs = inputs.clone();
            inputs.insert(&String::from_utf8_lossy(path), text.to_vec());
            let checked = lint::check(&inputs);
            let rendered: Vec<String> =
                checked.diagnostics.iter().map(|finding| finding.render(&inputs, false)).collect();
            std::hint::black_box(rendered);
            let mut rules: Vec<&str> = checked.diagnostics.iter().map(|finding| finding.rule).collect();
            rules.sort_unstable();
            rules.dedup();
            rules.join(" ")
        }),
    }
}

fn json(inputs: &Inputs) -> Target {
    let db = newsroom::database(inputs);
    let examples = [export::linked_data::export(&db), export::annotation::export(&db)];
    let review = r#"{"@type":"ClaimReview","url":"https://example.org/1","claimReviewed":"It is so.","datePublished":"2026-01-01"}"#;
    let inputs = inputs.clone();
    Target {
        name: "linked data",
        examples: examples.iter().map(|value| value.to_string().into_bytes()).chain([review.into()]).collect(),
        words: &[
            "\"@type\":",
            "\"ClaimReview\"",
            "\"Annotation\"",
            "[[[[",
            "{\"",
            "null",
            "-1e999",
            "\\ud800",
            "\"exact\":",
            "\"start\":",
        ],
        read: Box::new(move |bytes| match linked_data::read(&inputs, &String::from_utf8_lossy(bytes), None) {
            Ok(imported) => format!("{} taken, {} left", imported.taken.len(), imported.left.len()),
            Err(error) => without_numbers(&error.to_string()),
        }),
    }
}

fn without_numbers(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_ascii_digit()).take(60).collect()
}

impl Target {
    /// Reads changed examples for some time. The inputs that panic go to `target/sayso/fuzz`.
    ///
    /// # Errors
    /// When such an input cannot be written.
    pub fn run(&self, seed: u64, time: Duration) -> std::io::Result<Report> {
        let (mut rng, begun) = (Rng::with_seed(seed), Instant::now());
        let mut kept = self.examples.clone();
        let mut outcomes = HashSet::new();
        let mut report = Report { tried: 0, outcomes: 0, panics: Vec::new() };
        while begun.elapsed() < time && report.panics.len() < 10 {
            let mut bytes = kept[rng.usize(..kept.len())].clone();
            for _ in 0..rng.usize(1..6) {
                self.change(&mut bytes, &kept, &mut rng);
            }
            report.tried += 1;
            match catch_unwind(AssertUnwindSafe(|| (self.read)(&bytes))) {
                Ok(outcome) => {
                    if outcomes.insert(outcome) && bytes.len() < 200_000 {
                        kept.push(bytes);
                    }
                }
                Err(_) => report.panics.push(self.keep(&bytes, report.tried)?),
            }
        }
        report.outcomes = outcomes.len();
        Ok(report)
    }

    /// One random change.
    fn change(&self, bytes: &mut Vec<u8>, kept: &[Vec<u8>], rng: &mut Rng) {
        let at = rng.usize(..=bytes.len());
        let range = range(bytes.len(), rng);
        match rng.u8(..6) {
            0 => bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte = rng.u8(..)),
            1 => bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= 1 << rng.u8(..8)),
            2 => drop(bytes.drain(range)),
            3 => {
                let again = bytes[range].to_vec();
                bytes.splice(at..at, again);
            }
            4 => {
                let word = self.words[rng.usize(..self.words.len())];
                bytes.splice(at..at, word.bytes());
            }
            _ => {
                let other = &kept[rng.usize(..kept.len())];
                bytes.splice(at..at, other[self::range(other.len(), rng)].iter().copied());
            }
        }
    }

    fn keep(&self, bytes: &[u8], number: usize) -> std::io::Result<PathBuf> {
        let folder = newsroom::top("target/sayso/fuzz");
        std::fs::create_dir_all(&folder)?;
        let file = folder.join(format!("{}-{number}", self.name.replace(' ', "-")));
        std::fs::write(&file, bytes)?;
        Ok(file)
    }
}

/// A range of at most a hundred bytes.
fn range(length: usize, rng: &mut Rng) -> Range<usize> {
    let from = rng.usize(..=length);
    from..length.min(from + rng.usize(..100))
}
