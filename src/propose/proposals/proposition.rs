//! A proposition that stands alone: what is said, as a sentence that is understood without the article. Where the words
//! do not give one, it is left to the editor.

use sayso_core::model::SourceKind;
use sayso_language::Lexicon;
use sayso_language::lexicon::{Shape, primary};
use sayso_language::token::{Token, TokenKind, tokens};

use crate::extract::{Extracted, Quoted, Speaker};

/// Marks around what somebody said.
const MARKS: [char; 7] = ['“', '”', '„', '‟', '"', '«', '»'];

/// What parts of a quote say together; empty where an editor has to write it: because it is no sentence, because somebody
/// speaks of themselves in words that we cannot tell of them, because the words point at something before them, or because
/// the desk writes another language (`desk`).
pub(super) fn of(lexicon: &Lexicon, desk: &str, one: &Extracted, quote: &[String]) -> String {
    if !desk.is_empty() && primary(desk) != lexicon.language {
        return String::new();
    }
    let words = together(lexicon, quote);
    let read = tokens(&words);
    let stands_alone = is_sentence(lexicon, &read, one.quoted) && !points_back(lexicon, &read);
    let told = stands_alone.then(|| told_of(lexicon, one, &words, &read)).flatten();
    let told = told.and_then(|words| if one.denies { if_denied(lexicon, &words) } else { Some(words) });
    told.map_or_else(String::new, |words| sentence(&words))
}

/// Whether some words are quoted: these are never changed, not even from *I* to a name.
fn quotes(words: &[Token]) -> bool {
    words.iter().any(|word| word.kind == TokenKind::Quote)
}

/// What is denied, as somebody would claim it: "any worker had been told" as "some worker had been told". Nothing where
/// words that are quoted would have to be changed.
fn if_denied(lexicon: &Lexicon, words: &str) -> Option<String> {
    let read = tokens(words);
    let is_changed = read.iter().any(|word| lexicon.becomes("if-denied", &word.lower).is_some());
    if is_changed && quotes(&read) {
        return None;
    }
    let mut claimed = String::new();
    let mut kept = 0;
    for word in read {
        if let Some(form) = lexicon.becomes("if-denied", &word.lower) {
            claimed.push_str(&words[kept..word.range.start]);
            claimed.push_str(form);
            kept = word.range.end;
        }
    }
    claimed.push_str(&words[kept..]);
    Some(claimed)
}

/// Whether words are a sentence: they have a verb, and are no question that is told.
fn is_sentence(lexicon: &Lexicon, words: &[Token], quoted: Quoted) -> bool {
    let is_told_question = words.first().is_some_and(|first| lexicon.has("told-questions", &first.lower));
    if is_told_question && quoted != Quoted::Direct {
        return false;
    }
    // What a clause says that hangs on a noun is said of something else: "the smell, before anyone dialled 999".
    let hangs = |n: usize| n > 0 && ["reasons", "occasions"].iter().any(|list| lexicon.has(list, &words[n].lower));
    let until = (0..words.len()).find(|&n| hangs(n)).unwrap_or(words.len());
    let is_verb = |n: usize| {
        let word = words[n].lower.as_str();
        let after_noun_word = n > 0
            && ["articles", "possessives", "prepositions", "numbers"]
                .iter()
                .any(|list| lexicon.has(list, &words[n - 1].lower));
        let finite = lexicon.verb(word).iter().any(|(shape, _)| match shape {
            Shape::Past => true,
            Shape::Present => !after_noun_word,
            // "People feel fine": words between quotation marks are whole sentences.
            Shape::Base => quoted == Quoted::Direct && !after_noun_word,
            _ => false,
        });
        let is_past = word.len() > 4 && word.ends_with("ed");
        lexicon.has("helpers", word) || n > 0 && (finite || is_past) && words[n].kind == TokenKind::Word
    };
    !lexicon.has_verbs() || (0..until).any(is_verb)
}

/// How many words a sentence needs before something can be pointed at within it.
const NEAR: usize = 5;

