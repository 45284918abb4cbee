//! A text as the rules read it: paragraphs, sentences, quotations, tokens.

use std::ops::Range;

use super::quote::{self, Quotation, quotations};
use sayso_language::lexicon::{Lexicon, Takes};
use sayso_language::token::{Token, TokenKind, tokens};
use sayso_language::{paragraphs_of, utterances};

/// A text taken apart.
pub(super) struct Reading<'a> {
    /// The text.
    pub(super) text: &'a str,
    /// The words of its language.
    pub(super) lexicon: &'a Lexicon,
    /// All tokens in order.
    pub(super) tokens: Vec<Token>,
    /// Its sentences; a quotation of several sentences is part of one.
    pub(super) sentences: Vec<Sentence>,
    /// Quotations in order.
    pub(super) quotations: Vec<Quotation>,
    /// For each token, one more than the number of the quotation it is in; 0 for none.
    inside: Vec<u32>,
}

/// One sentence.
#[derive(Clone, Debug)]
pub(super) struct Sentence {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// Its paragraph, from 0.
    pub(super) paragraph: usize,
}

/// The most tokens before the dash of a dateline.
const DATELINE: usize = 9;

/// Where a text begins behind a dateline: `COLDWATER – A hand recount`, `PARIS, 3 May (AFP) — The minister`.
fn behind_dateline(text: &str, tokens: &[Token], sentence: &Range<usize>) -> usize {
    let is_capitals = |token: &Token| {
        let words = &text[token.range.clone()];
        words.chars().count() > 2 && words.chars().all(char::is_uppercase)
    };
    let Some(first) = tokens.get(sentence.start).filter(|first| is_capitals(first)) else { return sentence.start };
    let within = &tokens[sentence.start..sentence.end.min(sentence.start + DATELINE)];
    let dash = within.iter().position(|token| token.kind == TokenKind::Dash).filter(|&dash| {
        let is_place = within[..dash].iter().all(|token| {
            token.capital
                || matches!(token.kind, TokenKind::Number | TokenKind::Comma | TokenKind::Open | TokenKind::Close)
                || token.kind == TokenKind::Mark
        });
        is_place && within.get(dash + 1).is_some_and(|next| next.capital || next.kind == TokenKind::Quote)
    });
    dash.filter(|_| first.kind == TokenKind::Word).map_or(sentence.start, |dash| sentence.start + dash + 1)
}

impl<'a> Reading<'a> {
    /// Reads a text: `also_furniture` holds lines that are no part of it.
    pub(super) fn new(text: &'a str, lexicon: &'a Lexicon, also_furniture: &[String]) -> Self {
        let tokens = quote::with_nicknames(text, tokens(text), lexicon);
        let at = |byte: usize| tokens.partition_point(|token| token.range.start < byte);
        let mut sentences = Vec::new();
        let mut found: Vec<Quotation> = Vec::new();
        for (paragraph, range) in paragraphs_of(text, also_furniture).enumerate() {
            found.extend(quotations(text, &tokens, at(range.start)..at(range.end)));
            for sentence in utterances(&text[range.clone()], &lexicon.language) {
                let mut within = at(range.start + sentence.start)..at(range.start + sentence.end);
                if sentence.start == 0 {
                    within.start = behind_dateline(text, &tokens, &within);
                }
                // Where its marks do not pair, a quotation that goes on in the next paragraph is cut off from what is before it.
                let opening = found.last().filter(|last| !last.closed).map(|last| last.tokens.start);
                if let Some(opening) = opening.filter(|&opening| within.start < opening && opening < within.end)
                    && tokens[opening - 1].kind == TokenKind::Mark
                {
                    sentences.push(Sentence { tokens: within.start..opening, paragraph });
                    within.start = opening;
                }
                if !within.is_empty() {
                    sentences.push(Sentence { tokens: within, paragraph });
                }
            }
        }
        let mut inside = vec![0; tokens.len()];
        for (n, quotation) in found.iter().enumerate() {
            inside[quotation.tokens.clone()].fill(n as u32 + 1);
        }
        let mut reading = Self { text, lexicon, tokens, sentences, quotations: found, inside };
        reading.join_split_quotations();
        reading
    }

