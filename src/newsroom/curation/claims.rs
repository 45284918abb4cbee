//! Reads one claim: where it stands, who is said to assert it, by which way it came.

use std::ops::Range;

use sayso_core::model::{
    Accusation, Attribution, Basis, Claim, Correction, Established, Hedge, Hop, Kind, OriginIdx, Polarity, Quotation,
    SourceIdx, Step, Verdict, Whose, Withdrawal, Wording,
};
use sayso_core::text::{Byte, Folded};

use super::Place;
use super::desk::{self, Desk};
use super::evidence;
use super::fields::{At, Fields};
use super::registries::{no_date, or_blank};

/// The name that stands for a source the article does not even describe.
pub const UNSPECIFIED: &str = "unspecified";

/// Reads a claim and its evidence.
pub(super) fn read(mut fields: Fields, desk: &Desk) -> (Claim, Place) {
    let id = or_blank(fields.optional_text("id"));
    fields.what = format!("claim `{id}`");
    let (sentence, content) = place(&fields, desk).unwrap_or((0, Vec::new()));
    let attribution = attribution(&fields, desk);
    let kind = fields.word("kind").unwrap_or(Kind::Fact);
    let (evidence, links) = evidence::read(&fields, desk);
    let origin = origin(&fields, desk, attribution.speaker);
    let withdrawals = fields.tables("withdrawn", "withdrawal");
    let redacted = withdrawals.iter().any(|withdrawal| withdrawal.switch("redact"));
    let mut claim = Claim {
        id,
        article: desk.article_idx,
        sentence,
        content,
        proposition: or_blank(fields.text("proposition")),
        kind,
        event: fields.optional_date("event"),
        figure: figure(&fields, desk),
        origin: origin.unwrap_or(OriginIdx(0)),
        attribution,
        evidence,
        check: if fields.switch("not_checked") { None } else { desk::check(&fields, desk.check.as_ref()) },
        note: fields.optional_text("note").map(|text| text.value),
        accusation: accusation(&fields, desk, kind),
        verdict: verdict(&fields, kind),
        corrections: fields.tables("correction", "correction").into_iter().map(correction).collect(),
        withdrawn: withdrawals.into_iter().map(withdrawal).next(),
    };
    if redacted {
        redact(&mut claim, desk);
    }
    let links = if redacted { Vec::new() } else { links };
    let place =
        Place { path: fields.file.path.to_owned(), evidence: links, is_whole: origin.is_some(), is_redacted: redacted };
    desk::records(&fields);
    fields.allowances();
    fields.finish();
    (claim, place)
}

/// Finds the quoted words in the article, whatever its quotation marks and spaces look like.
/// All parts must stand in one sentence, in order.
fn place(fields: &Fields, desk: &Desk) -> Option<(u32, Vec<Range<u32>>)> {
    let parts = fields.texts("quote");
    let Some(first) = parts.first() else {
        fields.missing("quote");
        return None;
    };
    let (words, prefix, suffix) = (
        Folded::new(&first.value).text,
        Folded::new(&or_blank(fields.optional_text("prefix"))).text,
        Folded::new(&or_blank(fields.optional_text("suffix"))).text,
    );
    let fits = |&(n, at): &(usize, usize)| {
        let text = &desk.sentences[n].text;
        text[..at].trim_end().ends_with(prefix.trim())
            && text[at + words.len()..].trim_start().starts_with(suffix.trim())
    };
    match desk.places(&words).filter(fits).collect::<Vec<_>>()[..] {
        [(sentence, at)] => content(fields, desk, sentence, at, &parts),
        [] if desk.sentences.is_empty() => None,
        [] => {
            let hint = "copy the words from the article, within one sentence";
            fields.file.error("quote-not-found", first.span.clone(), not_found(desk, &first.value), hint);
            None
        }
        ref places => {
            let message = format!("“{}” stands {} times in the article", first.value, places.len());
            let hint = "quote more words, or add `prefix` or `suffix`";
            fields.file.error("quote-ambiguous", first.span.clone(), message, hint);
            None
        }
    }
}

fn not_found(desk: &Desk, words: &str) -> String {
    if desk.has_words(words) {
        format!("“{words}” is not in one sentence of the article (it crosses sentences, or is page furniture)")
    } else {
        format!("“{words}” is not in the article")
    }
}

