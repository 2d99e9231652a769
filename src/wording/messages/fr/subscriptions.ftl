# Who fetches the feeds that are secret.

subscriptions-apple = Calendrier Apple
subscriptions-google = Google Agenda
subscriptions-microsoft = Outlook
subscriptions-thunderbird = Thunderbird
subscriptions-nextcloud = Nextcloud
subscriptions-android = Un agenda sur Android
subscriptions-browser = Un navigateur
subscriptions-other = Un autre programme
subscriptions-fetched = { $client } a demandé vos dates pour la dernière fois le { $when }.
subscriptions-never = Aucun agenda n’a encore demandé cette adresse.
