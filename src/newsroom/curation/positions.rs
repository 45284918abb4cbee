//! Reads what a statement says on a question.

use sayso_core::model::{Answer, Bound, Figure, Grounds, OriginIdx, Position, QuestionKind, Says};

use super::names::Names;
use crate::toml_files::{At, Fields};

/// What reading a position needs to know of its surroundings.
pub(super) struct Registry<'a> {
    pub(super) names: &'a Names<'a>,
    /// The kind of each question, if its file was understood.
    pub(super) kinds: &'a [Option<QuestionKind>],
}

/// The positions of a claim, those that were understood; with the number of each in its list.
pub(super) fn of_claim(claim: &Fields, registry: &Registry) -> Vec<Option<Position>> {
    let positions = claim.tables("answers", &format!("an answer of {}", claim.what));
    positions.iter().map(|fields| finished(fields, position(fields, registry))).collect()
}

/// The positions of a reference.
pub(super) fn of_reference(reference: &Fields, registry: &Registry) -> Vec<Option<Answer>> {
    let own = reference.optional_text("origin").and_then(|id| registry.names.origin(reference.file, id));
    let answers = reference.tables("answers", &format!("an answer of {}", reference.what));
    answers.iter().map(|fields| finished(fields, answer(fields, registry, own))).collect()
}

fn finished<T>(fields: &Fields, read: Option<T>) -> Option<T> {
    fields.check_allowances();
    fields.check_names();
    read
}

fn answer(fields: &Fields, registry: &Registry, own: Option<OriginIdx>) -> Option<Answer> {
    let position = position(fields, registry);
    let origin = match fields.optional_text("origin") {
        Some(id) => registry.names.origin(fields.file, id),
        None => {
            if own.is_none() {
                fields.missing("origin");
            }
            own
        }
    };
    let text = |name| fields.optional_text(name).map(|text| text.value);
    let (speaker, passage, locator, summary) = (text("speaker"), text("passage"), text("locator"), text("summary"));
    let (said_at, hedge) = (fields.optional_date("said_at"), fields.optional_word("hedge"));
    Some(Answer { position: position?, origin: origin?, speaker, said_at, hedge, passage, locator, summary })
}

fn position(fields: &Fields, registry: &Registry) -> Option<Position> {
    let question = fields.text("question").and_then(|id| registry.names.question(fields.file, id));
    let said = said(fields);
    let text = |name| fields.optional_text(name).map(|text| text.value);
    let (part, why, grounds) = (text("part"), text("why"), fields.optional_word("grounds"));
    let independence = super::evidence::independence(fields);
    let leads = fields.switch("leads");
    let (says, line) = said?;
    let question = question?;
    if let Some(kind) = registry.kinds.get(question.at()).copied().flatten() {
        check_kind(fields, kind, &says);
    }
    if says == Says::InPart && part.is_none() {
        fields.missing("part");
    }
    if says == Says::Limits && why.is_none() {
        fields.missing("why");
    }
    Some(Position {
        question,
        says,
        line,
        part,
        why,
        leads,
        grounds: grounds.unwrap_or(Grounds::None),
        independence: independence?,
    })
}

/// What is said and its line: exactly one of the fields that say it.
fn said(fields: &Fields) -> Option<(Says, String)> {
    let mut said: Vec<(Says, At<String>)> = Vec::new();
    let plain = [
        ("yes", Says::Yes),
        ("no", Says::No),
        ("in_part", Says::InPart),
        ("supposes", Says::Supposes),
        ("limits", Says::Limits),
        ("open", Says::Open),
    ];
    for (name, says) in plain {
        said.extend(fields.optional_text(name).map(|line| (says, line)));
    }
    let (figure, label, line) = (figure(fields), fields.optional_text("label"), fields.optional_text("line"));
    let others = figure.map(Says::Value).into_iter().chain(label.map(|label| Says::Label(label.value)));
    for says in others {
        let Some(line) = &line else {
            fields.missing("line");
            return None;
        };
        said.push((says, At { value: line.value.clone(), span: line.span.clone() }));
    }
    match <[_; 1]>::try_from(said) {
        Ok([(says, line)]) => Some((says, line.value)),
        Err(said) => {
            let message = match said.len() {
                0 => format!("{} says nothing on its question", fields.what),
                _ => format!("{} says two things in one", fields.what),
            };
            let hint = "write one of `yes`, `no`, `in_part`, `supposes`, `limits`, `open`, `value` and `label`";
            fields.file.error("no-position", fields.span.clone(), message, hint);
            None
        }
    }
}

fn figure(fields: &Fields) -> Option<Figure> {
    let (number, to) = (fields.optional_number("value"), fields.optional_number("to"));
    let (bound, as_of) = (fields.optional_word("bound"), fields.optional_date("as_of"));
    let definition = fields.optional_text("definition").map(|text| text.value);
    let supersedes = fields.numbers("supersedes").into_iter().map(|number| number.value).collect();
    Some(Figure {
        number: number?.value,
        to: to.map(|to| to.value),
        bound: bound.unwrap_or(Bound::Exact),
        as_of,
        definition,
        supersedes,
    })
}

/// A value answers a question for a value, a label one for a description; a limit and an “if” any.
fn check_kind(fields: &Fields, kind: QuestionKind, says: &Says) {
    let fits = match says {
        Says::Yes | Says::No | Says::InPart | Says::Supposes => kind == QuestionKind::YesOrNo,
        Says::Value(_) => kind == QuestionKind::Value,
        Says::Label(_) => kind == QuestionKind::Description,
        Says::Limits | Says::Open => true,
    };
    if !fits {
        let message = format!("{} does not answer a question of kind `{}`", fields.what, crate::word(kind));
        let hint = "answer with `value` what asks for a value, with `label` what asks for a description";
        fields.file.error("wrong-answer", fields.span.clone(), message, hint);
    }
}
