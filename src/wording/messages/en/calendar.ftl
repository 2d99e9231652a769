# Subscribing to the dates.

calendar-title = The dates in your calendar
calendar-lead = Subscribe once, and every change of day, time or room appears in your calendar by itself.
calendar-all = All dates of { $programme }
calendar-city = Dates in { $city }
calendar-events = One event with its sessions
calendar-cities = The dates of one city
calendar-kinds = The dates of one kind
calendar-languages = The dates in one language
calendar-language = Dates in { $language }
calendar-webcal = Apple, Thunderbird and others
calendar-google = Google Calendar
calendar-outlook = Outlook.com
calendar-office = Microsoft 365
calendar-plain = Address to copy
calendar-refresh = Calendars ask for changes at their own pace; Google every 4 to 24 hours, whatever we say. People who are registered also hear of changes by e-mail.
calendar-cancelled = Cancelled: { $title }
calendar-waiting = Waiting list: { $title }
calendar-draft = Draft: { $title }
calendar-desk = All dates for organisers
calendar-desk-lead = Every event with its seats, drafts too, in your own calendar. The address is yours alone: please do not pass it on.
calendar-rotate = Make a new address
calendar-rotate-hint = The old one stops working, and calendars that use it are told so.
