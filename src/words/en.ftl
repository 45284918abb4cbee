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
arrow = {" → "}
kilobytes = { $n } KB
quote-open = “
quote-close = ”
quote-inner-open = ‘
quote-inner-close = ’

## The panel

close = Close
back = Back
previous = Previous claim
moves = Moving between claims
next = Next claim
larger = Larger
smaller = Smaller
position = Claim { $n } of { $total }
position-short = { $n } of { $total }
all-claims =
    { $n ->
        [0] no claims
        [one] 1 claim
       *[other] { $n } claims
    }
step-through =
    { $n ->
        [one] Show it
       *[other] Step through the { $n }
    }
overview = All claims
other-claims =
    { $n ->
        [one] Another claim of this sentence
       *[other] { $n } other claims of this sentence
    }
mark = Sources for “{ $words }”: { $state }
peek-corroborates =
    { $n ->
        [one] 1 corroborates
       *[other] { $n } corroborate
    }
peek-contradicts =
    { $n ->
        [one] 1 contradicts
       *[other] { $n } contradict
    }
peek-limits =
    { $n ->
        [one] 1 limits
       *[other] { $n } limit
    }
orphans =
    { $n ->
        [one] One checked sentence was not found on this page as it was checked.
       *[other] { $n } checked sentences were not found on this page as they were checked.
    }
translated = The browser has translated this page. The claims were checked in its original language. Where the words differ now, the text shows no marks.
orphan-gone = These words are no longer on this page.
orphan-moved = These words have left the article. They are elsewhere on this page.
orphan-ambiguous = Not shown in the text: the words are there more than once.
orphan-too-short = Not found on this page. The words are too few to be found once they are changed.
text-changed = Changed on this page since it was checked.
difference-removed = Removed:
difference-added = Added:
as-checked = Below is what was checked.
no-such-claim = The link leads to a claim that is not on this page.

## What is announced

announce-card = { $position }: { $state }
announce-list =
    { $n ->
        [0] No claims match
        [one] 1 claim
       *[other] { $n } claims
    }
announce-copied = Copied
announce-not-copied = Not copied. The text is selected: copy it yourself.

## Who says it

nobody = Speaker not given
the-claim = The claim: that { $proposition }.
loses-capital = The A An All Another Some Many Most Both Two Three In On At By From For After Before During If When While Although There This These That Those It Its He His She Her They Their We Our You Not No Only According Through
own-voice = { $outlet }, in its own voice
unnamed = Unnamed. Reason: { $why }
interest = Stake in the matter: { $interest }
addressee = to { $addressee }
cue = In the article: { $cue }.
draft = This is a draft: it is not published.
flat = Stated flatly.
flat-here = Stated flatly here; the same speaker is less sure elsewhere.
stop = {"."}
hedge = { $words }: { $strength }, { $whose }
denied = The speaker denies it.
basis-named-here = This sentence names the speaker.
basis-carried-on = An earlier sentence names the speaker.
basis-inferred = We infer who speaks.
basis-unclear = The article does not make plain who says this.
chain = How it came to this page
chain-words = The same in words
chain-key = Filled: counted. Open: not counted.
chain-key-editors = In italics: what we found out.
timeline-words = The same in words
established = Not said in the article. How we know: { $reason }
circular = This chain runs in a circle: nobody on it is the first source.
report = Was it really said?
report-confirmed = Confirmed by: { $names }.
report-denied = Contradicted by: { $names }.
report-limited = Limited by: { $names }.
wording-verbatim = Quoted word for word.
wording-partial-quote = Partial quotation.
wording-paraphrase = In the article’s words.
quotation-confirmed = The original has these words.
quotation-differs = The original has other words.
quotation-not-seen = We have not seen the original.
checked-on = Checked { $date }.
step-says = said by
step-told = told to
step-written-in = written in
step-reported-by = reported by
step-quoted-by = quoted by
kind-characterisation = An opinion or label: sources are not counted.
kind-prediction = A prediction: sources are not counted.
kind-conditional = It depends on an “if”: sources are not counted.
kind-accusation = An accusation.
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

## The answer at a glance: three rows, and what is said where there is nothing

scope = We looked and found nothing that bears on it. We read: { $scope }
scope-here = What “checked” means here: { $scope }
never-checked = Nobody has looked for evidence on this claim yet.
nothing-bears = Nothing that we read bears on it.
glance = Evidence on this claim
row-corroborates = Corroborating
row-contradicts = Contradicting
row-limits = Limiting
row-likewise = Says likewise
row-otherwise = Says otherwise
row-with-limits = With limits
n-independent =
    { $n ->
        [0] 0 independent
        [one] 1 independent
       *[other] { $n } independent
    }
n-in-part = { $n } in part
n-sources =
    { $n ->
        [0] none counted
        [one] 1 source
       *[other] { $n } sources
    }
none-found = none found
none-denies = None of the sources we read denies it.
in-sources-read = in the sources we read
names-not-counted = not counted: { $names }
only-accused = only the accused: { $names }
and-more =
    { $n ->
        [one] and 1 more
       *[other] and { $n } more
    }
figures = The figure over time
figure-here = { $figure } (this page)

## The evidence

corroborating = Corroborating sources
likewise = Who says likewise
opposing = Contradicting and limiting sources
otherwise = Who says otherwise, or with limits
repeating = Same origin, never counted
superseding = Later, from the same origin
in-part = in part
counted = Counted.
one-sentence = The sentence
passages =
    { $n ->
        [one] Quotation and link
       *[other] { $n } passages
    }
wider = On a wider question, not counted
statements =
    { $n ->
        [one] 1 statement
       *[other] { $n } statements
    }
