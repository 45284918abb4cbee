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
arrow = {" → "}
kilobytes = { $n } ko
quote-open = {"« "}
quote-close = {" »"}
quote-inner-open = “
quote-inner-close = ”

## Le panneau

close = Fermer
back = Retour
previous = Affirmation précédente
moves = Passer d’une affirmation à l’autre
next = Affirmation suivante
larger = Agrandir
smaller = Réduire
position = Affirmation { $n } sur { $total }
position-short = { $n } sur { $total }
all-claims =
    { $n ->
        [0] aucune affirmation
        [one] { $n } affirmation
       *[other] { $n } affirmations
    }
step-through =
    { $n ->
        [one] La voir
       *[other] Parcourir les { $n }
    }
overview = Toutes les affirmations
other-claims =
    { $n ->
        [one] Une autre affirmation de cette phrase
       *[other] { $n } autres affirmations de cette phrase
    }
mark = Sources de « { $words } » : { $state }
peek-corroborates =
    { $n ->
        [one] { $n } la corrobore
       *[other] { $n } la corroborent
    }
peek-contradicts =
    { $n ->
        [one] { $n } la contredit
       *[other] { $n } la contredisent
    }
peek-limits =
    { $n ->
        [one] { $n } la limite
       *[other] { $n } la limitent
    }
orphans =
    { $n ->
        [one] Une phrase vérifiée n’a pas été retrouvée sur cette page telle qu’elle a été vérifiée.
       *[other] { $n } phrases vérifiées n’ont pas été retrouvées sur cette page telles qu’elles ont été vérifiées.
    }
translated = Le navigateur a traduit cette page. Les affirmations ont été vérifiées dans la langue d’origine. Là où les mots ont changé, le texte ne porte pas de marque.
orphan-gone = Ces mots ne sont plus sur cette page.
orphan-moved = Ces mots ne sont plus dans l’article. Ils sont ailleurs sur cette page.
orphan-ambiguous = Non indiquée dans le texte : les mots s’y trouvent plus d’une fois.
orphan-too-short = N’est pas sur cette page : les mots sont trop courts pour être retrouvés une fois modifiés.
text-changed = Modifiée sur cette page depuis la vérification.
difference-removed = Supprimé :
difference-added = Ajouté :
as-checked = Ci-dessous, ce qui a été vérifié.
no-such-claim = Le lien mène à une affirmation qui n’est pas sur cette page.

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

nobody = Source non indiquée
the-claim = L’affirmation : { $proposition }.
loses-capital = {""}
own-voice = { $outlet }, en son propre nom
unnamed = Source non nommée. Raison : { $why }
interest = Intérêt dans l’affaire : { $interest }
addressee = à { $addressee }
cue = Dans l’article : { $cue }.
draft = Ceci est un brouillon : il n’est pas publié.
flat = Affirmé sans réserve.
flat-here = Dit sans réserve ici ; ailleurs, la source citée est moins affirmative.
stop = {"."}
hedge = { $words } : { $strength }, { $whose }
denied = La source citée le dément.
basis-named-here = Cette phrase nomme la source citée.
basis-carried-on = Une phrase précédente nomme la source citée.
basis-inferred = Nous déduisons qui parle.
basis-unclear = L’article n’indique pas clairement qui le dit.
chain = Comment c’est arrivé sur cette page
chain-words = La même chose en mots
chain-key = Plein : compté. Vide : non compté.
chain-key-editors = En italique : ce que nous avons établi.
timeline-words = La même chose en mots
established = L’article ne le dit pas. Voici d’où nous le savons : { $reason }
circular = Cette chaîne tourne en rond : personne n’y est la première source.
report = A-t-on vraiment dit cela ?
report-confirmed = Confirmé par : { $names }.
report-denied = Contredit par : { $names }.
report-limited = Nuancé par : { $names }.
wording-verbatim = Cité mot pour mot.
wording-partial-quote = Citation partielle.
wording-paraphrase = Dans les mots de l’article.
quotation-confirmed = Ces mots figurent dans l’original.
quotation-differs = L’original emploie d’autres mots.
quotation-not-seen = Nous n’avons pas vu l’original.
checked-on = Vérifié le { $date }.
step-says = dit par
step-told = déclaré à
step-written-in = écrit dans
step-reported-by = rapporté par
step-quoted-by = cité par
kind-characterisation = Une opinion ou un qualificatif : les sources ne sont pas comptées.
kind-prediction = Une prévision : les sources ne sont pas comptées.
kind-conditional = Cela dépend d’un « si » : les sources ne sont pas comptées.
kind-accusation = Une accusation.
strength-near-certain = presque certain
strength-probable = probable
strength-possible = possible
strength-speculative = supposé
strength-conditional = sous condition
strength-unknown = inconnu
strength-expected = attendu
strength-reported = rapporté
strength-alleged = allégué
whose-speaker = dit la source citée
whose-outlet = dit le média

