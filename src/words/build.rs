//! Makes a text of each language file. Adding a language is adding a file.

mod catalogue;
mod groups;

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use catalogue::{Catalogue, Message};
use groups::{BETWEEN, SCRIPT, WITHIN, fingerprint, group, read_all};
use icu_plurals::{PluralCategory, PluralRuleType, PluralRules};

/// Of larger numbers the last two digits decide in every language: those from 100 to 199 represent them.
const NUMBERS: usize = 200;

/// Gaps that hold what a language writes itself: numbers, dates, its own words.
const OWN_GAPS: [&str; 15] = [
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
    "stance",
    "calendar",
];

fn main() {
    println!("cargo::rerun-if-changed=.");
    let mut languages = read_all(Path::new("."));
    let english = languages["en"].clone();
    for other in languages.values_mut() {
        if other.get("direction") == Some(&Message::Text("rtl".into())) {
            isolate(other);
        }
    }
    let mut code = String::from(
        "/// All languages that there are words in, in the order of their tags.\npub static LANGUAGES: &[Language] = &[\n",
    );
    for (tag, catalogue) in &languages {
        let [panel, pages, desk] = ["", "page-", "desk-"].map(|prefix| text_of(tag, &english, catalogue, prefix));
        let _ = writeln!(code, "    Language {{ tag: {tag:?}, panel: {panel:?}, pages: {pages:?}, desk: {desk:?} }},");
    }
    code.push_str("];\n");
    let scripts: Vec<String> =
        languages.iter().map(|(tag, catalogue)| format!("{tag:?}: {{{}}}", script_of(catalogue))).collect();
    let json = format!("{{{}}}", scripts.join(", "));
    let _ = writeln!(
        code,
        "/// What the script says before the program runs: JSON, by language.\npub const SCRIPT_WORDS: &str = {json:?};"
    );
    let out = Path::new(&env::var_os("OUT_DIR").expect("cargo says where")).join("languages.rs");
    fs::write(out, code).expect("the words");
}

/// The messages of a group as one text: which they are, the language's plural, then each in its order.
fn text_of(tag: &str, english: &Catalogue, catalogue: &Catalogue, prefix: &str) -> String {
    let categories = categories(tag);
    let mut text = [fingerprint(english, prefix), tag.to_owned(), categories.clone()].join(&BETWEEN.to_string());
    for (name, message) in group(catalogue, prefix) {
        text.push(BETWEEN);
        match message {
            Message::Text(words) => text += words,
            Message::Term(word, definition) => text += &[word.as_str(), definition].join(&WITHIN.to_string()),
            Message::Plural(forms) => {
                let has = |letter: char| letter == '*' || forms.iter().any(|(key, _)| key_of(key) == letter);
                assert!(
                    categories.chars().all(has),
                    "src/words/{tag}.ftl: `{name}` lacks a category of the language's plural"
                );
                let forms: Vec<String> = forms.iter().map(|(key, words)| format!("{}{words}", key_of(key))).collect();
                text += &forms.join(&WITHIN.to_string());
            }
        }
    }
    text
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

/// A category as its letter, an exact number as its digit.
fn key_of(key: &str) -> char {
    match key {
        "zero" => 'z',
        "one" => 'o',
        "two" => 't',
        "few" => 'f',
        "many" => 'm',
        "other" => '*',
        digit if digit.len() == 1 => digit.chars().next().expect("a digit"),
        _ => panic!("`{key}` is no category of a plural, and no digit"),
    }
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
