use sayso_newsroom::Inputs;
use sayso_newsroom::lint::{self, OnPage, Online, Wanted};
use sayso_newsroom::toml_files::{self, Line, Place};
use sayso_tests::newsroom;
use sayso_xtask::pipeline;

const ABOUT: &str = "sayso.toml";
const BRIDGE: &str = "articles/bridge.toml";
const REPAIR: &str = "articles/repair.toml";
const SOURCES: &str = "sources.toml";
const INSPECTION: &str = "references/inspection.toml";
const MINUTES: &str = "references/minutes.toml";

/// What is replaced in which file.
type Edit<'a> = (&'a str, &'a str, &'a str);

/// The rule fires after the first edits, and not after the second, nor where it is allowed.
#[track_caller]
fn check(rule: &str, fires: &[Edit], does_not: &[Edit]) {
    let found = findings(rule, &edited(fires));
    assert!(!found.is_empty(), "{rule} does not fire");
    for finding in &found {
        assert!(finding.hint.contains(lint::rule(rule).unwrap().craft), "{}", finding.hint);
        assert!(!finding.path.is_empty() && finding.span.end > 0, "{finding:?}");
    }
    assert_eq!(findings(rule, &edited(does_not)), [], "{rule} fires where it should not");
    allowed(rule, &edited(fires), &found);
}

/// An allowance where the finding is silences it, and is not called needless.
#[track_caller]
fn allowed(rule: &str, inputs: &Inputs, found: &[sayso_newsroom::Diagnostic]) {
    if found.iter().any(|finding| finding.path == "sayso.toml") || matches!(rule, "unused-allowance" | "unknown-rule") {
        return;
    }
    let mut inputs = inputs.clone();
    for finding in found.iter().rev() {
        let text = inputs.source(&finding.path).to_owned();
        // The next line within the same table.
        let at = text[finding.span.start..].find('\n').map_or(text.len(), |end| finding.span.start + end + 1);
        let line = format!("allow = {{ {rule} = \"this test says so\" }}\n");
        inputs.insert(&finding.path, format!("{}{line}{}", &text[..at], &text[at..]).into_bytes());
    }
    let rendered = newsroom::render(&lint::check(&inputs), &inputs);
    assert_eq!(findings(rule, &inputs), [], "{rule} is allowed\n{rendered}");
    assert!(!rendered.contains(&format!("`{rule}` is allowed here and does not occur")), "{rendered}");
}

fn edited(edits: &[Edit]) -> Inputs {
    let mut inputs = newsroom::small();
    for (path, from, to) in edits {
        newsroom::change(&mut inputs, path, from, to);
    }
    inputs
}

#[track_caller]
fn findings(rule: &str, inputs: &Inputs) -> Vec<sayso_newsroom::Diagnostic> {
    let checked = lint::check(inputs);
    assert!(checked.database.is_some(), "{}", newsroom::render(&checked, inputs));
    checked.diagnostics.into_iter().filter(|finding| finding.rule == rule).collect()
}

#[test]
fn the_seeds_and_the_gazette_break_no_rule() {
    for folder in ["seeds", "tests/data/gazette"] {
        let inputs = newsroom::load(folder);
        assert_eq!(newsroom::render(&lint::check(&inputs), &inputs), "", "{folder}");
    }
}

#[test]
fn every_rule_has_a_test_here() {
    let tests = include_str!("lint.rs");
    for rule in lint::RULES {
        assert!(tests.contains(&format!("\"{}\"", rule.name)), "{}", rule.name);
    }
}

#[test]
fn a_cue_from_another_part_of_the_article() {
    let far = (
        "bridge.txt",
        "officials said.\n",
        "officials said.\n\nNobody knew.\n\nThe river rose.\n\nA fisherman said so.\n",
    );
    let other = (BRIDGE, "cue = \"officials said\"", "cue = \"A fisherman said so\"");
    check("cue-elsewhere", &[far, other], &[far]);
}

#[test]
fn words_called_verbatim_that_nobody_quotes() {
    let paraphrase = (
        BRIDGE,
        "cue = \"the mayor said\"\nwording = \"paraphrase\"",
        "cue = \"the mayor said\"\nwording = \"verbatim\"",
    );
    check("not-verbatim", &[paraphrase], &[]);
}

