//! The rules that find attributions, sentence by sentence.

use std::ops::Range;

use super::confidence;
use super::hedge;
use super::phrase::{phrase_after, subject_before};
use super::reading::{Reading, Sentence};
use super::token::Kind;
use super::{Found, Quoted};
use crate::lexicon::{Cue, Shape, Takes};

/// What found an attribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rule {
    /// `according to the report`, before or after.
    According,
    /// `she said (that) it rained`.
    Before,
    /// `it rained, she said`.
    After,
    /// `it rained, said Ellis`.
    Inverted,
    /// `she told reporters (that) it rained`.
    Told,
    /// `…, saying it rained`.
    Participle,
    /// `she said it rained and called it cold`: the subject is shared.
    Shared,
    /// `she criticised the plan`, `she wants a vote`.
    Object,
    /// `he was accused by Ellis of lying`.
    Passive,
    /// `citing officials`.
    Citing,
    /// A colon, then what is said.
    Colon,
    /// A transcript: a name, a colon, what is said.
    Turn,
    /// `reportedly`: somebody says so, and the text does not tell who.
    Hearsay,
    /// A caption, then who gave the picture.
    Credit,
    /// A quotation, then a dash and a name.
    Signed,
    /// A quotation that goes on with the speaker before.
    CarriedOn,
}

impl Rule {
    /// All rules, in the order of their numbers.
    pub const ALL: [Self; 16] = [
        Self::According,
        Self::Before,
        Self::After,
        Self::Inverted,
        Self::Told,
        Self::Participle,
        Self::Shared,
        Self::Object,
        Self::Passive,
        Self::Citing,
        Self::Colon,
        Self::Turn,
        Self::Hearsay,
        Self::Credit,
        Self::Signed,
        Self::CarriedOn,
    ];

    /// Its number, from 1, as explanations name it.
    pub fn number(self) -> usize {
        Self::ALL.iter().position(|&rule| rule == self).unwrap_or(0) + 1
    }
}

/// An attribution in tokens.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) source: Option<Range<usize>>,
    pub(super) cue: Range<usize>,
    pub(super) content: Vec<Range<usize>>,
    pub(super) addressee: Option<Range<usize>>,
    pub(super) rule: Rule,
    pub(super) takes: Takes,
    pub(super) lemma: String,
    pub(super) sentence: usize,
}

/// A cue where it stands.
#[derive(Clone, Debug)]
struct Verb {
    /// With its helpers: `has also said`.
    group: Range<usize>,
    cue: Cue,
    /// The token of the cue itself.
    at: usize,
    passive: bool,
    source: Option<Range<usize>>,
    /// Where its clause begins: its subject's first token, or its own.
    start: usize,
}

/// All attributions with words of their own.
pub(super) fn find(reading: &Reading) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for (n, sentence) in reading.sentences.iter().enumerate() {
        let verbs = verbs(reading, sentence);
        let mut in_sentence: Vec<Draft> = Vec::new();
        for v in 0..verbs.len() {
            let draft = attribute(reading, n, sentence, &verbs, v, &in_sentence);
            if let Some(draft) = draft.filter(|draft| !draft.content.is_empty()) {
                in_sentence.push(draft);
            }
        }
        if let Some(turn) = turn(reading, n, sentence) {
            in_sentence.insert(0, turn);
        }
        let passives: Vec<Draft> = in_sentence.iter().filter(|draft| draft.rule == Rule::Passive).cloned().collect();
        in_sentence.extend(passives.iter().filter_map(|first| second_passive(reading, sentence, first)));
        if in_sentence.iter().all(|draft| matches!(draft.takes, Takes::Judges | Takes::Wants)) {
            in_sentence.extend(hearsay(reading, n, sentence));
        }
        in_sentence.extend(credit(reading, n, sentence));
        drafts.extend(in_sentence);
    }
    drafts
}

/// `The fleet at anchor. Image: United States Navy.`: the whole caption is the giver's word.
fn credit(reading: &Reading, number: usize, sentence: &Sentence) -> Option<Draft> {
    let colon = sentence
        .tokens
        .clone()
        .find(|&n| reading.kind(n) == Kind::Colon && reading.has("credits", n.checked_sub(1).unwrap_or(n)))?;
    let source = colon + 1..sentence.tokens.end;
    let first =
        reading.sentences[..number].iter().rev().take_while(|before| before.paragraph == sentence.paragraph).last();
    let start = first.map_or(sentence.tokens.start, |first| first.tokens.start);
    let caption = trim(reading, start..colon - 1)?;
    (source.len() < 12).then(|| Draft {
        source: trim(reading, source),
        cue: colon - 1..colon,
        content: vec![caption],
        addressee: None,
        rule: Rule::Credit,
        takes: Takes::Shows,
        lemma: "image".into(),
        sentence: number,
    })
}

