# Le bureau des organisateurs.

office-home = Bureau
office-all-quiet = Rien n’attend votre attention.
office-todo-cities = { $count ->
        [one] Une orthographe de ville à régler
       *[other] { $count } orthographes de villes à régler
    }
office-todo-failed = { $count ->
        [one] Un courriel n’a pas pu être remis
       *[other] { $count } courriels n’ont pas pu être remis
    }
office-todo-messages = { $count ->
        [one] Un message vous attend
       *[other] { $count } messages vous attendent
    }
office-todo-late = Des courriels attendent depuis le { $when } : le serveur est-il en panne ?
office-todo-waiting = « { $event } » : { $waiting } en attente, { $free } libres
office-todo-pending = « { $event } » : { $count } à décider
office-seats = { $taken } places sur { $capacity }, { $waiting } en attente
office-phase-draft = brouillon
office-phase-cancelled = annulé
office-phase-not-open = pas encore ouvert
office-phase-open = ouvert
office-phase-full = complet
office-phase-closed = inscriptions closes
office-phase-under-way = en cours
office-phase-held = tenu
office-state = État
office-organisation = Organisation
office-registered-at = Inscription
office-by-walk-in = venue sans inscription
office-sessions-chosen = Séances choisies
office-takes-part = Participation
office-letters-in = Courriers en
office-field-of-work = Domaine
office-function = Fonction
office-badge-name = Sur le badge
office-new-event = Nouvel événement
office-events-caption = Tous les événements par date
office-tabs = Rubriques de cet événement
office-tab-facts = Données
office-tab-registrations = Inscriptions
office-tab-attendance = Présences
office-is-public = Tout le monde peut voir cet événement.
office-see-public = Voir la page publique
office-is-draft = C’est un brouillon, prêt à être publié.
office-missing = Avant la publication :
office-missing-title = un titre en anglais
office-missing-capacity = au moins une place
office-missing-agenda = au moins une séance
office-missing-place = une ville et un lieu
office-missing-languages = les langues parlées
office-missing-statement = la mention de financement du programme
office-missing-controller = le responsable des données
office-missing-notice = l’avis sur les données
office-not-ready = Cet événement ne peut pas encore être publié : sa page dit ce qui manque.
office-publish = Publier
office-withdraw = Remettre en brouillon
office-title-en = Titre en anglais
office-title = Titre
office-summary = Résumé (Markdown)
office-slug = Nom dans l’adresse
office-slug-hint = Minuscules, chiffres et traits d’union : leuven-2027.
office-kind = Type
office-no = Numéro
office-place-and-time = Lieu et dates
office-starts-on = Premier jour
office-ends-on = Dernier jour
office-days-hint = Le programme suit les deux jours ; dans une autre ville, les horloges indiquent les mêmes heures.
office-city = Ville
office-city-hint = Elle donne le fuseau horaire. À laisser vide pour un événement en ligne.
office-venue = Lieu
office-address = Adresse
office-join-url = Lien de connexion
office-capacity = Places
office-capacity-in-person = Maximum sur place
office-capacity-online = Maximum en ligne
office-capacity-hint = Pour les événements hybrides ; vide : autant que de places.
office-access = Qui peut s’inscrire
office-access-open = tout le monde
office-access-approval = tout le monde, après validation
office-access-invited = les personnes invitées
office-opens-at = Ouverture des inscriptions
office-closes-at = Clôture des inscriptions
office-venue-time = Heure du lieu de l’événement.
office-languages-hint = Codes séparés par des points-virgules : en ; fr ; nl.
office-session-languages-hint = Codes séparés par des points-virgules : en ; fr. Vide : celles de l’événement.
office-list-hint = Un par ligne.
office-texts = Textes dans toutes les langues
office-changed-meanwhile = Quelqu’un a modifié cet événement pendant votre saisie. Votre texte est conservé ci-dessous ; consultez l’événement dans une autre fenêtre, puis enregistrez de nouveau.
office-session-changed-meanwhile = Quelqu’un a modifié cette séance pendant votre saisie. Votre texte est conservé ci-dessous ; consultez le programme dans une autre fenêtre, puis enregistrez de nouveau.
office-slug-taken = Un autre événement porte ce nom dans son adresse.
office-slug-in-use = Ce nom reste : des liens et des calendriers l’utilisent déjà.
office-session-chosen = Davantage de personnes ont choisi cette session.
office-session-outside = « { $title } » ne serait plus un jour de l’événement. Déplacez ou supprimez d’abord cette séance, ou déplacez les deux jours d’autant.
office-session-in-the-gap = « { $title } » commencerait ou finirait à une heure que les horloges sautent ou répètent cette nuit-là. Déplacez d’abord cette séance.
office-fault-order = La fin doit venir après le début.
office-fault-choice = Veuillez choisir dans la liste.
office-fault-capacity = { $taken ->
        [one] Une place est déjà prise.
       *[other] { $taken } places sont déjà prises.
    }
