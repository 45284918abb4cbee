# English. Every word that readers see: the panel and the notes, `page-` of whole pages, `script-` of what
# is said when the program cannot run; and `desk-` of the editors' desk. Braces hold what is filled in.

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
page-all-of-claim = Sources, dates and corrections of this claim
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

## The desk: what editors see. Single letters are keys, and stay as they are.

desk-title = Sayso desk
desk-own-name = English
desk-language = Language of the desk
desk-take-back = Take back: { $what }
desk-do-again = Do again: { $what }
desk-find = Look for claims, questions and references
desk-find-hint = Was this checked before?
desk-tools = Tools
desk-undo = Undo
desk-redo = Redo
desk-new-reference = New reference
desk-build = Build the site
desk-help = Help
desk-single-keys = single keys
desk-progress = How far the site is built
desk-to-article = To the article
desk-to-claim = To the claim
desk-close = Close
desk-more-n = and { $n } more

desk-entry-newsroom = the newsroom
desk-entry-source = the source { $id }
desk-entry-origin = the origin { $id }
desk-entry-question = the question { $id }
desk-entry-reference = the reference { $id }
desk-entry-article = the article { $id }
desk-entry-claim = the claim { $id }

## The desk: what there is to do

desk-agenda = Agenda and articles
desk-to-do = To do
desk-nothing-to-do = Nothing is left to do.
desk-ask-online = Look whether links are there
desk-ask-online-told = It asks each address once, because you ask for it
desk-articles = Articles
desk-new-article = New article
desk-about-newsroom = About the newsroom
desk-n-open =
    { $n ->
        [one] 1 proposal open
       *[other] { $n } proposals open
    }
desk-n-claims =
    { $n ->
        [one] 1 claim
       *[other] { $n } claims
    }
desk-sort-mend = Mistakes to mend
desk-sort-text-changed = Text changed
desk-sort-gone = Links and passages that are gone
desk-sort-recheck = To be looked at again
desk-sort-response = Responses missing
desk-sort-second = Second signatures
desk-sort-unread = References without answers
desk-sort-proposals = Proposals
desk-sort-guesses = Guesses to look at
desk-sort-unclaimed = Articles without claims
desk-sort-better = Could be better
desk-task-unread = “{ $title }” answers no question yet
desk-task-proposals =
    { $n ->
        [one] 1 proposal: { $title }
       *[other] { $n } proposals: { $title }
    }

## The desk: the article

desk-no-article = Open an article, or take up a new one.
desk-about-article = About the article
desk-propose = Propose claims
desk-new-version = New version
desk-claim-words = Claim the selected words
desk-text-changed = This text is another one than that which was checked. Look at what is claimed in it; then:
desk-text-looked-at = I have looked at the text
desk-article-broken = This article has mistakes, and is not shown: mend what its file says (“About the article”).
desk-mark-proposed = proposed
desk-mark-claim = claim
desk-mark-claim-state = claim, { $state }
desk-lost-heading = Whose words are not in the text

## The desk: the claim

desk-nothing-open = Click a marked sentence, or press j. Select words and press c to claim them.
desk-side-claim = The claim
desk-side-reference = The reference
desk-side-other = What is open
desk-side-form = { $what }: form
desk-live-card = The card as readers get it
desk-a-proposal = A proposed claim
desk-a-new-claim = A new claim
desk-the-claim = The claim { $id }
desk-lost-told = These words are not in the article any more.
desk-lost-instead = In their place stands:
desk-lost-take = They are its words now
desk-lost-otherwise = Other words: select them in the article, and press c. If what was said is not there any more, withdraw the claim.
desk-why-tool = From { $tool }, which nobody has measured: { $why }.
desk-why-measured = { $why }; { $n } of 100 like it were right.
desk-from-proposition = From the words, made to stand alone.
desk-from-registry = From the registry of sources.
desk-from-new = New: named in the article, not in the registry.
desk-from-article = As the article gives it.
desk-from-copied = Copied from the article.
desk-from-quotes = From its quotation marks.
desk-from-guess = A guess, from its words.
desk-from-place = From where the name stands.
desk-from-cue = From the attributing words.
desk-from-other = Proposed.
desk-new-source = New source “{ $name }” ({ $id }) is
desk-about-source = About { $name }
desk-weakened-by = Weakened by
desk-by-way-of = By way of
desk-may-bear = May bear on it
desk-more-fields = More fields
desk-it-is-so = It is so
desk-field-missing = This has to be filled in.
desk-required = has to be there
desk-decide = Decide
desk-reject = Reject
desk-write-change = Write the change
desk-elsewhere = Changes on other cards
desk-elsewhere-more =
    { $n ->
        [one] 1 article more may be touched; `sayso diff` tells all.
       *[other] { $n } articles more may be touched; `sayso diff` tells all.
    }
