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
page-all-of-claim = Sources, dates et corrections de cette affirmation
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

## The desk: what editors see. Single letters are keys, and stay as they are.

desk-title = Rédaction Sayso
desk-own-name = Français
desk-language = Langue de l’interface
desk-take-back = Annuler : { $what }
desk-do-again = Refaire : { $what }
desk-find = Chercher des affirmations, questions et références
desk-find-hint = Est-ce déjà vérifié ?
desk-tools = Outils
desk-undo = Annuler
desk-redo = Refaire
desk-new-reference = Nouvelle référence
desk-build = Construire le site
desk-help = Aide
desk-single-keys = touches simples
desk-progress = Avancement du site
desk-to-article = Vers l’article
desk-to-claim = Vers l’affirmation
desk-close = Fermer
desk-more-n = et { $n } de plus

desk-entry-newsroom = la rédaction
desk-entry-source = la source { $id }
desk-entry-origin = l’origine { $id }
desk-entry-question = la question { $id }
desk-entry-reference = la référence { $id }
desk-entry-article = l’article { $id }
desk-entry-claim = l’affirmation { $id }

## The desk: what there is to do

desk-agenda = Tâches et articles
desk-to-do = À faire
desk-nothing-to-do = Il ne reste rien à faire.
desk-ask-online = Vérifier que les liens existent
desk-ask-online-told = Chaque adresse est demandée une fois, parce que vous le voulez
desk-articles = Articles
desk-new-article = Nouvel article
desk-about-newsroom = À propos de la rédaction
desk-n-open =
    { $n ->
        [one] { $n } proposition en attente
       *[other] { $n } propositions en attente
    }
desk-n-claims =
    { $n ->
        [one] { $n } affirmation
       *[other] { $n } affirmations
    }
desk-sort-mend = Erreurs à corriger
desk-sort-text-changed = Texte modifié
desk-sort-gone = Liens et passages disparus
desk-sort-recheck = À revoir
desk-sort-response = Réponses manquantes
desk-sort-second = Secondes signatures
desk-sort-unread = Références sans réponse
desk-sort-proposals = Propositions
desk-sort-guesses = Suppositions à vérifier
desk-sort-unclaimed = Articles sans affirmation
desk-sort-better = Peut être amélioré
desk-task-unread = « { $title } » ne répond encore à aucune question
desk-task-proposals =
    { $n ->
        [one] { $n } proposition : { $title }
       *[other] { $n } propositions : { $title }
    }

## The desk: the article

desk-no-article = Ouvrez un article, ou ajoutez-en un.
desk-about-article = À propos de l’article
desk-propose = Proposer des affirmations
desk-new-version = Nouvelle version
desk-claim-words = Affirmation des mots choisis
desk-text-changed = Ce texte n’est plus celui qui a été vérifié. Regardez ce qui y est affirmé ; ensuite :
desk-text-looked-at = J’ai regardé le texte
desk-article-broken = Cet article contient des erreurs et n’est pas montré : corrigez ce que dit son fichier (« À propos de l’article »).
desk-mark-proposed = proposée
desk-mark-claim = affirmation
desk-mark-claim-state = affirmation, { $state }
desk-lost-heading = Dont les mots ne sont pas dans le texte

## The desk: the claim

desk-nothing-open = Cliquez sur une phrase marquée, ou appuyez sur j. Choisissez des mots et appuyez sur c pour en faire une affirmation.
desk-side-claim = L’affirmation
desk-side-reference = La référence
desk-side-other = Ce qui est ouvert
desk-side-form = { $what } : formulaire
desk-live-card = La fiche telle que les lecteurs la voient
desk-a-proposal = Une affirmation proposée
desk-a-new-claim = Une nouvelle affirmation
desk-the-claim = L’affirmation { $id }
desk-lost-told = Ces mots ne sont plus dans l’article.
desk-lost-instead = À leur place, on lit :
desk-lost-take = Ce sont ses mots désormais
desk-lost-otherwise = D’autres mots : choisissez-les dans l’article et appuyez sur c. Si ce qui était dit n’y est plus, retirez l’affirmation.
desk-why-tool = De { $tool }, que personne n’a mesuré : { $why }.
desk-why-measured = { $why } ; { $n } sur 100 du même genre étaient justes.
desk-from-proposition = Tirée des mots, pour tenir seule.
desk-from-registry = Du registre des sources.
desk-from-new = Nouvelle : nommée dans l’article, absente du registre.
desk-from-article = Comme l’article le donne.
desk-from-copied = Copié de l’article.
desk-from-quotes = D’après les guillemets.
desk-from-guess = Une supposition, d’après les mots.
desk-from-place = D’après la place du nom.
desk-from-cue = D’après les mots d’attribution.
desk-from-other = Proposé.
desk-new-source = La nouvelle source « { $name } » ({ $id }) est
desk-about-source = À propos de { $name }
desk-weakened-by = Atténuée par
desk-by-way-of = Par l’intermédiaire de
desk-may-bear = Peut s’y rapporter
desk-more-fields = Autres champs
desk-it-is-so = C’est juste
desk-field-missing = Ce champ est obligatoire.
desk-required = obligatoire
desk-decide = Décider
desk-reject = Rejeter
desk-write-change = Écrire le changement
desk-elsewhere = Changements sur d’autres fiches
desk-elsewhere-more =
    { $n ->
        [one] { $n } autre article peut être touché ; `sayso diff` dit tout.
       *[other] { $n } autres articles peuvent être touchés ; `sayso diff` dit tout.
    }
