//! Fields and lists at any place of a file: set, taken out, put at the end of a list, dropped from one; every other byte
//! stays. A list may be written as `name = [{ … }]` or with headers, `[[name]]`; whatever the editors have goes on.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::edit::{Edit, GUESS, Line, NoPlace, before_comments, inline, is_header, line_start};

/// Lists that are written in a line for each item.
const IN_LINES: &[&str] = &["answers", "hedges", "via"];

/// A table of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The file itself.
    File,
    /// An entry of a registry: `[id]`.
    Entry(String),
    /// An item of a list of a table, counted from 0.
    Item(Box<Place>, String, usize),
}

impl Place {
    /// An item of a list of the file: of `[[claim]]`.
    pub fn item(list: &str, n: usize) -> Self {
        Self::File.in_list(list, n)
    }

    /// An item of a list of this table.
    pub fn in_list(self, list: &str, n: usize) -> Self {
        Self::Item(Box::new(self), list.to_owned(), n)
    }
}

/// How a table is written.
enum Form {
    /// The file itself, or below a header that begins here.
    Block(Option<usize>),
    /// `{ … }`, there.
    Inline(Range<usize>),
}

impl Edit {
    /// Sets a field: in the place of its value, else in a line of its own below those that are there.
    ///
    /// # Errors
    /// When there is no such table, or the field is a table with a header of its own.
    pub fn put(&mut self, place: &Place, line: &Line) -> Result<(), NoPlace> {
        let form = self.form(place).ok_or(NoPlace)?;
        if let Form::Inline(range) = form {
            let mut fields = self.inline_fields(place)?;
            let value = inline(&line.value);
            match fields.iter_mut().find(|(name, _)| *name == line.name) {
                Some(field) => field.1 = value,
                None => fields.push((line.name.clone(), value)),
            }
            self.replace(range, &in_braces(&fields));
            return Ok(());
        }
        match self.value(place, &line.name)? {
            Some(range) => {
                let behind = &self.as_str()[range.end..];
                let behind = behind.lines().next().unwrap_or_default();
                // What an editor writes is no guess any more.
                let is_guess = behind.trim_start().starts_with(GUESS);
                let end = range.end + if is_guess { behind.len() } else { 0 };
                self.replace(range.start..end, &inline(&line.value));
            }
            None => self.add_line(place, &format!("{} = {}", line.name, inline(&line.value)))?,
        }
        Ok(())
    }

    /// Takes a field out, with its lines; true if it was there.
    ///
    /// # Errors
    /// As [`Edit::put`].
    pub fn take(&mut self, place: &Place, name: &str) -> Result<bool, NoPlace> {
        if let Form::Inline(range) = self.form(place).ok_or(NoPlace)? {
            let mut fields = self.inline_fields(place)?;
            let before = fields.len();
            fields.retain(|(known, _)| known != name);
            let is_there = fields.len() < before;
            if is_there {
                self.replace(range, &in_braces(&fields));
            }
            return Ok(is_there);
        }
        let Some(range) = self.value(place, name)? else { return Ok(false) };
        let start = line_start(self.as_str(), range.start);
        let end = self.after_line(range.end);
        self.replace(start..end, "");
        Ok(true)
    }

