# Français. Pour la disposition du fichier, voir en.ftl.

## La langue elle-même

direction = ltr
digits = 0123456789
calendar = calendrier grégorien
date-with-day = { $day } { $month } { $year }
date-with-first = { $day }er { $month } { $year }
date-with-month = { $month } { $year }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
list-separator = {", "}
colon = {" : "}
kilobytes = { $n } ko
quote-open = {"« "}
quote-close = {" »"}
quote-inner-open = “
quote-inner-close = ”

## Le panneau

title = Sur la foi de qui ?
close = Fermer
back = Retour
previous = Affirmation précédente
moves = Passer d’une affirmation à l’autre
next = Affirmation suivante
larger = Agrandir
smaller = Réduire
position = Affirmation { $n } sur { $total }
all-claims =
    { $n ->
        [0] Aucune affirmation
        [one] Sources : { $n } affirmation
       *[other] Sources : { $n } affirmations
    }
overview = Toutes les affirmations
other-claims =
    { $n ->
        [one] Cette phrase contient une autre affirmation :
       *[other] Cette phrase contient { $n } autres affirmations :
    }
mark = Sources, affirmation { $n } : { $state }
orphans =
    { $n ->
        [one] Une phrase vérifiée n’a pas été retrouvée sur cette page telle qu’elle a été vérifiée.
       *[other] { $n } phrases vérifiées n’ont pas été retrouvées sur cette page telles qu’elles ont été vérifiées.
    }
translated = Le navigateur a traduit cette page. Les affirmations ont été vérifiées dans sa langue ; où les mots sont désormais autres, le texte ne porte pas de marques.
orphan-gone = N’est pas sur cette page telle que vérifiée : les mots ont disparu.
orphan-moved = N’est pas dans l’article telle que vérifiée : les mots sont ailleurs sur cette page.
orphan-ambiguous = Non indiquée dans le texte : les mots s’y trouvent plus d’une fois.
orphan-too-short = N’est pas sur cette page : les mots sont trop courts pour être retrouvés une fois modifiés.
text-changed = Modifiée sur cette page depuis la vérification.
difference-removed = Supprimé :
difference-added = Ajouté :
as-checked = Ci-dessous, ce qui a été vérifié.

## Ce qui est annoncé

announce-card = { $position } : { $state }
announce-list =
    { $n ->
        [0] Aucune affirmation ne correspond
        [one] { $n } affirmation
       *[other] { $n } affirmations
    }
announce-copied = Copié
announce-not-copied = Non copié : le texte est sélectionné, copiez-le

## Qui le dit

proposition = Dans les mots de la rédaction
who = Qui le dit
nobody = Sans indication de qui le dit
own-voice = { $outlet }, en son propre nom
unnamed = Source anonyme ; pourquoi : { $why }
interest = Intérêt : { $interest }
addressee = À { $addressee }
cue = Dans l’article : { $cue }.
how-surely = Avec quelle certitude
draft = Ceci est un brouillon : il n’est pas publié.
unhedged = Affirmé sans réserve.
hedge = { $words } : { $strength }, { $whose }
denied = La source citée le dément.
basis-named-here = La source est nommée dans cette phrase.
basis-carried-on = La source est reprise d’une phrase précédente.
basis-inferred = La source est déduite par la rédaction.
basis-unclear = L’article n’indique pas clairement qui le dit.
chain = Comment c’est arrivé sur cette page
chain-words = Le parcours en mots
chain-key = Plein : compté. Vide : non compté.
chain-key-editors = En italique : établi par la rédaction.
timeline-words = Les dates en mots
established = Non dit dans l’article ; établi par la rédaction : { $reason }
circular = Cette chaîne revient sur elle-même : personne n’y a eu l’information en premier.
report = Cela a-t-il été dit ainsi ?
wording-verbatim = Mot pour mot.
wording-partial-quote = Citation partielle.
wording-paraphrase = Paraphrase.
wording-own-voice = La voix du média.
label-own-voice = la voix du média
label-denied = démenti par la source
quotation-confirmed = Citation confirmée dans l’original.
quotation-differs = La citation diffère de l’original.
quotation-not-seen = L’original de la citation n’a pas été vu.
step-says = dit par
step-told = déclaré à
step-written-in = écrit dans
step-reported-by = rapporté par
step-quoted-by = cité par
kind-fact = présenté comme un fait
kind-characterisation = opinion ou qualificatif
kind-prediction = prévision
kind-conditional = sous condition
kind-accusation = accusation
strength-near-certain = presque certain
strength-probable = probable
strength-possible = possible
strength-speculative = conjecture
strength-conditional = sous condition
strength-unknown = non connu
strength-expected = attendu
strength-reported = rapporté
strength-alleged = allégué
whose-speaker = dit la source citée
whose-outlet = dit le média

