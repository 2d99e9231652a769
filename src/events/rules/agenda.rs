//! Agendas: what is in two places at once, and where sessions go when their event moves.

use chrono::{DateTime, Utc};

use crate::base::{LocalTimeFault, instant_at};
use crate::events::model::{Event, Session};

/// Two sessions at the same time that share what cannot be shared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash<'a> {
    /// The room or the speaker.
    pub over: Shared<'a>,
    /// The session that comes first in the agenda.
    pub one: &'a Session,
    /// The other.
    pub other: &'a Session,
}

/// What two sessions at the same time cannot share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shared<'a> {
    /// The room.
    Room(&'a str),
    /// The speaker.
    Speaker(&'a str),
}

/// Every clash in an agenda.
pub fn clashes(sessions: &[Session]) -> Vec<Clash<'_>> {
    let mut found = Vec::new();
    for (index, one) in sessions.iter().enumerate() {
        for other in sessions
            .iter()
            .skip(index + 1)
            .filter(|it| it.overlaps(one))
        {
            let room = one.room.as_deref().filter(|_| one.room == other.room);
            let speakers = one.speakers.iter().filter(|it| other.speakers.contains(it));
            let shared = room.map(Shared::Room).into_iter();
            let shared = shared.chain(speakers.map(|it| Shared::Speaker(it)));
            found.extend(shared.map(|over| Clash { over, one, other }));
        }
    }
    found
}

/// Why a session cannot move along with its event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::events) enum MoveFault {
    /// It would not be on a day of the event.
    Outside,
    /// The clocks skip or repeat the time that night.
    Time(LocalTimeFault),
}

/// When a session takes place after its event changed from `before` to `after`: the clocks of the venue show the same time,
/// as many days later as the event moved as a whole.
pub(in crate::events) fn moved(
    session: &Session,
    before: &Event,
    after: &Event,
) -> Result<(DateTime<Utc>, DateTime<Utc>), MoveFault> {
    let days = after.starts_on - before.starts_on;
    let whole = days == after.ends_on - before.ends_on;
    let days = if whole {
        days
    } else {
        chrono::TimeDelta::zero()
    };
    let at = |instant: DateTime<Utc>| {
        let local = instant.with_timezone(&before.zone).naive_local() + days;
        if before.zone == after.zone && days.is_zero() {
            return Ok(instant);
        }
        instant_at(local, after.zone).map_err(MoveFault::Time)
    };
    let (starts_at, ends_at) = (at(session.starts_at)?, at(session.ends_at)?);
    let day = starts_at.with_timezone(&after.zone).date_naive();
    if day < after.starts_on || day > after.ends_on {
        return Err(MoveFault::Outside);
    }
    Ok((starts_at, ends_at))
}
