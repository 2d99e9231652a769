# El escritorio de los organizadores.

office-home = Escritorio
office-all-quiet = No hay nada pendiente.
office-todo-cities = { $count ->
        [one] Una grafía de ciudad por aclarar
       *[other] { $count } grafías de ciudades por aclarar
    }
office-todo-failed = { $count ->
        [one] Un correo no se pudo entregar
       *[other] { $count } correos no se pudieron entregar
    }
office-todo-messages = { $count ->
        [one] Un mensaje le espera
       *[other] { $count } mensajes le esperan
    }
office-todo-late = Hay correos en espera desde el { $when }: ¿está caído el servidor?
office-todo-waiting = «{ $event }»: { $waiting } en espera, { $free } libres
office-todo-pending = «{ $event }»: { $count } por decidir
office-seats = { $taken } de { $capacity } plazas, { $waiting } en espera
office-phase-draft = borrador
office-phase-cancelled = cancelado
office-phase-not-open = aún no abierto
office-phase-open = abierto
office-phase-full = completo
office-phase-closed = inscripción cerrada
office-phase-under-way = en curso
office-phase-held = celebrado
office-state = Estado
office-organisation = Organización
office-registered-at = Inscripción
office-by-walk-in = vino sin inscripción
office-sessions-chosen = Sesiones elegidas
office-takes-part = Participación
office-letters-in = Mensajes en
office-field-of-work = Ámbito
office-function = Cargo
office-badge-name = En la acreditación
office-new-event = Nuevo evento
office-events-caption = Todos los eventos por fecha
office-tabs = Partes de este evento
office-tab-facts = Datos
office-tab-registrations = Inscripciones
office-tab-attendance = Asistencia
office-is-public = Todo el mundo puede ver este evento.
office-see-public = Ver la página pública
office-is-draft = Es un borrador, listo para publicarse.
office-missing = Antes de publicarlo:
office-missing-title = un título en inglés
office-missing-capacity = al menos una plaza
office-missing-agenda = al menos una sesión
office-missing-place = una ciudad y un lugar
office-missing-languages = los idiomas hablados
office-missing-statement = la mención de financiación del programa
office-missing-controller = quién responde de los datos
office-missing-notice = el aviso de datos
office-not-ready = Este evento aún no se puede publicar: su página indica qué falta.
office-publish = Publicar
office-withdraw = Volver a borrador
office-title-en = Título en inglés
office-title = Título
office-summary = Resumen (Markdown)
office-slug = Nombre en la dirección
office-slug-hint = Minúsculas, cifras y guiones: leuven-2027.
office-kind = Tipo
office-no = Número
office-place-and-time = Lugar y fechas
office-starts-on = Primer día
office-ends-on = Último día
office-days-hint = El programa se mueve con ambos días; en otra ciudad los relojes marcan las mismas horas.
office-city = Ciudad
office-city-hint = Determina el huso horario. Déjelo vacío para un evento en línea.
office-venue = Lugar
office-address = Dirección
office-join-url = Enlace de conexión
office-capacity = Plazas
office-capacity-in-person = Máximo presencial
office-capacity-online = Máximo en línea
office-capacity-hint = Para eventos híbridos; vacío: tantas como plazas.
office-access = Quién puede inscribirse
office-access-open = todo el mundo
office-access-approval = todo el mundo, con aprobación
office-access-invited = las personas invitadas
office-opens-at = Apertura de la inscripción
office-closes-at = Cierre de la inscripción
office-venue-time = Hora del lugar del evento.
office-languages-hint = Códigos separados por punto y coma: en; fr; nl.
office-session-languages-hint = Códigos separados por punto y coma: en; fr. Vacío: los del evento.
office-list-hint = Uno por línea.
office-texts = Textos en todos los idiomas
office-changed-meanwhile = Alguien cambió este evento mientras usted lo editaba. Lo que escribió se conserva abajo; mire el evento en otra ventana y guarde de nuevo.
office-session-changed-meanwhile = Alguien cambió esta sesión mientras usted la editaba. Lo que escribió se conserva abajo; mire el programa en otra ventana y guarde de nuevo.
office-slug-taken = Otro evento tiene ese nombre en su dirección.
office-slug-in-use = Este nombre se mantiene: ya lo usan enlaces y calendarios.
office-session-chosen = Más personas han elegido esta sesión.
office-session-outside = «{ $title }» ya no sería en un día del evento. Mueva o elimine antes esta sesión, o mueva ambos días por igual.
office-session-in-the-gap = «{ $title }» empezaría o terminaría a una hora que los relojes se saltan o repiten esa noche. Mueva antes esta sesión.
office-fault-order = El final debe ser posterior al inicio.
office-fault-choice = Elija una opción de la lista.
office-fault-capacity = { $taken ->
        [one] Una plaza ya está ocupada.
       *[other] { $taken } plazas ya están ocupadas.
    }
