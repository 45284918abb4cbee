//! Who signed a page: names alone. No "By", no date, no handle, no role; a desk or an agency is one name.

use sayso_language::PageWords;
use sayso_language::page_words::is_listed;
use serde_json::Value;

use super::linked::{Linked, has_type};
use super::{Pages, Place, Said, all_meta, clean, dates, seen, title};
use crate::import::article::saved_page;

const META: &[&str] = &[
    "author",
    "article:author",
    "byl",
    "parsely-author",
    "dc.creator",
    "dcterms.creator",
    "sailthru.author",
    "citation_author",
    "article:author_name",
];

/// Where pages print a byline, the plainest first.
const PRINTED: &[&str] = &[
    "[itemprop=author] [itemprop=name]",
    "[itemprop=author]",
    "a[rel~=author]",
    ".byline .author, .byline .name, .byline a",
    "[class*=byline i] [class*=name i]",
    "[class*=byline i], [class*=by-line i], [data-testid*=byline i], [id*=byline i]",
    "[class*=author-name i], [class*=author_name i], [class*=authorname i], .vcard .fn, .entry-author, .post-author",
    "[class*=article-author i], [class*=article__author i], [class*=story-author i], .author, .authors, address",
    "[class*=author i] a, [class*=author i]",
];

/// How many of these say by their names that they are bylines.
const NAMED: usize = 6;

/// A byline is no longer than this, in characters.
const LONGEST: usize = 160;

/// How far from the headline a line is a byline, in lines.
const NEAR: usize = 6;

pub(super) fn read(pages: &Pages, linked: &Linked, place: &Place, outlet: Option<&str>) -> Option<Said<Vec<String>>> {
    let is_outlet = |name: &String| outlet.is_some_and(|outlet| title::is_same(name, outlet));
    let some = |names: Vec<String>| (!names.is_empty()).then_some(names);
    let told = linked.article().map(|article| of_linked(linked, article)).unwrap_or_default();
    let told = some(told.into_iter().filter(|name| !is_outlet(name)).collect());
    let by_meta = || {
        META.iter().find_map(|name| {
            let all: Vec<String> = all_meta(pages.whole, name).iter().flat_map(|text| names(text)).collect();
            some(all.into_iter().filter(|name| !is_outlet(name)).collect())
        })
    };
    let guess = |names| Said::guess(unique(names), "the byline as it is printed");
    if let Some(names) = told.or_else(by_meta) {
        return Some(Said::outright(unique(names)));
    }
    let printed = PRINTED.iter().enumerate().find_map(|(n, selector)| {
        let found = pages.seen.select(selector);
        // Names in elements of their own are as if commas were between them.
        let own = found
            .nodes()
            .iter()
            .filter(|node| {
                !place.is_elsewhere(node, OTHERS) || !place.is_of_another(node) && place.is_at_headline(&seen(node))
            })
            .map(|node| saved_page::lines(&dom_query::Document::fragment(node.html())).join(", "));
        let of: Vec<String> =
            own.filter(|text| text.chars().count() <= LONGEST).flat_map(|text| names(&text)).collect();
        let names = some(of.into_iter().filter(|name| !is_outlet(name) && is_like_name(name)).take(6).collect());
        names.map(|names| if n < NAMED { Said::outright(unique(names)) } else { guess(names) })
    });
    let line = || {
        // "By Friday Helen Marsh had lost patience." is a sentence.
        let is_sentence = |line: &str| line.ends_with(['.', '!', '?']) && line.split_whitespace().count() > 6;
        let signed = place
            .near(NEAR, 2)
            .filter(|line| line.chars().count() <= LONGEST && !is_sentence(line) && without_by(line).is_some());
        let of = |line: &String| names(line).into_iter().filter(|name| is_like_name(name)).collect::<Vec<_>>();
        signed.map(of).find(|names| !names.is_empty())
    };
    // A line of its own in small or slanted letters, right below the headline.
    let bare = || {
        let set_apart = pages.seen.select("small, i, em, cite");
        let lines: Vec<&String> = place.near(2, 0).collect();
        let is_line = |text: &String| lines.contains(&text) && (2..=4).contains(&text.split_whitespace().count());
        let is_name = |text: &String| {
            text.split_whitespace().all(|word| word.starts_with(char::is_uppercase)) && !text.ends_with(['.', '!', '?'])
        };
        set_apart
            .nodes()
            .iter()
            .map(seen)
            .filter(is_line)
            .filter(is_name)
            .map(|text| names(&text))
            .find(|names| !names.is_empty())
    };
    printed.or_else(|| line().or_else(bare).map(guess))
}

