//! Folding: the differences that typography makes and meaning does not.
//!
//! What folds, and why nobody is told another thing by it:
//!
//! | in the text | becomes | because |
//! |---|---|---|
//! | composed letters, split-off accents, their order | decomposed, in Unicode's order | the same characters by Unicode's own rule |
//! | ligatures, presentation forms, full and half width, the micro sign | their letters | only the drawing differs (`core/build.rs` has the blocks) |
//! | soft hyphens, variation selectors, tag characters, direction marks | nothing | they are not drawn |
//! | a zero-width non-joiner | a space | both part the same two pieces of a word; nothing in its place makes another word |
//! | white space, a hyphen before a line's end | one space; nothing | lines are broken where there is room |
//! | quotation marks, primes, guillemets with their spaces; apostrophes | `"`; `'` | each house has its own |
//! | dashes, the minus sign, two hyphens | `-` | each house has its own |
//! | the ellipsis | `...` | the same, typed |
//! | kashida, the vowel marks of Arabic and Hebrew | nothing | they stretch or spell out, and are left out in most texts |
//! | Arabic ي ى ك ھ ە in Persian | ی ک ه | Arabic keyboards have no others |
//! | digits of any script | 0 to 9 | the same number |
//! | the mark between thousands, in the article's language | nothing | 1,000 and 1 000 are the same number |
//! | full stops after the capitals of initialisms | nothing | U.S. and US |
//!
//! What makes another word never folds: accents, case, nothing for a zero-width non-joiner.

mod typography;
mod unicode;

pub use typography::Typography;

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use self::typography::Groups;
use super::Byte;

/// Ends a block of a page's text (a paragraph, a heading, an item): U+2029, as Unicode has it.
/// Folded to a line feed; all other white space is folded to a space.
pub const BLOCK: char = '\u{2029}';

/// Ends a line within a block, or sets apart what the page's style sets apart: U+2028. Folded to a
/// space; a sentence may begin and end there.
pub const LINE: char = '\u{2028}';

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
    pub fn new(text: &str, typography: &Typography) -> Self {
        let mut folder = Folder {
            original: text,
            typography,
            folded: Self { text: String::with_capacity(text.len()), breaks: vec![(0, 0)], len: text.len() },
            number_end: 0,
        };
        let mut at = 0;
        while at < text.len() {
            at = match folder.plain(at) {
                0 => folder.special(at),
                run => {
                    folder.push_str(at, text.get(at..at + run).unwrap_or_default());
                    at + run
                }
            };
        }
        folder.folded
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

    /// Where the character before a byte of the folded text ended in the original, with the marks
    /// that were split off it.
    pub fn original_end(&self, original: &str, folded: Byte) -> Byte {
        let before = self.text.get(..folded.get()).unwrap_or_default();
        let Some((last, _)) = before.char_indices().next_back() else { return Byte::new(0) };
        let start = self.original(original, Byte::new(last)).get();
        let mut rest = original.get(start..).unwrap_or_default().chars();
        let letter = rest.next().map_or(0, char::len_utf8);
        let marks: usize = rest.take_while(|&next| is_mark(next)).map(char::len_utf8).sum();
        Byte::new(start + letter + marks)
    }

    /// Takes a space back from the end.
    fn pop_space(&mut self) {
        if self.text.ends_with(' ') {
            self.text.pop();
            while self.breaks.last().is_some_and(|&(from, _)| from as usize > self.text.len()) {
                self.breaks.pop();
            }
        }
    }
}

/// A text on its way.
struct Folder<'t> {
    original: &'t str,
    typography: &'t Typography,
    folded: Folded,
    /// Where the number ends in whose thousands we are, in bytes of the original.
    number_end: usize,
}

