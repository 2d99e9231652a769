# La scrivania degli organizzatori.

office-home = Scrivania
office-all-quiet = Nulla La attende.
office-todo-cities = { $count ->
        [one] Una grafia di città da chiarire
       *[other] { $count } grafie di città da chiarire
    }
office-todo-failed = { $count ->
        [one] Un messaggio non è stato consegnato
       *[other] { $count } messaggi non sono stati consegnati
    }
office-todo-messages = { $count ->
        [one] Un messaggio La attende
       *[other] { $count } messaggi La attendono
    }
office-todo-late = Messaggi in attesa dal { $when }: il server di posta è fermo?
office-todo-waiting = «{ $event }»: { $waiting } in attesa, { $free } liberi
office-todo-pending = «{ $event }»: { $count } da decidere
office-seats = { $taken } posti su { $capacity }, { $waiting } in attesa
office-phase-draft = bozza
office-phase-cancelled = annullato
office-phase-not-open = non ancora aperto
office-phase-open = aperto
office-phase-full = al completo
office-phase-closed = iscrizioni chiuse
office-phase-under-way = in corso
office-phase-held = svolto
office-state = Stato
office-organisation = Organizzazione
office-registered-at = Iscrizione
office-by-walk-in = presente senza iscrizione
office-sessions-chosen = Sessioni scelte
office-takes-part = Partecipazione
office-letters-in = Messaggi in
office-field-of-work = Ambito
office-function = Funzione
office-badge-name = Sul badge
office-new-event = Nuovo evento
office-events-caption = Tutti gli eventi per data
office-tabs = Parti di questo evento
office-tab-facts = Informazioni
office-tab-registrations = Iscrizioni
office-tab-attendance = Presenze
office-is-public = Tutti possono vedere questo evento.
office-see-public = Vedere la pagina pubblica
office-is-draft = È una bozza, pronta per la pubblicazione.
office-missing = Prima di pubblicarlo:
office-missing-title = un titolo in inglese
office-missing-capacity = almeno un posto
office-missing-agenda = almeno una sessione
office-missing-place = una città e una sede
office-missing-languages = le lingue parlate
office-missing-statement = la dicitura di finanziamento del programma
office-missing-controller = chi è responsabile dei dati
office-missing-notice = l’informativa sui dati
office-not-ready = Questo evento non può ancora essere pubblicato: la sua pagina dice che cosa manca.
office-publish = Pubblicare
office-withdraw = Riportare a bozza
office-title-en = Titolo in inglese
office-title = Titolo
office-summary = Sintesi (Markdown)
office-slug = Nome nell’indirizzo
office-slug-hint = Minuscole, cifre e trattini: leuven-2027.
office-kind = Tipo
office-no = Numero
office-place-and-time = Luogo e date
office-starts-on = Primo giorno
office-ends-on = Ultimo giorno
office-days-hint = Il programma si sposta con entrambi i giorni; in un’altra città gli orologi segnano le stesse ore.
office-city = Città
office-city-hint = Determina il fuso orario. Da lasciare vuoto per un evento online.
office-venue = Sede
office-address = Indirizzo
office-join-url = Link di collegamento
office-capacity = Posti
office-capacity-in-person = Massimo in presenza
office-capacity-online = Massimo online
office-capacity-hint = Per eventi ibridi; vuoto: quanti sono i posti.
office-access = Chi può iscriversi
office-access-open = tutti
office-access-approval = tutti, con approvazione
office-access-invited = gli invitati
office-opens-at = Apertura delle iscrizioni
office-closes-at = Chiusura delle iscrizioni
office-venue-time = Ora del luogo dell’evento.
office-languages-hint = Codici separati da punto e virgola: en; fr; nl.
office-session-languages-hint = Codici separati da punto e virgola: en; fr. Vuoto: quelli dell’evento.
office-list-hint = Uno per riga.
office-texts = Testi in tutte le lingue
office-changed-meanwhile = Qualcuno ha modificato questo evento durante la Sua modifica. Ciò che ha scritto è conservato sotto; guardi l’evento in un’altra finestra e salvi di nuovo.
office-session-changed-meanwhile = Qualcuno ha modificato questa sessione durante la Sua modifica. Ciò che ha scritto è conservato sotto; guardi il programma in un’altra finestra e salvi di nuovo.
office-slug-taken = Un altro evento ha questo nome nell’indirizzo.
office-slug-in-use = Questo nome resta: link e calendari lo usano già.
office-session-chosen = Più persone hanno scelto questa sessione.
office-session-outside = «{ $title }» non sarebbe più in un giorno dell’evento. Sposti o elimini prima questa sessione, oppure sposti entrambi i giorni allo stesso modo.
office-session-in-the-gap = «{ $title }» inizierebbe o finirebbe a un’ora che quella notte gli orologi saltano o ripetono. Sposti prima questa sessione.
office-fault-order = La fine deve seguire l’inizio.
office-fault-choice = La preghiamo di scegliere dall’elenco.
office-fault-capacity = { $taken ->
        [one] Un posto è già occupato.
       *[other] { $taken } posti sono già occupati.
    }
