//! The sentences of an article one after another: where words are, and what tells a place from its likes.

use std::ops::Range;

use sayso_core::model::Article;
use sayso_core::text::Folded;
use sayso_language::typography;

/// As many words of its surroundings as are tried to tell a place from its likes.
const MOST_WORDS: usize = 32;

/// The fewest words that are given for it, so that an editor knows the place again.
const FEWEST_WORDS: usize = 4;

/// The folded sentences of an article one after another, with a line's end between them, which is
/// in none: so that they are searched in one go.
pub struct Flow {
    text: String,
    /// Where each sentence begins.
    starts: Vec<usize>,
}

/// The words before and after a place, as far as they are needed.
pub type Surroundings = (Option<String>, Option<String>);

impl Flow {
    pub(super) fn new(sentences: &[Folded]) -> Self {
        let mut flow = Self { text: String::new(), starts: Vec::with_capacity(sentences.len()) };
        for sentence in sentences {
            flow.starts.push(flow.text.len());
            flow.text.push_str(&sentence.text);
            flow.text.push('\n');
        }
        flow
    }

    /// The sentences of a compiled article.
    pub fn of(article: &Article) -> Self {
        let typography = typography(&article.language);
        let folded = article.sentences.iter().map(|sentence| Folded::new(&sentence.selector.exact, &typography));
        Self::new(&folded.collect::<Vec<_>>())
    }

    /// Where folded words are: the number of the sentence, and the byte in it.
    pub fn places(&self, words: &str) -> impl Iterator<Item = (usize, usize)> {
        // The line's end between two sentences is no word of either.
        let words = if words.contains('\n') { "" } else { words };
        find(&self.text, words).map(|at| {
            let n = self.starts.partition_point(|&start| start <= at) - 1;
            (n, at - self.starts[n])
        })
    }

    /// Whether a place of a sentence has these words before and after it, in its sentence or the ones
    /// beside it.
    pub(super) fn is_between(&self, sentence: usize, place: Range<usize>, prefix: &str, suffix: &str) -> bool {
        let (before, after) = self.around(sentence, place);
        begins_with(before.trim_end().bytes().rev(), prefix.trim().bytes().rev())
            && begins_with(after.trim_start().bytes(), suffix.trim().bytes())
    }

    /// Where folded words are that have these words before and after them, in their own typography folded too;
    /// nothing where that is in no place or in several.
    pub fn place(&self, words: &str, prefix: &str, suffix: &str) -> Option<(usize, usize)> {
        let fits = |&(n, at): &(usize, usize)| self.is_between(n, at..at + words.len(), prefix, suffix);
        let mut places = self.places(words).filter(fits);
        places.next().filter(|_| places.next().is_none())
    }

    /// Of the places of folded words the one whose surroundings are most like what another program noted of
    /// them; nothing where two are equally like it. White space does not count: others join blocks as they like.
    pub fn likeliest(&self, words: &str, prefix: &str, suffix: &str) -> Option<(usize, usize)> {
        let likeness = |&(n, at): &(usize, usize)| {
            let (before, after) = self.around(n, at..at + words.len());
            alike(before.chars().rev(), prefix.chars().rev()) + alike(after.chars(), suffix.chars())
        };
        let mut places: Vec<_> = self.places(words).map(|place| (likeness(&place), place)).collect();
        places.sort_by_key(|(likeness, _)| std::cmp::Reverse(*likeness));
        match places[..] {
            [(best, _), (second, _), ..] if best == second => None,
            [(_, place), ..] => Some(place),
            [] => None,
        }
    }

    /// The words before a place, else those after it, that tell it from its likes; none where it has no likes.
    pub fn surroundings(&self, words: &str, (n, at): (usize, usize)) -> Surroundings {
        let place = at..at + words.len();
        let is_alone = |prefix: &str, suffix: &str| {
            let fits = self.places(words).filter(|&(n, at)| self.is_between(n, at..at + words.len(), prefix, suffix));
            fits.count() < 2
        };
        if is_alone("", "") {
            return (None, None);
        }
        let (before, after) = self.around(n, place);
        let last = |count: usize| {
            let mut words: Vec<&str> = before.split_whitespace().rev().take(count).collect();
            words.reverse();
            words.join(" ")
        };
        let first = |count: usize| after.split_whitespace().take(count).collect::<Vec<_>>().join(" ");
        let counts = FEWEST_WORDS..=MOST_WORDS;
        if let Some(prefix) = counts.clone().map(last).find(|prefix| is_alone(prefix, "")) {
            return (Some(prefix), None);
        }
        if let Some(suffix) = counts.clone().map(first).find(|suffix| is_alone("", suffix)) {
            return (None, Some(suffix));
        }
        (Some(last(MOST_WORDS)), Some(first(MOST_WORDS)))
    }

    fn around(&self, sentence: usize, place: Range<usize>) -> (&str, &str) {
        let start = self.starts[sentence];
        (&self.text[..start + place.start], &self.text[start + place.end..])
    }
}

/// Whether some bytes come first, where a space may be the end of a sentence.
fn begins_with(mut text: impl Iterator<Item = u8>, mut words: impl Iterator<Item = u8>) -> bool {
    words.all(|word| text.next().is_some_and(|byte| byte == word || word == b' ' && byte == b'\n'))
}

/// How many characters two texts have in common from their beginning, white space apart.
fn alike(one: impl Iterator<Item = char>, other: impl Iterator<Item = char>) -> usize {
    let dense = |c: &char| !c.is_whitespace();
    one.filter(dense).zip(other.filter(dense)).take_while(|(one, other)| one == other).count()
}

/// Where words are in a text, in bytes; blank words are nowhere.
pub(super) fn find(text: &str, words: &str) -> impl Iterator<Item = usize> {
    let mut found = memchr::memmem::find_iter(text.as_bytes(), words.as_bytes());
    let is_blank = words.is_empty();
    std::iter::from_fn(move || if is_blank { None } else { found.next() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flow(sentences: &[&str]) -> Flow {
        let folded = sentences.iter().map(|sentence| Folded::new(sentence, &typography("en")));
        Flow::new(&folded.collect::<Vec<_>>())
    }

    #[test]
    fn a_place_is_told_from_its_likes_by_the_fewest_words_beside_it() {
        let flow = flow(&[
            "The board met in June.",
            "There is no danger.",
            "It met again in July.",
            "There is no danger.",
            "The well was never tested.",
        ]);
        let words = "There is no danger.";
        assert_eq!(flow.surroundings("The well", (4, 0)), (None, None));
        assert_eq!(flow.surroundings(words, (1, 0)), (Some("board met in June.".to_owned()), None));
        assert_eq!(flow.likeliest(words, "again in\n\nJuly.", ""), Some((3, 0)));
        assert_eq!(flow.likeliest(words, "", "The well"), Some((3, 0)));
        assert_eq!(flow.likeliest(words, "", ""), None);
    }

    #[test]
    fn where_the_words_before_are_the_same_those_after_tell() {
        let flow = flow(&["No danger.", "No danger.", "No danger.", "They tested it."]);
        assert_eq!(flow.surroundings("No danger.", (0, 0)), (None, Some("No danger. No danger.".to_owned())));
    }
}