    /// Puts one more table at the end of a list, in the form that the list has.
    ///
    /// # Errors
    /// When there is no such table, or it has a field of that name that is no list of tables.
    pub fn push(&mut self, place: &Place, list: &str, lines: &[Line]) -> Result<(), NoPlace> {
        let item = in_braces(&lines.iter().map(|line| (line.name.clone(), inline(&line.value))).collect::<Vec<_>>());
        let found = self.look(place, |fields, _| {
            let value = fields.get(list)?;
            let DeValue::Array(items) = value.get_ref() else { return Some(Err(NoPlace)) };
            Some(Ok((value.span(), items.iter().map(Spanned::span).collect::<Vec<_>>())))
        });
        let Some((array, items)) = found.ok_or(NoPlace)?.transpose()? else {
            return self.begin_list(place, list, &item, lines);
        };
        if let Some(last) = items.last().filter(|last| self.is_block(last)) {
            let end = self.block(line_start(self.as_str(), last.start)).end;
            self.insert_block(end, &format!("[[{}]]", self.name_of(place, list)?), lines);
            return Ok(());
        }
        let Some(last) = items.last() else {
            self.replace(array, &format!("[{item}]"));
            return Ok(());
        };
        let behind = &self.as_str()[last.end..array.end - 1];
        let comma = behind.find(',').filter(|at| behind[..*at].trim().is_empty());
        let newline = self.newline();
        if self.as_str()[array.clone()].contains('\n') {
            let from = last.end + comma.map_or(0, |at| at + 1);
            // A comment behind the last item stays there.
            let at = from + self.as_str()[from..array.end - 1].find('\n').map_or(0, |end| end + 1);
            let indent = self.indent(last.start);
            let at = if at == from { array.end - 1 } else { at };
            self.replace(at..at, &format!("{indent}{item},{newline}"));
            if comma.is_none() {
                self.replace(last.end..last.end, ",");
            }
        } else {
            let at = last.end + comma.map_or(0, |at| at + 1);
            self.replace(at..at, &format!("{} {item}", if comma.is_some() { "" } else { "," }));
        }
        Ok(())
    }

    /// Drops an item of a list; the list too if it was the only one.
    ///
    /// # Errors
    /// When there is no such item.
    pub fn drop_item(&mut self, place: &Place) -> Result<(), NoPlace> {
        let Place::Item(outer, list, n) = place else { return Err(NoPlace) };
        let spans = self.look(outer, |fields, _| match fields.get(list.as_str())?.get_ref() {
            DeValue::Array(items) => Some(items.iter().map(Spanned::span).collect::<Vec<_>>()),
            _ => None,
        });
        let spans = spans.flatten().ok_or(NoPlace)?;
        let span = spans.get(*n).ok_or(NoPlace)?.clone();
        if self.is_block(&span) {
            let header = line_start(self.as_str(), span.start);
            let range = before_comments(self.as_str(), header)..self.block(header).end;
            self.replace(range, "");
            return Ok(());
        }
        if spans.len() == 1 {
            return self.take(outer, list).map(drop);
        }
        let text = self.as_str();
        let behind = &text[span.end..];
        let mut end = span.end + behind.find(',').filter(|at| behind[..*at].trim().is_empty()).map_or(0, |at| at + 1);
        let mut start = span.start;
        let line = line_start(text, start);
        let line_end = text[end..].find('\n').map_or(text.len(), |at| end + at + 1);
        if text[line..start].trim().is_empty() && text[end..line_end].trim().is_empty() {
            (start, end) = (line, line_end);
        } else if *n + 1 == spans.len() {
            start = spans[*n - 1].end;
        } else {
            end += text[end..].len() - text[end..].trim_start_matches(' ').len();
        }
        self.replace(start..end, "");
        Ok(())
    }

    /// Drops an entry: `[id]`, what is below it, and the comments above.
    ///
    /// # Errors
    /// When there is no such entry.
    pub fn drop_entry(&mut self, id: &str) -> Result<(), NoPlace> {
        let Some(Form::Block(Some(header))) = self.form(&Place::Entry(id.to_owned())) else { return Err(NoPlace) };
        let range = before_comments(self.as_str(), header)..self.block(header).end;
        self.replace(range, "");
        Ok(())
    }

    /// Writes another id wherever one of these fields has one, in any table.
    pub fn rename(&mut self, fields: &[&str], from: &str, to: &str) {
        fn collect(table: &DeTable, fields: &[&str], from: &str, found: &mut Vec<Range<usize>>) {
            for (name, value) in table {
                of_value(value, fields.contains(&&**name.get_ref()), fields, from, found);
            }
        }
        fn of_value(
            value: &Spanned<DeValue>,
            is_named: bool,
            fields: &[&str],
            from: &str,
            found: &mut Vec<Range<usize>>,
        ) {
            match value.get_ref() {
                DeValue::String(text) if is_named && text == from => found.push(value.span()),
                DeValue::Array(items) => items.iter().for_each(|item| of_value(item, is_named, fields, from, found)),
                DeValue::Table(inner) => collect(inner, fields, from, found),
                _ => {}
            }
        }
        let mut found = Vec::new();
        collect(DeTable::parse_recoverable(self.as_str()).0.get_ref(), fields, from, &mut found);
        found.sort_by_key(|range| std::cmp::Reverse(range.start));
        for range in found {
            self.replace(range, &super::quoted(to));
        }
    }

