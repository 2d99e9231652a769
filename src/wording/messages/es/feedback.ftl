feedback-tab = Opiniones
feedback-title = ¿Qué le ha parecido?
feedback-anonymous = Lleva minuto y medio. Nada vincula sus respuestas con usted, y el equipo organizador solo las ve cuando han respondido { $number } personas.
feedback-overall = ¿Qué le ha parecido en conjunto?
feedback-useful = ¿Qué utilidad tiene para su trabajo?
feedback-organised = ¿Cómo valora la preparación y el desarrollo?
feedback-will-do = ¿Qué hará en su ciudad gracias a ello?
feedback-better = ¿Qué debería mejorar la próxima vez?
feedback-grade-5 = Muy bien
feedback-grade-4 = Bien
feedback-grade-3 = Regular
feedback-grade-2 = Flojo
feedback-grade-1 = Mal
feedback-send = Enviar mis respuestas
feedback-thanks = Gracias
feedback-thanks-next = Sus respuestas han llegado. No se vinculan a ninguna persona.
feedback-not-yet = Quienes tenían plaza pueden dar su opinión a partir del último día del evento.
feedback-fault-grade = Elija una de las respuestas.
feedback-fault-text = Como máximo { $number } caracteres, sin caracteres invisibles.
feedback-follow-up-title = ¿Qué ha resultado?
feedback-follow-up-used = ¿Utiliza lo que aprendió?
feedback-used-4 = Con regularidad
feedback-used-3 = De vez en cuando
feedback-used-2 = Todavía no, pero está previsto
feedback-used-1 = No
feedback-follow-up-done = ¿Qué ha hecho su ciudad gracias a ello?
feedback-follow-up-hinders = ¿Qué lo impide?
feedback-follow-up-later = Tres meses después
feedback-answers = { $number ->
        [one] Una respuesta
       *[other] { $number } respuestas
    }
feedback-too-few = El contenido se muestra a partir de { $number } respuestas, para que no se reconozca a nadie.
