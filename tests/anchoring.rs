//! Anchoring on generated pages: what must be found is found, what is not there is never shown.

use std::collections::BTreeMap;
use std::ops::Range;

use sayso_core::model::Selector;
use sayso_core::text::{BLOCK, Byte, How, Orphan, Placement, resolve};

/// Plain words: none is a name, a number or a negation, and no edit of one letter makes it one.
const WORDS: &str = "about across after against agreement almost already although among amount announced another around \
    asked because become before began behind believed better between beyond border bridge brought build called carried \
    change charge cities claimed closed coming committee common company complete concern condition consider control \
    could council country course culture current damage debate decided degree demand department details developed \
    different direct discussed during early economy education effect effort either elected emergency employed \
    energy enough entire estimate evening evidence example expected experts explained factory failed family farmers \
    federal finally finance figures final follow foreign forest former forward found friend further future general given \
    government ground growing happened harbour health heavy history holding hospital houses however importance \
    improve include increase industry inside instead interest involve island joined journey judged labour language large \
    later leader learned leave legal letter level light likely limited little local longer looking machine major managed \
    market material matter measure medical meeting member memory mention method middle military minister minute \
    modern moment money month morning mother mountain moving museum music national natural nearly necessary needed nature \
    office officer often opened operation opinion order organised original other outside paper parents parliament party \
    passed people percent perhaps period person picture places planned player police policy political popular position \
    possible power practice prepare present president pressure price private problem process produce programme project \
    promise proposal protect provide public purpose quality quarter question quickly raised rather reached reading ready \
    reason receive recent record reduce region related remain remember reported require research resource respect result";

const NAMES: &[&str] = &[
    "Ellis", "Jones", "Baird", "Rubin", "Tehran", "Ottawa", "Kabul", "Herat", "Spanta", "Toews", "Amoore", "Wallace",
    "Berlin", "Lahore", "Quito", "Osaka", "Marta", "Ibsen", "Greene", "Okoye", "Tanaka", "Novak", "Silva", "Haas",
];

/// Numbers without a seed from outside: the same pages every time.
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n
    }
}

/// A sentence of plain words with a name and a number.
fn sentence(random: &mut Random, words: &[&str]) -> String {
    let mut parts: Vec<String> =
        (0..12 + random.below(10)).map(|_| words[random.below(words.len())].to_owned()).collect();
    let at = 1 + random.below(parts.len() - 2);
    parts[at] = NAMES[random.below(NAMES.len())].to_owned();
    let at = (at + 3) % parts.len();
    parts[at.max(1)] = (10 + random.below(8900)).to_string();
    let first = parts[0].remove(0).to_ascii_uppercase();
    parts[0].insert(0, first);
    format!("{}.", parts.join(" "))
}

fn sentences(random: &mut Random, n: usize) -> Vec<String> {
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    (0..n).map(|_| sentence(random, &words)).collect()
}

/// The selector of the `n`th of some sentences, as the compiler makes them.
fn selector(sentences: &[String], n: usize) -> Selector {
    let last = |text: &str| text.chars().skip(text.chars().count().saturating_sub(32)).collect();
    Selector {
        exact: sentences[n].clone(),
        prefix: n.checked_sub(1).map_or(String::new(), |n| last(&sentences[n])),
        suffix: sentences.get(n + 1).map_or(String::new(), |next| next.chars().take(32).collect()),
    }
}

/// A page of sentences in paragraphs, and where each stands in it.
fn page(sentences: &[String]) -> (String, Vec<Range<usize>>) {
    let mut text = String::new();
    let mut places = Vec::new();
    for (n, sentence) in sentences.iter().enumerate() {
        let start = text.len();
        text.push_str(sentence);
        places.push(start..text.len());
        text.push(if n % 4 == 3 { BLOCK } else { ' ' });
    }
    (text, places)
}

/// Changes one in twenty of the letters, in plain words of more than four letters only.
fn edit_letters(sentence: &str, random: &mut Random) -> String {
    let edits = (sentence.len() / 20).max(1);
    let mut words: Vec<String> = sentence.split(' ').map(str::to_owned).collect();
    let plain: Vec<usize> = (0..words.len())
        .filter(|&n| words[n].len() > 4 && words[n].bytes().all(|byte| byte.is_ascii_lowercase()))
        .collect();
    for _ in 0..edits {
        let word = &mut words[plain[random.below(plain.len())]];
        let (at, letter) = (1 + random.below(word.len() - 2), char::from(b'a' + random.below(26) as u8));
        match random.below(3) {
            0 => word.insert(at, letter),
            1 if word.len() > 4 => drop(word.remove(at)),
            _ => word.replace_range(at..=at, letter.encode_utf8(&mut [0; 4])),
        }
    }
    words.join(" ")
}