## La réponse

scope = Nous avons cherché et n’avons rien trouvé qui s’y rapporte. Nous avons lu : { $scope }
scope-here = Ce que « vérifié » veut dire ici : { $scope }
never-checked = Personne n’a encore cherché d’éléments sur cette affirmation.
nothing-bears = Rien de ce que nous avons lu ne s’y rapporte.
glance = Éléments sur cette affirmation
row-corroborates = Qui corrobore
row-contradicts = Qui contredit
row-limits = Qui limite
row-likewise = Qui dit la même chose
row-otherwise = Qui dit autre chose
row-with-limits = Avec des réserves
n-independent =
    { $n ->
        [one] { $n } indépendante
       *[other] { $n } indépendantes
    }
n-in-part = { $n } en partie
n-sources =
    { $n ->
        [0] aucune comptée
        [one] { $n } source
       *[other] { $n } sources
    }
none-found = aucune trouvée
none-denies = Aucune des sources que nous avons lues ne le dément.
in-sources-read = dans les sources que nous avons lues
names-not-counted = non comptées : { $names }
only-accused = seule la partie mise en cause : { $names }
and-more =
    { $n ->
        [one] et { $n } autre
       *[other] et { $n } autres
    }
figures = Le chiffre au fil du temps
figure-here = { $figure } (cette page)

## Les éléments

corroborating = Sources qui corroborent
likewise = Qui dit la même chose
opposing = Sources qui contredisent ou limitent
otherwise = Qui dit autre chose, ou avec des réserves
repeating = Même origine, jamais comptée
superseding = Plus tard, de la même origine
in-part = en partie
counted = Comptée.
one-sentence = La phrase
passages =
    { $n ->
        [one] Citation et lien
       *[other] { $n } passages
    }
wider = Sur une question plus large, non comptées
statements =
    { $n ->
        [one] { $n } énoncé
       *[other] { $n } énoncés
    }
itself = { $name }, ailleurs
this-article = cet article
reason = { $reason }
origin-part = { $origin } fait partie de { $whole }.
not-counted = Non comptée.
grounds-witness = Elle vient d’un témoin.
grounds-document = Elle montre un document.
grounds-data = Elle montre des données.
grounds-interview = Elle vient d’un entretien direct.
counted-other = Son origine est autre que celle de l’affirmation.
no-grounds = Elle ne montre pas d’où elle le sait.
unnamed-not-counted = Personne n’est nommé.
on-wider-question = Elle répond à une question plus large.
on-question = Sur la question : { $asks }
same-origin = La même origine que l’affirmation.
shared-origin = Elle et l’affirmation remontent à la même origine.
same-speaker = C’est la source citée.
comes-back = Elle est passée par le média qui a publié l’affirmation.
leans-on = Elle repose sur les mêmes informations que { $other }, déjà comptée.
superseded = Remplacée par « { $title } ».
passage-out-of-date = Elle est elle-même périmée.
passage-withdrawn = Nous l’avons retirée.
by-accused = C’est la partie mise en cause qui le dit.
in-article = { $outlet }, { $date }
undated = sans date
stance-corroborates = corrobore
    .definition = Apporte ses propres éléments, qui rendent l’affirmation plus probable.
stance-contradicts = contredit
    .definition = Si c’est vrai, l’affirmation ne peut pas être entièrement vraie.
stance-limits = limite
    .definition = Peut être vrai en même temps, mais restreint l’affirmation.
stance-repeats = répète
    .definition = La même origine le redit. Cela ne compte jamais.
stance-supersedes = remplace
    .definition = Un chiffre plus récent ou une correction ; l’affirmation est périmée.
corroborates-in-part = corrobore en partie
contradicts-in-part = contredit en partie
says-likewise = dit la même chose
says-otherwise = dit autre chose
says-with-limits = dit la même chose avec des réserves
confirms-report = confirme que cela a été dit
denies-report = contredit que cela a été dit
limits-report = confirme avec des réserves que cela a été dit
proximity-primary-document = document primaire
proximity-official-statement = déclaration officielle
proximity-first-hand-reporting = reportage de première main
proximity-analysis = analyse
proximity-second-hand = reprend une autre source
archived-copy = copie archivée
seen-whole = Nous avons tout lu le { $date }.
seen-part = Nous en avons lu une partie le { $date }.
seen-quoted-elsewhere = Le { $date }, nous n’en avons lu que des citations, parues ailleurs.

