//! The words of this slice: events, their sessions, the slots of attendance.

mod seats;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

pub use seats::{Claim, Fewest, Limit, Quota, Seat, fold_code};

use crate::base::{CityId, EventId, Localised, ProgrammeId, SessionId, SlotId, codes};

codes! {
    /// What becomes of the seat of somebody whose calendar declines.
    pub enum OnDecline {
        /// It is free for the next person.
        Free = "free",
        /// It stays until organisers decide.
        Keep = "keep",
    }
}

codes! {
    /// What sort of event it is.
    pub enum Kind {
        /// A European conference.
        Conference = "conference",
        /// A training for partner cities.
        Training = "training",
        /// A meeting of partners.
        Meeting = "meeting",
        /// An online lecture.
        Webinar = "webinar",
    }
}

codes! {
    /// Whether people see it. "Held" is derived from the clock.
    pub enum Status {
        /// Only organisers see it.
        Draft = "draft",
        /// Everybody sees it.
        Published = "published",
        /// Everybody sees that it does not take place.
        Cancelled = "cancelled",
    }
}

codes! {
    /// Where people take part.
    pub enum Mode {
        /// At the venue.
        InPerson = "in_person",
        /// From afar.
        Online = "online",
        /// Either.
        Hybrid = "hybrid",
    }
}

codes! {
    /// Who may register.
    pub enum Access {
        /// Everybody.
        Open = "open",
        /// Everybody may ask.
        Approval = "approval",
        /// Those who were invited.
        Invited = "invited",
    }
}

codes! {
    /// What sort of agenda item it is.
    pub enum SessionKind {
        /// Arrival, badges, coffee.
        Arrival = "arrival",
        /// Everybody in one room.
        Plenary = "plenary",
        /// Several speakers in discussion.
        Panel = "panel",
        /// Work in a group.
        Workshop = "workshop",
        /// A lesson of a training.
        Lesson = "lesson",
        /// Out in the city.
        FieldVisit = "field_visit",
        /// A pause; not counted as attendance.
        Break = "break",
        /// A meal; not counted as attendance.
        Meal = "meal",
        /// An evening with the hosts; not counted as attendance.
        Social = "social",
    }
}

codes! {
    /// A half of a venue day.
    pub enum Half {
        /// Before 13:00 on the clocks of the venue.
        Morning = "morning",
        /// From 13:00.
        Afternoon = "afternoon",
    }
}

/// A conference, training, meeting or webinar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its id.
    pub id: EventId,
    /// The programme it belongs to.
    pub programme: ProgrammeId,
    /// Its name in addresses.
    pub slug: String,
    /// What sort of event it is.
    pub kind: Kind,
    /// Its number among its kind in the programme: the third conference.
    pub no: Option<i32>,
    /// Whether people see it.
    pub status: Status,
    /// Its title.
    pub title: Localised,
    /// What it is about, in Markdown.
    pub summary: Localised,
    /// Who it is for.
    pub audience: Localised,
    /// Names of the hosts.
    pub hosts: Vec<String>,
    /// Languages spoken or interpreted, as codes (BCP 47).
    pub languages: Vec<String>,
    /// The city; none for an online event.
    pub city: Option<CityId>,
    /// The time zone of the venue.
    pub zone: Tz,
    /// Where people take part.
    pub mode: Mode,
    /// The name of the venue.
    pub venue: Option<String>,
    /// Its address, on one line.
    pub address: Option<String>,
    /// Where to join online.
    pub join_url: Option<String>,
    /// The first venue day.
    pub starts_on: NaiveDate,
    /// The last venue day.
    pub ends_on: NaiveDate,
    /// Who may register.
    pub access: Access,
    /// Seats.
    pub capacity: i32,
    /// Seats taken.
    pub taken: i32,
    /// People waiting.
    pub waiting: i32,
    /// Seats beyond the capacity that organisers gave; not counted in `taken`.
    pub extra: i32,
    /// Seats that quotas keep.
    pub reserved: i32,
    /// Those of them that are taken.
    pub taken_reserved: i32,
    /// The limit of those who come to the venue.
    pub in_person: Limit,
    /// The limit of those who take part from afar.
    pub online: Limit,
    /// Whether anybody may register several people of their organisation.
    pub delegations: bool,
    /// Whether guests are asked three months later what came of it.
    pub follow_up: bool,
    /// What becomes of the seat of somebody whose calendar declines.
    pub on_decline: OnDecline,
    /// When registration opens; none: at once.
    pub opens_at: Option<DateTime<Utc>>,
    /// When registration closes; none: when the first venue day begins.
    pub closes_at: Option<DateTime<Utc>>,
    /// The UID of the event in feeds (RFC 5545 §3.8.4.7).
    pub uid: String,
    /// Rises on every visible change.
    pub revision: i32,
    /// Rises when start, end, zone, place or status change: SEQUENCE of invitations.
    pub sequence: i32,
    /// Whether its facts are invented.
    pub illustrative: bool,
    /// What public pages reported after it was held.
    pub reported: Option<Reported>,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
}

