//! The rules that find attributions, sentence by sentence.

mod draft;
mod extent;
mod incise;
mod order;
mod settle;
mod verb;
mod whole;

use std::ops::Range;

use super::extracted::Rule;
use super::reading::{Reading, Sentence};
use draft::trim;
use extent::{around, clause_start, content_end, content_start, is_clause, object_end};
use incise::incise;
use order::{after, first_subject, inverted, is_name_phrase, passive, second_passive};
use sayso_language::lexicon::{Shape, Takes};
use sayso_language::token::TokenKind;
use verb::{Verb, verbs};
use whole::{credit, hearsay, introduced, next_block, turn};

pub(super) use draft::Draft;
pub(super) use settle::settle;

/// What is said in so few words has to have a verb: `said as much`, `said no`.
const SHORT: usize = 5;

/// The most tokens of a sentence: a longer one is a list, a table, or no text at all.
const LONGEST: usize = 1_000;

/// All attributions with words of their own.
pub(super) fn find(reading: &Reading) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for (n, sentence) in reading.sentences.iter().enumerate() {
        if sentence.tokens.len() > LONGEST {
            continue;
        }
        let verbs = verbs(reading, sentence);
        let mut in_sentence: Vec<Draft> = Vec::new();
        for v in 0..verbs.len() {
            let bounds = bounds(reading, sentence, verbs[v].at);
            let case = Case { reading, number: n, bounds, verbs: &verbs, v, before: &in_sentence };
            let draft = case.attribute();
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
        if in_sentence.is_empty() {
            in_sentence.extend(introduced(reading, n, sentence));
        }
        drafts.extend(in_sentence);
    }
    drafts
}

/// One verb with its surroundings.
struct Case<'c, 'r> {
    reading: &'c Reading<'r>,
    /// The number of its sentence.
    number: usize,
    /// The part of the sentence that it can reach.
    bounds: Range<usize>,
    verbs: &'c [Verb],
    /// Its place among them.
    v: usize,
    /// The attributions before it in the sentence.
    before: &'c [Draft],
}

impl Case<'_, '_> {
    fn verb(&self) -> &Verb {
        &self.verbs[self.v]
    }

    /// What the verb attributes to whom.
    fn attribute(&self) -> Option<Draft> {
        let verb = self.verb();
        let (reading, bounds) = (self.reading, &self.bounds);
        match verb.cue.takes {
            Takes::According => {
                let content = around(reading, bounds, self.verbs, self.v)?;
                Some(self.draft(Rule::According, verb.source.clone(), content))
            }
            Takes::Cites => {
                let start = clause_start(reading, bounds, self.verbs, self.v);
                let content = trim(reading, start..verb.group.start)?;
                Some(self.draft(Rule::Citing, verb.source.clone(), vec![content]))
            }
            Takes::Figures if verb.passive => None,
            _ if verb.passive => {
                let (source, content) = passive(reading, bounds, verb)?;
                Some(self.draft(Rule::Passive, Some(source), content))
            }
            _ => self.postposed().or_else(|| self.preposed()),
        }
    }

    fn draft(&self, rule: Rule, source: Option<Range<usize>>, content: Vec<Range<usize>>) -> Draft {
        let verb = self.verb();
        Draft {
            source,
            cue: verb.group.clone(),
            content,
            addressee: None,
            rule,
            takes: verb.cue.takes,
            lemma: verb.cue.lemma.clone(),
            sentence: self.number,
            goes_on: None,
        }
    }

    /// The verb is after what is said.
    fn postposed(&self) -> Option<Draft> {
        let (reading, bounds, verb) = (self.reading, &self.bounds, self.verb());
        let takes = verb.cue.takes;
        let subject = verb.source.as_ref().map_or(0, |source| source.start);
        // `“Why not?” Vitter demanded.`
        let demands = takes == Takes::Wants && subject > 0 && reading.kind(subject - 1) == TokenKind::Quote;
        let says = matches!(takes, Takes::Says | Takes::Tells | Takes::Shows | Takes::Thinks);
        if !says && !demands {
            return None;
        }
        if says && let Some(found) = incise(reading, bounds, self.verbs, self.v) {
            let rule = if reading.is_quoted(verb.at) { Rule::Incise } else { Rule::Inverted };
            return Some(Draft { cue: found.cue, ..self.draft(rule, Some(found.source), found.content) });
        }
        if says && let Some((source, content)) = inverted(reading, bounds, self.verbs, self.v) {
            return Some(self.draft(Rule::Inverted, Some(source), content));
        }
        let content = after(reading, bounds, self.verbs, self.v)?;
        let addressee = content_start(reading, bounds, verb).1;
        let takes = if demands { Takes::Says } else { takes };
        Some(Draft { addressee, takes, ..self.draft(Rule::After, verb.source.clone(), content) })
    }

