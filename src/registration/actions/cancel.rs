//! Giving a seat, or a place on the waiting list, back.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::Error;
use super::around::{Around, note, send};
use crate::base::RegistrationId;
use crate::events;
use crate::platform::{Services, Tx};
use crate::registration::model::{Registration, State};
use crate::registration::rules::{self, Verb};
use crate::registration::store;
use crate::staff::{Action, Actor};

/// Cancels: state, seat, places, letter and audit line in one transaction. `reason` is what the person chose to say.
pub(in crate::registration) async fn cancel(
    services: &Services,
    id: RegistrationId,
    actor: Actor,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let known = store::find(services.db.read(), id)
        .await?
        .ok_or(Error::NotFound)?;
    let around = Around::of(services, known.event).await?;
    services
        .db
        .write(async |tx| give_back(tx, services, &around, id, (actor, reason), now).await)
        .await?;
    services.post.notify_one();
    Ok(())
}

async fn give_back(
    tx: &Tx,
    services: &Services,
    around: &Around,
    id: RegistrationId,
    (actor, reason): (Actor, &str),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let before = store::find(tx.conn(), id).await?.ok_or(Error::NotFound)?;
    let mut after = Registration {
        state: rules::next(before.state, Verb::Cancel)?,
        ..before.clone()
    };
    if before.fingerprint.is_some() {
        after.sequence += 1;
    }
    match before.state {
        State::Confirmed => events::free_seat(tx, before.event).await?,
        State::Waiting => events::leave_queue(tx, before.event).await?,
        State::Cancelled => false,
    };
    if !store::save_state(tx, &after, before.state, now).await? {
        return Err(Error::Raced);
    }
    for session in store::chosen_sessions(tx.conn(), id).await? {
        events::free_place(tx, session).await?;
    }
    store::release(tx, id).await?;
    let by_organisers = matches!(actor, Actor::Account(..));
    let letter = around
        .desk(services)
        .cancelled(&before, by_organisers, now)?;
    send(tx, services, letter, now).await?;
    let detail = json!({ "from": before.state.code(), "reason": reason });
    note(
        tx,
        services,
        (actor, Action::Cancelled),
        &after,
        (detail, now),
    )
    .await
}
