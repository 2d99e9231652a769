//! What every edit ends with: the revision rises, the half-days follow, a line stands in the audit log.

use chrono::{DateTime, Utc};
use sea_orm::DbErr;
use serde_json::json;

use crate::base::{EventId, LocalTimeFault, Localised};
use crate::events::model::Event;
use crate::events::store;
use crate::platform::{Services, Tx};
use crate::staff::{self, Action, Actor, Entry, Subject};
use crate::wording::Phrase;

/// Why an edit was not made.
#[derive(Debug, thiserror::Error)]
pub enum EditError {
    /// It is not there.
    #[error("no such event or session")]
    NotFound,
    /// Somebody else changed it since the form was shown.
    #[error("changed meanwhile")]
    Changed,
    /// Another event has this name in addresses.
    #[error("the name is taken")]
    SlugTaken,
    /// Links and calendars use the name in addresses already.
    #[error("the name is in use")]
    SlugInUse,
    /// More seats are taken or kept than this field says.
    #[error("{1} seats are taken")]
    SeatsTaken(&'static str, i32),
    /// The seats to be kept are not free: so many are.
    #[error("{0} seats are free to be kept")]
    NotFree(i32),
    /// Another quota of the event is for this city, or has this code.
    #[error("another quota is for the same people")]
    QuotaTwice,
    /// Somebody has a seat of this quota.
    #[error("seats of it are taken")]
    QuotaInUse,
    /// People chose this session.
    #[error("people chose it")]
    Chosen,
    /// This session would not be on a day of the event any more.
    #[error("a session would be outside")]
    SessionOutside(Localised),
    /// This session would start or end at a time that the clocks skip or show twice.
    #[error("a session cannot move along: {1}")]
    SessionTime(Localised, LocalTimeFault),
    /// What publishing still needs.
    #[error("not ready to be published")]
    Incomplete(Vec<Phrase>),
    /// What follows from the change failed.
    #[error(transparent)]
    Other(Box<dyn std::error::Error + Send + Sync>),
    /// The database refused.
    #[error(transparent)]
    Db(#[from] DbErr),
}

/// The event, which nobody else changes until the transaction ends: neither organisers nor those who take seats.
pub(super) async fn locked(tx: &Tx, id: EventId) -> Result<Event, EditError> {
    let found = store::hold(tx, id).await?;
    found.ok_or(EditError::NotFound)
}

/// Writes the event anew with its next revision, lets the half-days follow, and notes who did what.
pub(super) async fn changed(
    tx: &Tx,
    services: &Services,
    before: &Event,
    mut after: Event,
    what: (Actor, Action),
    now: DateTime<Utc>,
) -> Result<Event, EditError> {
    after.revision = before.revision + 1;
    after.sequence = before.sequence + i32::from(before.moved_to(&after));
    after.updated_at = now;
    store::save(tx, &after).await?;
    super::derive_slots(tx, after.id, after.zone, &services.chance, now).await?;
    note(tx, services, what, &after, now).await?;
    Ok(after)
}

/// Notes in the audit log who did what to an event.
pub(super) async fn note(
    tx: &Tx,
    services: &Services,
    (actor, action): (Actor, Action),
    event: &Event,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let entry = Entry {
        actor,
        action,
        subject: Subject {
            kind: "event",
            id: event.id.0.to_string(),
        },
        event: Some(event.id),
        detail: json!({ "revision": event.revision }),
    };
    staff::audit(tx, entry, &services.chance, now).await
}
