//! Many who register at the same moment pass together: one transaction, a few statements and one flush for all of them.
//!
//! Whoever finds the turnstile free takes along those who came meanwhile. They pass only where nothing stands against any of
//! them: a seat for each at the event as it was seen, nobody waiting, no form, reference or address there before. Else
//! nothing is written and each of them goes alone. Who is left behind by somebody who gave up goes alone too; the form's id
//! tells whether the seat was taken already.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use tokio::sync::oneshot;
use tokio::sync::oneshot::error::TryRecvError;

use super::{Error, entry};
use crate::base::EventId;
use crate::events::{self, Mode};
use crate::mail::{self, Sealed};
use crate::platform::Services;
use crate::registration::store::{self, New};
use crate::staff::{self, Action, Actor};

/// Most who pass together.
const MOST: usize = 32;
/// Larger parties come in steps of this size, so that few different statements are prepared.
const STEP: usize = 4;

/// Where everybody passes who needs nothing but a seat; cheap to clone.
#[derive(Debug, Clone, Default)]
pub(in crate::registration) struct Turnstile(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    coming: Mutex<Vec<Coming>>,
    turn: tokio::sync::Mutex<()>,
}

/// Somebody who is about to take a seat.
#[derive(Debug, Clone)]
pub(super) struct Arrival {
    pub(super) new: New,
    /// The revision of the event that was seen.
    pub(super) revision: i32,
    pub(super) letters: Vec<Sealed>,
    pub(super) now: DateTime<Utc>,
}

#[derive(Debug)]
struct Coming {
    arrival: Arrival,
    tell: oneshot::Sender<bool>,
}

impl Arrival {
    /// What the arrivals of a party have in common: the event as it was seen, and how they take part.
    fn aim(&self) -> (EventId, i32, Mode) {
        let it = &self.new.registration;
        (it.event, self.revision, it.answers.mode)
    }
}

impl Turnstile {
    /// Says whether the arrival was written down, with its letters; if not, nothing of it was.
    pub(super) async fn pass(&self, services: &Services, arrival: Arrival) -> bool {
        let (tell, mut told) = oneshot::channel();
        self.coming().push(Coming { arrival, tell });
        tokio::select! {
            biased;
            passed = &mut told => passed.unwrap_or(false),
            _turn = self.0.turn.lock() => loop {
                match told.try_recv() {
                    Ok(passed) => break passed,
                    Err(TryRecvError::Closed) => break false,
                    Err(TryRecvError::Empty) => let_through(services, self.next_party()).await,
                }
            },
        }
    }

    /// Those who came first, all for the same event as it was seen, and in the same way.
    fn next_party(&self) -> Vec<Coming> {
        let mut coming = self.coming();
        let Some(aim) = coming.first().map(|it| it.arrival.aim()) else {
            return Vec::new();
        };
        let alike = |it: &&Coming| it.arrival.aim() == aim;
        let number = coming.iter().take_while(alike).count().min(MOST);
        let size = if number < STEP {
            number
        } else {
            number / STEP * STEP
        };
        coming.drain(..size).collect()
    }

    fn coming(&self) -> std::sync::MutexGuard<'_, Vec<Coming>> {
        self.0.coming.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn let_through(services: &Services, party: Vec<Coming>) {
    let (arrivals, waiting): (Vec<_>, Vec<_>) =
        party.into_iter().map(|it| (it.arrival, it.tell)).unzip();
    let passed = match write_down(services, &arrivals).await {
        Ok(()) => true,
        Err(Error::Raced) => false,
        Err(error) => {
            tracing::debug!(%error, "nobody passed together");
            false
        }
    };
    for tell in waiting {
        if tell.send(passed).is_err() {
            tracing::debug!("somebody hung up; what was written stays");
        }
    }
}

/// All of them, or nobody ([`Error::Raced`]).
async fn write_down(services: &Services, arrivals: &[Arrival]) -> Result<(), Error> {
    let Some((event, revision, mode)) = arrivals.first().map(Arrival::aim) else {
        return Ok(());
    };
    let number = i32::try_from(arrivals.len()).unwrap_or(i32::MAX);
    let news: Vec<&New> = arrivals.iter().map(|it| &it.new).collect();
    let letters = arrivals.iter().flat_map(|it| it.letters.clone()).collect();
    let lines = arrivals.iter().map(|it| {
        let registration = &it.new.registration;
        let detail = serde_json::json!({
            "reference": registration.reference, "to": "confirmed", "seat": "general",
        });
        let line = entry(Actor::Person, Action::Registered, registration, detail);
        (line, it.now)
    });
    let lines = lines.collect();
    services
        .db
        .write(async |tx| {
            let seats = events::take_seats_as_seen(tx, (event, revision), mode, number).await?;
            if !(seats && store::add(tx, &news).await?) {
                return Err(Error::Raced);
            }
            mail::queue_all(tx, letters).await?;
            Ok(staff::audit_all(tx, lines, &services.chance).await?)
        })
        .await
}
