//! What follows from what statements say on the same questions: on both cards, within and across articles.

use std::fmt::Write as _;

use sayso_core::State;
use sayso_core::database;
use sayso_core::model::{Archive, ClaimIdx, Extent, LinkBasis, Passage, QuestionIdx, Says, Stance, Target};
use sayso_core::{Database, origin};
use sayso_newsroom::{Inputs, compile, diff, lint};
use sayso_publish::export::json;
use sayso_tests::newsroom;

/// How many folders are generated.
const FOLDERS: u64 = 10_000;

/// A generator that gives the same numbers each time (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n as u64) as usize
    }

    fn one<'t>(&mut self, of: &[&'t str]) -> &'t str {
        of[self.below(of.len())]
    }
}

const SAYS: [&str; 6] = ["yes", "no", "in_part", "supposes", "limits", "open"];

/// A folder with random origins, questions that imply others, and a claim for each of its statements.
fn folder(seed: u64) -> Inputs {
    let mut random = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let mut inputs = Inputs::default();
    let about = "publisher = \"P\"\ncorrections = \"https://p.example/c\"\nmethod = \"https://p.example/m\"\ncontact = \"a@p.example\"\nsite = \"https://p.example/\"\nas_of = \"2026-01-31\"\nscope = \"All.\"\n";
    inputs.insert("sayso.toml", about.into());
    let mut origins = String::from("[paper]\nname = \"Paper\"\n");
    let mut sources = String::from("[paper]\nname = \"Paper\"\nkind = \"outlet\"\norigin = \"paper\"\n");
    for n in 0..5 {
        let _ = write!(origins, "[o{n}]\nname = \"O{n}\"\n");
        if n > 0 && random.below(3) == 0 {
            let _ = writeln!(origins, "{} = \"o{}\"", random.one(&["part_of", "relies_on"]), random.below(n));
        }
        if n > 0 && random.below(4) == 0 {
            let _ = writeln!(origins, "may_share = [{{ with = \"o{}\", reason = \"Allies.\" }}]", random.below(n));
        }
        if random.below(8) == 0 {
            origins.push_str("unnamed = true\n");
        }
        let _ = write!(sources, "[s{n}]\nname = \"S{n}\"\nkind = \"organisation\"\norigin = \"o{n}\"\n");
    }
    inputs.insert("origins.toml", origins.into_bytes());
    inputs.insert("sources.toml", sources.into_bytes());
    let questions = 1 + random.below(3);
    for n in 0..questions {
        let implies = if n > 0 && random.below(2) == 0 {
            format!("implies = [\"q{}\"]\n", random.below(n))
        } else {
            String::new()
        };
        inputs.insert(&format!("questions/q{n}.toml"), format!("asks = \"Is it {n}?\"\n{implies}").into_bytes());
    }
    let answer = |random: &mut Random| {
        let says = random.one(&SAYS);
        let part = match says {
            "in_part" => format!(", part = \"{}\"", random.one(&["a", "b"])),
            "limits" => ", why = \"later\"".to_owned(),
            _ => String::new(),
        };
        let grounds = random.one(&["none", "witness", "document"]);
        format!(
            "question = \"q{}\", {says} = \"It says {says}\"{part}, grounds = \"{grounds}\"",
            random.below(questions)
        )
    };
    for article in 0..2 {
        let mut text = format!("Headline {article}\n\n");
        let mut toml = format!(
            "text = \"a{article}.txt\"\ntitle = \"Headline {article}\"\noutlet = \"paper\"\npublished = \"2026-01-0{}\"\nurl = \"https://p.example/{article}\"\nlanguage = \"en\"\nrights = \"own\"\nchecked_by = \"Desk\"\nchecked_at = \"2026-01-20\"\n",
            article + 1
        );
        for n in 0..3 {
            let _ = write!(text, "Sentence {article} {n} says something of its own. ");
            let _ = write!(
                toml,
                "\n[[claim]]\nid = \"c{article}{n}\"\nquote = \"Sentence {article} {n} says something of its own.\"\nproposition = \"It is {n}.\"\nkind = \"fact\"\nspeaker = \"s{}\"\nwording = \"paraphrase\"\nanswers = [{{ {} }}]\n",
                random.below(5),
                answer(&mut random)
            );
        }
        inputs.insert(&format!("a{article}.txt"), text.into_bytes());
        inputs.insert(&format!("articles/a{article}.toml"), toml.into_bytes());
    }
    let reference = format!(
        "title = \"R\"\npublisher = \"R\"\nurl = \"https://r.example/\"\nproximity = \"analysis\"\nseen = \"whole\"\nread_at = \"2026-01-20\"\norigin = \"o{}\"\nanswers = [{{ {} }}]\n",
        random.below(5),
        answer(&mut random)
    );
    inputs.insert("references/r.toml", reference.into_bytes());
    inputs
}