    /// The verb is before what is said.
    fn preposed(&self) -> Option<Draft> {
        let (reading, bounds, verb) = (self.reading, &self.bounds, self.verb());
        let (mut start, addressee) = content_start(reading, bounds, verb);
        let mut rule = match verb.cue.takes {
            Takes::Tells => Rule::Told,
            Takes::Judges | Takes::Wants | Takes::Figures => Rule::Object,
            _ => Rule::Before,
        };
        if reading.kind(start) == TokenKind::Colon {
            rule = Rule::Colon;
            start += 1;
        }
        let mut end = content_end(reading, bounds, self.verbs, self.v, start);
        let is_quoted = (start..end).any(|n| reading.is_quoted(n));
        let is_plain = verb.cue.lemma == "say" && (is_quoted || end > start + SHORT);
        if rule == Rule::Before && !is_plain && !is_clause(reading, start, end) {
            rule = Rule::Object;
        }
        // `as she said before she died`: when it was said, not what.
        if matches!(rule, Rule::Before | Rule::Told) && reading.has("occasions", start) && !reading.is_quoted(start) {
            return None;
        }
        if verb.cue.takes == Takes::Figures && !gives_a_figure(reading, &verb.cue.lemma, start..end) {
            return None;
        }
        if rule == Rule::Object && verb.cue.takes != Takes::Figures {
            end = object_end(reading, verb.cue.takes, start, end);
        }
        let mut content: Vec<_> = trim(reading, start..end).into_iter().collect();
        if rule == Rule::Colon && content.is_empty() {
            content = next_block(reading, self.number);
        }
        let (rule, source) = self.subject(rule)?;
        Some(Draft { addressee, ..self.draft(rule, source, content) })
    }

    /// Whose words they are: the verb's own subject, or one that it shares.
    fn subject(&self, rule: Rule) -> Option<(Rule, Option<Range<usize>>)> {
        let (reading, verb) = (self.reading, self.verb());
        let start = verb.group.start;
        let shared = || {
            let last = self.before.last().and_then(|draft| draft.source.clone());
            last.or_else(|| first_subject(reading, &self.bounds, start))
        };
        if verb.cue.shape == Shape::Ing && !(start..verb.at).any(|k| reading.has("being", k)) {
            // `with Champagne saying …`: its subject is right before it.
            let own = verb.source.clone();
            let own = own.filter(|own| is_name_phrase(reading, own) && reading.kind(start - 1) != TokenKind::Comma);
            let says = matches!(verb.cue.takes, Takes::Says | Takes::Tells);
            let rule = if own.is_some() && says { rule } else { Rule::Participle };
            return Some((rule, own.or_else(shared)));
        }
        if verb.source.is_some() {
            return Some((rule, verb.source.clone()));
        }
        let before = start.checked_sub(1)?;
        let joins = reading.has("conjunctions", before) || reading.kind(before) == TokenKind::Comma;
        Some((Rule::Shared, Some(shared().filter(|_| joins)?)))
    }
}

/// `the number of dead at 12`, `215`: what is counted has a number, and what is put or given has it behind *at* or *as*.
fn gives_a_figure(reading: &Reading, lemma: &str, content: Range<usize>) -> bool {
    let number = |n: &usize| {
        let lower = &reading.tokens[*n].lower;
        reading.kind(*n) == TokenKind::Number
            || reading.lexicon.place("numbers", lower).is_some_and(|number| number > 1)
    };
    let Some(at) = content.clone().find(number).filter(|&at| !reading.is_quoted(at)) else { return false };
    match lemma {
        "count" => at == content.start,
        _ => at > content.start + 1 && (at.saturating_sub(3)..at).any(|n| reading.has("places-at", n)),
    }
}

/// The part of a sentence that a cue can reach: within its quotation, or outside of all.
fn bounds(reading: &Reading, sentence: &Sentence, n: usize) -> Range<usize> {
    match reading.quotation_at(n) {
        Some(quotation) => {
            let start = sentence.tokens.start.max(quotation.tokens.start + 1);
            let end = sentence.tokens.end.min(quotation.tokens.end - usize::from(quotation.closed));
            // One sentence of the quotation.
            let stop = |k: usize| {
                reading.kind(k) == TokenKind::Mark && [".", "!", "?"].contains(&reading.tokens[k].lower.as_str())
            };
            let from = (start..n).rev().find(|&k| stop(k)).map_or(start, |k| k + 1);
            let until = (n..end).find(|&k| stop(k)).unwrap_or(end);
            from..until
        }
        None => sentence.tokens.clone(),
    }
}
