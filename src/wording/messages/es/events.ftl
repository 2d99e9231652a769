# El programa y sus eventos, tal como los ve todo el mundo.

event-kind-conference = Conferencia europea
event-kind-training = Formación
event-kind-meeting = Reunión
event-kind-webinar = Seminario web
event-numbered = { $kind } n.º { $no }
event-mode-in-person = Presencial
event-mode-online = En línea
event-mode-hybrid = Presencial y en línea
event-session-arrival = Llegada
event-session-plenary = Sesión plenaria
event-session-panel = Mesa redonda
event-session-workshop = Taller
event-session-lesson = Módulo
event-session-field-visit = Visita de campo
event-session-break = Pausa
event-session-meal = Comida
event-session-social = Velada
event-seats-free = { $count ->
        [one] { $count } plaza libre de { $capacity }
       *[other] { $count } plazas libres de { $capacity }
    }
event-full = Las { $capacity } plazas están ocupadas: puede apuntarse a la lista de espera
event-opens = La inscripción se abre el { $date }
event-closed = La inscripción está cerrada
event-under-way = En curso
event-held = Este evento ya se celebró
event-cancelled = Este evento se ha cancelado
event-by-invitation = Por invitación: escriba a { $contact }
event-register = Inscribirse
event-join-waiting = Apuntarse a la lista de espera
event-when = Cuándo
event-where = Dónde
event-how = Modalidad
event-hosts = Anfitriones
event-languages = Idiomas
event-audience = Para quién
event-reported = Balance publicado
event-reported-people = más de { $count } participantes
event-reported-countries = más de { $count } participantes de { $countries } países
event-agenda = Orden del día
event-agenda-zone = Horario: { $zone }.
event-agenda-none = El orden del día se publicará más adelante.
event-choose = Se elige en el formulario
event-places-left = { $count ->
        [0] completo
        [one] queda una plaza
       *[other] quedan { $count } plazas
    }
event-room = Sala: { $room }
event-add-to-calendar = Añadir a su calendario
event-feed = Suscribirse a este evento y a sus sesiones
event-schedule = Programa para aplicaciones de congresos
event-online = En línea
programme-months = { $count } meses, { $first } – { $last }
programme-timeline = Los { $count } meses del programa con sus eventos
programme-now = hoy
programme-coming = Próximas citas
programme-past = Lo ya celebrado
programme-none-coming = Por ahora no se ha anunciado ningún otro evento.
programme-promised = Prometido y realizado
programme-promise = { $held } de { $promised }
programme-conferences = conferencias celebradas
programme-trainings = formaciones celebradas
programme-pilots = proyectos piloto prometidos
programme-partners = Socios
programme-partners-lead = { $count } organizaciones de { $countries } países, bajo la dirección de { $lead }.
programme-since = desde { $month }
programme-subscribe = Suscribirse a todas las fechas
programme-empty-title = Todavía no hay nada
programme-empty-text = Los organizadores aún no han publicado ningún programa.
event-day-hours = { $day }: { $hours }
