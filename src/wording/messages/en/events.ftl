# The programme and its events, as everybody sees them.

event-kind-conference = European conference
event-kind-training = Training
event-kind-meeting = Meeting
event-kind-webinar = Webinar
event-numbered = { $kind } { $no }
event-mode-in-person = In person
event-mode-online = Online
event-mode-hybrid = In person and online
event-session-arrival = Arrival
event-session-plenary = Plenary
event-session-panel = Panel
event-session-workshop = Workshop
event-session-lesson = Lesson
event-session-field-visit = Field visit
event-session-break = Break
event-session-meal = Meal
event-session-social = Evening
event-seats-free = { $count ->
        [one] One of { $capacity } seats is free
       *[other] { $count } of { $capacity } seats are free
    }
event-full = All { $capacity } seats are taken: you can join the waiting list
event-opens = Registration opens on { $date }
event-closed = Registration is closed
event-under-way = Taking place now
event-held = This event has taken place
event-cancelled = This event has been cancelled
event-by-invitation = By invitation: please write to { $contact }
event-register = Register
event-join-waiting = Join the waiting list
event-when = When
event-where = Where
event-how = Form
event-hosts = Hosts
event-languages = Languages
event-audience = For whom
event-reported = Reported afterwards
event-reported-people = more than { $count } participants
event-reported-countries = more than { $count } participants from { $countries } countries
event-agenda = Agenda
event-agenda-zone = All times: { $zone }.
event-agenda-none = The agenda follows.
event-choose = You choose on the form
event-places-left = { $count ->
        [0] full
        [one] one place left
       *[other] { $count } places left
    }
event-room = Room: { $room }
event-add-to-calendar = Add to your calendar
event-feed = Subscribe to this event and its sessions
event-schedule = Agenda for conference apps
event-online = Online
programme-months = { $count } months, { $first } – { $last }
programme-timeline = The { $count } months of the programme with its events
programme-now = today
programme-coming = What comes next
programme-past = What has been
programme-none-coming = No further event is announced at present.
programme-promised = Promised and held
programme-promise = { $held } of { $promised }
programme-conferences = conferences held
programme-trainings = training sessions held
programme-pilots = pilot projects promised
programme-partners = Partners
programme-partners-lead = { $count } organisations in { $countries } countries, led by { $lead }.
programme-since = since { $month }
programme-subscribe = Subscribe to all dates
programme-empty-title = Nothing here yet
programme-empty-text = The organisers have not published a programme yet.
event-day-hours = { $day }: { $hours }
