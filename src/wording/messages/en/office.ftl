# The organisers’ desk.

office-home = Desk
office-all-quiet = Nothing waits for you.
office-todo-cities = { $count ->
        [one] One spelling of a city to settle
       *[other] { $count } spellings of cities to settle
    }
office-todo-failed = { $count ->
        [one] One letter could not be delivered
       *[other] { $count } letters could not be delivered
    }
office-todo-messages = { $count ->
        [one] One message waits for you
       *[other] { $count } messages wait for you
    }
office-todo-late = Letters wait since { $when }: is the mail server down?
office-todo-waiting = “{ $event }”: { $waiting } waiting, { $free } free
office-todo-pending = “{ $event }”: { $count } to decide
office-seats = { $taken } of { $capacity } seats, { $waiting } waiting
office-phase-draft = draft
office-phase-cancelled = cancelled
office-phase-not-open = not open yet
office-phase-open = open
office-phase-full = full
office-phase-closed = registration closed
office-phase-under-way = under way
office-phase-held = held
office-state = State
office-organisation = Organisation
office-registered-at = Registered
office-by-walk-in = came without having registered
office-sessions-chosen = Sessions chosen
office-takes-part = Takes part
office-letters-in = Letters in
office-field-of-work = Field of work
office-function = Function
office-badge-name = On the badge
office-new-event = New event
office-events-caption = All events by date
office-tabs = Parts of this event
office-tab-facts = Facts
office-tab-registrations = Registrations
office-tab-attendance = Attendance
office-is-public = Everybody can see this event.
office-see-public = See the public page
office-is-draft = This is a draft; it is ready to be published.
office-missing = Before it can be published:
office-missing-title = an English title
office-missing-capacity = at least one seat
office-missing-agenda = at least one session
office-missing-place = a city and a venue
office-missing-languages = the languages spoken
office-missing-statement = the funding statement of the programme
office-missing-controller = who answers for the data
office-missing-notice = the data notice
office-not-ready = This event cannot be published yet: its page says what is missing.
office-publish = Publish
office-withdraw = Take back to draft
office-title-en = Title in English
office-title = Title
office-summary = Summary (Markdown)
office-slug = Name in the address
office-slug-hint = Small letters, digits and hyphens: leuven-2027.
office-kind = Kind
office-no = Number
office-place-and-time = Place and time
office-starts-on = First day
office-ends-on = Last day
office-days-hint = The agenda moves with both days; in another city the clocks show the same times.
office-city = City
office-city-hint = It gives the time zone. Leave it out for an online event.
office-venue = Venue
office-address = Address
office-join-url = Link to join online
office-capacity = Seats
office-capacity-in-person = Most at the venue
office-capacity-online = Most online
office-capacity-hint = For hybrid events; empty: as many as there are seats.
office-access = Who may register
office-access-open = everybody
office-access-approval = everybody, with approval
office-access-invited = those invited
office-opens-at = Registration opens
office-closes-at = Registration closes
office-venue-time = Time at the venue.
office-languages-hint = Codes with semicolons: en; fr; nl.
office-session-languages-hint = Codes with semicolons: en; fr. Empty: those of the event.
office-list-hint = One a line.
office-texts = Texts in all languages
office-changed-meanwhile = Somebody changed this event while you were editing. What you typed is kept below; look at the event in another window, then save again.
office-session-changed-meanwhile = Somebody changed this session while you were editing. What you typed is kept below; look at the agenda in another window, then save again.
office-slug-taken = Another event has this name in its address.
office-slug-in-use = This name stays: links and calendars use it already.
office-session-chosen = More people than that have chosen this session.
office-session-outside = “{ $title }” would not be on a day of this event any more. Move or remove it first, or move both days alike.
office-session-in-the-gap = “{ $title }” would begin or end at a time that the clocks skip or show twice that night. Move it first.
office-fault-order = The end must come after the start.
office-fault-choice = Please choose from the list.
office-fault-capacity = { $taken ->
        [one] One seat is taken already.
       *[other] { $taken } seats are taken already.
    }