/// `PENCE: Well, look …`, to the end of the paragraph.
fn turn(reading: &Reading, number: usize, sentence: &Sentence) -> Option<Draft> {
    let start = sentence.tokens.start;
    let opens = number == 0 || reading.sentences[number - 1].paragraph != sentence.paragraph;
    let colon = (start..sentence.tokens.end.min(start + 5)).find(|&n| reading.kind(n) == Kind::Colon)?;
    let named = colon > start && (start..colon).all(|n| reading.is_name(n));
    if !opens || !named || reading.kind(start) != Kind::Word {
        return None;
    }
    let paragraph = reading.sentences[number..].iter().take_while(|next| next.paragraph == sentence.paragraph);
    let end = paragraph.last().map_or(sentence.tokens.end, |last| last.tokens.end);
    Some(Draft {
        source: Some(start..colon),
        cue: colon..colon + 1,
        content: vec![trim(reading, colon + 1..end)?],
        addressee: None,
        rule: Rule::Turn,
        takes: Takes::Says,
        lemma: ":".into(),
        sentence: number,
    })
}

/// The cues of a sentence, with their subjects.
fn verbs(reading: &Reading, sentence: &Sentence) -> Vec<Verb> {
    let mut verbs: Vec<Verb> = Vec::new();
    let mut n = sentence.tokens.start;
    while n < sentence.tokens.end {
        let found = cue_at(reading, n, sentence.tokens.end).and_then(|cue| verb(reading, sentence, n, cue));
        match found {
            Some(verb) => {
                n = verb.group.end.max(n + 1);
                verbs.push(verb);
            }
            None => n += 1,
        }
    }
    verbs
}

fn cue_at<'a>(reading: &Reading<'a>, n: usize, until: usize) -> Option<&'a Cue> {
    let word = &reading.tokens[n].lower;
    reading.lexicon.cues(word).iter().find(|cue| {
        cue.rest.iter().enumerate().all(|(k, rest)| n + 1 + k < until && reading.tokens[n + 1 + k].is(rest))
    })
}

fn verb(reading: &Reading, sentence: &Sentence, n: usize, cue: &Cue) -> Option<Verb> {
    let end = n + 1 + cue.rest.len();
    if matches!(cue.takes, Takes::According | Takes::Cites) {
        let source = phrase_after(reading, end, sentence.tokens.end);
        return Some(Verb { group: n..end, cue: cue.clone(), at: n, passive: false, source, start: n });
    }
    // A cue within a quotation is the quoted speaker's own; its clause begins there.
    let from = match reading.quotation_at(n) {
        Some(quotation) => sentence.tokens.start.max(quotation.tokens.start + 1),
        None => sentence.tokens.start,
    };
    let token = &reading.tokens[n];
    let is_infinitive = n > from && reading.tokens[n - 1].is("to") && cue.shape == Shape::Base;
    if is_infinitive || token.capital && n > from && !reading.is_headline(sentence) {
        return None;
    }
    let mut start = n;
    while start > from && (reading.has("helpers", start - 1) || reading.is_adverb(start - 1)) {
        start -= 1;
    }
    while start < n && reading.is_adverb(start) && start > from && !reading.tokens[start - 1].is_word() {
        start += 1;
    }
    let helper = |list: &str| (start..n).any(|k| reading.has(list, k));
    let been = (start..n).any(|k| reading.tokens[k].is("been"));
    let by_follows = start == n && reading.has("by", end);
    let passive = cue.shape == Shape::Past && (been || by_follows || helper("being") && !helper("having"));
    if !is_verb(reading, sentence, n, start, end, cue) {
        return None;
    }
    let source = subject_before(reading, start, from);
    let clause = source.as_ref().map_or(start, |source| source.start);
    Some(Verb { group: start..end, cue: cue.clone(), at: n, passive, source, start: clause })
}

