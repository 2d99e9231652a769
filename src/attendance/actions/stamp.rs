//! Stamping somebody as present, and taking the stamp back.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::{Error, Visit};
use crate::attendance::model::{Door, How, Stamp};
use crate::attendance::rules::{Refusal, admit};
use crate::attendance::store;
use crate::base::{AttendanceId, RegistrationId, SlotId};
use crate::platform::{Services, Tx};
use crate::registration::{self, State};
use crate::staff::{self, Action, Actor, Subject};

/// What became of a stamp.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::attendance) enum Stamped {
    /// The person is in.
    Now,
    /// The person was in already.
    Before,
}

/// Stamps a person in a slot. Somebody who waits gets a free seat first; without one the stamp is refused.
pub(in crate::attendance) async fn stamp(
    services: &Services,
    visit: &Visit,
    (id, slot): (RegistrationId, SlotId),
    now: DateTime<Utc>,
) -> Result<Stamped, Error> {
    match try_stamp(services, visit, (id, slot), now).await? {
        Tried::Stamped(stamped) => Ok(stamped),
        Tried::Refused(refusal) => Err(refusal.into()),
        Tried::Waits => {
            let actor = Actor::Door(visit.door.label.clone());
            match registration::confirm(services, id, (actor, None), now).await {
                // Somebody gave the seat a moment ago: the second try sees it.
                Ok(())
                | Err(
                    registration::Error::Raced
                    | registration::Error::Refused(registration::Refusal::AlreadySo),
                ) => {}
                Err(other) => return Err(other.into()),
            }
            match try_stamp(services, visit, (id, slot), now).await? {
                Tried::Stamped(stamped) => Ok(stamped),
                Tried::Refused(refusal) => Err(refusal.into()),
                Tried::Waits => Err(Refusal::Full.into()),
            }
        }
    }
}

enum Tried {
    Stamped(Stamped),
    Refused(Refusal),
    Waits,
}

async fn try_stamp(
    services: &Services,
    visit: &Visit,
    (id, slot): (RegistrationId, SlotId),
    now: DateTime<Utc>,
) -> Result<Tried, Error> {
    let work = async |tx: &Tx| {
        let person = store::lock_person(tx, visit.event.id, id).await?;
        if let Err(refusal) = admit(person.as_ref(), visit.slot(slot), &visit.event, now) {
            note(tx, services, &visit.door, (Action::Refused, id, slot), now).await?;
            return Ok(Tried::Refused(refusal));
        }
        if person.is_some_and(|it| it.state != State::Confirmed) {
            return Ok(Tried::Waits);
        }
        put(tx, services, &visit.door, (id, slot, How::Search), now)
            .await
            .map(Tried::Stamped)
    };
    services.db.write(work).await
}

/// Adds the stamp and its line in the audit log, where there is none yet.
pub(super) async fn put(
    tx: &Tx,
    services: &Services,
    door: &Door,
    (registration, slot, how): (RegistrationId, SlotId, How),
    now: DateTime<Utc>,
) -> Result<Stamped, Error> {
    let stamp = Stamp {
        id: AttendanceId(services.chance.uuid(now)),
        event: door.event,
        registration,
        slot,
        how,
        at: now,
        by: door.label.clone(),
    };
    if !store::add(tx, &stamp).await? {
        return Ok(Stamped::Before);
    }
    note(
        tx,
        services,
        door,
        (Action::CheckedIn, registration, slot),
        now,
    )
    .await?;
    Ok(Stamped::Now)
}

/// Takes a stamp back; says whether there was one. The stamp stays on record.
pub(in crate::attendance) async fn undo(
    services: &Services,
    visit: &Visit,
    (id, slot): (RegistrationId, SlotId),
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    if visit.slot(slot).is_none() {
        return Err(Refusal::UnknownSlot.into());
    }
    let work = async |tx: &Tx| {
        if !store::undo(tx, (id, slot), &visit.door.label, now).await? {
            return Ok(false);
        }
        note(
            tx,
            services,
            &visit.door,
            (Action::CheckInUndone, id, slot),
            now,
        )
        .await?;
        Ok(true)
    };
    services.db.write(work).await
}

async fn note(
    tx: &Tx,
    services: &Services,
    door: &Door,
    (action, registration, slot): (Action, RegistrationId, SlotId),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let entry = staff::Entry {
        actor: Actor::Door(door.label.clone()),
        action,
        subject: Subject {
            kind: "registration",
            id: registration.0.to_string(),
        },
        event: Some(door.event),
        detail: json!({ "slot": slot.0.to_string(), "door": door.id.0.to_string() }),
    };
    Ok(staff::audit(tx, entry, &services.chance, now).await?)
}
