lists-title = Importar una lista
lists-lead = Una hoja de cálculo (XLSX) o un archivo CSV con una persona por fila, { $number } como máximo. No ocurre nada antes de que haya visto las consecuencias.
lists-file = Archivo
lists-read = Leer el archivo
lists-fault-unreadable = Este archivo no es XLSX ni CSV. Guárdelo en uno de los dos formatos.
lists-fault-empty = Este archivo está vacío.
lists-fault-long = El archivo tiene más de { $number } filas. Divídalo, por favor.
lists-fault-columns = Indique qué columnas contienen los nombres y la dirección de correo.
lists-fault-city = Indique la ciudad de la organización, o un guion si no pertenece a ninguna.
lists-columns = Qué contienen las columnas
lists-column = Columna { $number }
lists-column-head = Columna
lists-sample = Primeras filas
lists-holds = Contiene
lists-holds-of = Qué contiene «{ $column }»
lists-nothing = Nada necesario
lists-full-name = Nombre completo
lists-heads = La primera fila nombra las columnas
lists-otherwise = Donde la lista no lo dice
lists-until = Invitar hasta
lists-until-hint = Con una fecha, se guarda una plaza a cada persona y se le pregunta. Sin fecha, quedan inscritas de inmediato.
lists-follows = Qué ocurriría
lists-right = { $number ->
        [one] { $number } fila es correcta.
       *[other] { $number } filas son correctas.
    }
lists-wrong = { $number ->
        [one] { $number } fila no lo es y se omite
       *[other] { $number } filas no lo son y se omiten
    }
lists-again = Corríjalas en el archivo e impórtelo de nuevo: quien ya está inscrito queda como está.
lists-row = Fila { $number }
lists-seated = { $number ->
        [one] { $number } persona obtiene o solicita una plaza.
       *[other] { $number } personas obtienen o solicitan una plaza.
    }
lists-invited = { $number ->
        [one] Se invita a { $number } persona.
       *[other] Se invita a { $number } personas.
    }
lists-waiting = { $number ->
        [one] { $number } persona queda en espera.
       *[other] { $number } personas quedan en espera.
    }
lists-known = { $number ->
        [one] { $number } persona ya está inscrita y sigue así.
       *[other] { $number } personas ya están inscritas y siguen así.
    }
lists-too-few = { $number ->
        [one] Hay { $number } plaza para { $people } personas. No se invitaría a nadie.
       *[other] Hay { $number } plazas para { $people } personas. No se invitaría a nadie.
    }
lists-register = { $number ->
        [one] Inscribir a { $number } persona
       *[other] Inscribir a { $number } personas
    }
lists-invite = { $number ->
        [one] Invitar a { $number } persona
       *[other] Invitar a { $number } personas
    }