desk-same-as = It is the same as (what names it will name that one; u takes it back)

## The desk: questions

desk-questions = Questions
desk-answers = Answers
desk-drop = Drop
desk-keep = Keep
desk-drop-answer = Drop the answer to: { $asks }
desk-keep-answer = Keep the answer to: { $asks }
desk-may-answer = It may answer
desk-another-question = Another question
desk-new-question = New question
desk-answered-by-claim = the claim answers it
desk-position = Position
desk-position-yes = Yes
desk-position-in-part = In part
desk-position-supposes = Supposes
desk-position-open = Open (“if”)
desk-position-limits = Limits
desk-position-no = No
desk-number = The number
desk-group-of-labels = The group of labels
desk-answer-line = In a line that names its subject (at most 110 characters)
desk-denial-told = It is a denial: say in the line that it is not so.
desk-which-part = Which part (an id of the question’s parts)
desk-how-it-limits = How it limits, in a word
desk-who-is-quoted = Who is quoted, if it is not the document itself
desk-where-it-stands = Where it stands: page, paragraph or second
desk-grounds-where-shown = Grounds, where they are shown
desk-grounds-told = Without grounds it never counts as corroborating.
desk-take-answer = Take this answer
desk-leave-answer = Leave it
desk-what-is-asked = What is asked?
desk-is-answered-by = It is answered by
desk-by-yes-or-no = yes or no
desk-by-number = a number
desk-by-description = a description

## The desk: what is done to a claim that readers have seen

desk-record = Sign, correct, withdraw; what was changed
desk-what-changed-since = What was changed since
desk-what-changed = What was changed
desk-no-history = The folder has no git history of this article: what was before is not known.
desk-never-approved = No second editor has approved it so far.
desk-unchanged-since = Nothing was changed since it was approved.
desk-changed-since = Changed since it was approved
desk-in-no-commit = In the file, and in no commit yet
desk-before = Before
desk-nobodys-name = Nobody’s name is beside this claim.
desk-decided-only = Decided by { $one }; nobody has approved it.
desk-approved-only = Approved by { $other }.
desk-approved-only-as = Approved by { $other } as “{ $state }”.
desk-decided-approved = Decided by { $one }, approved by { $other }.
desk-decided-approved-as = Decided by { $one }, approved by { $other } as “{ $state }”.
desk-another-approves = Whoever decided does not approve it: a second editor starts the desk with --by and their own name.
desk-approve-as = Approve it as { $by }
desk-correction-note = What was changed and why, for readers
desk-add-correction = Add the correction
desk-correction-added = To be added: { $note }
desk-withdrawal-reason = Why it is withdrawn, for readers
desk-redact = take its words out of everything that is built
desk-withdraw = Withdraw the claim
desk-to-be-withdrawn = To be withdrawn: { $reason }

## The desk: references and new versions

