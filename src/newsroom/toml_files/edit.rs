//! Changes one of the editors' files, and no other byte of it.
//!
//! Text is put in, replaced or cut out at places that the reader knows; nothing is written anew.
//! Comments, order, byte order mark and line ends (LF or CRLF) stay as the editors have them.

use std::ops::Range;

use toml::de::{DeTable, DeValue};
use toml::{Spanned, Value};

/// How a comment begins behind a value that a machine has guessed.
pub const GUESS: &str = "# a guess, from ";

/// The comment behind a value that a machine has guessed from something.
pub fn guess(from: &str) -> String {
    format!("   {GUESS}{from}: look at it")
}

/// A file that is being changed.
#[derive(Clone, Debug)]
pub struct Edit {
    text: String,
    /// How the file's lines end.
    newline: &'static str,
}

/// A field to be written: `name = value`.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: Value,
}

impl Line {
    /// A field with a value.
    pub fn new(name: &str, value: impl Into<Value>) -> Self {
        Self { name: name.to_owned(), value: value.into() }
    }
}

/// The file has no such table, or the table no such field, that could be changed in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoPlace;

impl std::fmt::Display for NoPlace {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the place is no longer in the file: read it again")
    }
}

impl std::error::Error for NoPlace {}

impl Edit {
    /// Begins with a file as it is; a blank text begins a new one.
    pub fn new(text: &str) -> Self {
        let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
        Self { text: text.to_owned(), newline }
    }

