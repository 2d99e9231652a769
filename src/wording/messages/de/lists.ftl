lists-title = Liste importieren
lists-lead = Eine Tabelle (XLSX) oder CSV-Datei mit einer Person je Zeile, höchstens { $number }. Nichts geschieht, bevor Sie gesehen haben, was folgen würde.
lists-file = Datei
lists-read = Datei lesen
lists-fault-unreadable = Diese Datei ist weder XLSX noch CSV. Bitte speichern Sie sie in einem der beiden Formate.
lists-fault-empty = In dieser Datei steht nichts.
lists-fault-long = Die Datei hat mehr als { $number } Zeilen. Bitte teilen Sie sie.
lists-fault-columns = Bitte geben Sie an, in welchen Spalten Namen und E-Mail-Adresse stehen.
lists-fault-city = Bitte nennen Sie die Stadt der Organisation oder setzen Sie einen Bindestrich, wenn sie zu keiner gehört.
lists-columns = Was in den Spalten steht
lists-column = Spalte { $number }
lists-column-head = Spalte
lists-sample = Erste Zeilen
lists-holds = Inhalt
lists-holds-of = Was in „{ $column }“ steht
lists-nothing = Nichts, was gebraucht wird
lists-full-name = Ganzer Name
lists-heads = Die erste Zeile nennt die Spalten
lists-otherwise = Wo die Liste nichts sagt
lists-until = Einladen bis
lists-until-hint = Mit einem Datum wird für jede Person ein Platz freigehalten, und sie wird gefragt. Ohne Datum sind alle sofort angemeldet.
lists-follows = Was folgen würde
lists-right = { $number ->
        [one] { $number } Zeile ist in Ordnung.
       *[other] { $number } Zeilen sind in Ordnung.
    }
lists-wrong = { $number ->
        [one] { $number } Zeile ist es nicht und bleibt weg
       *[other] { $number } Zeilen sind es nicht und bleiben weg
    }
lists-again = Berichtigen Sie sie in der Datei und importieren Sie sie noch einmal: Wer schon angemeldet ist, bleibt es unverändert.
lists-row = Zeile { $number }
lists-seated = { $number ->
        [one] { $number } Person bekommt einen Platz oder fragt danach.
       *[other] { $number } Personen bekommen einen Platz oder fragen danach.
    }
lists-invited = { $number ->
        [one] { $number } Person wird eingeladen.
       *[other] { $number } Personen werden eingeladen.
    }
lists-waiting = { $number ->
        [one] { $number } Person wartet.
       *[other] { $number } Personen warten.
    }
lists-known = { $number ->
        [one] { $number } Person ist schon angemeldet und bleibt es.
       *[other] { $number } Personen sind schon angemeldet und bleiben es.
    }
lists-too-few = { $number ->
        [one] Es gibt { $number } Platz für { $people } Personen. Niemand würde eingeladen.
       *[other] Es gibt { $number } Plätze für { $people } Personen. Niemand würde eingeladen.
    }
lists-register = { $number ->
        [one] { $number } Person anmelden
       *[other] { $number } Personen anmelden
    }
lists-invite = { $number ->
        [one] { $number } Person einladen
       *[other] { $number } Personen einladen
    }