## La réponse

answer = Ce qui s’y rapporte
answer-sentence = { $corroborated } ; { $denied } ; { $limited }.
corroborated-by =
    { $n ->
        [0] Aucune autre origine n’apporte d’éléments qui lui soient propres
        [one] Une origine indépendante apporte des éléments qui lui sont propres
       *[other] { $n } origines indépendantes apportent des éléments qui leur sont propres
    }
corroborated-unclear = Corroboré, mais par personne qui compte
denied-by =
    { $n ->
        [0] personne ne le dément
        [one] une autre origine le dément
       *[other] { $n } autres origines le démentent
    }
denied-in-part-by =
    { $n ->
        [0] personne ne le dément
        [one] une autre origine le dément en partie
       *[other] { $n } autres origines le démentent en partie
    }
denied-some-in-part =
    { $n ->
        [one] une autre origine le dément
       *[other] { $n } autres origines le démentent, certaines en partie seulement
    }
denied-unclear = c’est démenti, mais par personne qui compte
denied-in-part-unclear = c’est démenti en partie, mais par personne qui compte
denied-by-accused = seuls les accusés le démentent
denied-in-part-by-accused = seuls les accusés le démentent, et en partie
denied-by-nobody-else = personne d’autre ne le dément
limited-by =
    { $n ->
        [0] rien ne le limite
        [one] une autre origine le limite
       *[other] { $n } autres origines le limitent
    }
limited-by-nothing-else = rien d’autre ne le limite
limited-unclear = c’est limité, mais par personne qui compte
by-itself = Sa propre source le limite ou le contredit ailleurs.
superseded-by-later = La même origine a donné depuis un chiffre plus récent ou une correction.
no-numbers = Rien n’est compté ici, car ce n’est pas un énoncé de fait ({ $kind }) : les sources qui disent de même ou autrement sont seulement montrées.
scope = La rédaction a cherché et n’a rien trouvé qui s’y rapporte. { $scope }
scope-here = Ce que « vérifié » veut dire ici : { $scope }
never-checked = Personne n’a encore cherché ce qui étaye ou limite cette affirmation.
figures = Le chiffre au fil du temps, de la même origine
figure-here = { $figure } (cette page)
how-counted = Ce qui a été compté, et ce qui ne l’a pas été
counting-rule = On compte les origines, pas les articles ; et jamais celle de l’affirmation elle-même. Qui corrobore ne compte que si l’on sait qu’il est indépendant et s’il montre ses fondements.
counted-of =
    { $n ->
        [0] { $stance } : aucune comptée
        [one] { $stance } : une origine comptée
       *[other] { $stance } : { $n } origines comptées
    }

## Les éléments

corroborating = Sources qui corroborent
likewise = Qui dit de même
opposing = Sources qui contredisent ou limitent
otherwise = Qui dit autrement, ou avec des réserves
repeating = La même origine, non comptée
superseding = Plus tard, de la même origine
nobody-denies =
    { $n ->
        [0] Personne ne dément cette affirmation.
        [one] Personne ne dément cette affirmation ; une autre origine, comptée ou non, la limite.
       *[other] Personne ne dément cette affirmation ; { $n } autres origines, comptées ou non, la limitent.
    }