office-fault-code = Usi almeno { $fewest } lettere o cifre, perché nessuno lo trovi per tentativi.
office-fault-quota-for = Indichi una città, un codice o entrambi.
office-fault-return = Indichi un giorno prima dell’evento.
office-fault-outside = Non è un giorno dell’evento.
office-fault-english = La preghiamo di indicare un testo inglese: sostituisce quelli mancanti.
office-fault-long = La preghiamo di usare al massimo { $most } caratteri.
office-fault-control = Il testo contiene caratteri che non si possono mostrare.
office-fault-slug = La preghiamo di usare minuscole, cifre e trattini.
office-fault-line = La preghiamo di usare al massimo 100 caratteri semplici per riga.
office-fault-one-line = La preghiamo di scriverlo su una sola riga.
office-fault-link = La preghiamo di indicare un indirizzo che inizi con https://.
office-fault-language = «{ $code }» non è un codice di lingua: en, fr o nl lo sono.
office-fault-number = La preghiamo di indicare un numero intero da 0 a 100.000.
office-fault-day = La preghiamo di indicare una data.
office-fault-skipped = Quest’ora lì non esiste: gli orologi la saltano.
office-fault-repeated = Quest’ora lì ricorre due volte: gli orologi tornano indietro.
office-clash = { $room } è occupata due volte nello stesso momento: «{ $one }» e «{ $other }».
office-clash-speaker = { $speaker } interviene due volte nello stesso momento: «{ $one }» e «{ $other }».
office-agenda-empty = Ancora nessuna sessione: aggiunga la prima qui sotto.
office-chosen-by = { $count ->
        [0] scelta ancora da nessuno
        [one] scelta da una persona
       *[other] scelta da { $count } persone
    }
office-waited-for-by = { $waiting ->
        [one] una persona attende
       *[other] { $waiting } attendono
    }
office-session-add = Aggiungere una sessione
office-session-edit = Modificare questa sessione
office-session-remove = Eliminare questa sessione
office-starts-at = Inizio
office-ends-at = Fine
office-room = Sala
office-speakers = Relatori
office-choosable = Si sceglie nel modulo
office-places = Posti, se limitati
office-nobody = Nessuno corrisponde.
office-registrations-caption = Persone iscritte, in ordine di arrivo
office-search = Nome, organizzazione o indirizzo
office-search-letters = Destinatario
office-search-go = Cercare
office-history = Cronologia
office-audit-event = Evento
office-confirm-person = Assegnare un posto
office-cancel-person = Annullare l’iscrizione
office-reinstate-person = Ripristinare
office-queue-person = Mettere in lista d’attesa
office-decline-person = Respingere
office-decline-reason = Che cosa comunichiamo alla persona
office-no-reason = senza motivo
office-pick = Scegliere { $name }
office-everybody-found = Non solo le persone selezionate: tutte quelle trovate da questa ricerca
office-decide-title = Decidere per le persone selezionate
office-decision = Decisione
office-decision-look = Vedere le conseguenze
office-decision-hint = Non succede ancora nulla: la pagina seguente indica chi è interessato e quali messaggi partono.
office-decision-reason-hint = Solo in caso di rifiuto.
office-no-decision = Scelga una decisione.
office-nobody-chosen = Selezioni almeno una persona.
office-people = { $number ->
        [one] una persona
       *[other] { $number } persone
    }
