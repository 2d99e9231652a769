# The door: half-days, the list, walk-ins; and what organisers see of it.

attendance-day = { $weekday ->
        [1] Mon
        [2] Tue
        [3] Wed
        [4] Thu
        [5] Fri
        [6] Sat
       *[7] Sun
    } { $day }
attendance-morning = morning
attendance-afternoon = afternoon
attendance-half-day = Half-day
attendance-door-of = Door: { $label }
attendance-present = { $present } of { $expected } are here
attendance-by-city = Here by city
attendance-search = Name or city
attendance-search-hint = Accents are not needed; a letter may be wrong.
attendance-find = Find
attendance-everybody = Show everybody
attendance-found = { $count ->
        [0] Nobody on the list fits “{ $typed }”.
        [one] One person fits “{ $typed }”.
       *[other] { $count } people fit “{ $typed }”.
    }
attendance-nobody = Nobody is on the list yet.
attendance-check-in = Check in
attendance-check-in-waiting = Give a seat and check in
attendance-undo = Undo
attendance-person = { $action }: { $name }
attendance-in = In at { $time }, { $by }
attendance-cancelled-ask = This registration was cancelled; only the organisers can take it up again.
attendance-done-in = { $name } is in.
attendance-done-before = { $name } was in already, at { $time }, by { $by }.
attendance-done-out = The check-in of { $name } is undone.
attendance-not-open = Check-in for this half-day begins on { $day }.
attendance-walk-in = Somebody who is not on the list
attendance-walk-in-lead = Four fields; a free seat is taken and the person is checked in at once.
attendance-walk-in-city-hint = In any language; leave it empty if there is none.
attendance-walk-in-send = Register and check in
attendance-walk-in-listed = { $name } ({ $city }) is on the list already. Please check the person in there, or tick that this is somebody else.
attendance-walk-in-another = This is another person with the same name
attendance-refused-event-cancelled = This event does not take place.
attendance-refused-not-yet = Check-in for this half-day has not begun.
attendance-refused-slot = This half-day is not part of the event; please choose one.
attendance-refused-not-listed = This person is not on the list of this event.
attendance-refused-cancelled = This registration was cancelled: nobody was checked in. Please ask the organisers.
attendance-refused-full = No seat is free for somebody without one: every seat is taken, or people on the waiting list come first. Please ask the organisers.
attendance-refused-over = This event is over; a link for its door would have ended already.
attendance-over-title = This door is closed
attendance-over-text = The link has ended, or the organisers took it back. If you still help at the door, please ask them for a new one.
attendance-no-slots = The agenda has no sessions yet, so there is no half-day to check in for.
attendance-office-title = Attendance
attendance-slots = Half-days
attendance-slot = { $day }, { $half }
attendance-hours = Hours
attendance-here = Present
attendance-doors = Links for the door
attendance-doors-lead = A helper opens the link on a phone and sees names, cities and states, nothing else. It ends by itself twelve hours after the event.
attendance-door-label = Who stands at the door
attendance-door-label-hint = The name stands on every check-in: “Ana, main entrance”.
attendance-door-make = Make a link
attendance-door-made = The link for “{ $label }”
attendance-door-once = Copy it now: it is shown this once and kept nowhere.
attendance-door-until = Opens until
attendance-door-state = State
attendance-door-open = Open
attendance-door-ended = Ended
attendance-door-revoked = Taken back
attendance-door-revoke = Take back
attendance-doors-none = No link has been made yet.
attendance-people = People
attendance-name = Name
attendance-city = City
attendance-state = Registration
attendance-absent = not recorded
attendance-join-title = Join online
attendance-join-noted = This link is yours alone. When you join, you are noted as present.
attendance-join = Join now
attendance-join-early = You can join here from { $instant }.
attendance-join-going = You are being taken to the meeting
attendance-join-link = Open the meeting
