//! Ids for what the machine proposes: readable, and unlike every other.

use std::collections::HashSet;

/// Lower-case ASCII words joined by hyphens; words that carry little meaning are left out.
pub fn slug(words: &str, most: usize) -> String {
    const SMALL: &[&str] = &[
        "the", "a", "an", "of", "to", "in", "on", "and", "that", "was", "were", "is", "are", "it", "its", "he", "she",
        "they", "has", "had", "have", "be", "been", "for", "with", "by", "at", "as", "his", "her", "their",
    ];
    let plain: String = words
        .chars()
        .filter(|c| !matches!(c, '\'' | '’'))
        .flat_map(|c| deunicode::deunicode_char(c).unwrap_or(" ").chars())
        .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { ' ' })
        .collect();
    let mut kept: Vec<&str> = plain.split_whitespace().filter(|word| !SMALL.contains(word)).take(most).collect();
    if kept.is_empty() {
        kept = plain.split_whitespace().take(most).collect();
    }
    kept.join("-")
}

/// An id that is not taken, and is taken from now on: the stem, or the stem and a number.
/// `instead` replaces a blank stem.
pub fn unlike(stem: &str, instead: &str, taken: &mut HashSet<String>) -> String {
    let stem = if stem.is_empty() { instead } else { stem };
    let mut id = stem.to_owned();
    let mut n = 2;
    while !taken.insert(id.clone()) {
        id = format!("{stem}-{n}");
        n += 1;
    }
    id
}
