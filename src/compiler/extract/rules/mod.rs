//! The rules that find attributions, sentence by sentence.

mod extent;
mod order;
mod settle;
mod verb;
mod whole;

use std::ops::Range;

use super::reading::{Reading, Sentence};
use super::token::Kind;
use crate::lexicon::{Shape, Takes};
use extent::{around, clause_start, content_end, content_start, is_clause, object_end};
use order::{after, first_subject, inverted, is_name_phrase, passive, second_passive};
use verb::{Verb, verbs};
use whole::{credit, hearsay, next_block, turn};

pub(super) use settle::settle;

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
    /// The cue of the attribution that it goes on from.
    pub(super) goes_on: Option<Range<usize>>,
}

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
        goes_on: None,
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
