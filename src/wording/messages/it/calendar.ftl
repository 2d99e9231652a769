# Abbonarsi alle date.

calendar-title = Le date nel Suo calendario
calendar-lead = Si abboni una volta sola: ogni cambiamento di giorno, ora o sala comparirà da sé nel Suo calendario.
calendar-all = Tutte le date di { $programme }
calendar-city = Date a { $city }
calendar-events = Un evento con le sue sessioni
calendar-cities = Le date di una città
calendar-kinds = Le date di un tipo
calendar-languages = Le date in una lingua
calendar-language = Date in { $language }
calendar-webcal = Apple, Thunderbird e altri
calendar-google = Google Calendar
calendar-outlook = Outlook.com
calendar-office = Microsoft 365
calendar-plain = Indirizzo da copiare
calendar-refresh = I calendari chiedono gli aggiornamenti con i loro tempi; Google ogni 4–24 ore, qualunque cosa indichiamo. Chi è iscritto riceve i cambiamenti anche per e-mail.
calendar-cancelled = Annullato: { $title }
calendar-waiting = Lista d’attesa: { $title }
calendar-draft = Bozza: { $title }
calendar-desk = Tutte le date per l’organizzazione
calendar-desk-lead = Tutti gli eventi con i loro posti, anche le bozze, nel Suo calendario. L’indirizzo è solo Suo: La preghiamo di non trasmetterlo.
calendar-rotate = Creare un nuovo indirizzo
calendar-rotate-hint = Quello vecchio smette di funzionare e i calendari che lo usano ne vengono informati.
