//! Every field that editors write: its name, its type, what it means, an example, and which rule
//! asks for it.
//!
//! From this one table come the hints about unknown fields, `sayso fields`, the JSON Schemas of
//! `sayso schema`, and `FIELDS.md`.

use sayso_core::model::{
    Basis, Bound, Grounds, HedgeStrength, Kind, Polarity, Proximity, QuestionKind, Quotation, Rights, Seen, SourceKind,
    Stance, Step, Target, Whose, Wording,
};
use serde::Serialize;
use strum::VariantArray;

use crate::word;

/// A kind of table in the editors' files.
#[derive(Debug, PartialEq, Eq)]
pub struct Table {
    /// What it is, for messages: `claim`.
    pub name: &'static str,
    /// Where it is: `[[claim]]` in `articles/ID.toml`.
    pub place: &'static str,
    /// What it is for.
    pub meaning: &'static str,
    /// Its fields, in the order in which editors read them.
    pub fields: &'static [Field],
}

/// A field of a table.
#[derive(Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub holds: Type,
    /// Whether it has to be there.
    pub required: bool,
    /// What it means.
    pub meaning: &'static str,
    /// How it is written; blank for tables.
    pub example: &'static str,
    /// The rule of `sayso check` that asks for it, or watches over it.
    pub rule: Option<&'static str>,
}

