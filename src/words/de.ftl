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
page-all-of-claim = Quellen, Daten und Berichtigungen zu dieser Aussage
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

## The desk: what editors see. Single letters are keys, and stay as they are.

desk-title = Sayso-Redaktion
desk-own-name = Deutsch
desk-language = Sprache der Oberfläche
desk-take-back = Zurücknehmen: { $what }
desk-do-again = Noch einmal tun: { $what }
desk-find = Aussagen, Fragen und Belege suchen
desk-find-hint = Wurde das schon geprüft?
desk-tools = Werkzeuge
desk-undo = Rückgängig
desk-redo = Wiederholen
desk-new-reference = Neuer Beleg
desk-build = Website erzeugen
desk-help = Hilfe
desk-single-keys = einzelne Tasten
desk-progress = Wie weit die Website ist
desk-to-article = Zum Artikel
desk-to-claim = Zur Aussage
desk-close = Schließen
desk-more-n = und { $n } weitere

desk-entry-newsroom = die Redaktion
desk-entry-source = die Quelle { $id }
desk-entry-origin = der Ursprung { $id }
desk-entry-question = die Frage { $id }
desk-entry-reference = der Beleg { $id }
desk-entry-article = der Artikel { $id }
desk-entry-claim = die Aussage { $id }

## The desk: what there is to do

desk-agenda = Aufgaben und Artikel
desk-to-do = Zu tun
desk-nothing-to-do = Es ist nichts mehr zu tun.
desk-ask-online = Nachsehen, ob Links noch gehen
desk-ask-online-told = Jede Adresse wird einmal abgefragt, weil Sie es verlangen
desk-articles = Artikel
desk-new-article = Neuer Artikel
desk-about-newsroom = Über die Redaktion
desk-n-open =
    { $n ->
        [one] 1 Vorschlag offen
       *[other] { $n } Vorschläge offen
    }
desk-n-claims =
    { $n ->
        [one] 1 Aussage
       *[other] { $n } Aussagen
    }
desk-sort-mend = Fehler zu beheben
desk-sort-text-changed = Text geändert
desk-sort-gone = Verschwundene Links und Stellen
desk-sort-recheck = Wieder anzusehen
desk-sort-response = Stellungnahmen fehlen
desk-sort-second = Zweite Unterschriften
desk-sort-unread = Belege ohne Antworten
desk-sort-proposals = Vorschläge
desk-sort-guesses = Vermutungen anzusehen
desk-sort-unclaimed = Artikel ohne Aussagen
desk-sort-better = Könnte besser sein
desk-task-unread = „{ $title }“ beantwortet noch keine Frage
desk-task-proposals =
    { $n ->
        [one] 1 Vorschlag: { $title }
       *[other] { $n } Vorschläge: { $title }
    }

## The desk: the article

desk-no-article = Öffnen Sie einen Artikel, oder nehmen Sie einen neuen auf.
desk-about-article = Über den Artikel
desk-propose = Aussagen vorschlagen
desk-new-version = Neue Fassung
desk-claim-words = Ausgewählte Worte als Aussage
desk-text-changed = Dieser Text ist ein anderer als der geprüfte. Sehen Sie an, was in ihm behauptet wird; dann:
desk-text-looked-at = Ich habe den Text angesehen
desk-article-broken = Dieser Artikel hat Fehler und wird nicht gezeigt: Beheben Sie, was seine Datei sagt („Über den Artikel“).
desk-mark-proposed = vorgeschlagen
desk-mark-claim = Aussage
desk-mark-claim-state = Aussage, { $state }
desk-lost-heading = Deren Worte nicht im Text stehen

## The desk: the claim

