//! How long a seat is kept for somebody who waited.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use crate::base::{day_begins_at, day_ends_at, instant_at};
use crate::events::{Event, Status};

/// Offers that somebody may leave unanswered before the list goes on without them.
pub(in crate::registration) const MOST_MISSED: i32 = 2;

/// From this hour on the clocks of the venue nobody has to answer, until [`MORNING`].
const EVENING: u32 = 20;
/// When people can be expected to have read what came in the night.
const MORNING: u32 = 10;
const WAKING: u32 = 8;

/// Until when a seat offered at `now` is kept: shorter as the event comes nearer, never in the night, never beyond its
/// beginning. None: nothing is offered any more.
pub(in crate::registration) fn offer_ends_at(
    event: &Event,
    now: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    let begins_at = day_begins_at(event.starts_on, event.zone);
    if event.status != Status::Published || now >= begins_at {
        return None;
    }
    let ahead = begins_at - now;
    let kept = if ahead > TimeDelta::days(14) {
        TimeDelta::hours(72)
    } else if ahead > TimeDelta::days(3) {
        TimeDelta::hours(24)
    } else if ahead > TimeDelta::days(1) {
        TimeDelta::hours(6)
    } else {
        TimeDelta::hours(2)
    };
    Some(by_day(event, now + kept).min(begins_at))
}

/// The end of the day at the venue until which somebody is asked, and never beyond the beginning. None: that is over.
pub(in crate::registration) fn invitation_ends_at(
    event: &Event,
    day: NaiveDate,
    now: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    let begins_at = day_begins_at(event.starts_on, event.zone);
    let ends_at = day_ends_at(day, event.zone).min(begins_at);
    (ends_at > now).then_some(ends_at)
}

/// The same instant by day; in the night, the next morning.
fn by_day(event: &Event, at: DateTime<Utc>) -> DateTime<Utc> {
    use chrono::Timelike as _;
    let local = at.with_timezone(&event.zone);
    let day = match local.hour() {
        EVENING.. => local.date_naive() + TimeDelta::days(1),
        ..WAKING => local.date_naive(),
        _ => return at,
    };
    NaiveTime::from_hms_opt(MORNING, 0, 0)
        .and_then(|it| instant_at(day.and_time(it), event.zone).ok())
        .unwrap_or(at)
}