desk-a-new-reference = A new reference
desk-a-new-article = A new article
desk-a-new-version-of = A new version of the article
desk-becomes = The page becomes
desk-becomes-reference = a reference
desk-becomes-article = a new article
desk-becomes-version = the new version of “{ $title }”
desk-from-address = Its address: it is fetched, because you ask for it
desk-from-file = Or a file (HTML, PDF, Word, mail, text); it can be dropped here
desk-from-pasted = Or its text, pasted: the title in the first line
desk-read-it = Read it
desk-file-too-large = { $name } has { $n } megabytes: that is no page; at most 10 are read
desk-file-unreadable = { $name } cannot be read
desk-guess-from = A guess, from { $from }: look at it.
desk-as-the-page-says = As the page says.
desk-what-was-read = What was read
desk-text-that-was-read = The text that was read
desk-take-passage = Take the selected words as the passage
desk-take-up = Take it up
desk-a-new-version = A new version
desk-claims-stand =
    { $n ->
        [one] 1 claim stands as before; to be looked at: { $touched }.
       *[other] { $n } claims stand as before; to be looked at: { $touched }.
    }
desk-nothing-differs = Every sentence that was there is there.
desk-new-sentences = New sentences
desk-moved-sentences = Sentences that moved
desk-claimed = Claimed: { $claims }
desk-take-over = Take over the new version

## The desk: what else is open

desk-like = Like “{ $text }”
desk-nothing-like = Nothing here is like it.
desk-like-claim = claim
desk-like-question = question
desk-like-reference = reference
desk-preview = As readers see it
desk-screen = Screen
desk-phone = Phone
desk-desktop = Desktop
desk-open-alone = Open it by itself, or print it from there
desk-preview-frame = The site as readers see it
desk-conflict = Another hand was faster
desk-conflict-told = Nothing was written. The desk shows the folder as it is now: open the claim again, and decide.
desk-as-it-is = As it is now
desk-file-gone = The file is gone.
desk-as-it-would-be = As it would have been written
desk-go-on = Go on
desk-help-store = The files of the folder are the only store: what you decide here is in them at once, and what others write there appears here. Nothing is sent anywhere, but for a page that you ask to be fetched.
desk-help-by = You are at the desk as { $by }: that is what you said when it was started, and nobody has checked it. The record is git’s log.
desk-help-nobody = Nobody’s name is written beside your decisions: start the desk with --by to say who decides.
desk-help-keys = Keys
desk-help-fields = Fields
desk-help-english = What fields mean, and what the check finds, is in English.
desk-key-next = the next proposal or claim
desk-key-before = the one before
desk-key-accept = decide: write the claim, the reference or the change into the files
desk-key-reject = reject the proposal: it does not come back
desk-key-claim = make a claim of the selected words
desk-key-question = make a new question
desk-key-reference = take up a new reference: an address, a file or a text
desk-key-passage = take the selected words as the reference’s passage
desk-key-instead = of a claim whose words are gone: its words are those that stand there now
desk-key-undo = take the last thing back
desk-key-redo = do it again
desk-key-find = look for claims, questions and references
desk-key-articles = go to the list of articles
desk-key-help = show or hide the help
desk-key-close = leave a field; close what is open
desk-key-pick = pick a question, with the answer that is proposed
desk-key-positions = yes, in part, supposes, open, limits, no

## The desk: what is told

desk-did = It is in the files, and u takes it back: { $what }.
desk-did-nothing = { $what }: nothing is changed by that
desk-did-take-back = Taken back: { $what }
desk-did-again = Done again: { $what }
desk-did-propose =
    { $n ->
        [one] 1 proposal is open
       *[other] { $n } proposals are open
    }
desk-did-follow =
    { $n ->
        [0] All links can be followed, and what is quoted stands there
        [one] 1 link or passage is not as it was: it is in the list of what there is to do
       *[other] { $n } links or passages are not as they were: they are in the list of what there is to do
    }
desk-did-build =
    { $n ->
        [one] The site of 1 article is in { $place }
       *[other] The site of { $n } articles is in { $place }
    }
