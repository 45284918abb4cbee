use std::collections::{BTreeMap, BTreeSet};

use sayso_core::State;
use sayso_core::model::Stance;
use sayso_publish::export::json;
use sayso_tests::newsroom;
use serde_json::Value;

/// A line of the table made by hand.
#[derive(serde::Deserialize)]
struct ByHand {
    sentence: String,
    counts: [u32; 3],
    #[serde(default)]
    in_part: u32,
    same_origin: u32,
    why: String,
}

#[test]
fn counts_are_what_a_person_counted() {
    let text = std::fs::read_to_string(newsroom::top("tests/data/counts.toml")).unwrap();
    let table: BTreeMap<String, ByHand> = toml::from_str(&text).unwrap();
    let db = newsroom::seeds();
    for (claim, by_hand) in &table {
        let (idx, _) = db.claim(claim).unwrap_or_else(|| panic!("no claim {claim}"));
        let counts = db.card(idx).counts;
        let derived =
            [Stance::Corroborates, Stance::Contradicts, Stance::Limits].map(|stance| counts.of(stance).origins);
        let derived = (derived, counts.of(Stance::Corroborates).in_part, counts.same_origin);
        let expected = (by_hand.counts, by_hand.in_part, by_hand.same_origin);
        assert_eq!(derived, expected, "{claim}: {}", by_hand.why);
    }
    let sentences = std::fs::read_to_string(newsroom::top("tests/data/sentences.json")).unwrap();
    let sentences: Vec<Value> = serde_json::from_str(&sentences).unwrap();
    let in_table: BTreeSet<&str> = table.values().map(|by_hand| by_hand.sentence.as_str()).collect();
    for sentence in sentences.iter().filter(|sentence| in_table.contains(sentence["id"].as_str().unwrap())) {
        let here: BTreeSet<&str> = db
            .claims()
            .filter(|(_, claim)| {
                let article = claim.article.of(db.archive());
                article.sentences[claim.sentence as usize].selector.exact == sentence["text"]
            })
            .map(|(_, claim)| claim.id.as_str())
            .collect();
        let by_hand = table.iter().filter(|(_, by_hand)| sentence["id"] == by_hand.sentence.as_str());
        assert_eq!(here, by_hand.map(|(id, _)| id.as_str()).collect(), "all claims of {}", sentence["id"]);
    }
    let sentences: BTreeSet<_> = table.values().map(|by_hand| by_hand.sentence.as_str()).collect();
    assert_eq!(
        sentences,
        BTreeSet::from([
            "A1", "A9", "A10", "A12", "A17", "A18", "A19", "A21", "A22", "A23", "A26", "A36", "B4", "B5", "B9", "B10",
            "B11", "B12", "B13", "B21",
        ])
    );
}

#[test]
fn every_count_can_be_made_again_from_the_exported_evidence() {
    let export = json::export(&newsroom::seeds());
    let articles = export["articles"].as_array().unwrap();
    let sentences = articles.iter().flat_map(|article| article["sentences"].as_array().unwrap());
    let claims: Vec<&Value> = sentences.flat_map(|sentence| sentence["claims"].as_array().unwrap()).collect();
    assert!(claims.len() > 61);
    for claim in claims {
        assert_eq!(count_again(claim), claim["counts"], "{}", claim["id"]);
    }
}

/// Counts from `evidence[]` alone, by the definitions and not by our code: the distinct origins of what is counted.
/// Who corroborates only in part is counted apart.
pub(super) fn count_again(claim: &Value) -> Value {
    let content: Vec<&Value> =
        claim["evidence"].as_array().unwrap().iter().filter(|piece| piece["target"] == "content").collect();
    let mut counts = serde_json::Map::new();
    for stance in ["corroborates", "contradicts", "limits", "repeats", "supersedes"] {
        let counted: Vec<_> =
            content.iter().filter(|piece| piece["stance"] == stance && piece["counted"] == true).collect();
        for piece in &counted {
            let is_voice = match stance {
                "corroborates" => piece["independence"] == "established" && piece["extent"] != "wider",
                "contradicts" | "limits" => piece["independence"] != "same",
                _ => false,
            };
            assert!(is_voice && piece["superseded"] == false, "{}: {piece}", claim["id"]);
        }
        let origins = |fits: &dyn Fn(&Value) -> bool| -> usize {
            let fitting = counted.iter().filter(|piece| fits(piece));
            fitting.map(|piece| piece["origin"].as_str().unwrap()).collect::<BTreeSet<_>>().len()
        };
        let (all, whole) = (origins(&|_| true), origins(&|piece| piece["extent"] == "whole"));
        let shown = if stance == "corroborates" { whole } else { all };
        let count = serde_json::json!({ "origins": shown, "in_part": all - whole, "sources": counted.len() });
        counts.insert(stance.into(), count);
    }
    let having = |word: &str| content.iter().filter(|piece| piece["independence"] == word).count();
    counts.insert("same_origin".into(), having("same").into());
    counts.insert("not_established".into(), having("not_established").into());
    counts.into()
}

