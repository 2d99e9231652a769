# S’abonner aux dates.

calendar-title = Les dates dans votre agenda
calendar-lead = Abonnez-vous une fois : tout changement de jour, d’heure ou de salle apparaît de lui-même dans votre agenda.
calendar-all = Toutes les dates de { $programme }
calendar-city = Les dates à { $city }
calendar-events = Un événement et ses séances
calendar-cities = Les dates d’une ville
calendar-kinds = Les dates d’un type
calendar-languages = Les dates dans une langue
calendar-language = Dates en { $language }
calendar-webcal = Apple, Thunderbird et autres
calendar-google = Google Agenda
calendar-outlook = Outlook.com
calendar-office = Microsoft 365
calendar-plain = Adresse à copier
calendar-refresh = Les agendas demandent les changements à leur rythme ; Google toutes les 4 à 24 heures, quoi que nous indiquions. Les personnes inscrites apprennent aussi les changements par courriel.
calendar-cancelled = Annulé : { $title }
calendar-waiting = Liste d’attente : { $title }
calendar-draft = Brouillon : { $title }
calendar-desk = Toutes les dates pour l’organisation
calendar-desk-lead = Tous les événements avec leurs places, brouillons compris, dans votre agenda. L’adresse n’est que pour vous : merci de ne pas la transmettre.
calendar-rotate = Créer une nouvelle adresse
calendar-rotate-hint = L’ancienne cesse de fonctionner, et les agendas qui l’utilisent en sont informés.
