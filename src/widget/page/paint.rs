//! The ways a sentence is painted.

/// How a sentence is painted. Told apart by the shape of the line, not by colour alone.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Paint {
    /// There is something to know of it.
    Evidence,
    /// Contested, out of date or withdrawn.
    Attention,
    /// The words are not those that were checked.
    Changed,
    /// There is something to know of it, and it is told only where nothing can hover.
    Faint,
    /// Not at all: the reader or the publisher wants none.
    None,
}

/// What one sentence is besides.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Besides {
    /// The one that the panel shows.
    Open,
    /// The one that the reader points at.
    Over,
}

impl Besides {
    pub(super) const ALL: [Self; 2] = [Self::Open, Self::Over];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Over => "over",
        }
    }
}

impl Paint {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Evidence => "evidence",
            Self::Attention => "attention",
            Self::Changed => "changed",
            Self::Faint => "faint",
            Self::None => "none",
        }
    }
}
