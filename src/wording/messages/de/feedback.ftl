feedback-tab = Rückmeldungen
feedback-title = Wie war es?
feedback-anonymous = Es dauert anderthalb Minuten. Nichts führt von Ihren Antworten zu Ihnen, und das Organisationsteam sieht sie erst, wenn { $number } Personen geantwortet haben.
feedback-overall = Wie war es insgesamt?
feedback-useful = Wie nützlich ist es für Ihre Arbeit?
feedback-organised = Wie gut war es vorbereitet und durchgeführt?
feedback-will-do = Was werden Sie deshalb in Ihrer Stadt tun?
feedback-better = Was sollte beim nächsten Mal besser sein?
feedback-grade-5 = Sehr gut
feedback-grade-4 = Gut
feedback-grade-3 = Mittel
feedback-grade-2 = Schwach
feedback-grade-1 = Schlecht
feedback-send = Antworten senden
feedback-thanks = Vielen Dank
feedback-thanks-next = Ihre Antworten sind angekommen. Sie gehören zu niemandem im Besonderen.
feedback-not-yet = Wer einen Platz hatte, kann ab dem letzten Tag der Veranstaltung sagen, wie es war.
feedback-fault-grade = Bitte wählen Sie eine der Antworten.
feedback-fault-text = Bitte höchstens { $number } Zeichen und keine unsichtbaren.
feedback-follow-up-title = Was ist daraus geworden?
feedback-follow-up-used = Nutzen Sie, was Sie gelernt haben?
feedback-used-4 = Regelmäßig
feedback-used-3 = Ab und zu
feedback-used-2 = Noch nicht, aber es ist geplant
feedback-used-1 = Nein
feedback-follow-up-done = Was hat Ihre Stadt daraufhin getan?
feedback-follow-up-hinders = Was steht im Weg?
feedback-follow-up-later = Drei Monate später
feedback-answers = { $number ->
        [one] Eine Antwort
       *[other] { $number } Antworten
    }
feedback-too-few = Der Inhalt wird ab { $number } Antworten gezeigt, damit niemand erkannt werden kann.
