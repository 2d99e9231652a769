//! An event and sessions for the tests of the rules.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::base::{EventId, Localised, ProgrammeId, SessionId};
use crate::events::model::{
    Access, Event, Kind, Limit, Mode, OnDecline, Session, SessionKind, Status,
};

pub(super) fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub(in crate::events) fn event(taken: i32, waiting: i32) -> Event {
    Event {
        id: EventId(Uuid::nil()),
        programme: ProgrammeId(Uuid::nil()),
        slug: "leuven".to_owned(),
        kind: Kind::Conference,
        no: Some(2),
        status: Status::Published,
        title: Localised::default(),
        summary: Localised::default(),
        audience: Localised::default(),
        hosts: Vec::new(),
        languages: Vec::new(),
        city: None,
        zone: chrono_tz::Europe::Brussels,
        mode: Mode::InPerson,
        venue: None,
        address: None,
        join_url: None,
        starts_on: "2027-05-10".parse().unwrap(),
        ends_on: "2027-05-11".parse().unwrap(),
        access: Access::Open,
        capacity: 2,
        taken,
        waiting,
        extra: 0,
        reserved: 0,
        taken_reserved: 0,
        in_person: Limit::default(),
        online: Limit::default(),
        opens_at: Some(at("2027-01-01T00:00:00Z")),
        closes_at: None,
        uid: String::new(),
        revision: 1,
        sequence: 0,
        illustrative: false,
        delegations: false,
        follow_up: false,
        on_decline: OnDecline::Free,
        reported: None,
        updated_at: at("2027-01-01T00:00:00Z"),
    }
}

pub(super) fn session(kind: SessionKind, starts_at: &str, ends_at: &str) -> Session {
    Session {
        id: SessionId(Uuid::nil()),
        event: EventId(Uuid::nil()),
        kind,
        title: Localised::default(),
        summary: Localised::default(),
        room: None,
        starts_at: at(starts_at),
        ends_at: at(ends_at),
        speakers: Vec::new(),
        languages: Vec::new(),
        choosable: false,
        capacity: None,
        taken: 0,
        uid: String::new(),
        revision: 1,
        updated_at: at("2027-01-01T00:00:00Z"),
    }
}