office-fault-code = Please use at least { $fewest } letters or digits, so that nobody finds it by trying.
office-fault-quota-for = Please name a city, give a code, or both.
office-fault-return = Please give a day before the event.
office-fault-outside = This is not on a day of the event.
office-fault-english = Please give an English text: it stands in where another is missing.
office-fault-long = Please use at most { $most } characters.
office-fault-control = There are characters in it that cannot be shown.
office-fault-slug = Please use small letters, digits and hyphens.
office-fault-line = Please use at most 100 plain characters a line.
office-fault-one-line = Please write this on one line.
office-fault-link = Please give a web address that starts with https://.
office-fault-language = “{ $code }” is no language code: en, fr or nl would be.
office-fault-number = Please give a whole number from 0 to 100,000.
office-fault-day = Please give a date.
office-fault-skipped = This time does not exist there: the clocks go forward over it.
office-fault-repeated = This time comes twice there: the clocks go back over it.
office-clash = { $room } is taken twice at the same time: “{ $one }” and “{ $other }”.
office-clash-speaker = { $speaker } speaks twice at the same time: “{ $one }” and “{ $other }”.
office-agenda-empty = No session yet: add the first below.
office-chosen-by = { $count ->
        [0] chosen by nobody yet
        [one] chosen by one person
       *[other] chosen by { $count } people
    }
office-waited-for-by = { $waiting ->
        [one] one person waits
       *[other] { $waiting } wait
    }
office-session-add = Add a session
office-session-edit = Change this session
office-session-remove = Remove this session
office-starts-at = Starts
office-ends-at = Ends
office-room = Room
office-speakers = Speakers
office-choosable = People choose it on the form
office-places = Places, where limited
office-nobody = Nobody matches.
office-registrations-caption = People registered, in the order of arrival
office-search = Name, organisation or address
office-search-letters = Recipient
office-search-go = Search
office-history = History
office-audit-event = Event
office-confirm-person = Give a seat
office-cancel-person = Cancel the registration
office-reinstate-person = Reinstate
office-queue-person = Put on the waiting list
office-decline-person = Decline
office-decline-reason = What we tell the person
office-no-reason = no reason
office-pick = Choose { $name }
office-everybody-found = Not only those ticked: everybody whom this search finds
office-decide-title = Decide about those ticked
office-decision = Decision
office-decision-look = See what would follow
office-decision-hint = Nothing happens yet: the next page says who is decided about and which letters leave.
office-decision-reason-hint = Only for those who are told no.
office-no-decision = Please choose a decision.
office-nobody-chosen = Please tick at least one person.
office-people = { $number ->
        [one] one person
       *[other] { $number } people
    }
office-rehearsal-title = What would follow
office-seats-for-people = { $seats } seats for { $people } people: those who came first get them.
office-decided = { $number ->
        [one] One person is decided about
       *[other] { $number } people are decided about
    }
office-undecided = { $number ->
        [one] One person stays as they are
       *[other] { $number } people stay as they are
    }
office-letters-leave = Letters that leave
office-no-letter-leaves = None.
office-letters-to = { $number ->
        [one] one letter
       *[other] { $number } letters
    }
office-was-decided = { $number ->
        [one] Decided about one person.
       *[other] Decided about { $number } people.
    }
office-was-refused = { $number ->
        [one] One person stayed as they were.
       *[other] { $number } people stayed as they were.
    }
office-delegation = Register people
office-delegations-open = Anybody may register several people of their organisation
office-follow-up = Guests are asked three months later what came of it
office-free-on-decline = Pressing Decline in the calendar gives the seat back
office-calendar-answer = Calendar
office-refuses-mail = This address refuses mail.
office-refuses-mail-lead = Since { $since } nothing is sent there. Correct the address, or say that it works again.
office-trust-again = It works again
office-letter-again = Send again
office-letter-eml = As a file (.eml)
office-letters-csv = These letters as a table (CSV)
office-subject = Subject
office-queued-at = Queued
office-sent-at = Sent
office-letter-still-leaving = This letter is still to leave.
office-letter-not-right = This letter would not be right any more: its moment has passed, or a newer one has told the calendar otherwise.
office-letter-texts = Texts of letters
office-texts-lead = Every letter can be written in your own words, in each language. What you do not change is sent as shipped. Texts of one event, on the page of its letters, win over these.
office-texts-lead-event = In your own words, for the letters about this event only.
office-text-own = own
office-text = Text
office-text-hint = Markdown: an empty line between paragraphs, **bold**, - lists, [words](address). A link in bold becomes a button.
office-placeholders = Placeholders
office-text-keep = Keep this text
office-text-preview = Show the letter
office-text-preview-plain = Show it as plain text
office-text-preview-hint = The letter appears here as on a telephone; pull the frame wider for a larger screen. Names and dates are invented.
office-text-kept = Kept as version { $version }. Letters that leave from now on use it.
office-text-versions = Versions
office-text-version = Version { $version }
office-text-shipped = as shipped
office-text-reset = Back to the shipped text
office-text-empty = Please write something.
office-text-too-long = This is too long.
office-text-unknown = This letter knows no placeholder { $name }.
office-text-code = “{ $code }” cannot stand in braces: only placeholders and plain conditions can.
office-text-unfinished = A brace or a condition is not closed, or a list is not one.
office-persons = The same person
office-persons-none = No other registration is known to be of this person.
office-persons-join = This is the same person as …
office-persons-namesakes = Of the same name
office-persons-reference = Or by reference
office-persons-why = How do you know?
office-persons-why-hint = A name alone is no proof. What you write stands in the log of changes.
office-persons-join-do = It is the same person
office-persons-part = Not the same person after all
office-persons-why-needed = Please say how you know that it is the same person.
office-persons-unknown = There is no other registration with this reference.
office-colleague = Send a colleague instead
office-link-send = Send the personal link again
office-link-renew = Send a new link, end the old one
office-told = { $number ->
        [one] One person is told of this change.
       *[other] { $number } people are told of this change.
    }
