# Der Schreibtisch der Veranstalter.

office-home = Schreibtisch
office-all-quiet = Nichts wartet auf Sie.
office-todo-cities = { $count ->
        [one] Eine Schreibweise einer Stadt zu klären
       *[other] { $count } Schreibweisen von Städten zu klären
    }
office-todo-failed = { $count ->
        [one] Ein Schreiben konnte nicht zugestellt werden
       *[other] { $count } Schreiben konnten nicht zugestellt werden
    }
office-todo-messages = { $count ->
        [one] Eine Nachricht wartet auf Sie
       *[other] { $count } Nachrichten warten auf Sie
    }
office-todo-late = Schreiben warten seit { $when }: Ist der Mailserver gestört?
office-todo-waiting = „{ $event }“: { $waiting } auf der Warteliste, { $free } frei
office-todo-pending = „{ $event }“: { $count } zu entscheiden
office-seats = { $taken } von { $capacity } Plätzen, { $waiting } warten
office-phase-draft = Entwurf
office-phase-cancelled = abgesagt
office-phase-not-open = noch nicht offen
office-phase-open = offen
office-phase-full = voll
office-phase-closed = Anmeldung geschlossen
office-phase-under-way = läuft
office-phase-held = durchgeführt
office-state = Stand
office-organisation = Organisation
office-registered-at = Angemeldet
office-by-walk-in = ohne Anmeldung gekommen
office-sessions-chosen = Gewählte Programmpunkte
office-takes-part = Teilnahme
office-letters-in = Nachrichten auf
office-field-of-work = Tätigkeitsfeld
office-function = Funktion
office-badge-name = Auf dem Namensschild
office-new-event = Neue Veranstaltung
office-events-caption = Alle Veranstaltungen nach Datum
office-tabs = Teile dieser Veranstaltung
office-tab-facts = Angaben
office-tab-registrations = Anmeldungen
office-tab-attendance = Anwesenheit
office-is-public = Alle können diese Veranstaltung sehen.
office-see-public = Öffentliche Seite ansehen
office-is-draft = Dies ist ein Entwurf; er kann veröffentlicht werden.
office-missing = Vor der Veröffentlichung fehlt noch:
office-missing-title = ein englischer Titel
office-missing-capacity = mindestens ein Platz
office-missing-agenda = mindestens ein Programmpunkt
office-missing-place = Stadt und Ort
office-missing-languages = die gesprochenen Sprachen
office-missing-statement = der Förderhinweis des Programms
office-missing-controller = wer für die Daten verantwortlich ist
office-missing-notice = der Datenschutzhinweis
office-not-ready = Diese Veranstaltung kann noch nicht veröffentlicht werden: Ihre Seite sagt, was fehlt.
office-publish = Veröffentlichen
office-withdraw = Zum Entwurf machen
office-title-en = Titel auf Englisch
office-title = Titel
office-summary = Zusammenfassung (Markdown)
office-slug = Name in der Adresse
office-slug-hint = Kleinbuchstaben, Ziffern und Bindestriche: leuven-2027.
office-kind = Art
office-no = Nummer
office-place-and-time = Ort und Zeit
office-starts-on = Erster Tag
office-ends-on = Letzter Tag
office-days-hint = Das Programm zieht mit beiden Tagen um; in einer anderen Stadt zeigen die Uhren dieselben Zeiten.
office-city = Stadt
office-city-hint = Sie bestimmt die Zeitzone. Bei Online-Veranstaltungen leer lassen.
office-venue = Veranstaltungsort
office-address = Anschrift
office-join-url = Link zur Teilnahme
office-capacity = Plätze
office-capacity-in-person = Höchstzahl vor Ort
office-capacity-online = Höchstzahl online
office-capacity-hint = Bei hybriden Veranstaltungen; leer: so viele wie Plätze.
office-access = Wer sich anmelden kann
office-access-open = alle
office-access-approval = alle, mit Zusage
office-access-invited = Eingeladene
office-opens-at = Anmeldung ab
office-closes-at = Anmeldung bis
office-venue-time = Zeit am Veranstaltungsort.
office-languages-hint = Kürzel mit Strichpunkten: en; fr; nl.
office-session-languages-hint = Kürzel mit Strichpunkten: en; fr. Leer: die der Veranstaltung.
office-list-hint = Je Zeile einer.
office-texts = Texte in allen Sprachen
office-changed-meanwhile = Jemand hat diese Veranstaltung inzwischen geändert. Ihre Eingaben stehen noch unten; sehen Sie in einem zweiten Fenster nach und speichern Sie dann erneut.
office-session-changed-meanwhile = Jemand hat diesen Programmpunkt inzwischen geändert. Ihre Eingaben stehen noch unten; sehen Sie in einem zweiten Fenster nach und speichern Sie dann erneut.
office-slug-taken = Eine andere Veranstaltung trägt diesen Namen in der Adresse.
office-slug-in-use = Dieser Name bleibt: Links und Kalender verwenden ihn bereits.
office-session-chosen = Mehr Personen haben diese Sitzung gewählt.
office-session-outside = „{ $title }“ läge an keinem Tag der Veranstaltung mehr. Verschieben oder entfernen Sie zuerst diesen Programmpunkt, oder verschieben Sie beide Tage gleich weit.
office-session-in-the-gap = „{ $title }“ würde zu einer Zeit beginnen oder enden, die die Uhren in dieser Nacht überspringen oder zweimal zeigen. Verschieben Sie zuerst diesen Programmpunkt.
office-fault-order = Das Ende muss nach dem Anfang liegen.
office-fault-choice = Bitte wählen Sie aus der Liste.
office-fault-capacity = { $taken ->
        [one] Ein Platz ist bereits vergeben.
       *[other] { $taken } Plätze sind bereits vergeben.
    }