definitions =
    { $n ->
        [one] Ce que veut dire « { $words } »
       *[other] Ce que ces mots veulent dire : { $words }
    }
same-source-elsewhere = La même source dit ailleurs
reason = Pourquoi : { $reason }
origin = Origine : { $origin }
origin-part = Origine : { $origin } (partie de { $whole })
counted = Comptée. Indépendante : { $how }
not-counted-heading = Non comptées
not-counted = Non comptée : indépendance non établie. { $why }
grounds-witness = Comptée : elle vient d’un témoin.
grounds-document = Comptée : elle montre un document.
grounds-data = Comptée : elle montre des données.
grounds-interview = Comptée : elle vient d’un entretien de première main.
counted-other = Comptée : c’est une autre origine que celle de l’affirmation.
no-grounds = Non comptée : aucun fondement n’est montré.
unnamed-not-counted = Non comptée : personne n’est nommé.
on-wider-question = Non comptée : elle répond à la question plus large.
on-question = Sur la question : { $asks }
same-origin = Non comptée : la même origine que l’affirmation.
shared-origin = Non comptée : elle et l’affirmation ont le même point de départ.
same-speaker = Non comptée : la même source.
comes-back = Non comptée : elle vient de là où l’affirmation a été publiée.
leans-on = Non comptée une seconde fois : elle partage ses informations avec { $other }, qui est comptée.
superseded = Ne compte pas : remplacée par « { $title } ».
passage-out-of-date = Ne compte pas : elle est elle-même périmée.
passage-withdrawn = Ne compte pas : la rédaction l’a retirée.
by-accused = C’est l’accusé qui parle.
in-article = { $outlet }, { $date }
seen-at = { $seen } ; lu le { $date }
undated = sans date
stance-corroborates = corrobore
    .definition = Apporte des éléments qui lui sont propres (document, données, témoin, entretien de première main) qui rendent cette affirmation, telle qu’énoncée, plus probable.
stance-contradicts = contredit
    .definition = Une assertion incompatible sur la même chose, le même lieu et le même moment : si elle est juste, l’affirmation telle qu’énoncée ne peut pas l’être entièrement. « En partie » quand seule une partie ou la force est démentie.
stance-limits = nuance
    .definition = Les deux peuvent être justes ; elle limite l’affirmation, ou en diffère par la portée, la période ou la définition.
stance-repeats = répète
    .definition = La même assertion, ou ses raisons, de la même origine : la même source à nouveau, une autre partie du même document, un autre média qui la reprend. Jamais comptée.
stance-supersedes = remplace
    .definition = Un chiffre plus récent ou une correction de la même origine ; l’affirmation devient périmée.
corroborates-in-part = corrobore en partie
contradicts-in-part = contredit en partie
says-likewise = dit de même
says-otherwise = dit autrement
says-with-limits = dit de même avec des réserves
confirms-report = confirme que cela a été dit
denies-report = dit que cela n’a pas été dit ainsi
limits-report = nuance la façon dont cela a été dit
proximity-primary-document = document primaire
proximity-official-statement = déclaration officielle
proximity-first-hand-reporting = reportage de première main
proximity-analysis = analyse
proximity-second-hand = reprend une autre source
seen-whole = lu en entier
seen-part = lu en partie
seen-quoted-elsewhere = vu seulement cité ailleurs

## Où en est une affirmation

state-text-changed = texte modifié
    .definition = Les mots que la rédaction a vérifiés n’ont pas été retrouvés tels quels sur cette page.
state-withdrawn = retirée
    .definition = La rédaction a retiré cette affirmation.
state-out-of-date = périmée
    .definition = La même origine a donné depuis un chiffre plus récent ou une correction.
state-disputed = contestée
    .definition = Quelqu’un dit une chose qui ne peut pas être vraie si l’affirmation est entièrement juste. Un démenti de l’accusé seul ne suffit pas.
state-limited = nuancée
    .definition = Des éléments la limitent ; les deux peuvent être justes.
state-corroborated = corroborée
    .definition = Au moins une origine indépendante apporte des éléments qui lui sont propres.
