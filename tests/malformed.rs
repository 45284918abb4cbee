//! Whatever is wrong with what comes in: an error that names it, no panic, nothing overwritten.

use std::process::Command;

use sayso_newsroom::Severity;
use sayso_newsroom::lint;
use sayso_propose::import::article;
use sayso_propose::import::linked_data;
use sayso_propose::proposals::{self, Asked};
use sayso_tests::newsroom;
use sayso_xtask::pipeline;

/// Every file of the small newsroom, cut in the middle of each of its texts: none is TOML any more.
fn cut_files() -> Vec<(String, Vec<u8>)> {
    let mut cases = Vec::new();
    let inputs = newsroom::small();
    for path in inputs.files.keys().filter(|path| path.ends_with(".toml")) {
        let text = inputs.source(path);
        for (start, _) in text.match_indices(" = \"") {
            let within = start + 5;
            if text.is_char_boundary(within) && !text[start + 4..].starts_with('"') {
                cases.push((path.clone(), text.as_bytes()[..within].to_vec()));
            }
        }
    }
    cases
}

/// Every way that a field can be of the wrong kind, in every kind of file.
fn wrong_fields() -> Vec<(String, Vec<u8>)> {
    let mut cases = Vec::new();
    let inputs = newsroom::small();
    for path in inputs.files.keys().filter(|path| path.ends_with(".toml")) {
        let text = inputs.source(path);
        for (n, line) in text.lines().enumerate() {
            let Some((field, value)) = line.split_once(" = ") else { continue };
            // A date or a switch may be said in words that are none.
            for wrong in ["7", "[[]]", "\"\""] {
                if value == wrong
                    || matches!(field, "quote" | "furniture" | "accused" | "relies_on")
                        && wrong == "[[]]"
                        && value.starts_with('[')
                {
                    continue;
                }
                let lines: Vec<String> = text
                    .lines()
                    .enumerate()
                    .map(|(k, line)| if k == n { format!("{field} = {wrong}") } else { line.to_owned() })
                    .collect();
                cases.push((path.clone(), lines.join("\n").into_bytes()));
            }
        }
    }
    cases
}

fn wrong_bytes() -> Vec<(String, Vec<u8>)> {
    let files = [
        "sayso.toml",
        "sources.toml",
        "origins.toml",
        "references/minutes.toml",
        "questions/bridge-fraud.toml",
        "articles/bridge.toml",
        "bridge.txt",
    ];
    let bytes: [&[u8]; 6] = [
        b"\xFF\xFEn\0a\0m\0e\0",
        b"name = \"Caf\xE9\"\n",
        b"\x80\x81\x82",
        b"[a]\nname = \"x\xC3\"\n",
        b"\x1F\x8B\x08\x00 compressed \xED\xA0\x80",
        b"\xF0\x9F\x92",
    ];
    files.iter().flat_map(|file| bytes.iter().map(|bytes| (file.to_string(), bytes.to_vec()))).collect()
}

#[test]
#[ignore = "large"]
fn five_hundred_malformed_folders_are_an_error_each() {
    let cases = [cut_files(), wrong_fields(), wrong_bytes()].concat();
    assert!(cases.len() >= 500, "{} cases", cases.len());
    let asked = Asked { threshold: 0.65, ..Asked::default() };
    for (path, bytes) in cases {
        let mut inputs = newsroom::small();
        inputs.insert(&path, bytes.clone());
        let shown = String::from_utf8_lossy(&bytes);
        let checked = lint::check(&inputs);
        let errors: Vec<_> = checked.diagnostics.iter().filter(|finding| finding.severity == Severity::Error).collect();
        // Two errors and a warning are of the newsroom itself: see the tests of the lint.
        assert!(checked.database.is_none() && !errors.is_empty(), "{path} is accepted:\n{shown}");
        for finding in errors {
            assert!(!finding.render(&inputs, false).is_empty() && !finding.hint.is_empty());
            assert!(finding.line(&inputs) >= 1);
        }
        for (path, (text, _)) in proposals::propose(&inputs, asked, &mut |_| {}).files {
            assert!(path.starts_with("proposals/") && !text.is_empty());
        }
    }
}

#[test]
fn texts_without_end_are_refused() {
    let mut inputs = newsroom::small();
    inputs.insert("bridge.txt", vec![b'a'; 50 << 20]);
    let checked = lint::check(&inputs);
    assert_eq!(checked.diagnostics[0].rule, "too-large");
    assert!(article::read("page.html", &vec![b'<'; 50 << 20], None).unwrap_err().to_string().contains("50 megabytes"));
}

