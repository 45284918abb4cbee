//! Folding: the differences that typography makes and meaning does not.
//!
//! White space, invisible characters, quotation marks and dashes are made alike; letters
//! never change, not even their case.

use super::Byte;

/// A text with its typography folded away, and the way back to the original.
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// For every byte of `text`, and its end: where the character stood in the original.
    back: Vec<u32>,
}

impl Folded {
    /// Folds a text of fewer than 2³² bytes.
    pub fn new(text: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(text.len()), back: Vec::with_capacity(text.len() + 1) };
        for (at, c) in text.char_indices() {
            folded.push(at, c);
        }
        folded.back.push(offset(text.len()));
        folded
    }

    /// Where a byte of the folded text stood in the original.
    pub fn original(&self, folded: Byte) -> Byte {
        Byte(self.back.get(folded.0).or(self.back.last()).map_or(0, |&byte| byte as usize))
    }

    /// Where the original character before a byte of the folded text ended.
    pub fn original_end(&self, original: &str, folded: Byte) -> Byte {
        let Some(last) = self.text[..folded.0].char_indices().next_back() else { return self.original(folded) };
        let start = self.original(Byte(last.0));
        let len = original[start.0..].chars().next().map_or(0, char::len_utf8);
        Byte(start.0 + len)
    }

    fn push(&mut self, at: usize, c: char) {
        match c {
            _ if is_invisible(c) => {}
            _ if c.is_whitespace() => {
                if !self.text.ends_with(' ') {
                    self.push_str(at, " ");
                }
            }
            '\u{2018}' | '\u{2019}' | '\u{201A}' | '\u{201B}' | '\u{2032}' => self.push_str(at, "'"),
            '\u{201C}' | '\u{201D}' | '\u{201E}' | '\u{201F}' | '\u{2033}' => self.push_str(at, "\""),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => self.push_str(at, "-"),
            '\u{2026}' => self.push_str(at, "..."),
            'ﬀ' => self.push_str(at, "ff"),
            'ﬁ' => self.push_str(at, "fi"),
            'ﬂ' => self.push_str(at, "fl"),
            'ﬃ' => self.push_str(at, "ffi"),
            'ﬄ' => self.push_str(at, "ffl"),
            _ => self.push_str(at, c.encode_utf8(&mut [0; 4])),
        }
    }

    fn push_str(&mut self, at: usize, text: &str) {
        self.text.push_str(text);
        self.back.extend(std::iter::repeat_n(offset(at), text.len()));
    }
}

/// Soft hyphen, zero-width space, joiners, word joiner, byte order mark.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