#[test]
fn a_person_without_a_role() {
    check(
        "no-role",
        &[
            (BRIDGE, "role = \"mayor of Lakeside\"\ncue = \"the mayor said\"", "cue = \"the mayor said\""),
            (BRIDGE, "role = \"mayor of Lakeside\"\naddressee", "addressee"),
        ],
        // Once in an article is enough.
        &[(BRIDGE, "role = \"mayor of Lakeside\"\naddressee", "addressee")],
    );
}

#[test]
fn a_role_held_before_it_was_former() {
    let former = (BRIDGE, "role = \"mayor of Lakeside\"\ncue", "role = \"former mayor of Lakeside\"\ncue");
    let later = (BRIDGE, "role = \"mayor of Lakeside\"\naddressee", "role = \"former mayor of Lakeside\"\naddressee");
    check(
        "role-not-then",
        &[former],
        &[former, later, (REPAIR, "role = \"mayor of Lakeside\"", "role = \"former mayor of Lakeside\"")],
    );
}

#[test]
fn sources_in_the_plural_where_there_is_one() {
    check(
        "plural-sources",
        &[(BRIDGE, "proposition = \"The contractor used", "proposition = \"Sources said the contractor used")],
        &[(BRIDGE, "proposition = \"The contractor used", "proposition = \"An official said the contractor used")],
    );
}

#[test]
fn a_source_that_is_not_described() {
    check(
        "bare-source",
        &[(SOURCES, "name = \"Officials\"", "name = \"A source\"")],
        &[(SOURCES, "name = \"Officials\"", "name = \"A source in the harbour office\"")],
    );
}

#[test]
fn a_description_without_grounds() {
    let described = (SOURCES, "name = \"Officials\"", "name = \"City hall officials\"");
    check("no-grounds", &[described, (SOURCES, "unnamed = \"the article gives no reason\"\n", "")], &[described]);
}

#[test]
fn a_chain_that_comes_back() {
    let via = "via = [{ source = \"officials\", step = \"written-in\", at = \"2026-01-30\", established = \"The site is theirs.\", shown_by = \"minutes\" }]";
    check(
        "circular-chain",
        &[(
            REPAIR,
            via,
            "via = [{ source = \"officials\", step = \"told\" }, { source = \"mary-major\", step = \"told\" }]",
        )],
        &[],
    );
}

#[test]
fn a_hedge_that_is_dropped() {
    let flat = (
        REPAIR,
        "proposition = \"The repair may cost 4 million.\"\nkind = \"prediction\"",
        "proposition = \"The repair costs 4 million.\"\nkind = \"fact\"",
    );
    let kept = (REPAIR, "kind = \"prediction\"", "kind = \"fact\"\norigin = \"council\"");
    let hedges = (REPAIR, "hedges = [{ strength = \"possible\", words = \"may\", whose = \"outlet\" }]", "");
    check(
        "hedge-dropped",
        &[flat, hedges],
        // In the proposition it is kept; among the hedges too.
        &[kept, hedges],
    );
    assert_eq!(findings("hedge-dropped", &edited(&[flat])), []);
}

#[test]
fn support_without_passage_or_summary() {
    check(
        "no-passage",
        &[(MINUTES, "summary = \"The council noted the inspection.\"", "")],
        &[(MINUTES, "summary = \"The council noted the inspection.\"", "passage = \"noted the inspection\"")],
    );
}

#[test]
fn a_contradiction_without_a_reason() {
    check(
        "thin-reason",
        &[],
        &[(REPAIR, "reason = \"It has.\"", "reason = \"“Has begun” excludes that it had not.\"")],
    );
}

#[test]
fn a_source_older_than_what_it_confirms() {
    let newer = (MINUTES, "published = \"2025-12-01\"", "published = \"2026-01-30\"");
    check("older-than-claim", &[], &[newer]);
    let year =
        |claim: &'static str| [newer, (BRIDGE, "proposition = \"Two piers of the lake bridge are cracked.\"", claim)];
    let later = year("proposition = \"In 2026 two piers of the lake bridge were cracked.\"");
    let same = year("proposition = \"In 2025 two piers of the lake bridge were cracked.\"");
    assert_eq!(findings("older-than-claim", &edited(&later)).len(), 1);
    assert_eq!(findings("older-than-claim", &edited(&same)), []);
}

