//! Text as search compares it: without case, accents and quotation marks, by the browser's own tables.

use js_sys::JsString;

/// Folds a text.
pub(crate) fn fold(text: &str) -> String {
    let lower: JsString = JsString::from(text).to_lower_case();
    let apart = String::from(lower.normalize("NFKD"));
    apart
        .chars()
        .filter(|c| !matches!(c, '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{200c}'))
        // Whoever searches for a quotation may bring any marks along, or none.
        .filter(|c| !matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '‹' | '›' | '‘' | '‚'))
        .map(|c| if matches!(c, '’' | 'ʼ') { '\'' } else { c })
        .collect()
}
