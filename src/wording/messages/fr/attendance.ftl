# La porte : demi-journées, liste, arrivées imprévues ; et ce que l’équipe en voit.

attendance-day = { $weekday ->
        [1] lun.
        [2] mar.
        [3] mer.
        [4] jeu.
        [5] ven.
        [6] sam.
       *[7] dim.
    } { $day }
attendance-morning = matin
attendance-afternoon = après-midi
attendance-half-day = Demi-journée
attendance-door-of = Porte : { $label }
attendance-present = { $present ->
        [one] { $present } personne présente sur { $expected }
       *[other] { $present } personnes présentes sur { $expected }
    }
attendance-by-city = Présences par ville
attendance-search = Nom ou ville
attendance-search-hint = Sans accents si vous voulez ; une lettre peut être fausse.
attendance-find = Chercher
attendance-everybody = Afficher tout le monde
attendance-found = { $count ->
        [0] Personne sur la liste ne correspond à « { $typed } ».
        [one] Une personne correspond à « { $typed } ».
       *[other] { $count } personnes correspondent à « { $typed } ».
    }
attendance-nobody = La liste est encore vide.
attendance-check-in = Pointer
attendance-check-in-waiting = Donner une place et pointer
attendance-undo = Annuler
attendance-person = { $action } : { $name }
attendance-in = Entrée à { $time }, { $by }
attendance-cancelled-ask = Cette inscription a été annulée ; seule l’équipe d’organisation peut la rétablir.
attendance-done-in = { $name } est pointé(e).
attendance-done-before = { $name } était déjà pointé(e), à { $time }, par { $by }.
attendance-done-out = Le pointage de { $name } est annulé.
attendance-not-open = Le pointage de cette demi-journée commence le { $day }.
attendance-walk-in = Une personne qui n’est pas sur la liste
attendance-walk-in-lead = Quatre champs ; la personne prend une place libre et elle est pointée aussitôt.
attendance-walk-in-city-hint = Dans n’importe quelle langue ; laissez vide s’il n’y en a pas.
attendance-walk-in-send = Inscrire et pointer
attendance-walk-in-listed = { $name } ({ $city }) figure déjà sur la liste. Veuillez pointer la personne à cet endroit, ou cocher qu’il s’agit de quelqu’un d’autre.
attendance-walk-in-another = C’est une autre personne du même nom
attendance-refused-event-cancelled = Cet événement n’a pas lieu.
attendance-refused-not-yet = Le pointage de cette demi-journée n’a pas commencé.
attendance-refused-slot = Cette demi-journée ne fait pas partie de l’événement ; veuillez en choisir une.
attendance-refused-not-listed = Cette personne n’est pas sur la liste de cet événement.
attendance-refused-cancelled = Cette inscription a été annulée : personne n’a été pointé. Veuillez vous adresser à l’équipe d’organisation.
attendance-refused-full = Aucune place n’est libre pour une personne qui n’en a pas : toutes sont prises, ou la liste d’attente passe d’abord. Veuillez vous adresser à l’équipe d’organisation.
attendance-refused-over = Cet événement est terminé ; un lien pour l’accueil aurait déjà expiré.
attendance-over-title = Cette porte est fermée
attendance-over-text = Le lien a expiré, ou l’équipe d’organisation l’a retiré. Si vous aidez encore à l’accueil, veuillez lui en demander un nouveau.
attendance-no-slots = Le programme ne compte pas encore de séance : il n’y a pas de demi-journée à pointer.
attendance-office-title = Présences
attendance-slots = Demi-journées
attendance-slot = { $day }, { $half }
attendance-hours = Horaires
attendance-here = Présents
attendance-doors = Liens pour l’accueil
attendance-doors-lead = La personne à l’accueil ouvre le lien sur un téléphone et voit les noms, les villes et l’état des inscriptions, rien d’autre. Le lien expire de lui-même douze heures après l’événement.
attendance-door-label = Qui se tient à l’entrée
attendance-door-label-hint = Ce nom figure sur chaque pointage : « Ana, entrée principale ».
attendance-door-make = Créer un lien
attendance-door-made = Le lien pour « { $label } »
attendance-door-once = Copiez-le maintenant : il n’est affiché que cette fois et n’est conservé nulle part.
attendance-door-until = Valable jusqu’au
attendance-door-state = État
attendance-door-open = Ouvert
attendance-door-ended = Expiré
attendance-door-revoked = Retiré
attendance-door-revoke = Retirer
attendance-doors-none = Aucun lien n’a encore été créé.
attendance-people = Personnes
attendance-name = Nom
attendance-city = Ville
attendance-state = Inscription
attendance-absent = non relevé
attendance-join-title = Participer en ligne
attendance-join-noted = Ce lien est strictement personnel. Votre présence est enregistrée lorsque vous entrez.
attendance-join = Entrer maintenant
attendance-join-early = Vous pourrez entrer ici à partir du { $instant }.
attendance-join-going = Vous allez rejoindre la réunion
attendance-join-link = Ouvrir la réunion