state-one-source = une seule source
    .definition = Aucune seconde origine reconnue indépendante n’apporte d’éléments qui lui soient propres.
state-nothing-found = vérifiée, rien trouvé
    .definition = La rédaction a cherché et n’a rien trouvé qui s’y rapporte.
state-not-checked = non vérifiée
    .definition = Personne n’a encore rien cherché.

## Les images

chain-described =
    { $n ->
        [one] Un dessin des chemins d’une origine jusqu’aux mots sur cette affirmation.
       *[other] Un dessin des chemins de { $n } origines jusqu’aux mots sur cette affirmation, chaque origine une fois.
    }
chain-this-page = cette affirmation
chain-own-origin = { $name } (l’origine de l’affirmation)
timeline = Quand
timeline-described = Une ligne du temps avec { $n } dates, de { $first } à { $last } ; la même chose en mots ci-dessous.
event = s’est passé
told-of = raconté dans
said = dit
published = publié
checked = vérifié
corrected = corrigé
today = aujourd’hui, le jour de cette base
this-claim = cette affirmation

## Ce qui est arrivé à l’affirmation, et qui l’a vérifiée

accusation = Une accusation
proceedings = Procédures : { $text }
response = Réponse : { $text }
changed = Ce qui a changé
superseded-on = Depuis, la même origine a donné un chiffre plus récent ou une correction : { $title }
corrected-on = Corrigé le { $date } : { $note }
before = Il était écrit : { $text }
withdrawn-at = Retirée le { $date } : { $reason }
unchanged = La rédaction n’a pas corrigé cette note.
note = Note : { $note }
about = Qui a vérifié
checked-by = Vérifié par { $by } le { $date }.
recheck-by = À revoir d’ici le { $date }.
recheck-passed = Ceci devait être revu d’ici le { $date } et ne l’a pas été : ce peut être périmé.
verdict = Ce que conclut la rédaction
permalink = Adresse de cette note :
database = base d’affirmations { $hash }
publisher = { $publisher }, état au { $date }
corrections-link = Corrections
method-link = Méthode
contact-link = Signaler un problème
source-article = Tiré de

## Citer et signaler

cite = Citer
cite-plain = Texte
cite-markdown = Markdown
cite-bibtex = BibTeX
cite-csl = CSL-JSON
cite-note = Sur la foi de qui : { $publisher }, état au { $date }, { $address } (base d’affirmations { $hash })
report-subject = À propos de l’affirmation « { $claim } »
report-body = Affirmation : { $claim }
    Base d’affirmations : { $hash }
    Page : { $page }

    Ce qui ne va pas :

## Toutes les affirmations d’un article

coverage =
    { $n ->
        [one] { $n } affirmation, dans { $sentences } des { $total } phrases.
       *[other] { $n } affirmations, dans { $sentences } des { $total } phrases.
    }
coverage-checked =
    { $n ->
        [0] Pour aucune d’elles on n’a rien vérifié.
        [one] L’une d’elles a été vérifiée.
       *[other] { $n } d’entre elles ont été vérifiées.
    }
legend = Ce que veulent dire les marques
mark-evidence = Sources : qui le dit, et ce qui s’y rapporte
mark-attention = Attention : contestée, périmée ou retirée
mark-changed = Texte modifié depuis la vérification
show-marks = Montrer les marques dans le texte
hide-marks = Masquer les marques dans le texte
search = Chercher
filter-state = État
filter-speaker = Qui parle
filter-stance = Élément qui
any = tout
more =
    { $n ->
        [one] En montrer { $n } de plus
       *[other] En montrer { $n } de plus
    }
speakers = Qui parle dans cet article
speaker-claims =
    { $n ->
        [one] { $n } affirmation
       *[other] { $n } affirmations
    }

## Ce qui peut échouer

