//! A page's text, and where a selector is in it.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use super::near::{self, Near};
use super::{Found, Needle, Orphan, Placement, scan, sentence};
use crate::text::{Byte, Folded, LINE, Typography};

/// How much more text beside a place than its stored neighbour has is searched for it, in bytes.
const BESIDE: usize = 64;

/// How much more of one place's neighbours than of another's must be there, in bytes, to tell them apart.
const MARGIN: usize = 4;

/// The shortest end of a neighbour, in bytes, that tells where a sentence was.
const SHORTEST_NEIGHBOUR: usize = 12;

/// How much of a neighbour is looked for, in bytes.
const LONGEST_NEIGHBOUR: usize = 28;

pub(super) struct Page<'t> {
    original: &'t str,
    folded: Folded,
}

impl<'t> Page<'t> {
    pub(super) fn new(original: &'t str, typography: &Typography) -> Self {
        Self { original, folded: Folded::new(original, typography) }
    }

    /// Where folded words are, in bytes of the folded text.
    pub(super) fn places(&self, words: &[&str]) -> Vec<Vec<usize>> {
        scan::places(&self.folded.text, words)
    }

    /// The first rung: the words themselves.
    pub(super) fn find(&self, needle: &Needle, places: &[usize]) -> Found {
        let whole = |range: &Range<usize>| self.is_whole(needle, range);
        let mut ranges: Vec<_> = places.iter().map(|&at| at..at + needle.exact.len()).filter(whole).collect();
        match ranges.len() {
            0 => Found::Nowhere,
            1 => ranges.pop().map_or(Found::Nowhere, Found::At),
            _ => match self.told_apart(needle, &ranges).or_else(|| self.only_exact(needle, &ranges)) {
                Some(range) => Found::At(range),
                None => Found::Several(ranges),
            },
        }
    }

    /// What the first rung says; nothing when the words are nowhere.
    pub(super) fn placement(&self, needle: &Needle, found: Found) -> Option<Placement> {
        match found {
            Found::Nowhere => None,
            Found::Several(_) => Some(Placement::Orphaned(Orphan::Ambiguous)),
            Found::At(range) => {
                let is_exact = self.is_exact(needle, &range);
                let range = self.words_range(needle, &range);
                Some(if is_exact { Placement::Exact(range) } else { Placement::Folded(range) })
            }
        }
    }

    /// The second and the third rung, for what is nowhere; and for what is alone, because it may be a
    /// copy of a sentence that was changed in its place.
    pub(super) fn locate(&self, needles: &[Needle], places: &[Vec<usize>], placements: &mut [Option<Placement>]) {
        let is_missing = |n: &usize| match &placements[*n] {
            None => true,
            Some(Placement::Orphaned(_)) => false,
            Some(_) => self.is_alone(&needles[*n], &places[*n]),
        };
        let missing: Vec<usize> = (0..needles.len()).filter(is_missing).collect();
        let words: Vec<&str> = missing.iter().map(|&n| needles[n].exact.as_str()).collect();
        let near: Vec<Placement> = missing
            .iter()
            .zip(near::places(&self.folded.text, &words))
            .map(|(&n, near)| self.place_near(&needles[n], near))
            .collect();
        let is_lost = |placement: &Placement| matches!(placement, Placement::Orphaned(Orphan::Gone | Orphan::TooShort));
        let lost: Vec<&Needle> =
            missing.iter().zip(&near).filter(|(_, near)| is_lost(near)).map(|(&n, _)| &needles[n]).collect();
        let mut between = self.between(&lost).into_iter();
        for (n, near) in missing.into_iter().zip(near) {
            let placement = match is_lost(&near) {
                true => between.next().flatten().unwrap_or(near),
                false => near,
            };
            if placements[n].is_none() || !is_lost(&placement) {
                placements[n] = Some(placement);
            }
        }
    }

