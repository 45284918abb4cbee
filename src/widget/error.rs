//! What can keep the widget from working, in one plain sentence each.

use sayso_cards::Words;
use sayso_cards::words::fill;
use sayso_core::database;

/// Why an article shows no sources.
pub(crate) enum Error {
    /// The WebAssembly file carries no database.
    NoDatabase,
    /// The database cannot be opened.
    Database(database::Error),
    /// The database brings no words of this release's.
    NoWords,
    /// The database has no article of this name.
    NoArticle(String),
    /// The page is another one by its canonical URL: nothing is said in an article that has no claims.
    OtherPage,
    /// Neither the `article` attribute nor the page's canonical URL says which article this is.
    WhichArticle,
    /// No element matches the `for` attribute.
    NoText(String),
    /// Nothing says which element holds the article's text.
    WhichText,
    /// The element that holds the article's text is another one's already.
    Twice,
    /// The options given to `mount` are not understood; holds which.
    Options(String),
    /// The browser refused something; holds what.
    Browser(&'static str),
}

impl Error {
    /// The problem in the words of a language.
    pub(crate) fn told(&self, words: &Words) -> String {
        match self {
            Self::NoDatabase => words.error_no_database.to_owned(),
            Self::Database(error) => told(error, words),
            Self::NoWords => words.error_no_words.to_owned(),
            Self::OtherPage => String::new(),
            Self::NoArticle(id) => fill(words.error_no_article, &[("id", id)]),
            Self::WhichArticle => words.error_which_article.to_owned(),
            Self::NoText(selector) => fill(words.error_no_text, &[("selector", selector)]),
            Self::WhichText => words.error_which_text.to_owned(),
            Self::Twice => words.error_twice.to_owned(),
            Self::Options(what) => fill(words.error_options, &[("what", what)]),
            Self::Browser(what) => fill(words.error_browser, &[("what", what)]),
        }
    }
}

fn told(error: &database::Error, words: &Words) -> String {
    let numbers =
        |phrase: &str, expected: String, found: String| fill(phrase, &[("expected", &expected), ("found", &found)]);
    match error {
        database::Error::NotADatabase => words.error_foreign.to_owned(),
        database::Error::Version { expected, found } => {
            numbers(words.error_version, expected.to_string(), found.to_string())
        }
        database::Error::Length { expected, found } => {
            numbers(words.error_length, expected.to_string(), found.to_string())
        }
        database::Error::Damaged => words.error_damaged.to_owned(),
        database::Error::Unreadable => words.error_unreadable.to_owned(),
        database::Error::Invalid(what) => fill(words.error_broken, &[("what", what)]),
    }
}
