//! From what was found in a text to claims as editors write them.

use std::ops::Range;

use sayso_core::model::{Archive, ArticleIdx, Basis, Hedge, Kind, Polarity, Step, Wording};

use super::ids::{slug, unlike};
use super::proposition;
use super::sources::Registry;
use super::{Proposal, Status, ViaStation};
use crate::extract::{Extracted, Quoted, Rule, passed_on};
use sayso_language::lexicon::Takes;
use sayso_language::token::{Token, TokenKind, tokens};
use sayso_language::{ArticleText, Cuts, Lexicon, fold};
use sayso_newsroom::curation::{Flow, Surroundings};

/// The shortest claim, in letters: below it there is nothing to check.
pub(crate) const SHORTEST: usize = 8;

/// How many words an id has at most.
const ID_WORDS: usize = 6;

/// An article's text, and how it is read.
pub(super) struct Read<'a> {
    pub(super) text: &'a str,
    pub(super) cuts: Cuts,
    pub(super) lexicon: &'a Lexicon,
}

/// The proposals of one article: one for each sentence that an attribution reaches, but for those
/// that an editor's claim covers already.
pub(super) fn claims(
    archive: &Archive,
    idx: ArticleIdx,
    read: &Read,
    found: &[Extracted],
    threshold: f32,
    registry: &mut Registry,
) -> Vec<Proposal> {
    let article = idx.of(archive);
    let Read { text, cuts, lexicon } = read;
    let spans = ArticleText::read(text, &article.language, cuts).sentences;
    let flow = Flow::of(article);
    let decided = decided(archive, idx);
    let mut proposals: Vec<(usize, Proposal)> = Vec::new();
    let mut taken: Vec<(usize, Range<usize>)> = Vec::new();
    let found = passed_on(found.to_vec());
    let mut order: Vec<&Extracted> = found.iter().filter(|one| one.confidence >= threshold).collect();
    // Of two that overlap in a sentence, the surer one stays.
    order.sort_by(|a, b| b.confidence.total_cmp(&a.confidence).then(a.content[0].start.cmp(&b.content[0].start)));
    for one in &order.into_iter().flat_map(|one| halves(lexicon, text, one)).collect::<Vec<_>>() {
        let start = one.content.iter().map(|part| part.start).min().unwrap_or(0);
        let end = one.content.iter().map(|part| part.end).max().unwrap_or(0);
        let first = spans.partition_point(|span| span.range.end <= start);
        for (n, span) in spans.iter().enumerate().skip(first).take_while(|(_, span)| span.range.start < end) {
            let mut parts: Vec<Range<usize>> =
                one.content.iter().filter_map(|part| within(part, &span.range)).collect();
            // `The union counts 215`: the number alone is no claim.
            if one.takes == Takes::Figures && letters(text, &parts) < SHORTEST {
                parts = vec![span.range.clone()];
            }
            let (Some(first), Some(last)) = (parts.first(), parts.last()) else { continue };
            let whole = first.start..last.end;
            let overlaps = |other: &(usize, Range<usize>)| other.0 == n && covers(&other.1, &whole);
            if letters(text, &parts) < SHORTEST
                || decided.iter().any(overlaps_in(&whole, &span.range, n))
                || taken.iter().any(overlaps)
            {
                continue;
            }
            taken.push((n, whole));
            let marked: Vec<Range<usize>> =
                parts.iter().enumerate().map(|(k, part)| with_marks(text, part, &span.range, k > 0)).collect();
            let has_cue = one.cue.as_ref().is_some_and(|cue| span.range.contains(&cue.start));
            let place = Place {
                flow: &flow,
                language: &article.language,
                lexicon,
                desk: &archive.about.language,
                n,
                sentence: &span.range,
                has_cue,
            };
            let mut proposal = proposal(&place, text, one, &marked, registry);
            proposal.id = unlike(&slug(&proposal.quote.join(" "), ID_WORDS), "claim", &mut registry.claims);
            proposal.seal = super::seal(&proposal);
            proposals.push((marked[0].start, proposal));
        }
    }
    proposals.sort_by_key(|(start, _)| *start);
    proposals.into_iter().map(|(_, proposal)| proposal).collect()
}

/// `said that it rained and that it was cold` are two claims. What is asked is none: `asked whether it rained`, `asked not to be named`.
fn halves(lexicon: &Lexicon, text: &str, one: &Extracted) -> Vec<Extracted> {
    let [whole] = one.content.as_slice() else { return vec![one.clone()] };
    if one.quoted == Quoted::Direct {
        return vec![one.clone()];
    }
    let words: Vec<Token> = tokens(&text[whole.clone()]);
    let is = |list: &str, n: usize| words.get(n).is_some_and(|word| lexicon.has(list, &word.lower));
    let asks = is("told-questions", 0) || is("infinitives", 0) || is("negations", 0) && is("infinitives", 1);
    if asks && lexicon.has("asks", &one.lemma) {
        return Vec::new();
    }
    let mut cuts: Vec<Range<usize>> = Vec::new();
    for n in 1..words.len() {
        if is("conjunctions", n) && is("that", n + 1) && words[n + 1..].len() > 3 {
            let before = if words[n - 1].kind == TokenKind::Comma { n - 1 } else { n };
            cuts.push(whole.start + words[before].range.start..whole.start + words[n + 1].range.end);
        }
    }
    let starts = std::iter::once(whole.start).chain(cuts.iter().map(|cut| cut.end));
    let ends = cuts.iter().map(|cut| cut.start).chain([whole.end]);
    starts
        .zip(ends)
        .map(|(start, end)| Extracted { content: std::iter::once(start..end).collect(), ..one.clone() })
        .collect()
}

