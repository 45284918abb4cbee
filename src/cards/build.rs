//! Makes Rust of the language files' messages: a structure with a field for each, and how it is read from the text of
//! a language. The texts themselves are made by `sayso-words`.

#[path = "../words/catalogue.rs"]
mod catalogue;
#[path = "../words/groups.rs"]
mod groups;

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use catalogue::{Catalogue, Message};
use groups::{BETWEEN, GROUPS, SCRIPT, WITHIN, fingerprint, group, read_all};

fn main() {
    println!("cargo::rerun-if-changed=../words");
    println!("cargo::rerun-if-changed=build.rs");
    let english = read_all(Path::new("../words")).remove("en").expect("en.ftl");
    let mut code = String::new();
    for (prefix, structure) in GROUPS {
        structure_of(&english, prefix, structure, &mut code);
    }
    let _ = writeln!(
        code,
        "/// The English words for what keeps the program from having others.\nconst FALLBACK: &str = {:?};",
        fallback(&english)
    );
    let out = Path::new(&env::var_os("OUT_DIR").expect("cargo says where")).join("words.rs");
    fs::write(out, code).expect("the words");
}

fn structure_of(english: &Catalogue, prefix: &str, structure: &str, code: &mut String) {
    let (mut fields, mut values) = (String::new(), String::new());
    let mut n = 0;
    for (name, message) in group(english, prefix) {
        let (doc, kind, value) = match message {
            Message::Text(text) => (text, "&'static str", ""),
            Message::Plural(forms) => (&forms[forms.len() - 1].1, "Plural", "Plural"),
            Message::Term(word, _) => (word, "Term", "Term"),
        };
        let _ = writeln!(fields, "    #[doc = {doc:?}]\n    pub {name}: {kind},");
        let text = format!("text[{n}]");
        let value = if value.is_empty() { text } else { format!("{value}({text})") };
        let _ = writeln!(values, "            {name}: {value},");
        n += 1;
    }
    let fingerprint = fingerprint(english, prefix);
    // Whole pages are written where all languages are.
    let gate = if prefix.is_empty() { "" } else { "#[cfg(feature = \"words\")]\n" };
    let _ = write!(
        code,
        "/// The messages of one language, in `src/words/*.ftl`.\n{gate}pub struct {structure} {{
    /// BCP 47 language tag.\n    pub tag: &'static str,
    /// The plural category of each number.\n    pub(crate) categories: &'static str,
{fields}}}

{gate}impl {structure} {{
    /// Reads the text of a language; nothing if it has other messages than these.
    fn read(text: &'static str) -> Option<Self> {{
        let mut parts = text.split({BETWEEN:?});
        if parts.next() != Some({fingerprint:?}) {{
            return None;
        }}
        let (tag, categories) = (parts.next()?, parts.next()?);
        // All in one piece, from which the fields are copied: readers load every byte.
        let text: [&'static str; {n}] = parts.collect::<Vec<_>>().try_into().ok()?;
        Some(Self {{
            tag,
            categories,
{values}        }})
    }}
}}
"
    );
}

/// A text with the messages on errors alone, and what they need.
fn fallback(english: &Catalogue) -> String {
    let mut text = [fingerprint(english, ""), "en".to_owned(), String::new()].join(&BETWEEN.to_string());
    for (name, message) in group(english, "") {
        text.push(BETWEEN);
        if let (Message::Text(words), true) =
            (message, name.starts_with("error") || matches!(&*name, "direction" | "digits"))
        {
            text += words;
        }
    }
    debug_assert!(!text.contains(SCRIPT) && !text.contains(WITHIN));
    text
}