error = Sayso ne peut pas montrer les sources de cet article : { $problem }.
error-no-database = le programme ne contient pas de base d’affirmations
error-foreign = ceci n’est pas une base d’affirmations Sayso ; donnez un fichier .sayso fait par `sayso build`
error-version = la base d’affirmations a le format { $found }, cette version lit le format { $expected } ; compilez les articles à nouveau avec cette version
error-length = la base d’affirmations devrait avoir { $expected } octets de contenu et en a { $found } ; chargez-la ou copiez-la à nouveau
error-damaged = la base d’affirmations est abîmée (son empreinte ne correspond pas) ; chargez-la ou copiez-la à nouveau
error-unreadable = la base d’affirmations est illisible ; compilez les articles à nouveau
error-broken = la base d’affirmations enfreint une règle : { $what } ; compilez les articles à nouveau
error-no-article = il n’y a pas d’affirmations pour l’article « { $id } »
error-which-article = la page ne dit pas quel article elle contient
error-no-text = aucun texte d’article à « { $selector } »
error-which-text = la page n’a pas un seul article ; l’attribut « for » peut désigner son élément
error-twice = elles sont déjà sur cette page
error-options = une option est fausse : { $what }
error-browser = ce navigateur a refusé { $what }

## Avant que le programme tourne

script-error = Sayso ne peut pas montrer les sources de cet article : { $problem }.
script-refused = les règles de sécurité de cette page ou ce navigateur n’admettent pas WebAssembly
script-options = les options dans l’élément ne sont pas du JSON
script-no-option = il n’y a pas d’option « { $name } »
script-no-holder = aucune base d’affirmations à « { $src } »
script-other-place = la base d’affirmations est à « { $src } », ni dans le dossier du script ni là où le dit son data-allow
script-not-loaded = la base d’affirmations ne peut pas être chargée depuis « { $src } »
script-not-base64 = la base d’affirmations dans la page n’est pas en base64

## Pages entières

page-title = { $title } · sources · { $publisher }
page-description =
    { $n ->
        [0] Aucune affirmation de cet article n’a encore été vérifiée.
        [one] Une affirmation de cet article : qui le dit et avec quelle certitude, ce qui la corrobore, ce qui la contredit ou la limite.
       *[other] { $n } affirmations de cet article : qui dit chacune et avec quelle certitude, ce qui la corrobore, ce qui la contredit ou la limite.
    }
page-skip = Aller aux sources
page-all-articles = Tous les articles
page-by = Par { $name }
page-sources-below =
    { $n ->
        [0] Pas encore de sources
        [one] Sources sous l’article : { $n } affirmation
       *[other] Sources sous l’article : { $n } affirmations
    }
page-notes = Sur la foi de qui ?
page-notes-lead = Une note pour chaque affirmation : qui le dit et avec quelle certitude, ce qui la corrobore, ce qui la contredit ou la limite, et si ces sources sont indépendantes.
page-note = Note { $n }
page-note-link = Note { $n } : { $state }
page-back = Retour à la phrase
page-note-on-paper = note { $n }
page-legend = Ce que ces mots veulent dire
page-states = Où en est une affirmation
page-stances = Ce qu’un élément fait à une affirmation
page-dates = Toutes les dates : { $calendar }.
page-excerpts = Seules les phrases vérifiées sont reproduites ici. L’article entier est chez { $outlet } :
page-full-text = Pourquoi le texte entier est ici : { $reason }
page-about = À propos de ces notes
page-this-page = Adresse de cette page :
page-index-title = Sur la foi de qui ? · { $publisher }
page-draft = Ceci est un brouillon : il n’est pas publié.
page-index-lead = Phrase par phrase : qui l’a dit et avec quelle certitude, par quel chemin c’est arrivé sur la page, ce qui corrobore, ce qui contredit ou limite, et si ces sources sont vraiment indépendantes.
page-articles = Articles
page-claims =
    { $n ->
        [0] pas encore d’affirmations
        [one] { $n } affirmation
       *[other] { $n } affirmations
    }
page-offline = Tout cela en un seul fichier, à garder et à lire sans connexion
page-offline-lead = Ce fichier contient les articles, les sources et le programme. Il ne demande rien et n’envoie rien.
