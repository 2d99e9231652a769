//! When people are told of a change.

use chrono::{DateTime, TimeDelta, Utc};

use crate::base::day_begins_at;
use crate::events::Event;

/// How long a change waits for others that belong to it.
const REST: TimeDelta = TimeDelta::minutes(10);
/// So near to the event, nothing waits.
const NEAR: TimeDelta = TimeDelta::hours(24);

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
