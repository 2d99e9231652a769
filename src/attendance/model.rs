//! The words of this slice: door links, stamps, the people on the list.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use crate::base::{AttendanceId, DoorId, EventId, RegistrationId, SlotId, codes};
use crate::places::Directory;
use crate::registration::{CityAnswer, State};
use crate::wording::{Words, say};

codes! {
    /// How somebody was found to be there.
    pub enum How {
        /// Found on the list at the door.
        Search = "search",
        /// Came without having registered.
        WalkIn = "walk_in",
        /// Signed on paper.
        Paper = "paper",
        /// Showed a code.
        Scan = "scan",
        /// Joined online.
        Online = "online",
    }
}

/// A link for helpers at the door of one event. The link itself is shown once and kept nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Door {
    /// Its id.
    pub id: DoorId,
    /// The event it is for.
    pub event: EventId,
    /// Who stands there; in the audit log and on every stamp.
    pub label: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// From when on it leads nowhere.
    pub expires_at: DateTime<Utc>,
    /// When somebody took it back.
    pub revoked_at: Option<DateTime<Utc>>,
}

impl Door {
    /// Whether it still opens at `now`.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.revoked_at.is_none() && now < self.expires_at
    }
}

/// Somebody's presence in a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// Its id.
    pub id: AttendanceId,
    /// The event.
    pub event: EventId,
    /// Whose presence.
    pub registration: RegistrationId,
    /// In which slot.
    pub slot: SlotId,
    /// How it was found.
    pub how: How,
    /// When.
    pub at: DateTime<Utc>,
    /// The label of the door, or the name of the organiser.
    pub by: String,
}

impl Stamp {
    /// The time on the clocks of the venue.
    pub fn time(&self, zone: Tz, words: &Words) -> String {
        words.time(self.at.with_timezone(&zone).time())
    }
}

/// Somebody on the list of an event, with no more than the door may know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The registration.
    pub id: RegistrationId,
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// The city of the organisation.
    pub city: CityAnswer,
    /// How the registration stands.
    pub state: State,
}

impl Person {
    /// The whole name, given name first.
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
    }

    /// The city in the reader's words.
    pub fn city_label(&self, directory: &Directory, words: &Words) -> String {
        match &self.city {
            CityAnswer::Known(id) => directory.name(id, words.lang()).to_owned(),
            CityAnswer::Unmatched(typed) => typed.clone(),
            CityAnswer::NoCity => words.say(say::web_no_city()),
            CityAnswer::NotStated => words.say(say::web_not_stated()),
        }
    }
}
