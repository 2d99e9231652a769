//! From draft to public, and back; called off, and on again.

use chrono::{DateTime, Utc};

use super::EditError;
use super::record::{changed, locked};
use crate::base::EventId;
use crate::events::model::{Event, Status};
use crate::events::{rules, store};
use crate::platform::{Services, Tx};
use crate::programmes;
use crate::staff::{Action, Actor};
use crate::wording::Phrase;

/// What publishing an event still needs, as it is now.
pub async fn missing(
    conn: &impl sea_orm::ConnectionTrait,
    event: &Event,
) -> Result<Vec<Phrase>, EditError> {
    let sessions = store::sessions(conn, event.id).await?;
    let notice = programmes::notice(conn, event.programme).await?;
    let programme = programmes::find(conn, event.programme).await?;
    let programme = programme.ok_or(EditError::NotFound)?;
    Ok(rules::missing(
        event,
        &sessions,
        &programme,
        notice.as_ref(),
    ))
}

/// Lets everybody see an event that has all it needs.
pub async fn publish(
    services: &Services,
    id: EventId,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<Event, EditError> {
    let work = async |tx: &Tx| {
        let before = locked(tx, id).await?;
        let missing = missing(tx.conn(), &before).await?;
        if !missing.is_empty() {
            return Err(EditError::Incomplete(missing));
        }
        let what = (Status::Published, actor, Action::EventPublished);
        turn(tx, services, before, what, now).await
    };
    services.db.write(work).await
}

/// Takes an event back to a draft.
pub async fn withdraw(
    services: &Services,
    id: EventId,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<Event, EditError> {
    let work = async |tx: &Tx| {
        let before = locked(tx, id).await?;
        let what = (Status::Draft, actor, Action::EventWithdrawn);
        turn(tx, services, before, what, now).await
    };
    services.db.write(work).await
}

/// Says that a public event does not take place, or (`off` is false) that it does after all.
pub async fn call_off(
    tx: &Tx,
    services: &Services,
    (id, off): (EventId, bool),
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), EditError> {
    let before = locked(tx, id).await?;
    if before.status == Status::Draft {
        return Err(EditError::Changed);
    }
    let what = if off {
        (Status::Cancelled, actor, Action::EventCancelled)
    } else {
        (Status::Published, actor, Action::EventRestored)
    };
    turn(tx, services, before, what, now).await?;
    Ok(())
}

/// A second time changes nothing.
async fn turn(
    tx: &Tx,
    services: &Services,
    before: Event,
    (status, actor, action): (Status, Actor, Action),
    now: DateTime<Utc>,
) -> Result<Event, EditError> {
    if before.status == status {
        return Ok(before);
    }
    let after = Event {
        status,
        ..before.clone()
    };
    changed(tx, services, &before, after, (actor, action), now).await
}
