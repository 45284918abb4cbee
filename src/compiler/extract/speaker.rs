//! Follows pronouns and short names to whoever speaks.
//!
//! A pronoun goes on with the speaker before it, never further back than an unquoted paragraph
//! of other people's: orphan rather than guess. What stands here is text: which entry of the
//! newsroom's registry is meant is decided elsewhere.

use std::ops::Range;

use sayso_core::model::SourceKind;

use super::reading::Reading;
use super::token::Kind;
use super::{Found, Rule, Via};
use crate::lexicon::Takes;

/// Who speaks, as far as the text tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The fullest name in the text, or the description where there is none.
    pub name: String,
    /// Whether a name is known.
    pub named: bool,
    /// Whether the sentence itself names it; else it was followed from elsewhere.
    pub here: bool,
    /// The role that stands beside the name, the first time it is told.
    pub role: Option<String>,
    /// What sort of source it seems to be.
    pub kind: SourceKind,
}

impl Speaker {
    fn is_document(&self) -> bool {
        self.kind == SourceKind::Document
    }
}

/// The most words a role has when nothing but its article tells that it is one.
const LONGEST_ROLE: usize = 10;

/// Someone who has been mentioned, with all that was told of them.
struct Person {
    name: String,
    role: Option<String>,
}

/// Fills in who speaks in each finding, in the order of the text.
pub(super) fn follow(reading: &Reading, found: &mut [Found]) {
    let mut people = mentions(reading);
    let mut last: Option<Turn> = None;
    let mut last_document: Option<Document> = None;
    let mut order: Vec<usize> = (0..found.len()).collect();
    order.sort_by_key(|&n| found[n].cue.as_ref().map_or(found[n].content[0].start, |cue| cue.start));
    for n in order {
        let Some(place) = found[n].source.clone() else { continue };
        let tokens = tokens_of(reading, &place);
        let within_quotation = found[n].cue.as_ref().is_some_and(|cue| reading.is_quoted(token_at(reading, cue.start)));
        let mut speaker = if found[n].rule == Rule::CarriedOn {
            let from = found.iter().find(|one| one.cue.is_some() && one.cue == found[n].goes_on);
            from.and_then(|one| one.speaker.clone()).map(|speaker| Speaker { here: false, ..speaker })
        } else if reading.has("pronouns", tokens.start) && tokens.len() <= 2 {
            // A reply is of whoever was spoken to: the text does not say who that is.
            let replies = reading.lexicon.has("replies", &found[n].lemma);
            pronoun(reading, &tokens, &mut people, last.as_mut().filter(|_| !replies))
        } else {
            named(reading, &tokens, &mut people)
        };
        if let Some(found_speaker) = &mut speaker
            && found_speaker.is_document()
        {
            resolve_document(reading, &tokens, found_speaker, last_document.as_ref(), &mut found[n].via);
        }
        documents_beside(reading, &mut found[n], &tokens, speaker.as_ref(), &mut last_document);
        said_when(reading, &mut found[n]);
        if let Some(speaker) = &speaker
            && !within_quotation
            && matches!(found[n].takes, Takes::Says | Takes::Tells | Takes::According)
            && !matches!(found[n].rule, Rule::Credit | Rule::Shared)
        {
            last = Some(Turn {
                gender: last
                    .and_then(|turn| turn.gender.filter(|_| turn.speaker.name == speaker.name))
                    .or(address(reading, &tokens)),
                end: tokens_of(reading, &found[n].cue.clone().unwrap_or(place)).end,
                speaker: speaker.clone(),
            });
        }
        found[n].speaker = speaker;
    }
}

