//! From bytes to text: what the file says of its encoding, else what its letters tell.

use encoding_rs::{Encoding, UTF_8};

/// How far into a page its own statement is looked for, in bytes (as browsers do).
const HEAD: usize = 1024;

/// Decodes a file: a byte order mark, then its own statement, then UTF-8, then a guess.
pub fn decode(bytes: &[u8]) -> String {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding.decode(bytes).0.into_owned();
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let encoding = stated(bytes).unwrap_or_else(|| {
        let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
        detector.feed(bytes, true);
        detector.guess(None, chardetng::Utf8Detection::Allow)
    });
    encoding.decode(bytes).0.into_owned()
}

/// `<meta charset="windows-1252">`, `<?xml encoding="iso-8859-1"?>`.
fn stated(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_lowercase();
    let after = ["charset=", "encoding="].iter().find_map(|word| head.split(word).nth(1))?;
    let label: String = after
        .trim_start_matches(['"', '\''])
        .chars()
        .take_while(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | ':'))
        .collect();
    Encoding::for_label(label.as_bytes()).filter(|encoding| *encoding != UTF_8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_encodings_are_read() {
        assert_eq!(decode("Élysée".as_bytes()), "Élysée");
        assert_eq!(decode(b"\xEF\xBB\xBFHello"), "Hello");
        assert_eq!(decode(b"<meta charset=\"windows-1252\">\x93Hi\x94"), "<meta charset=\"windows-1252\">“Hi”");
        assert_eq!(decode(b"\xFF\xFEH\x00i\x00"), "Hi");
        assert!(decode(b"Le pr\xE9sident a dit \xE0 la presse").contains("président"));
    }
}
