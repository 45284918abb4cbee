//! An article's text as editors received it: what is article, what is page furniture, and
//! where its sentences are.

use std::collections::HashMap;
use std::ops::Range;

use sayso_core::model::{Selector, Sentence};

use crate::furniture::is_furniture;
use crate::sentences::segment;

/// How many characters of context a selector stores on each side. 32 told apart every
/// repeated sentence in the seed articles; 16 did not.
const CONTEXT: usize = 32;

/// The same for a sentence that the article has more than once.
const LONG_CONTEXT: usize = 128;

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
    /// Takes a text apart: paragraphs are separated by blank lines; `language` is a BCP 47 tag,
    /// `also_furniture` holds lines that the editor knows to be no part of the article.
    pub fn read(text: &str, language: &str, also_furniture: &[String]) -> Self {
        let article = paragraphs_of(text, also_furniture);
        let sentences = article.enumerate().flat_map(|(paragraph, range)| {
            let start = range.start;
            segment(&text[range], language).into_iter().map(move |sentence| SentenceSpan {
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
