//! Findings for code scanning: SARIF 2.1.0 (OASIS), as continuous integration reads it.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::diagnostic::{Diagnostic, Severity};
use crate::inputs::Inputs;
use crate::lint;

/// A log with one run: the rules that were broken, and each finding with its place.
pub fn report(findings: &[Diagnostic], inputs: &Inputs) -> Value {
    let names: BTreeSet<&str> = findings.iter().map(|finding| finding.rule).collect();
    let rules = names.iter().map(|name| {
        let asks = lint::rule(name).map_or("The file can be read and compiled.", |rule| rule.asks);
        json!({ "id": name, "shortDescription": { "text": asks } })
    });
    json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "sayso", "version": env!("CARGO_PKG_VERSION"), "rules": rules.collect::<Vec<_>>() } },
            "columnKind": "unicodeCodePoints",
            "results": findings.iter().map(|finding| result(finding, inputs)).collect::<Vec<_>>(),
        }],
    })
}

fn result(finding: &Diagnostic, inputs: &Inputs) -> Value {
    let source = inputs.source(&finding.path);
    let (line, column) = position(source, finding.span.start);
    let (end_line, end_column) = position(source, finding.span.end);
    json!({
        "ruleId": finding.rule,
        "level": if finding.severity == Severity::Error { "error" } else { "warning" },
        "message": { "text": format!("{}. {}", finding.message, finding.hint) },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": finding.path },
            "region": { "startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column },
        } }],
    })
}

/// Line and column in code points, both from 1.
fn position(source: &str, at: usize) -> (usize, usize) {
    let before = source.get(..at).unwrap_or(source);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line, column)
}
