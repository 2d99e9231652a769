# Agendas for conference apps.

schedule-no-room = En la sede
schedule-import = Tomar un programa de un archivo
schedule-lead = Un schedule.xml o schedule.json, o un archivo de calendario (.ics). Primero verá qué cambiaría; las sesiones que salieron de aquí conservan sus identificadores y todo lo que el archivo no dice.
schedule-file = Archivo
schedule-lang = Idioma de sus textos
schedule-drops = Quitar del programa lo que no está en el archivo
schedule-show = Mostrar qué cambiaría
schedule-new = Nuevo
schedule-changed = Cambiado
schedule-gone = Se quita
schedule-kept = No está en el archivo; se queda
schedule-nothing = No cambiaría nada.
schedule-outside = Fuera de los días del evento, y por tanto omitido:
schedule-go = Cambiar el programa
schedule-fault-unknown = No es ni un schedule.xml, ni un schedule.json, ni un calendario.
schedule-fault-empty = Nada en este archivo tiene título y hora.
schedule-fault-many = Este archivo contiene más de mil elementos.
schedule-counts = { $new } nuevas, { $changed } cambiadas, { $same } sin cambios
