//! Articles and findings of others in, ours out, and round trips.

use sayso_core::Database;
use sayso_newsroom::Inputs;
use sayso_newsroom::compile;
use sayso_newsroom::diff;
use sayso_newsroom::lint;
use sayso_newsroom::new_folder;
use sayso_propose::import::article::{self, Form, Known, Page};
use sayso_propose::import::linked_data;
use sayso_publish::export::{self, annotation, corrections, csv};
use sayso_publish::site;
use sayso_tests::newsroom;
use serde_json::{Value, json};

const REPAIR: &str = "articles/repair.toml";

fn put(inputs: &mut Inputs, changes: &[sayso_newsroom::files::Change]) {
    for change in changes {
        inputs.insert(&change.path, change.text.clone().into_bytes());
    }
}

#[track_caller]
fn page(html: &str) -> Page {
    article::read("page.html", html.as_bytes(), None).unwrap()
}

const PARAGRAPHS: &str = "<p>The ferry to North Island was three hours late on Friday, because the storm was too strong for it to sail.</p>\
    <p>Advertisement</p><p>The company had known of the storm since Tuesday, and its passengers were not told of it before they came to the quay.</p>\
    <p>Nobody was hurt, and all two hundred passengers were across by the evening, the harbour office said in a statement later that day.</p>";