/// Whether words begin with something that only the text before them tells: "None was in danger".
fn points_back(lexicon: &Lexicon, words: &[Token]) -> bool {
    let is = |list: &str, n: usize| words.get(n).is_some_and(|word| lexicon.has(list, &word.lower));
    // "nobody told them", "all of it"
    let object = (1..words.len().min(NEAR)).any(|n| is("pointers", n) && is("objects", n) && !is("things", n));
    // "If he wants to tell them"
    let clause = is("clauses", 0) && is("pointers", 1);
    // "this bakery", "such promises"; "this year" tells by itself.
    let shows = (0..words.len()).any(|n| {
        let is_time = || is("times", n + 1) || is("periods", n + 1);
        is("showing", n) && words.get(n + 1).is_some_and(|next| next.is_word()) && !is_time() && !is("relatives", n + 1)
    });
    // "His client had bought it": of somebody whom the words do not name.
    let is_person =
        |n: usize| n > 0 && words[n].capital || ["roles", "unnamed", "plural", "counts"].iter().any(|list| is(list, n));
    let whose =
        (1..words.len()).any(|n| (is("people", n) || is("theirs", n)) && !(0..n).any(is_person) && !is("people", 0));
    let clause = clause || shows || whose || is("theirs", 0);
    clause
        || object && !is("people", 0)
        || is("alone", 0)
            && (is("helpers", 1) || words.get(1).is_some_and(|word| !lexicon.verb(&word.lower).is_empty()))
}

/// The words as they are told of whoever says them: a pronoun at the beginning becomes the name, and so does *I*.
fn told_of(lexicon: &Lexicon, one: &Extracted, words: &str, read: &[Token]) -> Option<String> {
    let is = |list: &str, n: usize| read.get(n).is_some_and(|word| lexicon.has(list, &word.lower));
    let own = |n: usize| is("first-person", n);
    let named = one.speaker.as_ref().filter(|speaker| speaker.named);
    let person = named.filter(|speaker| speaker.kind == SourceKind::Person);
    if let (true, Some(Speaker { name, .. })) = (one.quoted == Quoted::Direct && (0..read.len()).any(own), person) {
        return first_person(lexicon, name, words, read);
    }
    if (0..read.len()).any(own) {
        return None;
    }
    let rest = |from: usize| read.get(from).map_or("", |next| &words[next.range.start..]);
    // "It was possible that": `it` is nobody.
    let is_impersonal = (1..5).find(|&n| !is("helpers", n) && !is("adverbs", n)).is_some_and(|n| is("impersonal", n));
    if is("pointers", 0) && is("being", 1) && is_impersonal {
        return Some(words.to_owned());
    }
    let instead = match person {
        Some(_) => person.filter(|_| is("people", 0)),
        // "it had sent the report": whoever is named and is no person.
        None => named.filter(|_| is("pronouns", 0) && !is("people", 0) && is("helpers", 1) && !is("being", 1)),
    };
    match instead {
        Some(Speaker { name, .. }) if one.quoted != Quoted::Direct => Some(format!("{name} {}", rest(1))),
        _ if is("pointers", 0) || is("people", 0) => None,
        _ => Some(words.to_owned()),
    }
}

/// What a person says of themselves, told of them: "I want an inquiry" as "Dilys Prendergast wants an inquiry". Nothing
/// where a form is not known, or where words of theirs remain: *my*, *we*.
fn first_person(lexicon: &Lexicon, name: &str, words: &str, read: &[Token]) -> Option<String> {
    if quotes(read) {
        return None;
    }
    let mut told = String::new();
    let mut kept = 0;
    let mut n = 0;
    while n < read.len() {
        let word = &read[n];
        if lexicon.has("people", &word.lower) {
            // "I thought that she had made it up": who is *she*?
            return None;
        }
        if !lexicon.has("first-person", &word.lower) {
            n += 1;
            continue;
        }
        // "Nobody told me": the only word of theirs.
        let rest = &read[n + 1..];
        let is_only = told.is_empty() && !rest.iter().any(|word| lexicon.has("first-person", &word.lower));
        let instead = match () {
            () if lexicon.has("me", &word.lower) => name.to_owned(),
            () if lexicon.has("my", &word.lower) => format!("{name}’s"),
            () => String::new(),
        };
        if !instead.is_empty() {
            let (before, behind) = (&words[..word.range.start], &words[word.range.end..]);
            return is_only.then(|| format!("{before}{instead}{behind}"));
        }
        // "and I want it": the second time the name is understood.
        let goes_on = n > 0 && lexicon.has("conjunctions", &read[n - 1].lower);
        if !lexicon.has("i", &word.lower) || !told.is_empty() && !goes_on {
            return None;
        }
        let verb = (n + 1..read.len()).find(|&k| !lexicon.has("adverbs", &read[k].lower))?;
        let next = read.get(verb + 1).map_or("", |next| &next.lower);
        let form = third_person(lexicon, &read[verb].lower, next)?;
        told.push_str(words[kept..word.range.start].trim_end());
        let subject = if goes_on && !told.is_empty() { "" } else { name };
        let between =
            read.get(n + 1).filter(|_| verb > n + 1).map(|first| &words[first.range.start..read[verb].range.start]);
        for part in [subject, between.unwrap_or_default().trim(), &form] {
            if !part.is_empty() {
                told.push_str(if told.is_empty() { "" } else { " " });
                told.push_str(part);
            }
        }
        kept = read[verb].range.end;
        n = verb + 1;
    }
    told.push_str(&words[kept..]);
    Some(told)
}

