//! Coming through a door link: the event with its list, as it is now.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sea_orm::DbErr;

use crate::attendance::model::{Door, Person, Stamp};
use crate::attendance::store;
use crate::base::{RegistrationId, SlotId};
use crate::events::{self, Event, Slot};
use crate::places::{self, Directory};
use crate::platform::Services;
use crate::wording::Words;

/// What became of a link.
#[derive(Debug)]
pub(in crate::attendance) enum Entry {
    /// Nobody made such a link.
    Unknown,
    /// It has ended, or somebody took it back.
    Over,
    /// It opens.
    Open(Box<Visit>),
}

/// A helper at the door.
#[derive(Debug)]
pub(in crate::attendance) struct Visit {
    pub(in crate::attendance) door: Door,
    pub(in crate::attendance) event: Event,
    pub(in crate::attendance) slots: Vec<Slot>,
}

/// The list behind the door.
#[derive(Debug)]
pub(in crate::attendance) struct List {
    pub(in crate::attendance) people: Vec<Person>,
    pub(in crate::attendance) stamps: BTreeMap<(RegistrationId, SlotId), Stamp>,
    pub(in crate::attendance) directory: Directory,
}

/// Opens the door with a token.
pub(in crate::attendance) async fn enter(
    services: &Services,
    token: &str,
    now: DateTime<Utc>,
) -> Result<Entry, DbErr> {
    let conn = services.db.read();
    let Some(door) = store::by_token(conn, token).await? else {
        return Ok(Entry::Unknown);
    };
    if !door.is_open(now) {
        return Ok(Entry::Over);
    }
    let Some(event) = events::find(conn, door.event).await? else {
        return Ok(Entry::Unknown);
    };
    let slots = events::slots(conn, event.id).await?;
    Ok(Entry::Open(Box::new(Visit { door, event, slots })))
}

impl Visit {
    /// The slot with this id, if it is one of the event.
    pub(in crate::attendance) fn slot(&self, id: SlotId) -> Option<&Slot> {
        self.slots.iter().find(|it| it.id == id)
    }

    /// Everybody on the list with their stamps.
    pub(in crate::attendance) async fn list(&self, services: &Services) -> Result<List, DbErr> {
        List::load(services, &self.event).await
    }
}

impl List {
    /// Of one event, in as many queries for one person as for a thousand.
    pub(in crate::attendance) async fn load(
        services: &Services,
        event: &Event,
    ) -> Result<Self, DbErr> {
        let conn = services.db.read();
        let stamps = store::present(conn, event.id).await?;
        Ok(Self {
            people: store::people(conn, event.id).await?,
            stamps: stamps
                .into_iter()
                .map(|it| ((it.registration, it.slot), it))
                .collect(),
            directory: places::directory(conn).await?,
        })
    }

    /// Everybody by family name, then given name, in the order of the reader's language; each with the city in words.
    pub(in crate::attendance) fn in_order(&self, words: &Words) -> Vec<(Person, String)> {
        let labelled = |it: &Person| (it.clone(), it.city_label(&self.directory, words));
        let mut people: Vec<(Person, String)> = self.people.iter().map(labelled).collect();
        words.sort_by(&mut people, |it| it.0.given_name.as_str());
        words.sort_by(&mut people, |it| it.0.family_name.as_str());
        people
    }

    /// How many are stamped in a slot.
    pub(in crate::attendance) fn present_in(&self, slot: SlotId) -> usize {
        self.stamps.keys().filter(|it| it.1 == slot).count()
    }
}
