//! Rules on questions and what is said on them.

use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use sayso_core::model::{
    Answer, Archive, Claim, HedgeStrength, LONGEST_LINE, Passage, Polarity, Position, Question, QuestionIdx,
    ReferenceIdx, Says, SourceKind, Whose, Wording,
};
use sayso_language::token::tokens;
use sayso_language::{Lexicon, fold};

use super::{Report, by_article};
use crate::records::Record;

/// The longest of what the evidence comes to, in characters: two sentences.
const LONGEST_IN_SHORT: usize = 200;

/// The most parts of a question.
const MOST_PARTS: usize = 3;

pub(super) fn check(archive: &Archive, report: &Report) {
    by_article(archive).into_par_iter().for_each(|claims| of_article(claims, archive, report));
    references(archive, report);
    questions(archive, report);
}

fn of_article(claims: &[Claim], archive: &Archive, report: &Report) {
    // The article's text in small letters, if any rule asks for it.
    let text = LazyCell::new(|| {
        let article = claims[0].article.of(archive);
        let text: Vec<&str> = article.sentences.iter().map(|one| one.selector.exact.as_str()).collect();
        fold(&text.join(" "), &article.language).to_lowercase()
    });
    for claim in claims {
        let Some(record) = report.records.claims.get(&claim.id) else { continue };
        if claim.withdrawn.is_none() {
            speaker(archive, claim, &text, &record.place, report);
        }
        in_short(claim.in_short.as_ref(), Some(&record.place), report);
        if record.answers.len() != claim.answers.len() {
            continue;
        }
        for (position, place) in claim.answers.iter().zip(&record.answers) {
            line(position, place, report);
            denied(claim, position, place, report);
            let own = &claim.article.of(archive).language;
            bare_no(position, [own, &archive.about.language], archive, place, report);
            value(claim, archive, position, place, report);
            let hedge =
                claim.attribution.hedges.iter().find(|hedge| hedge.whose == Whose::Speaker && is_weak(hedge.strength));
            if let Some(hedge) =
                hedge.filter(|_| position.says == Says::Yes && claim.attribution.polarity == Polarity::Affirmed)
            {
                flat(&claim.id, &hedge.words, place, report);
            }
        }
        contradictory(claim.answers.iter().zip(&record.answers), &claim.id, archive, report);
    }
}

fn references(archive: &Archive, report: &Report) {
    for reference in &archive.references {
        let Some(record) = report.records.references.get(&reference.id) else { continue };
        if record.answers.len() != reference.answers.len() {
            continue;
        }
        for (answer, place) in reference.answers.iter().zip(&record.answers) {
            line(&answer.position, place, report);
            let own = &archive.about.language;
            bare_no(&answer.position, [own, own], archive, place, report);
            off_question(answer, archive, place, report);
            if let Some(strength) = answer.hedge.filter(|strength| is_weak(*strength))
                && answer.position.says == Says::Yes
            {
                flat(&reference.id, &crate::word(strength), place, report);
            }
        }
        let mut by_origin: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (answer, place) in reference.answers.iter().zip(&record.answers) {
            let who = (answer.origin, answer.speaker.as_deref());
            by_origin.entry(who).or_default().push((&answer.position, place));
        }
        for answers in by_origin.into_values() {
            contradictory(answers.into_iter(), &reference.id, archive, report);
        }
    }
}

fn line(position: &Position, place: &Record, report: &Report) {
    let length = position.line.chars().count();
    if length > LONGEST_LINE {
        let message = format!("the line has {length} characters, and {LONGEST_LINE} are read at a glance");
        let hint = "say who says what, and leave the rest to the passage";
        report.at("long-line", Some(place), field_of_line(place), message, hint);
    }
}

/// The field that has the line of an answer.
fn field_of_line(place: &Record) -> &'static str {
    let all = ["yes", "no", "in_part", "supposes", "limits", "open", "line"];
    all.into_iter().find(|name| place.fields.of(name).is_some()).unwrap_or("line")
}

/// C9: the proposition of a denial is what is denied, and no line of whoever denies it.
fn denied(claim: &Claim, position: &Position, place: &Record, report: &Report) {
    let plain =
        |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect() };
    if claim.attribution.polarity == Polarity::Denied && plain(&position.line) == plain(&claim.proposition) {
        let message = format!("`{}` denies “{}”, and its line says it", claim.id, claim.proposition);
        report.at("denied-line", Some(place), field_of_line(place), message, "say in the line that it is not so");
    }
}

