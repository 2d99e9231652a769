//! What organisers decide: who gets a seat, who waits, who is told no.

use chrono::{DateTime, Utc};

use super::apply::{By, Single};
use super::turn::take_turn;
use super::{Error, store};
use crate::base::RegistrationId;
use crate::platform::Services;
use crate::registration::model::{Ending, Registration};
use crate::registration::rules::Act;
use crate::staff::Actor;

/// Gives a seat to somebody who asked, waits, or was offered one, and writes to them.
///
/// With a reason, where no seat is free, one beyond the capacity.
pub async fn confirm(
    services: &Services,
    id: RegistrationId,
    (actor, extra): (Actor, Option<String>),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let by = By {
        extra,
        ..By::actor(actor)
    };
    decide(services, id, Act::Confirm, by, now).await
}

/// Gives a free seat to somebody whose registration was over, and writes to them. Nobody who waits is passed.
pub async fn reinstate(
    services: &Services,
    id: RegistrationId,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    decide(services, id, Act::Reinstate, By::actor(actor), now).await
}

/// Puts somebody who asked on the waiting list; a free seat is offered at once.
pub async fn queue(
    services: &Services,
    id: RegistrationId,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    decide(services, id, Act::Queue, By::actor(actor), now).await
}

/// Tells somebody who asked that there is no seat for them, and why.
pub async fn decline(
    services: &Services,
    id: RegistrationId,
    (actor, ending): (Actor, Option<Ending>),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let by = By {
        ending,
        ..By::actor(actor)
    };
    decide(services, id, Act::Decline, by, now).await
}

async fn decide(
    services: &Services,
    id: RegistrationId,
    act: Act,
    by: By,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let it = known(services, id).await?;
    let deed = Single { id, act, by };
    take_turn(services, it.event, now, &deed).await
}

/// The registration as it is outside of any turn: to know its event.
pub(super) async fn known(services: &Services, id: RegistrationId) -> Result<Registration, Error> {
    let found = store::find(services.db.read(), id).await?;
    found.ok_or(Error::NotFound)
}
