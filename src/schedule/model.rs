//! A schedule as plain values, in one language.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use uuid::Uuid;

/// The schedule of one event.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Schedule {
    /// Rises with every visible change.
    pub(super) version: String,
    /// Address of the site.
    pub(super) base_url: String,
    /// Address of the event's page.
    pub(super) url: String,
    pub(super) title: String,
    /// Four characters or more of `a-z`, `0-9` and `_`.
    pub(super) acronym: String,
    pub(super) zone: Tz,
    pub(super) starts_on: NaiveDate,
    pub(super) ends_on: NaiveDate,
    pub(super) days: Vec<Day>,
}

/// A venue day.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Day {
    /// 1 is the first.
    pub(super) index: usize,
    pub(super) date: NaiveDate,
    pub(super) starts_at: DateTime<Utc>,
    /// The end of the day, or of what goes on into the night.
    pub(super) ends_at: DateTime<Utc>,
    pub(super) rooms: Vec<Room>,
}

/// A room with what happens there on that day.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Room {
    pub(super) name: String,
    /// The same for the same name at the same event.
    pub(super) guid: Uuid,
    pub(super) talks: Vec<Talk>,
}

/// A session.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Talk {
    /// The id of the session.
    pub(super) guid: Uuid,
    /// The same as a number, for older readers.
    pub(super) id: u32,
    pub(super) title: String,
    pub(super) kind: &'static str,
    pub(super) starts_at: DateTime<Utc>,
    pub(super) ends_at: DateTime<Utc>,
    pub(super) summary: String,
    /// The first of its languages, as a code.
    pub(super) language: String,
    /// Names, each with an id that tells nothing but that it is the same name at the same event.
    pub(super) persons: Vec<(String, Uuid)>,
}

impl Schedule {
    /// What a talk is called in addresses: unique, for its id is in it.
    pub(super) fn slug(&self, talk: &Talk) -> String {
        format!("{}-{}", self.acronym, talk.guid.simple())
    }
}
