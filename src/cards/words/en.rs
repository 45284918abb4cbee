//! English.

use sayso_core::State;
use sayso_core::model::{
    Basis, HedgeStrength, Kind, Polarity, Proximity, Quotation, Seen, Stance, Step, Whose, Wording,
};
use sayso_core::text::{Fact, Orphan};

use super::{PageWords, Plural, Term, Words};

/// English.
pub static EN: Words = Words {
    tag: "en",
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    date_with_day: "{day} {month} {year}",
    date_with_month: "{month} {year}",
    list_separator: ", ",
    kilobytes: "{n} KB",
    quotes: ["“", "”", "‘", "’"],

    title: "On whose say-so?",
    close: "Close",
    other_claims: Plural {
        none: "",
        one: "This sentence makes another claim:",
        other: "This sentence makes {n} other claims:",
    },
    proposition: "In the editors’ words",
    mark: "Sources, claim {n}: {state}",
    error: "Sayso cannot show the sources of this article: {problem}.",
    orphans: Plural {
        none: "",
        one: "One checked sentence is not on this page as it was checked: the article’s text changed.",
        other: "{n} checked sentences are not on this page as they were checked: the article’s text changed.",
    },
    orphan,
    edited: "Worded a little differently on this page than when it was checked. Below are the words that were checked.",
    all_claims: Plural { none: "No claims", one: "Sources: 1 claim", other: "Sources: {n} claims" },

    who: "Who says it",
    nobody: "Not said by whom",
    own_voice: "{outlet}, in its own voice",
    unnamed: "Unnamed source; why: {why}",
    interest: "Interest: {interest}",
    addressee: "To {addressee}",
    cue: "In the article: {cue}",
    how_surely: "How surely",
    unhedged: "Stated without reservation",
    hedge: "{words}: {strength}, {whose}",
    denied: "The speaker denies it",
    chain: "How it came to this page",
    established: "Not said in the article; established by the editors: {reason}",
    circular: "This chain returns to itself: nobody on it had the information first.",
    report: "Was it said so?",

    answer: "What bears on it",
    corroborated_by: Plural {
        none: "No other origin brings evidence of its own.",
        one: "Evidence of its own from one independent origin.",
        other: "Evidence of its own from {n} independent origins.",
    },
    corroborated_unclear: "Others agree, but none is known to be independent.",
    denied_by: Plural {
        none: "Nobody denies it.",
        one: "One independent origin denies it.",
        other: "{n} independent origins deny it.",
    },
    denied_in_part_by: Plural {
        none: "Nobody denies it.",
        one: "One independent origin denies it in part.",
        other: "{n} independent origins deny it in part.",
    },
    denied_unclear: "It is denied, but by no origin known to be independent.",
    denied_in_part_unclear: "It is denied in part, but by no origin known to be independent.",
    denied_by_accused: "Only the accused deny it.",
    denied_by_nobody_else: "Nobody else denies it.",
    limited_by: Plural {
        none: "Nothing limits it.",
        one: "One independent origin limits it.",
        other: "{n} independent origins limit it.",
    },
    limited_by_nothing_else: "Nothing else limits it.",
    limited_unclear: "It is limited, but by no origin known to be independent.",
    by_itself: "Its own source limits or contradicts it elsewhere.",
    superseded_by_later: "The same origin has since given a later figure or correction.",
    no_numbers: "This is not a matter of fact: sources that say likewise or otherwise are shown, not counted.",
    scope: "The editors looked and found nothing that bears on it. {scope}",
    never_checked: "Nobody has looked for evidence on this claim yet.",

    corroborating: "Corroborating sources",
    likewise: "Who says likewise",
    opposing: "Contradicting and limiting sources",
    otherwise: "Who says otherwise",
    repeating: "The same origin, not counted",
    superseding: "Later, from the same origin",
    nobody_denies: Plural {
        none: "Nobody denies this claim.",
        one: "Nobody denies this claim; one other origin limits it.",
        other: "Nobody denies this claim; {n} other origins limit it, whether independent or not.",
    },
    definitions: "What these words mean",
    same_source_elsewhere: "The same source elsewhere says",
    reason: "Why: {reason}",
    origin: "Origin: {origin}",
    counted: "Counted. Independent: {how}",
    not_counted_heading: "Not counted",
    not_counted: "Not counted: independence not established. {why}",
    same_origin: "Not counted: the same origin as the claim.",
    shared_origin: "Not counted: it and the claim have the same beginning.",
    same_speaker: "Not counted: the same speaker.",
    comes_back: "Not counted: it comes from where the claim was published.",
    leans_on: "Not counted again: it shares its knowledge with {other}, which is counted.",
    superseded: "Counts for nothing: superseded by “{title}”.",
    passage_out_of_date: "Counts for nothing: it is out of date itself.",
    passage_withdrawn: "Counts for nothing: the editors took it back.",
    by_accused: "This is the accused speaking.",
    in_article: "{outlet}, {date}",
    seen_at: "{seen}; read on {date}",
    undated: "undated",

    accusation: "An accusation",
    proceedings: "Proceedings: {text}",
    response: "Response: {text}",
    corrections: "Corrected on {date}: {note}",
    before: "Before: {text}",
    withdrawn_at: "Withdrawn on {date}: {reason}",
    note: "Note: {note}",
    about: "Who checked this",
    checked_by: "Checked by {by} on {date}.",
    recheck_by: "To be looked at again by {date}.",
    recheck_passed: "This was to be looked at again by {date}, and has not been: it may be out of date.",
    verdict: "What the editors conclude",
    permalink: "Address of this note:",
    database: "claim database {hash}",
    publisher: "{publisher}, as of {date}",
    corrections_link: "Corrections",
    method_link: "Method",
    contact_link: "Report a problem",
    source_article: "From",

    state: |state| match state {
        State::TextChanged => {
            Term { word: "text changed", definition: "This page no longer has the words that the editors checked." }
        }
        State::Withdrawn => Term { word: "withdrawn", definition: "The editors took this claim back." },
        State::OutOfDate => {
            Term { word: "out of date", definition: "The same origin has since given a later figure or correction." }
        }
        State::Contested => Term {
            word: "contested",
            definition: "Somebody other than the accused says something that cannot be so if the claim is wholly right.",
        },
        State::Qualified => Term { word: "qualified", definition: "Evidence limits it; both can be right." },
        State::Corroborated => Term {
            word: "independently corroborated",
            definition: "At least one independent origin brings evidence of its own.",
        },
        State::SingleOrigin => Term {
            word: "single origin",
            definition: "No second origin that is known to be independent brings evidence of its own.",
        },
        State::NothingFound => Term {
            word: "checked, nothing found",
            definition: "The editors looked and found nothing that bears on it.",
        },
        State::NotChecked => Term { word: "not checked", definition: "Nobody has looked for evidence yet." },
    },
    stance: |stance| match stance {
        Stance::Corroborates => Term {
            word: "corroborates",
            definition: "Brings evidence of its own (document, data, witness, first-hand interview) that makes this \
                         claim, as stated, more likely.",
        },
        Stance::Contradicts => Term {
            word: "contradicts",
            definition: "An incompatible assertion about the same thing, place and time: if it is right, the claim as \
                         stated cannot be wholly right. “In part” when only a part or the strength is denied.",
        },
        Stance::Qualifies => Term {
            word: "qualifies",
            definition: "Both can be right; it limits the claim, or differs in scope, period or definition.",
        },
        Stance::Repeats => Term {
            word: "repeats",
            definition: "The same assertion, or its grounds, from the same origin: the speaker again, another part of \
                         the same document, another outlet carrying it. Never counted.",
        },
        Stance::Supersedes => Term {
            word: "supersedes",
            definition: "A later figure or correction from the same origin; the claim becomes out of date.",
        },
    },
    kind: |kind| match kind {
        Kind::Fact => "stated as fact",
        Kind::Characterisation => "opinion or label",
        Kind::Prediction => "prediction",
        Kind::Conditional => "conditional",
        Kind::Accusation => "accusation",
    },
    wording: |wording| match wording {
        Wording::Verbatim => "verbatim",
        Wording::PartialQuote => "partial quote",
        Wording::Paraphrase => "paraphrase",
        Wording::OwnVoice => "the outlet’s own voice",
    },
    strength: |strength| match strength {
        HedgeStrength::NearCertain => "near-certain",
        HedgeStrength::Probable => "probable",
        HedgeStrength::Possible => "possible",
        HedgeStrength::Speculative => "speculative",
        HedgeStrength::Conditional => "conditional",
        HedgeStrength::Unknown => "not known",
        HedgeStrength::Expected => "expected",
        HedgeStrength::Reported => "reported",
        HedgeStrength::Alleged => "alleged",
    },
    whose: |whose| match whose {
        Whose::Speaker => "says the speaker",
        Whose::Outlet => "says the outlet",
    },
    polarity: |polarity| match polarity {
        Polarity::Affirmed => "affirmed",
        Polarity::Denied => "denied",
    },
    basis: |basis| match basis {
        Basis::NamedHere => "Named in this sentence.",
        Basis::CarriedOn => "Carried on from an earlier sentence.",
        Basis::Inferred => "Inferred by the editors.",
        Basis::Unclear => "The article does not make plain who says this.",
    },
    quotation: |quotation| match quotation {
        Quotation::Confirmed => "Quotation confirmed in the original.",
        Quotation::Differs => "The quotation differs from the original.",
        Quotation::NotSeen => "The original of the quotation was not seen.",
    },
    step: |step| match step {
        Step::Says => "first said by",
        Step::Told => "told to",
        Step::WrittenIn => "written in",
        Step::ReportedBy => "reported by",
        Step::QuotedBy => "quoted by",
    },
    contradicts_in_part: "contradicts in part",
    says_likewise: "says likewise",
    says_otherwise: "says otherwise",
    says_with_limits: "says so with limits",
    proximity: |proximity| match proximity {
        Proximity::PrimaryDocument => "primary document",
        Proximity::OfficialStatement => "official statement",
        Proximity::FirstHandReporting => "first-hand reporting",
        Proximity::Analysis => "analysis",
        Proximity::SecondHand => "carries another source",
    },
    seen: |seen| match seen {
        Seen::Whole => "read as a whole",
        Seen::Part => "read in part",
        Seen::QuotedElsewhere => "seen only as quoted elsewhere",
    },
};