/// Whether a word that may be noun or verb is a verb here.
fn is_verb(reading: &Reading, sentence: &Sentence, n: usize, start: usize, end: usize, cue: &Cue) -> bool {
    if cue.shape == Shape::Fixed || start < n && !matches!(cue.shape, Shape::Ing) {
        return true;
    }
    let Some(before) = n.checked_sub(1).filter(|&before| before >= sentence.tokens.start) else {
        return cue.shape == Shape::Ing;
    };
    let token = &reading.tokens[before];
    let after_noun_word = reading.has("articles", before) && !reading.tokens[before].is("many")
        || reading.has("possessives", before)
        || token.is_possessive()
        || reading.has("prepositions", before) && cue.shape != Shape::Ing;
    if after_noun_word {
        return false;
    }
    let opens = |k: usize| {
        reading.has("that", k)
            || reading.has("articles", k)
            || reading.has("pronouns", k)
            || reading.has("possessives", k)
            || reading.has("clauses", k)
            || reading.is_name(k)
            || matches!(reading.kind(k), Kind::Quote | Kind::Colon | Kind::Comma)
            || k >= sentence.tokens.end
    };
    match cue.shape {
        Shape::Past | Shape::Fixed => true,
        Shape::Present => {
            reading.is_name(before)
                || sentence.paragraph == 0
                || reading.has("pronouns", before)
                || matches!(token.kind, Kind::Close | Kind::Comma | Kind::Quote)
                || cue.lemma == "say"
                || (opens(end) && !reading.is_name(end) && !matches!(reading.kind(end), Kind::Comma))
        }
        Shape::Base => {
            reading.has("pronouns", before)
                || token.lower.ends_with('s') && (opens(end) || cue.lemma == "say")
                || ["people", "many", "some", "who"].contains(&token.lower.as_str())
        }
        Shape::Ing => true,
    }
}

/// What a verb attributes to whom.
fn attribute(
    reading: &Reading,
    number: usize,
    sentence: &Sentence,
    verbs: &[Verb],
    v: usize,
    before: &[Draft],
) -> Option<Draft> {
    let verb = &verbs[v];
    let draft = |rule, source, content: Vec<Range<usize>>| Draft {
        source,
        cue: verb.group.clone(),
        content,
        addressee: None,
        rule,
        takes: verb.cue.takes,
        lemma: verb.cue.lemma.clone(),
        sentence: number,
    };
    let bounds = bounds(reading, sentence, verb.at);
    let whole = |range: Range<usize>| trim(reading, range);
    let takes = verb.cue.takes;
    if takes == Takes::According {
        let content = around(reading, &bounds, verbs, v)?;
        return Some(draft(Rule::According, verb.source.clone(), content));
    }
    if takes == Takes::Cites {
        let end = verb.group.start;
        let content = vec![whole(clause_start(reading, &bounds, verbs, v)..end)?];
        return Some(draft(Rule::Citing, verb.source.clone(), content));
    }
    if verb.passive {
        return passive(reading, &bounds, verb).map(|(source, content)| draft(Rule::Passive, Some(source), content));
    }
    if takes == Takes::Wants
        && reading.kind(verb.source.as_ref().map_or(0, |source| source.start).max(1) - 1) == Kind::Quote
    {
        // `“Why not?” Vitter demanded.`
        if let Some(content) = after(reading, &bounds, verbs, v) {
            let mut said = draft(Rule::After, verb.source.clone(), content);
            said.takes = Takes::Says;
            return Some(said);
        }
    }
    if matches!(takes, Takes::Says | Takes::Tells | Takes::Shows | Takes::Thinks) {
        if let Some((source, content)) = inverted(reading, &bounds, verbs, v) {
            return Some(draft(Rule::Inverted, Some(source), content));
        }
        if let Some(content) = after(reading, &bounds, verbs, v) {
            let addressee = content_start(reading, &bounds, verb).1;
            return Some(Draft { addressee, ..draft(Rule::After, verb.source.clone(), content) });
        }
    }
    let (mut start, addressee) = content_start(reading, &bounds, verb);
    let mut rule = match takes {
        Takes::Tells => Rule::Told,
        Takes::Judges | Takes::Wants => Rule::Object,
        _ => Rule::Before,
    };
    if reading.kind(start) == Kind::Colon {
        rule = Rule::Colon;
        start += 1;
    }
    let mut end = content_end(reading, &bounds, verbs, v, start);
    if rule == Rule::Before && verb.cue.lemma != "say" && !is_clause(reading, start, end) {
        rule = Rule::Object;
    }
    if rule == Rule::Object {
        end = object_end(reading, start, end);
    }
    let content: Vec<_> = whole(start..end).into_iter().collect();
    let content = if rule == Rule::Colon && content.is_empty() { next_block(reading, number) } else { content };
    let mut source = verb.source.clone();
    if verb.cue.shape == Shape::Ing && !(verb.group.start..verb.at).any(|k| reading.has("being", k)) {
        // `with Champagne saying …`: its subject stands right before it.
        let own = source
            .filter(|source| is_name_phrase(reading, source) && reading.kind(verb.group.start - 1) != Kind::Comma);
        if own.is_none() || !matches!(takes, Takes::Says | Takes::Tells) {
            rule = Rule::Participle;
        }
        source = own
            .or_else(|| before.last().and_then(|draft| draft.source.clone()))
            .or_else(|| first_subject(reading, &bounds, verb.group.start));
    } else if source.is_none() {
        let before_it = verb.group.start.checked_sub(1)?;
        if !reading.has("conjunctions", before_it) && reading.kind(before_it) != Kind::Comma {
            return None;
        }
        rule = Rule::Shared;
        source = before
            .last()
            .and_then(|draft| draft.source.clone())
            .or_else(|| first_subject(reading, &bounds, verb.group.start));
        source.as_ref()?;
    }
    let mut draft = draft(rule, source, content);
    draft.addressee = addressee;
    Some(draft)
}