office-fault-code = Use al menos { $fewest } letras o cifras, para que nadie lo encuentre probando.
office-fault-quota-for = Indique una ciudad, un código o ambos.
office-fault-return = Indique un día anterior al evento.
office-fault-outside = No es un día del evento.
office-fault-english = Indique un texto en inglés: sustituye a los que falten.
office-fault-long = Use como máximo { $most } caracteres.
office-fault-control = El texto contiene caracteres que no se pueden mostrar.
office-fault-slug = Use minúsculas, cifras y guiones.
office-fault-line = Use como máximo 100 caracteres simples por línea.
office-fault-one-line = Escríbalo en una sola línea.
office-fault-link = Indique una dirección que empiece por https://.
office-fault-language = «{ $code }» no es un código de idioma: en, fr o nl lo son.
office-fault-number = Indique un número entero de 0 a 100 000.
office-fault-day = Indique una fecha.
office-fault-skipped = Esa hora no existe allí: los relojes se la saltan.
office-fault-repeated = Esa hora se repite allí: los relojes se atrasan.
office-clash = { $room } está ocupada dos veces a la vez: «{ $one }» y «{ $other }».
office-clash-speaker = { $speaker } interviene dos veces a la vez: «{ $one }» y «{ $other }».
office-agenda-empty = Ninguna sesión todavía: añada la primera abajo.
office-chosen-by = { $count ->
        [0] aún no elegida por nadie
        [one] elegida por una persona
       *[other] elegida por { $count } personas
    }
office-waited-for-by = { $waiting ->
        [one] una persona espera
       *[other] { $waiting } esperan
    }
office-session-add = Añadir una sesión
office-session-edit = Cambiar esta sesión
office-session-remove = Eliminar esta sesión
office-starts-at = Inicio
office-ends-at = Fin
office-room = Sala
office-speakers = Ponentes
office-choosable = Se elige en el formulario
office-places = Plazas, si son limitadas
office-nobody = Nadie coincide.
office-registrations-caption = Personas inscritas, por orden de llegada
office-search = Nombre, organización o dirección
office-search-letters = Destinatario
office-search-go = Buscar
office-history = Historial
office-audit-event = Evento
office-confirm-person = Asignar una plaza
office-cancel-person = Cancelar la inscripción
office-reinstate-person = Restablecer
office-queue-person = Poner en la lista de espera
office-decline-person = Denegar
office-decline-reason = Qué se comunica a la persona
office-no-reason = sin motivo
office-pick = Elegir a { $name }
office-everybody-found = No solo las personas marcadas: todas las que encuentra esta búsqueda
office-decide-title = Decidir sobre las personas marcadas
office-decision = Decisión
office-decision-look = Ver las consecuencias
office-decision-hint = Todavía no ocurre nada: la página siguiente indica a quién afecta y qué mensajes se envían.
office-decision-reason-hint = Solo en caso de rechazo.
office-no-decision = Elija una decisión.
office-nobody-chosen = Marque al menos una persona.
office-people = { $number ->
        [one] una persona
       *[other] { $number } personas
    }
office-rehearsal-title = Lo que ocurriría
office-seats-for-people = { $seats } plazas para { $people } personas: son para quienes llegaron primero.
office-decided = { $number ->
        [one] Afecta a una persona
       *[other] Afecta a { $number } personas
    }
