//! Door links, and what organisers see of attendance.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::Error;
use super::visit::List;
use crate::attendance::model::Door;
use crate::attendance::rules::{Refusal, door_expires_at};
use crate::attendance::store;
use crate::base::{DoorId, EventId};
use crate::events::{self, Event, Slot};
use crate::platform::{Services, Tx};
use crate::staff::{self, Action, Actor, Subject};

/// The attendance of an event on one page.
#[derive(Debug)]
pub(in crate::attendance) struct Overview {
    pub(in crate::attendance) event: Event,
    pub(in crate::attendance) slots: Vec<Slot>,
    pub(in crate::attendance) doors: Vec<Door>,
    pub(in crate::attendance) list: List,
}

/// What organisers see.
pub(in crate::attendance) async fn overview(
    services: &Services,
    slug: &str,
) -> Result<Overview, Error> {
    let conn = services.db.read();
    let event = events::by_slug(conn, slug).await?.ok_or(Error::NotFound)?;
    Ok(Overview {
        slots: events::slots(conn, event.id).await?,
        doors: store::doors(conn, event.id).await?,
        list: List::load(services, &event).await?,
        event,
    })
}

/// Makes a link for the door; gives its token, which is kept nowhere.
pub(in crate::attendance) async fn open_door(
    services: &Services,
    slug: &str,
    label: &str,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(Event, Door, String), Error> {
    let conn = services.db.read();
    let event = events::by_slug(conn, slug).await?.ok_or(Error::NotFound)?;
    let slots = events::slots(conn, event.id).await?;
    let token = services.chance.token();
    let door = Door {
        id: DoorId(services.chance.uuid(now)),
        event: event.id,
        label: label.to_owned(),
        created_at: now,
        expires_at: door_expires_at(&event, &slots),
        revoked_at: None,
    };
    if !door.is_open(now) {
        return Err(Refusal::Over.into());
    }
    let work = async |tx: &Tx| -> Result<(), Error> {
        store::add_door(tx, &door, &token).await?;
        note(tx, services, &door, (actor, Action::DoorOpened), now).await
    };
    services.db.write(work).await?;
    Ok((event, door, token))
}

/// Takes a door of this event back; doing it twice does nothing.
pub(in crate::attendance) async fn revoke_door(
    services: &Services,
    (slug, id): (&str, DoorId),
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let conn = services.db.read();
    let event = events::by_slug(conn, slug).await?.ok_or(Error::NotFound)?;
    let door = store::find_door(conn, id).await?.ok_or(Error::NotFound)?;
    if door.event != event.id {
        return Err(Error::NotFound);
    }
    let work = async |tx: &Tx| {
        if store::revoke(tx, id, now).await? {
            note(tx, services, &door, (actor, Action::DoorClosed), now).await?;
        }
        Ok(())
    };
    services.db.write(work).await
}

async fn note(
    tx: &Tx,
    services: &Services,
    door: &Door,
    (actor, action): (Actor, Action),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let entry = staff::Entry {
        actor,
        action,
        subject: Subject {
            kind: "door",
            id: door.id.0.to_string(),
        },
        event: Some::<EventId>(door.event),
        detail: json!({ "label": door.label, "expires_at": door.expires_at }),
    };
    Ok(staff::audit(tx, entry, &services.chance, now).await?)
}
