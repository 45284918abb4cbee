# English. Every word that readers see: the panel and the notes, `page-` of whole pages, `script-`
# of what is said when the program cannot run. Braces hold what is filled in.

## The language itself

direction = ltr
digits = 0123456789
# In which calendar dates are given. All of them are; the sources' own are not converted.
calendar = Gregorian calendar
date-with-day = { $day } { $month } { $year }
date-with-first = { $day } { $month } { $year }
date-with-month = { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
list-separator = {", "}
colon = {": "}
kilobytes = { $n } KB
quote-open = “
quote-close = ”
quote-inner-open = ‘
quote-inner-close = ’

## The panel

title = On whose say-so?
close = Close
back = Back
previous = Previous claim
moves = Moving between claims
next = Next claim
larger = Larger
smaller = Smaller
position = Claim { $n } of { $total }
all-claims =
    { $n ->
        [0] No claims
        [one] Sources: 1 claim
       *[other] Sources: { $n } claims
    }
overview = All claims
other-claims =
    { $n ->
        [one] This sentence makes another claim:
       *[other] This sentence makes { $n } other claims:
    }
mark = Sources, claim { $n }: { $state }
orphans =
    { $n ->
        [one] One checked sentence was not found on this page as it was checked.
       *[other] { $n } checked sentences were not found on this page as they were checked.
    }
translated = The browser has translated this page. The claims were checked in its own language; where the words are others now, the text shows no marks.
orphan-gone = Not on this page as it was checked: the words are gone.
orphan-moved = Not in the article as it was checked: the words are elsewhere on this page.
orphan-ambiguous = Not shown in the text: the words are there more than once.
orphan-too-short = Not on this page: the words are too short to be found once changed.
text-changed = Changed on this page since it was checked.
difference-removed = Removed:
difference-added = Added:
as-checked = Below is what was checked.

## What is announced

announce-card = { $position }: { $state }
announce-list =
    { $n ->
        [0] No claim fits
        [one] 1 claim
       *[other] { $n } claims
    }
announce-copied = Copied
announce-not-copied = Not copied: the text is marked, copy it from there

## Who says it

proposition = In the editors’ words
who = Who says it
nobody = Not said by whom
own-voice = { $outlet }, in its own voice
unnamed = Unnamed source; why: { $why }
interest = Interest: { $interest }
addressee = To { $addressee }
cue = In the article: { $cue }.
how-surely = How surely
draft = This is a draft: it is not published.
unhedged = Stated without reservation.
hedge = { $words }: { $strength }, { $whose }
denied = The speaker denies it.
basis-named-here = Named in this sentence.
basis-carried-on = Carried on from an earlier sentence.
basis-inferred = Inferred by the editors.
basis-unclear = The article does not make plain who says this.
chain = How it came to this page
chain-words = The ways in words
chain-key = Filled: counted. Open: not counted.
chain-key-editors = In italics: established by the editors.
timeline-words = The dates in words
established = Not said in the article; established by the editors: { $reason }
circular = This chain returns to itself: nobody on it had the information first.
report = Was it said so?
wording-verbatim = Verbatim.
wording-partial-quote = Partial quote.
wording-paraphrase = Paraphrase.
wording-own-voice = The outlet’s own voice.
label-own-voice = the outlet’s own voice
label-denied = denied
quotation-confirmed = Quotation confirmed in the original.
quotation-differs = The quotation differs from the original.
quotation-not-seen = The original of the quotation was not seen.
step-says = said by
step-told = told to
step-written-in = written in
step-reported-by = reported by
step-quoted-by = quoted by
kind-fact = stated as fact
kind-characterisation = opinion or label
kind-prediction = prediction
kind-conditional = conditional
kind-accusation = accusation
strength-near-certain = near-certain
strength-probable = probable
strength-possible = possible
strength-speculative = speculative
strength-conditional = conditional
strength-unknown = not known
strength-expected = expected
strength-reported = reported
strength-alleged = alleged
whose-speaker = says the speaker
whose-outlet = says the outlet

## The answer: one sentence of three parts, and what goes before or after it

answer = What bears on it
answer-sentence = { $corroborated }; { $denied }; { $limited }.
corroborated-by =
    { $n ->
        [0] No other origin brings evidence of its own
        [one] Evidence of its own from one independent origin
       *[other] Evidence of its own from { $n } independent origins
    }
corroborated-unclear = Corroborated, but by no origin known to be independent
denied-by =
    { $n ->
        [0] nobody denies it
        [one] one other origin denies it
       *[other] { $n } other origins deny it
    }
denied-in-part-by =
    { $n ->
        [0] nobody denies it
        [one] one other origin denies it in part
       *[other] { $n } other origins deny it in part
    }
denied-some-in-part =
    { $n ->
        [one] one other origin denies it
       *[other] { $n } other origins deny it, some only in part
    }
denied-unclear = it is denied, but by nobody who counts
denied-in-part-unclear = it is denied in part, but by nobody who counts
denied-by-accused = only the accused deny it
denied-in-part-by-accused = only the accused deny it, and in part
denied-by-nobody-else = nobody else denies it
limited-by =
    { $n ->
        [0] nothing limits it
        [one] one other origin limits it
       *[other] { $n } other origins limit it
    }
limited-by-nothing-else = nothing else limits it
limited-unclear = it is limited, but by nobody who counts
by-itself = Its own source limits or contradicts it elsewhere.
superseded-by-later = The same origin has since given a later figure or correction.
no-numbers = Nothing is counted here, because this is no statement of fact ({ $kind }): sources that say likewise or otherwise are only shown.
scope = The editors looked and found nothing that bears on it. Looked into: { $scope }
scope-here = What “checked” means here: { $scope }
never-checked = Nobody has looked for evidence on this claim yet.
figures = The figure over time, from the same origin
figure-here = { $figure } (this page)
how-counted = What was counted, and what was not
counting-rule = Origins are counted, not articles, and never the claim’s own. Who corroborates counts only if it is known to be independent and shows its grounds.
counted-of =
    { $n ->
        [0] { $stance }: none counted
        [one] { $stance }: one origin counted
       *[other] { $stance }: { $n } origins counted
    }

## The evidence

corroborating = Corroborating sources
likewise = Who says likewise
opposing = Contradicting and limiting sources
otherwise = Who says otherwise, or with limits
repeating = The same origin, not counted
superseding = Later, from the same origin
nobody-denies =
    { $n ->
        [0] Nobody denies this claim.
        [one] Nobody denies this claim; one other origin, counted or not, limits it.
       *[other] Nobody denies this claim; { $n } other origins, counted or not, limit it.
    }
definitions =
    { $n ->
        [one] What “{ $words }” means
       *[other] What these words mean: { $words }
    }
same-source-elsewhere = The same source elsewhere says
reason = Why: { $reason }
origin = Origin: { $origin }
origin-part = Origin: { $origin } (part of { $whole })
counted = Counted. Independent: { $how }
not-counted-heading = Not counted
not-counted = Not counted: independence not established. { $why }
grounds-witness = Counted: it comes from a witness.
grounds-document = Counted: it shows a document.
grounds-data = Counted: it shows data.
grounds-interview = Counted: it comes from a first-hand interview.
counted-other = Counted: it is another origin than the claim’s.
no-grounds = Not counted: no grounds are shown.
unnamed-not-counted = Not counted: nobody is named.
on-wider-question = Not counted: on the wider question.
on-question = On the question: { $asks }
same-origin = Not counted: the same origin as the claim.
shared-origin = Not counted: it and the claim have the same beginning.
same-speaker = Not counted: the same speaker.
comes-back = Not counted: it comes from where the claim was published.
leans-on = Not counted again: it shares its knowledge with { $other }, which is counted.
superseded = Counts for nothing: superseded by “{ $title }”.
passage-out-of-date = Counts for nothing: it is out of date itself.
passage-withdrawn = Counts for nothing: the editors took it back.
by-accused = This is the accused speaking.
in-article = { $outlet }, { $date }
seen-at = { $seen }; read on { $date }
undated = undated
stance-corroborates = corroborates
    .definition = Brings evidence of its own (document, data, witness, first-hand interview) that makes this claim, as stated, more likely.
stance-contradicts = contradicts
    .definition = An incompatible assertion about the same thing, place and time: if it is right, the claim as stated cannot be wholly right. “In part” when only a part or the strength is denied.
stance-limits = limits
    .definition = Both can be right; it limits the claim, or differs in scope, period or definition.
stance-repeats = repeats
    .definition = The same assertion, or its grounds, from the same origin: the speaker again, another part of the same document, another outlet carrying it. Never counted.
stance-supersedes = supersedes
    .definition = A later figure or correction from the same origin; the claim becomes out of date.
corroborates-in-part = corroborates in part
contradicts-in-part = contradicts in part
says-likewise = says likewise
says-otherwise = says otherwise
says-with-limits = says so with limits
confirms-report = confirms that it was said
denies-report = says that it was not said so
limits-report = limits how it was said
proximity-primary-document = primary document
proximity-official-statement = official statement
proximity-first-hand-reporting = first-hand reporting
proximity-analysis = analysis
proximity-second-hand = carries another source
seen-whole = read as a whole
seen-part = read in part
seen-quoted-elsewhere = seen only as quoted elsewhere

## Where a claim stands

state-text-changed = text changed
    .definition = The words that the editors checked were not found on this page as they were.
state-withdrawn = withdrawn
    .definition = The editors took this claim back.
state-out-of-date = out of date
    .definition = A later figure or correction has replaced it.
state-disputed = disputed
    .definition = Somebody says something that cannot be so if the claim is wholly right. A denial by the accused alone is not enough.
state-limited = limited
    .definition = Evidence limits it; both can be right.
state-corroborated = corroborated
    .definition = At least one independent origin brings evidence of its own.
state-one-source = only one source
    .definition = No second origin that is known to be independent brings evidence of its own.
state-nothing-found = checked, nothing found
    .definition = The editors looked and found nothing that bears on it.
state-not-checked = not checked
    .definition = Nobody has looked for evidence yet.

## The pictures

chain-described =
    { $n ->
        [one] A drawing of the ways from one origin to the words on this claim.
       *[other] A drawing of the ways from { $n } origins to the words on this claim, each origin once.
    }
chain-this-page = this claim
chain-own-origin = { $name } (the claim’s own origin)
timeline = When
timeline-described = A line of time with { $n } dates, from { $first } to { $last }; the same in words below.
event = happened
told-of = told of in
said = said
published = published
checked = checked
corrected = corrected
today = today, the day of this database
this-claim = this claim

## What happened to the claim, and who checked it

accusation = An accusation
proceedings = Proceedings: { $text }
response = Response: { $text }
changed = What has changed
superseded-on = Since then the same origin has given a later figure or correction: { $title }
corrected-on = Corrected on { $date }: { $note }
before = It said before: { $text }
withdrawn-at = Withdrawn on { $date }: { $reason }
unchanged = The editors have not corrected this note.
note = Note: { $note }
about = Who checked this
checked-by = Checked by { $by } on { $date }.
recheck-by = To be looked at again by { $date }.
recheck-passed = This was to be looked at again by { $date }, and has not been: it may be out of date.
verdict = What the editors conclude
permalink = Address of this note:
database = claim database { $hash }
publisher = { $publisher }, as of { $date }
corrections-link = Corrections
method-link = Method
contact-link = Report a problem
source-article = From

## Citing and reporting

cite = Cite
cite-plain = Text
cite-markdown = Markdown
cite-bibtex = BibTeX
cite-csl = CSL-JSON
cite-note = On whose say-so: { $publisher }, as of { $date }, { $address } (claim database { $hash })
report-subject = On the claim “{ $claim }”
report-body = Claim: { $claim }
    Claim database: { $hash }
    Page: { $page }

    What is wrong:

## All claims of an article

coverage =
    { $n ->
        [one] One claim, in { $sentences } of { $total } sentences.
       *[other] { $n } claims, in { $sentences } of { $total } sentences.
    }
coverage-checked =
    { $n ->
        [one] One of them has been checked for evidence.
       *[other] { $n } of them have been checked for evidence.
    }
legend = What the marks mean
mark-evidence = Sources: who says it, and what bears on it
mark-attention = Needs attention: disputed, out of date or withdrawn
mark-changed = Text changed since it was checked
show-marks = Show marks in the text
hide-marks = Hide marks in the text
search = Search
filter-state = State
filter-speaker = Speaker
filter-stance = Evidence that
any = any
more =
    { $n ->
        [one] Show one more
       *[other] Show { $n } more
    }
speakers = Who speaks in this article
speaker-claims =
    { $n ->
        [one] 1 claim
       *[other] { $n } claims
    }

## What can go wrong

error = Sayso cannot show the sources of this article: { $problem }.
error-no-database = the widget carries no claim database
error-foreign = this is not a Sayso claim database; give a .sayso file made by `sayso build`
error-version = the claim database has format version { $found }, this release reads version { $expected }; compile the articles again with this release
error-length = the claim database should have { $expected } bytes of content and has { $found }; fetch or copy it again
error-damaged = the claim database is damaged (its hash does not match); fetch or copy it again
error-unreadable = the claim database cannot be read; compile the articles again
error-broken = the claim database breaks a rule: { $what }; compile the articles again
error-no-article = there are no claims for the article “{ $id }”
error-which-article = the page does not say which article it holds
error-no-text = no article text was found at “{ $selector }”
error-which-text = the page has no single article; the “for” attribute can name its element
error-twice = they are on this page already
error-options = an option is wrong: { $what }
error-browser = this browser refused { $what }

## Before the program runs

script-error = Sayso cannot show the sources of this article: { $problem }.
script-refused = this page’s security policy or this browser does not allow WebAssembly
script-options = the options inside the element are not JSON
script-no-option = there is no option “{ $name }”
script-no-holder = no claim database is at “{ $src }”
script-other-place = the claim database is at “{ $src }”, neither in the script’s folder nor where its data-allow says
script-not-loaded = the claim database cannot be loaded from “{ $src }”
script-not-base64 = the claim database in the page is not base64

## Whole pages

page-title = { $title } · sources · { $publisher }
page-description =
    { $n ->
        [0] No claim of this article has been checked yet.
        [one] One claim of this article: who says it and how surely, what corroborates it, what contradicts or limits it.
       *[other] { $n } claims of this article: who says each and how surely, what corroborates it, what contradicts or limits it.
    }
page-skip = To the sources
page-all-articles = All articles
page-by = By { $name }
page-sources-below =
    { $n ->
        [0] No sources yet
        [one] Sources below the article: 1 claim
       *[other] Sources below the article: { $n } claims
    }
page-notes = On whose say-so?
page-notes-lead = One note for each claim: who says it and how surely, what corroborates it, what contradicts or limits it, and whether those sources are independent.
page-note = Note { $n }
page-note-link = Note { $n }: { $state }
page-back = Back to the sentence
page-note-on-paper = note { $n }
page-legend = What these words mean
page-states = Where a claim stands
page-stances = How evidence bears on a claim
page-dates = All dates: { $calendar }.
page-excerpts = Only sentences that were checked are shown here. The whole article is at { $outlet }:
page-full-text = Why the whole text is here: { $reason }
page-about = About these notes
page-this-page = Address of this page:
page-index-title = On whose say-so? · { $publisher }
page-draft = This is a draft: it is not published.
page-index-lead = Sentence by sentence: who said it and how surely, by which way it came to the page, what corroborates it, what contradicts or limits it, and whether those sources are really independent.
page-articles = Articles
page-claims =
    { $n ->
        [0] no claims yet
        [one] 1 claim
       *[other] { $n } claims
    }
page-offline = All of this in one file, to keep and read without a connection
page-offline-lead = This file holds articles, sources and program. It asks for nothing and sends nothing.
