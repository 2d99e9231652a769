//! Who may register, change and be seated when; how a refusal is said.

use chrono::{DateTime, TimeDelta, Utc};

use crate::base::day_ends_at;
use crate::events::{self, Event, Phase};
use crate::registration::model::{Registration, State};
use crate::wording::{Phrase, say};

/// Why something is refused; each has a sentence for the person who asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Registration has not opened.
    NotYetOpen,
    /// Registration is over.
    Closed,
    /// The event does not take place.
    EventCancelled,
    /// No seat is free.
    Full,
    /// The same person has registered again since.
    Again,
    /// The event is over.
    Over,
    /// It is in that state already.
    AlreadySo,
    /// It is over: given back, declined or refused.
    Cancelled,
    /// No offer or invitation is open.
    NoOffer,
    /// The offer or invitation ran out.
    OfferOver,
    /// Nobody asks for a decision.
    NotAsked,
    /// There is no seat to pass on.
    NoSeat,
    /// People cannot be invited until a day that is over.
    Day,
    /// The code is wrong, spent or over; nobody is told which.
    Code,
}

impl Refusal {
    /// The sentence.
    pub fn phrase(self) -> Phrase {
        match self {
            Self::NotYetOpen => say::registration_refused_not_open(),
            Self::Closed => say::registration_refused_closed(),
            Self::EventCancelled => say::registration_refused_event_cancelled(),
            Self::Full => say::registration_refused_full(),
            Self::Again => say::registration_refused_again(),
            Self::Over => say::registration_refused_over(),
            Self::AlreadySo => say::registration_refused_already(),
            Self::Cancelled => say::registration_refused_cancelled(),
            Self::NoOffer => say::registration_refused_no_offer(),
            Self::OfferOver => say::registration_refused_offer_over(),
            Self::NotAsked => say::registration_refused_not_asked(),
            Self::NoSeat => say::registration_refused_no_seat(),
            Self::Day => say::registration_group_fault_until(),
            Self::Code => say::registration_fault_code(),
        }
    }
}

/// Whether `event` takes registrations at `now`; a full one does, for its waiting list.
pub(in crate::registration) fn admit(event: &Event, now: DateTime<Utc>) -> Result<(), Refusal> {
    match events::phase(event, now) {
        Phase::Open | Phase::Full => Ok(()),
        Phase::Draft | Phase::NotYetOpen => Err(Refusal::NotYetOpen),
        Phase::Closed | Phase::UnderWay | Phase::Held => Err(Refusal::Closed),
        Phase::Cancelled => Err(Refusal::EventCancelled),
    }
}

/// Whether somebody can still be given a seat at `event`: until it is over.
pub fn may_seat(event: &Event, now: DateTime<Utc>) -> Result<(), Refusal> {
    match events::phase(event, now) {
        Phase::Cancelled => Err(Refusal::EventCancelled),
        Phase::Held => Err(Refusal::Over),
        _ => Ok(()),
    }
}

/// Whether the person can still change or cancel `it`.
pub(in crate::registration) fn may_change(
    it: &Registration,
    event: &Event,
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    if it.is_live() {
        may_seat(event, now)
    } else {
        Err(Refusal::Cancelled)
    }
}

/// Whether the person has a seat that can be used: shown at the door, passed on.
pub(in crate::registration) fn may_use_seat(
    it: &Registration,
    event: &Event,
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    may_change(it, event, now)?;
    match it.state {
        State::Confirmed => Ok(()),
        _ => Err(Refusal::NoSeat),
    }
}

/// Until when personal links work: 90 days after the last venue day.
pub(in crate::registration) fn link_ends_at(event: &Event) -> DateTime<Utc> {
    day_ends_at(event.ends_on, event.zone) + TimeDelta::days(90)
}
