# Termine abonnieren.

calendar-title = Die Termine in Ihrem Kalender
calendar-lead = Einmal abonnieren, und jede Änderung von Tag, Uhrzeit oder Raum erscheint von selbst in Ihrem Kalender.
calendar-all = Alle Termine von { $programme }
calendar-city = Termine in { $city }
calendar-events = Eine Veranstaltung mit ihren Programmpunkten
calendar-cities = Die Termine einer Stadt
calendar-kinds = Die Termine einer Art
calendar-languages = Die Termine in einer Sprache
calendar-language = Termine auf { $language }
calendar-webcal = Apple, Thunderbird und andere
calendar-google = Google Kalender
calendar-outlook = Outlook.com
calendar-office = Microsoft 365
calendar-plain = Adresse zum Kopieren
calendar-refresh = Kalender fragen Änderungen in ihrem eigenen Takt ab; Google alle 4 bis 24 Stunden, was immer wir angeben. Wer angemeldet ist, erfährt Änderungen auch per E-Mail.
calendar-cancelled = Abgesagt: { $title }
calendar-waiting = Warteliste: { $title }
calendar-draft = Entwurf: { $title }
calendar-desk = Alle Termine für das Organisationsteam
calendar-desk-lead = Alle Veranstaltungen mit ihren Plätzen, auch Entwürfe, in Ihrem Kalender. Die Adresse ist nur für Sie: Bitte geben Sie sie nicht weiter.
calendar-rotate = Neue Adresse erstellen
calendar-rotate-hint = Die alte gilt dann nicht mehr, und Kalender, die sie verwenden, erfahren das.
