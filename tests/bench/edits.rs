//! What becomes of sentences that were edited on the page, in classes of edits, through the widget in Chromium:
//! none may be shown as checked, and as many as can be are to be shown with what was changed.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use sayso_language::fold;
use sayso_publish::preview::Running;
use sayso_tests::browser::Browser;
use sayso_tests::corpus::Random;
use sayso_tests::imported::{self, Site};
use serde_json::{Value, json};

/// How many edits of each class are made.
const EDITS: usize = 2_000;

/// From how many pages the edits of a class are, at least.
const PAGES: usize = 40;

/// Edits sentences in the page's own nodes, mounts the widget, and tells what it found; then all is as before.
const TRIALS: &str = r#"
const [trials, done] = arguments;
const element = [...document.querySelectorAll('say-so')].find((one) => one.handle), seat = element.parentNode;
const walk = () => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), places = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest('script, style, say-so')) continue;
    for (let at = 0; at < node.data.length; at++) {
      const space = /\s/.test(node.data[at]);
      if (space && (text === '' || text.endsWith(' '))) continue;
      text += space ? ' ' : node.data[at];
      places.push([node, at]);
    }
  }
  return { text, places };
};
const plain = (words) => words.trim().replace(/\s+/g, ' ');
const edit = ({ from, to, beside }, undo) => {
  const { text, places } = walk(), start = text.indexOf(plain(from));
  if (start < 0 || text.indexOf(plain(from), start + 1) >= 0) return false;
  const old = plain(from);
  let head = 0, tail = 0;
  while (head < old.length && head < to.length && old[head] === to[head]) head++;
  while (tail < old.length - head && tail < to.length - head && old.at(-1 - tail) === to.at(-1 - tail)) tail++;
  const cut = places.slice(start + head, start + old.length - tail), added = to.slice(head, to.length - tail);
  const last = places[start + head - 1];
  const [node, at] = cut[0] ?? (head > 0 ? [last[0], last[1] + 1] : places[start]);
  const nodes = new Set([node, ...cut.map(([node]) => node)]);
  for (const one of nodes) {
    const data = one.data;
    undo.push(() => { one.data = data; });
    const gone = new Set(cut.filter(([of]) => of === one).map(([, at]) => at));
    one.data = [...Array(data.length + 1).keys()].map((n) => (one === node && n === at ? added : '') + (gone.has(n) ? '' : data[n] ?? '')).join('');
  }
  if (beside) {
    const copy = document.createElement('p');
    copy.textContent = beside;
    (node.parentElement.closest('p, li, div, td') ?? node.parentElement).after(copy);
    undo.push(() => copy.remove());
  }
  return true;
};
const ready = () => new Promise((done) => document.addEventListener('sayso:ready', done, { once: true }));
(async () => {
  const answers = [];
  for (const trial of trials) {
    element.remove();
    const undo = [], made = trial.map((one) => edit(one, undo));
    const mounted = ready();
    seat.append(element);
    await mounted;
    const placed = element.handle.placement();
    answers.push(trial.map(({ n }, at) => made[at] ? { found: placed[n].reason ?? placed[n].found, words: placed[n].words && plain(placed[n].words) } : null));
    element.remove();
    undo.reverse().forEach((take) => take());
  }
  seat.append(element);
  await ready();
  done(answers);
})()
"#;

/// Words and their opposites.
const OPPOSITES: &[(&str, &str)] = &[
    ("higher", "lower"),
    ("more", "less"),
    ("approved", "rejected"),
    ("object", "agree"),
    ("after", "before"),
    ("last", "first"),
    ("begins", "ends"),
    ("failed", "held"),
    ("waiting", "hurt"),
    ("above", "below"),
    ("disputes", "accepts"),
    ("suspended", "resumed"),
    ("höhere", "niedrigere"),
    ("mehr", "weniger"),
    ("letzte", "erste"),
    ("beginnen", "enden"),
    ("hautes", "basses"),
    ("voté", "rejeté"),
    ("montera", "baissera"),
    ("commencent", "finissent"),
    ("altos", "bajos"),
    ("aprobó", "rechazó"),
    ("subirá", "bajará"),
    ("empiezan", "terminan"),
    ("أعلى", "أدنى"),
    ("سيرتفع", "سينخفض"),
    ("تبدأ", "تنتهي"),
    ("بلندتر", "کوتاه‌تر"),
    ("بالا", "پایین"),
    ("آغاز", "تمام"),
    ("بیشتری", "کمتری"),
    ("גבוהות", "נמוכות"),
    ("יעלו", "ירדו"),
    ("מתחילות", "נגמרות"),
];

