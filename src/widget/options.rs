//! What a page may ask for.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::error::Error;

/// What a page may ask for; attributes of `<say-so>` have the same names.
#[derive(Default)]
pub(crate) struct Options {
    /// The article's slug; else the page's canonical URL decides.
    pub(crate) article: Option<String>,
    /// CSS selector of the element that holds the article's text (`for`); else the article the
    /// element stands in, or the page's only one.
    pub(crate) text: Option<String>,
    /// Language of the panel (BCP 47); else that of the article.
    pub(crate) lang: Option<String>,
    /// `light`, `dark`, or as the page.
    pub(crate) theme: Option<String>,
    /// `on`: opening a claim makes an entry in the browser's history.
    pub(crate) history: Option<String>,
    /// Where the pages of other articles are: an address that they have folders under, or `#` for
    /// this very page; else on the database's own site.
    pub(crate) pages: Option<String>,
    /// `quiet`: the text shows no marks until a reader asks for them.
    pub(crate) marks: Option<String>,
    /// `on`: whether a reader wants marks is kept in the browser.
    pub(crate) storage: Option<String>,
    /// The bytes of a database (Uint8Array) to use instead of the one in the widget's own file.
    pub(crate) database: JsValue,
}

impl Options {
    /// Reads what a page gives. By hand: serde's reader would bring a twentieth of the program's
    /// bytes along, to say of what type a wrong value is.
    ///
    /// # Errors
    /// Names an option that there is not, or that is no text.
    pub(crate) fn read(given: &JsValue) -> Result<Self, Error> {
        let mut options = Self { database: JsValue::UNDEFINED, ..Self::default() };
        let Some(given) = given.dyn_ref::<Object>() else {
            let nothing = given.is_undefined() || given.is_null();
            return if nothing { Ok(options) } else { Err(Error::Options("options".into())) };
        };
        for name in Object::keys(given).iter() {
            let value = Reflect::get(given, &name).unwrap_or(JsValue::UNDEFINED);
            let name = name.as_string().unwrap_or_default();
            if name == "database" {
                options.database = value;
                continue;
            }
            let Some(field) = options.field(&name) else { return Err(Error::Options(name)) };
            match value.as_string() {
                Some(text) => *field = Some(text),
                None if value.is_undefined() || value.is_null() => {}
                None => return Err(Error::Options(name)),
            }
        }
        Ok(options)
    }

    fn field(&mut self, name: &str) -> Option<&mut Option<String>> {
        Some(match name {
            "article" => &mut self.article,
            "for" => &mut self.text,
            "lang" => &mut self.lang,
            "theme" => &mut self.theme,
            "history" => &mut self.history,
            "pages" => &mut self.pages,
            "marks" => &mut self.marks,
            "storage" => &mut self.storage,
            _ => return None,
        })
    }
}