impl Folder<'_> {
    /// How many bytes from `at` on fold to themselves: nearly all of most texts.
    fn plain(&self, at: usize) -> usize {
        let bytes = self.original.as_bytes().get(at..).unwrap_or_default();
        let first = self.folded.text.as_bytes().last().copied().unwrap_or(b'\n');
        let mut run = 0;
        while let Some(&byte) = bytes.get(run) {
            // Nearly all there is.
            if byte.is_ascii_alphabetic() {
                run += 1;
                continue;
            }
            let before = run.checked_sub(1).and_then(|before| bytes.get(before)).copied().unwrap_or(first);
            let next = bytes.get(run + 1).copied().unwrap_or_default();
            let len = match byte {
                _ if byte >= 0x80 => self.plain_char(at + run),
                _ => usize::from(is_plain(before, byte, next)),
            };
            if len == 0 {
                break;
            }
            run += len;
        }
        run
    }

    /// The length of the character at `at` if it folds to itself, in bytes; else 0.
    fn plain_char(&self, at: usize) -> usize {
        let Some(c) = self.original.get(at..).and_then(|rest| rest.chars().next()) else { return 0 };
        let is_special = self.typography.unicode.may_list(c)
            || c.is_whitespace()
            || matches!(c, '\u{AB}' | '\u{BB}' | '\u{B4}' | '\u{2B9}'..='\u{2BC}' | '\u{640}' | '\u{643}' | '\u{649}'..='\u{652}' | '\u{66B}' | '\u{66C}')
            || matches!(c, '\u{670}' | '\u{6BE}' | '\u{6C1}' | '\u{6D5}' | '\u{1100}'..='\u{11FF}' | '\u{2010}'..='\u{203A}' | '\u{2212}');
        if is_special { 0 } else { c.len_utf8() }
    }

    /// Folds the character at `at`, or what begins with it; gives the next place.
    fn special(&mut self, at: usize) -> usize {
        let rest = self.original.get(at..).unwrap_or_default();
        let Some(c) = rest.chars().next() else { return self.original.len() };
        let next = at + c.len_utf8();
        if self.parts_thousands(at, c) || c == '.' && self.is_in_initialism(next) {
            return next;
        }
        match c {
            '-' | '\u{2010}' => {
                if let Some(next) = self.next_line(next) {
                    return next;
                }
                self.push(at, '-');
            }
            '«' | '‹' => {
                self.push_mark(at, c);
                let after_space = self.folded.text.trim_end_matches(['"', '\'']);
                let is_set_off = after_space.is_empty() || after_space.ends_with([' ', '\n', '(']);
                if is_set_off {
                    return next + self.spaces(next);
                }
            }
            '»' | '›' => {
                let after = self.original.get(next..).and_then(|rest| rest.chars().next());
                if after.is_none_or(|after| !after.is_alphanumeric()) {
                    self.folded.pop_space();
                }
                self.push_mark(at, c);
            }
            '\u{1100}'..='\u{1112}' => {
                let (syllable, len) = hangul(rest);
                self.push_char(at, syllable);
                return at + len;
            }
            _ => self.push(at, c),
        }
        next
    }

    fn is_ignorable(&self, c: char) -> bool {
        let unicode = &self.typography.unicode;
        !c.is_ascii() && c != '\u{200C}' && unicode.may_list(c) && unicode.is_ignorable(c)
    }

    fn push_mark(&mut self, at: usize, c: char) {
        self.push_str(at, if matches!(c, '«' | '»') { "\"" } else { "'" });
    }

    /// How many bytes of white space there are at a place.
    fn spaces(&self, at: usize) -> usize {
        let rest = self.original.get(at..).unwrap_or_default();
        let is_blank = |c: char| c.is_whitespace() && c != BLOCK || self.is_ignorable(c);
        rest.len() - rest.trim_start_matches(is_blank).len()
    }

    /// Where a word goes on in the next line, if a hyphen before `at` parts it there.
    fn next_line(&self, at: usize) -> Option<usize> {
        let end = at + self.spaces(at);
        let parts_lines = self.original.get(at..end)?.contains(['\n', LINE]);
        let is_in_word = self.folded.text.ends_with(char::is_alphabetic)
            && self.original.get(end..)?.starts_with(char::is_lowercase);
        (parts_lines && is_in_word).then_some(end)
    }

    fn push(&mut self, at: usize, c: char) {
        let is_persian = self.typography.is_persian;
        match c {
            BLOCK => {
                self.folded.pop_space();
                if !self.folded.text.ends_with('\n') {
                    self.push_str(at, "\n");
                }
            }
            // A zero-width non-joiner parts a word as a space does.
            _ if c.is_whitespace() || c == '\u{200C}' => {
                if !self.folded.text.ends_with([' ', '\n']) {
                    self.push_str(at, " ");
                }
            }
            '\'' | '\u{2018}'..='\u{201B}' | '\u{2032}' | '\u{2035}' | '\u{2B9}'..='\u{2BC}' | '\u{B4}' | '`' => {
                match self.folded.text.ends_with('\'') {
                    true => {
                        self.folded.text.pop();
                        self.push_str(at, "\"");
                    }
                    false => self.push_str(at, "'"),
                }
            }
            '\u{201C}'..='\u{201F}' | '\u{2033}' | '\u{2036}' => self.push_str(at, "\""),
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => {
                if !self.folded.text.ends_with('-') {
                    self.push_str(at, "-");
                }
            }
            '\u{640}'
            | '\u{64B}'..='\u{652}'
            | '\u{670}'
            | '\u{591}'..='\u{5BD}'
            | '\u{5BF}'
            | '\u{5C1}'
            | '\u{5C2}'
            | '\u{5C4}'
            | '\u{5C5}'
            | '\u{5C7}' => {}
            '\u{66B}' => self.push_str(at, "."),
            'ي' | 'ى' if is_persian => self.push_str(at, "ی"),
            'ك' if is_persian => self.push_str(at, "ک"),
            'ھ' | 'ہ' | 'ە' if is_persian => self.push_str(at, "ه"),
            _ => self.push_listed(at, c),
        }
    }

    /// What Unicode's data says of a character.
    fn push_listed(&mut self, at: usize, c: char) {
        let typography = self.typography;
        let unicode = &typography.unicode;
        if !unicode.may_list(c) {
            return self.push_char(at, c);
        }
        if let Some(digit) = unicode.digit(c) {
            return self.push_char(at, char::from(b'0' + digit));
        }
        if unicode.is_ignorable(c) {
            return;
        }
        match unicode.parts(c) {
            // What it is made of may fold in its turn; it decomposes no further.
            Some(parts) => {
                for &part in parts {
                    match part == c || unicode.parts(part).is_some() {
                        true => self.push_char(at, part),
                        false => self.push(at, part),
                    }
                }
            }
            None if unicode.class(c) > 0 => self.push_combining(at, c),
            None => self.push_char(at, c),
        }
    }

    /// Puts a mark behind those of its letter that have a smaller or the same class.
    fn push_combining(&mut self, at: usize, mark: char) {
        let class = self.typography.unicode.class(mark);
        let place = self
            .folded
            .text
            .char_indices()
            .rev()
            .take_while(|&(_, c)| !c.is_ascii() && self.typography.unicode.class(c) > class)
            .last();
        let Some((place, _)) = place else { return self.push_char(at, mark) };
        self.push_char(at, mark);
        self.folded.text.pop();
        self.folded.text.insert(place, mark);
    }

    fn push_char(&mut self, at: usize, c: char) {
        self.push_str(at, c.encode_utf8(&mut [0; 4]));
    }

    fn push_str(&mut self, at: usize, text: &str) {
        let here = self.folded.text.len();
        if self.folded.way_back(here) != at {
            self.folded.breaks.push((offset(here), offset(at)));
        }
        self.folded.text.push_str(text);
    }

    /// Whether the character at `at` stands between the thousands of a number. ("1.5" has none;
    /// "0.123 456" neither.)
    fn parts_thousands(&mut self, at: usize, c: char) -> bool {
        if !self.may_part_thousands(c) {
            return false;
        }
        if at < self.number_end {
            return true;
        }
        let before = &self.folded.text;
        let number = before.trim_end_matches(|c: char| c.is_ascii_digit());
        let is_first = (1..=3).contains(&(before.len() - number.len()))
            && !number.ends_with(['.', ','])
            && !before.get(number.len()..).is_some_and(|digits| digits.starts_with('0'));
        if is_first {
            self.number_end = self.thousands_end(at, c).unwrap_or(0);
        }
        at < self.number_end
    }

    fn may_part_thousands(&self, c: char) -> bool {
        match c {
            ',' => self.typography.groups == Groups::Comma,
            '.' => self.typography.groups == Groups::Stop,
            '\'' | '’' | '\u{66C}' => true,
            _ => c.is_whitespace() && c != BLOCK && c != LINE,
        }
    }

    /// Where a number ends that goes on in threes, each after the same mark.
    fn thousands_end(&self, at: usize, mark: char) -> Option<usize> {
        let is_digit = |c: char| c.is_ascii_digit() || self.typography.unicode.digit(c).is_some();
        let mut end = None;
        let mut rest = self.original.get(at..)?;
        let is_space = |c: char| c.is_whitespace() && c != BLOCK && c != LINE;
        while let Some(group) = rest.strip_prefix(mark) {
            let group = if is_space(mark) { group.trim_start_matches(is_space) } else { group };
            let after = group.trim_start_matches(is_digit);
            if group.get(..group.len() - after.len())?.chars().count() != 3 {
                break;
            }
            end = Some(self.original.len() - after.len());
            rest = after;
        }
        end.filter(|_| !rest.starts_with(is_digit))
    }

    /// Whether a full stop before `next` follows a capital of an initialism: "U.S.", and "US." at the
    /// end of a sentence.
    fn is_in_initialism(&self, next: usize) -> bool {
        let capitals = self.folded.text.trim_end_matches(char::is_uppercase);
        if capitals.ends_with(char::is_alphanumeric) {
            return false;
        }
        let n = self.folded.text.get(capitals.len()..).unwrap_or_default().chars().count();
        let mut after = self.original.get(next..).unwrap_or_default().chars();
        let goes_on = after.next().is_some_and(char::is_uppercase) && after.next().is_none_or(|c| !c.is_alphanumeric());
        n > 1 || n == 1 && goes_on
    }
}

