//! Folding: the differences that typography makes and meaning does not.
//!
//! White space, invisible characters, quotation marks, dashes, ligatures and split-off accents
//! are made alike; letters never change, not even their case.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use super::Byte;

/// Ends a block of a page's text (a paragraph, a heading, an item): U+2029, as Unicode has it.
/// Folded to a line feed; all other white space is folded to a space.
pub const BLOCK: char = '\u{2029}';

/// A text with its typography folded away, and the way back to the original.
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// Where the way back changes its step: from this byte of `text` on, the original goes on
    /// from that byte, one for one.
    breaks: Vec<(u32, u32)>,
    /// Length of the original in bytes.
    len: usize,
}

impl Folded {
    /// Folds a text of fewer than 2³² bytes.
    pub fn new(text: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(text.len()), breaks: vec![(0, 0)], len: text.len() };
        let mut at = 0;
        while at < text.len() {
            at = match folded.plain(text, at) {
                0 => folded.special(text, at),
                run => {
                    folded.push_str(at, &text[at..at + run]);
                    at + run
                }
            };
        }
        folded
    }

    /// How many bytes from `at` on fold to themselves: printable ASCII and single spaces.
    fn plain(&self, text: &str, at: usize) -> usize {
        let mut after_space = self.text.ends_with([' ', '\n']);
        let mut is_plain = |&byte: &u8| {
            let single = byte != b' ' || !after_space;
            after_space = byte == b' ';
            (b' '..=b'~').contains(&byte) && single
        };
        let run = text.as_bytes().get(at..).unwrap_or_default().iter().take_while(|byte| is_plain(byte)).count();
        // An accent may follow the last letter.
        let accented = text.get(at + run..).unwrap_or_default().chars().next().is_some_and(is_accent);
        if accented { run.saturating_sub(1) } else { run }
    }

    /// Folds the character at `at`, with an accent that follows it; gives the next place.
    fn special(&mut self, text: &str, at: usize) -> usize {
        let mut rest = text.get(at..).unwrap_or_default().chars();
        let Some(c) = rest.next() else { return text.len() };
        let next = at + c.len_utf8();
        if let Some(accent) = rest.next().filter(|&accent| is_accent(accent))
            && let Some(composed) = compose(c, accent)
        {
            self.push_str(at, composed.encode_utf8(&mut [0; 4]));
            return next + accent.len_utf8();
        }
        self.push(at, c);
        next
    }

    fn push(&mut self, at: usize, c: char) {
        match c {
            _ if is_invisible(c) => {}
            BLOCK => {
                if self.text.ends_with(' ') {
                    self.text.pop();
                    while self.breaks.last().is_some_and(|&(from, _)| from as usize > self.text.len()) {
                        self.breaks.pop();
                    }
                }
                if !self.text.ends_with('\n') {
                    self.push_str(at, "\n");
                }
            }
            _ if c.is_whitespace() => {
                if !self.text.ends_with([' ', '\n']) {
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
        let here = self.text.len();
        if self.way_back(here) != at {
            self.breaks.push((offset(here), offset(at)));
        }
        self.text.push_str(text);
    }

    /// Where a byte of the folded text was, or would have been if folding changed no length.
    fn way_back(&self, folded: usize) -> usize {
        let after = self.breaks.partition_point(|&(from, _)| from as usize <= folded);
        let (from, to) = self.breaks.get(after.saturating_sub(1)).copied().unwrap_or_default();
        to as usize + (folded - from as usize)
    }

    /// Where the character at a byte of the folded text began in the original.
    pub fn original(&self, original: &str, folded: Byte) -> Byte {
        if folded.get() >= self.text.len() {
            return Byte::new(self.len);
        }
        Byte::new(original.floor_char_boundary(self.way_back(folded.get())))
    }

    /// Where the character before a byte of the folded text ended in the original, with an
    /// accent that was split off it.
    pub fn original_end(&self, original: &str, folded: Byte) -> Byte {
        let Some((last, _)) = self.text[..folded.get()].char_indices().next_back() else { return Byte::new(0) };
        let start = self.original(original, Byte::new(last));
        let mut rest = original[start.get()..].chars();
        let letter = rest.next().map_or(0, char::len_utf8);
        let accent = rest.next().filter(|&next| is_accent(next)).map_or(0, char::len_utf8);
        Byte::new(start.get() + letter + accent)
    }
}

/// Soft hyphen, zero-width space, joiners, word joiner, byte order mark, direction marks.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// A combining mark that [`compose`] knows.
fn is_accent(c: char) -> bool {
    COMPOSED.iter().any(|(accent, _)| *accent == c)
}

/// The one character that a letter and an accent make (Unicode canonical composition; and the
/// Persian heh with a hamza above, which is typed both ways and not canonically the same).
fn compose(letter: char, accent: char) -> Option<char> {
    if (letter, accent) == ('\u{647}', '\u{654}') {
        return Some('\u{6C0}');
    }
    let (_, pairs) = COMPOSED.iter().find(|(known, _)| *known == accent)?;
    let mut pairs = pairs.chars();
    while let (Some(base), Some(composed)) = (pairs.next(), pairs.next()) {
        if base == letter {
            return Some(composed);
        }
    }
    None
}

/// Accents of the Latin alphabets of Europe and of Persian and Arabic: letter, then letter with
/// the accent. A whole normalisation library would cost the widget more than its own anchoring.
const COMPOSED: &[(char, &str)] = &[
    ('\u{300}', "AÀEÈIÌOÒUÙaàeèiìoòuùNǸnǹ"),
    ('\u{301}', "AÁCĆEÉIÍLĹNŃOÓRŔSŚUÚYÝZŹaácćeéiílĺnńoórŕsśuúyýzź"),
    ('\u{302}', "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷ"),
    ('\u{303}', "AÃIĨNÑOÕUŨaãiĩnñoõuũ"),
    ('\u{304}', "AĀEĒIĪOŌUŪaāeēiīoōuū"),
    ('\u{306}', "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭ"),
    ('\u{307}', "CĊEĖGĠIİZŻcċeėgġzż"),
    ('\u{308}', "AÄEËIÏOÖUÜYŸaäeëiïoöuüyÿ"),
    ('\u{30A}', "AÅUŮaåuů"),
    ('\u{30B}', "OŐUŰoőuű"),
    ('\u{30C}', "CČDĎEĚNŇRŘSŠTŤZŽcčdďeěnňrřsštťzž"),
    ('\u{327}', "CÇGĢKĶLĻNŅRŖSŞTŢcçgģkķlļnņrŗsştţ"),
    ('\u{328}', "AĄEĘIĮUŲaąeęiįuų"),
    ('\u{653}', "اآ"),
    ('\u{654}', "اأوؤيئەۀ"),
    ('\u{655}', "اإ"),
];

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let folded = Folded::new(text);
        assert_eq!(folded.text, expected);
        // The way back never leads into a character, and folding the way back is the identity.
        for (at, c) in folded.text.char_indices() {
            let (start, end) =
                (folded.original(text, Byte::new(at)), folded.original_end(text, Byte::new(at + c.len_utf8())));
            let back = Folded::new(&text[start.get()..end.get()]).text;
            assert!(back.contains(c), "{c:?} came from {:?}", &text[start.get()..end.get()]);
        }
    }

    #[test]
    fn typography_is_folded_and_letters_are_not() {
        check("“It’s – no…” she said", "\"It's - no...\" she said");
        check("a \u{a0}\n\t b", "a b");
        check("A head \u{2029} \u{2029}A text", "A head\nA text");
        check("Sol\u{AD}ei\u{200B}mani", "Soleimani");
        check("ofﬁce aﬄuent", "office affluent");
        check("US us Ünder", "US us Ünder");
        check("", "");
    }

    #[test]
    fn an_accent_is_the_same_split_off_or_not() {
        check("Franc\u{327}ois \u{201c}e\u{301}te\u{301}\u{201d}", "François \"été\"");
        check("A\u{30a}sa", "Åsa");
        check("\u{627}\u{653}ن", "آن");
        check("\u{67E}ا\u{6CC}\u{647}\u{654} پل", "پا\u{6CC}\u{6C0} پل");
        check("x\u{301}", "x\u{301}");
    }

    #[test]
    fn the_table_is_unicodes_own() {
        for (accent, pairs) in COMPOSED {
            let mut pairs = pairs.chars();
            while let (Some(base), Some(composed)) = (pairs.next(), pairs.next()) {
                assert_eq!(unicode_normalization::char::compose(base, *accent), Some(composed), "{base} {accent:?}");
            }
            assert_eq!(pairs.next(), None);
        }
    }
}