/// The part of a sentence that a cue can reach: within its quotation, or outside of all.
fn bounds(reading: &Reading, sentence: &Sentence, n: usize) -> Range<usize> {
    match reading.quotation_at(n) {
        Some(quotation) => {
            let start = sentence.tokens.start.max(quotation.tokens.start + 1);
            let end = sentence.tokens.end.min(quotation.tokens.end - usize::from(quotation.closed));
            // One sentence of the quotation.
            let stop =
                |k: usize| reading.kind(k) == Kind::Mark && [".", "!", "?"].contains(&reading.tokens[k].lower.as_str());
            let from = (start..n).rev().find(|&k| stop(k)).map_or(start, |k| k + 1);
            let until = (n..end).find(|&k| stop(k)).unwrap_or(end);
            from..until
        }
        None => sentence.tokens.clone(),
    }
}

fn trim(reading: &Reading, range: Range<usize>) -> Option<Range<usize>> {
    let is_edge = |n: usize| {
        matches!(reading.kind(n), Kind::Comma | Kind::Colon | Kind::Semicolon | Kind::Dash)
            || reading.kind(n) == Kind::Mark && reading.tokens[n].range.len() == 1
    };
    let (mut start, mut end) = (range.start, range.end.max(range.start));
    while start < end && is_edge(start) {
        start += 1;
    }
    while end > start && is_edge(end - 1) {
        end -= 1;
    }
    (start < end).then_some(start..end)
}

/// Before and after `according to X`.
fn around(reading: &Reading, bounds: &Range<usize>, verbs: &[Verb], v: usize) -> Option<Vec<Range<usize>>> {
    let verb = &verbs[v];
    let end = insertion_end(reading, verb.source.as_ref().map_or(verb.group.end, |source| source.end), bounds.end);
    let opening = verb.group.start == bounds.start
        || (bounds.start..verb.group.start).all(|k| !reading.tokens[k].is_word() || reading.has("conjunctions", k));
    if opening {
        let comma = (end..bounds.end).find(|&k| reading.kind(k) == Kind::Comma && !reading.is_quoted(k))?;
        return trim(reading, comma + 1..bounds.end).map(|part| vec![part]);
    }
    let start = clause_start(reading, bounds, verbs, v);
    let mut content: Vec<_> = trim(reading, start..verb.group.start).into_iter().collect();
    if reading.kind(end) == Kind::Comma
        && (reading.has("conjunctions", end + 1) || reading.kind(end + 1) == Kind::Quote)
    {
        content.extend(trim(reading, end + 1..bounds.end));
    }
    (!content.is_empty()).then_some(content)
}

/// The end of what belongs to a source after a comma: `Ellis, a former director,`.
fn insertion_end(reading: &Reading, end: usize, until: usize) -> usize {
    let mut end = end;
    while end < until
        && reading.tokens[end].is_word()
        && reading.kind(end) != Kind::Comma
        && !reading.has("conjunctions", end)
    {
        end += 1;
    }
    end
}

/// Where the clause begins that ends before a postposed verb: after an earlier attribution.
fn clause_start(reading: &Reading, bounds: &Range<usize>, verbs: &[Verb], v: usize) -> usize {
    let end = verbs[v].start;
    // An earlier `he said` in front keeps its own words: what follows both is attributed to both.
    let mut start = bounds.start;
    for earlier in &verbs[..v] {
        let cut = (earlier.group.end..end).find(|&k| reading.kind(k) == Kind::Semicolon && !reading.is_quoted(k));
        if let Some(cut) = cut {
            start = start.max(cut + 1);
        }
    }
    // Sentences that were joined because of their quotations: only the last is attributed here.
    let ends = |k: usize| {
        let quoted = reading.is_quoted(k)
            && reading.kind(k) == Kind::Quote
            && !reading
                .is_quoted(k + 1)
                .then(|| reading.quotation_at(k) == reading.quotation_at(k + 1))
                .unwrap_or(false);
        let stop =
            |k: usize| reading.kind(k) == Kind::Mark && [".", "!", "?"].contains(&reading.tokens[k].lower.as_str());
        let opens = reading.kind(k + 1) == Kind::Quote || reading.tokens.get(k + 1).is_some_and(|token| token.capital);
        opens && k + 2 < end && (stop(k) && !reading.is_quoted(k) || quoted && k > 0 && stop(k - 1))
    };
    if let Some(last) = (start..end.saturating_sub(1)).rev().find(|&k| ends(k)) {
        let only_quotes = (start..last).all(|k| reading.is_quoted(k) || !reading.tokens[k].is_word());
        if !only_quotes {
            start = last + 1;
        }
    }
    while start < end && reading.has("conjunctions", start) {
        start += 1;
    }
    start
}