/// Published figures of a held event, as lower bounds ("more than 180").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reported {
    /// People.
    pub participants: i32,
    /// Countries, where known.
    pub countries: Option<i32>,
}

/// An item of an event's agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// The event it belongs to.
    pub event: EventId,
    /// What sort of item it is.
    pub kind: SessionKind,
    /// Its title.
    pub title: Localised,
    /// What it is about.
    pub summary: Localised,
    /// Where, at the venue.
    pub room: Option<String>,
    /// When it starts.
    pub starts_at: DateTime<Utc>,
    /// When it ends, after it starts.
    pub ends_at: DateTime<Utc>,
    /// Names of the speakers.
    pub speakers: Vec<String>,
    /// Languages spoken or interpreted, as codes; empty: those of the event.
    pub languages: Vec<String>,
    /// Whether people say on the form that they will come to it.
    pub choosable: bool,
    /// Places, where they are limited.
    pub capacity: Option<i32>,
    /// Places taken.
    pub taken: i32,
    /// Its UID in feeds.
    pub uid: String,
    /// Rises on every visible change.
    pub revision: i32,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
}

/// A half-day of an event: the unit of attendance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// Its id.
    pub id: SlotId,
    /// The event it belongs to.
    pub event: EventId,
    /// The venue day.
    pub on_date: NaiveDate,
    /// Which half of it.
    pub half: Half,
    /// When its first session starts.
    pub starts_at: DateTime<Utc>,
    /// When its last session ends.
    pub ends_at: DateTime<Utc>,
    /// Minutes of sessions, breaks excluded, parallel ones counted once.
    pub minutes: i32,
}

/// How far an event is, for somebody who wants to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Not public.
    Draft,
    /// It does not take place.
    Cancelled,
    /// Registration is not open yet.
    NotYetOpen,
    /// One may register.
    Open,
    /// One may register, and waits.
    Full,
    /// Registration is over, the event is to come.
    Closed,
    /// It is taking place.
    UnderWay,
    /// It is over.
    Held,
}

impl Event {
    /// Where those join who take part in this way: only from afar, and only where the address is known.
    pub fn way_in(&self, mode: Mode) -> Option<&str> {
        self.join_url.as_deref().filter(|_| mode == Mode::Online)
    }

    /// Whether invitations have to move when this event becomes `next`: its time, zone, place or status differ.
    pub fn moved_to(&self, next: &Self) -> bool {
        let place = |it: &Self| {
            (
                it.city.clone(),
                it.venue.clone(),
                it.address.clone(),
                it.mode,
            )
        };
        (self.starts_on, self.ends_on, self.zone, self.status)
            != (next.starts_on, next.ends_on, next.zone, next.status)
            || place(self) != place(next)
    }
}

impl Session {
    /// Whether being there counts as attendance.
    pub fn counts(&self) -> bool {
        !matches!(
            self.kind,
            SessionKind::Arrival | SessionKind::Break | SessionKind::Meal | SessionKind::Social
        )
    }

    /// Whether no place is left.
    pub fn is_full(&self) -> bool {
        self.capacity.is_some_and(|it| self.taken >= it)
    }

    /// Whether nobody can be at both.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.starts_at < other.ends_at && other.starts_at < self.ends_at
    }
}
