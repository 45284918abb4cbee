//! How messages are put together in one text, and read again: shared by the build of the texts and of their reader.

use std::collections::BTreeMap;

use crate::catalogue::{Catalogue, Message};

/// Groups of messages by the beginnings of their names; what has none of these is of the panel.
const GROUPS: [&str; 3] = ["page-", "desk-", SCRIPT];

/// Messages for the script that starts the program; they become JSON.
pub(crate) const SCRIPT: &str = "script-";

/// What is between two messages of a text, and between two forms or a word and its definition.
pub(crate) const BETWEEN: char = '\u{1e}';
pub(crate) const WITHIN: char = '\u{1f}';

/// The messages of a group, with the names they have in it, in the order of the text.
pub(crate) fn group<'c>(catalogue: &'c Catalogue, prefix: &'c str) -> impl Iterator<Item = (String, &'c Message)> {
    let is_in = move |name: &str| match prefix {
        "" => GROUPS.iter().all(|prefix| !name.starts_with(prefix)),
        prefix => name.starts_with(prefix),
    };
    catalogue
        .iter()
        .filter(move |(name, _)| is_in(name))
        .map(move |(name, message)| (name[prefix.len()..].replace('-', "_"), message))
}

/// A number that names the messages of a group and their shapes: a text with others is not read.
pub(crate) fn fingerprint(english: &Catalogue, prefix: &str) -> String {
    let mut hash: u32 = 0x811c_9dc5;
    for (name, message) in group(english, prefix) {
        let shape = match message {
            Message::Text(_) => 't',
            Message::Plural(_) => 'p',
            Message::Term(..) => 'd',
        };
        for byte in format!("{name}{shape}").bytes() {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }
    format!("{hash:08x}")
}

/// All language files of a folder, by tag; what one lacks is named.
pub(crate) fn read_all(folder: &std::path::Path) -> BTreeMap<String, Catalogue> {
    let mut languages: BTreeMap<String, Catalogue> = BTreeMap::new();
    for entry in std::fs::read_dir(folder).expect("the folder of languages") {
        let path = entry.expect("an entry").path();
        let (Some(tag), Some("ftl")) =
            (path.file_stem().and_then(|stem| stem.to_str()), path.extension().and_then(|end| end.to_str()))
        else {
            continue;
        };
        assert!(
            !tag.contains('-'),
            "{tag}.ftl: a language file is named by its language alone, without script or region"
        );
        let text = std::fs::read_to_string(&path).expect("a language file");
        let read = crate::catalogue::read(&path.display().to_string(), &text).unwrap_or_else(|error| panic!("{error}"));
        languages.insert(tag.to_owned(), read);
    }
    let english = languages.get("en").expect("en.ftl").clone();
    let lacking: Vec<String> = languages
        .iter()
        .flat_map(|(tag, other)| crate::catalogue::compare(&format!("src/words/{tag}.ftl"), &english, other))
        .collect();
    assert!(lacking.is_empty(), "\n{}", lacking.join("\n"));
    languages
}
