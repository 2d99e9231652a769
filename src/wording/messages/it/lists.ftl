lists-title = Importare un elenco
lists-lead = Un foglio di calcolo (XLSX) o un file CSV con una persona per riga, al massimo { $number }. Non succede nulla prima che Lei abbia visto che cosa ne seguirebbe.
lists-file = File
lists-read = Leggere il file
lists-fault-unreadable = Questo file non è né XLSX né CSV. Lo salvi in uno dei due formati.
lists-fault-empty = Questo file è vuoto.
lists-fault-long = Il file ha più di { $number } righe. Lo divida, per favore.
lists-fault-columns = Indichi quali colonne contengono i nomi e l’indirizzo e-mail.
lists-fault-city = Indichi la città dell’organizzazione, o un trattino se non è legata a nessuna.
lists-columns = Che cosa contengono le colonne
lists-column = Colonna { $number }
lists-column-head = Colonna
lists-sample = Prime righe
lists-holds = Contiene
lists-holds-of = Che cosa contiene «{ $column }»
lists-nothing = Niente di utile
lists-full-name = Nome completo
lists-heads = La prima riga nomina le colonne
lists-otherwise = Dove l’elenco non lo dice
lists-until = Invitarli fino al
lists-until-hint = Con una data, a ogni persona si tiene un posto e le si chiede. Senza data, l’iscrizione è immediata.
lists-follows = Che cosa ne seguirebbe
lists-right = { $number ->
        [one] { $number } riga è corretta.
       *[other] { $number } righe sono corrette.
    }
lists-wrong = { $number ->
        [one] { $number } riga non lo è ed è tralasciata
       *[other] { $number } righe non lo sono e sono tralasciate
    }
lists-again = Le corregga nel file e lo importi di nuovo: chi è già iscritto resta com’è.
lists-row = Riga { $number }
lists-seated = { $number ->
        [one] { $number } persona ottiene o chiede un posto.
       *[other] { $number } persone ottengono o chiedono un posto.
    }
lists-invited = { $number ->
        [one] { $number } persona è invitata.
       *[other] { $number } persone sono invitate.
    }
lists-waiting = { $number ->
        [one] { $number } persona resta in attesa.
       *[other] { $number } persone restano in attesa.
    }
lists-known = { $number ->
        [one] { $number } persona è già iscritta e resta tale.
       *[other] { $number } persone sono già iscritte e restano tali.
    }
lists-too-few = { $number ->
        [one] C’è { $number } posto per { $people } persone. Nessuno sarebbe invitato.
       *[other] Ci sono { $number } posti per { $people } persone. Nessuno sarebbe invitato.
    }
lists-register = { $number ->
        [one] Iscrivere { $number } persona
       *[other] Iscrivere { $number } persone
    }
lists-invite = { $number ->
        [one] Invitare { $number } persona
       *[other] Invitare { $number } persone
    }
