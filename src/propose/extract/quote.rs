//! Quotations: where they open and close, in the many marks that newsrooms use.

use std::ops::Range;

use sayso_language::Lexicon;
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

/// The most words of a nickname.
const NICKNAME: usize = 3;

/// A name in quotation marks is a word and no quotation: William “Spike” Marlow, the tenant who is known as “Lefty”.
pub(super) fn with_nicknames(text: &str, tokens: Vec<Token>, lexicon: &Lexicon) -> Vec<Token> {
    let is_name = |n: usize| tokens.get(n).is_some_and(|token| token.kind == TokenKind::Word && token.capital);
    let touches = |n: usize| {
        n + 1 < tokens.len()
            && text[tokens[n].range.end..tokens[n + 1].range.start].trim() == ""
            && tokens[n + 1].range.start - tokens[n].range.end < 4
    };
    let mut kept: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut n = 0;
    while n < tokens.len() {
        let end =
            (tokens[n].kind == TokenKind::Quote).then(|| nickname_end(text, &tokens, n)).flatten().filter(|end| {
                let between = n > 0 && is_name(n - 1) && touches(n - 1) && touches(*end) && is_name(end + 1);
                // "known on the stairs as", "whom everybody calls"
                let before = n.checked_sub(1).map(|before| tokens[before].lower.as_str()).unwrap_or_default();
                let since = n.saturating_sub(8);
                let known = || tokens[since..n].iter().any(|token| lexicon.has("known", &token.lower));
                // Die „Tannauer Rundschau“ meldete
                let titled = lexicon.has("articles", before) && inner_is_name(&tokens[n + 1..*end]) && touches(*end);
                between || titled || lexicon.has("called", before) || lexicon.has("known-as", before) && known()
            });
        match end {
            Some(end) => {
                let range = tokens[n].range.start..tokens[end].range.end;
                let lower = text[range.clone()].to_lowercase();
                kept.push(Token { range, kind: TokenKind::Word, lower, capital: true });
                n = end + 1;
            }
            None => {
                kept.push(tokens[n].clone());
                n += 1;
            }
        }
    }
    kept
}

/// Whether every word begins with a capital.
fn inner_is_name(inner: &[Token]) -> bool {
    inner.len() > 1 && inner.iter().all(|token| token.kind == TokenKind::Word && token.capital)
}

/// The mark that closes a few words that begin with a capital or an article.
fn nickname_end(text: &str, tokens: &[Token], opening: usize) -> Option<usize> {
    let mark = Mark::of(&text[tokens[opening].range.clone()]);
    if !mark.can_open(text, &tokens[opening].range) {
        return None;
    }
    let end = (opening + 2..tokens.len().min(opening + NICKNAME + 3)).find(|&n| tokens[n].kind == TokenKind::Quote)?;
    let inner = &tokens[opening + 1..end];
    let words = inner.iter().filter(|token| token.is_word()).count();
    let is_plain = inner.iter().enumerate().all(|(n, token)| token.is_word() || n + 1 == inner.len() && token.is("."));
    let is_closed = mark.is_closed_by(Mark::of(&text[tokens[end].range.clone()]));
    let is_name = inner.iter().any(|token| token.capital);
    (is_closed && is_plain && is_name && words <= NICKNAME).then_some(end)
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
            Self::CurlyClose => false,
            // German books and papers quote »so«; in French « so ».
            Self::AngleClose => {
                let before = text[..at.start].chars().next_back();
                text[at.end..].starts_with(char::is_alphanumeric)
                    && before.is_none_or(|c| c.is_whitespace() || c == '(')
            }
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
            Self::AngleClose => other == Self::AngleOpen,
            Self::CurlyClose => false,
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
