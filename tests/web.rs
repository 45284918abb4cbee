//! Pages in: what editors would keep of a page, and what it says of itself. `data/web` are forty pages in the structures
//! of content systems, labelled by hand before they were first read.

use std::collections::HashMap;
use std::fmt::Write as _;

use anyhow::{Context, Result, ensure};
use sayso_newsroom::{Inputs, compile};
use sayso_propose::import::article::{self, Known, Page};
use sayso_tests::newsroom;
use serde_json::Value;

/// The day of import.
const TODAY: &str = "2026-11-28";

fn read(html: &[u8]) -> Result<Page> {
    article::read("page.html", html, TODAY.parse().ok())
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\u{200c}');
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// Words in runs of four, with how often each is there.
fn runs(text: &str) -> HashMap<Vec<String>, usize> {
    let mut runs: HashMap<Vec<String>, usize> = HashMap::new();
    words(text).windows(4).for_each(|run| *runs.entry(run.to_vec()).or_default() += 1);
    runs
}

fn f1(expected: &str, found: &str) -> f64 {
    let (expected, found) = (runs(expected), runs(found));
    let shared: usize = expected.iter().map(|(run, n)| (*n).min(found.get(run).copied().unwrap_or(0))).sum();
    let all = expected.values().sum::<usize>() + found.values().sum::<usize>();
    2.0 * shared as f64 / all.max(1) as f64
}

/// Name, page, expected text and label of one.
type Labelled = (String, Vec<u8>, String, Value);

fn labelled() -> Result<Vec<Labelled>> {
    let files = newsroom::files(&newsroom::top("tests/data/web"))?;
    let of = |name: &str| files.get(name).cloned().with_context(|| format!("{name} is missing"));
    let names = files.keys().filter_map(|name| name.strip_suffix(".html"));
    names
        .map(|name| {
            let text = String::from_utf8(of(&format!("{name}.txt"))?)?;
            let label = serde_json::from_slice(&of(&format!("{name}.json"))?)?;
            Ok((name.to_owned(), of(&format!("{name}.html"))?, text, label))
        })
        .collect()
}

#[test]
fn the_article_of_a_page_is_what_an_editor_would_keep() -> Result<()> {
    let (mut sum, mut n, mut told) = (0.0, 0, String::new());
    for (name, html, expected, label) in labelled()? {
        let page = read(&html).with_context(|| name.clone())?;
        let found = f1(&expected, &format!("{}\n\n{}", page.title, page.paragraphs.join("\n\n")));
        let alone = rs_trafilatura::extract(&String::from_utf8_lossy(&html))
            .map(|found| found.content_text)
            .unwrap_or_default();
        let alone = f1(&expected, &format!("{}\n\n{alone}", label["title"].as_str().unwrap_or_default()));
        if found < alone - 0.02 {
            let _ = writeln!(told, "{name}: {found:.3}, rs-trafilatura alone {alone:.3}");
        }
        (sum, n) = (sum + found, n + 1);
    }
    let mean = sum / f64::from(n);
    println!("F1 {mean:.4} of {n} pages");
    ensure!(n == 40 && mean >= 0.975, "{mean} of {n}");
    ensure!(told.is_empty(), "below one of the two that vote:\n{told}");
    Ok(())
}

#[test]
fn what_a_page_says_of_itself_is_read() -> Result<()> {
    let mut wrong: HashMap<&str, Vec<String>> = HashMap::new();
    for (name, html, _, label) in labelled()? {
        let page = read(&html)?;
        let said = |field: &str| label[field].as_str().unwrap_or_default().to_owned();
        let authors: Vec<String> = label["authors"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(str::to_lowercase)
            .collect();
        for (field, expected, found) in [
            ("title", said("title"), page.title.clone()),
            ("byline", authors.join(", "), page.byline.clone().unwrap_or_default().to_lowercase()),
            ("published", said("published"), page.published.clone().unwrap_or_default()),
            (
                "language",
                said("language"),
                page.language.clone().unwrap_or_default().split('-').next().unwrap_or_default().to_owned(),
            ),
            ("url", said("url"), page.url.clone().unwrap_or_default()),
        ] {
            if expected != found {
                wrong.entry(field).or_default().push(format!("{name}: “{found}” instead of “{expected}”"));
            }
        }
    }
    let of = |field: &str| wrong.get(field).map_or(0, Vec::len);
    // Of forty, one is three in a hundred.
    ensure!(of("title") == 0 && of("language") == 0 && of("url") == 0, "{wrong:#?}");
    ensure!(of("byline") <= 1 && of("published") <= 1, "{wrong:#?}");
    Ok(())
}

#[test]
fn what_was_imported_is_accepted_as_it_is() -> Result<()> {
    for (name, html, ..) in labelled()? {
        let mut inputs = Inputs::default();
        for change in sayso_newsroom::new_folder::files(&inputs, "The Paper", "https://example.org/claims", TODAY)
            .map_err(anyhow::Error::msg)?
        {
            inputs.insert(&change.path, change.text.into_bytes());
        }
        let page = read(&html)?;
        let known = Known { id: Some("page".into()), ..Known::default() };
        let taken = article::files(&inputs, &page, &known)?;
        for change in &taken.changes {
            inputs.insert(&change.path, change.text.clone().into_bytes());
        }
        let findings = compile(&inputs).diagnostics;
        let unsaid = findings.iter().filter(|finding| finding.rule == "missing-field").count();
        let others: Vec<String> = findings
            .iter()
            .filter(|finding| finding.rule != "missing-field")
            .map(|finding| format!("{} {}", finding.rule, finding.message))
            .collect();
        ensure!(
            others.is_empty() && unsaid <= taken.missing.len(),
            "{name}: {others:?}; {unsaid} of {:?}",
            taken.missing
        );
    }
    Ok(())
}

/// Pages after public bug reports, each folder with its source in its README.txt.
#[test]
fn pages_of_bug_reports_are_read_right() -> Result<()> {
    let mut problems = String::new();
    for folder in std::fs::read_dir(newsroom::top("tests/data/cases"))? {
        let folder = folder?.path();
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Ok(expected) = std::fs::read_to_string(folder.join("expected.json")) else { continue };
        let expected: Value = serde_json::from_str(&expected)?;
        // Those are of attributions and of reviews.
        if name.starts_with("55") || expected.is_array() {
            continue;
        }
        let text = std::fs::read_to_string(folder.join("article.txt")).ok();
        for (file, html) in newsroom::files(&folder)?.into_iter().filter(|(file, _)| file.ends_with(".html")) {
            let page = read(&html).with_context(|| format!("{name}/{file}"))?;
            let told = |field: &str| {
                let of = |key: &str| expected.get(key).and_then(|page| page.get(field));
                of(&file).or_else(|| of("all pages")).or_else(|| expected.get(field)).cloned()
            };
            let list = |field: &str| -> Vec<String> {
                told(field)
                    .and_then(|list| {
                        Some(list.as_array()?.iter().filter_map(Value::as_str).map(str::to_owned).collect())
                    })
                    .unwrap_or_default()
            };
            let all = format!(
                "{}\n\n{}\n{:?}{:?}{:?}",
                page.title,
                page.paragraphs.join("\n\n"),
                page.byline,
                page.published,
                page.language
            );
            let plain = |text: &str| text.replace('\'', "’");
            let mut is_wrong = |what: &str, found: &str| {
                let _ = writeln!(problems, "{name}/{file}: {what}: {found}");
            };
            if told("title").is_some_and(|title| plain(title.as_str().unwrap_or_default()) != plain(&page.title)) {
                is_wrong("title", &page.title);
            }
            if told("authors").is_some() && page.byline.clone().unwrap_or_default() != list("authors").join(", ") {
                is_wrong("authors", &page.byline.clone().unwrap_or_default());
            }
            let is_dated =
                String::from_utf8_lossy(&html).contains("202") || String::from_utf8_lossy(&html).contains("۱۴");
            if is_dated && told("published").is_some_and(|day| day.as_str() != page.published.as_deref()) {
                is_wrong("published", &format!("{:?}", page.published));
            }
            if told("language").is_some_and(|tag| tag.as_str() != page.language.as_deref()) {
                is_wrong("language", &format!("{:?}", page.language));
            }
            list("contains")
                .iter()
                .filter(|words| !all.contains(words.as_str()))
                .for_each(|words| is_wrong("lacks", words));
            list("never").iter().filter(|words| all.contains(words.as_str())).for_each(|words| is_wrong("has", words));
            let found = format!("{}\n\n{}", page.title, page.paragraphs.join("\n\n"));
            if text.as_ref().is_some_and(|text| text.trim() != found.trim()) {
                is_wrong("text", &found);
            }
        }
    }
    ensure!(problems.is_empty(), "{problems}");
    Ok(())
}

/// The newsroom of a case, and what came of importing a file of it.
fn imported(case: &str, file: &str) -> Result<(Inputs, sayso_propose::import::linked_data::Imported)> {
    let folder = newsroom::top(&format!("tests/data/cases/{case}"));
    let mut inputs = Inputs::load(&folder.join("newsroom"))?;
    let text = std::fs::read_to_string(folder.join(file))?;
    let imported = sayso_propose::import::linked_data::read(&inputs, &text, None)?;
    for change in &imported.changes {
        inputs.insert(&change.path, change.text.clone().into_bytes());
    }
    Ok((inputs, imported))
}

#[test]
fn reviews_in_every_shape_become_references() -> Result<()> {
    let (inputs, imported) = imported("55-claimreview-shapes", "reviews.json")?;
    ensure!(imported.taken.len() == 7 && imported.left.is_empty(), "{imported:#?}");
    let references = sayso_newsroom::records::references(&inputs);
    for n in 1..=7 {
        let url = format!("https://desk.example/{n}");
        let file = imported.changes.iter().find(|change| change.text.contains(&format!("url = \"{url}\"")));
        let file = file.with_context(|| format!("{url}: {imported:#?}"))?;
        ensure!(file.text.contains("publisher = \"Fact Desk Lakeside\""), "{}", file.text);
        let claim = [
            "Fares doubled.",
            "Fares fell in 2019.",
            "Nobody pays.",
            "The ferry lost money.",
            "The ferry is the oldest.",
            "The ferry is the fastest.",
            "The ferry is green.",
        ][n - 1];
        let found = ["False", "Half true", "Mostly false", "True"].get(n - 1);
        ensure!(
            file.text.contains(&format!("On “{claim}”{}", found.map_or(String::new(), |word| format!(": {word}")))),
            "{}",
            file.text
        );
    }
    ensure!(
        references
            .values()
            .filter(|one| one.url.as_deref().is_some_and(|url| url.starts_with("https://desk.example/")))
            .count()
            == 7
    );
    // "Half true" is neither true nor false.
    let half = imported.changes.iter().find(|change| change.text.contains("Half true")).context("a reference")?;
    ensure!(
        half.text.contains("# … = ") && half.text.contains("in_part") && !half.text.contains("# yes = "),
        "{}",
        half.text
    );
    // Twice is once.
    let again = sayso_propose::import::linked_data::read(
        &inputs,
        &std::fs::read_to_string(newsroom::top("tests/data/cases/55-claimreview-shapes/reviews.json"))?,
        None,
    )?;
    ensure!(again.taken.is_empty() && again.left.len() == 7, "{again:#?}");
    // And the page that carries one says so.
    let page = std::fs::read_to_string(newsroom::top("tests/data/cases/55-claimreview-shapes/page.html"))?;
    let beside = sayso_propose::import::linked_data::of_page(&inputs, &page);
    ensure!(beside.taken.len() == 1 && beside.taken[0].contains("Fares doubled."), "{beside:#?}");
    Ok(())
}

#[test]
fn a_desks_own_word_is_taken_as_it_is() -> Result<()> {
    let (inputs, imported) = imported("56-claimreview-ratings", "reviews.json")?;
    ensure!(imported.taken.len() == 4 && imported.left.is_empty(), "{imported:#?}");
    let all: String = imported.changes.iter().map(|change| change.text.as_str()).collect();
    for words in [
        "مضلل",
        "language = \"ar\"",
        "No figures were published. The operator did not publish figures.",
        "Outdated",
        "& tripled”",
    ] {
        ensure!(all.contains(words), "{words}: {all}");
    }
    for words in ["<p>", "alert(1)", "&quot;", "&amp;", "5/5", ": -1"] {
        ensure!(!all.contains(words), "{words}: {all}");
    }
    ensure!(sayso_newsroom::records::references(&inputs).len() >= 4);
    Ok(())
}

#[test]
fn each_annotation_has_one_fate() -> Result<()> {
    let (inputs, imported) = imported("58-annotation-mixed-bag", "annotations.json")?;
    let told = format!("{:#?}", (&imported.taken, &imported.left));
    ensure!(imported.taken.len() + imported.left.len() == 12, "one of them has two targets: {told}");
    for words in [
        "annotation 1: proposal for annotation-mixed-bag: “No fare was raised since 2012.”; its address is written https://news.example/ferry-fares/",
        "annotation 2: “No fare was raised since 2012.” is proposed already",
        "annotation 6: it marks by XPathSelector",
        "annotation 7: proposal for annotation-mixed-bag: “Ferry fares will rise by a third”",
        "annotation 8: “The mayor called the rise” is several times",
        "annotation 9: “Fares were halved” is not in one sentence",
        "annotation 10: no article has the address https://elsewhere.example/",
        "annotation 10: proposal for annotation-mixed-bag: “Ferry fares will rise by a third in June”",
        "annotation 11: no article has the address https://elsewhere.example/page",
    ] {
        ensure!(told.contains(words), "{words}\n{told}");
    }
    let text = std::fs::read_to_string(newsroom::top("tests/data/cases/58-annotation-mixed-bag/annotations.json"))?;
    let again = sayso_propose::import::linked_data::read(&inputs, &text, None)?;
    ensure!(again.taken.is_empty(), "nothing comes twice: {again:#?}");
    Ok(())
}

#[test]
fn annotations_of_browsers_and_services_are_read() -> Result<()> {
    let (inputs, imported) = imported("59-annotation-no-source", "annotations.json")?;
    let told = format!("{:#?}", (&imported.taken, &imported.left));
    ensure!(imported.taken.len() == 2 && imported.left.len() == 2, "{told}");
    ensure!(
        told.contains("it names no page, and this is the article it was taken for")
            && told.contains("is proposed already"),
        "{told}"
    );
    let proposals: String = imported.changes.iter().map(|change| change.text.as_str()).collect();
    ensure!(!proposals.contains("money") && !proposals.contains("proposition = \"Who says so?\""), "{proposals}");
    ensure!(proposals.contains("an annotation of ib: Who says so?"), "a note is a note: {proposals}");
    // Hypothesis' own export.
    let rows = serde_json::json!({ "total": 1, "rows": [{
        "id": "x", "uri": "https://news.example/ferry-fares", "text": "Ask the harbour.", "tags": ["money"], "user": "acct:ida@hypothes.is",
        "target": [{ "source": "https://news.example/ferry-fares", "selector": [
            { "type": "RangeSelector", "startContainer": "/p[1]" }, { "type": "TextPositionSelector", "start": 1, "end": 9 },
            { "type": "TextQuoteSelector", "exact": "The mayor called the rise", "prefix": "", "suffix": " late" }] }],
    }] });
    let imported = sayso_propose::import::linked_data::read(&inputs, &rows.to_string(), None)?;
    ensure!(imported.taken.len() == 1, "{imported:#?}");
    let proposals: String = imported.changes.iter().map(|change| change.text.as_str()).collect();
    ensure!(proposals.contains("an annotation of ida@hypothes.is: Ask the harbour."), "{proposals}");
    Ok(())
}

#[test]
fn a_quotation_decides_over_positions() -> Result<()> {
    let (_, points) = imported("61-annotation-emoji-positions", "annotation-points.json")?;
    ensure!(
        points.taken.len() == 1 && points.taken[0].contains("“The 𝔉erry carries 9,000 people a day.”"),
        "{points:#?}"
    );
    let (_, units) = imported("61-annotation-emoji-positions", "annotation-units.json")?;
    ensure!(units.left.len() == 1 && units.left[0].contains("TextPositionSelector"), "{units:#?}");
    Ok(())
}

/// Sentences that the rules cut wrong are an editor's to join and to split; quotes then fit.
#[test]
fn an_editor_joins_and_splits_sentences() -> Result<()> {
    let text = "The pier\n\nThe boat of St. Petersburg Ltd. Lines came at 5. Nobody met it and it left again; the harbour was shut.\n";
    let inputs = |cuts: &str, quote: &str| {
        let mut inputs = newsroom::small();
        inputs.insert("bridge.txt", text.as_bytes().to_vec());
        let head = inputs.source("articles/bridge.toml").split("[[claim]]").next().unwrap_or_default().to_owned();
        let claim = format!(
            "[[claim]]\nid = \"one\"\nquote = \"{quote}\"\nproposition = \"It is so.\"\nkind = \"fact\"\nwording = \"own-voice\"\n"
        );
        inputs.insert(
            "articles/bridge.toml",
            format!("{head}{cuts}\n{claim}").replace("Bridge closed after inspection", "The pier").into_bytes(),
        );
        inputs.files.remove("articles/repair.toml");
        inputs
    };
    let sentences = |cuts: &str, quote: &str| -> Vec<String> {
        let compiled = compile(&inputs(cuts, quote));
        let Some(db) = compiled.database else {
            return compiled.diagnostics.iter().map(|one| format!("! {} {}", one.rule, one.message)).collect();
        };
        db.articles().flat_map(|(_, article)| article.sentences.iter().map(|one| one.selector.exact.clone())).collect()
    };
    let plain = sentences("", "The pier");
    ensure!(
        plain.len() >= 3 && plain.contains(&"Nobody met it and it left again; the harbour was shut.".to_owned()),
        "{plain:#?}"
    );
    let joined = sentences("join = [\"came at 5. Nobody met it\"]", "came at 5. Nobody met it");
    ensure!(joined.iter().any(|one| one.contains("came at 5. Nobody met it and it left")), "{joined:#?}");
    let split = sentences("split = [\"left again;| the harbour\"]", "the harbour was shut");
    ensure!(
        split.contains(&"the harbour was shut.".to_owned())
            && split.contains(&"Nobody met it and it left again;".to_owned()),
        "{split:#?}"
    );
    let unfound = sentences("split = [\"never| there\"]", "The pier");
    ensure!(unfound.iter().any(|one| one.contains("no-such-words")), "{unfound:#?}");
    Ok(())
}

/// A page of the Lakeside Paper: what stands in its head, at its headline, and after its text.
fn lakeside(head: &str, before: &str, after: &str) -> String {
    format!(
        "<html lang=\"en\"><head><title>Harbour bridge closes | The Lakeside Paper</title><link rel=\"canonical\" href=\"https://lakeside.example/news/bridge\">{head}</head>\
        <body><header><a href=\"/\">The Lakeside Paper</a></header><main><article><h1>Harbour bridge closes</h1>{before}\
        <p>The harbour bridge will close for six weeks from Monday, the port authority said, after engineers found rust in two of its cables.</p>\
        <p>Comments from the ministry were not available on Sunday.</p>\
        <p>“Six weeks is a nuisance, but a bridge that falls is worse,” said the harbour master, who crosses it every day on the way to work.</p>\
        <p>The ferry will take foot passengers free of charge between seven in the morning and nine in the evening until the work is done.</p>{after}</article></main></body></html>"
    )
}

/// What a tester found who had not seen how pages are read, by kind.
#[test]
fn pages_say_it_in_many_ways() -> Result<()> {
    let page = |head: &str, before: &str, after: &str| read(lakeside(head, before, after).as_bytes());
    let byline = |before: &str| Ok::<_, anyhow::Error>(page("", before, "")?.byline);
    // Names.
    for (line, expected) in [
        ("<p class=\"byline\">By Helen Cho in Brussels</p>", Some("Helen Cho")),
        ("<p class=\"byline\">By Helen Cho and Mark Dunn for The Lakeside Paper</p>", Some("Helen Cho, Mark Dunn")),
        ("<p class=\"byline\">Von Ludwig von und zu Stein</p>", Some("Ludwig von und zu Stein")),
        ("<p class=\"byline\">Von Anna Schäfer, Fotos: Kurt Weiß</p>", Some("Anna Schäfer")),
        ("<p class=\"byline\">نويسنده: مریم احمدی</p>", Some("مریم احمدی")),
        ("<p class=\"byline\">By Banksy</p>", Some("Banksy")),
        ("<p>By Friday Helen Marsh and Mark Dunn had lost patience with the council.</p>", None),
        ("<aside><address><a rel=\"author\">Helen Cho</a></address></aside>", Some("Helen Cho")),
    ] {
        let found = byline(line)?;
        ensure!(found.as_deref() == expected, "{line}: {found:?}");
    }
    // Days: that of the page, not of a ticker, of the text, or of nothing.
    let day = |head: &str, before: &str| Ok::<_, anyhow::Error>(page(head, before, "")?.published);
    let linked = |fields: &str| format!("<script type=\"application/ld+json\">{fields}</script>");
    for (head, before, expected) in [
        (
            "",
            "<p>Opened on <time datetime=\"1962-06-01\">1 June 1962</time>, the bridge had been painted blue for many years.</p>",
            None,
        ),
        ("", "<span>3 March 2024</span>", Some("2024-03-03")),
        (
            "",
            "<dl><dt>Updated</dt><dd>5 March 2024</dd><dt>Published</dt><dd>3 March 2024</dd></dl>",
            Some("2024-03-03"),
        ),
        ("<meta name=\"date\" content=\"1709424000\">", "", Some("2024-03-03")),
        (
            &linked("{\"@type\":\"NewsArticle\",\"datePublished\":\"0001-01-01T00:00:00\"}"),
            "<p>Published 3 March 2024</p>",
            Some("2024-03-03"),
        ),
        (
            &linked("{\"@type\":\"NewsArticle\",\"author\":\"It\\'s me\",\"datePublished\":\"2024-03-03\",}"),
            "",
            Some("2024-03-03"),
        ),
        (
            &linked(
                "[{\"@type\":\"NewsArticle\",\"headline\":\"Another story\",\"datePublished\":\"2020-01-01\"},{\"@type\":\"newsarticle\",\"headline\":\"Harbour bridge closes\",\"datePublished\":\"2024-03-03\"}]",
            ),
            "",
            Some("2024-03-03"),
        ),
    ] {
        let found = day(head, before)?;
        ensure!(found.as_deref() == expected, "{head} {before}: {found:?}");
    }
    // Text: a correction is the article's, wherever it stands; another article is not; nothing goes without a word.
    let amended = page("", "", "<footer><p>This article was amended on 5 March 2024 to correct a name.</p></footer>")?;
    ensure!(amended.paragraphs.iter().any(|words| words.starts_with("This article was amended")), "{amended:#?}");
    ensure!(amended.paragraphs.iter().any(|words| words.starts_with("Comments from the ministry")), "{amended:#?}");
    let short = read("<html><body><article><h1>Mayor goes</h1><p>The mayor has resigned.</p><p>He leaves on Monday.</p></article></body></html>".as_bytes())?;
    ensure!(short.paragraphs.len() == 2 && short.warning.is_some(), "{short:#?}");
    let two = page(
        "",
        "<p class=\"byline\">By Helen Cho</p>",
        "</article><article><h1>Nurses vote to strike</h1><p class=\"byline\">By Tom Reeve</p><p>Nurses at the general hospital voted by a large majority on Friday to walk out for two days next month.</p><p>The vote was closer than many of them had expected it to be, their union said on the same evening.</p>",
    )?;
    ensure!(
        two.byline.as_deref() == Some("Helen Cho") && !two.paragraphs.iter().any(|words| words.contains("Nurses")),
        "{two:#?}"
    );
    let aside = page("", "", "<form><p>Tell us what you saw on the bridge on Monday, and we may call you.</p></form>")?;
    ensure!(aside.left_out.iter().any(|words| words.starts_with("Tell us")), "{aside:#?}");
    ensure!(read(b"<html><body><h1>Sorry</h1></body></html>").is_err(), "a page without an article is refused");
    // Titles and addresses.
    let kicker = lakeside("", "", "").replace("<h1>", "<h1><span>Transport</span> ");
    ensure!(read(kicker.as_bytes())?.title == "Harbour bridge closes");
    let plain = lakeside("", "", "").replace("<h1>", "<div class=\"hl\">").replace("</h1>", ", engineers say</div>");
    ensure!(read(plain.as_bytes())?.title == "Harbour bridge closes");
    let tracked = lakeside("", "", "").replace("news/bridge\"", "news/bridge?utm_source=x&amp;id=7#top\"");
    ensure!(read(tracked.as_bytes())?.url.as_deref() == Some("https://lakeside.example/news/bridge?id=7"));
    let home = lakeside("", "", "").replace("news/bridge\"", "\"");
    ensure!(read(home.as_bytes())?.url.is_none());
    Ok(())
}

/// What a tester found of reviews and annotations, by kind.
#[test]
fn reviews_and_annotations_come_in_many_envelopes() -> Result<()> {
    use sayso_propose::import::linked_data;
    let inputs = newsroom::small();
    let read = |data: Value| linked_data::read(&inputs, &data.to_string(), None);
    let review = |url: &str, more: Value| {
        let mut review = serde_json::json!({ "@type": "ClaimReview", "url": url, "claimReviewed": "The bridge is safe.",
            "author": { "name": "The Org" }, "reviewRating": { "alternateName": "False" } });
        for (key, value) in more.as_object().into_iter().flatten() {
            review[key] = value.clone();
        }
        review
    };
    let plain = review("https://d.example/1", Value::Null);
    for data in [
        serde_json::json!({ "@type": "DataFeed", "dataFeedElement": [{ "@type": "DataFeedItem", "item": [plain] }] }),
        serde_json::json!({ "@type": "NewsArticle", "subjectOf": plain }),
        serde_json::json!({ "@type": "schema:ClaimReview", "schema:url": "https://d.example/1", "schema:claimReviewed": [{ "@value": "The bridge is safe." }] }),
        serde_json::json!({ "claims": [{ "text": "The bridge is safe.", "claimReview": [{ "url": "https://d.example/1", "textualRating": "False", "publisher": { "name": "D" } }] }] }),
        serde_json::json!({ "@type": "Claim", "text": "The bridge is safe.", "review": { "@type": "ClaimReview", "url": "https://d.example/1" } }),
    ] {
        let imported = read(data.clone())?;
        ensure!(imported.taken.len() == 1 && imported.left.is_empty(), "{data}: {imported:#?}");
        ensure!(imported.taken[0].contains("The bridge is safe."), "{imported:#?}");
    }
    // A verdict in words is kept whatever holds it; two names are two origins; one address is one reference.
    let imported = read(serde_json::json!([
        review("https://d.example/1", serde_json::json!({ "reviewRating": "Pants on fire" })),
        review("https://e.example/1", serde_json::json!({ "author": "Org" })),
        review("http://www.e.example/1/?utm_source=x", serde_json::json!({ "author": "Org" })),
        review("https://f.example/1", serde_json::json!({ "author": null, "reviewRating": { "ratingValue": 1 } })),
    ]))?;
    let all: String = imported.changes.iter().map(|change| change.text.as_str()).collect();
    ensure!(imported.taken.len() == 3 && imported.left.len() == 1 && all.contains("Pants on fire"), "{imported:#?}");
    ensure!(
        all.contains("origin = \"org\"") && all.contains("origin = \"org-2\"") && !all.contains("unnamed"),
        "{all}"
    );
    ensure!(
        imported.taken[2].contains("no verdict in words") && imported.taken[2].contains("names no desk"),
        "{imported:#?}"
    );
    // Annotations: collections that go on, fragments with what is around, words within words.
    let on = |selector: Value| serde_json::json!({ "type": "Annotation", "target": { "source": "https://www.example.org/bridge/", "selector": selector } });
    let quote = |words: &str| serde_json::json!({ "type": "TextQuoteSelector", "exact": words });
    let imported = read(
        serde_json::json!({ "type": "AnnotationCollection", "first": { "type": "AnnotationPage", "next": "https://x.example/p2", "items": [
        on(serde_json::json!({ "type": "CssSelector", "value": "p", "refinedBy": quote("Two piers are cracked") })),
        on(quote("wo piers are crack")),
        { "type": "Annotation", "target": "https://example.org/bridge#:~:text=The%20contractor,steel" },
    ] } }),
    )?;
    ensure!(imported.taken.len() == 2 && imported.left.len() == 2, "{imported:#?}");
    let told = imported.left.join("\n");
    ensure!(told.contains("goes on at https://x.example/p2") && told.contains("within a word"), "{told}");
    Ok(())
}