    /// Whether words that were found are a sentence and not a part of another one: "4 people
    /// died." is in "14 people died." too, and in "Fewer than 4 people died."
    fn is_whole(&self, needle: &Needle, range: &Range<usize>) -> bool {
        let words = self.words_range(needle, range);
        let (before, after) = (&self.original[..words.start.get()], &self.original[words.end.get()..]);
        let cuts_a_word = before.ends_with(char::is_alphanumeric) || after.starts_with(char::is_alphanumeric);
        let (prefix, suffix) = (needle.prefix(), needle.suffix());
        !cuts_a_word
            && (sentence::may_begin(before) || near::stands_before(prefix, self.before(prefix, range.start)))
            && (sentence::may_end(&needle.selector.exact, after)
                || near::stands_after(suffix, self.after(suffix, range.end)))
    }

    /// Whether a sentence is on the page without any of the neighbours it should have.
    fn is_alone(&self, needle: &Needle, places: &[usize]) -> bool {
        let alone = |&at: &usize| self.neighbours(needle, &(at..at + needle.exact.len())) == 0;
        !(needle.prefix().is_empty() && needle.suffix().is_empty()) && places.iter().all(alone)
    }

    /// The one place whose neighbours are the stored ones, or more of them than of any other.
    fn told_apart(&self, needle: &Needle, ranges: &[Range<usize>]) -> Option<Range<usize>> {
        let side = |len: usize, stored: &str| if len == stored.len() && len > 0 { len + BESIDE } else { len };
        let score = |range: &Range<usize>| {
            let (prefix, suffix) = (needle.prefix(), needle.suffix());
            side(near::common_end(prefix, self.before(prefix, range.start)), prefix)
                + side(near::common_start(suffix, self.after(suffix, range.end)), suffix)
        };
        let scores: Vec<usize> = ranges.iter().map(score).collect();
        let (at, best) = scores.iter().copied().enumerate().max_by_key(|&(_, score)| score)?;
        let is_far = |(other, score): (usize, &usize)| other == at || score + MARGIN <= best;
        scores.iter().enumerate().all(is_far).then(|| ranges[at].clone())
    }

    /// The one place with the very same characters.
    fn only_exact(&self, needle: &Needle, ranges: &[Range<usize>]) -> Option<Range<usize>> {
        let mut exact = ranges.iter().filter(|range| self.is_exact(needle, range));
        exact.next().filter(|_| exact.next().is_none()).cloned()
    }

    fn is_exact(&self, needle: &Needle, range: &Range<usize>) -> bool {
        let range = self.words_range(needle, range);
        // A line's end in a page's source is drawn as a space.
        let words = |text| str::split(text, [' ', '\t', '\n', '\r', LINE]).filter(|word| !word.is_empty());
        words(&self.original[range.start.get()..range.end.get()]).eq(words(&needle.selector.exact))
    }

    /// How many of the two stored neighbours are beside a place.
    fn neighbours(&self, needle: &Needle, range: &Range<usize>) -> usize {
        let (prefix, suffix) = (needle.prefix(), needle.suffix());
        let (before, after) = (self.before(prefix, range.start), self.after(suffix, range.end));
        let before = near::stands_before(prefix, before) || near::stands_in(prefix, before);
        let after = near::stands_after(suffix, after) || near::stands_in(suffix, after);
        usize::from(before) + usize::from(after)
    }

    /// The second rung: words that are like the needle, with a neighbour beside them; with both, they
    /// may be less like it.
    fn place_near(&self, needle: &Needle, near: Vec<Near>) -> Placement {
        if needle.exact.len() < near::SHORTEST {
            return Placement::Orphaned(Orphan::TooShort);
        }
        let is_it = |near: &Near| match self.neighbours(needle, &near.range) {
            0 => false,
            1 => near.distance <= needle.exact.len() / 4,
            _ => true,
        };
        let mut beside_neighbours = near.into_iter().filter(is_it);
        let Some(best) = beside_neighbours.next() else { return Placement::Orphaned(Orphan::Gone) };
        // Two places are close when they differ from the words by nearly as much.
        let margin = 2 + needle.exact.len() / 20;
        if beside_neighbours.next().is_some_and(|second| second.distance <= best.distance + margin) {
            return Placement::Orphaned(Orphan::Ambiguous);
        }
        self.changed(needle, best.range)
    }

