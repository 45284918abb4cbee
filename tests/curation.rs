use expect_test::{Expect, expect};
use sayso_newsroom::Inputs;
use sayso_newsroom::compile;
use sayso_tests::newsroom;

/// What an editor reads after replacing a piece of text in a file of the small newsroom.
#[track_caller]
fn check(path: &str, from: &str, to: &str, expected: Expect) {
    check_inputs(&newsroom::changed(path, from, to), expected);
}

#[track_caller]
fn check_inputs(inputs: &Inputs, expected: Expect) {
    let compiled = compile(inputs);
    assert!(compiled.database.is_none(), "a mistake was compiled");
    for finding in &compiled.diagnostics {
        assert!(!finding.hint.is_empty() && !finding.path.is_empty(), "{finding:?}");
    }
    expected.assert_eq(&newsroom::render(&compiled, inputs));
}

const BRIDGE: &str = "articles/bridge.toml";

#[test]
fn the_seeds_have_no_finding() {
    for folder in ["seeds", "tests/data/newsroom"] {
        let inputs = newsroom::load(folder);
        assert_eq!(newsroom::render(&compile(&inputs), &inputs), "", "{folder}");
    }
}

#[test]
fn a_quote_that_is_not_in_its_article() {
    check(
        BRIDGE,
        "quote = \"The contractor used cheap steel\"",
        "quote = \"The contractor used cheap stone\"",
        expect![[r#"
            error[quote-not-found]: “The contractor used cheap stone” is not in the article
              --> articles/bridge.toml:54:9
               |
            54 | quote = "The contractor used cheap stone"
               |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
               |
               = help: copy the words from the article, within one sentence"#]],
    );
}

#[test]
fn a_quote_that_crosses_sentences() {
    check(
        BRIDGE,
        "quote = \"“Two piers are cracked,”\"",
        "quote = \"the mayor said. “Two piers are cracked,”\"",
        expect![[r#"
            error[quote-not-found]: “the mayor said. “Two piers are cracked,”” is not in one sentence of the article (it crosses sentences, or is page furniture)
              --> articles/bridge.toml:30:9
               |
            30 | quote = "the mayor said. “Two piers are cracked,”"
               |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
               |
               = help: copy the words from the article, within one sentence"#]],
    );
}

#[test]
fn a_quote_that_stands_twice() {
    check(
        BRIDGE,
        "quote = \"The lake bridge was closed on Monday\"",
        "quote = \"closed\"",
        expect![[r#"
            error[quote-ambiguous]: “closed” occurs 2 times in the article
              --> articles/bridge.toml:20:9
               |
            20 | quote = "closed"
               |         ^^^^^^^^
               |
               = help: quote more words, or add `prefix` or `suffix`"#]],
    );
}

#[test]
fn an_unknown_source() {
    check(
        BRIDGE,
        "speaker = \"officials\"",
        "speaker = \"oficials\"",
        expect![[r#"
        error[unknown-source]: there is no source `oficials`
          --> articles/bridge.toml:58:11
           |
        58 | speaker = "oficials"
           |           ^^^^^^^^^^
           |
           = help: did you mean `officials`?"#]],
    );
}

#[test]
fn an_unknown_origin() {
    check(
        BRIDGE,
        "origin = \"engineers\"",
        "origin = \"engineer\"",
        expect![[r#"
        error[unknown-origin]: there is no origin `engineer`
          --> articles/bridge.toml:42:10
           |
        42 | origin = "engineer"
           |          ^^^^^^^^^^
           |
           = help: did you mean `engineers`?"#]],
    );
}

#[test]
fn an_unknown_reference() {
    check(
        BRIDGE,
        "reference = \"minutes\"",
        "reference = \"minute\"",
        expect![[r#"
        error[unknown-reference]: there is no reference `minute`
          --> articles/bridge.toml:47:13
           |
        47 | reference = "minute"
           |             ^^^^^^^^
           |
           = help: did you mean `minutes`?"#]],
    );
}

#[test]
fn an_unknown_claim() {
    check(
        BRIDGE,
        "reference = \"minutes\"",
        "claim = \"minutes\"",
        expect![[r#"
        error[unknown-claim]: there is no claim `minutes`
          --> articles/bridge.toml:47:9
           |
        47 | claim = "minutes"
           |         ^^^^^^^^^
           |
           = help: add the claim first, or correct the id"#]],
    );
}

#[test]
fn an_unknown_question() {
    check(
        BRIDGE,
        "accusation = \"bridge-fraud\"",
        "accusation = \"fraud\"",
        expect![[r#"
            error[unknown-question]: there is no question `fraud`
              --> articles/bridge.toml:57:14
               |
            57 | accusation = "fraud"
               |              ^^^^^^^
               |
               = help: add the question first, or correct the id"#]],
    );
}

#[test]
fn a_missing_reason() {
    check(
        BRIDGE,
        "reason = \"Finds two piers cracked.\"\n",
        "",
        expect![[r#"
        error[missing-field]: evidence of claim `two-piers-cracked` has no `reason`
          --> articles/bridge.toml:39:1
           |
        39 | [[claim.evidence]]
           | ^^^^^^^^^^^^^^^^^^
           |
           = help: add a line `reason = …`"#]],
    );
}

#[test]
fn a_missing_origin() {
    check(
        BRIDGE,
        "origin = \"engineers\"\n",
        "",
        expect![[r#"
        error[missing-field]: evidence of claim `two-piers-cracked` has no `origin`
          --> articles/bridge.toml:39:1
           |
        39 | [[claim.evidence]]
           | ^^^^^^^^^^^^^^^^^^
           |
           = help: add a line `origin = …`"#]],
    );
}

#[test]
fn a_duplicate_claim_id() {
    check(
        BRIDGE,
        "id = \"cheap-steel\"",
        "id = \"bridge-closed\"",
        expect![[r#"
        error[duplicate-id]: `bridge-closed` is the id of two entries of kind claim
          --> articles/bridge.toml:53:6
           |
        53 | id = "bridge-closed"
           |      ^^^^^^^^^^^^^^^
           |
           = help: an id is given once and never again: choose another"#]],
    );
}

#[test]
fn a_duplicate_entry_of_a_registry() {
    check(
        "origins.toml",
        "[engineers]",
        "[police]",
        expect![[r#"
            error[unknown-origin]: there is no origin `engineers`
              --> articles/bridge.toml:42:10
               |
            42 | origin = "engineers"
               |          ^^^^^^^^^^^
               |
               = help: add the origin first, or correct the id

            error[unknown-origin]: there is no origin `engineers`
              --> articles/repair.toml:46:10
               |
            46 | origin = "engineers"
               |          ^^^^^^^^^^^
               |
               = help: add the origin first, or correct the id

            error[duplicate-id]: duplicate key
              --> origins.toml:11:2
               |
            11 | [police]
               |  ^^^^^^
               |
               = help: an id or a field is here for the second time: rename or delete one

            error[duplicate-id]: duplicate key
              --> origins.toml:12:1
               |
            12 | name = "Institute of Engineers"
               | ^^^^
               |
               = help: an id or a field is here for the second time: rename or delete one"#]],
    );
}

#[test]
fn an_id_that_is_no_slug() {
    check(
        BRIDGE,
        "id = \"cheap-steel\"",
        "id = \"Cheap steel\"",
        expect![[r#"
        error[bad-id]: `Cheap steel` is no id for a claim
          --> articles/bridge.toml:53:6
           |
        53 | id = "Cheap steel"
           |      ^^^^^^^^^^^^^
           |
           = help: use lower-case letters, digits and single hyphens"#]],
    );
}

#[test]
fn an_impossible_date() {
    check(
        "references/inspection.toml",
        "published = \"2025-11-03\"",
        "published = \"2025-11-31\"",
        expect![[r#"
            error[impossible-date]: `2025-11-31` is not a possible date
             --> references/inspection.toml:3:13
              |
            3 | published = "2025-11-31"
              |             ^^^^^^^^^^^^
              |
              = help: write 2008, 2008-01 or 2008-01-31, in quotation marks"#]],
    );
}

#[test]
fn a_word_that_is_not_one_of_ours() {
    check(
        BRIDGE,
        "stance = \"repeats\"",
        "stance = \"agrees\"",
        expect![[r#"
            error[unknown-word]: `stance` of evidence of claim `two-piers-cracked`: unknown variant `agrees`, expected one of `corroborates`, `contradicts`, `limits`, `repeats`, `supersedes`
              --> articles/bridge.toml:48:10
               |
            48 | stance = "agrees"
               |          ^^^^^^^^
               |
               = help: use one of the words listed"#]],
    );
}

#[test]
fn a_field_nobody_knows() {
    check(
        BRIDGE,
        "cue = \"officials said\"",
        "queue = \"officials said\"",
        expect![[r#"
            error[unknown-field]: claim `cheap-steel` has an unknown field `queue`
              --> articles/bridge.toml:59:1
               |
            59 | queue = "officials said"
               | ^^^^^
               |
               = help: known fields are `accusation`, `addressee`, `allow`, `answers`, `approved_by`, `approved_state`, `basis`, `basis_note`, `checked_at`, `checked_by`, `correction`, `cue`, `decided_by`, `event`, `evidence`, `figure`, `hedges`, `id`, `in_short`, `kind`, `looked_into`, `minor`, `not_checked`, `note`, `origin`, `polarity`, `prefix`, `proposition`, `quotation`, `quote`, `reached_outlet`, `recheck_by`, `role`, `said_at`, `speaker`, `struck`, `suffix`, `verdict`, `via`, `withdrawn`, `wording`"#]],
    );
}

#[test]
fn a_field_of_the_wrong_type() {
    check(
        BRIDGE,
        "not_checked = true",
        "not_checked = \"yes\"",
        expect![[r#"
        error[wrong-type]: `not_checked` of claim `cheap-steel` should be `true` or `false`, and is of type string
          --> articles/bridge.toml:61:15
           |
        61 | not_checked = "yes"
           |               ^^^^^
           |
           = help: write `true` or `false`"#]],
    );
}

#[test]
fn an_empty_field() {
    check(
        BRIDGE,
        "proposition = \"The contractor used cheap steel for the bridge.\"",
        "proposition = \" \"",
        expect![[r#"
        error[empty-field]: `proposition` of claim `cheap-steel` is empty
          --> articles/bridge.toml:55:15
           |
        55 | proposition = " "
           |               ^^^
           |
           = help: write it, or delete the line"#]],
    );
}

#[test]
fn a_link_that_leads_nowhere_on_the_web() {
    check(
        "references/minutes.toml",
        "https://example.org/minutes",
        "javascript:alert(1)",
        expect![[r#"
            error[bad-link]: `url` of reference `minutes` is not a web address
             --> references/minutes.toml:4:7
              |
            4 | url = "javascript:alert(1)"
              |       ^^^^^^^^^^^^^^^^^^^^^
              |
              = help: write an address that begins with https:// or http://"#]],
    );
}

#[test]
fn a_cue_that_is_not_in_the_article() {
    check(
        BRIDGE,
        "cue = \"officials said\"",
        "cue = \"officials shouted\"",
        expect![[r#"
        error[cue-not-found]: the cue “officials shouted” is not in the article
          --> articles/bridge.toml:59:7
           |
        59 | cue = "officials shouted"
           |       ^^^^^^^^^^^^^^^^^^^
           |
           = help: copy the attributing words from the article"#]],
    );
}

#[test]
fn evidence_that_stands_nowhere() {
    check(
        BRIDGE,
        "reference = \"minutes\"\n",
        "",
        expect![[r#"
        error[no-passage]: evidence of claim `two-piers-cracked` names not exactly one of `claim` and `reference`
          --> articles/bridge.toml:46:1
           |
        46 | [[claim.evidence]]
           | ^^^^^^^^^^^^^^^^^^
           |
           = help: say where the evidence is"#]],
    );
}

#[test]
fn support_from_the_claims_own_origin() {
    check(
        BRIDGE,
        "stance = \"repeats\"",
        "stance = \"corroborates\"",
        expect![[r#"
        error[own-origin]: “Lakeside Council” is where the claim itself comes from: it cannot corroborate it
          --> articles/bridge.toml:46:1
           |
        46 | [[claim.evidence]]
           | ^^^^^^^^^^^^^^^^^^
           |
           = help: use `stance = "repeats"`, or correct the origins"#]],
    );
}

#[test]
fn a_repetition_from_another_origin() {
    check(
        BRIDGE,
        "stance = \"repeats\"\norigin = \"council\"",
        "stance = \"repeats\"\norigin = \"police\"",
        expect![[r#"
        error[another-origin]: “Lakeside Police” is another origin than the claim's: it can neither repeat nor supersede it
          --> articles/bridge.toml:46:1
           |
        46 | [[claim.evidence]]
           | ^^^^^^^^^^^^^^^^^^
           |
           = help: use another stance, or say in `origins.toml` what it is part of or relies on"#]],
    );
}

#[test]
fn independence_that_nobody_judged() {
    check(
        BRIDGE,
        "independent = \"The engineers saw the piers themselves.\"\n",
        "",
        expect![[r#"
        error[independence]: nothing says whether “Institute of Engineers” knew it independently
          --> articles/bridge.toml:39:1
           |
        39 | [[claim.evidence]]
           | ^^^^^^^^^^^^^^^^^^
           |
           = help: add `independent = "how each knew"` or `unclear = "why that is not established"`"#]],
    );
}

#[test]
fn independence_judged_both_ways() {
    check(
        BRIDGE,
        "independent = \"The engineers",
        "unclear = \"?\"\nindependent = \"The engineers",
        expect![[r#"
            error[independence]: evidence of claim `two-piers-cracked` is said to be independent, and not to be
              --> articles/bridge.toml:43:11
               |
            43 | unclear = "?"
               |           ^^^
               |
               = help: keep either `independent` or `unclear`"#]],
    );
}

#[test]
fn a_claim_as_evidence_for_itself() {
    check(
        BRIDGE,
        "reference = \"minutes\"",
        "claim = \"two-piers-cracked\"",
        expect![[r#"
        error[evidence-on-itself]: a claim cannot be evidence for itself
          --> articles/bridge.toml:46:1
           |
        46 | [[claim.evidence]]
           | ^^^^^^^^^^^^^^^^^^
           |
           = help: link another claim"#]],
    );
}

#[test]
fn the_same_evidence_twice() {
    check(
        BRIDGE,
        "reference = \"minutes\"\nstance = \"repeats\"\norigin = \"council\"",
        "reference = \"inspection\"\nindependent = \"x\"\nstance = \"corroborates\"\norigin = \"engineers\"",
        expect![[r#"
        error[duplicate-evidence]: this passage already bears on this claim
          --> articles/bridge.toml:46:1
           |
        46 | [[claim.evidence]]
           | ^^^^^^^^^^^^^^^^^^
           |
           = help: keep one of the two"#]],
    );
}

#[test]
fn an_origin_that_is_a_part_of_itself() {
    check(
        "origins.toml",
        "[council]",
        "[council]\npart_of = \"mayor\"",
        expect![[r#"
        error[circular-origin]: origin `council` is a part of itself
         --> origins.toml:1:1
          |
        1 | [mayor]
          | ^
          |
          = help: correct `part_of`"#]],
    );
}

#[test]
fn an_accusation_of_nobody() {
    check(
        BRIDGE,
        "accusation = \"bridge-fraud\"\n",
        "",
        expect![[r#"
            error[no-accusation]: claim `cheap-steel` accuses, and no question that it answers says whom
              --> articles/bridge.toml:56:8
               |
            56 | kind = "accusation"
               |        ^^^^^^^^^^^^
               |
               = help: add [accusation] to the question's file, or name another with `accusation`"#]],
    );
}

#[test]
fn a_text_that_does_not_begin_with_its_title() {
    check(
        BRIDGE,
        "title = \"Bridge closed after inspection\"",
        "title = \"Bridge open\"",
        expect![[r#"
        error[title-not-first]: the text begins with “Bridge closed after inspection”, not with the title
         --> articles/bridge.toml:2:9
          |
        2 | title = "Bridge open"
          |         ^^^^^^^^^^^^^
          |
          = help: correct `title`, or list what comes before it under `furniture`"#]],
    );
}

#[test]
fn a_file_that_is_not_toml() {
    check(
        "questions/bridge-fraud.toml",
        "response = \"None was found.\"",
        "response = None was found.",
        expect![[r#"
            error[toml]: string values must be quoted, expected literal string
             --> questions/bridge-fraud.toml:6:12
              |
            6 | response = None was found.
              |            ^^^^^^^^^^^^^^^
              |
              = help: this is not TOML: check quotation marks and brackets around here"#]],
    );
}

#[test]
fn a_missing_file() {
    let mut inputs = newsroom::small();
    inputs.files.remove("origins.toml");
    check_inputs(
        &inputs,
        expect![[r#"
        error[missing-file]: the file is missing
        --> origins.toml
         = help: every newsroom's folder has one; `seeds/` shows how it looks"#]],
    );
}

#[test]
fn a_missing_text() {
    let mut inputs = newsroom::small();
    inputs.files.remove("bridge.txt");
    check_inputs(
        &inputs,
        expect![[r#"
            error[missing-file]: the article's text `bridge.txt`: the file is missing
             --> articles/bridge.toml:1:8
              |
            1 | text = "bridge.txt"
              |        ^^^^^^^^^^^^
              |
              = help: create it, or correct its name"#]],
    );
}

#[test]
fn a_file_that_is_not_utf8() {
    let mut inputs = newsroom::small();
    inputs.insert("questions/bridge-fraud.toml", b"# caf\xe9".to_vec());
    check_inputs(
        &inputs,
        expect![[r#"
            error[unknown-question]: there is no question `bridge-fraud`
              --> articles/bridge.toml:57:14
               |
            57 | accusation = "bridge-fraud"
               |              ^^^^^^^^^^^^^^
               |
               = help: add the question first, or correct the id

            error[not-utf8]: the file is not UTF-8 (byte 5)
            --> questions/bridge-fraud.toml
             = help: save it as UTF-8 text"#]],
    );
}

#[test]
fn a_hedge_that_is_not_in_the_article() {
    check(
        "articles/repair.toml",
        "words = \"may\"",
        "words = \"might\"",
        expect![[r#"
        error[hedge-not-found]: the hedge “might” is not in the article
          --> articles/repair.toml:81:44
           |
        81 | hedges = [{ strength = "possible", words = "might", whose = "outlet" }]
           |                                            ^^^^^^^
           |
           = help: copy the hedging words from the article"#]],
    );
}

#[test]
fn an_accusation_that_is_none() {
    check(
        "articles/repair.toml",
        "kind = \"prediction\"",
        "kind = \"prediction\"\naccusation = \"bridge-fraud\"",
        expect![[r#"
            error[no-accusation]: claim `repair-cost` is no accusation and names the question of one
              --> articles/repair.toml:77:14
               |
            77 | accusation = "bridge-fraud"
               |              ^^^^^^^^^^^^^^
               |
               = help: delete `accusation`, or write `kind = "accusation"`"#]],
    );
}

#[test]
fn independence_of_what_has_no_counts() {
    let link = "[[claim.evidence]]\nreference = \"minutes\"\nstance = \"limits\"\norigin = \"police\"\nindependent = \"saw it\"\nreason = \"…\"\n\n";
    check(
        "articles/repair.toml",
        "quotation = \"differs\"\n",
        &format!("quotation = \"differs\"\n{link}"),
        expect![[r#"
            error[opinion-counted]: only facts and accusations have counts, and this claim is neither
              --> articles/repair.toml:80:1
               |
            80 | [[claim.evidence]]
               | ^^^^^^^^^^^^^^^^^^
               |
               = help: delete `independent`

            error[unknown-field]: evidence of claim `repair-cost` has an unknown field `basis`
              --> articles/repair.toml:87:1
               |
            87 | basis = "carried-on"
               | ^^^^^
               |
               = help: known fields are `allow`, `claim`, `figure`, `in_part`, `independent`, `legacy`, `origin`, `passage`, `reason`, `reference`, `stance`, `summary`, `superseded_by`, `target`, `unclear`

            error[unknown-field]: evidence of claim `repair-cost` has an unknown field `hedges`
              --> articles/repair.toml:88:1
               |
            88 | hedges = [{ strength = "possible", words = "may", whose = "outlet" }]
               | ^^^^^^
               |
               = help: known fields are `allow`, `claim`, `figure`, `in_part`, `independent`, `legacy`, `origin`, `passage`, `reason`, `reference`, `stance`, `summary`, `superseded_by`, `target`, `unclear`"#]],
    );
}

#[test]
fn independence_of_the_claims_own_origin() {
    check(
        BRIDGE,
        "stance = \"repeats\"\norigin = \"council\"",
        "stance = \"repeats\"\norigin = \"council\"\nindependent = \"saw it\"",
        expect![[r#"
            error[independence]: “Lakeside Council” is the claim's own origin, and is judged for independence
              --> articles/bridge.toml:46:1
               |
            46 | [[claim.evidence]]
               | ^^^^^^^^^^^^^^^^^^
               |
               = help: delete `independent` or `unclear`, or correct the origins"#]],
    );
}

#[test]
fn a_part_of_a_quote_that_does_not_follow() {
    check(
        "articles/repair.toml",
        "[\"The repair\", \"has begun\"]",
        "[\"has begun\", \"The repair\"]",
        expect![[r#"
        error[quote-not-found]: “The repair” does not follow in the same sentence
          --> articles/repair.toml:28:23
           |
        28 | quote = ["has begun", "The repair"]
           |                       ^^^^^^^^^^^^
           |
           = help: the parts of a quote are in one sentence, in order"#]],
    );
}

#[test]
fn a_name_without_its_day() {
    check(
        BRIDGE,
        "checked_at = \"2026-01-31\"\n",
        "",
        expect![[r#"
        error[missing-field]: `articles/bridge.toml` has no `checked_at`
         --> articles/bridge.toml:1:1
          |
        1 | text = "bridge.txt"
          | ^
          |
          = help: add a line `checked_at = …`"#]],
    );
}

#[test]
fn a_document_for_a_station_without_the_reason() {
    check(
        "articles/repair.toml",
        "established = \"The site is theirs.\", ",
        "",
        expect![[r#"
        error[missing-field]: station has no `established`
          --> articles/repair.toml:40:8
           |
        40 | via = [{ source = "officials", step = "written-in", at = "2026-01-30", shown_by = "minutes" }]
           |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
           |
           = help: add a line `established = …`"#]],
    );
}

#[test]
fn words_for_a_passage_that_is_a_sentence() {
    check(
        "articles/repair.toml",
        "unclear = \"Perhaps.\"",
        "unclear = \"Perhaps.\"\nsummary = \"It has.\"",
        expect![[r#"
        error[needless-field]: evidence of claim `repair-has-begun` is a sentence of an article: its words are known
          --> articles/repair.toml:48:11
           |
        48 | summary = "It has."
           |           ^^^^^^^^^
           |
           = help: delete `passage` and `summary`"#]],
    );
}

#[test]
fn a_contact_that_is_none() {
    check(
        "sayso.toml",
        "contact = \"https://example.org/contact\"",
        "contact = \"javascript://x%0Aalert(1)\"",
        expect![[r#"
            error[bad-link]: `javascript://x%0Aalert(1)` is neither a mail address nor a web address
             --> sayso.toml:5:11
              |
            5 | contact = "javascript://x%0Aalert(1)"
              |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: write desk@example.org or https://example.org/contact"#]],
    );
}

#[test]
fn a_file_name_that_is_no_id() {
    let mut inputs = newsroom::small();
    let file = inputs.files.remove("articles/repair.toml").unwrap();
    inputs.files.insert("articles/Repair_2026.toml".into(), file);
    check_inputs(
        &inputs,
        expect![[r#"
        error[bad-id]: `Repair_2026` is no id for an article
         --> articles/Repair_2026.toml:1:1
          |
        1 | text = "repair.txt"
          | ^
          |
          = help: name the file with lower-case letters, digits and single hyphens"#]],
    );
}

#[test]
fn a_folder_without_articles() {
    let mut inputs = newsroom::small();
    inputs.files.retain(|path, _| !path.starts_with("articles/"));
    check_inputs(
        &inputs,
        expect![[r#"
        error[no-article]: the folder has no article
        --> articles
         = help: put one into `articles/`: a file such as articles/my-article.toml"#]],
    );
}

#[test]
fn a_headline_of_two_sentences_is_one_title() {
    let mut inputs = newsroom::changed(
        "bridge.txt",
        "Bridge closed after inspection\n",
        "Bridge closed after inspection. What now?\n",
    );
    newsroom::change(
        &mut inputs,
        BRIDGE,
        "title = \"Bridge closed after inspection\"",
        "title = \"Bridge closed after inspection. What now?\"",
    );
    let db = newsroom::database(&inputs);
    let html = newsroom::plain_article(&db, 0);
    assert!(html.contains(">Bridge closed after inspection. What now?</h2>"), "{html}");
}

#[test]
fn all_mistakes_are_reported_together_in_the_order_of_the_files() {
    let mut inputs = newsroom::changed(BRIDGE, "speaker = \"officials\"", "speaker = \"nobody\"");
    newsroom::change(&mut inputs, BRIDGE, "reason = \"Finds two piers cracked.\"\n", "");
    newsroom::change(&mut inputs, "references/inspection.toml", "published = \"2025-11-03\"", "published = \"soon\"");
    newsroom::change(&mut inputs, "sources.toml", "kind = \"group\"", "kind = \"crowd\"");
    newsroom::change(&mut inputs, "sayso.toml", "as_of = \"2026-01-31\"\n", "");
    newsroom::change(&mut inputs, BRIDGE, "stance = \"repeats\"", "stance = \"corroborates\"");
    let compiled = compile(&inputs);
    let places: Vec<_> = compiled
        .diagnostics
        .iter()
        .map(|found| format!("{} {}:{}", found.rule, found.path, found.line(&inputs)))
        .collect();
    expect![[r#"
        [
            "missing-field articles/bridge.toml:39",
            "own-origin articles/bridge.toml:45",
            "unknown-source articles/bridge.toml:57",
            "impossible-date references/inspection.toml:3",
            "missing-field sayso.toml:1",
            "unknown-word sources.toml:14",
        ]
    "#]]
    .assert_debug_eq(&places);
}

#[test]
fn one_table_where_a_list_is_meant_and_a_file_with_two_endings() {
    let mut inputs = newsroom::small();
    let one = "text = \"a.txt\"\ntitle = \"A\"\noutlet = \"lakeside-paper\"\npublished = \"2026-01-20\"\nurl = \"https://example.org/a\"\nlanguage = \"en\"\nrights = \"own\"\n\n[claim]\nid = \"a\"\nquote = \"A\"\nproposition = \"A.\"\nkind = \"fact\"\nwording = \"own-voice\"\n";
    inputs.insert("a.txt", b"A\n".to_vec());
    inputs.insert("articles/a.toml", one.as_bytes().to_vec());
    inputs.insert("articles/b.toml.txt", one.as_bytes().to_vec());
    let findings = compile(&inputs).diagnostics;
    let told: Vec<_> = findings.iter().map(|one| (one.rule, one.path.as_str(), one.hint.as_str())).collect();
    assert_eq!(
        told,
        [
            ("one-for-many", "articles/a.toml", "write `[[claim]]`"),
            ("odd-file", "articles/b.toml.txt", "give it the ending `.toml`"),
        ]
    );
}
