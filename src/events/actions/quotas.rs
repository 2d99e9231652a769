//! Seats kept for some: made, changed, given back. The caller gives what becomes free to those who wait.

use chrono::{DateTime, Utc};

use super::EditError;
use super::record::{locked, note};
use crate::base::{EventId, QuotaId};
use crate::events::model::{Event, Quota};
use crate::events::rules::QuotaDraft;
use crate::events::store;
use crate::platform::{Services, Tx};
use crate::staff::{Action, Actor};

/// Keeps seats for some, or (with an `id`) changes how many, for whom and until when.
pub async fn keep_quota(
    tx: &Tx,
    services: &Services,
    event: EventId,
    (id, draft): (Option<QuotaId>, QuotaDraft),
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), EditError> {
    let whole = locked(tx, event).await?;
    let quotas = store::quotas(tx.conn(), event).await?;
    let before = match id {
        Some(id) => {
            let found = quotas.iter().find(|it| it.id == id);
            Some(found.ok_or(EditError::NotFound)?)
        }
        None => None,
    };
    let others = quotas.iter().filter(|it| Some(it.id) != id);
    let same_people = |it: &Quota| {
        (it.city.is_some() && it.city == draft.city) || (it.code.is_some() && it.code == draft.code)
    };
    if others.into_iter().any(same_people) {
        return Err(EditError::QuotaTwice);
    }
    let (taken, kept) = before.map_or((0, 0), |it| (it.taken, it.capacity));
    if draft.capacity < taken {
        return Err(EditError::SeatsTaken("capacity", taken));
    }
    if !store::keep_seats(tx, event, draft.capacity - kept).await? {
        return Err(EditError::NotFree(whole.unused() + kept));
    }
    let quota = Quota {
        id: id.unwrap_or_else(|| QuotaId(services.chance.uuid(now))),
        event,
        name: draft.name,
        city: draft.city,
        code: draft.code,
        capacity: draft.capacity,
        taken,
        returns_on: draft.returns_on,
        // Seats that are kept anew have not been given back.
        returned_at: before.and_then(|it| it.returned_at.filter(|_| draft.capacity == kept)),
    };
    store::put_quota(tx, &quota).await?;
    let what = (actor, Action::QuotaChanged);
    Ok(note(tx, services, what, &whole, now).await?)
}

/// Ends a quota of which nobody has a seat; what it kept becomes everybody's.
pub async fn drop_quota(
    tx: &Tx,
    services: &Services,
    (event, id): (EventId, QuotaId),
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), EditError> {
    let whole = locked(tx, event).await?;
    let quotas = store::quotas(tx.conn(), event).await?;
    let quota = quotas.iter().find(|it| it.id == id);
    let quota = quota.ok_or(EditError::NotFound)?;
    if !store::remove_quota(tx, id).await? {
        return Err(EditError::QuotaInUse);
    }
    if !store::keep_seats(tx, event, -quota.capacity).await? {
        return Err(EditError::QuotaInUse);
    }
    let what = (actor, Action::QuotaChanged);
    Ok(note(tx, services, what, &whole, now).await?)
}

/// Makes what is left of a quota everybody's, once; says whether anything was left.
pub async fn return_quota(
    tx: &Tx,
    services: &Services,
    whole: &Event,
    quota: &Quota,
    now: DateTime<Utc>,
) -> Result<bool, EditError> {
    let left = quota.free();
    let after = Quota {
        capacity: quota.taken,
        returned_at: Some(now),
        ..quota.clone()
    };
    store::put_quota(tx, &after).await?;
    if !store::keep_seats(tx, whole.id, -left).await? {
        return Err(EditError::Changed);
    }
    let what = (Actor::System, Action::QuotaReturned);
    note(tx, services, what, whole, now).await?;
    Ok(left > 0)
}