/// Who has spoken last, and where.
struct Turn {
    speaker: Speaker,
    /// The token after their attributing words.
    end: usize,
    /// As far as a form of address or a pronoun has told.
    gender: Option<Gender>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Gender {
    He,
    She,
}

impl Gender {
    fn of(pronoun: &str) -> Option<Self> {
        match pronoun {
            "he" | "il" | "mr." => Some(Self::He),
            "she" | "elle" | "mrs." | "ms." | "miss" | "mme" => Some(Self::She),
            _ => None,
        }
    }
}

/// What a form of address tells: Mr. Jones.
fn address(reading: &Reading, source: &Range<usize>) -> Option<Gender> {
    source.clone().find_map(|n| Gender::of(&reading.tokens[n].lower).filter(|_| reading.tokens[n].lower.ends_with('.')))
}

/// The most paragraphs a pronoun reaches back.
const REACH: usize = 3;

/// Whether somebody else has come in since: a sentence that begins with another full name, or too
/// many paragraphs.
fn somebody_between(reading: &Reading, turn: &Turn, pronoun: usize, people: &[Person]) -> bool {
    let sentence_of = |token: usize| reading.sentences.partition_point(|sentence| sentence.tokens.end <= token);
    let (from, to) = (sentence_of(turn.end.saturating_sub(1)), sentence_of(pronoun));
    let paragraph = |n: usize| reading.sentences.get(n).map_or(0, |sentence| sentence.paragraph);
    if paragraph(to) > paragraph(from) + REACH {
        return true;
    }
    (from + 1..to).any(|n| {
        let tokens = &reading.sentences[n].tokens;
        let start = tokens.clone().find(|&k| !reading.has("articles", k) && !reading.has("conjunctions", k));
        let run = start.map_or(0..0, |start| name_run(reading, start, tokens.end));
        let (_, name) = split_role(reading, &run);
        let words = without_possessive(&reading.text[reading.bytes(&name)]);
        let last = words.rsplit(' ').next().unwrap_or_default();
        let is_known = name.len() == 1 && people.iter().any(|person| person.name.ends_with(&format!(" {last}")));
        // Whoever it is, or what: better nobody than the wrong one.
        let is_other = !reading.is_quoted(run.start) && !turn.speaker.name.ends_with(last);
        is_other
            && (is_known
                || name.len() >= 2 && kind(reading, &words, true, false) == SourceKind::Person
                || run.len() > name.len())
    })
}

/// A document whose author is known: `a 2008 report` of Jones's.
struct Document {
    /// The noun that names it again: `report`.
    noun: String,
    author: Speaker,
    place: Range<usize>,
}

fn token_at(reading: &Reading, byte: usize) -> usize {
    reading.tokens.partition_point(|token| token.range.start < byte)
}

fn tokens_of(reading: &Reading, place: &Range<usize>) -> Range<usize> {
    token_at(reading, place.start)..token_at(reading, place.end)
}

/// Full names in the text with the roles beside them: two capitals or more in a row.
fn mentions(reading: &Reading) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::new();
    for sentence in &reading.sentences {
        let mut n = sentence.tokens.start;
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
fn kind(reading: &Reading, name: &str, named: bool, has_role: bool) -> SourceKind {
    let lower = name.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric() && c != '.').filter(|word| !word.is_empty()).collect();
    let is = |list: &str, word: &str| reading.lexicon.has(list, word);
    let last = words.last().copied().unwrap_or_default();
    // Initials and particles are no names of their own: Seth G. Jones, Osama bin Laden.
    let is_small = |word: &&&str| {
        word.trim_end_matches('.').chars().count() == 1 || ["bin", "de", "van", "von", "al"].contains(*word)
    };
    let names = words.len() - words.iter().filter(is_small).count();
    let is_body = words.iter().any(|word| is("bodies", word));
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
fn name_run(reading: &Reading, start: usize, until: usize) -> Range<usize> {
    let mut end = start;
    while end < until {
        let particle = ["de", "bin", "al", "van", "von", "der", "ibn"].contains(&reading.tokens[end].lower.as_str())
            && end > start
            && reading.is_name(end + 1);
        if !(reading.is_name(end) && reading.kind(end) == Kind::Word || particle) {
            break;
        }
        end += 1;
        if reading.tokens[end - 1].is_possessive() {
            break;
        }
    }
    start..end
}

/// `Foreign Affairs Minister François-Philippe Champagne`: the role ends with its last role word.
fn split_role(reading: &Reading, run: &Range<usize>) -> (Option<String>, Range<usize>) {
    let last_role = run.clone().rev().find(|&n| reading.has("roles", n) && n + 1 < run.end);
    match last_role {
        Some(last) => {
            let role = reading.text[reading.bytes(&(run.start..last + 1))].to_owned();
            let is_form_of_address =
                ["mr.", "mrs.", "ms.", "miss", "m.", "mme", "dr."].contains(&role.to_lowercase().as_str());
            ((!is_form_of_address).then_some(role), last + 1..run.end)
        }
        None => (None, run.clone()),
    }
}

fn without_possessive(name: &str) -> String {
    let name = name.trim_end_matches([',', ' ']);
    name.strip_suffix("'s").or(name.strip_suffix("’s")).unwrap_or(name).trim_end_matches(['\'', '’']).to_owned()
}

/// Who a noun phrase names.
fn named(reading: &Reading, tokens: &Range<usize>, people: &mut Vec<Person>) -> Option<Speaker> {
    if tokens
        .clone()
        .any(|n| reading.has("conjunctions", n) && reading.is_name(n + 1) && n > tokens.start && reading.is_name(n - 1))
    {
        let name = strip_article(reading.text[reading.bytes(tokens)].trim());
        return Some(Speaker { name, named: true, here: true, role: None, kind: SourceKind::Group });
    }
    let comma = tokens.clone().find(|&n| matches!(reading.kind(n), Kind::Comma | Kind::Open | Kind::Dash));
    let head = tokens.start..comma.unwrap_or(tokens.end);
    let beside = comma.map(|comma| reading.text[reading.bytes(&(comma + 1..tokens.end))].trim().to_owned());
    let after = beside.or_else(|| beside_after(reading, tokens.end));
    let is_document = head.clone().any(|n| reading.has("documents", n) && !reading.is_name(n))
        && !head.clone().take(2).any(|n| reading.has("people", n));
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
    // `the harbour master, Tom Hill,`: the name stands beside the role.
    let beside_name = comma.map(|comma| name_run(reading, comma + 1, tokens.end)).filter(|run| run.len() >= 2);
    if let (None, Some(run)) = (&last, beside_name) {
        let role = strip_article(reading.text[reading.bytes(&head)].trim());
        return named(reading, &run, people).map(|speaker| Speaker { role: speaker.role.or(Some(role)), ..speaker });
    }
    let Some(run) = last else {
        let description = reading.text[reading.bytes(&head)].trim().to_owned();
        let of_name =
            names.first().filter(|run| run.start == head.start || reading.has("articles", head.start)).cloned();
        let is_unnamed =
            head.clone().any(|n| (reading.has("unnamed", n) || reading.has("roles", n)) && !reading.tokens[n].capital);
        let named = (of_name.is_some() || names.len() > 1) && !is_unnamed || is_document && !names.is_empty();
        let name = strip_article(&description);
        let kind = if is_document { SourceKind::Document } else { kind(reading, &name, named, false) };
        return Some(Speaker { name, named, here: true, role: None, kind });
    };
    let (role, name) = split_role(reading, &run);
    let mut spoken = without_possessive(&reading.text[reading.bytes(&name)]);
    let before = reading.text[reading.bytes(&(head.start..run.start))].trim().to_owned();
    let role = match role {
        Some(role) if before.is_empty() => Some(role),
        Some(role) => Some(strip_article(&format!("{before} {role}"))),
        None if !before.is_empty() && !reading.has("articles", head.start) => Some(strip_article(&before)),
        None => None,
    };
    let role = role.or(after.filter(|after| is_role(reading, after)).map(|after| strip_article(&after)));
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
    if reading.kind(end) != Kind::Comma || !(reading.has("articles", end + 1) || reading.has("roles", end + 1)) {
        return None;
    }
    let stop = (end + 1..reading.tokens.len()).find(|&n| {
        matches!(reading.kind(n), Kind::Comma | Kind::Mark | Kind::Quote | Kind::Semicolon) || reading.has("clauses", n)
    })?;
    Some(reading.text[reading.bytes(&(end + 1..stop))].trim().to_owned())
}

fn is_role(reading: &Reading, words: &str) -> bool {
    // `Paul Ahern, a retired engineer,`
    let first = words.split_whitespace().next().unwrap_or_default();
    if ["a", "an", "un", "une"].contains(&first) && words.split_whitespace().count() <= LONGEST_ROLE {
        return true;
    }
    words
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .any(|word| reading.lexicon.has("roles", &word.to_lowercase()))
}

fn strip_article(words: &str) -> String {
    let words = words.trim().trim_end_matches(',');
    let first = words.split(' ').next().unwrap_or_default();
    if ["a", "an", "the", "le", "la", "les", "un", "une"].contains(&first.to_lowercase().as_str()) {
        return words[first.len()..].trim_start().to_owned();
    }
    words.to_owned()
}

/// `he`, `she`, `they`: the speaker before; `who`: the name before it.
fn pronoun(
    reading: &Reading,
    tokens: &Range<usize>,
    people: &mut Vec<Person>,
    last: Option<&mut Turn>,
) -> Option<Speaker> {
    if reading.has("clauses", tokens.start) {
        let before = tokens.start.checked_sub(1)?;
        let end = if reading.kind(before) == Kind::Comma { before } else { tokens.start };
        let start = (0..end).rev().take_while(|&n| reading.is_name(n)).last()?;
        return named(reading, &(start..end), people).map(|speaker| Speaker { here: true, ..speaker });
    }
    if !reading.has("people", tokens.start) {
        return None;
    }
    let turn = last?;
    let gender = Gender::of(&reading.tokens[tokens.start].lower);
    let fits = match gender {
        Some(gender) => turn.speaker.kind == SourceKind::Person && turn.gender.is_none_or(|known| known == gender),
        // They: people of any number, and bodies.
        None => !turn.speaker.is_document(),
    };
    if !fits || somebody_between(reading, turn, tokens.start, people) {
        return None;
    }
    turn.gender = turn.gender.or(gender);
    Some(Speaker { here: false, ..turn.speaker.clone() })
}

/// `the report` goes on with the report that was named with its author.
fn resolve_document(
    reading: &Reading,
    tokens: &Range<usize>,
    speaker: &mut Speaker,
    last: Option<&Document>,
    via: &mut Vec<Via>,
) {
    let Some(last) = last else { return };
    let same = tokens.clone().any(|n| reading.tokens[n].is(&last.noun)) && tokens.len() <= 3;
    if same {
        via.push(Via { place: last.place.clone(), is_document: true });
        *speaker = Speaker { here: false, ..last.author.clone() };
    }
}

/// `Jones wrote in a 2008 report`, `a former official told Global News`, `the Times reported`.
fn documents_beside(
    reading: &Reading,
    found: &mut Found,
    source: &Range<usize>,
    speaker: Option<&Speaker>,
    last: &mut Option<Document>,
) {
    let Some(cue) = found.cue.clone() else { return };
    let after = token_at(reading, cue.end);
    let after = after.max(if source.start >= after && source.start < after + 4 { source.end } else { after });
    let until = (after..reading.tokens.len().min(after + 16))
        .find(|&n| matches!(reading.kind(n), Kind::Comma | Kind::Mark | Kind::Quote) || reading.has("that", n));
    let beside = after..until.unwrap_or(after);
    if beside.is_empty() || !["in", "dans"].contains(&reading.tokens[beside.start].lower.as_str()) {
        return;
    }
    let Some(noun) = beside.clone().find(|&n| reading.has("documents", n)) else { return };
    let place = reading.bytes(&(beside.start + 1..beside.end));
    found.via.push(Via { place: place.clone(), is_document: true });
    if let Some(speaker) = speaker {
        *last = Some(Document { noun: reading.tokens[noun].lower.clone(), author: speaker.clone(), place });
    }
}

/// The year or day beside the attributing words.
fn said_when(reading: &Reading, found: &mut Found) {
    let Some(cue) = &found.cue else { return };
    let start = token_at(reading, cue.end);
    let within = |n: usize| found.content.iter().any(|part| part.contains(&reading.tokens[n].range.start));
    found.said = (start..reading.tokens.len().min(start + 14))
        .take_while(|&n| {
            !matches!(reading.kind(n), Kind::Mark | Kind::Comma) && !reading.has("clauses", n) && !within(n)
        })
        .find(|&n| reading.kind(n) == Kind::Number && is_year(&reading.tokens[n].lower))
        .map(|n| reading.tokens[n].range.clone());
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse().is_ok_and(|year: u32| (1900..2100).contains(&year))
}
