//! Moving a programme in time, by whole weeks, so that weekdays stay and today lies in it.

use chrono::{Datelike as _, Days, Months, NaiveDate};

/// The day in the programme that becomes today: after three conferences and two trainings, before the rest.
const TODAY_IN_PROGRAMME: (i32, u32, u32) = (2017, 4, 20);

/// Weeks earlier or later that today may be in the programme, the nearest first.
const LEEWAY: [i64; 5] = [0, 1, -1, 2, -2];
/// Days (month and day) on which no town hall meets: first and last of each time.
const QUIET: [((u32, u32), (u32, u32)); 6] = [
    ((1, 1), (1, 6)),
    ((5, 1), (5, 1)),
    ((5, 9), (5, 9)),
    ((8, 1), (8, 20)),
    ((11, 1), (11, 1)),
    ((12, 21), (12, 31)),
];

/// How many days to move the programme so that `today` is about where it should be: a multiple of seven, with as few events
/// as possible in quiet times.
pub(super) fn days_to(today: NaiveDate, text: &str) -> i64 {
    let (year, month, day) = TODAY_IN_PROGRAMME;
    let held = NaiveDate::from_ymd_opt(year, month, day).unwrap_or(today);
    let nearest = (today - held).num_days().div_euclid(7) * 7;
    let all = LEEWAY.map(|weeks| nearest + 7 * weeks);
    let best = all.into_iter().min_by_key(|days| quiet_days(text, *days));
    best.unwrap_or(nearest)
}

/// How many first and last days of events would fall into a quiet time.
fn quiet_days(text: &str, days: i64) -> usize {
    let events = text.split("[[event]]").skip(1);
    let facts = events.map(|it| it.split("[[").next().unwrap_or_default());
    let lines = facts.flat_map(str::lines).filter_map(|it| {
        let (key, day) = it.split_once(" = ")?;
        let day: NaiveDate = day.parse().ok()?;
        matches!(key, "starts" | "ends").then(|| plus(day, days))
    });
    lines.filter(|it| is_quiet(*it)).count()
}

fn is_quiet(day: NaiveDate) -> bool {
    let day = (day.month(), day.day());
    QUIET
        .iter()
        .any(|(first, last)| (*first..=*last).contains(&day))
}

/// The text of a programme file with every date moved; the programme itself still begins and ends with a month.
pub(super) fn moved(text: &str, days: i64) -> String {
    let mut in_programme = false;
    let lines = text.lines().map(|line| {
        if line.starts_with('[') {
            in_programme = line == "[programme]";
        }
        let moved = moved_line(line, days);
        match moved.split_once(" = ") {
            Some(("starts", day)) if in_programme => format!("starts = {}", month_begins(day)),
            Some(("ends", day)) if in_programme => format!("ends = {}", month_ends(day)),
            _ => moved,
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A line whose value is a date or a date with a time, moved.
fn moved_line(line: &str, days: i64) -> String {
    let Some((key, value)) = line.split_once(" = ") else {
        return line.to_owned();
    };
    let Some((date, rest)) = value.split_at_checked(10) else {
        return line.to_owned();
    };
    match date.parse::<NaiveDate>() {
        Ok(date) => format!("{key} = {}{rest}", plus(date, days)),
        Err(_other) => line.to_owned(),
    }
}

fn plus(date: NaiveDate, days: i64) -> NaiveDate {
    let by = Days::new(days.unsigned_abs());
    let moved = if days < 0 {
        date.checked_sub_days(by)
    } else {
        date.checked_add_days(by)
    };
    moved.unwrap_or(date)
}

/// The first of the nearest month.
fn month_begins(day: &str) -> String {
    let Ok(day) = day.parse::<NaiveDate>() else {
        return day.to_owned();
    };
    let months = u32::from(day.day() > 15);
    let first = day
        .with_day(1)
        .and_then(|it| it.checked_add_months(Months::new(months)));
    first.unwrap_or(day).to_string()
}

/// The last day of the month before the nearest first.
fn month_ends(day: &str) -> String {
    let next = day.parse::<NaiveDate>().map(|it| plus(it, 1).to_string());
    let first = month_begins(&next.unwrap_or_default());
    first
        .parse::<NaiveDate>()
        .map_or(first, |it| plus(it, -1).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moves_by_whole_weeks_and_keeps_weekdays() {
        let today: NaiveDate = "2026-11-20".parse().unwrap();
        let days = days_to(today, "");
        assert_eq!(days % 7, 0);
        let text = moved(
            "[[event]]\nstarts = 2017-05-18\nopens = 2017-04-01T09:00:00",
            days,
        );
        assert_eq!(
            text,
            "[[event]]\nstarts = 2026-12-17\nopens = 2026-10-31T09:00:00"
        );
    }

    #[test]
    fn events_avoid_the_times_when_nobody_meets() {
        let today: NaiveDate = "2026-11-20".parse().unwrap();
        let text = "[[event]]\nstarts = 2016-05-26\nends = 2016-05-27\n[[event.session]]\nstarts = 2016-05-26T09:00:00";
        assert!(is_quiet(plus(
            "2016-05-26".parse().unwrap(),
            days_to(today, "")
        )));

        let days = days_to(today, text);

        assert_eq!((days - days_to(today, "")) / 7, -1);
        assert_eq!(quiet_days(text, days), 0);
    }

    #[test]
    fn on_most_days_of_a_year_no_event_of_the_demonstration_is_in_a_quiet_time() {
        let text = include_str!("../../programmes/liaise-2.toml");
        let first: NaiveDate = "2027-01-01".parse().unwrap();
        let good = (0..365)
            .map(|no| plus(first, no))
            .filter(|it| quiet_days(text, days_to(*it, text)) == 0)
            .count();
        assert!(good > 200, "{good}");
    }

    #[test]
    fn today_is_always_between_the_third_conference_and_the_fourth() {
        let text = include_str!("../../programmes/liaise-2.toml");
        let first: NaiveDate = "2027-01-01".parse().unwrap();
        let at = |day: &str, today| plus(day.parse().unwrap(), days_to(today, text));
        for today in (0..366).map(|no| plus(first, no)) {
            assert!(at("2017-03-29", today) < today, "{today}");
            assert!(at("2017-05-18", today) > plus(today, 7), "{today}");
        }
    }

    #[test]
    fn the_programme_keeps_whole_months() {
        let text = moved(
            "[programme]\nstarts = 2016-01-01\nends = 2017-12-31",
            7 * 500,
        );
        assert_eq!(text, "[programme]\nstarts = 2025-08-01\nends = 2027-07-31");
    }
}