/// Adds evidence to the small newsroom's claim `two-piers-cracked` (first line of each piece is
/// its stance) and tells state and independent origins of each counted stance.
#[track_caller]
fn check(origins: &str, evidence: &str, expected: &str) {
    let mut inputs = newsroom::changed("articles/bridge.toml", EVIDENCE, evidence);
    newsroom::change(&mut inputs, "origins.toml", "[contractor]", &format!("{origins}\n[contractor]"));
    let db = newsroom::database(&inputs);
    let (idx, _) = db.claim("two-piers-cracked").unwrap();
    let card = db.card(idx);
    let counts =
        [Stance::Corroborates, Stance::Contradicts, Stance::Limits].map(|stance| card.counts.of(stance).origins);
    let shown = format!(
        "{} {counts:?} same {} unclear {}",
        card.state.word(),
        card.counts.same_origin,
        card.counts.not_established
    );
    assert_eq!(shown, expected);
}

/// The evidence of `two-piers-cracked` as it is in the small newsroom.
const EVIDENCE: &str = r#"[[claim.evidence]]
reference = "inspection"
stance = "corroborates"
origin = "engineers"
independent = "The engineers saw the piers themselves."
reason = "Finds two piers cracked."

[[claim.evidence]]
reference = "minutes"
stance = "repeats"
origin = "council"
reason = "The mayor is a part of the council."
"#;

/// One piece of evidence in TOML.
fn piece(reference: &str, stance: &str, origin: &str, more: &str) -> String {
    format!(
        "[[claim.evidence]]\nreference = \"{reference}\"\nstance = \"{stance}\"\norigin = \"{origin}\"\nreason = \"…\"\n{more}\n"
    )
}

const INDEPENDENT: &str = "independent = \"saw it\"";

#[test]
fn an_independent_origin_corroborates() {
    check("", EVIDENCE, "corroborated [1, 0, 0] same 1 unclear 0");
}

#[test]
fn two_offices_of_one_government_are_one_origin() {
    let origins = "[lab]\nname = \"Laboratory\"\npart_of = \"engineers\"\n";
    let evidence = piece("inspection", "corroborates", "engineers", INDEPENDENT)
        + &piece("minutes", "corroborates", "lab", INDEPENDENT);
    check(origins, &evidence, "corroborated [1, 0, 0] same 0 unclear 0");
}

#[test]
fn who_relies_on_a_counted_origin_adds_nothing() {
    let origins = "[radio]\nname = \"Radio\"\nrelies_on = [\"engineers\"]\n";
    let evidence = piece("inspection", "corroborates", "engineers", INDEPENDENT)
        + &piece("minutes", "corroborates", "radio", INDEPENDENT);
    check(origins, &evidence, "corroborated [1, 0, 0] same 0 unclear 1");
}

#[test]
fn of_two_that_rely_on_each_other_one_counts() {
    let origins = "[radio]\nname = \"Radio\"\nrelies_on = [\"station\"]\n[station]\nname = \"Station\"\nrelies_on = [\"radio\"]\n";
    let evidence = piece("inspection", "corroborates", "radio", INDEPENDENT)
        + &piece("minutes", "corroborates", "station", INDEPENDENT);
    check(origins, &evidence, "corroborated [1, 0, 0] same 0 unclear 1");
}

