# Abbonarsi alle date.

calendar-title = Le date nel Suo calendario
calendar-lead = Si abboni una volta sola: ogni cambiamento di giorno, ora o sala comparirà da sé nel Suo calendario.
calendar-all = Tutte le date di { $programme }
calendar-city = Date a { $city }
calendar-events = Un evento con le sue sessioni
calendar-cities = Le date di una città
calendar-webcal = Apple, Thunderbird e altri
calendar-google = Google Calendar
calendar-outlook = Outlook.com
calendar-office = Microsoft 365
calendar-plain = Indirizzo da copiare
calendar-refresh = I calendari chiedono gli aggiornamenti con i loro tempi; Google ogni 4–24 ore, qualunque cosa indichiamo. Chi è iscritto riceve i cambiamenti anche per e-mail.
calendar-cancelled = Annullato: { $title }
calendar-waiting = Lista d’attesa: { $title }
