# Das Programm und seine Veranstaltungen, wie alle sie sehen.

event-kind-conference = Europäische Konferenz
event-kind-training = Schulung
event-kind-meeting = Treffen
event-kind-webinar = Online-Seminar
event-numbered = { $no }. { $kind }
event-mode-in-person = Vor Ort
event-mode-online = Online
event-mode-hybrid = Vor Ort und online
event-session-arrival = Ankunft
event-session-plenary = Plenum
event-session-panel = Podium
event-session-workshop = Arbeitsgruppe
event-session-lesson = Lektion
event-session-field-visit = Besuch vor Ort
event-session-break = Pause
event-session-meal = Essen
event-session-social = Abend
event-seats-free = { $count ->
        [one] { $count } von { $capacity } Plätzen ist frei
       *[other] { $count } von { $capacity } Plätzen sind frei
    }
event-full = Alle { $capacity } Plätze sind vergeben: Sie können sich auf die Warteliste setzen lassen
event-opens = Anmeldung ab { $date }
event-closed = Die Anmeldung ist geschlossen
event-under-way = Findet gerade statt
event-held = Diese Veranstaltung hat stattgefunden
event-cancelled = Diese Veranstaltung ist abgesagt
event-by-invitation = Auf Einladung: bitte schreiben Sie an { $contact }
event-register = Anmelden
event-join-waiting = Auf die Warteliste
event-when = Wann
event-where = Wo
event-how = Form
event-hosts = Gastgeber
event-languages = Sprachen
event-audience = Für wen
event-reported = Danach berichtet
event-reported-people = mehr als { $count } Teilnehmende
event-reported-countries = mehr als { $count } Teilnehmende aus { $countries } Ländern
event-agenda = Ablauf
event-agenda-zone = Alle Zeiten: { $zone }.
event-agenda-none = Der Ablauf folgt.
event-choose = Auswahl im Formular
event-places-left = { $count ->
        [0] voll
        [one] noch ein Platz
       *[other] noch { $count } Plätze
    }
event-room = Raum: { $room }
event-add-to-calendar = In Ihren Kalender
event-feed = Diese Veranstaltung mit allen Programmpunkten abonnieren
event-schedule = Programm für Konferenz-Apps
event-online = Online
programme-months = { $count } Monate, { $first } – { $last }
programme-timeline = Die { $count } Monate des Programms mit seinen Veranstaltungen
programme-now = heute
programme-coming = Was als Nächstes kommt
programme-past = Was war
programme-none-coming = Zurzeit ist keine weitere Veranstaltung angekündigt.
programme-promised = Versprochen und gehalten
programme-promise = { $held } von { $promised }
programme-conferences = Konferenzen durchgeführt
programme-trainings = Schulungen durchgeführt
programme-pilots = Pilotprojekte versprochen
programme-partners = Partner
programme-partners-lead = { $count } Organisationen in { $countries } Ländern, geleitet von: { $lead }.
programme-since = seit { $month }
programme-subscribe = Alle Termine abonnieren
programme-empty-title = Noch nichts da
programme-empty-text = Die Veranstalter haben noch kein Programm veröffentlicht.
event-day-hours = { $day }: { $hours }
