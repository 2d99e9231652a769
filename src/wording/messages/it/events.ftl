# Il programma e i suoi eventi, come li vedono tutti.

event-kind-conference = Conferenza europea
event-kind-training = Formazione
event-kind-meeting = Riunione
event-kind-webinar = Seminario online
event-numbered = { $kind } n. { $no }
event-mode-in-person = In presenza
event-mode-online = Online
event-mode-hybrid = In presenza e online
event-session-arrival = Accoglienza
event-session-plenary = Sessione plenaria
event-session-panel = Tavola rotonda
event-session-workshop = Laboratorio
event-session-lesson = Modulo
event-session-field-visit = Visita sul campo
event-session-break = Pausa
event-session-meal = Pasto
event-session-social = Serata
event-seats-free = { $count ->
        [one] { $count } posto libero su { $capacity }
       *[other] { $count } posti liberi su { $capacity }
    }
event-full = Tutti i { $capacity } posti sono occupati: può iscriversi alla lista d’attesa
event-opens = Iscrizioni aperte dal { $date }
event-closed = Le iscrizioni sono chiuse
event-under-way = In corso
event-held = Questo evento si è svolto
event-cancelled = Questo evento è stato annullato
event-by-invitation = Su invito: La preghiamo di scrivere a { $contact }
event-register = Iscriversi
event-join-waiting = Iscriversi alla lista d’attesa
event-when = Quando
event-where = Dove
event-how = Modalità
event-hosts = Ospiti
event-languages = Lingue
event-audience = Per chi
event-reported = Bilancio pubblicato
event-reported-people = oltre { $count } partecipanti
event-reported-countries = oltre { $count } partecipanti da { $countries } Paesi
event-agenda = Programma dei lavori
event-agenda-zone = Orari: { $zone }.
event-agenda-none = Il programma dei lavori seguirà.
event-choose = Da scegliere nel modulo
event-places-left = { $count ->
        [0] al completo
        [one] un posto disponibile
       *[other] { $count } posti disponibili
    }
event-room = Sala: { $room }
event-add-to-calendar = Aggiungere al Suo calendario
event-feed = Abbonarsi a questo evento e alle sue sessioni
event-schedule = Programma per le app di conferenze
event-online = Online
programme-months = { $count } mesi, { $first } – { $last }
programme-timeline = I { $count } mesi del programma con i suoi eventi
programme-now = oggi
programme-coming = Prossimi appuntamenti
programme-past = Appuntamenti passati
programme-none-coming = Al momento non sono annunciati altri eventi.
programme-promised = Promesso e realizzato
programme-promise = { $held } su { $promised }
programme-conferences = conferenze svolte
programme-trainings = formazioni svolte
programme-pilots = progetti pilota promessi
programme-partners = Partner
programme-partners-lead = { $count } organizzazioni di { $countries } Paesi, con capofila { $lead }.
programme-since = da { $month }
programme-subscribe = Abbonarsi a tutte le date
programme-empty-title = Ancora niente
programme-empty-text = Gli organizzatori non hanno ancora pubblicato un programma.
event-day-hours = { $day }: { $hours }
