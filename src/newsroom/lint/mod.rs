//! `sayso check`: what editors decided against the rules of the craft.
//!
//! A mistake that leaves nothing to build is found when the files are read; here is what can be
//! built and should not be published as it is. Each rule has a name, its source in the craft,
//! and a way to allow it in one place, with a reason: `allow = { rule-name = "why" }`.

mod claims;
mod craft;
mod dates;
mod decisions;
mod evidence;
mod online;
mod positions;
mod registry;

pub use craft::{Craft, craft};

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::atomic::Ordering;
use std::sync::{Mutex, PoisonError};

use sayso_core::Database;
use sayso_core::model::{Archive, Claim, Reference};

use crate::Compiled;
use crate::compile;
use crate::curation;
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::inputs::Inputs;
use crate::records::{Record, Records};
use crate::toml_files::GUESS;

/// A rule of the lint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its name, as findings and `allow` have it.
    pub name: &'static str,
    /// The rules of journalism it comes from, by their ids.
    pub craft: &'static str,
    /// Whether it may be published.
    pub severity: Severity,
    /// What it asks for.
    pub asks: &'static str,
}

const fn error(name: &'static str, craft: &'static str, asks: &'static str) -> Rule {
    Rule { name, craft, severity: Severity::Error, asks }
}

const fn warning(name: &'static str, craft: &'static str, asks: &'static str) -> Rule {
    Rule { name, craft, severity: Severity::Warning, asks }
}

/// Whether a rule looks at a whole folder: of a part of one its findings tell nothing.
pub fn is_of_whole_folder(rule: &str) -> bool {
    ["role-not-then", "same-question", "superseded", "many-passages", UNUSED.name].contains(&rule)
}

/// An allowance that is not needed.
const UNUSED: &Rule = &warning("unused-allowance", "C11", "what is allowed occurs");

/// An allowance of nothing.
const UNKNOWN_RULE: &Rule = &error("unknown-rule", "C11", "what is allowed is a rule of this list");

/// All rules, in the order of the craft.
pub const RULES: &[Rule] = &[
    error("cue-elsewhere", "C1", "a claim is attributed in its own paragraph, or right before or after it"),
    warning("no-role", "C2", "a person is identified by name and position, at least once in an article"),
    warning("role-not-then", "C2", "a role is that of the time of the statement"),
    warning("plural-sources", "C3", "never sources in the plural where there is one"),
    error("bare-source", "C4", "an unnamed source is described, never “a source” alone"),
    error("no-grounds", "C4", "it is said why a source is not named, or that the article gives no reason"),
    error("circular-chain", "C6", "a chain does not come back to where it has been"),
    error("not-verbatim", "C9", "what is said to be verbatim is in quotation marks"),
    warning("hedge-dropped", "C9", "a hedge is a part of the claim: no proposition says flatly what was only supposed"),
    error("no-passage", "C10", "support names a passage, or summarises it"),
    error("todo", "C10", "nothing is left to do in what is published"),
    warning("guess", "C10", "what a machine guessed of a source, an editor has looked at"),
    error("long-line", "C12", "what a statement says is told in one line of at most 110 characters"),
    warning("long-in-short", "C12", "what the evidence comes to is told in at most 200 characters"),
    warning("flat-yes", "C9", "what is said with a hedge is no flat yes: it is supposed"),
    error("denied-line", "C9", "what a speaker denies is not the line of what they say"),
    warning("bare-no", "C9", "the line of a no says that it is not so"),
    warning("off-question", "C10", "a passage speaks of what its question asks"),
    error("yes-and-no", "C12", "one statement does not say yes and no to a question"),
    warning("same-question", "C12", "a question is asked once"),
    warning("many-parts", "C12", "a question has no more than three parts: else there is a wider question"),
    error("value-not-quoted", "C9", "the number that a claim gives is in its words"),
    warning("speaker-not-named", "C1", "who is said to speak is named in the article"),
    warning("legacy", "C12", "what bears on a claim is said once, as an answer to a question"),
    error("thin-reason", "C12", "a contradiction says which words exclude each other, and why"),
    error("older-than-claim", "C12", "nothing confirms what was said after it"),
    warning("superseded", "C12", "a figure that was superseded is so everywhere"),
    error("no-recheck", "C16", "an accusation has a date to look again"),
    warning("recheck-overdue", "C16", "what was to be looked at again has been"),
    error("no-response", "C16", "an accusation has the state of proceedings, and the response or that none was found"),
    error("long-passage", "C18", "no more than 40 words of a reference are quoted"),
    warning("many-passages", "C18", "no more than two passages of a reference are quoted"),
    error("date-order", "C19", "nothing is said after it was published, nor checked after the day of the database"),
    error("text-changed", "C11", "the article's text is the one that was checked"),
    error("second-editor", "C19", "where the desk asks for two editors, two have decided"),
    *UNUSED,
    *UNKNOWN_RULE,
    warning("dead-link", "C10", "a link can be followed (asked only with --online)"),
    warning("passage-changed", "C10", "a passage stands on its page as it was quoted (asked only with --online)"),
    warning("passage-moved", "C10", "a passage stands where its locator says (asked only with --online)"),
];

