//! Who may go into an online event, and from when on.

use chrono::{DateTime, TimeDelta, Utc};

use crate::base::day_begins_at;
use crate::events::{Event, Slot};
use crate::registration::{Registration, State};

/// How long before the first session the way in opens.
const BEFORE: TimeDelta = TimeDelta::hours(24);

/// The address of the meeting, for those who have a seat online.
pub(in crate::attendance) fn way_in<'a>(it: &Registration, event: &'a Event) -> Option<&'a str> {
    let way = event.way_in(it.answers.mode);
    way.filter(|_| it.state == State::Confirmed)
}

/// When the way in opens.
pub(in crate::attendance) fn way_in_opens_at(event: &Event, slots: &[Slot]) -> DateTime<Utc> {
    let first = slots.iter().map(|it| it.starts_at).min();
    first.unwrap_or_else(|| day_begins_at(event.starts_on, event.zone)) - BEFORE
}
