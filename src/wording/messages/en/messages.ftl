# Messages of organisers to some of an event’s people.

messages-tab = Messages
messages-title = Message
messages-lead = Write to some of the people of this event: each gets one e-mail of their own, in their language.
messages-new = Write a message
messages-of = Begun on { $when } by { $by }
messages-draft = Being written
messages-scheduled = Leaves on { $when }
messages-sent = Sent on { $when }
messages-to = To whom
messages-states = People whose registration is
messages-country = Country
messages-session = Have chosen
messages-day = Are there on
messages-attended = Were there
messages-feedback = Have said how it was
messages-texts = What it says
messages-save = Keep the draft
messages-preview = As it will be read
messages-preview-hint = With the facts of somebody in it; their personal links are left out.
messages-as = As this person
messages-send-title = Send
messages-try = Send it to me first
messages-hour = Leaves by itself on
messages-schedule = Keep this hour
messages-past = This hour is past.
messages-nobody = Nobody is in it.
messages-missing = It still has to be written in: { $languages }.
messages-personal-link = This is somebody’s personal link: everybody would open their page. Use the placeholder.
messages-news-saved = The draft is kept.
messages-news-tried = It is on its way to you.
messages-news-sent = It is on its way.
messages-news-scheduled = It leaves at that hour.
messages-unsubscribe-title = No more announcements
messages-unsubscribe-lead = You will get no more announcements of the organisers at this address. Letters about your registrations still come.
messages-unsubscribe = I want no announcements
messages-unsubscribe-done = Done. Announcements do not come to this address any more.
messages-people = { $count ->
        [one] One person gets it.
       *[other] { $count } people get it.
    }
messages-without-address = { $count ->
        [one] One has no e-mail address.
       *[other] { $count } have no e-mail address.
    }
messages-refusing = { $count ->
        [one] The address of one refuses mail.
       *[other] The addresses of { $count } refuse mail.
    }
messages-unsubscribed = { $count ->
        [one] One wants no announcements.
       *[other] { $count } want no announcements.
    }
messages-send = { $count ->
        [one] Send it to one person now
       *[other] Send it to { $count } people now
    }