/// What a field holds.
#[derive(Clone, Copy, Debug)]
pub enum Type {
    /// Text in quotation marks.
    Text,
    /// One text, or a list of texts.
    Texts,
    /// `2008`, `2008-01` or `2008-01-31`, in quotation marks.
    Date,
    /// An address of the web.
    Link,
    /// `true` or `false`.
    Switch,
    /// One word of a fixed list.
    Word(fn() -> Vec<String>),
    /// A number.
    Number,
    /// One number, or a list of them.
    Numbers,
    /// The id of an entry: a source, an origin, a question, a reference or a claim.
    Id(&'static str),
    /// One id, or a list of them.
    Ids(&'static str),
    /// Tables of this kind.
    Tables(&'static Table),
    /// Ids of your own, each with its name for readers: `{ training = "training alone" }`.
    Names,
    /// Rules that are allowed here, each with a reason: `{ rule-name = "why" }`.
    Allowances,
}

impl PartialEq for Type {
    fn eq(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

impl Eq for Type {}

impl Table {
    /// A field by its name.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

/// All kinds of tables, files first.
pub const TABLES: &[&Table] = &[
    &ABOUT,
    &SOURCE,
    &ORIGIN,
    &SHARE,
    &QUESTION,
    &ACCUSATION,
    &REFERENCE,
    &ANSWER,
    &ARTICLE,
    &CLAIM,
    &HEDGE,
    &STATION,
    &POSITION,
    &EVIDENCE,
    &STRIKE,
    &VERDICT,
    &CORRECTION,
    &WITHDRAWAL,
];

/// The words of an enumeration of the model, as editors write them.
fn words<T: VariantArray + Serialize>() -> Vec<String> {
    T::VARIANTS.iter().map(word).collect()
}

const fn must(name: &'static str, holds: Type, meaning: &'static str, example: &'static str) -> Field {
    Field { name, holds, required: true, meaning, example, rule: None }
}

const fn may(name: &'static str, holds: Type, meaning: &'static str, example: &'static str) -> Field {
    Field { name, holds, required: false, meaning, example, rule: None }
}

impl Field {
    const fn by(self, rule: &'static str) -> Self {
        Self { rule: Some(rule), ..self }
    }
}

const ALLOW: Field = may(
    "allow",
    Type::Allowances,
    "Rules that are allowed here, each with its reason.",
    "{ no-role = \"named in the headline\" }",
)
.by("unused-allowance");
const DECIDED_BY: Field =
    may("decided_by", Type::Text, "The public name of whoever decided; readers do not see it.", "\"Ada Low\"")
        .by("second-editor");
const APPROVED_BY: Field =
    may("approved_by", Type::Text, "The public name of the second editor; readers do not see it.", "\"City desk\"")
        .by("second-editor");
const MINOR: Field = may("minor", Type::Switch, "The last change is no correction: `diff` asks for no note.", "true");
const CHECKED_BY: Field =
    may("checked_by", Type::Text, "The editor or desk that checked, for readers.", "\"City desk\"");
const CHECKED_AT: Field = may("checked_at", Type::Date, "The day of the check.", "\"2026-01-31\"").by("date-order");
const RECHECK_BY: Field =
    may("recheck_by", Type::Date, "After this day it wants another look; readers are told.", "\"2026-07-31\"")
        .by("no-recheck");
const EVENT: Field = may("event", Type::Date, "When that happened of which it speaks.", "\"1998-09\"");

/// `sayso.toml`.
pub static ABOUT: Table = Table {
    name: "newsroom",
    place: "sayso.toml",
    meaning: "Who answers for the claims. Readers see all of it.",
    fields: &[
        must("publisher", Type::Text, "The newsroom's name.", "\"The Lakeside Paper\""),
        may("language", Type::Text, "The language you write in (BCP 47); English without it.", "\"en\""),
        may(
            "panel_languages",
            Type::Texts,
            "Languages that pages may ask for by `lang`, besides those of the articles.",
            "[\"fr\"]",
        ),
        must("corrections", Type::Link, "The page of your corrections policy.", "\"https://example.org/corrections\""),
        must("method", Type::Link, "The page that says how you check.", "\"https://example.org/method\""),
        must(
            "contact",
            Type::Text,
            "Where readers report a problem: a mail address, or a web address in which {claim} and {database} are filled in.",
            "\"desk@example.org\"",
        ),
        must("site", Type::Link, "Where the built site will stand.", "\"https://example.org/claims/\""),
        must("as_of", Type::Date, "The day that counts as today: the compiler has no clock.", "\"2026-01-31\"")
            .by("date-order"),
        must(
            "scope",
            Type::Text,
            "What the editors read, and what not.",
            "\"We read the articles and the references.\"",
        ),
        may("second_editor", Type::Switch, "Every claim needs `decided_by` and `approved_by`.", "true")
            .by("second-editor"),
    ],
};

/// `[ID]` in `sources.toml`.
pub static SOURCE: Table = Table {
    name: "source",
    place: "[ID] in sources.toml",
    meaning: "Whoever says anything: a person, an organisation, a document, an outlet, a group.",
    fields: &[
        must("name", Type::Text, "The name, or the article's description of an unnamed source.", "\"Jane Doe\"")
            .by("bare-source"),
        must("kind", Type::Word(words::<SourceKind>), "What sort of source it is.", "\"person\""),
        may("origin", Type::Id("origin"), "Whose word it is when it speaks for itself.", "\"jane-doe\""),
        may("also_called", Type::Texts, "Other names that articles use, for proposals.", "[\"Doe\", \"Ms Doe\"]"),
        may("interest", Type::Text, "Its stake in the matter, where it has one.", "\"Owns the contractor.\""),
        may(
            "unnamed",
            Type::Text,
            "Why a source that is only described has no name.",
            "\"The article gives no reason.\"",
        )
        .by("no-grounds"),
        ALLOW,
    ],
};

/// `[ID]` in `origins.toml`.
pub static ORIGIN: Table = Table {
    name: "origin",
    place: "[ID] in origins.toml",
    meaning: "Whoever had something first. Evidence is counted by origins, not by articles.",
    fields: &[
        must("name", Type::Text, "Its name for readers.", "\"Lake Engineers\""),
        may("part_of", Type::Id("origin"), "The larger origin that it belongs to.", "\"lakeside-council\""),
        may("relies_on", Type::Ids("origin"), "Origins that it has its information from.", "[\"inspector\"]"),
        may("may_share", Type::Tables(&SHARE), "Origins with which it may share what it knows.", ""),
        may(
            "unnamed",
            Type::Switch,
            "A group without a name, or nobody who is told: it is shown, and never counted.",
            "true",
        ),
    ],
};

/// That two origins may share what they know.
pub static SHARE: Table = Table {
    name: "share",
    place: "may_share = [{ … }] of an origin",
    meaning: "Why two origins are not independent of each other. Written once, it holds for both, and for their parts.",
    fields: &[
        must("with", Type::Id("origin"), "The other one.", "\"lakeside-council\""),
        must("reason", Type::Text, "Why, for readers.", "\"Both may have the inspector's report.\""),
        may("on", Type::Ids("question"), "The questions on which they may, if not on all.", "[\"piers-cracked\"]"),
    ],
};

/// `questions/ID.toml`.
pub static QUESTION: Table = Table {
    name: "question",
    place: "questions/ID.toml",
    meaning: "What several statements answer, in any article. Whoever answers it is evidence for and against the others.",
    fields: &[
        must("asks", Type::Text, "The question in words.", "\"Are piers of the bridge cracked?\"").by("same-question"),
        may(
            "in_short",
            Type::Text,
            "What the answers come to, in a sentence or two, for the cards of all that answer it.",
            "\"The engineers saw cracks; the operator says that they are old.\"",
        )
        .by("long-in-short"),
        may("kind", Type::Word(words::<QuestionKind>), "What answers it; `yes-or-no` without it.", "\"value\""),
        may("unit", Type::Text, "What a value counts.", "\"piers\""),
        may("implies", Type::Ids("question"), "Wider questions: a yes here is a yes there.", "[\"bridge-is-unsafe\"]"),
        may("parts", Type::Names, "The parts that may be answered alone.", "{ north = \"the northern pier\" }")
            .by("many-parts"),
        may("labels", Type::Names, "The groups of labels of a description.", "{ hero = \"a hero\" }"),
        may("accusation", Type::Tables(&ACCUSATION), "Who is accused, and what came of it.", ""),
        DECIDED_BY,
        APPROVED_BY,
        ALLOW,
    ],
};

/// `[accusation]` of a question.
pub static ACCUSATION: Table = Table {
    name: "accusation",
    place: "[accusation] in questions/ID.toml",
    meaning: "What goes with an accusation, for all claims that make it: what changes about it is changed here once.",
    fields: &[
        must("accused", Type::Ids("origin"), "Origins that speak for the accused.", "[\"contractor\"]"),
        must("proceedings", Type::Text, "What courts or authorities have done.", "\"None was found.\"")
            .by("no-response"),
        must("response", Type::Text, "What the accused say, or that no response was found.", "\"None was found.\"")
            .by("no-response"),
    ],
};

/// `references/ID.toml`.
pub static REFERENCE: Table = Table {
    name: "reference",
    place: "references/ID.toml",
    meaning: "A document outside of the articles, read by an editor.",
    fields: &[
        must(
            "title",
            Type::Text,
            "Its title; a description in parentheses where it has none.",
            "\"Minutes of the council\"",
        ),
        must("publisher", Type::Text, "Who published it.", "\"Lakeside Council\""),
        may("author", Type::Text, "Who wrote it.", "\"Ada Low\""),
        may("published", Type::Date, "When, as exactly as it is known.", "\"2026-01-12\"").by("date-order"),
        EVENT,
        may("language", Type::Text, "The language of title and passage (BCP 47), if it is not yours.", "\"fr\""),
        must("url", Type::Link, "Where it can be read.", "\"https://example.org/minutes\"").by("dead-link"),
        may(
            "archived",
            Type::Link,
            "Where an archived copy of it can be read: shown to readers beside it.",
            "\"https://archive.example/2026/minutes\"",
        ),
        must("proximity", Type::Word(words::<Proximity>), "How close it is to what it tells.", "\"primary-document\""),
        must("seen", Type::Word(words::<Seen>), "How much of it was read.", "\"whole\""),
        must("read_at", Type::Date, "When it was read.", "\"2026-01-31\"").by("date-order"),
        may("passage", Type::Text, "At most 40 of its own words.", "\"Two piers are cracked.\"").by("long-passage"),
        may("summary", Type::Text, "What it says, in your words.", "\"The council heard of two cracked piers.\"")
            .by("no-passage"),
        may(
            "origin",
            Type::Id("origin"),
            "Whoever had it first, of all its answers that name nobody else.",
            "\"engineers\"",
        ),
        may("answers", Type::Tables(&ANSWER), "What it says on the questions that it answers.", ""),
        DECIDED_BY,
        APPROVED_BY,
        ALLOW,
    ],
};

const QUESTION_ID: Field = must("question", Type::Id("question"), "The question that it answers.", "\"piers-cracked\"");
const YES: Field =
    may("yes", Type::Text, "It is so: in a line that names its subject.", "\"Two piers are cracked\"").by("long-line");
const NO: Field =
    may("no", Type::Text, "It is not so: in a line that says so.", "\"The council: no pier is cracked\"").by("bare-no");
const IN_PART: Field =
    may("in_part", Type::Text, "A part is so, which `part` names: in a line.", "\"The northern pier is cracked\"");
const SUPPOSES: Field = may(
    "supposes",
    Type::Text,
    "The speaker guesses, infers, or passes on: in a line.",
    "\"The piers are likely cracked\"",
)
.by("flat-yes");
const LIMITS: Field = may(
    "limits",
    Type::Text,
    "Both can be right, and it limits the others; `why` says how: in a line.",
    "\"The piers were mended in May\"",
);
const OPEN: Field = may(
    "open",
    Type::Text,
    "“If”, “might”; it bears on the speaker's own words alone: in a line.",
    "\"If a pier is cracked …\"",
);
const VALUE: Field =
    may("value", Type::Number, "The number that it gives; `line` says it in words.", "57").by("value-not-quoted");
const TO: Field = may("to", Type::Number, "The upper number of a range.", "63");
const BOUND: Field = may("bound", Type::Word(words::<Bound>), "How exact the number is.", "\"at-least\"");
const AS_OF: Field = may("as_of", Type::Date, "Of which time the number is, where that differs.", "\"2011-12\"");
const DEFINITION: Field =
    may("definition", Type::Text, "What is counted, where that differs from one to another.", "\"wounded in action\"");
const SUPERSEDES: Field = may(
    "supersedes",
    Type::Numbers,
    "The numbers that it replaces: whoever gives one of them, in any article, is out of date.",
    "[63]",
);
const LABEL: Field =
    may("label", Type::Text, "The group of labels, of a description; `line` says it in words.", "\"hero\"");
const LINE: Field = may(
    "line",
    Type::Text,
    "What it says, in a line, where it gives a number or a label.",
    "\"57 Canadians were on board\"",
)
.by("long-line");
const PART: Field = may(
    "part",
    Type::Text,
    "The part of the question; of a yes or no, the part of the claim that the question is about.",
    "\"north\"",
);
const WHY: Field = may("why", Type::Text, "How it limits, in a word.", "\"later\"");
const LEADS: Field =
    may("leads", Type::Switch, "Its origin's row on a card is told by this line, of all that it has said.", "true");
const GROUNDS: Field = may(
    "grounds",
    Type::Word(words::<Grounds>),
    "What it rests on; without any, it never counts as corroborating.",
    "\"document\"",
);
const INDEPENDENT: Field = may(
    "independent",
    Type::Text,
    "How its origin knew for itself, whatever the registry says.",
    "\"The engineers saw the piers.\"",
);
const UNCLEAR: Field = may(
    "unclear",
    Type::Text,
    "Why its independence is not established, whatever the registry says.",
    "\"They may have the same report.\"",
);

/// A position of a claim.
pub static POSITION: Table = Table {
    name: "position",
    place: "answers = [{ … }] of a claim",
    meaning: "What a claim says on a question: one of `yes`, `no`, `in_part`, `supposes`, `limits`, `open`, `value` and `label`.",
    fields: &[
        QUESTION_ID,
        YES,
        NO,
        IN_PART,
        SUPPOSES,
        LIMITS,
        OPEN,
        VALUE,
        TO,
        BOUND,
        AS_OF,
        DEFINITION,
        SUPERSEDES,
        LABEL,
        LINE,
        PART,
        WHY,
        LEADS,
        GROUNDS,
        INDEPENDENT,
        UNCLEAR,
        ALLOW,
    ],
};

/// A position of a reference.
pub static ANSWER: Table = Table {
    name: "answer",
    place: "[[answers]] in references/ID.toml",
    meaning: "What a reference says on a question, as a position of a claim; and who says it: whoever is quoted answers, not who quotes.",
    fields: &[
        QUESTION_ID,
        YES,
        NO,
        IN_PART,
        SUPPOSES,
        LIMITS,
        OPEN,
        VALUE,
        TO,
        BOUND,
        AS_OF,
        DEFINITION,
        SUPERSEDES,
        LABEL,
        LINE,
        PART,
        WHY,
        LEADS,
        GROUNDS,
        INDEPENDENT,
        UNCLEAR,
        may(
            "origin",
            Type::Id("origin"),
            "Whoever had it first, if not the origin of the whole reference.",
            "\"engineers\"",
        ),
        may("speaker", Type::Text, "Who is quoted, if it is not the document itself.", "\"the chief engineer\""),
        may("said_at", Type::Date, "When that was said, if not when it was published.", "\"2026-01-11\""),
        may("hedge", Type::Word(words::<HedgeStrength>), "How far it is weakened.", "\"probable\"").by("flat-yes"),
        may("passage", Type::Text, "Its own words on the question, at most 40.", "\"Two piers are cracked.\"")
            .by("off-question"),
        may("locator", Type::Text, "Where in the document that stands: page, paragraph or second.", "\"p. 12\""),
        may("summary", Type::Text, "What it says on the question, in your words.", "\"Finds two cracked piers.\""),
        ALLOW,
    ],
};

/// `articles/ID.toml`.
pub static ARTICLE: Table = Table {
    name: "article",
    place: "articles/ID.toml",
    meaning: "An article, and what holds for all its claims.",
    fields: &[
        must("text", Type::Text, "The file with its text, within the folder.", "\"my-article.txt\""),
        must(
            "title",
            Type::Text,
            "Its headline: the first sentence of the text.",
            "\"Bridge closed after inspection\"",
        ),
        must("outlet", Type::Id("source"), "Who published it.", "\"lakeside-paper\""),
        may("byline", Type::Text, "Who signed it; several names with commas between.", "\"Ada Low, Bo Ek\""),
        must("published", Type::Date, "When it was published.", "\"2026-01-20\"").by("date-order"),
        may(
            "published_note",
            Type::Text,
            "What the date rests on, if the page does not say.",
            "\"As the feed gives it.\"",
        ),
        must("url", Type::Link, "Its own address.", "\"https://example.org/bridge\"").by("dead-link"),
        must("language", Type::Text, "Its language (BCP 47).", "\"en\""),
        must("rights", Type::Word(words::<Rights>), "What may be shown of its text.", "\"own\""),
        may("full_text", Type::Text, "Why a quoted article may be shown whole.", "\"The publisher agreed.\""),
        may("furniture", Type::Texts, "Lines of the text that are no part of the article.", "[\"Our newsletter\"]"),
        may("join", Type::Texts, "Words of the text within which no sentence ends.", "[\"5 p.m. Monday\"]"),
        may(
            "split",
            Type::Texts,
            "Words of the text between which a sentence ends, at the stroke.",
            "[\"the end.|And then\"]",
        ),
        may("text_hash", Type::Text, "The beginning of the checked text's SHA-256.", "\"04f208c3d9020336\"")
            .by("text-changed"),
        CHECKED_BY,
        CHECKED_AT,
        RECHECK_BY,
        DECIDED_BY,
        APPROVED_BY,
        MINOR,
        ALLOW,
        may("claim", Type::Tables(&CLAIM), "Its claims.", ""),
    ],
};

/// `[[claim]]` in `articles/ID.toml`.
pub static CLAIM: Table = Table {
    name: "claim",
    place: "[[claim]] in articles/ID.toml",
    meaning: "One checkable assertion: a sentence, or a part of one.",
    fields: &[
        must(
            "id",
            Type::Text,
            "Yours, unique, never used again: lower-case letters, digits, hyphens.",
            "\"two-piers-cracked\"",
        ),
        must(
            "quote",
            Type::Texts,
            "The words, copied from one sentence of the text; parts as a list.",
            "\"“Two piers are cracked,”\"",
        ),
        may("prefix", Type::Text, "The words before, where the quote occurs more than once.", "\"she said\""),
        may("suffix", Type::Text, "The words after it.", "\"on Monday\""),
        must(
            "proposition",
            Type::Text,
            "The claim as one sentence that can stand alone.",
            "\"Two piers of the bridge are cracked.\"",
        )
        .by("hedge-dropped"),
        must(
            "kind",
            Type::Word(words::<Kind>),
            "What sort of assertion it is; only facts and accusations are counted.",
            "\"fact\"",
        ),
        EVENT,
        may("figure", Type::Text, "The figure it gives, copied from the article.", "\"57\""),
        may(
            "speaker",
            Type::Id("source"),
            "Who says it; `unspecified` where nobody is named or described.",
            "\"mary-major\"",
        ),
        may("role", Type::Text, "Their position at that time.", "\"mayor of Lakeside\"").by("no-role"),
        may("addressee", Type::Text, "To whom, or where.", "\"the council\""),
        may("cue", Type::Text, "The attributing words, copied from the article.", "\"Mary Major told the council\"")
            .by("cue-elsewhere"),
        must("wording", Type::Word(words::<Wording>), "How near it is to the speaker's own words.", "\"verbatim\"")
            .by("not-verbatim"),
        may("said_at", Type::Date, "When it was said.", "\"2026-01-19\"").by("date-order"),
        may("polarity", Type::Word(words::<Polarity>), "Whether the speaker says it is so, or is not.", "\"denied\""),
        may("basis", Type::Word(words::<Basis>), "How readers of the article know who speaks.", "\"carried-on\""),
        may("basis_note", Type::Text, "Your explanation of that.", "\"“She” goes on with the mayor.\""),
        may(
            "quotation",
            Type::Word(words::<Quotation>),
            "Whether quoted words were compared with the original.",
            "\"confirmed\"",
        ),
        may("hedges", Type::Tables(&HEDGE), "The words that weaken it.", "").by("hedge-dropped"),
        may("via", Type::Tables(&STATION), "The stations between speaker and outlet.", "").by("circular-chain"),
        may(
            "reached_outlet",
            Type::Word(words::<Step>),
            "How it came to the outlet, if not as the wording says.",
            "\"told\"",
        ),
        may("origin", Type::Id("origin"), "Whoever had it first, if not the speaker's own origin.", "\"engineers\""),
        may("not_checked", Type::Switch, "Nobody has looked for evidence, whatever the article says.", "true"),
        may(
            "looked_into",
            Type::Text,
            "Where you looked for evidence; without it, nothing is said to have been sought and not found.",
            "\"The minutes of the council, and two newspapers.\"",
        ),
        may(
            "in_short",
            Type::Text,
            "What the evidence comes to, in a sentence or two; else what its question says in short.",
            "\"The engineers saw cracks; the operator says that they are old.\"",
        )
        .by("long-in-short"),
        CHECKED_BY,
        CHECKED_AT,
        RECHECK_BY,
        may(
            "note",
            Type::Text,
            "Something readers should know that fits nowhere else.",
            "\"The bridge has four piers.\"",
        ),
        may(
            "accusation",
            Type::Id("question"),
            "For an accusation: the question that says who is accused, if no question that it answers does.",
            "\"bridge-fraud\"",
        )
        .by("no-response"),
        may("verdict", Type::Tables(&VERDICT), "What the editors conclude, where they do.", ""),
        may("correction", Type::Tables(&CORRECTION), "What was changed after publication.", ""),
        may("withdrawn", Type::Tables(&WITHDRAWAL), "When and why it was withdrawn.", ""),
        may("answers", Type::Tables(&POSITION), "What it says on the questions that it answers.", ""),
        may("evidence", Type::Tables(&EVIDENCE), "What bears on it besides what its questions bring.", ""),
        may("struck", Type::Tables(&STRIKE), "What its questions bring, and does not bear on it.", ""),
        DECIDED_BY,
        APPROVED_BY,
        may(
            "approved_state",
            Type::Text,
            "The state that the second editor approved; with another one, the claim wants a second signature anew.",
            "\"limited\"",
        )
        .by("second-editor"),
        MINOR,
        ALLOW,
    ],
};

/// A hedge of a claim.
pub static HEDGE: Table = Table {
    name: "hedge",
    place: "hedges = [{ … }] of a claim",
    meaning: "Words that weaken a claim.",
    fields: &[
        must("words", Type::Text, "As they are in the article.", "\"likely\""),
        must("strength", Type::Word(words::<HedgeStrength>), "How far they weaken it.", "\"probable\""),
        may("whose", Type::Word(words::<Whose>), "Who hedges.", "\"outlet\""),
    ],
};

/// A station of a claim.
pub static STATION: Table = Table {
    name: "station",
    place: "via = [{ … }] of a claim",
    meaning: "A station between speaker and outlet.",
    fields: &[
        must("source", Type::Id("source"), "Who has it there.", "\"inspection-report\""),
        must("step", Type::Word(words::<Step>), "How it came there.", "\"written-in\""),
        may("at", Type::Date, "When.", "\"2026-01-19\""),
        may("established", Type::Text, "How you know of it, where the article is silent.", "\"The report names her.\""),
        may("shown_by", Type::Id("reference"), "The reference that shows it.", "\"inspection\""),
    ],
};

/// `[[claim.evidence]]`.
pub static EVIDENCE: Table = Table {
    name: "evidence",
    place: "[[claim.evidence]] in articles/ID.toml",
    meaning: "A pair that you link by hand: that something was said (`target = \"report\"`), or an exception to what the questions bring. It holds on both cards.",
    fields: &[
        may("claim", Type::Id("claim"), "The claim that says it; either this or `reference`.", "\"bridge-is-safe\""),
        may("reference", Type::Id("reference"), "The reference that says it.", "\"inspection\"").by("no-passage"),
        may("passage", Type::Text, "Its own words on this claim, at most 40.", "\"Two piers are cracked.\"")
            .by("long-passage"),
        may("summary", Type::Text, "What it says on this claim, in your words.", "\"Finds two cracked piers.\""),
        must("origin", Type::Id("origin"), "Whoever had it first.", "\"engineers\""),
        must("stance", Type::Word(words::<Stance>), "How it bears on the claim.", "\"corroborates\""),
        may("in_part", Type::Switch, "Only a part, or the strength, is contradicted.", "true"),
        may(
            "target",
            Type::Word(words::<Target>),
            "Whether it bears on what is said, or on that it was said.",
            "\"report\"",
        ),
        may("independent", Type::Text, "How each of the two knew it.", "\"The engineers saw the piers.\""),
        may("unclear", Type::Text, "Why that is not established.", "\"They may have the same report.\""),
        must("reason", Type::Text, "Why it has this stance.", "\"Finds two piers cracked.\"").by("thin-reason"),
        may("superseded_by", Type::Id("reference"), "The reference that has since superseded it.", "\"inspection-2\"")
            .by("superseded"),
        may("figure", Type::Text, "The figure that it gives in the place of the claim's.", "\"55\""),
        may("legacy", Type::Switch, "It was written before there were questions: make it a position.", "true")
            .by("legacy"),
        ALLOW,
    ],
};

/// `struck = [{ … }]` of a claim.
pub static STRIKE: Table = Table {
    name: "strike",
    place: "struck = [{ … }] of a claim",
    meaning: "A statement that a question brings, and that does not bear on this claim, nor this claim on it.",
    fields: &[
        may("claim", Type::Id("claim"), "The other claim; either this or `reference`.", "\"bridge-is-safe\""),
        may("reference", Type::Id("reference"), "The reference.", "\"inspection\""),
        must("reason", Type::Text, "Why not.", "\"They speak of two bridges.\"").by("no-passage"),
    ],
};

/// `[claim.verdict]`.
pub static VERDICT: Table = Table {
    name: "verdict",
    place: "[claim.verdict] in articles/ID.toml",
    meaning: "What the editors conclude about a fact or an accusation.",
    fields: &[
        must("words", Type::Text, "The conclusion, in a few words.", "\"Misleading\""),
        must("reason", Type::Text, "What it rests on.", "\"The figure is of another year.\""),
    ],
};

/// `[[claim.correction]]`.
pub static CORRECTION: Table = Table {
    name: "correction",
    place: "[[claim.correction]] in articles/ID.toml",
    meaning: "A change made after publication.",
    fields: &[
        must("at", Type::Date, "The day it was made.", "\"2026-02-03\""),
        must("note", Type::Text, "What changed and why, for readers.", "\"We had named the wrong pier.\""),
        may("before", Type::Text, "What was there before.", "\"pier 2\""),
    ],
};

/// `[claim.withdrawn]`.
pub static WITHDRAWAL: Table = Table {
    name: "withdrawal",
    place: "[claim.withdrawn] in articles/ID.toml",
    meaning: "A claim that is no longer shown.",
    fields: &[
        must("at", Type::Date, "The day it was withdrawn.", "\"2026-02-03\""),
        must("reason", Type::Text, "Why, for readers.", "\"The speaker was misheard.\""),
        may("redact", Type::Switch, "Its words are taken out of everything that is built.", "true"),
    ],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_table_names_a_field_twice_and_every_rule_is_one() {
        for table in TABLES {
            for (n, field) in table.fields.iter().enumerate() {
                assert!(
                    !table.fields[..n].iter().any(|other| other.name == field.name),
                    "{}.{}",
                    table.name,
                    field.name
                );
                let is_rule = field.rule.is_none_or(|rule| crate::lint::rule(rule).is_some());
                assert!(is_rule, "{}.{}: {:?}", table.name, field.name, field.rule);
                assert_eq!(
                    field.example.is_empty(),
                    matches!(field.holds, Type::Tables(_)),
                    "{}.{}",
                    table.name,
                    field.name
                );
            }
        }
    }
}
