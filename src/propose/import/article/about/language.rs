//! The language of a text: what the page states, unless the text plainly is in another.

use sayso_language::lexicon::primary;
use whatlang::Lang;

use super::Said;

/// How many letters it takes to say that a page is wrong about its own language.
const ENOUGH: usize = 300;

/// How sure the detector must be.
const SURE: f64 = 0.9;

/// Languages that a text of one may be taken for another: none of these corrects another.
const ALIKE: &[&[&str]] = &[
    &["da", "nb", "no", "nn", "sv"],
    &["es", "pt", "gl", "ca", "it"],
    &["cs", "sk"],
    &["hr", "sr", "bs", "sl", "mk", "bg"],
    &["id", "ms", "jv"],
    &["ru", "uk", "be", "bg"],
    &["nl", "af", "de"],
    &["ur", "fa", "ar", "ckb"],
    &["hi", "mr", "ne"],
];

/// Whether a tag is one (BCP 47, roughly).
pub(in super::super) fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.bytes().all(|byte| byte.is_ascii_alphabetic())
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// What a text is in, by what its page states and by its own words.
pub(in super::super) fn of(stated: Option<&str>, text: &str) -> Option<Said<String>> {
    let sample: String = text.chars().take(6000).collect();
    let found = whatlang::detect(&sample).filter(|found| found.is_reliable() || found.confidence() >= SURE);
    let found = found.and_then(|found| Some((tag_of(found.lang())?, found.confidence())));
    match (stated, found) {
        (Some(stated), Some((tag, confidence)))
            if primary(stated) != tag
                && confidence >= SURE
                && sample.chars().filter(|c| c.is_alphabetic()).count() >= ENOUGH
                && !ALIKE.iter().any(|alike| alike.contains(&tag) && alike.contains(&primary(stated).as_str())) =>
        {
            Some(Said::guess(tag.to_owned(), "the text, which is not in the language that the page states"))
        }
        (Some(stated), _) => Some(Said::outright(stated.to_owned())),
        (None, Some((tag, _))) => Some(Said::guess(tag.to_owned(), "the text")),
        (None, None) => None,
    }
}

fn tag_of(language: Lang) -> Option<&'static str> {
    Some(match language {
        Lang::Eng => "en",
        Lang::Fra => "fr",
        Lang::Deu => "de",
        Lang::Pes => "fa",
        Lang::Ara => "ar",
        Lang::Spa => "es",
        Lang::Por => "pt",
        Lang::Ita => "it",
        Lang::Nld => "nl",
        Lang::Dan => "da",
        Lang::Nob => "nb",
        Lang::Swe => "sv",
        Lang::Fin => "fi",
        Lang::Pol => "pl",
        Lang::Ces => "cs",
        Lang::Slk => "sk",
        Lang::Hun => "hu",
        Lang::Ron => "ro",
        Lang::Rus => "ru",
        Lang::Ukr => "uk",
        Lang::Bel => "be",
        Lang::Bul => "bg",
        Lang::Srp => "sr",
        Lang::Hrv => "hr",
        Lang::Slv => "sl",
        Lang::Mkd => "mk",
        Lang::Lit => "lt",
        Lang::Lav => "lv",
        Lang::Est => "et",
        Lang::Tur => "tr",
        Lang::Aze => "az",
        Lang::Uzb => "uz",
        Lang::Ell => "el",
        Lang::Heb => "he",
        Lang::Urd => "ur",
        Lang::Hin => "hi",
        Lang::Ben => "bn",
        Lang::Mar => "mr",
        Lang::Nep => "ne",
        Lang::Tam => "ta",
        Lang::Tel => "te",
        Lang::Kan => "kn",
        Lang::Mal => "ml",
        Lang::Guj => "gu",
        Lang::Pan => "pa",
        Lang::Tha => "th",
        Lang::Mya => "my",
        Lang::Khm => "km",
        Lang::Jpn => "ja",
        Lang::Kor => "ko",
        Lang::Cmn => "zh",
        Lang::Vie => "vi",
        Lang::Ind => "id",
        Lang::Kat => "ka",
        Lang::Hye => "hy",
        Lang::Cat => "ca",
        _ => return None,
    })
}