/// English, around the cards.
pub static EN_PAGES: PageWords = PageWords {
    tag: "en",
    page_title: "{title} · sources · {publisher}",
    description: Plural {
        none: "No claim of this article has been checked yet.",
        one: "One claim of this article: who says it and how surely, what corroborates it, what contradicts or limits it.",
        other: "{n} claims of this article: who says each and how surely, what corroborates it, what contradicts or \
                limits it.",
    },
    skip: "To the sources",
    all_articles: "All articles",
    by: "By {name}",
    sources_below: Plural {
        none: "No sources yet",
        one: "Sources below the article: 1 claim",
        other: "Sources below the article: {n} claims",
    },
    notes: "On whose say-so?",
    notes_lead: "One note for each claim: who says it and how surely, what corroborates it, what contradicts or limits \
                 it, and whether those sources are independent.",
    note: "Note {n}",
    note_link: "Note {n}: {state}",
    back: "Back to the sentence",
    note_on_paper: "note {n}",
    legend: "What these words mean",
    states: "Where a claim stands",
    stances: "How evidence bears on a claim",
    excerpts: "Only sentences that were checked stand here. The whole article is at {outlet}:",
    full_text: "Why the whole text stands here: {reason}",
    about: "About these notes",
    this_page: "Address of this page:",
    index_title: "On whose say-so? · {publisher}",
    index_lead: "Sentence by sentence: who said it and how surely, by which way it came to the page, what corroborates \
                 it, what contradicts or limits it, and whether those sources are really independent.",
    articles: "Articles",
    claims: Plural { none: "no claims yet", one: "1 claim", other: "{n} claims" },
    offline: "All of this in one file, to keep and read without a connection",
    offline_lead: "This file holds articles, sources and program. It asks for nothing and sends nothing.",
    unread: "There is no article here yet.",
};

fn orphan(orphan: &Orphan) -> &'static str {
    match orphan {
        Orphan::Gone => "Not on this page as it was checked: the words are gone.",
        Orphan::Ambiguous => "Not shown in the text: the words stand there more than once.",
        Orphan::TooShort => "Not on this page: the words are too short to be found once changed.",
        Orphan::Changed { fact: Fact::Number, .. } => "Changed on this page since it was checked: a number differs.",
        Orphan::Changed { fact: Fact::Name, .. } => "Changed on this page since it was checked: a name differs.",
        Orphan::Changed { fact: Fact::Negation, .. } => {
            "Changed on this page since it was checked: a negation differs."
        }
        Orphan::Changed { fact: Fact::Quotation, .. } => {
            "Changed on this page since it was checked: a quotation mark was added, lost or moved."
        }
    }
}
