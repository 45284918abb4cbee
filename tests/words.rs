//! The language files.

#[path = "../src/words/catalogue.rs"]
mod catalogue;

use std::collections::BTreeSet;

use sayso_cards::words::{self, date, number};
use sayso_newsroom::toml_files::catalogue::{TABLES, Type};
use sayso_tests::newsroom;

fn read(text: &str) -> catalogue::Catalogue {
    catalogue::read("some.ftl", text).unwrap()
}

#[test]
fn what_a_language_lacks_is_named() {
    let english = read(
        "who = Who says it\nmark = Claim { $n }: { $state }\nstance-repeats = repeats\n    .definition = Again.\n",
    );
    let check = |text: &str| catalogue::compare("some.ftl", &english, &read(text));
    assert!(
        check("who = Qui\nmark = { $n } { $state }\nstance-repeats = répète\n    .definition = Encore.\n").is_empty()
    );
    assert_eq!(
        check("mark = { $n }\nstance-repeats = répète\nwhither = Où\n"),
        [
            "some.ftl lacks `who`",
            "some.ftl: there is no `whither`",
            "some.ftl: `mark` has other gaps than the English",
            "some.ftl: `stance-repeats` is of another shape than the English",
        ]
    );
    assert_eq!(
        catalogue::read("some.ftl", "who = { FUNCTION() }").unwrap_err(),
        "some.ftl: `who` is neither text with gaps nor a choice by { $n }"
    );
}

#[test]
fn every_file_of_the_folder_is_a_language_of_the_program() {
    let files = std::fs::read_dir(newsroom::top("src/words")).unwrap().filter_map(|entry| {
        let name = entry.unwrap().file_name().into_string().unwrap();
        name.strip_suffix(".ftl").map(str::to_owned)
    });
    let files: BTreeSet<String> = files.collect();
    assert_eq!(files, words::languages().map(str::to_owned).collect());
    assert!(["de", "en", "fa", "fr"].iter().all(|tag| files.contains(*tag)));
}

/// As Unicode's data has them, by another library than the one the build asks.
#[test]
fn numbers_dates_and_plurals_are_those_of_the_language() {
    let day = "2013-04-22".parse().unwrap();
    for (tag, digits, written) in [
        ("en", "2,013".replace(',', ""), "22 April 2013"),
        ("fr", "2013".to_owned(), "22 avril 2013"),
        ("fa", "۲۰۱۳".to_owned(), "۲۲ آوریل ۲۰۱۳"),
    ] {
        let lines = words::for_language(tag);
        assert_eq!((number(2013, lines), date(day, lines).as_str()), (digits, written), "{tag}");
    }
    let all = |tag: &str, n: u32| {
        let lines = words::for_language(tag);
        lines.count(&lines.other_claims, n)
    };
    assert_eq!(all("en", 1), "Another claim of this sentence");
    assert_eq!(all("en", 2), "2 other claims of this sentence");
    assert_eq!(all("fr", 2), "2 autres affirmations de cette phrase");
    assert_eq!(all("fa", 3), "۳ ادعای دیگر این جمله");
    let fr = words::for_language("fr-CA");
    assert_eq!(fr.count(&fr.coverage_checked, 0), "Aucune n’a encore été vérifiée.");
    assert_eq!(words::for_language("nl").tag, "en", "English where there is no other");
}

/// The desk's forms are made of the one table of fields: each field and each word has its name in all languages.
#[test]
fn the_desk_has_a_name_for_each_field_and_word() {
    let text = std::fs::read_to_string(newsroom::top("src/words/en.ftl")).unwrap();
    let english = catalogue::read("en.ftl", &text).unwrap();
    let fields = || TABLES.iter().flat_map(|table| table.fields);
    let names = fields().map(|field| format!("desk-field-{}", field.name.replace('_', "-")));
    let words = fields().flat_map(|field| match field.holds {
        Type::Word(words) => words(),
        _ => Vec::new(),
    });
    let wanted = names.chain(words.map(|word| format!("desk-word-{word}")));
    let lacking: BTreeSet<String> = wanted.filter(|name| !english.contains_key(name)).collect();
    assert!(lacking.is_empty(), "the language files lack {lacking:?}");
}

/// Sources that the words of readers, and of editors at the desk, may come from.
const SOURCES: [&str; 4] = ["src/cards", "src/widget", "src/publish/site", "src/desk/page"];

#[test]
fn readers_words_stand_in_the_language_files_alone() {
    let mut found = Vec::new();
    for folder in SOURCES {
        for (path, bytes) in newsroom::files(&newsroom::top(folder)).unwrap() {
            let is_source = path.ends_with(".rs") || path.ends_with(".js");
            if !is_source
                || path.ends_with("build.rs")
                || path.ends_with("catalogue.rs")
                || path.ends_with("bench.rs")
                || path.ends_with("tests.rs")
                || path == "mod.rs" && folder.ends_with("site")
            {
                continue;
            }
            let text = String::from_utf8(bytes).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            for literal in literals(code).filter(|literal| is_sentence(literal)) {
                found.push(format!("{folder}/{path}: {literal:?}"));
            }
        }
    }
    assert!(found.is_empty(), "words for readers outside of the language files:\n{}", found.join("\n"));
    // It would find one.
    assert!(literals("pen.line(\"p\", \"\", \"Who says it\");").any(|literal| is_sentence(&literal)));
    assert!(literals("const problem = `Sayso cannot show this: ${why}.`;").any(|literal| is_sentence(&literal)));
}

/// The texts in quotation marks or backticks of some code; comments and attributes are none.
fn literals(code: &str) -> impl Iterator<Item = String> {
    let lines = code.lines().filter(|line| {
        let line = line.trim_start();
        !line.starts_with("//")
            && !line.starts_with('*')
            && !line.starts_with("/*")
            && !line.contains("#[")
            && !line.contains("reason = ")
    });
    let lines: Vec<String> = lines.map(|line| line.replace("\\\"", "”")).collect();
    lines.into_iter().flat_map(|line| {
        let quoted = line.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
        let ticked = line.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
        quoted.into_iter().chain(ticked)
    })
}

/// Whether a literal reads as words for people: two or more, beginning like a sentence or ending like one.
fn is_sentence(literal: &str) -> bool {
    let is_markup = ["<", "{0}", "#sayso", "[", "::", "=\"", "=”", "(max-", "; ", "//", "\\", "orphan: "]
        .iter()
        .any(|sign| literal.contains(sign));
    let words: Vec<&str> = literal
        .split_whitespace()
        .filter(|word| {
            word.chars().filter(|c| c.is_alphabetic()).count() > 1
                && word.chars().all(|c| c.is_alphabetic() || ".,:;?!’”“".contains(c))
        })
        .collect();
    let begins = literal.chars().next().is_some_and(char::is_uppercase);
    let ends = literal.ends_with(['.', '!', '?', ':']);
    !is_markup && words.len() >= 2 && (begins || ends || words.len() >= 4)
}