/// The editors' claims of an article, as ranges in bytes of their sentence.
pub(crate) fn decided(archive: &Archive, idx: ArticleIdx) -> Vec<(usize, Range<usize>)> {
    // Claims are in the order of their articles.
    let first = archive.claims.partition_point(|claim| claim.article < idx);
    let claims = archive.claims[first..].iter().take_while(|claim| claim.article == idx);
    let range = |claim: &sayso_core::model::Claim| {
        let (first, last) = (claim.content.first()?, claim.content.last()?);
        Some((claim.sentence as usize, first.start as usize..last.end as usize))
    };
    claims.filter_map(range).collect()
}

fn overlaps_in<'a>(
    whole: &'a Range<usize>,
    sentence: &'a Range<usize>,
    n: usize,
) -> impl Fn(&(usize, Range<usize>)) -> bool + 'a {
    move |(at, range)| *at == n && covers(&(sentence.start + range.start..sentence.start + range.end), whole)
}

/// Whether two ranges share half of the shorter one.
pub(crate) fn covers(one: &Range<usize>, other: &Range<usize>) -> bool {
    let shared = one.end.min(other.end).saturating_sub(one.start.max(other.start));
    shared * 2 > one.len().min(other.len())
}

/// How many letters and digits some parts have.
fn letters(text: &str, parts: &[Range<usize>]) -> usize {
    parts.iter().map(|part| text[part.clone()].chars().filter(|c| c.is_alphanumeric()).count()).sum()
}

fn within(part: &Range<usize>, sentence: &Range<usize>) -> Option<Range<usize>> {
    let range = part.start.max(sentence.start)..part.end.min(sentence.end);
    (range.start < range.end).then_some(range)
}

/// With the quotation marks right beside it, and without white space.
fn with_marks(text: &str, part: &Range<usize>, sentence: &Range<usize>, goes_on: bool) -> Range<usize> {
    let words = text[part.clone()].trim_end();
    let mut end = part.start + words.len();
    let mut words = words.trim_start();
    // What joins a clause to its attribution is no part of it; what joins its second half to the first is.
    for joint in ["that ", "and ", "but ", "que "].iter().filter(|_| !goes_on) {
        words = words.strip_prefix(*joint).unwrap_or(words).trim_start();
    }
    let start = end - words.len();
    if text[end..sentence.end].starts_with([',', '.']) && text[start..].starts_with(['“', '"', '«']) {
        end += 1;
    }
    if let Some(c) = text[end..sentence.end].chars().next().filter(|c| matches!(c, '”' | '"' | '»')) {
        end += c.len_utf8();
    }
    start..end
}

/// Where a proposal is.
struct Place<'a> {
    /// All sentences of the article.
    flow: &'a Flow,
    /// The article's language.
    language: &'a str,
    /// The words of that language.
    lexicon: &'a Lexicon,
    /// The language that the desk writes.
    desk: &'a str,
    /// The number of its own.
    n: usize,
    /// The same, in bytes of the text.
    sentence: &'a Range<usize>,
    /// Whether the attributing words are in it.
    has_cue: bool,
}

