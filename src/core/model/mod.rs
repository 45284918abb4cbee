//! What editors know, as plain data: the words of the map (`src/README.md`), one type each.
//!
//! An [`Archive`] is the body of a claim database. Its parts point at one another by index;
//! [`crate::database`] proves every index, range and date good when it opens one, so that
//! nothing here has to.

mod article;
mod attribution;
mod claim;
mod evidence;
mod question;
mod source;

pub use article::{Article, Rights, Selector, Sentence};
pub use attribution::{
    Attribution, Basis, Established, Hedge, HedgeStrength, Hop, Polarity, Quotation, Step, Whose, Wording,
};
pub use claim::{Accusation, Check, Claim, Correction, Kind, Verdict, Withdrawal};
pub use evidence::{Evidence, Extent, Link, LinkBasis, Passage, Stance, Target};
pub use question::{
    Answer, Bound, Figure, Grounds, Independence, LONGEST_LINE, Part, Position, Question, QuestionKind, Says, line_of,
};
pub use source::{MayShare, Naming, Origin, Proximity, Reference, Seen, Source, SourceKind};

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::date::Date;

/// Makes the index types: small, `Copy`, and impossible to mix up.
macro_rules! index {
    ($($(#[$doc:meta])* $name:ident => $field:ident: $item:ty;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(pub u32);

        impl $name {
            /// The index for the `n`th entry. An archive holds fewer than 2³² of anything.
            pub fn new(n: usize) -> Self {
                Self(u32::try_from(n).unwrap_or(u32::MAX))
            }

            /// As a place in the slice it points into.
            pub fn at(self) -> usize {
                self.0 as usize
            }

            /// The entry that it names.
            #[expect(clippy::indexing_slicing, reason = "opening a database proves every index good")]
            pub fn of(self, archive: &Archive) -> &$item {
                &archive.$field[self.at()]
            }
        }
    )*};
}

index! {
    /// Points at an [`Article`].
    ArticleIdx => articles: Article;
    /// Points at a [`Claim`].
    ClaimIdx => claims: Claim;
    /// Points at a [`Source`].
    SourceIdx => sources: Source;
    /// Points at an [`Origin`].
    OriginIdx => origins: Origin;
    /// Points at a [`Reference`].
    ReferenceIdx => references: Reference;
    /// Points at a [`Question`].
    QuestionIdx => questions: Question;
}

/// A whole claim database: what one newsroom's editors decided about some articles.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Archive {
    /// Who answers for it.
    pub about: About,
    /// Everybody who says anything.
    pub sources: Vec<Source>,
    /// Whoever had something first.
    pub origins: Vec<Origin>,
    /// What several statements answer.
    pub questions: Vec<Question>,
    /// Documents outside the articles.
    pub references: Vec<Reference>,
    /// The articles whose claims these are.
    pub articles: Vec<Article>,
    /// The claims, article by article, in the order of their sentences.
    pub claims: Vec<Claim>,
    /// The words of the panel, in the languages that its readers may need.
    pub languages: Vec<Language>,
}

/// The words of the panel in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Language {
    /// Its tag (BCP 47), without script or region.
    pub tag: String,
    /// The words, as the panel reads them.
    pub words: String,
}

/// Who publishes the database and where a reader can object to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct About {
    /// The newsroom's name.
    pub publisher: String,
    /// BCP 47 language tag of what its editors write.
    pub language: String,
    /// Page with its corrections (http or https).
    pub corrections: String,
    /// Page with its method (http or https).
    pub method: String,
    /// Where to write (an address for `mailto:`, or a page).
    pub contact: String,
    /// Where the built site is (http or https, with a slash at its end).
    pub site: String,
    /// The date that counts as "today": the program has no clock.
    pub as_of: Date,
    /// What "checked" means here, in one sentence: where the editors looked.
    pub scope: String,
    /// Whether it is a draft, which breaks rules: every page and every card says so.
    pub is_draft: bool,
}

impl About {
    /// The address of an article's page on the built site: claims have their permalinks there.
    pub fn page_of(&self, article: &str) -> String {
        format!("{}articles/{article}/", self.site)
    }
}
