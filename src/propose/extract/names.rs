//! Names: where they are, whose they are, and the roles beside them.

use std::ops::Range;

use sayso_core::model::SourceKind;

use super::extracted::Speaker;
use super::reading::Reading;
use sayso_language::token::TokenKind;

/// Someone who has been mentioned, with all that was told of them.
pub(super) struct Person {
    pub(super) name: String,
    pub(super) role: Option<String>,
}

/// The most words a role has when nothing but its article tells that it is one.
const LONGEST_ROLE: usize = 10;

/// Full names in the text with the roles beside them: two capitals or more in a row.
pub(super) fn mentions(reading: &Reading) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::new();
    for sentence in &reading.sentences {
        // `Said Ellis:` begins with a verb.
        let first = sentence.tokens.start;
        let is_verb = reading.tokens.get(first).is_some_and(|token| !reading.lexicon.cues(&token.lower).is_empty());
        let mut n = first + usize::from(is_verb);
        while n < sentence.tokens.end {
            let run = name_run(reading, n, sentence.tokens.end);
            if run.len() >= 2 {
                let (role, name) = split_role(reading, &run);
                if name.len() >= 2 {
                    let name = without_possessive(&reading.text[reading.bytes(&name)]);
                    if !people.iter().any(|person| person.name == name) {
                        people.push(Person { name, role });
                    }
                }
            }
            n = run.end.max(n + 1);
        }
    }
    people
}

/// A person has a role or two names; what is called a body is one, and a plural is a group.
pub(super) fn kind(reading: &Reading, name: &str, named: bool, has_role: bool) -> SourceKind {
    let lower = name.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric() && c != '.').filter(|word| !word.is_empty()).collect();
    let is = |list: &str, word: &str| reading.lexicon.has(list, word);
    let last = words.last().copied().unwrap_or_default();
    // Initials and particles are no names of their own: Seth G. Jones, Osama bin Laden.
    let is_small =
        |word: &&&str| word.trim_end_matches('.').chars().count() == 1 || reading.lexicon.has("particles", word);
    let names = words.len() - words.iter().filter(is_small).count();
    let is_body = name.contains('&') || words.iter().any(|word| is("bodies", word));
    if is("plural", last) {
        SourceKind::Group
    } else if has_role
        || (2..=3).contains(&names) && named && !is_body
        || !named && words.iter().any(|word| is("roles", word) || is("unnamed", word))
    {
        SourceKind::Person
    } else {
        // A thing, for all that the words tell.
        SourceKind::Organisation
    }
}

/// The capitals in a row from a token on, with small name particles between.
pub(super) fn name_run(reading: &Reading, start: usize, until: usize) -> Range<usize> {
    let mut end = start;
    while end < until {
        // `Osama bin Laden`, `Lyle & Moxon`
        let is_small = reading.has("particles", end) || reading.tokens[end].is("&");
        let particle = is_small && end > start && reading.is_name(end + 1);
        if !(reading.is_name(end) && reading.kind(end) == TokenKind::Word || particle) {
            break;
        }
        end += 1;
        // `St Aidan’s Hospital`, `Metalworkers’ Union`: the body's own name goes on behind it.
        let is_mark = reading.kind(end) == TokenKind::Quote
            && reading.tokens[end].range.start == reading.tokens[end - 1].range.end
            && is_body_alone(reading, end + 1);
        if is_mark && end + 1 < until {
            end += 2;
        } else if reading.tokens[end - 1].is_possessive() && !is_body_alone(reading, end) {
            break;
        }
    }
    start..end
}

/// Whether one word of a body's name is there, and no name behind it.
fn is_body_alone(reading: &Reading, n: usize) -> bool {
    reading.is_name(n) && reading.has("bodies", n) && !reading.is_name(n + 1)
}

/// `Foreign Affairs Minister François-Philippe Champagne`: the role ends with its last role word.
pub(super) fn split_role(reading: &Reading, run: &Range<usize>) -> (Option<String>, Range<usize>) {
    let last_role = run.clone().rev().find(|&n| reading.has("roles", n) && n + 1 < run.end);
    match last_role {
        Some(last) => {
            let role = reading.text[reading.bytes(&(run.start..last + 1))].to_owned();
            let is_form_of_address = reading.lexicon.has("addresses", &role.to_lowercase());
            ((!is_form_of_address).then_some(role), last + 1..run.end)
        }
        None => (None, run.clone()),
    }
}

