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
    /// Which marks the text shows to begin with.
    pub(crate) marks: MarksShown,
}

/// Which marks the text shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum MarksShown {
    /// Those of claims that need attention; where nothing can hover, a faint one on each.
    #[default]
    Attention,
    /// One on each claim.
    All,
    /// None, until a reader asks for them.
    Quiet,
}

impl MarksShown {
    /// Its word, in markup and where it is kept in the browser.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Attention => "attention",
            Self::All => "all",
            Self::Quiet => "quiet",
        }
    }

    /// By its word; any other word means what is usual.
    pub(crate) fn parse(word: &str) -> Self {
        [Self::All, Self::Quiet].into_iter().find(|marks| marks.word() == word).unwrap_or_default()
    }
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
    /// Whether a reader should know of its state before it is opened.
    pub(crate) needs_attention: bool,
}

impl ClaimsOnPage {
    pub(super) fn find(&self, id: &str) -> Option<&ClaimOnPage> {
        self.claims.iter().find(|claim| claim.id == id)
    }

    pub(super) fn claim(&self, idx: ClaimIdx) -> Option<&ClaimOnPage> {
        self.claims.iter().find(|claim| claim.idx == idx)
    }
}