office-fault-code = Bitte verwenden Sie mindestens { $fewest } Buchstaben oder Ziffern, damit niemand ihn durch Probieren findet.
office-fault-quota-for = Bitte geben Sie eine Stadt an, einen Code oder beides.
office-fault-return = Bitte geben Sie einen Tag vor der Veranstaltung an.
office-fault-outside = Das ist kein Tag der Veranstaltung.
office-fault-english = Bitte geben Sie einen englischen Text an: Er steht für fehlende ein.
office-fault-long = Bitte verwenden Sie höchstens { $most } Zeichen.
office-fault-control = Der Text enthält Zeichen, die sich nicht anzeigen lassen.
office-fault-slug = Bitte verwenden Sie Kleinbuchstaben, Ziffern und Bindestriche.
office-fault-line = Bitte verwenden Sie höchstens 100 einfache Zeichen je Zeile.
office-fault-one-line = Bitte schreiben Sie dies in eine Zeile.
office-fault-link = Bitte geben Sie eine Adresse an, die mit https:// beginnt.
office-fault-language = „{ $code }“ ist kein Sprachkürzel: en, fr oder nl wären welche.
office-fault-number = Bitte geben Sie eine ganze Zahl von 0 bis 100.000 an.
office-fault-day = Bitte geben Sie ein Datum an.
office-fault-skipped = Diese Zeit gibt es dort nicht: Die Uhren überspringen sie.
office-fault-repeated = Diese Zeit gibt es dort zweimal: Die Uhren gehen zurück.
office-clash = { $room } ist zur selben Zeit doppelt belegt: „{ $one }“ und „{ $other }“.
office-clash-speaker = { $speaker } spricht zur selben Zeit zweimal: „{ $one }“ und „{ $other }“.
office-agenda-empty = Noch kein Programmpunkt: Legen Sie unten den ersten an.
office-chosen-by = { $count ->
        [0] noch von niemandem gewählt
        [one] von einer Person gewählt
       *[other] von { $count } Personen gewählt
    }
office-waited-for-by = { $waiting ->
        [one] eine Person wartet
       *[other] { $waiting } warten
    }
office-session-add = Programmpunkt ergänzen
office-session-edit = Diesen Programmpunkt ändern
office-session-remove = Diesen Programmpunkt entfernen
office-starts-at = Beginn
office-ends-at = Ende
office-room = Raum
office-speakers = Vortragende
office-choosable = Wird im Formular gewählt
office-places = Plätze, falls begrenzt
office-nobody = Niemand passt dazu.
office-registrations-caption = Angemeldete in der Reihenfolge des Eingangs
office-search = Name, Organisation oder Adresse
office-search-letters = Empfängerin oder Empfänger
office-search-go = Suchen
office-history = Verlauf
office-audit-event = Veranstaltung
office-confirm-person = Platz geben
office-cancel-person = Anmeldung stornieren
office-reinstate-person = Wieder aufnehmen
office-queue-person = Auf die Warteliste setzen
office-decline-person = Ablehnen
office-decline-reason = Was wir der Person sagen
office-no-reason = ohne Grund
office-pick = { $name } auswählen
office-everybody-found = Nicht nur die Angekreuzten: alle, die diese Suche findet
office-decide-title = Über die Angekreuzten entscheiden
office-decision = Entscheidung
office-decision-look = Folgen ansehen
office-decision-hint = Noch geschieht nichts: Die nächste Seite zeigt, wen es betrifft und welche E-Mails abgehen.
office-decision-reason-hint = Nur bei einer Absage.
office-no-decision = Bitte wählen Sie eine Entscheidung.
office-nobody-chosen = Bitte kreuzen Sie mindestens eine Person an.
office-people = { $number ->
        [one] eine Person
       *[other] { $number } Personen
    }
