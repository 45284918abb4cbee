//! What a reader can ask for in the panel. Buttons and fields carry it in their markup, and the
//! widget reads it from there: one enum for both.

use strum::VariantArray;

use crate::cite::Form;
use crate::pages::PERMALINK;

/// What a reader asks for by a click.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// To close the panel.
    Close,
    /// To see all claims.
    List,
    /// To go back where the reader came from.
    Back,
    /// To go to the claim before this one.
    Previous,
    /// To go to the claim after this one.
    Next,
    /// To draw the sheet out, or in again.
    Size,
    /// To show a mark on each claim in the text, or only on those that need attention.
    Marks,
    /// To step through the claims that need attention.
    Steps,
    /// To see more of the list.
    More,
    /// To see what somebody says.
    Speaker {
        /// The source's slug.
        source: String,
    },
    /// To have a claim as a citation.
    Cite {
        /// The claim's slug.
        claim: String,
        /// In which form.
        form: Form,
    },
    /// To see a section of the card.
    Section {
        /// The section's id.
        id: String,
    },
    /// To see another claim.
    Claim {
        /// Its slug.
        claim: String,
        /// The page that it is on; blank for this one.
        page: String,
    },
}

/// The attribute that says what a button asks for.
const ASK: &str = "data-ask";

/// The attributes of what it asks for.
const SOURCE: &str = "data-source";
const CLAIM: &str = "data-claim";
const FORM: &str = "data-form";

/// What buttons ask for, without what is asked of them.
#[derive(Clone, Copy, PartialEq, Eq, VariantArray)]
enum Button {
    Close,
    List,
    Back,
    Previous,
    Next,
    Size,
    Marks,
    Steps,
    More,
    Speaker,
    Cite,
}

impl Button {
    fn word(self) -> &'static str {
        match self {
            Self::Close => "close",
            Self::List => "list",
            Self::Back => "back",
            Self::Previous => "previous",
            Self::Next => "next",
            Self::Size => "size",
            Self::Marks => "marks",
            Self::Steps => "steps",
            Self::More => "more",
            Self::Speaker => "speaker",
            Self::Cite => "cite",
        }
    }
}

impl Ask {
    /// What a button asks for, by its attributes.
    pub fn of_button(attribute: impl Fn(&str) -> Option<String>) -> Option<Self> {
        let word = attribute(ASK)?;
        let button = Button::VARIANTS.iter().find(|button| button.word() == word)?;
        Some(match button {
            Button::Close => Self::Close,
            Button::List => Self::List,
            Button::Back => Self::Back,
            Button::Previous => Self::Previous,
            Button::Next => Self::Next,
            Button::Size => Self::Size,
            Button::Marks => Self::Marks,
            Button::Steps => Self::Steps,
            Button::More => Self::More,
            Button::Speaker => Self::Speaker { source: attribute(SOURCE)? },
            Button::Cite => Self::Cite { claim: attribute(CLAIM)?, form: Form::parse(&attribute(FORM)?)? },
        })
    }

    /// What a link asks for, by its address; nothing for a link that leads to no claim, and to no section of ours.
    pub fn of_link(href: &str) -> Option<Self> {
        if let Some(id) = href.strip_prefix('#').filter(|id| id.contains("--")) {
            return Some(Self::Section { id: id.to_owned() });
        }
        let (page, claim) = href.split_once(PERMALINK)?;
        Some(Self::Claim { claim: claim.to_owned(), page: page.to_owned() })
    }

    /// Gives the attributes that say what an element asks for.
    pub(crate) fn attributes(&self, write: &mut dyn FnMut(&'static str, &str)) {
        let button = match self {
            Self::Close => Button::Close,
            Self::List => Button::List,
            Self::Back => Button::Back,
            Self::Previous => Button::Previous,
            Self::Next => Button::Next,
            Self::Size => Button::Size,
            Self::Marks => Button::Marks,
            Self::Steps => Button::Steps,
            Self::More => Button::More,
            Self::Speaker { source } => {
                write(SOURCE, source);
                Button::Speaker
            }
            Self::Cite { claim, form } => {
                write(CLAIM, claim);
                write(FORM, form.word());
                Button::Cite
            }
            Self::Section { id } => return write("href", &["#", id].concat()),
            Self::Claim { claim, page } => return write("href", &[page, PERMALINK, claim].concat()),
        };
        write(ASK, button.word());
    }
}

/// The fields by which a reader chooses what is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray)]
pub enum Field {
    /// Words that are in it.
    Search,
    /// Its state.
    State,
    /// Who says it.
    Speaker,
    /// What its evidence does.
    Stance,
}

impl Field {
    /// The field's name in markup.
    pub fn name(self) -> &'static str {
        match self {
            Self::Search => "search",
            Self::State => "state",
            Self::Speaker => "speaker",
            Self::Stance => "stance",
        }
    }

    /// The field of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::VARIANTS.iter().copied().find(|field| field.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_button_says_is_what_is_read() {
        let asks = [
            Ask::Close,
            Ask::List,
            Ask::Back,
            Ask::Previous,
            Ask::Next,
            Ask::Size,
            Ask::Marks,
            Ask::Steps,
            Ask::More,
            Ask::Speaker { source: "mary-major".into() },
            Ask::Cite { claim: "bridge".into(), form: Form::Csl },
        ];
        assert_eq!(asks.len(), Button::VARIANTS.len());
        for ask in asks {
            let mut attributes = Vec::new();
            ask.attributes(&mut |name, value| attributes.push((name, value.to_owned())));
            let of = |name: &str| attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
            let read = Ask::of_button(of);
            assert_eq!(read, Some(ask));
        }
    }

    #[test]
    fn links_to_claims_are_read_and_others_are_not() {
        let claim = |claim: &str, page: &str| Some(Ask::Claim { claim: claim.into(), page: page.into() });
        assert_eq!(Ask::of_link("#sayso-bridge"), claim("bridge", ""));
        assert_eq!(Ask::of_link("../ferry/#sayso-late"), claim("late", "../ferry/"));
        assert_eq!(Ask::of_link("#limits--bridge"), Some(Ask::Section { id: "limits--bridge".into() }));
        assert_eq!(Ask::of_link("#comments"), None);
    }
}