/// The other side that a stance has by the table, where both answer one question and are of two origins.
fn mirror(stance: Stance, extent: Extent, other: &Says) -> &'static [(Stance, Extent)] {
    use Extent::{InPart, Whole, Wider};
    use Stance::{Contradicts, Corroborates, Limits};
    match (stance, extent, other) {
        (Corroborates, Whole, _) => &[(Corroborates, Whole)],
        // Who is supported by a part is, for it, the wider question.
        (Corroborates, InPart, Says::InPart) => &[(Corroborates, Wider), (Corroborates, InPart)],
        (Corroborates, InPart, _) => &[(Corroborates, InPart)],
        (Corroborates, Wider, _) => &[(Corroborates, InPart)],
        (Contradicts, Whole, _) => &[(Contradicts, Whole)],
        (Contradicts, _, _) => &[(Contradicts, InPart)],
        (Limits, ..) => &[(Limits, Whole)],
        _ => &[],
    }
}

fn check_mirror(archive: &Archive, seed: u64) {
    for (n, claim) in archive.claims.iter().enumerate() {
        let own = Passage::Claim(ClaimIdx::new(n));
        for evidence in &claim.evidence {
            let same = origin::same(&archive.origins, claim.origin, evidence.origin);
            assert!(!(same && evidence.stance == Stance::Corroborates), "{seed}: an origin corroborates itself");
            let (Passage::Claim(other), LinkBasis::Question { question, .. }) = (evidence.passage, &evidence.basis)
            else {
                continue;
            };
            let other = other.of(archive);
            let position = evidence.position(archive).unwrap();
            if position.question != *question || same {
                continue;
            }
            let back: Vec<_> =
                other.evidence.iter().filter(|one| one.passage == own).map(|one| (one.stance, one.extent)).collect();
            let expected = mirror(evidence.stance, evidence.extent, &position.says);
            assert!(
                back.len() == 1 && expected.contains(&back[0]),
                "{seed}: {} has {:?}, {} has {back:?}",
                claim.id,
                (evidence.stance, evidence.extent),
                other.id
            );
        }
    }
}

/// What a question implies, found again by walking; no question is among its own.
fn implied(archive: &Archive, question: QuestionIdx) -> Vec<QuestionIdx> {
    let mut found: Vec<QuestionIdx> = question.of(archive).implies.clone();
    let mut at = 0;
    while at < found.len() {
        found.extend(found[at].of(archive).implies.clone());
        at += 1;
    }
    found
}

#[test]
#[ignore = "large"]
fn every_derived_row_has_its_other_side() {
    for seed in 1..=FOLDERS {
        let inputs = folder(seed);
        let db = newsroom::database(&inputs);
        let archive = db.archive();
        check_mirror(archive, seed);
        // A row comes from a question that the claim itself answers, or from one that it implies or follows from.
        for claim in &archive.claims {
            for evidence in &claim.evidence {
                let own = claim.answers[0].question;
                let of = evidence.position(archive).unwrap().question;
                let fits = of == own || implied(archive, own).contains(&of) || implied(archive, of).contains(&own);
                assert!(fits && evidence.question() == Some(own), "{seed}: {}", claim.id);
            }
        }
        if seed % 100 == 0 {
            assert_eq!(db.bytes(), newsroom::database(&inputs).bytes(), "{seed}: the same bytes");
            assert!(database::write(archive).is_ok());
            for article in json::export(&db)["articles"].as_array().unwrap() {
                for sentence in article["sentences"].as_array().unwrap() {
                    sentence["claims"].as_array().unwrap().iter().for_each(|claim| {
                        assert_eq!(super::counting::count_again(claim), claim["counts"], "{seed}");
                    });
                }
            }
        }
    }
}

#[test]
fn a_ring_of_questions_is_refused() {
    let mut inputs = folder(1);
    inputs.insert("questions/q0.toml", b"asks = \"Is it?\"\nimplies = [\"ring\"]\n".to_vec());
    inputs.insert("questions/ring.toml", b"asks = \"Is it so?\"\nimplies = [\"q0\"]\n".to_vec());
    let rules: Vec<_> = compile(&inputs).diagnostics.into_iter().map(|finding| finding.rule).collect();
    assert!(rules.contains(&"circular-question"), "{rules:?}");
}

