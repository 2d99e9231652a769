# The log of letters: kinds, states, and why a letter waits or failed.

mail-kind-registration-confirmed = Confirmación de plaza
mail-kind-registration-invitation = Invitación de calendario
mail-kind-registration-waiting = Puesto en la lista de espera
mail-kind-registration-cancelled = Anulación
mail-kind-registration-changed = Respuestas modificadas
mail-kind-registration-link = Enlace personal
mail-kind-staff-sign-in = Enlace de acceso
mail-kind-staff-invitation = Invitación a la organización
mail-state-queued = En cola
mail-state-sending = Enviándose
mail-state-waiting = A la espera de un nuevo intento
mail-state-sent = Enviado
mail-state-failed = No entregado
mail-state-superseded = Sustituido por un mensaje más reciente
mail-reason-unreachable = No se puede contactar con el servidor de correo.
mail-reason-insecure = No hay conexión segura con el servidor de correo.
mail-reason-sign-in = El servidor de correo no acepta nuestro usuario y contraseña.
mail-reason-silent = El servidor de correo no respondió a tiempo.
mail-reason-cut = La conexión se interrumpió.
mail-reason-deferred = El servidor de correo ha rechazado el mensaje por ahora.
mail-reason-refused = El servidor de correo ha rechazado el mensaje definitivamente.
mail-reason-uncertain = La conexión se interrumpió después del texto: es posible que el mensaje haya llegado.
mail-reason-gave-up = Dos días de intentos han sido en vano.
mail-reason-unrenderable = No se pudo redactar el mensaje a partir de sus datos.
mail-reason-unwritable = No se puede escribir en la carpeta de mensajes.
