//! The forms of an English verb: the regular ones are made, the irregular ones are listed.

use super::Shape;

/// The forms of `verb: irregular forms words that follow`: `say: said`, `call for`,
/// `lay: laid out`. Irregular forms replace the regular past; one in -ing for the regular one.
pub(super) fn english(entry: &str) -> Vec<(String, Shape)> {
    let (verb, irregular, rest) = match entry.split_once(':') {
        Some((verb, after)) => {
            let (irregular, rest) = split_irregular(verb.trim(), after);
            (verb.trim(), irregular, rest)
        }
        None => {
            let (verb, rest) = entry.split_once(' ').unwrap_or((entry, ""));
            (verb, Vec::new(), rest.to_owned())
        }
    };
    let mut forms = vec![(verb.to_owned(), Shape::Base), (third_person(verb), Shape::Present)];
    let (ings, pasts): (Vec<&str>, Vec<&str>) = irregular.into_iter().partition(|form| form.ends_with("ing"));
    if pasts.is_empty() {
        forms.push((past(verb), Shape::Past));
    }
    forms.extend(pasts.into_iter().map(|form| (form.to_owned(), Shape::Past)));
    if ings.is_empty() {
        forms.push((ing(verb), Shape::Ing));
    }
    forms.extend(ings.into_iter().map(|form| (form.to_owned(), Shape::Ing)));
    forms.into_iter().map(|(form, shape)| (format!("{form} {rest}").trim().to_owned(), shape)).collect()
}

/// The irregular forms share their verb's first letter; what follows them belongs to every form.
fn split_irregular<'a>(verb: &str, after: &'a str) -> (Vec<&'a str>, String) {
    let words: Vec<&str> = after.split_whitespace().collect();
    let n = words.iter().take_while(|word| word.chars().next() == verb.chars().next()).count().max(1);
    (words[..n.min(words.len())].to_vec(), words[n.min(words.len())..].join(" "))
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

/// Whether a verb ends in a consonant and y.
fn ends_in_y(verb: &str) -> bool {
    let mut last = verb.chars().rev();
    last.next() == Some('y') && last.next().is_some_and(|c| !is_vowel(c))
}

fn third_person(verb: &str) -> String {
    if ends_in_y(verb) {
        return format!("{}ies", &verb[..verb.len() - 1]);
    }
    let hisses = ["s", "sh", "ch", "x", "z", "o"].iter().any(|end| verb.ends_with(end));
    format!("{verb}{}", if hisses { "es" } else { "s" })
}

fn past(verb: &str) -> String {
    if ends_in_y(verb) {
        return format!("{}ied", &verb[..verb.len() - 1]);
    }
    format!("{verb}{}", if verb.ends_with('e') { "d" } else { "ed" })
}

fn ing(verb: &str) -> String {
    let keeps_e = verb.ends_with("ee") || verb.ends_with("ye") || verb.ends_with("oe");
    match verb.strip_suffix('e') {
        Some(stem) if !keeps_e => format!("{stem}ing"),
        _ => format!("{verb}ing"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(entry: &str, expected: &[&str]) {
        let forms: Vec<String> = english(entry).into_iter().map(|(form, _)| form).collect();
        assert_eq!(forms, expected);
    }

    #[test]
    fn verbs_are_inflected() {
        check("say: said", &["say", "says", "said", "saying"]);
        check("deny", &["deny", "denies", "denied", "denying"]);
        check("argue", &["argue", "argues", "argued", "arguing"]);
        check("agree with", &["agree with", "agrees with", "agreed with", "agreeing with"]);
        check("lay: laid out", &["lay out", "lays out", "laid out", "laying out"]);
        check("admit: admitted admitting", &["admit", "admits", "admitted", "admitting"]);
        check("stress", &["stress", "stresses", "stressed", "stressing"]);
    }
}
