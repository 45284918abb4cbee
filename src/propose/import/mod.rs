//! What comes from outside: articles, and what others have checked. Nothing is fetched.

pub mod article;
pub mod linked_data;

/// A line of words: single spaces, and none of the signs that steer terminals and turn texts
/// around, which no headline or name needs.
pub(crate) fn plain_words(text: &str) -> String {
    let steers = |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let words: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|&c| !steers(c)).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
