//! What can keep the widget from working, in one plain sentence each.

use std::fmt;

use sayso_core::database;

/// Why an article shows no sources.
pub(crate) enum Error {
    /// The WebAssembly file carries no database.
    NoDatabase,
    /// The database cannot be opened.
    Database(database::Error),
    /// The database has no article of this name.
    NoArticle(String),
    /// Neither the `article` attribute nor the page's canonical URL says which article this is.
    WhichArticle,
    /// No element matches the `for` attribute.
    NoText(String),
    /// Nothing says which element holds the article's text.
    WhichText,
    /// The element that holds the article's text is another one's already.
    Twice,
    /// The options given to `mount` are not understood.
    Options(String),
    /// The browser refused something; holds what.
    Browser(&'static str),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoDatabase => f.write_str("the widget carries no claim database"),
            Self::Database(error) => error.fmt(f),
            Self::NoArticle(id) => write!(f, "there are no claims for the article “{id}”"),
            Self::WhichArticle => f.write_str("the page does not say which article it holds"),
            Self::NoText(selector) => write!(f, "no article text was found at “{selector}”"),
            Self::WhichText => f.write_str("the page has no single article; the “for” attribute can name its element"),
            Self::Twice => f.write_str("they are on this page already"),
            Self::Options(what) => write!(f, "an option is wrong: {what}"),
            Self::Browser(what) => write!(f, "this browser refused {what}"),
        }
    }
}