office-fault-code = Merci d’utiliser au moins { $fewest } lettres ou chiffres, pour que personne ne le trouve en essayant.
office-fault-quota-for = Merci d’indiquer une ville, un code, ou les deux.
office-fault-return = Merci d’indiquer un jour avant l’événement.
office-fault-outside = Ce n’est pas un jour de l’événement.
office-fault-english = Veuillez donner un texte anglais : il remplace ceux qui manquent.
office-fault-long = Veuillez utiliser au plus { $most } caractères.
office-fault-control = Ce texte contient des caractères qui ne peuvent être affichés.
office-fault-slug = Veuillez utiliser des minuscules, des chiffres et des traits d’union.
office-fault-line = Veuillez utiliser au plus 100 caractères simples par ligne.
office-fault-one-line = Veuillez l’écrire sur une seule ligne.
office-fault-link = Veuillez donner une adresse qui commence par https://.
office-fault-language = « { $code } » n’est pas un code de langue : en, fr ou nl en sont.
office-fault-number = Veuillez donner un nombre entier de 0 à 100 000.
office-fault-day = Veuillez donner une date.
office-fault-skipped = Cette heure n’existe pas sur place : les horloges la sautent.
office-fault-repeated = Cette heure y revient deux fois : les horloges reculent.
office-clash = { $room } est occupée deux fois en même temps : « { $one } » et « { $other } ».
office-clash-speaker = { $speaker } intervient deux fois en même temps : « { $one } » et « { $other } ».
office-agenda-empty = Aucune séance : ajoutez la première ci-dessous.
office-chosen-by = { $count ->
        [0] choisie par personne
        [one] choisie par une personne
       *[other] choisie par { $count } personnes
    }
office-waited-for-by = { $waiting ->
        [one] une personne attend
       *[other] { $waiting } personnes attendent
    }
office-session-add = Ajouter une séance
office-session-edit = Modifier cette séance
office-session-remove = Supprimer cette séance
office-starts-at = Début
office-ends-at = Fin
office-room = Salle
office-speakers = Intervenants
office-choosable = À choisir dans le formulaire
office-places = Places, si limitées
office-nobody = Personne ne correspond.
office-registrations-caption = Personnes inscrites, par ordre d’arrivée
office-search = Nom, organisation ou adresse
office-search-letters = Destinataire
office-search-go = Chercher
office-history = Historique
office-audit-event = Événement
office-confirm-person = Attribuer une place
office-cancel-person = Annuler l’inscription
office-reinstate-person = Rétablir
office-queue-person = Mettre sur la liste d’attente
office-decline-person = Refuser
office-decline-reason = Ce que nous disons à la personne
office-no-reason = sans motif
office-pick = Choisir { $name }
office-everybody-found = Pas seulement les personnes cochées : toutes celles que trouve cette recherche
office-decide-title = Décider pour les personnes cochées
office-decision = Décision
office-decision-look = Voir les conséquences
office-decision-hint = Rien ne se passe encore : la page suivante indique qui est concerné et quels messages partent.
office-decision-reason-hint = Uniquement en cas de refus.
office-no-decision = Veuillez choisir une décision.
office-nobody-chosen = Veuillez cocher au moins une personne.
office-people = { $number ->
        [one] une personne
       *[other] { $number } personnes
    }