pub(super) fn without_possessive(name: &str) -> String {
    let name = name.trim_end_matches([',', ' ']);
    name.strip_suffix("'s").or(name.strip_suffix("’s")).unwrap_or(name).trim_end_matches(['\'', '’']).to_owned()
}

/// Who a noun phrase names.
pub(super) fn named(reading: &Reading, tokens: &Range<usize>, people: &mut Vec<Person>) -> Option<Speaker> {
    if tokens
        .clone()
        .any(|n| reading.has("conjunctions", n) && reading.is_name(n + 1) && n > tokens.start && reading.is_name(n - 1))
    {
        let name = strip_article(reading, reading.text[reading.bytes(tokens)].trim());
        return Some(Speaker { name, named: true, here: true, role: None, kind: SourceKind::Group });
    }
    let comma =
        tokens.clone().find(|&n| matches!(reading.kind(n), TokenKind::Comma | TokenKind::Open | TokenKind::Dash));
    let mut head = tokens.start..comma.unwrap_or(tokens.end);
    // `Castell itself`
    while head.len() > 1 && reading.has("reflexives", head.end - 1) {
        head.end -= 1;
    }
    // `One, a retired mail carrier, said`
    if let Some(comma) = comma.filter(|&comma| comma == head.start + 1 && comma + 1 < tokens.end)
        && (reading.has("numbers", head.start) || reading.has("alone", head.start))
    {
        return named(reading, &(comma + 1..tokens.end), people);
    }
    let beside = comma.map(|comma| reading.text[reading.bytes(&(comma + 1..tokens.end))].trim().to_owned());
    let after = beside.or_else(|| beside_after(reading, tokens.end));
    // A poll watcher is a person.
    let is_somebody = head.clone().any(|n| reading.has("unnamed", n) || reading.has("roles", n));
    let is_document = head.clone().any(|n| reading.has("documents", n) && !reading.is_name(n))
        && !is_somebody
        && !head.clone().take(2).any(|n| reading.has("people", n));
    // `the woman who runs the house`: a description, whatever is named in it.
    let is_relative = |n: usize| reading.has("relatives", n);
    if let Some(relative) = (head.start + 1..head.end).find(|&n| is_relative(n))
        && !reading.is_name(relative - 1)
    {
        let name = strip_article(reading, reading.text[reading.bytes(&head)].trim());
        let whom = reading.text[reading.bytes(&(head.start..relative))].trim();
        let kind = match kind(reading, whom, false, false) {
            SourceKind::Group => SourceKind::Group,
            _ => SourceKind::Person,
        };
        return Some(Speaker { name, named: false, here: true, role: None, kind });
    }
    let names: Vec<Range<usize>> = runs(reading, &head);
    // The head of the phrase comes last: `former CSIS official`, `British Prime Minister Boris Johnson`.
    let of = |run: &Range<usize>| run.start > head.start && reading.has("joins", run.start - 1);
    let ends = names.last().filter(|run| run.end == head.end && !of(run));
    // `Boris Johnson made similar comments`: the subject of a sentence, its verb and all.
    let starts = names.first().filter(|run| {
        run.start == head.start
            && run.len() >= 2
            && !reading.tokens[run.end - 1].is_possessive()
            && run.end < head.end
            && !reading.has("joins", run.end)
            && !reading.has("unnamed", head.end - 1)
    });
    let last = ends.or(starts).cloned();
    // `the harbour master, Tom Hill,`: the name is beside the role.
    let beside_name = comma.map(|comma| name_run(reading, comma + 1, tokens.end)).filter(|run| run.len() >= 2);
    // `said its managing director, Helena Prize.`
    let beside_name = beside_name.or_else(|| {
        let is_role = head.clone().last().is_some_and(|n| reading.has("roles", n) && !reading.is_name(n));
        let behind = (is_role && comma.is_none() && reading.kind(tokens.end) == TokenKind::Comma)
            .then(|| name_run(reading, tokens.end + 1, reading.tokens.len()))?;
        let closes = matches!(reading.kind(behind.end), TokenKind::Comma | TokenKind::Mark);
        (behind.len() >= 2 && closes).then_some(behind)
    });
    if let (None, Some(run)) = (&last, beside_name) {
        let role = strip_article(reading, reading.text[reading.bytes(&head)].trim());
        let speaker = named(reading, &run, people)?;
        if let Some(person) = people.iter_mut().find(|person| person.name == speaker.name) {
            person.role.get_or_insert_with(|| role.clone());
        }
        return Some(Speaker { role: speaker.role.or(Some(role)), ..speaker });
    }
    let Some(run) = last else {
        let description = reading.text[reading.bytes(&head)].trim().to_owned();
        let of_name =
            names.first().filter(|run| run.start == head.start || reading.has("articles", head.start)).cloned();
        let is_unnamed =
            head.clone().any(|n| (reading.has("unnamed", n) || reading.has("roles", n)) && !reading.tokens[n].capital);
        let named = (of_name.is_some() || names.len() > 1) && !is_unnamed || is_document && !names.is_empty();
        let name = strip_article(reading, &description);
        let kind = if is_document { SourceKind::Document } else { kind(reading, &name, named, false) };
        return Some(Speaker { name, named, here: true, role: None, kind });
    };
    let (role, name) = split_role(reading, &run);
    let mut spoken = without_possessive(&reading.text[reading.bytes(&name)]);
    let before = reading.text[reading.bytes(&(head.start..run.start))].trim().to_owned();
    let role = match role {
        Some(role) if before.is_empty() => Some(role),
        Some(role) => Some(strip_article(reading, &format!("{before} {role}"))),
        None if !before.is_empty() && !reading.has("articles", head.start) && !reading.has("no-roles", head.start) => {
            Some(strip_article(reading, &before))
        }
        None => None,
    };
    let role = role.or(after.filter(|after| is_role(reading, after)).map(|after| strip_article(reading, &after)));
    let short = name.len() == 1;
    // A short name is followed only where exactly one full name ends in it.
    let ends_so = |person: &Person| short && person.name.split(' ').next_back() == Some(&spoken);
    let is_short_for_one = !reading.has("articles", name.start.max(head.start + 1) - 1)
        && people.iter().filter(|person| ends_so(person)).count() == 1;
    let at = people.iter().position(|person| person.name == spoken);
    let at = at.or_else(|| people.iter().position(ends_so).filter(|_| is_short_for_one));
    let known = at.map(|at| &mut people[at]);
    let mut full_role = role;
    if let Some(person) = known {
        spoken.clone_from(&person.name);
        if full_role.is_some()
            && person.role.as_ref().is_none_or(|role| role.len() < full_role.as_ref().map_or(0, String::len))
        {
            person.role.clone_from(&full_role);
        }
        full_role = person.role.clone();
    }
    let kind = kind(reading, &spoken, true, full_role.is_some());
    Some(Speaker { name: spoken, named: true, here: true, role: full_role, kind })
}