/// The parts of the quote, from `at` on, as bytes of the sentence.
fn content(fields: &Fields, desk: &Desk, n: usize, at: usize, parts: &[At<String>]) -> Option<(u32, Vec<Range<u32>>)> {
    let sentence = &desk.sentences[n];
    let exact = &desk.article.sentences[n].selector.exact;
    let mut ranges = Vec::new();
    let mut from = at;
    for part in parts {
        let words = Folded::new(&part.value).text;
        let Some(found) = sentence.text[from..].find(&words) else {
            let message = format!("“{}” does not follow in the same sentence", part.value);
            let hint = "the parts of a quote stand in one sentence, in order";
            fields.file.error("quote-not-found", part.span.clone(), message, hint);
            return None;
        };
        let start = from + found;
        from = start + words.len();
        let range =
            sentence.original(exact, Byte::new(start)).get()..sentence.original_end(exact, Byte::new(from)).get();
        ranges.push(range.start as u32..range.end as u32);
    }
    Some((n as u32, ranges))
}

fn attribution(fields: &Fields, desk: &Desk) -> Attribution {
    let wording = fields.word("wording").unwrap_or(Wording::Paraphrase);
    let speaker = speaker(fields, desk, wording);
    let said_at = fields.optional_date("said_at");
    let quotes = matches!(wording, Wording::Verbatim | Wording::PartialQuote);
    let quotation = fields.optional_word("quotation").or(quotes.then_some(Quotation::NotSeen));
    Attribution {
        speaker,
        role: fields.optional_text("role").map(|text| text.value),
        addressee: fields.optional_text("addressee").map(|text| text.value),
        cue: cue(fields, desk),
        said_at,
        wording,
        hedges: fields.tables("hedges", "hedge").into_iter().map(|hedge| read_hedge(hedge, desk)).collect(),
        polarity: fields.optional_word("polarity").unwrap_or(Polarity::Affirmed),
        basis: fields.optional_word("basis").unwrap_or(Basis::NamedHere),
        basis_note: fields.optional_text("basis_note").map(|text| text.value),
        quotation,
        chain: chain(fields, desk, speaker, said_at, wording),
    }
}

/// The outlet speaks in its own voice; otherwise an editor names the speaker, or says `unspecified`.
fn speaker(fields: &Fields, desk: &Desk, wording: Wording) -> Option<SourceIdx> {
    match fields.optional_text("speaker") {
        Some(name) if name.value == UNSPECIFIED => None,
        Some(name) => desk.names.source(fields.file, name),
        None if wording == Wording::OwnVoice => Some(desk.article.outlet),
        None => {
            fields.missing("speaker");
            None
        }
    }
}

/// A figure is one of the article's own.
fn figure(fields: &Fields, desk: &Desk) -> Option<String> {
    let figure = fields.optional_text("figure")?;
    if !desk.has_words(&figure.value) {
        let message = format!("the figure “{}” is not in the article", figure.value);
        fields.file.error("figure-not-found", figure.span, message, "copy the figure from the article");
    }
    Some(figure.value)
}

/// Attributing words must stand in the article: a reader will look for them.
fn cue(fields: &Fields, desk: &Desk) -> Option<String> {
    let cue = fields.optional_text("cue")?;
    if !desk.has_words(&cue.value) {
        let message = format!("the cue “{}” is not in the article", cue.value);
        fields.file.error("cue-not-found", cue.span, message, "copy the attributing words from the article");
    }
    Some(cue.value)
}

fn read_hedge(fields: Fields, desk: &Desk) -> Hedge {
    let words = fields.text("words");
    if let Some(words) = words.as_ref().filter(|words| !desk.has_words(&words.value)) {
        let message = format!("the hedge “{}” is not in the article", words.value);
        fields.file.error("hedge-not-found", words.span.clone(), message, "copy the hedging words from the article");
    }
    let hedge = Hedge {
        strength: fields.word("strength").unwrap_or(sayso_core::model::HedgeStrength::Possible),
        words: or_blank(words),
        whose: fields.optional_word("whose").unwrap_or(Whose::Speaker),
    };
    fields.finish();
    hedge
}

/// From the speaker, by the stations the editor lists under `via`, to the outlet.
fn chain(
    fields: &Fields,
    desk: &Desk,
    speaker: Option<SourceIdx>,
    said_at: Option<sayso_core::Date>,
    wording: Wording,
) -> Vec<Hop> {
    let outlet = desk.article.outlet;
    let mut chain: Vec<Hop> = Vec::new();
    if let Some(speaker) = speaker.filter(|&speaker| speaker != outlet) {
        chain.push(Hop { source: speaker, step: Step::Says, at: said_at, established: None });
    }
    chain.extend(fields.tables("via", "station").into_iter().filter_map(|station| hop(station, desk)));
    let last = match wording {
        _ if chain.is_empty() => Step::Says,
        Wording::Verbatim | Wording::PartialQuote => Step::QuotedBy,
        Wording::Paraphrase | Wording::OwnVoice => Step::ReportedBy,
    };
    let step = fields.optional_word("reached_outlet").unwrap_or(last);
    chain.push(Hop { source: outlet, step, at: Some(desk.article.published), established: None });
    chain
}

