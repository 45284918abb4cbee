//! Plain text: the first paragraph is the headline.

use super::Page;
use sayso_language::paragraphs_of;

pub(super) fn read(text: &str) -> Page {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let mut paragraphs: Vec<String> =
        paragraphs_of(&text, &[]).map(|range| text[range].split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    if paragraphs.is_empty() {
        return Page::default();
    }
    let title = paragraphs.remove(0);
    Page { title, paragraphs, ..Page::default() }
}
