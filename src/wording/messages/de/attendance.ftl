# Die Tür: Halbtage, Liste, Unangemeldete; und was die Organisation davon sieht.

attendance-day = { $weekday ->
        [1] Mo.
        [2] Di.
        [3] Mi.
        [4] Do.
        [5] Fr.
        [6] Sa.
       *[7] So.
    } { $day }.
attendance-morning = Vormittag
attendance-afternoon = Nachmittag
attendance-half-day = Halbtag
attendance-door-of = Tür: { $label }
attendance-present = { $present } von { $expected } sind da
attendance-by-city = Anwesende nach Stadt
attendance-search = Name oder Stadt
attendance-search-hint = Akzente sind nicht nötig; ein Buchstabe darf falsch sein.
attendance-find = Suchen
attendance-everybody = Alle anzeigen
attendance-found = { $count ->
        [0] Niemand auf der Liste passt zu „{ $typed }“.
        [one] Eine Person passt zu „{ $typed }“.
       *[other] { $count } Personen passen zu „{ $typed }“.
    }
attendance-nobody = Noch steht niemand auf der Liste.
attendance-check-in = Eintragen
attendance-check-in-waiting = Platz geben und eintragen
attendance-undo = Zurücknehmen
attendance-person = { $action }: { $name }
attendance-in = Da seit { $time }, { $by }
attendance-cancelled-ask = Diese Anmeldung wurde storniert; nur die Organisation kann sie wieder aufnehmen.
attendance-done-in = { $name } ist eingetragen.
attendance-done-before = { $name } war schon eingetragen: { $time }, { $by }.
attendance-done-out = Der Eintrag von { $name } ist zurückgenommen.
attendance-not-open = Eintragungen für diesen Halbtag beginnen am { $day }.
attendance-walk-in = Jemand, der nicht auf der Liste steht
attendance-walk-in-lead = Vier Felder; die Person erhält einen freien Platz und ist sofort eingetragen.
attendance-walk-in-city-hint = In beliebiger Sprache; leer lassen, wenn es keine gibt.
attendance-walk-in-send = Anmelden und eintragen
attendance-walk-in-listed = { $name } ({ $city }) steht schon auf der Liste. Bitte tragen Sie die Person dort ein, oder kreuzen Sie an, dass es jemand anderes ist.
attendance-walk-in-another = Das ist eine andere Person mit demselben Namen
attendance-refused-event-cancelled = Diese Veranstaltung findet nicht statt.
attendance-refused-not-yet = Eintragungen für diesen Halbtag haben noch nicht begonnen.
attendance-refused-slot = Dieser Halbtag gehört nicht zur Veranstaltung; bitte wählen Sie einen aus.
attendance-refused-not-listed = Diese Person steht nicht auf der Liste dieser Veranstaltung.
attendance-refused-cancelled = Diese Anmeldung wurde storniert: Niemand wurde eingetragen. Bitte wenden Sie sich an die Organisation.
attendance-refused-full = Für jemanden ohne Platz ist keiner frei: Alle sind vergeben, oder die Warteliste geht vor. Bitte wenden Sie sich an die Organisation.
attendance-refused-over = Diese Veranstaltung ist vorbei; ein Link für den Einlass wäre schon abgelaufen.
attendance-over-title = Diese Tür ist geschlossen
attendance-over-text = Der Link ist abgelaufen, oder die Organisation hat ihn zurückgezogen. Wenn Sie noch am Einlass helfen, bitten Sie sie um einen neuen.
attendance-no-slots = Im Programm stehen noch keine Sitzungen, also gibt es keinen Halbtag zum Eintragen.
attendance-office-title = Anwesenheit
attendance-slots = Halbtage
attendance-slot = { $day }, { $half }
attendance-hours = Zeiten
attendance-here = Anwesend
attendance-doors = Links für den Einlass
attendance-doors-lead = Wer am Einlass hilft, öffnet den Link auf dem Telefon und sieht Namen, Städte und den Stand der Anmeldung, sonst nichts. Zwölf Stunden nach der Veranstaltung endet er von selbst.
attendance-door-label = Wer am Einlass steht
attendance-door-label-hint = Der Name steht bei jedem Eintrag: „Ana, Haupteingang“.
attendance-door-make = Link erstellen
attendance-door-made = Der Link für „{ $label }“
attendance-door-once = Kopieren Sie ihn jetzt: Er wird nur dieses eine Mal gezeigt und nirgends aufbewahrt.
attendance-door-until = Gültig bis
attendance-door-state = Stand
attendance-door-open = Offen
attendance-door-ended = Abgelaufen
attendance-door-revoked = Zurückgezogen
attendance-door-revoke = Zurückziehen
attendance-doors-none = Noch wurde kein Link erstellt.
attendance-people = Personen
attendance-name = Name
attendance-city = Stadt
attendance-state = Anmeldung
attendance-absent = nicht erfasst
attendance-join-title = Online teilnehmen
attendance-join-noted = Dieser Link ist nur für Sie bestimmt. Wenn Sie beitreten, wird Ihre Anwesenheit vermerkt.
attendance-join = Jetzt beitreten
attendance-join-early = Hier können Sie ab dem { $instant } beitreten.
attendance-join-going = Sie werden zum Treffen weitergeleitet
attendance-join-link = Das Treffen öffnen