office-rehearsal-title = Ce qui s’ensuivrait
office-seats-for-people = { $seats } places pour { $people } personnes : les premières arrivées les obtiennent.
office-decided = { $number ->
        [one] Une personne concernée
       *[other] { $number } personnes concernées
    }
office-undecided = { $number ->
        [one] Une personne reste inchangée
       *[other] { $number } personnes restent inchangées
    }
office-letters-leave = Messages envoyés
office-no-letter-leaves = Aucun.
office-letters-to = { $number ->
        [one] un message
       *[other] { $number } messages
    }
office-was-decided = { $number ->
        [one] Décision prise pour une personne.
       *[other] Décision prise pour { $number } personnes.
    }
office-was-refused = { $number ->
        [one] Une personne est restée inchangée.
       *[other] { $number } personnes sont restées inchangées.
    }
office-delegation = Inscrire des personnes
office-delegations-open = Toute personne peut inscrire plusieurs membres de son organisation
office-follow-up = Trois mois plus tard, on demande aux participants ce qu’il en est advenu
office-free-on-decline = Répondre « Refuser » dans son agenda libère la place
office-calendar-answer = Agenda
office-refuses-mail = Cette adresse refuse le courrier.
office-refuses-mail-lead = Depuis le { $since }, plus rien n’y est envoyé. Corrigez l’adresse, ou indiquez qu’elle fonctionne de nouveau.
office-trust-again = Elle fonctionne de nouveau
office-letter-again = Envoyer de nouveau
office-letter-eml = En fichier (.eml)
office-letters-csv = Ces messages en tableau (CSV)
office-subject = Objet
office-queued-at = Mis en attente
office-sent-at = Envoyé
office-letter-still-leaving = Ce message n’est pas encore parti.
office-letter-not-right = Ce message ne serait plus exact : son moment est passé, ou un message plus récent a informé l’agenda.
office-letter-texts = Textes des messages
office-texts-lead = Chaque message peut être écrit avec vos propres mots, dans chaque langue. Ce que vous ne modifiez pas part tel quel. Les textes propres à un événement, sur la page de ses messages, l’emportent.
office-texts-lead-event = Avec vos propres mots, pour les messages de cet événement seulement.
office-text-own = propre
office-text = Texte
office-text-hint = Markdown : une ligne vide entre les paragraphes, **gras**, - listes, [mots](adresse). Un lien en gras devient un bouton.
office-placeholders = Champs à remplacer
office-text-keep = Garder ce texte
office-text-preview = Afficher le message
office-text-preview-plain = Afficher en texte brut
office-text-preview-hint = Le message apparaît ici comme sur un téléphone ; élargissez le cadre pour un écran plus grand. Les noms et les dates sont inventés.
office-text-kept = Conservé comme version { $version }. Les messages qui partent désormais l’utilisent.
office-text-versions = Versions
office-text-version = Version { $version }
office-text-shipped = texte d’origine
office-text-reset = Revenir au texte d’origine
office-text-empty = Merci d’écrire quelque chose.
office-text-too-long = C’est trop long.
office-text-unknown = Ce message ne connaît pas le champ { $name }.
office-text-code = « { $code } » ne peut pas figurer entre accolades : seulement des champs et des conditions simples.
office-text-unfinished = Une accolade ou une condition n’est pas fermée, ou une liste n’en est pas une.
office-persons = La même personne
office-persons-none = Aucune autre inscription n’est connue pour cette personne.
office-persons-join = C’est la même personne que…
office-persons-namesakes = Du même nom
office-persons-reference = Ou par référence
office-persons-why = Comment le savez-vous ?
office-persons-why-hint = Un nom seul ne prouve rien. Ce que vous écrivez figure dans le journal des modifications.
office-persons-join-do = C’est la même personne
office-persons-part = Finalement, ce n’est pas la même personne
office-persons-why-needed = Veuillez indiquer comment vous savez qu’il s’agit de la même personne.
office-persons-unknown = Aucune autre inscription ne porte cette référence.
office-colleague = Envoyer un collègue à sa place
office-link-send = Renvoyer le lien personnel
office-link-renew = Envoyer un nouveau lien et invalider l’ancien
office-told = { $number ->
        [one] { $number } personne est informée de cette modification.
       *[other] { $number } personnes sont informées de cette modification.
    }
