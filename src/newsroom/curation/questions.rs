//! Reads the questions.

use sayso_core::model::{Accusation, Part, Question, QuestionIdx, QuestionKind};

use super::names::{self, Names};
use crate::toml_files::Fields;

/// The kind of a question, before all of it is read.
pub(super) fn kind(fields: &Fields) -> Option<QuestionKind> {
    fields.has("asks").then(|| fields.optional_word("kind").unwrap_or_default())
}

/// Reads a question's file.
pub(super) fn question(fields: &Fields, names: &Names) -> Option<Question> {
    let (asks, kind) = (fields.text("asks"), fields.optional_word("kind").unwrap_or_default());
    let in_short = fields.optional_text("in_short").map(|text| text.value);
    let unit = fields.optional_text("unit").map(|text| text.value);
    let implies = fields.texts("implies").into_iter();
    let implies: Vec<QuestionIdx> = implies.filter_map(|id| names.question(fields.file, id)).collect();
    if kind != QuestionKind::YesOrNo && !implies.is_empty() {
        let message = format!("{} implies another question, and is answered by no yes", fields.what);
        fields.file.error("wrong-answer", fields.place("implies"), message, "delete `implies`");
    }
    let parts = match kind {
        QuestionKind::Description => fields.names("labels"),
        QuestionKind::YesOrNo | QuestionKind::Value => fields.names("parts"),
    };
    let accusations = fields.tables("accusation", "accusation");
    let accusation = accusations.first().map(|fields| accusation(fields, names));
    fields.check_allowances();
    fields.check_names();
    Some(Question {
        id: names::id_of(fields.file.path),
        asks: asks?.value,
        in_short,
        kind,
        unit,
        implies,
        parts: parts.into_iter().map(|(id, name)| Part { id: id.value, name }).collect(),
        accusation: match accusation {
            Some(accusation) => Some(accusation?),
            None => None,
        },
    })
}

fn accusation(fields: &Fields, names: &Names) -> Option<Accusation> {
    let accused = fields.texts("accused");
    if accused.is_empty() {
        fields.missing("accused");
    }
    let accused = accused.into_iter().map(|id| names.origin(fields.file, id)).collect::<Vec<_>>();
    let (proceedings, response) = (fields.text("proceedings"), fields.text("response"));
    fields.check_names();
    Some(Accusation {
        accused: accused.into_iter().collect::<Option<Vec<_>>>()?,
        proceedings: proceedings?.value,
        response: response?.value,
    })
}

/// What goes with an accusation that answers a question: the question's own, else that of a wider one.
pub(super) fn accusation_of(questions: &[Option<Question>], question: QuestionIdx) -> Option<&Accusation> {
    let mut open = vec![question];
    let mut seen = Vec::new();
    while let Some(next) = open.pop() {
        let entry = questions.get(next.at())?.as_ref()?;
        if entry.accusation.is_some() {
            return entry.accusation.as_ref();
        }
        if !seen.contains(&next) {
            seen.push(next);
            open.extend(&entry.implies);
        }
    }
    None
}
