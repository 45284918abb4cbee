//! An article's text as editors received it: what is article, what is page furniture, and
//! where its sentences are.

use std::collections::HashMap;
use std::ops::Range;

use sayso_core::model::{Selector, Sentence};
use sayso_core::text::BLOCK;

use crate::furniture::is_furniture;
use crate::sentences::segment;

/// How many characters of context a selector stores on each side. 32 told apart every
/// repeated sentence in the seed articles; 16 did not.
const CONTEXT: usize = 32;

/// The same for a sentence that the article has more than once.
const LONG_CONTEXT: usize = 128;

/// What an editor says of how a text is taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cuts {
    /// Lines that are no part of the article.
    pub furniture: Vec<String>,
    /// Words within which no sentence ends: `5 p.m. Monday`.
    pub join: Vec<String>,
    /// Words between which one ends, at the stroke: `the end.|And then`.
    pub split: Vec<String>,
}

impl Cuts {
    /// The entries of `join` and `split` whose words are not in a text.
    pub fn unfound<'c>(&'c self, text: &str) -> impl Iterator<Item = &'c String> {
        let text = one_line(text);
        self.join
            .iter()
            .chain(&self.split)
            .filter(move |words| ["", " "].iter().all(|space| !text.contains(&words.replace(STROKE, space))))
    }

    /// Some sentences of a paragraph, as the editor cuts them.
    fn apply(&self, paragraph: &str, sentences: Vec<Range<usize>>) -> Vec<Range<usize>> {
        if self.join.is_empty() && self.split.is_empty() {
            return sentences;
        }
        let plain = one_line(paragraph);
        let joined: Vec<Range<usize>> = self.join.iter().flat_map(|words| places(&plain, words)).collect();
        let split = self.split.iter().filter_map(|words| words.split_once(STROKE));
        let cuts: Vec<usize> = split
            .flat_map(|(before, after)| {
                // The stroke may stand for the space.
                let there = ["", " "].map(|space| places(&plain, &[before, space, after].concat())).concat();
                there.into_iter().map(|place| place.start + before.len())
            })
            .collect();
        let mut cut: Vec<Range<usize>> = Vec::new();
        for sentence in sentences {
            let is_joined = cut.last().is_some_and(|last: &Range<usize>| {
                joined.iter().any(|place| place.start < last.end && sentence.start < place.end)
            });
            match cut.last_mut() {
                Some(last) if is_joined => last.end = sentence.end,
                _ => cut.push(sentence),
            }
        }
        let mut parts = Vec::new();
        for sentence in cut {
            let mut start = sentence.start;
            let mut within: Vec<usize> =
                cuts.iter().copied().filter(|at| sentence.start < *at && *at < sentence.end).collect();
            within.sort_unstable();
            for at in within {
                parts.push(trimmed(paragraph, start..at));
                start = at;
            }
            parts.push(trimmed(paragraph, start..sentence.end));
        }
        parts.retain(|part| !part.is_empty());
        parts
    }
}

/// Where a sentence is split, in an editor's words.
const STROKE: char = '|';

/// The same text with spaces for the ends of lines: lines are no part of what is said.
fn one_line(text: &str) -> String {
    text.replace(['\n', '\r', '\t'], " ")
}

fn places(text: &str, words: &str) -> Vec<Range<usize>> {
    text.match_indices(words).map(|(at, _)| at..at + words.len()).collect()
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let words = &text[range.clone()];
    let start = range.start + (words.len() - words.trim_start().len());
    start..start + words.trim().len()
}

/// An article's text, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleText {
    /// Its sentences in order, in bytes of the file.
    pub sentences: Vec<SentenceSpan>,
}

/// Where a sentence is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentenceSpan {
    /// In bytes of the file.
    pub range: Range<usize>,
    /// Its paragraph, counted from 0; the headline is paragraph 0.
    pub paragraph: u32,
}

