//! Giving a seat, or a place on the waiting list, back.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::{Error, Setting, entry};
use crate::base::RegistrationId;
use crate::events;
use crate::mail;
use crate::platform::{Services, Tx};
use crate::registration::model::{Reason, Registration, State};
use crate::registration::rules::{Refusal, Verb, next};
use crate::registration::store;
use crate::staff::{self, Action, Actor};

/// The person gives it back; a second time changes nothing.
pub(in crate::registration) async fn cancel(
    services: &Services,
    setting: &Setting,
    it: &Registration,
    reason: Option<Reason>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    match give_back(services, setting, it, (Actor::Person, reason), now).await {
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
    let it = store::find(services.db.read(), id).await?;
    let it = it.ok_or(Error::NotFound)?;
    let setting = Setting::of_event(services, it.event).await?;
    give_back(services, &setting, &it, (actor, None), now).await
}

async fn give_back(
    services: &Services,
    setting: &Setting,
    it: &Registration,
    (actor, reason): (Actor, Option<Reason>),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let after = Registration {
        state: next(it.state, Verb::Cancel)?,
        sequence: it.sequence + i32::from(it.fingerprint.is_some()),
        fingerprint: None,
        ..it.clone()
    };
    let words = services.wording.words(it.answers.lang);
    let desk = setting.desk(services, &words);
    let letter = desk.cancelled(it, actor != Actor::Person, now)?;
    let detail = json!({
        "reference": it.reference, "from": it.state.code(), "reason": reason.map(Reason::code),
    });
    services
        .db
        .write(async |tx| {
            free(tx, it).await?;
            if !store::save_state(tx, &after, it.state, now).await? {
                return Err(Error::Refused(Refusal::AlreadySo));
            }
            let chosen = store::chosen_sessions(tx.conn(), it.id).await?;
            for session in &chosen {
                events::free_place(tx, *session).await?;
            }
            store::release(tx, it.id, &chosen).await?;
            if let Some(letter) = &letter {
                mail::queue(tx, services, letter, now).await?;
            }
            let line = entry(actor, Action::Cancelled, it, detail);
            Ok(staff::audit(tx, line, &services.chance, now).await?)
        })
        .await
        .inspect(|()| services.post.notify_one())
}

/// Takes the event's row first, as every change of seats does.
async fn free(tx: &Tx, it: &Registration) -> Result<(), Error> {
    match it.state {
        State::Waiting => events::leave_queue(tx, it.event).await?,
        _ => events::free_seat(tx, it.event).await?,
    };
    Ok(())
}
