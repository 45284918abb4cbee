//! A page's text, and where a selector is in it.

use alloc::vec::Vec;
use core::ops::Range;

use super::near::{self, Near};
use super::needle::{Found, Needle};
use super::placement::{Orphan, Placement};
use super::{scan, sentence};
use crate::sort::sort_by_key;
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
    #[inline(never)]
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
            && (near::stands_after(suffix, self.after(suffix, range.end))
                || sentence::may_end(&needle.selector.exact, after) && !self.goes_on(suffix, range.end))
    }

    /// Whether a few words come after a sentence's end that are no sentence.
    fn goes_on(&self, suffix: &str, end: usize) -> bool {
        let (after, neighbour) = (self.after(suffix, end), neighbour_start(suffix));
        let next = if neighbour.is_empty() { None } else { after.find(neighbour) };
        sentence::afterthought(after, next) > 0
    }

    /// Whether a sentence is on the page without any of the neighbours it should have.
    fn is_alone(&self, needle: &Needle, places: &[usize]) -> bool {
        let alone = |&at: &usize| self.neighbours(needle, &(at..at + needle.exact.len())) == 0;
        !(needle.prefix().is_empty() && needle.suffix().is_empty()) && places.iter().all(alone)
    }

    /// The one place whose neighbours are the stored ones, or more of them than of any other.
    fn told_apart(&self, needle: &Needle, ranges: &[Range<usize>]) -> Option<Range<usize>> {
        let scores: Vec<usize> = ranges.iter().map(|range| self.score_at(needle, range)).collect();
        let (at, best) = scores.iter().copied().enumerate().max_by_key(|&(_, score)| score)?;
        let is_far = |(other, score): (usize, &usize)| other == at || score + MARGIN <= best;
        let range = &ranges[at];
        (scores.iter().enumerate().all(is_far) && self.has_neighbour(needle, range)).then(|| range.clone())
    }

    /// How much of its neighbours a sentence has where it was found.
    pub(super) fn score(&self, needle: &Needle, found: &Found) -> usize {
        if let Found::At(range) = found { self.score_at(needle, range) } else { 0 }
    }

    fn score_at(&self, needle: &Needle, range: &Range<usize>) -> usize {
        let side = |len: usize, stored: &str| if len == stored.len() && len > 0 { len + BESIDE } else { len };
        let (prefix, suffix) = (needle.prefix(), needle.suffix());
        side(near::common_end(prefix, self.before(prefix, range.start)), prefix)
            + side(near::common_start(suffix, self.after(suffix, range.end)), suffix)
    }

    /// The one place with the very same characters.
    fn only_exact(&self, needle: &Needle, ranges: &[Range<usize>]) -> Option<Range<usize>> {
        let mut exact = ranges.iter().filter(|range| self.is_exact(needle, range));
        exact.next().filter(|_| exact.next().is_none()).cloned()
    }

    fn is_exact(&self, needle: &Needle, range: &Range<usize>) -> bool {
        let range = self.words_range(needle, range);
        is_same(&self.original[range.start.get()..range.end.get()], &needle.selector.exact)
    }

    /// How many of the two stored neighbours are beside a place.
    fn neighbours(&self, needle: &Needle, range: &Range<usize>) -> usize {
        self.standing(needle, range).0
    }

    /// The same, and whether these are all that it has. (One alone has to be there letter for letter.)
    fn standing(&self, needle: &Needle, range: &Range<usize>) -> (usize, bool) {
        let (prefix, suffix) = (needle.prefix(), needle.suffix());
        let (before, after) = (self.before(prefix, range.start), self.after(suffix, range.end));
        let (is_before, is_after) = (near::stands_before(prefix, before), near::stands_after(suffix, after));
        let n_before = usize::from(is_before || near::stands_in(prefix, before));
        let n_after = usize::from(is_after || near::stands_in(suffix, after));
        let has_all = match (prefix.is_empty(), suffix.is_empty()) {
            (false, false) => n_before + n_after == 2,
            (true, _) => is_after,
            (_, true) => is_before,
        };
        (n_before + n_after, has_all)
    }

    /// Whether a stored neighbour is beside a place, letter for letter.
    pub(super) fn has_neighbour(&self, needle: &Needle, range: &Range<usize>) -> bool {
        let (prefix, suffix) = (needle.prefix(), needle.suffix());
        near::stands_before(prefix, self.before(prefix, range.start))
            || near::stands_after(suffix, self.after(suffix, range.end))
    }

    /// The second rung: words that are like the needle, with a neighbour beside them; with both, they
    /// may be less like it.
    fn place_near(&self, needle: &Needle, near: Vec<Near>) -> Placement {
        if needle.exact.len() < near::SHORTEST {
            return Placement::Orphaned(Orphan::TooShort);
        }
        let mut beside: Vec<(usize, Near)> = near
            .into_iter()
            // The very words as a whole sentence are another one that says the same.
            .filter(|near| near.distance > 0 || !self.is_whole(needle, &near.range))
            .filter_map(|near| {
                let is_like = near.distance <= needle.exact.len() / 4;
                // What is less like the words has a neighbour letter for letter: nothing else is searched for.
                if !is_like && !self.has_neighbour(needle, &near.range) {
                    return None;
                }
                let (standing, has_all) = self.standing(needle, &near.range);
                (has_all || standing > 0 && is_like).then_some((standing, near))
            })
            .collect();
        sort_by_key(&mut beside, |(standing, near)| ((2 - standing) as u64) << 32 | near.distance as u64);
        let mut beside = beside.into_iter();
        let Some((standing, best)) = beside.next() else { return Placement::Orphaned(Orphan::Gone) };
        // Two places are close when they differ from the words by nearly as much.
        let margin = 2 + needle.exact.len() / 20;
        if beside.next().is_some_and(|(other, near)| other == standing && near.distance <= best.distance + margin) {
            return Placement::Orphaned(Orphan::Ambiguous);
        }
        self.changed(needle, best.range)
    }

    /// The third rung: what stands between both neighbours, in one place, and has a third of its words.
    /// What begins or ends the text stands in the block beside the one neighbour that it has.
    fn between(&self, needles: &[&Needle]) -> Vec<Option<Placement>> {
        let ends: Vec<[&str; 2]> =
            needles.iter().map(|needle| [neighbour_end(needle.prefix()), neighbour_start(needle.suffix())]).collect();
        let words: Vec<&str> = ends.iter().flatten().copied().collect();
        let places = self.places(&words);
        let between = |((needle, ends), places): ((&&Needle, &[&str; 2]), &[Vec<usize>])| {
            let [befores, afters] = places else { return None };
            let starts = befores.iter().map(|at| at + ends[0].len());
            let ranges: Vec<Range<usize>> = match (needle.prefix().is_empty(), needle.suffix().is_empty()) {
                (false, false) => {
                    starts.filter_map(|start| Some(start..*afters.iter().find(|&&end| end >= start)?)).collect()
                }
                (true, false) => afters.iter().map(|&end| self.block_before(end)..end).collect(),
                (false, true) => starts.map(|start| start..self.block_after(start)).collect(),
                (true, true) => Vec::new(),
            };
            let most = 3 * needle.exact.len() + BESIDE;
            let mut found = ranges
                .into_iter()
                .filter(|range| range.len() <= most)
                .filter_map(|range| self.block_like(needle, range));
            let range = found.next()?;
            found.next().is_none().then(|| self.changed(needle, range))
        };
        needles.iter().zip(&ends).zip(places.chunks(2)).map(between).collect()
    }

    /// The part of a range that is in one block and most like a needle, if it is like it.
    fn block_like(&self, needle: &Needle, range: Range<usize>) -> Option<Range<usize>> {
        let mut start = range.start;
        let blocks = self.folded.text[range].split('\n').map(|block| {
            let range = start..start + block.len();
            start = range.end + 1;
            (shared_words(&needle.exact, block), range)
        });
        let (shared, range) = blocks.max_by_key(|(shared, _)| *shared)?;
        (shared > 0 && shared * 3 >= n_words(&needle.exact)).then_some(range)
    }

    /// Where the block begins that ends before a place, or holds what is before it.
    fn block_before(&self, end: usize) -> usize {
        self.folded.text[..end].trim_end().rfind('\n').map_or(0, |at| at + 1)
    }

    /// Where the block ends that begins after a place, or holds what is after it.
    fn block_after(&self, start: usize) -> usize {
        let rest = &self.folded.text[start..];
        let blank = rest.len() - rest.trim_start().len();
        rest[blank..].find('\n').map_or(self.folded.text.len(), |at| start + blank + at)
    }

    /// Other words in a needle's place, up to the neighbours that are beside it, else to the ends of
    /// their sentence: words that were added there belong to it.
    #[inline(never)]
    fn changed(&self, needle: &Needle, range: Range<usize>) -> Placement {
        let (prefix, suffix) = (needle.prefix(), needle.suffix());
        let (before, after) = (self.before(prefix, range.start), self.after(suffix, range.end));
        let near_end = || near::end_of(prefix, before).map(|end| range.start - before.len() + end);
        let sentence_start = || range.start - (before.len() - sentence::last_start(before));
        let start = self.end_of_neighbour(prefix, &range).or_else(near_end).unwrap_or_else(sentence_start);
        let near_start = || near::start_of(suffix, after).map(|start| range.end + start);
        let sentence_end = || range.end + sentence::rest(&self.folded.text[range.clone()], after);
        let end = self.start_of_neighbour(suffix, &range).or_else(near_start).unwrap_or_else(sentence_end);
        // A sentence is in one block.
        let start = self.folded.text[start..range.start.max(start)].rfind('\n').map_or(start, |at| start + at + 1);
        let end = self.folded.text[range.end.min(end)..end].find('\n').map_or(end, |at| range.end.min(end) + at);
        Placement::Changed(self.original_range(&self.trimmed(start..end.max(start))))
    }

    /// Where the neighbour before a place ends, if it is there letter for letter: beside it, or in its first
    /// half, where the words were only like it.
    fn end_of_neighbour(&self, prefix: &str, range: &Range<usize>) -> Option<usize> {
        let neighbour = neighbour_end(prefix);
        let text = &self.folded.text;
        let from = text.floor_char_boundary(range.start.saturating_sub(prefix.len() + BESIDE));
        let to = text.floor_char_boundary(range.start + range.len() / 2);
        let at = text[from..to].rfind(neighbour).filter(|_| !neighbour.is_empty())?;
        Some(from + at + neighbour.len())
    }

    /// Where the neighbour after a place begins: beside it, or in its second half.
    fn start_of_neighbour(&self, suffix: &str, range: &Range<usize>) -> Option<usize> {
        let neighbour = neighbour_start(suffix);
        let text = &self.folded.text;
        let from = text.ceil_char_boundary(range.end - range.len() / 2);
        let to = text.ceil_char_boundary((range.end + suffix.len() + BESIDE).min(text.len()));
        let at = text[from..to].find(neighbour).filter(|_| !neighbour.is_empty())?;
        Some(from + at)
    }

    /// Two sentences cannot be in one place: what was changed gives way, by what lies in the other if
    /// that is the smaller part of it.
    pub(super) fn part(&self, placements: &mut [Placement]) {
        let mut order: Vec<(Range<Byte>, usize)> =
            placements.iter().enumerate().filter_map(|(n, placement)| Some((placement.range()?.clone(), n))).collect();
        sort_by_key(&mut order, |(range, _)| (range.start.get() as u64) << 32 | range.end.get() as u64);
        for n in 1..order.len() {
            let ((one, a), (other, b)) = (order[n - 1].clone(), order[n].clone());
            if one.end <= other.start {
                continue;
            }
            let is_changed = |n: usize| matches!(placements[n], Placement::Changed(_));
            let (cut_one, cut_other) = (is_changed(a), is_changed(b));
            let (both, len) =
                (one.end.get() - other.start.get(), |range: &Range<Byte>| range.end.get() - range.start.get());
            // Words that came between two sentences belong to both.
            if cut_one && cut_other && both * 2 < len(&one).min(len(&other)) {
                continue;
            }
            if cut_other {
                order[n].0.start = one.end.min(other.end);
            } else if cut_one {
                order[n - 1].0.end = other.start;
            }
            for (cut, at, whole) in [(cut_one, n - 1, &one), (cut_other, n, &other)] {
                if cut {
                    let (range, sentence) = order[at].clone();
                    placements[sentence] = self.rest_of(&range, whole);
                }
            }
        }
    }

    /// What is left of a changed sentence; nothing if that is the smaller part.
    fn rest_of(&self, range: &Range<Byte>, whole: &Range<Byte>) -> Placement {
        let (start, end) = (range.start.get(), range.end.get());
        let words = self.original.get(start..end).unwrap_or_default();
        if words.len() * 2 <= whole.end.get() - whole.start.get() {
            return Placement::Orphaned(Orphan::Gone);
        }
        let start = start + words.len() - words.trim_start().len();
        Placement::Changed(Byte::new(start)..Byte::new(start + words.trim().len()))
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

/// Whether two texts are the same, but for line ends in the page's source, which are drawn as spaces.
fn is_same(one: &str, other: &str) -> bool {
    let mut last = '.';
    let spaced = one.chars().map(|c| if matches!(c, '\t' | '\n' | '\r' | LINE) { ' ' } else { c });
    let mut drawn = spaced.filter(|&c| {
        let is_more = c == ' ' && last == ' ';
        last = c;
        !is_more
    });
    other.chars().all(|c| drawn.next() == Some(c)) && drawn.next().is_none()
}

/// The end of the text before a sentence, if it is long enough to tell of it; of several sentences the last.
fn neighbour_end(prefix: &str) -> &str {
    let start = prefix.ceil_char_boundary(prefix.len().saturating_sub(LONGEST_NEIGHBOUR));
    let end = &prefix[start..];
    let last = end.rfind(". ").map(|at| &end[at + 2..]);
    last.filter(|last| last.len() >= SHORTEST_NEIGHBOUR).unwrap_or(long_enough(end))
}

/// The start of the text after it; of several sentences the first.
fn neighbour_start(suffix: &str) -> &str {
    let start = &suffix[..suffix.floor_char_boundary(LONGEST_NEIGHBOUR)];
    let first = start.find(". ").map(|at| &start[..=at]);
    first.filter(|first| first.len() >= SHORTEST_NEIGHBOUR).unwrap_or(long_enough(start))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn n_words(text: &str) -> usize {
    words(text).count()
}

/// How many of a needle's words a text has.
fn shared_words(needle: &str, text: &str) -> usize {
    words(needle).filter(|word| words(text).any(|other| other == *word)).count()
}

fn long_enough(text: &str) -> &str {
    if text.len() < SHORTEST_NEIGHBOUR { "" } else { text }
}
