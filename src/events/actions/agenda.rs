//! Items of an agenda: added, changed, removed, moved along with their event.

use chrono::{DateTime, Utc};

use super::EditError;
use super::record::{changed, locked};
use crate::base::{EventId, SessionId};
use crate::events::model::{Event, Session};
use crate::events::rules::{self, MoveFault, SessionDraft};
use crate::events::store;
use crate::platform::{Services, Tx};
use crate::staff::{Action, Actor};

/// Adds a session to an agenda, under the id that it brings along unless some session has it.
pub async fn new_session(
    tx: &Tx,
    services: &Services,
    event: EventId,
    (wished, draft): (Option<SessionId>, SessionDraft),
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), EditError> {
    let whole = locked(tx, event).await?;
    let mut session = session_of(services, event, draft, now);
    if let Some(wished) = wished
        && !store::session_exists(tx.conn(), wished).await?
    {
        session.id = wished;
    }
    store::add_session(tx, &session).await?;
    agenda_changed(tx, services, whole, (actor, Action::SessionAdded), now).await
}

/// Changes a session that is still as it was `seen`: its revision.
pub async fn edit_session(
    tx: &Tx,
    services: &Services,
    event: EventId,
    (id, seen, draft): (SessionId, i32, SessionDraft),
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), EditError> {
    let whole = locked(tx, event).await?;
    let agenda = store::sessions(tx.conn(), event).await?;
    let before = agenda.into_iter().find(|it| it.id == id);
    let before = before.ok_or(EditError::NotFound)?;
    if before.revision != seen {
        return Err(EditError::Changed);
    }
    if draft.capacity.is_some_and(|it| it < before.taken) {
        return Err(EditError::Chosen);
    }
    let after = Session {
        id,
        taken: before.taken,
        uid: before.uid.clone(),
        revision: before.revision,
        updated_at: before.updated_at,
        ..session_of(services, event, draft, now)
    };
    if after == before {
        return Ok(());
    }
    save(tx, after, now).await?;
    agenda_changed(tx, services, whole, (actor, Action::SessionChanged), now).await
}

/// Takes a session that nobody chose out of an agenda.
pub async fn drop_session(
    tx: &Tx,
    services: &Services,
    event: EventId,
    id: SessionId,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), EditError> {
    let whole = locked(tx, event).await?;
    let agenda = store::sessions(tx.conn(), event).await?;
    if !agenda.iter().any(|it| it.id == id) {
        return Err(EditError::NotFound);
    }
    if !store::remove_session(tx, id).await? {
        return Err(EditError::Chosen);
    }
    agenda_changed(tx, services, whole, (actor, Action::SessionRemoved), now).await
}

/// Moves the agenda with its event: by as many days, to the same times on the clocks of the venue.
pub(super) async fn move_along(
    tx: &Tx,
    before: &Event,
    after: &Event,
    now: DateTime<Utc>,
) -> Result<(), EditError> {
    for session in store::sessions(tx.conn(), before.id).await? {
        let (starts_at, ends_at) =
            rules::moved(&session, before, after).map_err(|it| match it {
                MoveFault::Outside => EditError::SessionOutside(session.title.clone()),
                MoveFault::Time(fault) => EditError::SessionTime(session.title.clone(), fault),
            })?;
        if (starts_at, ends_at) == (session.starts_at, session.ends_at) {
            continue;
        }
        let moved = Session {
            starts_at,
            ends_at,
            ..session
        };
        save(tx, moved, now).await?;
    }
    Ok(())
}

async fn save(tx: &Tx, mut session: Session, now: DateTime<Utc>) -> Result<(), EditError> {
    session.revision += 1;
    session.updated_at = now;
    Ok(store::save_session(tx, &session).await?)
}

fn session_of(
    services: &Services,
    event: EventId,
    draft: SessionDraft,
    now: DateTime<Utc>,
) -> Session {
    Session {
        id: SessionId(services.chance.uuid(now)),
        event,
        kind: draft.kind,
        title: draft.title,
        summary: draft.summary,
        room: draft.room,
        starts_at: draft.starts_at,
        ends_at: draft.ends_at,
        speakers: draft.speakers,
        languages: draft.languages,
        choosable: draft.choosable,
        capacity: draft.capacity,
        taken: 0,
        uid: format!("s-{}", services.chance.token()),
        revision: 1,
        updated_at: now,
    }
}

/// An agenda is part of its event: the event's revision rises.
async fn agenda_changed(
    tx: &Tx,
    services: &Services,
    event: Event,
    what: (Actor, Action),
    now: DateTime<Utc>,
) -> Result<(), EditError> {
    changed(tx, services, &event, event.clone(), what, now).await?;
    Ok(())
}
