use sayso_cards::{Pages, html, words};
use sayso_core::{Card, Database, State};
use sayso_tests::newsroom;
use yew::{Html, Properties, component};

/// A component around the card, so that Yew's own renderer can draw it.
#[derive(Clone, PartialEq, Properties)]
struct Props {
    card: Card,
}

#[component]
fn View(props: &Props) -> Html {
    sayso_cards::draw(&props.card, words::for_language("en"), &Pages::Here)
}

/// The HTML of a claim's card, as Yew draws it.
fn draw(card: Card) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let local = tokio::task::LocalSet::new();
    let renderer = yew::LocalServerRenderer::<View>::with_props(Props { card }).hydratable(false);
    local.block_on(&runtime, renderer.render())
}

fn card(db: &Database, id: &str) -> Card {
    db.card(db.claim(id).unwrap_or_else(|| panic!("no claim {id}")).0)
}

#[test]
fn every_claim_of_the_seeds_draws_its_whole_card() {
    let db = newsroom::seeds();
    for (idx, claim) in db.claims() {
        let card = db.card(idx);
        let html = draw(card.clone());
        let text = text_of(&html);
        let mut expected = vec![claim.proposition.clone(), card.article.title.clone(), card.about.publisher.clone()];
        expected.extend(card.attribution.speaker.iter().map(|speaker| speaker.name.clone()));
        expected.extend(card.attribution.chain.iter().map(|hop| hop.source.name.clone()));
        expected.extend(card.evidence.iter().flat_map(|piece| [piece.reason.clone(), piece.origin.clone()]));
        for words in expected {
            assert!(text.contains(&words), "{}: “{words}” is not on the card", claim.id);
        }
        assert!(!html.contains(" style="), "{}: inline style", claim.id);
    }
}

#[test]
fn endnotes_are_written_as_yew_would_write_them() {
    // Characters that HTML has names for: Yew writes one of them by number in attributes.
    let alike = |html: &str| html.replace("&#x27;", "'").replace("&#39;", "'").replace("&#x2F;", "/");
    for db in [newsroom::seeds(), newsroom::database(&newsroom::load("tests/data/gazette"))] {
        for (idx, claim) in db.claims() {
            let card = db.card(idx);
            let mut ours = String::new();
            html::write(&sayso_cards::draw(&card, words::for_language("en"), &Pages::Here), &|_| None, &mut ours);
            assert_eq!(ours, alike(&draw(card)), "{}", claim.id);
        }
    }
}

#[test]
fn opinions_are_shown_without_numbers() {
    let db = newsroom::seeds();
    let text = text_of(&draw(card(&db, "tehran-calls-soleimani-hero")));
    assert!(text.contains("Who says otherwise") && text.contains("says otherwise"));
    assert!(text.contains("Nothing is counted here"));
    assert!(!text.contains("independent origin"), "{text}");
}

#[test]
fn the_answer_says_what_the_evidence_bears_and_no_more() {
    let db = newsroom::seeds();
    let answer = |id: &str| section(&draw(card(&db, id)), "answer");
    let cases = [
        (
            "iran-taliban-poor-relations",
            "Evidence of its own from one independent origin; nobody denies it; 5 other origins limit it.",
        ),
        (
            "everything-in-their-power",
            "Corroborated, but by no origin known to be independent; 2 other origins deny it in part; 2 other origins limit it.|Its own source limits or contradicts it elsewhere.",
        ),
        (
            "57-canadians",
            "The same origin has since given a later figure or correction.|The figure over time, from the same origin: |63 → 57 (this page) → 55",
        ),
        (
            "kazemi-tortured-to-death",
            "Corroborated, but by no origin known to be independent; only the accused deny it; one other origin limits it.",
        ),
    ];
    for (id, expected) in cases {
        let shown = answer(id);
        let (shown, _) = shown.split_once("|What was counted").unwrap_or((&shown, ""));
        assert_eq!(shown, format!("What bears on it|{expected}"), "{id}");
    }
}

#[test]
fn nothing_found_and_not_checked_are_told_apart() {
    let db = newsroom::seeds();
    let (found, checked) = (draw(card(&db, "al-muhandis-killed")), draw(card(&db, "former-official-more-explicit")));
    assert!(text_of(&found).contains("The editors looked and found nothing"));
    assert!(text_of(&checked).contains("Nobody has looked for evidence"));
    assert!(found.contains("state nothing_found") && checked.contains("state not_checked"));
    // On a page whose text has changed as well: nobody has looked who would deny it.
    for (claim, words) in
        [("al-muhandis-killed", "The editors looked"), ("former-official-more-explicit", "Nobody has looked")]
    {
        let mut card = card(&db, claim);
        card.state = State::TextChanged;
        let answer = section(&draw(card), "answer");
        assert!(answer.contains(words) && !answer.contains("nobody denies"), "{answer}");
    }
}

#[test]
fn of_a_withdrawn_claim_nothing_more_is_told_than_that_it_was() {
    let db = newsroom::database(&newsroom::load("tests/data/gazette"));
    let (idx, _) = db.claims().find(|(_, claim)| claim.withdrawn.is_some()).unwrap();
    let mut card = db.card(idx);
    card.note = Some("what nobody should read".to_owned());
    if let Some(check) = &mut card.check {
        check.recheck_by = Some(check.at);
    }
    let text = text_of(&draw(card.clone()));
    assert!(text.contains("Withdrawn on") && !text.contains("nobody should read") && !text.contains("looked at again"));
    card.withdrawn = None;
    assert!(text_of(&draw(card)).contains("what nobody should read"), "of others it is told");
}

#[test]
fn hostile_text_stays_text() {
    let hostile = "<img src=x onerror=alert(1)>\u{202e}&amp;\"'";
    let db = newsroom::seeds();
    let mut card = card(&db, "iran-taliban-poor-relations");
    card.proposition = hostile.into();
    card.origin = hostile.into();
    card.evidence[0].reason = hostile.into();
    card.article.title = hostile.into();
    let html = draw(card);
    assert!(!html.contains("<img"), "{html}");
    assert!(html.contains("&lt;img src=x onerror=alert(1)&gt;"));
}

/// The text of one section, its parts separated by `|`.
fn section(html: &str, class: &str) -> String {
    let (_, rest) = html.split_once(&format!("class=\"{class}\"")).unwrap();
    let (_, rest) = rest.split_once('>').unwrap();
    let inside = rest.split("</section>").next().unwrap();
    let texts = inside.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("|")
}

fn text_of(html: &str) -> String {
    let mut text = String::new();
    let mut inside = true;
    for c in html.chars() {
        match c {
            '<' => inside = false,
            '>' => inside = true,
            _ if inside => text.push(c),
            _ => {}
        }
    }
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}
