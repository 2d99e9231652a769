//! When an entry takes place, and how that is written: days, or instants in the zone of the place.

use std::fmt;

use chrono::{
    DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, SubsecRound, TimeZone, Timelike,
    Utc,
};
use chrono_tz::Tz;

use super::content::Line;
use super::value::{Parameter, Value};
use super::zone::Zones;

/// The years that can be written: zones are known for them.
const YEARS: std::ops::RangeInclusive<i32> = 1970..=2099;
/// A single day may run into the night until this hour without becoming two days.
const NIGHT_ENDS: u32 = 5;

/// Whole days, or a start and an end; always in order and in whole seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct When(Kind);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    Days {
        first: NaiveDate,
        last: NaiveDate,
    },
    Times {
        start: DateTime<Utc>,
        end: DateTime<Utc>,
        zone: Tz,
    },
}

/// Why a time cannot be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhenFault {
    /// It ends before it starts, or at the same second.
    Backwards,
    /// It lies outside the years 1970 to 2099.
    OutOfRange,
}

impl fmt::Display for WhenFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Backwards => "the end is not after the start",
            Self::OutOfRange => "the time is outside 1970 to 2099",
        })
    }
}

impl std::error::Error for WhenFault {}

impl When {
    /// Whole days from `first` to `last`, both included.
    pub fn all_day(first: NaiveDate, last: NaiveDate) -> Result<Self, WhenFault> {
        if last < first {
            return Err(WhenFault::Backwards);
        }
        if !YEARS.contains(&first.year()) || !YEARS.contains(&last.year()) {
            return Err(WhenFault::OutOfRange);
        }
        Ok(Self(Kind::Days { first, last }))
    }

    /// From one instant to another, shown in `zone` (the zone of the venue).
    pub fn timed(start: DateTime<Utc>, end: DateTime<Utc>, zone: Tz) -> Result<Self, WhenFault> {
        let (start, end) = (start.trunc_subsecs(0), end.trunc_subsecs(0));
        if end <= start {
            return Err(WhenFault::Backwards);
        }
        if !YEARS.contains(&start.year()) || !YEARS.contains(&end.year()) {
            return Err(WhenFault::OutOfRange);
        }
        Ok(Self(Kind::Times { start, end, zone }))
    }

    /// An event as one entry: timed when it is on a single local day (an evening may end at night), else an all-day banner.
    pub fn event(start: DateTime<Utc>, end: DateTime<Utc>, zone: Tz) -> Result<Self, WhenFault> {
        let timed = Self::timed(start, end, zone)?;
        let (from, to) = (start.with_timezone(&zone), end.with_timezone(&zone));
        let next_day = from.date_naive().succ_opt();
        let night = to.hour() < NIGHT_ENDS;
        if from.date_naive() == to.date_naive() || (next_day == Some(to.date_naive()) && night) {
            return Ok(timed);
        }
        let last = if to.time() == NaiveTime::MIN {
            to.date_naive().pred_opt()
        } else {
            Some(to.date_naive())
        };
        Self::all_day(from.date_naive(), last.ok_or(WhenFault::OutOfRange)?)
    }

    /// Whether this is a banner over whole days.
    pub fn is_all_day(&self) -> bool {
        matches!(self.0, Kind::Days { .. })
    }

    /// What entries are ordered by: the instant of the start, for days their midnight in `home`.
    pub(super) fn order(&self, home: Tz) -> DateTime<Utc> {
        match self.0 {
            Kind::Times { start, .. } => start,
            Kind::Days { first, .. } => {
                let midnight = first.and_time(NaiveTime::MIN);
                home.from_local_datetime(&midnight)
                    .earliest()
                    .map_or_else(|| midnight.and_utc(), |at| at.to_utc())
            }
        }
    }

