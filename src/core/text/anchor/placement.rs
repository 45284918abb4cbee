//! What becomes of a selector on a page.

use core::ops::Range;

use crate::text::Byte;

/// Where a selector came to rest, or why it did not. Ranges are in bytes of the page's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Placement {
    /// The very same characters, but for line ends in the page's source.
    Exact(Range<Byte>),
    /// The same words in other typography.
    Folded(Range<Byte>),
    /// Where the words were, the page has others.
    Changed(Range<Byte>),
    /// Not found.
    Orphaned(Orphan),
}

impl Placement {
    /// Where it is on the page.
    pub fn range(&self) -> Option<&Range<Byte>> {
        match self {
            Self::Exact(range) | Self::Folded(range) | Self::Changed(range) => Some(range),
            Self::Orphaned(_) => None,
        }
    }

    /// Whether the words are on the page as they were checked.
    pub fn is_as_checked(&self) -> bool {
        matches!(self, Self::Exact(_) | Self::Folded(_))
    }
}

/// Why a selector could not be resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Orphan {
    /// The words are not in the text.
    Gone,
    /// They are elsewhere on the page, in a part that is not read as the article's text. (Resolving
    /// knows of no other part: the caller asks `has`.)
    Moved,
    /// The words are there more than once, and their surroundings do not tell which is meant.
    Ambiguous,
    /// Not found, and too short to look for anything that is like them.
    TooShort,
}
