//! How far an event is, when it stands in a calendar, which half-days it has.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;

use crate::base::{day_begins_at, day_ends_at, instant_at};
use crate::events::model::{Event, Half, Phase, Session, Status};
use crate::ical::{When, WhenFault};

/// A half-day before it has an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::events) struct HalfDay {
    /// The venue day.
    pub(in crate::events) on_date: NaiveDate,
    /// Which half of it.
    pub(in crate::events) half: Half,
    /// When its first session starts.
    pub(in crate::events) starts_at: DateTime<Utc>,
    /// When its last session ends.
    pub(in crate::events) ends_at: DateTime<Utc>,
    /// Minutes of sessions, parallel ones counted once.
    pub(in crate::events) minutes: i32,
}

/// How far `event` is at `now`.
pub fn phase(event: &Event, now: DateTime<Utc>) -> Phase {
    let begins_at = day_begins_at(event.starts_on, event.zone);
    match event.status {
        Status::Draft => Phase::Draft,
        Status::Cancelled => Phase::Cancelled,
        Status::Published if now >= day_ends_at(event.ends_on, event.zone) => Phase::Held,
        Status::Published if now >= begins_at => Phase::UnderWay,
        Status::Published if now >= event.closes_at.unwrap_or(begins_at) => Phase::Closed,
        Status::Published if event.opens_at.is_some_and(|it| now < it) => Phase::NotYetOpen,
        Status::Published if event.free() == 0 => Phase::Full,
        Status::Published => Phase::Open,
    }
}

/// When the event stands in a calendar: several days are one banner, one day runs from its first session to its last.
pub fn when(event: &Event, sessions: &[Session]) -> Result<When, WhenFault> {
    let first = sessions.iter().map(|it| it.starts_at).min();
    let last = sessions.iter().map(|it| it.ends_at).max();
    match (first, last) {
        (Some(start), Some(end)) if event.starts_on == event.ends_on => {
            When::event(start, end, event.zone)
        }
        _ => When::all_day(event.starts_on, event.ends_on),
    }
}

/// The half-days in which sessions count, in order. A session over 13:00 counts in both halves for its part.
pub(in crate::events) fn half_days(sessions: &[Session], zone: Tz) -> Vec<HalfDay> {
    let mut spans: BTreeMap<(NaiveDate, Half), Vec<Span>> = BTreeMap::new();
    for session in sessions.iter().filter(|it| it.counts()) {
        for (key, span) in halves_of(session, zone) {
            spans.entry(key).or_default().push(span);
        }
    }
    spans
        .into_iter()
        .filter_map(|((on_date, half), mut spans)| {
            spans.sort_unstable();
            let starts_at = spans.first()?.0;
            let ends_at = spans.iter().map(|it| it.1).max()?;
            let minutes = i32::try_from(covered(&spans).num_minutes()).unwrap_or(i32::MAX);
            Some(HalfDay {
                on_date,
                half,
                starts_at,
                ends_at,
                minutes,
            })
        })
        .collect()
}

type Span = (DateTime<Utc>, DateTime<Utc>);

/// The parts of `session` before and after 13:00 of the day it starts on.
fn halves_of(session: &Session, zone: Tz) -> Vec<((NaiveDate, Half), Span)> {
    let day = session.starts_at.with_timezone(&zone).date_naive();
    let (start, end) = (session.starts_at, session.ends_at);
    let noon = NaiveTime::from_hms_opt(13, 0, 0)
        .and_then(|it| instant_at(day.and_time(it), zone).ok())
        .unwrap_or(end);
    let morning = (start < noon).then(|| ((day, Half::Morning), (start, end.min(noon))));
    let afternoon = (end > noon).then(|| ((day, Half::Afternoon), (start.max(noon), end)));
    morning.into_iter().chain(afternoon).collect()
}

/// How much time the spans, in order of their start, cover together.
fn covered(spans: &[Span]) -> TimeDelta {
    let mut total = TimeDelta::zero();
    let mut until = DateTime::<Utc>::MIN_UTC;
    for (start, end) in spans {
        let from = (*start).max(until);
        if *end > from {
            total += *end - from;
            until = *end;
        }
    }
    total
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::events::model::SessionKind;
    use crate::events::rules::samples::{at, event, session};

    #[test]
    fn phases_change_on_the_dot_in_venue_time() {
        let event = event(1, 0);
        for (now, expected) in [
            ("2026-12-31T23:59:59Z", Phase::NotYetOpen),
            ("2027-01-01T00:00:00Z", Phase::Open),
            ("2027-05-09T21:59:59Z", Phase::Open),
            ("2027-05-09T22:00:00Z", Phase::UnderWay),
            ("2027-05-11T21:59:59Z", Phase::UnderWay),
            ("2027-05-11T22:00:00Z", Phase::Held),
        ] {
            assert_eq!(phase(&event, at(now)), expected, "{now}");
        }
    }

    #[test]
    fn a_free_seat_is_not_free_while_people_wait() {
        let now = at("2027-02-01T00:00:00Z");
        assert_eq!(phase(&event(2, 0), now), Phase::Full);
        assert_eq!(phase(&event(1, 1), now), Phase::Full);
        assert_eq!(phase(&event(1, 0), now), Phase::Open);
    }

    #[test]
    fn half_days_leave_out_breaks_and_count_parallel_sessions_once() {
        let sessions = [
            session(
                SessionKind::Arrival,
                "2027-05-10T06:30:00Z",
                "2027-05-10T07:00:00Z",
            ),
            session(
                SessionKind::Plenary,
                "2027-05-10T07:00:00Z",
                "2027-05-10T08:30:00Z",
            ),
            session(
                SessionKind::Break,
                "2027-05-10T08:30:00Z",
                "2027-05-10T09:00:00Z",
            ),
            session(
                SessionKind::Workshop,
                "2027-05-10T09:00:00Z",
                "2027-05-10T10:00:00Z",
            ),
            session(
                SessionKind::Workshop,
                "2027-05-10T09:00:00Z",
                "2027-05-10T10:30:00Z",
            ),
            session(
                SessionKind::Panel,
                "2027-05-10T10:30:00Z",
                "2027-05-10T12:00:00Z",
            ),
        ];
        let halves: Vec<_> = half_days(&sessions, chrono_tz::Europe::Brussels)
            .into_iter()
            .map(|it| (it.half, it.minutes, it.starts_at, it.ends_at))
            .collect();
        assert_eq!(
            halves,
            [
                (
                    Half::Morning,
                    210,
                    at("2027-05-10T07:00:00Z"),
                    at("2027-05-10T11:00:00Z")
                ),
                (
                    Half::Afternoon,
                    60,
                    at("2027-05-10T11:00:00Z"),
                    at("2027-05-10T12:00:00Z")
                ),
            ]
        );
    }
}
