# Messages of organisers to some of an event’s people.

messages-tab = Mensajes
messages-title = Mensaje
messages-lead = Escriba a parte de las personas de este evento: cada una recibe su propio mensaje, en su idioma.
messages-new = Escribir un mensaje
messages-of = Iniciado el { $when } por { $by }
messages-draft = En redacción
messages-scheduled = Sale el { $when }
messages-sent = Enviado el { $when }
messages-to = A quién
messages-states = Personas cuya inscripción está
messages-country = País
messages-session = Han elegido
messages-day = Presentes el
messages-attended = Estuvieron presentes
messages-feedback = Han dado su opinión
messages-texts = Qué dice
messages-save = Guardar el borrador
messages-preview = Tal como se leerá
messages-preview-hint = Con los datos de una de las personas; se omiten sus enlaces personales.
messages-as = Como esta persona
messages-send-title = Enviar
messages-try = Enviármelo primero
messages-hour = Sale por sí solo el
messages-schedule = Fijar esta hora
messages-past = Esta hora ya ha pasado.
messages-nobody = No va dirigido a nadie.
messages-missing = Falta escribirlo en: { $languages }.
messages-personal-link = Es el enlace personal de alguien: todos abrirían su página. Utilice el marcador.
messages-news-saved = El borrador se ha guardado.
messages-news-tried = Está en camino hacia usted.
messages-news-sent = Está en camino.
messages-news-scheduled = Saldrá a esa hora.
messages-unsubscribe-title = No más anuncios
messages-unsubscribe-lead = No recibirá más anuncios de la organización en esta dirección. Los mensajes sobre sus inscripciones seguirán llegando.
messages-unsubscribe = No deseo anuncios
messages-unsubscribe-done = Hecho. Los anuncios ya no llegarán a esta dirección.
messages-people = { $count ->
        [one] Una persona lo recibe.
       *[other] { $count } personas lo reciben.
    }
messages-without-address = { $count ->
        [one] Una no tiene dirección de correo.
       *[other] { $count } no tienen dirección de correo.
    }
messages-refusing = { $count ->
        [one] La dirección de una persona rechaza el correo.
       *[other] Las direcciones de { $count } personas rechazan el correo.
    }
messages-unsubscribed = { $count ->
        [one] Una no desea anuncios.
       *[other] { $count } no desean anuncios.
    }
messages-send = { $count ->
        [one] Enviarlo ahora a una persona
       *[other] Enviarlo ahora a { $count } personas
    }
