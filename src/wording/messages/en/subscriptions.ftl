# Who fetches the feeds that are secret.

subscriptions-apple = Apple Calendar
subscriptions-google = Google Calendar
subscriptions-microsoft = Outlook
subscriptions-thunderbird = Thunderbird
subscriptions-nextcloud = Nextcloud
subscriptions-android = A calendar on Android
subscriptions-browser = A browser
subscriptions-other = Another program
subscriptions-fetched = { $client } last asked for your dates on { $when }.
subscriptions-never = No calendar has asked for this address yet.
