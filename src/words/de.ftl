# Deutsch. Zum Aufbau der Datei siehe en.ftl.

## Die Sprache

direction = ltr
digits = 0123456789
calendar = gregorianischer Kalender
date-with-day = { $day }. { $month } { $year }
date-with-first = { $day }. { $month } { $year }
date-with-month = { $month } { $year }
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
list-separator = {", "}
colon = {": "}
arrow = {" → "}
kilobytes = { $n } KB
quote-open = „
quote-close = “
quote-inner-open = ‚
quote-inner-close = ‘

## The panel

close = Schließen
back = Zurück
previous = Vorige Aussage
moves = Von Aussage zu Aussage
next = Nächste Aussage
larger = Größer
smaller = Kleiner
position = Aussage { $n } von { $total }
position-short = { $n } von { $total }
all-claims =
    { $n ->
        [0] keine Aussagen
        [one] 1 Aussage
       *[other] { $n } Aussagen
    }
step-through =
    { $n ->
        [one] Ansehen
       *[other] Die { $n } nacheinander ansehen
    }
overview = Alle Aussagen
other-claims =
    { $n ->
        [one] Noch eine Aussage dieses Satzes
       *[other] { $n } weitere Aussagen dieses Satzes
    }
mark = Quellen zu „{ $words }“: { $state }
peek-corroborates =
    { $n ->
        [one] 1 stützt
       *[other] { $n } stützen
    }
peek-contradicts =
    { $n ->
        [one] 1 widerspricht
       *[other] { $n } widersprechen
    }
peek-limits =
    { $n ->
        [one] 1 schränkt ein
       *[other] { $n } schränken ein
    }
orphans =
    { $n ->
        [one] Ein geprüfter Satz steht auf dieser Seite nicht so, wie er geprüft wurde.
       *[other] { $n } geprüfte Sätze stehen auf dieser Seite nicht so, wie sie geprüft wurden.
    }
translated = Der Browser hat diese Seite übersetzt. Geprüft wurden die Aussagen in der Originalsprache. Wo jetzt andere Wörter stehen, zeigt der Text keine Markierung.
orphan-gone = Auf dieser Seite nicht mehr im geprüften Wortlaut: Die Wörter sind weg.
orphan-moved = Im Artikel nicht mehr im geprüften Wortlaut: Die Wörter stehen anderswo auf dieser Seite.
orphan-ambiguous = Im Text nicht gezeigt: Die Wörter stehen mehrmals da.
orphan-too-short = Nicht auf dieser Seite: Die Wörter sind zu kurz, um sie nach einer Änderung zu finden.
text-changed = Auf dieser Seite geändert, seit es geprüft wurde.
difference-removed = Gestrichen:
difference-added = Hinzugefügt:
as-checked = Darunter steht, was geprüft wurde.
no-such-claim = Der Link führt zu einer Aussage, die nicht auf dieser Seite steht.

## What is announced

announce-card = { $position }: { $state }
announce-list =
    { $n ->
        [0] Keine Aussage gefunden
        [one] 1 Aussage
       *[other] { $n } Aussagen
    }
announce-copied = Kopiert
announce-not-copied = Nicht kopiert. Der Text ist ausgewählt: Kopieren Sie ihn selbst.

## Who says it

