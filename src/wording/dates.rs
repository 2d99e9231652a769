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
        if time.minute() == 0 {
            self.say(say::wording_full_hour(time.hour()))
        } else {
            self.say(say::wording_time(time.hour(), time.minute()))
        }
    }

    /// A span of one day: "14:00–15:30".
    pub fn time_range(&self, from: NaiveTime, until: NaiveTime) -> String {
        if from == until {
            return self.time(from);
        }
        self.say(say::wording_times(self.bare_time(from), self.time(until)))
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
    #[expect(
        clippy::unused_self,
        reason = "every language writes the same symbols today; callers need not know"
    )]
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
        let text = self.time(time);
        text.strip_suffix("\u{a0}Uhr")
            .map(str::to_owned)
            .unwrap_or(text)
    }
}
