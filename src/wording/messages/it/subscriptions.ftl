# Who fetches the feeds that are secret.

subscriptions-apple = Calendario Apple
subscriptions-google = Google Calendar
subscriptions-microsoft = Outlook
subscriptions-thunderbird = Thunderbird
subscriptions-nextcloud = Nextcloud
subscriptions-android = Un calendario su Android
subscriptions-browser = Un browser
subscriptions-other = Un altro programma
subscriptions-fetched = { $client } ha chiesto le Sue date l’ultima volta il { $when }.
subscriptions-never = Nessun calendario ha ancora chiesto questo indirizzo.