/// `it rained, she said`; `“It rained,” she said, “and it was cold.”`
fn after(reading: &Reading, bounds: &Range<usize>, verbs: &[Verb], v: usize) -> Option<Vec<Range<usize>>> {
    let verb = &verbs[v];
    let source = verb.source.as_ref()?;
    let before = source.start.checked_sub(1).filter(|&n| n > bounds.start)?;
    let closes_quote = reading.kind(before) == Kind::Quote && reading.is_quoted(before);
    if !closes_quote && !matches!(reading.kind(before), Kind::Comma | Kind::Dash) {
        return None;
    }
    let (next, _) = content_start(reading, bounds, verb);
    let ends = next >= bounds.end
        || matches!(reading.kind(next), Kind::Mark | Kind::Comma | Kind::Dash | Kind::Semicolon | Kind::Close)
        || reading.has("conjunctions", next)
        || reading.has("prepositions", next) && !reading.has("that", next);
    let quote_follows = reading.kind(next) == Kind::Quote;
    if !ends
        && !(closes_quote && (quote_follows || verb.cue.takes == Takes::Tells))
        && !(closes_quote && reading.has("reasons", next))
    {
        return None;
    }
    let start = clause_start(reading, bounds, verbs, v);
    let first = trim(reading, start..source.start)?;
    if first.len() < 2 {
        return None;
    }
    // "On Monday, he said." opens no content.
    if !closes_quote && first.len() <= 4 && reading.has("prepositions", first.start) {
        return None;
    }
    let mut content = vec![first.clone()];
    content.extend(continuation(reading, bounds, next, &first, closes_quote));
    Some(content)
}

/// What goes on after `he said,`.
fn continuation(
    reading: &Reading,
    bounds: &Range<usize>,
    next: usize,
    first: &Range<usize>,
    quoted: bool,
) -> Option<Range<usize>> {
    let mut from = next;
    while from < bounds.end
        && !matches!(reading.kind(from), Kind::Comma | Kind::Quote | Kind::Dash | Kind::Mark | Kind::Colon)
    {
        from += 1;
    }
    if reading.kind(from) == Kind::Mark && !reading.is_quoted(from) {
        // `“It rained,” she said. “It was cold.”` in one sentence of the segmenter.
        return (from + 1 < bounds.end && reading.kind(from + 1) == Kind::Quote)
            .then(|| trim(reading, from + 1..bounds.end))?;
    }
    let opens = (from..bounds.end.min(from + 3)).find(|&k| reading.kind(k) == Kind::Quote && reading.is_quoted(k));
    if let Some(opens) = opens {
        return trim(reading, opens..bounds.end);
    }
    if quoted && reading.kind(from) == Kind::Comma {
        // `he said, referring to the report, “and …”`
        let opens = (from..bounds.end.min(from + 16)).find(|&k| reading.kind(k) == Kind::Quote && reading.is_quoted(k));
        let before = opens.filter(|&k| matches!(reading.kind(k - 1), Kind::Comma | Kind::Dash));
        return before.and_then(|opens| trim(reading, opens..bounds.end));
    }
    let is_inserted = !quoted && first.len() <= 8 && reading.kind(from) == Kind::Comma && from == next;
    if is_inserted && !cue_follows(reading, from + 1, bounds.end) {
        return trim(reading, from + 1..bounds.end);
    }
    None
}

fn cue_follows(reading: &Reading, n: usize, until: usize) -> bool {
    n < until
        && reading
            .lexicon
            .cues(&reading.tokens[n].lower)
            .iter()
            .any(|cue| cue.shape == Shape::Ing || cue.takes == Takes::According)
}

