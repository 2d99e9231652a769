# Who fetches the feeds that are secret.

subscriptions-apple = Apple-Kalender
subscriptions-google = Google Kalender
subscriptions-microsoft = Outlook
subscriptions-thunderbird = Thunderbird
subscriptions-nextcloud = Nextcloud
subscriptions-android = Ein Kalender auf Android
subscriptions-browser = Ein Browser
subscriptions-other = Ein anderes Programm
subscriptions-fetched = { $client } hat Ihre Termine zuletzt am { $when } abgefragt.
subscriptions-never = Noch kein Kalender hat diese Adresse abgefragt.
