//! Changes to an event that may free seats: whoever waits is offered them in the same transaction.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::turn::{Deed, Leaving, Turn, take_turn};
use super::update::{remember, would_tell};
use super::{Error, Setting, store};
use crate::base::{EventId, Language, QuotaId, RegistrationId, SessionId};
use crate::events::{self, EditError, Event, EventDraft, QuotaDraft, SessionDraft};
use crate::mail::{self, LetterKind, Rendered};
use crate::platform::{Services, Tx};
use crate::staff::Actor;

/// A change to an event that people may be told of.
#[derive(Debug, Clone)]
pub enum EventChange {
    /// Its facts, of the event as it was seen: its revision.
    Facts(Box<EventDraft>, i32),
    /// A new session.
    Add(SessionDraft),
    /// A session, as it was seen: its revision.
    Session(SessionId, i32, SessionDraft),
    /// A session does not take place.
    Drop(SessionId),
    /// Several changes of the agenda as one: those above, and new sessions under ids that they bring along.
    Agenda(Vec<AgendaStep>),
    /// It does not take place.
    CallOff,
    /// It takes place after all.
    Restore,
}

/// One of several changes of an agenda.
#[derive(Debug, Clone)]
pub enum AgendaStep {
    /// A new session.
    Add(Option<SessionId>, SessionDraft),
    /// A session, as it was seen: its revision.
    Session(SessionId, i32, SessionDraft),
    /// A session does not take place.
    Drop(SessionId),
}

/// What people would be told of a change.
#[derive(Debug, Clone, Default)]
pub struct Telling {
    /// The letters.
    pub letters: Leaving,
    /// When they leave.
    pub at: Option<DateTime<Utc>>,
    /// One of them in each language.
    pub samples: Vec<(Language, Rendered)>,
}

/// Changes an event; what this frees is given to those who wait, in the same transaction, and people are told a while later.
pub async fn change_event(
    services: &Services,
    id: EventId,
    change: EventChange,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<Event, EditError> {
    let setting = Setting::of_event(services, id).await;
    let setting = setting.map_err(as_edit_error)?;
    services
        .db
        .write(async |tx| {
            let changed = make(tx, services, setting, (change, actor), now).await?;
            Ok(changed.event)
        })
        .await
        .inspect(|_| services.post.notify_one())
}

/// Says what people would be told of a change, with whatever they are still to be told, and changes nothing.
pub async fn preview_change(
    services: &Services,
    id: EventId,
    change: EventChange,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<Telling, EditError> {
    let setting = Setting::of_event(services, id).await;
    let setting = setting.map_err(as_edit_error)?;
    let mut seen = None;
    let undone: Result<(), EditError> = services
        .db
        .write(async |tx| {
            let changed = make(tx, services, setting, (change, actor), now).await?;
            let told = would_tell(tx, services, &changed, now).await;
            seen = Some(told.map_err(as_edit_error)?);
            // Nothing of it is kept.
            Err(EditError::Changed)
        })
        .await;
    match (undone, seen) {
        (_, Some(telling)) => Ok(telling),
        (Err(error), None) => Err(error),
        (Ok(()), None) => Ok(Telling::default()),
    }
}

async fn make(
    tx: &Tx,
    services: &Services,
    setting: Setting,
    (change, actor): (EventChange, Actor),
    now: DateTime<Utc>,
) -> Result<Setting, EditError> {
    let id = setting.event.id;
    // From here on nobody else changes it.
    let setting = setting.anew(tx, id).await?;
    let (known, agenda) = (setting.event.clone(), Arc::clone(&setting.sessions));
    let (mut steps, mut lost) = (Vec::new(), Vec::new());
    match change {
        EventChange::Facts(draft, seen) => {
            let event = events::edit(tx, services, id, (*draft, seen), actor.clone(), now).await?;
            if event.starts_on != known.starts_on {
                mail::withdraw_all(tx, id, LetterKind::RegistrationReminder, now).await?;
            }
        }
        EventChange::Add(draft) => steps.push(AgendaStep::Add(None, draft)),
        EventChange::Session(session, seen, draft) => {
            steps.push(AgendaStep::Session(session, seen, draft));
        }
        EventChange::Drop(session) => steps.push(AgendaStep::Drop(session)),
        EventChange::Agenda(several) => steps = several,
        EventChange::CallOff => {
            events::call_off(tx, services, (id, true), actor.clone(), now).await?;
            mail::withdraw_all(tx, id, LetterKind::RegistrationReminder, now).await?;
        }
        EventChange::Restore => {
            events::call_off(tx, services, (id, false), actor.clone(), now).await?;
        }
    }
    for step in steps {
        lost.extend(make_step(tx, services, (id, step), actor.clone(), now).await?);
    }
    let remembered = remember(tx, (&known, &agenda), now).await;
    remembered.map_err(as_edit_error)?;
    for (session, people) in lost {
        store::note_lost(tx, id, (session, &people)).await?;
    }
    let setting = setting.anew(tx, id).await?;
    let turn = Turn {
        tx,
        services,
        setting: &setting,
        now,
    };
    turn.give_what_is_free().await.map_err(as_edit_error)?;
    Ok(setting)
}

/// Makes a change of the agenda; says who had chosen a session that is gone.
async fn make_step(
    tx: &Tx,
    services: &Services,
    (id, step): (EventId, AgendaStep),
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<Option<(SessionId, Vec<RegistrationId>)>, EditError> {
    match step {
        AgendaStep::Add(wished, draft) => {
            events::new_session(tx, services, id, (wished, draft), actor, now).await?;
            Ok(None)
        }
        AgendaStep::Session(session, seen, draft) => {
            let change = (session, seen, draft);
            events::edit_session(tx, services, id, change, actor, now).await?;
            Ok(None)
        }
        AgendaStep::Drop(session) => {
            let people = store::choosers(tx.conn(), session).await?;
            for _ in &people {
                events::free_place(tx, session).await?;
            }
            store::clear_session(tx, session).await?;
            events::drop_session(tx, services, id, session, actor, now).await?;
            Ok(Some((session, people)))
        }
    }
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
