//! A turn at an event: while it lasts nobody else changes the event or takes its seats, and what it frees is offered to
//! those who wait before it ends.

use std::future::Future;

use chrono::{DateTime, Utc};

use super::{Error, Setting};
use crate::base::{EventId, Language, QuotaId};
use crate::events::{self, Event, Quota};
use crate::mail::{self, LetterKind};
use crate::platform::{Services, Tx};

/// How often a turn is taken anew when the event was changed since it was looked at.
const TRIES: usize = 4;

/// A turn at one event.
pub(super) struct Turn<'a> {
    pub(super) tx: &'a Tx,
    pub(super) services: &'a Services,
    pub(super) setting: &'a Setting,
    pub(super) now: DateTime<Utc>,
}

/// The seats of an event as they are at this moment of the turn.
pub(super) struct Held {
    pub(super) event: Event,
    pub(super) quotas: Vec<Quota>,
}

impl Held {
    /// The quota with this id.
    pub(super) fn quota(&self, id: Option<QuotaId>) -> Option<&Quota> {
        self.quotas.iter().find(|it| Some(it.id) == id)
    }
}

impl Turn<'_> {
    /// Looks at the seats; nobody else changes them until the transaction ends.
    pub(super) async fn look(&self) -> Result<Held, Error> {
        let event = events::hold(self.tx, self.setting.event.id).await?;
        let event = event.ok_or(Error::NotFound)?;
        if event.revision != self.setting.event.revision {
            return Err(Error::EventChanged);
        }
        let quotas = events::quotas(self.tx.conn(), event.id).await?;
        Ok(Held { event, quotas })
    }

    /// Offers free seats, and fills free places in sessions, where somebody waits for them.
    pub(super) async fn give_what_is_free(&self) -> Result<(), Error> {
        self.offer_free_seats().await?;
        self.fill_places().await
    }
}

/// What is done in a turn. Taken anew when the event was changed meanwhile.
pub(super) trait Deed: Sync {
    /// What comes of it.
    type Done: Send;

    /// Does it; seats that it frees are offered afterwards.
    fn done_in(&self, turn: &Turn<'_>) -> impl Future<Output = Result<Self::Done, Error>> + Send;
}

/// How many letters of which kind and language leave, to whomever.
pub type Leaving = Vec<(LetterKind, Language, i64)>;

/// Does a deed, sees what follows from it, and takes everything back.
pub(super) async fn rehearse_turn<D: Deed>(
    services: &Services,
    event: EventId,
    now: DateTime<Utc>,
    deed: &D,
) -> Result<(D::Done, Leaving), Error> {
    let setting = Setting::of_event(services, event).await?;
    let mut seen = None;
    let undone: Result<(), Error> = services
        .db
        .write(async |tx| {
            let turn = Turn {
                tx,
                services,
                setting: &setting,
                now,
            };
            turn.look().await?;
            let before = mail::last_queued(tx.conn()).await?;
            let done = deed.done_in(&turn).await?;
            turn.give_what_is_free().await?;
            let letters = mail::queued_since(tx.conn(), event, before).await?;
            seen = Some((done, letters));
            Err(Error::Rehearsed)
        })
        .await;
    match (undone, seen) {
        (Err(Error::Rehearsed), Some(seen)) => Ok(seen),
        (Err(other), _) => Err(other),
        (Ok(()), _) => Err(Error::Raced),
    }
}

/// Takes a turn: does the deed, then gives away what became free, all in one transaction.
pub(super) async fn take_turn<D: Deed>(
    services: &Services,
    event: EventId,
    now: DateTime<Utc>,
    deed: &D,
) -> Result<D::Done, Error> {
    for _ in 0..TRIES {
        let setting = Setting::of_event(services, event).await?;
        let done = services
            .db
            .write(async |tx| {
                let turn = Turn {
                    tx,
                    services,
                    setting: &setting,
                    now,
                };
                turn.look().await?;
                let done = deed.done_in(&turn).await?;
                turn.give_what_is_free().await?;
                Ok(done)
            })
            .await;
        match done {
            Err(Error::EventChanged) => {}
            done => return done.inspect(|_| services.post.notify_one()),
        }
    }
    Err(Error::EventChanged)
}