/// Words in the names of elements that hold other articles' bylines, and readers' names.
const OTHERS: &[&str] = &[
    "comment",
    "commenter",
    "related",
    "teaser",
    "sidebar",
    "promo",
    "recommended",
    "latest",
    "popular",
    "widget",
    "bio",
    "views",
    "profile",
];

/// The authors that linked data names: people; organisations where there are no people.
fn of_linked(linked: &Linked, article: &Value) -> Vec<String> {
    let (mut people, mut desks) = (Vec::new(), Vec::new());
    let all = ["author", "creator"].iter().find_map(|name| {
        let all = linked.all(article, name);
        (!all.is_empty()).then_some(all)
    });
    for author in all.unwrap_or_default() {
        let thing = linked.follow(author);
        let listed: Vec<&Value> = match thing.get("name") {
            Some(Value::Array(names)) => names.iter().collect(),
            _ => vec![author],
        };
        for author in listed {
            let Some(name) = linked.name_of(author) else { continue };
            if has_type(thing, |kind| kind.ends_with("Organization") || kind == "Corporation") {
                desks.extend(Some(name).filter(|name| !is_listed("nobody", &name.to_lowercase())));
            } else {
                people.extend(names(&name));
            }
        }
    }
    if people.is_empty() { desks } else { people }
}

fn unique(names: Vec<String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for name in names {
        if !kept.iter().any(|known| title::is_same(known, &name)) {
            kept.push(name);
        }
    }
    kept
}

/// The names in a byline.
pub(in crate::import::article) fn names(text: &str) -> Vec<String> {
    let Some(text) = clean(text) else { return Vec::new() };
    if sayso_core::database::is_web_address(&text) {
        return Vec::new();
    }
    // A date and what comes after it are no names.
    let text = dates::begins(&text).map_or(text.as_str(), |at| &text[..at]);
    let text = before_label(text);
    let text = without_brackets(text);
    // A handle or an address parts what is around it.
    let text: Vec<&str> = text.split_whitespace().map(|word| if is_address(word) { "," } else { word }).collect();
    let text = text.join(" ");
    let text = without_by(&text).unwrap_or(&text).to_owned();
    let part = |text: &str| text.split([',', ';', '/', '|', '•', '·', '،']).map(str::to_owned).collect::<Vec<String>>();
    let mut found: Vec<String> = Vec::new();
    for piece in part(&text) {
        let piece = piece
            .split(" – ")
            .next()
            .unwrap_or_default()
            .split(" — ")
            .next()
            .unwrap_or_default()
            .split(" - ")
            .next()
            .unwrap_or_default();
        if is_others_work(piece) {
            continue;
        }
        for name in joined(piece) {
            let name = without_by(&name).unwrap_or(&name);
            let name = without_role(without_place(name));
            let name = without_end(name);
            let name = name
                .trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '.' | '(' | ')' | '-' | '–' | '—'))
                .to_owned();
            // The stop of an initial or of "Jr." is a part of the name.
            let name = if text.contains(&format!("{name}.")) && is_short_end(&name) { name + "." } else { name };
            if !name.is_empty() && !is_nobody(&name) && !is_role(&name) {
                found.push(name);
            }
        }
    }
    // A desk is one only where nobody is named; a word alone beside names of two is a place or a role.
    let is_role_of_desk = |name: &String| is_role_word(name) || tells_role(name);
    if found.iter().any(|name| !is_role_of_desk(name)) {
        found.retain(|name| !is_role_of_desk(name));
    }
    let has_full = found.iter().any(|name| name.split_whitespace().count() > 1);
    found.retain(|name| !has_full || name.split_whitespace().count() > 1);
    found.retain(|name| name.split_whitespace().count() <= 6 && name.chars().any(char::is_alphabetic));
    found
}

/// What is before the words that lead to a date.
fn before_label(text: &str) -> &str {
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return text;
    }
    let entries = PageWords::all().flat_map(|words| words.list("published").iter().chain(words.list("updated")));
    let long = entries.filter(|entry| entry.chars().count() > 4);
    let at = long.filter_map(|entry| lower.find(&format!(" {entry}"))).min();
    at.filter(|at| text.is_char_boundary(*at)).map_or(text, |at| &text[..at])
}

