//! What comes from outside: articles, and what others have checked. Nothing is fetched.

pub mod article;
pub mod linked_data;
pub mod reference;
pub mod update;

/// A zero-width non-joiner: Persian spells with it.
const NON_JOINER: char = '\u{200c}';

/// A line of words: single spaces, and none of the signs that nobody sees: those that steer terminals and turn texts
/// around, and those that word processors leave. Of joiners only one between two letters stays.
pub(crate) fn plain_words(text: &str) -> String {
    let steers = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{ad}' | '\u{feff}' | '\u{2060}' | '\u{61c}')
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let words: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|&c| !steers(c)).collect();
    let mut plain = String::with_capacity(words.len());
    for word in words.split(' ').map(|word| word.trim_matches(NON_JOINER)).filter(|word| !word.is_empty()) {
        if !plain.is_empty() {
            plain.push(' ');
        }
        let mut letters = word.chars().peekable();
        while let Some(letter) = letters.next() {
            if letter != NON_JOINER || letters.peek() != Some(&NON_JOINER) {
                plain.push(letter);
            }
        }
    }
    plain
}