desk-nothing-open = Klicken Sie auf einen markierten Satz, oder drücken Sie j. Wählen Sie Worte aus, und drücken Sie c: Sie werden eine Aussage.
desk-side-claim = Die Aussage
desk-side-reference = Der Beleg
desk-side-other = Was offen ist
desk-side-form = { $what }: Formular
desk-live-card = Die Karte, wie Leser sie sehen
desk-a-proposal = Eine vorgeschlagene Aussage
desk-a-new-claim = Eine neue Aussage
desk-the-claim = Die Aussage { $id }
desk-lost-told = Diese Worte stehen nicht mehr im Artikel.
desk-lost-instead = An ihrer Stelle steht:
desk-lost-take = Das sind jetzt ihre Worte
desk-lost-otherwise = Andere Worte: Wählen Sie sie im Artikel aus, und drücken Sie c. Steht das Gesagte nicht mehr da, nehmen Sie die Aussage zurück.
desk-why-tool = Von { $tool }, das niemand gemessen hat: { $why }.
desk-why-measured = { $why }; { $n } von 100 solchen waren richtig.
desk-from-proposition = Aus den Worten, so dass es allein stehen kann.
desk-from-registry = Aus dem Verzeichnis der Quellen.
desk-from-new = Neu: im Artikel genannt, nicht im Verzeichnis.
desk-from-article = Wie der Artikel es angibt.
desk-from-copied = Aus dem Artikel übernommen.
desk-from-quotes = Aus den Anführungszeichen.
desk-from-guess = Eine Vermutung nach den Worten.
desk-from-place = Danach, wo der Name steht.
desk-from-cue = Aus den zuschreibenden Worten.
desk-from-other = Vorgeschlagen.
desk-new-source = Die neue Quelle „{ $name }“ ({ $id }) ist
desk-about-source = Über { $name }
desk-weakened-by = Abgeschwächt durch
desk-by-way-of = Auf dem Weg über
desk-may-bear = Kann dafür von Bedeutung sein
desk-more-fields = Weitere Felder
desk-it-is-so = Es stimmt
desk-field-missing = Das muss ausgefüllt werden.
desk-required = muss da sein
desk-decide = Entscheiden
desk-reject = Ablehnen
desk-write-change = Änderung schreiben
desk-elsewhere = Änderungen auf anderen Karten
desk-elsewhere-more =
    { $n ->
        [one] 1 weiterer Artikel kann betroffen sein; `sayso diff` sagt alles.
       *[other] { $n } weitere Artikel können betroffen sein; `sayso diff` sagt alles.
    }
desk-same-as = Sie ist dieselbe wie (was sie nennt, nennt dann jene; u nimmt es zurück)

## The desk: questions

desk-questions = Fragen
desk-answers = Antworten
desk-drop = Weglassen
desk-keep = Behalten
desk-drop-answer = Die Antwort weglassen auf: { $asks }
desk-keep-answer = Die Antwort behalten auf: { $asks }
desk-may-answer = Das kann sie beantworten
desk-another-question = Eine andere Frage
desk-new-question = Neue Frage
desk-answered-by-claim = die Aussage beantwortet sie
desk-position = Position
desk-position-yes = Ja
desk-position-in-part = Zum Teil
desk-position-supposes = Vermutet
desk-position-open = Offen („wenn“)
desk-position-limits = Schränkt ein
desk-position-no = Nein
desk-number = Die Zahl
desk-group-of-labels = Die Gruppe von Bezeichnungen
desk-answer-line = In einer Zeile, die nennt, wovon sie spricht (höchstens 110 Zeichen)
desk-denial-told = Es ist eine Verneinung: Sagen Sie in der Zeile, dass es nicht so ist.
desk-which-part = Welcher Teil (eine Kennung der Teile der Frage)
desk-how-it-limits = Wie es einschränkt, in einem Wort
desk-who-is-quoted = Wer zitiert wird, wenn nicht das Dokument selbst
desk-where-it-stands = Wo es steht: Seite, Absatz oder Sekunde
desk-grounds-where-shown = Gründe, wo sie gezeigt werden
desk-grounds-told = Ohne Gründe zählt es nie als Stütze.
desk-take-answer = Diese Antwort nehmen
desk-leave-answer = Lassen
desk-what-is-asked = Was wird gefragt?
desk-is-answered-by = Die Antwort ist
desk-by-yes-or-no = ja oder nein
desk-by-number = eine Zahl
desk-by-description = eine Beschreibung

## The desk: what is done to a claim that readers have seen

