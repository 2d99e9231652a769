# Agendas for conference apps.

schedule-no-room = In sede
schedule-import = Riprendere un programma da un file
schedule-lead = Un file schedule.xml o schedule.json, o un calendario (.ics). Prima vede che cosa cambierebbe; le sessioni partite da qui mantengono i loro identificativi e tutto ciò che il file non dice.
schedule-file = File
schedule-lang = Lingua dei suoi testi
schedule-drops = Togliere dal programma ciò che non è nel file
schedule-show = Mostrare che cosa cambierebbe
schedule-new = Nuovo
schedule-changed = Modificato
schedule-gone = Tolto
schedule-kept = Non è nel file; resta
schedule-nothing = Non cambierebbe nulla.
schedule-outside = Fuori dai giorni dell’evento, e quindi tralasciato:
schedule-go = Modificare il programma
schedule-fault-unknown = Non è né uno schedule.xml, né uno schedule.json, né un calendario.
schedule-fault-empty = Nulla in questo file ha un titolo e un orario.
schedule-fault-many = Questo file contiene più di mille elementi.
schedule-counts = { $new } nuove, { $changed } modificate, { $same } invariate