desk-same-as = C’est la même que (ce qui la nomme nommera celle-là ; u l’annule)

## The desk: questions

desk-questions = Questions
desk-answers = Réponses
desk-drop = Enlever
desk-keep = Garder
desk-drop-answer = Enlever la réponse à : { $asks }
desk-keep-answer = Garder la réponse à : { $asks }
desk-may-answer = Elle peut répondre à
desk-another-question = Une autre question
desk-new-question = Nouvelle question
desk-answered-by-claim = l’affirmation y répond
desk-position = Position
desk-position-yes = Oui
desk-position-in-part = En partie
desk-position-supposes = Suppose
desk-position-open = Ouvert (« si »)
desk-position-limits = Limite
desk-position-no = Non
desk-number = Le nombre
desk-group-of-labels = Le groupe de qualificatifs
desk-answer-line = En une ligne qui nomme son sujet (110 caractères au plus)
desk-denial-told = C’est un démenti : dites dans la ligne que ce n’est pas le cas.
desk-which-part = Quelle partie (un identifiant des parties de la question)
desk-how-it-limits = En quoi elle limite, en un mot
desk-who-is-quoted = Qui est cité, si ce n’est pas le document lui-même
desk-where-it-stands = Où cela se trouve : page, paragraphe ou seconde
desk-grounds-where-shown = Fondements, s’ils sont montrés
desk-grounds-told = Sans fondement, elle ne compte jamais comme corroboration.
desk-take-answer = Prendre cette réponse
desk-leave-answer = Laisser
desk-what-is-asked = Que demande-t-on ?
desk-is-answered-by = On y répond par
desk-by-yes-or-no = oui ou non
desk-by-number = un nombre
desk-by-description = une description

## The desk: what is done to a claim that readers have seen

desk-record = Signer, corriger, retirer ; ce qui a changé
desk-what-changed-since = Ce qui a changé depuis
desk-what-changed = Ce qui a changé
desk-no-history = Le dossier n’a pas d’historique git de cet article : l’état d’avant est inconnu.
desk-never-approved = Aucune seconde personne ne l’a approuvée.
desk-unchanged-since = Rien n’a changé depuis l’approbation.
desk-changed-since = Changé depuis l’approbation
desk-in-no-commit = Dans le fichier, dans aucun commit encore
desk-before = Avant
desk-nobodys-name = Aucun nom n’est à côté de cette affirmation.
desk-decided-only = Décidée par { $one } ; personne ne l’a approuvée.
desk-approved-only = Approuvée par { $other }.
desk-approved-only-as = Approuvée par { $other } comme « { $state } ».
desk-decided-approved = Décidée par { $one }, approuvée par { $other }.
desk-decided-approved-as = Décidée par { $one }, approuvée par { $other } comme « { $state } ».
desk-another-approves = Qui a décidé n’approuve pas : une seconde personne démarre avec --by et son propre nom.
desk-approve-as = Approuver en tant que { $by }
desk-correction-note = Ce qui a changé et pourquoi, pour les lecteurs
desk-add-correction = Ajouter la correction
desk-correction-added = À ajouter : { $note }
desk-withdrawal-reason = Pourquoi elle est retirée, pour les lecteurs
desk-redact = ôter ses mots de tout ce qui est construit
desk-withdraw = Retirer l’affirmation
desk-to-be-withdrawn = À retirer : { $reason }

## The desk: references and new versions

