# Days and times, as the language writes them. PAD writes two digits, DAY the first of a month, DE joins "of" to a name.

wording-month = { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
wording-weekday = { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }
wording-date = { $day } { $month } { $year }
wording-weekday-date = { $weekday } { $date }
wording-month-of-year = { $month } { $year }
wording-two-days = { $first }–{ $last } { $month } { $year }
wording-days = { $first }–{ $last } { $month } { $year }
wording-days-across-months = { $first } { $first-month } – { $last } { $last-month } { $year }
wording-range = { $first } – { $last }
wording-full-hour = { PAD($hour) }:00
wording-time = { PAD($hour) }:{ PAD($minute) }
wording-clock = { $time }
wording-times = { $from }–{ $until }
wording-zone = { $city } time
wording-instant = { $date }, { $time } ({ $zone })