    /// A list's first item.
    fn begin_list(&mut self, place: &Place, list: &str, item: &str, lines: &[Line]) -> Result<(), NoPlace> {
        let newline = self.newline();
        match self.form(place).ok_or(NoPlace)? {
            Form::Inline(_) => Err(NoPlace),
            Form::Block(Some(header)) if !IN_LINES.contains(&list) => {
                let end = self.block(header).end;
                self.insert_block(end, &format!("[[{}]]", self.name_of(place, list)?), lines);
                Ok(())
            }
            Form::Block(Some(_)) => self.add_line(place, &format!("{list} = [{newline}  {item},{newline}]")),
            Form::Block(None) => {
                self.insert_block(self.as_str().len(), &format!("[[{list}]]"), lines);
                Ok(())
            }
        }
    }

    /// What headers call a list of a table: `claim.evidence`.
    fn name_of(&self, place: &Place, list: &str) -> Result<String, NoPlace> {
        match place {
            Place::File => Ok(list.to_owned()),
            Place::Entry(id) => Ok(format!("{id}.{list}")),
            Place::Item(outer, name, _) => Ok(format!("{}.{list}", self.name_of(outer, name)?)),
        }
    }

    /// Looks at the fields of a table; with where it is, if it is not the file.
    fn look<T>(&self, place: &Place, look: impl FnOnce(&DeTable, Option<Range<usize>>) -> T) -> Option<T> {
        fn find<'t, 'f>(root: &'t DeTable<'f>, place: &Place) -> Option<(&'t DeTable<'f>, Option<Range<usize>>)> {
            let value = match place {
                Place::File => return Some((root, None)),
                Place::Entry(id) => root.get(id.as_str())?,
                Place::Item(outer, list, n) => match find(root, outer)?.0.get(list.as_str())?.get_ref() {
                    DeValue::Array(items) => items.get(*n)?,
                    _ => return None,
                },
            };
            match value.get_ref() {
                DeValue::Table(fields) => Some((fields, Some(value.span()))),
                _ => None,
            }
        }
        let (root, _) = DeTable::parse_recoverable(self.as_str());
        find(root.get_ref(), place).map(|(fields, span)| look(fields, span))
    }

    fn form(&self, place: &Place) -> Option<Form> {
        let span = self.look(place, |_, span| span)?;
        Some(match span {
            None => Form::Block(None),
            Some(span) if self.is_block(&span) => Form::Block(Some(line_start(self.as_str(), span.start))),
            Some(span) => Form::Inline(span),
        })
    }

    /// Whether what is there stands below a header.
    fn is_block(&self, span: &Range<usize>) -> bool {
        let text = self.as_str();
        !text[span.start..].starts_with('{') && is_header(&text[line_start(text, span.start)..])
    }

    /// The fields of an inline table as they are written, in their order.
    fn inline_fields(&self, place: &Place) -> Result<Vec<(String, String)>, NoPlace> {
        let fields = self.look(place, |fields, _| {
            let mut fields: Vec<(usize, String, String)> = fields
                .iter()
                .map(|(name, value)| {
                    let span = value.span();
                    (span.start, name.get_ref().to_string(), self.as_str()[span].to_owned())
                })
                .collect();
            fields.sort_by_key(|(start, ..)| *start);
            fields.into_iter().map(|(_, name, value)| (name, value)).collect()
        });
        fields.ok_or(NoPlace)
    }

    /// Where the value of a field is, if it is there.
    fn value(&self, place: &Place, name: &str) -> Result<Option<Range<usize>>, NoPlace> {
        let span = self.look(place, |fields, _| fields.get(name).map(Spanned::span)).ok_or(NoPlace)?;
        match span {
            Some(span) if is_header(&self.as_str()[line_start(self.as_str(), span.start)..]) => Err(NoPlace),
            span => Ok(span),
        }
    }

