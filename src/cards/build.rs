//! Makes Rust of the language files' messages: a structure with a field for each, and how it is read from the text of
//! a language. The texts themselves are made by `sayso-words`.

#[path = "../words/catalogue.rs"]
mod catalogue;
#[path = "../words/groups.rs"]
mod groups;
#[path = "../words/structure.rs"]
mod structure;

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use catalogue::{Catalogue, Message};
use groups::{BETWEEN, SCRIPT, WITHIN, fingerprint, group, read_all};
use structure::structure_of;

fn main() {
    println!("cargo::rerun-if-changed=../words");
    println!("cargo::rerun-if-changed=build.rs");
    let english = read_all(Path::new("../words")).remove("en").expect("en.ftl");
    let mut code = String::new();
    // Whole pages are written where all languages are.
    structure_of(&english, "page-", "#[cfg(feature = \"words\")]\npub struct PageWords", &mut code);
    structure_of(&english, "", "pub struct Words", &mut code);
    let _ = writeln!(
        code,
        "/// The English words for what keeps the program from having others.\nconst FALLBACK: &str = {:?};",
        fallback(&english)
    );
    let out = Path::new(&env::var_os("OUT_DIR").expect("cargo says where")).join("words.rs");
    fs::write(out, code).expect("the words");
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