#[test]
fn a_figure_superseded_elsewhere() {
    check("superseded", &[], &[(REPAIR, "superseded_by = \"minutes\"\n", "")]);
}

#[test]
fn an_accusation_that_nobody_looks_at_again() {
    let checked = (
        BRIDGE,
        "cue = \"officials said\"\nwording = \"paraphrase\"\nnot_checked = true",
        "cue = \"officials said\"\nwording = \"paraphrase\"",
    );
    check(
        "no-recheck",
        &[checked],
        &[checked, (BRIDGE, "checked_at = \"2026-01-31\"", "checked_at = \"2026-01-31\"\nrecheck_by = \"2026-07-31\"")],
    );
}

#[test]
fn an_accusation_without_response() {
    check(
        "no-response",
        &[("questions/bridge-fraud.toml", "response = \"None was found.\"", "response = \"None.\"")],
        &[],
    );
}

#[test]
fn a_passage_of_more_than_forty_words() {
    let words = |n: usize| format!("passage = \"{}\"", vec!["word"; n].join(" "));
    let (forty, more) = (words(40), words(41));
    let passage = "passage = \"two of the nine piers are cracked\"";
    check("long-passage", &[(INSPECTION, passage, &more)], &[(INSPECTION, passage, &forty)]);
    assert_eq!(findings("long-passage", &edited(&[(REPAIR, "passage = \"cracked\"", &more)])).len(), 1);
}

#[test]
fn more_than_two_passages_of_a_reference() {
    let third =
        (BRIDGE, "reference = \"inspection\"\n", "reference = \"inspection\"\npassage = \"a limit of ten tonnes\"\n");
    check("many-passages", &[third], &[]);
}

#[test]
fn days_in_an_impossible_order() {
    for (path, from, to) in [
        (BRIDGE, "published = \"2026-01-20\"", "published = \"2026-02-20\""),
        (BRIDGE, "checked_at = \"2026-01-31\"", "checked_at = \"2026-02-01\""),
        (BRIDGE, "checked_at = \"2026-01-31\"", "checked_at = \"2026-01-31\"\nrecheck_by = \"2026-01-01\""),
        (REPAIR, "said_at = \"2026-01-30\"", "said_at = \"2026-01-31\""),
        (INSPECTION, "published = \"2025-11-03\"", "published = \"2026-01-31\""),
    ] {
        check("date-order", &[(path, from, to)], &[]);
    }
    // As far as both are known.
    assert_eq!(findings("date-order", &edited(&[(REPAIR, "said_at = \"2026-01-30\"", "said_at = \"2026\"")])), []);
}

#[test]
fn a_text_that_is_not_the_one_that_was_checked() {
    let inputs = newsroom::small();
    let database = newsroom::database(&inputs);
    let hash = &database.archive().articles[0].text_hash[..16];
    let known = format!("rights = \"own\"\ntext_hash = \"{hash}\"");
    let rights = "rights = \"own\"";
    check(
        "text-changed",
        &[(BRIDGE, rights, "rights = \"own\"\ntext_hash = \"0123456789abcdef\"")],
        &[(BRIDGE, rights, &known)],
    );
    // The article is edited, the claims are not: the desk is told.
    let edited = edited(&[(BRIDGE, rights, &known), ("bridge.txt", "officials said.", "officials said on Tuesday.")]);
    assert_eq!(findings("text-changed", &edited).len(), 1);
}

const QUESTION_SIGNED: &str = "decided_by = \"A. Major\"\napproved_by = \"City desk\"\nasks";

#[test]
fn a_state_that_has_changed_wants_its_second_signature_anew() {
    let two = (ABOUT, "as_of", "second_editor = true\nas_of");
    let signed = "checked_by = \"City desk\"\ndecided_by = \"A. Major\"\napproved_by = \"City desk\"";
    let state = |state: &str| format!("id = \"two-piers-cracked\"\napproved_state = \"{state}\"\n");
    let found = |state: &str| {
        let claim = (BRIDGE, "id = \"two-piers-cracked\"\n", state);
        let question = ("questions/bridge-fraud.toml", "asks", QUESTION_SIGNED);
        let by = |path| (path, "checked_by = \"City desk\"", signed);
        findings("second-editor", &edited(&[two, claim, question, by(BRIDGE), by(REPAIR)]))
    };
    assert_eq!(found(&state("corroborated")), []);
    let found = found(&state("one_source"));
    assert!(found[0].message.contains("approved as `one_source`, and is `corroborated` now"), "{}", found[0].message);
}

