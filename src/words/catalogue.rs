//! Reads the language files (Fluent, projectfluent.org) when the crate is built: each becomes plain
//! text in the program, and nothing of Fluent comes along.
//!
//! English says what there is. Another language has the same messages, of the same shape, with the
//! same gaps; what it lacks is named, and nothing is built.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;

/// What a message says.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Message {
    /// A phrase; gaps are written `{name}`.
    Text(String),
    /// Phrases by number: exact numbers, or categories of the language's plural.
    Plural(Vec<(String, String)>),
    /// A word and its definition.
    Term(String, String),
}

/// The messages of a language in the order of their names.
pub(crate) type Catalogue = BTreeMap<String, Message>;

/// Reads one file.
///
/// # Errors
/// Names every message that is not understood.
pub(crate) fn read(file: &str, text: &str) -> Result<Catalogue, String> {
    let resource = parser::parse(text).map_err(|(_, errors)| format!("{file}: {errors:?}"))?;
    let mut catalogue = Catalogue::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let name = message.id.name;
        let wrong = |what: &str| format!("{file}: `{name}` {what}");
        let pattern = message.value.as_ref().ok_or_else(|| wrong("says nothing"))?;
        let definition = message.attributes.iter().find(|attribute| attribute.id.name == "definition");
        let read = match definition {
            Some(definition) => {
                text_of(pattern).zip(text_of(&definition.value)).map(|(word, text)| Message::Term(word, text))
            }
            None => text_of(pattern).map(Message::Text).or_else(|| plural_of(pattern)),
        };
        let read = read.ok_or_else(|| wrong("is neither text with gaps nor a choice by { $n }"))?;
        if catalogue.insert(name.to_owned(), read).is_some() {
            return Err(wrong("stands there twice"));
        }
    }
    Ok(catalogue)
}

/// What keeps a language from being whole, a line each; English is the measure.
pub(crate) fn compare(file: &str, english: &Catalogue, other: &Catalogue) -> Vec<String> {
    let lacking = english.keys().filter(|name| !other.contains_key(*name)).map(|name| format!("{file} lacks `{name}`"));
    let needless =
        other.keys().filter(|name| !english.contains_key(*name)).map(|name| format!("{file}: there is no `{name}`"));
    let differing = english.iter().filter_map(|(name, message)| {
        let other = other.get(name)?;
        let what = match (message, other) {
            (Message::Text(_), Message::Text(_))
            | (Message::Plural(_), Message::Plural(_))
            | (Message::Term(..), Message::Term(..)) => {
                let gaps = gaps(other);
                let wrong = gaps
                    .iter()
                    .chain(&self::gaps(message))
                    .any(|gap| gap != "n" && gaps.contains(gap) != self::gaps(message).contains(gap));
                wrong.then_some("has other gaps than the English")
            }
            _ => Some("is of another shape than the English"),
        };
        what.map(|what| format!("{file}: `{name}` {what}"))
    });
    lacking.chain(needless).chain(differing).collect()
}

/// The names of a message's gaps.
fn gaps(message: &Message) -> Vec<String> {
    let texts: Vec<&String> = match message {
        Message::Text(text) => vec![text],
        Message::Plural(forms) => forms.iter().map(|(_, text)| text).collect(),
        Message::Term(word, definition) => vec![word, definition],
    };
    let names = texts
        .into_iter()
        .flat_map(|text| text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0.to_owned())));
    let mut names: Vec<String> = names.collect();
    names.sort();
    names.dedup();
    names
}

fn text_of(pattern: &Pattern<&str>) -> Option<String> {
    pattern.elements.iter().map(element).collect()
}

fn element(element: &PatternElement<&str>) -> Option<String> {
    match element {
        PatternElement::TextElement { value } => Some((*value).to_owned()),
        PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
            InlineExpression::VariableReference { id } => Some(format!("{{{}}}", id.name)),
            InlineExpression::StringLiteral { value } => Some((*value).to_owned()),
            _ => None,
        },
        PatternElement::Placeable { .. } => None,
    }
}

fn plural_of(pattern: &Pattern<&str>) -> Option<Message> {
    let [PatternElement::Placeable { expression: Expression::Select { selector, variants } }] = &pattern.elements[..]
    else {
        return None;
    };
    if !matches!(selector, InlineExpression::VariableReference { id } if id.name == "n") {
        return None;
    }
    let form = |variant: &fluent_syntax::ast::Variant<&str>| {
        let key = match variant.key {
            VariantKey::Identifier { name } => name,
            VariantKey::NumberLiteral { value } => value,
        };
        Some((key.to_owned(), text_of(&variant.value)?))
    };
    let forms: Option<Vec<_>> = variants.iter().map(form).collect();
    forms.filter(|forms| forms.iter().any(|(key, _)| key == "other")).map(Message::Plural)
}
