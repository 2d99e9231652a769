# Agendas for conference apps.

schedule-no-room = Sur place