/// Words that weaken, as they are taken out.
const HEDGES: &[&str] = &[
    " at most",
    " about",
    "They say that ",
    ", weather permitting",
    ", its operator said",
    "according to a survey that ",
    " au plus",
    "Ils disent que ",
    " como mucho",
    "Dicen que ",
    "Sie sagen, dass ",
    "يقولون إن ",
    "می‌گویند ",
    "הם אומרים ",
];

/// Words that weaken, as they are put in.
const WEAKENING: &[&str] = &["reportedly", "angeblich", "peut-être", "quizás", "ربما", "شاید", "אולי", "possibly"];

/// Units, and others.
const UNITS: &[(&str, &str)] = &[
    ("cm", "mm"),
    ("metres", "feet"),
    ("pounds", "dollars"),
    ("houses", "farms"),
    ("Euro", "Franken"),
    ("euros", "francs"),
    ("mètres", "pieds"),
    ("metros", "pies"),
    ("أمتار", "أقدام"),
    ("يورو", "دولار"),
    ("متری", "فوتی"),
    ("سانتی‌متر", "میلی‌متر"),
    ("שקלים", "דולרים"),
    ("מטרים", "רגליים"),
    ("סנטימטרים", "מילימטרים"),
    ("days", "weeks"),
    ("years", "months"),
    ("pupils", "teachers"),
    ("inhabitants", "houses"),
];

const NAMES: &[&str] = &["Novak", "Okoye", "Tanaka", "Silva"];

type Edit = fn(&str, &str, &mut Random) -> Option<String>;

/// The classes; the share of each that has to be located, with the very words, in hundredths.
const CLASSES: &[(&str, Edit, Option<f64>)] = &[
    ("number", number, Some(99.0)),
    ("name", name, Some(98.5)),
    ("two names exchanged", exchange, None),
    ("negation", negation, Some(99.0)),
    ("opposite word", |text, _, random| replace_one(text, OPPOSITES, random), Some(99.0)),
    ("hedge dropped", hedge_dropped, None),
    ("hedge added", |text, _, random| insert(text, WEAKENING[random.below(WEAKENING.len())], random), Some(99.0)),
    ("unit", |text, _, random| replace_one(text, UNITS, random), Some(99.0)),
    (
        "word added",
        |text, _, random| insert(text, ["green", "indeed", "grün", "bleu", "سبز"][random.below(5)], random),
        Some(99.0),
    ),
    ("word dropped", word_dropped, Some(98.0)),
    ("one letter", letter, Some(99.0)),
    (
        "two words",
        |text, language, random| swap_word(&swap_word(text, language, random)?, language, random),
        Some(97.0),
    ),
    ("sentence deleted", |_, _, _| Some(String::new()), None),
    ("look-alike beside", |_, _, _| Some(String::new()), None),
];

fn words(text: &str) -> Vec<&str> {
    text.split(' ').collect()
}

fn number(text: &str, _: &str, random: &mut Random) -> Option<String> {
    let digits: Vec<(usize, char)> =
        text.char_indices().filter(|(_, c)| c.is_numeric() && c.to_digit(10).or(persian(*c)).is_some()).collect();
    let (at, digit) = *digits.get(random.below(digits.len().max(1)))?;
    let value = digit.to_digit(10).or(persian(digit))?;
    let other = char::from_u32(digit as u32 - value + (value + 1 + random.below(8) as u32) % 10)?;
    Some(format!("{}{other}{}", &text[..at], &text[at + digit.len_utf8()..]))
}

fn persian(c: char) -> Option<u32> {
    matches!(c, '۰'..='۹').then(|| c as u32 - '۰' as u32)
}

/// Capitalised words, but for the first.
fn capitals(text: &str) -> Vec<usize> {
    let is_name = |word: &str| {
        word.starts_with(char::is_uppercase) && word.trim_end_matches([',', '.', ':']).chars().all(char::is_alphabetic)
    };
    words(text).iter().enumerate().skip(1).filter(|(_, word)| is_name(word)).map(|(n, _)| n).collect()
}

fn name(text: &str, _: &str, random: &mut Random) -> Option<String> {
    for (name, other) in [("ليندي", "كلاين"), ("لینده", "کریمی"), ("לינדה", "כהן")] {
        if text.contains(name) {
            return Some(text.replacen(name, other, 1));
        }
    }
    let names = capitals(text);
    let at = *names.get(random.below(names.len().max(1)))?;
    let mut words = words(text).into_iter().map(str::to_owned).collect::<Vec<_>>();
    let end = words[at].trim_end_matches([',', '.', ':']).len();
    words[at].replace_range(..end, NAMES[random.below(NAMES.len())]);
    Some(words.join(" "))
}

