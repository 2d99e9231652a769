# Days and times, as the language writes them. PAD writes two digits, DAY the first of a month, DE joins "of" to a name.

wording-month = { $month ->
        [1] gennaio
        [2] febbraio
        [3] marzo
        [4] aprile
        [5] maggio
        [6] giugno
        [7] luglio
        [8] agosto
        [9] settembre
        [10] ottobre
        [11] novembre
       *[12] dicembre
    }
wording-weekday = { $weekday ->
        [1] lunedì
        [2] martedì
        [3] mercoledì
        [4] giovedì
        [5] venerdì
        [6] sabato
       *[7] domenica
    }
wording-date = { DAY($day) } { $month } { $year }
wording-weekday-date = { $weekday } { $date }
wording-month-of-year = { $month } { $year }
wording-two-days = { DAY($first) } e { DAY($last) } { $month } { $year }
wording-days = { DAY($first) }-{ DAY($last) } { $month } { $year }
wording-days-across-months = { DAY($first) } { $first-month } – { DAY($last) } { $last-month } { $year }
wording-range = { $first } – { $last }
wording-full-hour = { PAD($hour) }:00
wording-time = { PAD($hour) }:{ PAD($minute) }
wording-clock = { $time }
wording-times = { $from }-{ $until }
wording-zone = ora { DE($city) }
wording-instant = { $date }, { $time } ({ $zone })
