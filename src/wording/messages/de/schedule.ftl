# Agendas for conference apps.

schedule-no-room = Vor Ort
schedule-import = Programm aus einer Datei übernehmen
schedule-lead = Eine Datei schedule.xml oder schedule.json oder ein Kalender (.ics). Zuerst sehen Sie, was sich ändern würde; Programmpunkte von hier behalten ihre Kennungen und alles, was die Datei nicht sagt.
schedule-file = Datei
schedule-lang = Sprache seiner Texte
schedule-drops = Aus dem Programm nehmen, was nicht in der Datei steht
schedule-show = Zeigen, was sich ändern würde
schedule-new = Neu
schedule-changed = Geändert
schedule-gone = Entfällt
schedule-kept = Nicht in der Datei; bleibt
schedule-nothing = Es würde sich nichts ändern.
schedule-outside = Außerhalb der Veranstaltungstage und deshalb ausgelassen:
schedule-go = Programm ändern
schedule-fault-unknown = Das ist weder eine schedule.xml noch eine schedule.json noch ein Kalender.
schedule-fault-empty = Nichts in dieser Datei hat Titel und Zeit.
schedule-fault-many = In dieser Datei stehen mehr als tausend Einträge.
schedule-counts = { $new } neu, { $changed } geändert, { $same } unverändert