    /// The zone and the local year of each value that can be written in its zone.
    pub(super) fn zoned(&self) -> impl Iterator<Item = (Tz, i32)> {
        let values = match self.0 {
            Kind::Times { start, end, zone } => [Some((zone, start)), Some((zone, end))],
            Kind::Days { .. } => [None, None],
        };
        let year = |(zone, at)| Some((zone, certain(at, zone)?.year()));
        values.into_iter().flatten().filter_map(year)
    }

    /// DTSTART and DTEND; `described` are the zones of the document; every other value is written in UTC.
    pub(super) fn lines(&self, described: &Zones) -> [Line; 2] {
        match self.0 {
            Kind::Days { first, last } => {
                let after = last.checked_add_days(Days::new(1)).unwrap_or(last);
                [("DTSTART", first), ("DTEND", after)].map(|(name, day)| {
                    Line::new(name, Value::date(day)).with("VALUE", Parameter::token("DATE"))
                })
            }
            Kind::Times { start, end, zone } => [("DTSTART", start), ("DTEND", end)]
                .map(|(name, at)| instant(name, at, zone, described)),
        }
    }

    /// The same text for the same time, for fingerprints.
    pub(super) fn canonical(&self) -> String {
        match self.0 {
            Kind::Days { first, last } => format!("{first}/{last}"),
            Kind::Times { start, end, zone } => {
                format!("{}/{}/{zone}", start.timestamp(), end.timestamp())
            }
        }
    }
}

fn instant(name: &'static str, at: DateTime<Utc>, zone: Tz, described: &Zones) -> Line {
    match certain(at, zone).filter(|_| described.has(zone)) {
        Some(local) => Line::new(name, Value::local(local)).with("TZID", Parameter::zone(zone)),
        None => Line::new(name, Value::utc(at)),
    }
}

/// The local time, unless the clocks show it twice.
fn certain(at: DateTime<Utc>, zone: Tz) -> Option<NaiveDateTime> {
    let local = at.with_timezone(&zone).naive_local();
    zone.from_local_datetime(&local).single().map(|_| local)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn an_end_before_the_start_is_refused() {
        let zone = Tz::Europe__Athens;
        let (a, b) = (at("2027-05-04T08:00:00.2Z"), at("2027-05-04T08:00:00.9Z"));
        assert_eq!(When::timed(a, b, zone), Err(WhenFault::Backwards));
        assert_eq!(
            When::all_day(day("2027-05-04"), day("2027-05-03")),
            Err(WhenFault::Backwards)
        );
    }

    #[test]
    fn years_without_known_zones_are_refused() {
        assert_eq!(
            When::all_day(day("2099-12-31"), day("2100-01-01")),
            Err(WhenFault::OutOfRange)
        );
        let zone = Tz::Europe__Athens;
        assert_eq!(
            When::timed(at("1969-01-01T00:00:00Z"), at("1970-01-01T09:00:00Z"), zone),
            Err(WhenFault::OutOfRange)
        );
    }

    #[test]
    fn a_single_day_is_timed_and_several_days_are_one_banner() {
        let zone = Tz::Europe__Brussels;
        let event = |from: &str, to: &str| When::event(at(from), at(to), zone).unwrap();
        assert!(!event("2027-05-04T07:00:00Z", "2027-05-04T16:00:00Z").is_all_day());
        assert!(
            !event("2027-05-04T17:00:00Z", "2027-05-05T01:00:00Z").is_all_day(),
            "an evening until three"
        );
        assert!(
            !event("2027-05-04T07:00:00Z", "2027-05-04T22:00:00Z").is_all_day(),
            "until midnight"
        );
        assert_eq!(
            event("2027-05-04T12:00:00Z", "2027-05-05T10:00:00Z"),
            When::all_day(day("2027-05-04"), day("2027-05-05")).unwrap()
        );
        assert_eq!(
            event("2027-05-04T12:00:00Z", "2027-05-06T22:00:00Z"),
            When::all_day(day("2027-05-04"), day("2027-05-06")).unwrap(),
            "until the midnight after the third day"
        );
    }
}
