# S’abonner aux dates.

calendar-title = Les dates dans votre agenda
calendar-lead = Abonnez-vous une fois : tout changement de jour, d’heure ou de salle apparaît de lui-même dans votre agenda.
calendar-all = Toutes les dates de { $programme }
calendar-city = Les dates à { $city }
calendar-events = Un événement et ses séances
calendar-cities = Les dates d’une ville
calendar-webcal = Apple, Thunderbird et autres
calendar-google = Google Agenda
calendar-outlook = Outlook.com
calendar-office = Microsoft 365
calendar-plain = Adresse à copier
calendar-refresh = Les agendas demandent les changements à leur rythme ; Google toutes les 4 à 24 heures, quoi que nous indiquions. Les personnes inscrites apprennent aussi les changements par courriel.
calendar-cancelled = Annulé : { $title }
calendar-waiting = Liste d’attente : { $title }
