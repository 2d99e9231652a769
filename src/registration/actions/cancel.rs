//! Giving a seat, an offer, a request or a place on the waiting list back.

use chrono::{DateTime, Utc};

use super::Error;
use super::apply::{By, Single};
use super::decide::known;
use super::turn::take_turn;
use crate::base::RegistrationId;
use crate::platform::Services;
use crate::registration::model::{Ending, Registration};
use crate::registration::rules::{Act, Refusal};
use crate::staff::Actor;

/// The person gives it back; a second time changes nothing.
pub(in crate::registration) async fn cancel(
    services: &Services,
    it: &Registration,
    ending: Option<Ending>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let by = By {
        ending,
        ..By::actor(Actor::Person)
    };
    match give_back(services, it.id, by, now).await {
        Err(Error::Refused(Refusal::AlreadySo)) => Ok(()),
        done => done,
    }
}

/// The organisers take it back.
pub async fn cancel_by_staff(
    services: &Services,
    id: RegistrationId,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    give_back(services, id, By::actor(actor), now).await
}

async fn give_back(
    services: &Services,
    id: RegistrationId,
    by: By,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let it = known(services, id).await?;
    let deed = Single {
        id,
        act: Act::Cancel,
        by,
    };
    take_turn(services, it.event, now, &deed).await
}