/// Puts one plain word in the place of another.
fn edit_word(sentence: &str, random: &mut Random) -> String {
    let all: Vec<&str> = WORDS.split_whitespace().collect();
    let mut words: Vec<&str> = sentence.split(' ').collect();
    let plain: Vec<usize> =
        (0..words.len()).filter(|&n| words[n].bytes().all(|byte| byte.is_ascii_lowercase())).collect();
    words[plain[random.below(plain.len())]] = all[random.below(all.len())];
    words.join(" ")
}

/// Changes the number, the name, or the polarity.
fn change_fact(sentence: &str, random: &mut Random) -> String {
    let mut words: Vec<String> = sentence.split(' ').map(str::to_owned).collect();
    let name = words.iter().position(|word| NAMES.contains(&word.trim_end_matches('.')));
    let number = words.iter().position(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    match (random.below(3), name, number) {
        (0, Some(at), _) => {
            let other = NAMES.iter().find(|other| !words[at].starts_with(**other)).unwrap_or(&"Ellis");
            words[at] =
                words[at].replace(NAMES.iter().find(|name| words[at].starts_with(**name)).unwrap_or(&""), other);
        }
        (1, _, Some(at)) => words[at].insert(1, '7'),
        _ => words.insert(3, "not".into()),
    }
    words.join(" ")
}

fn typeset(sentence: &str) -> String {
    sentence.replacen(' ', "\u{a0}", 2).replacen("e", "e\u{AD}", 1).replace('.', "\u{200B}.")
}

/// What became of the selectors of one class.
#[derive(Debug, Default, PartialEq, Eq)]
struct Tally {
    right: usize,
    near: usize,
    wrong: usize,
    orphaned: usize,
    changed: usize,
}

fn tally(text: &str, selectors: &[Selector], expected: &[Option<Range<usize>>]) -> Tally {
    let selectors: Vec<&Selector> = selectors.iter().collect();
    let mut tally = Tally::default();
    for (placement, expected) in resolve(text, &selectors, &[]).into_iter().zip(expected) {
        match (placement, expected) {
            (Placement::Orphaned(Orphan::Changed { .. }), _) => tally.changed += 1,
            (Placement::Orphaned(_), _) => tally.orphaned += 1,
            (Placement::Anchored { range, .. }, Some(place)) if range == (Byte(place.start)..Byte(place.end)) => {
                tally.right += 1
            }
            (Placement::Anchored { range, .. }, Some(place))
                if range.start.0 < place.end && place.start < range.end.0 =>
            {
                tally.near += 1
            }
            (Placement::Anchored { .. }, _) => tally.wrong += 1,
        }
    }
    tally
}

/// Edits every second of some sentences and looks for all that were edited.
fn after(n: usize, edit: impl Fn(&str, &mut Random) -> String) -> Tally {
    let mut random = Random(n as u64);
    let original = sentences(&mut random, n);
    let mut edited = original.clone();
    for at in (0..n).step_by(2) {
        edited[at] = edit(&original[at], &mut random);
        assert_ne!(edited[at], original[at]);
    }
    let (text, places) = page(&edited);
    let selectors: Vec<_> = (0..n).step_by(2).map(|at| selector(&original, at)).collect();
    let expected: Vec<_> = (0..n).step_by(2).map(|at| Some(places[at].clone())).collect();
    tally(&text, &selectors, &expected)
}

#[test]
fn every_exact_and_every_typeset_sentence_is_found() {
    let mut random = Random(1);
    let original = sentences(&mut random, 1000);
    let selectors: Vec<_> = (0..1000).map(|n| selector(&original, n)).collect();
    let (text, places) = page(&original);
    let expected: Vec<_> = places.into_iter().map(Some).collect();
    assert_eq!(tally(&text, &selectors, &expected), Tally { right: 1000, ..Tally::default() });
    assert_eq!(after(1000, |sentence, _| typeset(sentence)), Tally { right: 500, ..Tally::default() });
}

#[test]
fn edits_that_touch_no_fact_are_found() {
    let found = after(4000, edit_letters);
    assert_eq!((found.wrong, found.changed), (0, 0), "{found:?}");
    assert!(found.right + found.near >= 1990, "99.5 % of 2,000: {found:?}");
    assert!(found.right >= 1920, "96 % with exact boundaries: {found:?}");
    let found = after(4000, |sentence, random| {
        let mut edited = edit_word(sentence, random);
        while edited == sentence {
            edited = edit_word(sentence, random);
        }
        edited
    });
    assert_eq!((found.wrong, found.changed), (0, 0), "{found:?}");
    assert!(found.right + found.near >= 1990, "{found:?}");
}

#[test]
fn a_fact_changed_in_place_is_never_shown_as_checked() {
    let found = after(4000, change_fact);
    assert_eq!((found.right, found.near, found.wrong), (0, 0, 0), "{found:?}");
    assert!(found.changed >= 1900, "most are told as changed: {found:?}");
}

#[test]
fn of_five_thousand_absent_sentences_none_is_shown() {
    let mut random = Random(5);
    let (text, _) = page(&sentences(&mut random, 10_000));
    let absent = sentences(&mut random, 5_000);
    let selectors: Vec<_> = (0..absent.len()).map(|n| selector(&absent, n)).collect();
    let found = tally(&text, &selectors, &vec![None; selectors.len()]);
    assert_eq!(found, Tally { orphaned: 5_000, ..Tally::default() });
}

#[test]
fn of_five_thousand_look_alikes_none_is_shown() {
    let mut random = Random(6);
    let original = sentences(&mut random, 10_000);
    let gone: Vec<usize> = (0..10_000).step_by(2).collect();
    let selectors: Vec<_> = gone.iter().map(|&n| selector(&original, n)).collect();
    // The sentence itself is gone; one like it, with another fact, stands elsewhere.
    let mut elsewhere = original.clone();
    for &n in &gone {
        elsewhere[n] = change_fact(&original[(n + 5000) % 10_000], &mut random);
    }
    let (text, _) = page(&elsewhere);
    let found = tally(&text, &selectors, &vec![None; selectors.len()]);
    assert_eq!((found.right, found.near, found.wrong), (0, 0, 0), "{found:?}");
}

#[test]
fn describing_and_resolving_is_the_identity_on_repeated_sentences() {
    let mut random = Random(7);
    let mut original = sentences(&mut random, 400);
    for n in (0..400).step_by(8) {
        original[n] = original[(n + 201) % 400].clone();
    }
    let (text, places) = page(&original);
    let selectors: Vec<_> = (0..400).map(|n| selector(&original, n)).collect();
    let expected: Vec<_> = places.into_iter().map(Some).collect();
    assert_eq!(tally(&text, &selectors, &expected), Tally { right: 400, ..Tally::default() });
}

#[test]
fn the_cost_grows_with_text_plus_quotes() {
    let time = |n: usize, quotes: usize| {
        let mut random = Random(8);
        let original = sentences(&mut random, n);
        let (text, _) = page(&original);
        let selectors: Vec<_> = (0..quotes).map(|at| selector(&original, at * n / quotes)).collect();
        let selectors: Vec<_> = selectors.iter().collect();
        let fastest = (0..5).map(|_| {
            let start = std::time::Instant::now();
            std::hint::black_box(resolve(&text, &selectors, &[]));
            start.elapsed()
        });
        fastest.min().unwrap_or_default()
    };
    let (small, large) = (time(1_000, 500), time(10_000, 5_000));
    assert!(large < small * 25, "ten times both: {small:?} → {large:?}");
}

#[test]
fn every_way_of_finding_is_told() {
    let mut random = Random(9);
    let original = sentences(&mut random, 3);
    let mut edited = original.clone();
    edited[1] = edit_letters(&original[1], &mut random);
    let (text, _) = page(&edited);
    let selectors: Vec<_> = (0..3).map(|n| selector(&original, n)).collect();
    let mut ways = BTreeMap::new();
    for placement in resolve(&text, &selectors.iter().collect::<Vec<_>>(), &[]) {
        if let Placement::Anchored { how, .. } = placement {
            *ways.entry(matches!(how, How::Approximate { distance } if distance > 0)).or_insert(0) += 1;
        }
    }
    assert_eq!(ways, BTreeMap::from([(false, 2), (true, 1)]));
}