    /// The file as it is now.
    pub fn text(self) -> String {
        self.text
    }

    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    pub(super) fn newline(&self) -> &'static str {
        self.newline
    }

    pub(super) fn replace(&mut self, range: Range<usize>, text: &str) {
        self.text.replace_range(range, text);
    }

    /// Whether the file has an entry of this id.
    pub fn has_entry(&self, id: &str) -> bool {
        DeTable::parse_recoverable(&self.text).0.get_ref().contains_key(id)
    }

    /// Adds an entry at the end: `[id]` and its fields.
    pub fn add_entry(&mut self, id: &str, lines: &[Line]) {
        self.insert_block(self.text.len(), &format!("[{id}]"), lines);
    }

    /// Adds a table to a list, before its `before`th one and the comments above that; at the end of
    /// the file without one.
    pub fn insert_table(&mut self, list: &str, before: Option<usize>, lines: &[Line]) {
        let at = before.and_then(|n| self.table_range(list, n)).map_or(self.text.len(), |range| range.start);
        self.insert_block(at, &format!("[[{list}]]"), lines);
    }

    /// Puts other fields in the place of all that the `n`th table of a list has.
    ///
    /// # Errors
    /// When there is no such table.
    pub fn replace_table(&mut self, list: &str, n: usize, text: &str) -> Result<(), NoPlace> {
        let range = self.table_range(list, n).ok_or(NoPlace)?;
        let header = self.header_of(list, n).ok_or(NoPlace)?;
        let body = self.text[header..range.end].trim_end();
        let end = header + body.len();
        let new = text.trim_end().replace('\n', self.newline);
        self.text.replace_range(header..end, &new);
        Ok(())
    }

    /// Sets a field of the `n`th table of a list: in the place of its value, else in a line of its own
    /// below the fields that it has.
    ///
    /// # Errors
    /// When there is no such table, or the field is a table with a header of its own.
    pub fn set(&mut self, list: &str, n: usize, line: &Line) -> Result<(), NoPlace> {
        let value = inline(&line.value);
        match self.value_range(list, n, &line.name)? {
            Some(range) => self.text.replace_range(range, &value),
            None => {
                let at = self.end_of_fields(list, n).ok_or(NoPlace)?;
                self.text.insert_str(at, &format!("{} = {value}{}", line.name, self.newline));
            }
        }
        Ok(())
    }

    /// Puts a table into the `n`th table of a list, after all that it has: `[[list.name]]` and its fields.
    ///
    /// # Errors
    /// When there is no such table.
    pub fn add_table_in(&mut self, list: &str, n: usize, name: &str, lines: &[Line]) -> Result<(), NoPlace> {
        let range = self.table_range(list, n).ok_or(NoPlace)?;
        self.insert_block(range.end, &format!("[[{list}.{name}]]"), lines);
        Ok(())
    }

    /// Sets a field of the file itself that it has already.
    ///
    /// # Errors
    /// When the file has no such field.
    pub fn set_field(&mut self, line: &Line) -> Result<(), NoPlace> {
        let value = |table: &DeTable| table.get(line.name.as_str()).map(Spanned::span);
        let range = value(DeTable::parse_recoverable(&self.text).0.get_ref()).ok_or(NoPlace)?;
        self.text.replace_range(range, &inline(&line.value));
        Ok(())
    }

    /// Removes a field of the `n`th table of a list, with its line; true if it was there.
    ///
    /// # Errors
    /// When there is no such table, or the field is a table with a header of its own.
    pub fn remove(&mut self, list: &str, n: usize, name: &str) -> Result<bool, NoPlace> {
        let Some(range) = self.value_range(list, n, name)? else { return Ok(false) };
        let start = line_start(&self.text, range.start);
        let end = self.text[range.end..].find('\n').map_or(self.text.len(), |end| range.end + end + 1);
        self.text.replace_range(start..end, "");
        Ok(true)
    }

    pub(super) fn insert_block(&mut self, at: usize, header: &str, lines: &[Line]) {
        let newline = self.newline;
        let mut block = String::new();
        let before = self.text[..at].trim_start_matches('\u{feff}');
        if !before.is_empty() {
            if !before.ends_with('\n') {
                block.push_str(newline);
            }
            if !before.ends_with(&newline.repeat(2)) && !before.trim().is_empty() {
                block.push_str(newline);
            }
        }
        block.push_str(header);
        block.push_str(newline);
        for line in lines {
            block.push_str(&format!("{} = {}{newline}", line.name, inline(&line.value)));
        }
        if at < self.text.len() {
            block.push_str(newline);
        }
        self.text.insert_str(at, &block);
    }

    /// Does something with the tables of a list, where each has a header of its own.
    fn in_list<T>(&self, list: &str, look: impl FnOnce(&[Spanned<DeValue>]) -> Option<T>) -> Option<T> {
        let (table, _) = DeTable::parse_recoverable(&self.text);
        match table.get_ref().get(list)?.get_ref() {
            DeValue::Array(tables) => look(tables),
            _ => None,
        }
    }

    /// Where the line with the header of a table begins.
    fn header_of(&self, list: &str, n: usize) -> Option<usize> {
        let start = self.in_list(list, |tables| Some(tables.get(n)?.span().start))?;
        let line = line_start(&self.text, start);
        is_header(&self.text[line..]).then_some(line)
    }

    /// A table with the comments above it, up to the next header that is none of its own.
    fn table_range(&self, list: &str, n: usize) -> Option<Range<usize>> {
        let header = self.header_of(list, n)?;
        Some(before_comments(&self.text, header)..self.block(header).end)
    }

    /// What stands below the header in this line, up to the next header that is none of its own.
    pub(super) fn block(&self, header: usize) -> Range<usize> {
        let line = self.text[header..].lines().next().unwrap_or_default();
        let name = line.trim_start_matches([' ', '\t', '\u{feff}', '[']).split(']').next().unwrap_or_default();
        let (own, single) = (format!("[[{name}."), format!("[{name}."));
        let mut at = header;
        while let Some(next) = self.text[at..].find('\n').map(|next| at + next + 1) {
            let rest = self.text[next..].trim_start();
            if is_header(&self.text[next..])
                && !rest.starts_with(&own)
                && !rest.starts_with(&single)
                && self.is_real_header(next)
            {
                return header..before_comments(&self.text, next);
            }
            at = next;
        }
        header..self.text.len()
    }

    /// Whether a line that looks like a header is one: it may be in a text of several lines.
    fn is_real_header(&self, at: usize) -> bool {
        let (table, _) = DeTable::parse_recoverable(&self.text);
        fn within(table: &DeTable, at: usize) -> bool {
            table.iter().any(|(_, value)| match value.get_ref() {
                DeValue::String(_) => value.span().start < at && at < value.span().end,
                DeValue::Table(inner) => within(inner, at),
                DeValue::Array(items) => items.iter().any(|item| match item.get_ref() {
                    DeValue::Table(inner) => within(inner, at),
                    _ => item.span().start < at && at < item.span().end,
                }),
                _ => false,
            })
        }
        !within(table.get_ref(), at)
    }

    /// The value of a field, if it is there.
    fn value_range(&self, list: &str, n: usize, name: &str) -> Result<Option<Range<usize>>, NoPlace> {
        let span = self.in_list(list, |tables| match tables.get(n)?.get_ref() {
            DeValue::Table(fields) => Some(fields.get(name).map(Spanned::span)),
            _ => None,
        });
        match span {
            None => Err(NoPlace),
            Some(None) => Ok(None),
            Some(Some(span)) if is_header(&self.text[line_start(&self.text, span.start)..]) => Err(NoPlace),
            Some(Some(span)) => Ok(Some(span)),
        }
    }

    /// Where the line after the last of a table's own fields begins.
    fn end_of_fields(&self, list: &str, n: usize) -> Option<usize> {
        let header = self.header_of(list, n)?;
        let last = self.in_list(list, |tables| match tables.get(n)?.get_ref() {
            DeValue::Table(fields) => {
                let is_own = |span: &Range<usize>| !is_header(&self.text[line_start(&self.text, span.start)..]);
                Some(fields.iter().map(|(_, value)| value.span()).filter(is_own).map(|span| span.end).max())
            }
            _ => None,
        })?;
        let from = last.unwrap_or(header);
        self.text[from..].find('\n').map(|end| from + end + 1)
    }
}

