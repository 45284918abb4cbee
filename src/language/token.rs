//! Words, numbers and marks of a text, with their places.

use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with the apostrophes, hyphens and full stops within.
    Word,
    /// Digits.
    Number,
    /// A quotation mark.
    Quote,
    /// A comma.
    Comma,
    /// A colon.
    Colon,
    /// A semicolon.
    Semicolon,
    /// A dash between spaces or an em dash.
    Dash,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// The end of a sentence, or any other mark.
    Mark,
}

/// One token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its place, in bytes.
    pub range: Range<usize>,
    /// What it is.
    pub kind: TokenKind,
    /// Its letters in lower case.
    pub lower: String,
    /// Whether it begins with a capital letter.
    pub capital: bool,
}

impl Token {
    /// Whether it is this lower-case word.
    pub fn is(&self, word: &str) -> bool {
        self.lower == word
    }

    /// Whether it is a word or number.
    pub fn is_word(&self) -> bool {
        matches!(self.kind, TokenKind::Word | TokenKind::Number)
    }

    /// Whether it ends in the mark of the possessive: `Ellis's`, `officials’`.
    pub fn is_possessive(&self) -> bool {
        ["'s", "’s", "s'", "s’"].iter().any(|end| self.lower.ends_with(end))
    }
}

/// Takes a text apart.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if c.is_whitespace() {
            continue;
        }
        let mut end = start + c.len_utf8();
        let kind = if c.is_alphanumeric() || c == '@' || c == '#' {
            while let Some(&(at, next)) = chars.peek() {
                let goes_on = next.is_alphanumeric()
                    || is_zero_width(next)
                    || is_inner(next, &text[at + next.len_utf8()..], &text[start..at]);
                if !goes_on {
                    break;
                }
                chars.next();
                end = at + next.len_utf8();
            }
            if c.is_numeric() { TokenKind::Number } else { TokenKind::Word }
        } else {
            mark(c, text, start)
        };
        if kind == TokenKind::Quote && text[end..].starts_with(c) && matches!(c, '\'' | '`' | '’' | '‘') {
            chars.next();
            end += c.len_utf8();
        }
        let words = &text[start..end];
        if let Some(cut) = contraction(words).or_else(|| elision(words)).or_else(|| inversion(words)) {
            let (word, rest) = (&words[..cut], &words[cut..]);
            let lower = rest.trim_start_matches("-t-").trim_start_matches('-').to_lowercase();
            let capital = rest.starts_with(char::is_uppercase);
            tokens.push(Token {
                range: start..start + cut,
                kind,
                lower: word.to_lowercase(),
                capital: c.is_uppercase(),
            });
            tokens.push(Token { range: start + cut..end, kind, lower, capital });
            continue;
        }
        tokens.push(Token { range: start..end, kind, lower: words.to_lowercase(), capital: c.is_uppercase() });
    }
    tokens
}

/// Where a contracted helper begins after a pronoun: he|’s, they|'ve, who|’d.
fn contraction(word: &str) -> Option<usize> {
    const PRONOUNS: &[&str] = &["he", "she", "it", "they", "we", "i", "you", "who", "that", "there", "what"];
    const HELPERS: &[&str] = &["s", "ve", "d", "ll", "re", "m"];
    let (at, mark) = word.char_indices().find(|(_, c)| matches!(c, '\'' | '’'))?;
    let (pronoun, helper) = (word[..at].to_lowercase(), &word[at + mark.len_utf8()..]);
    (PRONOUNS.contains(&pronoun.as_str()) && HELPERS.contains(&helper)).then_some(at)
}

/// Where a word begins after one that has lost its vowel: l’|homme, qu’|il, s’|insurge.
fn elision(word: &str) -> Option<usize> {
    const SHORT: &[&str] = &["l", "d", "qu", "s", "n", "j", "c", "m", "t", "jusqu", "lorsqu", "puisqu", "quoiqu"];
    let (at, mark) = word.char_indices().find(|(_, c)| matches!(c, '\'' | '’'))?;
    let end = at + mark.len_utf8();
    let is_word = word[end..].chars().nth(1).is_some_and(char::is_alphabetic);
    (SHORT.contains(&word[..at].to_lowercase().as_str()) && is_word).then_some(end)
}