office-undecided = { $number ->
        [one] Una persona queda como está
       *[other] { $number } personas quedan como están
    }
office-letters-leave = Mensajes que se envían
office-no-letter-leaves = Ninguno.
office-letters-to = { $number ->
        [one] un mensaje
       *[other] { $number } mensajes
    }
office-was-decided = { $number ->
        [one] Decisión tomada sobre una persona.
       *[other] Decisión tomada sobre { $number } personas.
    }
office-was-refused = { $number ->
        [one] Una persona quedó como estaba.
       *[other] { $number } personas quedaron como estaban.
    }
office-delegation = Inscribir a personas
office-delegations-open = Cualquiera puede inscribir a varias personas de su organización
office-follow-up = Tres meses después se pregunta a los asistentes qué ha resultado
office-free-on-decline = Rechazar la invitación en el calendario libera la plaza
office-calendar-answer = Calendario
office-refuses-mail = Esta dirección rechaza el correo.
office-refuses-mail-lead = Desde el { $since } no se le envía nada. Corrija la dirección o indique que vuelve a funcionar.
office-trust-again = Vuelve a funcionar
office-letter-again = Enviar de nuevo
office-letter-eml = Como archivo (.eml)
office-letters-csv = Estos mensajes en tabla (CSV)
office-subject = Asunto
office-queued-at = En cola desde
office-sent-at = Enviado
office-letter-still-leaving = Este mensaje aún no ha salido.
office-letter-not-right = Este mensaje ya no sería correcto: su momento ha pasado o uno más reciente ha informado al calendario.
office-letter-texts = Textos de los mensajes
office-texts-lead = Cada mensaje puede escribirse con sus propias palabras, en cada idioma. Lo que no cambie se envía tal cual. Los textos de un evento, en la página de sus mensajes, prevalecen sobre estos.
office-texts-lead-event = Con sus propias palabras, solo para los mensajes de este evento.
office-text-own = propio
office-text = Texto
office-text-hint = Markdown: una línea vacía entre párrafos, **negrita**, - listas, [palabras](dirección). Un enlace en negrita se convierte en botón.
office-placeholders = Marcadores
office-text-keep = Guardar este texto
office-text-preview = Mostrar el mensaje
office-text-preview-plain = Mostrar como texto sin formato
office-text-preview-hint = El mensaje aparece aquí como en un teléfono; ensanche el marco para una pantalla mayor. Los nombres y las fechas son inventados.
office-text-kept = Guardado como versión { $version }. Los mensajes que salgan desde ahora la usan.
office-text-versions = Versiones
office-text-version = Versión { $version }
office-text-shipped = texto original
office-text-reset = Volver al texto original
office-text-empty = Le rogamos que escriba algo.
office-text-too-long = Es demasiado largo.
office-text-unknown = Este mensaje no conoce el marcador { $name }.
office-text-code = «{ $code }» no puede ir entre llaves: solo marcadores y condiciones simples.
office-text-unfinished = Una llave o una condición no está cerrada, o una lista no lo es.
office-persons = La misma persona
office-persons-none = No se conoce otra inscripción de esta persona.
office-persons-join = Es la misma persona que…
office-persons-namesakes = Con el mismo nombre
office-persons-reference = O por referencia
office-persons-why = ¿Cómo lo sabe?
office-persons-why-hint = Un nombre por sí solo no prueba nada. Lo que escriba queda en el registro de cambios.
office-persons-join-do = Es la misma persona
office-persons-part = Al final no es la misma persona
office-persons-why-needed = Indique cómo sabe que es la misma persona.
office-persons-unknown = No hay otra inscripción con esta referencia.
office-colleague = Enviar a otra persona en su lugar
office-link-send = Volver a enviar el enlace personal
office-link-renew = Enviar un enlace nuevo y anular el anterior
office-told = { $number ->
        [one] Se informa a { $number } persona de este cambio.
       *[other] Se informa a { $number } personas de este cambio.
    }
