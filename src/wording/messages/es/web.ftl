# What every page shares: its frame, its errors, its forms and tables.

web-not-found-title = Esta página no existe
web-not-found-text = Es posible que la dirección esté incompleta o que la página ya no sea pública. Si ha seguido un enlace recibido por correo, compruebe que esté completo.
web-forbidden-title = Este formulario no se ha aceptado
web-forbidden-text = El formulario procede de otro sitio o ha estado abierto demasiado tiempo. Vuelva atrás, cargue de nuevo la página y envíelo otra vez.
web-refused-title = No es posible
web-error-title = Algo ha fallado por nuestra parte
web-error-text = No se ha perdido nada de lo que envió antes. Inténtelo de nuevo en unos minutos; si vuelve a ocurrir, escriba a los organizadores e indique el número { $id }.
web-languages = Idioma de esta página
web-skip-to-content = Ir al contenido
web-funding = Financiación
web-emblem = Emblema de la Unión Europea
web-illustrative = A título ilustrativo
web-illustrative-why = A título ilustrativo: ninguna página pública da este dato.
web-form-summary = { $count ->
        [one] Revise un campo
       *[other] Revise { $count } campos
    }
web-optional = opcional
web-yes = Sí
web-no = No
web-next = Siguiente
web-total = Total
web-not-stated = No indicado
web-no-city = Sin ciudad
