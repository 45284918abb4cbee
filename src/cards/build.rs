//! Makes Rust of the language files: a structure with a field for each message, and its value in
//! each language. Adding a language is adding a file.

#[path = "words/catalogue.rs"]
mod catalogue;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use catalogue::{Catalogue, Message};
use icu_plurals::{PluralCategory, PluralRuleType, PluralRules};

/// Of larger numbers the last two digits decide in every language: those from 100 to 199 represent them.
const NUMBERS: usize = 200;

/// Groups of messages by the beginnings of their names, and the structures they become.
const GROUPS: [(&str, &str); 2] = [("page-", "PageWords"), ("", "Words")];

/// Messages for the script that starts the program; they become JSON.
const SCRIPT: &str = "script-";

/// Gaps that hold what a language writes itself: numbers, dates, its own words.
const OWN_GAPS: [&str; 19] = [
    "n",
    "total",
    "sentences",
    "day",
    "month",
    "year",
    "date",
    "first",
    "last",
    "state",
    "position",
    "strength",
    "whose",
    "seen",
    "corroborated",
    "denied",
    "limited",
    "stance",
    "calendar",
];

fn main() {
    let folder = Path::new("words");
    println!("cargo::rerun-if-changed=words");
    println!("cargo::rerun-if-changed=build.rs");
    let mut languages: BTreeMap<String, Catalogue> = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("the folder of languages") {
        let path = entry.expect("an entry").path();
        let (Some(tag), Some("ftl")) =
            (path.file_stem().and_then(|stem| stem.to_str()), path.extension().and_then(|end| end.to_str()))
        else {
            continue;
        };
        assert!(
            !tag.contains('-'),
            "words/{tag}.ftl: a language file is named by its language alone, without script or region"
        );
        let text = fs::read_to_string(&path).expect("a language file");
        let mut read = catalogue::read(&path.display().to_string(), &text).unwrap_or_else(|error| panic!("{error}"));
        if read.get("direction") == Some(&Message::Text("rtl".into())) {
            isolate(&mut read);
        }
        languages.insert(tag.to_owned(), read);
    }
    let english = languages.get("en").expect("words/en.ftl").clone();
    let lacking: Vec<String> = languages
        .iter()
        .flat_map(|(tag, other)| catalogue::compare(&format!("words/{tag}.ftl"), &english, other))
        .collect();
    assert!(lacking.is_empty(), "\n{}", lacking.join("\n"));
    let out = Path::new(&env::var_os("OUT_DIR").expect("cargo says where")).join("words.rs");
    fs::write(out, write(&english, &languages)).expect("the words");
}

/// Names and titles within a language that is written from right to left keep their own direction
/// (Unicode's isolates, as Fluent puts them too); not in what readers take elsewhere.
fn isolate(catalogue: &mut Catalogue) {
    let texts = catalogue.iter_mut().filter(|(name, _)| !name.starts_with("cite") && !name.starts_with("report"));
    for (_, message) in texts {
        match message {
            Message::Text(text) => *text = isolated(text),
            Message::Plural(forms) => forms.iter_mut().for_each(|(_, text)| *text = isolated(text)),
            Message::Term(..) => {}
        }
    }
}

fn isolated(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, (name, after))) =
        rest.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
    {
        let gap = format!("{{{name}}}");
        let gap = if OWN_GAPS.contains(&name) { gap } else { format!("\u{2068}{gap}\u{2069}") };
        out += &format!("{before}{gap}");
        rest = after;
    }
    out + rest
}

fn write(english: &Catalogue, languages: &BTreeMap<String, Catalogue>) -> String {
    let mut code = String::new();
    for (prefix, structure) in GROUPS {
        structure_of(english, prefix, structure, &mut code);
        let tags: Vec<String> = languages.keys().map(|tag| tag.replace('-', "_").to_uppercase()).collect();
        for ((tag, catalogue), name) in languages.iter().zip(&tags) {
            values_of(tag, catalogue, prefix, structure, name, &mut code);
        }
        let all =
            tags.iter().map(|name| format!("&{}_{name}", structure.to_uppercase())).collect::<Vec<_>>().join(", ");
        let _ = writeln!(code, "static ALL_{}: [&{structure}; {}] = [{all}];", structure.to_uppercase(), tags.len());
    }
    let scripts: Vec<String> =
        languages.iter().map(|(tag, catalogue)| format!("{tag:?}: {{{}}}", script_of(catalogue))).collect();
    let json = format!("{{{}}}", scripts.join(", "));
    let _ = writeln!(
        code,
        "/// What the script says before the program runs: JSON, by language.\npub const SCRIPT_WORDS: &str = {json:?};"
    );
    code
}