desk-record = Unterschreiben, berichtigen, zurücknehmen; was geändert wurde
desk-what-changed-since = Was seither geändert wurde
desk-what-changed = Was geändert wurde
desk-no-history = Der Ordner hat keine git-Geschichte dieses Artikels: Was vorher war, ist nicht bekannt.
desk-never-approved = Niemand hat sie bisher als zweiter gebilligt.
desk-unchanged-since = Seit der Billigung wurde nichts geändert.
desk-changed-since = Seit der Billigung geändert
desk-in-no-commit = In der Datei, noch in keinem Commit
desk-before = Vorher
desk-nobodys-name = Bei dieser Aussage steht kein Name.
desk-decided-only = Entschieden von { $one }; niemand hat es gebilligt.
desk-approved-only = Gebilligt von { $other }.
desk-approved-only-as = Gebilligt von { $other } als „{ $state }“.
desk-decided-approved = Entschieden von { $one }, gebilligt von { $other }.
desk-decided-approved-as = Entschieden von { $one }, gebilligt von { $other } als „{ $state }“.
desk-another-approves = Wer entschieden hat, billigt nicht: Ein zweiter startet mit --by und dem eigenen Namen.
desk-approve-as = Als { $by } billigen
desk-correction-note = Was geändert wurde und warum, für Leser
desk-add-correction = Berichtigung hinzufügen
desk-correction-added = Wird hinzugefügt: { $note }
desk-withdrawal-reason = Warum sie zurückgenommen wird, für Leser
desk-redact = ihre Worte aus allem nehmen, was erzeugt wird
desk-withdraw = Aussage zurücknehmen
desk-to-be-withdrawn = Wird zurückgenommen: { $reason }

## The desk: references and new versions

desk-a-new-reference = Ein neuer Beleg
desk-a-new-article = Ein neuer Artikel
desk-a-new-version-of = Eine neue Fassung des Artikels
desk-becomes = Die Seite wird
desk-becomes-reference = ein Beleg
desk-becomes-article = ein neuer Artikel
desk-becomes-version = die neue Fassung von „{ $title }“
desk-from-address = Ihre Adresse: Sie wird abgerufen, weil Sie es verlangen
desk-from-file = Oder eine Datei (HTML, PDF, Word, Mail, Text); Sie können sie hier fallen lassen
desk-from-pasted = Oder ihr Text, eingefügt: der Titel in der ersten Zeile
desk-read-it = Lesen
desk-file-too-large = { $name } hat { $n } Megabyte: Das ist keine Seite; höchstens 10 werden gelesen
desk-file-unreadable = { $name } ist nicht zu lesen
desk-guess-from = Eine Vermutung, aus { $from }: Sehen Sie nach.
desk-as-the-page-says = Wie die Seite sagt.
desk-what-was-read = Was gelesen wurde
desk-text-that-was-read = Der gelesene Text
desk-take-passage = Ausgewählte Worte als Stelle nehmen
desk-take-up = Aufnehmen
desk-a-new-version = Eine neue Fassung
desk-claims-stand =
    { $n ->
        [one] 1 Aussage steht wie zuvor; anzusehen: { $touched }.
       *[other] { $n } Aussagen stehen wie zuvor; anzusehen: { $touched }.
    }
desk-nothing-differs = Jeder Satz, der da war, ist da.
desk-new-sentences = Neue Sätze
desk-moved-sentences = Verschobene Sätze
desk-claimed = Aussagen: { $claims }
desk-take-over = Neue Fassung übernehmen

## The desk: what else is open

