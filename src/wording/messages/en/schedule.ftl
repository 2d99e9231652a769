# Agendas for conference apps.

schedule-no-room = At the venue
