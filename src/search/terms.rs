//! The terms of a text: its words, and how they begin.

use crate::hash;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How many letters of a word stand for its other forms: *sanctions*, *sanctioned*.
const BEGINNING: usize = 4;

/// How far a beginning counts, beside the word itself: as on the development part of a collection of checked claims.
pub(crate) const OF_BEGINNING: f32 = 0.3;

/// The words of a text: in small letters, without accents; no addresses and names of accounts.
pub(crate) fn words(text: &str) -> Vec<String> {
    let shown: Vec<&str> = text.split_whitespace().filter(|part| !is_address(part)).collect();
    let text = shown.join(" ");
    let plain: String = text.nfkd().filter(|c| !is_combining_mark(*c)).collect::<String>().to_lowercase();
    let words = plain.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| word.chars().count() > 1 || word.chars().any(char::is_numeric)).map(str::to_owned).collect()
}

/// `https://…`, `www.…`, `@name`, `pic.example.org/…`
fn is_address(part: &str) -> bool {
    let bare = part.trim_start_matches(['"', '“', '(', '.']);
    let before_path = part.split_once('/').map_or("", |(before, _)| before);
    let is_host =
        before_path.contains('.') && before_path.chars().all(|c| c.is_ascii_lowercase() || c == '.' || c == '-');
    part.contains("://") || bare.starts_with("www.") || bare.starts_with('@') || is_host
}

/// The bits of a word's number that are those of its beginning: so both are in one file.
const TOGETHER: u32 = 0xfffc_0000;

/// The number of a word.
pub(crate) fn number(word: &str) -> u32 {
    let own = hash(word);
    beginning(word).map_or(own, |beginning| hash(&beginning) & TOGETHER | own & !TOGETHER)
}

/// Two words that stand side by side, as a term, of their numbers.
pub(crate) fn pair(one: u32, next: u32) -> u32 {
    let both = (one.rotate_left(13) ^ next).wrapping_mul(0x9e37_79b1);
    both ^ both >> 15
}

/// How a word begins, as a term; nothing for a short one.
pub(crate) fn beginning(word: &str) -> Option<String> {
    let (end, c) = word.char_indices().nth(BEGINNING - 1)?;
    Some(format!("{}*", &word[..end + c.len_utf8()]))
}