/// A name without the small words and roles before it: `unserer Korrespondentin Anna Schäfer`.
fn without_role(name: &str) -> &str {
    let mut rest = name;
    while let Some((first, after)) = rest.split_once(' ') {
        let is_small = first.starts_with(char::is_lowercase) && !PARTICLES.contains(&first);
        let is_role = first.chars().count() > 3 && is_listed("roles", &first.to_lowercase());
        if !(is_small || is_role) || after.split_whitespace().count() < 2 {
            break;
        }
        rest = after.trim_start();
    }
    if rest.split_whitespace().count() > 1 { rest } else { name }
}

/// Whether a part of a byline names who took the pictures, or who translated.
fn is_others_work(piece: &str) -> bool {
    let lower = same_letters(piece.trim()).to_lowercase();
    let begins = |entry: &String| {
        lower
            .strip_prefix(entry.as_str())
            .is_some_and(|rest| rest.trim_start().starts_with([':', ' ']) && rest.len() < lower.len())
    };
    PageWords::all().any(|words| words.list("not-by").iter().any(begins))
}

/// Without the place or the paper after a full name: `Helen Cho in Brussels`.
fn without_place(name: &str) -> &str {
    const BEFORE: &[&str] =
        &[" in ", " for ", " at ", " from ", " aus ", " in der ", " für ", " à ", " en ", " pour ", " desde "];
    let at = BEFORE.iter().filter_map(|word| name.find(word)).min();
    at.map(|at| &name[..at]).filter(|name| name.split_whitespace().count() > 1).unwrap_or(name)
}

/// Small words within names.
const PARTICLES: &[&str] = &[
    "de", "der", "den", "del", "della", "di", "da", "do", "dos", "du", "des", "la", "le", "el", "al", "bin", "ibn",
    "van", "von", "zu", "zur", "und", "ter", "ten", "of", "the", "and", "y", "e", "af", "av", "bint", "ben",
];

/// Whether words are written as a name is: no word small but for particles.
fn is_like_name(name: &str) -> bool {
    name.split_whitespace().all(|word| !word.starts_with(char::is_lowercase) || PARTICLES.contains(&word))
        || name.chars().filter(|c| c.is_alphabetic()).all(char::is_lowercase)
}

/// With the letters that Persian has where an Arabic keyboard writes its own.
fn same_letters(text: &str) -> String {
    text.replace('ي', "ی").replace('ك', "ک")
}

/// Without the small words that led to a date.
fn without_end(name: &str) -> &str {
    let mut name = name.trim();
    while let Some((rest, last)) = name.rsplit_once(' ') {
        if !matches!(last, "on" | "On" | "at" | "le" | "am" | "el" | "vom" | "the" | "in" | "In" | "for" | "du" | "den")
        {
            break;
        }
        name = rest.trim();
    }
    name
}

/// Names that "and" joins; a firm that is called so by "&" stays whole when it has no other name beside it.
fn joined(piece: &str) -> Vec<String> {
    let is_and = |word: &str| {
        let lower = word.to_lowercase();
        let is_letter = word.chars().count() == 1;
        word != "&" && is_listed("and", if is_letter { word } else { &lower })
    };
    let words: Vec<&str> = piece.split_whitespace().collect();
    // "Ludwig von und zu Stein" is one.
    let is_noble = |n: usize| n > 0 && words.get(n - 1) == Some(&"von") && words.get(n + 1) == Some(&"zu");
    let mut parts: Vec<Vec<&str>> = vec![Vec::new()];
    for (n, word) in words.iter().enumerate() {
        match parts.last_mut() {
            Some(last) if !is_and(word) || is_noble(n) => last.push(word),
            _ => parts.push(Vec::new()),
        }
    }
    parts
        .into_iter()
        .map(|words| words.join(" "))
        .flat_map(|name| {
            let sides: Vec<String> = name.split(" & ").map(str::to_owned).collect();
            let are_names = sides.len() > 1 && sides.iter().all(|side| side.split_whitespace().count() > 1);
            if are_names { sides } else { vec![name] }
        })
        .collect()
}

