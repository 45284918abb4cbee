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
        let mut expected = vec![card.words(), card.article.title.clone(), card.about.publisher.clone()];
        expected.extend(card.attribution.speaker.iter().map(|speaker| speaker.name.clone()));
        expected.extend(card.attribution.chain.iter().map(|hop| hop.source.name.clone()));
        expected.extend(card.evidence.iter().map(|piece| piece.origin.clone()));
        for words in expected {
            assert!(text.contains(&words), "{}: “{words}” is not on the card", claim.id);
        }
        // A line may leave out who speaks, where that is said above it.
        for piece in &card.evidence {
            let line = piece.reason.split_once(": ").map_or(&*piece.reason, |(_, line)| line);
            let mut capital = line.to_owned();
            capital.get_mut(..1).into_iter().for_each(str::make_ascii_uppercase);
            assert!(text.contains(line) || text.contains(&capital), "{}: “{line}” is not on the card", claim.id);
        }
        let proposition = claim.proposition.trim_end_matches('.');
        assert!(
            !card.needs_proposition() || text.contains(proposition.get(1..).unwrap_or(proposition)),
            "{}: {proposition}",
            claim.id
        );
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
            let mut written = String::new();
            sayso_cards::write(
                &card,
                words::for_language("en"),
                &Pages::Here,
                html::Writer::new(&mut written, &|_| None),
            );
            assert_eq!(written, ours, "{}", claim.id);
            assert_eq!(ours, alike(&draw(card)), "{}", claim.id);
        }
    }
}

#[test]
fn opinions_are_shown_without_numbers() {
    let db = newsroom::seeds();
    let shown = shown(&draw(card(&db, "tehran-calls-soleimani-hero")));
    assert_eq!(
        glance(&shown),
        ["Says likewise none found", "Says otherwise U.S. government, Andrew Ellis", "With limits none found"]
    );
    assert!(shown.contains("Who says otherwise") && shown.contains("sources are not counted"), "{shown}");
    assert!(!shown.contains("independent") && !shown.contains("Counted") && !shown.contains("flatly"), "{shown}");
}

#[test]
fn three_rows_answer_by_number_and_name() {
    let db = newsroom::seeds();
    let cases: [(&str, [&str; 3]); 4] = [
        (
            "iran-taliban-poor-relations",
            [
                "Corroborating 1 independent CNN · not counted: U.S. Defense Intelligence Agency, Barnett Rubin",
                "Contradicting none found None of the sources we read denies it.",
                "Limiting 5 sources Andrew Ellis, U.S. government, Public Safety Canada, Barnett Rubin, NATO’s commander in Afghanistan",
            ],
        ),
        (
            "everything-in-their-power",
            [
                "Corroborating 0 independent not counted: Government of Canada, U.S. government, NATO’s commander in Afghanistan",
                "Contradicting 2 sources, in part Seth Jones / RAND, U.S. Defense Intelligence Agency",
                "Limiting 2 sources, in part Government of Afghanistan (Spanta), U.S. State Department · not counted: Andrew Ellis, elsewhere",
            ],
        ),
        (
            "57-canadians",
            [
                "Corroborating none found in the sources we read",
                "Contradicting none found in the sources we read",
                "Limiting none found in the sources we read",
            ],
        ),
        (
            "kazemi-tortured-to-death",
            [
                "Corroborating 0 independent not counted: BBC News",
                "Contradicting 1 source only the accused: Iranian judiciary",
                "Limiting 1 source BBC News",
            ],
        ),
    ];
    for (id, expected) in cases {
        assert_eq!(glance(&shown(&draw(card(&db, id)))), expected, "{id}");
    }
}

/// How much of a card is there before anything is opened: a hurried reader reads no more.
#[test]
fn a_card_is_short_before_anything_is_opened() {
    let db = newsroom::seeds();
    let n_words = |text: &str| text.split_whitespace().count();
    let rand = shown(&draw(card(&db, "iran-taliban-poor-relations")));
    assert!(n_words(&rand) <= 450, "{}: {rand}", n_words(&rand));
    let mut all: Vec<usize> = db.claims().map(|(idx, _)| n_words(&shown(&draw(db.card(idx))))).collect();
    all.sort_unstable();
    assert!(all[all.len() / 2] <= 200, "{all:?}");
}

#[test]
fn nothing_found_and_not_checked_are_told_apart() {
    let db = newsroom::seeds();
    let (found, checked) = (draw(card(&db, "al-muhandis-killed")), draw(card(&db, "former-official-more-explicit")));
    assert!(text_of(&found).contains("We looked and found nothing"));
    assert!(text_of(&checked).contains("Nobody has looked for evidence"));
    assert!(found.contains("state nothing_found") && checked.contains("state not_checked"));
    // On a page whose text has changed as well: nobody has looked who would deny it.
    for (claim, words) in [("al-muhandis-killed", "We looked"), ("former-official-more-explicit", "Nobody has looked")]
    {
        let mut card = card(&db, claim);
        card.state = State::TextChanged;
        let shown = shown(&draw(card));
        assert!(shown.contains(words) && !shown.contains("denies it"), "{shown}");
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

/// What a reader sees before anything is opened, a line for each element that is set apart.
fn shown(html: &str) -> String {
    let (mut text, mut depth, mut hidden) = (String::new(), 0, None);
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        let (tag, next) = after.split_once('>').unwrap();
        if hidden.is_none() {
            text.push_str(before);
        }
        let name = tag.trim_start_matches('/').split(' ').next().unwrap();
        match (name, tag.starts_with('/')) {
            ("details", false) => depth += 1,
            // What is in a summary is seen, and no more of its details.
            ("summary", true) => hidden = hidden.or(Some(depth)),
            ("details", true) => {
                hidden = hidden.filter(|&at| at != depth);
                depth -= 1;
            }
            _ => {}
        }
        if !matches!(name, "span" | "strong" | "time" | "a" | "q" | "svg" | "path") && hidden.is_none() {
            text.push('\n');
        }
        // Read aloud, not seen.
        rest = if tag.contains("class=\"told\"") {
            next.split_once('<').map_or(next, |(told, _)| &next[told.len()..])
        } else {
            next
        };
    }
    let lines =
        text_of(&text).lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>();
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// The three rows.
fn glance(shown: &str) -> Vec<&str> {
    let names = ["Corroborating ", "Contradicting ", "Limiting ", "Says likewise", "Says otherwise", "With limits"];
    let is_row = |line: &&str| names.iter().any(|name| line.starts_with(name));
    shown
        .lines()
        .filter(is_row)
        .filter(|line| !line.contains(": ") || line.contains("counted: ") || line.contains("accused: "))
        .take(3)
        .collect()
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