/// C9: a no whose line repeats the question reads as a yes. `languages` are those in which the line may be.
fn bare_no(position: &Position, languages: [&String; 2], archive: &Archive, place: &Record, report: &Report) {
    if position.says != Says::No {
        return;
    }
    let asks = &position.question.of(archive).asks;
    let line = words(&position.line);
    let is_turned = languages.into_iter().filter_map(|language| Lexicon::shared(language)).any(|lexicon| {
        let is_so = |word: &str| lexicon.has("negations", word) || lexicon.has("denying", word) || word == "no";
        tokens(&position.line).iter().any(|token| is_so(&token.lower) || token.lower.ends_with("n’t"))
    });
    if line.len() > 1 && line.is_subset(&words(asks)) && !is_turned {
        let message = format!("the line of this no says what is asked: “{}”", position.line);
        report.at("bare-no", Some(place), "no", message, "say in the line that it is not so");
    }
}

fn in_short(text: Option<&String>, place: Option<&Record>, report: &Report) {
    let length = text.map_or(0, |text| text.chars().count());
    if length > LONGEST_IN_SHORT {
        let message = format!("`in_short` has {length} characters, and {LONGEST_IN_SHORT} are read at a glance");
        report.at("long-in-short", place, "in_short", message, "say in two sentences what the evidence comes to");
    }
}

/// Whether a hedge makes a yes a guess: near-certain is as good as sure, and a condition has a position of its own.
fn is_weak(strength: HedgeStrength) -> bool {
    match strength {
        HedgeStrength::NearCertain | HedgeStrength::Reported | HedgeStrength::Alleged => false,
        HedgeStrength::Probable
        | HedgeStrength::Possible
        | HedgeStrength::Speculative
        | HedgeStrength::Conditional
        | HedgeStrength::Unknown
        | HedgeStrength::Expected => true,
    }
}

fn flat(id: &str, hedge: &str, place: &Record, report: &Report) {
    let message = format!("`{id}` says a flat yes, and is weakened: “{hedge}”");
    report.at("flat-yes", Some(place), "yes", message, "write `supposes` or `open`");
}

/// The number that a claim gives stands in its words.
fn value(claim: &Claim, archive: &Archive, position: &Position, place: &Record, report: &Report) {
    let Says::Value(figure) = &position.says else { return };
    let article = claim.article.of(archive);
    let sentence = &article.sentences[claim.sentence as usize].selector.exact;
    let words: Vec<&str> = claim.content.iter().map(|part| &sentence[part.start as usize..part.end as usize]).collect();
    let folded = fold(&words.join(" "), &article.language);
    let (numbers, multiplied) = numbers(&folded, &article.language);
    let is_in = |number: &String| [&numbers, &multiplied].iter().any(|all| all.contains(&plain(number)));
    let is_there = [Some(&figure.number), figure.to.as_ref()].into_iter().flatten().all(is_in);
    // Numbers in words are not read.
    if !numbers.is_empty() && !is_there {
        let message = format!("`{}` gives {}, and its words have {}", claim.id, figure.number, list(&numbers));
        report.at("value-not-quoted", Some(place), "value", message, "write the number that is quoted");
    }
}

/// The numbers of a text, as it has them, and multiplied by the word behind them: 2.4 and 2400000 of "2.4 million".
fn numbers(text: &str, language: &str) -> (BTreeSet<String>, BTreeSet<String>) {
    let lexicon = Lexicon::shared(language);
    let (mut written, mut multiplied) = (BTreeSet::new(), BTreeSet::new());
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let from = &rest[start..];
        let end = from.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',')).unwrap_or(from.len());
        let number = plain(&from[..end].trim_matches(['.', ',']).replace(',', ""));
        rest = &from[end..];
        let behind = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '-');
        let word: String = behind.chars().take_while(|c| c.is_alphabetic()).collect();
        let factor = lexicon.and_then(|lexicon| lexicon.factor(&word.to_lowercase()));
        if let (Some(factor), Ok(number)) = (factor, number.parse::<f64>()) {
            multiplied.insert((number * factor).to_string());
        }
        written.insert(number);
    }
    (written, multiplied)
}

/// A number as it is written shortest: 2.40 is 2.4.
fn plain(number: &str) -> String {
    number.parse::<f64>().map_or_else(|_| number.to_owned(), |number| number.to_string())
}

