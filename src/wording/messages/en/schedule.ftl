# Agendas for conference apps.

schedule-no-room = At the venue
schedule-import = Take an agenda over from a file
schedule-lead = A schedule.xml or schedule.json, or a calendar file (.ics). First you see what it would change; sessions that came from here keep their ids and everything the file cannot say.
schedule-file = File
schedule-lang = Language of its texts
schedule-drops = Take out of the agenda what is not in the file
schedule-show = Show what would change
schedule-new = New
schedule-changed = Changed
schedule-gone = Taken out
schedule-kept = Not in the file; stays
schedule-nothing = Nothing would change.
schedule-outside = Outside the days of the event, and left out:
schedule-go = Change the agenda
schedule-fault-unknown = This is neither a schedule.xml, nor a schedule.json, nor a calendar file.
schedule-fault-empty = Nothing in this file has a title and a time.
schedule-fault-many = More than a thousand items are in this file.
schedule-counts = { $new } new, { $changed } changed, { $same } as they are
