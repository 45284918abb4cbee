//! Page furniture: what is in a page's text and is no part of the article.

/// Starts of lines that belong to the page: one a line, as newsrooms' systems write them.
const STARTS: &[&str] = &[
    "Click to play video",
    "WATCH:",
    "READ MORE:",
    "Story continues below",
    "Print Friendly, PDF",
    "[Photo:",
    "[Image:",
    "Photo credit:",
];

/// Whole lines that belong to the page.
const LINES: &[&str] = &[
    "Advertisement",
    "ADVERTISEMENT",
    "Sponsored content",
    "Share this",
    "Share this article",
    "Send to Kindle",
    "Print Friendly",
    "Related",
    "Read more",
];

/// Whether a block of text is page furniture: its first line is or begins like one, or an editor
/// listed it.
pub fn is_furniture(block: &str, also: &[String]) -> bool {
    let line = block.lines().next().unwrap_or("");
    let words = line.trim_start_matches(['•', '*', '-', ' ']);
    LINES.contains(&words.trim())
        || STARTS.iter().any(|start| words.starts_with(start))
        || also.iter().any(|listed| line.trim() == listed.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn teasers_buttons_and_advertisements_are_furniture() {
        for block in [
            "Click to play video: 'A title'\nA title\nWATCH: More – Jan 11, 2020",
            "Story continues below advertisement",
            "• Print Friendly, PDF & Email\n  • Send to Kindle",
            "[Photo: BestViews4Life / YouTube]",
        ] {
            assert!(is_furniture(block, &[]), "{block}");
        }
        assert!(is_furniture("Our newsletter", &["Our newsletter".into()]));
    }

    #[test]
    fn sentences_are_not() {
        for block in [
            "Wages rose 4%, he said.",
            "“Watch: this is mine,” she said.",
            "Our newsletter grew.",
            "Advertisement revenue fell 4%.",
        ] {
            assert!(!is_furniture(block, &["Our newsletter".into()]), "{block}");
        }
    }
}
