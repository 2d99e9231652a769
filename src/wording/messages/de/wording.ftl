# Days and times, as the language writes them. PAD writes two digits, DAY the first of a month, DE joins "of" to a name.

wording-month = { $month ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
       *[12] Dezember
    }
wording-weekday = { $weekday ->
        [1] Montag
        [2] Dienstag
        [3] Mittwoch
        [4] Donnerstag
        [5] Freitag
        [6] Samstag
       *[7] Sonntag
    }
wording-date = { $day }. { $month } { $year }
wording-weekday-date = { $weekday }, { $date }
wording-month-of-year = { $month } { $year }
wording-two-days = { $first }.–{ $last }. { $month } { $year }
wording-days = { $first }.–{ $last }. { $month } { $year }
wording-days-across-months = { $first }. { $first-month } – { $last }. { $last-month } { $year }
wording-range = { $first } – { $last }
wording-full-hour = { $hour }:00
wording-time = { $hour }:{ PAD($minute) }
wording-clock = { $time } Uhr
wording-times = { $from }–{ $until } Uhr
wording-zone = Ortszeit { $city }
wording-instant = { $date }, { $time } ({ $zone })