#[test]
fn a_page_says_what_it_is_in_many_ways() {
    let of = |head: &str, body: &str| {
        page(&format!(
            "<html lang=\"en-GB\"><head><title>Ferry late | Paper</title>{head}</head><body><nav><a href=\"/\">Home</a></nav><article>{body}{PARAGRAPHS}</article><footer>All rights reserved by the paper</footer></body></html>"
        ))
    };
    let linked = of(
        "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":[\"NewsArticle\"],\"headline\":\"Ferry late\",\"datePublished\":\"2026-10-02T08:00:00Z\",\"author\":[{\"name\":\"Ann Roe\"},{\"name\":\"Bo Ek\"}],\"publisher\":{\"name\":\"The Paper\"}}]}</script><link rel=\"canonical\" href=\"https://example.org/ferry\">",
        "<h1>Ferry late</h1>",
    );
    let graph = of(
        "<meta property=\"og:title\" content=\"Ferry late\"><meta property=\"og:site_name\" content=\"The Paper\"><meta property=\"article:published_time\" content=\"2026-10-02\"><meta name=\"author\" content=\"Ann Roe, Bo Ek\"><meta property=\"og:url\" content=\"https://example.org/ferry\">",
        "<h1>Ferry late</h1>",
    );
    let micro = of(
        "<link rel=\"canonical\" href=\"https://example.org/ferry\"><meta property=\"og:site_name\" content=\"The Paper\">",
        "<h1 itemprop=\"headline\">Ferry late</h1><span itemprop=\"author\">Ann Roe, Bo Ek</span><time itemprop=\"datePublished\" datetime=\"2026-10-02T10:00\">Friday</time>",
    );
    for page in [linked, graph, micro] {
        assert_eq!(page.title, "Ferry late");
        assert_eq!(page.outlet.as_deref(), Some("The Paper"));
        assert_eq!(page.byline.as_deref(), Some("Ann Roe, Bo Ek"));
        assert_eq!(page.published.as_deref(), Some("2026-10-02"));
        assert_eq!(page.url.as_deref(), Some("https://example.org/ferry"));
        assert_eq!(page.language.as_deref(), Some("en-GB"));
        let text = page.paragraphs.join("\n");
        assert!(
            text.starts_with("The ferry to North Island") || text.contains("\nThe ferry to North Island"),
            "{text}"
        );
        assert!(!text.contains("Advertisement") && !text.contains("Home") && !text.contains("All rights"), "{text}");
    }
}

#[test]
fn markdown_and_plain_text_are_articles_too() {
    let markdown = "---\ntitle: Ferry late\nauthor: Ann Roe\ndate: 2026-10-02\nurl: https://example.org/ferry\nlang: en\n---\n\nThe ferry was *late*.\nVery late.\n\n> Nobody was hurt.\n";
    let page = article::read("ferry.md", markdown.as_bytes(), None).unwrap();
    assert_eq!(
        (page.title.as_str(), page.byline.as_deref(), page.published.as_deref()),
        ("Ferry late", Some("Ann Roe"), Some("2026-10-02"))
    );
    assert_eq!(page.paragraphs, ["The ferry was late. Very late.", "Nobody was hurt."]);
    // A blank line in it, as some writers leave one, and no front matter at all.
    let page = article::read("ferry.md", markdown.replacen("---\n", "---\r\n\r\n", 1).as_bytes(), None).unwrap();
    assert_eq!((page.title.as_str(), page.paragraphs.len()), ("Ferry late", 2));
    let page = article::read("ferry.md", b"# Ferry late\n\n---\nThe ferry was late.\n", None).unwrap();
    assert_eq!((page.title.as_str(), page.paragraphs.len()), ("Ferry late", 1));
    let page = article::read("ferry.txt", b"Ferry late\r\n\r\nThe ferry was late.\r\n", None).unwrap();
    assert_eq!(
        (page.title.as_str(), page.paragraphs.as_slice()),
        ("Ferry late", ["The ferry was late.".to_owned()].as_slice())
    );
    assert_eq!(Form::of("x", " <!doctype html>"), Form::Html);
}

#[test]
fn a_new_newsroom_takes_a_page_over_and_proposes() {
    let mut inputs = Inputs::default();
    put(
        &mut inputs,
        &new_folder::files(&Inputs::default(), "The Paper", "https://example.org/claims", "2026-10-03").unwrap(),
    );
    assert!(new_folder::files(&inputs, "x", "https://x.org", "2026-10-03").is_err(), "a newsroom is begun once");
    let page = page(&format!(
        "<html lang=\"en\"><head><meta property=\"og:site_name\" content=\"The Paper\"><meta property=\"og:title\" content=\"Ferry late\"></head><body><article><h1>Ferry late</h1>{PARAGRAPHS}</article></body></html>"
    ));
    let taken = article::files(&inputs, &page, &Known::default()).unwrap();
    assert_eq!((taken.id.as_str(), taken.missing.as_slice()), ("ferry-late", ["published", "url"].as_slice()));
    put(&mut inputs, &taken.changes);
    let rules: Vec<_> = compile(&inputs).diagnostics.into_iter().map(|finding| (finding.rule, finding.path)).collect();
    assert_eq!(
        rules,
        [
            ("missing-field", "articles/ferry-late.toml".to_owned()),
            ("missing-field", "articles/ferry-late.toml".to_owned())
        ]
    );
    assert!(article::files(&inputs, &page, &Known::default()).unwrap_err().to_string().contains("is there already"));
    let text = inputs.source("articles/ferry-late.toml").replace("# published", "published").replace("# url", "url");
    inputs.insert("articles/ferry-late.toml", text.into_bytes());
    let asked = sayso_propose::proposals::Asked { threshold: 0.65, ..sayso_propose::proposals::Asked::default() };
    let proposed = sayso_propose::proposals::propose(&inputs, asked, &mut |_| {});
    assert_eq!((proposed.diagnostics.as_slice(), proposed.files.len()), ([].as_slice(), 1));
}

#[test]
fn annotations_go_out_and_come_back_with_their_words() {
    let seeds = newsroom::load("seeds");
    let db = newsroom::database(&seeds);
    let page = annotation::export(&db);
    let items = page["items"].as_array().unwrap();
    assert_eq!(items.len(), db.archive().claims.len());
    for (item, claim) in items.iter().zip(&db.archive().claims) {
        let article = claim.article.of(db.archive());
        let selector = &item["target"]["selector"];
        let exact: Vec<char> = selector["exact"].as_str().unwrap().chars().collect();
        let place = |end: &str| usize::try_from(selector["refinedBy"][end].as_u64().unwrap()).unwrap();
        let words: String = exact[place("start")..place("end")].iter().collect();
        let sentence = &article.sentences[claim.sentence as usize].selector.exact;
        let (first, last) = (claim.content.first().unwrap().start, claim.content.last().unwrap().end);
        assert_eq!(words, sentence[first as usize..last as usize], "{}", claim.id);
        assert_eq!(
            (item["type"].as_str(), item["target"]["source"].as_str()),
            (Some("Annotation"), Some(article.url.as_str()))
        );
    }
    // Into a newsroom that has the articles and no claims.
    let mut bare = newsroom::without_claims(&seeds);
    let imported = linked_data::read(&bare, &page.to_string(), None).unwrap();
    assert_eq!(imported.left, Vec::<String>::new());
    put(&mut bare, &imported.changes);
    let back = |path: &str| sayso_propose::proposals::parse(&bare, path).unwrap().proposals;
    let list: Vec<_> = [back("proposals/global-news-2020.toml"), back("proposals/the-tower-2013.toml")].concat();
    assert_eq!(list.len(), items.len());
    for claim in &db.archive().claims {
        let speaker = claim.attribution.speaker.map_or("unspecified", |speaker| speaker.of(db.archive()).id.as_str());
        let found = list.iter().find(|one| one.proposition == claim.proposition && one.kind == claim.kind);
        assert_eq!(found.map(|one| one.speaker.as_str()), Some(speaker), "{}", claim.id);
    }
    let again = linked_data::read(&bare, &page.to_string(), None).unwrap();
    assert_eq!((again.taken.len(), again.left.len()), (0, items.len()), "nothing comes twice");
}

#[test]
fn reviews_of_others_become_references() {
    let reviews = json!([{
        "@context": "https://schema.org", "@type": "ClaimReview", "url": "https://checkers.example/1",
        "claimReviewed": "The bridge is safe.", "datePublished": "2026-01-30",
        "author": { "@type": "Organization", "name": "The Checkers" },
        "reviewRating": { "@type": "Rating", "alternateName": "Half true" }, "reviewBody": "Two piers are cracked.",
    }, { "@type": "ClaimReview", "claimReviewed": "Without an address." }]);
    let mut inputs = newsroom::small();
    let imported = linked_data::read(&inputs, &reviews.to_string(), None).unwrap();
    assert_eq!((imported.taken.len(), imported.left.len()), (1, 1));
    put(&mut inputs, &imported.changes);
    let db = newsroom::database(&inputs);
    let found = db.archive().references.iter().find(|one| one.url == "https://checkers.example/1").unwrap();
    assert_eq!(found.publisher, "The Checkers");
    assert_eq!(found.summary, "On “The bridge is safe.”: Half true: Two piers are cracked.");
    assert_eq!(
        linked_data::read(&inputs, &reviews.to_string(), None).unwrap().taken,
        Vec::<String>::new(),
        "nothing comes twice"
    );
}

#[test]
fn our_reviews_go_out_and_come_back() {
    let db = newsroom::database(&newsroom::load("tests/data/gazette"));
    let linked = export::linked_data::export(&db);
    let reviews = linked["@graph"].as_array().unwrap().iter().filter(|item| item["@type"] == "ClaimReview").count();
    let verdicts = db.archive().claims.iter().filter(|claim| claim.verdict.is_some()).count();
    assert_eq!((reviews, reviews > 0), (verdicts, true));
    let mut inputs = newsroom::small();
    let imported = linked_data::read(&inputs, &linked.to_string(), None).unwrap();
    put(&mut inputs, &imported.changes);
    let back = newsroom::database(&inputs);
    for claim in db.archive().claims.iter().filter(|claim| claim.verdict.is_some()) {
        let verdict = claim.verdict.as_ref().unwrap();
        let summary = format!("On “{}”: {}: {}", claim.proposition, verdict.words, verdict.reason);
        assert!(back.archive().references.iter().any(|one| one.summary == summary), "{summary}");
    }
}

#[test]
fn tables_are_read_back_and_hold_no_formula() {
    let db = newsroom::seeds();
    let table = csv::claims(&db).unwrap();
    let mut lines = ::csv::Reader::from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    let header: Vec<String> = lines.headers().unwrap().iter().map(str::to_owned).collect();
    let column = |name: &str| header.iter().position(|known| known == name).unwrap();
    let rows: Vec<_> = lines.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), db.archive().claims.len());
    for (row, claim) in rows.iter().zip(&db.archive().claims) {
        assert_eq!((&row[column("id")], &row[column("proposition")]), (claim.id.as_str(), claim.proposition.as_str()));
    }
    let mut inputs = newsroom::small();
    newsroom::change(
        &mut inputs,
        "articles/bridge.toml",
        "proposition = \"The lake bridge was closed after an inspection.\"",
        "proposition = \"=HYPERLINK(\\\"https://evil.example\\\")\"",
    );
    let table = csv::claims(&newsroom::database(&inputs)).unwrap();
    assert!(table.contains("\"'=HYPERLINK(\"\"https://evil.example\"\")\""), "{table}");
}

