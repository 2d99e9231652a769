# Days and times, as the language writes them. PAD writes two digits, DAY the first of a month, DE joins "of" to a name.

wording-month = { $month ->
        [1] janvier
        [2] février
        [3] mars
        [4] avril
        [5] mai
        [6] juin
        [7] juillet
        [8] août
        [9] septembre
        [10] octobre
        [11] novembre
       *[12] décembre
    }
wording-weekday = { $weekday ->
        [1] lundi
        [2] mardi
        [3] mercredi
        [4] jeudi
        [5] vendredi
        [6] samedi
       *[7] dimanche
    }
wording-date = { DAY($day) } { $month } { $year }
wording-weekday-date = { $weekday } { $date }
wording-month-of-year = { $month } { $year }
wording-two-days = { DAY($first) } et { DAY($last) } { $month } { $year }
wording-days = { DAY($first) }–{ DAY($last) } { $month } { $year }
wording-days-across-months = { DAY($first) } { $first-month } – { DAY($last) } { $last-month } { $year }
wording-range = { $first } – { $last }
wording-full-hour = { $hour } h
wording-time = { $hour } h { PAD($minute) }
wording-clock = { $time }
wording-times = { $from } – { $until }
wording-zone = heure { DE($city) }
wording-instant = { $date } à { $time } ({ $zone })
