//! Reads one claim: where it is, who is said to assert it, by which way it came.

use std::ops::Range;

use sayso_core::model::{
    Accusation, Attribution, Basis, Claim, Correction, Established, Hedge, Hop, Kind, OriginIdx, Polarity, Position,
    Quotation, SourceIdx, Step, Verdict, Whose, Withdrawal, Wording,
};
use sayso_core::text::Byte;

use super::context::{self, Context};
use super::draft::DraftClaim;
use super::registries::or_blank;
use super::{evidence, positions, questions};
use crate::toml_files::{At, Fields};

/// The name of a source that the article does not even describe.
pub const UNSPECIFIED: &str = "unspecified";

/// Who is said to assert a claim, once that was understood.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Speaker {
    /// A source.
    Source(SourceIdx),
    /// Nobody who is named or described.
    Nobody,
}

impl Speaker {
    fn source(self) -> Option<SourceIdx> {
        match self {
            Self::Source(source) => Some(source),
            Self::Nobody => None,
        }
    }
}

/// Reads a claim and its evidence; gives the number of its sentence too, if its words were found.
pub(super) fn read(fields: &mut Fields, context: &Context) -> (DraftClaim, Option<u32>) {
    let id = fields.optional_text("id").map(|id| id.value);
    fields.what = format!("claim `{}`", id.as_deref().unwrap_or_default());
    let fields = &*fields;
    let content = content(fields, context);
    let sentence = content.as_ref().map(|(sentence, _)| *sentence);
    let wording = fields.word("wording");
    let speaker = speaker(fields, context, wording);
    let attribution = attribution(fields, context, wording, speaker);
    let kind = fields.word("kind");
    let links = evidence::read(fields, context);
    let strikes = evidence::strikes(fields, context);
    let answers = positions::of_claim(fields, context.positions);
    let origin = origin(fields, context, speaker);
    let withdrawals = fields.tables("withdrawn", "withdrawal");
    let is_redacted = withdrawals.iter().any(|withdrawal| withdrawal.switch("redact"));
    let read = HalfRead { id, content, kind, origin, attribution, withdrawals, answers };
    let mut head = head(fields, context, read);
    if let Some(head) = head.as_mut().filter(|_| is_redacted) {
        redact(head, context);
    }
    fields.check_allowances();
    fields.check_names();
    let speaker_origin = speaker.and_then(Speaker::source).and_then(|speaker| context.source(speaker)?.origin);
    let links = if is_redacted { Vec::new() } else { links };
    let path = fields.file.path.to_owned();
    (DraftClaim { path, head, kind, origin, speaker_origin, links, strikes, is_redacted }, sentence)
}

/// The parts of a claim that were read first.
struct HalfRead<'f> {
    id: Option<String>,
    content: Option<(u32, Vec<Range<u32>>)>,
    kind: Option<Kind>,
    origin: Option<OriginIdx>,
    attribution: Option<Attribution>,
    withdrawals: Vec<Fields<'f>>,
    answers: Vec<Option<Position>>,
}

/// All of a claim but its evidence, if that was understood.
fn head(fields: &Fields, context: &Context, read: HalfRead) -> Option<Claim> {
    let proposition = fields.text("proposition");
    let (event, figure) = (fields.optional_date("event"), figure(fields, context));
    let check = if fields.switch("not_checked") { None } else { context::check(fields, context.check.as_ref()) };
    let note = fields.optional_text("note").map(|text| text.value);
    let looked_into = fields.optional_text("looked_into").map(|text| text.value);
    let in_short = fields.optional_text("in_short").map(|text| text.value);
    // What only the records read.
    fields.optional_text("approved_state");
    let answers = read.answers.into_iter().collect::<Option<Vec<_>>>();
    let accusation = accusation(fields, context, read.kind, answers.as_deref());
    let verdict = verdict(fields, read.kind);
    let corrections = fields.tables("correction", "correction").iter().map(correction).collect::<Vec<_>>();
    let withdrawn = read.withdrawals.iter().map(withdrawal).next();
    let (sentence, content) = read.content?;
    Some(Claim {
        id: read.id?,
        article: context.article,
        sentence,
        content,
        proposition: proposition?.value,
        kind: read.kind?,
        event,
        figure,
        origin: read.origin?,
        attribution: read.attribution?,
        answers: answers?,
        evidence: Vec::new(),
        check,
        looked_into,
        in_short,
        note,
        accusation: accusation?,
        verdict: verdict?,
        corrections: corrections.into_iter().collect::<Option<Vec<_>>>()?,
        withdrawn: match withdrawn {
            Some(withdrawn) => Some(withdrawn?),
            None => None,
        },
    })
}

