# La cornice delle pagine.

web-gone-title = Questo link è scaduto
web-gone-text = Era valido fino a qualche tempo dopo l’evento, oppure è stato sostituito. Può richiederne uno nuovo.
web-refused-text = Non è possibile nella situazione attuale. La preghiamo di tornare indietro e di consultare di nuovo la pagina.
web-too-many-title = Troppi tentativi
web-too-many-text = La preghiamo di attendere qualche minuto e di riprovare.
web-away-title = Torniamo tra un attimo
web-away-text = Il nostro database al momento non risponde. Non va perso nulla; La preghiamo di ricaricare la pagina tra mezzo minuto.
web-to-programme = Al programma
web-to-office = Alla scrivania
web-nav = Sezioni del sito
web-nav-programme = Programma
web-nav-calendar = Calendario
web-nav-link = La mia iscrizione
web-nav-events = Eventi
web-nav-figures = Dati
web-nav-letters = Messaggi
web-nav-cities = Città
web-nav-accounts = Account
web-nav-audit = Modifiche
web-sign-out = Esci
web-breadcrumb = Lei si trova qui