/// Whether a text begins with the header of a table.
pub(super) fn is_header(text: &str) -> bool {
    text.trim_start_matches([' ', '\t', '\u{feff}']).starts_with('[')
}

/// Where the line of a place begins.
pub(crate) fn line_start(file: &str, at: usize) -> usize {
    file[..at].rfind('\n').map_or(0, |end| end + 1)
}

/// The comments right above a table belong to it.
pub(crate) fn before_comments(file: &str, mut at: usize) -> usize {
    loop {
        let Some(end) = at.checked_sub(1) else { return at };
        let start = line_start(file, end);
        if !file[start..end].trim_start_matches(['\u{feff}', ' ', '\t']).starts_with('#') {
            return at;
        }
        at = start;
    }
}

/// A text as TOML writes it, with its quotation marks.
pub fn quoted(text: &str) -> String {
    Value::String(text.to_owned()).to_string()
}

/// A value in one line.
pub fn inline(value: &Value) -> String {
    match value {
        Value::Table(table) => {
            let fields: Vec<String> = table.iter().map(|(key, value)| format!("{key} = {}", inline(value))).collect();
            format!("{{ {} }}", fields.join(", "))
        }
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(inline).collect();
            format!("[{}]", items.join(", "))
        }
        Value::String(text) => one_line(text),
        // As short as it can be, 2.4 and not 2.40; what is behind the sixth place comes from no editor.
        Value::Float(number) => format!("{:?}", (number * 1e6).round() / 1e6),
        other => other.to_string(),
    }
}