nobody = Ohne Quellenangabe
the-claim = Die Aussage: { $proposition }.
loses-capital = {""}
own-voice = { $outlet }, im eigenen Namen
unnamed = Ungenannt. Grund: { $why }
interest = Eigenes Interesse: { $interest }
addressee = an { $addressee }
cue = Im Artikel: { $cue }.
draft = Das ist ein Entwurf: Er ist nicht veröffentlicht.
flat = Ohne Vorbehalt gesagt.
flat-here = Hier ohne Vorbehalt gesagt; anderswo äußert sich dieselbe Quelle vorsichtiger.
stop = {"."}
hedge = { $words }: { $strength }, { $whose }
denied = Die Quelle bestreitet es.
basis-named-here = Dieser Satz nennt die Quelle.
basis-carried-on = Ein früherer Satz nennt die Quelle.
basis-inferred = Wer spricht, haben wir erschlossen.
basis-unclear = Der Artikel macht nicht klar, wer das sagt.
chain = Wie es auf diese Seite kam
chain-words = Dasselbe in Worten
chain-key = Gefüllt: gezählt. Leer: nicht gezählt.
chain-key-editors = Kursiv: was wir herausgefunden haben.
timeline-words = Dasselbe in Worten
established = Steht nicht im Artikel. Woher wir es wissen: { $reason }
circular = Diese Kette läuft im Kreis: Niemand in ihr ist die erste Quelle.
report = Wurde es wirklich gesagt?
report-confirmed = Bestätigt von: { $names }.
report-denied = Widersprochen von: { $names }.
report-limited = Eingeschränkt von: { $names }.
wording-verbatim = Wörtlich zitiert.
wording-partial-quote = Teilweise zitiert.
wording-paraphrase = In den Worten des Artikels.
quotation-confirmed = So steht es im Original.
quotation-differs = Im Original steht es anders.
quotation-not-seen = Das Original haben wir nicht gesehen.
checked-on = Geprüft am { $date }.
step-says = gesagt von
step-told = gesagt gegenüber
step-written-in = geschrieben in
step-reported-by = berichtet von
step-quoted-by = zitiert von
kind-characterisation = Eine Meinung oder Bezeichnung: Quellen werden nicht gezählt.
kind-prediction = Eine Voraussage: Quellen werden nicht gezählt.
kind-conditional = Es hängt an einem „Wenn“: Quellen werden nicht gezählt.
kind-accusation = Eine Anschuldigung.
strength-near-certain = fast sicher
strength-probable = wahrscheinlich
strength-possible = möglich
strength-speculative = vermutet
strength-conditional = bedingt
strength-unknown = nicht bekannt
strength-expected = erwartet
strength-reported = berichtet
strength-alleged = angeblich
whose-speaker = sagt die Quelle
whose-outlet = sagt das Medium

## The answer at a glance: three rows, and what is said where there is nothing

scope = Wir haben gesucht und nichts gefunden, was dazu etwas sagt. Gelesen haben wir: { $scope }
scope-here = Was „geprüft“ hier heißt: { $scope }
never-checked = Noch hat niemand nach Belegen zu dieser Aussage gesucht.
nothing-bears = In dem, was wir gelesen haben, steht nichts dazu.
glance = Belege zu dieser Aussage
row-corroborates = Stützend
row-contradicts = Widersprechend
row-limits = Einschränkend
row-likewise = Wer dasselbe sagt
row-otherwise = Wer etwas anderes sagt
row-with-limits = Mit Einschränkung
n-independent =
    { $n ->
        [0] 0 unabhängige
        [one] 1 unabhängige
       *[other] { $n } unabhängige
    }
n-in-part = { $n } zum Teil
n-sources =
    { $n ->
        [0] keine gezählt
        [one] 1 Quelle
       *[other] { $n } Quellen
    }
none-found = keine gefunden
none-denies = Keine der Quellen, die wir gelesen haben, bestreitet es.
in-sources-read = in den Quellen, die wir gelesen haben
names-not-counted = nicht gezählt: { $names }
only-accused = nur die beschuldigte Seite: { $names }
and-more =
    { $n ->
        [one] und 1 weitere
       *[other] und { $n } weitere
    }
figures = Die Zahl im Lauf der Zeit
figure-here = { $figure } (diese Seite)

## The evidence

corroborating = Stützende Quellen
likewise = Wer dasselbe sagt
opposing = Widersprechende und einschränkende Quellen
otherwise = Wer etwas anderes sagt oder es einschränkt
repeating = Derselbe Ursprung, nie gezählt
superseding = Später, vom selben Ursprung
in-part = zum Teil
counted = Gezählt.
one-sentence = Der Satz
passages =
    { $n ->
        [one] Zitat und Link
       *[other] { $n } Stellen
    }
wider = Zu einer breiteren Frage, nicht gezählt
statements =
    { $n ->
        [one] 1 Angabe
       *[other] { $n } Angaben
    }
