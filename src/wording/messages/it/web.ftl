# What every page shares: its frame, its errors, its forms and tables.

web-not-found-title = Questa pagina non esiste
web-not-found-text = L’indirizzo potrebbe essere incompleto, o la pagina non è più pubblica. Se ha seguito un link ricevuto per e-mail, verifichi che sia completo.
web-forbidden-title = Questo modulo non è stato accettato
web-forbidden-text = Il modulo proviene da un altro sito o è rimasto aperto troppo a lungo. Torni indietro, ricarichi la pagina e lo invii di nuovo.
web-refused-title = Non è possibile
web-error-title = Qualcosa non ha funzionato da parte nostra
web-error-text = Nulla di ciò che ha già inviato è andato perso. Riprovi tra qualche minuto; se succede di nuovo, scriva agli organizzatori indicando il numero { $id }.
web-languages = Lingua di questa pagina
web-skip-to-content = Vai al contenuto
web-funding = Finanziamento
web-emblem = Emblema dell’Unione europea
web-illustrative = A titolo di esempio
web-illustrative-why = A titolo di esempio: nessuna pagina pubblica riporta questo dato.
web-form-summary = { $count ->
        [one] Verifichi un campo
       *[other] Verifichi { $count } campi
    }
web-optional = facoltativo
web-yes = Sì
web-no = No
web-next = Successiva
web-total = Totale
web-not-stated = Non indicato
web-no-city = Nessuna città