/// `it rained, said Ellis, a former officer`.
fn inverted(
    reading: &Reading,
    bounds: &Range<usize>,
    verbs: &[Verb],
    v: usize,
) -> Option<(Range<usize>, Vec<Range<usize>>)> {
    let verb = &verbs[v];
    if verb.cue.shape == Shape::Ing || verb.cue.shape == Shape::Base {
        return None;
    }
    let before = verb.group.start.checked_sub(1).filter(|&n| n > bounds.start)?;
    let closes_quote = reading.kind(before) == Kind::Quote && reading.is_quoted(before);
    if !closes_quote && reading.kind(before) != Kind::Comma {
        return None;
    }
    let starts_phrase = reading.is_name(verb.group.end)
        || reading.has("articles", verb.group.end)
        || reading.has("roles", verb.group.end)
        || reading.has("unnamed", verb.group.end)
        || reading.has("possessives", verb.group.end)
        || closes_quote && reading.has("people", verb.group.end);
    if !starts_phrase
        || !closes_quote
            && !matches!(
                verb.cue.lemma.as_str(),
                "say" | "report" | "write" | "note" | "add" | "warn" | "claim" | "argue" | "explain"
            )
            && verb.cue.shape != Shape::Fixed
    {
        return None;
    }
    let source = phrase_after(reading, verb.group.end, bounds.end)?;
    // `Ellis, who was there, said the plan failed`: a clause follows.
    if !closes_quote && verb.source.is_some() && !is_inversion_safe(reading, &source, bounds) {
        return None;
    }
    let start = clause_start(reading, bounds, verbs, v).min(verb.group.start);
    let first = trim(reading, start..verb.group.start)?;
    if first.len() < 3 {
        return None;
    }
    let mut content = vec![first.clone()];
    content.extend(continuation(reading, bounds, source.end, &first, true));
    Some((source, content))
}

/// After an inverted source the sentence ends, or an insertion or a place follows.
fn is_inversion_safe(reading: &Reading, source: &Range<usize>, bounds: &Range<usize>) -> bool {
    source.end >= bounds.end
        || matches!(reading.kind(source.end), Kind::Comma | Kind::Mark)
        || reading.has("prepositions", source.end)
}

/// Where what is said begins after a verb, past whom it is told to and when; and whom.
fn content_start(reading: &Reading, bounds: &Range<usize>, verb: &Verb) -> (usize, Option<Range<usize>>) {
    let mut n = verb.group.end;
    let mut addressee = None;
    if verb.cue.takes == Takes::Tells || verb.cue.lemma == "ask" && reading.is_name(n) {
        let object = ["him", "her", "them", "us", "me", "you", "it"]
            .contains(&reading.tokens.get(n).map_or("", |token| token.lower.as_str()));
        let found = if object { Some(n..n + 1) } else { addressee_after(reading, n, bounds.end) };
        if let Some(found) = found {
            n = found.end;
            addressee = Some(found);
        }
    }
    (skip_adjuncts(reading, bounds, n, verb.cue.takes), addressee)
}

/// `told Global News in an interview`: names run on until a clause begins.
fn addressee_after(reading: &Reading, n: usize, until: usize) -> Option<Range<usize>> {
    let phrase = phrase_after(reading, n, until)?;
    // Without a mark between them, the next clause begins where capitals end: told reporters he.
    Some(phrase)
}

/// Past `on Monday`, `in an interview with CNN`, `at a rally`.
fn skip_adjuncts(reading: &Reading, bounds: &Range<usize>, from: usize, takes: Takes) -> usize {
    let mut n = from;
    if matches!(takes, Takes::Judges | Takes::Wants) {
        return n;
    }
    loop {
        let start = n;
        let is_relative = n + 1 < bounds.end
            && ["last", "this", "earlier", "late", "next"].contains(&reading.tokens[n].lower.as_str());
        if is_relative && reading.has("times", n + 1) {
            n += 2;
        }
        while n < bounds.end
            && (reading.has("times", n) && !reading.tokens[n].is("may")
                || reading.is_adverb(n) && !reading.has("clauses", n)
                || reading.kind(n) == Kind::Number && n > 0 && reading.has("times", n - 1))
        {
            n += 1;
        }
        let preposition = n < bounds.end
            && [
                "in", "on", "at", "during", "to", "after", "before", "via", "through", "from", "by", "of", "with",
                "dans", "à", "lors", "au",
            ]
            .contains(&reading.tokens[n].lower.as_str());
        if preposition {
            let mut end = n + 1;
            while end < bounds.end
                && reading.tokens[end].is_word()
                && !reading.has("clauses", end)
                && !reading.has("helpers", end)
                && !(reading.has("pronouns", end) && !reading.has("possessives", end))
                && !reading.is_quoted(end)
            {
                end += 1;
            }
            // Only where a clause, a quotation or the end follows: else it is a part of what is said.
            let follows = end >= bounds.end
                || reading.has("clauses", end)
                || reading.has("pronouns", end)
                || !reading.tokens[end].is_word();
            if follows {
                n = end;
            }
        }
        if n == start || n >= bounds.end {
            break;
        }
    }
    if reading.kind(n) == Kind::Comma && n + 1 < bounds.end && (reading.kind(n + 1) == Kind::Quote) && n > 0 {
        n += 1;
    }
    n
}

