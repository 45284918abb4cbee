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
    /// Not at all: the reader or the publisher wants none.
    None,
}

impl Paint {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Evidence => "evidence",
            Self::Attention => "attention",
            Self::Changed => "changed",
            Self::None => "none",
        }
    }
}
