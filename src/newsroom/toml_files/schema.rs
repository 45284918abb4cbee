//! The catalogue for machines and people: JSON Schemas of the files, and the page of all fields.

use std::fmt::Write as _;

use serde_json::{Map, Value, json};

use super::catalogue::{self, Field, TABLES, Table, Type};

/// The folder of the schemas in a newsroom's folder.
pub const FOLDER: &str = "schema";

/// The kinds of files: the name of the schema, what it is of, and whether the file is a registry,
/// whose tables are entries.
const FILES: &[(&str, &Table, bool)] = &[
    ("sayso", &catalogue::ABOUT, false),
    ("sources", &catalogue::SOURCE, true),
    ("origins", &catalogue::ORIGIN, true),
    ("reference", &catalogue::REFERENCE, false),
    ("question", &catalogue::QUESTION, false),
    ("article", &catalogue::ARTICLE, false),
];

/// The schema of every kind of file: the file's name, and the schema (JSON Schema 2020-12).
pub fn files() -> Vec<(String, Value)> {
    FILES
        .iter()
        .map(|(name, table, is_registry)| (format!("{name}.schema.json"), of_file(table, *is_registry)))
        .collect()
}

/// The line by which editors of TOML find the schema of a file in the newsroom's folder (Taplo,
/// Even Better TOML); `up` leads from the file to the folder.
pub fn line(name: &str, up: &str) -> String {
    format!("#:schema {up}{FOLDER}/{name}.schema.json\n")
}

fn of_file(table: &Table, is_registry: bool) -> Value {
    let mut schema = Map::new();
    schema.insert("$schema".into(), "https://json-schema.org/draft/2020-12/schema".into());
    schema.insert("title".into(), table.place.into());
    if is_registry {
        schema.insert("type".into(), "object".into());
        schema.insert("propertyNames".into(), json!({ "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" }));
        schema.insert("additionalProperties".into(), of_table(table));
    } else if let Value::Object(fields) = of_table(table) {
        schema.extend(fields);
    }
    schema.into()
}

fn of_table(table: &Table) -> Value {
    let properties: Map<String, Value> =
        table.fields.iter().map(|field| (field.name.to_owned(), of_field(field))).collect();
    let required: Vec<&str> = table.fields.iter().filter(|field| field.required).map(|field| field.name).collect();
    json!({
        "type": "object", "description": table.meaning, "properties": properties, "required": required,
        "additionalProperties": false,
    })
}