desk-like = Ähnlich wie „{ $text }“
desk-nothing-like = Hier ist nichts Ähnliches.
desk-like-claim = Aussage
desk-like-question = Frage
desk-like-reference = Beleg
desk-preview = Wie Leser es sehen
desk-screen = Bildschirm
desk-phone = Telefon
desk-desktop = Rechner
desk-open-alone = Für sich öffnen, oder von dort drucken
desk-preview-frame = Die Website, wie Leser sie sehen
desk-conflict = Eine andere Hand war schneller
desk-conflict-told = Nichts wurde geschrieben. Sie sehen den Ordner, wie er jetzt ist: Öffnen Sie die Aussage wieder, und entscheiden Sie.
desk-as-it-is = Wie sie jetzt ist
desk-file-gone = Die Datei ist weg.
desk-as-it-would-be = Wie sie geschrieben worden wäre
desk-go-on = Weiter
desk-help-store = Gespeichert wird nur in den Dateien des Ordners: Was Sie hier entscheiden, steht sofort darin, und was andere dort schreiben, erscheint hier. Nichts wird irgendwohin gesendet, außer wenn Sie eine Seite abrufen lassen.
desk-help-by = Sie arbeiten als { $by }: So haben Sie es beim Start gesagt, und niemand hat es geprüft. Der Nachweis ist das Protokoll von git.
desk-help-nobody = Neben Ihren Entscheidungen steht kein Name: Starten Sie mit --by, um zu sagen, wer entscheidet.
desk-help-keys = Tasten
desk-help-fields = Felder
desk-help-english = Was Felder bedeuten und was die Prüfung findet, steht auf Englisch.
desk-key-next = der nächste Vorschlag oder die nächste Aussage
desk-key-before = zurück
desk-key-accept = entscheiden: Aussage, Beleg oder Änderung in die Dateien schreiben
desk-key-reject = den Vorschlag ablehnen: Er kommt nicht wieder
desk-key-claim = aus den ausgewählten Worten eine Aussage machen
desk-key-question = eine neue Frage machen
desk-key-reference = einen neuen Beleg aufnehmen: Adresse, Datei oder Text
desk-key-passage = die ausgewählten Worte als Stelle des Belegs nehmen
desk-key-instead = bei einer Aussage, deren Worte weg sind: Ihre Worte sind die, die jetzt dastehen
desk-key-undo = das Letzte zurücknehmen
desk-key-redo = es noch einmal tun
desk-key-find = Aussagen, Fragen und Belege suchen
desk-key-articles = zur Liste der Artikel
desk-key-help = Hilfe zeigen oder verbergen
desk-key-close = ein Feld verlassen; schließen, was offen ist
desk-key-pick = eine Frage wählen, mit der vorgeschlagenen Antwort
desk-key-positions = ja, zum Teil, vermutet, offen, schränkt ein, nein

## The desk: what is told

desk-did = Es ist in den Dateien, und u nimmt es zurück: { $what }.
desk-did-nothing = { $what }: Das ändert nichts
desk-did-take-back = Zurückgenommen: { $what }
desk-did-again = Noch einmal getan: { $what }
desk-did-propose =
    { $n ->
        [one] 1 Vorschlag ist offen
       *[other] { $n } Vorschläge sind offen
    }
desk-did-follow =
    { $n ->
        [0] Alle Links gehen, und was zitiert wird, steht dort
        [one] 1 Link oder eine Stelle ist nicht mehr, wie sie war: Sie steht bei dem, was zu tun ist
       *[other] { $n } Links oder Stellen sind nicht mehr, wie sie waren: Sie stehen bei dem, was zu tun ist
    }
desk-did-build =
    { $n ->
        [one] Die Website von 1 Artikel ist in { $place }
       *[other] Die Website von { $n } Artikeln ist in { $place }
    }
desk-reading-page = Die Seite wird gelesen …
desk-proposing = Es wird gesucht, wer was sagt …
desk-following = Den Links wird gefolgt …
desk-building = Die Website wird erzeugt …
desk-writing = Es wird geschrieben …
desk-imported = { $what }. Sehen Sie an, was die Seite von sich sagt, und ergänzen Sie, was fehlt.
desk-refused = Nicht geschrieben: Das brächte einen Fehler in den Ordner.
desk-conflicted = Nicht geschrieben: Eine andere Hand hat inzwischen dieselbe Datei geändert.
desk-article-known = Nicht aufgenommen: Ein Artikel dieses Titels ist schon da, oder die Seite hat keinen Titel. Eine neue Fassung wird bei ihrem Artikel aufgenommen.
desk-select-claim = Wählen Sie zuerst im Artikel die Worte einer Aussage aus: innerhalb eines Satzes.
desk-select-fewer = Eine Aussage steht in einem Satz: Wählen Sie weniger Worte aus.
desk-select-passage = Wählen Sie zuerst die Worte der Stelle aus.
desk-nothing-instead = Von dieser Aussage stehen keine Worte anderswo: Wählen Sie sie aus, und drücken Sie c.
desk-answer-first = Nehmen Sie zur Frage eine Position ein, und sagen Sie es in einer Zeile.
desk-nothing-changed = Nichts ist geändert.
desk-proposition-first = Schreiben Sie zuerst, was behauptet wird, in Worten, die allein stehen.
desk-all-shown = Jetzt war alles zu sehen: Dieselbe Taste noch einmal entscheidet.
desk-only-proposals = Nur ein Vorschlag wird abgelehnt; eine Aussage wird zurückgenommen und sagt warum.
desk-unsaved = Was Sie geändert haben, steht noch in keiner Datei: a schreibt es, dasselbe noch einmal verwirft es.
desk-gone = Keine Antwort: Sehen Sie in das Terminal, in dem `sayso desk` läuft. Was Sie entschieden haben, steht in den Dateien.
desk-do-change = Ändern: { $what }
desk-do-decide = Die Aussage { $id } entscheiden
desk-do-reject = Den Vorschlag { $id } ablehnen
desk-do-reference = Den Beleg { $id } aufnehmen
desk-do-article = Den Artikel { $id } aufnehmen
desk-do-version = Eine neue Fassung von { $id } übernehmen
desk-do-merge = Aus { $keep } und { $gone } eine machen
desk-do-confirm = { $field } stimmt: { $what }
desk-do-look = Der Text von { $id } wurde angesehen
desk-do-propose = Aussagen von { $id } vorschlagen