desk-reading-page = Reading the page …
desk-proposing = Looking for who says what …
desk-following = Following the links …
desk-building = Building the site …
desk-writing = Writing …
desk-imported = { $what }. Look at what the page says of itself, and add what it does not.
desk-refused = Not written: that would bring a mistake into the folder.
desk-conflicted = Not written: another hand has changed the same file meanwhile.
desk-article-known = Not taken: an article of that title is there already, or the page has none. A new version is taken up beside its article.
desk-select-claim = Select the words of a claim in the article first: within one sentence.
desk-select-fewer = A claim is within one sentence: select fewer words.
desk-select-passage = Select the words of the passage first.
desk-nothing-instead = Of this claim no words stand elsewhere: select them, and press c.
desk-answer-first = Take a position on the question, and say it in a line.
desk-nothing-changed = Nothing is changed.
desk-proposition-first = Write the proposition first: what is claimed, in words that stand alone.
desk-all-shown = Now all of it has been shown: the same key again decides.
desk-only-proposals = Only a proposal is rejected; a claim is withdrawn, and says why.
desk-unsaved = What you changed is in no file yet: a writes it, the same again drops it.
desk-gone = The desk does not answer: look into the terminal where `sayso desk` runs. What you decided is in the files.
desk-do-change = Change { $what }
desk-do-decide = Decide the claim { $id }
desk-do-reject = Reject the proposal { $id }
desk-do-reference = Take up the reference { $id }
desk-do-article = Take up the article { $id }
desk-do-version = Take over a new version of { $id }
desk-do-merge = Make one of { $keep } and { $gone }
desk-do-confirm = { $field } of { $what } is so
desk-do-look = The text of { $id } was looked at
desk-do-propose = Propose claims of { $id }

## The desk: the names of fields, and the words that a field may hold

desk-field-accused = Accused
desk-field-accusation = Accusation
desk-field-addressee = Addressee
desk-field-allow = Allow
desk-field-also-called = Also called
desk-field-answers = Answers
desk-field-approved-by = Approved by
desk-field-approved-state = Approved state
desk-field-archived = Archived
desk-field-as-of = As of
desk-field-asks = Asks
desk-field-at = At
desk-field-author = Author
desk-field-basis = Basis
desk-field-basis-note = Basis note
desk-field-before = Before
desk-field-bound = Bound
desk-field-byline = Byline
desk-field-checked-at = Checked at
desk-field-checked-by = Checked by
desk-field-claim = Claim
desk-field-contact = Contact
desk-field-correction = Correction
desk-field-corrections = Corrections
desk-field-cue = Cue
desk-field-decided-by = Decided by
desk-field-definition = Definition
desk-field-established = Established
desk-field-event = Event
desk-field-evidence = Evidence
desk-field-figure = Figure
desk-field-full-text = Full text
desk-field-furniture = Furniture
desk-field-grounds = Grounds
desk-field-hedge = Hedge
desk-field-hedges = Hedges
desk-field-id = Id
desk-field-implies = Implies
desk-field-in-part = In part
desk-field-in-short = In short
desk-field-independent = Independent
desk-field-interest = Interest
desk-field-join = Join
desk-field-kind = Kind
desk-field-label = Label
desk-field-labels = Labels
desk-field-language = Language
desk-field-leads = Leads
desk-field-legacy = Legacy
desk-field-limits = Limits
desk-field-line = Line
desk-field-locator = Locator
desk-field-looked-into = Looked into
desk-field-may-share = May share
desk-field-method = Method
desk-field-minor = Minor
desk-field-name = Name
desk-field-no = No
desk-field-not-checked = Not checked
desk-field-note = Note
desk-field-on = On
desk-field-open = Open
desk-field-origin = Origin
desk-field-outlet = Outlet
desk-field-panel-languages = Panel languages
desk-field-part = Part
desk-field-part-of = Part of
desk-field-parts = Parts
desk-field-passage = Passage
desk-field-polarity = Polarity
desk-field-prefix = Prefix
desk-field-proceedings = Proceedings
desk-field-proposition = Proposition
desk-field-proximity = Proximity
desk-field-published = Published
desk-field-published-note = Published note
desk-field-publisher = Publisher
desk-field-question = Question
desk-field-quotation = Quotation
desk-field-quote = Quote
desk-field-reached-outlet = Reached outlet
desk-field-read-at = Read at
desk-field-reason = Reason
desk-field-recheck-by = Recheck by
desk-field-redact = Redact
desk-field-reference = Reference
desk-field-relies-on = Relies on
desk-field-response = Response
desk-field-rights = Rights
desk-field-role = Role
desk-field-said-at = Said at
desk-field-scope = Scope
desk-field-second-editor = Second editor
desk-field-seen = Seen
desk-field-shown-by = Shown by
desk-field-site = Site
desk-field-source = Source
desk-field-speaker = Speaker
desk-field-split = Split
desk-field-stance = Stance
desk-field-step = Step
desk-field-strength = Strength
desk-field-struck = Struck
desk-field-suffix = Suffix
desk-field-summary = Summary
desk-field-superseded-by = Superseded by
desk-field-supersedes = Supersedes
desk-field-supposes = Supposes
desk-field-target = Target
desk-field-text = Text
desk-field-text-hash = Text hash
desk-field-title = Title
desk-field-to = To
desk-field-unclear = Unclear
desk-field-unit = Unit
desk-field-unnamed = Unnamed
desk-field-url = Url
desk-field-value = Value
desk-field-verdict = Verdict
desk-field-via = Via
desk-field-whose = Whose
desk-field-why = Why
desk-field-with = With
desk-field-withdrawn = Withdrawn
desk-field-wording = Wording
desk-field-words = Words
desk-field-yes = Yes

