//! A schedule as text.

mod import;
mod json;
mod xml;

pub(super) use import::{PlanPage, fault, file_page, plan_page};
pub(super) use json::json;
pub(super) use xml::xml;

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use chrono_tz::Tz;

/// The longest length that readers take.
const LONGEST: TimeDelta = TimeDelta::minutes(99 * 60 + 59);

/// An instant on the clocks of the venue, with their offset (RFC 3339).
fn instant(at: DateTime<Utc>, zone: Tz) -> String {
    at.with_timezone(&zone)
        .to_rfc3339_opts(SecondsFormat::Secs, false)
}

/// The time of day on the clocks of the venue.
fn clock(at: DateTime<Utc>, zone: Tz) -> String {
    at.with_timezone(&zone).format("%H:%M").to_string()
}

/// A length in hours and minutes.
fn duration(from: DateTime<Utc>, to: DateTime<Utc>) -> String {
    let length = (to - from).min(LONGEST);
    format!("{:02}:{:02}", length.num_hours(), length.num_minutes() % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_have_two_digits_and_an_end() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let noon = at("2027-05-10T12:00:00Z");
        assert_eq!(duration(noon, at("2027-05-10T13:30:00Z")), "01:30");
        assert_eq!(duration(noon, at("2027-06-10T13:30:00Z")), "99:59");
        assert_eq!(
            instant(noon, chrono_tz::Europe::Brussels),
            "2027-05-10T14:00:00+02:00"
        );
        assert_eq!(clock(noon, chrono_tz::Europe::Lisbon), "13:00");
    }
}
