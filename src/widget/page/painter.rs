//! Paints the sentences, by highlights where the browser has them, else by elements.

use web_sys::CssStyleSheet;

use super::highlights::{self, Highlights};
use super::paint::{Besides, Paint};
use super::wrap::Wraps;
use super::{Adopted, PageRange, PageText, style_sheet};
use crate::error::Error;

/// One sheet for all that is seen in the article, in each of its trees.
const CSS: [&str; 2] = [sayso_cards::style_sheet!("paint.css"), sayso_cards::style_sheet!("mark.css")];

/// Whatever is pointed at can be pressed. On only while a claim is pointed at: no element of the host's is changed.
const POINTING: &str = ":hover { cursor: pointer }";

/// Painted sentences; dropping it takes the paint off again.
pub(crate) struct Painted {
    by: Painter,
    sheet: CssStyleSheet,
    pointing: CssStyleSheet,
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
        let pointing = style_sheet(POINTING)?;
        pointing.set_disabled(true);
        let adopted = [adopt(page, &sheet)?, adopt(page, &pointing)?].into_iter().flatten().collect();
        let by = match splits_nodes(sentences) {
            false => Painter::Highlights(Highlights::new(page, sentences)?),
            true => Painter::Elements(Wraps::new(page, sentences)?),
        };
        Ok(Self { by, sheet, pointing, _adopted: adopted })
    }

    /// Paints other sentences instead. The new paint is on before the old goes off; where nodes
    /// are split the page would have been read with the old, so it has to be dropped first.
    pub(crate) fn repaint(self, page: &PageText, sentences: &[(Paint, &PageRange)]) -> Result<Self, Error> {
        let adopted = [adopt(page, &self.sheet)?, adopt(page, &self.pointing)?].into_iter().flatten().collect();
        let by = Painter::Highlights(Highlights::new(page, sentences)?);
        Ok(Self { by, sheet: self.sheet.clone(), pointing: self.pointing.clone(), _adopted: adopted })
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

    /// Paints one sentence besides as the one that the panel shows, or as the one that is pointed at; or none.
    pub(crate) fn set(&mut self, as_what: Besides, page: &PageText, sentence: Option<(usize, &PageRange)>) {
        if as_what == Besides::Over {
            self.pointing.set_disabled(sentence.is_none());
        }
        match &mut self.by {
            Painter::Highlights(highlights) => highlights.set(as_what, page, sentence.map(|(_, place)| place)),
            Painter::Elements(wraps) => wraps.set(as_what, sentence.map(|(n, _)| n)),
        }
    }
}

/// Whether these sentences are painted by elements, each with text nodes of its own.
pub(crate) fn splits_nodes(sentences: &[(Paint, &PageRange)]) -> bool {
    !highlights::can_paint(sentences.first().map(|(_, place)| *place))
}

/// The sheet has to be in every tree that holds painted text.
fn adopt(page: &PageText, sheet: &CssStyleSheet) -> Result<Vec<Adopted>, Error> {
    let roots = page.roots().iter().map(|root| Adopted::by_root(root, sheet));
    std::iter::once(Adopted::by_document(sheet)).chain(roots).collect()
}
