//! Text as search compares it: without case and accents, by the browser's own tables; quotation marks as keyboards
//! have them.

use js_sys::JsString;

/// Folds a text.
pub(crate) fn fold(text: &str) -> String {
    let lower: JsString = JsString::from(text).to_lower_case();
    let apart = String::from(lower.normalize("NFKD"));
    apart
        .chars()
        .filter(|c| !matches!(c, '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{200c}'))
        .map(|c| match c {
            '‘' | '’' | 'ʼ' => '\'',
            '“' | '”' => '"',
            c => c,
        })
        .collect()
}
