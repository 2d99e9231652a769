//! Moving a programme in time, by whole weeks, so that weekdays stay and today lies in it.

use chrono::{Datelike as _, Days, Months, NaiveDate};

/// The day in the programme that becomes today: after three conferences and two trainings, before the rest.
const TODAY_IN_PROGRAMME: (i32, u32, u32) = (2017, 4, 20);

/// How many days to move the programme so that `today` is where it should be: a multiple of seven.
pub(super) fn days_to(today: NaiveDate) -> i64 {
    let (year, month, day) = TODAY_IN_PROGRAMME;
    let held = NaiveDate::from_ymd_opt(year, month, day).unwrap_or(today);
    (today - held).num_days().div_euclid(7) * 7
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
        let days = days_to(today);
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
    fn the_programme_keeps_whole_months() {
        let text = moved(
            "[programme]\nstarts = 2016-01-01\nends = 2017-12-31",
            7 * 500,
        );
        assert_eq!(text, "[programme]\nstarts = 2025-08-01\nends = 2027-07-31");
    }
}
