//! Generated sentences, and what may happen to them on a page: for tests and benchmarks.

use std::ops::Range;

use sayso_core::model::Selector;
use sayso_core::text::BLOCK;

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
pub struct Random(pub u64);

impl Random {
    /// A number below another.
    pub fn below(&mut self, n: usize) -> usize {
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

/// Some sentences of plain words.
pub fn sentences(random: &mut Random, n: usize) -> Vec<String> {
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    (0..n).map(|_| sentence(random, &words)).collect()
}

/// The selector of the `n`th of some sentences, as the compiler makes them.
pub fn selector(sentences: &[String], n: usize) -> Selector {
    let last = |text: &str| text.chars().skip(text.chars().count().saturating_sub(32)).collect();
    Selector {
        exact: sentences[n].clone(),
        prefix: n.checked_sub(1).map_or(String::new(), |n| last(&sentences[n])),
        suffix: sentences.get(n + 1).map_or(String::new(), |next| next.chars().take(32).collect()),
    }
}

/// A page of sentences in paragraphs, and where each is in it.
pub fn page(sentences: &[String]) -> (String, Vec<Range<usize>>) {
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
pub fn edit_letters(sentence: &str, random: &mut Random) -> String {
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
pub fn edit_word(sentence: &str, random: &mut Random) -> String {
    let all: Vec<&str> = WORDS.split_whitespace().collect();
    let mut words: Vec<&str> = sentence.split(' ').collect();
    let plain: Vec<usize> =
        (0..words.len()).filter(|&n| words[n].bytes().all(|byte| byte.is_ascii_lowercase())).collect();
    words[plain[random.below(plain.len())]] = all[random.below(all.len())];
    words.join(" ")
}

/// Changes the number, the name, or the polarity.
pub fn change_fact(sentence: &str, random: &mut Random) -> String {
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

/// The same words in other typography.
pub fn typeset(sentence: &str) -> String {
    sentence.replacen(' ', "\u{a0}", 2).replacen("e", "e\u{AD}", 1).replace('.', "\u{200B}.")
}
