# Messages of organisers to some of an event’s people.

messages-tab = Messaggi
messages-title = Messaggio
messages-lead = Scriva a una parte delle persone di questo evento: ciascuna riceve un proprio messaggio, nella propria lingua.
messages-new = Scrivere un messaggio
messages-of = Iniziato il { $when } da { $by }
messages-draft = In preparazione
messages-scheduled = Parte il { $when }
messages-sent = Inviato il { $when }
messages-to = A chi
messages-states = Persone la cui iscrizione è
messages-country = Paese
messages-session = Hanno scelto
messages-day = Presenti il
messages-attended = Erano presenti
messages-feedback = Hanno espresso un parere
messages-texts = Che cosa dice
messages-save = Mantenere la bozza
messages-preview = Come sarà letto
messages-preview-hint = Con i dati di una delle persone; i suoi link personali sono omessi.
messages-as = Come questa persona
messages-send-title = Inviare
messages-try = Inviarmelo prima
messages-hour = Parte da solo il
messages-schedule = Fissare quest’ora
messages-past = Quest’ora è passata.
messages-nobody = Non è rivolto a nessuno.
messages-missing = Resta da scriverlo in: { $languages }.
messages-personal-link = È il link personale di qualcuno: tutti aprirebbero la sua pagina. Usi il segnaposto.
messages-news-saved = La bozza è conservata.
messages-news-tried = È in viaggio verso di Lei.
messages-news-sent = È in viaggio.
messages-news-scheduled = Partirà a quell’ora.
messages-unsubscribe-title = Niente più annunci
messages-unsubscribe-lead = Non riceverà più annunci dell’organizzazione a questo indirizzo. I messaggi sulle Sue iscrizioni continueranno ad arrivare.
messages-unsubscribe = Non desidero annunci
messages-unsubscribe-done = Fatto. Gli annunci non arriveranno più a questo indirizzo.
messages-people = { $count ->
        [one] Una persona lo riceve.
       *[other] { $count } persone lo ricevono.
    }
messages-without-address = { $count ->
        [one] Una non ha un indirizzo e-mail.
       *[other] { $count } non hanno un indirizzo e-mail.
    }
messages-refusing = { $count ->
        [one] L’indirizzo di una persona rifiuta la posta.
       *[other] Gli indirizzi di { $count } persone rifiutano la posta.
    }
messages-unsubscribed = { $count ->
        [one] Una non desidera annunci.
       *[other] { $count } non desiderano annunci.
    }
messages-send = { $count ->
        [one] Inviarlo ora a una persona
       *[other] Inviarlo ora a { $count } persone
    }
