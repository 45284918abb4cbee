//! Three ways to count the same text, and the one place where they meet.
//!
//! Rust counts bytes, the browser UTF-16 code units, W3C selectors code points. They are
//! different types, so that no number of one is ever taken for another.

use alloc::vec;
use alloc::vec::Vec;

/// An offset in bytes of UTF-8: Rust's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Byte(usize);

/// An offset in UTF-16 code units: the browser's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Utf16(usize);

/// An offset in code points: the W3C Web Annotation model's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CodePoint(usize);

/// Gives an offset type its number, and the number back.
macro_rules! offset {
    ($($name:ident)*) => {$(
        impl $name {
            /// The offset of this number of units.
            pub const fn new(units: usize) -> Self {
                Self(units)
            }

            /// How many units from the start.
            pub const fn get(self) -> usize {
                self.0
            }
        }
    )*};
}

offset! { Byte Utf16 CodePoint }

/// How many bytes lie between two remembered places: converting scans at most this far.
const STRIDE: usize = 256;

/// Converts the offsets of one text. Building it reads the text once.
pub struct OffsetMap<'t> {
    text: &'t str,
    /// One place about every [`STRIDE`] bytes, at a character boundary.
    places: Vec<Place>,
}

#[derive(Clone, Copy, Default)]
struct Place {
    byte: usize,
    utf16: usize,
    code_point: usize,
}

impl Place {
    fn step(&mut self, c: char) {
        self.byte += c.len_utf8();
        self.utf16 += c.len_utf16();
        self.code_point += 1;
    }

    /// Goes on by characters of which each is one of every unit.
    fn step_ascii(&mut self, n: usize) {
        self.byte += n;
        self.utf16 += n;
        self.code_point += n;
    }
}

/// How many of the first `most` bytes are ASCII before any other. Most text is nothing else, and
/// decoding it character by character is what costs.
fn ascii_run(text: &str, most: usize) -> usize {
    text.as_bytes().iter().take(most).take_while(|byte| byte.is_ascii()).count()
}

impl<'t> OffsetMap<'t> {
    /// Reads the text.
    pub fn new(text: &'t str) -> Self {
        let mut place = Place::default();
        let mut places = vec![place];
        let mut next = STRIDE;
        while place.byte < text.len() {
            if place.byte >= next {
                places.push(place);
                next = place.byte + STRIDE;
            }
            let rest = &text[place.byte..];
            match ascii_run(rest, next - place.byte) {
                0 => rest.chars().take(1).for_each(|c| place.step(c)),
                run => place.step_ascii(run),
            }
        }
        Self { text, places }
    }

    /// The UTF-16 offset of a byte offset; inside a character, that of its start.
    pub fn utf16(&self, byte: Byte) -> Utf16 {
        Utf16(self.find(|place| place.byte, byte.0).utf16)
    }

    /// The code-point offset of a byte offset; inside a character, that of its start.
    pub fn code_point(&self, byte: Byte) -> CodePoint {
        CodePoint(self.find(|place| place.byte, byte.0).code_point)
    }

    /// The byte offset of a UTF-16 offset; inside a surrogate pair, that of its start.
    pub fn byte(&self, utf16: Utf16) -> Byte {
        Byte(self.find(|place| place.utf16, utf16.0).byte)
    }

    /// The last character boundary at or before `at`, measured by `unit`.
    fn find(&self, unit: impl Fn(&Place) -> usize, at: usize) -> Place {
        let after = self.places.partition_point(|place| unit(place) <= at);
        let mut place = self.places.get(after.saturating_sub(1)).copied().unwrap_or_default();
        loop {
            let rest = self.text.get(place.byte..).unwrap_or_default();
            match ascii_run(rest, at - unit(&place)) {
                0 => {
                    let Some(c) = rest.chars().next() else { return place };
                    let mut next = place;
                    next.step(c);
                    if unit(&next) > at {
                        return place;
                    }
                    place = next;
                }
                run => place.step_ascii(run),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_offset_goes_there_and_back() {
        let text = "Iran’s 🛩 «گفت» naïve ".repeat(40);
        let map = OffsetMap::new(&text);
        let mut place = Place::default();
        for c in text.chars() {
            assert_eq!(map.utf16(Byte(place.byte)), Utf16(place.utf16));
            assert_eq!(map.code_point(Byte(place.byte)), CodePoint(place.code_point));
            assert_eq!(map.byte(Utf16(place.utf16)), Byte(place.byte));
            place.step(c);
        }
        assert_eq!(map.utf16(Byte(text.len())), Utf16(text.encode_utf16().count()));
        assert_eq!(map.byte(Utf16(usize::MAX)), Byte(text.len()));
    }

    #[test]
    fn an_offset_inside_a_character_is_that_of_its_start() {
        let map = OffsetMap::new("a🛩b");
        assert_eq!(map.utf16(Byte(3)), Utf16(1));
        assert_eq!(map.byte(Utf16(2)), Byte(1));
    }
}