fn list(numbers: &BTreeSet<String>) -> String {
    numbers.iter().map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// Whoever speaks is in the words that attribute it, or somewhere in the article.
fn speaker(archive: &Archive, claim: &Claim, text: &str, place: &Record, report: &Report) {
    let said = &claim.attribution;
    let Some(source) = said.speaker.map(|speaker| speaker.of(archive)) else { return };
    let is_told = said.wording == Wording::OwnVoice || said.basis_note.is_some();
    if is_told || !matches!(source.kind, SourceKind::Person) {
        return;
    }
    let article = claim.article.of(archive);
    let names = fold(&source.name, &article.language).to_lowercase();
    let is_named = names.split_whitespace().filter(|name| name.chars().count() > 2).any(|name| text.contains(name));
    if !is_named {
        let message = format!("`{}` is said to be of {}, whom the article does not name", claim.id, source.name);
        report.at("speaker-not-named", Some(place), "speaker", message, "say how you know: `basis` and `basis_note`");
    }
}

fn contradictory<'a>(
    positions: impl Iterator<Item = (&'a Position, &'a Record)>,
    id: &str,
    archive: &Archive,
    report: &Report,
) {
    let mut said: BTreeMap<QuestionIdx, Vec<&Says>> = BTreeMap::new();
    for (position, place) in positions {
        let before = said.entry(position.question).or_default();
        let is_opposite = before
            .iter()
            .any(|other| matches!((*other, &position.says), (Says::Yes, Says::No) | (Says::No, Says::Yes)));
        if is_opposite {
            let message = format!("`{id}` says yes and no to “{}”", position.question.of(archive).asks);
            report.at("yes-and-no", Some(place), "question", message, "keep one, or name the speakers of a reference");
        }
        before.push(&position.says);
    }
}

/// A passage has a word of its question.
fn off_question(answer: &Answer, archive: &Archive, place: &Record, report: &Report) {
    let Some(passage) = &answer.passage else { return };
    let question = answer.position.question.of(archive);
    let named: Vec<&str> = question.parts.iter().map(|part| part.name.as_str()).collect();
    let asked = words(&format!("{} {} {}", question.asks, answer.position.line, named.join(" ")));
    if words(passage).is_disjoint(&asked) {
        let message = format!("no word of “{passage}” is in its question or its line");
        report.at("off-question", Some(place), "passage", message, "quote what answers the question, or summarise it");
    }
}

/// The words that tell what a text is about, by their first letters: endings differ.
fn words(text: &str) -> BTreeSet<String> {
    let words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 3 || word.starts_with(|c: char| c.is_ascii_digit()));
    words.map(|word| word.to_lowercase().chars().take(5).collect()).collect()
}

fn questions(archive: &Archive, report: &Report) {
    let mut answered: BTreeMap<QuestionIdx, BTreeSet<String>> = BTreeMap::new();
    for (n, claim) in archive.claims.iter().enumerate() {
        for position in &claim.answers {
            let who = format!("claim {n} {:?}", position.says);
            answered.entry(position.question).or_default().insert(who);
        }
    }
    for (n, reference) in archive.references.iter().enumerate() {
        let passage = Passage::Reference(ReferenceIdx::new(n));
        for answer in &reference.answers {
            let who = format!("{passage:?} {:?} {:?}", answer.speaker, answer.position.says);
            answered.entry(answer.position.question).or_default().insert(who);
        }
    }
    let mut same: BTreeMap<(BTreeSet<String>, &BTreeSet<String>), &Question> = BTreeMap::new();
    for (n, question) in archive.questions.iter().enumerate() {
        let place = report.question(&question.id);
        in_short(question.in_short.as_ref(), place, report);
        if question.kind != sayso_core::model::QuestionKind::Description && question.parts.len() > MOST_PARTS {
            let message = format!("`{}` has {} parts", question.id, question.parts.len());
            report.at("many-parts", place, "parts", message, "write a wider question, which it implies");
        }
        let Some(answers) = answered.get(&QuestionIdx::new(n)) else { continue };
        if let Some(other) = same.insert((words(&question.asks), answers), question) {
            let message = format!("`{}` asks what `{}` asks, and the same statements answer it", question.id, other.id);
            report.at("same-question", place, "asks", message, "keep one of the two");
        }
    }
}