    /// A sentence never ends within a quotation, nor before the words that attribute one:
    /// `“Is it?” Graham asked.` Those that do are joined again.
    fn join_split_quotations(&mut self) {
        let mut joined: Vec<Sentence> = Vec::new();
        for sentence in std::mem::take(&mut self.sentences) {
            match joined.last_mut() {
                Some(last)
                    if last.paragraph == sentence.paragraph
                        && (self.is_within_quotation(sentence.tokens.start)
                            || self.is_quoted(last.tokens.end - 1)
                                && !self.ends_behind(last.tokens.end - 1)
                                && self.attributes(&sentence.tokens)) =>
                {
                    last.tokens.end = sentence.tokens.end;
                }
                _ => joined.push(sentence),
            }
        }
        self.sentences = joined;
    }

    /// Whether a quotation that ends here ends its sentence, too: where a comma behind it leads to its speaker, a stop
    /// in it does not.
    fn ends_behind(&self, mark: usize) -> bool {
        let stop = mark.checked_sub(1).is_some_and(|before| self.tokens[before].is("."));
        self.lexicon.has("comma-behind", "yes") && stop
    }

    fn is_within_quotation(&self, token: usize) -> bool {
        self.quotation_at(token).is_some_and(|quotation| quotation.tokens.start < token)
    }

    /// Whether words are hardly more than `she asked` or `asked Graham`.
    fn attributes(&self, tokens: &Range<usize>) -> bool {
        let says = |n: usize| {
            let cues = self.lexicon.cues(&self.tokens[n].lower);
            cues.iter().any(|cue| matches!(cue.takes, Takes::Says | Takes::Tells | Takes::Wants))
        };
        let cue = tokens.clone().take(7).find(|&n| says(n) && !self.tokens[n].capital);
        let ends = |n: usize| {
            n >= tokens.end
                || matches!(self.kind(n), TokenKind::Mark | TokenKind::Comma)
                || self.has("prepositions", n)
                || self.has("times", n)
        };
        let starts_small =
            self.has("pronouns", tokens.start) || self.is_name(tokens.start) || self.has("articles", tokens.start);
        cue.is_some_and(|cue| !self.is_quoted(tokens.start) && (cue == tokens.start || starts_small && ends(cue + 1)))
    }

    /// The quotation a token is in.
    pub(super) fn quotation_at(&self, token: usize) -> Option<&Quotation> {
        self.quotations.get((*self.inside.get(token)? as usize).checked_sub(1)?)
    }

    /// Whether a token is in a quotation.
    pub(super) fn is_quoted(&self, token: usize) -> bool {
        self.inside.get(token).is_some_and(|&n| n > 0)
    }

    /// The place of some tokens, in bytes.
    pub(super) fn bytes(&self, tokens: &Range<usize>) -> Range<usize> {
        let start = self.tokens.get(tokens.start).map_or(self.text.len(), |token| token.range.start);
        let end = tokens.end.checked_sub(1).and_then(|n| self.tokens.get(n)).map_or(start, |token| token.range.end);
        start..end.max(start)
    }

    /// Whether a token is in one of the lexicon's lists.
    pub(super) fn has(&self, list: &str, token: usize) -> bool {
        self.tokens.get(token).is_some_and(|token| self.lexicon.has(list, &token.lower))
    }

    /// Whether a token is an adverb: listed, or in -ly.
    pub(super) fn is_adverb(&self, token: usize) -> bool {
        let Some(found) = self.tokens.get(token) else { return false };
        let by_ending = self.lexicon.language == "en"
            && found.lower.len() > 4
            && found.lower.ends_with("ly")
            && !found.capital
            && !self.lexicon.has("no-adverbs", &found.lower);
        by_ending || self.lexicon.has("adverbs", &found.lower)
    }

    /// Whether a sentence is set as a headline: nearly every longer word has a capital.
    pub(super) fn is_headline(&self, sentence: &Sentence) -> bool {
        let long =
            sentence.tokens.clone().filter(|&n| self.tokens[n].lower.len() > 3 && self.kind(n) == TokenKind::Word);
        let (capitals, all) = long.fold((0, 0), |(c, a), n| (c + usize::from(self.tokens[n].capital), a + 1));
        all > 2 && capitals * 5 >= all * 4
    }

    /// What a token is.
    pub(super) fn kind(&self, token: usize) -> TokenKind {
        self.tokens.get(token).map_or(TokenKind::Mark, |token| token.kind)
    }

    /// Whether a token begins with a capital where that means a name: not at the start of a
    /// sentence, of a quotation, or as a small word.
    pub(super) fn is_name(&self, token: usize) -> bool {
        let Some(found) = self.tokens.get(token) else { return false };
        found.capital
            && found.kind == TokenKind::Word
            && !["clauses", "weekdays", "pronouns", "articles", "prepositions", "possessives", "helpers", "adverbs"]
                .iter()
                .any(|list| self.lexicon.has(list, &found.lower))
    }
}