fn of_field(field: &Field) -> Value {
    let texts = json!({ "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] });
    let mut schema = match field.holds {
        Type::Text => json!({ "type": "string", "minLength": 1 }),
        Type::Texts | Type::Ids(_) => texts,
        Type::Date => json!({ "type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" }),
        Type::Link => json!({ "type": "string", "pattern": "^https?://" }),
        Type::Switch => json!({ "type": "boolean" }),
        Type::Number => json!({ "type": "number" }),
        Type::Numbers => json!({ "anyOf": [{ "type": "number" }, { "type": "array", "items": { "type": "number" } }] }),
        Type::Names => json!({ "type": "object", "additionalProperties": { "type": "string" } }),
        Type::Word(words) => json!({ "enum": words() }),
        Type::Id(_) => json!({ "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" }),
        Type::Tables(table) => {
            let table = of_table(table);
            json!({ "anyOf": [table, { "type": "array", "items": table }] })
        }
        Type::Allowances => json!({ "type": "object", "additionalProperties": { "type": "string" } }),
    };
    if let Value::Object(fields) = &mut schema {
        fields.insert("description".into(), meaning(field).into());
    }
    schema
}

/// What a field means, with the rule that asks for it.
fn meaning(field: &Field) -> String {
    match field.rule {
        Some(rule) => format!("{} (rule `{rule}`)", field.meaning),
        None => field.meaning.to_owned(),
    }
}

/// What a field holds, in words.
fn holds(field: &Field) -> String {
    match field.holds {
        Type::Text => "text".into(),
        Type::Texts => "text, or a list of texts".into(),
        Type::Date => "a date".into(),
        Type::Link => "a web address".into(),
        Type::Switch => "true or false".into(),
        Type::Number => "a number".into(),
        Type::Numbers => "a number, or a list of them".into(),
        Type::Names => "ids, each with its name".into(),
        Type::Word(words) => words().join(", "),
        Type::Id(what) => format!("the id of a {what}"),
        Type::Ids(what) => format!("ids of a {what}, one or a list"),
        Type::Tables(table) => format!("tables: {}", table.name),
        Type::Allowances => "rules, each with a reason".into(),
    }
}

/// All that there is to know of the fields of a name, or of a kind of table; of all without one.
/// Blank if there is neither.
pub fn describe(name: Option<&str>) -> String {
    let mut out = String::new();
    for table in TABLES {
        let is_asked = name.is_none_or(|name| name == table.name);
        let fields: Vec<&Field> = table.fields.iter().filter(|field| is_asked || name == Some(field.name)).collect();
        if fields.is_empty() {
            continue;
        }
        let _ = writeln!(out, "{} ({}): {}", table.name, table.place, table.meaning);
        for field in fields {
            let need = if field.required { ", required" } else { "" };
            let _ = writeln!(out, "  {} ({}{need})\n    {}", field.name, holds(field), meaning(field));
            if !field.example.is_empty() {
                let _ = writeln!(out, "    {} = {}", field.name, field.example);
            }
        }
        out.push('\n');
    }
    out
}

/// The names of all tables and fields, for those who misspelt one.
pub fn names() -> Vec<&'static str> {
    TABLES
        .iter()
        .flat_map(|table| std::iter::once(table.name).chain(table.fields.iter().map(|field| field.name)))
        .collect()
}

/// The page of all fields, in Markdown.
pub fn page() -> String {
    let mut out = String::from(
        "# Every field of the editors' files\n\n\
         Made from `toml_files/catalogue.rs`; a test compares the two. `sayso fields NAME` prints the same in a terminal,\n\
         `sayso schema` writes JSON Schemas of it. A field in bold must be there.\n",
    );
    for table in TABLES {
        let _ = write!(
            out,
            "\n## {}\n\n`{}`. {}\n\n| field | holds | meaning | example |\n|---|---|---|---|\n",
            table.name, table.place, table.meaning
        );
        for field in table.fields {
            let name = if field.required { format!("**`{}`**", field.name) } else { format!("`{}`", field.name) };
            let example = if field.example.is_empty() { String::new() } else { format!("`{}`", field.example) };
            let _ = writeln!(out, "| {name} | {} | {} | {example} |", holds(field), meaning(field));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_of_all_fields_is_as_the_catalogue_says() {
        expect_test::expect_file!["../FIELDS.md"].assert_eq(&page());
    }

    #[test]
    fn every_example_is_of_its_fields_type() {
        for table in TABLES {
            for field in table.fields.iter().filter(|field| !field.example.is_empty()) {
                let line = format!("{} = {}", field.name, field.example);
                let read: toml::Table = line.parse().unwrap_or_else(|error| panic!("{line}: {error}"));
                let value = &read[field.name];
                let fits = match field.holds {
                    Type::Switch => value.is_bool(),
                    Type::Number => value.is_integer(),
                    Type::Numbers => value.is_array(),
                    Type::Texts | Type::Ids(_) => value.is_str() || value.is_array(),
                    Type::Allowances | Type::Names => value.is_table(),
                    Type::Word(words) => value.as_str().is_some_and(|word| words().iter().any(|known| known == word)),
                    Type::Date => value.as_str().is_some_and(|date| date.parse::<sayso_core::Date>().is_ok()),
                    Type::Link => value.as_str().is_some_and(sayso_core::database::is_web_address),
                    Type::Text | Type::Id(_) | Type::Tables(_) => value.is_str(),
                };
                assert!(fits, "{}: {line}", table.name);
            }
        }
    }
}