/// The small newsroom with a question that a claim and a reference answer.
fn asked(claim: &str, reference: &str) -> Inputs {
    let mut inputs = newsroom::small();
    inputs.insert("questions/piers.toml", b"asks = \"Are piers of the bridge cracked?\"\n".to_vec());
    inputs.insert("questions/how-many.toml", b"asks = \"How many are cracked?\"\nkind = \"value\"\n".to_vec());
    let answers = format!("wording = \"verbatim\"\nanswers = [{claim}]\n");
    newsroom::change(&mut inputs, BRIDGE, "wording = \"verbatim\"\n", &answers);
    let mut text = inputs.source(INSPECTION).to_owned();
    text.push_str(reference);
    inputs.insert(INSPECTION, text.into_bytes());
    inputs
}

const YES: &str = "{ question = \"piers\", yes = \"The mayor: two piers are cracked\" }";

/// A rule that fires for one answer of the claim or the reference, and not for another.
#[track_caller]
fn check_answers(rule: &str, fires: (&str, &str), does_not: (&str, &str)) {
    let found = findings(rule, &asked(fires.0, fires.1));
    assert!(!found.is_empty(), "{rule} does not fire");
    assert_eq!(findings(rule, &asked(does_not.0, does_not.1)), [], "{rule} fires where it should not");
}

fn reference(line: &str) -> String {
    format!("\n[[answers]]\nquestion = \"piers\"\norigin = \"engineers\"\ngrounds = \"witness\"\n{line}\n")
}

#[test]
fn what_is_said_on_a_question() {
    let long = format!("{{ question = \"piers\", yes = \"{}\" }}", "cracked ".repeat(14));
    check_answers("long-line", (&long, ""), (YES, ""));
    let likely = reference("yes = \"The piers are cracked\"\nhedge = \"probable\"");
    check_answers(
        "flat-yes",
        (YES, &likely),
        (YES, &reference("supposes = \"They are cracked\"\nhedge = \"probable\"")),
    );
    let off = reference("yes = \"Two piers are cracked\"\npassage = \"It rained that morning.\"");
    check_answers("off-question", (YES, &off), (YES, &reference("yes = \"So\"\npassage = \"Two piers are cracked.\"")));
    let no = "{ question = \"piers\", no = \"No pier is cracked\" }";
    check_answers("yes-and-no", (&format!("{YES}, {no}"), ""), (YES, &reference("no = \"No pier is cracked\"")));
    let bare = reference("no = \"Piers of the bridge are cracked\"");
    check_answers("bare-no", (YES, &bare), (YES, &reference("no = \"Piers of the bridge aren’t cracked\"")));
    let denied = |line: &str| format!("{{ question = \"piers\", no = \"{line}\" }}");
    let of_denial = |line: &str| {
        let mut inputs = asked(&denied(line), "");
        newsroom::change(
            &mut inputs,
            BRIDGE,
            "wording = \"verbatim\"\n",
            "wording = \"verbatim\"\npolarity = \"denied\"\n",
        );
        findings("denied-line", &inputs).len()
    };
    assert_eq!(of_denial("Two piers of the lake bridge are cracked"), 1);
    assert_eq!(of_denial("The mayor: no pier is cracked"), 0);
    let value = |n: u8| format!("{{ question = \"how-many\", value = {n}, line = \"{n} piers\" }}");
    let in_words = newsroom::changed(BRIDGE, "wording = \"verbatim\"\n", "wording = \"verbatim\"\n");
    assert_eq!(findings("value-not-quoted", &in_words), []);
    let mut cost = asked("", "");
    let answers = |n: u8| format!("quotation = \"differs\"\nanswers = [{}]\n", value(n));
    newsroom::change(&mut cost, REPAIR, "quotation = \"differs\"\n", &answers(4));
    assert_eq!(findings("value-not-quoted", &cost), []);
    newsroom::change(&mut cost, REPAIR, "value = 4", "value = 4.0");
    assert_eq!(findings("value-not-quoted", &cost), [], "the same number");
    newsroom::change(&mut cost, REPAIR, "value = 4.0", "value = 4000000");
    assert_eq!(findings("value-not-quoted", &cost), [], "with the word behind it");
    newsroom::change(&mut cost, REPAIR, "value = 4000000", "value = 5");
    assert_eq!(findings("value-not-quoted", &cost).len(), 1);
}

