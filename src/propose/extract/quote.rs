//! Quotations: where they open and close, in the many marks that newsrooms use.

use std::ops::Range;

use sayso_language::token::{Token, TokenKind};

/// One quotation within one paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Quotation {
    /// Its tokens, with both marks.
    pub(super) tokens: Range<usize>,
    /// Whether it was closed in its paragraph.
    pub(super) closed: bool,
}

/// The quotations of one paragraph, outermost only. A quotation that is not closed goes to the
/// end of the paragraph, as printers do when the next paragraph goes on with it.
pub(super) fn quotations(text: &str, tokens: &[Token], paragraph: Range<usize>) -> Vec<Quotation> {
    let mut found: Vec<Quotation> = Vec::new();
    let mut open: Option<(usize, Mark)> = None;
    let mut skipped = 0;
    for n in paragraph.clone() {
        if tokens[n].kind != TokenKind::Quote || n < skipped {
            continue;
        }
        if open.is_some_and(|(_, mark)| mark == Mark::of(&text[tokens[n].range.clone()]))
            && let Some(end) = inner_end(text, tokens, n, paragraph.end)
        {
            skipped = end + 1;
            continue;
        }
        let mark = Mark::of(&text[tokens[n].range.clone()]);
        match open {
            None => {
                if mark.can_open(text, &tokens[n].range) {
                    open = Some((n, mark));
                }
            }
            Some((start, opened)) if opened.is_closed_by(mark) && closes(text, tokens, n, opened) => {
                found.push(Quotation { tokens: start..n + 1, closed: true });
                open = None;
            }
            Some(_) => {}
        }
    }
    if let Some((start, mark)) = open
        && mark != Mark::Single
    {
        found.push(Quotation { tokens: start..paragraph.end, closed: false });
    }
    found
}

/// The most tokens of a quotation within a quotation in the same marks: what he calls “hell”.
const INNER: usize = 8;

/// The end of a short quotation within another one in the same marks, when the outer one is closed
/// after it: else the first of two openings lacks its end.
fn inner_end(text: &str, tokens: &[Token], opening: usize, until: usize) -> Option<usize> {
    let mark = Mark::of(&text[tokens[opening].range.clone()]);
    if !matches!(mark, Mark::CurlyOpen | Mark::AngleOpen) {
        return None;
    }
    let marks = |from: usize, until: usize| {
        let quotes = (from..until).filter(|&n| tokens[n].kind == TokenKind::Quote);
        quotes.map(|n| (n, Mark::of(&text[tokens[n].range.clone()])))
    };
    let end = marks(opening + 1, until.min(opening + INNER)).find(|(_, found)| mark.is_closed_by(*found))?.0;
    let next = marks(end + 1, until).find(|(_, found)| *found == mark || mark.is_closed_by(*found))?;
    mark.is_closed_by(next.1).then_some(end)
}

/// A kind of quotation mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Straight,
    CurlyOpen,
    CurlyClose,
    AngleOpen,
    AngleClose,
    Low,
    Doubled,
    Single,
}

impl Mark {
    fn of(mark: &str) -> Self {
        match mark {
            "“" => Self::CurlyOpen,
            "”" => Self::CurlyClose,
            "«" => Self::AngleOpen,
            "»" => Self::AngleClose,
            "„" => Self::Low,
            "\"" => Self::Straight,
            _ if mark.chars().count() == 2 => Self::Doubled,
            _ => Self::Single,
        }
    }

    fn can_open(self, text: &str, at: &Range<usize>) -> bool {
        match self {
            Self::CurlyOpen | Self::AngleOpen | Self::Low => true,
            Self::CurlyClose | Self::AngleClose => false,
            Self::Straight | Self::Doubled | Self::Single => {
                let after = text[at.end..].chars().next();
                after.is_some_and(|c| !c.is_whitespace() && !matches!(c, ',' | '.' | ';' | ')'))
                    && text[..at.start].chars().next_back().is_none_or(|c| !c.is_alphanumeric())
                    && !(self == Self::Single && is_elision(&text[at.end..]))
            }
        }
    }

    fn is_closed_by(self, other: Self) -> bool {
        match self {
            Self::CurlyOpen | Self::Low => {
                matches!(other, Self::CurlyClose | Self::Straight) || (self == Self::Low && other == Self::CurlyOpen)
            }
            Self::AngleOpen => other == Self::AngleClose,
            Self::Straight => matches!(other, Self::Straight | Self::CurlyClose),
            Self::Doubled => other == Self::Doubled,
            Self::Single => other == Self::Single,
            Self::CurlyClose | Self::AngleClose => false,
        }
    }
}

/// `’90s`, `'em`: an apostrophe, no quotation.
fn is_elision(after: &str) -> bool {
    after.starts_with(|c: char| c.is_ascii_digit()) || after.starts_with("em ") || after.starts_with("til ")
}

/// A straight mark before a letter opens again rather than closes; a single one closes only
/// where a word or mark ends.
fn closes(text: &str, tokens: &[Token], n: usize, opened: Mark) -> bool {
    let after = text[tokens[n].range.end..].chars().next();
    match opened {
        Mark::Straight | Mark::Doubled | Mark::Single => after.is_none_or(|c| !c.is_alphanumeric()),
        _ => true,
    }
}
