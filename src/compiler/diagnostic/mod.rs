//! What is wrong with an editor's file, as data, and how a person sees it.

pub mod sarif;

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde::Serialize;

use crate::inputs::Inputs;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
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

impl Diagnostic {
    /// An error at a place in a file.
    pub fn error(rule: &'static str, path: &str, span: Range<usize>, message: String, hint: String) -> Self {
        Self { severity: Severity::Error, rule, path: path.to_owned(), span, message, hint }
    }

    /// An error about a file as a whole.
    pub fn of_file(rule: &'static str, path: &str, message: &str, hint: &str) -> Self {
        Self::error(rule, path, 0..0, message.to_owned(), hint.to_owned())
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
