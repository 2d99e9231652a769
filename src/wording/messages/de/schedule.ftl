# Agendas for conference apps.

schedule-no-room = Vor Ort
