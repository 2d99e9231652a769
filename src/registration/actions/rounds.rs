//! What happens by itself as time passes: offers run out, kept seats become everybody's, what is free is offered, people
//! are reminded, and told of
//! changes.

use chrono::{DateTime, TimeDelta, Utc};

use super::Error;
use super::answer::expire_overdue;
use super::remind::remind;
use super::turn::{Deed, Turn, take_turn};
use super::update::send_updates;
use crate::base::QuotaId;
use crate::events;
use crate::platform::Services;
use crate::registration::rules::offer_ends_at;

/// Does what is due at `now`; says how much there was. Whoever does it at the same moment does nothing twice.
pub async fn go_round(services: &Services, now: DateTime<Utc>) -> Result<usize, Error> {
    let returned = return_quotas(services, now).await?;
    let expired = expire_overdue(services, now).await?;
    let offered = offer_what_is_left(services, now).await?;
    let reminded = remind(services, now).await?;
    let updated = send_updates(services, now).await?;
    Ok(returned + expired + offered + reminded + updated)
}

/// Makes kept seats everybody's where their day has come.
async fn return_quotas(services: &Services, now: DateTime<Utc>) -> Result<usize, Error> {
    // No venue is more than a day ahead.
    let day = (now + TimeDelta::days(1)).date_naive();
    let due = events::due_quotas(services.db.read(), day).await?;
    let mut returned = 0;
    for quota in due {
        let done = take_turn(services, quota.event, now, &Return(quota.id)).await?;
        returned += usize::from(done);
    }
    Ok(returned)
}

/// The end of the time for which a quota keeps seats, if its day has come; done says whether it had.
struct Return(QuotaId);

impl Deed for Return {
    type Done = bool;

    async fn done_in(&self, turn: &Turn<'_>) -> Result<bool, Error> {
        let held = turn.look().await?;
        let quota = held.quota(Some(self.0));
        let Some(quota) = quota.filter(|it| events::is_due(it, &held.event, turn.now)) else {
            return Ok(false);
        };
        events::return_quota(turn.tx, turn.services, &held.event, quota, turn.now).await?;
        Ok(true)
    }
}

/// Nothing but a look at what is free.
struct Look;

impl Deed for Look {
    type Done = ();

    async fn done_in(&self, _: &Turn<'_>) -> Result<(), Error> {
        Ok(())
    }
}

/// Offers seats that are free though people wait: after an import, or where the program was stopped for long.
async fn offer_what_is_left(services: &Services, now: DateTime<Utc>) -> Result<usize, Error> {
    let mut looked_at = 0;
    for event in events::with_queue(services.db.read()).await? {
        if offer_ends_at(&event, now).is_some() && event.has_opening() {
            take_turn(services, event.id, now, &Look).await?;
            looked_at += 1;
        }
    }
    Ok(looked_at)
}