    /// The third rung: what stands between both neighbours, in one place, and has a third of its words.
    fn between(&self, needles: &[&Needle]) -> Vec<Option<Placement>> {
        let ends: Vec<[&str; 2]> =
            needles.iter().map(|needle| [neighbour_end(needle.prefix()), neighbour_start(needle.suffix())]).collect();
        let words: Vec<&str> = ends.iter().flatten().copied().collect();
        let places = self.places(&words);
        let between = |((needle, ends), places): ((&&Needle, &[&str; 2]), &[Vec<usize>])| {
            let [befores, afters] = places else { return None };
            let most = 3 * needle.exact.len() + BESIDE;
            let mut found = befores.iter().map(|at| at + ends[0].len()).filter_map(|start| {
                let end = *afters.iter().find(|&&end| end >= start)?;
                let words = self.folded.text[start..end].trim();
                let is_like = end - start <= most && is_like(&needle.exact, words);
                (is_like && !words.is_empty()).then_some(start..end)
            });
            let range = found.next()?;
            found.next().is_none().then(|| self.changed(needle, range))
        };
        needles.iter().zip(&ends).zip(places.chunks(2)).map(between).collect()
    }

    /// Other words in a needle's place, up to the neighbours that are beside it, else to the ends of
    /// their sentence: words that were added there belong to it.
    fn changed(&self, needle: &Needle, range: Range<usize>) -> Placement {
        let (prefix, suffix) = (needle.prefix(), needle.suffix());
        let (before, after) = (self.before(prefix, range.start), self.after(suffix, range.end));
        let start = match near::end_of(prefix, before) {
            Some(end) => range.start - before.len() + end,
            None => range.start - (before.len() - sentence::last_start(before)),
        };
        let end = match near::start_of(suffix, after) {
            Some(start) => range.end + start,
            None => range.end + sentence::rest(&self.folded.text[range.clone()], after),
        };
        Placement::Changed(self.original_range(&self.trimmed(start..end.max(start))))
    }

    fn trimmed(&self, range: Range<usize>) -> Range<usize> {
        let words = &self.folded.text[range.clone()];
        let start = range.start + (words.len() - words.trim_start().len());
        start..(start + words.trim().len())
    }

    fn before(&self, prefix: &str, start: usize) -> &str {
        let text = &self.folded.text;
        &text[text.floor_char_boundary(start.saturating_sub(prefix.len() + BESIDE))..start]
    }

    fn after(&self, suffix: &str, end: usize) -> &str {
        let text = &self.folded.text;
        &text[end..text.ceil_char_boundary((end + suffix.len() + BESIDE).min(text.len()))]
    }

    /// Where the words of a needle are on the page; a full stop that folding drops belongs to them.
    fn words_range(&self, needle: &Needle, range: &Range<usize>) -> Range<Byte> {
        let mut words = self.original_range(range);
        let ends_with_stop = needle.selector.exact.ends_with('.') && !needle.exact.ends_with('.');
        if ends_with_stop && self.original[words.end.get()..].starts_with('.') {
            words.end = Byte::new(words.end.get() + 1);
        }
        words
    }

    fn original_range(&self, range: &Range<usize>) -> Range<Byte> {
        let start = self.folded.original(self.original, Byte::new(range.start));
        start..self.folded.original_end(self.original, Byte::new(range.end)).max(start)
    }
}

/// The end of the text before a sentence, if it is long enough to tell of it.
fn neighbour_end(prefix: &str) -> &str {
    let start = prefix.ceil_char_boundary(prefix.len().saturating_sub(LONGEST_NEIGHBOUR));
    long_enough(&prefix[start..])
}

/// The start of the text after it.
fn neighbour_start(suffix: &str) -> &str {
    long_enough(&suffix[..suffix.floor_char_boundary(LONGEST_NEIGHBOUR)])
}

/// Whether a text has a third of a needle's words.
fn is_like(needle: &str, text: &str) -> bool {
    let words = |text: &'_ str| text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).count();
    let has = |word: &&str| text.split(|c: char| !c.is_alphanumeric()).any(|other| other == *word);
    let shared = needle.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).filter(has).count();
    shared * 3 >= words(needle) && shared > 0
}

fn long_enough(text: &str) -> &str {
    if text.len() < SHORTEST_NEIGHBOUR { "" } else { text }
}

/// Folded without white space at its ends.
pub(super) fn fold(text: &str, typography: &Typography) -> String {
    Folded::new(text, typography).text.trim().into()
}
