//! What an editor probably meant.

/// The likeliest of some names for a misspelt one; nothing when none is like it.
pub(crate) fn nearest<'n>(word: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    /// Jaro-Winkler likeness: slips of the pen score above, other words below.
    const ALIKE: f64 = 0.8;
    let scored = names.map(|name| (strsim::jaro_winkler(word, name), name));
    scored.filter(|(likeness, _)| *likeness > ALIKE).max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, name)| name)
}