fn card(db: &Database, claim: &str) -> sayso_core::Card {
    db.card(db.claim(claim).unwrap_or_else(|| panic!("no claim {claim}")).0)
}

/// The names of the origins that are counted of a stance.
fn counted(db: &Database, claim: &str, stance: Stance) -> Vec<String> {
    let mut names: Vec<String> = card(db, claim)
        .evidence
        .iter()
        .filter(|one| one.counted && one.stance == stance)
        .map(|one| one.root.0.clone())
        .collect();
    names.sort();
    names.dedup();
    names
}

#[test]
fn the_model_case_stands_on_both_cards() {
    let db = newsroom::seeds();
    let rand = "iran-taliban-poor-relations";
    assert_eq!(counted(&db, rand, Stance::Corroborates), ["cnn"]);
    assert!(counted(&db, rand, Stance::Contradicts).is_empty());
    assert_eq!(
        counted(&db, rand, Stance::Limits),
        ["canada-government", "ellis", "nato-isaf", "rubin", "us-government"]
    );
    assert_eq!(card(&db, rand).state, State::Corroborated);
    for claim in ["quds-force-supplied-taliban", "dni-iran-arming-taliban", "canada-list-accuses-quds-force"] {
        let limits = card(&db, claim).evidence.into_iter().any(|one| {
            one.stance == Stance::Limits
                && matches!(one.passage, sayso_core::card::CardPassage::Sentence { claim, .. } if claim == rand)
        });
        assert!(limits, "{claim}");
    }
    let everything = card(&db, "everything-in-their-power");
    let denial =
        everything.evidence.iter().find(|one| one.stance == Stance::Contradicts && one.root.0 == "rand-jones").unwrap();
    assert!(denial.is_in_part());
    // Ellis's own “if” comes first on what he says flatly.
    for claim in ["quds-force-supplied-taliban", "everything-in-their-power", "quds-operatives-backed-extremists"] {
        let first = card(&db, claim).evidence.into_iter().next().unwrap();
        assert!(first.is_against_itself() && first.reason.contains("if"), "{claim}: {}", first.reason);
    }
}

#[test]
fn labels_bounds_and_replaced_values() {
    let db = newsroom::seeds();
    for claim in ["tehran-calls-soleimani-hero", "washington-calls-soleimani-terrorist"] {
        assert_eq!(card(&db, claim).state, State::OneSource, "{claim} is neither disputed nor corroborated");
    }
    let dead = card(&db, "canada-lost-150-troops");
    assert!(dead.evidence.iter().all(|one| one.stance == Stance::Corroborates) && !dead.evidence.is_empty());
    // Whoever repeats the old figure is out of date, in whatever article.
    let mut inputs = newsroom::load("seeds");
    third_article(&mut inputs);
    let db = newsroom::database(&inputs);
    for claim in ["57-canadians", "wire-63-canadians"] {
        assert_eq!(card(&db, claim).state, State::OutOfDate, "{claim}");
    }
}

/// A wire story of 2021 that repeats the arming, denies one thing and gives a number: a line for each claim.
fn third_article(inputs: &mut Inputs) {
    let text = "Envoy speaks of Iran and the Taliban\n\nThe Quds Force armed the Taliban, the envoy Jo Doe said. Iran and al Qaeda do not cooperate, Doe added. The airliner that Iran shot down carried 63 Canadians, Doe said.\n";
    inputs.insert("wire.txt", text.into());
    let head = "text = \"wire.txt\"\ntitle = \"Envoy speaks of Iran and the Taliban\"\noutlet = \"global-news\"\npublished = \"2021-06-01\"\nurl = \"https://wire.example/envoy\"\nlanguage = \"en\"\nrights = \"own\"\nchecked_by = \"Desk\"\nchecked_at = \"2026-11-21\"\nrecheck_by = \"2027-11-21\"\n";
    let claim = |id: &str, quote: &str, kind: &str, answer: &str| {
        format!(
            "\n[[claim]]\nid = \"{id}\"\nquote = \"{quote}\"\nproposition = \"{quote}.\"\nkind = \"{kind}\"\nspeaker = \"jo-doe\"\nrole = \"envoy\"\nwording = \"paraphrase\"\nanswers = [{{ {answer} }}]\n"
        )
    };
    let claims = [
        claim(
            "wire-armed",
            "The Quds Force armed the Taliban",
            "accusation",
            "question = \"quds-force-armed-taliban\", yes = \"Doe: the Quds Force armed the Taliban\"",
        ),
        claim(
            "wire-no-cooperation",
            "Iran and al Qaeda do not cooperate",
            "fact",
            "question = \"iran-al-qaeda-cooperate\", no = \"Doe: Iran and al Qaeda do not cooperate\"",
        ),
        claim(
            "wire-63-canadians",
            "The airliner that Iran shot down carried 63 Canadians",
            "fact",
            "question = \"canadians-on-flight-752\", value = 63, line = \"Doe: 63 Canadians\"",
        ),
    ];
    inputs.insert("articles/wire.toml", (head.to_owned() + &claims.concat()).into_bytes());
    let add = |inputs: &mut Inputs, path: &str, text: &str| {
        let all = inputs.source(path).to_owned() + text;
        inputs.insert(path, all.into_bytes());
    };
    add(inputs, "sources.toml", "\n[jo-doe]\nname = \"Jo Doe\"\nkind = \"person\"\norigin = \"jo-doe\"\n");
    add(inputs, "origins.toml", "\n[jo-doe]\nname = \"Jo Doe\"\n");
}