office-told-at = The letters leave: { $when }. What you change until then goes with them; what you take back is not told.
office-told-text = What they read
office-told-go = Make the change and tell them
office-call-off = Cancel the event …
office-restore = It takes place after all …
office-was-registered = { $number ->
        [one] One person is registered.
       *[other] { $number } people are registered.
    }
office-was-queued = { $number ->
        [one] One person waits.
       *[other] { $number } people wait.
    }
office-invitations = Invite people
office-invitations-lead = A seat is kept for each person until the day below. Each receives an own invitation, in an own language, and accepts or declines with a personal link; what nobody accepts is offered on.
office-invite = Send the invitations
office-was-invited = { $number ->
        [one] One person is invited.
       *[other] { $number } people are invited.
    }
office-tag = Tag
office-tags = Tags
office-tags-hint = With commas between them. The person finds them among their data.
office-tag-add = Tag for those ticked
office-tag-do = Add the tag
office-marks = Tags and notes
office-note-add = Add a note
office-note-hint = Organisers read it; the person finds it among their data.
office-fault-tag = A tag has one to { $number } characters.
office-fault-note = A note has one to { $number } characters.
office-searches = My searches
office-search-name = Name of the search
office-search-keep = Keep this search
office-search-forget = Forget the search “{ $name }”
office-extra-person = Give an extra seat
office-extra-why = Why beyond the number of seats
office-extra-hint = It stays in the history. The next seat that becomes free makes up for it.
office-answer-by = Answer by
office-seat-kind = Seat
office-seat-general = for everybody
office-seat-extra = beyond the number of seats
office-tab-seats = Seats
office-seats-caption = Seats kept for some
office-seats-of = Seats
office-seats-lead = Seats can be kept for a city, or for those who know a code. What is left over becomes everybody’s on a day that is announced.
office-seats-count = { $taken } of { $capacity }
office-seats-everybody = For everybody
office-seats-extra = Extra seats
office-seats-waiting = Waiting
office-quota-name = Name
office-quota-city = For a city
office-quota-code = Code to be typed
office-quota-code-hint = With a code, only those who know it take these seats. Small letters and hyphens make no difference.
office-quota-returns = Everybody’s from
office-quota-returned = given back
office-quota-link = Link for the invitation
office-quota-new = Keep more seats
office-quota-save = Save
office-quota-drop = Keep no more
office-quota-twice = Another quota is for this city, or has this code.
office-quota-in-use = People have seats of it.
office-fault-not-free = { $free ->
        [one] One seat is free to be kept.
       *[other] { $free } seats are free to be kept.
    }
office-no-letters = No letters.
office-letters-caption = Letters, the newest first
office-letter = Letter
office-recipient = To
office-attempts = Attempts
office-reason = Reason
office-smtp-reply = Answer of the mail server
office-letter-shut = Not sent yet, or not to be read by others: sign-in links stay shut.
office-letter-html = The letter as mail programs show it
office-letter-text = As plain text
office-letter-calendar = Calendar part
office-cities-lead = People typed these names, and the directory does not know them. Say which city each means: the directory learns it, and the figures follow.
office-cities-empty = Every spelling is known.
office-city-means = “{ $city }” means
office-city-none = no city
office-city-people = { $count ->
        [one] one person
       *[other] { $count } people
    }
