# Agendas for conference apps.

schedule-no-room = In sede