itself = { $name }, anderswo
this-article = dieser Artikel
reason = { $reason }
origin-part = { $origin } ist ein Teil von { $whole }.
not-counted = Nicht gezählt.
grounds-witness = Es kommt von einem Zeugen.
grounds-document = Es zeigt ein Dokument.
grounds-data = Es zeigt Daten.
grounds-interview = Es kommt aus einem selbst geführten Interview.
counted-other = Hat einen anderen Ursprung als die Aussage.
no-grounds = Worauf es beruht, zeigt es nicht.
unnamed-not-counted = Niemand wird genannt.
on-wider-question = Es beantwortet eine breitere Frage.
on-question = Zur Frage: { $asks }
same-origin = Derselbe Ursprung wie die Aussage.
shared-origin = Geht auf denselben Ursprung zurück wie die Aussage.
same-speaker = Dieselbe Quelle.
comes-back = Es kam über das Medium, das die Aussage veröffentlicht hat.
leans-on = Es beruht auf demselben Wissen wie { $other }; das ist schon gezählt.
superseded = Ersetzt durch „{ $title }“.
passage-out-of-date = Es ist selbst überholt.
passage-withdrawn = Wir haben es zurückgenommen.
by-accused = Das sagt die beschuldigte Seite.
in-article = { $outlet }, { $date }
undated = ohne Datum
stance-corroborates = stützt
    .definition = Bringt eigene Belege, die die Aussage wahrscheinlicher machen.
stance-contradicts = widerspricht
    .definition = Wenn es stimmt, kann die Aussage nicht ganz richtig sein.
stance-limits = schränkt ein
    .definition = Kann zugleich wahr sein, engt die Aussage aber ein.
stance-repeats = wiederholt
    .definition = Derselbe Ursprung sagt es noch einmal. Es wird nie gezählt.
stance-supersedes = ersetzt
    .definition = Eine spätere Zahl oder Berichtigung; die Aussage ist überholt.
corroborates-in-part = stützt zum Teil
contradicts-in-part = widerspricht zum Teil
says-likewise = sagt dasselbe
says-otherwise = sagt etwas anderes
says-with-limits = sagt es mit Einschränkung
confirms-report = bestätigt, dass es gesagt wurde
denies-report = widerspricht, dass es gesagt wurde
limits-report = sagt, es wurde gesagt, mit Einschränkung
proximity-primary-document = Originaldokument
proximity-official-statement = amtliche Erklärung
proximity-first-hand-reporting = Bericht aus erster Hand
proximity-analysis = Analyse
proximity-second-hand = gibt eine andere Quelle wieder
archived-copy = archivierte Fassung
seen-whole = Wir haben es am { $date } gelesen.
seen-part = Wir haben am { $date } einen Teil davon gelesen.
seen-quoted-elsewhere = Wir haben es nur anderswo zitiert gesehen, am { $date }.

## Where a claim stands

state-text-changed = Text geändert
    .definition = Auf dieser Seite stehen nicht mehr die Wörter, die wir geprüft haben.
state-withdrawn = zurückgenommen
    .definition = Wir haben diese Aussage zurückgenommen.
state-out-of-date = überholt
    .definition = Eine spätere Zahl oder Berichtigung hat sie ersetzt.
state-disputed = umstritten
    .definition = Eine andere Quelle sagt etwas, das nicht dazu passt. Dass nur die beschuldigte Seite es bestreitet, genügt nicht.
state-limited = eingeschränkt
    .definition = Andere Quellen engen sie ein; beides kann wahr sein.
state-corroborated = gestützt
    .definition = Mindestens eine unabhängige Quelle bringt eigene Belege.
state-one-source = nur eine Quelle
    .definition = Wir kennen nur eine Quelle; andere können auf ihr beruhen.
state-nothing-found = geprüft, nichts gefunden
    .definition = Wir haben gesucht und nichts gefunden, was dazu etwas sagt.
state-not-checked = nicht geprüft
    .definition = Noch hat niemand nach Belegen gesucht.

## The pictures

chain-described =
    { $n ->
        [one] Eine Zeichnung des Weges von einem Ursprung zu dem, was über diese Aussage gesagt wird.
       *[other] Eine Zeichnung der Wege von { $n } Ursprüngen zu dem, was über diese Aussage gesagt wird, jeder Ursprung einmal.
    }
chain-this-page = diese Aussage
chain-own-origin = { $name } (der Ursprung der Aussage)
timeline = Zeitleiste
timeline-described = Eine Zeitleiste mit { $n } Zeitpunkten, von { $first } bis { $last }; darunter dasselbe in Worten.
event = geschehen
told-of = erwähnt in
said = gesagt
published = veröffentlicht
checked = geprüft
corrected = berichtigt
today = Stand dieser Notizen
this-claim = diese Aussage

## What happened to the claim, and who checked it