itself = { $name }, elsewhere
this-article = this article
reason = { $reason }
origin-part = { $origin } is a part of { $whole }.
not-counted = Not counted.
grounds-witness = It comes from a witness.
grounds-document = It shows a document.
grounds-data = It shows data.
grounds-interview = It comes from a first-hand interview.
counted-other = It has another origin than the claim.
no-grounds = It does not show how it knows.
unnamed-not-counted = Nobody is named.
on-wider-question = It answers a wider question.
on-question = On the question: { $asks }
same-origin = The same origin as the claim.
shared-origin = It and the claim go back to the same origin.
same-speaker = The same speaker.
comes-back = It came by way of the outlet that published the claim.
leans-on = It rests on the same information as { $other }, which is counted.
superseded = Superseded by “{ $title }”.
passage-out-of-date = It is itself out of date.
passage-withdrawn = We took it back.
by-accused = Said by the accused.
in-article = { $outlet }, { $date }
undated = undated
stance-corroborates = corroborates
    .definition = Brings evidence of its own that makes the claim more likely.
stance-contradicts = contradicts
    .definition = If it is right, the claim cannot be wholly right.
stance-limits = limits
    .definition = Can be true at the same time, but narrows the claim.
stance-repeats = repeats
    .definition = The same origin says it again. It is never counted.
stance-supersedes = supersedes
    .definition = A later figure or correction; the claim is out of date.
corroborates-in-part = corroborates in part
contradicts-in-part = contradicts in part
says-likewise = says likewise
says-otherwise = says otherwise
says-with-limits = says so with limits
confirms-report = confirms that it was said
denies-report = contradicts that it was said
limits-report = says it was said, with limits
proximity-primary-document = primary document
proximity-official-statement = official statement
proximity-first-hand-reporting = first-hand reporting
proximity-analysis = analysis
proximity-second-hand = passes on another source
archived-copy = archived copy
seen-whole = We read it on { $date }.
seen-part = We read part of it on { $date }.
seen-quoted-elsewhere = We saw it only as quoted elsewhere, on { $date }.

## Where a claim stands

state-text-changed = text changed
    .definition = This page no longer has the words that we checked.
state-withdrawn = withdrawn
    .definition = We took this claim back.
state-out-of-date = out of date
    .definition = A later figure or correction has replaced it.
state-disputed = disputed
    .definition = Another source says something that does not fit with it. A denial by the accused alone is not enough.
state-limited = limited
    .definition = Other sources narrow it; both can be true.
state-corroborated = corroborated
    .definition = At least one independent source brings evidence of its own.
state-one-source = only one source
    .definition = We know of one source alone, or of others that may rest on it.
state-nothing-found = checked, nothing found
    .definition = We looked and found nothing that bears on it.
state-not-checked = not checked
    .definition = Nobody has looked for evidence yet.

## The pictures

chain-described =
    { $n ->
        [one] A drawing of the way from one origin to what is said on this claim.
       *[other] A drawing of the ways from { $n } origins to what is said on this claim, each origin once.
    }
chain-this-page = this claim
chain-own-origin = { $name } (the claim’s own origin)
timeline = Dates
timeline-described = A timeline with { $n } dates, from { $first } to { $last }; the same in words below.
event = happened
told-of = mentioned in
said = said
published = published
checked = checked
corrected = corrected
today = date of these notes
this-claim = this claim

## What happened to the claim, and who checked it

proceedings = Proceedings
response = The accused: { $text }
changed = What has changed
superseded-on = There has since been a later figure or correction: { $title }
corrected-on = Corrected on { $date }: { $note }
before = It used to say: { $text }
withdrawn-at = Withdrawn on { $date }: { $reason }
about = Checked by, cite, report a problem
checked-by = Checked by { $by } on { $date }.
recheck-by = We will look again by { $date }.
recheck-passed = We wanted to look at this again by { $date }, and have not yet: it may be out of date.
verdict = What we conclude
permalink = Link to this note:
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
        [0] None of them has been checked for evidence yet.
        [one] One of them has been checked for evidence.
       *[other] { $n } of them have been checked for evidence.
    }
legend = What the marks mean
mark-evidence = With all marks: who says it, and what bears on it
mark-attention = Needs attention: disputed, out of date or withdrawn
mark-changed = Text changed since it was checked
show-marks = Show all marks
hide-marks = Show only what needs attention
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
error-no-words = the claim database brings no words that this release can read; compile the articles again with this release
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
page-search = Was this checked before?
page-search-lead = Paste a sentence, or say it in a few words. What was checked here and is most like it comes first.
page-search-label = What do you want to look up?
page-search-go = Look up
page-search-none = Nothing that was checked here is like it.
page-search-checked = Checked { $date }
page-search-question = Question
page-search-failed = The index cannot be read. Load the page again, or look at all articles.
page-search-no-script = Looking up needs scripts. All articles are listed at the start.
page-earlier = Earlier articles
page-later = Later articles
page-all-questions = All questions
page-start = Start
page-last-page = The page before
page-next-page = The next page
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
page-this-page = Link to this page:
page-index-title = On whose say-so? · { $publisher }
page-draft = This is a draft: it is not published.
page-index-lead = Sentence by sentence: who said it and how surely, how it came to the page, what corroborates it, what contradicts or limits it, and whether those sources are really independent.
page-articles = Articles
page-questions = Questions
page-statements = What it says
page-wider-questions = Wider questions
page-says-yes = Yes
page-says-in-part = In part
page-says-supposes = A guess, or a report passed on
page-says-no = No
page-says-limits = With limits: both can be right
page-says-open = “If”
page-claims =
    { $n ->
        [0] no claims yet
        [one] 1 claim
       *[other] { $n } claims
    }
page-offline = All of this in one file, to keep and read without a connection
page-offline-lead = This file holds articles, sources and program. It never goes online.
