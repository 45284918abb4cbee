//! A page from its address, when an editor asks for it: over the web alone, from nowhere within the house.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use ureq::ResponseExt;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};

/// How long an answer may take, with all the pages it points on to.
const PATIENCE: Duration = Duration::from_secs(20);

/// The largest page, in bytes.
const LARGEST: u64 = 10 << 20;

/// How often a page may point on to another.
const MOST_REDIRECTS: u32 = 5;

/// A page as it came.
pub(crate) struct Fetched {
    /// Where it was in the end.
    pub(crate) url: String,
    /// What kind of file it is, as a name's ending tells it.
    pub(crate) name: &'static str,
    pub(crate) bytes: Vec<u8>,
}

/// Finds hosts, and refuses those that are not on the web: asked at each redirect again, and by the connection itself.
#[derive(Debug, Default)]
struct Outside {
    hosts: DefaultResolver,
    /// For tests, which have no web: one address within the house.
    allowed: Option<SocketAddr>,
}

impl Resolver for Outside {
    fn resolve(
        &self,
        uri: &Uri,
        config: &ureq::config::Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.hosts.resolve(uri, config, timeout)?;
        match found.iter().find(|address| !is_outside(address.ip()) && self.allowed != Some(**address)) {
            Some(address) => Err(ureq::Error::Io(io::Error::new(
                io::ErrorKind::PermissionDenied,
                format!("{} is at {}, which is not on the web", uri.host().unwrap_or_default(), address.ip()),
            ))),
            None => Ok(found),
        }
    }
}

/// Fetches a page.
///
/// # Errors
/// When the address is not of the web, leads into the house, or nothing comes in time or size.
pub(crate) fn fetch(address: &str) -> Result<Fetched> {
    fetch_with(address, Outside::default())
}

fn fetch_with(address: &str, outside: Outside) -> Result<Fetched> {
    if !sayso_core::database::is_web_address(address) {
        bail!("{address} is no address of the web (http or https)");
    }
    let config = ureq::config::Config::builder()
        .timeout_global(Some(PATIENCE))
        .max_redirects(MOST_REDIRECTS)
        .user_agent(concat!("sayso/", env!("CARGO_PKG_VERSION")))
        // A proxy would ask for us, and know nothing of what is refused.
        .proxy(None)
        .build();
    let agent = ureq::Agent::with_parts(config, DefaultConnector::default(), outside);
    let mut answer = agent.get(address).call().with_context(|| format!("{address} cannot be fetched"))?;
    let url = answer.get_uri().to_string();
    let kind = answer.headers().get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let name = name_of(kind);
    let bytes = answer.body_mut().with_config().limit(LARGEST).read_to_vec();
    let bytes =
        bytes.with_context(|| format!("{address} cannot be read: a page has at most {} megabytes", LARGEST >> 20))?;
    Ok(Fetched { url, name, bytes })
}

/// A name whose ending tells what a file of this media type is.
pub(crate) fn name_of(kind: &str) -> &'static str {
    let kind = kind.to_lowercase();
    match () {
        () if kind.contains("pdf") => "page.pdf",
        () if kind.contains("wordprocessingml") => "page.docx",
        () if kind.contains("text/plain") => "page.txt",
        () => "page.html",
    }
}

/// Whether an address is on the web, and not in the house, on this machine, or nowhere.
fn is_outside(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(ip) => {
            let [a, b, ..] = ip.octets();
            !(ip.is_private()
                || ip.is_loopback()
                || ip.is_link_local()
                || ip.is_unspecified()
                || ip.is_broadcast()
                || ip.is_multicast()
                || ip.is_documentation()
                || a == 0
                || a >= 240
                || a == 100 && (64..128).contains(&b)
                || a == 198 && (18..20).contains(&b)
                || a == 192 && b == 0)
        }
        IpAddr::V6(ip) => match ip.to_ipv4_mapped().or_else(|| ip.to_ipv4().filter(|_| !ip.is_loopback())) {
            Some(ip) => is_outside(IpAddr::V4(ip)),
            None => {
                let first = ip.segments()[0];
                // Of the house (fc00), of the link (fe80), of many (ff00), by way of another (2002, 64:ff9b).
                !(ip.is_loopback()
                    || ip.is_unspecified()
                    || first & 0xfe00 == 0xfc00
                    || first & 0xffc0 == 0xfe80
                    || first >= 0xff00
                    || first == 0x2002
                    || first == 0x0064)
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpListener;

    use super::*;

    /// A server that answers everything with some head and body.
    fn serving(head: &str, body: &[u8]) -> SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (head, body) = (head.replace("PORT", &address.port().to_string()), body.to_vec());
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (mut stream, mut asked) = (stream, [0; 4096]);
                let _ = stream.read(&mut asked);
                let _ =
                    write!(stream, "HTTP/1.1 {head}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
                let _ = stream.write_all(&body);
            }
        });
        address
    }

    fn fetched(address: SocketAddr) -> Result<Fetched> {
        fetch_with(&format!("http://{address}/page"), Outside { allowed: Some(address), ..Outside::default() })
    }

    #[track_caller]
    fn refused(result: Result<Fetched>, why: &str) {
        let told = format!("{:#}", result.err().expect("it is refused"));
        assert!(told.contains(why), "{told}");
    }

    #[test]
    fn nothing_within_the_house_is_asked() {
        let page = serving("200 OK\r\nContent-Type: text/html", b"<p>Hello</p>");
        assert_eq!(fetched(page).unwrap().bytes, b"<p>Hello</p>");
        refused(fetch(&format!("http://{page}/page")), "not on the web");
        refused(fetch("http://localhost/"), "not on the web");
        refused(fetch("http://[::1]/"), "of the web");
        refused(fetch("http://169.254.169.254/latest/meta-data/"), "not on the web");
        refused(fetch("http://0x7f.1/"), "");
        refused(fetch("file:///etc/passwd"), "no address of the web");
        for inside in [
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "100.64.0.1",
            "0.0.0.0",
            "::ffff:127.0.0.1",
            "fe80::1",
            "fd00::1",
            "64:ff9b::7f00:1",
        ] {
            assert!(!is_outside(inside.parse().unwrap()), "{inside}");
        }
        assert!(is_outside("93.184.216.34".parse().unwrap()) && is_outside("2606:2800:220:1::1".parse().unwrap()));
    }

    #[test]
    fn nor_after_a_redirect() {
        let secret = serving("200 OK", b"secret");
        refused(fetched(serving(&format!("302 Found\r\nLocation: http://{secret}/"), b"")), "not on the web");
        refused(fetched(serving("302 Found\r\nLocation: file:///etc/passwd", b"")), "cannot be fetched");
        refused(fetched(serving("302 Found\r\nLocation: http://127.0.0.1:PORT/page", b"")), "cannot be fetched");
    }

    #[test]
    fn nor_more_than_a_page() {
        refused(fetched(serving("200 OK", &vec![b'x'; 11 << 20])), "at most 10 megabytes");
    }
}
