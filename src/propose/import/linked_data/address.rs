//! Addresses of one page that are written in several ways.

/// What two addresses of one page share: no scheme, no `www.`, no slash at the end, no fragment, nothing that
/// counts where readers come from.
pub(in crate::import) fn plain(address: &str) -> String {
    let address = address.split('#').next().unwrap_or_default();
    let bare = address.split_once("://").map_or(address, |(_, rest)| rest);
    let (path, query) = bare.split_once('?').unwrap_or((bare, ""));
    let counts = |part: &&str| {
        let name = part.split('=').next().unwrap_or_default();
        name.starts_with("utm_")
            || matches!(name, "fbclid" | "gclid" | "ref" | "mc_cid" | "mc_eid" | "igshid" | "share" | "amp")
    };
    let query: Vec<&str> = query.split('&').filter(|part| !part.is_empty() && !counts(part)).collect();
    let path = path.strip_prefix("www.").unwrap_or(path).trim_end_matches('/');
    let (host, rest) = path.split_at(path.find('/').unwrap_or(path.len()));
    let query = if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) };
    format!("{}{rest}{query}", host.to_lowercase())
}

/// The words that an address points at by itself (`#:~:text=`): of a range those it begins with.
pub(super) fn fragment(address: &str) -> Option<String> {
    let (_, directive) = address.split_once(":~:")?;
    let text = directive.split('&').find_map(|part| part.strip_prefix("text="))?;
    let parts: Vec<&str> = text.split(',').filter(|part| !part.ends_with('-') && !part.starts_with('-')).collect();
    let words = decoded(parts.first()?);
    // A range is told by its ends: what is between them nobody wrote down.
    (parts.len() == 1 && !words.trim().is_empty()).then_some(words)
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
        ] {
            assert_eq!(plain(address), "news.example/ferry-fares", "{address}");
        }
        assert_ne!(plain("https://news.example/?p=1"), plain("https://news.example/?p=2"));
        assert_eq!(
            fragment("https://x.example/#:~:text=No%20fare%20was%20raised."),
            Some("No fare was raised.".to_owned())
        );
        assert_eq!(fragment("https://x.example/#p4"), None);
    }
}