/// The rules of which only the web can tell.
pub const ONLINE: [&str; 3] = ["dead-link", "passage-changed", "passage-moved"];

/// What is asked of the web, if an editor wants it.
#[derive(Debug, Default)]
pub struct Wanted {
    /// The addresses of all articles and references.
    pub links: BTreeSet<String>,
    /// Those of them whose text is needed: passages of it are quoted.
    pub texts: BTreeSet<String>,
}

/// What the web answers.
#[derive(Debug, Default)]
pub struct Online {
    /// The addresses that cannot be followed, and why.
    pub dead: BTreeMap<String, String>,
    /// The texts of pages, by their addresses, as far as they can be read.
    pub texts: BTreeMap<String, OnPage>,
}

/// What a page says.
#[derive(Debug, Default)]
pub struct OnPage {
    /// All of it, as a reader sees it.
    pub text: String,
    /// The paragraphs that an import keeps of it, each with its place as a locator has it.
    pub paragraphs: Vec<(String, String)>,
}

/// What a rule is, by its name.
pub fn rule(name: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.name == name)
}

/// Everything that is wrong with a folder: what cannot be built, and what breaks a rule, in one run.
pub fn check(inputs: &Inputs) -> Compiled {
    check_with(inputs, &|_| Online::default())
}

/// As [`check`]; `ask` asks the web. Nothing here does so by itself.
pub fn check_with(inputs: &Inputs, ask: &dyn Fn(&Wanted) -> Online) -> Compiled {
    let mut compiled = compile(inputs);
    // Where something cannot be built, the rules are asked of all that was understood.
    let built = compiled.database.as_ref().map(Database::archive);
    let understood = match built {
        Some(_) => None,
        None => curation::read_understood(inputs).0.filter(|archive| Database::new(archive.clone()).is_ok()),
    };
    if let Some(archive) = built.or(understood.as_ref()) {
        let links = archive.articles.iter().map(|article| &article.url);
        let links = links.chain(archive.references.iter().map(|reference| &reference.url)).cloned().collect();
        let has_passage = |reference: &&Reference| {
            reference.passage.is_some() || reference.answers.iter().any(|answer| answer.passage.is_some())
        };
        let quoted = archive.references.iter().filter(has_passage);
        let texts = quoted.map(|reference| reference.url.clone()).collect();
        let found = lint(inputs, archive, &ask(&Wanted { links, texts }));
        compiled.diagnostics.extend(found);
        diagnostic::sort(&mut compiled.diagnostics);
    }
    compiled
}

/// The findings of every rule in an archive that was built from these files.
fn lint(inputs: &Inputs, archive: &Archive, online: &Online) -> Vec<Diagnostic> {
    let records = Records::read(inputs);
    let report = Report { findings: Mutex::default(), records: &records };
    positions::check(archive, &report);
    todo(inputs, &report);
    guesses(inputs, &report);
    registry::check(archive, &report);
    claims::check(inputs, archive, &report);
    evidence::check(archive, &report);
    dates::check(archive, &report);
    decisions::check(archive, &report);
    online::check(archive, online, &report);
    report.finish()
}

/// What somebody meant to write later.
fn todo(inputs: &Inputs, report: &Report) {
    let is_published = |path: &&String| path.ends_with(".toml") && !path.starts_with("proposals/");
    for path in inputs.files.keys().filter(is_published) {
        let source = inputs.source(path);
        let mut start = 0;
        for line in source.split_inclusive('\n') {
            let at = line.find("TODO").filter(|&at| !line[..at].contains('#'));
            if let Some(at) = at {
                let rule = &RULES[RULES.iter().position(|rule| rule.name == "todo").unwrap_or_default()];
                let span = start + at..start + at + 4;
                report.push(rule, path, span, "something is left to do here".to_owned(), "write it");
            }
            start += line.len();
        }
    }
}

