//! From the clock on the wall of a venue to an instant.

use chrono::{
    DateTime, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone as _, Utc,
};
use chrono_tz::Tz;

/// Why a local time is no single instant: the clocks are changed that night.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LocalTimeFault {
    /// The clocks jump over this time.
    #[error("this time does not exist: the clocks go forward over it")]
    Skipped,
    /// The clocks show this time twice.
    #[error("this time comes twice: the clocks go back over it")]
    Repeated,
}

/// The instant at which clocks in `zone` show `local`.
pub fn instant_at(local: NaiveDateTime, zone: Tz) -> Result<DateTime<Utc>, LocalTimeFault> {
    match zone.from_local_datetime(&local) {
        LocalResult::Single(instant) => Ok(instant.with_timezone(&Utc)),
        LocalResult::None => Err(LocalTimeFault::Skipped),
        LocalResult::Ambiguous(..) => Err(LocalTimeFault::Repeated),
    }
}

/// The first instant of `day` in `zone`, also where midnight is skipped or comes twice.
pub fn day_begins_at(day: NaiveDate, zone: Tz) -> DateTime<Utc> {
    let midnight = day.and_time(NaiveTime::MIN);
    (0..=24_i64)
        .find_map(|step| {
            zone.from_local_datetime(&(midnight + TimeDelta::minutes(step * 5)))
                .earliest()
        })
        .map_or_else(|| midnight.and_utc(), |it| it.with_timezone(&Utc))
}

/// The instant at which `day` is over in `zone`.
pub fn day_ends_at(day: NaiveDate, zone: Tz) -> DateTime<Utc> {
    day_begins_at(day.succ_opt().unwrap_or(day), zone)
}

#[cfg(test)]
mod tests {
    use chrono_tz::Europe::{Berlin, Lisbon};

    use super::*;

    fn local(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    #[test]
    fn knows_summer_and_winter() {
        assert_eq!(
            instant_at(local("2027-07-01T09:00:00"), Berlin)
                .unwrap()
                .to_rfc3339(),
            "2027-07-01T07:00:00+00:00"
        );
        assert_eq!(
            instant_at(local("2027-01-01T09:00:00"), Lisbon)
                .unwrap()
                .to_rfc3339(),
            "2027-01-01T09:00:00+00:00"
        );
    }

    #[test]
    fn refuses_the_night_of_the_change() {
        assert_eq!(
            instant_at(local("2027-03-28T02:30:00"), Berlin),
            Err(LocalTimeFault::Skipped)
        );
        assert_eq!(
            instant_at(local("2027-10-31T02:30:00"), Berlin),
            Err(LocalTimeFault::Repeated)
        );
        assert!(instant_at(local("2027-03-28T03:00:00"), Berlin).is_ok());
    }

    #[test]
    fn a_day_lasts_23_hours_when_the_clocks_go_forward() {
        let day: NaiveDate = "2027-03-28".parse().unwrap();
        assert_eq!(
            day_ends_at(day, Berlin) - day_begins_at(day, Berlin),
            TimeDelta::hours(23)
        );
    }
}
