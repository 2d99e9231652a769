# Days and times, as the language writes them. PAD writes two digits, DAY the first of a month, DE joins "of" to a name.

wording-month = { $month ->
        [1] enero
        [2] febrero
        [3] marzo
        [4] abril
        [5] mayo
        [6] junio
        [7] julio
        [8] agosto
        [9] septiembre
        [10] octubre
        [11] noviembre
       *[12] diciembre
    }
wording-weekday = { $weekday ->
        [1] lunes
        [2] martes
        [3] miércoles
        [4] jueves
        [5] viernes
        [6] sábado
       *[7] domingo
    }
wording-date = { $day } de { $month } de { $year }
wording-weekday-date = { $weekday }, { $date }
wording-month-of-year = { $month } de { $year }
wording-two-days = { $first } y { $last } de { $month } de { $year }
wording-days = { $first }-{ $last } de { $month } de { $year }
wording-days-across-months = { $first } de { $first-month } – { $last } de { $last-month } de { $year }
wording-range = { $first } – { $last }
wording-full-hour = { $hour }:00
wording-time = { $hour }:{ PAD($minute) }
wording-clock = { $time }
wording-times = { $from }-{ $until }
wording-zone = hora de { $city }
wording-instant = { $date }, { $time } ({ $zone })