#[test]
fn two_outlets_with_one_wire_are_one_voice() {
    let origins = "[radio]\nname = \"Radio\"\nrelies_on = [\"wire\"]\n[station]\nname = \"Station\"\nrelies_on = [\"wire\"]\n[wire]\nname = \"Wire\"\n";
    let evidence = piece("inspection", "corroborates", "radio", INDEPENDENT)
        + &piece("minutes", "corroborates", "station", INDEPENDENT);
    check(origins, &evidence, "corroborated [1, 0, 0] same 0 unclear 1");
}

#[test]
fn a_part_may_rely_where_its_whole_does_not() {
    let origins =
        "[story]\nname = \"Story\"\npart_of = \"radio\"\nrelies_on = [\"engineers\"]\n[radio]\nname = \"Radio\"\n";
    let evidence = piece("inspection", "corroborates", "engineers", INDEPENDENT)
        + &piece("minutes", "corroborates", "story", INDEPENDENT);
    check(origins, &evidence, "corroborated [1, 0, 0] same 0 unclear 1");
}

#[test]
fn a_claim_that_was_withdrawn_or_is_out_of_date_supports_nothing() {
    let support = |claim: &str| {
        format!(
            "[[claim.evidence]]\nclaim = \"{claim}\"\nstance = \"corroborates\"\norigin = \"engineers\"\nindependent = \"saw it\"\nreason = \"…\"\n"
        )
    };
    check("", &support("repair-begins"), "one_source [0, 0, 0] same 0 unclear 0");
    let mut inputs = newsroom::changed("articles/bridge.toml", "not_checked = true\n", &support("two-piers-cracked"));
    let count = |inputs: &_| {
        let db = newsroom::database(inputs);
        db.card(db.claim("cheap-steel").unwrap().0).counts.of(Stance::Corroborates).origins
    };
    assert_eq!(count(&inputs), 1);
    newsroom::change(&mut inputs, "articles/bridge.toml", "stance = \"repeats\"", "stance = \"supersedes\"");
    assert_eq!(count(&inputs), 0);
}

#[test]
fn who_relies_on_the_claims_own_origin_only_repeats() {
    let origins = "[radio]\nname = \"Radio\"\nrelies_on = [\"mayor\"]\n";
    check(origins, &piece("inspection", "repeats", "radio", ""), "one_source [0, 0, 0] same 1 unclear 0");
}

#[test]
fn what_is_not_established_is_not_counted() {
    let evidence = piece("inspection", "corroborates", "engineers", "unclear = \"may rest on the council\"");
    check("", &evidence, "one_source [0, 0, 0] same 0 unclear 1");
}

#[test]
fn what_was_superseded_counts_for_nothing() {
    let more = format!("{INDEPENDENT}\nsuperseded_by = \"minutes\"");
    check("", &piece("inspection", "contradicts", "engineers", &more), "one_source [0, 0, 0] same 0 unclear 0");
}

#[test]
fn a_later_figure_of_the_same_origin_makes_a_claim_out_of_date() {
    let evidence =
        piece("minutes", "supersedes", "council", "") + &piece("inspection", "contradicts", "engineers", INDEPENDENT);
    check("", &evidence, "out_of_date [0, 1, 0] same 1 unclear 0");
}

#[test]
fn a_contradiction_goes_before_support_and_support_before_a_limit() {
    let (yes, no, but) = (
        piece("minutes", "corroborates", "engineers", INDEPENDENT),
        piece("inspection", "contradicts", "police", INDEPENDENT),
        piece("inspection", "limits", "contractor", INDEPENDENT),
    );
    check("", &format!("{yes}{but}"), "corroborated [1, 0, 1] same 0 unclear 0");
    check("", &but, "limited [0, 0, 1] same 0 unclear 0");
    check("", &format!("{yes}{but}{no}"), "disputed [1, 1, 1] same 0 unclear 0");
}

#[test]
fn a_source_that_contradicts_itself_is_kept_and_not_counted() {
    check("", &piece("minutes", "contradicts", "council", ""), "limited [0, 0, 0] same 1 unclear 0");
}

#[test]
fn evidence_on_the_report_bears_on_no_count() {
    check(
        "",
        &piece("minutes", "corroborates", "engineers", "target = \"report\""),
        "one_source [0, 0, 0] same 0 unclear 0",
    );
}

