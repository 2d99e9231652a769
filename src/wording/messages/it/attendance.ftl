# La porta: mezze giornate, elenco, arrivi senza iscrizione; e ciò che ne vede l’organizzazione.

attendance-day = { $weekday ->
        [1] lun
        [2] mar
        [3] mer
        [4] gio
        [5] ven
        [6] sab
       *[7] dom
    } { $day }
attendance-morning = mattina
attendance-afternoon = pomeriggio
attendance-half-day = Mezza giornata
attendance-door-of = Porta: { $label }
attendance-present = Presenti: { $present } su { $expected }
attendance-by-city = Presenti per città
attendance-search = Nome o città
attendance-search-hint = Gli accenti non servono; una lettera può essere sbagliata.
attendance-find = Cerca
attendance-everybody = Mostra tutti
attendance-found = { $count ->
        [0] Nessuno nell’elenco corrisponde a «{ $typed }».
        [one] Una persona corrisponde a «{ $typed }».
       *[other] { $count } persone corrispondono a «{ $typed }».
    }
attendance-nobody = L’elenco è ancora vuoto.
attendance-check-in = Registra
attendance-check-in-waiting = Assegna un posto e registra
attendance-undo = Annulla
attendance-person = { $action }: { $name }
attendance-in = Ingresso: { $time }, { $by }
attendance-cancelled-ask = Questa iscrizione è stata annullata; solo l’organizzazione può ripristinarla.
attendance-done-in = Ingresso registrato: { $name }.
attendance-done-before = L’ingresso di { $name } risultava già: { $time }, { $by }.
attendance-done-out = L’ingresso di { $name } è stato annullato.
attendance-not-open = La registrazione per questa mezza giornata comincia il giorno { $day }.
attendance-walk-in = Una persona che non è nell’elenco
attendance-walk-in-lead = Quattro campi; la persona occupa un posto libero e il suo ingresso è registrato subito.
attendance-walk-in-city-hint = In qualsiasi lingua; lasci vuoto se non c’è.
attendance-walk-in-send = Iscrivi e registra
attendance-walk-in-listed = { $name } ({ $city }) è già nell’elenco. Registri lì l’ingresso, oppure indichi che si tratta di un’altra persona.
attendance-walk-in-another = È un’altra persona con lo stesso nome
attendance-refused-event-cancelled = Questo evento non ha luogo.
attendance-refused-not-yet = La registrazione per questa mezza giornata non è ancora cominciata.
attendance-refused-slot = Questa mezza giornata non fa parte dell’evento; ne scelga una.
attendance-refused-not-listed = Questa persona non è nell’elenco di questo evento.
attendance-refused-cancelled = Questa iscrizione è stata annullata: nessun ingresso registrato. Si rivolga all’organizzazione.
attendance-refused-full = Nessun posto è libero per chi non ne ha uno: sono tutti occupati, oppure la lista d’attesa ha la precedenza. Si rivolga all’organizzazione.
attendance-refused-over = Questo evento è concluso; un link per l’ingresso sarebbe già scaduto.
attendance-over-title = Questa porta è chiusa
attendance-over-text = Il link è scaduto oppure l’organizzazione l’ha ritirato. Se aiuta ancora all’ingresso, ne chieda uno nuovo.
attendance-no-slots = Il programma non ha ancora sessioni, quindi non c’è una mezza giornata da registrare.
attendance-office-title = Presenze
attendance-slots = Mezze giornate
attendance-slot = { $day }, { $half }
attendance-hours = Orario
attendance-here = Presenti
attendance-doors = Link per l’ingresso
attendance-doors-lead = Chi aiuta all’ingresso apre il link sul telefono e vede nomi, città e stato dell’iscrizione, nient’altro. Scade da solo dodici ore dopo l’evento.
attendance-door-label = Chi sta all’ingresso
attendance-door-label-hint = Il nome compare su ogni registrazione: «Ana, ingresso principale».
attendance-door-make = Crea un link
attendance-door-made = Il link per «{ $label }»
attendance-door-once = Lo copi ora: viene mostrato solo questa volta e non è conservato da nessuna parte.
attendance-door-until = Valido fino a
attendance-door-state = Stato
attendance-door-open = Aperto
attendance-door-ended = Scaduto
attendance-door-revoked = Ritirato
attendance-door-revoke = Ritira
attendance-doors-none = Non è ancora stato creato alcun link.
attendance-people = Persone
attendance-name = Nome
attendance-city = Città
attendance-state = Iscrizione
attendance-absent = non rilevato
attendance-join-title = Partecipare online
attendance-join-noted = Questo link è strettamente personale. Quando entra, la Sua presenza viene registrata.
attendance-join = Entrare ora
attendance-join-early = Potrà entrare qui a partire dal { $instant }.
attendance-join-going = Sta per entrare nella riunione
attendance-join-link = Aprire la riunione