office-told-at = Les messages partent : { $when }. Ce que vous modifiez d’ici là y sera joint ; ce que vous annulez ne sera pas annoncé.
office-told-text = Ce qu’elles lisent
office-told-go = Modifier et les informer
office-call-off = Annuler l’événement…
office-restore = L’événement a finalement lieu…
office-was-registered = { $number ->
        [one] Une personne est inscrite.
       *[other] { $number } personnes sont inscrites.
    }
office-was-queued = { $number ->
        [one] Une personne attend.
       *[other] { $number } personnes attendent.
    }
office-invitations = Inviter des personnes
office-invitations-lead = Une place est gardée pour chaque personne jusqu’à la date ci-dessous. Chacune reçoit sa propre invitation, dans sa langue, et accepte ou décline par un lien personnel ; les places non acceptées sont proposées à d’autres.
office-invite = Envoyer les invitations
office-was-invited = { $number ->
        [one] Une personne est invitée.
       *[other] { $number } personnes sont invitées.
    }
office-tag = Étiquette
office-tags = Étiquettes
office-tags-hint = Séparées par des virgules. La personne les trouve parmi ses données.
office-tag-add = Étiquette pour les personnes cochées
office-tag-do = Ajouter l’étiquette
office-marks = Étiquettes et notes
office-note-add = Ajouter une note
office-note-hint = L’équipe la lit ; la personne la trouve parmi ses données.
office-fault-tag = Une étiquette compte de un à { $number } caractères.
office-fault-note = Une note compte de un à { $number } caractères.
office-searches = Mes recherches
office-search-name = Nom de la recherche
office-search-keep = Conserver cette recherche
office-search-forget = Oublier la recherche « { $name } »
office-extra-person = Attribuer une place supplémentaire
office-extra-why = Pourquoi au-delà du nombre de places
office-extra-hint = Le motif reste dans l’historique. La prochaine place libérée compensera.
office-answer-by = Réponse avant le
office-seat-kind = Place
office-seat-general = pour tous
office-seat-extra = au-delà du nombre de places
office-tab-seats = Places
office-seats-caption = Places réservées
office-seats-of = Places
office-seats-lead = Des places peuvent être réservées à une ville ou aux personnes qui connaissent un code. Celles qui restent sont ouvertes à tous à une date annoncée.
office-seats-count = { $taken } sur { $capacity }
office-seats-everybody = Pour tous
office-seats-extra = Places supplémentaires
office-seats-waiting = En attente
office-quota-name = Nom
office-quota-city = Pour une ville
office-quota-code = Code à saisir
office-quota-code-hint = Avec un code, seules les personnes qui le connaissent prennent ces places. Minuscules et traits d’union ne comptent pas.
office-quota-returns = Ouvertes à tous à partir du
office-quota-returned = remises à tous
office-quota-link = Lien de l’invitation
office-quota-new = Réserver d’autres places
office-quota-save = Enregistrer
office-quota-drop = Ne plus réserver
office-quota-twice = Une autre réserve concerne cette ville ou a ce code.
office-quota-in-use = Des personnes ont de ces places.
office-fault-not-free = { $free ->
        [one] { $free } place est libre à la réservation.
       *[other] { $free } places sont libres à la réservation.
    }
office-no-letters = Aucun courriel.
office-letters-caption = Courriels, les plus récents d’abord
office-letter = Courriel
office-recipient = À
office-attempts = Tentatives
office-reason = Motif
office-smtp-reply = Réponse du serveur
office-letter-shut = Pas encore envoyé, ou à ne pas lire : les liens de connexion restent fermés.
office-letter-html = Le courriel tel qu’il s’affiche
office-letter-text = En texte seul
office-letter-calendar = Partie agenda
office-cities-lead = Ces noms ont été saisis et l’annuaire ne les connaît pas. Indiquez la ville : l’annuaire l’apprend et les chiffres suivent.
office-cities-empty = Toutes les orthographes sont connues.
office-city-means = « { $city } » désigne
office-city-none = aucune ville
office-city-people = { $count ->
        [one] une personne
       *[other] { $count } personnes
    }
