//! Style sheets as readers load them: without comments and indentation, squeezed when Rust compiles.

/// A style sheet beside the file that names it, squeezed.
#[macro_export]
macro_rules! style_sheet {
    ($file:literal) => {{
        const WRITTEN: &[u8] = include_bytes!($file);
        const LENGTH: usize = $crate::minify::minify::<{ WRITTEN.len() }>(WRITTEN).1;
        const MINIFIED: [u8; LENGTH] = $crate::minify::minify::<LENGTH>(WRITTEN).0;
        match ::core::str::from_utf8(&MINIFIED) {
            Ok(sheet) => sheet,
            Err(_) => panic!("a style sheet is UTF-8"),
        }
    }};
}

/// The first `N` bytes of a style sheet without comments and needless white space, and how many there are.
/// What is in quotation marks stays as it is.
pub const fn minify<const N: usize>(written: &[u8]) -> ([u8; N], usize) {
    let (mut out, mut length, mut at) = ([0; N], 0, 0);
    let (mut quote, mut last, mut has_space) = (0, b'}', false);
    while at < written.len() {
        let byte = written[at];
        if quote == 0 && byte == b'/' && at + 1 < written.len() && written[at + 1] == b'*' {
            at += 2;
            while !(written[at] == b'*' && written[at + 1] == b'/') {
                at += 1;
            }
            at += 2;
            has_space = true;
            continue;
        }
        at += 1;
        if quote == 0 && byte.is_ascii_whitespace() {
            has_space = true;
            continue;
        }
        // White space separates words, and nothing beside these signs.
        let is_needed = has_space && !matches!(last, b'{' | b'}' | b';' | b',') && !matches!(byte, b'{' | b'}' | b';');
        if is_needed {
            if length < N {
                out[length] = b' ';
            }
            length += 1;
        }
        if length < N {
            out[length] = byte;
        }
        length += 1;
        if quote == byte && last != b'\\' {
            quote = 0;
        } else if quote == 0 && (byte == b'"' || byte == b'\'') {
            quote = byte;
        }
        (last, has_space) = (byte, false);
    }
    (out, length)
}

#[cfg(test)]
mod tests {
    use super::minify;

    #[test]
    fn comments_and_needless_space_go_and_strings_stay() {
        let written = b"/* One. */\na > b , c:is( d ) {\n  content: \"/* \xe2\x97\x8f  \" / '';  margin : 0 1px ; }\n\n@media (x) { e { f: g } }";
        let (out, length) = minify::<200>(written);
        let expected = "a > b ,c:is( d ){content: \"/* ●  \" / '';margin : 0 1px;}@media (x){e{f: g}}";
        assert_eq!(std::str::from_utf8(&out[..length]), Ok(expected));
    }
}
