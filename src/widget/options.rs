//! What a page may ask for.

use serde::Deserialize;
use wasm_bindgen::JsValue;

/// What a page may ask for; attributes of `<say-so>` have the same names.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub(crate) struct Options {
    /// The article's slug; else the page's canonical URL decides.
    pub(crate) article: Option<String>,
    /// CSS selector of the element that holds the article's text; else the article the element
    /// stands in, or the page's only one.
    #[serde(rename = "for")]
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
    /// The bytes of a database (Uint8Array) to use instead of the one in the widget's own file.
    #[serde(with = "serde_wasm_bindgen::preserve")]
    pub(crate) database: JsValue,
}
