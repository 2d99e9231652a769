//! When an event takes place, in words.

use chrono::{DateTime, Utc};

use crate::events::{Event, Session};
use crate::wording::{Words, say};

/// The days of an event in words; of a single day the hours too.
pub fn when_line(event: &Event, sessions: &[Session], words: &Words) -> String {
    let local = |at: DateTime<Utc>| at.with_timezone(&event.zone).time();
    let start = sessions.iter().map(|it| it.starts_at).min();
    let end = sessions.iter().map(|it| it.ends_at).max();
    match (start, end) {
        (Some(start), Some(end)) if event.starts_on == event.ends_on => {
            words.say(say::registration_when(
                words.weekday_date(event.starts_on),
                words.time_range(local(start), local(end)),
                words.zone(event.zone),
            ))
        }
        _ => words.date_range(event.starts_on, event.ends_on),
    }
}
