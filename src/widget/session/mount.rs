//! A mounted article as events, state and way back name it.

use sayso_core::model::ClaimIdx;

/// One mounted article. Numbers are given once, in the order of mounting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct MountId(pub(crate) u32);

/// What the panel shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shown {
    /// The card of a claim.
    Claim(ClaimIdx),
    /// All claims.
    List,
}

/// How a page wants an article to behave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Settings {
    /// Whether opening a claim makes an entry in the browser's history.
    pub(crate) uses_history: bool,
    /// Whether it is kept in the browser that a reader wants marks or none.
    pub(crate) keeps_choice: bool,
    /// Whether the text shows its marks to begin with.
    pub(crate) has_marks: bool,
}

/// The claims of an article that was found in the page, in the article's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ClaimsOnPage {
    pub(crate) claims: Vec<ClaimOnPage>,
}

/// A claim of such an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ClaimOnPage {
    pub(crate) idx: ClaimIdx,
    /// Its slug.
    pub(crate) id: String,
    /// The number of its sentence.
    pub(crate) sentence: usize,
}

impl ClaimsOnPage {
    pub(super) fn find(&self, id: &str) -> Option<&ClaimOnPage> {
        self.claims.iter().find(|claim| claim.id == id)
    }

    pub(super) fn claim(&self, idx: ClaimIdx) -> Option<&ClaimOnPage> {
        self.claims.iter().find(|claim| claim.idx == idx)
    }
}