    /// Adds a line below the fields of a table that stand in lines of their own.
    fn add_line(&mut self, place: &Place, line: &str) -> Result<(), NoPlace> {
        let Some(Form::Block(header)) = self.form(place) else { return Err(NoPlace) };
        let last = self.look(place, |fields, _| {
            let is_own = |span: &Range<usize>| !is_header(&self.as_str()[line_start(self.as_str(), span.start)..]);
            fields.iter().map(|(_, value)| value.span()).filter(is_own).map(|span| span.end).max()
        });
        let newline = self.newline();
        let Some(after) = last.flatten().or(header) else {
            // A file without fields: above its tables.
            let at = if self.as_str().starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
            self.replace(at..at, &format!("{line}{newline}"));
            return Ok(());
        };
        let at = self.after_line(after);
        let missing = if self.as_str()[..at].ends_with('\n') { "" } else { newline };
        self.replace(at..at, &format!("{missing}{line}{newline}"));
        Ok(())
    }

    /// The indentation of the line of a place.
    fn indent(&self, at: usize) -> String {
        let line = &self.as_str()[line_start(self.as_str(), at)..at];
        line.chars().take_while(|c| matches!(c, ' ' | '\t')).collect()
    }

    /// Where the line after that of a place begins.
    fn after_line(&self, at: usize) -> usize {
        self.as_str()[at..].find('\n').map_or(self.as_str().len(), |end| at + end + 1)
    }
}