proceedings = Verfahren
response = Die beschuldigte Seite: { $text }
changed = Was sich geändert hat
superseded-on = Inzwischen gibt es eine spätere Zahl oder Berichtigung: { $title }
corrected-on = Berichtigt am { $date }: { $note }
before = Vorher stand hier: { $text }
withdrawn-at = Zurückgenommen am { $date }: { $reason }
about = Wer geprüft hat, zitieren, ein Problem melden
checked-by = Geprüft von { $by } am { $date }.
recheck-by = Wir sehen bis { $date } noch einmal nach.
recheck-passed = Wir wollten bis { $date } noch einmal nachsehen und haben es noch nicht getan: Es kann überholt sein.
verdict = Was wir daraus schließen
permalink = Link zu dieser Notiz:
database = Datenbank { $hash }
publisher = { $publisher }, Stand { $date }
corrections-link = Berichtigungen
method-link = Arbeitsweise
contact-link = Ein Problem melden
source-article = Aus

## Citing and reporting

cite = Zitieren
cite-plain = Text
cite-markdown = Markdown
cite-bibtex = BibTeX
cite-csl = CSL-JSON
cite-note = Wer sagt das? { $publisher }, Stand { $date }, { $address } (Datenbank { $hash })
report-subject = Zur Aussage „{ $claim }“
report-body = Aussage: { $claim }
    Datenbank: { $hash }
    Seite: { $page }

    Was falsch ist:

## All claims of an article

coverage =
    { $n ->
        [one] Eine Aussage, in { $sentences } von { $total } Sätzen.
       *[other] { $n } Aussagen, in { $sentences } von { $total } Sätzen.
    }
coverage-checked =
    { $n ->
        [0] Noch zu keiner davon wurden Belege gesucht.
        [one] Zu einer davon wurden Belege gesucht.
       *[other] Zu { $n } davon wurden Belege gesucht.
    }
legend = Was die Markierungen bedeuten
mark-evidence = Mit allen Markierungen: wer es sagt und was dazu bekannt ist
mark-attention = Braucht Aufmerksamkeit: umstritten, überholt oder zurückgenommen
mark-changed = Text geändert, seit er geprüft wurde
show-marks = Alle Markierungen zeigen
hide-marks = Nur zeigen, was Aufmerksamkeit braucht
search = Suchen
filter-state = Stand
filter-speaker = Wer spricht
filter-stance = Beleg, der
any = alle
more =
    { $n ->
        [one] Noch eine zeigen
       *[other] Noch { $n } zeigen
    }
speakers = Wer in diesem Artikel spricht
speaker-claims =
    { $n ->
        [one] 1 Aussage
       *[other] { $n } Aussagen
    }

## What can go wrong

error = Sayso kann die Quellen dieses Artikels nicht zeigen: { $problem }.
error-no-database = das Programm bringt keine Datenbank mit
error-no-words = die Datenbank bringt keine Wörter mit, die diese Version lesen kann; erzeugen Sie die Datenbank mit dieser Version neu
error-foreign = das ist keine Datenbank von Sayso; geben Sie eine .sayso-Datei an, die `sayso build` gemacht hat
error-version = die Datenbank hat das Format { $found }, diese Version liest { $expected }; erzeugen Sie die Datenbank mit dieser Version neu
error-length = die Datenbank sollte { $expected } Bytes haben und hat { $found }; laden oder kopieren Sie sie noch einmal
error-damaged = die Datenbank ist beschädigt (ihre Prüfsumme stimmt nicht); laden oder kopieren Sie sie noch einmal
error-unreadable = die Datenbank ist nicht zu lesen; erzeugen Sie die Datenbank neu
error-broken = die Datenbank verletzt eine Regel: { $what }; erzeugen Sie die Datenbank neu
error-no-article = für den Artikel „{ $id }“ gibt es keine Aussagen
error-which-article = die Seite sagt nicht, welcher Artikel auf ihr steht
error-no-text = bei „{ $selector }“ steht kein Artikel
error-which-text = es ist unklar, welcher Text der Seite der Artikel ist; das Attribut „for“ kann das Element nennen
error-twice = sie sind schon auf dieser Seite
error-options = eine Option ist falsch: { $what }
error-browser = dieser Browser hat { $what } abgelehnt

## Before the program runs

