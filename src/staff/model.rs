//! The words of this slice.

use chrono::{DateTime, Utc};

use crate::base::{AccountId, EmailAddress, EventId, Language, VisitId, codes};

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
        /// Asked for a seat.
        Asked = "asked",
        /// Decided against somebody who asked.
        Declined = "declined",
        /// Kept a seat for somebody who waited.
        Offered = "offered",
        /// Let an offer or an invitation run out.
        Lapsed = "lapsed",
        /// Took the seat that was kept.
        Accepted = "accepted",
        /// Moved somebody from an extra seat to a regular one.
        Reseated = "reseated",
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
        /// Changed the questions of a form.
        FormChanged = "form_changed",
        /// Kept seats for some, or changed for whom or how many.
        QuotaChanged = "quota_changed",
        /// Gave seats kept for some to everybody.
        QuotaReturned = "quota_returned",
        /// Changed an event.
        EventChanged = "event_changed",
        /// Made an event public.
        EventPublished = "event_published",
        /// Made an event a draft again.
        EventWithdrawn = "event_withdrawn",
        /// Said that an event does not take place.
        EventCancelled = "event_cancelled",
        /// Said that it does after all.
        EventRestored = "event_restored",
        /// Added an item to an agenda.
        SessionAdded = "session_added",
        /// Changed an item of an agenda.
        SessionChanged = "session_changed",
        /// Wrote a reminder to everybody who has a seat.
        Reminded = "reminded",
        /// Told everybody what has changed.
        Updated = "updated",
        /// Went in online, by the personal link.
        Joined = "joined",
        /// Answered in a calendar.
        Answered = "answered",
        /// Took back what a calendar had given back.
        TakenBack = "taken_back",
        /// Wrote a letter in own words, or put the shipped text back.
        TextChanged = "text_changed",
        /// Sent a message to some of an event's people.
        MessageSent = "message_sent",
        /// Said when a message leaves by itself, or that it does not.
        MessageScheduled = "message_scheduled",
        /// Could not be sent when its hour came.
        MessageHeld = "message_held",
        /// Had a letter sent once more.
        LetterSentAgain = "letter_sent_again",
        /// Is written to again after a letter had come back.
        AddressTrusted = "address_trusted",
        /// Was asked whether they want a seat that is kept.
        Invited = "invited",
        /// Was marked with tags.
        Tagged = "tagged",
        /// Was said to be the same person as somebody else.
        PersonsJoined = "persons_joined",
        /// Was said to be a person of their own after all.
        PersonsParted = "persons_parted",
        /// Was noted something about.
        Noted = "noted",
        /// Passed a seat on to a colleague.
        PassedOn = "passed_on",
        /// Made a personal link void.
        LinkVoided = "link_voided",
        /// Was given a place in a session that had been full.
        PlaceGiven = "place_given",
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

codes! {
    /// What an organiser may do.
    pub enum Role {
        /// Everything, accounts and the directory too.
        Lead = "lead",
        /// Events, registrations, letters, the door.
        Organiser = "organiser",
    }
}

/// Somebody who organises.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// Where sign-in links go.
    pub email: EmailAddress,
    /// How others know this person.
    pub name: String,
    /// The language of the desk.
    pub lang: Language,
    /// What this person may do.
    pub role: Role,
    /// Since when the account is closed.
    pub disabled_at: Option<DateTime<Utc>>,
}

/// A signed-in browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// Its id.
    pub id: VisitId,
    /// Whose it is.
    pub account: AccountId,
    /// When somebody signed in.
    pub created_at: DateTime<Utc>,
    /// When it was last used, to the minute.
    pub seen_at: DateTime<Utc>,
    /// When it ends at the latest.
    pub expires_at: DateTime<Utc>,
    /// When it was ended.
    pub ended_at: Option<DateTime<Utc>>,
}

/// A search of the list of registrations that an organiser keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedSearch {
    /// Its id.
    pub id: uuid::Uuid,
    /// What the organiser calls it.
    pub name: String,
    /// The query of its address, with the question mark.
    pub query: String,
}

/// A line of the audit log as it is read.
#[derive(Debug, Clone, PartialEq)]
pub struct Logged {
    /// Its id, which tells its place in the log.
    pub id: uuid::Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// The kind of actor: account, person, door, system.
    pub actor_kind: String,
    /// The actor's name; empty for people and the program.
    pub actor: String,
    /// What was done; none for a word of a later version.
    pub action: Option<Action>,
    /// The kind of thing it was done to: the name of its table.
    pub subject_kind: String,
    /// The id of that thing.
    pub subject_id: String,
    /// The event it belongs to.
    pub event: Option<EventId>,
    /// More about it.
    pub detail: serde_json::Value,
}
