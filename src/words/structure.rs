//! Makes a Rust structure of a group of messages, with a field for each, and how it is read from the text of a language:
//! shared by the builds of those who read one.

use std::fmt::Write;

use crate::catalogue::{Catalogue, Message};
use crate::groups::{BETWEEN, fingerprint, group};

/// Writes the structure of the messages whose names begin with `prefix`. `head` is its head, `pub struct Words`, after its
/// attributes; those stand before its functions too.
pub(crate) fn structure_of(english: &Catalogue, prefix: &str, head: &str, code: &mut String) {
    let (mut fields, mut values) = (String::new(), String::new());
    let mut n = 0;
    for (name, message) in group(english, prefix) {
        let (doc, kind) = match message {
            Message::Text(text) => (text, "&'static str"),
            Message::Plural(forms) => (&forms[forms.len() - 1].1, "Plural"),
            Message::Term(word, _) => (word, "Term"),
        };
        let _ = writeln!(fields, "    #[doc = {doc:?}]\n    pub {name}: {kind},");
        let text = format!("text[{n}]");
        let value = if kind.starts_with('&') { text } else { format!("{kind}({text})") };
        let _ = writeln!(values, "            {name}: {value},");
        n += 1;
    }
    let fingerprint = fingerprint(english, prefix);
    let name = head.rsplit(' ').next().unwrap_or_default();
    let gate: String = head.lines().filter(|line| line.starts_with('#')).map(|line| format!("{line}\n")).collect();
    let _ = write!(
        code,
        "/// The messages of one language, in `src/words/*.ftl`.\n{head} {{
    /// BCP 47 language tag.\n    pub tag: &'static str,
    /// The plural category of each number.\n    pub(crate) categories: &'static str,
{fields}}}

{gate}impl {name} {{
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
