//! The words of this slice.

use crate::base::{AccountId, EventId, codes};

codes! {
    /// What somebody did, as the audit log says it.
    pub enum Action {
        /// Took a seat.
        Registered = "registered",
        /// Joined the waiting list.
        Waited = "waited",
        /// Got a seat from the waiting list.
        Confirmed = "confirmed",
        /// Gave the seat, or the place on the waiting list, back.
        Cancelled = "cancelled",
        /// Corrected the answers.
        Changed = "changed",
        /// Asked for the personal link again.
        LinkSent = "link_sent",
        /// Came without having registered.
        WalkedIn = "walked_in",
        /// Was stamped as present.
        CheckedIn = "checked_in",
        /// Had the stamp taken back.
        CheckInUndone = "check_in_undone",
        /// Made a link for the door.
        DoorOpened = "door_opened",
        /// Took a link for the door back.
        DoorClosed = "door_closed",
        /// Made an event.
        EventCreated = "event_created",
        /// Changed an event.
        EventChanged = "event_changed",
        /// Made an event public.
        EventPublished = "event_published",
        /// Made an event a draft again.
        EventWithdrawn = "event_withdrawn",
        /// Added an item to an agenda.
        SessionAdded = "session_added",
        /// Changed an item of an agenda.
        SessionChanged = "session_changed",
        /// Took an item out of an agenda.
        SessionRemoved = "session_removed",
        /// Said which city a spelling means.
        CitySettled = "city_settled",
        /// Invited an organiser.
        AccountAdded = "account_added",
        /// Changed what an organiser may do.
        AccountChanged = "account_changed",
        /// Signed in.
        SignedIn = "signed_in",
        /// Signed out.
        SignedOut = "signed_out",
        /// Downloaded figures or lists.
        Exported = "exported",
        /// Tried what is not theirs to do.
        Refused = "refused",
    }
}

/// Who did it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// An organiser.
    Account(AccountId, String),
    /// A participant, with the personal link or the public form.
    Person,
    /// A helper at the door, by the label of the link.
    Door(String),
    /// The program itself.
    System,
}

/// What it was done to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// The kind of thing: the name of its table.
    pub kind: &'static str,
    /// Its id.
    pub id: String,
}

/// One line of the audit log.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Who did it.
    pub actor: Actor,
    /// What was done.
    pub action: Action,
    /// To what.
    pub subject: Subject,
    /// The event it belongs to.
    pub event: Option<EventId>,
    /// More about it: names of fields, old and new values; never names of people.
    pub detail: serde_json::Value,
}
