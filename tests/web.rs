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
        if name.starts_with("55") {
            continue;
        }
        let expected: Value = serde_json::from_str(&expected)?;
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
    ensure!(half.text.contains("# limits = ") && !half.text.contains("# yes = "), "{}", half.text);
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
