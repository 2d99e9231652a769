# Termine abonnieren.

calendar-title = Die Termine in Ihrem Kalender
calendar-lead = Einmal abonnieren, und jede Änderung von Tag, Uhrzeit oder Raum erscheint von selbst in Ihrem Kalender.
calendar-all = Alle Termine von { $programme }
calendar-city = Termine in { $city }
calendar-events = Eine Veranstaltung mit ihren Programmpunkten
calendar-cities = Die Termine einer Stadt
calendar-webcal = Apple, Thunderbird und andere
calendar-google = Google Kalender
calendar-outlook = Outlook.com
calendar-office = Microsoft 365
calendar-plain = Adresse zum Kopieren
calendar-refresh = Kalender fragen Änderungen in ihrem eigenen Takt ab; Google alle 4 bis 24 Stunden, was immer wir angeben. Wer angemeldet ist, erfährt Änderungen auch per E-Mail.
calendar-cancelled = Abgesagt: { $title }
calendar-waiting = Warteliste: { $title }
