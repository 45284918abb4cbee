//! Scores attributions against expert annotations.
//!
//! The definitions are those of the scorer that came with the data: an attribution is found when
//! its content overlaps the gold content by half (words in common over words in either), and is
//! right when its source overlaps too. Predictions are aligned one to one with gold, best first.

use std::collections::{BTreeSet, HashSet};

use serde::{Deserialize, Serialize};

/// Start and end in code points, end exclusive.
pub(super) type Span = (usize, usize);

/// One attribution of data or prediction.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(super) struct Attributed {
    #[serde(default)]
    pub(super) source: Vec<Span>,
    #[serde(default)]
    pub(super) cue: Vec<Span>,
    #[serde(default)]
    pub(super) content: Vec<Span>,
    /// How sure a prediction is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) confidence: Option<f32>,
    /// What found a prediction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) rule: Option<String>,
}

/// How much of a content is in quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    None,
    Direct,
    Mixed,
    Indirect,
}

/// An attribution prepared for comparison.
struct Ready {
    class: Class,
    spans: [Vec<Span>; 3],
    words: [HashSet<isize>; 3],
}

/// A text prepared for comparison.
pub(super) struct Text {
    chars: Vec<char>,
    words: Vec<Span>,
}

/// Sums over documents.
#[derive(Clone, Debug, Default)]
pub(super) struct Score {
    pub(super) gold: usize,
    pub(super) predicted: usize,
    pub(super) right: usize,
    pub(super) found: usize,
    pub(super) found_with_source: usize,
    pub(super) right_source: usize,
    pub(super) exact: usize,
}

impl Score {
    /// Precision, recall and F1 of whole attributions, in percent.
    pub(super) fn tuple(&self) -> (f64, f64, f64) {
        let share = |of: usize| if of == 0 { 0.0 } else { 100.0 * self.right as f64 / of as f64 };
        let (p, r) = (share(self.predicted), share(self.gold));
        (p, r, if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 })
    }

    /// Of gold attributions, the share whose content was found, in percent.
    pub(super) fn content_found(&self) -> f64 {
        100.0 * self.found as f64 / self.gold.max(1) as f64
    }

    /// Of found attributions that have a source, the share with the right one, in percent.
    pub(super) fn source_right(&self) -> f64 {
        100.0 * self.right_source as f64 / self.found_with_source.max(1) as f64
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.gold += other.gold;
        self.predicted += other.predicted;
        self.right += other.right;
        self.found += other.found;
        self.found_with_source += other.found_with_source;
        self.right_source += other.right_source;
        self.exact += other.exact;
    }
}

/// What became of each attribution of one document.
pub(super) struct Aligned {
    /// Gold, prediction, and whether it is right.
    pub(super) pairs: Vec<(usize, usize, bool)>,
    pub(super) score: Score,
}

impl Text {
    pub(super) fn new(text: &str) -> Self {
        let chars: Vec<char> = text.chars().collect();
        let words = words(&chars);
        Self { chars, words }
    }

    pub(super) fn slice(&self, span: Span) -> String {
        self.chars[span.0.min(self.chars.len())..span.1.min(self.chars.len())].iter().collect()
    }

    fn trim(&self, (mut start, mut end): Span) -> Span {
        const EDGES: &str = " \t\r\n\"“”'‘’`,.:;—–-―()[]";
        while start < end && EDGES.contains(self.chars[start]) {
            start += 1;
        }
        while end > start && EDGES.contains(self.chars[end - 1]) {
            end -= 1;
        }
        (start, end)
    }

    pub(super) fn class(&self, attributed: &Attributed) -> Class {
        let parts: Vec<String> = attributed.content.iter().map(|&span| self.slice(span)).collect();
        let content = parts.join(" ");
        let content = content.trim();
        if content.is_empty() {
            return Class::None;
        }
        if !content.contains(['"', '“', '”']) {
            return Class::Indirect;
        }
        let (mut within, mut all, mut open) = (0, 0, false);
        for c in content.chars() {
            match c {
                '“' => open = true,
                '”' => open = false,
                '"' => open = !open,
                c if c.is_alphanumeric() => {
                    all += 1;
                    within += usize::from(open);
                }
                _ => {}
            }
        }
        if all > 0 && within as f64 / f64::from(all) > 0.95 { Class::Direct } else { Class::Mixed }
    }

    fn ready(&self, attributed: &Attributed) -> Ready {
        let roles = [&attributed.source, &attributed.cue, &attributed.content];
        let spans = roles.map(|role| {
            let trimmed = role.iter().filter_map(|&(start, end)| match self.trim((start, end)) {
                (s, e) if e > s => Some((s, e)),
                _ if end > start => Some((start, end)),
                _ => None,
            });
            trimmed.collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>()
        });
        let words = spans.each_ref().map(|spans| self.words_of(spans));
        Ready { class: self.class(attributed), spans, words }
    }