/// Pages that are none, or that mean harm.
fn pages() -> Vec<Vec<u8>> {
    let mut pages: Vec<Vec<u8>> = [
        "",
        " \n\t ",
        "<",
        "<html",
        "<!doctype html>",
        "<html><body></body></html>",
        "<title>Only a title",
        "<script>while(true){}</script>",
        "<style>p{}</style>",
        "<!--",
        "<![CDATA[",
        "<svg><p>",
        "<table><tr><td><table>",
        "<template><p>hidden</p></template>",
        "<frameset><frame src=\"x\"></frameset>",
        "<plaintext>",
        "<noscript><p>",
        "\u{0}\u{0}\u{0}",
        "<html><head><script type=\"application/ld+json\">{\"@type\":</script></head></html>",
        "<html><head><script type=\"application/ld+json\">[[[[[[[[[[]]]]]]]]]]</script></head></html>",
        "<html lang=\"\"><head><meta charset=\"nonsense\"></head></html>",
    ]
    .iter()
    .map(|page| page.as_bytes().to_vec())
    .collect();
    pages.push("<div>".repeat(60_000).into_bytes());
    pages.push("<b><i>".repeat(5_000).into_bytes());
    pages.push(format!("<p {}>", "a=b ".repeat(20_000)).into_bytes());
    pages.push(format!("<p>{}", "&amp".repeat(50_000)).into_bytes());
    pages.push(b"\xFF\xFE<\0h\0t\0m\0l\0".to_vec());
    pages.push((0..=255).cycle().take(10_000).collect());
    let whole = "<html><head><title>T</title><meta property=\"og:title\" content=\"T\"></head><body><article><p>A paragraph with “quotes” and <b>bold</b> words in it, long enough to be one.</p></article></body></html>";
    pages.extend((0..whole.len()).filter(|at| whole.is_char_boundary(*at)).map(|at| whole.as_bytes()[..at].to_vec()));
    pages
}

#[test]
fn hostile_pages_are_an_error_or_an_article_and_never_a_panic() {
    let mut refused = 0;
    for page in pages() {
        match article::read("page.html", &page, None) {
            Ok(page) => assert!(!page.title.is_empty() || !page.paragraphs.is_empty()),
            Err(error) => {
                refused += 1;
                assert!(!format!("{error:#}").is_empty());
            }
        }
    }
    assert!(refused >= 20, "{refused} were refused");
}

#[test]
fn json_that_is_none_of_ours_is_an_error() {
    let inputs = newsroom::small();
    let whole = "{\"@type\":\"ClaimReview\",\"url\":\"https://example.org/1\",\"claimReviewed\":\"It is so.\"}";
    for at in (0..whole.len()).filter(|at| whole.is_char_boundary(*at)) {
        assert!(linked_data::read(&inputs, &whole[..at], None).is_err(), "{}", &whole[..at]);
    }
    for text in ["", "7", "[]", "{}", "null", "\"ClaimReview\"", "{\"@type\":7}", "{\"type\":[\"Note\"]}"] {
        assert!(linked_data::read(&inputs, text, None).is_err(), "{text}");
    }
    for text in [
        "{\"@type\":\"ClaimReview\"}",
        "{\"@type\":\"ClaimReview\",\"url\":\"javascript:alert(1)\",\"claimReviewed\":\"x\"}",
        "{\"type\":\"Annotation\"}",
        "{\"type\":\"Annotation\",\"target\":{\"source\":\"https://example.org/bridge\"}}",
        "{\"type\":\"Annotation\",\"target\":{\"source\":\"https://example.org/bridge\",\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"not there\"}}}",
        "{\"type\":\"Annotation\",\"target\":{\"source\":\"https://example.org/bridge\",\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"Bridge closed\",\"refinedBy\":{\"start\":9,\"end\":2}}}}",
    ] {
        let imported = linked_data::read(&inputs, text, None).unwrap();
        assert_eq!(imported.taken.len() + imported.left.len(), 1, "{text}");
    }
}

#[test]
fn the_command_overwrites_nothing_when_something_is_wrong() -> anyhow::Result<()> {
    let folder = newsroom::empty_folder("malformed")?;
    newsroom::copy_folder(&newsroom::top("tests/data/newsroom"), &folder)?;
    std::fs::create_dir_all(folder.join("proposals"))?;
    std::fs::write(folder.join("proposals/bridge.toml"), "[[proposal]]\nthis is no proposal")?;
    std::fs::write(folder.join("empty.html"), "<html></html>")?;
    std::fs::write(folder.join("broken.jsonld"), "{")?;
    std::fs::write(folder.join("bridge.md"), "# Bridge\n\nText.\n")?;
    let before = newsroom::files(&folder)?;
    let run = |arguments: &[&str]| Command::new(pipeline::dist_command()).args(arguments).current_dir(&folder).output();
    for (arguments, code) in [
        (vec!["new", "."], 2),
        (vec!["import", ".", "empty.html"], 2),
        (vec!["import", ".", "broken.jsonld"], 2),
        (vec!["import", ".", "missing.html"], 2),
        (vec!["import", ".", "bridge.md", "--id", "bridge"], 2),
        (vec!["import", ".", "bridge.md", "--id", "Not An Id"], 2),
        (vec!["propose", ".", "--article", "bridge"], 1),
        (vec!["review", "."], 2),
        (vec!["check", "nowhere"], 2),
        (vec!["diff", ".", "bridge.md"], 2),
        (vec!["export", ".", "--format", "nonsense"], 2),
    ] {
        let output = run(&arguments)?;
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {said}");
        assert!(!said.contains("panicked") && !said.trim().is_empty(), "{arguments:?}: {said}");
    }
    let after = newsroom::files(&folder)?;
    assert_eq!(after.get("proposals/bridge.toml"), before.get("proposals/bridge.toml"));
    assert_eq!(after, before);
    Ok(std::fs::remove_dir_all(&folder)?)
}