office-rehearsal-title = Was daraus folgen würde
office-seats-for-people = { $seats } Plätze für { $people } Personen: Wer zuerst kam, bekommt sie.
office-decided = { $number ->
        [one] Betrifft eine Person
       *[other] Betrifft { $number } Personen
    }
office-undecided = { $number ->
        [one] Eine Person bleibt, wie sie ist
       *[other] { $number } Personen bleiben, wie sie sind
    }
office-letters-leave = E-Mails, die abgehen
office-no-letter-leaves = Keine.
office-letters-to = { $number ->
        [one] eine E-Mail
       *[other] { $number } E-Mails
    }
office-was-decided = { $number ->
        [one] Über eine Person entschieden.
       *[other] Über { $number } Personen entschieden.
    }
office-was-refused = { $number ->
        [one] Eine Person blieb, wie sie war.
       *[other] { $number } Personen blieben, wie sie waren.
    }
office-delegation = Personen anmelden
office-delegations-open = Alle dürfen mehrere Personen ihrer Organisation anmelden
office-follow-up = Drei Monate später wird nachgefragt, was daraus geworden ist
office-free-on-decline = Eine Absage im Kalender gibt den Platz frei
office-calendar-answer = Kalender
office-refuses-mail = Diese Adresse nimmt keine E-Mails an.
office-refuses-mail-lead = Seit { $since } wird nichts mehr dorthin gesendet. Berichtigen Sie die Adresse, oder geben Sie an, dass sie wieder funktioniert.
office-trust-again = Sie funktioniert wieder
office-letter-again = Noch einmal senden
office-letter-eml = Als Datei (.eml)
office-letters-csv = Diese E-Mails als Tabelle (CSV)
office-subject = Betreff
office-queued-at = Eingereiht
office-sent-at = Gesendet
office-letter-still-leaving = Diese E-Mail ist noch nicht gesendet.
office-letter-not-right = Diese E-Mail wäre nicht mehr richtig: Ihre Zeit ist vorbei, oder eine neuere hat dem Kalender etwas anderes gesagt.
office-letter-texts = Texte der E-Mails
office-texts-lead = Jede E-Mail kann in Ihren eigenen Worten geschrieben werden, in jeder Sprache. Was Sie nicht ändern, geht wie mitgeliefert hinaus. Texte einer Veranstaltung, auf der Seite ihrer E-Mails, gehen diesen vor.
office-texts-lead-event = In Ihren eigenen Worten, nur für die E-Mails zu dieser Veranstaltung.
office-text-own = eigener
office-text = Text
office-text-hint = Markdown: eine Leerzeile zwischen Absätzen, **fett**, - Listen, [Worte](Adresse). Ein fetter Link wird eine Schaltfläche.
office-placeholders = Platzhalter
office-text-keep = Diesen Text behalten
office-text-preview = E-Mail zeigen
office-text-preview-plain = Als reinen Text zeigen
office-text-preview-hint = Die E-Mail erscheint hier wie auf einem Telefon; ziehen Sie den Rahmen breiter für einen größeren Bildschirm. Namen und Daten sind erfunden.
office-text-kept = Als Fassung { $version } behalten. E-Mails, die ab jetzt hinausgehen, verwenden sie.
office-text-versions = Fassungen
office-text-version = Fassung { $version }
office-text-shipped = wie mitgeliefert
office-text-reset = Zurück zum mitgelieferten Text
office-text-empty = Bitte schreiben Sie etwas.
office-text-too-long = Das ist zu lang.
office-text-unknown = Diese E-Mail kennt keinen Platzhalter { $name }.
office-text-code = „{ $code }“ kann nicht in Klammern stehen: nur Platzhalter und einfache Bedingungen.
office-text-unfinished = Eine Klammer oder eine Bedingung ist nicht geschlossen, oder eine Liste ist keine.
office-persons = Dieselbe Person
office-persons-none = Von dieser Person ist keine andere Anmeldung bekannt.
office-persons-join = Das ist dieselbe Person wie …
office-persons-namesakes = Mit demselben Namen
office-persons-reference = Oder nach Kennung
office-persons-why = Woher wissen Sie es?
office-persons-why-hint = Ein Name allein beweist nichts. Was Sie schreiben, steht im Änderungsprotokoll.
office-persons-join-do = Es ist dieselbe Person
office-persons-part = Doch nicht dieselbe Person
office-persons-why-needed = Bitte sagen Sie, woher Sie wissen, dass es dieselbe Person ist.
office-persons-unknown = Es gibt keine andere Anmeldung mit dieser Kennung.
office-colleague = Jemand anderen schicken
office-link-send = Persönlichen Link noch einmal senden
office-link-renew = Neuen Link senden, alten ungültig machen
office-told = { $number ->
        [one] { $number } Person erfährt von dieser Änderung.
       *[other] { $number } Personen erfahren von dieser Änderung.
    }