fn exchange(text: &str, _: &str, random: &mut Random) -> Option<String> {
    let names = capitals(text);
    let (one, other) = (*names.get(random.below(names.len().max(1)))?, *names.get(random.below(names.len().max(1)))?);
    let mut words = words(text);
    words.swap(one, other);
    Some(words.join(" "))
}

/// Puts a word before any word, or after the last and before the mark that ends the sentence.
fn insert(text: &str, word: &str, random: &mut Random) -> Option<String> {
    let mut words = words(text);
    let (at, last) = (random.below(words.len() + 1), words[words.len() - 1]);
    if at < words.len() {
        words.insert(at, word);
        return Some(words.join(" "));
    }
    let end = last.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
    let inside = text.len() - last.len() + end;
    Some(format!("{} {word}{}", &text[..inside], &text[inside..]))
}

fn negation(text: &str, language: &str, random: &mut Random) -> Option<String> {
    let text_of = imported::texts().find(|text| language.starts_with(text.language))?;
    insert(text, text_of.denials[random.below(text_of.denials.len())], random)
}

fn replace_one(text: &str, pairs: &[(&str, &str)], random: &mut Random) -> Option<String> {
    let mut there = Vec::new();
    for &(one, other) in pairs {
        for (from, to) in [(one, other), (other, one)] {
            let at = text.match_indices(from).map(|(at, _)| at).filter(|&at| {
                let (before, after) = (&text[..at], &text[at + from.len()..]);
                !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
            });
            there.extend(at.map(|at| (at, from, to)));
        }
    }
    let &(at, from, to) = there.get(random.below(there.len().max(1)))?;
    Some(format!("{}{to}{}", &text[..at], &text[at + from.len()..]))
}

fn hedge_dropped(text: &str, _: &str, random: &mut Random) -> Option<String> {
    let there: Vec<&&str> = HEDGES.iter().filter(|hedge| text.contains(**hedge)).collect();
    there.get(random.below(there.len().max(1))).map(|hedge| text.replacen(**hedge, "", 1))
}

fn word_dropped(text: &str, _: &str, random: &mut Random) -> Option<String> {
    let mut words = words(text);
    words.remove(random.below(words.len()));
    (!words.is_empty()).then(|| words.join(" "))
}

fn letter(text: &str, _: &str, random: &mut Random) -> Option<String> {
    let letters: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| c.is_alphabetic()).collect();
    let (at, letter) = *letters.get(random.below(letters.len().max(1)))?;
    let other = letters[random.below(letters.len())].1;
    let (before, after) = (&text[..at], &text[at + letter.len_utf8()..]);
    Some(match random.below(3) {
        0 => format!("{before}{after}"),
        1 => format!("{before}{other}{letter}{after}"),
        _ => format!("{before}{other}{after}"),
    })
}

/// Puts a word of the sentence in the place of another one.
fn swap_word(text: &str, _: &str, random: &mut Random) -> Option<String> {
    let mut words = words(text);
    let (at, from) = (random.below(words.len()), random.below(words.len()));
    words[at] = words[from];
    Some(words.join(" "))
}

type Typeset = fn(&str) -> String;

/// Other typography: each has to be found as checked.
const TYPOGRAPHY: &[(&str, Typeset)] = &[
    ("straight and curly quotation marks", |text| {
        text.replace("« ", "«").replace(" »", "»").replace(['“', '”', '«', '»', '„'], "\"").replace('’', "'")
    }),
    ("dashes", |text| text.replace('-', "\u{2011}").replace('–', "—")),
    ("no-break spaces", |text| text.replacen(' ', "\u{a0}", 3)),
    ("soft hyphens", |text| words(text).iter().map(|word| soft(word)).collect::<Vec<_>>().join(" ")),
    ("variation selectors and tags", |text| text.replacen(' ', "\u{FEFF}\u{FE00}\u{FE0F}\u{E0100}\u{E0041} ", 2)),
    ("split-off accents", |text| unicode_normalization::UnicodeNormalization::nfd(text).collect()),
    ("ligatures", |text| text.replace("ffi", "ﬃ").replace("fl", "ﬂ").replace("fi", "ﬁ")),
    ("grouped numbers", |text| {
        text.replace("41,000", "41 000")
            .replace("41.000", "41’000")
            .replace("1,200", "1\u{202F}200")
            .replace("1.200", "1200")
            .replace("۱٬۲۰۰", "۱۲۰۰")
    }),
    ("digits of another script", |text| {
        text.chars()
            .map(|c| c.to_digit(10).map_or(c, |digit| char::from_u32('٠' as u32 + digit).unwrap_or(c)))
            .collect()
    }),
    ("initialisms", |text| text.replace("U.S.", "US")),
    ("kashida and vowel marks", |text| text.replace("ال", "الـ").replace("م", "مَ")),
];