#[test]
fn questions_that_could_be_one_or_are_too_many() {
    let mut inputs = asked(&format!("{YES}, {}", YES.replace("\"piers\"", "\"piers-again\"")), "");
    inputs.insert("questions/piers-again.toml", b"asks = \"Are the bridge's piers cracked?\"\n".to_vec());
    assert_eq!(findings("same-question", &inputs).len(), 1);
    assert_eq!(findings("same-question", &asked(YES, "")), []);
    let parts = "asks = \"Are piers cracked?\"\nparts = { a = \"A\", b = \"B\", c = \"C\", d = \"D\" }\n";
    inputs.insert("questions/piers-again.toml", parts.as_bytes().to_vec());
    assert_eq!(findings("many-parts", &inputs).len(), 1);
    inputs.insert("questions/piers-again.toml", parts.replace(", d = \"D\"", "").into_bytes());
    assert_eq!(findings("many-parts", &inputs), []);
}

#[test]
fn what_the_evidence_comes_to_is_told_in_two_sentences() {
    let with = |text: &str| {
        edited(&[(BRIDGE, "id = \"bridge-closed\"", &format!("id = \"bridge-closed\"\nin_short = \"{text}\""))])
    };
    assert_eq!(findings("long-in-short", &with(&"The engineers saw cracks. ".repeat(9))).len(), 1);
    assert_eq!(findings("long-in-short", &with("The engineers saw cracks.")), []);
}

#[test]
fn what_is_left_to_do_or_of_an_earlier_form() {
    let todo = (BRIDGE, "bridge are cracked.\"", "bridge are cracked. TODO\"");
    assert_eq!(findings("todo", &edited(&[todo])).len(), 1);
    assert_eq!(
        findings(
            "todo",
            &edited(&[(
                BRIDGE,
                "[[claim]]\nid = \"bridge-closed\"",
                "# TODO: more\n[[claim]]\nid = \"bridge-closed\""
            )])
        ),
        []
    );
    let legacy = (BRIDGE, "reference = \"minutes\"", "legacy = true\nreference = \"minutes\"");
    check("legacy", &[legacy], &[]);
}

#[test]
fn what_was_to_be_looked_at_again() {
    let overdue = (REPAIR, "recheck_by = \"2026-06-30\"", "recheck_by = \"2026-01-31\"");
    let today = (ABOUT, "as_of = \"2026-01-31\"", "as_of = \"2026-02-28\"");
    assert!(!findings("recheck-overdue", &edited(&[overdue, today])).is_empty());
    assert_eq!(findings("recheck-overdue", &edited(&[overdue])), []);
}

#[test]
fn a_speaker_whom_the_article_does_not_name() {
    let other = (BRIDGE, "wording = \"verbatim\"", "wording = \"verbatim\"\n");
    assert_eq!(findings("speaker-not-named", &edited(&[other])), []);
    let name = (SOURCES, "name = \"Mary Major\"", "name = \"Jane Roe\"");
    assert!(!findings("speaker-not-named", &edited(&[name])).is_empty());
}

#[test]
fn mistakes_of_form_and_broken_rules_come_in_one_run() {
    let inputs = edited(&[
        (BRIDGE, "speaker = \"officials\"", "speaker = \"nobody\""),
        (REPAIR, "reason = \"It has.\"", "reason = \"No.\""),
    ]);
    let rules: Vec<&str> = lint::check(&inputs).diagnostics.iter().map(|finding| finding.rule).collect();
    assert!(rules.contains(&"unknown-source") && rules.contains(&"thin-reason"), "{rules:?}");
}