/// Tables begin with the mark by which Excel knows their letters.
#[test]
fn a_table_opens_in_excel_as_it_is() {
    let db = newsroom::seeds();
    for table in [csv::claims(&db).unwrap(), csv::corrections_table(&db).unwrap()] {
        assert!(table.starts_with('\u{feff}'), "{table}");
    }
}

/// Case 62: json-ld/json-ld.org#390, spatie/schema-org#242, artiebits/svelte-seo#30.
#[test]
fn words_that_look_like_markup_end_no_script() {
    let inputs = newsroom::load("tests/data/cases/62-export-breakout/newsroom");
    let db = newsroom::database(&inputs);
    let title = "Clerk pastes </script> into a headline";
    for data in [export::json::export(&db), export::linked_data::export(&db), annotation::export(&db)] {
        let text = export::for_pages(&data);
        assert!(!text.contains('<') && text.contains("\\u003c/script>"), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), data);
    }
    let table = csv::claims(&db).unwrap();
    let mut rows = ::csv::Reader::from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    assert!(rows.records().map(Result::unwrap).any(|row| row.iter().any(|cell| cell == title)));
    // In the page its linked data says the same, and nothing else runs.
    let folder = newsroom::empty_folder("exchange/breakout").unwrap();
    let mut build = std::process::Command::new(sayso_xtask::pipeline::dist_command());
    build.arg("build").arg(newsroom::top("tests/data/cases/62-export-breakout/newsroom")).arg("--out").arg(&folder);
    let built = build.output().unwrap();
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let page = std::fs::read_to_string(folder.join("articles/export-breakout/index.html")).unwrap();
    let (_, rest) = page.split_once("<script type=\"application/ld+json\">").unwrap();
    let (linked, rest) = rest.split_once("</script>").unwrap();
    let linked: Value = serde_json::from_str(linked).unwrap();
    assert!(linked["@graph"].as_array().unwrap().iter().any(|entry| entry["headline"] == title), "{linked}");
    assert!(!rest.contains("<script>alert") && !rest.contains("<!-- <script>"), "{rest}");
    assert!(rest.contains("“&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;”"), "{rest}");
}

