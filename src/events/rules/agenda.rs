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

#[cfg(test)]
mod tests {
    use chrono_tz::Europe::{Athens, Brussels};

    use super::*;
    use crate::events::model::SessionKind;
    use crate::events::rules::samples::{at, event, session};

    /// The event of the samples (10 and 11 May 2027 in Brussels) on other days.
    fn on(first: &str, last: &str) -> Event {
        Event {
            starts_on: first.parse().unwrap(),
            ends_on: last.parse().unwrap(),
            ..event(0, 0)
        }
    }

    fn opening() -> Session {
        session(
            SessionKind::Plenary,
            "2027-05-10T07:00:00Z",
            "2027-05-10T08:30:00Z",
        )
    }

    #[test]
    fn a_session_keeps_its_time_on_the_clock() {
        let (before, session) = (event(0, 0), opening());
        for (after, expected) in [
            (before.clone(), "2027-05-10T07:00:00Z"),
            (on("2027-05-17", "2027-05-18"), "2027-05-17T07:00:00Z"),
            (on("2027-12-13", "2027-12-14"), "2027-12-13T08:00:00Z"),
            (on("2027-05-10", "2027-05-12"), "2027-05-10T07:00:00Z"),
            (
                Event {
                    zone: Athens,
                    ..before.clone()
                },
                "2027-05-10T06:00:00Z",
            ),
        ] {
            let (starts_at, ends_at) = moved(&session, &before, &after).unwrap();
            assert_eq!(starts_at, at(expected));
            assert_eq!(ends_at - starts_at, session.ends_at - session.starts_at);
        }
    }

    #[test]
    fn a_session_that_would_be_nowhere_stays() {
        let before = event(0, 0);
        let shorter = on("2027-05-11", "2027-05-11");
        assert_eq!(
            moved(&opening(), &before, &shorter),
            Err(MoveFault::Outside)
        );
        let night = session(
            SessionKind::FieldVisit,
            "2027-05-10T00:30:00Z",
            "2027-05-10T02:00:00Z",
        );
        assert_eq!(
            night.starts_at.with_timezone(&Brussels).to_rfc3339(),
            "2027-05-10T02:30:00+02:00"
        );
        for (after, fault) in [
            (on("2027-03-28", "2027-03-29"), LocalTimeFault::Skipped),
            (on("2027-10-31", "2027-11-01"), LocalTimeFault::Repeated),
        ] {
            assert_eq!(moved(&night, &before, &after), Err(MoveFault::Time(fault)));
        }
    }

    #[test]
    fn only_what_is_shared_at_the_same_time_clashes() {
        let with = |room: &str, speakers: &[&str], from: &str, to: &str| Session {
            room: Some(room.to_owned()).filter(|it| !it.is_empty()),
            speakers: speakers.iter().map(|it| (*it).to_owned()).collect(),
            ..session(SessionKind::Workshop, from, to)
        };
        let (nine, ten, eleven) = (
            "2027-05-10T07:00:00Z",
            "2027-05-10T08:00:00Z",
            "2027-05-10T09:00:00Z",
        );
        let agenda = [
            with("A", &["Bo"], nine, ten),
            with("A", &["Eva"], nine, eleven),
            with("B", &["Bo", "Eva"], nine, ten),
            with("A", &["Bo"], ten, eleven),
            with("", &[], nine, eleven),
            with("", &[], nine, eleven),
        ];

        let found: Vec<Shared<'_>> = clashes(&agenda).iter().map(|it| it.over).collect();

        let expected = [
            Shared::Room("A"),
            Shared::Speaker("Bo"),
            Shared::Speaker("Eva"),
            Shared::Room("A"),
        ];
        assert_eq!(found, expected);
    }
}