desk-a-new-reference = Une nouvelle référence
desk-a-new-article = Un nouvel article
desk-a-new-version-of = Une nouvelle version de l’article
desk-becomes = La page devient
desk-becomes-reference = une référence
desk-becomes-article = un nouvel article
desk-becomes-version = la nouvelle version de « { $title } »
desk-from-address = Son adresse : elle est demandée, parce que vous le voulez
desk-from-file = Ou un fichier (HTML, PDF, Word, courriel, texte) ; il peut être déposé ici
desk-from-pasted = Ou son texte, collé : le titre en première ligne
desk-read-it = Lire
desk-file-too-large = { $name } a { $n } mégaoctets : ce n’est pas une page ; 10 au plus sont lus
desk-file-unreadable = { $name } est illisible
desk-guess-from = Une supposition, d’après { $from } : vérifiez.
desk-as-the-page-says = Comme le dit la page.
desk-what-was-read = Ce qui a été lu
desk-text-that-was-read = Le texte lu
desk-take-passage = Prendre les mots choisis comme passage
desk-take-up = L’ajouter
desk-a-new-version = Une nouvelle version
desk-claims-stand =
    { $n ->
        [one] { $n } affirmation reste inchangée ; à revoir : { $touched }.
       *[other] { $n } affirmations restent inchangées ; à revoir : { $touched }.
    }
desk-nothing-differs = Toutes les phrases d’avant sont là.
desk-new-sentences = Phrases nouvelles
desk-moved-sentences = Phrases déplacées
desk-claimed = Affirmations : { $claims }
desk-take-over = Adopter la nouvelle version

## The desk: what else is open

desk-like = Semblable à « { $text } »
desk-nothing-like = Rien ici n’y ressemble.
desk-like-claim = affirmation
desk-like-question = question
desk-like-reference = référence
desk-preview = Comme les lecteurs le voient
desk-screen = Écran
desk-phone = Téléphone
desk-desktop = Ordinateur
desk-open-alone = L’ouvrir à part, ou l’imprimer de là
desk-preview-frame = Le site tel que les lecteurs le voient
desk-conflict = Une autre main a été plus rapide
desk-conflict-told = Rien n’a été écrit. Vous voyez le dossier tel qu’il est maintenant : rouvrez l’affirmation, et décidez.
desk-as-it-is = Tel qu’il est maintenant
desk-file-gone = Le fichier a disparu.
desk-as-it-would-be = Tel qu’il aurait été écrit
desk-go-on = Continuer
desk-help-store = Les fichiers du dossier sont le seul dépôt : ce que vous décidez ici y est aussitôt, et ce que d’autres y écrivent apparaît ici. Rien n’est envoyé nulle part, sauf pour une page que vous demandez.
desk-help-by = Vous travaillez en tant que { $by } : c’est ce que vous avez dit au démarrage, et personne ne l’a vérifié. La trace est le journal de git.
desk-help-nobody = Aucun nom n’est écrit à côté de vos décisions : démarrez avec --by pour dire qui décide.
desk-help-keys = Touches
desk-help-fields = Champs
desk-help-english = Le sens des champs et ce que trouve le contrôle sont en anglais.
desk-key-next = la proposition ou l’affirmation suivante
desk-key-before = la précédente
desk-key-accept = décider : écrire l’affirmation, la référence ou le changement dans les fichiers
desk-key-reject = rejeter la proposition : elle ne revient pas
desk-key-claim = faire des mots choisis une affirmation
desk-key-question = faire une nouvelle question
desk-key-reference = ajouter une référence : une adresse, un fichier ou un texte
desk-key-passage = prendre les mots choisis comme passage de la référence
desk-key-instead = d’une affirmation dont les mots ont disparu : ses mots sont ceux qui sont là maintenant
desk-key-undo = annuler la dernière action
desk-key-redo = la refaire
desk-key-find = chercher des affirmations, questions et références
desk-key-articles = aller à la liste des articles
desk-key-help = montrer ou cacher l’aide
desk-key-close = quitter un champ ; fermer ce qui est ouvert
desk-key-pick = choisir une question, avec la réponse proposée
desk-key-positions = oui, en partie, suppose, ouvert, limite, non

## The desk: what is told

desk-did = C’est dans les fichiers, et u l’annule : { $what }.
desk-did-nothing = { $what } : cela ne change rien
desk-did-take-back = Annulé : { $what }
desk-did-again = Refait : { $what }
desk-did-propose =
    { $n ->
        [one] { $n } proposition est en attente
       *[other] { $n } propositions sont en attente
    }
desk-did-follow =
    { $n ->
        [0] Tous les liens fonctionnent, et ce qui est cité s’y trouve
        [one] { $n } lien ou passage n’est plus comme avant : il est dans la liste des choses à faire
       *[other] { $n } liens ou passages ne sont plus comme avant : ils sont dans la liste des choses à faire
    }