office-rehearsal-title = Che cosa ne seguirebbe
office-seats-for-people = { $seats } posti per { $people } persone: vanno a chi è arrivato prima.
office-decided = { $number ->
        [one] Riguarda una persona
       *[other] Riguarda { $number } persone
    }
office-undecided = { $number ->
        [one] Una persona resta com’è
       *[other] { $number } persone restano come sono
    }
office-letters-leave = Messaggi in partenza
office-no-letter-leaves = Nessuno.
office-letters-to = { $number ->
        [one] un messaggio
       *[other] { $number } messaggi
    }
office-was-decided = { $number ->
        [one] Deciso per una persona.
       *[other] Deciso per { $number } persone.
    }
office-was-refused = { $number ->
        [one] Una persona è rimasta com’era.
       *[other] { $number } persone sono rimaste com’erano.
    }
office-delegation = Iscrivere persone
office-delegations-open = Chiunque può iscrivere più persone della propria organizzazione
office-follow-up = Tre mesi dopo si chiede ai partecipanti che cosa ne è venuto
office-free-on-decline = Rifiutare l’invito nel calendario libera il posto
office-calendar-answer = Calendario
office-refuses-mail = Questo indirizzo rifiuta la posta.
office-refuses-mail-lead = Dal { $since } non vi si invia più nulla. Corregga l’indirizzo o indichi che funziona di nuovo.
office-trust-again = Funziona di nuovo
office-letter-again = Inviare di nuovo
office-letter-eml = Come file (.eml)
office-letters-csv = Questi messaggi in tabella (CSV)
office-subject = Oggetto
office-queued-at = In coda dal
office-sent-at = Inviato
office-letter-still-leaving = Questo messaggio non è ancora partito.
office-letter-not-right = Questo messaggio non sarebbe più corretto: il suo momento è passato, o uno più recente ha informato il calendario.
office-letter-texts = Testi dei messaggi
office-texts-lead = Ogni messaggio può essere scritto con parole Sue, in ogni lingua. Ciò che non modifica parte così com’è. I testi di un evento, nella pagina dei suoi messaggi, prevalgono su questi.
office-texts-lead-event = Con parole Sue, solo per i messaggi di questo evento.
office-text-own = proprio
office-text = Testo
office-text-hint = Markdown: una riga vuota tra i paragrafi, **grassetto**, - elenchi, [parole](indirizzo). Un link in grassetto diventa un pulsante.
office-placeholders = Segnaposto
office-text-keep = Mantenere questo testo
office-text-preview = Mostrare il messaggio
office-text-preview-plain = Mostrare come testo semplice
office-text-preview-hint = Il messaggio appare qui come su un telefono; allarghi il riquadro per uno schermo più grande. Nomi e date sono inventati.
office-text-kept = Conservato come versione { $version }. I messaggi che partono da ora la usano.
office-text-versions = Versioni
office-text-version = Versione { $version }
office-text-shipped = testo originale
office-text-reset = Tornare al testo originale
office-text-empty = La preghiamo di scrivere qualcosa.
office-text-too-long = È troppo lungo.
office-text-unknown = Questo messaggio non conosce il segnaposto { $name }.
office-text-code = «{ $code }» non può stare tra parentesi graffe: solo segnaposto e condizioni semplici.
office-text-unfinished = Una parentesi o una condizione non è chiusa, oppure un elenco non lo è.
office-persons = La stessa persona
office-persons-none = Non si conosce un’altra iscrizione di questa persona.
office-persons-join = È la stessa persona di…
office-persons-namesakes = Con lo stesso nome
office-persons-reference = O per riferimento
office-persons-why = Come lo sa?
office-persons-why-hint = Un nome da solo non prova nulla. Ciò che scrive resta nel registro delle modifiche.
office-persons-join-do = È la stessa persona
office-persons-part = In realtà non è la stessa persona
office-persons-why-needed = Indichi come sa che è la stessa persona.
office-persons-unknown = Non c’è un’altra iscrizione con questo riferimento.
office-colleague = Mandare un collega al suo posto
office-link-send = Inviare di nuovo il link personale
office-link-renew = Inviare un nuovo link e annullare il vecchio
office-told = { $number ->
        [one] { $number } persona è informata di questa modifica.
       *[other] { $number } persone sono informate di questa modifica.
    }
