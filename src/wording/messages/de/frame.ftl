# Der Rahmen der Seiten.

web-gone-title = Dieser Link ist abgelaufen
web-gone-text = Er galt bis einige Zeit nach der Veranstaltung oder wurde ersetzt. Sie können einen neuen anfordern.
web-refused-text = Das ist beim jetzigen Stand nicht möglich. Bitte gehen Sie zurück und sehen Sie sich die Seite noch einmal an.
web-too-many-title = Zu viele Versuche
web-too-many-text = Bitte warten Sie einige Minuten und versuchen Sie es dann erneut.
web-away-title = Gleich wieder da
web-away-text = Unsere Datenbank antwortet gerade nicht. Es geht nichts verloren; bitte laden Sie die Seite in einer halben Minute neu.
web-to-programme = Zum Programm
web-to-office = Zum Schreibtisch
web-nav = Bereiche dieser Website
web-nav-programme = Programm
web-nav-calendar = Kalender
web-nav-link = Meine Anmeldung
web-nav-events = Veranstaltungen
web-nav-figures = Zahlen
web-nav-letters = Schreiben
web-nav-cities = Städte
web-nav-accounts = Konten
web-nav-audit = Änderungen
web-sign-out = Abmelden
web-breadcrumb = Sie sind hier
