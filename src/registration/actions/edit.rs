//! Changes to an event that may free seats: whoever waits is offered them in the same transaction.

use chrono::{DateTime, Utc};

use super::turn::{Deed, Turn, take_turn};
use super::{Error, Setting, store};
use crate::base::{EventId, QuotaId, SessionId};
use crate::events::{self, EditError, Event, EventDraft, QuotaDraft, SessionDraft};
use crate::mail::{self, LetterKind};
use crate::platform::Services;
use crate::staff::Actor;

/// Changes the facts of an event that is still as it was `seen`: its revision.
pub async fn edit_event(
    services: &Services,
    id: EventId,
    (draft, seen): (EventDraft, i32),
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<Event, EditError> {
    let setting = Setting::of_event(services, id).await;
    let setting = setting.map_err(as_edit_error)?;
    services
        .db
        .write(async |tx| {
            let event = events::edit(tx, services, id, (draft, seen), actor, now).await?;
            if event.starts_on != setting.event.starts_on {
                mail::withdraw_all(tx, id, LetterKind::RegistrationReminder, now).await?;
            }
            let turn = Turn {
                tx,
                services,
                setting: &setting.anew(tx, id).await?,
                now,
            };
            turn.give_what_is_free().await.map_err(as_edit_error)?;
            Ok(event)
        })
        .await
        .inspect(|_| services.post.notify_one())
}

/// Changes a session that is still as it was `seen`: its revision. Places that are added are given to those who wait.
pub async fn edit_session(
    services: &Services,
    event: EventId,
    change: (SessionId, i32, SessionDraft),
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), EditError> {
    let setting = Setting::of_event(services, event).await;
    let setting = setting.map_err(as_edit_error)?;
    services
        .db
        .write(async |tx| {
            events::edit_session(tx, services, event, change, actor, now).await?;
            let turn = Turn {
                tx,
                services,
                setting: &setting.anew(tx, event).await?,
                now,
            };
            turn.give_what_is_free().await.map_err(as_edit_error)
        })
        .await
        .inspect(|()| services.post.notify_one())
}

/// Keeps seats for some, or (with an `id`) changes how many, for whom and until when.
pub async fn keep_quota(
    services: &Services,
    event: EventId,
    (id, draft): (Option<QuotaId>, QuotaDraft),
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), EditError> {
    let deed = Keep { id, draft, actor };
    let done = take_turn(services, event, now, &deed).await;
    done.map_err(as_edit_error)
}

/// Ends a quota of which nobody has a seat.
pub async fn drop_quota(
    services: &Services,
    (event, id): (EventId, QuotaId),
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), EditError> {
    let done = take_turn(services, event, now, &Drop { id, actor }).await;
    done.map_err(as_edit_error)
}

struct Keep {
    id: Option<QuotaId>,
    draft: QuotaDraft,
    actor: Actor,
}

impl Deed for Keep {
    type Done = ();

    async fn done_in(&self, turn: &Turn<'_>) -> Result<(), Error> {
        let what = (self.id, self.draft.clone());
        let (event, actor) = (turn.setting.event.id, self.actor.clone());
        events::keep_quota(turn.tx, turn.services, event, what, actor, turn.now).await?;
        Ok(())
    }
}

struct Drop {
    id: QuotaId,
    actor: Actor,
}

impl Deed for Drop {
    type Done = ();

    async fn done_in(&self, turn: &Turn<'_>) -> Result<(), Error> {
        let what = (turn.setting.event.id, self.id);
        store::forget_quota(turn.tx, self.id).await?;
        events::drop_quota(turn.tx, turn.services, what, self.actor.clone(), turn.now).await?;
        Ok(())
    }
}

fn as_edit_error(error: Error) -> EditError {
    match error {
        Error::Edit(error) => error,
        Error::NotFound => EditError::NotFound,
        Error::Db(error) => EditError::Db(error),
        Error::EventChanged | Error::Raced => EditError::Changed,
        other => EditError::Other(Box::new(other)),
    }
}