office-told-at = I messaggi partono: { $when }. Ciò che modifica fino ad allora vi sarà incluso; ciò che annulla non sarà comunicato.
office-told-text = Che cosa leggono
office-told-go = Modificare e informare
office-call-off = Annullare l’evento…
office-restore = Ha luogo comunque…
office-was-registered = { $number ->
        [one] Una persona è iscritta.
       *[other] { $number } persone sono iscritte.
    }
office-was-queued = { $number ->
        [one] Una persona attende.
       *[other] { $number } persone attendono.
    }
office-invitations = Invitare persone
office-invitations-lead = Per ogni persona si tiene un posto fino al giorno indicato sotto. Ognuna riceve il proprio invito, nella propria lingua, e accetta o declina con un link personale; i posti non accettati vengono offerti ad altri.
office-invite = Inviare gli inviti
office-was-invited = { $number ->
        [one] Una persona è invitata.
       *[other] { $number } persone sono invitate.
    }
office-tag = Etichetta
office-tags = Etichette
office-tags-hint = Separate da virgole. La persona le trova tra i propri dati.
office-tag-add = Etichetta per le persone selezionate
office-tag-do = Aggiungere l’etichetta
office-marks = Etichette e note
office-note-add = Aggiungere una nota
office-note-hint = La legge il gruppo organizzatore; la persona la trova tra i propri dati.
office-fault-tag = Un’etichetta ha da uno a { $number } caratteri.
office-fault-note = Una nota ha da uno a { $number } caratteri.
office-searches = Le mie ricerche
office-search-name = Nome della ricerca
office-search-keep = Conservare questa ricerca
office-search-forget = Dimenticare la ricerca «{ $name }»
office-extra-person = Assegnare un posto aggiuntivo
office-extra-why = Perché oltre il numero dei posti
office-extra-hint = Resta nella cronologia. Il prossimo posto libero lo compenserà.
office-answer-by = Risposta entro
office-seat-kind = Posto
office-seat-general = per tutti
office-seat-extra = oltre il numero dei posti
office-tab-seats = Posti
office-seats-caption = Posti riservati
office-seats-of = Posti
office-seats-lead = Si possono riservare posti a una città o a chi conosce un codice. Quelli che restano sono aperti a tutti da un giorno annunciato.
office-seats-count = { $taken } di { $capacity }
office-seats-everybody = Per tutti
office-seats-extra = Posti aggiuntivi
office-seats-waiting = In attesa
office-quota-name = Nome
office-quota-city = Per una città
office-quota-code = Codice da inserire
office-quota-code-hint = Con un codice, solo chi lo conosce prende questi posti. Minuscole e trattini non contano.
office-quota-returns = Aperti a tutti dal
office-quota-returned = restituiti
office-quota-link = Link dell’invito
office-quota-new = Riservare altri posti
office-quota-save = Salvare
office-quota-drop = Non riservare più
office-quota-twice = Un’altra quota è per questa città o ha questo codice.
office-quota-in-use = Ci sono persone con posti di questa quota.
office-fault-not-free = { $free ->
        [one] Si può riservare un posto.
       *[other] Si possono riservare { $free } posti.
    }
office-no-letters = Nessun messaggio.
office-letters-caption = Messaggi, i più recenti prima
office-letter = Messaggio
office-recipient = A
office-attempts = Tentativi
office-reason = Motivo
office-smtp-reply = Risposta del server
office-letter-shut = Non ancora inviato, o non destinato ad altri: i link di accesso restano chiusi.
office-letter-html = Il messaggio come viene mostrato
office-letter-text = Come testo semplice
office-letter-calendar = Parte di calendario
office-cities-lead = Questi nomi sono stati scritti e l’elenco non li conosce. Indichi la città: l’elenco la impara e i dati la seguono.
office-cities-empty = Tutte le grafie sono note.
office-city-means = «{ $city }» indica
office-city-none = nessuna città
office-city-people = { $count ->
        [one] una persona
       *[other] { $count } persone
    }
