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
office-todo-late = Des courriels attendent depuis le { $when } : le serveur est-il en panne ?
office-todo-waiting = « { $event } » : { $waiting } en attente, { $free } libres
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
office-session-chosen = Des personnes ont choisi cette séance : elle ne peut être ni supprimée ni réduite en deçà.
office-session-outside = « { $title } » ne serait plus un jour de l’événement. Déplacez ou supprimez d’abord cette séance, ou déplacez les deux jours d’autant.
office-session-in-the-gap = « { $title } » commencerait ou finirait à une heure que les horloges sautent ou répètent cette nuit-là. Déplacez d’abord cette séance.
office-fault-order = La fin doit venir après le début.
office-fault-choice = Veuillez choisir dans la liste.
office-fault-capacity = { $taken ->
        [one] Une place est déjà prise.
       *[other] { $taken } places sont déjà prises.
    }
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