script-error = Sayso kann die Quellen dieses Artikels nicht zeigen: { $problem }.
script-refused = die Sicherheitsregeln dieser Seite oder dieser Browser erlauben kein WebAssembly
script-options = die Optionen im Element sind kein JSON
script-no-option = eine Option „{ $name }“ gibt es nicht
script-no-holder = bei „{ $src }“ ist keine Datenbank
script-other-place = die Datenbank ist bei „{ $src }“, weder im Ordner des Skripts noch dort, wo sein data-allow sagt
script-not-loaded = die Datenbank ist von „{ $src }“ nicht zu laden
script-not-base64 = die Datenbank auf der Seite ist kein base64

## Whole pages

page-title = { $title } · Quellen · { $publisher }
page-description =
    { $n ->
        [0] Noch ist keine Aussage dieses Artikels geprüft.
        [one] Eine Aussage dieses Artikels: wer sie macht und wie sicher, was sie stützt, was ihr widerspricht oder sie einschränkt.
       *[other] { $n } Aussagen dieses Artikels: wer sie macht und wie sicher, was sie stützt, was ihnen widerspricht oder sie einschränkt.
    }
page-skip = Zu den Quellen
page-all-articles = Alle Artikel
page-search = Wurde das schon geprüft?
page-search-lead = Ein Satz, oder in ein paar Worten, was er sagt: Was hier geprüft wurde und ihm am nächsten kommt, steht zuerst.
page-search-label = Was möchten Sie nachschlagen?
page-search-go = Nachschlagen
page-search-none = Nichts, was hier geprüft wurde, ist dem ähnlich.
page-search-checked = Geprüft: { $date }
page-search-question = Frage
page-search-failed = Das Verzeichnis kann nicht gelesen werden. Laden Sie die Seite neu, oder sehen Sie alle Artikel an.
page-search-no-script = Nachschlagen braucht Skripte. Alle Artikel stehen auf der Startseite.
page-earlier = Frühere Artikel
page-later = Spätere Artikel
page-all-questions = Alle Fragen
page-start = Start
page-last-page = Vorige Seite
page-next-page = Nächste Seite
page-by = Von { $name }
page-sources-below =
    { $n ->
        [0] Noch keine Quellen
        [one] Quellen unter dem Artikel: 1 Aussage
       *[other] Quellen unter dem Artikel: { $n } Aussagen
    }
page-notes = Wer sagt das?
page-notes-lead = Eine Notiz zu jeder Aussage: wer sie macht und wie sicher, was sie stützt, was ihr widerspricht oder sie einschränkt, und ob diese Quellen unabhängig sind.
page-note = Notiz { $n }
page-note-link = Notiz { $n }: { $state }
page-back = Zurück zum Satz
page-note-on-paper = Notiz { $n }
page-legend = Was diese Wörter bedeuten
page-states = Wie es um eine Aussage steht
page-stances = Was ein Beleg für eine Aussage bedeutet
page-dates = Alle Datumsangaben: { $calendar }.
page-excerpts = Hier stehen nur die Sätze, die geprüft wurden. Der ganze Artikel steht bei { $outlet }:
page-full-text = Warum der ganze Text hier steht: { $reason }
page-about = Über diese Notizen
page-this-page = Link zu dieser Seite:
page-index-title = Wer sagt das? · { $publisher }
page-draft = Das ist ein Entwurf: Er ist nicht veröffentlicht.
page-index-lead = Satz für Satz: wer es gesagt hat und wie sicher, auf welchem Weg es auf die Seite kam, was es stützt, was ihm widerspricht oder es einschränkt, und ob diese Quellen wirklich unabhängig sind.
page-articles = Artikel
page-questions = Fragen
page-statements = Aussagen
page-wider-questions = Breitere Fragen
page-says-yes = Ja
page-says-in-part = Zum Teil
page-says-supposes = Eine Vermutung oder ein weitergegebener Bericht
page-says-no = Nein
page-says-limits = Mit Einschränkung: beides kann wahr sein
page-says-open = „Wenn“
page-claims =
    { $n ->
        [0] noch keine Aussagen
        [one] 1 Aussage
       *[other] { $n } Aussagen
    }
page-offline = All das in einer Datei, zum Behalten und zum Lesen ohne Verbindung
page-offline-lead = Diese Datei enthält Artikel, Quellen und Programm. Sie fragt nichts ab und sendet nichts.
