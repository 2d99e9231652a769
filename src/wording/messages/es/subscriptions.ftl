# Who fetches the feeds that are secret.

subscriptions-apple = Calendario de Apple
subscriptions-google = Google Calendar
subscriptions-microsoft = Outlook
subscriptions-thunderbird = Thunderbird
subscriptions-nextcloud = Nextcloud
subscriptions-android = Un calendario en Android
subscriptions-browser = Un navegador
subscriptions-other = Otro programa
subscriptions-fetched = { $client } consultó sus fechas por última vez el { $when }.
subscriptions-never = Ningún calendario ha consultado todavía esta dirección.