/// A syllable of Korean from its split-off parts, and its length in bytes; one part alone stays what it is.
fn hangul(text: &str) -> (char, usize) {
    let part = |c: Option<char>, first: u32, n: u32| c.map(|c| (c as u32).wrapping_sub(first)).filter(|&at| at < n);
    let mut chars = text.chars();
    let first = chars.next().unwrap_or_default();
    let (lead, vowel) = (part(Some(first), 0x1100, 19), part(chars.next(), 0x1161, 21));
    let (Some(lead), Some(vowel)) = (lead, vowel) else { return (first, first.len_utf8()) };
    let tail = part(chars.next(), 0x11A7, 28).filter(|&tail| tail > 0);
    let syllable = char::from_u32(0xAC00 + (lead * 21 + vowel) * 28 + tail.unwrap_or(0)).unwrap_or(first);
    (syllable, if tail.is_some() { 9 } else { 6 })
}

/// Whether a byte of ASCII folds to itself between two others.
fn is_plain(before: u8, byte: u8, next: u8) -> bool {
    let is_in_number = before.is_ascii_digit() && is_digit_or_more(next);
    match byte {
        b' ' => {
            !(matches!(before, b' ' | b'\n') || before.is_ascii_digit() && (next <= b' ' || is_digit_or_more(next)))
        }
        b'.' => !before.is_ascii_uppercase() && before.is_ascii() && !is_in_number,
        b',' => !is_in_number,
        b'\'' => before != b'\'' && !before.is_ascii_digit(),
        b'-' => before != b'-' && next > b' ' && next.is_ascii(),
        b'`' => false,
        _ => (b'!'..=b'~').contains(&byte),
    }
}