/// The form of a verb that goes with a name, of one that goes with *I*; `next` stands behind it.
fn third_person(lexicon: &Lexicon, word: &str, next: &str) -> Option<String> {
    // "I’d like" is *would*, "I’d been" is *had*: where the next word tells.
    if let Some(form) = lexicon.becomes("of-them-before-verb", word) {
        let shapes = lexicon.verb(next);
        let is_base = shapes.iter().any(|(shape, _)| *shape == Shape::Base);
        return (is_base && shapes.iter().all(|(shape, _)| *shape != Shape::Past)).then(|| form.to_owned());
    }
    if let Some(form) = lexicon.becomes("of-them", word) {
        return Some(form.to_owned());
    }
    let forms = lexicon.verb(word);
    let is_past = forms.iter().any(|(shape, _)| *shape == Shape::Past) || word.len() > 4 && word.ends_with("ed");
    if lexicon.has("helpers", word) && !word.starts_with(['\'', '’']) || is_past {
        return Some(word.to_owned());
    }
    forms.iter().find(|(shape, _)| *shape == Shape::Base).map(|(_, third)| third.clone())
}

/// The parts of a quote as one text, without what joins it to what is before it, and with its marks in pairs.
fn together(lexicon: &Lexicon, quote: &[String]) -> String {
    let last = quote.len().saturating_sub(1);
    let closes = |c: char| matches!(c, ',' | '”' | '"' | '»') || c.is_whitespace();
    let parts = quote.iter().enumerate().map(|(n, part)| if n < last { part.trim_end_matches(closes) } else { part });
    let mut words = parts.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((first, rest)) = words.split_once(' ')
        && lexicon.has("that", &first.to_lowercase())
    {
        words = rest.to_owned();
    }
    let whole = words.trim_matches(|c: char| c == ',' || c.is_whitespace());
    let inner = whole.strip_prefix(['“', '„', '"', '«']).map(str::trim_start);
    let inner = inner.and_then(|inner| inner.trim_end_matches(['.', ',']).strip_suffix(['”', '“', '"', '»']));
    let plain = inner.filter(|inner| !inner.contains(MARKS)).unwrap_or(whole);
    let marks = plain.chars().filter(|c| MARKS.contains(c)).count();
    let opening = plain.chars().filter(|c| matches!(c, '“' | '„' | '«')).count();
    let closing = plain.chars().filter(|c| matches!(c, '”' | '»')).count();
    // Of two halves of one quotation the marks between them are no part of what is said.
    let is_paired = marks.is_multiple_of(2) && quote.len() == 1 && (opening == closing || closing == 0);
    let kept: String =
        if is_paired { plain.to_owned() } else { plain.chars().filter(|c| !MARKS.contains(c)).collect() };
    let mut kept: Vec<&str> = kept.split_whitespace().collect();
    if kept.first().is_some_and(|first| lexicon.has("conjunctions", &first.to_lowercase())) {
        kept.remove(0);
    }
    kept.join(" ")
}

/// With a capital and a full stop.
fn sentence(words: &str) -> String {
    let words = words.trim_matches(|c: char| matches!(c, ',' | '.' | ';' | ':' | '،') || c.is_whitespace());
    let mut chars = words.chars();
    let first: String = chars.next().map_or(String::new(), |c| c.to_uppercase().collect());
    let is_ended = words.trim_end_matches(MARKS).ends_with(['?', '!', '؟', '.']);
    let end = if is_ended || words.is_empty() { "" } else { "." };
    format!("{first}{}{end}", chars.as_str())
}
