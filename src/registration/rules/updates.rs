//! Whether and when people are told of a change.

use chrono::{DateTime, TimeDelta, Utc};

use crate::base::{day_begins_at, day_ends_at};
use crate::events::{Event, Status};

/// How long a change waits for others that belong to it.
const REST: TimeDelta = TimeDelta::minutes(10);
/// So near to the event, nothing waits.
const NEAR: TimeDelta = TimeDelta::hours(24);

/// Whether people are told of such a change at all: of public events that are not over.
pub(in crate::registration) fn is_told(before: &Event, after: &Event, now: DateTime<Utc>) -> bool {
    let is_public = before.status != Status::Draft && after.status != Status::Draft;
    let last_day = before.ends_on.max(after.ends_on);
    is_public && now < day_ends_at(last_day, after.zone)
}

/// When people are told of a change that is made now: in ten minutes, together with whatever else changes until then; at once
/// where the event is near.
pub(in crate::registration) fn told_at(event: &Event, now: DateTime<Utc>) -> DateTime<Utc> {
    let begins_at = day_begins_at(event.starts_on, event.zone);
    if begins_at - now < NEAR {
        now
    } else {
        now + REST
    }
}
