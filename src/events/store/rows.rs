//! Between rows and the model.

use chrono_tz::Tz;
use sea_orm::ActiveValue::Set;
use sea_orm::DbErr;

use crate::base::{CityId, EventId, ProgrammeId, SessionId};
use crate::events::model::{
    Access, Event, Kind, Limit, Mode, OnDecline, Reported, Session, SessionKind, Status,
};
use crate::platform::{from_json, to_json, unreadable};
use crate::schema::{event, session};

pub(super) fn event(row: event::Model) -> Result<Event, DbErr> {
    Ok(Event {
        id: EventId(row.id),
        programme: ProgrammeId(row.programme_id),
        kind: Kind::parse(&row.kind).ok_or_else(|| unreadable("event.kind", &row.kind))?,
        no: row.no,
        status: Status::parse(&row.status)
            .ok_or_else(|| unreadable("event.status", &row.status))?,
        title: from_json(row.title)?,
        summary: from_json(row.summary)?,
        audience: from_json(row.audience)?,
        hosts: from_json(row.hosts)?,
        languages: from_json(row.languages)?,
        city: row.city_id.map(CityId),
        zone: row
            .zone
            .parse::<Tz>()
            .map_err(|_unknown| unreadable("event.zone", &row.zone))?,
        mode: Mode::parse(&row.mode).ok_or_else(|| unreadable("event.mode", &row.mode))?,
        access: Access::parse(&row.access)
            .ok_or_else(|| unreadable("event.access", &row.access))?,
        reported: row.reported_participants.map(|participants| Reported {
            participants,
            countries: row.reported_countries,
        }),
        slug: row.slug,
        venue: row.venue,
        address: row.address,
        join_url: row.join_url,
        starts_on: row.starts_on,
        ends_on: row.ends_on,
        capacity: row.capacity,
        taken: row.taken,
        waiting: row.waiting,
        extra: row.extra,
        reserved: row.reserved,
        taken_reserved: row.taken_reserved,
        in_person: Limit {
            capacity: row.capacity_in_person,
            taken: row.taken_in_person,
        },
        online: Limit {
            capacity: row.capacity_online,
            taken: row.taken_online,
        },
        opens_at: row.opens_at,
        closes_at: row.closes_at,
        uid: row.uid,
        revision: row.revision,
        sequence: row.sequence,
        illustrative: row.illustrative,
        delegations: row.delegations,
        follow_up: row.follow_up,
        on_decline: OnDecline::parse(&row.on_decline)
            .ok_or_else(|| unreadable("event.on_decline", &row.on_decline))?,
        updated_at: row.updated_at,
    })
}

pub(super) fn event_row(event: &Event) -> Result<event::ActiveModel, DbErr> {
    Ok(event::ActiveModel {
        id: Set(event.id.0),
        programme_id: Set(event.programme.0),
        slug: Set(event.slug.clone()),
        kind: Set(event.kind.code().to_owned()),
        no: Set(event.no),
        status: Set(event.status.code().to_owned()),
        title: Set(to_json(&event.title)?),
        summary: Set(to_json(&event.summary)?),
        audience: Set(to_json(&event.audience)?),
        hosts: Set(to_json(&event.hosts)?),
        languages: Set(to_json(&event.languages)?),
        city_id: Set(event.city.as_ref().map(|it| it.0.clone())),
        zone: Set(event.zone.name().to_owned()),
        mode: Set(event.mode.code().to_owned()),
        venue: Set(event.venue.clone()),
        address: Set(event.address.clone()),
        join_url: Set(event.join_url.clone()),
        starts_on: Set(event.starts_on),
        ends_on: Set(event.ends_on),
        access: Set(event.access.code().to_owned()),
        capacity: Set(event.capacity),
        taken: Set(event.taken),
        waiting: Set(event.waiting),
        extra: Set(event.extra),
        reserved: Set(event.reserved),
        taken_reserved: Set(event.taken_reserved),
        capacity_in_person: Set(event.in_person.capacity),
        capacity_online: Set(event.online.capacity),
        taken_in_person: Set(event.in_person.taken),
        taken_online: Set(event.online.taken),
        opens_at: Set(event.opens_at),
        closes_at: Set(event.closes_at),
        uid: Set(event.uid.clone()),
        revision: Set(event.revision),
        sequence: Set(event.sequence),
        illustrative: Set(event.illustrative),
        delegations: Set(event.delegations),
        follow_up: Set(event.follow_up),
        on_decline: Set(event.on_decline.code().to_owned()),
        reported_participants: Set(event.reported.map(|it| it.participants)),
        reported_countries: Set(event.reported.and_then(|it| it.countries)),
        created_at: Set(event.updated_at),
        updated_at: Set(event.updated_at),
    })
}

pub(super) fn session(row: session::Model) -> Result<Session, DbErr> {
    Ok(Session {
        id: SessionId(row.id),
        event: EventId(row.event_id),
        kind: SessionKind::parse(&row.kind).ok_or_else(|| unreadable("session.kind", &row.kind))?,
        title: from_json(row.title)?,
        summary: from_json(row.summary)?,
        room: row.room,
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        speakers: from_json(row.speakers)?,
        languages: from_json(row.languages)?,
        choosable: row.choosable,
        capacity: row.capacity,
        taken: row.taken,
        uid: row.uid,
        revision: row.revision,
        updated_at: row.updated_at,
    })
}

pub(super) fn session_row(session: &Session) -> Result<session::ActiveModel, DbErr> {
    Ok(session::ActiveModel {
        id: Set(session.id.0),
        event_id: Set(session.event.0),
        kind: Set(session.kind.code().to_owned()),
        title: Set(to_json(&session.title)?),
        summary: Set(to_json(&session.summary)?),
        room: Set(session.room.clone()),
        starts_at: Set(session.starts_at),
        ends_at: Set(session.ends_at),
        speakers: Set(to_json(&session.speakers)?),
        languages: Set(to_json(&session.languages)?),
        choosable: Set(session.choosable),
        capacity: Set(session.capacity),
        taken: Set(session.taken),
        uid: Set(session.uid.clone()),
        revision: Set(session.revision),
        updated_at: Set(session.updated_at),
    })
}
