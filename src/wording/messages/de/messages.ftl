# Messages of organisers to some of an event’s people.

messages-tab = Nachrichten
messages-title = Nachricht
messages-lead = Schreiben Sie einem Teil der Personen dieser Veranstaltung: Jede erhält eine eigene E-Mail in ihrer Sprache.
messages-new = Nachricht schreiben
messages-of = Begonnen am { $when } von { $by }
messages-draft = In Arbeit
messages-scheduled = Geht am { $when } hinaus
messages-sent = Gesendet am { $when }
messages-to = An wen
messages-states = Personen mit diesem Stand der Anmeldung
messages-country = Land
messages-session = Haben gewählt
messages-day = Sind da am
messages-attended = Waren da
messages-feedback = Haben Rückmeldung gegeben
messages-texts = Was darin steht
messages-save = Entwurf behalten
messages-preview = So wird es gelesen
messages-preview-hint = Mit den Angaben einer der Personen; ihre persönlichen Links fehlen hier.
messages-as = Wie diese Person
messages-send-title = Senden
messages-try = Zuerst an mich senden
messages-hour = Geht von selbst hinaus am
messages-schedule = Diese Zeit festlegen
messages-past = Diese Zeit ist vorbei.
messages-nobody = Es ist niemand darunter.
messages-missing = Es fehlt noch auf: { $languages }.
messages-personal-link = Das ist der persönliche Link einer Person: Alle würden ihre Seite öffnen. Verwenden Sie den Platzhalter.
messages-news-saved = Der Entwurf ist behalten.
messages-news-tried = Es ist auf dem Weg zu Ihnen.
messages-news-sent = Es ist unterwegs.
messages-news-scheduled = Es geht zu dieser Zeit hinaus.
messages-unsubscribe-title = Keine Ankündigungen mehr
messages-unsubscribe-lead = Sie erhalten an diese Adresse keine Ankündigungen des Organisationsteams mehr. E-Mails zu Ihren Anmeldungen kommen weiterhin.
messages-unsubscribe = Ich möchte keine Ankündigungen
messages-unsubscribe-done = Erledigt. An diese Adresse kommen keine Ankündigungen mehr.
messages-people = { $count ->
        [one] Eine Person erhält es.
       *[other] { $count } Personen erhalten es.
    }
messages-without-address = { $count ->
        [one] Eine hat keine E-Mail-Adresse.
       *[other] { $count } haben keine E-Mail-Adresse.
    }
messages-refusing = { $count ->
        [one] Die Adresse einer Person nimmt nichts an.
       *[other] Die Adressen von { $count } Personen nehmen nichts an.
    }
messages-unsubscribed = { $count ->
        [one] Eine möchte keine Ankündigungen.
       *[other] { $count } möchten keine Ankündigungen.
    }
messages-send = { $count ->
        [one] Jetzt an eine Person senden
       *[other] Jetzt an { $count } Personen senden
    }
