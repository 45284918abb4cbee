//! What of a sentence was changed, word by word.

use std::ops::Range;

use sayso_core::text::{Folded, Orphan, Typography};

/// How a sentence on the page differs from the one that was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mismatch {
    /// It is there, in other words.
    Changed,
    /// It is not there.
    Orphan(Orphan),
}

/// What became of a stretch of the text that was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is there, in whatever typography.
    Kept,
    /// It is not there any more.
    Removed,
    /// It is new.
    Added,
}

/// Beyond so many comparisons of words the whole is told as changed: no sentence is so long.
const MOST: usize = 1 << 20;

/// How a text differs from the one that was checked: as much as can be is the same, in order.
/// What was kept comes as the present text has it.
pub fn difference<'t>(checked: &'t str, present: &'t str, typography: &Typography) -> Vec<(Change, &'t str)> {
    let (old, new) = (Words::of(checked, typography), Words::of(present, typography));
    let mut pieces = Vec::new();
    let mut done = (0, 0);
    let put_changed = |done: (usize, usize), to: (usize, usize), pieces: &mut Vec<(Change, &'t str)>| {
        let (removed, added) =
            (checked.get(done.0..to.0).unwrap_or_default(), present.get(done.1..to.1).unwrap_or_default());
        if !removed.is_empty() {
            pieces.push((Change::Removed, removed));
        }
        if !added.is_empty() {
            pieces.push((Change::Added, added));
        }
    };
    for (old_range, new_range) in same_runs(&old, &new) {
        let same = present.get(new_range.clone()).unwrap_or_default();
        let is_within = done != (0, 0) || old_range.start > 0 || new_range.start > 0;
        // A space between two changes is a part of the change.
        if same.trim().is_empty() && is_within && old_range.end < checked.len() && new_range.end < present.len() {
            continue;
        }
        put_changed(done, (old_range.start, new_range.start), &mut pieces);
        pieces.push((Change::Kept, same));
        done = (old_range.end, new_range.end);
    }
    put_changed(done, (checked.len(), present.len()), &mut pieces);
    pieces
}

/// A text in words, spaces and marks.
struct Words {
    ranges: Vec<Range<usize>>,
    folded: Vec<String>,
}

impl Words {
    fn of(text: &str, typography: &Typography) -> Self {
        let mut ranges: Vec<Range<usize>> = Vec::new();
        let mut last = Kind::Mark;
        let mut chars = text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let next = chars.peek().map(|&(_, next)| next);
            let kind = Kind::of(c, last, next);
            let end = at + c.len_utf8();
            match ranges.last_mut().filter(|_| kind == last && matches!(kind, Kind::Word | Kind::Space)) {
                Some(range) => range.end = end,
                None => ranges.push(at..end),
            }
            last = kind;
        }
        let fold = |range: &Range<usize>| Folded::new(text.get(range.clone()).unwrap_or_default(), typography).text;
        Self { folded: ranges.iter().map(fold).collect(), ranges }
    }
}

/// What a character belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Space,
    Word,
    /// A character that is a word by itself: Chinese, Japanese and Thai part none by spaces.
    Sign,
    Mark,
}

impl Kind {
    fn of(c: char, last: Self, next: Option<char>) -> Self {
        let in_word = last == Self::Word && next.is_some_and(char::is_alphanumeric);
        match c {
            _ if c.is_whitespace() => Self::Space,
            '\u{E00}'..='\u{EFF}'
            | '\u{1780}'..='\u{17FF}'
            | '\u{2E80}'..='\u{A4CF}'
            | '\u{F900}'..='\u{FAFF}'
            | '\u{20000}'..='\u{3FFFF}' => Self::Sign,
            // "didn't", "well-known", "3.5", "U.S": one word; and marks on its letters.
            '\'' | '’' | '-' | '‑' | '.' | ',' | '\u{200C}' if in_word => Self::Word,
            _ if c.is_alphanumeric() || !c.is_ascii() && last == Self::Word && !is_mark(c) => Self::Word,
            _ => Self::Mark,
        }
    }
}

/// A mark of punctuation beyond ASCII.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{A1}'..='\u{BF}' | '\u{2010}'..='\u{205E}' | '\u{60C}' | '\u{61B}' | '\u{61F}' | '\u{6D4}' | '\u{66A}')
}

/// Runs of words that both have, in bytes of each.
fn same_runs(old: &Words, new: &Words) -> Vec<(Range<usize>, Range<usize>)> {
    let mut runs: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    for (n, m) in same(old, new) {
        let (Some(old), Some(new)) = (old.ranges.get(n), new.ranges.get(m)) else { continue };
        match runs.last_mut() {
            Some((last, last_new)) if last.end == old.start && last_new.end == new.start => {
                (last.end, last_new.end) = (old.end, new.end);
            }
            _ => runs.push((old.clone(), new.clone())),
        }
    }
    runs
}

