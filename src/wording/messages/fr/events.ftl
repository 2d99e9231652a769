# Le programme et ses événements, tels que tout le monde les voit.

event-kind-conference = Conférence européenne
event-kind-training = Formation
event-kind-meeting = Réunion
event-kind-webinar = Webinaire
event-numbered = { $kind } n° { $no }
event-mode-in-person = Sur place
event-mode-online = En ligne
event-mode-hybrid = Sur place et en ligne
event-session-arrival = Accueil
event-session-plenary = Séance plénière
event-session-panel = Table ronde
event-session-workshop = Atelier
event-session-lesson = Module
event-session-field-visit = Visite de terrain
event-session-break = Pause
event-session-meal = Repas
event-session-social = Soirée
event-seats-free = { $count ->
        [one] { $count } place libre sur { $capacity }
       *[other] { $count } places libres sur { $capacity }
    }
event-full = Les { $capacity } places sont prises : vous pouvez vous inscrire sur la liste d’attente
event-opens = Les inscriptions ouvrent le { $date }
event-closed = Les inscriptions sont closes
event-under-way = En cours
event-held = Cet événement a eu lieu
event-cancelled = Cet événement est annulé
event-by-invitation = Sur invitation : veuillez écrire à { $contact }
event-register = S’inscrire
event-join-waiting = Rejoindre la liste d’attente
event-when = Quand
event-where = Où
event-how = Format
event-hosts = Hôtes
event-languages = Langues
event-audience = Pour qui
event-reported = Bilan publié
event-reported-people = plus de { $count } participants
event-reported-countries = plus de { $count } participants de { $countries } pays
event-agenda = Programme des journées
event-agenda-zone = Horaires : { $zone }.
event-agenda-none = Le programme des journées suivra.
event-choose = À choisir dans le formulaire
event-places-left = { $count ->
        [0] complet
        [one] une place restante
       *[other] { $count } places restantes
    }
event-room = Salle : { $room }
event-add-to-calendar = Ajouter à votre agenda
event-feed = S’abonner à cet événement et à ses séances
event-schedule = Programme pour les applications de conférence
event-online = En ligne
programme-months = { $count } mois, { $first } – { $last }
programme-timeline = Les { $count } mois du programme et ses événements
programme-now = aujourd’hui
programme-coming = Prochains rendez-vous
programme-past = Événements passés
programme-none-coming = Aucun autre événement n’est annoncé pour l’instant.
programme-promised = Promis et réalisé
programme-promise = { $held } sur { $promised }
programme-conferences = conférences tenues
programme-trainings = formations tenues
programme-pilots = projets pilotes promis
programme-partners = Partenaires
programme-partners-lead = { $count } organisations dans { $countries } pays, sous la conduite de l’organisation { $lead }.
programme-since = depuis { $month }
programme-subscribe = S’abonner à toutes les dates
programme-empty-title = Rien pour l’instant
programme-empty-text = Les organisateurs n’ont pas encore publié de programme.
event-day-hours = { $day } : { $hours }
