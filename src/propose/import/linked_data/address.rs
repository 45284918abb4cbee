//! Addresses of one page that are written in several ways.

/// What two addresses of one page share: no scheme, no `www.`, no slash at the end, no fragment, nothing that
/// counts where readers come from.
pub(in crate::import) fn plain(address: &str) -> String {
    let address = through(address.split('#').next().unwrap_or_default());
    let bare = address.split_once("://").map_or(address, |(_, rest)| rest);
    let (path, query) = bare.split_once('?').unwrap_or((bare, ""));
    let counts = |part: &&str| {
        let name = part.split('=').next().unwrap_or_default();
        is_tracking(name) || matches!(name, "ref" | "share" | "amp")
    };
    let query: Vec<&str> = query.split('&').filter(|part| !part.is_empty() && !counts(part)).collect();
    let path = path.trim_end_matches('/');
    let (host, rest) = path.split_at(path.find('/').unwrap_or(path.len()));
    let host = host.to_lowercase();
    let host = host.trim_end_matches(":443").trim_end_matches(":80");
    let host = ["www.", "amp.", "m.", "mobile."].iter().find_map(|before| host.strip_prefix(before)).unwrap_or(host);
    let rest = ["/index.html", "/index.htm", "/index.php", "/amp", ".amp"]
        .iter()
        .find_map(|end| rest.strip_suffix(end))
        .unwrap_or(rest);
    let rest = rest.strip_prefix("/amp/").map_or(rest.to_owned(), |rest| format!("/{rest}"));
    let query = if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) };
    format!("{host}{rest}{query}")
}

/// Whether a part of an address only counts where its reader came from, by its name.
pub(in crate::import) fn is_tracking(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.starts_with("utm_") || matches!(&*name, "fbclid" | "gclid" | "mc_cid" | "mc_eid" | "igshid" | "ref_src")
}

/// The address that a service shows another page by.
fn through(address: &str) -> &str {
    let by = |service: &str| address.split_once(service).map(|(_, rest)| rest).filter(|rest| rest.contains('.'));
    by("via.hypothes.is/")
        .or_else(|| by("cdn.ampproject.org/c/s/"))
        .or_else(|| by("cdn.ampproject.org/c/"))
        .unwrap_or(address)
}

/// What an address points at by itself: words, or from some to others; and what stands around them.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Fragment {
    pub(super) words: String,
    /// The last words of a range.
    pub(super) until: Option<String>,
    pub(super) prefix: String,
    pub(super) suffix: String,
}

/// What an address points at by itself (`#:~:text=prefix-,first,last,-suffix`).
pub(super) fn fragment(address: &str) -> Option<Fragment> {
    let (_, directive) = address.split_once(":~:")?;
    let text = directive.split('&').find_map(|part| part.strip_prefix("text="))?;
    let mut fragment = Fragment::default();
    let mut words = Vec::new();
    for part in text.split(',') {
        match (part.strip_suffix('-'), part.strip_prefix('-')) {
            (Some(prefix), _) => fragment.prefix = decoded(prefix),
            (_, Some(suffix)) => fragment.suffix = decoded(suffix),
            _ => words.push(decoded(part)),
        }
    }
    let mut words = words.into_iter().filter(|words| !words.trim().is_empty());
    fragment.words = words.next()?;
    fragment.until = words.next();
    Some(fragment)
}

/// Without percent signs.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|two| u8::from_str_radix(std::str::from_utf8(two).ok()?, 16).ok());
        match (first, code) {
            (b'%', Some(code)) => {
                bytes.push(code);
                rest = &after[2..];
            }
            _ => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_page_has_many_addresses() {
        for address in [
            "https://news.example/ferry-fares",
            "http://news.example/ferry-fares/",
            "https://www.news.example/ferry-fares?utm_source=mail#p4",
            "https://NEWS.example/ferry-fares#:~:text=No%20fare",
            "https://m.news.example:443/ferry-fares/amp",
            "https://news.example/amp/ferry-fares/index.html",
            "https://via.hypothes.is/https://news.example/ferry-fares",
        ] {
            assert_eq!(plain(address), "news.example/ferry-fares", "{address}");
        }
        assert_ne!(plain("https://news.example/?p=1"), plain("https://news.example/?p=2"));
        assert_eq!(
            fragment("https://x.example/#:~:text=No%20fare%20was%20raised."),
            Some(Fragment { words: "No fare was raised.".to_owned(), ..Fragment::default() })
        );
        let range = fragment("https://x.example/#:~:text=so%20it-,No%20fare,raised.,-%20It").unwrap();
        assert_eq!(
            (&*range.prefix, &*range.words, range.until.as_deref(), &*range.suffix),
            ("so it", "No fare", Some("raised."), " It")
        );
        assert_eq!(fragment("https://x.example/#p4"), None);
    }
}