fn in_braces(fields: &[(String, String)]) -> String {
    let fields: Vec<String> = fields.iter().map(|(name, value)| format!("{name} = {value}")).collect();
    format!("{{ {} }}", fields.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "title = \"T\" # a title\n\n# The first.\n[[claim]]\nid = \"one\"\nanswers = [\n  { question = \"q\", yes = \"so\" }, # sure\n  { question = \"r\", no = \"not\" }\n]\n\n[[claim.evidence]]\nreason = \"x\"\n\n# The second.\n[[claim]]\nid = \"two\"\nhedges = [{ words = \"may\" }]\n";

    #[track_caller]
    fn check(before: &str, change: impl Fn(&mut Edit), after: &str) {
        for (before, after) in [
            (before.to_owned(), after.to_owned()),
            (format!("\u{feff}{}", before.replace('\n', "\r\n")), format!("\u{feff}{}", after.replace('\n', "\r\n"))),
        ] {
            let mut edit = Edit::new(&before);
            change(&mut edit);
            let text = edit.text();
            assert_eq!(text, after);
            assert!(text.trim_start_matches('\u{feff}').parse::<toml::Table>().is_ok(), "{text}");
        }
    }

    fn answer() -> [Line; 2] {
        [Line::new("question", "new"), Line::new("yes", "so")]
    }

    #[test]
    fn fields_of_files_entries_and_items() {
        let line = Line::new("note", "n");
        check(
            FILE,
            |edit| edit.put(&Place::File, &line).unwrap(),
            &FILE.replace("a title\n", "a title\nnote = \"n\"\n"),
        );
        check(
            FILE,
            |edit| edit.put(&Place::item("claim", 0), &line).unwrap(),
            &FILE.replace("\"not\" }\n]\n", "\"not\" }\n]\nnote = \"n\"\n"),
        );
        check(
            "[a]\nname = \"A\"\n\n[b]\nname = \"B\"",
            |edit| edit.put(&Place::Entry("b".into()), &line).unwrap(),
            "[a]\nname = \"A\"\n\n[b]\nname = \"B\"\nnote = \"n\"\n",
        );
        check(
            "[[answers]]\nyes = \"so\"\n",
            |edit| edit.put(&Place::File, &line).unwrap(),
            "note = \"n\"\n[[answers]]\nyes = \"so\"\n",
        );
        let answer = Place::item("claim", 0).in_list("answers", 1);
        check(
            FILE,
            |edit| edit.put(&answer, &line).unwrap(),
            &FILE.replace("no = \"not\" }", "no = \"not\", note = \"n\" }"),
        );
        check(FILE, |edit| assert!(edit.take(&answer, "no").unwrap()), &FILE.replace(", no = \"not\"", ""));
        check(
            FILE,
            |edit| assert!(edit.take(&Place::item("claim", 1), "hedges").unwrap()),
            &FILE.replace("hedges = [{ words = \"may\" }]\n", ""),
        );
        let mut edit = Edit::new(FILE);
        assert_eq!(edit.put(&Place::item("claim", 7), &line), Err(NoPlace));
        assert_eq!(edit.take(&Place::item("claim", 0), "evidence"), Err(NoPlace));
        assert_eq!(edit.text(), FILE);
    }

    #[test]
    fn lists_grow_in_the_form_they_have() {
        let claim = |n| Place::item("claim", n);
        check(
            FILE,
            |edit| edit.push(&claim(0), "answers", &answer()).unwrap(),
            &FILE.replace("no = \"not\" }\n", "no = \"not\" },\n  { question = \"new\", yes = \"so\" },\n"),
        );
        check(
            FILE,
            |edit| edit.push(&claim(1), "answers", &answer()).unwrap(),
            &format!("{FILE}answers = [\n  {{ question = \"new\", yes = \"so\" }},\n]\n"),
        );
        check(
            FILE,
            |edit| edit.push(&claim(1), "hedges", &[Line::new("words", "can")]).unwrap(),
            &FILE.replace("\"may\" }]", "\"may\" }, { words = \"can\" }]"),
        );
        check(
            FILE,
            |edit| edit.push(&claim(0), "evidence", &[Line::new("reason", "y")]).unwrap(),
            &FILE.replace("reason = \"x\"\n", "reason = \"x\"\n\n[[claim.evidence]]\nreason = \"y\"\n"),
        );
        check(
            FILE,
            |edit| edit.push(&claim(1), "correction", &[Line::new("note", "y")]).unwrap(),
            &format!("{FILE}\n[[claim.correction]]\nnote = \"y\"\n"),
        );
        check(
            "title = \"T\"\n",
            |edit| edit.push(&Place::File, "answers", &answer()).unwrap(),
            "title = \"T\"\n\n[[answers]]\nquestion = \"new\"\nyes = \"so\"\n",
        );
    }

    #[test]
    fn an_entry_goes_and_another_takes_its_name() {
        let sources = "[a]\nname = \"A\"\n\n# Also A.\n[b]\nname = \"B\"\n\n[c]\nname = \"b\"\n";
        check(sources, |edit| edit.drop_entry("b").unwrap(), "[a]\nname = \"A\"\n\n[c]\nname = \"b\"\n");
        let claims = "[[claim]]\nspeaker = \"b\" # b\nid = \"b\"\nvia = [{ source = \"b\", step = \"told\" }]\n";
        check(
            claims,
            |edit| edit.rename(&["speaker", "source"], "b", "a"),
            &claims.replace("speaker = \"b\"", "speaker = \"a\"").replace("source = \"b\"", "source = \"a\""),
        );
    }

    #[test]
    fn an_item_goes_alone() {
        let of = |n, list: &str, at| Place::item("claim", n).in_list(list, at);
        check(
            FILE,
            |edit| edit.drop_item(&of(0, "answers", 1)).unwrap(),
            &FILE.replace("  { question = \"r\", no = \"not\" }\n", ""),
        );
        check(
            FILE,
            |edit| edit.drop_item(&of(1, "hedges", 0)).unwrap(),
            &FILE.replace("hedges = [{ words = \"may\" }]\n", ""),
        );
        check(
            FILE,
            |edit| edit.drop_item(&of(0, "evidence", 0)).unwrap(),
            &FILE.replace("[[claim.evidence]]\nreason = \"x\"\n\n", ""),
        );
        check(
            "a = [{ b = 1 }, { b = 2 }, { b = 3 }]\n",
            |edit| edit.drop_item(&Place::item("a", 1)).unwrap(),
            "a = [{ b = 1 }, { b = 3 }]\n",
        );
        check(
            "a = [{ b = 1 }, { b = 2 }]\n",
            |edit| edit.drop_item(&Place::item("a", 1)).unwrap(),
            "a = [{ b = 1 }]\n",
        );
    }
}
