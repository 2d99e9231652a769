//! Joining online: who comes in by the personal link is there.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::Error;
use crate::attendance::model::{How, Stamp};
use crate::attendance::rules;
use crate::attendance::store;
use crate::base::AttendanceId;
use crate::events::{self, Event, Slot};
use crate::platform::{Services, Tx};
use crate::registration::{self, Registration};
use crate::staff::{self, Action, Actor, Subject};

/// The way into an event online.
#[derive(Debug)]
pub(in crate::attendance) struct WayIn {
    pub(in crate::attendance) registration: Registration,
    pub(in crate::attendance) event: Event,
    /// The address of the meeting.
    pub(in crate::attendance) join_url: String,
    pub(in crate::attendance) opens_at: DateTime<Utc>,
    slot: Option<Slot>,
}

impl WayIn {
    /// Whether it is open at `now`.
    pub(in crate::attendance) fn is_open(&self, now: DateTime<Utc>) -> bool {
        now >= self.opens_at
    }
}

/// The way in of a personal link: for those who have a seat online, until the event is over.
pub(in crate::attendance) async fn way_in(
    services: &Services,
    token: &str,
    now: DateTime<Utc>,
) -> Result<WayIn, Error> {
    let (registration, event) = registration::by_link(services, token, now).await?;
    let join_url = rules::way_in(&registration, &event).ok_or(Error::NotFound)?;
    let join_url = join_url.to_owned();
    registration::may_seat(&event, now).map_err(registration::Error::from)?;
    let slots = events::slots(services.db.read(), event.id).await?;
    let slot = rules::preset(&slots, event.zone, now).cloned();
    Ok(WayIn {
        opens_at: rules::way_in_opens_at(&event, &slots),
        slot: slot.filter(|it| rules::is_open(it, event.zone, now)),
        registration,
        event,
        join_url,
    })
}

/// Notes that somebody went in, as present in the half-day under way; once a half-day, however often they do.
pub(in crate::attendance) async fn join(
    services: &Services,
    way: &WayIn,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let it = &way.registration;
    let work = async |tx: &Tx| {
        let stamped = match &way.slot {
            Some(slot) => {
                let stamp = Stamp {
                    id: AttendanceId(services.chance.uuid(now)),
                    event: it.event,
                    registration: it.id,
                    slot: slot.id,
                    how: How::Online,
                    at: now,
                    by: it.reference.clone(),
                };
                store::add(tx, &stamp).await?
            }
            None => false,
        };
        let entry = staff::Entry {
            actor: Actor::Person,
            action: Action::Joined,
            subject: Subject {
                kind: "registration",
                id: it.id.0.to_string(),
            },
            event: Some(it.event),
            detail: json!({
                "reference": it.reference, "stamped": stamped,
                "slot": way.slot.as_ref().map(|at| at.id.0.to_string()),
            }),
        };
        Ok(staff::audit(tx, entry, &services.chance, now).await?)
    };
    services.db.write(work).await
}