impl ArticleText {
    /// Takes a text apart: paragraphs are separated by blank lines; `language` is a BCP 47 tag.
    pub fn read(text: &str, language: &str, cuts: &Cuts) -> Self {
        let article = paragraphs_of(text, &cuts.furniture);
        let sentences = article.enumerate().flat_map(|(paragraph, range)| {
            let start = range.start;
            // A headline is one, however many sentences it is made of.
            let sentences = match paragraph {
                0 => std::iter::once(0..range.len()).collect(),
                _ => cuts.apply(&text[range.clone()], segment(&text[range], language)),
            };
            sentences.into_iter().map(move |sentence| SentenceSpan {
                range: start + sentence.start..start + sentence.end,
                paragraph: u32::try_from(paragraph).unwrap_or(u32::MAX),
            })
        });
        Self { sentences: sentences.collect() }
    }

    /// The sentences with what finds them again on a page.
    pub fn describe(&self, text: &str) -> Vec<Sentence> {
        let words = |span: &SentenceSpan| text[span.range.clone()].to_owned();
        let exact: Vec<String> = self.sentences.iter().map(words).collect();
        let mut times: HashMap<&str, usize> = HashMap::new();
        exact.iter().for_each(|words| *times.entry(words).or_default() += 1);
        let describe = |(n, span): (usize, &SentenceSpan)| {
            let words = &exact[n];
            let most = if times.get(words.as_str()) > Some(&1) { LONG_CONTEXT } else { CONTEXT };
            let (prefix, suffix) = (before(&exact[..n], most), after(&exact[n + 1..], most));
            Sentence { selector: Selector { exact: words.clone(), prefix, suffix }, paragraph: span.paragraph }
        };
        self.sentences.iter().enumerate().map(describe).collect()
    }
}

/// Sentences as a page's text, with the ends of their paragraphs; and where each of them is in it, in bytes.
pub fn flow(sentences: &[Sentence]) -> (String, Vec<Range<usize>>) {
    let (mut flow, mut places) = (String::new(), Vec::new());
    for paragraph in sentences.chunk_by(|one, next| one.paragraph == next.paragraph) {
        for (n, sentence) in paragraph.iter().enumerate() {
            flow.push_str(if n == 0 { "" } else { " " });
            let start = flow.len();
            flow.push_str(&sentence.selector.exact);
            places.push(start..flow.len());
        }
        flow.push(BLOCK);
    }
    (flow, places)
}

/// The paragraphs of a text, in bytes, without page furniture.
pub fn paragraphs_of<'a>(text: &'a str, also_furniture: &'a [String]) -> impl Iterator<Item = Range<usize>> {
    paragraphs(text).filter(|range| !is_furniture(&text[range.clone()], also_furniture))
}

/// The blocks between blank lines, without surrounding white space; in a text without any blank
/// line, every line is a paragraph.
fn paragraphs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut blocks: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    let mut start = 0;
    let by_lines = !text.trim().lines().any(|line| line.trim().is_empty());
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        if words.is_empty() {
            open = false;
        } else {
            let from = start + (line.len() - line.trim_start().len());
            match blocks.last_mut() {
                Some(block) if open && !by_lines && !is_signed(&text[block.clone()], words) => {
                    block.end = from + words.len()
                }
                _ => blocks.push(from..from + words.len()),
            }
            open = true;
        }
        start += line.len();
    }
    blocks.into_iter()
}

/// Whether the next line begins a quotation and the lines before end in a signed one: a list of
/// letters, one a line.
fn is_signed(before: &str, line: &str) -> bool {
    const MARKS: [char; 6] = ['“', '”', '"', '«', '»', '\''];
    if !line.starts_with(MARKS) {
        return false;
    }
    let tail = before.rsplit(MARKS).next().unwrap_or_default().trim();
    tail.len() < before.len() && tail.starts_with(['—', '―', '–', '-'])
}

/// The last characters of some sentences.
fn before(sentences: &[String], most: usize) -> String {
    let mut context = String::new();
    for sentence in sentences.iter().rev() {
        let space = if context.is_empty() { "" } else { " " };
        context = format!("{sentence}{space}{context}");
        let length = context.chars().count();
        if length >= most {
            return context.chars().skip(length - most).collect();
        }
    }
    context
}

/// The first characters of some sentences.
fn after(sentences: &[String], most: usize) -> String {
    let mut context = String::new();
    for sentence in sentences {
        if !context.is_empty() {
            context.push(' ');
        }
        context.push_str(sentence);
        if context.chars().count() >= most {
            break;
        }
    }
    context.chars().take(most).collect()
}
