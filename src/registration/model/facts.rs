//! What people know of an event that they come to: of a change in it they are told.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::when_line;
use crate::base::{CityId, Localised, RegistrationId, SessionId};
use crate::events::{Event, Mode, Session, SessionKind, Status, mode_label, place_line};
use crate::places::Directory;
use crate::wording::{Phrase, Words, say};

/// An event as people know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::registration) struct Facts {
    title: Localised,
    starts_on: NaiveDate,
    ends_on: NaiveDate,
    zone: Tz,
    mode: Mode,
    city: Option<CityId>,
    venue: Option<String>,
    address: Option<String>,
    status: Status,
    sessions: Vec<SessionFacts>,
    /// Who had chosen which of the sessions that are gone.
    lost: Vec<(RegistrationId, SessionId)>,
}

/// A session as people know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct SessionFacts {
    id: SessionId,
    kind: SessionKind,
    title: Localised,
    room: Option<String>,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
}

/// Something that reads otherwise than people know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::registration) struct FactChange {
    pub(in crate::registration) label: String,
    pub(in crate::registration) before: String,
    pub(in crate::registration) after: String,
}

impl Facts {
    pub(in crate::registration) fn of(event: &Event, sessions: &[Session]) -> Self {
        let facts = |it: &Session| SessionFacts {
            id: it.id,
            kind: it.kind,
            title: it.title.clone(),
            room: it.room.clone(),
            starts_at: it.starts_at,
            ends_at: it.ends_at,
        };
        Self {
            title: event.title.clone(),
            starts_on: event.starts_on,
            ends_on: event.ends_on,
            zone: event.zone,
            mode: event.mode,
            city: event.city.clone(),
            venue: event.venue.clone(),
            address: event.address.clone(),
            status: event.status,
            sessions: sessions.iter().map(facts).collect(),
            lost: Vec::new(),
        }
    }

    /// These people had chosen a session that is gone.
    pub(in crate::registration) fn lose(&mut self, session: SessionId, people: &[RegistrationId]) {
        self.lost.extend(people.iter().map(|it| (*it, session)));
    }

    /// The sessions that are gone of those that somebody had chosen.
    pub(in crate::registration) fn lost_by(&self, person: RegistrationId) -> Vec<SessionId> {
        let own = self.lost.iter().filter(|it| it.0 == person);
        own.map(|it| it.1).collect()
    }

    /// Whether the event takes place, as far as people know.
    pub(in crate::registration) fn takes_place(&self) -> bool {
        self.status == Status::Published
    }

    /// What reads otherwise since, for somebody who chose these sessions.
    pub(in crate::registration) fn changes(
        &self,
        (event, sessions): (&Event, &[Session]),
        chosen: &[SessionId],
        (words, directory): (&Words, &Directory),
    ) -> Vec<FactChange> {
        let (known, agenda) = self.as_event(event);
        let status = |it: Status| {
            words.say(if it == Status::Cancelled {
                say::event_cancelled()
            } else {
                say::registration_takes_place()
            })
        };
        let place = |it: &Event| place_line(it, directory, words);
        let title = |it: &Event| it.title.in_(words.lang()).to_owned();
        let mut changes = vec![
            change(
                words,
                say::registration_update_status(),
                status(known.status),
                status(event.status),
            ),
            change(
                words,
                say::registration_update_title(),
                title(&known),
                title(event),
            ),
            change(
                words,
                say::registration_update_when(),
                when_line(&known, &agenda, words),
                when_line(event, sessions, words),
            ),
            change(
                words,
                say::registration_update_where(),
                place(&known),
                place(event),
            ),
            change(
                words,
                say::registration_mode(),
                words.say(mode_label(known.mode)),
                words.say(mode_label(event.mode)),
            ),
        ];
        for before in agenda.iter().filter(|it| chosen.contains(&it.id)) {
            let after = sessions.iter().find(|it| it.id == before.id);
            changes.push(session_change(words, (&known, before), (event, after)));
        }
        changes.retain(|it| it.before != it.after);
        changes
    }

    /// The event and its agenda as people know them; what they are not told of is as it is now.
    fn as_event(&self, now: &Event) -> (Event, Vec<Session>) {
        let event = Event {
            title: self.title.clone(),
            starts_on: self.starts_on,
            ends_on: self.ends_on,
            zone: self.zone,
            mode: self.mode,
            city: self.city.clone(),
            venue: self.venue.clone(),
            address: self.address.clone(),
            status: self.status,
            ..now.clone()
        };
        let session = |it: &SessionFacts| Session {
            id: it.id,
            event: now.id,
            kind: it.kind,
            title: it.title.clone(),
            summary: Localised::default(),
            room: it.room.clone(),
            starts_at: it.starts_at,
            ends_at: it.ends_at,
            speakers: Vec::new(),
            languages: Vec::new(),
            choosable: true,
            capacity: None,
            taken: 0,
            uid: String::new(),
            revision: 0,
            updated_at: now.updated_at,
        };
        (event, self.sessions.iter().map(session).collect())
    }
}

fn change(words: &Words, label: Phrase, before: String, after: String) -> FactChange {
    FactChange {
        label: words.say(label),
        before,
        after,
    }
}

/// A session that somebody chose: its title, its time, its room; or that it does not take place.
fn session_change(
    words: &Words,
    (event_before, before): (&Event, &Session),
    (event, after): (&Event, Option<&Session>),
) -> FactChange {
    let line = |event: &Event, it: &Session| {
        let start = it.starts_at.with_timezone(&event.zone);
        let end = it.ends_at.with_timezone(&event.zone);
        let hours = words.time_range(start.time(), end.time());
        let day = words.weekday_date(start.date_naive());
        let title = it.title.in_(words.lang()).to_owned();
        let parts = [Some(title), Some(day), Some(hours), it.room.clone()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    };
    let gone = || words.say(say::registration_session_gone());
    FactChange {
        label: words.say(say::registration_update_session()),
        before: line(event_before, before),
        after: after.map_or_else(gone, |it| line(event, it)),
    }
}