fn hop(fields: Fields, desk: &Desk) -> Option<Hop> {
    let source = fields.text("source").and_then(|id| desk.names.source(fields.file, id));
    let step = fields.word("step");
    let at = fields.optional_date("at");
    let reference = fields.optional_text("shown_by").and_then(|id| desk.names.reference(fields.file, id));
    let established = fields.optional_text("established").map(|reason| Established { reason: reason.value, reference });
    if established.is_none() && reference.is_some() {
        fields.missing("established");
    }
    fields.finish();
    Some(Hop { source: source?, step: step?, at, established })
}

/// The claim's origin: as given, or that of its speaker.
fn origin(fields: &Fields, desk: &Desk, speaker: Option<SourceIdx>) -> Option<OriginIdx> {
    if let Some(id) = fields.optional_text("origin") {
        return desk.names.origin(fields.file, id);
    }
    let own = speaker.and_then(|speaker| desk.sources.get(speaker.at())).and_then(|speaker| speaker.origin);
    let is_known = speaker.is_some() || fields.optional_text("speaker").is_none_or(|name| name.value == UNSPECIFIED);
    if own.is_none() && is_known {
        fields.missing("origin");
    }
    own
}

/// An accusation names the matter it belongs to; another claim has none.
fn accusation(fields: &Fields, desk: &Desk, kind: Kind) -> Option<Accusation> {
    let id = if kind == Kind::Accusation { fields.text("matter") } else { fields.optional_text("matter") }?;
    if kind != Kind::Accusation {
        let message = format!("{} is no accusation and has a `matter`", fields.what);
        fields.file.error("matter", id.span, message, "delete the line, or write `kind = \"accusation\"`");
        return None;
    }
    let matter = desk.names.matter(fields.file, id)?;
    desk.matters.get(matter).cloned()
}

/// What the editors conclude; of an opinion, a prediction or a condition there is nothing to conclude.
fn verdict(fields: &Fields, kind: Kind) -> Option<Verdict> {
    let verdict = fields.tables("verdict", "verdict").into_iter().next()?;
    if !kind.is_counted() {
        let message = format!("{} is no matter of fact and has a verdict", fields.what);
        fields.file.error("verdict", verdict.span.clone(), message, "delete the verdict, or correct `kind`");
    }
    let read = Verdict { words: or_blank(verdict.text("words")), reason: or_blank(verdict.text("reason")) };
    verdict.finish();
    Some(read)
}

fn correction(fields: Fields) -> Correction {
    let correction = Correction {
        at: fields.date("at").unwrap_or_else(no_date),
        note: or_blank(fields.text("note")),
        before: fields.optional_text("before").map(|text| text.value),
    };
    fields.finish();
    correction
}

/// Takes the earlier words out of everything that is built (CRAFT C17): what readers get is that a
/// claim was withdrawn, when and why.
fn redact(claim: &mut Claim, desk: &Desk) {
    let reason = claim.withdrawn.as_ref().map(|withdrawn| withdrawn.reason.clone());
    claim.proposition = reason.unwrap_or_default();
    claim.kind = Kind::Fact;
    claim.evidence.clear();
    (claim.note, claim.accusation, claim.verdict) = (None, None, None);
    (claim.event, claim.figure) = (None, None);
    let said = &mut claim.attribution;
    (said.speaker, said.role, said.addressee, said.cue, said.basis_note) = (None, None, None, None, None);
    (said.said_at, said.quotation) = (None, None);
    said.hedges.clear();
    // The words that accused stand in the article alone: nothing marks them out of their sentence.
    let length = desk.article.sentences.get(claim.sentence as usize).map_or(0, |one| one.selector.exact.len());
    claim.content = std::iter::once(0..length as u32).collect();
    if let Some(origin) = desk.sources.get(desk.article.outlet.at()).and_then(|outlet| outlet.origin) {
        claim.origin = origin;
    }
    // Notes tell what it said.
    claim.corrections.clear();
}

fn withdrawal(fields: Fields) -> Withdrawal {
    let withdrawal =
        Withdrawal { at: fields.date("at").unwrap_or_else(no_date), reason: or_blank(fields.text("reason")) };
    fields.finish();
    withdrawal
}