office-told-at = Die Nachrichten gehen ab: { $when }. Was Sie bis dahin ändern, steht mit darin; was Sie zurücknehmen, wird nicht mitgeteilt.
office-told-text = Was sie lesen
office-told-go = Ändern und benachrichtigen
office-call-off = Veranstaltung absagen …
office-restore = Sie findet doch statt …
office-was-registered = { $number ->
        [one] Eine Person ist angemeldet.
       *[other] { $number } Personen sind angemeldet.
    }
office-was-queued = { $number ->
        [one] Eine Person wartet.
       *[other] { $number } Personen warten.
    }
office-invitations = Personen einladen
office-invitations-lead = Für jede Person wird bis zum unten genannten Tag ein Platz frei gehalten. Jede erhält eine eigene Einladung in ihrer Sprache und sagt über einen persönlichen Link zu oder ab; was niemand annimmt, wird weiter angeboten.
office-invite = Einladungen senden
office-was-invited = { $number ->
        [one] Eine Person ist eingeladen.
       *[other] { $number } Personen sind eingeladen.
    }
office-tag = Schlagwort
office-tags = Schlagwörter
office-tags-hint = Durch Kommas getrennt. Die Person findet sie unter ihren Daten.
office-tag-add = Schlagwort für die Angekreuzten
office-tag-do = Schlagwort hinzufügen
office-marks = Schlagwörter und Notizen
office-note-add = Notiz hinzufügen
office-note-hint = Das Organisationsteam liest sie; die Person findet sie unter ihren Daten.
office-fault-tag = Ein Schlagwort hat ein bis { $number } Zeichen.
office-fault-note = Eine Notiz hat ein bis { $number } Zeichen.
office-searches = Meine Suchen
office-search-name = Name der Suche
office-search-keep = Diese Suche merken
office-search-forget = Die Suche „{ $name }“ vergessen
office-extra-person = Zusätzlichen Platz geben
office-extra-why = Warum über die Zahl der Plätze hinaus
office-extra-hint = Der Grund bleibt im Verlauf. Der nächste freie Platz gleicht es aus.
office-answer-by = Antwort bis
office-seat-kind = Platz
office-seat-general = für alle
office-seat-extra = über die Zahl der Plätze hinaus
office-tab-seats = Plätze
office-seats-caption = Reservierte Plätze
office-seats-of = Plätze
office-seats-lead = Plätze können für eine Stadt reserviert werden oder für alle, die einen Code kennen. Was übrig bleibt, steht ab einem angekündigten Tag allen offen.
office-seats-count = { $taken } von { $capacity }
office-seats-everybody = Für alle
office-seats-extra = Zusätzliche Plätze
office-seats-waiting = Auf der Warteliste
office-quota-name = Name
office-quota-city = Für eine Stadt
office-quota-code = Einzugebender Code
office-quota-code-hint = Mit einem Code nehmen nur diejenigen diese Plätze, die ihn kennen. Kleinbuchstaben und Bindestriche machen keinen Unterschied.
office-quota-returns = Für alle offen ab
office-quota-returned = freigegeben
office-quota-link = Link für die Einladung
office-quota-new = Weitere Plätze reservieren
office-quota-save = Speichern
office-quota-drop = Nicht mehr reservieren
office-quota-twice = Ein anderes Kontingent ist für diese Stadt oder hat diesen Code.
office-quota-in-use = Es sind Plätze davon vergeben.
office-fault-not-free = { $free ->
        [one] Ein Platz kann reserviert werden.
       *[other] { $free } Plätze können reserviert werden.
    }
office-no-letters = Keine Schreiben.
office-letters-caption = Schreiben, die neuesten zuerst
office-letter = Schreiben
office-recipient = An
office-attempts = Versuche
office-reason = Grund
office-smtp-reply = Antwort des Mailservers
office-letter-shut = Noch nicht gesendet oder nicht für andere bestimmt: Anmeldelinks bleiben verschlossen.
office-letter-html = Das Schreiben, wie Mailprogramme es zeigen
office-letter-text = Als reiner Text
office-letter-calendar = Kalenderteil
office-cities-lead = Diese Namen wurden eingegeben, und das Verzeichnis kennt sie nicht. Sagen Sie, welche Stadt gemeint ist: Das Verzeichnis lernt sie, und die Zahlen folgen.
office-cities-empty = Alle Schreibweisen sind bekannt.
office-city-means = „{ $city }“ meint
office-city-none = keine Stadt
office-city-people = { $count ->
        [one] eine Person
       *[other] { $count } Personen
    }
