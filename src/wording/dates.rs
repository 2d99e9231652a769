//! Days, times and spans of both.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, Timelike, Utc};
use chrono_tz::Tz;

use super::{Words, say};

impl Words {
    /// A day: "26 May 2016".
    pub fn date(&self, day: NaiveDate) -> String {
        self.say(say::wording_date(
            day.day(),
            self.month_name(day),
            day.year().to_string(),
        ))
    }

    /// A day with its weekday: "Thursday 26 May 2016".
    pub fn weekday_date(&self, day: NaiveDate) -> String {
        let weekday = say::wording_weekday(day.weekday().number_from_monday());
        self.say(say::wording_weekday_date(weekday, self.date(day)))
    }

    /// Days from the first to the last, as short as the language allows: "26–27 May 2016"; one day when equal.
    pub fn date_range(&self, first: NaiveDate, last: NaiveDate) -> String {
        let year = last.year().to_string();
        if first == last {
            self.date(first)
        } else if first.year() != last.year() {
            self.say(say::wording_range(self.date(first), self.date(last)))
        } else if first.month() != last.month() {
            let (first_month, last_month) = (self.month_name(first), self.month_name(last));
            self.say(say::wording_days_across_months(
                first.day(),
                first_month,
                last.day(),
                last_month,
                year,
            ))
        } else if first.checked_add_days(Days::new(1)) == Some(last) {
            self.say(say::wording_two_days(
                first.day(),
                last.day(),
                self.month_name(last),
                year,
            ))
        } else {
            self.say(say::wording_days(
                first.day(),
                last.day(),
                self.month_name(last),
                year,
            ))
        }
    }

    /// The month of a day: "May 2016".
    pub fn month(&self, day: NaiveDate) -> String {
        self.say(say::wording_month_of_year(
            self.month_name(day),
            day.year().to_string(),
        ))
    }

    /// A time of day: "14:00", "14 h", "14:00 Uhr".
    pub fn time(&self, time: NaiveTime) -> String {
        self.say(say::wording_clock(self.bare_time(time)))
    }

    /// A span of one day: "14:00–15:30", "9:00–12:30 Uhr".
    pub fn time_range(&self, from: NaiveTime, until: NaiveTime) -> String {
        if from == until {
            return self.time(from);
        }
        self.say(say::wording_times(
            self.bare_time(from),
            self.bare_time(until),
        ))
    }

    /// A moment at a place, with the zone named once: "26 May 2016, 14:00 (Brussels time)".
    pub fn instant(&self, at: DateTime<Utc>, zone: Tz) -> String {
        let local = at.with_timezone(&zone).naive_local();
        self.say(say::wording_instant(
            self.date(local.date()),
            self.time(local.time()),
            self.zone(zone),
        ))
    }

    /// A length of time: "45 min", "6 h", "6 h 30 min".
    pub fn hours(&self, minutes: i64) -> String {
        match (minutes / 60, minutes % 60) {
            (0, minutes) => format!("{minutes}\u{a0}min"),
            (hours, 0) => format!("{hours}\u{a0}h"),
            (hours, minutes) => format!("{hours}\u{a0}h {minutes}\u{a0}min"),
        }
    }

    fn month_name(&self, day: NaiveDate) -> String {
        self.say(say::wording_month(day.month()))
    }