office-told-at = Los mensajes salen: { $when }. Lo que cambie hasta entonces se incluirá; lo que deshaga no se comunicará.
office-told-text = Qué leen
office-told-go = Hacer el cambio y comunicarlo
office-call-off = Cancelar el evento…
office-restore = Finalmente se celebra…
office-was-registered = { $number ->
        [one] Se ha inscrito a una persona.
       *[other] Se ha inscrito a { $number } personas.
    }
office-was-queued = { $number ->
        [one] Una persona espera.
       *[other] { $number } personas esperan.
    }
office-invitations = Invitar a personas
office-invitations-lead = Se reserva una plaza para cada persona hasta el día indicado abajo. Cada una recibe su propia invitación, en su idioma, y acepta o declina con un enlace personal; las plazas no aceptadas se ofrecen a otras.
office-invite = Enviar las invitaciones
office-was-invited = { $number ->
        [one] Se ha invitado a una persona.
       *[other] Se ha invitado a { $number } personas.
    }
office-tag = Etiqueta
office-tags = Etiquetas
office-tags-hint = Separadas por comas. La persona las encuentra entre sus datos.
office-tag-add = Etiqueta para las personas marcadas
office-tag-do = Añadir la etiqueta
office-marks = Etiquetas y notas
office-note-add = Añadir una nota
office-note-hint = La lee el equipo; la persona la encuentra entre sus datos.
office-fault-tag = Una etiqueta tiene de uno a { $number } caracteres.
office-fault-note = Una nota tiene de uno a { $number } caracteres.
office-searches = Mis búsquedas
office-search-name = Nombre de la búsqueda
office-search-keep = Guardar esta búsqueda
office-search-forget = Olvidar la búsqueda «{ $name }»
office-extra-person = Dar una plaza adicional
office-extra-why = Por qué más allá del número de plazas
office-extra-hint = Queda en el historial. La próxima plaza libre lo compensará.
office-answer-by = Respuesta antes del
office-seat-kind = Plaza
office-seat-general = para todos
office-seat-extra = más allá del número de plazas
office-tab-seats = Plazas
office-seats-caption = Plazas reservadas
office-seats-of = Plazas
office-seats-lead = Se pueden reservar plazas para una ciudad o para quienes conozcan un código. Las que sobren se abren a todos en una fecha anunciada.
office-seats-count = { $taken } de { $capacity }
office-seats-everybody = Para todos
office-seats-extra = Plazas adicionales
office-seats-waiting = En espera
office-quota-name = Nombre
office-quota-city = Para una ciudad
office-quota-code = Código que se introduce
office-quota-code-hint = Con un código, solo quienes lo conocen toman estas plazas. Minúsculas y guiones no importan.
office-quota-returns = Abiertas a todos desde
office-quota-returned = liberadas
office-quota-link = Enlace de la invitación
office-quota-new = Reservar más plazas
office-quota-save = Guardar
office-quota-drop = Dejar de reservar
office-quota-twice = Otro cupo es para esta ciudad o tiene este código.
office-quota-in-use = Hay personas con plazas de este cupo.
office-fault-not-free = { $free ->
        [one] Se puede reservar una plaza.
       *[other] Se pueden reservar { $free } plazas.
    }
office-no-letters = Ningún correo.
office-letters-caption = Correos, los más recientes primero
office-letter = Correo
office-recipient = Para
office-attempts = Intentos
office-reason = Motivo
office-smtp-reply = Respuesta del servidor
office-letter-shut = Aún no enviado, o no debe leerlo nadie más: los enlaces de acceso permanecen cerrados.
office-letter-html = El correo como se muestra
office-letter-text = Como texto sin formato
office-letter-calendar = Parte de calendario
office-cities-lead = Estos nombres se escribieron y el directorio no los conoce. Indique la ciudad: el directorio la aprende y las cifras la siguen.
office-cities-empty = Todas las grafías son conocidas.
office-city-means = «{ $city }» significa
office-city-none = ninguna ciudad
office-city-people = { $count ->
        [one] una persona
       *[other] { $count } personas
    }
