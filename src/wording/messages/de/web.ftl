# What every page shares: its frame, its errors, its forms and tables.

web-not-found-title = Diese Seite gibt es nicht
web-not-found-text = Die Adresse ist vielleicht unvollständig, oder die Seite ist nicht mehr öffentlich. Wenn Sie einem Link aus einer E-Mail gefolgt sind, prüfen Sie bitte, ob er vollständig ist.
web-forbidden-title = Dieses Formular wurde nicht angenommen
web-forbidden-text = Das Formular kam von einer anderen Website oder war zu lange geöffnet. Bitte gehen Sie zurück, laden Sie die Seite neu und senden Sie es noch einmal.
web-refused-title = Das ist nicht möglich
web-error-title = Bei uns ist etwas schiefgegangen
web-error-text = Was Sie bereits gesendet haben, ist nicht verloren. Bitte versuchen Sie es in einigen Minuten erneut; wenn es wieder geschieht, schreiben Sie dem Organisationsteam und nennen Sie die Nummer { $id }.
web-languages = Sprache dieser Seite
web-skip-to-content = Zum Inhalt springen
web-funding = Förderung
web-emblem = Emblem der Europäischen Union
web-illustrative = Beispielhaft
web-illustrative-why = Beispielhaft: Keine öffentliche Seite nennt diese Angabe.
web-form-summary = { $count ->
        [one] Bitte prüfen Sie ein Feld
       *[other] Bitte prüfen Sie { $count } Felder
    }
web-optional = freiwillig
web-yes = Ja
web-no = Nein
web-next = Weiter
web-total = Gesamt
web-not-stated = Keine Angabe
web-no-city = Keine Stadt
