//! What is wrong with an editor's file, as data, and how a person sees it.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde::Serialize;

use crate::inputs::{Inputs, NoText};

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Nothing is built.
    Error,
    /// Built, but an editor should look.
    Warning,
}

/// One finding in an editor's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// Name of the rule that was broken.
    pub rule: &'static str,
    /// The file, by its path within the folder; empty when it is the folder as a whole.
    pub path: String,
    /// The place in the file, in bytes.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub hint: String,
}

/// The most findings of one rule that people are shown.
const MOST_OF_A_RULE: usize = 50;

/// Findings as a person reads them: of each rule the first ones, then how many more there are.
pub fn render(findings: &[Diagnostic], inputs: &Inputs, colour: bool) -> String {
    let mut by_rule: BTreeMap<(Severity, &str), usize> = BTreeMap::new();
    let mut text = String::new();
    for finding in findings {
        let shown = by_rule.entry((finding.severity, finding.rule)).or_default();
        *shown += 1;
        if *shown <= MOST_OF_A_RULE {
            text += &finding.render(inputs, colour);
            text += "\n\n";
        }
    }
    for ((severity, rule), all) in by_rule.into_iter().filter(|(_, all)| *all > MOST_OF_A_RULE) {
        let more = all - MOST_OF_A_RULE;
        let _ = writeln!(text, "{}[{rule}]: {more} more; `--format json` lists all of them\n", severity.word());
    }
    text
}

impl Severity {
    fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

impl Diagnostic {
    /// An error at a place in a file.
    pub fn error(rule: &'static str, path: &str, span: Range<usize>, message: String, hint: String) -> Self {
        Self { severity: Severity::Error, rule, path: path.to_owned(), span, message, hint }
    }

    /// An error about a file as a whole.
    pub fn of_file(rule: &'static str, path: &str, message: &str, hint: &str) -> Self {
        Self::error(rule, path, 0..0, message.to_owned(), hint.to_owned())
    }

    /// A file that has no text.
    pub fn no_text(path: &str, why: NoText) -> Self {
        let (rule, message, hint) = match why {
            NoText::NotUtf8(at) => ("not-utf8", format!("the file is not UTF-8 (byte {at})"), "save it as UTF-8 text"),
            NoText::TooLarge(length) => (
                "too-large",
                format!("the file has {} megabytes", length >> 20),
                "no article is that long: is it the right file?",
            ),
            NoText::Missing => ("missing-file", "the file is missing".to_owned(), "create it, or correct its name"),
        };
        Self::of_file(rule, path, &message, hint)
    }

    /// An error about the folder as a whole.
    pub fn of_folder(message: &str) -> Self {
        Self::of_file("database", "", message, "this is a fault of the compiler: please report it")
    }

    /// Line of the place, counted from 1.
    pub fn line(&self, inputs: &Inputs) -> usize {
        let before = inputs.source(&self.path).get(..self.span.start).unwrap_or("");
        before.matches('\n').count() + 1
    }

    /// The finding for machines: with its line, counted from 1, and the text of that line.
    pub fn to_json(&self, inputs: &Inputs) -> serde_json::Value {
        let line = self.line(inputs);
        let excerpt = inputs.source(&self.path).lines().nth(line - 1).unwrap_or("");
        serde_json::json!({
            "severity": self.severity, "rule": self.rule, "file": self.path, "line": line, "excerpt": excerpt,
            "bytes": [self.span.start, self.span.end], "message": self.message, "hint": self.hint,
        })
    }

    /// The finding as a person reads it: file, line, excerpt and hint.
    pub fn render(&self, inputs: &Inputs, colour: bool) -> String {
        let level = match self.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let title = level.primary_title(&self.message).id(self.rule);
        let source = inputs.source(&self.path);
        let group = if source.get(self.span.clone()).is_some() && !source.is_empty() {
            let place = AnnotationKind::Primary.span(self.span.clone());
            title.element(Snippet::source(source).path(&self.path).line_start(1).annotation(place))
        } else {
            Group::with_title(title).element(annotate_snippets::Origin::path(&self.path))
        };
        let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
        renderer.render(&[group.element(Level::HELP.message(&self.hint))]).to_string()
    }
}

/// Puts findings in order: file by file, line by line.
pub fn sort(findings: &mut [Diagnostic]) {
    findings
        .sort_by(|a, b| (&a.path, a.span.start, a.rule, &a.message).cmp(&(&b.path, b.span.start, b.rule, &b.message)));
}