/// The longest common subsequence of words, as pairs of their numbers.
fn same(old: &Words, new: &Words) -> Vec<(usize, usize)> {
    let (old, new) = (&old.folded, &new.folded);
    // The same at both ends needs no table.
    let start = old.iter().zip(new).take_while(|(one, other)| one == other).count();
    let left = old.len().min(new.len()) - start;
    let end = old.iter().rev().zip(new.iter().rev()).take(left).take_while(|(one, other)| one == other).count();
    let (rows, columns) = (old.len() - start - end, new.len() - start - end);
    let mut pairs: Vec<(usize, usize)> = (0..start).map(|n| (n, n)).collect();
    if rows * columns <= MOST {
        pairs.extend(middle(old, new, start, rows, columns));
    }
    pairs.extend((0..end).rev().map(|n| (old.len() - 1 - n, new.len() - 1 - n)));
    pairs
}

fn middle(old: &[String], new: &[String], start: usize, rows: usize, columns: usize) -> Vec<(usize, usize)> {
    let width = columns + 1;
    // How much is the same from a pair of words on: of a word more than of a space.
    let mut table = vec![0_u32; (rows + 1) * width];
    let at = |table: &[u32], row: usize, column: usize| table.get(row * width + column).copied().unwrap_or_default();
    let is_same = |row: usize, column: usize| {
        let word = old.get(start + row)?;
        (Some(word) == new.get(start + column)).then(|| if word.contains(char::is_alphanumeric) { 4 } else { 1 })
    };
    for row in (0..rows).rev() {
        for column in (0..columns).rev() {
            let skipped = at(&table, row + 1, column).max(at(&table, row, column + 1));
            let kept = is_same(row, column).map_or(0, |weight| at(&table, row + 1, column + 1) + weight);
            if let Some(cell) = table.get_mut(row * width + column) {
                *cell = skipped.max(kept);
            }
        }
    }
    let (mut row, mut column, mut pairs) = (0, 0, Vec::new());
    while row < rows && column < columns {
        let here = at(&table, row, column);
        if is_same(row, column).is_some_and(|weight| at(&table, row + 1, column + 1) + weight == here) {
            pairs.push((start + row, start + column));
            (row, column) = (row + 1, column + 1);
        } else if at(&table, row + 1, column) == here {
            row += 1;
        } else {
            column += 1;
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    #[track_caller]
    fn check(checked: &str, present: &str, expected: Expect) {
        let pieces = difference(checked, present, &Typography::default());
        let show = |&(change, text): &(Change, &str)| match change {
            Change::Kept => text.into(),
            Change::Removed => format!("[-{text}-]"),
            Change::Added => format!("[+{text}+]"),
        };
        expected.assert_eq(&pieces.iter().map(show).collect::<String>());
        // Nothing of the present text is lost.
        let present_pieces = pieces.iter().filter(|(change, _)| *change != Change::Removed);
        assert_eq!(present_pieces.map(|(_, text)| *text).collect::<String>(), present);
    }

    #[test]
    fn what_was_changed_is_told_by_words() {
        check("Wages rose by 4% in May.", "Wages fell by 4% in May.", expect!["Wages [-rose-][+fell+] by 4% in May."]);
        check("It was so.", "It was not so.", expect!["It was [+not +]so."]);
        check("It cost 1,800 dollars.", "It cost 1,900 dollars.", expect!["It cost [-1,800-][+1,900+] dollars."]);
        check(
            "More than four died.",
            "Fewer than nine died.",
            expect!["[-More-][+Fewer+] than [-four-][+nine+] died."],
        );
        check("He saw it.", "He “saw” it.", expect!["He [+“+]saw[+”+] it."]);
        check(
            "Jones thanked Ellis.",
            "Ellis thanked Jones.",
            expect!["[-Jones-][+Ellis+] thanked [-Ellis-][+Jones+]."],
        );
        check("It was so.", "It was so, he said.", expect!["It was so[+, he said+]."]);
        check("“It’s so”, he said.", "\"It's so\", she said.", expect![[r#""It's so", [-he-][+she+] said."#]]);
        check("The old bridge fell.", "The ferry sank.", expect!["The [-old bridge fell-][+ferry sank+]."]);
        check("", "So.", expect!["[+So.+]"]);
        check("So.", "", expect!["[-So.-]"]);
    }

    #[test]
    fn scripts_without_spaces_are_told_by_signs() {
        check("他没有去北京。", "他去北京。", expect!["他[-没有-]去北京。"]);
        check("او گفت بله.", "او گفت نه.", expect!["او گفت [-بله-][+نه+]."]);
    }
}