## The desk: the names of fields, and the words that a field may hold

desk-field-accused = Beschuldigte
desk-field-accusation = Anschuldigung
desk-field-addressee = An wen
desk-field-allow = Erlaubte Regeln
desk-field-also-called = Auch genannt
desk-field-answers = Antworten
desk-field-approved-by = Gebilligt von
desk-field-approved-state = Gebilligt als
desk-field-archived = Archivierte Kopie
desk-field-as-of = Stand
desk-field-asks = Gefragt wird
desk-field-at = Am
desk-field-author = Verfasst von
desk-field-basis = Grundlage
desk-field-basis-note = Erläuterung der Grundlage
desk-field-before = Vorher
desk-field-bound = Genauigkeit
desk-field-byline = Autorenzeile
desk-field-checked-at = Geprüft am
desk-field-checked-by = Geprüft von
desk-field-claim = Aussage
desk-field-contact = Kontakt
desk-field-correction = Berichtigung
desk-field-corrections = Seite der Berichtigungen
desk-field-cue = Zuschreibende Worte
desk-field-decided-by = Entschieden von
desk-field-definition = Definition
desk-field-established = Woher bekannt
desk-field-event = Ereignis
desk-field-evidence = Von Hand verknüpft
desk-field-figure = Zahl
desk-field-full-text = Warum der ganze Text
desk-field-furniture = Beiwerk
desk-field-grounds = Gründe
desk-field-hedge = Abschwächung
desk-field-hedges = Abschwächungen
desk-field-id = Kennung
desk-field-implies = Schließt ein
desk-field-in-part = Zum Teil
desk-field-in-short = In Kürze
desk-field-independent = Unabhängig, weil
desk-field-interest = Interesse
desk-field-join = Zusammenhalten
desk-field-kind = Art
desk-field-label = Bezeichnung
desk-field-labels = Bezeichnungen
desk-field-language = Sprache
desk-field-leads = Führt
desk-field-legacy = Aus früherer Form
desk-field-limits = Schränkt ein
desk-field-line = Zeile
desk-field-locator = Stelle im Dokument
desk-field-looked-into = Wo gesucht wurde
desk-field-may-share = Teilt vielleicht mit
desk-field-method = Seite zur Methode
desk-field-minor = Kleine Änderung
desk-field-name = Name
desk-field-no = Nein
desk-field-not-checked = Nicht geprüft
desk-field-note = Anmerkung
desk-field-on = Bei den Fragen
desk-field-open = Offen
desk-field-origin = Ursprung
desk-field-outlet = Medium
desk-field-panel-languages = Sprachen der Karte
desk-field-part = Teil
desk-field-part-of = Teil von
desk-field-parts = Teile
desk-field-passage = Stelle
desk-field-polarity = Bejaht oder verneint
desk-field-prefix = Worte davor
desk-field-proceedings = Verfahren
desk-field-proposition = Behauptet wird
desk-field-proximity = Nähe
desk-field-published = Veröffentlicht
desk-field-published-note = Woher das Datum
desk-field-publisher = Herausgeber
desk-field-question = Frage
desk-field-quotation = Zitat geprüft
desk-field-quote = Worte
desk-field-reached-outlet = Wie es zum Medium kam
desk-field-read-at = Gelesen am
desk-field-reason = Grund
desk-field-recheck-by = Wieder prüfen bis
desk-field-redact = Worte entfernen
desk-field-reference = Beleg
desk-field-relies-on = Stützt sich auf
desk-field-response = Stellungnahme
desk-field-rights = Rechte
desk-field-role = Funktion
desk-field-said-at = Gesagt am
desk-field-scope = Was gelesen wird
desk-field-second-editor = Zweite Unterschrift nötig
desk-field-seen = Wie viel gelesen
desk-field-shown-by = Gezeigt von
desk-field-site = Adresse der Website
desk-field-source = Quelle
desk-field-speaker = Wer es sagt
desk-field-split = Trennen
desk-field-stance = Haltung
desk-field-step = Schritt
desk-field-strength = Stärke
desk-field-struck = Gestrichen
desk-field-suffix = Worte danach
desk-field-summary = Zusammenfassung
desk-field-superseded-by = Ersetzt durch
desk-field-supersedes = Ersetzt
desk-field-supposes = Vermutet
desk-field-target = Ziel
desk-field-text = Textdatei
desk-field-text-hash = Prüfsumme des Textes
desk-field-title = Titel
desk-field-to = Bis
desk-field-unclear = Unklar, weil
desk-field-unit = Einheit
desk-field-unnamed = Ohne Namen
desk-field-url = Adresse
desk-field-value = Zahl
desk-field-verdict = Urteil
desk-field-via = Auf dem Weg über
desk-field-whose = Von wem
desk-field-why = Warum
desk-field-with = Mit
desk-field-withdrawn = Zurückgenommen
desk-field-wording = Wortlaut
desk-field-words = Worte
desk-field-yes = Ja