    fn words_of(&self, spans: &[Span]) -> HashSet<isize> {
        let mut found = HashSet::new();
        for &(start, end) in spans {
            let mut n = self.words.partition_point(|word| word.0 < start);
            if n > 0 && self.words[n - 1].1 > start {
                n -= 1;
            }
            while n < self.words.len() && self.words[n].0 < end {
                found.insert(n as isize);
                n += 1;
            }
            if end > start && found.is_empty() {
                found.insert(-(start as isize) - 1);
            }
        }
        found
    }
}

/// `\w+(?:[’'.\-]\w+)*`
fn words(chars: &[char]) -> Vec<Span> {
    let is_word = |n: usize| chars.get(n).is_some_and(|c| c.is_alphanumeric() || *c == '_');
    let mut words = Vec::new();
    let mut n = 0;
    while n < chars.len() {
        if !is_word(n) {
            n += 1;
            continue;
        }
        let start = n;
        loop {
            while is_word(n) {
                n += 1;
            }
            if chars.get(n).is_some_and(|c| "’'.-".contains(*c)) && is_word(n + 1) {
                n += 1;
            } else {
                break;
            }
        }
        words.push((start, n));
    }
    words
}

fn iou(a: &HashSet<isize>, b: &HashSet<isize>) -> f64 {
    let common = a.intersection(b).count();
    let union = a.len() + b.len() - common;
    if union == 0 { 0.0 } else { common as f64 / union as f64 }
}

/// Compares the attributions of one document; of gold only the classes listed, or all.
pub(super) fn compare(text: &Text, gold: &[Attributed], predicted: &[Attributed], classes: &[Class]) -> Aligned {
    let golds: Vec<Ready> = gold.iter().map(|one| text.ready(one)).collect();
    let preds: Vec<Ready> = predicted.iter().map(|one| text.ready(one)).collect();
    let mut pairs = align(&golds, &preds);
    let dropped: HashSet<usize> =
        (0..golds.len()).filter(|&g| !classes.is_empty() && !classes.contains(&golds[g].class)).collect();
    // A prediction of a class that is not asked for is not counted as wrong.
    let mut ignored: HashSet<usize> =
        pairs.iter().filter(|pair| dropped.contains(&pair.0)).map(|pair| pair.1).collect();
    let aligned: HashSet<usize> = pairs.iter().map(|pair| pair.1).collect();
    ignored.extend((0..preds.len()).filter(|p| {
        !aligned.contains(p) && dropped.iter().any(|&g| !preds[*p].words[2].is_disjoint(&golds[g].words[2]))
    }));
    pairs.retain(|pair| !dropped.contains(&pair.0));
    let mut score =
        Score { gold: golds.len() - dropped.len(), predicted: preds.len() - ignored.len(), ..Score::default() };
    let pairs = pairs.into_iter().map(|(g, p)| {
        let (gold, pred) = (&golds[g], &preds[p]);
        let source = !gold.words[0].is_disjoint(&pred.words[0]);
        let found = iou(&gold.words[2], &pred.words[2]) >= 0.5;
        let right = found && (source || gold.spans[0].is_empty() && pred.spans[0].is_empty());
        score.found += usize::from(found);
        score.right += usize::from(right);
        if found && !gold.spans[0].is_empty() {
            score.found_with_source += 1;
            score.right_source += usize::from(source);
        }
        score.exact += usize::from(gold.spans == pred.spans);
        (g, p, right)
    });
    Aligned { pairs: pairs.collect(), score }
}

/// Pairs gold with predictions, best first, each once.
fn align(golds: &[Ready], preds: &[Ready]) -> Vec<(usize, usize)> {
    let mut candidates = Vec::new();
    for (g, gold) in golds.iter().enumerate() {
        for (p, pred) in preds.iter().enumerate() {
            let cues = !gold.words[1].is_disjoint(&pred.words[1]);
            if cues || !gold.words[2].is_disjoint(&pred.words[2]) {
                let cue = if cues { 0.001 } else { 0.0 };
                candidates.push((iou(&gold.words[2], &pred.words[2]) + cue, g, p));
            }
        }
    }
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)).then(b.2.cmp(&a.2)));
    let (mut golds_used, mut preds_used) = (HashSet::new(), HashSet::new());
    let mut pairs = Vec::new();
    for (_, g, p) in candidates {
        if !golds_used.contains(&g) && !preds_used.contains(&p) {
            golds_used.insert(g);
            preds_used.insert(p);
            pairs.push((g, p));
        }
    }
    pairs
}
