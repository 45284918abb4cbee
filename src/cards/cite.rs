//! A claim as a citation: the sentence in its article, and the note on it.

use sayso_core::{Card, Date};

use strum::VariantArray;

use crate::permalink;
use crate::words::{Words, date, fill, quote};

/// The forms a citation comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray)]
pub enum Form {
    /// For people.
    Plain,
    /// CommonMark.
    Markdown,
    /// BibTeX, an entry of the kind `online`.
    Bibtex,
    /// CSL-JSON, as reference managers read it.
    Csl,
}

impl Form {
    /// All of them.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// Its name in markup.
    pub fn word(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Markdown => "markdown",
            Self::Bibtex => "bibtex",
            Self::Csl => "csl",
        }
    }

    /// The form of a name.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|form| form.word() == word)
    }
}

/// The citation of a claim.
pub fn cite(card: &Card, form: Form, words: &Words) -> String {
    let article = &card.article;
    let url = fragment(card);
    let address = card.page.clone() + &permalink(&card.id);
    let about = &card.about;
    let day = date(about.as_of, words);
    let values = [("publisher", &*about.publisher), ("date", &day), ("address", &address), ("hash", &card.database)];
    let note = fill(words.cite_note, &values);
    let published = date(article.published, words);
    match form {
        Form::Plain => plain(card, &url, &published, &note, words),
        Form::Markdown => markdown(card, &url, &published, &note),
        Form::Bibtex => bibtex(card, &url, &note),
        Form::Csl => csl(card, &url, &note),
    }
}

fn plain(card: &Card, url: &str, published: &str, note: &str, words: &Words) -> String {
    let (said, title) = (quote(&card.sentence, words), quote(&card.article.title, words));
    let byline = card.article.byline.iter().map(String::as_str);
    let parts: Vec<&str> = byline.chain([&*card.article.outlet, &title, published, url]).collect();
    [&said, " ", &parts.join(words.list_separator), ". ", note, "."].concat()
}

fn markdown(card: &Card, url: &str, published: &str, note: &str) -> String {
    let [sentence, outlet, title, note] =
        [&*card.sentence, &card.article.outlet, &card.article.title, note].map(marked);
    ["> ", &sentence, "\n\n", &outlet, ", [", &title, "](<", url, ">), ", published, ". ", &note, "."].concat()
}

/// The article's address with a text fragment (WICG Scroll to Text Fragment) that leads to the sentence.
fn fragment(card: &Card) -> String {
    let page = card.article.url.split('#').next().unwrap_or_default();
    [page, "#:~:text=", &encoded(&card.sentence)].concat()
}

/// Percent-encoded, for any part of an address; the hyphen too, which text fragments give a meaning.
pub(crate) fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'~') {
            encoded.push(byte.into());
        } else {
            encoded.push('%');
            for digit in [byte >> 4, byte & 15] {
                encoded.push(b"0123456789ABCDEF"[usize::from(digit)].into());
            }
        }
    }
    encoded
}

/// Text without a meaning in Markdown.
fn marked(text: &str) -> String {
    escaped(text, |c| matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|'))
}

fn escaped(text: &str, is_special: impl Fn(char) -> bool) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        if is_special(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

fn bibtex(card: &Card, url: &str, note: &str) -> String {
    let article = &card.article;
    let url = url.replace('{', "%7B").replace('}', "%7D");
    let published = article.published.to_string();
    let fields = [
        ("title", ["{", &tex(&article.title), "}"].concat()),
        ("organization", tex(&article.outlet)),
        ("date", published),
        ("author", authors(card, " and ", |name| ["{", &tex(name), "}"].concat())),
        ("url", url),
        ("urldate", card.about.as_of.to_string()),
        ("langid", article.language.clone()),
        ("note", tex(note)),
    ];
    let mut entry = ["@online{sayso-", &card.id, ",\n"].concat();
    for (name, value) in fields.into_iter().filter(|(_, value)| !value.is_empty()) {
        entry += &["  ", name, " = {", &value, "},\n"].concat();
    }
    entry + "}"
}

/// The names of those who signed the article, each in a form's way.
fn authors(card: &Card, between: &str, name: impl Fn(&str) -> String) -> String {
    card.article.byline.iter().flat_map(|names| names.split(", ")).map(name).collect::<Vec<_>>().join(between)
}

/// Text without a meaning in BibTeX, which counts braces even behind a backslash.
fn tex(text: &str) -> String {
    let mut plain = String::new();
    for c in text.chars() {
        match c {
            '\\' => plain.push_str("\\textbackslash{}"),
            '{' => plain.push_str("\\textbraceleft{}"),
            '}' => plain.push_str("\\textbraceright{}"),
            '~' => plain.push_str("\\textasciitilde{}"),
            '^' => plain.push_str("\\textasciicircum{}"),
            '&' | '%' | '$' | '#' | '_' => plain.extend(['\\', c]),
            _ => plain.push(c),
        }
    }
    plain
}

fn csl(card: &Card, url: &str, note: &str) -> String {
    let article = &card.article;
    let fields = [
        ("id", &*["sayso-", &card.id].concat()),
        ("type", "article-newspaper"),
        ("title", &article.title),
        ("container-title", &article.outlet),
        ("URL", url),
        ("language", &article.language),
        ("note", note),
    ];
    let mut entry = String::from("[{");
    for (name, value) in fields {
        entry += &["\"", name, "\": \"", &json(value), "\", "].concat();
    }
    if article.byline.is_some() {
        let authors = authors(card, ", ", |name| ["{\"literal\": \"", &json(name), "\"}"].concat());
        entry += &["\"author\": [", &authors, "], "].concat();
    }
    entry + &["\"issued\": ", &parts(article.published), ", \"accessed\": ", &parts(card.about.as_of), "}]"].concat()
}

fn parts(at: Date) -> String {
    let parts =
        [Some(at.year().to_string()), at.month().map(|month| month.to_string()), at.day().map(|day| day.to_string())];
    ["{\"date-parts\": [[", &parts.into_iter().flatten().collect::<Vec<_>>().join(", "), "]]}"].concat()
}

/// Text within a string of JSON.
fn json(text: &str) -> String {
    let spaced: String = text.chars().map(|c| if c.is_ascii_control() { ' ' } else { c }).collect();
    escaped(&spaced, |c| matches!(c, '"' | '\\'))
}