/// Finds the quoted words in the article, whatever its quotation marks and spaces look like.
/// All parts must be in one sentence, in order.
fn content(fields: &Fields, context: &Context) -> Option<(u32, Vec<Range<u32>>)> {
    let parts = fields.texts("quote");
    let Some(first) = parts.first() else {
        fields.missing("quote");
        return None;
    };
    let (words, prefix, suffix) = (
        context.fold(&first.value),
        context.fold(&or_blank(fields.optional_text("prefix"))),
        context.fold(&or_blank(fields.optional_text("suffix"))),
    );
    let fits = |&(n, at): &(usize, usize)| context.flow.is_between(n, at..at + words.len(), &prefix, &suffix);
    match context.flow.places(&words).filter(fits).collect::<Vec<_>>()[..] {
        [(sentence, at)] => ranges(fields, context, sentence, at, &parts),
        [] if context.sentences.is_empty() => None,
        [] => {
            let hint = "copy the words from the article, within one sentence";
            fields.file.error("quote-not-found", first.span.clone(), not_found(context, &first.value), hint);
            None
        }
        ref places => {
            let message = format!("“{}” occurs {} times in the article", first.value, places.len());
            let hint = "quote more words, or add `prefix` or `suffix`";
            fields.file.error("quote-ambiguous", first.span.clone(), message, hint);
            None
        }
    }
}

fn not_found(context: &Context, words: &str) -> String {
    if context.has_words(words) {
        format!("“{words}” is not in one sentence of the article (it crosses sentences, or is page furniture)")
    } else {
        format!("“{words}” is not in the article")
    }
}