/// A text in one line: line ends are escaped, or the line's own would change the words.
fn one_line(text: &str) -> String {
    if !text.contains(['\n', '\r']) {
        return quoted(text);
    }
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => out.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const CLAIMS: &str = "text = \"a.txt\"\n\n# About the first.\n[[claim]]\nid = \"one\"   # an id\n\n[[claim.evidence]]\nreason = \"x\"\n\n# About the second.\n[[claim]]\nid = \"two\"\n";

    #[track_caller]
    fn check(before: &str, change: impl Fn(&mut Edit), after: &str) {
        let mut edit = Edit::new(before);
        change(&mut edit);
        assert_eq!(edit.text(), after);
        // The same on Windows, and with a byte order mark.
        let mut edit = Edit::new(&format!("\u{feff}{}", before.replace('\n', "\r\n")));
        change(&mut edit);
        assert_eq!(edit.text(), format!("\u{feff}{}", after.replace('\n', "\r\n")));
    }

    #[test]
    fn a_new_table_goes_before_the_comments_of_the_next() {
        let lines = [Line::new("id", "new")];
        check(
            CLAIMS,
            |edit| edit.insert_table("claim", Some(1), &lines),
            &CLAIMS.replace("# About the second.", "[[claim]]\nid = \"new\"\n\n# About the second."),
        );
        check(CLAIMS, |edit| edit.insert_table("claim", None, &lines), &format!("{CLAIMS}\n[[claim]]\nid = \"new\"\n"));
    }

    #[test]
    fn a_field_is_set_where_it_stands_or_below_the_others() {
        let set = |name: &'static str| move |edit: &mut Edit| edit.set("claim", 0, &Line::new(name, "new")).unwrap();
        check(CLAIMS, set("id"), &CLAIMS.replace("\"one\"", "\"new\""));
        check(CLAIMS, set("note"), &CLAIMS.replace("# an id\n", "# an id\nnote = \"new\"\n"));
    }

    #[test]
    fn a_number_is_written_as_it_is() {
        let written = |number: f64| inline(&Value::Float(number));
        assert_eq!([2.4, 2.345, 3.0, f64::from(0.9_f32)].map(written), ["2.4", "2.345", "3.0", "0.9"]);
    }

    #[test]
    fn a_field_goes_with_its_line() {
        let remove = |edit: &mut Edit| assert!(edit.remove("claim", 0, "id").unwrap());
        check(CLAIMS, remove, &CLAIMS.replace("id = \"one\"   # an id\n", ""));
    }

    #[test]
    fn a_table_is_replaced_with_its_own_tables() {
        let replace = |edit: &mut Edit| edit.replace_table("claim", 0, "[[claim]]\nid = \"new\"\n").unwrap();
        let after = CLAIMS.replace("id = \"one\"   # an id\n\n[[claim.evidence]]\nreason = \"x\"", "id = \"new\"");
        check(CLAIMS, replace, &after);
    }

    #[test]
    fn what_is_not_there_is_told() {
        let mut edit = Edit::new(CLAIMS);
        assert_eq!(edit.set("claim", 2, &Line::new("id", "x")), Err(NoPlace));
        assert_eq!(edit.set("claim", 0, &Line::new("evidence", "x")), Err(NoPlace));
        assert_eq!(edit.remove("claim", 1, "note"), Ok(false));
        assert_eq!(edit.text(), CLAIMS);
    }

    #[test]
    fn a_header_in_a_text_of_several_lines_is_none() {
        let text = "[[claim]]\nnote = \"\"\"\n[[claim]]\n[other]\n\"\"\"\nid = \"one\"\n";
        check(text, |edit| edit.set("claim", 0, &Line::new("id", "new")).unwrap(), &text.replace("\"one\"", "\"new\""));
        check(text, |edit| edit.insert_table("claim", None, &[]), &format!("{text}\n[[claim]]\n"));
    }

    #[test]
    fn a_file_without_its_last_line_end_gets_one() {
        check("[a]\nname = \"A\"", |edit| edit.add_entry("b", &[]), "[a]\nname = \"A\"\n\n[b]\n");
        let mut empty = Edit::new("");
        empty.add_entry("b", &[]);
        assert_eq!(empty.text(), "[b]\n");
    }

    /// Every TOML file of the seeds and of the small newsroom, as it is, with CRLF, with a byte order
    /// mark, and with comments.
    fn files() -> Vec<String> {
        let top = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap();
        let mut found = Vec::new();
        for folder in
            ["seeds", "seeds/articles", "seeds/references", "tests/data/newsroom", "tests/data/newsroom/articles"]
        {
            for entry in std::fs::read_dir(top.join(folder)).unwrap() {
                let path = entry.unwrap().path();
                if path.extension().is_some_and(|ending| ending == "toml") {
                    found.push(std::fs::read_to_string(path).unwrap());
                }
            }
        }
        assert!(found.len() > 10);
        let variants = |text: &String| {
            let commented = text.replace("\n[[", "\n# A word.\n#[[claim]]\n[[").replace("\nkind", "\n  # kind\nkind");
            [text.clone(), text.replace('\n', "\r\n"), format!("\u{feff}{text}"), commented]
        };
        found.iter().flat_map(variants).collect()
    }

    fn parsed(text: &str) -> toml::Table {
        text.trim_start_matches('\u{feff}').parse().unwrap()
    }

    fn id_of(text: &str, claim: usize) -> String {
        parsed(text)["claim"][claim]["id"].as_str().unwrap().to_owned()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(96))]

        /// Whatever is put into any file: taken out again, every other byte is as it was, and what is
        /// read is what was written.
        #[test]
        fn every_other_byte_stays(which in 0..10_000_usize, at in 0..100_usize, words in "\\PC{0,40}|[\"\\\\\n\r\t]{1,9}") {
            let files = files();
            let before = &files[which % files.len()];
            let line = Line::new("id", words.as_str());
            let n_claims = parsed(before).get("claim").and_then(Value::as_array).map_or(0, Vec::len);

            let mut edit = Edit::new(before);
            edit.add_entry("new-entry", std::slice::from_ref(&line));
            let after = edit.text();
            prop_assert!(after.starts_with(before.as_str()));
            let read = parsed(&after);
            prop_assert_eq!(read["new-entry"]["id"].as_str(), Some(words.as_str()));
            prop_assert_eq!(read.len(), parsed(before).len() + 1);

            if n_claims > 0 {
                let n = at % n_claims;
                let mut edit = Edit::new(before);
                edit.insert_table("claim", Some(n), std::slice::from_ref(&line));
                let after = edit.text();
                let added = after.len() - before.len();
                let same = before.bytes().zip(after.bytes()).take_while(|(a, b)| a == b).count();
                let is_cut_out = (0..=same).rev().any(|at| {
                    before.is_char_boundary(at) && format!("{}{}", &before[..at], after.get(at + added..).unwrap_or_default()) == *before
                });
                prop_assert!(is_cut_out, "something else has changed");
                prop_assert_eq!(id_of(&after, n), words.clone());

                let mut edit = Edit::new(before);
                edit.set("claim", n, &line).unwrap();
                let after = edit.text();
                prop_assert_eq!(id_of(&after, n), words.clone());
                let mut edit = Edit::new(&after);
                edit.set("claim", n, &Line::new("id", id_of(before, n))).unwrap();
                prop_assert_eq!(&edit.text(), before);
            }
        }
    }
}
