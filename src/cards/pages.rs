//! Where a claim's permalink leads.

use sayso_core::Card;
use sayso_core::card::CardArticle;
use sayso_core::database::is_web_address;

/// The fragment that opens a claim: `#sayso-` and the claim's slug.
pub fn permalink(claim: &str) -> String {
    format!("{PERMALINK}{claim}")
}

/// What every permalink begins with.
pub const PERMALINK: &str = "#sayso-";

/// Where the pages of other articles are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Pages {
    /// On the database's own site.
    #[default]
    Site,
    /// In folders of the articles' names under this address.
    Under(String),
    /// On this very page, as far as they are in the database.
    Here,
}

impl Pages {
    /// As markup says it: `#` for this very page, else a relative or a web address, with or
    /// without its last slash. Anything else is not followed.
    pub fn read(text: &str) -> Self {
        match text {
            "#" => Self::Here,
            _ if text.contains(':') && !is_web_address(text) => Self::Site,
            _ if text.ends_with('/') => Self::Under(text.to_owned()),
            _ => Self::Under(format!("{text}/")),
        }
    }

    /// The address of a question's page; none where there is only this very page.
    pub(crate) fn question(&self, card: &Card, question: &str) -> String {
        match self {
            Self::Under(folder) => [folder, "../questions/", question, "/"].concat(),
            Self::Here | Self::Site => [&card.about.site, "questions/", question, "/"].concat(),
        }
    }

    /// The address of a claim that evidence on a card is in.
    pub(crate) fn claim(&self, card: &Card, article: &CardArticle, claim: &str) -> String {
        let page = match self {
            _ if article.id == card.article.id => String::new(),
            Self::Here if article.is_whole => String::new(),
            Self::Under(folder) => format!("{folder}{}/", article.id),
            Self::Here | Self::Site => card.about.page_of(&article.id),
        };
        page + &permalink(claim)
    }
}