/// Who signed an article are several, in linked data as in its page.
#[test]
fn several_who_signed_are_several_authors() {
    let field = "published = \"2026-01-20\"";
    let inputs = newsroom::changed("articles/bridge.toml", field, &format!("{field}\nbyline = \"Ann Roe, Bo Ek\""));
    let linked = export::linked_data::export(&newsroom::database(&inputs));
    let article =
        linked["@graph"].as_array().unwrap().iter().find(|one| one["headline"] == "Bridge closed after inspection");
    let person = |name: &str| json!({ "@type": "Person", "name": name });
    assert_eq!(article.unwrap()["author"], json!([person("Ann Roe"), person("Bo Ek")]));
}

#[test]
fn corrections_are_a_table_and_a_feed() {
    let db = newsroom::database(&newsroom::small());
    let entries = corrections::of(&db);
    let said: Vec<_> = entries.iter().map(|one| (one.claim.as_str(), one.withdrawn, one.note.as_str())).collect();
    assert_eq!(said, [("repair-begins", true, "It had not begun."), ("repair-has-begun", false, "The day was wrong.")]);
    let table = csv::corrections_table(&db).unwrap();
    assert!(table.contains("2026-01-31,repair,repair-has-begun,corrected,The day was wrong.,Thursday,"), "{table}");
    let feed = corrections::atom(&db).unwrap();
    let names: Vec<String> = {
        let mut reader = quick_xml::Reader::from_str(&feed);
        let mut names = Vec::new();
        loop {
            match reader.read_event().unwrap() {
                quick_xml::events::Event::Start(tag) => names.push(tag.name().as_ref().to_owned()),
                quick_xml::events::Event::Eof => break names,
                _ => {}
            }
        }
    };
    let entry = ["entry", "title", "id", "updated", "summary"];
    let head = ["feed", "title", "id", "updated", "author", "name"];
    assert_eq!(names, [head.as_slice(), &entry, &entry].concat());
}