fn proposal(place: &Place, text: &str, one: &Extracted, parts: &[Range<usize>], registry: &mut Registry) -> Proposal {
    let has_cue = place.has_cue;
    let quote: Vec<String> =
        parts.iter().map(|part| text[part.clone()].split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    let (speaker, new_source) = registry.speaker(one.speaker.as_ref());
    let here = has_cue && one.speaker.as_ref().is_some_and(|speaker| speaker.here);
    let basis = match (&one.speaker, here) {
        (None, _) => Basis::Unclear,
        (Some(_), true) => Basis::NamedHere,
        (Some(_), false) => Basis::CarriedOn,
    };
    let basis_note = (basis == Basis::CarriedOn).then(|| note(text, one, has_cue)).flatten();
    // `in a statement` names no document that could be found again.
    let is_told =
        |via: &&crate::extract::Via| text[via.place.clone()].chars().any(|c| c.is_uppercase() || c.is_numeric());
    let via = one.via.iter().filter(is_told).map(|via| {
        let (source, new_source) = registry.document(&text[via.place.clone()]);
        ViaStation { source, step: if via.is_document { Step::WrittenIn } else { Step::ReportedBy }, new_source }
    });
    let (prefix, suffix) = surroundings(place, text, &quote[0], parts[0].start);
    Proposal {
        status: Status::Open,
        confidence: one.confidence,
        tool: None,
        why: why(text, one),
        id: String::new(),
        prefix,
        suffix,
        proposition: proposition::of(place.lexicon, place.desk, one, &quote),
        kind: kind(one, &quote),
        speaker,
        new_source,
        role: one.speaker.as_ref().and_then(|speaker| speaker.role.clone()),
        addressee: one.addressee.as_ref().map(|place| text[place.clone()].to_owned()),
        cue: one.cue.as_ref().filter(|_| has_cue).map(|cue| cue_words(text, one, cue)),
        wording: wording(one, &quote),
        said_at: one.said.as_ref().map(|place| text[place.clone()].to_owned()),
        polarity: if one.denies { Polarity::Denied } else { Polarity::Affirmed },
        basis,
        basis_note,
        hedges: one
            .hedges
            .iter()
            .filter(|hedge| parts.iter().any(|part| part.start <= hedge.place.start && hedge.place.end <= part.end))
            .map(|hedge| Hedge {
                strength: hedge.strength,
                words: text[hedge.place.clone()].to_owned(),
                whose: hedge.whose,
            })
            .collect(),
        via: via.collect(),
        answers: Vec::new(),
        seal: String::new(),
        candidates: Vec::new(),
        quote,
    }
}

/// The attributing words with the source beside them, as they are: `Andrew Ellis told`.
fn cue_words(text: &str, one: &Extracted, cue: &Range<usize>) -> String {
    let beside = one.source.as_ref().filter(|source| {
        source.end <= cue.start && cue.start - source.end <= 2 || cue.end <= source.start && source.start - cue.end <= 2
    });
    let place = beside.map_or(cue.clone(), |source| source.start.min(cue.start)..source.end.max(cue.end));
    text[place].split_whitespace().collect::<Vec<_>>().join(" ")
}

fn why(text: &str, one: &Extracted) -> String {
    let rule = match one.rule {
        Rule::According => "names whoever says it",
        Rule::Before => "comes before what is said",
        Rule::After => "comes after what is said",
        Rule::Inverted => "comes after what is said, before its subject",
        Rule::Told => "names whom it is told to",
        Rule::Participle => "is a participle of the sentence's subject",
        Rule::Shared => "shares the subject before it",
        Rule::Object => "takes what it is said of",
        Rule::Passive => "is passive, with its source after “by”",
        Rule::Citing => "names whoever is relied on",
        Rule::Colon => "comes before a colon",
        Rule::Hearsay => "tells that somebody says so, and not who",
        Rule::Turn => "is a name and a colon",
        Rule::Credit => "gives a picture's credit",
        Rule::Incise => "stands within the quotation",
        Rule::Signed => "is a dash and a name below",
        Rule::CarriedOn => "goes on from the quotation before",
    };
    let number = one.rule.number();
    match &one.cue {
        Some(cue) => format!("“{}” {rule} (rule {number})", &text[cue.clone()]),
        None => format!("{rule} (rule {number})"),
    }
}

fn note(text: &str, one: &Extracted, has_cue: bool) -> Option<String> {
    let speaker = one.speaker.as_ref()?;
    let word = one.source.as_ref().map(|place| &text[place.clone()]);
    Some(match word {
        Some(word) if has_cue => format!("“{word}” goes on with {}, who speaks before.", speaker.name),
        _ => format!("The quotation goes on from the sentence before, which names {}.", speaker.name),
    })
}

fn wording(one: &Extracted, quote: &[String]) -> Wording {
    let all = quote.join(" ");
    let opens = all.trim_start().starts_with(['“', '"', '«', '‘']);
    match one.quoted {
        Quoted::Direct => Wording::Verbatim,
        _ if opens
            && quote.len() == 1
            && all.trim_end().ends_with(['”', '"', '»', '’'])
            && all.matches(['“', '«']).count() <= 1 =>
        {
            Wording::Verbatim
        }
        _ if all.contains(['“', '"', '«', '”', '»']) => Wording::PartialQuote,
        _ => Wording::Paraphrase,
    }
}

fn kind(one: &Extracted, quote: &[String]) -> Kind {
    let lower = quote.join(" ").to_lowercase();
    let has = |words: &[&str]| lower.split(|c: char| !c.is_alphanumeric()).any(|word| words.contains(&word));
    if lower.trim_start_matches(['“', '"']).starts_with("if ") {
        Kind::Conditional
    } else if has(&["will", "shall"]) {
        Kind::Prediction
    } else if matches!(one.takes, Takes::Judges | Takes::Wants) {
        Kind::Characterisation
    } else {
        Kind::Fact
    }
}

/// The words beside the quote, where it is more than once in the article.
fn surroundings(place: &Place, text: &str, quote: &str, start: usize) -> Surroundings {
    let words = fold(quote, place.language);
    let before = fold(&text[place.sentence.start..start.max(place.sentence.start)], place.language);
    let likes_before = before.matches(&words).count();
    let own = place.flow.places(&words).filter(|(n, _)| *n == place.n).nth(likes_before);
    own.map_or((None, None), |own| place.flow.surroundings(&words, own))
}
