//! When people are reminded.

use chrono::{DateTime, Days, NaiveTime, TimeDelta, Utc};

use crate::base::{day_begins_at, instant_at};
use crate::events::{Event, Mode, Session};

/// The hour at the venue at which reminders of days leave.
const HOUR: NaiveTime = NaiveTime::from_hms_opt(9, 0, 0).expect("an hour of the day");

/// How long before the event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::registration) enum Ahead {
    /// Seven days.
    Week,
    /// One day.
    Day,
    /// One hour, for those who take part online.
    Hour,
}

impl Ahead {
    pub(in crate::registration) const ALL: [Self; 3] = [Self::Week, Self::Day, Self::Hour];

    /// Whom it is for, where it is not for everybody.
    pub(in crate::registration) fn only(self) -> Option<Mode> {
        (self == Self::Hour).then_some(Mode::Online)
    }

    /// The word for it in the database and in letters.
    pub(in crate::registration) fn code(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Day => "day",
            Self::Hour => "hour",
        }
    }
}

/// When a reminder leaves, and from when on what it says is not true any more: "in a week" a day later, "tomorrow" on the
/// day, "in an hour" when it begins.
pub(in crate::registration) fn reminder(
    ahead: Ahead,
    event: &Event,
    sessions: &[Session],
) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
    let first = sessions.iter().map(|it| it.starts_at).min();
    let begins_at = first.unwrap_or_else(|| at_nine(event, 0));
    let (from, until) = match ahead {
        Ahead::Week => (at_nine(event, 7), at_nine(event, 6)),
        Ahead::Day => (
            at_nine(event, 1),
            day_begins_at(event.starts_on, event.zone),
        ),
        Ahead::Hour => (begins_at - TimeDelta::hours(1), begins_at),
    };
    (from < until).then_some((from, until))
}

/// Nine o'clock at the venue, so many days before the first; the clocks never change at that hour.
fn at_nine(event: &Event, days: u64) -> DateTime<Utc> {
    let day = event.starts_on.checked_sub_days(Days::new(days));
    let day = day.unwrap_or(event.starts_on);
    instant_at(day.and_time(HOUR), event.zone).unwrap_or_else(|_| day_begins_at(day, event.zone))
}