/// Without the words before a name; nothing when there are none.
fn without_by(text: &str) -> Option<&str> {
    let text = text.trim_start();
    let lower = same_letters(&text.to_lowercase());
    let mut entries: Vec<&String> = PageWords::all().flat_map(|words| words.list("by")).collect();
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.len()));
    entries.into_iter().find_map(|entry| {
        let rest = lower.strip_prefix(entry.as_str())?;
        let ends = entry.ends_with(':') || rest.starts_with(|c: char| c.is_whitespace() || c == ':');
        let at =
            text.len().checked_sub(rest.len()).filter(|at| text.is_char_boundary(*at) && lower.len() == text.len());
        let rest = text.get(at?..)?.trim_start_matches(|c: char| c.is_whitespace() || c == ':');
        // "De Vries" is a name, "de Ada Vries" is signed.
        let is_name = matches!(entry.as_str(), "de" | "di" | "da" | "le" | "la")
            && text.starts_with(char::is_uppercase)
            && rest.split_whitespace().count() < 2;
        (ends && !rest.is_empty() && !is_name).then_some(rest)
    })
}

fn is_address(word: &str) -> bool {
    word.starts_with('@')
        || word.contains('@') && word.contains('.')
        || word.starts_with("http")
        || word.starts_with("www.")
}

/// Whether a name is a system's, and nobody's.
fn is_nobody(name: &str) -> bool {
    let lower = name.trim().to_lowercase();
    // Agencies are written small, and short; a system's names for its users are longer.
    let is_login = !lower.contains(' ') && name.is_ascii() && !name.starts_with(char::is_uppercase) && lower.len() > 4;
    is_listed("nobody", &lower) || is_login
}

/// Whether words tell what somebody is, and not who.
fn is_role(words: &str) -> bool {
    let mut all = words
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
        .peekable();
    let is_lower = words.starts_with(char::is_lowercase)
        && !["de ", "von ", "van ", "al-", "el-", "di ", "da "].iter().any(|particle| words.starts_with(particle));
    let mut first = true;
    let is_known = all.all(|word| {
        let is_desk_name = first && is_listed("desks", &word);
        first = false;
        !is_desk_name && (is_listed("roles", &word) || word.bytes().all(|byte| byte.is_ascii_digit()))
    });
    is_lower && words.len() > 4 || is_known
}

/// Without what is in brackets: a place, a role, an agency.
fn without_brackets(text: &str) -> String {
    let mut depth = 0_usize;
    let mut kept = String::new();
    for c in text.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            c if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    kept
}

/// Whether the first or the last word is one of a role: `Council Reporter`.
fn tells_role(words: &str) -> bool {
    let plain = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let (first, last) = (words.split(' ').next().map(plain), words.rsplit(' ').next().map(plain));
    [first, last].into_iter().flatten().any(|word| word.chars().count() > 3 && is_listed("roles", &word))
}

/// Whether all words are of roles and desks.
fn is_role_word(words: &str) -> bool {
    let mut all = words.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase());
    all.all(|word| is_listed("roles", &word) || is_listed("desks", &word))
}

fn is_short_end(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or_default();
    name.contains(' ') && (last.chars().count() == 1 || matches!(last, "Jr" | "Sr" | "St"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(byline: &str, expected: &[&str]) {
        assert_eq!(names(byline), expected, "{byline}");
    }

    #[test]
    fn names_alone() {
        check(
            "By ABBY BYGRAVES, COLBY SANDERS and ALEXANDRA HANDY",
            &["ABBY BYGRAVES", "COLBY SANDERS", "ALEXANDRA HANDY"],
        );
        check("The Standard Staff", &["The Standard Staff"]);
        check("Nora Quill March 9, 2026", &["Nora Quill"]);
        check("by Bryan D @BryanD Nov 18, 2019 at 9:24 pm ET • 2 min read", &["Bryan D"]);
        check("https://social.example/nora.quill", &[]);
        check("Von Ada Lind, Hamburg", &["Ada Lind"]);
        check("ADA LIND, Staff Reporter", &["ADA LIND"]);
        check("Par Ada Lind et Tom Orr, envoyés spéciaux à Lyon", &["Ada Lind", "Tom Orr"]);
        check("admin", &[]);
        check("نویسنده: مریم احمدی", &["مریم احمدی"]);
        check("Kessel &amp;amp; Sons", &["Kessel & Sons"]);
        check("Redaktion", &["Redaktion"]);
        check("Ada Lind | Updated 3 May 2026", &["Ada Lind"]);
        check("Martin Luther King Jr.", &["Martin Luther King Jr."]);
    }
}