/// The messages of a group, with the names they have in it.
fn group<'c>(catalogue: &'c Catalogue, prefix: &'c str) -> impl Iterator<Item = (String, &'c Message)> {
    let is_in = move |name: &str| match prefix {
        "" => {
            !name.starts_with(SCRIPT) && GROUPS.iter().all(|(prefix, _)| prefix.is_empty() || !name.starts_with(prefix))
        }
        prefix => name.starts_with(prefix),
    };
    catalogue
        .iter()
        .filter(move |(name, _)| is_in(name))
        .map(move |(name, message)| (name[prefix.len()..].replace('-', "_"), message))
}

fn structure_of(english: &Catalogue, prefix: &str, structure: &str, code: &mut String) {
    let _ = writeln!(code, "/// The messages of one language, in `words/*.ftl`.\npub struct {structure} {{");
    let _ = writeln!(
        code,
        "    /// BCP 47 language tag.\n    pub tag: &'static str,\n    /// The plural category of each number up to {NUMBERS}.\n    pub(crate) categories: &'static str,"
    );
    for (name, message) in group(english, prefix) {
        let (doc, kind) = match message {
            Message::Text(text) => (text, "&'static str"),
            Message::Plural(forms) => (&forms[forms.len() - 1].1, "Plural"),
            Message::Term(word, _) => (word, "Term"),
        };
        let _ = writeln!(code, "    #[doc = {doc:?}]\n    pub {name}: {kind},");
    }
    code.push_str("}\n");
}

fn values_of(tag: &str, catalogue: &Catalogue, prefix: &str, structure: &str, name: &str, code: &mut String) {
    let _ = writeln!(code, "static {}_{name}: {structure} = {structure} {{", structure.to_uppercase());
    let categories = categories(tag);
    for (name, message) in group(catalogue, prefix) {
        if let Message::Plural(forms) = message {
            let has =
                |letter: char| letter == '*' || forms.iter().any(|(key, _)| key_of(key) == format!("b{letter:?}"));
            assert!(categories.chars().all(has), "words/{tag}.ftl: `{name}` lacks a category of the language's plural");
        }
        let value = match message {
            Message::Text(text) => format!("{text:?}"),
            Message::Term(word, definition) => format!("Term {{ word: {word:?}, definition: {definition:?} }}"),
            Message::Plural(forms) => {
                let forms: Vec<String> =
                    forms.iter().map(|(key, text)| format!("({}, {text:?})", key_of(key))).collect();
                format!("Plural(&[{}])", forms.join(", "))
            }
        };
        let _ = writeln!(code, "    {name}: {value},");
    }
    let _ = writeln!(code, "    tag: {tag:?},\n    categories: {categories:?},");
    code.push_str("};\n");
}

/// A category as its letter, an exact number as its digit.
fn key_of(key: &str) -> String {
    let letter = match key {
        "zero" => 'z',
        "one" => 'o',
        "two" => 't',
        "few" => 'f',
        "many" => 'm',
        "other" => '*',
        digit if digit.len() == 1 => digit.chars().next().expect("a digit"),
        _ => panic!("`{key}` is no category of a plural, and no digit"),
    };
    format!("b{letter:?}")
}

/// The category of each number, by Unicode's rules for the language.
fn categories(tag: &str) -> String {
    let locale: icu_locale_core::Locale = tag.parse().unwrap_or_else(|_| panic!("`{tag}` is no language tag"));
    let rules = PluralRules::try_new(locale.into(), PluralRuleType::Cardinal.into()).expect("rules for every language");
    let letter = |n: usize| match rules.category_for(n) {
        PluralCategory::Zero => 'z',
        PluralCategory::One => 'o',
        PluralCategory::Two => 't',
        PluralCategory::Few => 'f',
        PluralCategory::Many => 'm',
        PluralCategory::Other => '*',
    };
    (0..NUMBERS).map(letter).collect()
}

/// The script's messages as the inside of a JSON object.
fn script_of(catalogue: &Catalogue) -> String {
    let entries = catalogue.iter().filter_map(|(name, message)| match message {
        Message::Text(text) => {
            Some(format!("\"{}\": \"{}\"", name.strip_prefix(SCRIPT)?, text.replace('\\', "\\\\").replace('"', "\\\"")))
        }
        _ => None,
    });
    entries.collect::<Vec<_>>().join(", ")
}