## Où en est une affirmation

state-text-changed = texte modifié
    .definition = Les mots que nous avons vérifiés ne figurent plus sur cette page.
state-withdrawn = retirée
    .definition = Nous avons retiré cette affirmation.
state-out-of-date = périmée
    .definition = Un chiffre plus récent ou une correction l’a remplacée.
state-disputed = contestée
    .definition = Une autre source dit quelque chose d’incompatible. Un démenti de la seule partie mise en cause ne suffit pas.
state-limited = limitée
    .definition = D’autres sources la restreignent ; les deux peuvent être vraies.
state-corroborated = corroborée
    .definition = Au moins une source indépendante apporte ses propres éléments.
state-one-source = une seule source
    .definition = Nous ne connaissons qu’une source ; les autres peuvent reposer sur elle.
state-nothing-found = vérifiée, rien trouvé
    .definition = Nous avons cherché et n’avons rien trouvé qui s’y rapporte.
state-not-checked = non vérifiée
    .definition = Personne n’a encore cherché d’éléments.

## Les images

chain-described =
    { $n ->
        [one] Un dessin des chemins d’une origine jusqu’aux mots sur cette affirmation.
       *[other] Un dessin des chemins de { $n } origines jusqu’aux mots sur cette affirmation, chaque origine une fois.
    }
chain-this-page = cette affirmation
chain-own-origin = { $name } (l’origine de l’affirmation)
timeline = Dates
timeline-described = Une frise avec { $n } dates, de { $first } à { $last } ; la même chose en mots ci-dessous.
event = s’est passé
told-of = mentionné dans
said = dit
published = publié
checked = vérifié
corrected = corrigé
today = date de ces notes
this-claim = cette affirmation

## Ce qui est arrivé à l’affirmation, et qui l’a vérifiée

proceedings = Procédures
response = La partie mise en cause : { $text }
changed = Ce qui a changé
superseded-on = Depuis, il y a un chiffre plus récent ou une correction : { $title }
corrected-on = Corrigé le { $date } : { $note }
before = Avant, il était écrit : { $text }
withdrawn-at = Retirée le { $date } : { $reason }
about = Qui a vérifié, citer, signaler un problème
checked-by = Vérifié par { $by } le { $date }.
recheck-by = Nous regarderons à nouveau d’ici au { $date }.
recheck-passed = Nous voulions revoir ceci d’ici au { $date }, et ne l’avons pas encore fait : l’affirmation est peut-être périmée.
verdict = Ce que nous concluons
permalink = Lien vers cette note :
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
cite-note = Qui le dit ? { $publisher }, état au { $date }, { $address } (base d’affirmations { $hash })
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
        [0] Aucune n’a encore été vérifiée.
        [one] L’une d’elles a été vérifiée.
       *[other] { $n } d’entre elles ont été vérifiées.
    }
legend = Ce que veulent dire les marques
mark-evidence = Avec toutes les marques : qui le dit, et ce qui s’y rapporte
mark-attention = Attention : contestée, périmée ou retirée
mark-changed = Texte modifié depuis la vérification
show-marks = Montrer toutes les marques
hide-marks = Ne montrer que ce qui demande attention
search = Chercher
filter-state = État
filter-speaker = Qui parle
filter-stance = Élément qui
any = tous
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
error-no-words = la base d’affirmations ne contient aucun mot lisible par cette version ; compilez les articles à nouveau avec cette version
error-foreign = ceci n’est pas une base d’affirmations Sayso ; donnez un fichier .sayso fait par `sayso build`
error-version = la base d’affirmations a le format { $found }, cette version lit le format { $expected } ; compilez les articles à nouveau avec cette version
error-length = la base d’affirmations devrait avoir { $expected } octets de contenu et en a { $found } ; chargez-la ou copiez-la à nouveau
error-damaged = la base d’affirmations est endommagée (son empreinte ne correspond pas) ; chargez-la ou copiez-la à nouveau
error-unreadable = la base d’affirmations est illisible ; compilez les articles à nouveau
error-broken = la base d’affirmations enfreint une règle : { $what } ; compilez les articles à nouveau
error-no-article = il n’y a pas d’affirmations pour l’article « { $id } »
error-which-article = la page ne dit pas quel article elle contient
error-no-text = aucun texte d’article à « { $selector } »
error-which-text = on ne sait pas quel texte de la page est l’article ; l’attribut « for » peut désigner l’élément
error-twice = elles sont déjà sur cette page
error-options = une option est incorrecte : { $what }
error-browser = ce navigateur a refusé { $what }

