//! What a page may ask for: parsed once, into types that hold only what is possible.

use js_sys::{Object, Reflect};
use sayso_cards::Pages;
use wasm_bindgen::{JsCast, JsValue};

use crate::error::Error;
use crate::session::{MarksShown, Settings};

/// What a page may ask for; attributes of `<say-so>` have the same names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Options {
    /// The article's slug; else the page's canonical URL decides.
    pub(crate) article: Option<String>,
    /// CSS selector of the element that holds the article's text (`for`); else the article the
    /// element is in, or the page's only one.
    pub(crate) text: Option<String>,
    /// Language of the panel (BCP 47, `lang`); else that of the article.
    pub(crate) language: Option<String>,
    /// Light, dark, or as the page.
    pub(crate) theme: Theme,
    /// Whether opening a claim makes an entry in the browser's history (`history="on"`).
    pub(crate) uses_history: bool,
    /// Where the pages of other articles are: an address that they have folders under, or `#` for
    /// this very page; else on the database's own site.
    pub(crate) pages: Pages,
    /// Which marks the text shows to begin with.
    pub(crate) marks: MarksShown,
    /// Whether it is kept in the browser that a reader wants marks or none (`storage="on"`).
    pub(crate) keeps_choice: bool,
}

/// The colours of the panel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Theme {
    Light,
    Dark,
    /// As the page says by its `color-scheme`.
    #[default]
    Page,
}

impl Theme {
    /// The class of what is drawn in these colours.
    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Page => "auto",
        }
    }
}

impl Options {
    /// Reads what a page gives: the options, and the bytes of a database (`Uint8Array`) if it brings
    /// one. By hand: serde's reader would bring a twentieth of the program's bytes along, to say of
    /// what type a wrong value is.
    ///
    /// # Errors
    /// Names an option that there is not, or that is no text.
    pub(crate) fn read(given: &JsValue) -> Result<(Self, Option<JsValue>), Error> {
        let (mut options, mut database) = (Self::default(), None);
        let Some(given) = given.dyn_ref::<Object>() else {
            let nothing = given.is_undefined() || given.is_null();
            return if nothing { Ok((options, None)) } else { Err(Error::Options("options".into())) };
        };
        for name in Object::keys(given).iter() {
            let value = Reflect::get(given, &name).unwrap_or(JsValue::UNDEFINED);
            let name = name.as_string().unwrap_or_default();
            if name == "database" {
                database = (!value.is_undefined()).then_some(value);
                continue;
            }
            let is_nothing = value.is_undefined() || value.is_null();
            let text = value.as_string();
            if text.is_none() && !is_nothing || !options.put(&name, text) {
                return Err(Error::Options(name));
            }
        }
        Ok((options, database))
    }

    /// Puts in what a page gives under a name, or nothing; false for a name that there is not.
    fn put(&mut self, name: &str, value: Option<String>) -> bool {
        let is_on = |value: &Option<String>| value.as_deref() == Some("on");
        match name {
            "article" => self.article = value,
            "for" => self.text = value,
            "lang" => self.language = value,
            "theme" => {
                self.theme = match value.as_deref() {
                    Some("light") => Theme::Light,
                    Some("dark") => Theme::Dark,
                    _ => Theme::Page,
                };
            }
            "history" => self.uses_history = is_on(&value),
            "pages" => self.pages = value.as_deref().map(Pages::read).unwrap_or_default(),
            "marks" => self.marks = value.as_deref().map(MarksShown::parse).unwrap_or_default(),
            "storage" => self.keeps_choice = is_on(&value),
            _ => return false,
        }
        true
    }

    /// How the article behaves; `kept` are the marks that this reader chose before.
    pub(crate) fn settings(&self, kept: Option<MarksShown>) -> Settings {
        Settings { uses_history: self.uses_history, keeps_choice: self.keeps_choice, marks: kept.unwrap_or(self.marks) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn options(given: &[(&str, &str)]) -> Options {
        let mut options = Options::default();
        for (name, value) in given {
            assert!(options.put(name, Some((*value).to_owned())), "{name}");
        }
        options
    }

    #[test]
    fn words_become_types() {
        let read = options(&[("theme", "dark"), ("history", "on"), ("marks", "quiet"), ("storage", "on")]);
        assert_eq!((read.theme, read.uses_history, read.keeps_choice), (Theme::Dark, true, true));
        assert_eq!(read.marks, MarksShown::Quiet);
        assert_eq!(options(&[("pages", "#")]).pages, Pages::Here);
        assert_eq!(options(&[("pages", "../")]).pages, Pages::Under("../".into()));
    }

    #[test]
    fn unknown_words_mean_what_is_usual() {
        let read = options(&[("theme", "pink"), ("history", "yes"), ("marks", "loud"), ("storage", "off")]);
        assert_eq!(read, Options::default());
    }

    #[test]
    fn unknown_names_are_refused() {
        assert!(!Options::default().put("colour", Some("pink".into())));
    }

    #[test]
    fn what_a_reader_chose_goes_before_what_the_page_wants() {
        let quiet = options(&[("marks", "quiet")]);
        assert_eq!(quiet.settings(None).marks, MarksShown::Quiet);
        assert_eq!(quiet.settings(Some(MarksShown::All)).marks, MarksShown::All);
        assert_eq!(Options::default().settings(Some(MarksShown::Quiet)).marks, MarksShown::Quiet);
        assert_eq!(Options::default().settings(None).marks, MarksShown::Attention);
    }
}