/// Where a pronoun begins that is tied to its verb: avertit|-il, a|-t-elle.
fn inversion(word: &str) -> Option<usize> {
    const TIED: &[&str] = &["-t-ils", "-t-elles", "-t-il", "-t-elle", "-ils", "-elles", "-il", "-elle"];
    let pronoun = TIED.iter().find(|pronoun| word.ends_with(*pronoun))?;
    word.starts_with(char::is_lowercase).then_some(word.len() - pronoun.len()).filter(|at| *at > 0)
}

fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}' | '\u{ad}')
}

/// Whether a mark belongs to the word around it: it's, twenty-two, U.S., 1,000, Sen.
fn is_inner(c: char, after: &str, before: &str) -> bool {
    let next = after.chars().next();
    let letter_follows = next.is_some_and(char::is_alphanumeric);
    match c {
        '\'' | '’' => {
            letter_follows || (before.ends_with(['s', 'S']) && next.is_some_and(|c| c == ' ') && is_plural_owner(after))
        }
        '-' | '‐' | '‑' | '&' | '_' | '@' | '/' => letter_follows,
        ',' => before.ends_with(|c: char| c.is_ascii_digit()) && next.is_some_and(|c| c.is_ascii_digit()),
        '.' => letter_follows || is_abbreviation(before, after),
        '%' => true,
        _ => false,
    }
}

/// `officials’ claim`: an apostrophe after an s, before a small word.
fn is_plural_owner(after: &str) -> bool {
    after.chars().nth(1).is_some_and(char::is_lowercase)
}

/// Titles, initials and abbreviations with inner stops keep their full stop.
fn is_abbreviation(before: &str, after: &str) -> bool {
    const TITLES: &[&str] = &[
        "Mr", "Mrs", "Ms", "Dr", "Sen", "Rep", "Gov", "Gen", "Lt", "Col", "Capt", "Sgt", "Maj", "Prof", "Rev", "Hon",
        "St", "Jr", "Sr", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec", "Inc", "Corp", "Co", "Ltd", "No", "M",
        "Mme",
    ];
    let one_letter = before.chars().count() == 1 && before.chars().all(char::is_uppercase);
    (one_letter || before.contains('.') || TITLES.contains(&before)) && after.starts_with(' ')
}

fn mark(c: char, text: &str, at: usize) -> TokenKind {
    let before = text[..at].chars().next_back();
    let after = text[at + c.len_utf8()..].chars().next();
    match c {
        '“' | '”' | '„' | '«' | '»' | '"' => TokenKind::Quote,
        // A doubled apostrophe is a quotation mark; a single one opens before a letter and
        // closes after a mark or a letter.
        '\'' | '‘' | '’' | '`' => {
            let doubled = after == Some(c);
            let opens = before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '“' | '"'));
            let closes = after.is_none_or(|c| !c.is_alphanumeric());
            if doubled || opens || closes { TokenKind::Quote } else { TokenKind::Mark }
        }
        ',' | '،' => TokenKind::Comma,
        ':' => TokenKind::Colon,
        ';' | '؛' => TokenKind::Semicolon,
        '—' | '–' | '―' => TokenKind::Dash,
        '-' => TokenKind::Dash,
        '(' | '[' => TokenKind::Open,
        ')' | ']' => TokenKind::Close,
        _ => TokenKind::Mark,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let words: Vec<&str> = tokens(text).into_iter().map(|token| &text[token.range]).collect();
        assert_eq!(words.join("|"), expected);
    }

    #[test]
    fn marks_within_words_belong_to_them() {
        check("It’s the U.S. Treasury’s list.", "It|’s|the|U.S.|Treasury’s|list|.");
        check("“No,” said Sen. J. Smith.", "“|No|,|”|said|Sen.|J.|Smith|.");
        check("''No,'' he said: 1,000 at 4%.", "''|No|,|''|he|said|:|1,000|at|4%|.");
        check("L’homme qu’il a vu, avertit-il, a-t-elle dit.", "L’|homme|qu’|il|a|vu|,|avertit|-il|,|a|-t-elle|dit|.");
        check(
            "D’Angelo and O’Neill met Kim Jong-il, aujourd’hui.",
            "D’|Angelo|and|O’Neill|met|Kim|Jong-il|,|aujourd’hui|.",
        );
        check("They called it ‘a test.’", "They|called|it|‘|a|test|.|’");
    }
}
