//! Answering an offer or an invitation, and what becomes of those that nobody answers.

use chrono::{DateTime, Utc};

use super::apply::By;
use super::turn::{Deed, Turn, take_turn};
use super::{Error, store};
use crate::base::RegistrationId;
use crate::platform::Services;
use crate::registration::model::{Ending, Registration, State};
use crate::registration::rules::{Act, MOST_MISSED, Refusal};
use crate::staff::Actor;

/// Deadlines looked at in one round.
const MOST: u64 = 200;

/// The person takes the seat that is kept for them. After the deadline it is refused, and the list goes on.
pub(in crate::registration) async fn accept(
    services: &Services,
    it: &Registration,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    match answer(services, it, Act::Accept, now).await {
        Err(Error::Refused(Refusal::AlreadySo)) => Ok(()),
        done => done,
    }
}

/// The person does not want the seat that is kept for them.
pub(in crate::registration) async fn refuse(
    services: &Services,
    it: &Registration,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    match answer(services, it, Act::Refuse, now).await {
        Err(Error::Refused(Refusal::AlreadySo | Refusal::Cancelled)) => Ok(()),
        done => done,
    }
}

async fn answer(
    services: &Services,
    it: &Registration,
    act: Act,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let deed = Answer { id: it.id, act };
    if take_turn(services, it.event, now, &deed).await? {
        Ok(())
    } else {
        Err(Error::Refused(Refusal::OfferOver))
    }
}

/// An answer to what is kept for somebody: done says whether it came in time.
struct Answer {
    id: RegistrationId,
    act: Act,
}

impl Deed for Answer {
    type Done = bool;

    async fn done_in(&self, turn: &Turn<'_>) -> Result<bool, Error> {
        let it = turn.find(self.id).await?;
        if turn.expire(&it).await? {
            return Ok(false);
        }
        let by = By::actor(Actor::Person);
        turn.apply(&it, self.act, by).await?;
        Ok(true)
    }
}

/// The end of what is kept for somebody, if its deadline has passed.
struct Expiry(RegistrationId);

impl Deed for Expiry {
    type Done = bool;

    async fn done_in(&self, turn: &Turn<'_>) -> Result<bool, Error> {
        let it = turn.find(self.0).await?;
        turn.expire(&it).await
    }
}

/// Lets offers and invitations run out whose deadline has passed; says how many did.
pub(in crate::registration) async fn expire_overdue(
    services: &Services,
    now: DateTime<Utc>,
) -> Result<usize, Error> {
    let overdue = store::overdue(services.db.read(), now, MOST).await?;
    let mut expired = 0;
    for it in &overdue {
        let ended = take_turn(services, it.event, now, &Expiry(it.id)).await?;
        expired += usize::from(ended);
    }
    Ok(expired)
}

impl Turn<'_> {
    /// Ends what is kept for somebody if its deadline has passed; says whether it had.
    async fn expire(&self, it: &Registration) -> Result<bool, Error> {
        if it.deadline.is_none_or(|at| self.now < at) {
            return Ok(false);
        }
        let (act, ending) = if it.state == State::Offered && it.missed + 1 < MOST_MISSED {
            (Act::Expire, None)
        } else {
            (Act::ExpireAgain, Some(Ending::Unanswered))
        };
        let by = By {
            ending,
            ..By::actor(Actor::System)
        };
        self.apply(it, act, by).await?;
        Ok(true)
    }
}