#[test]
fn two_editors_where_the_desk_asks_for_two() {
    let two = (ABOUT, "as_of", "second_editor = true\nas_of");
    let of = |one: &'static str, other: &'static str| {
        let question = ("questions/bridge-fraud.toml", "asks", QUESTION_SIGNED);
        [two, (BRIDGE, "checked_by = \"City desk\"", one), (REPAIR, "checked_by = \"City desk\"", other), question]
    };
    let both = "checked_by = \"City desk\"\ndecided_by = \"A. Major\"\napproved_by = \"City desk\"";
    // The same name in another spelling is the same editor.
    let same = "checked_by = \"City desk\"\ndecided_by = \"A. Major\"\napproved_by = \"a.  major \"";
    check("second-editor", &of(both, same), &of(both, both));
    assert!(!findings("second-editor", &edited(&[two])).is_empty(), "nobody has decided");
    assert_eq!(findings("second-editor", &newsroom::small()), []);
}

#[test]
fn an_allowance_of_what_does_not_occur() {
    let unused =
        (BRIDGE, "id = \"bridge-closed\"\n", "id = \"bridge-closed\"\nallow = { hedge-dropped = \"for no reason\" }\n");
    check("unused-allowance", &[unused], &[]);
}

#[test]
fn an_allowance_of_no_rule() {
    let unknown = (
        BRIDGE,
        "id = \"bridge-closed\"\n",
        "id = \"bridge-closed\"\nallow = { hedge-droped = \"a slip of the pen\" }\n",
    );
    check("unknown-rule", &[unknown], &[]);
    assert!(findings("unknown-rule", &edited(&[unknown]))[0].hint.contains("did you mean `hedge-dropped`?"));
}

#[test]
fn an_allowance_needs_a_reason() {
    let inputs =
        edited(&[(BRIDGE, "id = \"bridge-closed\"\n", "id = \"bridge-closed\"\nallow = { hedge-dropped = \"\" }\n")]);
    let checked = lint::check(&inputs);
    assert!(checked.database.is_none());
    assert!(checked.diagnostics.iter().any(|finding| finding.rule == "no-reason"));
}

#[test]
fn sarif_has_rule_place_and_level() {
    let inputs = newsroom::small();
    let findings = lint::check(&inputs).diagnostics;
    let report = sayso_newsroom::sarif::report(&findings, &inputs);
    let results = report["runs"][0]["results"].as_array().unwrap();
    assert_eq!(results.len(), findings.len());
    let thin = results.iter().find(|result| result["ruleId"] == "thin-reason").unwrap();
    assert_eq!(thin["level"], "error");
    let place = &thin["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], REPAIR);
    assert_eq!((&place["region"]["startLine"], &place["region"]["startColumn"]), (&48.into(), &10.into()));
}

/// A server that knows one page with this text, gone at the end of the test.
fn one_page(text: &'static str) -> String {
    use std::io::{Read, Write};
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut request = [0; 1024];
            let n = stream.read(&mut request).unwrap();
            let found = request[..n].starts_with(b"GET /there ");
            let status = if found { "200 OK" } else { "404 Not Found" };
            let page = format!("<!doctype html><title>A page</title><p>{text}</p>");
            let length = page.len();
            let head = "content-type: text/html\r\nconnection: close";
            let answer = format!("HTTP/1.1 {status}\r\ncontent-length: {length}\r\n{head}\r\n\r\n{page}");
            stream.write_all(answer.as_bytes()).unwrap();
        }
    });
    address
}

#[test]
fn a_link_that_cannot_be_followed_only_when_asked() {
    let server = one_page("");
    let (there, gone) = (format!("url = \"{server}/there\""), format!("url = \"{server}/gone\""));
    let inputs = edited(&[
        (BRIDGE, "url = \"https://example.org/bridge\"", &there),
        (REPAIR, "url = \"https://example.org/repair\"", &there),
        (INSPECTION, "url = \"https://example.org/inspection\"", &there),
        (MINUTES, "url = \"https://example.org/minutes\"", &gone),
    ]);
    let dead = "dead-link";
    assert_eq!(findings(dead, &inputs), [], "nothing is asked without being told to");
    let folder = newsroom::write(&inputs, "dead-link").unwrap();
    let mut check = std::process::Command::new(pipeline::dist_command());
    let output = check.args(["check", "--online", "--format", "json"]).arg(folder).output().unwrap();
    let checked: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).unwrap();
    let found: Vec<_> = checked.iter().filter(|finding| finding["rule"] == dead).collect();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0]["file"], MINUTES);
    let message = found[0]["message"].as_str().unwrap();
    assert!(message.ends_with("the server answers 404"), "{message}");
}