fn soft(word: &str) -> String {
    let middle = word.char_indices().nth(3).map(|(at, _)| at).filter(|_| word.chars().all(char::is_alphabetic));
    middle.map_or(word.to_owned(), |at| format!("{}\u{AD}{}", &word[..at], &word[at..]))
}

/// What became of a class.
#[derive(Default)]
struct Score {
    made: usize,
    as_checked: usize,
    located: usize,
    orphaned: usize,
    examples: Vec<String>,
}

pub(crate) async fn run(small: bool) -> Result<()> {
    let wanted = if small { EDITS / 20 } else { EDITS };
    let Site { folder, names, db } = imported::site("bench/edits")?;
    let server = Running::start(&folder, 0)?;
    let browser = Browser::start(1280, 900).await?;
    browser.allow_scripts(std::time::Duration::from_secs(600)).await?;
    let mut scores: BTreeMap<&str, Score> = BTreeMap::new();
    let mut random = Random(14);
    // Some kinds of words are in few pages: their classes stay smaller.
    let (rounds, step) = if small { (2, 2) } else { (20, 1) };
    for round in 0..rounds {
        let is_done =
            |(class, ..): &&(&str, Edit, Option<f64>)| scores.get(class).is_some_and(|score| score.made >= wanted);
        if CLASSES.iter().filter(is_done).count() == CLASSES.len() {
            break;
        }
        for name in names.iter().skip(round % step).step_by(step) {
            let language = db.article(name).map(|(_, article)| article.language.clone()).unwrap_or_default();
            let url = format!("{}{name}.html", server.url());
            one_page(&browser, &url, &language, wanted, &mut random, &mut scores)
                .await
                .with_context(|| name.clone())?;
        }
    }
    report(&scores, small)
}