/// Whether a byte is a digit, or begins a character that may be one.
fn is_digit_or_more(byte: u8) -> bool {
    byte.is_ascii_digit() || byte >= 0x80
}

/// A mark on the letter before it, in the alphabets of Europe and the Near East, and Japanese.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{591}'..='\u{5BD}' | '\u{5BF}'..='\u{5C7}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{3099}' | '\u{309A}')
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;
    use unicode_normalization::UnicodeNormalization;

    #[track_caller]
    fn check_in(language: &str, text: &str, expected: &str) {
        let typography = Typography::of(language);
        let folded = Folded::new(text, &typography);
        let expected: String = expected.nfd().collect();
        assert_eq!(folded.text, expected, "{text:?}");
        let again = Folded::new(&folded.text.replace('\n', "\u{2029}"), &typography);
        assert_eq!(again.text, folded.text, "folded again");
        // The way back never leads into a character, and goes forward.
        let mut last = 0;
        for (at, c) in folded.text.char_indices() {
            let start = folded.original(text, Byte::new(at)).get();
            let end = folded.original_end(text, Byte::new(at + c.len_utf8())).get();
            assert!(text.is_char_boundary(start) && text.is_char_boundary(end) && start <= end, "{c:?}");
            assert!(last <= start || is_mark(c), "{c:?} of {text:?}");
            last = start;
        }
    }

    #[track_caller]
    fn check(text: &str, expected: &str) {
        check_in("en", text, expected);
    }

    /// Two texts that are the same, and others that are not.
    #[track_caller]
    fn pair(language: &str, one: &str, same: &str, others: &[&str]) {
        let typography = Typography::of(language);
        let fold = |text: &str| Folded::new(text, &typography).text;
        assert_eq!(fold(one), fold(same));
        for other in others {
            assert_ne!(fold(one), fold(other), "{one} is not {other}");
        }
    }

    #[test]
    fn white_space_is_one_space() {
        check("a \u{a0}\n\t b", "a b");
        check("a\u{2028}b\u{3000}c\u{2002}d", "a b c d");
        check("A head \u{2029} \u{2029}A text", "A head\nA text");
        check("", "");
    }

    #[test]
    fn quotation_marks_are_those_of_any_house() {
        check("“It’s – no…” she said", "\"It's - no...\" she said");
        check("„So“ ‟so” ″so‶ ''so'' ``so´´", "\"So\" \"so\" \"so\" \"so\" \"so\"");
        check("‘n’ ʼn′ ‛n`", "'n' 'n' 'n'");
        check("Il dit « non » et « oui ».", "Il dit \"non\" et \"oui\".");
        check("Il dit «\u{a0}non\u{a0}» – puis.", "Il dit \"non\" - puis.");
        check_in("de", "Er sagte »nein« und ging.", "Er sagte \"nein\" und ging.");
        check("‹ a ›", "'a'");
        pair("en", "He “said” so.", "He \"said\" so.", &["He said so.", "He 'said' so.", "He said “so.”"]);
    }

    #[test]
    fn dashes_are_those_of_any_house() {
        check("2008–2010 — it −4 a‑b -- c", "2008-2010 - it -4 a-b - c");
        pair("en", "a well‐known case", "a well-known case", &["a well known case", "a wellknown case"]);
    }

    #[test]
    fn a_hyphen_at_a_lines_end_parts_a_word() {
        check("the govern-\n ment of 2008-\n2010, Anglo-\nFrench", "the government of 2008- 2010, Anglo- French");
        check("the govern\u{AD}ment, the govern-\u{2028}ment", "the government, the government");
        check("a well- known", "a well- known");
    }

    #[test]
    fn what_is_not_drawn_is_not_there() {
        check("Sol\u{AD}ei\u{200B}mani\u{FEFF}", "Soleimani");
        let manifest: String = ('\u{FE00}'..='\u{FE0F}').chain('\u{E0100}'..='\u{E01EF}').cycle().take(5000).collect();
        check(&format!("Wages rose.\u{FEFF}{manifest} They fell."), "Wages rose. They fell.");
        check("flag \u{1F3F4}\u{E0067}\u{E0062}\u{E007F}!", "flag \u{1F3F4}!");
        check("\u{202B}a\u{202C} \u{2066}b\u{2069}\u{200E}", "a b");
    }

    #[test]
    fn composed_and_split_off_are_the_same() {
        check("Franc\u{327}ois \u{201c}e\u{301}te\u{301}\u{201d}", "François \"été\"");
        check("A\u{30a}sa, Ti\u{1EBF}ng Vi\u{1EC7}t", "Åsa, Tiếng Việt");
        check("e\u{302}\u{323} e\u{323}\u{302} \u{1EB9}\u{302} \u{EA}\u{323}", "ệ ệ ệ ệ");
        check("x\u{301}", "x\u{301}");
        pair("fr", "un pêcheur", "un pe\u{302}cheur", &["un pécheur", "un pecheur"]);
        pair("ru", "её Йод", "ее\u{308} И\u{306}од", &["ее Йод", "её Иод"]);
        let typography = Typography::of("ko");
        assert_eq!(Folded::new(&"한국어 값".nfd().collect::<String>(), &typography).text, "한국어 값");
    }

    #[test]
    fn forms_that_are_only_drawn_otherwise_are_the_same() {
        check("ofﬁce aﬄuent ĳs ſo ｆｕｌｌ　１２", "office affluent ijs so full 12");
        check("12 µg of Ω", "12 μg of Ω");
        check("ﻣﺤﻤﺪ", "محمد");
        for another in ["10²", "CO₂", "½", "①", "™"] {
            check(another, another);
        }
    }

    #[test]
    fn case_and_accents_make_another_word() {
        check("US us Ünder", "US us Ünder");
        pair("en", "the US team", "the US team", &["the us team", "The US team"]);
    }

    #[test]
    fn persian_is_typed_with_the_letters_of_arabic() {
        pair("fa", "یک کتاب", "يك كتاب", &["یک کتاپ"]);
        pair("fa", "می‌گوید", "می گوید", &["میگوید"]);
        pair("fa", "می‌گوید", "می\u{200C}\u{200C}گوید", &[]);
        pair("fa", "تن‌ها", "تن ها", &["تنها"]);
        pair("fa", "سلام", "ســـلام", &[]);
        pair("ar", "قَالَ", "قال", &["قيل"]);
        pair("ar", "على", "على", &["علي"]);
        pair("ar", "أن", "ا\u{654}ن", &["ان"]);
        pair("he", "שָׁלוֹם", "שלום", &["שלוה"]);
        check_in("fa", "۴۰ ٪ و ٤٠", "40 ٪ و 40");
    }

    #[test]
    fn the_mark_between_thousands_is_the_languages_own() {
        pair("en", "1,000 men", "1 000 men", &["1.000 men", "1 men", "1,00 men", "10,000 men", "1,0000 men"]);
        pair("en", "12,345,678", "12345678", &["12,345,6789"]);
        pair("en", "12\u{202F}345", "12’345", &[]);
        pair("fr", "41\n  \n 000", "41\u{202F}000", &["41\u{2028}000", "41 00"]);
        pair("de", "1.000 Mann", "1 000 Mann", &["1,000 Mann", "1 Mann"]);
        pair("de", "1.234.567,89", "1234567,89", &["1.234.567.89"]);
        pair("fr", "1\u{202F}000 hommes", "1000 hommes", &["1,000 hommes", "1.000 hommes"]);
        pair("fa", "۱٬۰۰۰", "1000", &["۱٫۰۰۰"]);
        pair("de-CH", "1’000", "1000", &["1.000"]);
        check(
            "in 2020 300 men; 0.123 456; 3, 400 of 4 000 to 2,000-3,000",
            "in 2020 300 men; 0.123 456; 3, 400 of 4000 to 2000-3000",
        );
        check("on 12, 2020, at 5.30, v1.000.000", "on 12, 2020, at 5.30, v1.000.000");
    }

    #[test]
    fn full_stops_within_initialisms() {
        pair("en", "The U.S. said so.", "The US said so.", &["The us said so.", "The U. said so."]);
        pair("en", "It is in the U.S.", "It is in the US.", &[]);
        check("J. Smith, Plan B. An A.B.C. of a.m. and U.N.", "J. Smith, Plan B. An ABC of a.m. and UN");
        check("NATO. It is No. 5.", "NATO It is No. 5.");
    }
}