#[test]
fn a_passage_that_is_not_on_its_page_any_more_only_when_asked() {
    const RULE: &str = "passage-changed";
    let found = |text: &'static str| {
        let there = format!("url = \"{}/there\"", one_page(text));
        let inputs = edited(&[
            (BRIDGE, "url = \"https://example.org/bridge\"", &there),
            (REPAIR, "url = \"https://example.org/repair\"", &there),
            (INSPECTION, "url = \"https://example.org/inspection\"", &there),
            (MINUTES, "url = \"https://example.org/minutes\"", &there),
        ]);
        assert_eq!(findings(RULE, &inputs), [], "nothing is asked without being told to");
        let folder = newsroom::write(&inputs, RULE).unwrap();
        let mut check = std::process::Command::new(pipeline::dist_command());
        let output = check.args(["check", "--online", "--format", "json"]).arg(folder).output().unwrap();
        let checked: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).unwrap();
        let found = checked.iter().filter(|finding| finding["rule"] == RULE && finding["file"] == INSPECTION);
        found.map(|finding| finding["message"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(
        found("The report begins. It says that two of the nine piers are cracked. More of it."),
        Vec::<String>::new()
    );
    let changed = found("The report begins. It says that two of the nine piers are badly cracked. More of it.");
    assert!(changed.len() == 1 && changed[0].contains("reads “"), "{changed:?}");
    let gone = found("Something else altogether is told here, and it is long enough.");
    assert!(gone.len() == 1 && gone[0].contains("is not on http"), "{gone:?}");
}

#[test]
fn a_passage_that_stands_elsewhere_on_its_page_now() {
    let page = |paragraphs: [&str; 3]| OnPage {
        text: paragraphs.join("\n"),
        paragraphs: (1..).map(|n| format!("¶ {n}")).zip(paragraphs).map(|(at, text)| (text.into(), at)).collect(),
    };
    let url = "https://example.org/inspection";
    let answer = "\n[[answers]]\nquestion = \"bridge-fraud\"\norigin = \"engineers\"\nyes = \"It is so\"\npassage = \"nine piers are cracked\"\nlocator = \"¶ 2\"\n";
    let mut inputs = newsroom::small();
    inputs.insert(INSPECTION, (inputs.source(INSPECTION).to_owned() + answer).into_bytes());
    let found = |paragraphs: [&'static str; 3]| {
        let ask = |_: &Wanted| {
            let mut online = Online::default();
            online.texts.insert(url.into(), page(paragraphs));
            online
        };
        let found = lint::check_with(&inputs, &ask).diagnostics.into_iter();
        found.filter(|one| one.rule == "passage-moved").map(|one| one.message).collect::<Vec<_>>()
    };
    let (begins, says, ends) = ("The report begins.", "It says that two of the nine piers are cracked.", "More of it.");
    assert_eq!(found([begins, says, ends]), Vec::<String>::new());
    let moved = found([says, begins, ends]);
    assert!(moved.len() == 1 && moved[0].contains("is at ¶ 1") && moved[0].contains("says ¶ 2"), "{moved:?}");
}

#[test]
fn a_guess_is_told_until_an_editor_has_written_the_field() {
    let guess = (BRIDGE, "language = \"en\"", "language = \"en\"   # a guess, from the text: look at it");
    check("guess", &[guess], &[]);
    let guessed = edited(&[guess]);
    let mut file = toml_files::Edit::new(guessed.source(BRIDGE));
    file.put(&Place::File, &Line::new("language", "en")).unwrap();
    let mut inputs = guessed.clone();
    inputs.insert(BRIDGE, file.text().into_bytes());
    assert_eq!(findings("guess", &inputs), []);
    assert_eq!(inputs.source(BRIDGE), newsroom::small().source(BRIDGE), "and nothing else is changed");
}