desk-word-about = about
desk-word-accusation = accusation
desk-word-affirmed = affirmed
desk-word-alleged = alleged
desk-word-analysis = analysis
desk-word-at-least = at least
desk-word-at-most = at most
desk-word-carried-on = carried on
desk-word-characterisation = characterisation
desk-word-conditional = conditional
desk-word-confirmed = confirmed
desk-word-content = content
desk-word-contradicts = contradicts
desk-word-corroborates = corroborates
desk-word-data = data
desk-word-denied = denied
desk-word-description = description
desk-word-differs = differs
desk-word-document = document
desk-word-exact = exact
desk-word-expected = expected
desk-word-fact = fact
desk-word-first-hand-reporting = first hand reporting
desk-word-group = group
desk-word-inferred = inferred
desk-word-interview = interview
desk-word-licensed = licensed
desk-word-limits = limits
desk-word-named-here = named here
desk-word-near-certain = near certain
desk-word-none = none
desk-word-not-seen = not seen
desk-word-official-statement = official statement
desk-word-organisation = organisation
desk-word-outlet = outlet
desk-word-own = own
desk-word-own-voice = own voice
desk-word-paraphrase = paraphrase
desk-word-part = part
desk-word-partial-quote = partial quote
desk-word-person = person
desk-word-possible = possible
desk-word-prediction = prediction
desk-word-primary-document = primary document
desk-word-probable = probable
desk-word-quotation = quotation
desk-word-quoted-by = quoted by
desk-word-quoted-elsewhere = quoted elsewhere
desk-word-repeats = repeats
desk-word-report = report
desk-word-reported = reported
desk-word-reported-by = reported by
desk-word-says = says
desk-word-second-hand = second hand
desk-word-speaker = speaker
desk-word-speculative = speculative
desk-word-supersedes = supersedes
desk-word-told = told
desk-word-unclear = unclear
desk-word-unknown = unknown
desk-word-value = value
desk-word-verbatim = verbatim
desk-word-whole = whole
desk-word-witness = witness
desk-word-written-in = written in
desk-word-yes-or-no = yes or no