/// Where what is said ends: before the next attribution of the same sentence.
fn content_end(reading: &Reading, bounds: &Range<usize>, verbs: &[Verb], v: usize, start: usize) -> usize {
    let mut end = bounds.end;
    for later in &verbs[v + 1..] {
        if later.start <= start || later.start >= end || reading.is_quoted(later.at) != reading.is_quoted(verbs[v].at) {
            continue;
        }
        let before = later.start - 1;
        let after_comma = reading.kind(before) == Kind::Comma;
        let closes_quote = reading.kind(before) == Kind::Quote;
        let conjunction = reading.has("conjunctions", before);
        let participle = later.cue.shape == Shape::Ing && reading.kind(later.group.start - 1) == Kind::Comma;
        if later.cue.takes == Takes::According && (after_comma || closes_quote) {
            end = before + usize::from(closes_quote);
        } else if participle {
            end = later.group.start - 1;
        } else if after_comma && is_postposed(reading, bounds, later) || closes_quote {
            end = before + usize::from(closes_quote);
        } else if conjunction && before > start {
            let comma = reading.kind(before - 1) == Kind::Comma;
            if comma || later.source.is_none() {
                end = before - usize::from(comma);
            }
        }
    }
    end
}

/// Whether words are a clause or quotation, and not only a thing: `announced the start of a vote`
/// has no verb.
fn is_clause(reading: &Reading, start: usize, end: usize) -> bool {
    let opens = reading.has("clauses", start)
        || reading.has("pronouns", start)
        || reading.kind(start) == Kind::Quote
        || reading.is_quoted(start);
    let is_verb = |n: usize| {
        reading.has("helpers", n)
            || !reading.tokens[n].capital
                && reading
                    .lexicon
                    .cues(&reading.tokens[n].lower)
                    .iter()
                    .any(|cue| matches!(cue.shape, Shape::Past | Shape::Present) && cue.rest.is_empty())
            || reading.tokens[n].lower.len() > 4 && reading.tokens[n].lower.ends_with("ed")
    };
    opens || reading.lexicon.language != "en" || (start + 1..end.min(start + 16)).any(is_verb)
}

/// A thing that is spoken of ends where another clause begins.
fn object_end(reading: &Reading, start: usize, end: usize) -> usize {
    let cut = (start + 1..end).find(|&k| {
        if reading.is_quoted(k) {
            return false;
        }
        let comma = reading.kind(k) == Kind::Comma;
        let next = k + 1;
        comma
            && (reading.has("clauses", next)
                || reading.has("conjunctions", next)
                || reading.tokens.get(next).is_some_and(|token| token.lower.ends_with("ing")))
            || reading.has("reasons", k)
            || reading.kind(k) == Kind::Dash
    });
    cut.unwrap_or(end)
}

fn is_postposed(reading: &Reading, bounds: &Range<usize>, verb: &Verb) -> bool {
    let (next, _) = content_start(reading, bounds, verb);
    next >= bounds.end || matches!(reading.kind(next), Kind::Mark | Kind::Comma)
}

/// `X was accused by Y of Z`, `X is expected to Z`.
fn passive(reading: &Reading, bounds: &Range<usize>, verb: &Verb) -> Option<(Range<usize>, Vec<Range<usize>>)> {
    let by = by_after(reading, bounds, verb.group.end)?;
    let source = phrase_after(reading, by + 1, bounds.end)?;
    let mut content: Vec<_> = verb.source.clone().into_iter().collect();
    content.extend(trim(reading, verb.group.end..by));
    let rest = source.end..bounds.end;
    let is_shared = reading.has("conjunctions", rest.start) && by_after(reading, bounds, rest.start).is_some();
    if rest.len() > 1 && reading.kind(rest.start) != Kind::Comma && !is_shared {
        content.extend(trim(reading, rest));
    }
    Some((source, content))
}

fn by_after(reading: &Reading, bounds: &Range<usize>, from: usize) -> Option<usize> {
    (from..bounds.end.min(from + 8)).find(|&k| reading.has("by", k) && !reading.is_quoted(k))
}

/// `called a hero by Tehran and a terrorist by Washington`: the second half.
fn second_passive(reading: &Reading, sentence: &Sentence, first: &Draft) -> Option<Draft> {
    let start = first.source.as_ref()?.end;
    if !reading.has("conjunctions", start) {
        return None;
    }
    let by = by_after(reading, &sentence.tokens, start)?;
    let source = phrase_after(reading, by + 1, sentence.tokens.end)?;
    let content = vec![trim(reading, start + 1..by)?];
    Some(Draft { source: Some(source), content, ..first.clone() })
}

