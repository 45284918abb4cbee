//! Paints the sentences, by highlights where the browser has them, else by elements.

use web_sys::CssStyleSheet;

use super::highlights::{self, Highlights};
use super::paint::Paint;
use super::wrap::Wraps;
use super::{Adopted, PageRange, PageText, style_sheet};
use crate::error::Error;

/// One sheet for all that is seen in the article, in each of its trees.
const CSS: [&str; 2] = [sayso_cards::style_sheet!("paint.css"), sayso_cards::style_sheet!("mark.css")];

/// Painted sentences; dropping it takes the paint off again.
pub(crate) struct Painted {
    by: Painter,
    sheet: CssStyleSheet,
    _adopted: Vec<Adopted>,
}

enum Painter {
    Highlights(Highlights),
    Elements(Wraps),
}

impl Painted {
    /// Paints sentences of a page.
    pub(crate) fn new(page: &PageText, sentences: &[(Paint, &PageRange)]) -> Result<Self, Error> {
        let sheet = style_sheet(&CSS.concat())?;
        let adopted = adopt(page, &sheet)?;
        let by = match highlights::can_paint(sentences.first().map(|(_, place)| *place)) {
            true => Painter::Highlights(Highlights::new(page, sentences)?),
            false => Painter::Elements(Wraps::new(page, sentences)?),
        };
        Ok(Self { by, sheet, _adopted: adopted })
    }

    /// Paints other sentences instead. The new paint is on before the old goes off; where nodes
    /// are split the page would have been read with the old, so it has to be dropped first.
    pub(crate) fn repaint(self, page: &PageText, sentences: &[(Paint, &PageRange)]) -> Result<Self, Error> {
        let adopted = adopt(page, &self.sheet)?;
        let by = Painter::Highlights(Highlights::new(page, sentences)?);
        Ok(Self { by, sheet: self.sheet.clone(), _adopted: adopted })
    }

    /// Whether the paint is still there: a page may take all highlights off.
    pub(crate) fn is_on(&self) -> bool {
        match &self.by {
            Painter::Highlights(highlights) => highlights.are_on(),
            Painter::Elements(wraps) => wraps.are_on(),
        }
    }

    /// Whether text nodes are not what they were read as: the page has to be read again.
    pub(crate) fn splits_nodes(&self) -> bool {
        matches!(self.by, Painter::Elements(_))
    }

    /// Paints one sentence as the one that the panel shows, or none.
    pub(crate) fn set_open(&mut self, page: &PageText, sentence: Option<(usize, &PageRange)>) {
        match &mut self.by {
            Painter::Highlights(highlights) => highlights.set_open(page, sentence.map(|(_, place)| place)),
            Painter::Elements(wraps) => wraps.set_open(sentence.map(|(n, _)| n)),
        }
    }
}

/// The sheet has to be in every tree that holds painted text.
fn adopt(page: &PageText, sheet: &CssStyleSheet) -> Result<Vec<Adopted>, Error> {
    let roots = page.roots().iter().map(|root| Adopted::by_root(root, sheet));
    std::iter::once(Adopted::by_document(sheet)).chain(roots).collect()
}
