# La puerta: medias jornadas, lista, llegadas sin inscripción; y lo que ve la organización.

attendance-day = { $weekday ->
        [1] lun
        [2] mar
        [3] mié
        [4] jue
        [5] vie
        [6] sáb
       *[7] dom
    } { $day }
attendance-morning = mañana
attendance-afternoon = tarde
attendance-half-day = Media jornada
attendance-door-of = Puerta: { $label }
attendance-present = Presentes: { $present } de { $expected }
attendance-by-city = Presentes por ciudad
attendance-search = Nombre o ciudad
attendance-search-hint = Los acentos no hacen falta; una letra puede estar mal.
attendance-find = Buscar
attendance-everybody = Mostrar a todas las personas
attendance-found = { $count ->
        [0] Nadie de la lista coincide con «{ $typed }».
        [one] Una persona coincide con «{ $typed }».
       *[other] { $count } personas coinciden con «{ $typed }».
    }
attendance-nobody = Todavía no hay nadie en la lista.
attendance-check-in = Registrar
attendance-check-in-waiting = Dar plaza y registrar
attendance-undo = Deshacer
attendance-person = { $action }: { $name }
attendance-in = Entrada: { $time }, { $by }
attendance-cancelled-ask = Esta inscripción se canceló; solo la organización puede recuperarla.
attendance-done-in = Entrada registrada: { $name }.
attendance-done-before = La entrada de { $name } ya constaba: { $time }, { $by }.
attendance-done-out = Se ha deshecho la entrada de { $name }.
attendance-not-open = El registro de esta media jornada empieza el { $day }.
attendance-walk-in = Una persona que no está en la lista
attendance-walk-in-lead = Cuatro campos; la persona ocupa una plaza libre y su entrada queda registrada al momento.
attendance-walk-in-city-hint = En cualquier idioma; déjelo vacío si no la hay.
attendance-walk-in-send = Inscribir y registrar
attendance-walk-in-listed = { $name } ({ $city }) ya está en la lista. Registre allí su entrada o marque que se trata de otra persona.
attendance-walk-in-another = Es otra persona con el mismo nombre
attendance-refused-event-cancelled = Este evento no se celebra.
attendance-refused-not-yet = El registro de esta media jornada aún no ha empezado.
attendance-refused-slot = Esta media jornada no pertenece al evento; elija una.
attendance-refused-not-listed = Esta persona no está en la lista de este evento.
attendance-refused-cancelled = Esta inscripción se canceló: no se ha registrado a nadie. Consulte a la organización.
attendance-refused-full = No hay plaza libre para quien no la tiene: están todas ocupadas o la lista de espera va primero. Consulte a la organización.
attendance-refused-over = Este evento ya ha terminado; un enlace para la entrada ya habría caducado.
attendance-over-title = Esta puerta está cerrada
attendance-over-text = El enlace ha caducado o la organización lo ha retirado. Si todavía ayuda en la entrada, pídale uno nuevo.
attendance-no-slots = El programa aún no tiene sesiones, así que no hay media jornada que registrar.
attendance-office-title = Asistencia
attendance-slots = Medias jornadas
attendance-slot = { $day }, { $half }
attendance-hours = Horario
attendance-here = Presentes
attendance-doors = Enlaces para la entrada
attendance-doors-lead = Quien ayuda en la entrada abre el enlace en un teléfono y ve nombres, ciudades y el estado de la inscripción, nada más. Caduca por sí solo doce horas después del evento.
attendance-door-label = Quién está en la entrada
attendance-door-label-hint = El nombre consta en cada registro: «Ana, entrada principal».
attendance-door-make = Crear un enlace
attendance-door-made = El enlace para «{ $label }»
attendance-door-once = Cópielo ahora: solo se muestra esta vez y no se guarda en ningún sitio.
attendance-door-until = Válido hasta
attendance-door-state = Estado
attendance-door-open = Abierto
attendance-door-ended = Caducado
attendance-door-revoked = Retirado
attendance-door-revoke = Retirar
attendance-doors-none = Todavía no se ha creado ningún enlace.
attendance-people = Personas
attendance-name = Nombre
attendance-city = Ciudad
attendance-state = Inscripción
attendance-absent = sin registrar
attendance-join-title = Participar en línea
attendance-join-noted = Este enlace es personal. Al entrar, se registra su asistencia.
attendance-join = Entrar ahora
attendance-join-early = Podrá entrar aquí a partir del { $instant }.
attendance-join-going = Le llevamos a la reunión
attendance-join-link = Abrir la reunión