#[test]
fn nothing_found_is_not_the_same_as_not_checked() {
    check("", "looked_into = \"The minutes.\"\n", "nothing_found [0, 0, 0] same 0 unclear 0");
    // A check of the whole article does not say what was looked into.
    check("", "", "not_checked [0, 0, 0] same 0 unclear 0");
    check("", "not_checked = true\n", "not_checked [0, 0, 0] same 0 unclear 0");
}

#[test]
fn a_denial_by_the_accused_alone_contests_nothing() {
    let denial = piece("inspection", "contradicts", "contractor", "unclear = \"the accused\"");
    let mut inputs = newsroom::changed("articles/bridge.toml", "not_checked = true\n", &denial);
    let state = |inputs: &_| {
        let db = newsroom::database(inputs);
        let (idx, _) = db.claim("cheap-steel").unwrap();
        db.card(idx).state
    };
    assert_eq!(state(&inputs), State::OneSource);
    newsroom::change(
        &mut inputs,
        "articles/bridge.toml",
        &denial,
        &(denial.clone() + &piece("minutes", "contradicts", "police", INDEPENDENT)),
    );
    assert_eq!(state(&inputs), State::Disputed);
}

#[test]
fn who_speaks_for_the_accused_contests_nothing_either() {
    let denial = piece("inspection", "contradicts", "agency", "unclear = \"carries the accused's denial\"");
    let mut inputs = newsroom::changed("articles/bridge.toml", "not_checked = true\n", &denial);
    let agency = "[agency]\nname = \"Agency\"\nrelies_on = [\"contractor\"]\n\n[contractor]";
    newsroom::change(&mut inputs, "origins.toml", "[contractor]", agency);
    let db = newsroom::database(&inputs);
    assert_eq!(db.card(db.claim("cheap-steel").unwrap().0).state, State::OneSource);
}

#[test]
fn an_opinion_has_no_counts() {
    let evidence = "kind = \"characterisation\"\n";
    let mut inputs =
        newsroom::changed("articles/bridge.toml", EVIDENCE, &piece("inspection", "corroborates", "engineers", ""));
    newsroom::change(
        &mut inputs,
        "articles/bridge.toml",
        "proposition = \"Two piers of the lake bridge are cracked.\"\nkind = \"fact\"\n",
        &format!("proposition = \"Two piers of the lake bridge are cracked.\"\n{evidence}"),
    );
    let db = newsroom::database(&inputs);
    let (idx, _) = db.claim("two-piers-cracked").unwrap();
    assert_eq!(db.card(idx).counts.of(Stance::Corroborates).origins, 0);
    assert_eq!(db.card(idx).state, State::OneSource);
}

#[test]
fn a_withdrawn_claim_is_withdrawn_whatever_bears_on_it() {
    let withdrawn = format!("{EVIDENCE}\n[[claim.withdrawn]]\nat = \"2026-01-31\"\nreason = \"The wrong bridge.\"\n");
    check("", &withdrawn, "withdrawn [1, 0, 0] same 1 unclear 0");
}

#[test]
fn a_chain_that_returns_to_itself_is_circular() {
    let circle = "wording = \"verbatim\"\nvia = [{ source = \"officials\", step = \"told\" }, { source = \"mary-major\", step = \"reported-by\" }]\n";
    let db = newsroom::database(&newsroom::changed("articles/bridge.toml", "wording = \"verbatim\"\n", circle));
    let circular = |id: &str| db.card(db.claim(id).unwrap().0).attribution.circular;
    assert!(circular("two-piers-cracked"));
    assert!(!circular("closed-on-monday"));
}

#[test]
fn evidence_with_a_circular_chain_counts_for_nothing() {
    let circle = "addressee = \"the council\"\nvia = [{ source = \"officials\", step = \"told\" }, { source = \"mary-major\", step = \"reported-by\" }]\n";
    let mut inputs = newsroom::changed("articles/bridge.toml", "addressee = \"the council\"\n", circle);
    let link = "[[claim.evidence]]\nclaim = \"two-piers-cracked\"\nstance = \"corroborates\"\norigin = \"engineers\"\nindependent = \"saw it\"\nreason = \"…\"\n";
    newsroom::change(&mut inputs, "articles/bridge.toml", "not_checked = true\n", link);
    let db = newsroom::database(&inputs);
    let card = db.card(db.claim("cheap-steel").unwrap().0);
    assert_eq!((card.counts.of(Stance::Corroborates).origins, card.counts.same_origin), (0, 1));
}