fn runs(reading: &Reading, head: &Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut n = head.start;
    while n < head.end {
        let run = name_run(reading, n, head.end);
        if !run.is_empty() {
            found.push(run.clone());
        }
        n = run.end.max(n + 1);
    }
    found
}

/// The insertion after a name that ends the sentence: `said Ellis, a former director at the …`.
fn beside_after(reading: &Reading, end: usize) -> Option<String> {
    if reading.kind(end) != TokenKind::Comma || !(reading.has("articles", end + 1) || reading.has("roles", end + 1)) {
        return None;
    }
    let stop = (end + 1..reading.tokens.len()).find(|&n| {
        matches!(reading.kind(n), TokenKind::Comma | TokenKind::Mark | TokenKind::Quote | TokenKind::Semicolon)
            || reading.has("clauses", n)
    })?;
    Some(reading.text[reading.bytes(&(end + 1..stop))].trim().to_owned())
}

fn is_role(reading: &Reading, words: &str) -> bool {
    // `Paul Ahern, a retired engineer,`
    let first = words.split_whitespace().next().unwrap_or_default();
    if reading.lexicon.has("indefinites", first) && words.split_whitespace().count() <= LONGEST_ROLE {
        return true;
    }
    words
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .any(|word| reading.lexicon.has("roles", &word.to_lowercase()))
}

fn strip_article(reading: &Reading, words: &str) -> String {
    let words = words.trim().trim_end_matches(',');
    let first = words.split(' ').next().unwrap_or_default();
    if reading.lexicon.has("bare-articles", &first.to_lowercase()) {
        return words[first.len()..].trim_start().to_owned();
    }
    words.to_owned()
}
