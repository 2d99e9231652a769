# Agendas for conference apps.

schedule-no-room = En la sede