async fn one_page(
    browser: &Browser,
    url: &str,
    language: &str,
    wanted: usize,
    random: &mut Random,
    scores: &mut BTreeMap<&'static str, Score>,
) -> Result<()> {
    browser.go(url).await?;
    let mounted =
        "return [...document.querySelectorAll('say-so')].some((element) => element.handle?.placement().length > 0)";
    browser.wait_until(mounted, url).await?;
    let placed = browser.script("return [...document.querySelectorAll('say-so')].find((one) => one.handle).handle.placement().map(({ found, words }) => found === 'exact' ? words : null)", vec![]).await?;
    let sentences: Vec<Option<String>> = placed
        .as_array()
        .context("placements")?
        .iter()
        .map(|words| words.as_str().map(|words| words.split_whitespace().collect::<Vec<_>>().join(" ")))
        .collect();
    let is_done = |scores: &BTreeMap<&str, Score>, class: &str, wanted: usize| {
        scores.get(class).is_some_and(|score| score.made >= wanted)
    };
    let mut trials: Vec<Vec<(&'static str, usize, String, Value)>> = Vec::new();
    // One page gives no more than so many edits to a class: the last page of a short run decides nothing by itself.
    let most = (wanted / PAGES).max(2);
    let mut given: BTreeMap<&str, usize> = BTreeMap::new();
    for first in 0..3 {
        for turn in 0..6 {
            let mut trial = Vec::new();
            for n in (first..sentences.len()).step_by(3) {
                // Not what is left of a page around its article.
                let Some(from) = sentences[n].as_ref().filter(|from| words(from).len() > 2 && !from.starts_with('^'))
                else {
                    continue;
                };
                let is_in_pieces =
                    ["scanned", "span-per-word", "whitespace-spans", "drop-cap"].iter().any(|kind| url.contains(kind));
                let (class, to) = match turn {
                    5 if is_in_pieces => continue,
                    5 => {
                        let (class, set) = TYPOGRAPHY[random.below(TYPOGRAPHY.len())];
                        (class, Some(set(from)))
                    }
                    _ => {
                        let is_open = |class: &str| given.get(class).is_none_or(|given| *given < most);
                        let open: Vec<_> = CLASSES
                            .iter()
                            .filter(|(class, ..)| !is_done(scores, class, wanted) && is_open(class))
                            .collect();
                        let Some((class, edit, _)) = open.get(random.below(open.len().max(1))) else { continue };
                        (*class, edit(from, language, random))
                    }
                };
                let Some(to) =
                    to.map(|to| to.split_ascii_whitespace().collect::<Vec<_>>().join(" ")).filter(|to| to != from)
                else {
                    continue;
                };
                let is_typography = TYPOGRAPHY.iter().any(|(name, _)| *name == class);
                if !is_typography && fold(&to, language).trim() == fold(from, language).trim() {
                    continue;
                }
                let beside = (class == "look-alike beside").then(|| letter(from, language, random)).flatten();
                if beside.as_ref().is_some_and(|beside| fold(beside, language) == fold(from, language)) {
                    continue;
                }
                *given.entry(class).or_default() += 1;
                trial.push((class, n, to.clone(), json!({ "n": n, "from": from, "to": to, "beside": beside })));
            }
            trials.push(trial);
        }
    }
    let asked: Vec<Vec<&Value>> = trials.iter().map(|trial| trial.iter().map(|(.., asked)| asked).collect()).collect();
    let answers = browser.script_later(TRIALS, vec![json!(asked)]).await?;
    for (trial, answers) in trials.iter().zip(answers.as_array().context("answers")?) {
        for ((class, n, to, _), answer) in trial.iter().zip(answers.as_array().context("answers of a trial")?) {
            if answer.is_null() {
                continue;
            }
            let score = scores.entry(class).or_default();
            score.made += 1;
            // In some pages spaces are elements, which stay.
            let words = answer["words"].as_str().map(|words| words.replace(" .", "."));
            let words = words.as_deref();
            match answer["found"].as_str() {
                Some("exact" | "folded") => score.as_checked += 1,
                Some("changed") if words == Some(to) => score.located += 1,
                Some("gone" | "moved" | "ambiguous" | "too-short") => score.orphaned += 1,
                _ => {}
            }
            let is_typography = TYPOGRAPHY.iter().any(|(name, _)| name == class);
            let is_as_checked = matches!(answer["found"].as_str(), Some("exact" | "folded"));
            let is_located = words == Some(to);
            if is_as_checked != is_typography || !is_typography && !is_located && !to.is_empty() {
                score.examples.push(format!(
                    "{url} {}: {} | {:?} | {to}",
                    answer["found"],
                    words.unwrap_or("–"),
                    sentences[*n]
                ));
            }
        }
    }
    Ok(())
}

fn report(scores: &BTreeMap<&str, Score>, small: bool) -> Result<()> {
    for (class, score) in scores {
        for example in score.examples.iter().take(9) {
            eprintln!("{class}: {example}");
        }
    }
    println!(
        "\nEdited sentences, through the widget in Chromium:\n\n| class | edits | shown as checked | located, with what was changed | not found |\n|---|---:|---:|---:|---:|"
    );
    let share = |n: usize, of: usize| n as f64 * 100.0 / of.max(1) as f64;
    for (class, ..) in CLASSES {
        let Some(score) = scores.get(class) else { continue };
        println!(
            "| {class} | {} | {} | {:.1} % | {:.1} % |",
            score.made,
            score.as_checked,
            share(score.located, score.made),
            share(score.orphaned, score.made)
        );
    }
    println!("\n| typography | sentences | as checked |\n|---|---:|---:|");
    for (class, _) in TYPOGRAPHY {
        let Some(score) = scores.get(class) else { continue };
        println!("| {class} | {} | {:.1} % |", score.made, share(score.as_checked, score.made));
    }
    for (class, _, located) in CLASSES {
        let Some(score) = scores.get(class) else { continue };
        ensure!(score.as_checked == 0, "{class}: {} shown as checked: {:?}", score.as_checked, score.examples);
        if let Some(located) = located {
            // Of few edits a share below is chance within two standard errors; of all of them it is not.
            let chance = located * (100.0 - located) / score.made.max(1) as f64;
            let slack = if small { 2.0 * chance.sqrt() } else { 0.0 };
            ensure!(
                share(score.located, score.made) >= located - slack,
                "{class}: {:.1} % located",
                share(score.located, score.made)
            );
        }
    }
    for (class, _) in TYPOGRAPHY {
        let Some(score) = scores.get(class) else { continue };
        ensure!(score.as_checked == score.made, "{class}: {:?}", score.examples);
    }
    Ok(())
}