## Avant que le programme tourne

script-error = Sayso ne peut pas montrer les sources de cet article : { $problem }.
script-refused = les règles de sécurité de cette page ou ce navigateur n’admettent pas WebAssembly
script-options = les options dans l’élément ne sont pas du JSON
script-no-option = il n’y a pas d’option « { $name } »
script-no-holder = aucune base d’affirmations à « { $src } »
script-other-place = la base d’affirmations est à « { $src } », hors du dossier du script et des adresses que permet son data-allow
script-not-loaded = la base d’affirmations ne peut pas être chargée depuis « { $src } »
script-not-base64 = la base d’affirmations dans la page n’est pas en base64

## Pages entières

page-title = { $title } · sources · { $publisher }
page-description =
    { $n ->
        [0] Aucune affirmation de cet article n’a encore été vérifiée.
        [one] Une affirmation de cet article : qui le dit et avec quelle certitude, ce qui la corrobore, ce qui la contredit ou la limite.
       *[other] { $n } affirmations de cet article : pour chacune, qui le dit et avec quelle certitude, ce qui la corrobore, ce qui la contredit ou la limite.
    }
page-skip = Aller aux sources
page-all-articles = Tous les articles
page-search = Est-ce déjà vérifié ?
page-search-lead = Une phrase, ou ce qu’elle dit en quelques mots : ce qui a été vérifié ici et lui ressemble le plus vient en premier.
page-search-label = Que voulez-vous chercher ?
page-search-go = Chercher
page-search-none = Rien de ce qui a été vérifié ici n’y ressemble.
page-search-checked = Vérifié le { $date }
page-search-question = Question
page-search-failed = L’index ne peut pas être lu. Rechargez la page, ou voyez tous les articles.
page-search-no-script = La recherche a besoin de scripts. Tous les articles sont listés à l’accueil.
page-earlier = Articles plus anciens
page-later = Articles plus récents
page-all-questions = Toutes les questions
page-start = Accueil
page-last-page = Page précédente
page-next-page = Page suivante
page-by = Par { $name }
page-sources-below =
    { $n ->
        [0] Pas encore de sources
        [one] Sources sous l’article : { $n } affirmation
       *[other] Sources sous l’article : { $n } affirmations
    }
page-notes = Qui le dit ?
page-notes-lead = Une note pour chaque affirmation : qui le dit et avec quelle certitude, ce qui la corrobore, ce qui la contredit ou la limite, et si ces sources sont indépendantes.
page-note = Note { $n }
page-note-link = Note { $n } : { $state }
page-back = Retour à la phrase
page-note-on-paper = note { $n }
page-legend = Ce que ces mots veulent dire
page-states = Où en est une affirmation
page-stances = Ce qu’un élément change pour une affirmation
page-dates = Toutes les dates : { $calendar }.
page-excerpts = Seules les phrases vérifiées sont reproduites ici. L’article entier est chez { $outlet } :
page-full-text = Pourquoi le texte entier est ici : { $reason }
page-about = À propos de ces notes
page-this-page = Lien vers cette page :
page-index-title = Qui le dit ? · { $publisher }
page-draft = Ceci est un brouillon : il n’est pas publié.
page-index-lead = Phrase par phrase : qui l’a dit et avec quelle certitude, comment c’est arrivé sur la page, ce qui la corrobore, ce qui la contredit ou la limite, et si ces sources sont vraiment indépendantes.
page-articles = Articles
page-questions = Questions
page-statements = Affirmations
page-wider-questions = Questions plus larges
page-says-yes = Oui
page-says-in-part = En partie
page-says-supposes = Une supposition, ou une information rapportée
page-says-no = Non
page-says-limits = Avec des réserves : les deux peuvent être vraies
page-says-open = « Si »
page-claims =
    { $n ->
        [0] pas encore d’affirmations
        [one] { $n } affirmation
       *[other] { $n } affirmations
    }
page-offline = Tout cela en un seul fichier, à garder et à lire sans connexion
page-offline-lead = Ce fichier contient les articles, les sources et le programme. Tout reste sur votre appareil.