/// `who reportedly visited Kabul`: the outlet says that somebody says so, and not who.
fn hearsay(reading: &Reading, number: usize, sentence: &Sentence) -> Option<Draft> {
    let n = sentence.tokens.clone().find(|&n| reading.has("hearsay", n) && !reading.is_quoted(n))?;
    let start = (sentence.tokens.start..n)
        .rev()
        .find(|&k| matches!(reading.kind(k), Kind::Comma | Kind::Semicolon | Kind::Dash))
        .map_or(sentence.tokens.start, |k| k + 1);
    let end = (n..sentence.tokens.end)
        .find(|&k| matches!(reading.kind(k), Kind::Comma | Kind::Semicolon | Kind::Dash))
        .unwrap_or(sentence.tokens.end);
    Some(Draft {
        source: None,
        cue: n..n + 1,
        content: vec![trim(reading, start..end)?],
        addressee: None,
        rule: Rule::Hearsay,
        takes: Takes::Says,
        lemma: reading.tokens[n].lower.clone(),
        sentence: number,
    })
}

/// The first subject of a sentence, for verbs that share it.
fn first_subject(reading: &Reading, bounds: &Range<usize>, before: usize) -> Option<Range<usize>> {
    let mut start = bounds.start;
    while start < before
        && (reading.has("conjunctions", start) || reading.is_adverb(start) || reading.kind(start) == Kind::Comma)
    {
        start += 1;
    }
    if reading.has("prepositions", start) || reading.has("clauses", start) && !reading.has("pronouns", start) {
        start = (start..before).find(|&k| reading.kind(k) == Kind::Comma)? + 1;
    }
    if reading.has("pronouns", start) {
        return Some(start..start + 1);
    }
    phrase_after(reading, start, before)
}

fn is_name_phrase(reading: &Reading, phrase: &Range<usize>) -> bool {
    phrase.clone().any(|n| reading.is_name(n))
}

/// What follows a colon at the end of a paragraph: the next paragraph, and those that go on with
/// its quotation.
fn next_block(reading: &Reading, number: usize) -> Vec<Range<usize>> {
    let Some(next) = reading.sentences.get(number + 1) else { return Vec::new() };
    let paragraph = next.paragraph;
    let of_next = reading.sentences[number + 1..].iter().take_while(|sentence| sentence.paragraph == paragraph);
    let end = of_next.last().map_or(next.tokens.end, |sentence| sentence.tokens.end);
    trim(reading, next.tokens.start..end).into_iter().collect()
}

/// Drafts become findings: places in bytes, hedges, confidence; duplicates go.
pub(super) fn settle(reading: &Reading, mut drafts: Vec<Draft>) -> Vec<Found> {
    drafts.sort_by_key(|draft| (draft.content.first().map_or(0, |part| part.start), draft.cue.start));
    drafts.dedup_by(|a, b| a.cue == b.cue && a.content == b.content);
    drafts.into_iter().map(|draft| found(reading, draft)).collect()
}

fn found(reading: &Reading, draft: Draft) -> Found {
    let content: Vec<Range<usize>> = draft.content.iter().map(|part| with_marks(reading, part)).collect();
    let quoted = quoted(reading, &draft.content);
    let mut found = Found {
        source: draft.source.as_ref().map(|source| reading.bytes(source)),
        cue: (!draft.cue.is_empty()).then(|| reading.bytes(&draft.cue)),
        addressee: draft.addressee.as_ref().map(|addressee| reading.bytes(addressee)),
        content,
        rule: draft.rule,
        takes: draft.takes,
        denies: reading.lexicon.has("denials", &draft.lemma),
        lemma: draft.lemma,
        quoted,
        confidence: 0.0,
        hedges: hedge::find(reading, &draft.content),
        speaker: None,
        via: Vec::new(),
        said: None,
    };
    found.confidence = confidence::of(reading, &found, &draft.cue, draft.source.as_ref());
    found
}

/// In bytes, with the quotation marks that enclose it.
fn with_marks(reading: &Reading, part: &Range<usize>) -> Range<usize> {
    reading.bytes(part)
}

fn quoted(reading: &Reading, content: &[Range<usize>]) -> Quoted {
    let words = || content.iter().flat_map(|part| part.clone()).filter(|&n| reading.tokens[n].is_word());
    let all = words().count();
    let within = words().filter(|&n| reading.is_quoted(n)).count();
    if within == 0 {
        Quoted::Indirect
    } else if within * 20 > all * 19 {
        Quoted::Direct
    } else {
        Quoted::Mixed
    }
}