/// The parts of the quote, from `at` on, as bytes of the sentence.
fn ranges(
    fields: &Fields,
    context: &Context,
    n: usize,
    at: usize,
    parts: &[At<String>],
) -> Option<(u32, Vec<Range<u32>>)> {
    let sentence = &context.folded[n];
    let exact = &context.sentences[n].selector.exact;
    let mut ranges = Vec::new();
    let mut from = at;
    for part in parts {
        let words = context.fold(&part.value);
        let Some(found) = sentence.text[from..].find(&words) else {
            let message = format!("“{}” does not follow in the same sentence", part.value);
            let hint = "the parts of a quote are in one sentence, in order";
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

fn attribution(
    fields: &Fields,
    context: &Context,
    wording: Option<Wording>,
    speaker: Option<Speaker>,
) -> Option<Attribution> {
    let said_at = fields.optional_date("said_at");
    let quotation = fields.optional_word("quotation");
    let role = fields.optional_text("role").map(|text| text.value);
    let addressee = fields.optional_text("addressee").map(|text| text.value);
    let cue = cue(fields, context);
    let hedges = fields.tables("hedges", "hedge").iter().map(|hedge| read_hedge(hedge, context)).collect::<Vec<_>>();
    let polarity = fields.optional_word("polarity").unwrap_or(Polarity::Affirmed);
    let basis = fields.optional_word("basis").unwrap_or(Basis::NamedHere);
    let basis_note = fields.optional_text("basis_note").map(|text| text.value);
    let chain = chain(fields, context, speaker, said_at, wording);
    let wording = wording?;
    let quotes = matches!(wording, Wording::Verbatim | Wording::PartialQuote);
    Some(Attribution {
        speaker: speaker?.source(),
        role,
        addressee,
        cue,
        said_at,
        wording,
        hedges: hedges.into_iter().collect::<Option<Vec<_>>>()?,
        polarity,
        basis,
        basis_note,
        quotation: quotation.or(quotes.then_some(Quotation::NotSeen)),
        chain: chain?,
    })
}

/// The outlet speaks in its own voice; otherwise an editor names the speaker, or says `unspecified`.
fn speaker(fields: &Fields, context: &Context, wording: Option<Wording>) -> Option<Speaker> {
    match fields.optional_text("speaker") {
        Some(name) if name.value == UNSPECIFIED => Some(Speaker::Nobody),
        Some(name) => context.names.source(fields.file, name).map(Speaker::Source),
        None if wording == Some(Wording::OwnVoice) => context.outlet.map(Speaker::Source),
        None => {
            fields.missing("speaker");
            None
        }
    }
}

/// A figure is one of the article's own.
fn figure(fields: &Fields, context: &Context) -> Option<String> {
    let figure = fields.optional_text("figure")?;
    if !context.has_words(&figure.value) {
        let message = format!("the figure “{}” is not in the article", figure.value);
        fields.file.error("figure-not-found", figure.span, message, "copy the figure from the article");
    }
    Some(figure.value)
}

/// Attributing words must be in the article: a reader will look for them.
fn cue(fields: &Fields, context: &Context) -> Option<String> {
    let cue = fields.optional_text("cue")?;
    if !context.has_words(&cue.value) {
        let message = format!("the cue “{}” is not in the article", cue.value);
        fields.file.error("cue-not-found", cue.span, message, "copy the attributing words from the article");
    }
    Some(cue.value)
}

fn read_hedge(fields: &Fields, context: &Context) -> Option<Hedge> {
    let words = fields.text("words");
    if let Some(words) = words.as_ref().filter(|words| !context.has_words(&words.value)) {
        let message = format!("the hedge “{}” is not in the article", words.value);
        fields.file.error("hedge-not-found", words.span.clone(), message, "copy the hedging words from the article");
    }
    let (strength, whose) = (fields.word("strength"), fields.optional_word("whose"));
    fields.check_names();
    Some(Hedge { strength: strength?, words: words?.value, whose: whose.unwrap_or(Whose::Speaker) })
}

/// From the speaker, by the stations the editor lists under `via`, to the outlet.
fn chain(
    fields: &Fields,
    context: &Context,
    speaker: Option<Speaker>,
    said_at: Option<sayso_core::Date>,
    wording: Option<Wording>,
) -> Option<Vec<Hop>> {
    let stations = fields.tables("via", "station").iter().map(|station| hop(station, context)).collect::<Vec<_>>();
    let reached_outlet = fields.optional_word("reached_outlet");
    let outlet = context.outlet?;
    let mut chain: Vec<Hop> = Vec::new();
    if let Some(speaker) = speaker?.source().filter(|&speaker| speaker != outlet) {
        chain.push(Hop { source: speaker, step: Step::Says, at: said_at, established: None });
    }
    chain.extend(stations.into_iter().collect::<Option<Vec<_>>>()?);
    let last = match wording? {
        _ if chain.is_empty() => Step::Says,
        Wording::Verbatim | Wording::PartialQuote => Step::QuotedBy,
        Wording::Paraphrase | Wording::OwnVoice => Step::ReportedBy,
    };
    let step = reached_outlet.unwrap_or(last);
    chain.push(Hop { source: outlet, step, at: context.published, established: None });
    Some(chain)
}

fn hop(fields: &Fields, context: &Context) -> Option<Hop> {
    let source = fields.text("source").and_then(|id| context.names.source(fields.file, id));
    let step = fields.word("step");
    let at = fields.optional_date("at");
    let reference = fields.optional_text("shown_by").and_then(|id| context.names.reference(fields.file, id));
    let established = fields.optional_text("established").map(|reason| Established { reason: reason.value, reference });
    if established.is_none() && reference.is_some() {
        fields.missing("established");
    }
    fields.check_names();
    Some(Hop { source: source?, step: step?, at, established })
}

/// The claim's origin: as given, or that of its speaker.
fn origin(fields: &Fields, context: &Context, speaker: Option<Speaker>) -> Option<OriginIdx> {
    if let Some(id) = fields.optional_text("origin") {
        return context.names.origin(fields.file, id);
    }
    // Who is not known, or has an entry that was not understood, has been reported.
    let own = match speaker? {
        Speaker::Source(speaker) => context.source(speaker)?.origin,
        Speaker::Nobody => None,
    };
    if own.is_none() {
        fields.missing("origin");
    }
    own
}

/// What goes with an accusation: that of the question that it names, else of the first that it answers and that
/// has one. Another claim has none. Nothing if it was not understood.
fn accusation(
    fields: &Fields,
    context: &Context,
    kind: Option<Kind>,
    answers: Option<&[Position]>,
) -> Option<Option<Accusation>> {
    let named = fields.optional_text("accusation");
    if kind != Some(Kind::Accusation) {
        if let (Some(_), Some(id)) = (kind, named) {
            let message = format!("{} is no accusation and names the question of one", fields.what);
            let hint = "delete `accusation`, or write `kind = \"accusation\"`";
            fields.file.error("no-accusation", id.span, message, hint);
            return None;
        }
        return Some(None);
    }
    let asked = match named {
        Some(id) => vec![context.names.question(fields.file, id)?],
        None => answers?.iter().map(|position| position.question).collect(),
    };
    // A question that was not understood has been reported.
    let is_known = |question: &sayso_core::model::QuestionIdx| context.questions[question.at()].is_some();
    let is_understood = asked.iter().all(is_known);
    let found = asked.iter().find_map(|&question| questions::accusation_of(context.questions, question));
    if found.is_none() && is_understood {
        let message = format!("{} accuses, and no question that it answers says whom", fields.what);
        let hint = "add [accusation] to the question's file, or name another with `accusation`";
        fields.file.error("no-accusation", fields.place("kind"), message, hint);
    }
    found.cloned().map(Some)
}

/// What the editors conclude; of an opinion, a prediction or a condition there is nothing to conclude.
/// Nothing if it was not understood.
fn verdict(fields: &Fields, kind: Option<Kind>) -> Option<Option<Verdict>> {
    let verdicts = fields.tables("verdict", "verdict");
    let Some(verdict) = verdicts.first() else { return Some(None) };
    if kind.is_some_and(|kind| !kind.is_counted()) {
        let message = format!("{} is no matter of fact and has a verdict", fields.what);
        fields.file.error("verdict", verdict.span.clone(), message, "delete the verdict, or correct `kind`");
    }
    let (words, reason) = (verdict.text("words"), verdict.text("reason"));
    verdict.check_names();
    Some(Some(Verdict { words: words?.value, reason: reason?.value }))
}

fn correction(fields: &Fields) -> Option<Correction> {
    let (at, note) = (fields.date("at"), fields.text("note"));
    let before = fields.optional_text("before").map(|text| text.value);
    fields.check_names();
    Some(Correction { at: at?, note: note?.value, before })
}

fn withdrawal(fields: &Fields) -> Option<Withdrawal> {
    let (at, reason) = (fields.date("at"), fields.text("reason"));
    fields.check_names();
    Some(Withdrawal { at: at?, reason: reason?.value })
}

/// Takes the earlier words out of everything that is built (CRAFT C17): what readers get is that a
/// claim was withdrawn, when and why.
fn redact(claim: &mut Claim, context: &Context) {
    let reason = claim.withdrawn.as_ref().map(|withdrawn| withdrawn.reason.clone());
    claim.proposition = reason.unwrap_or_default();
    claim.kind = Kind::Fact;
    claim.evidence.clear();
    claim.answers.clear();
    (claim.looked_into, claim.in_short) = (None, None);
    (claim.note, claim.accusation, claim.verdict) = (None, None, None);
    (claim.event, claim.figure) = (None, None);
    let said = &mut claim.attribution;
    (said.speaker, said.role, said.addressee, said.cue, said.basis_note) = (None, None, None, None, None);
    (said.said_at, said.quotation) = (None, None);
    said.hedges.clear();
    // The words that accused are in the article alone: nothing marks them out of their sentence.
    let length = context.sentences.get(claim.sentence as usize).map_or(0, |one| one.selector.exact.len());
    claim.content = std::iter::once(0..length as u32).collect();
    if let Some(origin) = context.outlet.and_then(|outlet| context.source(outlet)?.origin) {
        claim.origin = origin;
    }
    // Notes tell what it said.
    claim.corrections.clear();
}
