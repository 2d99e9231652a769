//! Seats that organisers give: to somebody who waits, to somebody who had cancelled.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::register::uid;
use super::{Error, Setting, entry};
use crate::base::RegistrationId;
use crate::events;
use crate::mail;
use crate::platform::{Services, Tx};
use crate::registration::model::{Registration, State};
use crate::registration::rules::{Refusal, Verb, may_seat, next};
use crate::registration::store;
use crate::staff::{self, Action, Actor};

/// Gives a free seat to somebody who waits, and writes to them.
pub async fn confirm(
    services: &Services,
    id: RegistrationId,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    give(services, id, Verb::Confirm, actor, now).await
}

/// Gives a free seat back to somebody who had cancelled, and writes to them. Nobody who waits is passed.
pub async fn reinstate(
    services: &Services,
    id: RegistrationId,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    give(services, id, Verb::Reinstate, actor, now).await
}

async fn give(
    services: &Services,
    id: RegistrationId,
    verb: Verb,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let before = store::find(services.db.read(), id).await?;
    let before = before.ok_or(Error::NotFound)?;
    let setting = Setting::of_event(services, before.event).await?;
    may_seat(&setting.event, now)?;
    let words = services.wording.words(before.answers.lang);
    let desk = setting.desk(services, &words);
    let mut after = Registration {
        state: next(before.state, verb)?,
        fingerprint: before
            .answers
            .email
            .as_ref()
            .map(|_| desk.fingerprint())
            .transpose()?,
        ..before.clone()
    };
    if verb == Verb::Reinstate {
        // Calendars have struck the old identity out.
        (after.uid, after.sequence) = (uid(&services.chance), 0);
    }
    let letters = desk.confirmed(&after, now)?;
    let detail = json!({ "reference": before.reference, "from": before.state.code() });
    services
        .db
        .write(async |tx| {
            take(tx, &before).await?;
            if !store::save_state(tx, &after, before.state, now).await? {
                return Err(Error::Refused(Refusal::AlreadySo));
            }
            for letter in &letters {
                mail::queue(tx, services, letter, now).await?;
            }
            let line = entry(actor, Action::Confirmed, &after, detail);
            Ok(staff::audit(tx, line, &services.chance, now).await?)
        })
        .await
        .inspect(|()| services.post.notify_one())
}

async fn take(tx: &Tx, before: &Registration) -> Result<(), Error> {
    let taken = match before.state {
        State::Waiting => events::take_seat_waiting(tx, before.event).await?,
        _ => events::take_seat(tx, before.event).await?,
    };
    if !taken {
        return Err(Error::Refused(Refusal::Full));
    }
    let Some(email) = before.answers.email.as_ref().filter(|_| !before.is_live()) else {
        return Ok(());
    };
    let live = store::live_by_address(tx.conn(), before.event, email).await?;
    if live.iter().any(|it| it.person_no == before.person_no) {
        return Err(Error::Refused(Refusal::Again));
    }
    Ok(())
}