/// What a machine guessed, and no editor has looked at: a comment behind the value says so.
fn guesses(inputs: &Inputs, report: &Report) {
    for path in inputs.files.keys() {
        let Some((folder, id)) = path.strip_suffix(".toml").and_then(|path| path.split_once('/')) else { continue };
        let place = match folder {
            "articles" => report.article(id),
            "references" => report.reference(id),
            _ => continue,
        };
        for line in inputs.source(path).lines() {
            let Some((value, from)) = line.split_once(GUESS) else { continue };
            let Some((name, _)) = value.split_once('=') else { continue };
            let (name, from) = (name.trim(), from.split(": look at it").next().unwrap_or_default().trim());
            let message = format!("`{name}` is a guess, from {from}");
            report.at("guess", place, name, message, "look whether it is so; then take the comment behind it out");
        }
    }
}

/// The ids of the claims whose last change an editor calls minor.
pub fn minor(inputs: &Inputs) -> Vec<String> {
    let records = Records::read(inputs);
    records.claims.iter().filter(|(_, claim)| claim.decision.is_minor).map(|(id, _)| id.clone()).collect()
}

/// The claims of an archive, article by article: work for any core.
fn by_article(archive: &Archive) -> Vec<&[Claim]> {
    archive.claims.chunk_by(|a, b| a.article == b.article).collect()
}

/// Where findings go, unless the place allows them.
struct Report<'a> {
    /// In any order: they are sorted in the end, and rules are asked on all cores.
    findings: Mutex<Vec<Diagnostic>>,
    records: &'a Records,
}

impl Report<'_> {
    fn article(&self, id: &str) -> Option<&Record> {
        self.records.articles.get(id).map(|article| &article.place)
    }

    fn claim(&self, id: &str) -> Option<&Record> {
        self.records.claims.get(id).map(|claim| &claim.place)
    }

    fn source(&self, id: &str) -> Option<&Record> {
        self.records.sources.get(id).map(|source| &source.place)
    }

    fn reference(&self, id: &str) -> Option<&Record> {
        self.records.references.get(id).map(|reference| &reference.place)
    }

    fn question(&self, id: &str) -> Option<&Record> {
        self.records.questions.get(id).map(|question| &question.place)
    }

    /// Reports a finding at a place, or at one of its fields.
    fn at(&self, name: &'static str, place: Option<&Record>, field: &str, message: String, hint: &str) {
        let Some(rule) = rule(name) else { return };
        let Some(place) = place else { return };
        if let Some(allowance) = place.allow.iter().find(|allowance| allowance.rule == name) {
            allowance.used.store(true, Ordering::Relaxed);
            return;
        }
        let span = place.fields.of(field).unwrap_or(place.span.clone());
        self.push(rule, &place.path, span, message, hint);
    }

    fn push(&self, rule: &'static Rule, path: &str, span: Range<usize>, message: String, hint: &str) {
        let finding = Diagnostic {
            severity: rule.severity,
            rule: rule.name,
            path: path.to_owned(),
            span,
            message,
            hint: format!("{hint} ({}: {})", rule.craft, rule.asks),
        };
        self.findings.lock().unwrap_or_else(PoisonError::into_inner).push(finding);
    }

    /// Adds what is allowed and does not occur, or is no rule.
    fn finish(self) -> Vec<Diagnostic> {
        for place in self.records.all() {
            for allowance in &place.allow {
                match rule(&allowance.rule) {
                    None => {
                        let near = crate::spelling::nearest(&allowance.rule, RULES.iter().map(|rule| rule.name));
                        let hint = near.map_or("`sayso check --rules` lists them".to_owned(), |near| {
                            format!("did you mean `{near}`?")
                        });
                        let message = format!("`{}` is no rule", allowance.rule);
                        self.push(UNKNOWN_RULE, &place.path, allowance.span.clone(), message, &hint);
                    }
                    // Without asking the web nobody knows.
                    Some(rule) if !allowance.used.load(Ordering::Relaxed) && !ONLINE.contains(&rule.name) => {
                        let message = format!("`{}` is allowed here and does not occur", rule.name);
                        self.push(UNUSED, &place.path, allowance.span.clone(), message, "delete it");
                    }
                    Some(_) => {}
                }
            }
        }
        self.findings.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}
