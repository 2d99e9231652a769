//! What organisers do with events and their agendas: each is one transaction with its line in the audit log.

use chrono::{DateTime, Utc};
use sea_orm::DbErr;
use serde_json::json;

use crate::base::{EventId, ProgrammeId, SessionId};
use crate::events::model::{Event, Session, Status};
use crate::events::rules::{EventDraft, SessionDraft};
use crate::events::store;
use crate::platform::{Services, Tx};
use crate::staff::{self, Action, Actor, Entry, Subject};

/// Why an edit was not made.
#[derive(Debug, thiserror::Error)]
pub enum EditError {
    /// It is not there.
    #[error("no such event or session")]
    NotFound,
    /// Somebody else changed it since the form was shown.
    #[error("changed meanwhile")]
    Changed,
    /// Another event has this name in addresses.
    #[error("the name is taken")]
    SlugTaken,
    /// People chose this session.
    #[error("people chose it")]
    Chosen,
    /// The database refused.
    #[error(transparent)]
    Db(#[from] DbErr),
}

/// Makes an event, as a draft.
pub async fn create(
    services: &Services,
    programme: ProgrammeId,
    draft: EventDraft,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<Event, EditError> {
    let event = new_event(services, programme, draft, now);
    let work = async |tx: &Tx| {
        if store::by_slug(tx.conn(), &event.slug).await?.is_some() {
            return Err(EditError::SlugTaken);
        }
        store::add(tx, &event).await?;
        note(tx, services, (actor, Action::EventCreated), &event, now).await?;
        Ok(event)
    };
    services.db.write(work).await
}

/// Changes the facts of an event that nobody changed since `seen_at`.
pub async fn edit(
    services: &Services,
    id: EventId,
    (draft, seen_at): (EventDraft, DateTime<Utc>),
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<Event, EditError> {
    let work = async |tx: &Tx| {
        let before = store::find(tx.conn(), id)
            .await?
            .ok_or(EditError::NotFound)?;
        if before.updated_at != seen_at {
            return Err(EditError::Changed);
        }
        let other = store::by_slug(tx.conn(), &draft.slug).await?;
        if other.is_some_and(|it| it.id != id) {
            return Err(EditError::SlugTaken);
        }
        let after = filled(services, &before, draft);
        if after == before {
            return Ok(before);
        }
        changed(
            tx,
            services,
            &before,
            after,
            (actor, Action::EventChanged),
            now,
        )
        .await
    };
    services.db.write(work).await
}

/// Lets everybody see an event, or takes it back to a draft.
pub async fn set_published(
    services: &Services,
    id: EventId,
    published: bool,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<Event, EditError> {
    let (status, action) = if published {
        (Status::Published, Action::EventPublished)
    } else {
        (Status::Draft, Action::EventWithdrawn)
    };
    let work = async |tx: &Tx| {
        let before = store::find(tx.conn(), id)
            .await?
            .ok_or(EditError::NotFound)?;
        let after = Event {
            status,
            ..before.clone()
        };
        changed(tx, services, &before, after, (actor, action), now).await
    };
    services.db.write(work).await
}

/// Adds a session to an agenda, or changes the one named.
pub async fn put_session(
    services: &Services,
    event: EventId,
    (id, draft): (Option<SessionId>, SessionDraft),
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), EditError> {
    let work = async |tx: &Tx| {
        let agenda = store::sessions(tx.conn(), event).await?;
        let before = match id {
            Some(id) => Some(
                agenda
                    .into_iter()
                    .find(|it| it.id == id)
                    .ok_or(EditError::NotFound)?,
            ),
            None => None,
        };
        let taken = before.as_ref().map_or(0, |it| it.taken);
        if draft.capacity.is_some_and(|it| it < taken) {
            return Err(EditError::Chosen);
        }
        let session = session_of(services, event, draft, before.as_ref(), now);
        let action = if before.is_some() {
            store::save_session(tx, &session).await?;
            Action::SessionChanged
        } else {
            store::add_session(tx, &session).await?;
            Action::SessionAdded
        };
        agenda_changed(tx, services, event, (actor, action), now).await
    };
    services.db.write(work).await
}

/// Takes a session that nobody chose out of an agenda.
pub async fn drop_session(
    services: &Services,
    event: EventId,
    id: SessionId,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), EditError> {
    let work = async |tx: &Tx| {
        let agenda = store::sessions(tx.conn(), event).await?;
        if !agenda.iter().any(|it| it.id == id) {
            return Err(EditError::NotFound);
        }
        if !store::remove_session(tx, id).await? {
            return Err(EditError::Chosen);
        }
        agenda_changed(tx, services, event, (actor, Action::SessionRemoved), now).await
    };
    services.db.write(work).await
}

fn session_of(
    services: &Services,
    event: EventId,
    draft: SessionDraft,
    before: Option<&Session>,
    now: DateTime<Utc>,
) -> Session {
    Session {
        id: before.map_or_else(|| SessionId(services.chance.uuid(now)), |it| it.id),
        event,
        kind: draft.kind,
        title: draft.title,
        summary: draft.summary,
        room: draft.room,
        starts_at: draft.starts_at,
        ends_at: draft.ends_at,
        speakers: draft.speakers,
        languages: before.map(|it| it.languages.clone()).unwrap_or_default(),
        choosable: draft.choosable,
        capacity: draft.capacity,
        taken: before.map_or(0, |it| it.taken),
        uid: before.map_or_else(
            || format!("s-{}", services.chance.token()),
            |it| it.uid.clone(),
        ),
        revision: before.map_or(1, |it| it.revision + 1),
        updated_at: now,
    }
}

/// An agenda is part of its event: the event's revision rises, and the half-days follow.
async fn agenda_changed(
    tx: &Tx,
    services: &Services,
    event: EventId,
    what: (Actor, Action),
    now: DateTime<Utc>,
) -> Result<(), EditError> {
    let before = store::find(tx.conn(), event)
        .await?
        .ok_or(EditError::NotFound)?;
    let after = changed(tx, services, &before, before.clone(), what, now).await?;
    super::derive_slots(tx, event, after.zone, &services.chance, now).await?;
    Ok(())
}

async fn changed(
    tx: &Tx,
    services: &Services,
    before: &Event,
    mut after: Event,
    what: (Actor, Action),
    now: DateTime<Utc>,
) -> Result<Event, EditError> {
    after.revision = before.revision + 1;
    after.sequence = before.sequence + i32::from(before.moved_to(&after));
    after.updated_at = now;
    store::save(tx, &after).await?;
    note(tx, services, what, &after, now).await?;
    Ok(after)
}

async fn note(
    tx: &Tx,
    services: &Services,
    (actor, action): (Actor, Action),
    event: &Event,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let entry = Entry {
        actor,
        action,
        subject: Subject {
            kind: "event",
            id: event.id.0.to_string(),
        },
        event: Some(event.id),
        detail: json!({ "revision": event.revision }),
    };
    staff::audit(tx, entry, &services.chance, now).await
}

fn new_event(
    services: &Services,
    programme: ProgrammeId,
    draft: EventDraft,
    now: DateTime<Utc>,
) -> Event {
    Event {
        id: EventId(services.chance.uuid(now)),
        programme,
        status: Status::Draft,
        taken: 0,
        waiting: 0,
        uid: format!("e-{}", services.chance.token()),
        revision: 1,
        sequence: 0,
        illustrative: false,
        reported: None,
        updated_at: now,
        slug: draft.slug,
        kind: draft.kind,
        no: draft.no,
        title: draft.title,
        summary: draft.summary,
        audience: draft.audience,
        hosts: draft.hosts,
        languages: draft.languages,
        city: draft.city,
        zone: draft.zone,
        mode: draft.mode,
        venue: draft.venue,
        address: draft.address,
        join_url: draft.join_url,
        starts_on: draft.starts_on,
        ends_on: draft.ends_on,
        access: draft.access,
        capacity: draft.capacity,
        opens_at: draft.opens_at,
        closes_at: draft.closes_at,
    }
}

/// What no draft says is kept from the event as it was.
fn filled(services: &Services, before: &Event, draft: EventDraft) -> Event {
    Event {
        id: before.id,
        status: before.status,
        taken: before.taken,
        waiting: before.waiting,
        uid: before.uid.clone(),
        revision: before.revision,
        sequence: before.sequence,
        illustrative: before.illustrative,
        reported: before.reported,
        ..new_event(services, before.programme, draft, before.updated_at)
    }
}