desk-word-about = ungefähr
desk-word-accusation = Anschuldigung
desk-word-affirmed = bejaht
desk-word-alleged = angeblich
desk-word-analysis = Analyse
desk-word-at-least = mindestens
desk-word-at-most = höchstens
desk-word-carried-on = weitergeführt
desk-word-characterisation = Bezeichnung
desk-word-conditional = bedingt
desk-word-confirmed = bestätigt
desk-word-content = Inhalt
desk-word-contradicts = widerspricht
desk-word-corroborates = stützt
desk-word-data = Daten
desk-word-denied = verneint
desk-word-description = Beschreibung
desk-word-differs = weicht ab
desk-word-document = Dokument
desk-word-exact = genau
desk-word-expected = erwartet
desk-word-fact = Tatsache
desk-word-first-hand-reporting = Bericht aus erster Hand
desk-word-group = Gruppe
desk-word-inferred = erschlossen
desk-word-interview = Interview
desk-word-licensed = lizenziert
desk-word-limits = schränkt ein
desk-word-named-here = hier genannt
desk-word-near-certain = fast sicher
desk-word-none = keine
desk-word-not-seen = nicht gesehen
desk-word-official-statement = amtliche Erklärung
desk-word-organisation = Organisation
desk-word-outlet = Medium
desk-word-own = eigener
desk-word-own-voice = eigene Stimme
desk-word-paraphrase = Umschreibung
desk-word-part = ein Teil
desk-word-partial-quote = Teilzitat
desk-word-person = Person
desk-word-possible = möglich
desk-word-prediction = Voraussage
desk-word-primary-document = Originaldokument
desk-word-probable = wahrscheinlich
desk-word-quotation = Zitat
desk-word-quoted-by = zitiert von
desk-word-quoted-elsewhere = anderswo zitiert
desk-word-repeats = wiederholt
desk-word-report = Äußerung
desk-word-reported = berichtet
desk-word-reported-by = berichtet von
desk-word-says = gesagt von
desk-word-second-hand = aus zweiter Hand
desk-word-speaker = wer spricht
desk-word-speculative = vermutet
desk-word-supersedes = ersetzt
desk-word-told = gesagt gegenüber
desk-word-unclear = unklar
desk-word-unknown = nicht bekannt
desk-word-value = Zahl
desk-word-verbatim = wörtlich
desk-word-whole = ganz
desk-word-witness = Zeuge
desk-word-written-in = geschrieben in
desk-word-yes-or-no = ja oder nein
