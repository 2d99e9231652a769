# The log of letters: kinds, states, and why a letter waits or failed.

mail-kind-registration-confirmed = Bestätigung eines Platzes
mail-kind-registration-invitation = Kalendereinladung
mail-kind-registration-waiting = Platz auf der Warteliste
mail-kind-registration-cancelled = Stornierung
mail-kind-registration-changed = Geänderte Angaben
mail-kind-registration-link = Persönlicher Link
mail-kind-staff-sign-in = Anmeldelink
mail-kind-staff-invitation = Einladung in den Organisationsbereich
mail-state-queued = In der Warteschlange
mail-state-sending = Wird gesendet
mail-state-waiting = Wartet auf den nächsten Versuch
mail-state-sent = Gesendet
mail-state-failed = Nicht zugestellt
mail-state-superseded = Durch eine neuere E-Mail ersetzt
mail-reason-unreachable = Der Mailserver ist nicht erreichbar.
mail-reason-insecure = Keine sichere Verbindung zum Mailserver.
mail-reason-sign-in = Der Mailserver nimmt Benutzername und Passwort nicht an.
mail-reason-silent = Der Mailserver hat nicht rechtzeitig geantwortet.
mail-reason-cut = Die Verbindung ist abgebrochen.
mail-reason-deferred = Der Mailserver hat die E-Mail vorerst abgelehnt.
mail-reason-refused = Der Mailserver hat die E-Mail endgültig abgelehnt.
mail-reason-uncertain = Die Verbindung ist nach dem Text abgebrochen: Die E-Mail ist möglicherweise angekommen.
mail-reason-gave-up = Zwei Tage lang waren alle Versuche vergeblich.
mail-reason-unrenderable = Die E-Mail konnte aus ihren Daten nicht erstellt werden.
mail-reason-unwritable = In den Ordner für E-Mails kann nicht geschrieben werden.
