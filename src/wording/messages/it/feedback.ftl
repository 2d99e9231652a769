feedback-tab = Riscontri
feedback-title = Com’è andata?
feedback-anonymous = Richiede un minuto e mezzo. Nulla collega le risposte a Lei, e chi organizza le vede solo quando hanno risposto { $number } persone.
feedback-overall = Com’è stato nel complesso?
feedback-useful = Quanto è utile per il Suo lavoro?
feedback-organised = Come valuta la preparazione e lo svolgimento?
feedback-will-do = Che cosa farà nella Sua città grazie a questo?
feedback-better = Che cosa dovrebbe migliorare la prossima volta?
feedback-grade-5 = Molto bene
feedback-grade-4 = Bene
feedback-grade-3 = Così così
feedback-grade-2 = Scarso
feedback-grade-1 = Male
feedback-send = Inviare le risposte
feedback-thanks = Grazie
feedback-thanks-next = Le Sue risposte sono arrivate. Non sono collegate a nessuno.
feedback-not-yet = Chi aveva un posto può dire com’è andata a partire dall’ultimo giorno dell’evento.
feedback-fault-grade = Scelga una delle risposte.
feedback-fault-text = Al massimo { $number } caratteri, senza caratteri invisibili.
feedback-follow-up-title = Che cosa ne è venuto?
feedback-follow-up-used = Utilizza ciò che ha imparato?
feedback-used-4 = Regolarmente
feedback-used-3 = Di tanto in tanto
feedback-used-2 = Non ancora, ma è previsto
feedback-used-1 = No
feedback-follow-up-done = Che cosa ha fatto la Sua città grazie a questo?
feedback-follow-up-hinders = Che cosa lo ostacola?
feedback-follow-up-later = Tre mesi dopo
feedback-answers = { $number ->
        [one] Una risposta
       *[other] { $number } risposte
    }
feedback-too-few = Il contenuto si mostra a partire da { $number } risposte, affinché nessuno sia riconoscibile.
