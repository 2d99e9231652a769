# The log of letters: kinds, states, and why a letter waits or failed.

mail-kind-registration-confirmed = Conferma di un posto
mail-kind-registration-invitation = Invito per il calendario
mail-kind-registration-waiting = Posto in lista d’attesa
mail-kind-registration-cancelled = Annullamento
mail-kind-registration-changed = Risposte modificate
mail-kind-registration-link = Link personale
mail-kind-staff-sign-in = Link di accesso
mail-kind-staff-invitation = Invito all’organizzazione
mail-state-queued = In coda
mail-state-sending = Invio in corso
mail-state-waiting = In attesa di un nuovo tentativo
mail-state-sent = Inviato
mail-state-failed = Non recapitato
mail-state-superseded = Sostituito da un messaggio più recente
mail-reason-unreachable = Il server di posta non è raggiungibile.
mail-reason-insecure = Nessuna connessione sicura con il server di posta.
mail-reason-sign-in = Il server di posta non accetta il nostro nome utente e la password.
mail-reason-silent = Il server di posta non ha risposto in tempo.
mail-reason-cut = La connessione si è interrotta.
mail-reason-deferred = Il server di posta ha rifiutato il messaggio per il momento.
mail-reason-refused = Il server di posta ha rifiutato il messaggio in via definitiva.
mail-reason-uncertain = La connessione si è interrotta dopo il testo: il messaggio potrebbe essere arrivato.
mail-reason-gave-up = Due giorni di tentativi sono stati vani.
mail-reason-unrenderable = Non è stato possibile comporre il messaggio dai suoi dati.
mail-reason-unwritable = Non è possibile scrivere nella cartella dei messaggi.