#[track_caller]
fn changes(from: &str, to: &str) -> Vec<diff::Change> {
    let old = newsroom::database(&newsroom::small());
    let mut inputs = newsroom::small();
    newsroom::change(&mut inputs, REPAIR, from, to);
    let new = newsroom::database(&inputs);
    let minor = lint::minor(&inputs);
    diff::diff(&old, &new, &|id| minor.iter().any(|one| one == id))
}

#[test]
fn a_public_change_needs_a_note_or_is_minor() {
    let cost = "proposition = \"The repair may cost 4 million.\"";
    let changed = changes(cost, "proposition = \"The repair may cost 5 million.\"");
    assert_eq!(changed.len(), 1);
    assert_eq!(
        changed[0].changes,
        ["the proposition: “The repair may cost 4 million.” → “The repair may cost 5 million.”"]
    );
    assert!(changed[0].missing.is_some());
    let noted = changes(
        cost,
        "proposition = \"The repair may cost 5 million.\"\ncorrection = [{ at = \"2026-01-31\", note = \"It was four.\" }]",
    );
    assert_eq!(noted[0].missing, None);
    let minor = changes(cost, "proposition = \"The repair may cost four million.\"\nminor = true");
    assert_eq!((minor.len(), &minor[0].missing), (1, &None));
    assert_eq!(changes(cost, cost), []);
}

#[test]
fn what_was_published_is_not_dropped_without_a_word() {
    let old = newsroom::database(&newsroom::small());
    let mut inputs = newsroom::small();
    let text = inputs.source(REPAIR).to_owned();
    let at = text.find("[[claim]]\nid = \"repair-cost\"").unwrap();
    inputs.insert(REPAIR, text.as_bytes()[..at].to_vec());
    let changed = diff::diff(&old, &newsroom::database(&inputs), &|_| true);
    assert_eq!(changed.len(), 1);
    assert!(changed[0].missing.as_ref().unwrap().contains("withdrawn, not deleted"));
    let back = diff::diff(&newsroom::database(&inputs), &old, &|_| false);
    assert_eq!((back.len(), back[0].missing.as_ref()), (1, None), "a new claim needs no note");
}

/// Everything that is built of a database, as one text.
fn everything(db: &Database) -> String {
    let bytes = String::from_utf8_lossy(&db.bytes()).into_owned();
    let pages: String = (0..db.archive().articles.len())
        .map(|n| {
            let setting = site::Setting { level: site::Level::Two, has_notes: true };
            site::article(db, sayso_core::model::ArticleIdx::new(n), setting, &Default::default()).into_string()
        })
        .collect();
    let tables = csv::claims(db).unwrap() + &csv::corrections_table(db).unwrap() + &corrections::atom(db).unwrap();
    let json = [export::json::export(db), export::linked_data::export(db), annotation::export(db)]
        .map(|value: Value| value.to_string());
    [bytes, pages, tables, json.concat()].concat()
}

#[test]
fn what_is_redacted_is_nowhere() {
    let secret = [
        "The repair costs Jane Roe her house.",
        "Wednesday night",
        "mayor of Lakeside in secret",
        "because Jane Roe said so",
    ];
    let mut inputs = newsroom::small();
    let edits = [(
        "proposition = \"The repair may cost 4 million.\"",
        "proposition = \"The repair costs Jane Roe her house.\"\nrole = \"mayor of Lakeside in secret\"\nnote = \"because Jane Roe said so\"\ncorrection = [{ at = \"2026-01-31\", note = \"Changed.\", before = \"Wednesday night\" }]\nwithdrawn = { at = \"2026-01-31\", reason = \"It names a private person.\" }",
    )];
    for (from, to) in edits {
        newsroom::change(&mut inputs, REPAIR, from, to);
    }
    let shown = everything(&newsroom::database(&inputs));
    assert!(secret.iter().any(|words| shown.contains(words)), "nothing to redact");
    newsroom::change(
        &mut inputs,
        REPAIR,
        "reason = \"It names a private person.\"",
        "redact = true, reason = \"It names a private person.\"",
    );
    let redacted = everything(&newsroom::database(&inputs));
    for words in secret {
        assert!(!redacted.contains(words), "“{words}” is still there");
    }
    assert!(redacted.contains("It names a private person."));
}