#[test]
fn a_third_article_needs_a_line_a_claim_and_changes_the_others() {
    let before = newsroom::seeds();
    let mut inputs = newsroom::load("seeds");
    third_article(&mut inputs);
    assert_eq!(newsroom::render(&lint::check(&inputs), &inputs), "");
    let after = newsroom::database(&inputs);
    assert!(card(&after, "wire-armed").evidence.len() > 15, "all that the archive has");
    assert_eq!(
        counted(&after, "wire-no-cooperation", Stance::Contradicts),
        ["commission-911", "the-tower", "us-government"]
    );
    assert!(counted(&after, "iran-al-qaeda-cooperation", Stance::Contradicts).contains(&"jo-doe".to_owned()));
    assert_eq!(
        (card(&before, "iran-al-qaeda-cooperation").state, card(&after, "iran-al-qaeda-cooperation").state),
        (State::Limited, State::Disputed)
    );
    let changes = diff::diff(&before, &after, &|_| false);
    let of = |claim: &str| changes.iter().find(|change| change.claim == claim);
    let headline = of("iran-al-qaeda-cooperation").unwrap();
    assert_eq!(headline.state, Some(["limited".to_owned(), "disputed".to_owned()]));
    assert!(headline.missing.is_some(), "a state that changes wants a note");
    for claim in ["quds-force-supplied-taliban", "canada-list-accuses-quds-force", "western-analysts-no-cooperation"] {
        assert!(of(claim).is_some_and(|change| change.missing.is_none()), "{claim} has another row, and no more");
    }
}

#[test]
fn a_pair_that_is_linked_or_struck_holds_on_both_cards() {
    let rows = |inputs: &Inputs, claim: &str, other: &str| -> Vec<(Stance, String)> {
        let db = newsroom::database(inputs);
        let rows = card(&db, claim).evidence.into_iter().filter(|one| {
            one.target == Target::Content
                && matches!(&one.passage, sayso_core::card::CardPassage::Sentence { claim, .. } if claim == other)
        });
        rows.map(|one| (one.stance, one.reason)).collect()
    };
    let (one, other) = ("everything-in-their-power", "limits-to-irans-willingness");
    let seeds = newsroom::load("seeds");
    assert_eq!((rows(&seeds, one, other).len(), rows(&seeds, other, one).len()), (1, 1));
    let path = "articles/global-news-2020.toml";
    let change = |more: &str| {
        let mut inputs = newsroom::load("seeds");
        let id = format!("id = \"{one}\"\n");
        newsroom::change(&mut inputs, path, &id, &format!("{id}{more}"));
        inputs
    };
    let struck = change(&format!("struck = [{{ claim = \"{other}\", reason = \"Of two times.\" }}]\n"));
    assert_eq!((rows(&struck, one, other), rows(&struck, other, one)), (vec![], vec![]));
    let linked = change(&format!(
        "evidence = [{{ claim = \"{other}\", stance = \"limits\", origin = \"rand-jones\", reason = \"By hand.\" }}]\n"
    ));
    let by_hand = vec![(Stance::Limits, "By hand.".to_owned())];
    assert_eq!((rows(&linked, one, other), rows(&linked, other, one)), (by_hand.clone(), by_hand));
}