    /// The time without the word that follows it once in a span.
    fn bare_time(&self, time: NaiveTime) -> String {
        if time.minute() == 0 {
            self.say(say::wording_full_hour(time.hour()))
        } else {
            self.say(say::wording_time(time.hour(), time.minute()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Language;
    use crate::wording::Wording;
    use chrono::TimeZone as _;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn at(hour: u32, minute: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
    }

    /// What the five languages say, in the order of [`Language::ALL`].
    fn five(text: impl Fn(Words) -> String) -> [String; 5] {
        let wording = Wording::load().unwrap();
        Language::ALL.map(|language| text(wording.words(language)))
    }

    #[test]
    fn a_day_reads_as_each_language_writes_it() {
        assert_eq!(
            five(|words| words.weekday_date(day(2016, 5, 26))),
            [
                "Thursday 26 May 2016",
                "jeudi 26 mai 2016",
                "Donnerstag, 26. Mai 2016",
                "jueves, 26 de mayo de 2016",
                "giovedì 26 maggio 2016",
            ]
        );
        assert_eq!(
            five(|words| words.date(day(2027, 8, 1))),
            [
                "1 August 2027",
                "1er août 2027",
                "1. August 2027",
                "1 de agosto de 2027",
                "1º agosto 2027",
            ]
        );
        assert_eq!(
            five(|words| words.month(day(2027, 3, 9))),
            [
                "March 2027",
                "mars 2027",
                "März 2027",
                "marzo de 2027",
                "marzo 2027"
            ]
        );
    }

    #[test]
    fn a_range_says_each_thing_once() {
        assert_eq!(
            five(|words| words.date_range(day(2016, 5, 26), day(2016, 5, 27))),
            [
                "26–27 May 2016",
                "26 et 27 mai 2016",
                "26.–27. Mai 2016",
                "26 y 27 de mayo de 2016",
                "26 e 27 maggio 2016",
            ]
        );
        assert_eq!(
            five(|words| words.date_range(day(2016, 6, 1), day(2016, 6, 3))),
            [
                "1–3 June 2016",
                "1er–3 juin 2016",
                "1.–3. Juni 2016",
                "1-3 de junio de 2016",
                "1º-3 giugno 2016",
            ]
        );
    }

    #[test]
    fn a_range_over_months_and_years_keeps_both() {
        assert_eq!(
            five(|words| words.date_range(day(2027, 1, 31), day(2027, 2, 1))),
            [
                "31 January – 1 February 2027",
                "31 janvier – 1er février 2027",
                "31. Januar – 1. Februar 2027",
                "31 de enero – 1 de febrero de 2027",
                "31 gennaio – 1º febbraio 2027",
            ]
        );
        assert_eq!(
            five(|words| words.date_range(day(2026, 12, 31), day(2027, 1, 1))),
            [
                "31 December 2026 – 1 January 2027",
                "31 décembre 2026 – 1er janvier 2027",
                "31. Dezember 2026 – 1. Januar 2027",
                "31 de diciembre de 2026 – 1 de enero de 2027",
                "31 dicembre 2026 – 1º gennaio 2027",
            ]
        );
    }

    #[test]
    fn a_range_of_one_day_is_that_day() {
        let one = day(2027, 2, 28);
        assert_eq!(
            five(|words| words.date_range(one, one)),
            five(|words| words.date(one))
        );
    }

    #[test]
    fn times_read_as_each_language_writes_them() {
        assert_eq!(
            five(|words| words.time(at(9, 0))),
            ["09:00", "9\u{a0}h", "9:00\u{a0}Uhr", "9:00", "09:00"]
        );
        assert_eq!(
            five(|words| words.time_range(at(9, 5), at(12, 0))),
            [
                "09:05–12:00",
                "9\u{a0}h\u{a0}05 – 12\u{a0}h",
                "9:05–12:00\u{a0}Uhr",
                "9:05-12:00",
                "09:05-12:00",
            ]
        );
        assert_eq!(
            [59, 60, 390].map(|minutes| five(|words| words.hours(minutes))[0].clone()),
            ["59\u{a0}min", "1\u{a0}h", "6\u{a0}h 30\u{a0}min"]
        );
    }

    #[test]
    fn an_instant_is_told_in_the_time_of_the_place() {
        let winter = Utc.with_ymd_and_hms(2027, 1, 14, 23, 30, 0).unwrap();
        let summer = Utc.with_ymd_and_hms(2027, 7, 14, 12, 0, 0).unwrap();
        assert_eq!(
            five(|words| words.instant(summer, chrono_tz::Europe::Brussels)),
            [
                "14 July 2027, 14:00 (Brussels time)",
                "14 juillet 2027 à 14\u{a0}h (heure de Bruxelles)",
                "14. Juli 2027, 14:00\u{a0}Uhr (Ortszeit Brüssel)",
                "14 de julio de 2027, 14:00 (hora de Bruselas)",
                "14 luglio 2027, 14:00 (ora di Bruxelles)",
            ]
        );
        let english = Wording::load().unwrap().words(Language::En);
        assert_eq!(
            english.instant(winter, chrono_tz::Europe::Athens),
            "15 January 2027, 01:30 (Athens time)"
        );
    }
}
