//! Somebody who comes without having registered: a seat and a stamp in one go.

use chrono::{DateTime, Utc};

use super::stamp::put;
use super::{Error, Visit};
use crate::attendance::model::{How, Person};
use crate::attendance::rules::{Refusal, is_open, namesake};
use crate::attendance::store;
use crate::base::{RegistrationId, SlotId};
use crate::events::Status;
use crate::platform::{Services, Tx};
use crate::registration::{self, WalkIn};
use crate::staff::Actor;

/// What became of somebody new.
#[derive(Debug)]
pub(in crate::attendance) enum Newcomer {
    /// Registered and stamped, also when the same form came before.
    In(RegistrationId),
    /// Somebody on the list has the same name; nothing was saved.
    Listed(Person),
}

/// Registers and stamps somebody. `form_id` makes a form that is sent twice one person; `another` says that a person of the
/// same name on the list is somebody else.
pub(in crate::attendance) async fn walk_in(
    services: &Services,
    visit: &Visit,
    (person, slot): (WalkIn, SlotId),
    (form_id, another): (&str, bool),
    now: DateTime<Utc>,
) -> Result<Newcomer, Error> {
    if visit.event.status == Status::Cancelled {
        return Err(Refusal::EventCancelled.into());
    }
    let chosen = visit.slot(slot).ok_or(Refusal::UnknownSlot)?;
    if !is_open(chosen, visit.event.zone, now) {
        return Err(Refusal::NotYet.into());
    }
    let listed = store::people(services.db.read(), visit.event.id).await?;
    // Asked after the list was read: somebody on it by this very form is found here.
    let known = registration::walked_in(services, visit.event.id, form_id).await?;
    let same = namesake(&person, &listed).filter(|_| known.is_none() && !another);
    if let Some(same) = same {
        return Ok(Newcomer::Listed(same.clone()));
    }
    let seat = async || {
        let actor = Actor::Door(visit.door.label.clone());
        let form = (visit.event.id, form_id);
        let work = async |tx: &Tx| -> Result<RegistrationId, Error> {
            let id = registration::walk_in(tx, services, form, &person, actor, now).await?;
            put(tx, services, &visit.door, (id, slot, How::WalkIn), now).await?;
            Ok(id)
        };
        services.db.write(work).await
    };
    match seat().await {
        // The same form at the same moment: the second try finds the first.
        Err(Error::Registration(registration::Error::Raced)) => seat().await.map(Newcomer::In),
        other => other.map(Newcomer::In),
    }
}