desk-did-build =
    { $n ->
        [one] Le site de { $n } article est dans { $place }
       *[other] Le site de { $n } articles est dans { $place }
    }
desk-reading-page = Lecture de la page …
desk-proposing = On cherche qui dit quoi …
desk-following = On suit les liens …
desk-building = Construction du site …
desk-writing = Écriture …
desk-imported = { $what }. Regardez ce que la page dit d’elle-même, et ajoutez ce qui manque.
desk-refused = Non écrit : cela mettrait une erreur dans le dossier.
desk-conflicted = Non écrit : une autre main a changé le même fichier entre-temps.
desk-article-known = Non ajouté : un article de ce titre est déjà là, ou la page n’en a pas. Une nouvelle version s’ajoute à côté de son article.
desk-select-claim = Choisissez d’abord dans l’article les mots d’une affirmation : dans une seule phrase.
desk-select-fewer = Une affirmation tient dans une phrase : choisissez moins de mots.
desk-select-passage = Choisissez d’abord les mots du passage.
desk-nothing-instead = De cette affirmation, aucun mot n’est ailleurs : choisissez-les, et appuyez sur c.
desk-answer-first = Prenez position sur la question, et dites-le en une ligne.
desk-nothing-changed = Rien n’a changé.
desk-proposition-first = Écrivez d’abord la proposition : ce qui est affirmé, en des mots qui tiennent seuls.
desk-all-shown = Tout a été montré : la même touche décide.
desk-only-proposals = Seule une proposition se rejette ; une affirmation se retire, et dit pourquoi.
desk-unsaved = Ce que vous avez changé n’est dans aucun fichier : a l’écrit, le même geste encore l’abandonne.
desk-gone = Pas de réponse : regardez le terminal où tourne `sayso desk`. Ce que vous avez décidé est dans les fichiers.
desk-do-change = Changer { $what }
desk-do-decide = Décider l’affirmation { $id }
desk-do-reject = Rejeter la proposition { $id }
desk-do-reference = Ajouter la référence { $id }
desk-do-article = Ajouter l’article { $id }
desk-do-version = Adopter une nouvelle version de { $id }
desk-do-merge = Faire une seule source de { $keep } et { $gone }
desk-do-confirm = { $field } est juste : { $what }
desk-do-look = Le texte de { $id } a été regardé
desk-do-propose = Proposer des affirmations de { $id }

## The desk: the names of fields, and the words that a field may hold

desk-field-accused = Personnes accusées
desk-field-accusation = Accusation
desk-field-addressee = Destinataire
desk-field-allow = Règles admises
desk-field-also-called = Autres noms
desk-field-answers = Réponses
desk-field-approved-by = Approuvé par
desk-field-approved-state = Approuvé comme
desk-field-archived = Copie archivée
desk-field-as-of = En date du
desk-field-asks = Demande
desk-field-at = Le
desk-field-author = Auteur
desk-field-basis = Base
desk-field-basis-note = Note sur la base
desk-field-before = Avant
desk-field-bound = Précision
desk-field-byline = Signature
desk-field-checked-at = Vérifié le
desk-field-checked-by = Vérifié par
desk-field-claim = Affirmation
desk-field-contact = Contact
desk-field-correction = Correction
desk-field-corrections = Page des corrections
desk-field-cue = Mots d’attribution
desk-field-decided-by = Décidé par
desk-field-definition = Définition
desk-field-established = Établi par
desk-field-event = Événement
desk-field-evidence = Lien fait à la main
desk-field-figure = Chiffre
desk-field-full-text = Pourquoi le texte entier
desk-field-furniture = Hors article
desk-field-grounds = Fondements
desk-field-hedge = Atténuation
desk-field-hedges = Atténuations
desk-field-id = Identifiant
desk-field-implies = Implique
desk-field-in-part = En partie
desk-field-in-short = En bref
desk-field-independent = Indépendant, car
desk-field-interest = Intérêt
desk-field-join = Ne pas couper
desk-field-kind = Sorte
desk-field-label = Qualificatif
desk-field-labels = Qualificatifs
desk-field-language = Langue
desk-field-leads = Vient en tête
desk-field-legacy = Ancienne forme
desk-field-limits = Limite
desk-field-line = Ligne
desk-field-locator = Emplacement
desk-field-looked-into = Où l’on a cherché
desk-field-may-share = Partage peut-être avec
desk-field-method = Page de la méthode
desk-field-minor = Changement mineur
desk-field-name = Nom
desk-field-no = Non
desk-field-not-checked = Non vérifié
desk-field-note = Note
desk-field-on = Sur les questions
desk-field-open = Ouvert
desk-field-origin = Origine
desk-field-outlet = Média
desk-field-panel-languages = Langues de la fiche
desk-field-part = Partie
desk-field-part-of = Fait partie de
desk-field-parts = Parties
desk-field-passage = Passage
desk-field-polarity = Affirmé ou nié
desk-field-prefix = Mots avant
desk-field-proceedings = Procédures
desk-field-proposition = Proposition
desk-field-proximity = Proximité
desk-field-published = Publié
desk-field-published-note = D’où vient la date
desk-field-publisher = Éditeur
desk-field-question = Question
desk-field-quotation = Citation vérifiée
desk-field-quote = Mots cités
desk-field-reached-outlet = Comment le média l’a su
desk-field-read-at = Lu le
desk-field-reason = Raison
desk-field-recheck-by = À revoir avant
desk-field-redact = Ôter les mots
desk-field-reference = Référence
desk-field-relies-on = S’appuie sur
desk-field-response = Réponse
desk-field-rights = Droits
desk-field-role = Fonction
desk-field-said-at = Dit le
desk-field-scope = Ce qu’on lit
desk-field-second-editor = Seconde signature requise
desk-field-seen = Ce qui a été lu
desk-field-shown-by = Montré par
desk-field-site = Adresse du site
desk-field-source = Source
desk-field-speaker = Qui parle
desk-field-split = Couper
desk-field-stance = Rapport
desk-field-step = Étape
desk-field-strength = Force
desk-field-struck = Écarté
desk-field-suffix = Mots après
desk-field-summary = Résumé
desk-field-superseded-by = Remplacé par
desk-field-supersedes = Remplace
desk-field-supposes = Suppose
desk-field-target = Cible
desk-field-text = Fichier du texte
desk-field-text-hash = Empreinte du texte
desk-field-title = Titre
desk-field-to = Jusqu’à
desk-field-unclear = Incertain, car
desk-field-unit = Unité
desk-field-unnamed = Sans nom
desk-field-url = Adresse
desk-field-value = Valeur
desk-field-verdict = Conclusion
desk-field-via = Par l’intermédiaire de
desk-field-whose = De qui
desk-field-why = Pourquoi
desk-field-with = Avec
desk-field-withdrawn = Retiré
desk-field-wording = Formulation
desk-field-words = Mots
desk-field-yes = Oui

desk-word-about = environ
desk-word-accusation = accusation
desk-word-affirmed = affirmé
desk-word-alleged = allégué
desk-word-analysis = analyse
desk-word-at-least = au moins
desk-word-at-most = au plus
desk-word-carried-on = poursuivi
desk-word-characterisation = qualificatif
desk-word-conditional = sous condition
desk-word-confirmed = confirmée
desk-word-content = contenu
desk-word-contradicts = contredit
desk-word-corroborates = corrobore
desk-word-data = données
desk-word-denied = nié
desk-word-description = description
desk-word-differs = diffère
desk-word-document = document
desk-word-exact = exact
desk-word-expected = attendu
desk-word-fact = fait
desk-word-first-hand-reporting = reportage de première main
desk-word-group = groupe
desk-word-inferred = déduit
desk-word-interview = entretien
desk-word-licensed = sous licence
desk-word-limits = limite
desk-word-named-here = nommé ici
desk-word-near-certain = presque certain
desk-word-none = aucun
desk-word-not-seen = non vue
desk-word-official-statement = déclaration officielle
desk-word-organisation = organisation
desk-word-outlet = média
desk-word-own = propre
desk-word-own-voice = voix propre
desk-word-paraphrase = paraphrase
desk-word-part = une partie
desk-word-partial-quote = citation partielle
desk-word-person = personne
desk-word-possible = possible
desk-word-prediction = prévision
desk-word-primary-document = document primaire
desk-word-probable = probable
desk-word-quotation = citation
desk-word-quoted-by = cité par
desk-word-quoted-elsewhere = cité ailleurs
desk-word-repeats = répète
desk-word-report = propos
desk-word-reported = rapporté
desk-word-reported-by = rapporté par
desk-word-says = dit par
desk-word-second-hand = de seconde main
desk-word-speaker = qui parle
desk-word-speculative = supposé
desk-word-supersedes = remplace
desk-word-told = déclaré à
desk-word-unclear = incertain
desk-word-unknown = inconnu
desk-word-value = nombre
desk-word-verbatim = mot pour mot
desk-word-whole = tout
desk-word-witness = témoin
desk-word-written-in = écrit dans
desk-word-yes-or-no = oui ou non
